"""Read from right to left: captions stand over their columns, numbers and scales stay."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from fwcompare.gui.look.english_text import EnglishText
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.tabs.compare import CompareTab
from fwcompare.gui.tabs.difference_table import DifferenceTable
from fwcompare.gui.tabs.dimension import DimensionTab
from fwcompare.gui.widgets.chip import VerdictChip
from fwcompare.gui.widgets.filter_chip import FilterChip
from fwcompare.gui.widgets.label import ElidedLabel, Label
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.window.main_window import MainWindow
from tests.gui.conftest import OpenWindow


@pytest.fixture(autouse=True)
def right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


def ends(widget: QWidget, within: QWidget) -> tuple[int, int]:
    left = widget.mapTo(within, widget.rect().topLeft()).x()
    return left, left + widget.width()


def test_captions_of_a_dimension_stand_over_their_columns(window: MainWindow) -> None:
    window.tabs.open_tab("performance")
    tab = window.tabs.current_view
    assert isinstance(tab, DimensionTab)
    QApplication.processEvents()
    block = next(iter(tab.blocks.values()))
    ticks, heads = tab._axis.heads()
    content = tab.page.content
    lanes, share = ends(block.lanes, content), ends(block._share_place, content)
    name = ends(block._name, content)
    for caption, column in {"figure": lanes, "rating": lanes, "weight": share}.items():
        left, width, _align = heads[caption]
        assert column[0] - 1 <= left
        assert left + width <= column[1] + 1
    assert abs(heads["criterion"][0] - name[0]) <= 1
    assert ticks[0] < ticks[5] < ticks[10] < heads["figure"][0] + heads["figure"][1]
    assert lanes[0] <= ticks[0]


def test_captions_of_the_weights_stand_over_shares_and_points(window: MainWindow) -> None:
    head = window.docks.left.titleBarWidget()
    captions = {label.text(): ends(label, window) for label in head.findChildren(Label)}
    row = next(iter(window.weights.dimension_rows.values()))
    box = ends(row.box, window)
    assert captions["share"][0] < captions["points"][0]
    assert abs(captions["points"][1] - box[1]) <= 16
    assert captions["share"][1] <= box[0]


def test_captions_of_how_they_differ_stand_over_their_cells(window: MainWindow) -> None:
    window.tabs.open_overview()
    table = window.tabs.current_view.findChild(DifferenceTable)
    assert isinstance(table, DifferenceTable)
    head, row = table._rows[0], table._rows[1]
    for caption, cell in zip(head._cells + head._values, row._cells + row._values, strict=True):
        assert abs(ends(caption, table)[0] - ends(cell, table)[0]) <= 1


def test_states_stand_from_left_to_right_with_the_first_in_sight(open_window: OpenWindow) -> None:
    window = open_window(size=(960, 600))
    window.tabs.open_compare()
    tab = window.tabs.current_view
    assert isinstance(tab, CompareTab)
    QApplication.processEvents()
    assert tab._scroll.horizontalScrollBar().maximum() > 0
    assert tab.slopes.mapTo(tab._scroll, tab.slopes.rect().topLeft()).x() == 0


MAKERS: dict[str, Callable[[Theme], QWidget]] = {
    "one line": lambda theme: ElidedLabel(theme, "0 to 10, weighted as in (1)"),
    "one line cut off": lambda theme: ElidedLabel(theme, "Rate it yourself, and say why. " * 9),
    "link": lambda theme: Link(theme, "Rate it yourself…"),
    "verdict": lambda theme: VerdictChip(theme, "partly-true"),
    "filter": lambda theme: FilterChip(theme, "false", 12),
}


@pytest.mark.parametrize("name", MAKERS)
def test_latin_words_are_painted_the_same_either_way(theme: Theme, name: str) -> None:
    pictures: list[QImage] = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        widget = MAKERS[name](theme)
        widget.setLayoutDirection(direction)
        widget.resize(190, 24)
        pictures.append(widget.grab().toImage())
    assert pictures[0] == pictures[1]


def test_columns_pages_and_verdict_keep_the_order_of_their_axes(window: MainWindow) -> None:
    window.tabs.open_tab("performance")
    for part in (window.verdict, window.weights, window.follows, window.tabs.current_view):
        assert part.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_header_is_turned_round_but_icons_stay_before_their_words(window: MainWindow) -> None:
    snapshot, export = window.header.labelled["snapshot"], window.header.labelled["export"]
    assert ends(export, window)[1] < ends(snapshot, window)[0] < ends(window.menus, window)[0]
    assert snapshot.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert ends(snapshot, window)[1] <= ends(window.header.snapshots, window)[0]


def test_what_is_saved_stands_left_and_what_is_compared_right(window: MainWindow) -> None:
    about, state = window.status.findChildren(ElidedLabel)
    assert state.objectName() == "saved_state"
    assert ends(state, window)[0] < 30
    assert ends(about, window)[1] > window.width() - 30


def test_the_style_keeps_the_dots_behind_the_words(qapp: QApplication) -> None:
    style, pictures = EnglishText("Fusion"), list[QImage]()
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        qapp.setLayoutDirection(direction)
        image = QImage(160, 24, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
            style.drawItemText(painter, image.rect(), left, qapp.palette(), True, "Save as…")
        pictures.append(image)
    assert pictures[0] == pictures[1]
