"""The Python environment that is measured: made of what is pinned, or named, and looked at."""

import hashlib
import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fwcompare.bundled import LAB_PINS
from fwcompare.lab.child import Limits, Place, Stop, run_child
from fwcompare.lab.round_output import OutputError, read_object

FETCHED_MEGABYTES = 40
_FROM_OUTSIDE = re.compile(
    r"PATH|HOME|LANG|LC_\w+|\w*_proxy|PIP_\w+|SSL_CERT_\w+|XDG_CONFIG_\w+", re.IGNORECASE
)
_PIN = re.compile(r"^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)([^\n\\]*)", re.MULTILINE)
_LOOK = """
import json, sys
from importlib.metadata import PackageNotFoundError, version
found = {}
for name in sys.argv[1:]:
    try:
        found[name] = version(name)
    except PackageNotFoundError:
        pass
python = ".".join(map(str, sys.version_info[:3]))
print(json.dumps({"python": python, "base": sys.base_prefix, "versions": found}))
"""


class LackingError(Exception):
    """There is no environment to measure in; the message says why, and what helps."""


@dataclass(frozen=True, slots=True)
class Environment:
    """A Python with what is measured; `missing` has the pinned packages that are not there."""

    python: Path
    base: Path
    python_version: str
    versions: Mapping[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        return self.python.parent.parent


def lab_folder(surroundings: Mapping[str, str] = os.environ) -> Path:
    """Return the only folder that the lab writes to, in the user's own folder of data."""
    named = Path(surroundings.get("XDG_DATA_HOME", ""))
    data = named if named.is_absolute() else Path.home() / ".local" / "share"
    return data / "fwcompare" / "lab"


def pinned(pins: Path = LAB_PINS) -> dict[str, str]:
    """Return what is fetched, by name, with its version."""
    return {name: version for name, version, _ in _PIN.findall(pins.read_text("utf-8"))}


def look_at(folder: Path, work: Path, stop: Stop, pins: Path = LAB_PINS) -> Environment:
    """Return what an environment holds of what is pinned; raises if it holds nothing of it."""
    python = folder / "bin" / "python"
    if not python.exists():
        raise LackingError(f"{folder} is no Python environment: it has no bin/python")
    wanted = _PIN.findall(pins.read_text("utf-8"))
    place = Place(python, work, {"LANG": "C.UTF-8"})
    command = [str(python), "-I", "-c", _LOOK, *(name for name, _, _ in wanted)]
    finished = run_child(command, place, Limits(60), stop)
    if finished.trouble:
        raise LackingError(f"{python} does not run: {finished.trouble}")
    try:
        data = read_object(finished.printed.strip())
        versions = {str(name): str(version) for name, version in data["versions"].items()}
        base, version = Path(str(data["base"])), str(data["python"])
    except (OutputError, KeyError, AttributeError) as error:
        raise LackingError(f"{python} is no Python as expected: {error}") from None
    if not versions:
        raise LackingError(f"{folder} has none of the packages that are measured")
    # A pin with a marker may be meant for another Python or another system.
    missing = tuple(name for name, _, rest in wanted if name not in versions and ";" not in rest)
    return Environment(python, base, version, versions, missing)


def is_made(folder: Path, pins: Path = LAB_PINS) -> bool:
    """Tell whether an environment was made there, to its end, of these pins."""
    try:
        return (folder / "made").read_text("utf-8") == _stamp(pins)
    except OSError:
        return False


def make_environment(
    folder: Path, work: Path, stop: Stop, tell: Callable[[str], None], pins: Path = LAB_PINS
) -> None:
    """Fetch what is pinned, wheels whose hashes are known and nothing else, into a new folder."""
    if is_made(folder, pins):
        return
    shutil.rmtree(folder, ignore_errors=True)
    python = host_python()
    surroundings = {k: v for k, v in os.environ.items() if _FROM_OUTSIDE.fullmatch(k)}
    place = Place(python, work, {**surroundings, "TMPDIR": str(work)})
    tell("making an environment")
    _must_work([str(python), "-I", "-m", "venv", str(folder)], place, 180, stop)
    tell(f"fetching {len(pinned(pins))} packages")
    pip = [str(folder / "bin" / "python"), "-I", "-m", "pip", "--disable-pip-version-check"]
    pip += ["--no-input", "--no-cache-dir", "install", "--quiet", "--require-hashes"]
    pip += ["--only-binary", ":all:", "--requirement", str(pins)]
    _must_work(pip, place, 1200, stop)
    (folder / "made").write_text(_stamp(pins), "utf-8")


def host_python() -> Path:
    """Return the Python that environments are made with: our own, or one of the system's."""
    if not getattr(sys, "frozen", False):
        return Path(sys.executable)
    for name in ("python3", "python3.15", "python3.14", "python3.13", "python3.12", "python3.11"):
        found = shutil.which(name)
        if found:
            return Path(found)
    raise LackingError("there is no python3 on this machine, and what is measured needs one")


def _must_work(command: list[str], place: Place, seconds: int, stop: Stop) -> None:
    finished = run_child(command, place, Limits(seconds), stop)
    if finished.trouble:
        last = finished.complaint or finished.printed.decode("utf-8", "replace")[-500:]
        raise LackingError(f"no environment could be made: {finished.trouble}\n{last}".rstrip())


def _stamp(pins: Path) -> str:
    digest = hashlib.sha256(pins.read_bytes()).hexdigest()
    return json.dumps({"python": str(host_python()), "pins": digest})
