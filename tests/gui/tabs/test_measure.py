"""Measure here: what is measured beside the comparison's figures, and what is done with it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from fwcompare.charts.alternative_styles import styles_of
from fwcompare.dataset import load_dataset
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.tabs.dimension import DimensionTab
from fwcompare.gui.tabs.measure import MeasureTab
from fwcompare.gui.tabs.measured_here import measurement_of
from fwcompare.lab.lab_run import LabRun
from fwcompare.wording import numbers
from tests.lab.runs import SIZE, SPEED, TEXT, lab_run

Show = Callable[[QWidget], None]


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Document:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "two.yaml").write_text(TEXT, "utf-8")
    return Document(load_dataset(tmp_path / "two.yaml"))


@pytest.fixture
def tab(document: Document, theme: Theme, show: Show) -> MeasureTab:
    tab = MeasureTab(document, theme, styles_of(document.dataset), (SPEED, SIZE))
    tab.resize(680, 640)
    show(tab)
    return tab


def measured(document: Document, run: LabRun) -> None:
    """Have the lab come to its end with a run."""
    document.lab.run, document.lab.state = run, "done"
    document.lab.results = {result.probe: result for result in run.results}
    document.lab.ended.emit()
    document.lab.changed.emit()


def ratings(document: Document) -> list[float | None]:
    criterion = document.evaluation.dataset.criteria["speed"]
    return [criterion.rating(id_).value for id_ in ("a", "b")]


def test_what_will_be_fetched_is_said_before_anything_is(tab: MeasureTab, tmp_path: Path) -> None:
    told = tab.head.consent.text()
    for words in ("by hash", "packages", str(tmp_path / "data" / "fwcompare" / "lab")):
        assert words in told.replace("\u200b", "")
    assert "Nothing is sent" in told
    assert not (tmp_path / "data").exists()


def test_figures_stand_beside_those_of_the_comparison(tab: MeasureTab, document: Document) -> None:
    measured(document, lab_run(2, 100))
    table = tab.rows["speed"].chart.table()
    text = " ".join(cell for row in table for cell in row)
    assert all(words in text for words in ("Ant", "50\u202fµs", "100\u202fµs", "200\u202fµs"))
    labels = tab.noise.findChildren(QLabel)
    assert "below 4\u202f% are noise" in labels[0].text()


def test_what_was_measured_is_kept_as_one_step(tab: MeasureTab, document: Document) -> None:
    measured(document, lab_run())
    assert document.record.measured is not None
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.record.measured is None


def test_by_ratio_both_keep_the_speed_of_the_comparisons_machine(
    tab: MeasureTab, document: Document
) -> None:
    measured(document, lab_run(8, 100))
    row = tab.rows["speed"]
    row.set_opened(True)
    row.details.ratio.click()
    assert ratings(document) == [50, 100]
    override = document.preferences.overrides["speed"]["b"]
    assert "Measured here on 2026-11-28: 800" in override.because
    assert "11 rounds" in override.because
    document.undo_stack.undo()
    assert document.preferences.overrides == {}


def test_as_measured_they_are_what_this_machine_took(tab: MeasureTab, document: Document) -> None:
    measured(document, lab_run(8, 100))
    tab.rows["speed"].details.raw.click()
    assert ratings(document) == [400, 800]


def test_the_reason_of_a_rating_that_is_kept_has_english_numbers(
    tab: MeasureTab, document: Document
) -> None:
    numbers.write_in(numbers.COMMA)
    measured(document, lab_run(8.125, 1234.5))
    tab.rows["speed"].details.raw.click()
    because = document.preferences.overrides["speed"]["b"].because
    assert "10,030\u202fµs (10,030)" in because


def test_a_count_has_no_ratio_to_use(tab: MeasureTab, document: Document) -> None:
    measured(document, lab_run())
    details = tab.rows["size"].details
    assert details.ratio.isHidden()
    assert not details.raw.isHidden()


def test_nothing_can_be_used_before_it_is_measured(tab: MeasureTab) -> None:
    details = tab.rows["speed"].details
    assert all(button.isHidden() for button in (details.ratio, details.raw, details.leave))


def test_a_row_opens_and_closes_by_keys(tab: MeasureTab, document: Document) -> None:
    measured(document, lab_run())
    row = tab.rows["speed"]
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert row.is_opened
    row.details.leave.click()
    assert not row.is_opened
    assert row.hasFocus()


def test_a_row_says_what_it_shows(tab: MeasureTab, document: Document) -> None:
    measured(document, lab_run())
    told = tab.rows["speed"].accessibleDescription()
    assert "Ant: comparison 50\u202fµs, here 50\u202fµs" in told
    assert told.endswith("done")


def test_what_was_kept_is_shown_again(document: Document, theme: Theme, show: Show) -> None:
    first = MeasureTab(document, theme, styles_of(document.dataset), (SPEED, SIZE))
    measured(document, lab_run())
    again = Document(document.dataset, decision=document.decision)
    tab = MeasureTab(again, theme, styles_of(document.dataset), (SPEED, SIZE))
    tab.resize(680, 640)
    show(tab)
    assert "Measured here on 2026-11-28" in tab.head.progress.text()
    tab.rows["speed"].details.ratio.click()
    assert "speed" in again.preferences.overrides
    first.deleteLater()


def test_a_lab_that_fails_says_why(tab: MeasureTab, document: Document) -> None:
    document.lab.state, document.lab.text = "failed", "there is no python3"
    document.lab.changed.emit()
    assert "there is no python3" in tab.head.trouble.text()


def test_in_a_narrow_window_names_stand_over_their_scales(
    tab: MeasureTab, document: Document
) -> None:
    measured(document, replace(lab_run(), noise=None))
    tab.resize(400, 500)
    row = tab.rows["speed"]
    assert row.chart.result is not None
    assert row.chart.result.is_narrow
    assert row.chart.width() > 300


def test_where_a_criterion_is_looked_at_stands_what_was_measured_here(
    document: Document, theme: Theme, show: Show
) -> None:
    (dimension,) = document.dataset.dimensions.values()
    styles = styles_of(document.dataset)
    tab = DimensionTab(document, theme, Selection(), styles, dimension.id)
    show(tab)
    chart = tab.blocks["speed"].lanes
    assert "measured here" not in chart.table()[0]
    measured = measurement_of(lab_run(), document.dataset)
    document.edit("Measured", document.record.with_measured(measured))
    assert "measured here" in chart.table()[0]
    bare = tab.blocks["size"]
    document.edit("Undone", document.record.with_measured(None))
    assert "measured here" not in chart.table()[0]
    assert bare.lanes.table()
