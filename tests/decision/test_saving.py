"""Saving: whatever fails, and whenever, the file is wholly the old one or wholly the new one."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from errno import EACCES, EDQUOT, EINVAL, EIO, ENOSPC, EPERM, EROFS
from pathlib import Path

import pytest

from fwcompare.analysis import evaluate
from fwcompare.analysis.dataset_change import verdict_summary
from fwcompare.decision import Decision
from fwcompare.decision.dataset_source import DatasetSource, load_source, source_of
from fwcompare.decision.opening import open_decision
from fwcompare.decision.save_error import SaveError, save_error
from fwcompare.decision.saving import save_decision
from fwcompare.decision.whole_file import write_whole
from tests.builders import THREE_WAY_YAML
from tests.decision.failing_system import Fate, System, failing, raising, raising_afterwards
from tests.decision.kept import full_decision, weighed

ROOT = Path(__file__).parents[2]
OLD, NEW = b"old\n" * 300, b"new\n" * 4000
posix = pytest.mark.skipif(os.name != "posix", reason="the system has no such thing")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "folder" / "a.fwdecision"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


@pytest.fixture
def ways(tmp_path: Path) -> DatasetSource:
    path = tmp_path / "ways.yaml"
    path.write_text(THREE_WAY_YAML, "utf-8")
    return load_source(path)


def refusal(path: Path, replacing: bytes | None = None) -> SaveError:
    with pytest.raises(SaveError) as caught:
        write_whole(path, NEW, replacing)
    return caught.value


def calls_of_a_save(path: Path) -> list[str]:
    with failing(System()) as system:
        write_whole(path, NEW, OLD)
    path.write_bytes(OLD)
    return system.seen


def test_a_saved_decision_opens_again(ways: DatasetSource, tmp_path: Path) -> None:
    path = tmp_path / "a.fwdecision"
    content = save(path, full_decision(), ways)
    opened = open_decision(path)
    assert opened.content == content == path.read_bytes()
    assert opened.decision == full_decision()
    assert not opened.is_dataset_changed
    later = weighed(full_decision(), "time", 1.0)
    assert save(path, later, ways, content) != content
    assert open_decision(path).decision == later
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.fwdecision", "ways.yaml"]


def save(
    path: Path, decision: Decision, source: DatasetSource, replacing: bytes | None = None
) -> bytes:
    verdict = verdict_summary(evaluate(source.dataset, decision.preferences))
    return save_decision(path, decision, source, verdict, replacing)


@pytest.mark.parametrize("number", [EIO, ENOSPC, EDQUOT, EACCES, EROFS, EINVAL])
@pytest.mark.parametrize("fate", [raising, raising_afterwards])
def test_no_failing_call_harms_the_file_or_passes_for_saved(
    path: Path, number: int, fate: Callable[[int], Fate]
) -> None:
    for fatal, name in enumerate(calls_of_a_save(path), 1):
        path.write_bytes(OLD)
        error = None
        with failing(System(fatal, fate(number))):
            try:
                write_whole(path, NEW, OLD)
            except SaveError as raised:
                error = raised
        found = path.read_bytes()
        assert found in (OLD, NEW), (fatal, name)
        if error is None:
            assert found == NEW, (fatal, name)
        elif error.kind == "not-durable":
            assert found == NEW
        elif name != "replace":  # which may have been done before it was reported as failed
            assert found == OLD, (fatal, name)
        if error is not None:
            assert error.message
            assert error.remedy
            write_whole(path, NEW, OLD)  # trying again is always right
            assert path.read_bytes() == NEW
        assert [p.name for p in path.parent.iterdir()] == [path.name], (fatal, name)


def test_a_disk_that_is_gone_from_some_call_on_keeps_a_whole_file(path: Path) -> None:
    for fatal, name in enumerate(calls_of_a_save(path), 1):
        path.write_bytes(OLD)
        system = System(fatal, raising(EIO), lasting=True)
        with failing(system), pytest.raises(SaveError):
            write_whole(path, NEW, OLD)
        is_moved = "replace" in system.seen[: fatal - 1]
        assert path.read_bytes() == (NEW if is_moved else OLD), (fatal, name)


def test_a_disk_that_takes_little_at_a_time_gets_everything(path: Path) -> None:
    with failing(System()) as system:
        write = os.write
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "write", lambda fd, data: write(fd, data[:1000]))
            write_whole(path, NEW, OLD)
    assert system.seen.count("write") == len(NEW) // 1000
    assert path.read_bytes() == NEW


def test_a_disk_that_takes_nothing_more_is_full(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    taken = iter([100, 50])
    monkeypatch.setattr(os, "write", lambda fd, data: write(fd, data[: next(taken, 0)]))
    assert refusal(path, OLD).kind == "no-space"
    assert path.read_bytes() == OLD


def test_a_disk_that_loses_bytes_is_noticed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write

    def lossy(descriptor: int, data: bytes) -> int:
        write(descriptor, data[:-1])
        return len(data)

    monkeypatch.setattr(os, "write", lossy)
    assert refusal(path, OLD).kind == "failed"
    assert path.read_bytes() == OLD


DYING = """
import os, sys
from pathlib import Path
from fwcompare.decision.whole_file import write_whole
from tests.decision.failing_system import System, failing
from tests.decision.test_saving import NEW, OLD

path = Path(sys.argv[1])
with failing(System()) as whole:
    write_whole(path, NEW, OLD)
for fatal in range(1, len(whole.seen) + 1):
    for fate in (lambda call: os._exit(1), lambda call: (call(), os._exit(1))):
        path.write_bytes(OLD)
        child = os.fork()
        if not child:
            with failing(System(fatal, fate)):
                write_whole(path, NEW, OLD)
            os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 1
        print("old" if path.read_bytes() == OLD else "new" if path.read_bytes() == NEW else "torn")
"""


@posix
def test_a_process_that_dies_at_any_call_leaves_a_whole_file(path: Path) -> None:
    found = run(DYING, path).split()
    calls = calls_of_a_save(path)
    assert len(found) == 2 * len(calls)
    moved = 2 * calls.index("replace") + 1
    assert found == ["old"] * moved + ["new"] * (len(found) - moved)


LIMITED = """
import resource, sys
from pathlib import Path
from fwcompare.decision.save_error import SaveError
from fwcompare.decision.whole_file import write_whole
from tests.decision.test_saving import NEW, OLD

path = Path(sys.argv[1])
for size in (0, 1, 4096, len(NEW) - 1, len(NEW)):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    try:
        write_whole(path, NEW, OLD)
        print("saved")
    except SaveError as error:
        print(error.kind)
    assert path.read_bytes() == (NEW if size == len(NEW) else OLD)
"""


@posix
def test_no_file_may_grow_so_large(path: Path) -> None:
    assert run(LIMITED, path).split() == ["no-space"] * 4 + ["saved"]
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def run(script: str, path: Path) -> str:
    command = [sys.executable, "-c", script, str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of 64 KiB, where that may be done."""
    mount = shutil.which("mount")
    if mount is None or os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only the superuser may mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    command = [mount, "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True).returncode != 0:
        pytest.skip("no disk may be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_fills_up_keeps_the_last_saved_file(small_disk: Path) -> None:
    path = small_disk / "a.fwdecision"
    saved, kinds = b"", set()
    for size in range(1000, 70_000, 3000):
        content = b"x" * size
        try:
            write_whole(path, content, saved or None)
        except SaveError as error:
            kinds.add(error.kind)
        else:
            saved = content
        assert path.read_bytes() == saved
    assert kinds == {"no-space"}
    assert len(saved) > 20_000
    assert [p.name for p in small_disk.iterdir()] == [path.name]


def test_a_file_that_somebody_else_has_changed_is_not_overwritten(path: Path) -> None:
    path.write_bytes(b"theirs")
    assert refusal(path, OLD).kind == "changed"
    assert path.read_bytes() == b"theirs"
    write_whole(path, NEW)
    assert path.read_bytes() == NEW


def test_a_file_that_was_removed_is_asked_about(path: Path) -> None:
    path.unlink()
    assert refusal(path, OLD).kind == "gone"
    write_whole(path, NEW)
    assert path.read_bytes() == NEW


def test_a_read_only_file_is_not_replaced(path: Path) -> None:
    path.chmod(0o444)
    assert refusal(path, OLD).kind == "read-only"
    assert path.read_bytes() == OLD


def test_a_file_one_may_not_write_is_not_replaced(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    assert refusal(path, OLD).kind == "read-only"
    assert path.read_bytes() == OLD


@posix
def test_modes_are_kept_and_new_files_follow_the_mask(path: Path) -> None:
    path.chmod(0o640)
    write_whole(path, NEW, OLD)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    mask = os.umask(0o027)
    try:
        write_whole(path.with_name("b"), NEW)
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path.with_name("b").stat().st_mode) == 0o640


@posix
def test_a_private_file_is_never_open_to_others_on_the_way(path: Path) -> None:
    path.chmod(0o600)
    modes: list[int] = []

    def look(call: object) -> None:
        modes.extend(stat.S_IMODE(p.stat().st_mode) for p in path.parent.glob(".fwcompare-*"))
        raise OSError(EIO, "")

    at = calls_of_a_save(path).index("write") + 1
    with failing(System(at, look)), pytest.raises(SaveError):
        write_whole(path, NEW, OLD)
    assert modes == [0o600]


@posix
def test_a_link_stays_and_the_file_it_leads_to_is_replaced(path: Path, tmp_path: Path) -> None:
    link, second = tmp_path / "link", tmp_path / "second"
    link.symlink_to(path)
    second.symlink_to(link)
    write_whole(second, NEW, OLD)
    assert second.is_symlink()
    assert link.is_symlink()
    assert path.read_bytes() == NEW
    assert not path.is_symlink()


@posix
def test_a_link_that_leads_to_nothing_yet_creates_the_file_there(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("later.fwdecision")
    write_whole(link, NEW)
    assert link.is_symlink()
    assert (tmp_path / "later.fwdecision").read_bytes() == NEW


@posix
def test_what_is_no_file_is_never_written_to(path: Path, tmp_path: Path) -> None:
    pipe, ring = tmp_path / "pipe", tmp_path / "ring"
    os.mkfifo(pipe)
    ring.symlink_to(ring)
    for place in (path.parent, pipe, Path(os.devnull)):
        assert refusal(place).kind == "not-a-file"
    assert refusal(ring).kind == "name"


def test_each_way_to_fail_names_the_file_and_a_way_out(path: Path) -> None:
    vanished = path.parent / "gone" / "a.fwdecision"
    long = path.with_name("a" * 300)
    below = path / "a.fwdecision"
    found = {place: refusal(place) for place in (vanished, long, below, path.with_name("a\0"))}
    assert [error.kind for error in found.values()] == ["no-folder", "name", "no-folder", "name"]
    for place, error in found.items():
        assert error.message.startswith(place.name)
    assert found[vanished].remedy == "bring it back, or save in another folder"
    assert save_error(PermissionError(EPERM, "no"), path).remedy == "save it in another folder"


def test_what_would_not_read_back_is_not_written(ways: DatasetSource, tmp_path: Path) -> None:
    path = tmp_path / "a.fwdecision"
    long = full_decision().with_record(full_decision().record.with_notes("x" * 2_100_000))
    strange = source_of(THREE_WAY_YAML.encode(), tmp_path / "a\nb.yaml")
    bytes_only = source_of(THREE_WAY_YAML.encode(), tmp_path / "a\udcff.yaml")
    for decision, source in ((long, ways), (full_decision(), bytes_only)):
        with pytest.raises(SaveError) as caught:
            save(path, decision, source)
        assert caught.value.kind == "unwritable"
        assert not path.exists()
    save(path, full_decision(), strange)  # strange, but text
    assert path.exists()
