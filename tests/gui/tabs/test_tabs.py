"""A dimension's tab holds everything the dataset knows about it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fwcompare.charts import rating_lanes
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.dataset import Dataset
from fwcompare.dataset.dataset import JudgedScale
from fwcompare.decision import decide, proposal
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.tabs.claim_row import ClaimRow
from fwcompare.gui.tabs.criterion_block import CriterionBlock
from fwcompare.gui.tabs.dimension import DimensionTab
from fwcompare.gui.tabs.source_card import SourceCard
from fwcompare.gui.widgets.chip import VerdictChip
from fwcompare.gui.widgets.filter_chip import FilterChip
from fwcompare.gui.widgets.label import ElidedLabel
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.tab_bar import those_that_fit
from fwcompare.gui.window import tabs as tab_table
from fwcompare.gui.window.tab_area import TabArea
from fwcompare.gui.window.tabs import Tab, tabs_on
from fwcompare.wording import numbers
from tests.builders import dataset_of
from tests.gui.drawing import texts_in

MakeTab = Callable[..., DimensionTab]
POPS_UP = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")


@pytest.fixture
def make_tab(theme: Theme, show: Callable[[QWidget], None]) -> MakeTab:
    def make(document: Document, dimension: str, width: int = 700) -> DimensionTab:
        styles = styles_of(document.dataset)
        tab = DimensionTab(document, theme, Selection(), styles, dimension)
        tab.resize(width, 700)
        show(tab)
        return tab

    return make


@pytest.fixture
def document(bundled: Dataset) -> Document:
    return Document(bundled, decision=decide(bundled, "content-site"))


@pytest.fixture
def tabs(document: Document, theme: Theme, show: Callable[[QWidget], None]) -> Iterator[TabArea]:
    area = TabArea(document, theme, Selection(), styles_of(document.dataset))
    area.resize(700, 700)
    show(area)
    yield area
    area.close_down()


def lanes_of(block: CriterionBlock) -> rating_lanes.RatingLanes:
    result = block.lanes.result
    assert result is not None
    return result


def plain(text: str) -> str:
    """Return the words of a text without Markdown's signs and line ends."""
    return " ".join(text.replace("*", "").replace("`", "").replace("_", "").split())


def test_every_criterion_of_every_dimension_stands_in_its_tab_with_all_that_is_known(
    document: Document, make_tab: MakeTab
) -> None:
    dataset = document.dataset
    for id_, dimension in dataset.dimensions.items():
        tab = make_tab(document, id_)
        assert list(tab.blocks) == list(dimension.criteria)
        assert dimension.question in texts_in(tab)
        for criterion, block in zip(dimension.criteria.values(), tab.blocks.values(), strict=True):
            block.set_opened(True)
            texts = texts_in(block)
            said = "\n".join(texts)
            assert criterion.name in texts
            assert criterion.question in texts
            assert ("measured" if criterion.is_measured else "judged") in texts
            values = document.evaluation.values
            for lane, a in zip(lanes_of(block).lanes, values, strict=True):
                rating = criterion.rating(a)
                is_unsaid = criterion.id in dataset.asked
                assert lane.value == (None if is_unsaid else values[a][criterion.id])
                assert (lane.low, lane.high) == criterion.interval(a)
                assert rating.because in said
                name = dataset.alternatives[a].name
                assert (f"{name}: for you to say." if is_unsaid else f"{name}, ") in said
                assert not rating.confidence or "confidence" in said
                for source in rating.sources:
                    assert dataset.sources[source].title in texts
            if isinstance(criterion.scale, JudgedScale):
                assert f"0: {criterion.scale.low}" in said
                assert f"10: {criterion.scale.high}" in said
            else:
                figures = [lane.figure for lane in lanes_of(block).lanes]
                assert all(criterion.scale.unit in figure for figure in figures)


def test_every_claim_stands_in_its_tab_with_its_verdict_and_finding(
    document: Document, make_tab: MakeTab
) -> None:
    for id_, dimension in document.dataset.dimensions.items():
        tab = make_tab(document, id_)
        for row in tab.findChildren(ClaimRow):
            row.set_opened(True)
        texts = texts_in(tab)
        chips = [chip.accessibleName() for chip in tab.findChildren(VerdictChip)]
        assert chips == [claim.verdict.replace("-", " ") for claim in dimension.claims]
        for claim in dimension.claims:
            assert claim.says in texts
            assert not claim.finding or claim.finding in texts
            for source in claim.sources:
                assert document.dataset.sources[source].title in texts
        for gap in dimension.not_known:
            assert any(text.endswith(gap) for text in texts)
        said = [plain(text) for text in texts]
        for about in dimension.about.values():
            assert any(plain(about)[:40] in each for each in said)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_verdict_pressed_leaves_only_its_claims_and_pressed_again_all(
    document: Document, make_tab: MakeTab, key: Qt.Key
) -> None:
    tab = make_tab(document, "security")
    claims = document.dataset.dimensions["security"].claims
    verdict = claims[0].verdict
    chip = tab.findChild(FilterChip, f"filter-{verdict}")
    assert isinstance(chip, FilterChip)
    chip.setFocus()
    QTest.keyClick(chip, key)
    shown = [row.claim for row in tab.findChildren(ClaimRow) if row.isVisible()]
    assert shown == [claim for claim in claims if claim.verdict == verdict]
    QTest.keyClick(chip, key)
    shown = [row.claim for row in tab.findChildren(ClaimRow) if row.isVisible()]
    assert len(shown) == len(claims)


def test_the_tab_shows_the_means_and_shares_of_the_evaluation(
    document: Document, make_tab: MakeTab
) -> None:
    tab = make_tab(document, "security")
    for situation in document.dataset.situations:
        document.edit("Situation", proposal(document.dataset, situation))
        evaluation = document.evaluation
        texts = texts_in(tab)
        for a in evaluation.scores:
            mean = evaluation.dimension_values[a]["security"]
            assert mean is not None
            assert numbers.rating(mean) in texts
        for id_, block in tab.blocks.items():
            share = 100 * evaluation.shares[id_]
            assert numbers.percent(share, 1) in texts_in(block)


def test_a_mean_stands_beside_a_longer_name_whole(bundled: Dataset, make_tab: MakeTab) -> None:
    named = {
        id_: replace(alternative, name=f"{alternative.name} GmbH")
        for id_, alternative in bundled.alternatives.items()
    }
    document = Document(replace(bundled, alternatives=named))
    tab = make_tab(document, next(iter(bundled.dimensions)))
    name = next(x for x in tab.findChildren(ElidedLabel) if x.text().endswith("GmbH"))
    head = name.parentWidget()
    assert head is not None
    parts = [part.geometry() for part in head.children() if isinstance(part, QWidget)]
    for one, next_one in pairwise(parts):
        assert one.right() < next_one.left()
    assert parts[-1].right() < head.width()


def test_a_criterion_without_weight_is_drawn_hollow(document: Document, make_tab: MakeTab) -> None:
    tab = make_tab(document, "security")
    block = tab.blocks["sec_account"]
    assert lanes_of(block).has_weight
    document.edit("Zero", document.preferences.with_criterion_points("sec_account", 0))
    assert not lanes_of(block).has_weight
    assert numbers.criterion_share(0) in texts_in(block)
    block.grab()


def test_a_dimension_whose_criteria_have_no_points_has_no_mean(
    three_way: Dataset, make_tab: MakeTab
) -> None:
    document = Document(three_way)
    tab = make_tab(document, "money")
    for criterion in ("month", "resale"):
        document.edit("Zero", document.preferences.with_criterion_points(criterion, 0))
    assert texts_in(tab).count("no weights") == 3


def test_an_unknown_rating_is_shown_as_unknown(three_way: Dataset, make_tab: MakeTab) -> None:
    tab = make_tab(Document(three_way), "money")
    block = tab.blocks["resale"]
    block.set_opened(True)
    lane = lanes_of(block).lanes[2]
    assert (lane.style.name, lane.value, lane.low, lane.high) == ("Car", None, 0, 10)
    assert any(text.startswith("Car: not known.") for text in texts_in(block))
    assert "Car not known" in block.lanes.accessibleDescription()
    tab.grab()


def test_the_ratings_are_told_to_those_who_hear_the_window(
    document: Document, make_tab: MakeTab
) -> None:
    tab = make_tab(document, "performance")
    for id_, block in tab.blocks.items():
        assert block.accessibleName() == document.dataset.criteria[id_].name
        told = block.lanes.accessibleDescription()
        for a, values in document.evaluation.values.items():
            name, value = document.dataset.alternatives[a].name, values[id_]
            assert f"{name} {numbers.rating(value)} of 10" in told


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_opens_a_criterion_and_closes_it(
    document: Document, make_tab: MakeTab, key: Qt.Key
) -> None:
    block = make_tab(document, "security").blocks["sec_default"]
    because = document.dataset.criteria["sec_default"].rating("flask").because
    assert because not in "\n".join(texts_in(block))
    block.setFocus()
    QTest.keyClick(block, key)
    assert because in "\n".join(texts_in(block))
    QTest.keyClick(block, key)
    assert because not in "\n".join(texts_in(block))


def test_a_click_opens_a_criterion_and_looks_at_it(document: Document, make_tab: MakeTab) -> None:
    tab = make_tab(document, "security")
    block = tab.blocks["sec_account"]
    QTest.mouseClick(block, Qt.MouseButton.LeftButton)
    assert block.is_opened
    assert tab._selection.criterion == "sec_account"
    assert lanes_of(block).is_selected


def test_arrow_keys_walk_from_criterion_to_criterion(document: Document, make_tab: MakeTab) -> None:
    blocks = list(make_tab(document, "security").blocks.values())
    blocks[0].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(blocks[0], Qt.Key.Key_Down)
    assert blocks[1].hasFocus()
    QTest.keyClick(blocks[1], Qt.Key.Key_Up)
    assert blocks[0].hasFocus()


@POPS_UP
def test_a_source_opens_a_card_with_what_is_known_about_it(
    document: Document, make_tab: MakeTab
) -> None:
    block = make_tab(document, "performance").blocks["perf_json"]
    block.set_opened(True)
    link = next(link for link in block.findChildren(Link))
    source = next(s for s in document.dataset.sources.values() if s.title == link.label)
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Return)
    card = link.findChild(SourceCard)
    assert isinstance(card, SourceCard)
    assert card.isVisible()
    texts = texts_in(card)
    assert source.title in texts
    assert not source.note or source.note in texts
    assert not source.url or source.url in texts
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not link.findChildren(SourceCard) or not card.isVisible()


def test_a_hidden_tab_catches_up_when_shown(document: Document, make_tab: MakeTab) -> None:
    tab = make_tab(document, "security")
    tab.hide()
    before = texts_in(tab)
    share = document.evaluation.shares["sec_default"]
    document.edit("Weight", document.preferences.with_dimension_points("security", 90))
    tab.show()
    assert texts_in(tab) != before
    assert document.evaluation.shares["sec_default"] != share
    shown = texts_in(tab.blocks["sec_default"])
    assert numbers.percent(100 * document.evaluation.shares["sec_default"], 1) in shown


def test_a_narrow_tab_stacks_the_criteria_and_shows_the_same(
    document: Document, make_tab: MakeTab
) -> None:
    wide, narrow = make_tab(document, "security", 720), make_tab(document, "security", 420)
    kinds = {"judged", "measured"}
    assert set(texts_in(narrow)) - kinds == set(texts_in(wide)) - kinds
    assert narrow.blocks["sec_default"].height() > wide.blocks["sec_default"].height()
    assert narrow.page.horizontalScrollBar().maximum() == 0


# The area that holds the tabs.


def test_there_is_a_project_an_overview_a_comparison_and_a_tab_for_each_dimension(
    tabs: TabArea, document: Document
) -> None:
    names = [tabs.bar.tabText(index) for index in range(tabs.bar.count())]
    labels = [d.label for d in document.dataset.dimensions.values()]
    assert names == ["Your project", "Overview", "Compare", "Table", *labels]
    assert tabs.current == "project"


def test_the_page_of_priorities_is_there_once_it_is_asked_for(tabs: TabArea) -> None:
    names = [tabs.bar.tabText(index) for index in range(tabs.bar.count())]
    assert "Your priorities" not in names
    tabs.open_priorities()
    assert tabs.current == "priorities"
    shown = [tabs.bar.tabText(index) for index in range(tabs.bar.count())]
    assert shown == [*names[:4], "Your priorities", *names[4:]]


def test_tabs_are_made_when_first_shown(tabs: TabArea) -> None:
    assert not tabs.findChildren(DimensionTab)
    tabs.open_tab("security")
    assert [tab.dimension.id for tab in tabs.findChildren(DimensionTab)] == ["security"]


def test_a_tab_that_a_dataset_does_not_want_is_not_there(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, *rest = tab_table.TABS
    assert isinstance(project, Tab)
    unwanted = replace(project, id="unwanted", is_wanted=lambda _dataset: False)
    monkeypatch.setattr(tab_table, "TABS", (project, unwanted, *rest))
    dimensions = [f"dimension:{id_}" for id_ in document.dataset.dimensions]
    found = [tab.id for tab in tabs_on(document.dataset)]
    asked_for = ["priorities", "measure"]
    assert found == ["project", "overview", "compare", "table", *asked_for, *dimensions]


def test_stepping_goes_round(tabs: TabArea, document: Document) -> None:
    tabs.step(-1)
    assert tabs.current == list(document.dataset.dimensions)[-1]
    tabs.step(1)
    assert tabs.current == "project"


def test_an_unknown_tab_changes_nothing(tabs: TabArea) -> None:
    tabs.open_tab("security")
    for name in ("", "nothing", "dimension:", "tab-size", "overview\n"):
        tabs.open_tab(name)
        assert tabs.current == "security"


def test_asking_for_a_criterion_opens_its_tab_and_brings_it_into_view(tabs: TabArea) -> None:
    tabs._selection.ask_for("performance", "perf_mem")
    tab = tabs.current_view
    assert isinstance(tab, DimensionTab)
    assert tab.dimension.id == "performance"
    block = tab.blocks["perf_mem"]
    assert block.is_opened
    assert block.hasFocus()
    assert lanes_of(block).is_selected
    QApplication.processEvents()
    top = block.mapTo(tab.page.viewport(), block.rect().topLeft()).y()
    assert 0 <= top < tab.page.viewport().height()


def test_opening_a_tab_looks_at_its_dimension(tabs: TabArea) -> None:
    tabs.open_tab("security")
    assert tabs._selection.dimension == "security"


def test_a_dimension_may_be_called_overview(theme: Theme, show: Callable[[QWidget], None]) -> None:
    dataset = dataset_of({"overview": {"x1": {"a": 8, "b": 2}}, "y": {"y1": {"a": 1, "b": 5}}})
    document = Document(dataset)
    area = TabArea(document, theme, Selection(), styles_of(dataset))
    show(area)
    assert area.bar.count() == 5
    area.step(3)
    view = area.current_view
    assert isinstance(view, DimensionTab)
    assert view.dimension.id == "overview"


@pytest.mark.parametrize("width", [300, 450, 700, 1400])
def test_every_name_that_is_shown_is_shown_whole_and_the_rest_is_in_the_list(
    tabs: TabArea, width: int
) -> None:
    tabs.resize(width, 500)
    QApplication.processEvents()
    row = tabs.row
    shown = [index for index in range(tabs.bar.count()) if tabs.bar.isTabVisible(index)]
    for index in shown:
        assert tabs.bar.tabRect(index).width() == tabs.bar.tabSizeHint(index).width()
        assert tabs.bar.rect().contains(tabs.bar.tabRect(index))
    assert row.more.isVisible() == bool(tabs.bar.hidden)
    assert not row.more.isVisible() or row.more.geometry().right() < row.width()
    menu = row.more.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    listed = [action.text() for action in menu.actions()]
    assert listed == [tabs.bar.tabText(index) for index in tabs.bar.hidden]
    assert sorted([*shown, *tabs.bar.hidden]) == list(range(tabs.bar.count()))


def test_a_tab_from_the_list_is_shown_once_it_is_open(tabs: TabArea) -> None:
    tabs.resize(450, 500)
    QApplication.processEvents()
    last = tabs.bar.count() - 1
    assert not tabs.bar.isTabVisible(last)
    row = tabs.row
    menu = row.more.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert tabs.bar.currentIndex() == last
    assert tabs.bar.isTabVisible(last)
    tabs.open_overview()
    assert not tabs.bar.isTabVisible(last)


def test_a_tab_closed_beside_the_open_one_leaves_its_room_to_those_that_come_after(
    tabs: TabArea,
) -> None:
    names = [tabs.bar.title(index) for index in tabs.bar.hidden]
    tabs.open_priorities()
    passing = tabs.bar.currentIndex()
    tabs.open_overview()
    assert len(tabs.bar.hidden) > len(names)
    tabs.bar.close_passing(passing)
    assert [tabs.bar.title(index) for index in tabs.bar.hidden] == names


def test_home_and_end_go_to_the_first_and_the_last_tab_and_arrows_through_all(
    tabs: TabArea,
) -> None:
    tabs.resize(450, 500)
    QApplication.processEvents()
    tabs.bar.setFocus()
    QTest.keyClick(tabs.bar, Qt.Key.Key_End)
    assert tabs.bar.currentIndex() == tabs.bar.count() - 1
    QTest.keyClick(tabs.bar, Qt.Key.Key_Right)
    assert tabs.bar.currentIndex() == tabs.bar.count() - 1
    QTest.keyClick(tabs.bar, Qt.Key.Key_Home)
    met = [tabs.bar.currentIndex()]
    for _ in range(tabs.bar.count() - 1):
        QTest.keyClick(tabs.bar, Qt.Key.Key_Right)
        met.append(tabs.bar.currentIndex())
    assert met == list(range(tabs.bar.count()))


@pytest.mark.parametrize(
    ("current", "room", "expected"),
    [(0, 60, {0, 1, 2, 3}), (0, 59, {0, 1, 2}), (3, 59, {0, 3}), (2, 30, {2}), (0, 10, {0})],
)
def test_the_current_tab_comes_first_and_then_those_in_front(
    current: int, room: int, expected: set[int]
) -> None:
    assert those_that_fit([20, 10, 10, 20], current, room, 15) == expected
