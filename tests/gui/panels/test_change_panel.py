"""What would change it: what it says is true, Show me shows it, Enter takes it, Esc leaves it."""

from collections.abc import Callable
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.minimal_weight_change import (
    MinimalWeightChange,
    minimal_weight_change,
)
from fwcompare.analysis.sweep import sweep_dimension
from fwcompare.analysis.tipping_points import TippingPoint, tipping_points
from fwcompare.charts import sweep
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.charts.shapes import Box, Size
from fwcompare.dataset import Dataset
from fwcompare.decision import Preferences, decide, proposal
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.change import ChangePanel
from fwcompare.gui.selection import Selection
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.value_row import ValueRow
from fwcompare.gui.window.main_window import MainWindow
from fwcompare.wording import changes, numbers, sentences, tipping_words
from tests.builders import dataset_of
from tests.gui.conftest import OpenWindow
from tests.gui.drawing import LEFT_BUTTON, drag, texts_in

POPS_UP = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
MakePanel = Callable[[Document], ChangePanel]


@pytest.fixture
def make_change(theme: Theme, show: Callable[[QWidget], None]) -> MakePanel:
    def make(document: Document) -> ChangePanel:
        panel = ChangePanel(document, theme, Selection(), styles_of(document.dataset))
        panel.resize(304, 400)
        show(panel)
        return panel

    return make


@pytest.fixture
def document(bundled: Dataset) -> Document:
    return Document(bundled, decision=decide(bundled, "content-site"))


@pytest.fixture
def panel(document: Document, make_change: MakePanel) -> ChangePanel:
    return make_change(document)


def change_of(evaluation: Evaluation) -> MinimalWeightChange:
    change = minimal_weight_change(evaluation)
    assert change is not None
    return change


def rows_of(panel: QWidget) -> list[ValueRow]:
    return [row for row in panel.findChildren(ValueRow) if row.isVisible()]


def buttons_of(panel: QWidget) -> dict[str, QPushButton]:
    """Return the buttons that can be pressed by the first of their words."""
    found = [b for b in panel.findChildren(QPushButton) if b.isVisible() and b.isEnabled()]
    return {button.text().replace("&", "").split(maxsplit=1)[0]: button for button in found}


def graph_of(panel: QWidget) -> Chart[sweep.Sweep]:
    return cast("Chart[sweep.Sweep]", panel.findChild(QWidget, "sweep"))


def graph_result(panel: QWidget) -> sweep.Sweep:
    result = graph_of(panel).result
    assert result is not None
    return result


def nearest_dimensions(evaluation: Evaluation) -> list[TippingPoint]:
    found = tipping_points(evaluation)
    return [t for t in found if t.level == "dimensions" and t.share is not None]


def gap(dataset: Dataset, preferences: Preferences, leader: str, rival: str) -> float:
    scores = evaluate(dataset, preferences).scores
    return scores[leader] - scores[rival]


# The sentence and the rows.


def test_the_sentence_is_the_minimal_change_in_every_situation(
    panel: ChangePanel, document: Document
) -> None:
    dataset = document.dataset
    for situation in (None, *dataset.situations):
        document.edit("Situation", proposal(dataset, situation))
        change = change_of(document.evaluation)
        texts = texts_in(panel)
        said = next(t for t in texts if " would lead if " in t)
        assert said == changes.minimal_weight_change(document.evaluation, change)
        for move in change.moves:
            assert dataset.dimensions[move.id].label in said
            if 0 < move.end < move.start:
                given = 100 * (move.start - move.end)
                shown = f"{given:.0f}" if given >= 1 else f"{max(given, 0.1):.1f}"
                assert f"{shown} percentage point" in said


def test_the_tipping_points_are_true_when_they_are_tried(
    panel: ChangePanel, document: Document
) -> None:
    dataset, idle = document.dataset, document.idle_dimensions
    for situation in dataset.situations:
        document.edit("Situation", proposal(dataset, situation))
        evaluation = document.evaluation
        rows = rows_of(panel)
        found = nearest_dimensions(evaluation)
        assert [row.key for row in rows] == [t.id for t in found[:3]]
        first, second = evaluation.ranking[:2]
        for row, tipping in zip(rows, found, strict=False):
            assert tipping.share is not None
            label = dataset.dimensions[tipping.id].label
            shown = tipping_words.share_change(tipping.share_now, tipping.share)
            assert row.accessibleName() == f"{label} alone: {shown}"
            there = document.preferences.with_dimension_share(tipping.id, tipping.share, idle)
            assert gap(dataset, there, first, second) == pytest.approx(0, abs=1e-9)
            way = 1e-3 if tipping.share > tipping.share_now else -1e-3
            share, moved = tipping.share, document.preferences.with_dimension_share
            beyond = moved(tipping.id, share + way, idle)
            before = moved(tipping.id, share - way, idle)
            assert evaluate(dataset, beyond).leader == tipping.leader_beyond
            assert evaluate(dataset, before).leader == evaluation.leader


@pytest.mark.parametrize("way", ["mouse", "key"])
def test_a_tipping_point_pressed_shows_the_graph_of_its_weight(
    panel: ChangePanel, document: Document, way: str
) -> None:
    row = rows_of(panel)[1]
    if way == "mouse":
        QTest.mouseClick(row, LEFT_BUTTON)
    else:
        row.setFocus()
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert panel._selection.dimension == row.key
    assert graph_result(panel).name == document.dataset.dimensions[row.key].label


# The preview.


def ghosts_of(window: MainWindow) -> dict[str, float]:
    rows = window.weights.dimension_rows
    ghosts = {id_: row.slider._ghost for id_, row in rows.items()}
    return {id_: points for id_, points in ghosts.items() if points is not None}


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def window_on(open_window: OpenWindow, situation: str) -> MainWindow:
    window = open_window()
    window.document.edit("Situation", proposal(window.document.dataset, situation))
    return window


def test_show_me_shows_ghosts_where_the_change_puts_the_weights_and_the_lead(
    open_window: OpenWindow,
) -> None:
    window = window_on(open_window, "content-site")
    evaluation = window.document.evaluation
    change = change_of(evaluation)
    QTest.mouseClick(buttons_of(window.follows.panel(ChangePanel))["Show"], LEFT_BUTTON)
    preview = window.selection.preview
    assert preview is not None
    assert ghosts_of(window) == {m.id: preview.dimension_points[m.id] for m in change.moves}
    after = evaluate(evaluation.dataset, preview)
    for move in change.moves:
        row = window.weights.dimension_rows[move.id]
        assert after.dimension_shares[move.id] == pytest.approx(move.end)
        assert row.preview_text == numbers.dimension_share(move.end)
    others = set(window.weights.dimension_rows) - {m.id for m in change.moves}
    assert {window.weights.dimension_rows[id_].preview_text for id_ in others} == {""}
    assert window.verdict.bars.result is not None
    then_at = window.verdict.bars.result.then_at
    assert change.leader == "flask"
    assert then_at == pytest.approx(after.scores["flask"])
    assert then_at == pytest.approx(after.scores["django"], abs=0.01)
    assert window.document.evaluation == evaluation
    assert set(buttons_of(window.follows.panel(ChangePanel))) == {"Apply", "Cancel"}
    assert window.grab().width() > 0


def test_enter_takes_the_change_as_one_step_after_which_the_named_one_leads(
    open_window: OpenWindow,
) -> None:
    window = open_window()
    dataset = window.document.dataset
    for situation in dataset.situations:
        window.document.edit("Situation", proposal(dataset, situation))
        before = window.document.decision
        first, second = window.document.evaluation.ranking[:2]
        steps = window.document.undo_stack.count()
        QTest.mouseClick(buttons_of(window.follows.panel(ChangePanel))["Show"], LEFT_BUTTON)
        QTest.keyClick(focused(), Qt.Key.Key_Return)
        evaluation = window.document.evaluation
        assert window.document.undo_stack.count() == steps + 1
        assert 0 < gap(dataset, evaluation.preferences, second, first) < 0.02
        assert all(0 <= p <= 100 for p in evaluation.preferences.dimension_points.values())
        assert ghosts_of(window) == {}
        assert window.selection.preview is None
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert window.document.decision == before


def test_esc_leaves_everything_as_it_was(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = window_on(open_window, "content-site")
    qtbot.waitUntil(lambda: window.verdict.certainty.text() != "")
    before = window.document.decision, texts_in(window), window.verdict.bars.result
    steps = window.document.undo_stack.count()
    buttons_of(window.follows.panel(ChangePanel))["Show"].click()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert (window.document.decision, texts_in(window), window.verdict.bars.result) == before
    assert ghosts_of(window) == {}
    assert window.document.undo_stack.count() == steps
    assert buttons_of(window.follows.panel(ChangePanel))["Show"].hasFocus()


def test_enter_on_leave_leaves(open_window: OpenWindow) -> None:
    window = window_on(open_window, "content-site")
    before = window.document.decision
    buttons_of(window.follows.panel(ChangePanel))["Show"].click()
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)  # it stands where Show me stood
    leave = buttons_of(window.follows.panel(ChangePanel))["Cancel"]
    assert leave.hasFocus()
    QTest.keyClick(leave, Qt.Key.Key_Return)
    assert window.selection.preview is None
    assert window.document.decision == before


def test_any_edit_ends_the_preview(open_window: OpenWindow) -> None:
    window = window_on(open_window, "content-site")
    document = window.document
    reading = next(iter(document.dataset.readings))
    edits: list[Callable[[], object]] = [
        lambda: drag(window.weights.dimension_rows["size"].slider, 10, 60),
        lambda: document.edit("Reading", document.preferences.with_reading(reading)),
        document.undo_stack.undo,
        window.weights.weigh_alike,
    ]
    for edit in edits:
        buttons_of(window.follows.panel(ChangePanel))["Show"].click()
        assert ghosts_of(window)
        edit()
        assert window.selection.preview is None
        assert ghosts_of(window) == {}
        assert {row.preview_text for row in window.weights.dimension_rows.values()} == {""}
        assert window.verdict.bars.result is not None
        assert window.verdict.bars.result.then_at is None


def test_apply_without_looking_first_takes_the_change_too(
    panel: ChangePanel, document: Document
) -> None:
    buttons_of(panel)["Apply"].click()
    assert document.undo_stack.count() == 1
    scores = document.evaluation.scores
    assert document.evaluation.leader == "flask"
    assert sentences.headline(document.evaluation) == "Flask leads by 0.01"
    assert scores["flask"] == pytest.approx(scores["django"], abs=0.02)


# The graph.


def place_on(graph: Chart[sweep.Sweep], share: float) -> QPoint:
    """Return where on the graph a share lies."""
    shares = [share_under(graph, QPoint(x, 0)) for x in range(graph.width())]
    x = min(range(graph.width()), key=lambda x: abs(shares[x] - share))
    return QPoint(x, graph.height() // 2)


def share_under(graph: Chart[sweep.Sweep], place: QPoint) -> float:
    assert graph.result is not None
    size = Size(graph.width(), graph.height())
    return sweep.share_at(graph.result, size, graph.theme.measure, place.x())


def drag_now(graph: Chart[sweep.Sweep], *shares: float) -> float:
    """Drag the graph's line to one share after another; return the one it is let go at."""
    first, *others = (place_on(graph, share) for share in shares)
    QTest.mousePress(graph, LEFT_BUTTON, pos=first)
    for place in others:
        QTest.mouseMove(graph, place)
    last = (others or [first])[-1]
    QTest.mouseRelease(graph, LEFT_BUTTON, pos=last)
    return share_under(graph, last)


def look_at(panel: ChangePanel, dimension: str) -> Chart[sweep.Sweep]:
    panel._selection.look_at(dimension)
    return graph_of(panel)


def test_the_graph_is_the_arithmetic_of_every_dimension_and_ends_where_we_are_now(
    panel: ChangePanel, document: Document
) -> None:
    dataset, evaluation = document.dataset, document.evaluation
    compared = [a for a in dataset.alternatives if a in evaluation.scores]
    for id_ in [id_ for id_ in dataset.dimensions if id_ not in document.idle_dimensions]:
        look_at(panel, id_)
        result = graph_result(panel)
        expected = sweep_dimension(evaluation, id_)
        assert expected is not None
        assert result.now == evaluation.dimension_shares[id_]
        for a, line in zip(compared, result.lines, strict=True):
            assert (line.at_none, line.at_all) == expected.lines[a]
            assert line.score(result.now) == pytest.approx(evaluation.scores[a])
        told = graph_of(panel).accessibleDescription()
        assert result.name in told
        for crossing in result.crossings:
            assert f"tie at {numbers.percent(100 * crossing.share)}" in told
            there = document.preferences.with_dimension_share(
                id_, crossing.share, document.idle_dimensions
            )
            scores = evaluate(dataset, there).scores
            assert scores["flask"] == pytest.approx(crossing.score)
            assert scores["django"] == pytest.approx(crossing.score)
        assert result.crossings or told.endswith("no tie")


@pytest.mark.parametrize("now", range(0, 201, 5))
def test_the_line_of_now_never_runs_through_a_ties_words(theme: Theme, now: float) -> None:
    plot, tie = Box(0, 0, 200, 100), (90.0, 50.0)
    place = sweep.label_place(tie, 60, plot, now, [], theme.measure)
    assert place is not None
    assert plot.left <= place.left
    assert place.right <= plot.right
    assert not place.left < now < place.right


def test_dragging_the_line_is_one_step_of_whole_points(
    panel: ChangePanel, document: Document
) -> None:
    before = document.decision
    graph = look_at(panel, "performance")
    share = drag_now(graph, 0.1, 0.15, 0.22, 0.3)
    points = document.preferences.dimension_points
    assert document.undo_stack.count() == 1
    assert points["performance"] == round(points["performance"])
    others = {id_: p for id_, p in points.items() if id_ != "performance"}
    assert others == {id_: before.preferences.dimension_points[id_] for id_ in others}
    assert document.evaluation.dimension_shares["performance"] == pytest.approx(share, abs=0.01)
    assert graph_result(panel).now == document.evaluation.dimension_shares["performance"]
    document.undo_stack.undo()
    assert document.decision == before


def test_past_a_hundred_points_the_line_sets_the_share_and_keeps_the_others_proportions(
    panel: ChangePanel, document: Document
) -> None:
    before = document.evaluation.dimension_shares
    graph = look_at(panel, "performance")
    share = drag_now(graph, 0.2, 0.9)
    after = document.evaluation.dimension_shares
    assert document.preferences.dimension_points["performance"] == 100
    assert after["performance"] == pytest.approx(share)
    for id_ in set(before) - {"performance"}:
        ratio = before[id_] / (1 - before["performance"])
        assert after[id_] == pytest.approx(ratio * (1 - share))
    assert document.undo_stack.count() == 1


def test_a_drag_to_an_end_and_back_leaves_the_other_weights_as_they_were(
    panel: ChangePanel, document: Document
) -> None:
    before = document.preferences.dimension_points
    graph = look_at(panel, "performance")
    for furthest in (1.0, 0.9, 0.0):
        drag_now(graph, 0.2, furthest, 0.25)
        points = document.preferences.dimension_points
        others = {id_: p for id_, p in points.items() if id_ != "performance"}
        assert others == {id_: before[id_] for id_ in others}
        assert points["performance"] == round(points["performance"])
        document.undo_stack.undo()


def test_the_line_stands_where_it_is_dragged_though_other_dimensions_count_nothing(
    panel: ChangePanel, document: Document
) -> None:
    preferences = document.preferences
    for id_ in document.dataset.dimensions["builtins"].criteria:
        preferences = preferences.with_criterion_points(id_, 0)
    document.edit("Nothing counts in it", preferences)
    graph = look_at(panel, "performance")
    for wanted in (0.3, 0.8):
        share = drag_now(graph, 0.1, wanted)
        now = document.evaluation.dimension_shares["performance"]
        assert now == pytest.approx(share, abs=0.01)
        document.undo_stack.undo()


def test_a_press_that_moves_nothing_leaves_no_step(panel: ChangePanel, document: Document) -> None:
    graph = look_at(panel, "performance")
    drag_now(graph, 0.5, 0.3)
    points = document.preferences.dimension_points["performance"]
    place = place_on(graph, graph_result(panel).now)
    QTest.mouseClick(graph, LEFT_BUTTON, pos=place)
    assert document.preferences.dimension_points["performance"] == pytest.approx(points, abs=1)
    steps = document.undo_stack.count()
    QTest.mouseClick(graph, Qt.MouseButton.RightButton, pos=place_on(graph, 0.9))
    assert document.undo_stack.count() == steps


def test_a_dimension_without_value_has_no_graph(panel: ChangePanel, document: Document) -> None:
    preferences = document.preferences
    for id_ in document.dataset.dimensions["security"].criteria:
        preferences = preferences.with_criterion_points(id_, 0)
    look_at(panel, "security")
    document.edit("Nothing counts in it", preferences)
    assert not graph_of(panel).isVisible()
    look_at(panel, "size")
    assert graph_of(panel).isVisible()


def test_where_the_others_have_no_points_they_count_alike(
    panel: ChangePanel, document: Document
) -> None:
    nothing = dict.fromkeys(document.preferences.dimension_points, 0.0)
    only = replace(document.preferences, dimension_points={**nothing, "size": 30.0})
    document.edit("Only size", only)
    graph = look_at(panel, "size")
    share = drag_now(graph, 0.9, 0.4)
    shares = document.evaluation.dimension_shares
    assert shares["size"] == pytest.approx(share)
    counted = [id_ for id_ in shares if id_ not in document.idle_dimensions]
    others = [shares[id_] for id_ in counted if id_ != "size"]
    assert others == pytest.approx([(1 - share) / len(others)] * len(others))


# Other comparisons.


def test_three_alternatives_have_three_lines_and_a_change_for_the_nearest_rival(
    three_way: Dataset, make_change: MakePanel
) -> None:
    document = Document(three_way)
    panel = make_change(document)
    for situation in three_way.situations:
        document.edit("Situation", proposal(three_way, situation))
        evaluation = document.evaluation
        assert len(graph_result(panel).lines) == 3
        change = minimal_weight_change(evaluation)
        panel.grab()
        if change is None:
            assert set(buttons_of(panel)) == set()
            continue
        assert evaluation.leader is not None
        leader = evaluation.leader
        document.edit("Change", document.preferences.with_dimension_shares(change.shares))
        scores = document.evaluation.scores
        assert document.evaluation.leader == change.leader
        assert 0 < scores[change.leader] - scores[leader] < 0.02


def test_without_weights_it_says_so_and_offers_nothing(
    panel: ChangePanel, document: Document
) -> None:
    nothing = dict.fromkeys(document.preferences.dimension_points, 0.0)
    document.edit("Nothing", replace(document.preferences, dimension_points=nothing))
    assert "No criterion has any weight." in texts_in(panel)
    assert rows_of(panel) == []
    assert buttons_of(panel) == {}
    assert not graph_of(panel).isVisible()
    document.undo_stack.undo()
    assert graph_of(panel).isVisible()
    assert rows_of(panel) != []


def test_a_leader_ahead_in_every_dimension_has_no_change_to_show(make_change: MakePanel) -> None:
    dataset = dataset_of({"x": {"x1": {"a": 8, "b": 4}}, "y": {"y1": {"a": 6, "b": 5}}})
    panel = make_change(Document(dataset))
    assert any(text.startswith("No mix of priorities") for text in texts_in(panel))
    assert buttons_of(panel) == {}
    assert rows_of(panel) == []
    assert graph_result(panel).crossings == ()
    panel.show_me()
    panel.apply()
    assert panel._selection.preview is None
    assert panel.document.undo_stack.count() == 0


def test_a_tie_offers_no_change(make_change: MakePanel) -> None:
    dataset = dataset_of({"x": {"x1": {"a": 8, "b": 4}}, "y": {"y1": {"a": 4, "b": 8}}})
    panel = make_change(Document(dataset))
    assert "It is a tie already: any change decides it." in texts_in(panel)
    assert buttons_of(panel) == {}


@POPS_UP
def test_a_layout_thrown_away_hears_no_more_of_edits(open_window: OpenWindow) -> None:
    window = window_on(open_window, "content-site")
    old = window.selection
    window.theme.step_text(1)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.selection is not old
    old.preview = window.document.preferences
    window.weights.weigh_alike()
    assert old.preview is not None
