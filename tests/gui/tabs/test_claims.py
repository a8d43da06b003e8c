"""What people say and what checking found: filtered by verdict, opened to finding and sources."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fwcompare.charts import fared
from fwcompare.charts.verdict_tones import words_of
from fwcompare.dataset import Dataset
from fwcompare.dataset.dataset import VERDICTS, Claim
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.tabs.claim_row import ClaimRow
from fwcompare.gui.tabs.claims import ClaimsList
from fwcompare.gui.tabs.overview import OverviewTab
from fwcompare.gui.tabs.source_card import SourceLink
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.chip import VerdictChip
from fwcompare.gui.widgets.filter_chip import FilterChip
from tests.gui.conftest import OpenWindow
from tests.gui.drawing import LEFT_BUTTON, texts_in

MakeList = Callable[..., ClaimsList]


@pytest.fixture
def claims_of_all(bundled: Dataset) -> list[tuple[str, Claim]]:
    return [(d.label, claim) for d in bundled.dimensions.values() for claim in d.claims]


@pytest.fixture
def make_list(bundled: Dataset, theme: Theme, show: Callable[[QWidget], None]) -> MakeList:
    def make(claims: list[tuple[str, Claim]], *, starts_open: bool = True) -> ClaimsList:
        made = ClaimsList(bundled, claims, theme, "Claims", starts_open=starts_open)
        made.resize(760, 700)
        show(made)
        return made

    return make


def shown(claims: QWidget) -> list[Claim]:
    """Return the claims on show, from top to bottom."""
    rows = [row for row in claims.findChildren(ClaimRow) if row.isVisible()]
    return [row.claim for row in sorted(rows, key=lambda row: row.y())]


def chips_of(claims: QWidget) -> dict[str, FilterChip]:
    return {chip.verdict: chip for chip in claims.findChildren(FilterChip)}


def bar_of(claims: QWidget) -> Chart[fared.Fared]:
    bar = claims.findChild(Chart)
    assert bar is not None
    return bar


def place_on(bar: Chart[fared.Fared], verdict: str) -> QPoint:
    things = [bar.thing_at(QPointF(x, bar.height() / 2)) for x in range(bar.width())]
    found = [thing.id if thing is not None else "" for thing in things]
    first = found.index(verdict)
    return QPoint(first + (found.count(verdict) - 1) // 2, bar.height() // 2)


def settle() -> None:
    QApplication.processEvents()


def test_the_counts_are_the_dataset_s(
    make_list: MakeList, claims_of_all: list[tuple[str, Claim]]
) -> None:
    claims = make_list(claims_of_all)
    count = Counter(claim.verdict for _, claim in claims_of_all)
    chips = chips_of(claims)
    assert list(chips) == ["", *(v for v in VERDICTS if count[v])]
    for verdict, chip in chips.items():
        number = count[verdict] if verdict else len(claims_of_all)
        assert chip.accessibleName() == f"Show {words_of(verdict) or 'all'}, {number}"
    told = bar_of(claims).accessibleDescription()
    assert told.split("; ") == [f"{words_of(v)} {count[v]}" for v in VERDICTS if count[v]]
    table = bar_of(claims).table()
    assert table[1:] == [[words_of(v), str(count[v])] for v in VERDICTS if count[v]]


@pytest.mark.parametrize("by", ["chip", "bar"])
def test_a_verdict_pressed_filters_and_pressed_again_leaves_off(
    make_list: MakeList, claims_of_all: list[tuple[str, Claim]], by: str
) -> None:
    claims = make_list(claims_of_all)
    everything = [claim for _, claim in claims_of_all]
    settle()

    def press(verdict: str) -> None:
        if by == "chip":
            QTest.mouseClick(chips_of(claims)[verdict], LEFT_BUTTON)
        else:
            bar = bar_of(claims)
            QTest.mouseClick(bar, LEFT_BUTTON, pos=place_on(bar, verdict))
        settle()

    assert shown(claims) == everything
    for verdict in [v for v in chips_of(claims) if v]:
        press(verdict)
        assert shown(claims) == [claim for claim in everything if claim.verdict == verdict]
        assert claims.chosen == verdict
        assert [v for v, chip in chips_of(claims).items() if chip.isChecked()] == [verdict]
        result = bar_of(claims).result
        assert result is not None
        assert result.chosen == verdict
    press(verdict)
    assert shown(claims) == everything
    assert [v for v, chip in chips_of(claims).items() if chip.isChecked()] == [""]
    claims.grab()


def test_a_press_beside_the_bar_s_parts_changes_nothing(make_list: MakeList) -> None:
    claims = make_list([])
    QTest.mouseClick(bar_of(claims), LEFT_BUTTON)
    assert shown(claims) == []
    assert claims.chosen == ""


def test_all_pressed_again_shuts_the_list(
    make_list: MakeList, claims_of_all: list[tuple[str, Claim]]
) -> None:
    claims = make_list(claims_of_all[:5])
    QTest.mouseClick(chips_of(claims)[""], LEFT_BUTTON)
    assert shown(claims) == []
    assert not any(chip.isChecked() for chip in chips_of(claims).values())
    QTest.mouseClick(chips_of(claims)[""], LEFT_BUTTON)
    assert len(shown(claims)) == 5


def test_the_overview_s_list_is_shut_at_first_and_has_all_116(open_window: OpenWindow) -> None:
    window = open_window()
    window.tabs.open_overview()
    tab = window.tabs.current_view
    assert isinstance(tab, OverviewTab)
    claims = tab.findChild(ClaimsList)
    assert claims is not None
    assert claims.findChildren(ClaimRow) == []
    chips_of(claims)["false"].click()
    settle()
    assert {claim.verdict for claim in shown(claims)} == {"false"}
    chips_of(claims)[""].click()
    settle()
    dimensions = window.document.dataset.dimensions.values()
    assert shown(claims) == [claim for d in dimensions for claim in d.claims]
    assert len(shown(claims)) == 116
    assert any("116 claims checked" in text for text in texts_in(claims))


def test_rows_filtered_in_one_after_another_stand_in_the_dataset_s_order(
    make_list: MakeList, claims_of_all: list[tuple[str, Claim]]
) -> None:
    claims = make_list(claims_of_all, starts_open=False)
    for verdict in ("outdated", "false", "true", ""):
        claims.choose(verdict)
    settle()
    assert shown(claims) == [claim for _, claim in claims_of_all]


@pytest.mark.parametrize("way", ["click", "return", "space"])
def test_opening_shows_the_whole_finding_where_it_belongs_and_its_sources(
    bundled: Dataset, make_list: MakeList, claims_of_all: list[tuple[str, Claim]], way: str
) -> None:
    some = claims_of_all[10:18]
    claims = make_list(some)
    rows = [row for row in claims.findChildren(ClaimRow) if row.isVisible()]
    for row, (where, claim) in zip(rows, some, strict=True):
        short = texts_in(row)
        for is_opened in (True, False):
            if way == "click":
                QTest.mouseClick(row, LEFT_BUTTON)
            else:
                row.setFocus()
                key = Qt.Key.Key_Return if way == "return" else Qt.Key.Key_Space
                QTest.keyClick(row, key)
            assert row.is_opened is is_opened
            if is_opened:
                assert {claim.says, claim.finding, where} <= set(texts_in(row))
                links = [link.label for link in row.findChildren(SourceLink)]
                assert links == [bundled.sources[id_].title for id_ in claim.sources]
        assert texts_in(row) == short


def test_a_claim_filtered_away_is_shown_with_a_filter_that_lets_it_through(
    make_list: MakeList, claims_of_all: list[tuple[str, Claim]]
) -> None:
    claims = make_list(claims_of_all, starts_open=False)
    index = next(i for i, (_, claim) in enumerate(claims_of_all) if claim.verdict == "outdated")
    row = claims.show_claim(index)
    assert row.is_opened
    assert row.isVisible()
    assert row.hasFocus()
    assert claims.chosen == ""
    claims.choose("outdated")
    assert claims.show_claim(index) is row
    assert claims.chosen == "outdated"
    claims.choose("true")
    assert claims.show_claim(index).isVisible()


def test_a_claim_is_told_with_verdict_and_finding(
    make_list: MakeList, claims_of_all: list[tuple[str, Claim]]
) -> None:
    claims = make_list(claims_of_all[:12])
    for row, (_, claim) in zip(claims.findChildren(ClaimRow), claims_of_all, strict=False):
        assert row.accessibleName() == f"{words_of(claim.verdict)}: {claim.says}"
        assert row.accessibleDescription() == claim.finding
        chip = row.findChild(VerdictChip)
        assert chip is not None
        assert chip.accessibleName() == words_of(claim.verdict)


def test_a_claim_about_all_alternatives_says_so(
    make_list: MakeList, claims_of_all: list[tuple[str, Claim]]
) -> None:
    index = next(i for i, (_, claim) in enumerate(claims_of_all) if claim.about == "all")
    claims = make_list(claims_of_all)
    assert "about all" in texts_in(claims.show_claim(index))
