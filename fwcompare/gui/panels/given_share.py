"""In which part of the weights that an order and answers leave the first one leads."""

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.fixed_column import FixedColumn
from fwcompare.gui.widgets.lead_row import LeadRow
from fwcompare.gui.widgets.visibility import show_if


class GivenShare(FixedColumn):
    """There only while an order or answers stand; no slider makes it come or go."""

    def __init__(self, document: Document, theme: Theme, styles: AlternativeStyles) -> None:
        super().__init__(closes_gaps=True)
        self._document, self._styles = document, styles
        self.row = LeadRow(theme, "")
        self.row.setObjectName("given")
        self.put(self.row, self.row.reserved_height)
        self.row.hide()

    def refresh(self) -> None:
        evaluation, said = self._document.evaluation, self._document.preferences.statements
        left = None if said.is_empty else self._document.left
        is_new = self.row.isHidden() == (left is not None)
        show_if(self.row, left is not None)
        if left is not None:
            from fwcompare.wording import elicitation_words

            shares = left.shares.shares
            parts = tuple((s, shares[a]) for a, s in self._styles.items() if a in shares)
            first = evaluation.ranking[0]
            told = elicitation_words.share(left.shares, first) if first in shares else ""
            self.row.call(elicitation_words.given(said))
            self.row.set_hint(elicitation_words.given_means(evaluation.dataset, first))
            self.row.show_share(told, parts)
        if is_new:
            self.restack()
