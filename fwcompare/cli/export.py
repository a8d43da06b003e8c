"""`fwcompare export`: a decision as a record, a report, a table or a picture, in a file or not."""

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from datetime import date
from pathlib import Path

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.cli.drawn_forms import DRAWN, QtMissingError, drawn_exporter
from fwcompare.cli.opening import STANDARD_INPUT, declare_dataset, opened
from fwcompare.cli.ratings import rerated_decision
from fwcompare.cli.terminal import UsageError, complain, say
from fwcompare.cli.weights import decision_from
from fwcompare.decision.opening import OpenedDecision
from fwcompare.decision.save_error import SaveError
from fwcompare.decision.whole_file import write_whole
from fwcompare.export.export import Export, work_out
from fwcompare.export.exporters import EXPORTERS, Exporter, guessed_exporter
from fwcompare.export.html import CHARTS, ChartName, MissingChartError
from fwcompare.export.overwriting import OverwritingError, refuse_overwriting
from fwcompare.export.record_files import next_number, record_name, slug

STANDARD_OUTPUT = "-"


def declare(parser: ArgumentParser) -> None:
    """Add the verb's words to its parser."""
    parser.add_argument(
        "file", metavar="FILE", nargs="?", help="a dataset or a decision; - for standard input"
    )
    declare_dataset(parser)
    parser.add_argument(
        "--to",
        metavar="PATH",
        required=True,
        help="a file, a folder (records are numbered there), or - for standard output",
    )
    parser.add_argument(
        "--form", choices=[*EXPORTERS, *DRAWN], help="by the ending of PATH, or else madr"
    )
    parser.add_argument("--chart", choices=CHARTS, help="one chart alone, as png, svg or pdf")
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
    exporter = _exporter(arguments.form, arguments.to, arguments.chart)
    dataset, found = opened(arguments.file, arguments.dataset)
    start = found.decision if found else None
    decision = decision_from(dataset, arguments.situation, arguments.weight, start)
    decision = rerated_decision(dataset, decision, arguments.reading, arguments.rating)
    today = date.today().isoformat()  # noqa: DTZ011  the writer's day, not Greenwich's
    facts = arguments.dataset or _dataset_file(arguments.file, found)
    export = work_out(dataset, decision, today, facts)
    try:
        if arguments.to == STANDARD_OUTPUT:
            sys.stdout.flush()
            sys.stdout.buffer.write(exporter.make(export))
            return 0
        path, export = _placed(Path(arguments.to), exporter, export)
        refuse_overwriting(path, _made_from(arguments.file, found))
        write_whole(path, exporter.make(export))
    except OverwritingError as error:
        raise UsageError(str(error)) from error
    except (SaveError, MissingChartError, QtMissingError) as error:
        complain(f"fwcompare: {error}")
        return 1
    except OSError as error:  # the folder cannot be read
        complain(f"fwcompare: {arguments.to}: {error.strerror}")
        return 1
    say(str(path))
    return 0


def _exporter(form: str | None, to: str, chart: ChartName | None) -> Exporter:
    forms = {**EXPORTERS, **{form: drawn_exporter(form, chart) for form in DRAWN}}
    found = guessed_exporter(to, forms.values()) if form is None else forms[form]
    is_drawn = found is not None and found.id in DRAWN
    if chart is not None and not is_drawn:
        raise UsageError("a chart is a picture: end PATH in .png, .svg or .pdf, or say --form")
    if form is None and not is_drawn and (to == STANDARD_OUTPUT or Path(to).is_dir()):
        return EXPORTERS["madr"]
    if found is None:
        endings = ", ".join(dict.fromkeys(e.suffix for e in forms.values()))
        raise UsageError(f"what form is {to!r} to have? say --form, or end it in {endings}")
    return found


def _dataset_file(file: str | None, found: OpenedDecision | None) -> str | None:
    """Return how the command names the dataset: as was typed, or as the decision file does."""
    if found is None:
        return file
    return None if found.source.path == DEFAULT_DATASET.absolute() else found.file.dataset.path


def _made_from(file: str | None, found: OpenedDecision | None) -> list[Path]:
    if found is not None:
        return [found.path, found.source.path]
    return [] if file == STANDARD_INPUT else [Path(file or DEFAULT_DATASET)]


def _placed(path: Path, exporter: Exporter, export: Export) -> tuple[Path, Export]:
    """Return the file's path, and the export with its number where it is a record in a folder."""
    if not path.is_dir():
        return path, export
    if exporter.kind == "record":
        number = next_number(path)
        return path / record_name(export, number), replace(export, number=number)
    return path / f"{slug(export.title)}{exporter.suffix}", export
