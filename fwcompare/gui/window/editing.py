"""Edits of the comparison, wherever they are asked for: made in a file of one's own alone."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fwcompare.dataset import Dataset
from fwcompare.gui.view import AskedEdit

if TYPE_CHECKING:
    from fwcompare.gui.window.main_window import MainWindow

_NOT_COPIED = "Not changed: what comes with the program stays as it is"


class Editing(QObject):
    """Asks for a copy before the first edit of what ships, makes edits, and tells what follows."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    @property
    def is_possible(self) -> bool:
        """Whether edits go to a file already, which is nobody else's."""
        source = self._window.document.source
        return source is not None and not source.is_bundled

    def make(self, asked: AskedEdit) -> None:
        """Make an edit, once there is a file for it."""
        if self.is_possible:
            self._make(asked)
            return
        dialog = self._window.files.ask_for_own_copy(lambda: self._make_in_copy(asked))
        dialog.rejected.connect(lambda: asked.told(_NOT_COPIED))

    def _make_in_copy(self, asked: AskedEdit) -> None:
        self._make(asked)
        if (path := self._window.session.dataset_path) is not None:
            self._window.toast.say(f"Your copy is {path.name}; every edit goes there at once")

    def _make(self, asked: AskedEdit) -> None:
        from fwcompare.dataset.editing.edit import EditRefusedError
        from fwcompare.dataset.editing.refusal import SpliceRefusedError
        from fwcompare.wording import editing_words

        document = self._window.document
        before = _own(self._window)
        try:
            document.edit_dataset(asked.text, asked.edit)
        except SpliceRefusedError as error:
            asked.told(editing_words.refused(error))
        except EditRefusedError as error:
            said = str(error)
            asked.told(f"{said[:1].upper()}{said[1:]}.")
        else:
            asked.told("")
            if any(asked.at):
                self._window.tabs.go_on(*asked.at)
            now = _own(self._window)
            if gone := editing_words.put_aside(before[0] - now[0], before[1] - now[1]):
                self._window.toast.say(gone, (("Undo", document.undo_stack.undo),))


def _own(window: "MainWindow") -> tuple[int, int]:
    """Return how many ratings and must-haves are one's own."""
    preferences = window.document.preferences
    return sum(map(len, preferences.overrides.values())), len(preferences.musts)


def has_same_parts(one: Dataset, other: Dataset) -> bool:
    """Tell whether two datasets differ in their ratings at most: all rows and names are alike."""
    return _without_ratings(one) == _without_ratings(other)


def _without_ratings(dataset: Dataset) -> list[object]:
    """Return all that parts of the window are made of, in its order."""
    parts: list[object] = [dataset.title, *dataset.alternatives.values(), *dataset.readings]
    for dimension in dataset.dimensions.values():
        parts += [replace(dimension, criteria={}), *dimension.criteria]
    for criterion in dataset.criteria.values():
        parts += [replace(criterion, ratings={}), criterion.is_asked]
    return parts
