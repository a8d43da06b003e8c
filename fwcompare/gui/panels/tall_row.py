"""The row of one of what is weighed: name, share and box, and the slider below them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent

from fwcompare.dataset.dataset import Criterion, Dimension
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.panels.weight_row import WeightRow
from fwcompare.gui.widgets.line_of_text import RIGHT, draw_text
from fwcompare.gui.widgets.points_slider import INSET

HEIGHT, _TALLEST = 46, 84
_LEFT = 28
_RIGHT = 16


class TallRow(WeightRow):
    """As high as `fit` says, HEIGHT at first."""

    def __init__(self, document: Document, theme: Theme, thing: Dimension | Criterion) -> None:
        self._share_place = QRectF()
        super().__init__(
            document,
            theme,
            thing.name,
            thing.label,
            with_points=lambda p, points: p.with_weighed_points(thing.id, points),
            with_share=lambda p, share: p.with_weighed_share(thing.id, share, document.idle),
            is_small=False,
        )
        self.setObjectName(f"row-{thing.id}")
        self.setFixedHeight(theme.px(HEIGHT))

    def fit(self, height: int) -> None:
        """Be as high as that, within what a row of a slider can be."""
        px = self.theme.px
        self.setFixedHeight(min(px(_TALLEST), max(px(HEIGHT), height)))

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(276), self.height())

    def name_rect(self) -> QRectF:
        left = self.theme.px(_LEFT)
        return QRectF(left, self.line_top(), self.share_rect().left() - left, self.theme.px(20))

    def share_rect(self) -> QRectF:
        return QRectF(self._share_place)

    def line_top(self) -> int:
        """Where the line with the name begins; a part of what a tall row has to spare is above."""
        return self.theme.px(1) + (self.height() - self.theme.px(HEIGHT)) // 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        px = self.theme.px
        size, top = px(20), self.line_top()
        self.box.move(self.width() - px(_RIGHT) - self.box.width(), top)
        wide = self.theme.width("100\u202f%") + px(8)
        self._share_place = QRectF(self.box.x() - px(8) - wide, top, wide, size)
        inset = px(INSET)
        left = px(_LEFT) - inset
        below = top + size + (self.height() - px(HEIGHT)) // 6
        self.slider.setGeometry(
            left, below, self.width() - px(_RIGHT) + inset - left, px(HEIGHT - 21)
        )
        self.update_tool_tip()

    def draw(self, painter: QPainter, wanted: QRectF) -> None:
        super().draw(painter, wanted)
        theme, place = self.theme, self.share_rect()
        if self.preview_text:
            ink = theme.color("ink")
            draw_text(painter, place, self.preview_text, theme, ink, RIGHT, weight=SEMIBOLD)
            place.setRight(place.right() - theme.width(self.preview_text, weight=SEMIBOLD))
            place.setLeft(place.left() - theme.px(80))
        is_quiet = self._is_weightless or bool(self.preview_text)
        ink = theme.color("ink2" if is_quiet else "ink")
        text = f"{self.share_text} → " if self.preview_text else self.share_text
        draw_text(painter, place, text, theme, ink, RIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and self.share_rect().contains(event.position()):
            self.type_share()
