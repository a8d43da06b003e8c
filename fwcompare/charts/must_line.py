"""The line below two alternatives' scores: what must be, and how each of them stands to it."""

from typing import NamedTuple

from fwcompare.analysis import Evaluation
from fwcompare.analysis.must_states import MustState
from fwcompare.charts.measure import Measure
from fwcompare.charts.must_signs import SIGN, sign
from fwcompare.charts.shapes import Area, Box, Shape, TextWeight, Thing
from fwcompare.charts.text import text_in
from fwcompare.wording import must_words, names, strip_words

_GAP, _BETWEEN, _LEAST_DETAIL = 6, 16, 48
_NAME_PART = 0.45


class Side(NamedTuple):
    """An alternative's states, each with how many there are, or with what lies behind the only one.

    `whole` says it of each must-have.
    """

    id: str
    name: str
    signs: tuple[tuple[MustState, str], ...]
    whole: str


class MustLine(NamedTuple):
    name: str
    whole: str
    sides: tuple[Side, ...]


def must_line(evaluation: Evaluation) -> MustLine:
    """Return what to draw: the name of the only must-have, or how many there are."""
    return MustLine(
        strip_words.demanded(evaluation),
        strip_words.all_demanded(evaluation),
        tuple(_side(evaluation, a) for a in evaluation.dataset.alternatives),
    )


def _side(evaluation: Evaluation, alternative: str) -> Side:
    name = names.alternative(evaluation.dataset, alternative)
    found = must_words.counts(evaluation, alternative)
    signs = tuple((state, str(count)) for state, count in found)
    if len(evaluation.musts) == 1:
        ((state, _),) = found
        signs = ((state, strip_words.behind(evaluation, alternative)),)
    return Side(alternative, name, signs, must_words.standing(evaluation, alternative))


def draw(line: MustLine, place: Box, measure: Measure) -> list[Shape]:
    """Return the words from the left: what does not fit is shortened, or left out.

    What the line is about gives way to how everybody stands, and what lies behind that to both.
    """
    px = measure.px
    whole, sides = Thing("", "", "must", line.whole), _sides_width(line, measure)
    most = min(place.width * _NAME_PART, max(px(_LEAST_DETAIL), place.width - sides))
    head = strip_words.MUST_HAVE if _width(line, most, measure) <= place.width else ""
    shapes, x = _word(head, place, place.left, measure, "ink2")
    left = x + px(_GAP) if head else place.left
    name, x = _word(line.name, place, left, measure, "ink", "semibold", most)
    shapes = [Area(place.left, place.top, x - place.left, place.height, whole), *shapes, *name]
    free = place.right - x - sides
    for side in line.sides:
        found, end = _side_shapes(side, place, x + px(_BETWEEN), measure, free)
        free -= end - x - px(_BETWEEN) - _side_width(side, measure)
        shapes, x = shapes + found, end
    return shapes


def _width(line: MustLine, most: float, measure: Measure) -> float:
    """Return how wide it is with all names, the must-have's own taking `most`."""
    px = measure.px
    about = measure.width(strip_words.MUST_HAVE) + px(_GAP)
    about += min(most, measure.width(line.name, "body", "semibold"))
    return about + _sides_width(line, measure)


def _sides_width(line: MustLine, measure: Measure) -> float:
    between = measure.px(_BETWEEN)
    return sum(between + _side_width(side, measure) for side in line.sides)


def _side_width(side: Side, measure: Measure) -> float:
    """Return how wide a side is without what lies behind its only state."""
    gap, sign_width = measure.px(_GAP), measure.px(SIGN)
    counts = sum(measure.width(words) + gap for words in _counts(side))
    return measure.width(side.name) + (sign_width + gap) * len(side.signs) + counts


def _counts(side: Side) -> list[str]:
    """Return how many there are of each state; none where there is but one must-have."""
    is_counted = len(side.signs) > 1 or side.signs[0][1].isdigit()
    return [words for _, words in side.signs] if is_counted else []


def _side_shapes(
    side: Side, place: Box, left: float, measure: Measure, free: float
) -> tuple[list[Shape], float]:
    """`free` is the room for what lies behind the only state."""
    px = measure.px
    thing = Thing("", side.id, "must", side.whole)
    is_counted = bool(_counts(side))
    shapes: list[Shape] = []
    x = left
    if is_counted:
        shapes, x = _word(side.name, place, x, measure, "ink")
        x += px(_GAP)
    for state, words in side.signs:
        if x + px(SIGN) > place.right:
            break
        shapes += sign(state, x, place.middle[1], measure, thing)
        x += px(SIGN + _GAP)
        if not is_counted:
            found, x = _word(side.name, place, x, measure, "ink")
            shapes += found
            x += px(_GAP)
        if is_counted or (words and free >= px(_LEAST_DETAIL)):
            room = place.width if is_counted else free - px(_GAP)
            found, x = _word(words, place, x, measure, "ink2", most=room)
            shapes += found
            x += px(_GAP)
    shapes.append(Area(left, place.top, max(0.0, x - left), place.height, thing))
    return shapes, x - px(_GAP)


def _word(
    words: str,
    place: Box,
    left: float,
    measure: Measure,
    colour: str,
    weight: TextWeight = "regular",
    most: float = 0.0,
) -> tuple[list[Shape], float]:
    """Return words and where they end."""
    room = place.right - left
    if not words or room < measure.px(12):
        return [], left
    room = min(room, most) if most else room
    text = text_in(Box(left, place.top, room, place.height), words, measure, colour, weight=weight)
    return [text], left + text.width
