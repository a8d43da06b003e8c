"""One side of a question about two weights: how much of what, from where to where, and its key."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fwcompare.charts.text import Run, runs_in_lines, runs_width
from fwcompare.gui.look.text_safety import isolated, tool_tip
from fwcompare.gui.look.theme import REGULAR, SEMIBOLD, Theme
from fwcompare.gui.widgets.card_frame import draw_card
from fwcompare.gui.widgets.key_cap import draw_key_cap
from fwcompare.gui.widgets.line_of_text import draw_text
from fwcompare.gui.widgets.painted_button import KeyedButton
from fwcompare.wording.trade_off_words import Card

WIDTH, HEIGHT = 168, 166
_PAD, _PART, _NAME, _LINE, _FOOT = 14, 18, 22, 18, 34


class TradeOffCard(KeyedButton):
    """Pressed, it is chosen; Enter presses it, and all other keys are left to the page.

    While it waits for a question it keeps the focus, so that keys go on being answers.
    """

    def __init__(self, theme: Theme, key: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key, self._words = key, words
        self._card: Card | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def card(self) -> Card | None:
        return self._card

    def show_card(self, card: Card | None) -> None:
        if card == self._card:
            return
        self._card = card
        if card is not None:
            ranges = ", ".join(card.ranges)
            told = f"{card.part} {card.name}: {ranges}"
            self.setAccessibleName(told)
            self.setAccessibleDescription(f"Key {self._key}")
            self.setToolTip(tool_tip("\n".join((f"{card.part} {card.name}", *card.ranges))))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, edge = self._theme, "edge" if self._card else "line"
        is_lit = self.underMouse() and self._card is not None
        with QPainter(self) as painter:
            is_framed = self.hasFocus()
            draw_card(painter, self, theme, edge=edge, is_framed=is_framed, is_lit=is_lit)
            if self._card is not None:
                self._paint_words(painter, self._card)

    def _paint_words(self, painter: QPainter, card: Card) -> None:
        theme, px = self._theme, self._theme.px
        ink, ink2 = theme.color("ink"), theme.color("ink2")
        wide = self.width() - 2 * px(_PAD)
        place = QRectF(px(_PAD), px(10), wide, px(_PART))
        draw_text(painter, place, card.part, theme, ink2)
        place = QRectF(px(_PAD), place.bottom(), wide, px(_NAME))
        draw_text(painter, place, isolated(card.name), theme, ink, size="body", weight=SEMIBOLD)
        top, end = place.bottom() + px(4), self.height() - px(_FOOT)
        for line in self._lines(card, wide, int((end - top) // px(_LINE))):
            self._paint_line(painter, line, QRectF(px(_PAD), top, wide, px(_LINE)))
            top += px(_LINE)
        foot = QRectF(px(_PAD), self.height() - px(_FOOT), wide, px(22))
        left = draw_key_cap(painter, foot, self._key, theme)
        words = QRectF(foot.adjusted(left + px(8), 0, 0, 0))
        draw_text(painter, words, self._words, theme, ink2)

    def _paint_line(self, painter: QPainter, line: list[Run], place: QRectF) -> None:
        theme, left, end = self._theme, place.left(), place.right()
        for words, weight in line:
            is_bold = weight == "semibold"
            ink = theme.color("ink" if is_bold else "ink2")
            room = QRectF(left, place.top(), max(0.0, end - left), place.height())
            font = SEMIBOLD if is_bold else REGULAR
            draw_text(painter, room, words, theme, ink, weight=font)
            left += theme.measure.width(words, weight=weight)

    def _lines(self, card: Card, wide: float, most: int) -> list[list[Run]]:
        """Return the ranges in so many lines, and how many are left out where not all fit."""
        measure, lines = self._theme.measure, list[list[Run]]()
        for shown in range(len(card.ranges), 0, -1):
            left_out = len(card.ranges) - shown
            lines = runs_in_lines(_runs(card, shown, left_out), wide, most, measure)
            if runs_width(lines[-1], measure) <= wide:
                return lines
        return lines


def _runs(card: Card, shown: int, left_out: int) -> list[Run]:
    """Return the first ranges with their ends in bold, and how many there are besides."""
    runs = list[Run]()
    for told, ends in zip(card.ranges[:shown], card.ends[:shown], strict=True):
        before = f"{', ' if runs else ''}{told.removesuffix(ends)}"
        blank = " " if before.endswith(" ") else ""  # it goes with the word after it
        runs += [(before.rstrip(), "regular"), (f"{blank}{ends}", "semibold")]
    return [*runs, (f", and {left_out} more", "regular")] if left_out else runs
