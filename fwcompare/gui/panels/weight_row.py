"""What the rows of dimensions and of criteria have in common: a slider and a box for points."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAccessible, QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from fwcompare.decision import Preferences
from fwcompare.gui.document import Document
from fwcompare.gui.look.fill import fill
from fwcompare.gui.look.text_safety import isolated, tool_tip
from fwcompare.gui.look.theme import MEDIUM, REGULAR, SEMIBOLD, Theme
from fwcompare.gui.widgets.groove import Groove
from fwcompare.gui.widgets.line_of_text import draw_text
from fwcompare.gui.widgets.points_box import PointsBox
from fwcompare.gui.widgets.points_slider import PointsSlider

if TYPE_CHECKING:
    from fwcompare.gui.widgets.share_box import ShareBox

WithNumber = Callable[[Preferences, float], Preferences]


class WeightRow(QWidget):
    """A name, points by slider or box, and an exact share by typing.

    `with_points` and `with_share` make the new preferences from points, 0..100, or a share, 0..1.
    """

    looked_at = Signal()
    spoken_role = QAccessible.Role.ListItem
    toggle_asked = Signal()

    def __init__(
        self,
        document: Document,
        theme: Theme,
        name: str,
        label: str,
        *,
        with_points: WithNumber,
        with_share: WithNumber,
        is_small: bool,
    ) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.document = document
        self.theme = theme
        self._name = isolated(name)
        self._label = isolated(label)
        self._with_points = with_points
        self._with_share = with_share
        self._gesture: int | None = None
        self._is_selected = False
        self._is_weightless = self._is_by_hand = False
        self._waits = ""
        self._share = 0.0
        self.share_text = ""
        self.preview_text = ""
        self.slider = PointsSlider(theme, is_small=is_small, parent=self)
        self.box = PointsBox(theme, self)
        self._share_box: ShareBox | None = None
        self._connect()

    def _connect(self) -> None:
        self.slider.setAccessibleName(f"Points of {self._name}")
        self.box.setAccessibleName(f"Points of {self._name}, typed")
        self.setAccessibleName(self._name)
        self.slider.gesture_started.connect(self._start_gesture)
        self.slider.sliderPressed.connect(self.looked_at)
        self.slider.valueChanged.connect(self._set_points)
        self.slider.digit_typed.connect(self.box.type_digit)
        self.slider.share_asked.connect(self.type_share)
        self.slider.toggle_asked.connect(self.toggle_asked)
        self.slider.focused.connect(self.looked_at)
        self.box.focused.connect(self.looked_at)
        self.box.valueChanged.connect(self._set_typed_points)
        self.box.share_typed.connect(self._set_typed_share)
        self.box.left.connect(self.slider.setFocus)

    def show_weight(self, points: float, share: float, share_text: str, groove: Groove) -> None:
        """Set all from the evaluation; `share` is a fraction of everything."""
        if round(points) != self.slider.value():
            with QSignalBlocker(self.slider):
                self.slider.setValue(round(points))
        if points != self.box.value():
            with QSignalBlocker(self.box):
                self.box.setValue(points)
        self.slider.show_groove(groove)
        self._share = share
        if (share_text, share == 0) != (self.share_text, self._is_weightless):
            is_alone = self._is_weightless == (share == 0)
            self.share_text = share_text
            self._is_weightless = share == 0
            self.update(self.share_rect().toAlignedRect() if is_alone else self.rect())
            self._describe_slider()

    def show_preview(self, points: float | None, share_text: str = "") -> None:
        """Show where a previewed decision would put this weight, or None."""
        self.slider.show_ghost(points)
        if share_text != self.preview_text:
            self.preview_text = share_text
            self.update()

    def follow(self, row: "WeightRow") -> None:
        """Be reached by Tab after that row, though made later."""
        QWidget.setTabOrder(row.box, self.slider)
        QWidget.setTabOrder(self.slider, self.box)

    def show_by_hand(self, is_by_hand: bool) -> None:
        """Mark points that were moved by hand over what answers suggest."""
        if is_by_hand != self._is_by_hand:
            self._is_by_hand = is_by_hand
            name = f"Points of {self._name}"
            self.slider.setAccessibleName(f"{name}, set by hand" if is_by_hand else name)
            self.update()

    def show_waits(self, means: str) -> None:
        """Be as quiet as what has no weight, and say why on hovering; "" where it counts."""
        if means != self._waits:
            self._waits = means
            self.box.setToolTip(tool_tip(means))
            self.box.setAccessibleDescription(means)
            self._describe_slider()
            self.update_tool_tip()
            self.update()

    def show_selected(self, is_selected: bool) -> None:
        if is_selected != self._is_selected:
            self._is_selected = is_selected
            self.slider.show_selected(is_selected)
            self.update()

    def type_share(self) -> None:
        """Open a box over the share, to type an exact one."""
        self.looked_at.emit()
        if self._share_box is None:
            from fwcompare.gui.widgets.share_box import ShareBox

            self._share_box = ShareBox(self.theme, self.share_box_name(), self)
            self._share_box.share_typed.connect(self._set_share)
            self._share_box.left.connect(self.slider.setFocus)
        self._share_box.open_at(self.share_rect().toAlignedRect(), self._share)

    def share_box_name(self) -> str:
        return f"Share of {self._name} in per cent"

    def share_rect(self) -> QRectF:
        """Where the share stands, or would stand."""
        raise NotImplementedError

    def name_rect(self) -> QRectF:
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.slider.setFocus(Qt.FocusReason.MouseFocusReason)
            self.looked_at.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Type an exact share…", self.type_share)
        menu.addAction("Set to zero", lambda: self._edit_points(0.0))
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self.draw(painter, QRectF(event.rect()))

    def draw(self, painter: QPainter, wanted: QRectF) -> None:
        """Draw the ground, the bar of a selected row, and the name if it is wanted."""
        theme = self.theme
        fill(painter, self.rect(), theme.color("selected" if self._is_selected else "win"))
        if self._is_selected:
            fill(painter, QRect(0, 0, 2, self.height()), theme.color("ink"))
        place = self.name_rect()
        if not place.intersects(wanted):
            return
        is_quiet = self._is_weightless or bool(self._waits)
        weight = SEMIBOLD if self._is_selected else (REGULAR if is_quiet else MEDIUM)
        ink = theme.color("ink2" if is_quiet else "ink")
        draw_text(painter, place, self._label, theme, ink, weight=weight)
        if self._is_by_hand:
            left = place.left() + theme.width(self._label, weight=weight) + theme.px(6)
            size = theme.px(12)
            if left + size < place.right():
                pencil = QRect(round(left), round(place.center().y() - size / 2), size, size)
                theme.icon("pencil", "ink3", 12).paint(painter, pencil)

    def update_tool_tip(self) -> None:
        """Say on hovering what the row waits for, and the name where that is not seen in full."""
        metrics = self.theme.metrics("body", MEDIUM)
        is_cut = metrics.horizontalAdvance(self._label) > self.name_rect().width()
        name = self._name if is_cut or self._label != self._name else ""
        self.setAccessibleDescription(self._waits)
        self.setToolTip(tool_tip("\n".join(filter(None, (name, self._waits)))))

    def _describe_slider(self) -> None:
        self.slider.setAccessibleDescription(self._waits or f"{self.share_text} of everything")

    def _start_gesture(self) -> None:
        self._gesture = self.document.new_gesture()

    def _set_points(self, points: int) -> None:
        # A point typed as 3.8 is shown at 4: the slider must not take the decimals away.
        self._edit_points(float(points), self._gesture)

    def _set_typed_points(self, points: float) -> None:
        self._edit_points(points)

    def _set_typed_share(self, share: float | None) -> None:
        if share is None:
            self.type_share()
        else:
            self._set_share(share)

    def _edit_points(self, points: float, gesture: int | None = None) -> None:
        self.looked_at.emit()
        preferences = self._with_points(self.document.preferences, points)
        self.document.edit(f"Weight of {self._name}", preferences, gesture)

    def _set_share(self, share: float) -> None:
        self.looked_at.emit()
        preferences = self._with_share(self.document.preferences, share)
        self.document.edit(f"Share of {self._name}", preferences)
