"""What must be, to be ticked: the dataset's must-haves, and rules somebody made themselves."""

from functools import partial
from operator import is_

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from fwcompare.analysis.must_states import state_of
from fwcompare.charts.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.charts.shapes import mark_of
from fwcompare.decision.own_must import Must, OwnMust, applies, id_of
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.tabs.must_edits import turn_must
from fwcompare.gui.tabs.project_part import HEAD, MARGIN, ProjectPart
from fwcompare.gui.widgets.line_of_text import draw_text
from fwcompare.gui.widgets.must_row import HEIGHT, MustRow, Stand, columns_at
from fwcompare.gui.widgets.shape_painter import paint_shapes
from fwcompare.gui.widgets.still_layout import put_at
from fwcompare.wording import must_words, names, project_words

_INSET, _BELOW = 4, 12


class MustList(ProjectPart):
    """A rule of one's own that is unticked stays in the list until somebody comes back."""

    def __init__(self, document: Document, theme: Theme, styles: AlternativeStyles) -> None:
        super().__init__(document, theme)
        self.setObjectName("musts")
        self._styles = styles
        words = project_words.MUST_HAVE_MEANS, project_words.MUST_HAVE_MEANS_IN_SHORT
        head = self.make_head(project_words.MUST_HAVE, *words)
        self._head, self._beside = head
        self._shown: tuple[object, ...] = ()
        self._musts: dict[str, Must] = {}
        self.rows: dict[str, MustRow] = {}
        for must in document.dataset.musts:
            self._add(must)

    def refresh(self) -> None:
        document = self.document
        preferences = document.preferences
        shown = document.evaluation.dataset, preferences.musts, preferences.origin
        if len(self._shown) == len(shown) and all(map(is_, shown, self._shown)):
            return  # a slider moves, which changes nothing here
        self._shown = shown
        demanded = {id_of(must): must for must in preferences.musts}
        self.update()  # others may take part now
        new = [id_ for id_ in demanded if id_ not in self.rows]
        for id_ in new:
            if applies(demanded[id_], document.dataset):
                self._add(demanded[id_])
        for id_ in self.rows:
            self._show_row(id_, is_demanded=id_ in demanded)
        if new:
            self.height_changed.emit()

    def begin_anew(self) -> None:
        """Leave out the rules that are demanded no more."""
        demanded = {id_of(must) for must in self.document.preferences.musts}
        for id_ in [i for i, m in self._musts.items() if isinstance(m, OwnMust)]:
            if id_ not in demanded:
                self.rows.pop(id_).deleteLater()
                del self._musts[id_]
        self.height_changed.emit()

    def height_at(self, width: int) -> int:
        px = self.theme.px
        return px(HEAD) + len(self.rows) * px(HEIGHT) + px(_BELOW)

    def arrange(self) -> None:
        px = self.theme.px
        left, right = px(MARGIN) - px(_INSET), self.width() - px(MARGIN) + px(_INSET)
        columns = self._columns()
        self.put_head(self._head, self._beside, round(columns[0].left()) if columns else right)
        for index, row in enumerate(self.rows.values()):
            put_at(row, QRect(left, px(HEAD) + index * px(HEIGHT), right - left, px(HEIGHT)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme, px = self.theme, self.theme.px
        with QPainter(self) as painter:
            for place, style in zip(self._columns(), self._compared(), strict=True):
                middle = place.left() + px(10), px(20)
                paint_shapes(painter, (mark_of(style, *middle, theme.scale),), theme)
                words = QRectF(place.left() + px(26), px(10), place.width() - px(30), px(20))
                if words.width() > px(30):
                    ink = theme.color("ink2")
                    draw_text(painter, words, style.name, theme, ink, size="caption")

    def _columns(self) -> list[QRectF]:
        """Return where the alternatives' columns lie in this part."""
        px = self.theme.px
        inset = px(MARGIN) - px(_INSET)
        found = columns_at(self.theme, self.width() - 2 * inset, len(self._compared()))
        return [place.translated(inset, 0) for place in found]

    def _compared(self) -> list[AlternativeStyle]:
        """Return those who take part."""
        compared = self.document.evaluation.dataset.alternatives
        return [style for id_, style in self._styles.items() if id_ in compared]

    def _add(self, must: Must) -> None:
        id_, dataset = id_of(must), self.document.dataset
        whole = dataset.musts[must] if isinstance(must, str) else must
        row = MustRow(self.theme, must_words.name(dataset, whole), whole.because, self)
        row.setObjectName(f"must-{id_}")
        row.clicked.connect(partial(turn_must, self.document, must))
        self._musts[id_], self.rows[id_] = must, row
        row.show()

    def _show_row(self, id_: str, *, is_demanded: bool) -> None:
        evaluation, must = self.document.evaluation, self._musts[id_]
        dataset = evaluation.dataset
        whole = dataset.musts[must] if isinstance(must, str) else must
        stands = []
        for alternative in dataset.alternatives:
            state = state_of(whole, dataset, alternative)
            words = project_words.where_it_stands(dataset, whole, alternative)
            name = names.alternative(dataset, alternative)
            spoken = f"{name} {must_words.STATE_WORDS[state]}, {words}"
            stands.append(Stand(state, words, spoken))
        note = project_words.goes_with(evaluation, id_)
        self.rows[id_].show_stands(tuple(stands), note, is_demanded=is_demanded)
