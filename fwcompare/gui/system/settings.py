"""What the window remembers from one start to the next, typed, in an INI file."""

import re
import stat
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QSettings

from fwcompare.gui.system.folders import settings_folder

FILE_NAME = "fwcompare.ini"
MOST_RECENT_FILES = 8
SMALLEST_TEXT, NORMAL_TEXT, LARGEST_TEXT = 80, 100, 200

_LARGEST_FILE = 1024 * 1024
_RECENT = tuple(f"recent/{number}" for number in range(1, MOST_RECENT_FILES + 1))
_KEYS = (
    "window/geometry",
    "window/state",
    "window/tab",
    "window/opened",
    "look/theme",
    "look/text",
    "look/numbers",
    "start/reopen",
    "last/file",
    "last/dataset",
    "last/copy",
    *_RECENT,
)
# QSettings marks its own types with "@" and texts that begin with one with "@@".
_FOREIGN_TYPE = rb"""(?m)^[^=\r\n]*=[ \t]*"?@(?!@)"""


class Settings:
    """Settings kept in `path`, by default in the user's configuration folder.

    Nothing in the file, nor its being no file at all, raises: what cannot be used is the default.
    `note` is told in one sentence, once, when settings cannot be kept. QSettings loses types from
    one start to the next, hence every value is a text there.
    """

    def __init__(
        self, path: Path | None = None, note: Callable[[str], None] = lambda _text: None
    ) -> None:
        self.path = path or settings_folder() / FILE_NAME
        self._note = note
        self._has_noted = False
        self._values: dict[str, str] = {}
        self._store: QSettings | None = None
        if _is_usable(self.path):
            self._store = QSettings(str(self.path), QSettings.Format.IniFormat)
            self._read(self._store)

    @property
    def geometry(self) -> bytes:
        """The window's place and size, as `QWidget.saveGeometry` gives it; empty if unknown."""
        return _bytes(self._values.get("window/geometry", ""))

    @geometry.setter
    def geometry(self, geometry: bytes) -> None:
        self._set("window/geometry", geometry.hex())

    @property
    def window_state(self) -> bytes:
        """The docks' places, as `QMainWindow.saveState` gives them; empty if unknown."""
        return _bytes(self._values.get("window/state", ""))

    @window_state.setter
    def window_state(self, state: bytes) -> None:
        self._set("window/state", state.hex())

    @property
    def tab(self) -> str:
        """The id of the open tab, "" if unknown."""
        return self._values.get("window/tab", "")

    @tab.setter
    def tab(self, tab: str) -> None:
        self._set("window/tab", tab)

    @property
    def opened_dimensions(self) -> list[str]:
        """The ids of the dimensions whose criteria are shown."""
        return self._values.get("window/opened", "").split()

    @opened_dimensions.setter
    def opened_dimensions(self, ids: Iterable[str]) -> None:
        self._set("window/opened", " ".join(ids))

    @property
    def theme(self) -> str:
        """The choice of theme as it was kept, "" if unknown; what is meant, the theme tells."""
        return self._values.get("look/theme", "")

    @theme.setter
    def theme(self, choice: str) -> None:
        self._set("look/theme", choice)

    @property
    def text_percent(self) -> int:
        """The text size in % of the system's, 80..200."""
        text = self._values.get("look/text", "")
        if len(text) > 3 or not (text.isascii() and text.isdigit()):
            return NORMAL_TEXT
        return min(LARGEST_TEXT, max(SMALLEST_TEXT, int(text)))

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        self._set("look/text", str(percent))

    @property
    def numbers(self) -> str:
        """How numbers are written, as it was kept; what is meant, the theme tells."""
        return self._values.get("look/numbers", "")

    @numbers.setter
    def numbers(self, way: str) -> None:
        self._set("look/numbers", way)

    @property
    def reopens(self) -> bool:
        """Whether a start opens what was open last."""
        return self._values.get("start/reopen", "") != "no"

    @reopens.setter
    def reopens(self, is_wanted: bool) -> None:
        self._set("start/reopen", "" if is_wanted else "no")

    @property
    def last_file(self) -> Path | None:
        """What was open last: a decision, a dataset, or None for the bundled one."""
        return _path(self._values.get("last/file", ""))

    @property
    def last_dataset(self) -> Path | None:
        """The dataset that was open last."""
        return _path(self._values.get("last/dataset", ""))

    @property
    def last_copy(self) -> Path | None:
        """The copy of what was unsaved when the program was told to end."""
        return _path(self._values.get("last/copy", ""))

    def keep_last(self, file: Path | None, dataset: Path, copy: Path | None) -> None:
        """Keep what is open, even if another window has kept something else since."""
        for key, path in (("file", file), ("dataset", dataset), ("copy", copy)):
            text = str(path) if path else ""
            self._values[f"last/{key}"] = text
            if self._store is not None:
                self._store.setValue(f"last/{key}", text)

    def recent_files(self) -> list[Path]:
        """Return the files opened last that still exist, newest first."""
        return [path for path in map(Path, self._recent_texts()) if _is_there(path)]

    def listed_files(self) -> list[Path]:
        """Return the files opened last, newest first, be they still there or not."""
        return list(map(Path, self._recent_texts()))

    def add_recent_file(self, path: Path) -> None:
        newest = str(path)
        texts = [newest, *(text for text in self._recent_texts() if text != newest)]
        self._set_recent(texts)

    def forget_file(self, path: Path) -> None:
        """Take a file out of those opened last."""
        self._set_recent([text for text in self._recent_texts() if Path(text) != path])

    def forget_recent_files(self) -> None:
        self._set_recent([])

    def save(self) -> None:
        """Write to the file now; if that fails, it is noted and the window goes on."""
        if self._store is not None:
            self._store.sync()
            if self._store.status() == QSettings.Status.NoError:
                return
        if not self._has_noted:
            self._has_noted = True
            self._note(f"The settings could not be kept in {self.path}.")

    def _read(self, store: QSettings) -> None:
        for key in _KEYS:
            value = store.value(key)
            if isinstance(value, str):
                self._values[key] = value

    def _set(self, key: str, text: str) -> None:
        if self._values.get(key, "") == text:
            return
        self._values[key] = text
        if self._store is not None:
            self._store.setValue(key, text)

    def _recent_texts(self) -> list[str]:
        return [text for text in (self._values.get(key, "") for key in _RECENT) if text]

    def _set_recent(self, texts: list[str]) -> None:
        texts = texts[:MOST_RECENT_FILES]
        for key, text in zip(_RECENT, texts + [""] * MOST_RECENT_FILES, strict=False):
            self._set(key, text)


def _is_usable(path: Path) -> bool:
    """Return whether QSettings may open the file: a FIFO would hang it, a device never end.

    A file that holds foreign types or is far too large is none of ours, and set aside.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return False
        if status.st_size > _LARGEST_FILE or re.search(_FOREIGN_TYPE, path.read_bytes()):
            path.replace(path.with_suffix(".rubbish"))
    except FileNotFoundError:
        return True
    except (OSError, ValueError):
        return False
    return True


def _path(text: str) -> Path | None:
    return Path(text) if text else None


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _bytes(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""
