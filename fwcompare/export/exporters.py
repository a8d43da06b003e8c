"""The forms of an export, one entry each in EXPORTERS."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from fwcompare.export.export import Export
from fwcompare.wording import numbers

Kind = Literal["record", "report", "picture", "table"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Writer = Callable[[Export], bytes]


@dataclass(frozen=True, slots=True)
class Exporter:
    """One form: what it is called and is for, how its files end, and what makes their content.

    A record is one of a numbered row of files in a folder; see `fwcompare.export.file_names`.
    `audience` says in a few words, after "for", who wants this form; `holds` what is in it.
    `make` is None where Qt alone can draw the form; see `fwcompare.gui.output.drawn_forms`.
    Numbers are English in every form, whatever the window shows.
    """

    id: str
    name: str
    suffix: str
    kind: Kind
    audience: str
    holds: str
    make: Writer | None

    @property
    def purpose(self) -> str:
        return f"for {self.audience}; {self.holds}"

    @property
    def needs_qt(self) -> bool:
        return self.make is None


def guessed_exporter(path: str) -> Exporter | None:
    """Return the form that a file's name asks for, the first of several; None if none has it."""
    lower = path.lower()
    endings = {".htm": ".html", ".markdown": ".md"}
    for known, ending in endings.items():
        lower = f"{lower.removesuffix(known)}{ending}" if lower.endswith(known) else lower
    return next((e for e in EXPORTERS.values() if lower.endswith(e.suffix)), None)


def _markdown(template: str) -> Writer:
    @numbers.english()
    def make(export: Export) -> bytes:
        from fwcompare.export.story import tell
        from fwcompare.export.templates import render_markdown

        return render_markdown(template, story=tell(export)).encode()

    return make


@numbers.english()
def _html(export: Export) -> bytes:
    from fwcompare.export.html import html_report

    return html_report(export).encode()


@numbers.english()
def _csv(export: Export) -> bytes:
    from fwcompare.export.spreadsheet import as_csv

    return as_csv(export)


@numbers.english()
def _json(export: Export) -> bytes:
    from fwcompare.export.json_form import as_json

    return as_json(export)


EXPORTERS = {
    exporter.id: exporter
    for exporter in (
        Exporter(
            "madr",
            "Decision record (MADR 4)",
            ".md",
            "record",
            "your team, beside the code",
            "what was decided and why",
            _markdown("madr.md.jinja"),
        ),
        Exporter(
            "madr2",
            "Decision record (MADR 2, for log4brains)",
            ".md",
            "record",
            "teams that use log4brains",
            "the same in its older form",
            _markdown("madr2.md.jinja"),
        ),
        Exporter(
            "nygard",
            "Decision record (Nygard)",
            ".md",
            "record",
            "teams that use adr-tools",
            "the same in its short form",
            _markdown("nygard.md.jinja"),
        ),
        Exporter(
            "html",
            "Report as a web page",
            ".html",
            "report",
            "anybody with a browser",
            "everything with its charts, in one file",
            _html,
        ),
        Exporter(
            "markdown",
            "Report as Markdown",
            ".md",
            "report",
            "a wiki or a repository",
            "everything as text",
            _markdown("report.md.jinja"),
        ),
        Exporter(
            "csv",
            "Ratings, shares and scores as CSV",
            ".csv",
            "table",
            "your own sums in a spreadsheet",
            "every figure in a table",
            _csv,
        ),
        Exporter(
            "json",
            "Ratings, shares and scores as JSON",
            ".json",
            "table",
            "another program",
            "every figure with its meaning",
            _json,
        ),
        Exporter(
            "pdf",
            "Report as PDF",
            ".pdf",
            "report",
            "paper and for mail",
            "everything with its charts, on pages",
            None,
        ),
        Exporter(
            "png",
            "Scores as a picture (PNG)",
            ".png",
            "picture",
            "slides and messages",
            "the bars of the window",
            None,
        ),
        Exporter(
            "svg",
            "Scores as a picture (SVG)",
            ".svg",
            "picture",
            "print and the web",
            "the same, sharp at any size",
            None,
        ),
    )
}
