"""Recovery copies: whatever kills the program, what is left can be read or is told."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from fwcompare.analysis import evaluate
from fwcompare.analysis.dataset_change import verdict_summary
from fwcompare.decision import Decision
from fwcompare.decision.dataset_source import DatasetSource, load_source
from fwcompare.decision.fitting import fitted
from fwcompare.decision.opening import open_decision
from fwcompare.decision.recovery import (
    BaseNow,
    base_now,
    discard,
    file_lock_path,
    find_recoverable,
    known_base,
    lock_path,
    new_copy_path,
    sweep,
    write_copy,
)
from fwcompare.decision.save_error import SaveError
from fwcompare.decision.saving import save_decision
from tests.builders import THREE_WAY_YAML
from tests.decision.kept import full_decision, weighed

ROOT = Path(__file__).parents[2]
NOON = datetime(2026, 11, 22, 12, 0, 0)  # noqa: DTZ001  a time of day as its reader's clock shows it


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "recovery"


@pytest.fixture
def ways(tmp_path: Path) -> DatasetSource:
    path = tmp_path / "ways.yaml"
    path.write_text(THREE_WAY_YAML, "utf-8")
    return load_source(path)


def copied(
    path: Path,
    source: DatasetSource,
    decision: Decision | None = None,
    base: tuple[Path, bytes] | None = None,
    now: datetime = NOON,
) -> Path:
    decision = decision or full_decision()
    verdict = verdict_summary(evaluate(source.dataset, decision.preferences))
    write_copy(path, decision, source, verdict, base, now)
    return path


def nobody(_lock: Path) -> bool:
    return False


def test_a_copy_holds_the_whole_state_and_what_it_is_a_newer_state_of(
    folder: Path, ways: DatasetSource, tmp_path: Path
) -> None:
    base = tmp_path / "mine.fwdecision"
    path = copied(new_copy_path(folder), ways, base=(base, b"as loaded"))
    (copy,) = find_recoverable(folder, nobody).copies
    assert (copy.path, copy.base, copy.note.written) == (path, base, "2026-11-22 12:00:00")
    opened = open_decision(path, allowed=[ways.path])
    assert opened.decision == full_decision()
    assert opened.source == ways
    assert not opened.is_dataset_changed


def test_a_copy_of_what_was_never_saved_has_no_base(folder: Path) -> None:
    bundled = load_source()
    decision = fitted(full_decision(), bundled.dataset)
    path = copied(new_copy_path(folder), bundled, decision)
    (copy,) = find_recoverable(folder, nobody).copies
    assert copy.base is None
    assert base_now(copy) == "none"
    assert open_decision(path).source.is_bundled


def test_only_copies_without_an_owner_are_offered_the_latest_first(
    folder: Path, ways: DatasetSource
) -> None:
    owned, early, late = (new_copy_path(folder) for _ in range(3))
    for path, now in ((owned, NOON), (late, NOON.replace(hour=13)), (early, NOON)):
        copied(path, ways, now=now)
    found = find_recoverable(folder, lambda lock: lock == lock_path(owned))
    assert [copy.path for copy in found.copies] == [late, early]
    assert found.broken == ()


def _edit(base: Path) -> None:
    base.write_bytes(base.read_bytes() + b"# theirs\n")


def _save_what_the_copy_holds(base: Path) -> None:
    source = load_source(base.with_name("ways.yaml"))
    decision = weighed(full_decision(), "money", 7.0)
    verdict = verdict_summary(evaluate(source.dataset, decision.preferences))
    save_decision(base, decision, source, verdict)


@pytest.mark.parametrize(
    ("meanwhile", "expected"),
    [
        (lambda base: None, "unchanged"),
        (_edit, "changed"),
        (Path.unlink, "gone"),
        (_save_what_the_copy_holds, "holds it"),
    ],
)
def test_it_is_known_what_has_become_of_the_file(
    folder: Path,
    ways: DatasetSource,
    tmp_path: Path,
    meanwhile: Callable[[Path], None],
    expected: BaseNow,
) -> None:
    base = tmp_path / "mine.fwdecision"
    verdict = verdict_summary(evaluate(ways.dataset, full_decision().preferences))
    content = save_decision(base, full_decision(), ways, verdict)
    later = weighed(full_decision(), "money", 7.0)
    copied(new_copy_path(folder), ways, later, (base, content))
    meanwhile(base)
    (copy,) = find_recoverable(folder, nobody).copies
    assert base_now(copy) == expected
    assert known_base(copy) == (content if expected == "unchanged" else b"")


def test_broken_copies_are_told_and_never_fatal(folder: Path, ways: DatasetSource) -> None:
    sound = copied(new_copy_path(folder), ways)
    content = sound.read_bytes()
    wrong = {
        "cut": content[:-20],
        "empty": b"",
        "noise": bytes(range(256)),
        "newer": content.replace(b"decision: 1", b"decision: 2"),
        "plain": content.partition(b"recovery:")[0] + b"end: true\n",
    }
    for name, data in wrong.items():
        (folder / f"{name}.fwrecovery").write_bytes(data)
    (folder / "folder.fwrecovery").mkdir()
    found = find_recoverable(folder, nobody)
    assert [copy.path for copy in found.copies] == [sound]
    assert {copy.path.stem for copy in found.broken} == {*wrong, "folder"}
    told = {copy.path.stem: copy.error.faults[0].what for copy in found.broken}
    assert "cut off" in told["cut"]
    assert "newer version" in told["newer"]
    assert told["plain"] == "this is no recovery copy"


def test_no_folder_is_nothing_to_recover(folder: Path) -> None:
    assert find_recoverable(folder, nobody).copies == ()
    sweep(folder)


def test_a_discarded_copy_is_gone_and_discarding_twice_is_no_fault(
    folder: Path, ways: DatasetSource
) -> None:
    path = copied(new_copy_path(folder), ways)
    assert discard(path)
    assert discard(path)
    assert find_recoverable(folder, nobody).copies == ()


def test_copies_are_for_their_owner_alone(folder: Path, ways: DatasetSource) -> None:
    copied(new_copy_path(folder), ways)
    assert folder.stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_made_is_a_save_error(tmp_path: Path, ways: DatasetSource) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SaveError) as caught:
        copied(new_copy_path(tmp_path / "file" / "recovery"), ways)
    assert caught.value.kind == "no-folder"


def test_every_link_to_a_file_has_the_same_lock(tmp_path: Path) -> None:
    file, other, link = tmp_path / "a", tmp_path / "b", tmp_path / "link"
    file.write_bytes(b"")
    link.symlink_to(file)
    assert file_lock_path(tmp_path, link) == file_lock_path(tmp_path, file)
    assert file_lock_path(tmp_path, file) != file_lock_path(tmp_path, other)
    assert file_lock_path(tmp_path, tmp_path / "\udcff").parent == tmp_path


def test_only_what_was_abandoned_long_ago_is_swept(folder: Path) -> None:
    folder.mkdir(parents=True)
    old, new = folder / ".fwcompare-00.tmp", folder / ".fwcompare-01.tmp"
    for path in (old, new):
        path.write_bytes(b"")
    os.utime(old, (1, 1))
    sweep(folder)
    assert [path.name for path in folder.iterdir()] == [new.name]


RESTLESS = """
import sys
from pathlib import Path
from fwcompare.decision.dataset_source import load_source
from tests.decision.kept import full_decision, weighed
from tests.decision.test_recovery import copied

path, source = Path(sys.argv[1]), load_source(Path(sys.argv[2]))
for step in range(10_000):
    copied(path, source, weighed(full_decision(), "time", step / 100))
    print(step, flush=True)
"""


@pytest.mark.parametrize("steps", [1, 2, 17, 40])
def test_killed_while_a_weight_is_dragged_the_last_copy_opens(
    folder: Path, ways: DatasetSource, steps: int
) -> None:
    path = new_copy_path(folder)
    command = [sys.executable, "-c", RESTLESS, str(path), str(ways.path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for _ in range(steps):
            process.stdout.readline()
        process.kill()
        told = process.stdout.read().split()
    written = int(told[-1]) if told else steps - 1
    (copy,) = find_recoverable(folder, nobody).copies
    opened = open_decision(copy.path, allowed=[ways.path])
    assert opened.decision.preferences.dimension_points["time"] in (
        written / 100,
        (written + 1) / 100,
    )
