"""Files that are dropped on the window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtWidgets import QWidget


class FileDrops(QObject):
    """Hands on the local files that are dropped on the window; anything else is refused."""

    def __init__(self, window: QWidget, open_files: Callable[[Sequence[Path]], object]) -> None:
        super().__init__(window)
        self._open_files = open_files
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            return False
        from PySide6.QtGui import QDropEvent

        if not isinstance(event, QDropEvent):
            return False
        paths = dropped_files(event.mimeData())
        if not paths:
            event.ignore()
            return True
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._open_files(paths)
        return True


def dropped_files(mime: QMimeData) -> tuple[Path, ...]:
    """Return the local files that are dragged, each once; none where anything else is, too."""
    urls = mime.urls()
    if not all(url.isLocalFile() for url in urls):
        return ()
    paths = tuple(dict.fromkeys(Path(url.toLocalFile()) for url in urls))
    return () if any(path.is_dir() for path in paths) else paths
