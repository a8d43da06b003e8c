"""A decision file finds its dataset again, and says what has changed in it."""

from pathlib import Path

import pytest

from fwcompare.analysis.dataset_change import dataset_change
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset.errors import DatasetError
from fwcompare.decision import Decision, decide, proposal
from fwcompare.decision.dataset_source import (
    DatasetSource,
    digest_of,
    load_source,
    reference_to,
)
from fwcompare.decision.decision_file import as_bytes
from fwcompare.decision.fitting import fitted
from fwcompare.decision.opening import MissingDatasetError, open_decision
from tests.builders import THREE_WAY_YAML, three_way_dataset
from tests.decision.kept import file_of, full_decision, weighed


@pytest.fixture
def ways(tmp_path: Path) -> DatasetSource:
    path = tmp_path / "facts" / "ways.yaml"
    path.parent.mkdir()
    path.write_text(THREE_WAY_YAML, "utf-8")
    return load_source(path)


def saved(source: DatasetSource, path: Path, decision: Decision | None = None) -> Path:
    path.parent.mkdir(exist_ok=True)
    file = file_of(source.dataset, decision or full_decision(), reference_to(source, path.parent))
    path.write_bytes(as_bytes(file))
    return path


def change(source: DatasetSource, old: str, new: str) -> None:
    text = source.path.read_text("utf-8")
    assert old in text
    source.path.write_text(text.replace(old, new), "utf-8")


def test_an_opened_decision_is_the_one_that_was_saved(ways: DatasetSource, tmp_path: Path) -> None:
    path = saved(ways, tmp_path / "decisions" / "mine.fwdecision")
    opened = open_decision(path, allowed=[ways.path])
    assert opened.decision == full_decision()
    assert opened.source.dataset == ways.dataset
    assert opened.content == path.read_bytes()
    assert opened.file.dataset.path == "../facts/ways.yaml"
    assert dataset_change(opened) is None


def test_both_may_move_together(ways: DatasetSource, tmp_path: Path) -> None:
    saved(ways, tmp_path / "facts" / "mine.fwdecision")
    moved = (tmp_path / "facts").rename(tmp_path / "elsewhere")
    assert open_decision(moved / "mine.fwdecision").source.path == moved / "ways.yaml"


def test_a_link_to_a_decision_finds_the_dataset_beside_the_file(
    ways: DatasetSource, tmp_path: Path
) -> None:
    path = saved(ways, tmp_path / "facts" / "mine.fwdecision")
    link = tmp_path / "link.fwdecision"
    link.symlink_to(path)
    assert open_decision(link).decision == full_decision()


def test_the_bundled_dataset_is_named_by_its_id(tmp_path: Path) -> None:
    source = load_source()
    decision = decide(source.dataset).with_snapshot("Start", "2026-11-22")
    opened = open_decision(saved(source, tmp_path / "a.fwdecision", decision))
    assert opened.file.dataset.bundled == DEFAULT_DATASET.stem
    assert opened.source.is_bundled
    assert opened.decision == decision


def test_line_ends_of_another_system_are_no_change(ways: DatasetSource, tmp_path: Path) -> None:
    path = saved(ways, tmp_path / "a.fwdecision")
    for file in (path, ways.path):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    opened = open_decision(path)
    assert not opened.is_dataset_changed
    assert opened.decision == full_decision()
    assert digest_of(b"a\r\nb") == digest_of(b"a\nb") != digest_of(b"a b")


def test_a_changed_dataset_says_what_led_then_and_what_leads_now(
    ways: DatasetSource, tmp_path: Path
) -> None:
    path = saved(ways, tmp_path / "a.fwdecision")
    change(ways, "car: {value: 24, low: 19, high: 47", "car: {value: 60, low: 55, high: 70")
    found = dataset_change(open_decision(path))
    assert found is not None
    assert found.then is not None
    assert (found.then.leader, found.now.leader) == ("car", "bicycle")
    assert found.is_verdict_changed
    assert found.gone is None
    assert found.added_dimensions == found.added_criteria == ()


def test_a_change_that_moves_no_score_changes_no_verdict(
    ways: DatasetSource, tmp_path: Path
) -> None:
    path = saved(ways, tmp_path / "a.fwdecision")
    change(ways, "Three ways over", "Three good ways over")
    found = dataset_change(open_decision(path))
    assert found is not None
    assert not found.is_verdict_changed


def test_what_is_gone_lies_aside_and_comes_back(ways: DatasetSource, tmp_path: Path) -> None:
    start = full_decision()
    decision = start.with_preferences(start.preferences.with_criterion_points("usable", 44.0))
    path = saved(ways, tmp_path / "a.fwdecision", decision)
    change(ways, "usable", "useful")
    change(ways, "tram", "train")
    change(ways, "hurry", "rush")
    opened = open_decision(path)
    found = dataset_change(opened)
    assert found is not None
    assert found.added_criteria == ("useful",)
    assert found.gone is not None
    assert found.gone.preferences.situation == "hurry"
    assert found.gone.preferences.criterion_points == {"usable": 44.0}
    assert list(found.gone.preferences.overrides) == ["usable"]
    assert found.gone.chosen == "tram"
    now = opened.decision
    assert now.preferences.situation is None
    assert now.record.chosen is None
    assert now.preferences.overrides == {}
    assert now.preferences.criterion_points["useful"] == 10.0
    later = saved(load_source(ways.path), path, weighed(now, "money", 1.0))
    change(ways, "useful", "usable")
    change(ways, "train", "tram")
    change(ways, "rush", "hurry")
    back = open_decision(later).decision
    assert back.preferences == weighed(decision, "money", 1.0).preferences
    assert back.record.chosen == "tram"
    assert back.record.aside is not None
    assert back.record.aside.preferences.criterion_points == {"useful": 10.0}


def test_fitting_twice_is_fitting_once_and_a_fit_decision_stays_equal() -> None:
    dataset = three_way_dataset()
    assert fitted(full_decision(), dataset) == full_decision()
    other = load_source().dataset
    reading = next(iter(other.readings))
    strange = Decision(proposal(other, "content-site").with_reading(reading))
    fit = fitted(strange, dataset)
    assert fit.preferences.dimension_points == proposal(dataset).dimension_points
    assert fit.record.aside is not None
    assert fitted(fit, dataset) == fit
    back = fitted(fit, other)
    assert fitted(back.with_record(strange.record), other) == strange


def test_a_missing_dataset_can_be_replaced_by_another_file(
    ways: DatasetSource, tmp_path: Path
) -> None:
    path = saved(ways, tmp_path / "a.fwdecision")
    moved = ways.path.rename(tmp_path / "moved.yaml")
    with pytest.raises(MissingDatasetError, match=r"its comparison is not there: .*ways\.yaml"):
        open_decision(path)
    opened = open_decision(path, moved)
    assert opened.decision == full_decision()
    assert not opened.is_dataset_changed


def test_a_bundled_dataset_of_another_version_is_asked_for(tmp_path: Path) -> None:
    path = saved(load_source(), tmp_path / "a.fwdecision", decide(load_source().dataset))
    text = path.read_text("utf-8").replace("bundled: flask_vs_django", "bundled: ../../secret")
    path.write_text(text, "utf-8")
    with pytest.raises(MissingDatasetError, match="those that do: flask_vs_django; or choose"):
        open_decision(path)


def test_a_faulty_dataset_is_told_by_its_own_name(ways: DatasetSource, tmp_path: Path) -> None:
    path = saved(ways, tmp_path / "a.fwdecision")
    change(ways, "kind: measurement", "kind: measuring")
    with pytest.raises(DatasetError, match=r"ways\.yaml:26:11"):
        open_decision(path)


def test_what_is_no_file_is_refused_as_a_decision(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="this is a folder, not a file; choose a decision file"):
        open_decision(tmp_path)
