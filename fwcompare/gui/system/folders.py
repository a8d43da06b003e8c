"""Where the program keeps what is not the user's own file: the system says, by kind."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

_Kind = QStandardPaths.StandardLocation


def recovery_folder() -> Path:
    """Return the folder of recovery copies and locks, be it there yet or not."""
    return _folder(_Kind.AppDataLocation) / "recovery"


def log_folder() -> Path:
    """Return the folder of the log and of what a crash leaves."""
    return _folder(_Kind.StateLocation)


def settings_folder() -> Path:
    return _folder(_Kind.AppConfigLocation)


def _folder(kind: _Kind) -> Path:
    return Path(QStandardPaths.writableLocation(kind))
