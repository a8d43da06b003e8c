"""What is looked at: shared by the panels and tabs, not part of the decision, not undoable."""

from PySide6.QtCore import QObject, Signal

from fwcompare.decision import Preferences


class Selection(QObject):
    """The dimension and criterion in focus, "" for none.

    `weighed` is the one in focus of what is weighed against each other: a dimension or, where
    criteria have but the one dimension `only`, a criterion.
    `changed` follows a look, `asked` a wish to see a place: (dimension, criterion or ""),
    `previewed` preferences held beside the present ones, not yet taken: a `preview` that can be
    applied, or what a reply that is only looked at would come to. `criteria_asked` comes where
    the criteria of a dimension are to be seen among the weights.
    """

    changed = Signal()
    asked = Signal(str, str)
    previewed = Signal()
    criteria_asked = Signal(str)

    def __init__(self, only: str = "") -> None:
        super().__init__()
        self._only = only
        self.dimension = ""
        self.criterion = ""
        self.preview: Preferences | None = None
        self._considered: Preferences | None = None

    @property
    def beside(self) -> Preferences | None:
        """What is held beside the present preferences, if anything."""
        return self.preview or self._considered

    @property
    def weighed(self) -> str:
        return self.criterion if self._only else self.dimension

    def look_at_weighed(self, id_: str) -> None:
        """Look at one of what is weighed; "" at none."""
        self.look_at(*self.place_of(id_))

    def ask_for_weighed(self, id_: str) -> None:
        """Look at one of what is weighed and have its tab opened there."""
        self.ask_for(*self.place_of(id_))

    def place_of(self, id_: str) -> tuple[str, str]:
        """Return the dimension and the criterion, or "", of one of what is weighed."""
        return (self._only, id_) if self._only else (id_, "")

    def look_at(self, dimension: str, criterion: str = "") -> None:
        if (dimension, criterion) != (self.dimension, self.criterion):
            self.dimension, self.criterion = dimension, criterion
            self.changed.emit()

    def show_preview(self, preferences: Preferences | None) -> None:
        """Show what others would look like beside the present ones; None leaves it."""
        if preferences != self.preview:
            self.preview = preferences
            self.previewed.emit()

    def consider(self, preferences: Preferences | None) -> None:
        """Show what a reply would come to while it is only looked at; None leaves it."""
        if preferences != self._considered:
            self._considered = preferences
            self.previewed.emit()

    def ask_for(self, dimension: str, criterion: str = "") -> None:
        """Look at a place and have its tab opened there."""
        self.look_at(dimension, criterion)
        self.asked.emit(dimension, criterion)
