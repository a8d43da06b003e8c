"""Makes a Debian package of the built program, with menu entry, file type, icons and manual."""

import gzip
import hashlib
import os
import shutil
import subprocess
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from textwrap import wrap
from xml.etree import ElementTree as ET

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from devtools.offscreen import ROOT
from devtools.program_libraries import oldest_libc
from fwcompare import __version__
from fwcompare.qt_needs import NEEDED, NEEDED_ON_WAYLAND, NEEDED_ON_X11

DESKTOP = ROOT / "resources" / "desktop"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)

# Found on every Debian, or brought by its C and C++ programs.
BASE = {
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}

_MAINTAINER = "the fwcompare authors <authors@fwcompare.invalid>"


def build_package(program: Path, folder: Path) -> Path | None:
    """Return the .deb that installs a built program, written into `folder`; None without dpkg."""
    if shutil.which("dpkg-deb") is None:
        return None
    tree = folder / "debian"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(program, tree)
    architecture = _told("dpkg", "--print-architecture")
    _write(tree / "DEBIAN" / "control", control(program, architecture, _kilobytes(tree)))
    _write(tree / "DEBIAN" / "md5sums", _checksums(tree))
    _set_modes(tree)
    package = folder / f"fwcompare_{__version__}_{architecture}.deb"
    _told("dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package))
    return package


def lay_out(program: Path, tree: Path) -> None:
    """Put everything where it will be installed, below `tree`."""
    shutil.copytree(program, tree / "usr" / "lib" / "fwcompare", symlinks=True)
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / "fwcompare").symlink_to("../lib/fwcompare/fwcompare")
    share = tree / "usr" / "share"
    for name, place in {
        "fwcompare.desktop": "applications/fwcompare.desktop",
        "fwcompare.metainfo.xml": "metainfo/local.fwcompare.fwcompare.metainfo.xml",
        "fwcompare-mime.xml": "mime/packages/fwcompare.xml",
    }.items():
        (share / place).parent.mkdir(parents=True)
        shutil.copy(DESKTOP / name, share / place)
    _zip((DESKTOP / "fwcompare.1").read_text("utf-8"), share / "man" / "man1" / "fwcompare.1.gz")
    draw_icons(share / "icons" / "hicolor")
    about = share / "doc" / "fwcompare"
    _zip(_changelog(), about / "changelog.gz")
    notices = [(ROOT / name).read_text("utf-8") for name in ("LICENSE", "THIRD_PARTY_NOTICES.md")]
    where = (
        "The licence texts lie in /usr/lib/fwcompare/licenses, and those of the LGPL and the GPL\n"
        "in /usr/share/common-licenses/LGPL-3 and /usr/share/common-licenses/GPL-3 as well.\n"
    )
    _write(about / "copyright", "\n".join([*notices, where]))
    overrides = share / "lintian" / "overrides" / "fwcompare"
    _write(overrides, (DESKTOP / "fwcompare.lintian-overrides").read_text("utf-8"))


def draw_icons(theme: Path) -> None:
    """Write the program's icon and that of its files into an icon theme, in every usual size."""
    for icon, context in (
        (ROOT / "resources" / "icons" / "fwcompare.svg", "apps"),
        (DESKTOP / "application-x-fwcompare-decision.svg", "mimetypes"),
    ):
        for size in ICON_SIZES:
            path = theme / f"{size}x{size}" / context / f"{icon.stem}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            if not _picture(icon, size).save(str(path)):
                raise OSError(f"{path} could not be written")
        scalable = theme / "scalable" / context
        scalable.mkdir(parents=True)
        shutil.copy(icon, scalable)


def control(program: Path, architecture: str, kilobytes: int) -> str:
    """Return what the package says of itself, what it needs among it."""
    libraries = BASE | NEEDED | NEEDED_ON_X11 | NEEDED_ON_WAYLAND
    needed = [f"libc6 (>= {oldest_libc(program)})", *sorted({*libraries.values()})]
    return (
        "Package: fwcompare\n"
        f"Version: {__version__}\n"
        f"Architecture: {architecture}\n"
        f"Maintainer: {_MAINTAINER}\n"
        f"Installed-Size: {kilobytes}\n"
        f"Depends: {', '.join(needed)}\n"
        "Recommends: libcups2, xdg-utils\n"
        "Section: misc\n"
        "Priority: optional\n"
        f"Description: {_description()}"
        " .\n"
        " This package brings its own Python, Qt and NumPy.\n"
    )


def _picture(icon: Path, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(str(icon)).render(painter)
    return image


def _description() -> str:
    """Return the summary of the metainfo and, folded and indented, its first paragraph."""
    summary, paragraph = (_metainfo(path).text or "" for path in ("summary", "description/p"))
    lines = wrap(" ".join(paragraph.split()), 76)
    return "\n ".join([summary[0].lower() + summary[1:], *lines]) + "\n"


def _changelog() -> str:
    release = _metainfo("releases/release")
    date = datetime.fromisoformat(release.attrib["date"]).replace(tzinfo=UTC)
    return (
        f"fwcompare ({release.attrib['version']}) unstable; urgency=medium\n\n"
        "  * CHANGELOG.md of the source tells what is new.\n\n"
        f" -- {_MAINTAINER}  {format_datetime(date)}\n"
    )


def _metainfo(path: str) -> ET.Element:
    found = ET.parse(DESKTOP / "fwcompare.metainfo.xml").find(path)
    if found is None:
        raise LookupError(f"the metainfo has no {path}")
    return found


def _checksums(tree: Path) -> str:
    """Return the checksum of every file that will be installed, as dpkg wants them: MD5."""
    files = sorted(path for path in (tree / "usr").rglob("*") if _is_regular(path))
    return "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{path.relative_to(tree)}\n"
        for path in files
    )


def _kilobytes(tree: Path) -> int:
    return sum(path.stat().st_size for path in tree.rglob("*") if _is_regular(path)) // 1024


def _set_modes(tree: Path) -> None:
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            is_open = path.is_dir() or path == tree / "usr" / "lib" / "fwcompare" / "fwcompare"
            path.chmod(0o755 if is_open else 0o644)


def _is_regular(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _zip(text: str, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _told(*command: str) -> str:
    """Return what a program printed; CalledProcessError if it failed."""
    surroundings = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, check=True, env=surroundings, stdout=subprocess.PIPE, text=True)
    return done.stdout.strip()
