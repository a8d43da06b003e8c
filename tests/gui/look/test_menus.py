"""How menus of the window look."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QMenu

from fwcompare.charts.palettes import PALETTES
from fwcompare.gui.look.theme import Theme

MakeTheme = Callable[..., Theme]
_FRAME = 4


@pytest.fixture
def menu() -> Iterator[QMenu]:
    menu = QMenu()
    action = menu.addAction("")
    action.setCheckable(True)
    action.setChecked(True)
    yield menu
    menu.deleteLater()


def places_off(image: QImage, ground: QColor) -> list[tuple[int, int]]:
    """Return where something is drawn on the ground, the frame left out."""
    wide, high = (range(_FRAME, end - _FRAME) for end in (image.width(), image.height()))
    return [(x, y) for x in wide for y in high if image.pixelColor(x, y) != ground]


@pytest.mark.parametrize("text_percent", [90, 100, 125, 150, 200])
def test_what_is_checked_has_a_round_dot(
    make_theme: MakeTheme, qapp: QApplication, menu: QMenu, text_percent: int
) -> None:
    theme = make_theme("light", text_percent)
    theme.dress(qapp)
    menu.ensurePolished()
    menu.adjustSize()
    image = menu.grab().toImage()
    dot = places_off(image, theme.color("paper"))
    corner = min(x for x, _ in dot), min(y for _, y in dot)
    assert image.pixelColor(*corner) != theme.color("ink")


@pytest.mark.parametrize("icon", ["", "folder-open"])
def test_dot_and_icon_are_seen_in_the_row_that_is_pointed_at(
    make_theme: MakeTheme, qapp: QApplication, menu: QMenu, icon: str
) -> None:
    theme = make_theme("contrast")
    theme.dress(qapp)
    action = menu.actions()[0]
    if icon:
        action.setCheckable(False)
        action.setIcon(theme.icon(icon, "ink2"))
    menu.ensurePolished()
    menu.adjustSize()
    menu.setActiveAction(action)
    image = menu.grab().toImage()
    inside = image.copy(image.rect().adjusted(0, 2 * _FRAME, 0, -2 * _FRAME))
    assert places_off(inside, theme.color("ink"))


@pytest.mark.parametrize("id_", PALETTES)
def test_what_cannot_be_chosen_looks_as_if_it_could_in_no_look(
    make_theme: MakeTheme, qapp: QApplication, menu: QMenu, id_: str
) -> None:
    make_theme(id_).dress(qapp)
    action = menu.actions()[0]
    action.setCheckable(False)
    action.setText("Revert")
    menu.ensurePolished()
    menu.adjustSize()
    before = menu.grab().toImage()
    action.setEnabled(False)
    assert menu.grab().toImage() != before
