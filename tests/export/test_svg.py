"""The shapes as SVG: at the same places, in the colours of the page or of their own."""

from xml.etree import ElementTree as ET

import pytest

from fwcompare.charts.palettes import LIGHT
from fwcompare.charts.shapes import (
    Area,
    Bar,
    Line,
    MarkShape,
    Polygon,
    Ring,
    Shape,
    Size,
    Text,
    Thing,
    told,
)
from fwcompare.export.svg import FileLook, file_svg, page_svg

SVG = "{http://www.w3.org/2000/svg}"
LOOK = FileLook(vars(LIGHT) | {"ground": "#FFFFFF"}, "Inter", 12)
SHAPES: list[Shape] = [
    told("a", "", "A"),
    told("", "score", "score"),
    Area(0, 0, 10, 10, Thing("a", "a", "", "A")),
    Bar(10, 20, 30.5, 16, "#2A74CF", 0.0, Thing("a", "a", "score", "7.25")),
    Line(0, 5, 100, 5, "grid"),
    Line(0, 6, 100, 6, "ink", 1.5, "dashed", has_square_ends=False),
    MarkShape(5, 5, "circle", "#2A74CF", 1.0),
    MarkShape(5, 25, "square", "#BD5B00", 1.0, "ground"),
    MarkShape(5, 45, "up", "#A56987", 1.0),
    Ring(50, 50, 4, "ink", 1.5),
    Polygon(((0, 0), (4, 3), (0, 6)), "edge", is_filled=False),
    Text(98, 28, "7.25", 30, 13, "ink", "end", "body", "semibold"),
    Text(10, 28, "", 0, 13, "ink"),
    Text(10, 48, "Fla…", 20, 11, "#FFFFFF", "start", "caption", whole="Flask & <b>"),
]


def read(svg: str) -> ET.Element:
    return ET.fromstring(svg)


def test_everything_stands_where_the_shapes_say() -> None:
    page = read(page_svg(SHAPES, Size(100, 60), "A & B"))
    assert page.get("viewBox") == "0 0 100 60"
    assert page.get("aria-label") == "A & B"
    bar = page.findall(f"{SVG}rect")[0]
    assert [bar.get(k) for k in ("x", "y", "width", "height", "fill")] == [
        "10", "20", "30.5", "16", "#2A74CF",
    ]  # fmt: skip
    assert bar.findtext(f"{SVG}title") == "A, score: 7.25"
    assert [c.get("r") for c in page.findall(f"{SVG}circle")] == ["5", "4"]
    assert page.findall(f"{SVG}polygon")[1].get("points") == "0,0 4,3 0,6"
    right, cut = page.findall(f"{SVG}text")
    assert (right.get("x"), right.get("text-anchor"), right.text) == ("98", "end", "7.25")
    assert float(right.get("y", 0)) == pytest.approx(28 + 0.35 * 13)
    assert right.get("textLength") == "30"
    assert cut.findtext(f"{SVG}title") == "Flask & <b>"


def test_a_page_decides_on_the_colours_of_roles() -> None:
    page = read(page_svg(SHAPES, Size(100, 60), ""))
    grid, dashed = page.findall(f"{SVG}line")
    assert (grid.get("class"), grid.get("stroke")) == ("line-grid", None)
    assert dashed.get("stroke-dasharray") == "6 3"
    assert (grid.get("stroke-linecap"), dashed.get("stroke-linecap")) == ("square", None)
    assert page.findall(f"{SVG}text")[0].get("class") == "body bold ink"
    assert page.findall(f"{SVG}circle")[1].get("class") == "ground line-ink"
    hollow = page.findall(f"{SVG}rect")[1]
    assert (hollow.get("class"), hollow.get("stroke")) == ("ground", "#BD5B00")


def test_a_file_says_all_colours_itself() -> None:
    content = file_svg(SHAPES, Size(100, 60), "Title", "Told", LOOK)
    assert content.startswith("<?xml")
    assert "class=" not in content
    file = read(content)
    assert (file.get("width"), file.get("viewBox")) == ("124", "-12 -12 124 84")
    ground = file.findall(f"{SVG}rect")[0]
    assert (ground.get("width"), ground.get("fill")) == ("124", "#FFFFFF")
    assert file.findall(f"{SVG}line")[0].get("stroke") == LIGHT.grid
    words = file.findall(f"{SVG}text")[0]
    assert [words.get(k) for k in ("font-size", "font-weight", "fill")] == ["13", "600", LIGHT.ink]


def test_every_role_of_the_charts_has_its_class_in_the_page() -> None:
    from fwcompare.export.html import chart_as_svg
    from fwcompare.export.report_charts import charts_of
    from fwcompare.export.templates import style_sheet
    from tests.export.worked_out import full_export, three_way_export

    style = style_sheet("report.css")
    for export in (full_export(), three_way_export()):
        for name in charts_of(export):
            for element in read(chart_as_svg(export, name)).iter():
                for role in element.get("class", "").split():
                    assert f"svg .{role} {{" in style, (name, role)
