"""How a whole is shared out: a thin bar, a part for each alternative."""

from dataclasses import dataclass

from fwcompare.charts.alternative_styles import AlternativeStyle
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Bar, Shape, Size, Thing, told
from fwcompare.wording import numbers

THICKNESS = 4


@dataclass(frozen=True, slots=True)
class LeadBar:
    """(style, part 0..1); what is left of 1 is nobody's: ties."""

    parts: tuple[tuple[AlternativeStyle, float], ...]


def draw(result: LeadBar, size: Size, measure: Measure) -> list[Shape]:
    thick = measure.px(THICKNESS)
    top = size.height / 2 - thick / 2
    shapes: list[Shape] = [told("", "share", "share")]
    shapes.append(Bar(0, top, size.width, thick, "line"))
    shapes += (told(style.id, "", style.name) for style, _ in result.parts)
    shown = sum(part > 0 for _, part in result.parts)
    left = 0.0
    for style, part in result.parts:
        thing = Thing("", style.id, "share", numbers.percent(100 * part, 1))
        if part <= 0:
            shapes.append(told(style.id, "share", thing.words))
            continue
        shown -= 1
        width = max(1.0, part * size.width)
        gap = 1 if shown else 0
        seen = max(0.0, min(width, size.width - left) - gap)
        shapes.append(Bar(left, top, seen, thick, style.colour, 0.0, thing))
        left = min(left + width, size.width)
    return shapes
