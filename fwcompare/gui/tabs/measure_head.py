"""The upper part of the page that measures: what will be done, how far it is, and the noise."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fwcompare.charts import measured_lanes
from fwcompare.gui.look.theme import MEDIUM, SEMIBOLD, Theme
from fwcompare.gui.tabs.measured_row import NAME
from fwcompare.gui.widgets.label import INK2, ElidedLabel, Label
from fwcompare.gui.widgets.tip import set_tip
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import lab_words

_HEADS = ("comparison", "here", "rounds")


class MeasureHead(QWidget):
    """`start`, `start_all` and `stop` are its buttons; where one goes, another takes its focus."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        px = theme.px
        self.machine = ElidedLabel(theme, size="caption", ink=INK2)
        self.machine.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.consent = Label(theme, ink=INK2, wraps=True, breaks_words=True)
        self.start = _button(lab_words.START, is_filled=True)
        self.start_all = _button(lab_words.START_ALL)
        self.stop = _button(lab_words.STOP)
        self.stop.setIcon(theme.icon("x"))
        self.progress = Label(theme, weight=MEDIUM, wraps=True, breaks_words=True)
        self.clock = Label(theme, size="caption", ink=INK2)
        self.trouble = Label(theme, wraps=True, breaks_words=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(8))
        column.setSpacing(px(8))
        top = QHBoxLayout()
        top.addWidget(Label(theme, lab_words.HEADING, size="question", weight=SEMIBOLD))
        top.addWidget(self.machine, 1)
        column.addLayout(top)
        column.addWidget(self.consent)
        column.addLayout(self._make_row(px(8)))
        column.addWidget(self.trouble)
        self.trouble.hide()

    def _make_row(self, gap: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(gap)
        for button in (self.start, self.start_all, self.stop):
            row.addWidget(button)
        row.addWidget(self.progress, 1)
        row.addWidget(self.clock)
        return row

    def show_at_work(self, is_at_work: bool, *, can_start: bool) -> None:
        """Offer to stop while it is at work, else to start; the focus stays on what is offered."""
        had_focus = any(b.hasFocus() for b in (self.start, self.start_all, self.stop))
        show_if(self.start, not is_at_work)
        show_if(self.start_all, not is_at_work)
        show_if(self.stop, is_at_work)
        self.start.setEnabled(can_start)
        self.start_all.setEnabled(can_start)
        if had_focus:
            (self.stop if is_at_work else self.start).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_trouble(self, text: str) -> None:
        self.trouble.show_text(text)
        show_if(self.trouble, bool(text))


class NoiseLine(QWidget):
    """What of all that is noise, told before any figure."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        px = theme.px
        self._noise = Label(theme, weight=MEDIUM, wraps=True, breaks_words=True)
        self._twice = Label(theme, size="caption", ink=INK2)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16 + 32), px(6), px(16 + 8), px(6))
        row.addWidget(self._noise, 1)
        row.addWidget(self._twice)

    def show_noise(self, low: float, high: float) -> None:
        """Show what the same code came to when it was measured twice, as ratios around 1."""
        self._noise.show_text(lab_words.noise(max(high, 1 / low) - 1))
        self._twice.show_text(lab_words.twice(low, high))
        set_tip(self, lab_words.twice(low, high))
        self.show()

    def set_narrow(self, is_narrow: bool) -> None:
        """Leave the room to the sentence where the width is short."""
        show_if(self._twice, not is_narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("win"))
            box = QRectF(self.rect()).adjusted(px(16), 0, -px(16), 0)
            painter.drawRoundedRect(box, px(4), px(4))
            place = px(26), (self.height() - px(16)) // 2, px(16), px(16)
            theme.icon("info", "ink").paint(painter, *place)


class MeasureHeads(QWidget):
    """The heads of the columns, over the rows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_narrow(self, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        widths = measured_lanes.columns(theme.measure, is_narrow=self._is_narrow)
        right = self.width() - px(16)
        left = right - sum(widths)
        with QPainter(self) as painter:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("ink3"))
            middle = int(Qt.AlignmentFlag.AlignVCenter)
            if not self._is_narrow:
                name = QRectF(px(16), 0, px(NAME), self.height())
                painter.drawText(name, middle, "measured")
            for words, width in zip(_HEADS, widths, strict=False):
                if width:
                    cell = QRectF(left, 0, width, self.height())
                    painter.drawText(cell, middle | int(Qt.AlignmentFlag.AlignRight), words)
                left += width
            line = theme.color("line")
            painter.fillRect(px(16), self.height() - 1, self.width() - px(32), 1, line)


def _button(words: str, *, is_filled: bool = False) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("filled", is_filled)
    button.setAutoDefault(True)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button
