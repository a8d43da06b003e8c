"""A criterion of the page that measures: the figures on their scale, and what to do with them."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fwcompare.charts import measured_lanes
from fwcompare.dataset.dataset import Criterion
from fwcompare.gui.look.theme import MEDIUM, Theme
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.enter_keys import PRESSING_KEYS
from fwcompare.gui.widgets.label import INK2, Label
from fwcompare.gui.widgets.row_frame import BY_TAB, draw_row
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import isolation, lab_words

NAME = 148


class MeasuredRow(QWidget):
    """Enter, Space or a click opens it; `used(is_ratio)` and `left` come from its buttons."""

    used = Signal(bool)
    left = Signal()
    spoken_role = QAccessible.Role.ListItem

    def __init__(self, theme: Theme, criterion: Criterion) -> None:
        super().__init__()
        self.setObjectName(f"measured-{criterion.id}")
        self.criterion = criterion
        self._theme = theme
        self._has_ring = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(criterion.name)
        name = isolation.name(criterion.name)
        self.chart = Chart(measured_lanes.draw, theme, f"{name}, measured here")
        self._name = Label(theme, criterion.label, weight=MEDIUM, wraps=True, breaks_words=True)
        self._state = Label(theme, size="caption", ink=INK2, parent=self)
        self.details = _Details(theme)
        for button, is_ratio in ((self.details.ratio, True), (self.details.raw, False)):
            button.clicked.connect(partial(self._use, is_ratio))
        self.details.leave.clicked.connect(self._leave)
        self._grid = QGridLayout(self)
        px = theme.px
        self._grid.setContentsMargins(px(16), px(8), px(16), px(6))
        self._grid.setHorizontalSpacing(px(4))
        self._grid.setVerticalSpacing(px(2))
        self._is_narrow: bool | None = None
        self.details.hide()
        self.set_narrow(False)

    @property
    def is_opened(self) -> bool:
        return not self.details.isHidden()

    def show_lanes(self, lanes: measured_lanes.MeasuredLanes, spoken: str) -> None:
        """Show what there is so far, and say it."""
        self.chart.show_result(lanes, spoken)
        self.setAccessibleDescription(spoken)
        high = measured_lanes.height(lanes, self._theme.measure)
        if high != self.chart.height():
            self.chart.setFixedHeight(high)
        self._state.show_text(lab_words.rounds_and_state(lanes.rounds, lanes.state))

    def show_details(self, sentences: tuple[str, str], *, can_use: bool, has_ratio: bool) -> None:
        self.details.show_words(*sentences)
        for button in (self.details.ratio, self.details.raw, self.details.leave):
            show_if(button, can_use and (has_ratio or button is not self.details.ratio))

    def set_opened(self, is_opened: bool) -> None:
        if is_opened != self.is_opened:
            show_if(self.details, is_opened)
            self.update()

    def set_narrow(self, is_narrow: bool) -> None:
        """Put the name over the scale where the width is short."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        top = Qt.AlignmentFlag.AlignTop
        for part in (self._name, self._state, self.chart, self.details):
            self._grid.removeWidget(part)
        if is_narrow:
            self._grid.addWidget(self._name, 0, 0, top)
            self._grid.addWidget(self._state, 0, 1, Qt.AlignmentFlag.AlignRight | top)
            self._grid.addWidget(self.chart, 1, 0, 1, 2)
        else:
            self._grid.addWidget(self._name, 0, 0, top)
            self._grid.addWidget(self.chart, 0, 1)
        self._grid.addWidget(self.details, 2, 0, 1, 2)
        self._grid.setColumnMinimumWidth(0, 0 if is_narrow else self._theme.px(NAME))
        self._grid.setColumnStretch(0, 1 if is_narrow else 0)
        self._grid.setColumnStretch(1, 0 if is_narrow else 1)
        show_if(self._state, is_narrow)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.set_opened(not self.is_opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESSING_KEYS:
            self.set_opened(not self.is_opened)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._has_ring = event.reason() in BY_TAB
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            has_ring = self.hasFocus() and self._has_ring
            draw_row(painter, self, self._theme, is_lit=self.is_opened, has_ring=has_ring)

    def _use(self, is_ratio: bool) -> None:
        self.used.emit(is_ratio)

    def _leave(self) -> None:
        self.set_opened(False)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit()


class _Details(QWidget):
    """What it comes to in two sentences, and three buttons, the first of them filled."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._first = Label(theme, weight=MEDIUM, wraps=True)
        self._second = Label(theme, size="caption", ink=INK2, wraps=True)
        self.ratio = _button(lab_words.USE_RATIO, is_filled=True)
        self.raw = _button(lab_words.USE_AS_MEASURED)
        self.leave = _button(lab_words.LEAVE)
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(px(6))
        column.addWidget(self._first)
        column.addWidget(self._second)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for button in (self.ratio, self.raw, self.leave):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def show_words(self, first: str, second: str) -> None:
        self._first.show_text(first)
        self._second.show_text(second)
        show_if(self._second, bool(second))


def _button(words: str, *, is_filled: bool = False) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("filled", is_filled)
    button.setAutoDefault(True)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button
