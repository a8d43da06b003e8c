"""Plain text in one of the theme's sizes and inks; a stranger's markup is shown as typed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from fwcompare.charts.shapes import TextSize
from fwcompare.gui.look.text_safety import breakable, figures_whole, isolated
from fwcompare.gui.look.theme import REGULAR, SEMIBOLD, Theme
from fwcompare.gui.widgets.tip import set_tip

INK = QPalette.ColorRole.WindowText
INK2 = QPalette.ColorRole.BrightText
INK3 = QPalette.ColorRole.LinkVisited

_TWO_LINES = 1.7


class Label(QLabel):
    """Text that wraps can be selected to be copied, unless a word of any length has to fit in."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        size: TextSize = "body",
        weight: QFont.Weight = REGULAR,
        ink: QPalette.ColorRole = INK,
        wraps: bool = False,
        breaks_words: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._may_break_words = breaks_words
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(size, weight))
        self.setForegroundRole(ink)
        self.setWordWrap(wraps)
        if wraps:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            if not breaks_words:  # what is copied must be what was typed
                self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        Label.show_text(self, text)

    def stand_on(self, ground: QPalette.ColorRole) -> None:
        """Paint a ground of its own, so that nothing behind it is painted at every tick."""
        self.setBackgroundRole(ground)
        self.setAutoFillBackground(True)

    def show_text(self, text: str) -> None:
        """Set the text, with control characters made visible; nothing happens if it is the same."""
        text = isolated(text)
        if self.wordWrap():
            text = figures_whole(text)
            text = breakable(text) if self._may_break_words else text
        if text != self.text():
            self.setText(text)


class Headline(Label):
    """One large line; where it does not fit, two smaller ones; at last its middle is left out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, size="verdict", weight=SEMIBOLD)
        self._theme = theme
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._dress)  # a new style sheet brings the first font back

    def show_text(self, text: str) -> None:
        self._whole = isolated(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        text, width = self._whole, self.width()
        is_long = self._theme.width(text, "verdict", SEMIBOLD) > width > 0
        if is_long:
            # Words do not fill lines to the end, hence not all of two lines' room.
            room, smaller = width * _TWO_LINES, self._theme.metrics("question", SEMIBOLD)
            text = smaller.elidedText(text, Qt.TextElideMode.ElideMiddle, room)
        super().show_text(text)
        set_tip(self, self._whole if text != self._whole else "")
        if is_long != self.wordWrap():
            self.setWordWrap(is_long)
            self._dress()

    def _dress(self) -> None:
        self.setFont(self._theme.font("question" if self.wordWrap() else "verdict", SEMIBOLD))


class ElidedLabel(Label):
    """One line: the first of its wordings that fits, else the last of them with an ellipsis.

    `text` is always the whole wording, which the tool tip has too where another one is shown.
    """

    def __init__(self, *args: object, **kwargs: object) -> None:
        self._shorter: tuple[str, ...] = ()
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self._hint = ""

    def show_text(self, text: str, *shorter: str) -> None:
        """Set the text, and shorter wordings of it for where it does not fit."""
        found = tuple(map(isolated, shorter))
        if found != self._shorter:
            self._shorter = found
            self.update()
        super().show_text(text)

    def shown_text(self) -> str:
        """Return what is shown of it at this width."""
        metrics, wordings = self.fontMetrics(), (self.text(), *self._shorter)
        fitting = (w for w in wordings if metrics.horizontalAdvance(w) <= self.width())
        shown = next(fitting, wordings[-1])
        return metrics.elidedText(shown, Qt.TextElideMode.ElideRight, self.width())

    def set_hint(self, hint: str) -> None:
        """Say more on hovering, after the text itself where that does not fit."""
        self._hint = hint

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        text = self.shown_text()
        whole = self.text() if text != self.text() else ""
        set_tip(self, "\n".join(filter(None, (whole, self._hint))))
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            painter.drawText(self.rect(), int(self.alignment()), text)
