"""The system's own file manager: shows a folder in a window of its own."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_folder(folder: Path) -> None:
    """Show a folder, if the system has something that shows folders."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
