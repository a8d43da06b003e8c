"""A tick, a cross or a question mark: whether a must-have is met, failed or open."""

from collections.abc import Mapping

from fwcompare.analysis.must_states import MustState
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Area, Bar, Box, Line, Shape, Thing
from fwcompare.charts.text import text_in

SIGN = 14
"""The side of a sign's chip, in pixels of the design."""

STATE_ROLES: Mapping[MustState, str] = {"meets": "yes", "fails": "no", "open": "between"}
_STROKES: Mapping[MustState, tuple[tuple[float, float, float, float], ...]] = {
    "meets": ((-3.5, 0.5, -1.0, 3.0), (-1.0, 3.0, 3.5, -2.5)),
    "fails": ((-2.75, -2.75, 2.75, 2.75), (-2.75, 2.75, 2.75, -2.75)),
    "open": (),
}


def sign(
    state: MustState, left: float, middle: float, measure: Measure, thing: Thing
) -> list[Shape]:
    """Return a state's sign on its chip; the form tells it, the colour is not needed."""
    scale, side, role = measure.scale, measure.px(SIGN), STATE_ROLES[state]
    chip = Box(left, round(middle - side / 2), side, side)
    x, y = chip.middle
    shapes: list[Shape] = [Bar(*chip, f"{role}_ground", 3 * scale)]
    shapes += (
        Line(x + x1 * scale, y + y1 * scale, x + x2 * scale, y + y2 * scale, role, 1.5 * scale)
        for x1, y1, x2, y2 in _STROKES[state]
    )
    if state == "open":
        shapes.append(text_in(chip, "?", measure, role, "middle", "caption", "semibold"))
    return [*shapes, Area(*chip, thing)]
