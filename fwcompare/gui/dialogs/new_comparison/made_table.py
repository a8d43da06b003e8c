"""The table on the page and what follows from it, worked out beside the window."""

from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.sampling import CancelledError, Stop
from fwcompare.analysis.unknown_ratings import Turned, turned_by_unknown
from fwcompare.dataset.errors import DatasetError
from fwcompare.dataset.table.file import title_of
from fwcompare.dataset.table.making import Made, Making, Reading, read
from fwcompare.decision import decide
from fwcompare.gui.system.background import Background

_SETTLED_AFTER = 40


class CameFrom(NamedTuple):
    """Where a table was, and the day it was read, YYYY-MM-DD."""

    name: str
    date: str


class Found(NamedTuple):
    """What a text and its choices come to; without `made`, `error` says why there is none."""

    reading: Reading | None
    made: Made | None = None
    evaluation: Evaluation | None = None
    turned: Turned | None = None
    error: DatasetError | None = None


class MadeTable(QObject):
    """`read` comes with other cells, roles or choices, at once; `found` when what follows is known.

    `name` is where the table came from. `reading` is what was last read well: it stays while a
    text is being mended, so that no choice is lost.
    """

    read = Signal()
    found = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.name = ""
        self.text = ""
        self.reading: Reading | None = None
        self.result = Found(None)
        self._title = self._proposed_title = ""
        self._unread: str | None = None
        self._background = Background(self, _SETTLED_AFTER)
        self._background.done.connect(self._take)

    @property
    def making(self) -> Making | None:
        """The table whose roles can be changed, None for an export of ours or without any."""
        return self.reading if isinstance(self.reading, Making) else None

    @property
    def title(self) -> str:
        return self._title or (self.result.made.draft.title if self.result.made else "")

    def text_for(self, file: str) -> str:
        """Return the text to be written; one that nothing names yet is called as its file is.

        Only while there is something made.
        """
        made, making = self.result.made, self.making
        is_named = making is None or self._title or self._proposed_title or making.grid.title
        if made is None or making is None or is_named or not title_of(file):
            return made.text if made else ""
        return making.with_title(title_of(file)).made(*self._came_from()).text

    @property
    def is_busy(self) -> bool:
        """Whether what follows is still being worked out."""
        return self._background.is_busy

    def begin(self, text: str, name: str, title: str = "") -> None:
        """Take another table; `title` is what it is called where it does not say so itself."""
        self.reading, self._proposed_title = None, title
        self.read.emit()
        self.read_text(text, name)

    def read_text(self, text: str, name: str) -> None:
        """Take the text as it is now; what was changed of what was guessed stays where it can."""
        self.text, self.name, self._unread = text, name, text
        if text.strip():
            self._order()
        else:
            self._background.drop()
            self._unread = None
            self._show(Found(self.reading))

    def go_on_with(self, reading: Reading) -> None:
        """Take what was read elsewhere of the same text."""
        self._unread = None
        self.change(reading)

    def change(self, reading: Reading) -> None:
        """Take another layout, cell or choice."""
        self.reading = reading
        self.read.emit()
        self._order()

    def set_title(self, title: str) -> None:
        """Call the comparison so; with nothing, as the table does."""
        self._title = title.strip()
        if self.reading is not None:
            self._order()

    def close(self) -> None:
        """End the thread; to be called before the page goes."""
        self._background.close()

    def _order(self) -> None:
        titles = self._title, self._proposed_title
        job = partial(work_out, self._unread, self.reading, self._came_from(), titles)
        self._background.order(job)

    def _came_from(self) -> CameFrom:
        today = date.today().isoformat()  # noqa: DTZ011  the reader's day, not Greenwich's
        return CameFrom(self.name, today)

    def _take(self, result: Found) -> None:
        is_other = self._unread is not None and result.reading is not None
        self._unread = None
        if result.reading is not None:
            self.reading = result.reading
        if is_other:
            self.read.emit()
        self._show(result)

    def _show(self, result: Found) -> None:
        self.result = result
        self.found.emit()


def work_out(
    text: str | None,
    reading: Reading | None,
    came_from: CameFrom,
    titles: tuple[str, str],
    stop: Stop,
) -> Found:
    """Read a text that was not read yet, keeping what was changed before, and go all the way.

    Of the `titles` the first was typed, and the second is for a table that has none.
    """
    try:
        if text is not None:
            reading = read(text, came_from.name, reading)
        if reading is None:
            return Found(None)
        reading = reading.with_title(titles[0] or _proposed(reading, titles[1]))
        _check(stop)
        made = reading.made(*came_from)
        _check(stop)
        evaluation = evaluate(made.dataset, decide(made.dataset).preferences)
        _check(stop)
        return Found(reading, made, evaluation, turned_by_unknown(evaluation))
    except DatasetError as error:
        return Found(reading, error=error)


def _proposed(reading: Reading, title: str) -> str:
    has_own = not isinstance(reading, Making) or reading.grid.title
    return "" if has_own else title


def _check(stop: Stop) -> None:
    if stop():
        raise CancelledError
