"""Search over everything known: Ctrl+F, type, walk, Enter lands on the place, Esc leaves."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from fwcompare.dataset import Dataset
from fwcompare.dataset.dataset import TableRow
from fwcompare.dataset.search import Hit, find
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.readings import ReadingsList
from fwcompare.gui.panels.sure import SurePanel
from fwcompare.gui.tabs.claim_row import ClaimRow
from fwcompare.gui.tabs.criterion_block import CriterionBlock
from fwcompare.gui.tabs.dimension import DimensionTab
from fwcompare.gui.tabs.overview import OverviewTab
from fwcompare.gui.tabs.source_card import SourceCard
from fwcompare.gui.widgets.page import Page
from fwcompare.gui.window.main_window import MainWindow
from fwcompare.gui.window.search_panel import SearchPanel
from tests.builders import dataset_of
from tests.gui.conftest import OpenWindow, work_on
from tests.gui.drawing import LEFT_BUTTON, STRANGE, texts_in, with_every_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")

CTRL = Qt.KeyboardModifier.ControlModifier
Search = Callable[[str], SearchPanel]


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


@pytest.fixture
def search(window: MainWindow) -> Search:
    """Open the search as a person does, and type."""

    def search_for(words: str) -> SearchPanel:
        return searched(window, words)

    return search_for


@pytest.fixture
def find_alone(bundled: Dataset, theme: Theme, show: Callable[[QWidget], None]) -> Search:
    """Open the search over an empty widget and type: quicker than a whole window."""
    over = QWidget()
    over.resize(900, 600)
    show(over)
    panel = SearchPanel(bundled, theme, over)

    def search_for(words: str) -> SearchPanel:
        panel.open()
        panel.box.clear()
        QTest.keyClicks(panel.box, words)
        return panel

    return search_for


def searched(window: MainWindow, words: str) -> SearchPanel:
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    panel = window.middle.search
    assert panel.isVisible()
    assert panel.box.hasFocus()
    panel.box.clear()
    QTest.keyClicks(panel.box, words)
    return panel


def hits_of(panel: SearchPanel) -> list[Hit]:
    assert [panel.list.item(row).text() for row in range(panel.list.count())] == [
        on_one_line(hit.title) for hit in panel.hits
    ]
    return panel.hits


def land(panel: SearchPanel, is_wanted: Callable[[Hit], object]) -> Hit:
    """Walk down to the first hit that is wanted and press Enter."""
    hits = hits_of(panel)
    row = next(index for index, hit in enumerate(hits) if is_wanted(hit))
    for _ in range(row):
        QTest.keyClick(panel.box, Qt.Key.Key_Down)
    QTest.keyClick(panel.box, Qt.Key.Key_Return)
    assert not panel.isVisible()
    QApplication.processEvents()
    return hits[row]


def is_in_view(part: QWidget, page: Page) -> bool:
    """Whether the upper end of a part is to be seen."""
    top = part.mapTo(page.viewport(), QPoint(0, 0)).y()
    return part.isVisible() and 0 <= top < page.viewport().height()


def dimension_tab(window: MainWindow) -> DimensionTab:
    tab = window.tabs.current_view
    assert isinstance(tab, DimensionTab)
    return tab


# Finding.


def test_ctrl_f_opens_it_ready_to_type_and_typing_finds_what_the_core_finds(
    window: MainWindow, search: Search
) -> None:
    panel = search("async")
    expected = find(window.document.dataset, "async")[:60]
    assert hits_of(panel) == list(expected)
    assert f"{len(expected)} found" in texts_in(panel)
    QTest.keyClicks(panel.box, " worker")
    assert hits_of(panel) == list(find(window.document.dataset, "async worker"))
    panel.grab()


def test_the_menu_and_the_tool_open_it_too(window: MainWindow) -> None:
    window.menus.by_id["find"].trigger()
    assert window.middle.search.isVisible()


def test_many_hits_are_cut_off_and_said_to_be(find_alone: Search) -> None:
    panel = find_alone("e")
    assert panel.list.count() == 60
    assert "60 or more found" in texts_in(panel)
    assert panel.height() < 500


def test_nothing_found_is_said_and_enter_stays(find_alone: Search) -> None:
    panel = find_alone("qqqzzz")
    assert panel.list.count() == 0
    assert "Nothing found" in texts_in(panel)
    QTest.keyClick(panel.box, Qt.Key.Key_Return)
    QTest.keyClick(panel.box, Qt.Key.Key_Down)
    assert panel.isVisible()


def test_without_words_it_says_how_it_works(find_alone: Search) -> None:
    panel = find_alone("   ")
    assert "Every word must occur; Enter goes there" in texts_in(panel)


def test_arrows_and_pages_walk_while_the_box_keeps_the_focus(find_alone: Search) -> None:
    panel = find_alone("django")
    assert panel.list.currentRow() == 0
    for key, row in [
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, 0),
    ]:
        QTest.keyClick(panel.box, key)
        assert panel.list.currentRow() == row
    QTest.keyClick(panel.box, Qt.Key.Key_PageDown)
    assert panel.list.currentRow() > 3
    assert panel.box.hasFocus()
    assert panel.list.visualItemRect(panel.list.currentItem()).bottom() <= panel.list.height()
    QTest.keyClicks(panel.box, " orm")
    assert panel.list.currentRow() == 0


# Leaving.


def test_esc_gives_the_focus_back_and_the_next_time_the_words_are_still_there(
    window: MainWindow, search: Search
) -> None:
    slider = window.weights.dimension_rows["security"].slider
    slider.setFocus()
    panel = search("orm")
    QTest.keyClick(panel.box, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert slider.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    assert panel.box.text() == "orm"
    assert panel.box.selectedText() == "orm"
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    QTest.keyClick(panel.box, Qt.Key.Key_Escape)
    assert slider.hasFocus()


def test_esc_is_safe_though_what_had_the_focus_is_gone(window: MainWindow, search: Search) -> None:
    window.tabs.open_tab("security")
    passing = QPushButton("Passing", window.tabs)
    passing.show()
    passing.setFocus()
    panel = search("orm")
    passing.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.keyClick(panel.box, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_going_on_elsewhere_takes_it_away(window: MainWindow, search: Search) -> None:
    panel = search("orm")
    QTest.mouseClick(window.weights.dimension_rows["size"].slider, LEFT_BUTTON)
    assert not panel.isVisible()
    assert window.weights.dimension_rows["size"].slider.hasFocus()


def test_it_stays_within_a_window_made_smaller(window: MainWindow, search: Search) -> None:
    window.resize(1600, 900)
    panel = search("orm")
    window.resize(960, 600)
    QApplication.processEvents()
    over = panel.parentWidget()
    assert over is not None
    assert over.rect().contains(panel.geometry())


# Landing.


def test_enter_on_a_criterion_opens_it_in_view(window: MainWindow, search: Search) -> None:
    hit = land(search("memory"), lambda h: h.kind == "criterion")
    tab = dimension_tab(window)
    assert tab.dimension.id == hit.place.dimension
    block = tab.blocks[hit.place.criterion]
    assert block.is_opened
    assert block.hasFocus()
    assert is_in_view(block, tab.page)
    assert window.selection.criterion == hit.place.criterion


@pytest.mark.parametrize("is_filtered", [False, True])
def test_enter_on_a_claim_opens_it_in_view_even_when_filtered_away(
    window: MainWindow, search: Search, is_filtered: bool
) -> None:
    dimension = window.document.dataset.dimensions["builtins"]
    index = len(dimension.claims) - 2
    claim = dimension.claims[index]
    if is_filtered:
        window.tabs.open_tab("builtins")
        other = next(c.verdict for c in dimension.claims if c.verdict != claim.verdict)
        dimension_tab(window).claims.choose(other)
    wanted = ("builtins", index)
    land(search(claim.says), lambda h: (h.place.dimension, h.place.claim) == wanted)
    tab = dimension_tab(window)
    rows = [row for row in tab.findChildren(ClaimRow) if row.claim is claim]
    assert [row.is_opened for row in rows] == [True]
    assert rows[0].hasFocus()
    assert is_in_view(rows[0], tab.page)
    assert claim.finding in texts_in(rows[0])


def test_the_last_claim_and_every_criterion_of_a_tab_can_be_landed_on(window: MainWindow) -> None:
    window.middle.search.open()
    dataset = window.document.dataset
    for dimension in (dataset.dimensions["performance"], dataset.dimensions["builtins"]):
        claim = dimension.claims[-1]
        titles = [("criterion", c.name) for c in dimension.criteria.values()]
        for kind, title in (*titles, ("claim", claim.says)):
            window.middle.search.landed.emit(find_place(window, kind, title))
            QApplication.processEvents()
            tab = dimension_tab(window)
            parts: list[ClaimRow | CriterionBlock] = [*tab.blocks.values()]
            parts += tab.findChildren(ClaimRow)
            part = next(p for p in parts if p.accessibleName().endswith(title))
            assert is_in_view(part, tab.page)
            assert part.is_opened


def find_place(window: MainWindow, kind: str, title: str) -> object:
    hits = find(window.document.dataset, title)
    return next(hit.place for hit in hits if hit.kind == kind and hit.title == title)


def test_enter_on_what_is_not_known_brings_it_into_view(window: MainWindow, search: Search) -> None:
    gap = window.document.dataset.dimensions["community"].not_known[-1]
    land(search(gap), lambda h: h.kind == "not-known")
    tab = dimension_tab(window)
    assert tab.dimension.id == "community"
    label = next(each for each in tab.findChildren(QLabel) if each.text().endswith(gap))
    assert is_in_view(label, tab.page)


def test_enter_on_a_difference_brings_the_table_into_view(
    window: MainWindow, search: Search
) -> None:
    window.tabs.open_tab("security")
    land(search(window.document.dataset.table[3].feature), lambda h: h.kind == "table-row")
    tab = window.tabs.current_view
    assert isinstance(tab, OverviewTab)
    table = tab.findChild(QWidget, "difference-table")
    assert isinstance(table, QWidget)
    assert is_in_view(table, tab.page)


def test_a_difference_is_found_though_a_dimension_is_called_overview(
    open_window: OpenWindow,
) -> None:
    dataset = dataset_of({"overview": {"x1": {"a": 8, "b": 2}}, "y": {"y1": {"a": 1, "b": 5}}})
    row = TableRow("Feathers", {"a": "Some", "b": "None"}, "x1", "")
    window = open_window(replace(dataset, table=(row,)))
    window.tabs.step(1)
    land(searched(window, "feathers"), lambda h: h.kind == "table-row")
    assert isinstance(window.tabs.current_view, OverviewTab)


def test_enter_on_a_source_opens_its_card(window: MainWindow, search: Search) -> None:
    source = next(s for s in window.document.dataset.sources.values() if s.url and s.note)
    land(search(source.title), lambda h: h.place.source == source.id)
    card = window.findChild(SourceCard)
    assert card is not None
    assert card.isVisible()
    assert {source.title, source.note, source.url} <= set(texts_in(card))
    copy = next(b for b in card.findChildren(QPushButton) if "Copy" in b.text())
    copy.click()
    assert QGuiApplication.clipboard().text() == source.url
    assert not card.isVisible()


def test_enter_on_a_situation_offers_it_and_takes_nothing_by_itself(
    window: MainWindow, search: Search
) -> None:
    before = window.document.decision
    land(search("teaching"), lambda h: h.kind == "situation")
    box = window.header.weights_from
    assert box.view().isVisible()
    assert window.document.decision == before
    box.hidePopup()
    assert box.hasFocus()


def test_enter_on_a_reading_shows_it_among_the_readings(window: MainWindow, search: Search) -> None:
    reading = list(window.document.dataset.readings.values())[-1]
    land(search(reading.name), lambda h: h.place.reading == reading.id)
    row = window.follows.panel(SurePanel).findChild(ReadingsList).rows[reading.id]  # type: ignore[union-attr]
    assert row.isVisible()
    assert row.hasFocus()
    assert row.visibleRegion().boundingRect() == row.rect()
    assert window.document.preferences.readings == ()


def test_enter_on_a_dimension_or_an_alternative_shows_the_top_of_its_tab(
    window: MainWindow, search: Search
) -> None:
    dataset = window.document.dataset
    window.tabs.open_tab("size")
    tab = dimension_tab(window)
    tab.show_claim(5)
    question = dataset.dimensions["size"].question
    land(search(question), lambda h: h.kind == "dimension" and h.place.dimension == "size")
    assert dimension_tab(window) is tab
    assert tab.page.verticalScrollBar().value() == 0
    land(search("flask"), lambda h: h.kind in ("alternative", "feature"))
    overview = window.tabs.current_view
    assert isinstance(overview, OverviewTab)
    assert overview.page.verticalScrollBar().value() == 0


def test_a_click_lands_too(window: MainWindow, search: Search) -> None:
    panel = search("memory")
    hits = hits_of(panel)
    row = next(index for index, hit in enumerate(hits) if hit.kind == "criterion")
    place = panel.list.visualItemRect(panel.list.item(row)).center()
    QTest.mouseClick(panel.list.viewport(), LEFT_BUTTON, pos=place)
    assert not panel.isVisible()
    assert dimension_tab(window).blocks[hits[row].place.criterion].is_opened


# Others' datasets, and another document.


def test_strangers_text_is_drawn_plain_and_on_one_line(
    bundled: Dataset, open_window: OpenWindow
) -> None:
    window = open_window(with_every_text(bundled, STRANGE))
    panel = searched(window, "file:///dev/zero")
    assert panel.list.count() == 60
    assert all("\n" not in panel.list.item(row).text() for row in range(60))
    assert panel.grab().height() > 0
    QTest.keyClick(panel.box, Qt.Key.Key_Return)
    assert not panel.isVisible()


def test_any_words_can_be_searched_for(find_alone: Search) -> None:
    panel = find_alone("x")
    for words in ("(", "[a-", "\\", ".*", "%", "\u202e", "ß", "İ", "\U0001f40d", "a" * 3000):
        panel.box.setText(words)
        assert panel.isVisible()
        panel.grab()


def test_another_document_is_searched_after_it_was_opened(
    window: MainWindow, search: Search, three_way: Dataset
) -> None:
    old = search("django")
    window.session.bring(work_on(three_way))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    assert window.middle.search is not old
    panel = searched(window, "tram")
    assert panel.list.count() > 0
    assert {hit.title for hit in hits_of(panel)} <= {h.title for h in find(three_way, "tram")}
    land(panel, lambda h: h.kind == "criterion")
    assert isinstance(window.tabs.current_view, DimensionTab)
