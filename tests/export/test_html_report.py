"""The page: well-formed, nothing from elsewhere, no script, strangers' text as typed."""

import base64
import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication

from fwcompare.decision import decide
from fwcompare.decision.taking_part import at_start
from fwcompare.export.export import Export, work_out
from fwcompare.export.html import chart_as_svg, html_report, print_html
from fwcompare.export.report_charts import CHARTS, charts_of
from fwcompare.export.story import tell
from tests.builders import dataset_of
from tests.export.worked_out import (
    DATE,
    HOSTILE,
    bundled,
    full_export,
    hostile_export,
    plain_export,
    three_way_export,
    weightless_export,
)

VOID = {"meta", "br", "img"}
EXPORTS = [plain_export, full_export, three_way_export, weightless_export]


class StrictReader(HTMLParser):
    """Collects tags, attributes and text; every element must be closed in its turn."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), (tag, attrs)
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def _read(page: str) -> StrictReader:
    reader = StrictReader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


@pytest.mark.parametrize("export", EXPORTS)
@pytest.mark.parametrize("make", [html_report, print_html])
def test_every_element_is_closed_in_its_turn(
    export: Callable[[], Export], make: Callable[[Export], str]
) -> None:
    assert _read(make(export())).tags


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("make", [html_report, print_html])
def test_strangers_text_adds_no_element(name: str, make: Callable[[Export], str]) -> None:
    from_notes = {"h3", "h4", "em", "p", "ul", "li", "pre", "code", "hr", "ol", "title"}
    plain = _read(make(hostile_export("x")))
    hostile = _read(make(hostile_export(name)))
    count = [tag for tag, _ in plain.tags if tag not in from_notes | {"text"}]
    assert [tag for tag, _ in hostile.tags if tag not in from_notes | {"text"}] == count
    assert not {"script", "iframe", "object", "link", "base", "form"} & {t for t, _ in hostile.tags}


@pytest.mark.parametrize("name", [*HOSTILE, "x"])
def test_nothing_is_fetched_and_nothing_runs(name: str) -> None:
    reader = _read(html_report(hostile_export(name)))
    for tag, attributes in reader.tags:
        assert not {"src", "srcset", "style", "background", "action", "data"} & set(attributes), tag
        assert not [name for name in attributes if name.startswith("on")]
        if "href" in attributes:
            assert tag == "a"
            assert re.match(r"#source-\d+$", attributes["href"])


def test_the_policy_allows_the_own_style_sheet_and_nothing_else() -> None:
    page = html_report(full_export())
    (policy,) = [a["content"] for tag, a in _read(page).tags if "http-equiv" in a]
    style = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    (sheet,) = style
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in sheet
    assert "@import" not in sheet


def test_only_plain_web_addresses_become_links() -> None:
    tags = _read(html_report(three_way_export())).tags
    links = {a["href"] for tag, a in tags if tag == "a" and not a["href"].startswith("#")}
    assert links == {"https://example.org/fares"}


def test_notes_are_markdown_without_tags_images_or_other_addresses() -> None:
    notes = (
        "# Why\n\n*so* <b>no</b> ![i](https://example.org/i.png) [js](javascript:alert(1))"
        " [f](file:///etc/passwd) [ok](https://example.org/ok)"
    )

    decision = decide(bundled())
    decision = decision.with_record(decision.record.with_notes(notes))
    reader = _read(html_report(work_out(bundled(), decision, DATE)))
    tags = [tag for tag, _ in reader.tags]
    assert "em" in tags
    assert "img" not in tags
    assert "<b>no</b>" in reader.text
    cited = {source.url for source in bundled().sources.values()}
    hrefs = [a["href"] for tag, a in reader.tags if tag == "a" and a["href"] not in cited]
    hrefs = [href for href in hrefs if not href.startswith("#")]
    assert hrefs == ["https://example.org/i.png", "https://example.org/ok"]  # a picture is a link
    h1s = [tag for tag in tags if tag == "h1"]
    assert len(h1s) == 1


@pytest.mark.parametrize("export", EXPORTS)
def test_the_page_tells_everything_that_the_record_tells(export: Callable[[], Export]) -> None:
    story, text = tell(export()), _read(html_report(export())).text
    told = [story.headline, story.certainty, story.because, story.command, story.smallest_change]
    told += [*story.revisit, *(fact.value for fact in story.sure + story.readings)]
    told += [rating.because for d in story.evidence for c in d.criteria for rating in c.ratings]
    told += [row.name for row in story.scores] + [source.title for source in story.sources]
    assert [words for words in told if " ".join(words.split()) not in text] == []


@pytest.mark.parametrize("export", EXPORTS)
def test_a_page_without_weights_has_no_charts_and_others_have_all(
    export: Callable[[], Export],
) -> None:
    without_order = tuple(name for name in CHARTS if name != "ways")
    expected = without_order if export().evaluation.has_weights else ()
    assert charts_of(export()) == expected
    assert html_report(export()).count("<svg ") == len(expected)


@pytest.mark.parametrize("name", [*HOSTILE, "x"])
def test_a_chart_is_well_formed_svg_that_says_what_it_shows(name: str) -> None:
    export = hostile_export(name)
    for chart in charts_of(export):
        root = ET.fromstring(chart_as_svg(export, chart))
        assert root.get("role") == "img"
        assert root.get("aria-label")
        kinds = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert kinds <= {"svg", "line", "rect", "circle", "polygon", "text", "title"}


def test_score_bars_are_as_long_as_the_scores() -> None:
    export = plain_export()
    svg = ET.fromstring(chart_as_svg(export, "scores"))
    by_colour: dict[str, float] = {}
    for bar in svg.iter("{http://www.w3.org/2000/svg}rect"):
        if bar.find("{http://www.w3.org/2000/svg}title") is not None:
            fill = bar.get("fill", "")
            by_colour[fill] = by_colour.get(fill, 0) + float(bar.get("width", 0)) + 1
    lines = svg.findall("{http://www.w3.org/2000/svg}line")
    track = float(lines[0].get("x2", 0)) - float(lines[0].get("x1", 0))
    scores = export.evaluation.scores
    for id_ in at_start(bundled()):
        colour = bundled().alternatives[id_].colour
        assert by_colour[colour] / track * 10 == pytest.approx(scores[id_], abs=0.01)


def _images(document: QTextDocument) -> list[str]:
    found: list[str] = []
    block = document.begin()
    while block.isValid():
        found += [
            run.format.toImageFormat().name()
            for run in block.textFormats()
            if run.format.isImageFormat()
        ]
        block = block.next()
    return found


def test_qt_reads_the_printed_form_with_repeated_heads_and_places_for_charts(
    qapp: QApplication,
) -> None:
    document = QTextDocument()
    document.setHtml(print_html(full_export()))
    tables = [f for f in document.rootFrame().childFrames() if isinstance(f, QTextTable)]
    heads = [table.format().headerRowCount() for table in tables]
    assert heads.count(1) >= 12
    assert set(heads) <= {0, 1}
    assert _images(document) == [
        f"chart:{name}" for name in ("scores", "profile", "waterfall", "bands", "sweep")
    ]
    assert "Build the shop on Django" in document.toPlainText()


def test_many_alternatives_stand_in_tables_below_one_another_on_paper() -> None:
    names = [f"Option{number}" for number in range(7)]
    dataset = dataset_of({"x": {"x1": {name: number + 1.0 for number, name in enumerate(names)}}})
    export = work_out(dataset, decide(dataset), DATE)
    page = print_html(export)
    scores = page[page.index("<h2>Scores</h2>") : page.index("<h2>How sure</h2>")]
    tables = scores.split("</table>")[:-1]
    columns = [[name for name in names if name in table] for table in tables]
    assert columns == [names[:4], names[4:]]
    assert all(table.count(">Score<") == 1 for table in tables)
    whole = html_report(export)
    assert whole[whole.index("<h2>Scores</h2>") :].split("</table>")[0].count("Option") == 7


def test_it_says_whether_the_weights_of_the_situation_were_changed() -> None:
    as_it_is = work_out(bundled(), decide(bundled(), "content-site"), DATE)
    assert "situation: Content site · facts" in _read(html_report(as_it_is)).text
    assert "situation: Content site , changed" in _read(html_report(full_export())).text
