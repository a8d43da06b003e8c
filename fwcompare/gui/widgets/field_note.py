"""Why a field does not take what was typed, told directly at the field and to a reader."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from fwcompare.gui.look.text_safety import tool_tip
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.label import Label

_WIDEST = 260
_GAP = 2


class FieldNote(Label):
    """A sentence under a field, over whatever lies there; it takes no focus and no room.

    It lies on what scrolls with the field, and goes when the field goes.
    """

    def __init__(self, theme: Theme, field: QWidget) -> None:
        super().__init__(theme, size="caption", parent=_ground_of(field))
        self._theme = theme
        self._field = field
        self.setObjectName("field-note")
        self.setWordWrap(True)
        self.setMargin(theme.px(6))
        field.destroyed.connect(self.deleteLater)
        self.hide()

    def tell(self, words: str) -> None:
        """Mark the field as wrong and say why, in a sentence without its full stop."""
        self.show_text(f"{words}.")
        mark_refused(self._field, f"{words}.")
        self._put_at_field()

    def withdraw(self) -> None:
        """Take it back: the field holds what it may hold again."""
        self.hide()
        mark_refused(self._field, "")

    def _put_at_field(self) -> None:
        ground = _ground_of(self._field)
        if self.parentWidget() is not ground:
            self.setParent(ground)
        px = self._theme.px
        wanted = int(self._theme.width(self.text(), "caption")) + 2 * self.margin() + px(4)
        width = min(wanted, px(_WIDEST), ground.width())
        height = self.heightForWidth(width)
        top_left = self._field.mapTo(ground, QPoint(0, self._field.height() + px(_GAP)))
        if top_left.y() + height > ground.height():
            top_left.setY(self._field.mapTo(ground, QPoint(0, -px(_GAP))).y() - height)
        top_left.setX(max(0, min(top_left.x(), ground.width() - width)))
        self.setGeometry(top_left.x(), max(0, top_left.y()), width, height)
        self.show()
        self.raise_()


def mark_refused(field: QWidget, words: str) -> None:
    """Mark a field whose text is not taken, and tell a reader why; "" takes the mark back."""
    if words:
        _announce(field, words)
    if words == field.accessibleDescription():
        return
    field.setProperty("refused", bool(words))
    field.setAccessibleDescription(words)
    field.setToolTip(tool_tip(words))
    field.style().unpolish(field)
    field.style().polish(field)
    field.update()


def _ground_of(field: QWidget) -> QWidget:
    """Return the widget that scrolls with the field, or else its window."""
    ground = field
    while (outer := ground.parentWidget()) is not None and not ground.isWindow():
        if isinstance(outer.parentWidget(), QAbstractScrollArea) and ground is not field:
            break
        ground = outer
    return ground


def _announce(field: QWidget, words: str) -> None:
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(field, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
