"""The list a criterion was counted from: folded, made when opened, found by search."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from fwcompare.charts.alternative_styles import styles_of
from fwcompare.dataset.loading import read_dataset
from fwcompare.decision import decide
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.tabs.dimension import DimensionTab
from fwcompare.gui.tabs.evidence_list import EvidenceListPart
from fwcompare.gui.widgets.link import Link
from tests.dataset.small import TEXT


@pytest.fixture
def tab(theme: Theme, show: Callable[[QWidget], None]) -> DimensionTab:
    dataset = read_dataset(TEXT.encode(), "f")
    document = Document(dataset, decision=decide(dataset, "morning"))
    tab = DimensionTab(document, theme, Selection(), styles_of(dataset), "taste")
    tab.resize(700, 700)
    show(tab)
    return tab


def _part(tab: DimensionTab) -> EvidenceListPart:
    (part,) = tab.blocks["aroma"].findChildren(EvidenceListPart)
    return part


def _texts(part: QWidget) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel) if label.text()]


def test_a_list_is_one_line_until_it_is_pressed(tab: DimensionTab) -> None:
    tab.show_criterion("aroma")
    part = _part(tab)
    (line,) = part.findChildren(Link)
    assert line.label == "2 sips, one by one"
    assert _texts(part) == []
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert part.is_opened
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert not part.is_opened


def test_an_opened_list_says_what_was_done_when_it_counts_and_who_came_out_how(
    tab: DimensionTab,
) -> None:
    tab.show_item("aroma", "sips", 0)
    assert _texts(_part(tab)) == [
        "Three friends chose them.",
        "Tea",
        "Coffee",
        "With eyes shut",
        "The cup is held near. Counts when: It is told apart.",
        "no",
        "yes",
        "From afar",
        "partly",
        "unknown",
        "yes, in all",
        "0",
        "1",
    ]


def test_an_item_that_was_found_is_shown_in_its_opened_list(tab: DimensionTab) -> None:
    tab.show_item("aroma", "sips", 1)
    assert tab.blocks["aroma"].is_opened
    assert _part(tab).is_opened


def test_a_press_on_a_row_leaves_the_criterion_open(tab: DimensionTab) -> None:
    tab.show_item("aroma", "sips", 0)
    cells = [label for label in _part(tab).findChildren(QLabel) if label.text() == "partly"]
    QTest.mouseClick(cells[0], Qt.MouseButton.LeftButton)
    assert tab.blocks["aroma"].is_opened


def test_a_criterion_without_a_list_has_no_line_for_one(tab: DimensionTab) -> None:
    tab.show_criterion("heat")
    assert tab.blocks["heat"].findChild(EvidenceListPart) is None
