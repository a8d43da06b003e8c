"""The page: the text at the left, what was read in the middle, the verdict on top of both."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fwcompare.gui.dialogs.new_comparison.grid_view import GridView
from fwcompare.gui.dialogs.new_comparison.made_table import MadeTable
from fwcompare.gui.dialogs.new_comparison.pasted_text import PastedText
from fwcompare.gui.dialogs.new_comparison.symbol_map import SymbolMap
from fwcompare.gui.dialogs.new_comparison.verdict_preview import VerdictPreview
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.widgets.announcement import announce
from fwcompare.gui.widgets.label import INK2, INK3, ElidedLabel, Label
from fwcompare.gui.widgets.left_to_right import keep_left_to_right
from fwcompare.gui.widgets.popup_place import fitting
from fwcompare.gui.widgets.rule import Rule
from fwcompare.wording import new_comparison_words

_LEFT, _NOTES, _LOW_NOTES = 292, 176, 120
_SIZE = (1240, 760)
_PATIENCE = 600
_FROM_LEFT = "\u200e"


class NewComparisonPage(QDialog):
    """A window of its own, so that what is open stays as it is; closed, it keeps what was typed.

    `create_asked` comes when there is something to be kept, `file_asked` when a table is to be
    chosen.
    """

    create_asked = Signal()
    file_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("new-comparison")
        keep_left_to_right(self)
        self.setWindowTitle("New comparison – fwcompare")
        self._theme = theme
        self.table = MadeTable(self)
        self.verdict = VerdictPreview(theme)
        self.title = self._make_title()
        self.text = PastedText(self.table, theme)
        self.text.file_asked.connect(self.file_asked)
        self.text.refused.connect(self.say)
        self.symbols = SymbolMap(self.table, theme)
        self.create_button = self._make_create()
        self.turn = self._make_turn()
        self.grid = GridView(self.table, theme)
        self.grid.refused.connect(self.say)
        self.notes = Label(theme, ink=INK2, wraps=True)
        self.notes_head = Label(theme, weight=SEMIBOLD)
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._tell_busy)
        self._make_layout()
        self.table.read.connect(self._show_busy)
        self.table.found.connect(self._show_found)
        self._show_found()
        self.text.field.setFocus()

    def take(self, text: str, beside: Path | None = None) -> None:
        """Read another table, of a file or pasted, and go to what was read."""
        self.title.clear()
        self.table.set_title("")
        self.text.put(text, beside)
        self.grid.setFocus()

    def adopt(self, other: "NewComparisonPage") -> None:
        """Go on with what another page holds."""
        self.title.setText(other.title.text())
        self.table.set_title(other.title.text())
        self.text.put(other.text.field.toPlainText(), other.text.beside)
        if other.table.reading is not None:
            self.table.go_on_with(other.table.reading)

    def say(self, words: str) -> None:
        """Say what came of something, above the notes and aloud."""
        self.remark.show_text(words)
        announce(self, words)

    def close_down(self) -> None:
        """End what runs beside the window; to be called before the page goes."""
        self.table.close()
        self.verdict.close_down()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._theme.color("paper"))

    def _make_title(self) -> QLineEdit:
        title = QLineEdit()
        title.setObjectName("new-title")
        title.setAccessibleName("Title")
        title.setMaxLength(200)
        title.textEdited.connect(self.table.set_title)
        return title

    def _make_create(self) -> QPushButton:
        create = QPushButton("Create comparison")
        create.setProperty("filled", True)
        create.setAutoDefault(False)
        create.setShortcut(QKeySequence("Ctrl+Return"))
        create.clicked.connect(self.create_asked)
        return create

    def _make_turn(self) -> QPushButton:
        turn = QPushButton("&Read it the other way round")
        turn.setFlat(True)
        turn.setAutoDefault(False)
        turn.clicked.connect(self._turn)
        return turn

    def _make_layout(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.verdict)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._make_left())
        row.addWidget(self._make_right(), 1)
        column.addLayout(row, 1)
        px = self._theme.px
        self.resize(fitting(self, px(_SIZE[0]), px(_SIZE[1])))

    def _make_left(self) -> QWidget:
        px, theme = self._theme.px, self._theme
        left = _Ground(theme)
        left.setFixedWidth(px(_LEFT))
        inner = QWidget()
        parts = QVBoxLayout(inner)
        parts.setContentsMargins(px(16), px(12), px(16), px(12))
        parts.setSpacing(px(6))
        label = Label(theme, "T&itle", size="caption", ink=INK2)
        label.setBuddy(self.title)
        parts.addWidget(label)
        parts.addWidget(self.title)
        parts.addSpacing(px(6))
        parts.addWidget(self.text)
        parts.addWidget(Rule(theme))
        parts.addSpacing(px(4))
        parts.addWidget(Label(theme, "How symbols were read", weight=SEMIBOLD))
        parts.addWidget(self.symbols)
        words = new_comparison_words.SYMBOLS_MEAN
        parts.addWidget(Label(theme, words, size="caption", ink=INK3, wraps=True))
        parts.addStretch(1)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, px(12))
        column.setSpacing(px(8))
        column.addWidget(_scrolled(inner), 1)
        column.addLayout(self._make_buttons())
        return left

    def _make_buttons(self) -> QHBoxLayout:
        px = self._theme.px
        leave = QPushButton("Cancel")
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(self.create_button)
        row.addWidget(leave)
        row.addStretch(1)
        return row

    def _make_right(self) -> QWidget:
        px, theme = self._theme.px, self._theme
        right = QWidget()
        head = QHBoxLayout()
        head.addWidget(Label(theme, "What was read", size="question", weight=SEMIBOLD))
        head.addStretch(1)
        head.addWidget(self.turn)
        keys = Label(theme, new_comparison_words.KEYS, size="caption", ink=INK3)
        self.remark = ElidedLabel(theme, size="caption", ink=INK2)
        self.remark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        below = QHBoxLayout()
        below.addWidget(self.notes_head)
        below.addWidget(self.remark, 1)
        self._notes_area = _scrolled(self.notes)
        self._notes_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(right)
        column.setContentsMargins(px(16), px(8), px(16), px(8))
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addWidget(self.grid, 1)
        column.addWidget(keys)
        column.addWidget(Rule(theme))
        column.addLayout(below)
        column.addWidget(self._notes_area)
        self._notes_area.setFixedHeight(px(_NOTES if self.height() > px(680) else _LOW_NOTES))
        return right

    def _turn(self) -> None:
        if (making := self.table.making) is not None:
            self.table.change(making.turned())

    def _show_busy(self) -> None:
        """While what follows is worked out, nothing can be kept that was not seen."""
        self.create_button.setEnabled(False)
        self.remark.show_text("")
        self._patience.start()

    def _tell_busy(self) -> None:
        if self.table.is_busy:
            self.say(new_comparison_words.BUSY)

    def _show_found(self) -> None:
        result = self.table.result
        self._patience.stop()
        if self.remark.text() == new_comparison_words.BUSY:
            self.remark.show_text("")
        self.create_button.setEnabled(result.made is not None)
        self.turn.setEnabled(self.table.making is not None)
        self.title.setPlaceholderText(self.table.title)
        if result.error is not None:
            lines = new_comparison_words.refusal(result.error)
            self.verdict.show_nothing(new_comparison_words.CANNOT_BE_READ)
            self.notes.show_text(_lines(lines))
            announce(self, lines[0])
        elif result.made is None or result.evaluation is None:
            self.verdict.show_nothing(new_comparison_words.NOTHING_PASTED)
            self.notes.show_text("")
        else:
            making = self.table.making
            lines = new_comparison_words.before_relying(
                result.made.draft, making.grid if making else None
            )
            if result.turned is not None:
                lines.insert(1, new_comparison_words.turned(result.evaluation, result.turned))
            self.verdict.show_evaluation(result.evaluation)
            self.notes.show_text(_lines(lines))
        is_refused = result.error is not None
        head = new_comparison_words.IN_THE_WAY if is_refused else new_comparison_words.TO_CHECK
        self.notes_head.show_text(head)
        self._notes_area.setAccessibleName(head)
        self._notes_area.setAccessibleDescription(self.notes.text())


class _Ground(QWidget):
    """The side's own ground."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._theme.color("win"))
            line = self._theme.color("line")
            painter.fillRect(self.width() - 1, 0, 1, self.height(), line)


def _lines(sentences: Sequence[str]) -> str:
    """Return sentences of ours as lines, also where one begins with a name that runs leftwards."""
    return "\n".join(f"{_FROM_LEFT}{sentence}" for sentence in sentences)


def _scrolled(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
