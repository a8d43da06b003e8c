"""A dimension's row: chevron, name, share, slider and box."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QToolButton

from fwcompare.dataset.dataset import Dimension
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.panels.weight_row import WeightRow
from fwcompare.gui.widgets.line_of_text import RIGHT, draw_text
from fwcompare.gui.widgets.points_slider import INSET

HEIGHT, _TALLEST = 48, 84
_LEFT = 28
_RIGHT = 16


class DimensionRow(WeightRow):
    def __init__(self, document: Document, theme: Theme, dimension: Dimension) -> None:
        super().__init__(
            document,
            theme,
            dimension.name,
            dimension.label,
            with_points=lambda p, points: p.with_dimension_points(dimension.id, points),
            with_share=lambda p, share: p.with_dimension_share(
                dimension.id, share, document.idle_dimensions
            ),
            is_small=False,
        )
        self.setObjectName(f"row-{dimension.id}")
        self.chevron = QToolButton(self)
        self.chevron.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.chevron.setAutoRaise(True)
        self.chevron.clicked.connect(self.looked_at)
        self.chevron.clicked.connect(self.toggle_asked)
        self.show_opened(False)
        self.setFixedHeight(theme.px(HEIGHT))

    def show_opened(self, is_opened: bool) -> None:
        """Turn the chevron to say whether the criteria are shown below."""
        icon = "chevron-down" if is_opened else "chevron-right"
        self.chevron.setIcon(self.theme.icon(icon, "ink3", 12))
        verb = "Hide" if is_opened else "Show"
        self.chevron.setAccessibleName(f"{verb} the criteria of {self._name}")
        self.chevron.setToolTip(f"{verb} the criteria (Space)")

    def fit(self, height: int) -> None:
        """Be as high as that, within what a row of a slider can be."""
        px = self.theme.px
        self.setFixedHeight(min(px(_TALLEST), max(px(HEIGHT), height)))

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(276), self.height())

    def name_rect(self) -> QRectF:
        left = self.theme.px(_LEFT)
        return QRectF(left, self._top(), self.share_rect().left() - left, self.theme.px(20))

    def share_rect(self) -> QRectF:
        px = self.theme.px
        width = self.theme.width("100\u202f%") + px(8)
        right = self.width() - px(_RIGHT) - self.box.width() - px(8)
        return QRectF(right - width, self._top(), width, px(20))

    def _top(self) -> int:
        """Where the line with the name begins; a part of what a tall row has to spare is above."""
        return self.theme.px(3) + (self.height() - self.theme.px(HEIGHT)) // 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        px = self.theme.px
        size, top = px(20), self._top()
        self.chevron.setGeometry(px(6), top, size, size)
        self.box.move(self.width() - px(_RIGHT) - self.box.width(), top)
        inset = px(INSET)
        left = px(_LEFT) - inset
        below = top + size + (self.height() - px(HEIGHT)) // 6
        self.slider.setGeometry(
            left, below, self.width() - px(_RIGHT) + inset - left, px(HEIGHT - 23)
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

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.name_rect().contains(event.position()):
            self.toggle_asked.emit()
