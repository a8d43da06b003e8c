"""How the claims fared: one bar, a part for each verdict."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Bar, Box, Shape, Size, Thing, told
from fwcompare.charts.text import text_in
from fwcompare.charts.verdict_tones import tone_of, words_of
from fwcompare.dataset.dataset import VERDICTS, Claim


@dataclass(frozen=True, slots=True)
class Fared:
    """(verdict, number of claims) in the format's order, those without claims left out."""

    parts: tuple[tuple[str, int], ...]
    chosen: str = ""


def fared(claims: Iterable[Claim], chosen: str = "") -> Fared:
    """Return what to draw; `chosen` is the verdict the list is filtered by."""
    count = Counter(claim.verdict for claim in claims)
    return Fared(tuple((v, count[v]) for v in VERDICTS if count[v]), chosen)


def draw(result: Fared, size: Size, measure: Measure) -> list[Shape]:
    """Return a bar for each verdict, whose id is the verdict's."""
    shapes: list[Shape] = [told("", "", "verdict"), told("", "claims", "claims")]
    total = sum(count for _, count in result.parts) or 1
    left = 0.0
    for verdict, count in result.parts:
        width = count / total * size.width
        bar = Box(left, 0, max(1.0, width - 1), size.height)
        shapes.append(told(verdict, "", words_of(verdict)))
        shapes += _part(verdict, count, bar, measure)
        if verdict == result.chosen:
            shapes.append(Bar(bar.left, bar.bottom - 2, bar.width, 2, "ink"))
        left += width
    return shapes


def _part(verdict: str, count: int, bar: Box, measure: Measure) -> list[Shape]:
    role, _ = tone_of(verdict)
    thing = Thing(verdict, verdict, "claims", str(count))
    shapes: list[Shape] = [
        Bar(*bar, f"{role}_ground", 0.0, thing),
        Bar(bar.left, bar.top, bar.width, 3, role),
    ]
    long, short = f"{words_of(verdict)} {count}", str(count)
    text = long if measure.width(long, "caption") <= bar.width - measure.px(6) else short
    if measure.width(text, "caption") <= bar.width:
        shapes.append(text_in(bar, text, measure, role, "middle", "caption"))
    return shapes
