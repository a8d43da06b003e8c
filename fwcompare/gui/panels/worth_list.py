"""Worth finding out: must-haves that are open, and which ratings could turn the lead."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.value_of_information import OpenRating
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.widgets.fixed_column import FixedColumn
from fwcompare.gui.widgets.label import INK2, Label
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.widgets.tip import set_tip
from fwcompare.gui.widgets.value_row import ValueRow
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import finding_out, must_words, terms

_MOST = 3
_ROW, _HEAD, _LINES = 24, 24, 4


class WorthList(FixedColumn):
    """`asked` is the criterion of a row that was pressed."""

    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        head = Label(theme, finding_out.HEADING, weight=SEMIBOLD)
        set_tip(head, terms.WORTH_FINDING_OUT)
        self._row_height = theme.px(_ROW)
        self._words = ReservedLabel(theme, lines=_LINES, ink=INK2)
        self._rows = [ValueRow(theme) for _ in range(_MOST)]
        self._open = [ValueRow(theme, can_be_pressed=False) for _ in range(_MOST)]
        self.put(head, theme.px(_HEAD))
        for row in self._open:
            row.hide()
            self.put(row, 0)
        self.put(self._words, self._words.reserved_height)
        for row in self._rows:
            row.hide()
            row.pressed.connect(partial(self._ask, row))
            self.put(row, theme.px(_ROW))

    def show_open(self, evaluation: Evaluation) -> bool:
        """Show first whether those still in meet what must be, and return if any of it is open."""
        found = must_words.open_of(evaluation)
        asked = [f"{fact.label}: {fact.value}" for fact in must_words.open_ones(evaluation)]
        for index, row in enumerate(self._open):
            show_if(row, index < len(found))
            self.fit(row, self._row_height if index < len(found) else 0)
            if index < len(found):
                label, name = found[index]
                row.show_values(f"{label}?", name)
                row.set_hint("\n".join(asked) if len(found) > _MOST else asked[index])
        return bool(found)

    def show_ratings(self, evaluation: Evaluation, ratings: Sequence[OpenRating]) -> None:
        """Show those that could turn the lead, what is most worth knowing first."""
        found = [rating for rating in ratings if rating.can_flip]
        self._words.show_text(finding_out.worth(found, _MOST))
        for index, row in enumerate(self._rows):
            show_if(row, index < len(found))
            if index < len(found):
                rating = found[index]
                row.key = rating.criterion
                words = finding_out.open_rating(evaluation, rating)
                row.show_values(words, finding_out.gain(rating.expected_gain))

    def _ask(self, row: ValueRow) -> None:
        self.asked.emit(row.key)
