"""The sign of what was measured on this machine, wherever a rating stands on its scale."""

from typing import NamedTuple

from fwcompare.charts.alternative_styles import AlternativeStyle
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Bar, Box, Line, Shape, Thing
from fwcompare.dataset.dataset import Criterion
from fwcompare.dataset.scale import VALUE_MAX, Scale
from fwcompare.decision.measurement import MeasuredFigure, Measurement

_PLUS, _LEAST = 5.0, 1e-9


class Place(NamedTuple):
    """A figure and its interval as values 0..10 on the scale."""

    value: float
    low: float
    high: float


def place_of(scale: Scale, figure: MeasuredFigure) -> Place:
    """Return where a figure lies on a scale; 0 has no place on a log scale but one of its ends."""
    ends = figure.value, figure.low, figure.high
    value, low, high = (scale.value_of(end if end > 0 else _LEAST) for end in ends)
    return Place(value, min(value, low, high), max(value, low, high))


def places_of(criterion: Criterion, measured: Measurement | None) -> dict[str, Place]:
    """Return where each alternative lies on a criterion's scale by what was measured here."""
    if measured is None or criterion.id not in measured.figures:
        return {}
    figures = measured.figures[criterion.id].items()
    return {id_: place_of(criterion.scale, figure) for id_, figure in figures}


def here_sign(
    place: Place, style: AlternativeStyle, axis: Box, y: float, measure: Measure, words: str
) -> list[Shape]:
    """Return the sign of what was measured here: a plus, and its interval as a bar below it."""
    scale = measure.scale
    left, right = (
        axis.left + value / VALUE_MAX * axis.width for value in sorted((place.low, place.high))
    )
    x = axis.left + place.value / VALUE_MAX * axis.width
    reach, thing = _PLUS * scale, Thing("", style.id, "here", words)
    bar = Bar(left, y + 5 * scale, max(1.0, right - left), 3 * scale, style.colour)
    plus: list[Shape] = []
    for thick, colour, more in ((4.5, "ground", 1), (2.0, "ink", 0)):
        wide = reach + more
        plus += (
            Line(x - wide, y, x + wide, y, colour, thick * scale, "solid", False, thing),
            Line(x, y - wide, x, y + wide, colour, thick * scale, "solid", False, thing),
        )
    return [bar, *plus]
