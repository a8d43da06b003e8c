"""The box that says where the weights are from, and lists where else to take them from."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from fwcompare.decision.snapshot import Snapshot
from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import tool_tip
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.weight_sources import WeightSource, name_in_use, shorter_names, sources_of
from fwcompare.gui.widgets.combo_box import ComboBox

_WIDTH, _LIST_WIDTH = 272, 480


class WeightsFromBox(ComboBox):
    """Choosing an item is one undo step; the chosen one chosen again goes back to its points.

    `project_asked` comes where somebody would rather describe their project, `order_asked` where
    they would put in order what matters.
    """

    project_asked = Signal()
    order_asked = Signal()

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("weights-from")
        self._document = document
        self._sources: list[WeightSource] = []
        self._made_for: tuple[Snapshot, ...] | None = None
        self._has_delegate = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(14)
        self.activated.connect(self._choose)
        document.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        snapshots = self._document.record.snapshots
        if snapshots is not self._made_for:
            self._made_for = snapshots
            self._fill()
        self.setCurrentIndex(self._index_in_use())
        name = name_in_use(self._document)
        self.set_shown_text(name, *shorter_names(name))
        if name != self.accessibleDescription():
            self.setAccessibleDescription(name)
            self.setToolTip(tool_tip(f"The weights are from: {name}"))

    def sizeHint(self) -> QSize:
        return QSize(min(self.maximumWidth(), self._theme.px(_WIDTH)), super().sizeHint().height())

    def showPopup(self) -> None:
        """Open the list, as wide as the sentences want and the window allows."""
        width = min(self._theme.px(_LIST_WIDTH), self.window().width())
        self._add_details(width)
        self.view().setMinimumWidth(width)
        super().showPopup()

    def _fill(self) -> None:
        with QSignalBlocker(self):
            self.clear()
            self._sources = sources_of(self._document)
            for source in self._sources:
                self.addItem(source.name, source.key)

    def _index_in_use(self) -> int:
        preferences = self._document.preferences
        situation = preferences.situation
        keys = [(source.kind, source.key) for source in self._sources]
        if preferences.is_stated:
            return keys.index(("order", None))
        if preferences.answers:
            return keys.index(("project", None))
        return keys.index(("own" if situation is None else "situation", situation))

    def _add_details(self, width: int) -> None:
        """Say what each is for; nothing of it is needed before the list is first opened."""
        from fwcompare.gui.widgets.two_lines import BEGINS_GROUP_ROLE, DETAIL_ROLE, TwoLines

        self.setItemDelegate(TwoLines(self._theme, width, self))
        kind = None
        for index, source in enumerate(self._sources):
            self.setItemData(index, source.detail, DETAIL_ROLE)
            self.setItemData(index, source.detail, Qt.ItemDataRole.AccessibleDescriptionRole)
            self.setItemData(index, kind not in (None, source.kind), BEGINS_GROUP_ROLE)
            kind = source.kind

    def _choose(self, index: int) -> None:
        source = self._sources[index]
        source.take(self._document)
        if source.kind in ("project", "order"):
            self.refresh()  # the list shows what was pressed, which is not where weights are from
            (self.project_asked if source.kind == "project" else self.order_asked).emit()
