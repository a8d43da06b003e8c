"""Parts one below the other, each with a height of its own, whatever it says."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from fwcompare.gui.widgets.still_layout import StillLayout, put_at


class FixedColumn(QWidget):
    """Parts that are hidden keep their place; where gaps are closed, `restack` closes them."""

    def __init__(self, *, closes_gaps: bool = False) -> None:
        super().__init__()
        self._closes_gaps = closes_gaps
        self.setLayout(StillLayout())
        self._parts: list[tuple[QWidget, int]] = []

    def put(self, part: QWidget, height: int = 0) -> None:
        """Add a part below; one that is a column itself is as high as its own parts."""
        part.setParent(self)
        self._parts.append((part, height))

    def fit(self, part: QWidget, height: int) -> None:
        """Give a part another height, and all below it their places."""
        heights = [height if each is part else high for each, high in self._parts]
        if heights != [high for _, high in self._parts]:
            self._parts = [
                (each, high) for (each, _), high in zip(self._parts, heights, strict=True)
            ]
            self.restack()

    def stack(self, width: int) -> int:
        """Place all parts at that width and return the height they take."""
        top = 0
        for part, height in self._parts:
            if self._closes_gaps and part.isHidden():
                continue
            taken = part.stack(width) if isinstance(part, FixedColumn) else height
            put_at(part, QRect(0, top, width, taken))
            top += taken
        self.resize(width, top)
        return top

    def restack(self) -> None:
        """Place all parts anew, those of the columns around it as well."""
        outer = self.parentWidget()
        if isinstance(outer, FixedColumn):
            outer.restack()
        else:
            self.stack(self.width())
