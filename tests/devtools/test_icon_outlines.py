"""The outlines that ship are those of the icons' SVG files."""

import pytest

from devtools.icon_outlines import text
from fwcompare.bundled import RESOURCES
from fwcompare.gui.look.icons import DRAWN_ON, OUTLINES, tinted_icon

ICONS = sorted(
    path.stem for path in (RESOURCES / "icons").glob("*.svg") if path.stem != "fwcompare"
)


@pytest.mark.usefixtures("qapp")
def test_the_outlines_that_ship_are_what_the_svg_files_draw() -> None:
    assert OUTLINES.read_text("utf-8") == text()


@pytest.mark.parametrize("name", ICONS)
@pytest.mark.usefixtures("qapp")
def test_every_icon_has_ink_and_keeps_off_the_edge(name: str) -> None:
    side = 2 * DRAWN_ON
    picture = tinted_icon(name, "#000000", side).pixmap(side).toImage()
    inked = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha()
    ]
    assert len(inked) > side
    assert all(0 < place < picture.width() - 1 for point in inked for place in point)
