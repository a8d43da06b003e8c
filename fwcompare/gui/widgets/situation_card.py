"""A card to take a ready weighting from: its name, what it is for, and the scores it gives."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyle
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.gui.look.text_safety import isolated, on_one_line, tool_tip
from fwcompare.gui.look.theme import MEDIUM, REGULAR, SEMIBOLD, Theme
from fwcompare.gui.widgets.card_frame import draw_card
from fwcompare.gui.widgets.line_of_text import RIGHT, draw_text
from fwcompare.gui.widgets.painted_button import PaintedButton
from fwcompare.wording import numbers
from fwcompare.wording.must_words import OUT

WIDTH = 154
_PAD, _NAME, _WORDS, _LANE, _BAR, _VALUE = 10, 20, 16, 12, 4, 26


class CardLane(NamedTuple):
    """`is_out` where it fails what must be: then its bar is hollow, and "out" its figure."""

    style: AlternativeStyle
    score: float
    is_first: bool
    is_out: bool = False


class SituationCard(PaintedButton):
    """Says to a reader and on hovering all that its short lines leave out."""

    def __init__(
        self, theme: Theme, name: str, words: str, in_full: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = isolated(on_one_line(name))
        self._words = isolated(on_one_line(words))
        self._in_full = in_full
        self._lanes: tuple[CardLane, ...] = ()
        self._about_musts = ""
        self._is_taken = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self._tell_reader()

    def show_scores(
        self, lanes: tuple[CardLane, ...], about_musts: str = "", *, is_taken: bool
    ) -> None:
        """`about_musts` says whom must-haves leave out, and who leads of the others."""
        shown = lanes, about_musts, is_taken
        if shown != (self._lanes, self._about_musts, self._is_taken):
            self._lanes, self._about_musts, self._is_taken = shown
            self._tell_reader()
            self.update()

    @staticmethod
    def height_of(theme: Theme, lanes: int) -> int:
        """Return how high a card with so many bars is."""
        px = theme.px
        return px(6) + px(_NAME) + px(_WORDS) + px(_LANE) * lanes + px(8)

    def sizeHint(self) -> QSize:
        height = self.height_of(self._theme, max(2, len(self._lanes)))
        return QSize(self._theme.px(WIDTH), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        is_framed = self._is_taken or self.hasFocus()
        with QPainter(self) as painter:
            is_lit = self.underMouse() or self._is_taken
            draw_card(painter, self, theme, edge="line", is_framed=is_framed, is_lit=is_lit)
            wide = self.width() - 2 * px(_PAD)
            name = QRectF(px(_PAD), px(6), wide, px(_NAME))
            words = QRectF(px(_PAD), name.bottom(), wide, px(_WORDS))
            weight = SEMIBOLD if self._is_taken else MEDIUM
            draw_text(painter, name, self._name, theme, theme.color("ink"), weight=weight)
            ink3 = theme.color("ink3")
            draw_text(painter, words, self._words, theme, ink3, size="caption")
            for index, lane in enumerate(self._lanes):
                self._paint_lane(painter, lane, words.bottom() + px(2) + index * px(_LANE))

    def _paint_lane(self, painter: QPainter, lane: CardLane, top: float) -> None:
        theme, px = self._theme, self._theme.px
        room = self.width() - 2 * px(_PAD) - px(_VALUE)
        bar = QRectF(px(_PAD), top + (px(_LANE) - px(_BAR)) / 2, 0, px(_BAR))
        bar.setWidth(lane.score / VALUE_MAX * room)
        colour = theme.color(lane.style.colour)
        if lane.is_out:
            painter.setPen(QPen(colour, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
        else:
            painter.fillRect(bar, colour)
        place = QRectF(self.width() - px(_PAD + _VALUE), top, px(_VALUE), px(_LANE))
        told = OUT if lane.is_out else numbers.rating(lane.score)
        weight = SEMIBOLD if lane.is_first else REGULAR
        ink = theme.color("ink" if lane.is_first else "ink2")
        draw_text(painter, place, told, theme, ink, RIGHT, "caption", weight)

    def _tell_reader(self) -> None:
        told = (
            f"{lane.style.name} {numbers.rating(lane.score)}{f', {OUT}' if lane.is_out else ''}"
            for lane in self._lanes
        )
        scores = ", ".join(told)
        in_full = "\n".join(filter(None, (self._in_full, self._about_musts)))
        self.setToolTip(tool_tip(in_full))
        taken = "taken. " if self._is_taken else ""
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(f"{taken}{scores}. {in_full}".strip())
