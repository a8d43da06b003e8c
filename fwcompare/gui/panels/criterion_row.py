"""A criterion's row inside its dimension: name, slider and box on one line."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QResizeEvent

from fwcompare.dataset.dataset import Criterion, Dimension
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.weight_row import WeightRow
from fwcompare.gui.widgets.points_slider import INSET

_HEIGHT = 24
_LEFT = 36
_NAME = 92
_RIGHT = 16


class CriterionRow(WeightRow):
    def __init__(
        self, document: Document, theme: Theme, dimension: Dimension, criterion: Criterion
    ) -> None:
        super().__init__(
            document,
            theme,
            criterion.name,
            criterion.label,
            with_points=lambda p, points: p.with_criterion_points(criterion.id, points),
            with_share=lambda p, share: p.with_criterion_share(
                dimension.criteria, criterion.id, share
            ),
            is_small=True,
        )
        self.setObjectName(f"row-{criterion.id}")
        self.setFixedHeight(theme.px(_HEIGHT))

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(276), self.theme.px(_HEIGHT))

    def name_rect(self) -> QRectF:
        px = self.theme.px
        return QRectF(px(_LEFT), 0, px(_NAME) - px(6), self.height())

    def share_box_name(self) -> str:
        return f"Share of {self._name} within its dimension, in per cent"

    def share_rect(self) -> QRectF:
        return QRectF(self.slider.geometry())

    def resizeEvent(self, event: QResizeEvent) -> None:
        px = self.theme.px
        box_left = self.width() - px(_RIGHT) - self.box.width()
        self.box.move(box_left, (self.height() - self.box.height()) // 2)
        left = px(_LEFT + _NAME - INSET // 2)
        self.slider.setGeometry(left, 0, box_left - px(8) + px(INSET) - left, self.height())
        self.update_tool_tip()
