"""The overview: who the alternatives are, how they rate, how they differ."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget

from fwcompare.charts import profile
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.dataset import Dataset
from fwcompare.decision import decide, proposal
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.tabs.overview import OverviewTab
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.link import Link
from fwcompare.wording import numbers
from tests.gui.drawing import double_click, texts_in

MakeOverview = Callable[..., OverviewTab]


@pytest.fixture
def make_overview(theme: Theme, show: Callable[[QWidget], None]) -> MakeOverview:
    def make(document: Document, width: int = 720) -> OverviewTab:
        tab = OverviewTab(document, theme, Selection(), styles_of(document.dataset))
        tab.resize(width, 700)
        show(tab)
        return tab

    return make


@pytest.fixture
def document(bundled: Dataset) -> Document:
    return Document(bundled, decision=decide(bundled, "content-site"))


@pytest.fixture
def overview(document: Document, make_overview: MakeOverview) -> OverviewTab:
    return make_overview(document)


def chart_of(overview: OverviewTab) -> Chart[profile.Profile]:
    charts = [c for c in overview.findChildren(Chart) if isinstance(c.result, profile.Profile)]
    assert len(charts) == 1
    return charts[0]


def profile_of(overview: OverviewTab) -> profile.Profile:
    result = chart_of(overview).result
    assert result is not None
    return result


def place_of_row(overview: OverviewTab, dimension: str) -> QPoint:
    index = [row.id for row in profile_of(overview).rows].index(dimension)
    px = overview.theme.px
    return QPoint(chart_of(overview).width() // 2, px(36) + index * px(20) + px(10))


def test_the_alternatives_introduce_themselves(overview: OverviewTab, document: Document) -> None:
    said = "\n".join(texts_in(overview))
    for alternative in document.dataset.alternatives.values():
        assert alternative.name in said
        assert alternative.version in said
        for feature in alternative.features:
            assert feature.title in said


def test_the_profile_agrees_with_evaluate_in_every_situation(
    overview: OverviewTab, document: Document
) -> None:
    for situation in (None, *document.dataset.situations):
        document.edit("Situation", proposal(document.dataset, situation))
        evaluation = document.evaluation
        rows = profile_of(overview).rows
        assert [row.id for row in rows] == list(document.dataset.dimensions)
        for row in rows:
            values = evaluation.dimension_values
            assert row.values == tuple(values[a][row.id] for a in values)
            assert row.has_weight == (evaluation.dimension_shares[row.id] > 0)
        shares = evaluation.dimension_shares
        assert [row.share for row in rows] == [
            numbers.dimension_share(shares[row.id]) for row in rows
        ]


def test_it_says_which_weights_the_profile_stands_on(
    overview: OverviewTab, document: Document
) -> None:
    said = "\n".join(texts_in(overview))
    assert "criteria weighted as in Content site" in said
    assert ", changed" not in said
    document.edit("Weight", document.preferences.with_dimension_points("security", 99))
    assert "criteria weighted as in Content site, changed" in "\n".join(texts_in(overview))


def test_the_profile_is_told_to_those_who_hear_the_window(
    overview: OverviewTab, document: Document
) -> None:
    told = chart_of(overview).accessibleDescription()
    for dimension in document.dataset.dimensions.values():
        assert f"{dimension.label}: " in told


def test_a_double_click_on_a_row_goes_to_its_dimension(overview: OverviewTab) -> None:
    asked = QSignalSpy(overview._selection.asked)
    double_click(chart_of(overview), place_of_row(overview, "security"))
    assert asked.count() == 1
    assert asked.at(0) == ["security", ""]
    double_click(chart_of(overview), QPoint(20, 2))
    assert asked.count() == 1


def test_a_click_looks_and_enter_goes_there(overview: OverviewTab) -> None:
    asked = QSignalSpy(overview._selection.asked)
    chart = chart_of(overview)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place_of_row(overview, "size"))
    assert profile_of(overview).selected == "size"
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert asked.at(0) == ["size", ""]


def test_arrows_walk_through_the_profile(overview: OverviewTab, document: Document) -> None:
    order = list(document.dataset.dimensions)
    chart = chart_of(overview)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert overview._selection.dimension == order[0]
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert overview._selection.dimension == order[1]
    QTest.keyClick(chart, Qt.Key.Key_Up)
    QTest.keyClick(chart, Qt.Key.Key_Up)
    assert overview._selection.dimension == order[0]


def test_every_row_of_the_difference_table_is_shown(
    overview: OverviewTab, document: Document
) -> None:
    texts = texts_in(overview)
    assert document.dataset.table
    for row in document.dataset.table:
        assert row.feature in texts
        for cell in row.cells.values():
            assert cell in texts
        assert not row.checked or f"Checked: {row.checked}" in texts


def test_the_links_of_the_difference_table_go_to_the_criterion_behind_the_row(
    overview: OverviewTab, document: Document
) -> None:
    asked = QSignalSpy(overview._selection.asked)
    links = overview.findChildren(Link)
    carried = [row.criterion for row in document.dataset.table if row.criterion]
    assert len(links) == len(carried)
    for number, (link, id_) in enumerate(zip(links, carried, strict=True)):
        link.setFocus()
        QTest.keyClick(link, Qt.Key.Key_Return if number % 2 else Qt.Key.Key_Space)
        assert asked.at(number) == [document.dataset.criteria[id_].dimension, id_]


def test_three_alternatives_and_an_unknown_rating(
    three_way: Dataset, make_overview: MakeOverview
) -> None:
    document = Document(three_way)
    overview = make_overview(document)
    texts = texts_in(overview)
    for alternative in three_way.alternatives.values():
        assert alternative.name in texts
    assert "Door to door" in texts
    assert len(profile_of(overview).styles) == 3
    for criterion in ("month", "resale"):
        document.edit("Zero", document.preferences.with_criterion_points(criterion, 0))
    assert profile_of(overview).rows[1].values == (None, None, None)
    assert "Money: Bicycle none" in chart_of(overview).accessibleDescription()
    overview.grab()


def test_the_page_never_scrolls_sideways(document: Document, make_overview: MakeOverview) -> None:
    for width in (430, 720):
        overview = make_overview(document, width)
        assert overview.page.horizontalScrollBar().maximum() == 0
