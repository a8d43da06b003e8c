"""`fwcompare export`: a decision as a record, a report, a table or a picture, in a file or not."""

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from dataclasses import replace
from datetime import date
from pathlib import Path

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.cli.opening import STANDARD_INPUT
from fwcompare.cli.score import explained
from fwcompare.cli.terminal import UsageError, complain, say
from fwcompare.cli.wanted import declare_explain, declare_wanted, named_dataset, wanted
from fwcompare.decision.decision import decide
from fwcompare.decision.opening import OpenedDecision
from fwcompare.decision.save_error import SaveError
from fwcompare.decision.whole_file import write_whole
from fwcompare.export.evidence_file import (
    PLACES,
    EvidencePlace,
    evidence_beside,
    evidence_file_name,
)
from fwcompare.export.export import Export, work_out
from fwcompare.export.exporters import EXPORTERS, Exporter, guessed_exporter
from fwcompare.export.file_names import file_name, next_number, record_name
from fwcompare.export.overwriting import OverwritingError, refuse_overwriting
from fwcompare.export.report_charts import CHARTS, ChartName, MissingChartError
from fwcompare.qt_needs import why_no_qt

STANDARD_OUTPUT = "-"


class QtMissingError(Exception):
    """Qt cannot be loaded here; the text says why."""


def declare(parser: ArgumentParser) -> None:
    """Add the verb's words to its parser."""
    declare_wanted(parser)
    declare_explain(parser)
    parser.add_argument(
        "--to",
        metavar="PATH",
        required=True,
        help="a file, a folder (records are numbered there), or - for standard output",
    )
    parser.add_argument(
        "--form",
        metavar="FORM",
        choices=EXPORTERS,
        help="one of those below; by the ending of PATH, or else madr",
    )
    parser.add_argument(
        "--evidence",
        choices=PLACES,
        help="where a record's evidence goes: folded away at its end, or in a file beside it"
        " (by itself folded)",
    )
    parser.add_argument("--chart", choices=CHARTS, help="one chart alone, as png, svg or pdf")
    parser.formatter_class = RawDescriptionHelpFormatter
    forms = (f"  {e.id:<10}{e.name}: {e.purpose}" for e in EXPORTERS.values())
    parser.epilog = "\n".join(["forms:", *forms])


def run(arguments: Namespace) -> int:
    """Write the export and return the exit code."""
    exporter = _exporter(arguments.form, arguments.to, arguments.chart)
    evidence = _evidence_place(arguments.evidence, exporter, arguments.to)
    dataset, preferences, found, _ = wanted(arguments)
    start = found.decision if found else decide(dataset)
    today = date.today().isoformat()  # noqa: DTZ011  the writer's day, not Greenwich's
    facts = named_dataset(arguments, found)
    export = work_out(dataset, start.with_preferences(preferences), today, facts)
    try:
        if arguments.to == STANDARD_OUTPUT:
            sys.stdout.flush()
            sys.stdout.buffer.write(_content(exporter, export, arguments.chart))
            complain(_explained(export) if arguments.explain else [])
            return 0
        path, export = _placed(Path(arguments.to), exporter, export)
        made_from, written = _made_from(arguments.file, found), [path]
        if evidence == "beside":
            export = replace(export, evidence_file=evidence_file_name(path.name))
            written.append(path.with_name(export.evidence_file))
        for file in written:
            refuse_overwriting(file, made_from)
        for file in written[1:]:  # before the record, which names it
            write_whole(file, evidence_beside(export))
        write_whole(path, _content(exporter, export, arguments.chart))
    except OverwritingError as error:
        raise UsageError(str(error)) from error
    except (SaveError, MissingChartError, QtMissingError) as error:
        complain(f"fwcompare: {error}")
        return 1
    except OSError as error:  # the folder cannot be read
        complain(f"fwcompare: {arguments.to}: {error.strerror}")
        return 1
    say([str(file) for file in written])
    complain(_explained(export) if arguments.explain else [])
    return 0


def _explained(export: Export) -> list[str]:
    return explained(export.evaluation, export.findings.slow.judgement)


def _exporter(form: str | None, to: str, chart: ChartName | None) -> Exporter:
    found = guessed_exporter(to) if form is None else EXPORTERS[form]
    is_drawn = found is not None and found.needs_qt
    if chart is not None and not is_drawn:
        raise UsageError("a chart is a picture: end PATH in .png, .svg or .pdf, or say --form")
    if form is None and not is_drawn and (to == STANDARD_OUTPUT or Path(to).is_dir()):
        return EXPORTERS["madr"]
    if found is None:
        endings = ", ".join(dict.fromkeys(e.suffix for e in EXPORTERS.values()))
        raise UsageError(f"what form is {to!r} to have? say --form, or end it in {endings}")
    return found


def _evidence_place(asked: EvidencePlace | None, exporter: Exporter, to: str) -> EvidencePlace:
    if asked is not None and exporter.kind != "record":
        raise UsageError("only a decision record has its evidence folded or beside it")
    if asked == "beside" and to == STANDARD_OUTPUT:
        raise UsageError("standard output is one file; say --evidence folded, or a PATH")
    return asked or "folded"


def _content(exporter: Exporter, export: Export, chart: ChartName | None) -> bytes:
    if exporter.make is not None:
        return exporter.make(export)
    try:
        from fwcompare.gui.output.without_window import drawn
    except ImportError as error:  # a server may lack libraries that Qt needs
        why = why_no_qt(error, {})
        raise QtMissingError(f"Qt cannot be loaded, and it alone can draw this: {why}") from error
    return drawn(exporter, export, chart)


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
        return path / record_name(export.title, number), replace(export, number=number)
    return path / file_name(export.title, exporter.suffix), export
