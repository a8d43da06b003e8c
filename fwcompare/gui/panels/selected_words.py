"""The place at the foot of the weights that speaks of the selected one, and of what it is made."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from fwcompare.analysis.priorities import Level
from fwcompare.decision.proposal import Part
from fwcompare.gui.document import Document
from fwcompare.gui.look.fill import fill
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.view import View
from fwcompare.gui.widgets.label import INK2, Label
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.still_layout import StillLayout, put_at
from fwcompare.gui.widgets.tip import set_tip
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import names

_HINT = (
    "Points, from 0 to 100, are what you set; the share is what they come to."
    " Touch a weight, and the rest of the window speaks of it."
)
HEIGHT = 68
_LEFT, _RIGHT, _TOP, _BAR, _BELOW_BAR = 28, 16, 8, 5, 4
_DARKEST, _LIGHTEST = 0.9, 0.25


class SelectedWords(View):
    """What the selected one asks, or which answers its points are from; its place stays.

    Where points were moved by hand over what answers suggest, a link takes them back.
    """

    def __init__(self, document: Document, theme: Theme, selection: Selection) -> None:
        super().__init__(document, theme)
        self.setLayout(StillLayout())
        self._selection = selection
        self._parts: tuple[Part, ...] = ()
        self._words = Label(theme, size="caption", ink=INK2, wraps=True, parent=self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.back = Link(theme, "", parent=self)
        self.back.clicked.connect(self._take_back)
        self.back.hide()
        self.setFixedHeight(theme.px(HEIGHT))
        selection.changed.connect(self.refresh)
        self.refresh()

    @property
    def text(self) -> str:
        return self._words.text()

    def refresh(self) -> None:
        """Say why the selected weight has its points, or else what it is about."""
        level, id_ = self._selected()
        evaluation = self.document.evaluation
        told, back, parts = "", "", self._parts_of(level, id_)
        if id_:
            from fwcompare.wording import answer_words

            told = answer_words.because_line(evaluation, level, id_) or self._asked(level, id_)
            back = answer_words.way_back(evaluation, level, id_)
        if parts != self._parts:
            self._parts = parts
            self._place()
            self.update()
            set_tip(self._words, self._in_full(parts))
        self._words.show_text(told or (_HINT if self.document.dataset.criteria else ""))
        if back and back != self.back.label:
            self.back.set_label(back)
            self._place_link()
        show_if(self.back, bool(back))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            fill(painter, QRect(0, 0, self.width(), 1), self.theme.color("line"))
            if self._parts:
                self._paint_bar(painter)

    def _selected(self) -> tuple[Level, str]:
        chosen, dataset = self._selection, self.document.dataset
        if chosen.criterion in dataset.criteria:
            return "criteria", chosen.criterion
        known = chosen.dimension in dataset.dimensions and not dataset.is_flat
        return "dimensions", chosen.dimension if known else ""

    def _parts_of(self, level: Level, id_: str) -> tuple[Part, ...]:
        if not id_:
            return ()
        from fwcompare.analysis.because import because

        return because(self.document.dataset, self.document.preferences, level).get(id_, ())

    def _in_full(self, parts: tuple[Part, ...]) -> str:
        if not parts:
            return ""
        from fwcompare.wording import answer_words

        return answer_words.because_in_full(self.document.dataset, parts)

    def _asked(self, level: Level, id_: str) -> str:
        dataset = self.document.dataset
        one = dataset.criteria[id_] if level == "criteria" else dataset.dimensions[id_]
        return one.question or one.name

    def _place(self) -> None:
        """Place the words, below the bar where there is one; of a fixed size they ask nobody."""
        px = self.theme.px
        top = px(_TOP) + (px(_BAR) + px(_BELOW_BAR) if self._parts else 0)
        width = max(1, self.width() - px(_LEFT + _RIGHT))
        self._words.setFixedSize(width, self.height() - top)
        self._words.move(px(_LEFT), top)
        self._place_link()

    def _place_link(self) -> None:
        size, px = self.back.sizeHint(), self.theme.px
        put_at(self.back, QRect(QPoint(px(_LEFT), self.height() - size.height() - px(4)), size))

    def _paint_bar(self, painter: QPainter) -> None:
        """Show the parts of the points in their order, in ever lighter greys."""
        px, total = self.theme.px, sum(part.points for part in self._parts)
        left, room = float(px(_LEFT)), self.width() - px(_LEFT + _RIGHT)
        for index, part in enumerate(self._parts):
            wide = part.points / total * room if total else 0.0
            grey = index / max(1, len(self._parts) - 1)
            painter.setOpacity(_DARKEST - grey * (_DARKEST - _LIGHTEST))
            bar = QRectF(left, px(_TOP), max(1.0, wide - 1), px(_BAR))
            fill(painter, bar, self.theme.color("ink"))
            left += wide

    def _take_back(self) -> None:
        level, id_ = self._selected()
        from fwcompare.decision.answering import (
            with_suggested_criterion,
            with_suggested_dimension,
        )

        take = with_suggested_criterion if level == "criteria" else with_suggested_dimension
        document = self.document
        name = on_one_line(names.weight(document.dataset, level, id_))
        document.edit(
            f"Weight of {name} as suggested", take(document.preferences, document.dataset, id_)
        )
