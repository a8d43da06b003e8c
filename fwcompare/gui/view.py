"""The base of everything that shows the document, and what it is made with."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Self

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.values import dataclass

if TYPE_CHECKING:
    from fwcompare.dataset.editing.edit import Edit


@dataclass(frozen=True)
class AskedEdit:
    """An edit of the comparison that somebody wants; `told` is called with "" or with why not.

    `at` is where to go on in the table after it: the ids of a row and of a column.
    """

    text: str
    edit: "Edit"
    told: Callable[[str], object]
    at: tuple[str, str] = ("", "")


class Parts(NamedTuple):
    """What panels and pages are made with; the styles are everybody's."""

    document: Document
    theme: Theme
    selection: Selection
    styles: AlternativeStyles

    @property
    def of_compared(self) -> "Parts":
        """The same, with the styles of those alone who take part now."""
        compared = self.document.evaluation.scores
        return self._replace(styles={a: s for a, s in self.styles.items() if a in compared})


class View(QWidget):
    """Sets everything from the evaluation when it changes, or when it is next shown.

    `left_for_good` comes from a page that is open for a while, once it is done with, and
    `edit_asked(asked)` with an `AskedEdit`. A page that `follows_dataset` shows another one by
    itself; others are made anew.
    """

    left_for_good = Signal()
    edit_asked = Signal(object)
    follows_dataset = False

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.theme = theme
        self._is_stale = True
        document.changed.connect(self._refresh_if_visible)
        theme.changed.connect(self.update)

    def refresh(self) -> None:
        """Set everything from `self.document.evaluation`; never edit."""
        raise NotImplementedError

    def say_again(self) -> None:
        """Say the same as numbers are written now."""
        self.refresh()

    def stands_for(self, _old: Self) -> bool:
        """Tell whether this page, made of an edited dataset, can go on from the one before."""
        return False

    def go_on_from(self, old: Self) -> None:
        """Be scrolled and opened like the page that this one takes the place of."""

    def end_typing(self) -> None:
        """Take what is being typed over something; to be called before the page is hidden."""

    def close_down(self) -> None:
        """End what runs beside the window; to be called before it goes."""

    def showEvent(self, event: QShowEvent) -> None:
        if self._is_stale:
            self._is_stale = False
            self.refresh()
        super().showEvent(event)

    def _refresh_if_visible(self) -> None:
        self._is_stale = not self.isVisible()
        if self.isVisible():
            self.refresh()
