"""Charts over the dimensions as SVG: the profile of values, and scores against one share."""

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.rounding import percentages
from fwcompare.analysis.sweep import Sweep
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.export.svg import Drawing, widest, width_of
from fwcompare.export.svg_scores import WIDTH, Looks
from fwcompare.wording import numbers

_ROW = 22
_HEAD = 20
_MOST_NUMBER_COLUMNS = 4
_MOST_NAMES = 6
_SWEEP_HEIGHT = 176
_NEAR = 36


def profile(evaluation: Evaluation, looks: Looks) -> str:
    """Return the alternatives' values, 0..10, a row for each dimension, with its weight."""
    dataset = evaluation.dataset
    shares = percentages(evaluation.dimension_shares)
    labels = [dimension.label for dimension in dataset.dimensions.values()]
    height = _HEAD + _ROW * len(labels)
    drawing = Drawing(WIDTH, height, "Values from 0 to 10 in each dimension")
    left = min(widest(labels), WIDTH * 0.3) + 20
    numbered = [*looks.values()] if len(looks) <= _MOST_NUMBER_COLUMNS else []
    columns = [("weight", 52.0)]
    columns += [(look.name, min(width_of(look.name, "caption"), 80) + 16) for look in numbered]
    right = WIDTH - sum(room for _, room in columns) - 12
    for tick in (0, 5, 10):
        x = left + tick / VALUE_MAX * (right - left)
        drawing.line((x, _HEAD), (x, height), "grid")
        drawing.text(x, 8, str(tick), "ink3", anchor="middle", size="caption")
    ends = [WIDTH - sum(room for _, room in columns[at + 1 :]) for at in range(len(columns))]
    for (name, room), end in zip(columns, ends, strict=True):
        drawing.text(end, 8, name, "ink3", anchor="end", size="caption", room=room - 8)
    for index, (id_, dimension) in enumerate(dataset.dimensions.items()):
        y = _HEAD + (index + 0.5) * _ROW
        drawing.text(0, y, dimension.label, room=left - 12)
        drawing.text(ends[0], y, numbers.percent(shares[id_]), "ink2", anchor="end")
        values = {a: evaluation.dimension_values[a][id_] for a in looks}
        has_weight = evaluation.dimension_shares[id_] > 0
        _row(drawing, looks, values, y, (left, right), has_weight=has_weight)
        stressed = numbers.stressed([values[look.id] for look in numbered])
        for look, end, is_best in zip(numbered, ends[1:], stressed, strict=True):
            value = values[look.id]
            shown = "" if value is None else numbers.rating(value)
            role = "ink" if is_best else "ink2"
            drawing.text(end, y, shown, role, anchor="end", is_bold=is_best)
    return drawing.markup()


def sweep(evaluation: Evaluation, looks: Looks, found: Sweep) -> str:
    """Return every alternative's score against the share of one dimension."""
    name = evaluation.dataset.dimensions[found.id].label
    shown = {a: line for a, line in found.lines.items() if a in looks}
    ties = ", ".join(f"tie at {numbers.percent(100 * c.share, 1)}" for c in found.crossings)
    label = f"Scores by the share of {name}: {ties or 'no tie'}"
    drawing = Drawing(WIDTH, _SWEEP_HEIGHT, label)
    heights = [score for line in shown.values() for score in line]
    low = int(min(heights))
    high = max(-int(-max(heights) // 1), low + 2)
    left, top, bottom = 24.0, 24.0, _SWEEP_HEIGHT - 24.0
    right = WIDTH - min(widest([looks[a].name for a in shown], "caption"), WIDTH * 0.3) - 12

    def place(share: float, score: float) -> tuple[float, float]:
        y = bottom - (score - low) / (high - low) * (bottom - top)
        return left + share * (right - left), y

    for step in (low, (low + high) / 2, high):
        y = place(0, step)[1]
        drawing.line((left, y), (right, y), "grid")
        drawing.text(left - 6, y, f"{step:g}", "ink3", anchor="end", size="caption")
    drawing.text(left, bottom + 12, "0", "ink3", size="caption")
    drawing.text(right, bottom + 12, numbers.percent(100), "ink3", anchor="end", size="caption")
    words, middle = f"share of {name}", (left + right) / 2
    drawing.text(middle, bottom + 12, words, "ink3", anchor="middle", size="caption")
    for a, (start, end) in shown.items():
        drawing.line(place(0, start), place(1, end), colour=looks[a].colour, width=2)
    above = -100.0
    for a in sorted(shown, key=lambda a: -shown[a][1])[:_MOST_NAMES]:
        above = max(above + 14, place(1, shown[a][1])[1])
        drawing.text(right + 8, above, looks[a].name, size="caption", room=WIDTH - right - 8)
    for crossing in found.crossings:
        at = place(crossing.share, crossing.score)
        is_by_now = abs(crossing.share - found.now) * (right - left) < _NEAR
        _crossing(drawing, at, (left, right), bottom, crossing.share, aside=is_by_now)
    x = place(found.now, low)[0]
    drawing.line((x, top - 4), (x, bottom + 4), "ink", width=1.5)
    told = f"now {numbers.percent(100 * found.now)}"
    half = width_of(told, "caption") / 2
    drawing.text(min(max(x, left + half), right - half), 10, told, anchor="middle", size="caption")
    for a in shown:
        drawing.mark(*place(found.now, found.score(a, found.now)), looks[a])
    return drawing.markup()


def _row(
    drawing: Drawing,
    looks: Looks,
    values: dict[str, float | None],
    y: float,
    axis: tuple[float, float],
    *,
    has_weight: bool,
) -> None:
    left, right = axis
    drawing.line((left, y), (right, y), "grid")
    known = [(value, a) for a, value in values.items() if value is not None]
    if not known:
        return

    def x(value: float) -> float:
        return left + value / VALUE_MAX * (right - left)

    best, leader = max(known, key=lambda pair: pair[0])
    least = min(value for value, _ in known)
    if least < best:
        width = 2 if has_weight else 1
        drawing.line((x(least), y), (x(best), y), colour=looks[leader].colour, width=width)
    for value, a in known:
        drawing.mark(x(value), y, looks[a], is_hollow=not has_weight)


def _crossing(
    drawing: Drawing,
    at: tuple[float, float],
    ends: tuple[float, float],
    bottom: float,
    share: float,
    *,
    aside: bool,
) -> None:
    """Mark a tie; its name stands above, where no line can be: this is the lines' upper edge."""
    x, y = at
    drawing.line(at, (x, bottom), "edge", dash="1 3")
    drawing.circle(x, y, 4)
    words = f"tie {numbers.percent(100 * share, 1)}"
    half = width_of(words, "caption") / 2 + 3
    wanted = x + half + 4 if aside else x
    middle = min(max(wanted, ends[0] + half), ends[1] - half)
    drawing.patch(middle - half, y - 23, 2 * half, 15)
    drawing.text(middle, y - 15, words, anchor="middle", size="caption")
