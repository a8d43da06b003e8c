"""Any chart as a picture with the painter of the screen, and as the table behind it."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from errno import ENOSPC
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from fwcompare.analysis import Evaluation
from fwcompare.analysis.findings import PRIORITY_SHARES
from fwcompare.analysis.gap import gap_by_dimension
from fwcompare.analysis.rank_acceptability import rank_acceptability
from fwcompare.analysis.sweep import sweep_dimension
from fwcompare.analysis.uncertain_scores import score_bands
from fwcompare.charts.bands import Bands
from fwcompare.charts.fared import Fared
from fwcompare.charts.lead_bar import LeadBar
from fwcompare.charts.profile import Profile
from fwcompare.charts.rating_lanes import RatingLanes
from fwcompare.charts.score_bars import ScoreBars
from fwcompare.charts.shapes import Size
from fwcompare.charts.sweep import Sweep
from fwcompare.charts.table import as_text
from fwcompare.charts.waterfall import Waterfall
from fwcompare.dataset import Dataset
from fwcompare.decision import proposal
from fwcompare.decision.save_error import SaveError
from fwcompare.gui.panels.sure import SurePanel
from fwcompare.gui.tabs.dimension import DimensionTab
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.picture import framed_chart, picture_bytes, picture_of, save_picture
from fwcompare.gui.widgets.shape_painter import paint_shapes
from fwcompare.gui.window.main_window import MainWindow
from fwcompare.wording import answer_words, numbers, sentences
from tests.builders import THREE_WAY_YAML, dataset_of
from tests.decision.failing_system import System, failing, raising
from tests.gui.conftest import OpenWindow
from tests.gui.drawing import STRANGE, with_every_text

KINDS: tuple[type, ...] = (
    ScoreBars, Waterfall, Sweep, LeadBar, Bands, Profile, Fared, RatingLanes,
)  # fmt: skip
SMOOTH, RGB = Qt.TransformationMode.SmoothTransformation, QImage.Format.Format_RGB32
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    window = open_window()
    qtbot.waitUntil(lambda: not window.follows.panel(SurePanel).is_busy, timeout=10_000)
    return window


@pytest.fixture
def full_window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """Return a window with a chart of every kind."""
    return settled(open_window(), qtbot)


def settled(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Show an overview, then a dimension, on a situation with all its figures there."""
    situations = window.document.dataset.situations
    if situations:
        name = "content-site" if "content-site" in situations else next(iter(situations))
        window.document.edit("Situation", proposal(window.document.dataset, name))
    assert window.tabs.current_view is not None
    window.tabs.open_overview()
    assert window.tabs.current_view is not None
    window.tabs.step(3)
    assert window.tabs.current_view is not None
    qtbot.waitUntil(lambda: not window.follows.panel(SurePanel).is_busy, timeout=10_000)
    return window


def charts_of(window: MainWindow) -> dict[type, Chart[Any]]:
    """Return one chart of every kind."""
    found = [chart for chart in window.findChildren(Chart) if chart.result is not None]
    return {type(chart.result): chart for chart in found}


def chart_of(window: MainWindow, kind: type) -> Chart[Any]:
    return charts_of(window)[kind]


# Pictures.


def test_there_is_a_chart_of_every_kind_in_the_window(full_window: MainWindow) -> None:
    assert set(charts_of(full_window)) == set(KINDS)


def test_a_png_is_twice_the_size_and_shows_what_the_screen_shows(full_window: MainWindow) -> None:
    for kind, chart in charts_of(full_window).items():
        content = picture_bytes(chart, ".png")
        image = QImage.fromData(content)
        top = round(framed_chart(chart).top)
        assert image.size() == (chart.size() + QSize(24, 24 + top)) * 2, kind
        assert image.pixelColor(0, 0) == chart.theme.color("paper"), kind
        area = QRect(24, 24 + 2 * top, 2 * chart.width(), 2 * chart.height())
        drawn = image.copy(area).scaled(chart.size(), mode=SMOOTH).convertToFormat(RGB)
        on_screen = QImage(chart.size(), RGB)
        on_screen.fill(chart.theme.color("paper"))
        with QPainter(on_screen) as painter:
            size = Size(chart.width(), chart.height())
            paint_shapes(painter, chart.shapes_in(size), chart.theme)
        assert difference(drawn, on_screen) < 0.03, kind


def difference(one: QImage, other: QImage) -> float:
    """Return by how much two pictures of a size differ on average, 0..1."""
    pairs = list(zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))
    return sum(abs(a - b) for a, b in pairs) / len(pairs) / 255


def test_an_svg_is_well_formed_and_holds_its_text_and_title(full_window: MainWindow) -> None:
    for kind, chart in charts_of(full_window).items():
        tree = ET.fromstring(picture_bytes(chart, ".svg"))
        assert tree.tag == f"{SVG}svg", kind
        assert tree.findtext(f"{SVG}title") == chart.accessibleName()
        assert tree.findtext(f"{SVG}desc") == chart.accessibleDescription()
        said = " ".join("".join(text.itertext()) for text in tree.iter(f"{SVG}text"))
        if kind is not LeadBar:  # a bar alone, without a word
            assert said, kind
        assert tree.find(f".//{SVG}image") is None
    said = picture_bytes(chart_of(full_window, ScoreBars), ".svg").decode()
    evaluation = full_window.document.evaluation
    for score in evaluation.scores.values():
        assert numbers.score(score) in said
    assert all(full_window.document.dataset.alternatives[a].name in said for a in evaluation.scores)


def test_a_pdf_has_one_page_of_the_chart_s_size(full_window: MainWindow) -> None:
    for kind, chart in charts_of(full_window).items():
        content = picture_bytes(chart, ".pdf")
        assert content.startswith(b"%PDF"), kind
        assert b"%%EOF" in content[-16:]
        assert len(re.findall(rb"/Type\s*/Page\b", content)) == 1
        box = re.search(rb"/MediaBox \[([^\]]*)\]", content)
        assert box is not None
        *_, width, height = (float(number) for number in box[1].split())
        assert width == pytest.approx(0.75 * (chart.width() + 24), abs=1)
        assert height == pytest.approx(0.75 * (framed_chart(chart).size.height + 24), abs=1)


def test_pictures_of_hostile_text_are_well_formed(
    bundled: Dataset, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = settled(open_window(with_every_text(bundled, STRANGE)), qtbot)
    for chart in charts_of(window).values():
        ET.fromstring(picture_bytes(chart, ".svg"))
        assert picture_bytes(chart, ".pdf").startswith(b"%PDF")
        assert chart.table()
        text = as_text(chart.table())
        assert text.count("\n") == len(chart.table())


def test_another_ending_is_refused(window: MainWindow) -> None:
    with pytest.raises(ValueError, match=r"\.png, \.svg or \.pdf, not in \.jpg"):
        picture_bytes(chart_of(window, ScoreBars), ".jpg")


# The menu, the clipboard and files.


def choose(chart: Chart[Any], words: str) -> None:
    place = QPoint(3, 3)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, chart.mapToGlobal(place))
    QApplication.sendEvent(chart, event)
    menu = next(m for m in chart.findChildren(QMenu) if m.isVisible())
    next(a for a in menu.actions() if a.text().replace("&", "") == words).trigger()
    menu.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_the_menu_copies_the_picture_and_the_table(full_window: MainWindow) -> None:
    for chart in charts_of(full_window).values():
        choose(chart, "Copy the picture")
        assert full_window.toast.text == "Copied the picture"
        assert QGuiApplication.clipboard().image().size() == picture_of(chart).size()
        ET.fromstring(bytes(QGuiApplication.clipboard().mimeData().data("image/svg+xml").data()))
        choose(chart, "Copy as SVG")
        assert full_window.toast.text == "Copied the picture as SVG"
        assert ET.fromstring(QGuiApplication.clipboard().text()).tag == f"{SVG}svg"
        choose(chart, "Copy as a table")
        assert full_window.toast.text == "Copied the table"
        assert QGuiApplication.clipboard().text() == as_text(chart.table())
        page = QGuiApplication.clipboard().mimeData().html()
        assert page.count("<tr>") == len(chart.table())


@pytest.fixture
def dialog_of(window: MainWindow) -> Callable[[Chart[Any]], QFileDialog]:
    def ask(chart: Chart[Any]) -> QFileDialog:
        chart.save_picture()
        found = window.findChild(QFileDialog, "picture_dialog")
        assert isinstance(found, QFileDialog)
        return found

    return ask


def leave(dialog: QFileDialog) -> None:
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_saving_asks_for_a_file_and_its_ending_says_what_is_written(
    window: MainWindow, dialog_of: Callable[[Chart[Any]], QFileDialog], tmp_path: Path
) -> None:
    chart = chart_of(window, Waterfall)
    dialog = dialog_of(chart)
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert [Path(f).name for f in dialog.selectedFiles()] == ["why-parts-of-the-lead.png"]
    assert dialog.defaultSuffix() == "png"
    beginnings = {"a.png": b"\x89PNG", "b.svg": b"<?xml", "c.PDF": b"%PDF", "d": b"\x89PNG"}
    for name in beginnings:
        dialog.fileSelected.emit(str(tmp_path / name))
    written = {file.name: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()}
    expected = {"a.png", "b.svg", "c.PDF", "d.png"}
    assert set(written) >= expected
    for name, beginning in beginnings.items():
        assert written[name if name != "d" else "d.png"].startswith(beginning)
    assert window.messages.message is None
    assert window.toast.text == "Saved d.png"
    for filter_ in dialog.nameFilters():
        dialog.filterSelected.emit(filter_)
        assert f"*.{dialog.defaultSuffix()}" in filter_
    leave(dialog)


def test_a_path_that_cannot_be_written_is_said_in_the_bar_and_nothing_else_happens(
    window: MainWindow, dialog_of: Callable[[Chart[Any]], QFileDialog], tmp_path: Path
) -> None:
    before = window.document.decision
    dialog = dialog_of(chart_of(window, Bands))
    nowhere = tmp_path / "no such folder" / "bands.png"
    dialog.fileSelected.emit(str(nowhere))
    message = window.messages.message
    assert message is not None
    assert message.kind == "error"
    assert message.text == (
        f"bands.png was not saved: the folder {nowhere.parent} is not there; "
        "bring it back, or save in another folder."
    )
    assert not nowhere.parent.exists()
    folder = tmp_path / "folder.png"
    folder.mkdir()
    with pytest.raises(SaveError, match="a folder or a device"):
        save_picture(chart_of(window, Bands), folder)
    assert list(folder.iterdir()) == []
    assert window.document.decision is before
    leave(dialog)


def test_a_picture_that_cannot_be_written_whole_leaves_the_one_before(
    window: MainWindow, tmp_path: Path
) -> None:
    chart, path = chart_of(window, Bands), tmp_path / "bands.png"
    path.write_bytes(b"the one before")
    at = calls_of_a_save(chart, tmp_path / "other.png").index("write") + 1
    with failing(System(at, raising(ENOSPC))), pytest.raises(SaveError, match="no room"):
        save_picture(chart, path)
    assert path.read_bytes() == b"the one before"
    save_picture(chart, path)
    assert path.read_bytes() == picture_bytes(chart, ".png")
    assert {file.name for file in tmp_path.glob("*.*")} == {"bands.png", "other.png"}


def calls_of_a_save(chart: Chart[Any], path: Path) -> list[str]:
    path.write_bytes(b"")
    with failing(System()) as system:
        save_picture(chart, path)
    return system.seen


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_the_bar_of_the_window_speaks_for_a_floating_panel_too(
    window: MainWindow, dialog_of: Callable[[Chart[Any]], QFileDialog], tmp_path: Path
) -> None:
    window.docks.right.setFloating(True)
    chart = chart_of(window, Bands)
    assert chart.window() is not window
    dialog = dialog_of(chart)
    dialog.fileSelected.emit(str(tmp_path / "nowhere" / "bands.png"))
    assert window.messages.message is not None
    leave(dialog)
    window.docks.right.setFloating(False)


def test_a_chart_that_has_gone_meanwhile_is_said_to_have(
    window: MainWindow, dialog_of: Callable[[Chart[Any]], QFileDialog], tmp_path: Path
) -> None:
    dialog = dialog_of(chart_of(window, Bands))
    window.theme.step_text(1)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dialog.fileSelected.emit(str(tmp_path / "bands.png"))
    assert window.messages.message is not None
    assert "no longer on show" in window.messages.message.text
    assert not (tmp_path / "bands.png").exists()
    leave(dialog)


def test_a_strangers_name_leads_to_no_other_folder(
    bundled: Dataset, open_window: OpenWindow, qtbot: QtBot
) -> None:
    strange = with_every_text(bundled, "../../etc/x <b>\n/dev/zero")
    window = settled(open_window(strange), qtbot)
    chart_of(window, RatingLanes).save_picture()
    dialog = window.findChild(QFileDialog, "picture_dialog")
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "ratings-of-etc-x-b-dev-zero.png"
    assert Path(dialog.selectedFiles()[0]).parent == Path.cwd()
    leave(dialog)


# Tables.


def rows_after_head(chart: Chart[Any]) -> list[list[str]]:
    return chart.table()[1:]


def value(number: float | None) -> str:
    return "" if number is None else numbers.rating(number)


def test_the_table_of_every_chart_agrees_with_the_evaluation(
    full_window: MainWindow, qtbot: QtBot
) -> None:
    document = full_window.document
    dataset = document.dataset
    for situation in ("json-microservice", "teaching", "content-site"):
        document.edit("Situation", proposal(dataset, situation))
        qtbot.waitUntil(lambda: not full_window.follows.panel(SurePanel).is_busy, timeout=10_000)
        full_window.tabs.step(-1)
        full_window.tabs.step(3)
        charts = charts_of(full_window)
        evaluation = document.evaluation
        names = {a: dataset.alternatives[a].name for a in evaluation.scores}
        agree_on_scores(charts, evaluation, names)
        agree_on_dimensions(charts, evaluation)
        bars = [c for c in full_window.findChildren(Chart) if isinstance(c.result, LeadBar)]
        bar_of = {row.objectName(): bar for bar in bars if (row := bar.parentWidget())}
        for name, (level, keeps_order) in PRIORITY_SHARES.items():
            share = rank_acceptability(evaluation, level, keep_order=keeps_order)
            bar = bar_of[name]
            expected = [[n, numbers.percent(100 * share.shares[a], 1)] for a, n in names.items()]
            assert rows_after_head(bar) == expected


def agree_on_scores(
    charts: dict[type, Chart[Any]], evaluation: Evaluation, names: dict[str, str]
) -> None:
    scores = {names[a]: numbers.score(score) for a, score in evaluation.scores.items()}
    head, *rows = charts[ScoreBars].table()
    assert {row[0]: row[1] for row in rows} == scores
    for a, row in zip(names, rows, strict=True):
        parts = evaluation.dimension_contributions[a]
        labels = {
            evaluation.dataset.dimensions[d].label: numbers.score(p) for d, p in parts.items()
        }
        assert dict(zip(head[2:], row[2:], strict=True)) == {k: labels[k] for k in head[2:]}
    bands = score_bands(evaluation)
    assert rows_after_head(charts[Bands]) == [
        [name, numbers.score(bands[a][0]), scores[name], numbers.score(bands[a][1])]
        for a, name in names.items()
    ]
    chosen = next(
        id_
        for id_, dimension in evaluation.dataset.dimensions.items()
        if f"share of {dimension.label}" == charts[Sweep].table()[0][1]
    )
    swept = sweep_dimension(evaluation, chosen)
    assert swept is not None
    now, none, whole, *ties = rows_after_head(charts[Sweep])
    assert now[1:] == [
        numbers.dimension_share(evaluation.dimension_shares[chosen]), *scores.values()
    ]  # fmt: skip
    assert none[2:] == [numbers.score(swept.lines[a][0]) for a in names]
    assert whole[2:] == [numbers.score(swept.lines[a][1]) for a in names]
    assert [t[1] for t in ties] == [numbers.dimension_share(c.share) for c in swept.crossings]
    assert all(len(set(tie[2:])) == 1 for tie in ties)


def agree_on_dimensions(charts: dict[type, Chart[Any]], evaluation: Evaluation) -> None:
    dimensions = evaluation.dataset.dimensions
    shares = evaluation.dimension_shares
    assert rows_after_head(charts[Profile]) == [
        [
            dimension.label,
            numbers.dimension_share(shares[id_]),
            *(value(of_a[id_]) for of_a in evaluation.dimension_values.values()),
            answer_words.NOT_SAID_YET if id_ in evaluation.unsaid_dimensions else "",
        ]
        for id_, dimension in dimensions.items()
    ]
    asked = evaluation.dataset.asked  # what waits for a word has no part in the lead
    gaps = {
        id_: gap
        for id_, gap in gap_by_dimension(evaluation).items()
        if not asked.issuperset(dimensions[id_].criteria)
    }
    whole = [row for row in rows_after_head(charts[Waterfall]) if not row[0].startswith("– ")]
    assert evaluation.margin is not None
    told = [[dimensions[d].label, numbers.difference(g)] for d, g in gaps.items()]
    *apart, (several, theirs) = whole[:-1]
    assert apart == told[: len(apart)]
    rest = list(gaps.values())[len(apart) :]
    assert (several, theirs) == (f"{len(rest)} more", numbers.difference(sum(rest)))
    assert whole[-1][1] == sentences.lead(evaluation)


def test_the_table_of_a_criterion_s_ratings_agrees_with_the_dataset(window: MainWindow) -> None:
    dataset, compared = window.document.dataset, window.document.evaluation.scores
    for dimension in dataset.dimensions.values():
        window.tabs.open_tab(dimension.id)
        tab = window.tabs.current_view
        assert isinstance(tab, DimensionTab)
        for id_, criterion in dimension.criteria.items():
            rows = rows_after_head(tab.blocks[id_].lanes)
            for a, row in zip(compared, rows, strict=True):
                low, high = criterion.interval(a)
                assert row[0] == dataset.alternatives[a].name
                told = value(criterion.value(a)) or "?"
                assert row[2:5] == [told, value(low), value(high)]


def test_an_unknown_rating_is_a_question_mark_and_no_value_an_empty_cell(
    open_window: OpenWindow, three_way: Dataset
) -> None:
    window = open_window(three_way)
    assert window.tabs.current_view is not None
    window.tabs.open_tab("money")
    tab = window.tabs.current_view
    assert isinstance(tab, DimensionTab)
    assert tab.blocks["resale"].lanes.table()[3][:5] == ["Car", "", "?", "0.0", "10.0"]
    preferences = window.document.preferences
    nothing = dict.fromkeys(preferences.criterion_points, 0.0)
    window.document.edit("Nothing", replace(preferences, criterion_points=nothing))
    window.tabs.open_overview()
    profile = chart_of(window, Profile)
    assert profile.table()[1][2:] == ["", "", ""]


def test_cells_are_pasted_on_one_line_each() -> None:
    assert as_text([["a\tb", "c\nd"], ["", "e"]]) == "a b\tc d\n\te\n"


def test_the_graph_s_scale_never_passes_ten(open_window: OpenWindow, qtbot: QtBot) -> None:
    dataset = dataset_of({"x": {"x1": {"a": 10, "b": 10}}, "y": {"y1": {"a": 10, "b": 9.5}}})
    window = settled(open_window(dataset), qtbot)
    tree = ET.fromstring(picture_bytes(chart_of(window, Sweep), ".svg"))
    said = {"".join(text.itertext()).strip() for text in tree.iter(f"{SVG}text")}
    assert "10" in said
    assert not {"11", "12"} & said


def test_a_chart_is_not_saved_over_a_dataset(
    window: MainWindow, dialog_of: Callable[[Chart[Any]], QFileDialog], tmp_path: Path
) -> None:
    facts = tmp_path / "facts.svg"
    facts.write_text(THREE_WAY_YAML, "utf-8")
    dialog = dialog_of(chart_of(window, Waterfall))
    dialog.fileSelected.emit(str(facts))
    message = window.messages.message
    assert message is not None
    assert message.text.startswith("facts.svg was left as it is: it holds a comparison")
    assert facts.read_text("utf-8") == THREE_WAY_YAML
    leave(dialog)
