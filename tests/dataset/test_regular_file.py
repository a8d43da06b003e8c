"""Only a regular file of the allowed size is read; nothing else is waited for."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from fwcompare.dataset import DatasetError, load_dataset
from fwcompare.dataset.limits import MAX_BYTES
from tests.dataset.small import TEXT


def _refusal(path: Path) -> str:
    with pytest.raises(DatasetError) as caught:
        load_dataset(path)
    assert caught.value.name == str(path).encode("utf-8", "backslashreplace").decode()
    (fault,) = caught.value.faults
    return f"{fault.what}; {fault.remedy}"


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "drinks.yaml"
    path.write_text(TEXT, encoding="utf-8")
    assert load_dataset(path).title == "Tea or coffee?"


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "x") == "there is no such file; check the name and the folder"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert _refusal(tmp_path) == "this is a folder, not a file; choose a comparison file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_refused_at_once_though_nobody_writes(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert _refusal(pipe) == "this is a named pipe, not a file; choose a comparison file"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_without_end_is_refused() -> None:
    assert _refusal(Path("/dev/zero")) == "this is a device, not a file; choose a comparison file"


def test_a_file_of_a_gigabyte_is_read_only_up_to_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(512 * MAX_BYTES)
    assert _refusal(path) == "the file is larger than 2 MiB; keep a comparison within 2 MiB"


@pytest.fixture
def as_somebody_without_rights() -> Iterator[None]:
    if not hasattr(os, "geteuid"):
        pytest.skip("no user ids here")
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    yield
    if is_root:
        os.seteuid(0)


def test_a_file_without_the_right_to_read_is_said_to_be_so(
    tmp_path: Path, as_somebody_without_rights: None
) -> None:
    path = tmp_path / "closed"
    if os.geteuid() != 65534:
        path.touch(mode=0)
    what = "the file may not be read; ask for the right to read it, or copy it"
    assert _refusal(path) == what


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "\udcff"])
def test_a_name_that_no_file_can_have_is_an_ordinary_fault(tmp_path: Path, name: str) -> None:
    assert "; " in _refusal(tmp_path / name)


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_to_itself_is_an_ordinary_fault(tmp_path: Path) -> None:
    path = tmp_path / "loop"
    path.symlink_to(path)
    assert _refusal(path).startswith("the file cannot be read: ")
