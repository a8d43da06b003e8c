"""`fwcompare export`: a decision as a record, a report or a table, in a file or on the terminal."""

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from datetime import date
from pathlib import Path

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.cli.ratings import rerated_decision
from fwcompare.cli.terminal import UsageError, complain, say
from fwcompare.cli.weights import decision_from
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.limits import MAX_BYTES
from fwcompare.dataset.loading import load_dataset, read_dataset
from fwcompare.decision.decision import Decision
from fwcompare.decision.save_error import SaveError
from fwcompare.decision.whole_file import write_whole
from fwcompare.export.export import Export, work_out
from fwcompare.export.exporters import EXPORTERS, Exporter, guessed_exporter
from fwcompare.export.record_files import next_number, record_name, slug

STANDARD_STREAM = "-"
DECISION_SUFFIX = ".fwdecision"


def declare(parser: ArgumentParser) -> None:
    """Add the verb's words to its parser."""
    parser.add_argument(
        "file", metavar="FILE", nargs="?", help=f"a dataset, or a decision ({DECISION_SUFFIX})"
    )
    parser.add_argument(
        "--to",
        metavar="PATH",
        required=True,
        help="a file, a folder (records are numbered there), or - for standard output",
    )
    parser.add_argument("--form", choices=EXPORTERS, help="by the ending of PATH, or else madr")
    parser.add_argument("--situation", metavar="ID", help="start from a ready weighting")
    for name, form in (
        ("weight", "ID=POINTS"),
        ("rating", "CRITERION:ALTERNATIVE=VALUE"),
        ("reading", "ID"),
    ):
        words = f"as for fwcompare analyse; goes before FILE's own {name}s"
        parser.add_argument(f"--{name}", metavar=form, action="append", default=[], help=words)


def run(arguments: Namespace) -> int:
    """Write the export and return the exit code."""
    exporter = _exporter(arguments.form, arguments.to)
    dataset, decision, file = _opened(arguments.file)
    decision = decision_from(dataset, arguments.situation, arguments.weight, decision)
    decision = rerated_decision(dataset, decision, arguments.reading, arguments.rating)
    export = work_out(dataset, decision, date.today().isoformat(), file)  # noqa: DTZ011
    if arguments.to == STANDARD_STREAM:
        sys.stdout.flush()
        sys.stdout.buffer.write(exporter.make(export))
        return 0
    try:
        path, export = _placed(Path(arguments.to), exporter, export)
        write_whole(path, exporter.make(export))
    except SaveError as error:
        complain(f"fwcompare: {error}")
        return 1
    except OSError as error:  # the folder cannot be read
        complain(f"fwcompare: {arguments.to}: {error.strerror}")
        return 1
    say(str(path))
    return 0


def _exporter(form: str | None, to: str) -> Exporter:
    if form is not None:
        return EXPORTERS[form]
    if to == STANDARD_STREAM or Path(to).is_dir():
        return EXPORTERS["madr"]
    found = guessed_exporter(to)
    if found is None:
        endings = ", ".join(dict.fromkeys(e.suffix for e in EXPORTERS.values()))
        raise UsageError(f"what form is {to!r} to have? say --form, or end it in {endings}")
    return found


def _opened(file: str | None) -> tuple[Dataset, Decision | None, str | None]:
    """Return the dataset, a decision file's decision, and how a command names the dataset."""
    if file is None:
        return load_dataset(DEFAULT_DATASET), None, None
    if file == STANDARD_STREAM:
        return read_dataset(sys.stdin.buffer.read(MAX_BYTES + 1), "<stdin>"), None, file
    if not file.lower().endswith(DECISION_SUFFIX):
        return load_dataset(Path(file)), None, file
    from fwcompare.decision.opening import open_decision

    opened = open_decision(Path(file))
    if opened.is_dataset_changed:
        complain(f"fwcompare: the dataset has changed since {file} was saved")
    is_default = opened.source.path == DEFAULT_DATASET.absolute()
    return opened.source.dataset, opened.decision, None if is_default else opened.file.dataset.path


def _placed(path: Path, exporter: Exporter, export: Export) -> tuple[Path, Export]:
    """Return the file's path, and the export with its number where it is a record in a folder."""
    if not path.is_dir():
        return path, export
    if exporter.kind == "record":
        number = next_number(path)
        return path / record_name(export, number), replace(export, number=number)
    return path / f"{slug(export.title)}{exporter.suffix}", export
