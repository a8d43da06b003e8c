"""What a start opens: the file it is given, what was open last, or what comes with the program."""

from pathlib import Path

from fwcompare.dataset import DatasetError
from fwcompare.gui.files.file_events import NotOpened, NotReopened
from fwcompare.gui.files.work import Work, load_work
from fwcompare.gui.system.settings import Settings


def first_work(path: Path | None) -> tuple[Work, NotOpened | None]:
    """Return what a file holds; the bundled dataset for None, or if it has faults, which are told.

    DatasetError if the bundled one has some, too.
    """
    if path is None:
        return load_work(None), None
    path = path.absolute()
    try:
        return load_work(path), None
    except DatasetError as error:
        return load_work(None), NotOpened(path, error)


def last_work(settings: Settings) -> tuple[Work, NotReopened | None]:
    """Return what was open last, if that is wanted and there was a file; errors as `first_work`."""
    path, dataset = settings.last_file, settings.last_dataset
    if path is None or not settings.reopens:
        return load_work(None), None
    try:  # whoever had it open has seen its dataset, wherever that lies
        return load_work(path, allowed=(dataset,) if dataset else ()), None
    except DatasetError as error:
        return load_work(None), NotReopened(path, error)
