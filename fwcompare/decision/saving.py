"""Saves decisions: made in memory, read back and compared, and only then written, whole."""

from pathlib import Path

from fwcompare.dataset.errors import DatasetError
from fwcompare.decision.dataset_source import DatasetSource, reference_to
from fwcompare.decision.decision import Decision
from fwcompare.decision.decision_file import (
    DecisionFile,
    RecoveryNote,
    VerdictSummary,
    as_bytes,
    written,
)
from fwcompare.decision.file_reading import read_decision
from fwcompare.decision.save_error import SaveError, save_error, shown
from fwcompare.decision.whole_file import real_path, write_whole


def save_decision(
    path: Path,
    decision: Decision,
    source: DatasetSource,
    verdict: VerdictSummary,
    replacing: bytes | None = None,
) -> bytes:
    """Save a decision and return the file's bytes; SaveError, and nothing saved, otherwise.

    `verdict` is what follows from the decision. `replacing` are the bytes that were loaded or
    saved last, to save over them; None replaces whatever is there, as in saving under a new name.
    """
    try:
        folder = real_path(path).parent
    except (OSError, ValueError) as error:
        raise save_error(error, path) from error
    content = checked_bytes(path.name, decision, source, verdict, folder)
    write_whole(path, content, replacing)
    return content


def checked_bytes(
    name: str,
    decision: Decision,
    source: DatasetSource,
    verdict: VerdictSummary,
    folder: Path | None,
    recovery: RecoveryNote | None = None,
) -> bytes:
    """Return the bytes of a file in that folder, once they have been read back to the same.

    SaveError of the kind `unwritable` if they do not: no such file would open again.
    """
    kept, reference = written(decision, source.dataset), reference_to(source, folder)
    file = DecisionFile(kept, reference, verdict, recovery)
    problem = "it would not read back the same"
    try:
        content = as_bytes(file)
        if read_decision(content, name, source.dataset) == file:
            return content
    except UnicodeEncodeError:
        problem = "the path of its comparison is not text"
    except DatasetError as error:
        problem = error.faults[0].what
    message = f"{shown(name)} was not saved: {problem}"
    raise SaveError("unwritable", message, "shorten its texts, or rename its comparison")
