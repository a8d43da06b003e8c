"""A part of the right panel: a heading, a caption beside it, and what stands below."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.view import View
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.label import INK3, ElidedLabel, Label

_MARGIN = 16


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
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, px(8), 0, px(12))
        self._whole.setSpacing(px(4))
        self.column = QVBoxLayout()
        self.column.setContentsMargins(px(_MARGIN), 0, px(_MARGIN), 0)
        self.column.setSpacing(px(4))
        self.column.addLayout(head)
        self._whole.addLayout(self.column)

    def close_down(self) -> None:
        """End what goes on in the background; to be called before the window goes."""

    def add_with_ring(self, chart: Chart[Any]) -> None:
        """Put a chart below the column, in line with it but for the ring around it."""
        row = QHBoxLayout()
        margin = self.theme.px(_MARGIN) - self.theme.px(chart.RING)
        row.setContentsMargins(margin, 0, margin, 0)
        row.addWidget(chart)
        self._whole.addLayout(row)
