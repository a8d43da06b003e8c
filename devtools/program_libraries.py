"""Which shared libraries a built program keeps, and which it asks of the system."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

# By folder, all of them for None. Without those for consoles, networks and pictures of other
# formats.
KEPT_PLUGINS: dict[str, set[str] | None] = {
    "iconengines": {"libqsvgicon.so"},
    "imageformats": {"libqsvg.so"},
    "platforminputcontexts": None,
    "platforms": {"libqoffscreen.so", "libqwayland.so", "libqxcb.so"},
    "platformthemes": None,
    "printsupport": None,
    "wayland-decoration-client": None,
    "wayland-graphics-integration-client": None,
    "wayland-shell-integration": None,
    "xcbglintegrations": None,
}


def drop_unused(inside: Path) -> None:
    """Delete from a program's libraries the system's own, and what of Qt nothing asks for."""
    qt = inside / "PySide6" / "Qt"
    shutil.rmtree(qt / "translations", ignore_errors=True)
    for library in inside.glob("lib*.so*"):
        if not library.is_symlink() and not library.name.startswith("libpython"):
            library.unlink()
    _drop_plugins(qt / "plugins")
    _drop_libraries_of_qt(inside, qt / "lib")
    for path in [*inside.rglob("*")]:
        if path.is_symlink() and not path.exists():
            path.unlink()


def asked_of_the_system(program: Path, except_for: Iterable[str] = ()) -> set[str]:
    """Return the names of the shared libraries that a program needs and does not bring.

    `except_for` names plugins that may find none of theirs: the program then does without.
    """
    libraries = _libraries(program / "_internal")
    brought = {_stem(path.name) for path in libraries}
    asked = _asked(path for path in libraries if path.name not in except_for)
    return {name for name in asked if _stem(name) not in brought}


def oldest_libc(program: Path) -> str:
    """Return the oldest version of the GNU C library that every part of a program runs with."""
    versions = {
        tuple(map(int, version.split(b".")))
        for path in [program / "fwcompare", *_libraries(program / "_internal")]
        for version in re.findall(rb"(?<=\0GLIBC_)\d+\.\d+(?=[.\d]*\0)", path.read_bytes())
    }
    return ".".join(map(str, max(versions)))


def _drop_plugins(folder: Path) -> None:
    for plugin in folder.glob("*/*.so"):
        kept = KEPT_PLUGINS.get(plugin.parent.name, set())
        if kept is not None and plugin.name not in kept:
            plugin.unlink()
    for kind in folder.iterdir():
        if not any(kind.iterdir()):
            kind.rmdir()


def _drop_libraries_of_qt(inside: Path, folder: Path) -> None:
    """Delete those of Qt's libraries that nothing names, nor anything that is named."""
    of_qt = {library.name: library for library in folder.glob("*.so*")}
    asked = _asked(path for path in _libraries(inside) if path.parent != folder)
    while more := _asked(of_qt[name] for name in asked & of_qt.keys()) - asked:
        asked |= more
    for name in of_qt.keys() - asked:
        of_qt[name].unlink()


def _stem(library: str) -> str:
    """Return a library's name without its version and the mark of the wheel that brought it."""
    return re.split(r"-[0-9a-f]{8}|\.", library)[0]


def _libraries(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*.so*") if path.is_file() and not path.is_symlink()]


def _asked(libraries: Iterable[Path]) -> set[str]:
    """Return the names in the string tables that are exactly those of versioned libraries."""
    names: set[bytes] = set()
    for path in libraries:
        names.update(re.findall(rb"(?<=\0)lib[\w+-]+\.so(?:\.[\d.]+)?(?=\0)", path.read_bytes()))
    return {name.decode() for name in names}
