"""Other defensible readings of the same facts: who leads under each, and one click to try it on."""

from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QEnterEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fwcompare.analysis.findings import SlowFindings
from fwcompare.analysis.other_readings import UnderReadings
from fwcompare.dataset.dataset import Reading
from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import isolated
from fwcompare.gui.look.theme import REGULAR, SEMIBOLD, Theme
from fwcompare.gui.widgets.fixed_column import FixedColumn
from fwcompare.gui.widgets.label import INK2, Label
from fwcompare.gui.widgets.line_of_text import LEFT, RIGHT, draw_text
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.widgets.still_layout import StillLayout, put_at
from fwcompare.gui.widgets.tip import set_tip
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import reading_words, terms

_HEAD, _BELOW_HEAD, _ROW = 24, 8, 22
_LINES = 3
_LOOK_AGAIN_AFTER = 60


class ReadingsList(FixedColumn):
    """A sentence, and on asking a row for each reading; a tick grants it, as one undo step.

    Which rows there are is told by what follows, a moment after a slider has been moved: they come
    and go when the hand is up, so that nothing moves under it.
    """

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__(closes_gaps=True)
        self.setObjectName("readings")
        self._document = document
        px = theme.px
        self._more = Link(theme, "show all")
        self._more.clicked.connect(self._toggle)
        self._head = _Head(theme, self._more)
        self.put(self._head, px(_HEAD))
        self._words = ReservedLabel(theme, lines=_LINES, ink=INK2)
        self.put(self._words, self._words.reserved_height + px(_BELOW_HEAD))
        self.rows = {
            id_: _ReadingRow(theme, reading, reading_words.asked_for(document.dataset, reading))
            for id_, reading in document.dataset.readings.items()
        }
        for id_, row in self.rows.items():
            row.clicked.connect(partial(self._follow_tick, id_))
            self.put(row, px(_ROW))
        self._shows_all = False
        self._turning: set[str] = set()
        self._hand_up = QTimer(self)
        self._hand_up.setSingleShot(True)
        self._hand_up.setInterval(_LOOK_AGAIN_AFTER)
        self._hand_up.timeout.connect(self._show_rows)
        self._show_rows()

    def show_outcomes(self, slow: SlowFindings) -> None:
        """Set who leads under each reading alone, and under all of them together."""
        evaluation, outcomes = self._document.evaluation, slow.readings
        self._turning = {
            outcome.readings[0] for outcome in outcomes if outcome.leader != evaluation.leader
        }
        self._words.show_text(reading_words.summary(evaluation, outcomes, slow.readings_together))
        for outcome in outcomes:
            self.rows[outcome.readings[0]].show_outcome(
                outcome, is_other=outcome.readings[0] in self._turning
            )
        self._show_rows()

    def show_granted(self) -> None:
        """Tick what the decision grants, at once; who leads under each follows."""
        for id_, row in self.rows.items():
            row.setChecked(id_ in self._document.preferences.readings)
        self._show_rows()

    def show_reading(self, reading: str) -> QWidget:
        """Show all rows, go to that of a reading, and return it."""
        if not self._shows_all:
            self._toggle()
        row = self.rows[reading]
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def _toggle(self) -> None:
        self._shows_all = not self._shows_all
        self._more.set_label("show fewer" if self._shows_all else "show all")
        self._head.place()
        self._show_rows()

    def _show_rows(self) -> None:
        granted = self._document.preferences.readings
        wanted = {
            id_: self._shows_all or id_ in granted or id_ in self._turning for id_ in self.rows
        }
        if all(self.rows[id_].isHidden() != is_wanted for id_, is_wanted in wanted.items()):
            return
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._hand_up.start()
            return
        for id_, is_wanted in wanted.items():
            show_if(self.rows[id_], is_wanted)
        self.restack()

    def _follow_tick(self, reading: str) -> None:
        name = self._document.dataset.readings[reading].name
        preferences = self._document.preferences
        if self.rows[reading].isChecked():
            self._document.edit(f"Reading {name}", preferences.with_reading(reading))
        else:
            taken_back = preferences.without_reading(reading)
            self._document.edit(f"Reading {name} taken back", taken_back)


class _Head(QWidget):
    """The heading, with a link at its end."""

    def __init__(self, theme: Theme, link: Link) -> None:
        super().__init__()
        self.setLayout(StillLayout())
        self._heading = Label(theme, reading_words.HEADING, weight=SEMIBOLD, parent=self)
        set_tip(self._heading, terms.OTHER_READINGS)
        self._link = link
        link.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.place()

    def place(self) -> None:
        """Give the link the room its words take."""
        width = self._link.sizeHint().width()
        left = self.width() - width
        put_at(self._heading, QRect(0, 0, left, self.height()))
        put_at(self._link, QRect(left, 0, width, self.height()))


class _ReadingRow(QAbstractButton):
    """A box to tick, the reading's name, and who leads under it."""

    def __init__(self, theme: Theme, reading: Reading, asked_for: str) -> None:
        super().__init__()
        self.reading = reading
        self._theme = theme
        self._name = isolated(reading.name)
        self._outcome = ""
        self._is_other = False
        self.setCheckable(True)
        self.setObjectName(f"reading-{reading.id}")
        self.setAccessibleName(f"Try on: {self._name}")
        set_tip(self, f"{reading.name}\n{asked_for}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_outcome(self, outcome: UnderReadings, *, is_other: bool) -> None:
        """Show by how much who leads; a leader who is the same as now need not be named."""
        told = reading_words.outcome(outcome)
        self._outcome = told if is_other else reading_words.margin(outcome)
        self._is_other = is_other
        self.setAccessibleDescription(f"{told}. {self.reading.because}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(22))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        ink = theme.color("ink")
        with QPainter(self) as painter:
            if self.underMouse() or self.hasFocus():
                painter.fillRect(self.rect(), theme.color("hover"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(1, (self.height() - px(12)) / 2, px(12), px(12))
            painter.setPen(QPen(ink if self.hasFocus() else theme.color("edge"), 1))
            painter.setBrush(ink if self.isChecked() else theme.color("field"))
            painter.drawRoundedRect(box, 2, 2)
            if self.isChecked():
                theme.icon("check", "paper", 12).paint(painter, box.toRect())
            weight = SEMIBOLD if self._is_other else REGULAR
            width = theme.width(self._outcome, "caption", weight)
            rect = QRectF(self.rect())
            words = rect.adjusted(px(20), 0, -width - px(8), 0)
            draw_text(painter, words, self._name, theme, theme.color("ink2"), LEFT)
            draw_text(painter, rect, self._outcome, theme, ink, RIGHT, "caption", weight)
