"""Exporting: every form in a file, the same numbers as on the screen, and pages that read."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPainter
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton

from fwcompare.export.exporters import EXPORTERS
from fwcompare.gui.output.drawn_forms import DRAWN
from fwcompare.gui.output.exporting import Exporting
from fwcompare.gui.window.command_palette import commands_of
from fwcompare.gui.window.fill_ins import with_keys
from fwcompare.gui.window.main_window import MainWindow
from fwcompare.wording import numbers, sentences
from tests.builders import THREE_WAY_YAML
from tests.gui.conftest import OpenWindow
from tests.gui.drawing import STRANGE, with_every_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")


@pytest.fixture(autouse=True)
def nothing_chosen() -> Iterator[None]:
    Exporting._folder, Exporting._evidence = None, "folded"
    yield
    Exporting._folder, Exporting._evidence = None, "folded"


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


def text_of(pdf: Path) -> str:
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext is not here")
    done = subprocess.run([tool, "-layout", pdf, "-"], capture_output=True, check=True)
    return done.stdout.decode()


# The forms.


def test_every_form_is_in_the_menu_and_in_the_palette(window: MainWindow) -> None:
    listed = {command.name for command in commands_of(window.menus)}
    menu = window.menus.by_id["export"].menu()
    assert isinstance(menu, QMenu)
    texts = dict(
        action.text().replace("&", "").split("\t") for action in menu.actions() if action.text()
    )
    for exporter in EXPORTERS.values():
        assert texts[f"{exporter.name}…"] == f"for {exporter.audience}"
        assert f"{exporter.name}…" in listed
        assert exporter.purpose in window.menus.by_id[f"to-{exporter.id}"].toolTip()


def test_what_needs_qt_is_what_qt_draws() -> None:
    assert set(DRAWN) == {id_ for id_, exporter in EXPORTERS.items() if exporter.needs_qt}


def test_choosing_a_form_in_the_menu_asks_for_its_file(window: MainWindow) -> None:
    for command in commands_of(window.menus):
        if command.name == "Report as PDF…":
            command.action.trigger()
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.windowTitle() == "Export: Report as PDF"
    dialog.reject()


def test_each_form_has_a_key_of_its_own_in_its_menu() -> None:
    marked = with_keys(["Report as PDF", "Report as text", "R&D", "R", "r"])
    assert marked == ["&Report as PDF", "R&eport as text", "R&&&D", "R", "r"]


def test_the_button_in_the_header_opens_the_same_menu_as_file(window: MainWindow) -> None:
    button = window.header.labelled["export"]
    assert button.text() == "Export"
    menu = window.menus.by_id["export"].menu()
    assert isinstance(menu, QMenu)
    assert button.defaultAction() is menu.menuAction()
    menu.aboutToShow.emit()
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert any("Decision record" in text for text in texts)


@pytest.mark.parametrize("form", EXPORTERS)
def test_every_form_is_written_with_the_numbers_of_the_screen(
    window: MainWindow, tmp_path: Path, form: str
) -> None:
    document = window.document
    document.edit("Situation", document.proposal("content-site"))
    path = tmp_path / window.exporting.suggested_name(EXPORTERS[form], tmp_path)
    assert window.exporting.write(EXPORTERS[form], path)
    if form == "png":
        assert not QImage(str(path)).isNull()
        return
    text = text_of(path) if form == "pdf" else path.read_text("utf-8")
    evaluation = document.evaluation
    if form == "json":
        assert json.loads(text)["scores"] == dict(evaluation.scores)
    elif form == "csv":
        assert all(repr(score) in text for score in evaluation.scores.values())
    else:
        assert all(numbers.score(score) in text for score in evaluation.scores.values())
    assert window.messages.message is None


# Where to.


def test_a_record_is_given_the_next_number_of_the_chosen_folder(
    window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "0007-earlier.md").write_text("x")
    name = window.exporting.suggested_name(EXPORTERS["madr"], tmp_path)
    assert re.fullmatch(r"0008-[a-z-]+\.md", name)
    record = window.document.record.with_title("Which one? Ours!")
    window.document.edit("Title", window.document.decision.with_record(record))
    assert (
        window.exporting.suggested_name(EXPORTERS["nygard"], tmp_path) == "0008-which-one-ours.md"
    )
    assert window.exporting.suggested_name(EXPORTERS["html"], tmp_path) == "which-one-ours.html"


def test_the_kind_of_file_chosen_says_where_a_records_evidence_goes(
    window: MainWindow, tmp_path: Path
) -> None:
    dialog = window.exporting.ask(EXPORTERS["madr"])
    assert "folded" in dialog.selectedNameFilter()
    beside = next(name for name in dialog.nameFilters() if "beside" in name)
    dialog.selectNameFilter(beside)
    dialog.fileSelected.emit(str(tmp_path / "0001-so.md"))
    dialog.reject()
    names = sorted(path.name for path in tmp_path.glob("0*"))
    assert names == ["0001-so-evidence.markdown", "0001-so.md"]
    assert "(0001-so-evidence.markdown)" in (tmp_path / "0001-so.md").read_text("utf-8")
    again = window.exporting.ask(EXPORTERS["nygard"])
    assert "beside" in again.selectedNameFilter()
    again.reject()


def test_evidence_that_cannot_be_written_leaves_the_record_unwritten(
    window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "a-evidence.markdown").mkdir()
    assert not window.exporting.write(EXPORTERS["madr"], tmp_path / "a.md", "beside")
    assert not (tmp_path / "a.md").exists()


def test_the_dialog_does_not_block_and_writes_what_is_chosen(
    window: MainWindow, tmp_path: Path
) -> None:
    Exporting._folder = tmp_path
    dialog = window.exporting.ask(EXPORTERS["madr"])
    assert isinstance(dialog, QFileDialog)
    assert dialog.isVisible()
    chosen = Path(dialog.selectedFiles()[0])
    assert chosen.parent == tmp_path
    assert chosen.name.startswith("0001-")
    dialog.fileSelected.emit(str(tmp_path / "0042-this.md"))
    dialog.reject()
    assert (tmp_path / "0042-this.md").read_text("utf-8").startswith("---\nstatus:")


def test_another_folder_suggests_another_number(window: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "0011-before.md").write_text("x")
    Exporting._folder = tmp_path
    dialog = window.exporting.ask(EXPORTERS["madr"])
    dialog.setDirectory(str(other))
    dialog.directoryEntered.emit(str(other))
    assert Path(dialog.selectedFiles()[0]).name.startswith("0012-")
    dialog.reject()


def test_what_was_written_is_said_with_a_way_to_its_folder(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    assert not window.toast.isVisible()
    window.exporting.write(EXPORTERS["csv"], tmp_path / "scores.csv")
    (button,) = [b for b in window.toast.findChildren(QPushButton) if b.isVisible()]
    assert window.toast.text == "Exported scores.csv"
    assert button.text() == "Open folder"
    button.click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]
    assert not button.isVisible()


def test_what_cannot_be_written_is_said_with_ways_out_and_harms_nothing(
    window: MainWindow, tmp_path: Path
) -> None:
    missing = tmp_path / "gone" / "report.html"
    assert not window.exporting.write(EXPORTERS["html"], missing)
    message = window.messages.message
    assert message is not None
    assert message.kind == "error"
    assert "report.html was not saved" in message.text
    assert [text for text, _ in message.actions] == ["Choose another place…", "Try again"]
    missing.parent.mkdir()
    message.actions[1][1]()
    assert missing.is_file()
    assert window.messages.message is None


def test_an_export_that_failed_is_not_offered_again_where_something_else_is_open(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    facts = tmp_path / "ways.yaml"
    facts.write_text(THREE_WAY_YAML, "utf-8")
    window = open_window()
    window.exporting.write(EXPORTERS["csv"], tmp_path / "gone" / "scores.csv")
    assert window.messages.message is not None
    assert window.session.open(facts)
    assert window.messages.message is None
    assert window.exporting.write(EXPORTERS["csv"], tmp_path / "scores.csv")
    assert "Bicycle" in (tmp_path / "scores.csv").read_text("utf-8")


def test_a_chart_that_a_decision_does_not_have_is_told_and_nothing_is_written(
    window: MainWindow, tmp_path: Path
) -> None:
    nothing = dict.fromkeys(window.document.dataset.dimensions, 0.0)
    decision = replace(window.document.preferences, dimension_points=nothing)
    window.document.edit("Nothing", decision)
    assert not window.exporting.write(EXPORTERS["png"], tmp_path / "scores.png")
    assert window.messages.message is not None
    assert "scores.png was not written: there is no chart" in window.messages.message.text
    assert [*tmp_path.glob("*.png")] == []


def test_an_existing_file_stays_whole_where_its_folder_is_closed(
    window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    old = folder / "a.md"
    old.write_text("old")
    old.chmod(0o444)
    window.exporting.write(EXPORTERS["markdown"], folder)
    assert window.messages.message is not None
    assert old.read_text() == "old"


# On paper.


def test_the_pdf_has_text_repeated_heads_and_page_numbers(
    window: MainWindow, tmp_path: Path
) -> None:
    document = window.document
    document.edit("Situation", document.proposal("content-site"))
    path = tmp_path / "report.pdf"
    window.exporting.write(EXPORTERS["pdf"], path)
    text = text_of(path)
    pages = text.rstrip("\f").split("\f")
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        assert f"{number} of {len(pages)}" in page
    assert sentences.headline(document.evaluation) in text
    assert document.dataset.checked in text  # a date keeps its hyphens
    assert re.search(r"\+\d\.\d\d", text)
    assert not re.search("[\ue000-\uf8ff]", text)
    heads = [page for page in pages if "Figure" in page and "Because" in page]
    assert len(heads) > 2


def test_the_whole_command_is_on_paper(window: MainWindow, tmp_path: Path) -> None:
    document = window.document
    decision = document.proposal("content-site")
    for id_ in document.dataset.dimensions:
        decision = decision.with_dimension_points(id_, 61)
    document.edit("Points", decision)
    window.exporting.write(EXPORTERS["pdf"], tmp_path / "report.pdf")
    text = text_of(tmp_path / "report.pdf")
    foot = re.compile(r".* \d+ of \d+")  # where the command goes on on the next page
    whole = (line.strip(" \\\f") for line in text[text.rindex("fwcompare analyse") :].splitlines())
    lines = [line for line in whole if line and not foot.fullmatch(line)]
    weights = [f"--weight {id_}=61" for id_ in document.dataset.dimensions]
    assert lines[: 2 + len(weights)] == [
        "fwcompare analyse",
        "--situation content-site",
        *weights,
    ]


@pytest.mark.parametrize("situation", ["content-site", "teaching", "regulated-app"])
def test_no_heading_and_no_caption_stands_alone_at_the_end_of_a_page(
    window: MainWindow, tmp_path: Path, situation: str
) -> None:
    document = window.document
    document.edit("Situation", document.proposal(situation))
    window.exporting.write(EXPORTERS["pdf"], tmp_path / "report.pdf")
    pages = text_of(tmp_path / "report.pdf").rstrip("\f").split("\f")
    heads = re.compile(
        "What counts|Scores|How sure|What would change it|Evidence|Sources|Numbers"
        "|.*, 0 to 10; hollow without weight|.*, in points|.* against the share of .*"
        "|.* of the weight|.*, all ratings at one end of their ranges"
    )
    found = 0
    for page in pages:
        *lines, _foot = [line.strip() for line in page.splitlines() if line.strip()]
        found += sum(1 for line in lines if heads.fullmatch(line))
        assert not heads.fullmatch(lines[-1]), lines[-1]
    assert found > 15


def test_a_report_of_hostile_text_or_no_weights_is_printed(
    window: MainWindow, open_window: OpenWindow, tmp_path: Path
) -> None:
    hostile = open_window(with_every_text(window.document.dataset, STRANGE))
    assert hostile.exporting.write(EXPORTERS["pdf"], tmp_path / "hostile.pdf")
    nothing = dict.fromkeys(window.document.dataset.dimensions, 0.0)
    decision = replace(window.document.preferences, dimension_points=nothing)
    window.document.edit("Nothing", decision)
    assert window.exporting.write(EXPORTERS["pdf"], tmp_path / "nothing.pdf")
    assert "Nothing to rank by" in text_of(tmp_path / "nothing.pdf")


def test_the_print_preview_shows_pages_and_blocks_nothing(window: MainWindow) -> None:
    window.menus.by_id["print"].trigger()
    preview = window.findChild(QPrintPreviewDialog)
    assert isinstance(preview, QPrintPreviewDialog)
    assert preview.isVisible()
    QApplication.processEvents()
    picture = QImage(preview.size(), QImage.Format.Format_RGB32)
    with QPainter(picture) as painter:
        preview.render(painter, preview.rect().topLeft())
    assert picture.pixelColor(picture.rect().center()).lightness() > 100
    preview.reject()


def test_neither_the_dataset_nor_the_decision_is_replaced_by_an_export(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    facts = tmp_path / "ways.yaml"
    facts.write_text(THREE_WAY_YAML, "utf-8")
    window = open_window(file=facts)
    file = tmp_path / "own.fwdecision"
    window.session.save_to(file)
    link = tmp_path / "link.json"
    link.symlink_to(file)
    before = file.read_bytes()
    for path in (facts, file, link):
        assert not window.exporting.write(EXPORTERS["json"], path)
        message = window.messages.message
        assert message is not None
        assert message.text.startswith(f"{path.name} was left as it is: this export is made from")
        assert [name for name, _act in message.actions] == ["Choose another place…"]
    assert file.read_bytes() == before
    assert facts.read_text("utf-8") == THREE_WAY_YAML
