"""How sure: shares of all priorities, tolerance, uncertain ratings, other readings, what to ask."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.findings import (
    PRIORITY_SHARES,
    PriorityShare,
    QuickFindings,
    SlowFindings,
    slow_findings,
)
from fwcompare.analysis.rank_acceptability import RankAcceptability
from fwcompare.analysis.sampling import Stop
from fwcompare.analysis.value_of_information import OpenRating
from fwcompare.analysis.verdict import Judgement
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
from fwcompare.wording import changes, finding_out, sentences, spoken, sureness, verdict_basis

_MOST_OPEN_RATINGS = 3
_WAITING = "…"
_AT_ONCE = 2
_AFTER_VERDICT = 80


class SurePanel(Section):
    """Exact figures follow the slider at once; what takes longer comes when it rests."""

    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__(document, theme, "How sure")
        self.setObjectName("sure")
        self._selection = selection
        self._styles = styles
        self._background = Background(self, _AFTER_VERDICT)
        self._background.done.connect(self._show_slow)
        document.judging.judged.connect(self._show_judged_if_visible)
        self._basis: tuple[object, ...] | None = None
        self._exact: dict[PriorityShare, RankAcceptability | None] = {}
        self._nothing = Label(theme, sentences.NO_WEIGHTS, ink=INK2, wraps=True)
        self._shares = {
            share: LeadRow(theme, sureness.share_label(document.evaluation, share))
            for share in PRIORITY_SHARES
        }
        self._shares["lead_share"].setToolTip(sureness.INNER_SPLIT_KEPT)
        self._tolerance = ValueRow(theme, can_be_pressed=False)
        self._together = ValueRow(theme, can_be_pressed=False)
        self._chance = ValueRow(theme, can_be_pressed=False)
        self._bands: Chart[bands.Bands] = Chart(bands.draw, theme, "Score bands")
        self._readings = ReadingsList(document, theme)
        self._worth_head = Label(theme, finding_out.HEADING, weight=SEMIBOLD)
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

    @property
    def is_busy(self) -> bool:
        """Whether figures are still to come."""
        return self._background.is_busy or self.document.judging.is_busy

    def close_down(self) -> None:
        """End the thread; to be called before the window goes."""
        self._background.close()

    def show_reading(self, reading: str) -> QWidget:
        """Go to a reading's row and return it."""
        return self._readings.show_reading(reading)

    def refresh(self) -> None:
        evaluation = self.document.evaluation
        self._nothing.show_text(changes.why_nothing_changes(evaluation))
        show_if(self._nothing, not evaluation.is_contested)
        show_if(self._body, evaluation.is_contested)
        if not evaluation.is_contested:
            self.caption.show_text("")
            self._background.drop()
            return
        self.caption.show_text(sureness.caption(evaluation))
        for name, share in self._exact_shares(evaluation).items():
            self._show_share(self._shares[name], evaluation, share)
        tolerance = sureness.tolerance(self.document.findings.tolerance)
        self._tolerance.show_values(sureness.TOLERANCE, tolerance)
        self._show_bands(evaluation)
        self._readings.show_granted()
        self._show_judged()
        self.document.judging.begin()

    def _show_judged_if_visible(self) -> None:
        if self.isVisible():
            self._show_judged()

    def _show_judged(self) -> None:
        """Show the verdict's chance, and have the rest worked out; until it is known, nothing."""
        evaluation, judgement = self.document.evaluation, self.document.judgement
        if not evaluation.is_contested:
            return
        label = sentences.WHEN_RATINGS_VARY.capitalize()
        if judgement is None:
            self._background.drop()
            self._chance.show_values(label, _WAITING)
            return
        for part in (self._chance, self._bands, self._worth_head, self._worth_words):
            show_if(part, judgement.may_vary)
        self._chance.show_values(label, sentences.chance(judgement, evaluation.ranking[0]))
        self._background.order(partial(_worked_out, self.document.findings, judgement))

    def _show_slow(self, slow: SlowFindings) -> None:
        evaluation = self.document.evaluation
        for name, share in slow.rank_acceptability.items():
            self._show_share(self._shares[name], evaluation, share)
        drawn = slow.drawn_outcomes
        if drawn is not None:
            label = sureness.WHEN_WEIGHTS_VARY_TOO.capitalize()
            self._together.show_values(label, sureness.drawn(drawn))
            self._together.set_hint(
                f"{verdict_basis.model()}\n{sureness.draws(drawn).capitalize()}."
            )
        self._readings.show_outcomes(slow)
        self._show_worth(evaluation, self.document.findings.worth_finding_out)

    def _exact_shares(
        self, evaluation: Evaluation
    ) -> dict[PriorityShare, RankAcceptability | None]:
        """Those that are known at once; kept while only dimensions' points change, as they do."""
        among = self.document.findings.contest.dataset
        basis = (among, evaluation.preferences.criterion_points)
        if self._basis is None or any(a is not b for a, b in zip(self._basis, basis, strict=True)):
            self._basis = basis
            findings = self.document.findings
            self._exact = {
                name: None
                if keeps_order or len(self._styles) > _AT_ONCE
                else findings.rank_acceptability(name)
                for name, (_, keeps_order) in PRIORITY_SHARES.items()
            }
        return self._exact

    def _show_share(
        self, row: LeadRow, evaluation: Evaluation, share: RankAcceptability | None
    ) -> None:
        first = evaluation.ranking[0]
        if share is None:
            row.show_waiting(_WAITING)
            return
        shares = share.shares
        parts = tuple((style, shares[a]) for a, style in self._styles.items() if a in shares)
        row.show_share(sureness.share(share, first), parts)

    def _show_bands(self, evaluation: Evaluation) -> None:
        found = self.document.findings.bands
        result = bands.bands(evaluation, found, self._styles)
        self._bands.setFixedHeight(bands.height(result, self.theme.measure))
        self._bands.show_result(result, spoken.bands(evaluation.dataset, found))

    def _show_worth(self, evaluation: Evaluation, open_ratings: tuple[OpenRating, ...]) -> None:
        found = [rating for rating in open_ratings if rating.can_flip]
        self._worth_words.show_text(finding_out.worth(found))
        for index, row in enumerate(self._worth):
            show_if(row, index < len(found))
            if index < len(found):
                rating = found[index]
                row.key = rating.criterion
                words = finding_out.open_rating(evaluation, rating)
                row.show_values(words, finding_out.gain(rating.expected_gain))

    def _go_to(self, row: ValueRow) -> None:
        criterion = self.document.dataset.criteria[row.key]
        self._selection.ask_for(criterion.dimension, criterion.id)


def _worked_out(quick: QuickFindings, judgement: Judgement, stop: Stop) -> SlowFindings:
    """Return what takes a moment, having worked out, too, what is quick but not needed sooner."""
    if not stop():
        _ = quick.worth_finding_out  # kept, so that showing it costs nothing
    return slow_findings(quick.evaluation, judgement, stop=stop)
