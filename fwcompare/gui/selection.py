"""What is looked at: shared by the panels and tabs, not part of the decision, not undoable."""

from PySide6.QtCore import QObject, Signal

from fwcompare.decision import Preferences


class Selection(QObject):
    """The dimension and criterion in focus, "" for none.

    `changed` follows a look, `asked` a wish to see a place: (dimension, criterion or ""),
    `previewed` preferences held beside the present ones, not yet taken.
    """

    changed = Signal()
    asked = Signal(str, str)
    previewed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.dimension = ""
        self.criterion = ""
        self.preview: Preferences | None = None

    def look_at(self, dimension: str, criterion: str = "") -> None:
        if (dimension, criterion) != (self.dimension, self.criterion):
            self.dimension, self.criterion = dimension, criterion
            self.changed.emit()

    def show_preview(self, preferences: Preferences | None) -> None:
        """Show what others would look like beside the present ones; None leaves it."""
        if preferences != self.preview:
            self.preview = preferences
            self.previewed.emit()

    def ask_for(self, dimension: str, criterion: str = "") -> None:
        """Look at a place and have its tab opened there."""
        self.look_at(dimension, criterion)
        self.asked.emit(dimension, criterion)
