"""A must-have to tick: its name, and how each alternative stands to it."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fwcompare.analysis.must_states import MustState
from fwcompare.gui.look.text_safety import isolated, on_one_line, tool_tip
from fwcompare.gui.look.theme import MEDIUM, REGULAR, Theme
from fwcompare.gui.widgets.line_of_text import CENTRE, draw_text
from fwcompare.gui.widgets.painted_button import PaintedButton
from fwcompare.wording import project_words
from fwcompare.wording.numbers import NARROW_SPACE

HEIGHT = 24
_BOX, _NAME_LEFT, _CHIP, _COLUMN, _MOST_WIDE, _ROOMY = 14, 24, 20, 128, 3, 560
_LOOKS: dict[MustState, tuple[str, str]] = {
    "meets": ("yes", "check"),
    "fails": ("no", "x"),
    "open": ("between", ""),
}


class Stand(NamedTuple):
    """How one alternative stands, and the fact or range behind it; `spoken` is for a reader."""

    state: MustState
    words: str
    spoken: str


def columns_at(theme: Theme, width: int, count: int) -> list[QRectF]:
    """Return where each alternative's signs stand in a row, without words where room is scarce."""
    px = theme.px
    has_words = count <= _MOST_WIDE and width >= px(_ROOMY)
    each = px(_COLUMN if count < _MOST_WIDE else 92) if has_words else px(_CHIP + 8)
    left = width - each * count
    return [QRectF(left + k * each, 0, each, px(HEIGHT)) for k in range(count)]


class MustRow(PaintedButton):
    """Ticked where it is demanded; a click asks, it does not tick by itself."""

    def __init__(
        self, theme: Theme, name: str, because: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = isolated(on_one_line(name))
        self._because = because
        self._note = ""
        self._stands: tuple[Stand, ...] = ()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_stands(self, stands: tuple[Stand, ...], note: str, *, is_demanded: bool) -> None:
        """Set how everybody stands, a note beside the name, and whether it is ticked."""
        if is_demanded != self.isChecked():
            self.setChecked(is_demanded)
        if (stands, note) != (self._stands, self._note):
            self._stands, self._note = stands, note
            self.setToolTip(tool_tip("\n".join(filter(None, (self._name, self._because, note)))))
            self.setAccessibleName(self._name)
            told = [*(stand.spoken for stand in stands), *([note] if note else [])]
            self.setAccessibleDescription("; ".join(told))
            self.update()

    def nextCheckState(self) -> None:
        """Leave the tick to whoever shows the stands."""

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_ROOMY), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        with QPainter(self) as painter:
            if self.underMouse():
                painter.fillRect(self.rect(), theme.color("hover"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_box(painter)
            columns = columns_at(theme, self.width(), len(self._stands))
            end = columns[0].left() if columns else float(self.width())
            self._paint_name(painter, QRectF(px(_NAME_LEFT), 0, end - px(_NAME_LEFT), px(HEIGHT)))
            for place, stand in zip(columns, self._stands, strict=True):
                self._paint_stand(painter, place, stand)
            if self.hasFocus():
                painter.setPen(QPen(theme.color("ink"), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)

    def _paint_box(self, painter: QPainter) -> None:
        theme, px = self._theme, self._theme.px
        box = QRect(px(4), (self.height() - px(_BOX)) // 2, px(_BOX), px(_BOX))
        is_on = self.isChecked()
        painter.setPen(QPen(theme.color("ink" if is_on else "edge"), 1))
        painter.setBrush(theme.color("ink" if is_on else "field"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        if is_on:
            theme.icon("check", "paper", 12).paint(painter, box)

    def _paint_name(self, painter: QPainter, place: QRectF) -> None:
        theme, px = self._theme, self._theme.px
        weight = MEDIUM if self.isChecked() else REGULAR
        draw_text(painter, place, self._name, theme, theme.color("ink"), weight=weight)
        left = theme.width(self._name, weight=weight) + px(10)
        room = place.width() - left - px(8)
        if self._note and room > px(40):
            beside = QRectF(place.left() + left, place.top(), room, place.height())
            is_long = theme.width(self._note, "caption") > room
            told = project_words.SUGGESTED if is_long else self._note
            draw_text(painter, beside, told, theme, theme.color("ink2"), size="caption")

    def _paint_stand(self, painter: QPainter, place: QRectF, stand: Stand) -> None:
        theme, px = self._theme, self._theme.px
        role, icon = _LOOKS[stand.state]
        chip = QRectF(place.left(), (self.height() - px(_CHIP)) / 2, px(_CHIP), px(_CHIP))
        ground = theme.color(f"{role}_ground")
        is_flat = ground != theme.color("paper")
        painter.setPen(Qt.PenStyle.NoPen if is_flat else QPen(theme.color(role), 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), px(3), px(3))
        if icon:
            theme.icon(icon, role, 12).paint(painter, chip.toRect())
        else:
            draw_text(painter, chip, "?", theme, theme.color(role), CENTRE, weight=MEDIUM)
        words = place.adjusted(px(_CHIP + 6), 0, -px(4), 0)
        if words.width() > px(30):
            ink, told = theme.color("ink2"), stand.words
            if theme.width(told, "caption") > words.width():
                told = told.split(NARROW_SPACE, maxsplit=1)[0]  # the figures without their unit
            draw_text(painter, words, told, theme, ink, size="caption")
