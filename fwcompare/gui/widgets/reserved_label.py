"""Words in a place that was reserved for them: they never ask for more room, whatever they say."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from fwcompare.charts.shapes import TextSize, TextWeight
from fwcompare.gui.look.text_measure import WEIGHTS
from fwcompare.gui.look.text_safety import isolated, tool_tip
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.label import INK, Label
from fwcompare.gui.widgets.line_of_text import LEFT, draw_text

_LINE = {"caption": 14, "body": 16, "question": 20, "verdict": 28}


class ReservedLabel(Label):
    """Plain text in so many lines. Of the wordings it is given it shows the first that fits.

    Where none does, the last one ends in an ellipsis. `text` is always the whole wording, which
    the tool tip has too where another one is shown, and the menu copies; a reader hears it, too.
    """

    spoken_role = QAccessible.Role.StaticText

    def __init__(
        self,
        theme: Theme,
        *,
        lines: int = 1,
        size: TextSize = "body",
        weight: TextWeight = "regular",
        ink: QPalette.ColorRole = INK,
        align: Qt.AlignmentFlag = LEFT,
        parent: QWidget | None = None,
    ) -> None:
        self._theme = theme
        self._lines = lines
        self._size: TextSize = size
        self._weight: TextWeight = weight
        self._align = align
        self._shorter: tuple[str, ...] = ()
        self._hint = ""
        self._laid_out: tuple[object, list[str]] = (None, [])
        super().__init__(theme, size=size, weight=WEIGHTS[weight], ink=ink, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def reserved_height(self) -> int:
        return self._theme.px(_LINE[self._size]) * self._lines

    def reserve_lines(self, lines: int) -> None:
        """Have room for so many lines from now on; whoever places it gives it that room."""
        if lines != self._lines:
            self._lines = lines
            self._laid_out = (None, [])
            self.update()

    def show_text(self, text: str, *shorter: str) -> None:
        """Set the text, and shorter wordings of it for where it does not fit."""
        self._shorter = tuple(map(isolated, shorter))
        super().show_text(text)

    def set_hint(self, hint: str) -> None:
        """Say what the words mean, on hovering and to a reader."""
        if hint != self._hint:
            self._hint = hint
            self.setAccessibleDescription(hint)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self.reserved_height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def is_whole(self) -> bool:
        """Whether the wording that is shown does not end in an ellipsis."""
        return self._fits(self.shown_lines())

    def shown_lines(self) -> list[str]:
        """Return the lines that are shown; the last may be too long."""
        key = (self.text(), self._shorter, self.width())
        if self._laid_out[0] != key:
            self._laid_out = (key, self._lines_now())
        return self._laid_out[1]

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.text():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("&Copy the text", self.copy)
        menu.popup(event.globalPos())

    def copy(self) -> None:
        from fwcompare.gui.widgets.english_copy import said_in_english

        with said_in_english(self):
            text = self.text()
        QGuiApplication.clipboard().setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.shown_lines()
        self._update_tool_tip(shown)
        high = self._theme.px(_LINE[self._size])
        top = (self.height() - high * self._lines) / 2
        ink = self.palette().color(self.foregroundRole())
        weight = WEIGHTS[self._weight]
        with QPainter(self) as painter:
            for line in shown:
                place = QRectF(0, top, self.width(), high)
                draw_text(painter, place, line, self._theme, ink, self._align, self._size, weight)
                top += high

    def _lines_now(self) -> list[str]:
        lines: list[str] = []
        for wording in (self.text(), *self._shorter):
            lines = self._broken(wording)
            if self._fits(lines):
                break
        return lines

    def _broken(self, wording: str) -> list[str]:
        """Return lines broken at spaces alone; the last holds the rest."""
        measure, lines = self._theme.measure, list[str]()
        for word in wording.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            fits = measure.width(longer, self._size, self._weight) <= self.width()
            if lines and (fits or len(lines) == self._lines):
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _fits(self, lines: list[str]) -> bool:
        width = self._theme.measure.width
        return all(width(line, self._size, self._weight) <= self.width() + 0.5 for line in lines)

    def _update_tool_tip(self, shown: list[str]) -> None:
        is_whole = self._fits(shown) and " ".join(shown) == self.text()
        whole = "" if is_whole else self.text()
        tip = tool_tip("\n".join(filter(None, (whole, self._hint))))
        if tip != self.toolTip():
            self.setToolTip(tip)
