"""How sure: shares of all priorities, tolerance, uncertain ratings, other readings, what to ask."""

from collections import Counter
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.findings import (
    PRIORITY_SHARES,
    PriorityShare,
    SlowFindings,
    slow_findings_after,
    told_shares,
)
from fwcompare.analysis.rank_acceptability import RankAcceptability
from fwcompare.analysis.uncertain_weights import DrawnOutcomes
from fwcompare.charts import bands
from fwcompare.charts.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.given_share import GivenShare
from fwcompare.gui.panels.readings import ReadingsList
from fwcompare.gui.panels.section import MARGIN, Section
from fwcompare.gui.panels.worth_list import WorthList
from fwcompare.gui.selection import Selection
from fwcompare.gui.system.background import Background
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.fixed_column import FixedColumn
from fwcompare.gui.widgets.label import INK2
from fwcompare.gui.widgets.lead_row import LeadRow
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.widgets.still_layout import put_at
from fwcompare.gui.widgets.value_row import ValueRow
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import (
    changes,
    names,
    reading_words,
    sentences,
    spoken,
    start_words,
    sureness,
    terms,
    verdict_basis,
)

_WAITING = "…"
_AT_ONCE = 2
_AFTER_VERDICT = 80
_TOP, _BELOW = 29, 10
_ROW = 24
_ROOMY = 400
_Basis = tuple[object, object]
_FIRST_SHARES: tuple[PriorityShare, ...] = ("lead_share", "lead_share_order")


class SurePanel(Section):
    """Exact figures follow the slider at once; what takes longer comes when it rests.

    The first four have fixed places; the others are reached by scrolling, or opened.
    """

    HEIGHT = 167  # of the 664 px there are at 1280 x 800 one is the dock's

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
        self._exact: dict[PriorityShare, tuple[_Basis, RankAcceptability | None]] = {}
        self._told_about: tuple[str, str | None] | None = None
        self._nothing = ReservedLabel(theme, lines=2, ink=INK2, parent=self)
        self._make_rows()
        self._body = self._make_body()
        self._area = self.scrolling(self._body)
        self._nothing.raise_()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._bring_into_view)

    def _make_rows(self) -> None:
        theme, evaluation = self.theme, self.document.evaluation
        self._shares = {
            share: LeadRow(
                theme,
                sureness.share_label(evaluation, share),
                *sureness.share_label_in_short(evaluation, share),
            )
            for share in told_shares(evaluation)
        }
        self._given = GivenShare(self.document, theme, self._styles)
        for name, share_row in self._shares.items():
            share_row.setObjectName(name)
        self._chance = LeadRow(theme, sentences.WHEN_RATINGS_VARY.capitalize())
        self._under_readings = LeadRow(theme, reading_words.ROW, *reading_words.ROW_IN_SHORT)
        self._under_readings.set_hint(terms.OTHER_READINGS)
        self._tolerance = ValueRow(theme, can_be_pressed=False)
        self._together = ValueRow(theme, can_be_pressed=False)
        self._bands: Chart[bands.Bands] = Chart(bands.draw, theme, "Score bands")
        self._bands.stand_on(QPalette.ColorRole.Window)
        self._readings = ReadingsList(self.document, theme)
        self._worth = WorthList(theme)
        self._worth.asked.connect(self._go_to)

    def _make_body(self) -> FixedColumn:
        px, shares = self.theme.px, self._shares
        body = FixedColumn()
        body.put(self._given)
        has_readings = bool(self._readings.rows)
        rows = [shares[name] for name in _FIRST_SHARES if name in shares]
        has_ranges = self.document.dataset.has_ranges
        rows += [self._chance] if has_ranges else []
        rows += [self._under_readings] if has_readings else []
        rows += [row for name, row in shares.items() if name not in _FIRST_SHARES]
        for row in rows:
            body.put(row, row.reserved_height)
        for value_row in (self._tolerance, self._together):
            if len(self.document.dataset.criteria) > 1:
                body.put(value_row, px(_ROW))
            else:  # no weight can be off
                value_row.setParent(self)
                value_row.hide()
        body.put(self._bands, bands.height(self._score_bands(), self.theme.measure))
        if has_readings:
            body.put(self._readings)
        else:
            for part in (self._readings, self._under_readings):
                part.setParent(self)
                part.hide()
        body.put(self._worth)
        if not has_ranges:  # it would be a gap among the others
            body.put(self._chance, self._chance.reserved_height)
        return body

    def arrange(self, width: int, height: int) -> None:
        px = self.theme.px
        self.put(self._nothing, px(_TOP), self._nothing.reserved_height)
        left = px(MARGIN)
        put_at(self._area, QRect(left, px(_TOP), self.width() - left, height - px(_TOP)))
        self._body.stack(width)

    @property
    def is_busy(self) -> bool:
        """Whether figures are still to come."""
        return self._background.is_busy or self.document.judging.is_busy

    @property
    def _is_shown(self) -> bool:
        """Whether there is a lead of which to say how sure it is."""
        return self.document.evaluation.is_contested and not self.document.is_silent

    def close_down(self) -> None:
        """End the thread; to be called before the window goes."""
        self._background.close()

    def show_reading(self, reading: str) -> QWidget:
        """Go to a reading's row and return it, with room around it."""
        row = self._readings.show_reading(reading)
        if self.isVisible() and self.height() < self.theme.px(_ROOMY):
            self.set_opened(True)
        self._area.ensureWidgetVisible(row)
        return row

    def _bring_into_view(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what Tab has come to: Qt does so only where it comes from inside."""
        if now is not None and self._body.isAncestorOf(now):
            self._area.ensureWidgetVisible(now)

    def refresh(self) -> None:
        evaluation = self.document.evaluation
        is_silent = self.document.is_silent
        self.caption.show_text(*([""] if is_silent else sureness.captions(evaluation)))
        why_not = changes.why_nothing_changes(evaluation)
        told = (start_words.SURE, start_words.SURE_IN_SHORT) if is_silent else (why_not,)
        self._nothing.show_text(*told)
        show_if(self._nothing, not self._is_shown)
        # The area stays where it is: one that is shown for the first time moves its scroll bar.
        show_if(self._area, evaluation.is_contested)
        self._area.verticalScrollBar().setEnabled(self._is_shown)  # and then it is not seen
        show_if(self._body, self._is_shown)
        if not self._is_shown:
            self._background.drop()
            return
        self._say_what_they_mean(evaluation)
        self._given.refresh()
        for name, row in self._shares.items():
            self._show_share(row, evaluation, self._exact_share(name))
        self._show_tolerance(evaluation)
        self._show_bands(evaluation)
        self._readings.show_granted()
        self._show_judged()
        self.document.judging.begin()

    def say_again(self) -> None:
        if self._is_shown:
            self.caption.show_text(*sureness.captions(self.document.evaluation))
            self._show_bands(self.document.evaluation)

    def _say_what_they_mean(self, evaluation: Evaluation) -> None:
        about = evaluation.ranking[0], evaluation.leader
        if about == self._told_about:
            return
        self._told_about = about
        first = names.alternative(evaluation.dataset, evaluation.ranking[0])
        for share, row in self._shares.items():
            row.set_hint(sureness.share_tip(evaluation, share))
        self._chance.set_hint(terms.ratings_vary(first))
        self._tolerance.set_hint(terms.tolerance(first) if evaluation.leader is not None else "")

    def _show_tolerance(self, evaluation: Evaluation) -> None:
        found = self.document.findings.tolerance
        if evaluation.leader is None or found is None:
            self._tolerance.show_values(sureness.LEVEL, "", shorter=sureness.LEVEL_IN_SHORT)
        else:
            self._tolerance.show_values(
                sureness.TOLERANCE,
                sureness.tolerance(found),
                shorter=sureness.TOLERANCE_IN_SHORT,
            )

    def _show_judged_if_visible(self) -> None:
        if self.isVisible():
            self._show_judged()

    def _show_judged(self) -> None:
        """Show the verdict's chance, and have the rest worked out; until it is known, nothing."""
        evaluation, judgement = self.document.evaluation, self.document.judgement
        if not self._is_shown:
            return
        if judgement is None:
            self._background.drop()
            self._chance.show_waiting(_WAITING)
            self._under_readings.show_waiting(_WAITING)
            return
        for part in (self._chance, self._bands):
            show_if(part, judgement.may_vary)
        show_if(self._worth, self._worth.show_open(evaluation) or judgement.may_vary)
        self._chance.show_share(
            sentences.chance(judgement, evaluation.ranking[0]), self._parts(judgement.chance)
        )
        self._background.order(partial(slow_findings_after, self.document.findings, judgement))

    def _show_slow(self, slow: SlowFindings) -> None:
        evaluation = self.document.evaluation
        for name, row in self._shares.items():
            self._show_share(row, evaluation, slow.rank_acceptability[name])
        self._show_readings(evaluation, slow)
        if slow.drawn_outcomes is not None:
            self._show_together(evaluation, slow.drawn_outcomes)
        self._worth.show_ratings(evaluation, self.document.findings.worth_finding_out)

    def _show_readings(self, evaluation: Evaluation, slow: SlowFindings) -> None:
        self._readings.show_outcomes(slow)
        if slow.readings:
            led = Counter(found.leader for found in slow.readings)
            parts = {a: led[a] / len(slow.readings) for a in evaluation.scores}
            told = reading_words.count(evaluation, slow.readings)
            self._under_readings.show_share(told, self._parts(parts))

    def _show_together(self, evaluation: Evaluation, drawn: DrawnOutcomes) -> None:
        first = names.alternative(evaluation.dataset, evaluation.ranking[0])
        label = sureness.WHEN_WEIGHTS_VARY_TOO.capitalize()
        self._together.show_values(label, sureness.drawn(drawn))
        told = f"{sureness.draws(drawn).capitalize()}."
        meaning = terms.weights_vary_too(evaluation.dataset, first)
        self._together.set_hint(f"{meaning}\n{verdict_basis.model()}\n{told}")

    def _exact_share(self, name: PriorityShare) -> RankAcceptability | None:
        """Return one that is known at once; it is kept while it cannot be another.

        Mixes know no points of what is mixed, which a slider changes; those inside do count.
        """
        level, keeps_order = PRIORITY_SHARES[name]
        evaluation, findings = self.document.evaluation, self.document.findings
        if keeps_order or len(evaluation.scores) > _AT_ONCE:
            return None
        preferences = evaluation.preferences
        mixes_criteria = level == "criteria" or preferences.weighs_criteria
        inside = None if mixes_criteria else preferences.criterion_points
        among, kept = findings.contest.dataset, self._exact.get(name)
        if kept is None or kept[0][0] is not among or kept[0][1] is not inside:
            kept = self._exact[name] = (among, inside), findings.rank_acceptability(name)
        return kept[1]

    def _show_share(
        self, row: LeadRow, evaluation: Evaluation, share: RankAcceptability | None
    ) -> None:
        first = evaluation.ranking[0]
        if share is None:
            row.show_waiting(_WAITING)
            return
        row.show_share(sureness.share(share, first), self._parts(share.shares))

    def _parts(self, shares: Mapping[str, float]) -> tuple[tuple[AlternativeStyle, float], ...]:
        return tuple((style, shares[a]) for a, style in self._styles.items() if a in shares)

    def _score_bands(self) -> bands.Bands:
        return bands.bands(self.document.evaluation, self.document.findings.bands, self._styles)

    def _show_bands(self, evaluation: Evaluation) -> None:
        result = self._score_bands()
        told = spoken.bands(evaluation.dataset, self.document.findings.bands)
        self._bands.show_result(result, told)
        # Others may take part.
        self._body.fit(self._bands, bands.height(result, self.theme.measure))

    def _go_to(self, key: str) -> None:
        criterion = self.document.dataset.criteria[key]
        self._selection.ask_for(criterion.dimension, criterion.id)
