from pathlib import Path

import pytest

from fwcompare.lab.apps_folder import InTheWayError, write_apps


@pytest.fixture
def apps(tmp_path: Path) -> Path:
    for name in ("ant", "bee"):
        (tmp_path / "apps" / name / "inner" / "__pycache__").mkdir(parents=True)
        (tmp_path / "apps" / name / "inner" / "app.py").write_text(name, "utf-8")
        (tmp_path / "apps" / name / "inner" / "__pycache__" / "app.pyc").write_bytes(b"")
    return tmp_path / "apps"


def files(folder: Path) -> list[str]:
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())


def test_each_application_comes_into_a_folder_of_its_name(apps: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert write_apps(out, apps) == [out / "ant", out / "bee"]
    assert files(out) == ["ant/inner/app.py", "bee/inner/app.py"]


def test_what_is_there_stays_and_nothing_is_written(apps: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "bee").mkdir(parents=True)
    with pytest.raises(InTheWayError, match="bee is there already"):
        write_apps(out, apps)
    assert files(out) == []
    assert not (out / "ant").exists()
