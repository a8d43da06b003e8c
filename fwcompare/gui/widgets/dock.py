"""A panel beside the tabs that can be moved, floated and hidden."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QWidget

from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.widgets.label import INK3, Label
from fwcompare.gui.widgets.left_to_right import keep_left_to_right
from fwcompare.gui.widgets.tip import set_tip
from fwcompare.values import dataclass


@dataclass(frozen=True)
class Caption:
    """The name of a column, as wide as it in pixels of the design, and what it means."""

    words: str
    width: int
    meaning: str


class Dock(QDockWidget):
    """Its head, by which it is dragged, names the panel; captions name the columns below."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        title: str,
        content: QWidget,
        captions: tuple[Caption, ...] = (),
    ) -> None:
        super().__init__(title)
        self.setObjectName(name)
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.setTitleBarWidget(_Head(theme, title if captions else "", captions))
        self.setWidget(content)


class _Head(QWidget):
    """Lets mouse events through, so that the dock can be dragged by it."""

    def __init__(self, theme: Theme, title: str, captions: tuple[Caption, ...]) -> None:
        super().__init__()
        px = theme.px
        self._height = px(36) if title else 1
        self.setToolTip("Drag to move this panel")
        keep_left_to_right(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(Label(theme, title, weight=SEMIBOLD), 1)
        for caption in captions:
            label = Label(theme, caption.words, size="caption", ink=INK3)
            set_tip(label, caption.meaning)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            label.setFixedWidth(px(caption.width))
            row.addWidget(label)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height)
