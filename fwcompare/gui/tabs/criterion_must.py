"""What must be of a criterion: a bound of one's own, the dataset's, and whether it counts twice."""

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from fwcompare.dataset.dataset import Criterion
from fwcompare.dataset.scale_steps import middle_of, stepped
from fwcompare.decision.own_must import Must, OwnMust, applies, id_of, own_bound
from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import mnemonic_safe, on_one_line
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.tabs.bound_field import BoundField
from fwcompare.gui.tabs.must_edits import set_bound, turn_must
from fwcompare.gui.widgets.check_box import CheckBox
from fwcompare.gui.widgets.enter_keys import ENTER_KEYS
from fwcompare.gui.widgets.label import INK2
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.widgets.still_layout import StillLayout, put_at
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import must_words, own_must_words

_ROW, _FOOT, _FIELD, _GAP, _INDENT = 28, 24, 64, 8, 22


class CriterionMust(QWidget):
    """A row for the bound, one for each other must-have on it, and a line; all have fixed places.

    `shown_anew` tells that a row came that was not there.
    """

    shown_anew = Signal()

    def __init__(self, document: Document, criterion: Criterion, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("criterion-must")
        self._document = document
        self._criterion = criterion
        self._theme = theme
        StillLayout(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.own = CheckBox(theme, own_must_words.begins(criterion), self)
        self.own.clicked.connect(self._turn_own)
        self.field = BoundField(theme, criterion, self)
        self.field.taken.connect(self._take)
        self.field.stepped.connect(self._step)
        self._unit = ReservedLabel(theme, parent=self)
        self._unit.show_text(own_must_words.unit(criterion))
        self.others: dict[str, CheckBox] = {}
        self._is_demanded = False
        self._line = ReservedLabel(theme, ink=INK2, parent=self)
        self.to_zero = Link(theme, own_must_words.WEIGHT_TO_0, size="body", parent=self)
        self.to_zero.clicked.connect(self._take_weight)
        self.keep = Link(theme, own_must_words.KEEP_BOTH, size="body", parent=self)
        self.keep.clicked.connect(self._keep_both)
        for id_, must in document.dataset.musts.items():
            if must.threshold is not None and must.threshold.criterion == criterion.id:
                self._add_other(id_)
        self.refresh()

    def refresh(self) -> None:
        """Set all from the document."""
        demanded = self._document.preferences.musts
        own = own_bound(demanded, self._criterion)
        for must in demanded:
            if must is not own and id_of(must) not in self.others and self._is_of_here(must):
                self._add_other(must)
        ids = {id_of(must) for must in demanded}
        for id_, box in self.others.items():
            if box.isChecked() != (id_ in ids):
                box.setChecked(id_ in ids)
        if self.own.isChecked() != (own is not None):
            self.own.setChecked(own is not None)
        self.field.is_live = own is not None
        if own is not None:
            self.field.show_bound(own.threshold.bound)
        elif not self.field.text():
            self.field.show_bound(middle_of(self._criterion.scale))
        self._show_line(is_demanded=own is not None or not ids.isdisjoint(self.others))

    def say_again(self) -> None:
        """Say the same as numbers are written now."""
        self.refresh()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(0, px(_ROW) * (1 + len(self.others)) + px(_FOOT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # beside the box is not on the criterion, which would close

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep what a part leaves over: the criterion would close, or be left."""
        focused = self.focusWidget()
        if event.key() in ENTER_KEYS:
            if isinstance(focused, CheckBox):
                focused.click()
        elif event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down) or not isinstance(
            focused, QLineEdit
        ):
            super().keyPressEvent(event)

    def _is_of_here(self, must: Must) -> bool:
        if not isinstance(must, OwnMust) or not applies(must, self._document.dataset):
            return False
        return must.threshold.criterion == self._criterion.id

    def _add_other(self, must: Must) -> None:
        id_, dataset = id_of(must), self._document.dataset
        whole = dataset.musts[must] if isinstance(must, str) else must
        told = on_one_line(must_words.name(dataset, whole))
        if isinstance(must, str) and whole.threshold is not None:
            told = f"{told} ({must_words.bound_alone(whole.threshold)})"
        box = CheckBox(self._theme, mnemonic_safe(told), self)
        box.setObjectName(f"must-{id_}")
        box.clicked.connect(partial(turn_must, self._document, must))
        self.others[id_] = box
        box.show()
        self._arrange()
        self.updateGeometry()
        self.shown_anew.emit()

    def _arrange(self) -> None:
        px, row = self._theme.px, self._theme.px(_ROW)
        wide = min(self.own.sizeHint().width(), self.width())
        put_at(self.own, QRect(0, 0, wide, row))
        left = wide + px(_GAP)
        high = px(22)
        put_at(self.field, QRect(left, (row - high) // 2, px(_FIELD), high))
        left += px(_FIELD + _GAP)
        high = self._unit.reserved_height
        put_at(self._unit, QRect(left, (row - high) // 2, max(0, self.width() - left), high))
        top = row
        for box in self.others.values():
            put_at(box, QRect(0, top, self.width(), row))
            top += row
        self._arrange_line(top)

    def _arrange_line(self, top: int) -> None:
        px, high = self._theme.px, self._line.reserved_height
        places = [link.sizeHint() for link in (self.to_zero, self.keep)]
        wide = self.width() - px(_INDENT)
        if self._is_demanded:  # as much as any share needs, so that a slider moves nothing here
            links = sum(place.width() + px(_GAP * 2) for place in places)
            longest, _ = own_must_words.twice(1.0, is_kept=False)
            wide = max(1, min(int(self._theme.width(longest)) + px(4), wide - links))
        middle = top + px(_FOOT) // 2
        put_at(self._line, QRect(px(_INDENT), middle - high // 2, wide, high))
        left = px(_INDENT) + wide + px(_GAP * 2)
        for link, size in zip((self.to_zero, self.keep), places, strict=True):
            height = size.height()
            put_at(link, QRect(left, middle - height // 2, size.width(), height))
            left += size.width() + px(_GAP * 2)

    def _show_line(self, *, is_demanded: bool) -> None:
        share = self._document.evaluation.shares[self._criterion.id]
        is_kept = self._criterion.id in self._document.kept_both
        told: tuple[str, ...] = (own_must_words.MEANING, own_must_words.MEANING_IN_SHORT)
        if is_demanded:
            twice = own_must_words.twice(share, is_kept=is_kept)
            told = twice if share else (own_must_words.ALONE,)
        self._line.show_text(*told)
        for link in (self.to_zero, self.keep):
            show_if(link, is_demanded and bool(share) and not is_kept)
        if is_demanded != self._is_demanded:
            self._is_demanded = is_demanded
            self._arrange_line(self._theme.px(_ROW) * (1 + len(self.others)))

    def _turn_own(self) -> None:
        own = own_bound(self._document.preferences.musts, self._criterion)
        if own is None:
            if not self.field.take():
                self.own.setChecked(False)
            return
        turn_must(self._document, own)

    def _take(self, bound: float) -> None:
        set_bound(self._document, self._criterion, bound)

    def _step(self, by: int, gesture: int | None = None) -> None:
        own = own_bound(self._document.preferences.musts, self._criterion)
        if own is not None:
            bound = stepped(self._criterion.scale, own.threshold.bound, by)
            set_bound(self._document, self._criterion, bound, gesture)

    def _take_weight(self) -> None:
        document = self._document
        preferences = document.preferences.with_criterion_points(self._criterion.id, 0)
        document.edit(own_must_words.weight_taken(self._criterion), preferences)
        self.own.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_both(self) -> None:
        self._document.kept_both.add(self._criterion.id)
        self.own.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()
