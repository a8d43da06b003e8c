"""The Python environment that is measured: made of what is pinned, or named, and looked at."""

import hashlib
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fwcompare.bundled import LAB_PINS, LAB_SOURCES
from fwcompare.lab.child import Limits, Place, Stop, run_child
from fwcompare.lab.round_output import OutputError, read_object

FETCHED_MEGABYTES = 60
LEAST_MINOR, NEWEST_TRIED = 12, 15
"""Of Python 3: what the pinned frameworks ask for, and what was tried."""
_FROM_OUTSIDE = re.compile(
    r"PATH|HOME|LANG|LC_\w+|\w*_proxy|PIP_\w+|SSL_CERT_\w+|XDG_CONFIG_\w+|PYENV_\w+", re.IGNORECASE
)
_PIN = re.compile(r"^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)([^\n\\]*)", re.MULTILINE)
_WHEELS = ["install", "--quiet", "--require-hashes", "--only-binary", ":all:"]
_SOURCES = ["download", "--quiet", "--require-hashes", "--no-deps", "--no-binary", ":all:"]
_SOURCES += ["--no-build-isolation"]
_NEW_ENOUGH = f"""
import sys, venv
print(sys.executable)
sys.exit(sys.version_info < (3, {LEAST_MINOR}))
"""
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


def shown_folder(folder: Path) -> str:
    """Return a folder as people write it, ~ for their own."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except ValueError:
        return str(folder)


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


def is_made(folder: Path, pins: Path = LAB_PINS, sources: Path = LAB_SOURCES) -> bool:
    """Tell whether an environment was made there, to its end, of these pins."""
    try:
        return (folder / "made").read_text("utf-8") == _digest(pins, sources)
    except OSError:
        return False


def make_environment(
    folder: Path,
    work: Path,
    stop: Stop,
    tell: Callable[[str], None],
    pins: Path = LAB_PINS,
    sources: Path = LAB_SOURCES,
) -> None:
    """Fetch what is pinned into a new folder, by hash: wheels to run, sources only to be read."""
    python = find_python(work, stop)
    shutil.rmtree(folder, ignore_errors=True)
    place = Place(python, work, {**_surroundings(), "TMPDIR": str(work)})
    tell("making an environment")
    _must_work([str(python), "-I", "-m", "venv", str(folder)], place, 180, stop)
    tell(f"fetching {len(pinned(pins))} packages")
    pip = [str(folder / "bin" / "python"), "-I", "-m", "pip", "--disable-pip-version-check"]
    pip += ["--no-input", "--no-cache-dir"]
    _must_work([*pip, *_WHEELS, "--requirement", str(pins)], place, 1200, stop)
    tell("fetching released sources, to count their manuals")
    into = ["--requirement", str(sources), "--dest", str(folder / "sources")]
    run_child([*pip, *_SOURCES, *into], place, Limits(600), stop)  # without them, two probes fail
    (folder / "made").write_text(_digest(pins, sources), "utf-8")


def find_python(work: Path, stop: Stop) -> Path:
    """Return a Python new enough for what is pinned: our own, or the newest of the system's."""
    own = [] if getattr(sys, "frozen", False) else [sys.executable]
    for found in [*own, *_pythons()]:
        place = Place(Path(own[0] if own else found), work, _surroundings())
        finished = run_child([found, "-I", "-c", _NEW_ENOUGH], place, Limits(20), stop)
        if not finished.trouble:
            return Path(finished.printed.decode("utf-8", "replace").strip())
    raise LackingError(
        f"what is measured needs Python 3.{LEAST_MINOR} or later, with venv; there is none here.\n"
        "Install one, or name an environment that holds what is measured."
    )


def _pythons() -> Iterator[str]:
    """Yield what is called Python on the search path, and where pyenv and uv keep theirs."""
    minors = range(NEWEST_TRIED, LEAST_MINOR - 1, -1)
    yield from filter(None, (shutil.which(f"python3.{minor}") for minor in minors))
    kept = Path.home() / ".pyenv" / "versions", Path.home() / ".local" / "share" / "uv" / "python"
    for minor in minors:
        for folder in kept:
            yield from map(str, sorted(folder.glob(f"*3.{minor}.*/bin/python3.{minor}")))
    yield from filter(None, [shutil.which("python3")])


def _surroundings() -> dict[str, str]:
    """Return what pip and what starts a Python may know: paths, proxies, settings of their own."""
    return {name: value for name, value in os.environ.items() if _FROM_OUTSIDE.fullmatch(name)}


def _must_work(command: list[str], place: Place, seconds: int, stop: Stop) -> None:
    finished = run_child(command, place, Limits(seconds), stop)
    if finished.trouble:
        last = finished.complaint or finished.printed.decode("utf-8", "replace")[-500:]
        raise LackingError(f"no environment could be made: {finished.trouble}\n{last}".rstrip())


def _digest(pins: Path, sources: Path) -> str:
    return hashlib.sha256(pins.read_bytes() + sources.read_bytes()).hexdigest()
