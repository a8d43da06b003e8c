"""How sure: shares of all priorities, tolerance, uncertain ratings, other readings, what to ask."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.lead_share import LeadShare, exact_lead_share
from fwcompare.analysis.other_readings import UnderReadings, under_all_readings, under_each_reading
from fwcompare.analysis.report import LEAD_SHARES, QUICK_PIECES, SlowFigures, slow_figures
from fwcompare.analysis.sampling import Stop
from fwcompare.analysis.tolerance import tolerance
from fwcompare.analysis.uncertain_scores import score_bands
from fwcompare.analysis.worth_finding_out import OpenRating, worth_finding_out
from fwcompare.charts import bands
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.panels.readings import ReadingsList
from fwcompare.gui.panels.section import Section
from fwcompare.gui.selection import Selection
from fwcompare.gui.system.background import Background
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.label import INK2, Label
from fwcompare.gui.widgets.lead_row import LeadRow
from fwcompare.gui.widgets.value_row import ValueRow
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import certainty, numbers

_MOST_OPEN_RATINGS = 3
_WAITING = "…"
_AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class _Slow:
    """What follows the hand with a moment's delay."""

    figures: SlowFigures
    readings: tuple[UnderReadings, ...]
    all_readings: UnderReadings | None
    worth: tuple[OpenRating, ...]


class SurePanel(Section):
    """Exact figures follow the slider at once; what takes longer comes when it rests."""

    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__(document, theme, "How sure")
        self.setObjectName("sure")
        self._selection = selection
        self._styles = styles
        self._background = Background(self)
        self._background.done.connect(self._show_slow)
        self._basis: tuple[object, object] | None = None
        self._exact: dict[str, LeadShare | None] = {}
        self._nothing = Label(theme, "No criterion has any weight.", ink=INK2, wraps=True)
        self._shares = {
            "lead_share": LeadRow(theme, "If every mix were equally likely"),
            "lead_share_criteria": LeadRow(theme, "The same over all criteria"),
            "lead_share_order": LeadRow(theme, "In your order of importance"),
        }
        self._tolerance = ValueRow(theme, can_be_pressed=False)
        self._together = ValueRow(theme, can_be_pressed=False)
        self._chance = ValueRow(theme, can_be_pressed=False)
        self._bands: Chart[bands.Bands] = Chart(bands.draw, theme, "Score bands")
        self._readings = ReadingsList(document, theme)
        self._worth_head = Label(theme, "Worth finding out", weight=SEMIBOLD)
        self._worth_words = Label(theme, ink=INK2, wraps=True)
        self._worth = [ValueRow(theme) for _ in range(_MOST_OPEN_RATINGS)]
        self._body = self._make_body()
        self.column.addWidget(self._nothing)
        self.column.addWidget(self._body)
        for row in self._worth:
            row.pressed.connect(partial(self._go_to, row))

    def _make_body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(4))
        figures = (*self._shares.values(), self._tolerance, self._chance, self._bands)
        below = (self._together, self._readings, self._worth_head, self._worth_words)
        for part in (*figures, *below, *self._worth):
            column.addWidget(part)
        for row in self._worth:
            row.hide()
        self._readings.setVisible(bool(self._readings.rows))
        return body

    def close_down(self) -> None:
        """End the thread; to be called before the window goes."""
        self._background.close()

    def show_reading(self, reading: str) -> QWidget:
        """Go to a reading's row and return it."""
        return self._readings.show_reading(reading)

    def refresh(self) -> None:
        evaluation = self.document.evaluation
        show_if(self._nothing, not evaluation.has_weights)
        show_if(self._body, evaluation.has_weights)
        if not evaluation.has_weights:
            self.caption.show_text("")
            self._background.drop()
            return
        first = self._styles[evaluation.ranking[0]].name
        self.caption.show_text(f"{first} stays ahead" if evaluation.leader else "level")
        for name, share in self._exact_shares(evaluation).items():
            self._show_share(self._shares[name], evaluation, share)
        self._tolerance.show_values(
            "Every weight off at once, up to", certainty.tolerance(tolerance(evaluation))
        )
        self._show_bands(evaluation)
        self._readings.show_granted()
        self._background.order(partial(_slow, evaluation))

    def _show_slow(self, slow: _Slow) -> None:
        evaluation = self.document.evaluation
        for name, share in slow.figures.lead_shares.items():
            self._show_share(self._shares[name], evaluation, share)
        first = evaluation.ranking[0]
        uncertain = slow.figures.uncertain_scores
        if uncertain is not None:
            chance = numbers.chance(uncertain.chance[first])
            self._chance.show_values("Ratings anywhere in their range", chance)
        drawn = slow.figures.drawn_outcomes
        if drawn is not None:
            self._together.show_values("Weights and ratings together", certainty.drawn(drawn))
            self._together.set_hint(certainty.draws(drawn))
        self._readings.show_outcomes(slow.readings, slow.all_readings)
        self._show_worth(evaluation, slow.worth)

    def _exact_shares(self, evaluation: Evaluation) -> dict[str, LeadShare | None]:
        """Those that are known at once; kept while only dimensions' points change, as they do."""
        basis = (evaluation.dataset, evaluation.preferences.criterion_points)
        if self._basis is None or any(a is not b for a, b in zip(self._basis, basis, strict=True)):
            self._basis = basis
            self._exact = {
                name: None
                if keeps_order or len(self._styles) > _AT_ONCE
                else exact_lead_share(evaluation, level, most_pieces=QUICK_PIECES)
                for name, (level, keeps_order) in LEAD_SHARES.items()
            }
        return self._exact

    def _show_share(self, row: LeadRow, evaluation: Evaluation, share: LeadShare | None) -> None:
        first = evaluation.ranking[0]
        if share is None:
            row.show_waiting(_WAITING)
            return
        parts = tuple((style, share.shares[a]) for a, style in self._styles.items())
        row.show_share(certainty.share(share, first), parts)

    def _show_bands(self, evaluation: Evaluation) -> None:
        result = bands.bands(evaluation, score_bands(evaluation), self._styles)
        spoken = "; ".join(
            f"{band.style.name} {numbers.score(band.low)} to {numbers.score(band.high)}"
            for band in result.bands
        )
        self._bands.setFixedHeight(bands.height(result, self.theme.measure))
        self._bands.show_result(result, f"Scores from the ends of the ratings' ranges: {spoken}")

    def _show_worth(self, evaluation: Evaluation, open_ratings: tuple[OpenRating, ...]) -> None:
        found = [rating for rating in open_ratings if rating.can_flip]
        self._worth_words.show_text(certainty.worth(found))
        for index, row in enumerate(self._worth):
            show_if(row, index < len(found))
            if index < len(found):
                rating = found[index]
                row.key = rating.criterion
                words = certainty.open_rating(evaluation, rating)
                row.show_values(words, certainty.gain(rating.expected_gain))

    def _go_to(self, row: ValueRow) -> None:
        criterion = self.document.dataset.criteria[row.key]
        self._selection.ask_for(criterion.dimension, criterion.id)


def _slow(evaluation: Evaluation, stop: Stop) -> _Slow:
    dataset, preferences = evaluation.original, evaluation.preferences
    readings = under_each_reading(dataset, preferences)
    together = under_all_readings(dataset, preferences) if readings else None
    figures = slow_figures(evaluation, stop=stop)
    return _Slow(figures, readings, together, worth_finding_out(evaluation))
