"""A part of the right panel: a heading, a caption beside it, and what stands below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from fwcompare.gui.document import Document
from fwcompare.gui.theme import SEMIBOLD, Theme
from fwcompare.gui.view import View
from fwcompare.gui.widgets.label import INK3, ElidedLabel, Label


class Section(View):
    """`column` holds the parts; `caption` says what the numbers are."""

    def __init__(self, document: Document, theme: Theme, title: str) -> None:
        super().__init__(document, theme)
        px = theme.px
        self.caption = ElidedLabel(theme, size="caption", ink=INK3)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(Label(theme, title, weight=SEMIBOLD))
        head.addWidget(self.caption, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(16), px(8), px(16), px(12))
        self.column.setSpacing(px(4))
        self.column.addLayout(head)
