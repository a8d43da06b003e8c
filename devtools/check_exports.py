"""Lets other people's readers read the exports: `python -m devtools.check_exports [FOLDER]`.

Needs Node's npx, which fetches markdownlint-cli2 and adr-log; a Chromium and pdftotext are used
where they are installed. The exports are left in FOLDER, build/exports by itself.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from devtools.offscreen import BUILD
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import Dataset, load_dataset
from fwcompare.decision import decide
from fwcompare.export.evidence_file import evidence_beside, evidence_file_name
from fwcompare.export.export import Export, work_out
from fwcompare.export.exporters import EXPORTERS
from fwcompare.export.file_names import record_name
from fwcompare.gui.output.without_window import drawn

DATE = "2026-11-22"
RAN = "this has run"
HOSTILE = (
    f'<script>document.title="{RAN}"</script><img src=x onerror=document.title="{RAN}">'
    " \"'`]]>--></style></svg> | a # *b* [c](//d) \u202etxt.exe\u202c =1+1"
)
LINT_RULES = '{"config": {"MD013": false}, "noBanner": true}'  # MADR, too, has lines of any length
_OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> int:
    """Write every form, let every reader at hand read it, and return 0 if none has complaints."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else BUILD / "exports"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    write_all(folder)
    complaints = [*lint(folder), *log_of_records(folder), *in_a_browser(folder), *on_paper(folder)]
    for complaint in complaints:
        print(complaint)
    print(f"{folder}: {len(complaints)} complaints")
    return 1 if complaints else 0


def exports() -> Iterator[tuple[str, Export]]:
    """Yield decisions of several kinds by name."""
    dataset = load_dataset(DEFAULT_DATASET)
    yield "plain", work_out(dataset, decide(dataset), DATE)
    for situation in dataset.situations:
        yield situation, work_out(dataset, decide(dataset, situation), DATE)
    decision = decide(dataset, next(iter(dataset.situations)))
    for id_ in dataset.readings:
        decision = decision.with_preferences(decision.preferences.with_reading(id_))
    record = decision.record.with_title("Choose").with_author("Ann Other").with_notes("# So\n\nOn.")
    yield "full", work_out(dataset, decision.with_record(record), DATE)
    hostile = _with_hostile_names(dataset)
    decision = decide(hostile)
    record = decision.record.with_notes(HOSTILE).with_author(HOSTILE)
    yield "hostile", work_out(hostile, decision.with_record(record), DATE)


def write_all(folder: Path) -> None:
    """Write each of them in every form: records numbered in folders of their own."""
    for form, exporter in EXPORTERS.items():
        (folder / form).mkdir()
        for number, (name, export) in enumerate(exports(), start=1):
            named = replace(export, number=number)
            is_record = exporter.kind == "record"
            file = record_name(named.title, number) if is_record else f"{name}{exporter.suffix}"
            if is_record and number % 2:  # the others have it folded away
                named = replace(named, evidence_file=evidence_file_name(file))
                (folder / form / named.evidence_file).write_bytes(evidence_beside(named))
            (folder / form / file).write_bytes(drawn(exporter, named))


def lint(folder: Path) -> list[str]:
    """Return what markdownlint has to say."""
    (folder / ".markdownlint-cli2.jsonc").write_text(LINT_RULES, "utf-8")
    done = _run(["npx", "--yes", "markdownlint-cli2", "**/*.{md,markdown}"], folder)
    said = done.stdout + done.stderr
    if "Summary:" not in said:
        return [f"markdownlint-cli2: {said.strip()}"]
    return [line for line in said.splitlines() if re.search(r"MD\d{3}", line)]


def log_of_records(folder: Path) -> list[str]:
    """Return the records whose title adr-log does not find."""
    complaints = []
    for form, exporter in EXPORTERS.items():
        if exporter.kind != "record":
            continue
        done = _run(["npx", "--yes", "adr-log", "-d", form, "-i", f"{form}/index.md"], folder)
        index = folder / form / "index.md"
        if not index.exists():
            return [f"adr-log: {done.stderr.strip()}"]
        listed = re.findall(
            r"^\* \[ADR-\d+\]\(.*\) - (.+)$", index.read_text("utf-8"), re.MULTILINE
        )
        records = [path for path in (folder / form).glob("*.md") if path != index]
        if len(listed) != len(records):
            complaints.append(f"adr-log: {form}: {len(listed)} of {len(records)} have a title")
    return complaints


def in_a_browser(folder: Path) -> list[str]:
    """Return what a browser refuses to load or run in the pages, and what it does not print."""
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        print("no Chromium: the pages are not looked at")
        return []
    complaints = []
    for page in (folder / "html").glob("*.html"):
        pdf = page.with_suffix(".pdf")
        with tempfile.TemporaryDirectory() as profile:
            command = [browser, *_OPTIONS, f"--user-data-dir={profile}"]
            seen = _run([*command, "--dump-dom", page.as_uri()], folder)
            printing = [f"--print-to-pdf={pdf}", "--no-pdf-header-footer"]
            done = _run([*command, *printing, page.as_uri()], folder)
        refused = [line for line in done.stderr.splitlines() if "Content Security" in line]
        complaints += [f"{page.name}: {line}" for line in refused]
        if f"<title>{RAN}</title>" in seen.stdout or "<h1>" not in seen.stdout:
            complaints.append(f"{page.name}: something in it has run, or nothing was read")
        complaints += _command_on(pdf)
    return complaints


def on_paper(folder: Path) -> list[str]:
    """Return what is missing from the text of the program's own PDFs."""
    return [complaint for pdf in (folder / "pdf").glob("*.pdf") for complaint in _command_on(pdf)]


def _command_on(pdf: Path) -> list[str]:
    if not shutil.which("pdftotext"):
        return []
    text = _run(["pdftotext", "-layout", str(pdf), "-"], pdf.parent).stdout
    return [] if "fwcompare analyse" in text else [f"{pdf}: its last line is not there as text"]


def _with_hostile_names(dataset: Dataset) -> Dataset:
    alternatives = {i: replace(a, name=HOSTILE) for i, a in dataset.alternatives.items()}
    dimensions = {i: replace(d, name=HOSTILE, short="") for i, d in dataset.dimensions.items()}
    return replace(dataset, title=HOSTILE, alternatives=alternatives, dimensions=dimensions)


def _run(words: list[str], folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    sys.exit(main())
