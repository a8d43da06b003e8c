"""In which part of the weights that an order and answers leave the first one leads."""

from typing import TYPE_CHECKING

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.fixed_column import FixedColumn
from fwcompare.gui.widgets.lead_row import LeadRow
from fwcompare.gui.widgets.visibility import show_if

if TYPE_CHECKING:
    from fwcompare.analysis.elicitation import Elicited


class GivenShare(FixedColumn):
    """There only while an order or answers stand; no slider makes it come or go."""

    def __init__(self, document: Document, theme: Theme, styles: AlternativeStyles) -> None:
        super().__init__(closes_gaps=True)
        self._document, self._styles = document, styles
        self.row = LeadRow(theme, "")
        self.row.setObjectName("given")
        self.put(self.row, self.row.reserved_height)
        self.row.hide()
        self._told: tuple[Elicited | None, str] = (None, "")

    def refresh(self) -> None:
        evaluation, said = self._document.evaluation, self._document.preferences.statements
        leaves_some = said.order or said.zero or said.answers
        left = self._document.left if leaves_some else None
        first = evaluation.ranking[0]
        if self._is_told(left, first):
            return
        self._told = left, first
        is_new = self.row.isHidden() == (left is not None)
        show_if(self.row, left is not None)
        if left is not None:
            from fwcompare.wording import elicitation_words

            shares = left.shares.shares
            parts = tuple((s, shares[a]) for a, s in self._styles.items() if a in shares)
            told = elicitation_words.share(left.shares, first) if first in shares else ""
            self.row.call(*elicitation_words.given(said))
            self.row.set_hint(elicitation_words.given_means(evaluation.dataset, first))
            self.row.show_share(told, parts)
        if is_new:
            self.restack()

    def _is_told(self, left: "Elicited | None", first: str) -> bool:
        """Whether nothing of it is another: while a slider moves, it never is."""
        before, about = self._told
        return before is left and (left is None or about == first)
