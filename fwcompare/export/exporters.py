"""The forms of an export, one line each in EXPORTERS."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from fwcompare.export.export import Export

Kind = Literal["record", "report", "table"]


@dataclass(frozen=True, slots=True)
class Exporter:
    """One form: what it is called, how its files end, and the function that makes them.

    A record is one of a numbered row of files in a folder; see `fwcompare.export.file_names`.
    """

    id: str
    title: str
    suffix: str
    kind: Kind
    make: Callable[[Export], bytes]


def guessed_exporter(path: str, among: Iterable[Exporter]) -> Exporter | None:
    """Return the form that a file's name asks for, the first of several; None if none has it."""
    lower = path.lower()
    endings = {".htm": ".html", ".markdown": ".md"}
    for known, ending in endings.items():
        lower = f"{lower.removesuffix(known)}{ending}" if lower.endswith(known) else lower
    return next((e for e in among if lower.endswith(e.suffix)), None)


def _markdown(template: str) -> Callable[[Export], bytes]:
    def make(export: Export) -> bytes:
        from fwcompare.export.story import tell
        from fwcompare.export.templates import render_markdown

        return render_markdown(template, story=tell(export)).encode()

    return make


def _html(export: Export) -> bytes:
    from fwcompare.export.html import html_report

    return html_report(export).encode()


def _csv(export: Export) -> bytes:
    from fwcompare.export.spreadsheet import as_csv

    return as_csv(export)


def _json(export: Export) -> bytes:
    from fwcompare.export.json_form import as_json

    return as_json(export)


EXPORTERS = {
    exporter.id: exporter
    for exporter in (
        Exporter("madr", "Decision record (MADR 4)", ".md", "record", _markdown("madr.md.jinja")),
        Exporter(
            "madr2",
            "Decision record (MADR 2, for log4brains)",
            ".md",
            "record",
            _markdown("madr2.md.jinja"),
        ),
        Exporter(
            "nygard", "Decision record (Nygard)", ".md", "record", _markdown("nygard.md.jinja")
        ),
        Exporter("html", "Report as a web page", ".html", "report", _html),
        Exporter("markdown", "Report as Markdown", ".md", "report", _markdown("report.md.jinja")),
        Exporter("csv", "Ratings, shares and scores as CSV", ".csv", "table", _csv),
        Exporter("json", "Ratings, shares and scores as JSON", ".json", "table", _json),
    )
}
