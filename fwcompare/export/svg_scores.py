"""Charts of the scores as SVG: stacked bars, the margin step by step, and their bands."""

from collections.abc import Mapping

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.gap import gap_by_dimension
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.export.alternative_looks import AlternativeLook
from fwcompare.export.svg import Drawing, widest, width_of
from fwcompare.wording import numbers, sentences

WIDTH = 720
MOST_LANES = 10
_LANE = 24
_STEP = 18
_BAND = 18

Looks = Mapping[str, AlternativeLook]


def score_bars(evaluation: Evaluation, looks: Looks) -> str:
    """Return the scores as bars from 0 to 10, each stacked from its dimensions, best first."""
    shown = evaluation.ranking[:MOST_LANES]
    names = [looks[a].name for a in shown]
    scores = [numbers.score(evaluation.scores[a]) for a in shown]
    label = ", ".join(f"{name} {score}" for name, score in zip(names, scores, strict=True))
    height = _LANE * len(shown) + 8
    drawing = Drawing(WIDTH, height, f"Scores from 0 to 10: {label}")
    name_room = min(widest(names, is_bold=True), WIDTH * 0.25)
    score_end = 16 + name_room + 12 + width_of("10.00", is_bold=True)
    left, right = score_end + 12, WIDTH - 28
    for index, a in enumerate(shown):
        y = 4 + (index + 0.5) * _LANE
        is_leader = a == evaluation.leader
        drawing.mark(5, y, looks[a])
        drawing.text(16, y, looks[a].name, is_bold=is_leader, room=name_room)
        drawing.text(score_end, y, scores[index], anchor="end", is_bold=is_leader)
        drawing.line((left, y), (right, y), "grid")
        _stack(drawing, evaluation, looks[a], left, right, y)
    drawing.line((right, 2), (right, height - 2), "edge")
    drawing.text(right + 6, height / 2, "10", "ink3", size="caption")
    return drawing.markup()


def waterfall(evaluation: Evaluation, looks: Looks) -> str:
    """Return how the margin comes about: the dimensions' parts, largest first, then the margin."""
    first, second = (looks[a] for a in evaluation.ranking[:2])
    dimensions = evaluation.dataset.dimensions
    steps, position = [], 0.0
    for id_, gap in gap_by_dimension(evaluation).items():
        steps.append((dimensions[id_].label, position, gap))
        position += gap
    margin = evaluation.margin or 0.0
    total = "Level" if evaluation.leader is None else f"{first.name} leads"
    drawing = Drawing(
        WIDTH,
        _STEP * (len(steps) + 1) + 10,
        f"How the margin comes about: {sentences.headline(evaluation)}",
    )
    left = min(widest([*(s[0] for s in steps), total], is_bold=True), WIDTH * 0.4) + 12
    right = WIDTH - width_of("+10.00", is_bold=True) - 10
    ends = [0.0, margin, *(end for _, start, gap in steps for end in (start, start + gap))]
    scale = (right - left) / ((max(ends) - min(ends)) or 1.0)
    zero = left - min(ends) * scale
    for index, (label, start, gap) in enumerate(steps):
        y = (index + 0.5) * _STEP
        drawing.text(0, y, label, room=left - 8)
        drawing.text(WIDTH, y, numbers.difference(gap), anchor="end")
        colour = (first if gap >= 0 else second).colour
        _bar(drawing, zero + start * scale, gap * scale, y, colour)
        end = zero + (start + gap) * scale
        below = (index + 1.5) * _STEP + (8 if index == len(steps) - 1 else 0)
        drawing.line((end, y + 5), (end, below - 5), "edge")
    y = (len(steps) + 0.5) * _STEP + 8
    drawing.text(0, y, total, is_bold=True, room=left - 8)
    drawing.text(WIDTH, y, numbers.difference(margin), anchor="end", is_bold=True)
    _bar(drawing, zero, margin * scale, y, first.colour)
    drawing.line((zero, 0), (zero, y + 9), "edge")
    return drawing.markup()


def bands(evaluation: Evaluation, looks: Looks, found: Mapping[str, tuple[float, float]]) -> str:
    """Return each score within its band; `found` has the lowest and the highest score."""
    shown = evaluation.ranking[:MOST_LANES]
    told = ", ".join(
        f"{looks[a].name} {numbers.score(found[a][0])} to {numbers.score(found[a][1])}"
        for a in shown
    )
    height = _BAND * len(shown)
    drawing = Drawing(WIDTH, height + 20, f"Scores from the ends of the ratings' ranges: {told}")
    left = min(widest([looks[a].name for a in shown]), WIDTH * 0.25) + 24
    right = WIDTH - 100
    span = right - left
    for value in (0, 5, 10):
        x = left + value / VALUE_MAX * span
        drawing.line((x, 0), (x, height), "grid")
        drawing.text(x, height + 11, str(value), "ink3", anchor="middle", size="caption")
    for index, a in enumerate(shown):
        y = (index + 0.5) * _BAND
        low, high = found[a]
        start, end, middle = (
            left + value / VALUE_MAX * span for value in (low, high, evaluation.scores[a])
        )
        colour = looks[a].colour
        drawing.text(0, y, looks[a].name, room=left - 16)
        drawing.line((start, y), (end, y), colour=colour, width=2)
        for x in (start, end):
            drawing.line((x, y - 3.5), (x, y + 3.5), colour=colour, width=1.5)
        drawing.mark(middle, y, looks[a])
        spread = f"{numbers.score(low)}{numbers.EN_DASH}{numbers.score(high)}"
        drawing.text(WIDTH, y, spread, "ink2", anchor="end")
    return drawing.markup()


def _stack(
    drawing: Drawing,
    evaluation: Evaluation,
    look: AlternativeLook,
    left: float,
    right: float,
    y: float,
) -> None:
    x = left
    for id_, points in evaluation.dimension_contributions[look.id].items():
        if points <= 0:
            continue
        label = evaluation.dataset.dimensions[id_].label
        width = points / VALUE_MAX * (right - left)
        title = f"{label}: {numbers.score(points)}"
        drawing.bar(x, y - 8, max(0.5, width - 1), 16, look.colour, title)
        if width_of(label, "caption") <= width - 10:
            drawing.text(x + 6, y, label, size="caption", colour=look.on_colour)
        x += width


def _bar(drawing: Drawing, x: float, width: float, y: float, colour: str) -> None:
    left, right = sorted((x, x + width))
    drawing.bar(left, y - 5, max(1.0, right - left), 10, colour)
