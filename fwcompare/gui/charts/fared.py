"""How the claims fared: one bar, a part for each verdict."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from fwcompare.dataset.dataset import VERDICTS, Claim
from fwcompare.gui.charts.table import Table
from fwcompare.gui.charts.text import CENTRE, draw_text, text_width
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.look.verdict_tones import tone_of, words_of


@dataclass(frozen=True, slots=True)
class Fared:
    """(verdict, number of claims) in the format's order, those without claims left out."""

    parts: tuple[tuple[str, int], ...]
    chosen: str = ""


def fared(claims: Iterable[Claim], chosen: str = "") -> Fared:
    """Return what to draw; `chosen` is the verdict the list is filtered by."""
    count = Counter(claim.verdict for claim in claims)
    return Fared(tuple((v, count[v]) for v in VERDICTS if count[v]), chosen)


def draw(painter: QPainter, rect: QRectF, result: Fared, theme: Theme) -> None:
    for verdict, bar in _bars(rect, result):
        role, _ = tone_of(verdict)
        painter.fillRect(bar, theme.color(f"{role}_ground"))
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width(), 3), theme.color(role))
        count = dict(result.parts)[verdict]
        long, short = f"{words_of(verdict)} {count}", str(count)
        room = bar.width() - theme.px(6)
        text = long if text_width(long, theme, "caption") <= room else short
        if text_width(text, theme, "caption") <= bar.width():
            draw_text(painter, bar, text, theme, theme.color(role), CENTRE, size="caption")
        if verdict == result.chosen:
            line = QRectF(bar.left(), bar.bottom() - 2, bar.width(), 2)
            painter.fillRect(line, theme.color("ink"))


def verdict_at(rect: QRectF, result: Fared, point: QPointF) -> str:
    """Return the verdict whose part lies under a point, or ""."""
    return next((v for v, bar in _bars(rect, result) if bar.contains(point)), "")


def _bars(rect: QRectF, result: Fared) -> list[tuple[str, QRectF]]:
    total = sum(count for _, count in result.parts) or 1
    bars, left = [], rect.left()
    for verdict, count in result.parts:
        width = count / total * rect.width()
        bars.append((verdict, QRectF(left, rect.top(), max(1.0, width - 1), rect.height())))
        left += width
    return bars


def table(result: Fared) -> Table:
    """Return how many claims got each verdict."""
    return [["verdict", "claims"], *([words_of(v), str(count)] for v, count in result.parts)]
