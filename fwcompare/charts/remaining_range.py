"""What is still possible: how what is left is shared out, and how far a weight can go."""

from typing import NamedTuple

from fwcompare.analysis.elicitation.elicited import Elicited
from fwcompare.charts.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Bar, Box, Line, Shape, Size, Thing, mark_of, told
from fwcompare.charts.text import text_in, weight_of
from fwcompare.wording import elicitation_words, isolation

MOST_NAMED = 4
_THICK, _BELOW, _LABEL = 10, 4, 18
_BRACKET = 6
_SLIVER = 2.0
"""The least width of a part that is there, the gap after it included."""


class Part(NamedTuple):
    """The part, 0..1, of what is left for which an alternative leads, and how that reads."""

    style: AlternativeStyle
    part: float
    words: str
    is_leader: bool


class RemainingRange(NamedTuple):
    """What the parts leave of 1 is nobody's: level."""

    parts: tuple[Part, ...]


def remaining_range(found: Elicited, styles: AlternativeStyles) -> RemainingRange:
    """Return what to draw, in the order of the styles; who is out has no part."""
    shares = found.shares.shares
    return RemainingRange(
        tuple(
            Part(style, shares[a], elicitation_words.share(found.shares, a), a == found.leader)
            for a, style in styles.items()
            if a in shares
        )
    )


def height(measure: Measure) -> int:
    return measure.px(_THICK) + measure.px(_BELOW) + measure.px(_LABEL)


def draw(result: RemainingRange, size: Size, measure: Measure) -> list[Shape]:
    thick = measure.px(_THICK)
    shapes: list[Shape] = [told("", "share", "share"), Bar(0, 0, size.width, thick, "line")]
    shapes += (told(part.style.id, "", part.style.name) for part in result.parts)
    left, shown = 0.0, sum(part.part > 0 for part in result.parts)
    for style, part, words, _ in result.parts:
        if part <= 0:
            shapes.append(told(style.id, "share", words))
            continue
        shown -= 1
        gap = 1 if shown else 0
        end = size.width - _SLIVER * shown  # room for those after it, however small
        width = max(_SLIVER, part * size.width)
        seen = max(1.0, min(width, end - left) - gap)
        left = min(left, end - gap - seen)
        thing = Thing("", style.id, "share", words)
        shapes.append(Bar(left, 0, seen, thick, style.colour, 0.0, thing))
        left += width
    return shapes + _labels(result, size, measure)


def bracket(low: float, high: float, track: Box, measure: Measure) -> list[Shape]:
    """Return the bracket under a groove, from the least to the most share, 0..1, still possible.

    `track` is where the bracket goes, its width standing for all shares from 0 to 1.
    """
    left, right = (track.left + end * track.width for end in (low, high))
    top, wide = track.top, 1.5 * measure.scale
    bottom = top + measure.px(_BRACKET)
    return [
        Line(left, top, left, bottom, "ink3", wide),
        Line(left, bottom, right, bottom, "ink3", wide),
        Line(right, top, right, bottom, "ink3", wide),
    ]


def _labels(result: RemainingRange, size: Size, measure: Measure) -> list[Shape]:
    """The names below, each in a column of its own, at the ends flush with the bar."""
    largest = sorted(result.parts, key=lambda part: -part.part)[:MOST_NAMED]
    named = [part for part in result.parts if part in largest]
    top = measure.px(_THICK) + measure.px(_BELOW)
    room, mark = size.width / max(1, len(named)), measure.px(14)
    shapes: list[Shape] = []
    for at, part in enumerate(named):
        words = f"{isolation.name(part.style.name)} {part.words}"
        weight = weight_of(part.is_leader)
        wide = min(measure.width(words, "caption", weight) + 1, room - mark - measure.px(8))
        spare = room - mark - wide
        last = len(named) - 1
        left = at * room + (0 if at == 0 else spare if at == last else spare / 2)
        place = Box(left + mark, top, wide, measure.px(_LABEL))
        middle = top + measure.px(_LABEL) / 2
        shapes.append(mark_of(part.style, left + measure.px(5), middle, 0.8 * measure.scale))
        shapes.append(text_in(place, words, measure, "ink2", "start", "caption", weight))
    return shapes
