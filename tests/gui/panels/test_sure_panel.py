"""How sure: every figure is the arithmetic's own, and the late ones belong to what is shown."""

import random
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fwcompare.analysis import Evaluation
from fwcompare.analysis.findings import PRIORITY_SHARES, PriorityShare, QuickFindings, slow_findings
from fwcompare.analysis.other_readings import under_all_readings, under_each_reading
from fwcompare.analysis.rank_acceptability import RankAcceptability
from fwcompare.charts import bands
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.dataset import Dataset
from fwcompare.decision import decide, proposal
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.sure import SurePanel
from fwcompare.gui.selection import Selection
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.lead_row import LeadRow
from fwcompare.gui.widgets.value_row import ValueRow
from fwcompare.wording import (
    finding_out,
    numbers,
    reading_words,
    sureness,
    terms,
    verdict_basis,
)
from tests.asking import boats
from tests.builders import Found, dataset_of
from tests.gui.conftest import OpenWindow
from tests.gui.drawing import LEFT_BUTTON, drag, texts_in

MakePanel = Callable[[Document], SurePanel]
TOLERANCE, ALONE, TOGETHER = (
    "All weights may be off by up to",
    "When ratings vary",
    "When weights vary too",
)


@pytest.fixture
def make_sure(theme: Theme, show: Callable[[QWidget], None]) -> Iterator[MakePanel]:
    made: list[SurePanel] = []

    def make(document: Document) -> SurePanel:
        panel = SurePanel(document, theme, Selection(), styles_of(document.dataset))
        panel.resize(304, 700)
        made.append(panel)
        show(panel)
        return panel

    yield make
    for panel in made:
        panel.close_down()
        panel.document.judging.close()


@pytest.fixture
def document(bundled: Dataset) -> Document:
    return Document(bundled, decision=decide(bundled, "json-microservice"))


def lead_rows(panel: QWidget) -> dict[PriorityShare, LeadRow]:
    found = {name: panel.findChild(LeadRow, name) for name in PRIORITY_SHARES}
    return {name: row for name, row in found.items() if row is not None}


def value_rows(panel: QWidget) -> dict[str, str]:
    """Return what stands on the rows on show, by their words."""
    names = [row.accessibleName() for row in panel.findChildren(ValueRow) if row.isVisible()]
    return {words: value for words, _, value in (name.rpartition(": ") for name in names)}


def parts_of(row: LeadRow) -> dict[str, float]:
    chart = row.findChild(Chart)
    assert chart is not None
    assert chart.result is not None
    return {style.id: part for style, part in chart.result.parts}


def bands_of(panel: SurePanel) -> bands.Bands:
    result = panel._bands.result
    assert result is not None
    return result


def wait_for_slow(panel: SurePanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not panel.is_busy, timeout=10_000)


def shown_share(share: RankAcceptability | None, evaluation: Evaluation) -> str:
    return "…" if share is None else sureness.share(share, evaluation.ranking[0])


def test_every_figure_is_the_report_s_in_open_situations_and_in_firm_ones(
    document: Document, make_sure: MakePanel, qtbot: QtBot
) -> None:
    panel = make_sure(document)
    dataset = document.dataset
    for situation in ("solo-prototype", "json-microservice", "content-site", "teaching"):
        document.edit("Situation", proposal(dataset, situation))
        evaluation = document.evaluation
        first = evaluation.ranking[0]
        quick = QuickFindings(evaluation)
        rows = value_rows(panel)
        assert rows[TOLERANCE] == sureness.tolerance(quick.tolerance)
        for band in bands_of(panel).bands:
            assert (band.low, band.high) == quick.bands[band.style.id]
            assert band.score == evaluation.scores[band.style.id]
        # Of the exact shares, those that cost a tick little are there at once.
        shares = lead_rows(panel)
        assert shares["lead_share"].value == shown_share(
            quick.rank_acceptability("lead_share"), evaluation
        )

        wait_for_slow(panel, qtbot)
        slow = slow_findings(evaluation)
        rows = value_rows(panel)
        assert slow.uncertain_scores is not None
        assert slow.drawn_outcomes is not None
        assert rows[ALONE] == numbers.chance(slow.uncertain_scores.chance[first])
        assert rows[TOGETHER] == sureness.drawn(slow.drawn_outcomes)
        told = {r.accessibleName(): r.accessibleDescription() for r in panel.findChildren(ValueRow)}
        assert told[f"{TOGETHER}: {rows[TOGETHER]}"] == (
            f"{terms.weights_vary_too(dataset, dataset.alternatives[first].name)}\n"
            f"{verdict_basis.model()}\n"
            f"{sureness.draws(slow.drawn_outcomes).capitalize()}."
        )
        for name, row in shares.items():
            assert row.value == shown_share(slow.rank_acceptability[name], evaluation)
            assert parts_of(row) == slow.rank_acceptability[name].shares
        open_ratings = [rating for rating in quick.worth_finding_out if rating.can_flip]
        assert finding_out.worth(open_ratings, 3) in texts_in(panel)
        for rating in open_ratings[:3]:
            words = finding_out.open_rating(evaluation, rating)
            assert rows[words] == finding_out.gain(rating.expected_gain)
        outcomes = under_each_reading(dataset, document.preferences)
        together = under_all_readings(dataset, document.preferences)
        assert reading_words.summary(evaluation, outcomes, together) in texts_in(panel)
        assert dataset.alternatives[first].name in texts_in(panel)[1]


def test_the_verdict_s_chance_is_the_one_shown_here(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    wait_for_slow(window.follows.panel(SurePanel), qtbot)
    qtbot.waitUntil(lambda: window.verdict.certainty.text() != "")
    assert value_rows(window.follows.panel(SurePanel))[ALONE] in window.verdict.certainty.text()


def test_a_row_worth_finding_out_leads_to_its_criterion(
    document: Document, make_sure: MakePanel, qtbot: QtBot
) -> None:
    panel = make_sure(document)
    wait_for_slow(panel, qtbot)
    asked = QSignalSpy(panel._selection.asked)
    found = [r for r in QuickFindings(document.evaluation).worth_finding_out if r.can_flip]
    rows = [row for row in panel.findChildren(ValueRow) if row.isVisible() and row.key]
    assert [row.key for row in rows] == [rating.criterion for rating in found[:3]]
    QTest.mouseClick(rows[0], LEFT_BUTTON)
    rows[1].setFocus()
    QTest.keyClick(rows[1], Qt.Key.Key_Return)
    for index, rating in enumerate(found[:2]):
        criterion = document.dataset.criteria[rating.criterion]
        assert asked.at(index) == [criterion.dimension, criterion.id]


def test_a_must_have_that_is_open_is_the_first_thing_worth_finding_out(
    make_sure: MakePanel, qtbot: QtBot
) -> None:
    document = Document(boats())
    panel = make_sure(document)
    wait_for_slow(panel, qtbot)
    told = "Six an hour?: Canoe"

    def names() -> list[str]:
        rows = panel.findChildren(ValueRow)
        return [row.accessibleName() for row in rows if row.isVisibleTo(panel)]

    assert told not in names()
    document.edit("Must", document.preferences.with_must("fast"))
    wait_for_slow(panel, qtbot)
    assert told in names()
    document.undo_stack.undo()
    wait_for_slow(panel, qtbot)
    assert told not in names()


def test_slow_figures_wait_for_the_hand_to_rest_and_exact_ones_follow_it(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    sure = window.follows.panel(SurePanel)
    wait_for_slow(sure, qtbot)
    arrived = QSignalSpy(sure._background.done)
    slider = window.weights.dimension_rows["flexibility"].slider
    shown = []
    for points in range(10, 100, 15):
        drag(slider, slider.value(), points)
        evaluation = window.document.evaluation
        quick = QuickFindings(evaluation).rank_acceptability("lead_share")
        assert lead_rows(sure)["lead_share"].value == shown_share(quick, evaluation)
        shown.append(tuple(band.score for band in bands_of(sure).bands))
    assert len(set(shown)) == 6
    assert arrived.count() == 0
    wait_for_slow(sure, qtbot)
    assert arrived.count() == 1
    evaluation = window.document.evaluation
    expected = slow_findings(evaluation).rank_acceptability["lead_share_order"]
    assert lead_rows(sure)["lead_share_order"].value == shown_share(expected, evaluation)


def test_late_figures_are_dropped_when_a_newer_edit_came(
    document: Document, make_sure: MakePanel, qtbot: QtBot
) -> None:
    panel = make_sure(document)
    arrived = QSignalSpy(panel._background.done)
    qtbot.waitUntil(lambda: panel._background._executor is not None, timeout=5_000)
    document.edit("Situation", proposal(document.dataset, "content-site"))
    wait_for_slow(panel, qtbot)
    assert arrived.count() == 1
    first = document.evaluation.ranking[0]
    slow = slow_findings(document.evaluation)
    assert slow.uncertain_scores is not None
    assert value_rows(panel)[ALONE] == numbers.chance(slow.uncertain_scores.chance[first])


def test_without_weights_it_says_so_and_drops_what_was_under_way(
    document: Document, make_sure: MakePanel, qtbot: QtBot
) -> None:
    panel = make_sure(document)
    arrived = QSignalSpy(panel._background.done)
    nothing = dict.fromkeys(document.preferences.dimension_points, 0.0)
    document.edit("Nothing", replace(document.preferences, dimension_points=nothing))
    assert not panel._background.is_busy
    assert texts_in(panel) == ["How sure", "", "No criterion has any weight."]
    document.undo_stack.undo()
    wait_for_slow(panel, qtbot)
    assert arrived.count() == 1
    assert len(value_rows(panel)) >= 6


def test_nothing_runs_after_the_window_is_closed(open_window: OpenWindow, qtbot: QtBot) -> None:
    before = set(threading.enumerate())
    window = open_window()
    wait_for_slow(window.follows.panel(SurePanel), qtbot)
    window.weights.weigh_alike()
    qtbot.waitUntil(lambda: not window.follows.panel(SurePanel)._background._settled.isActive())
    arrived = QSignalSpy(window.follows.panel(SurePanel)._background.done)
    window.document.undo_stack.setClean()  # or it would ask first
    window.close()
    assert set(threading.enumerate()) <= before
    window.document.undo_stack.undo()
    assert not window.follows.panel(SurePanel)._background.is_busy
    assert arrived.count() == 0


def test_a_new_document_ends_the_old_one_s_work(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    old = window.follows.panel(SurePanel)
    arrived = QSignalSpy(old._background.done)
    qtbot.waitUntil(lambda: old._background._executor is not None, timeout=5_000)
    window.session.open_bundled()
    assert old is not window.follows.panel(SurePanel)
    assert old._background._executor is None
    wait_for_slow(window.follows.panel(SurePanel), qtbot)
    assert arrived.count() == 0


def test_three_alternatives_and_an_unknown_rating(
    three_way: Dataset, make_sure: MakePanel, qtbot: QtBot
) -> None:
    document = Document(three_way)
    panel = make_sure(document)
    wait_for_slow(panel, qtbot)
    slow = slow_findings(document.evaluation)
    for name, row in lead_rows(panel).items():
        assert parts_of(row) == slow.rank_acceptability[name].shares
    rows = value_rows(panel)
    unknown = next(words for words in rows if words.endswith("(not known)"))
    assert unknown == f"{three_way.criteria['resale'].label}, Car (not known)"
    assert not panel._readings.isVisible()
    panel.grab()


def test_ten_alternatives_have_sampled_shares_with_their_error(
    make_sure: MakePanel, qtbot: QtBot
) -> None:
    draw = random.Random(7)
    names = [f"alternative_{number}" for number in range(10)]

    def found() -> Found:
        value = draw.randint(2, 18) / 2
        return value, value - 1, value + 1

    dataset = dataset_of(
        {f"d{i}": {f"c{i}{j}": {a: found() for a in names} for j in range(2)} for i in range(6)}
    )
    document = Document(dataset)
    panel = make_sure(document)
    assert {row.value for row in lead_rows(panel).values()} == {"…"}
    wait_for_slow(panel, qtbot)
    slow = slow_findings(document.evaluation)
    assert slow.rank_acceptability["lead_share"].method == "sampled"
    for name, row in lead_rows(panel).items():
        assert row.value == sureness.share(
            slow.rank_acceptability[name], document.evaluation.ranking[0]
        )
        assert "% ± " in row.value
        assert parts_of(row) == slow.rank_acceptability[name].shares
    assert len(bands_of(panel).bands) == 10
    panel.grab()


def test_a_hidden_panel_catches_up_when_shown(
    document: Document, make_sure: MakePanel, qtbot: QtBot
) -> None:
    panel = make_sure(document)
    wait_for_slow(panel, qtbot)
    panel.hide()
    document.edit("Situation", proposal(document.dataset, "content-site"))
    assert not panel._background.is_busy
    panel.show()
    wait_for_slow(panel, qtbot)
    slow = slow_findings(document.evaluation)
    shown = lead_rows(panel)["lead_share_order"]
    assert parts_of(shown) == slow.rank_acceptability["lead_share_order"].shares


def test_where_no_rating_has_a_range_it_says_nothing_of_ranges(
    make_sure: MakePanel, qtbot: QtBot
) -> None:
    panel = make_sure(Document(dataset_of({"x": {"x1": {"a": 8, "b": 6}}})))
    qtbot.waitUntil(lambda: not panel.is_busy)
    told = texts_in(panel)
    assert finding_out.HEADING not in told
    assert not [text for text in told if "range" in text]
