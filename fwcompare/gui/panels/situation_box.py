"""The box of situations: ready weightings, and whether the points still are one."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import on_one_line, tool_tip
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.combo_box import BESIDE_TEXT, ComboBox

_NONE, _UNCHOSEN, _OWN = "The comparison's own", "Nothing chosen yet", "Your own"
_ANSWERS = "Your answers"


class SituationBox(ComboBox):
    """Choosing an item is one undo step; the chosen one chosen again goes back to its points."""

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("situation")
        self._document = document
        self._has_details = False
        self.addItem(_NONE, None)
        for situation in document.dataset.situations.values():
            self.addItem(on_one_line(situation.name), situation.id)
        self.setMinimumWidth(theme.px(120))
        self.setMaximumWidth(self._width_for_all())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(12)
        self.activated.connect(self._choose)
        document.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        situation = self._document.preferences.situation
        index = self.findData(situation)
        self.setCurrentIndex(index)
        name = self.itemText(index)
        if self._document.preferences.answers:
            name = _ANSWERS if self._document.is_as_proposed else f"{_ANSWERS} (changed)"
        elif situation is None:
            name = _UNCHOSEN if self._document.is_as_proposed else _OWN
        elif not self._document.is_as_proposed:
            name = f"{name} (changed)"
        self.set_shown_text(name)
        self.setAccessibleDescription(name)

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), super().sizeHint().height())

    def showPopup(self) -> None:
        if not self._has_details:
            self._has_details = True
            self._add_details()
        self.view().setMinimumWidth(self._theme.px(420))
        super().showPopup()

    def _add_details(self) -> None:
        """Say what each is for; the list itself is not made before it is first opened."""
        from fwcompare.gui.widgets.two_lines import DETAIL_ROLE, TwoLines

        self.setItemDelegate(TwoLines(self._theme, self))
        situations = self._document.dataset.situations.values()
        details = ["The points that the comparison itself gives", *(s.when for s in situations)]
        for index, when in enumerate(details):
            self.setItemData(index, on_one_line(when), DETAIL_ROLE)
            self.setItemData(index, tool_tip(when), Qt.ItemDataRole.ToolTipRole)

    def _width_for_all(self) -> int:
        px, metrics = self._theme.px, self._theme.metrics()
        names = [f"{self.itemText(index)} (changed)" for index in range(1, self.count())]
        widest = int(max(metrics.horizontalAdvance(name) for name in [_UNCHOSEN, _OWN, *names]))
        return min(max(px(200), widest + px(BESIDE_TEXT)), px(320))

    def _choose(self, index: int) -> None:
        situation: str | None = self.itemData(index)
        proposal = self._document.proposal(situation)
        self._document.edit(f"Situation {self.itemText(index)}", proposal)
