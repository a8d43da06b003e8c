"""What reading a table decided or left out, in sentences."""

from collections.abc import Iterable, Iterator

from fwcompare.dataset.table.draft import Draft
from fwcompare.dataset.table.grid import Form, Grid
from fwcompare.dataset.table.must_haves import must_drafts
from fwcompare.dataset.table.notes import Note, NoteKind
from fwcompare.wording import isolation, numbers
from fwcompare.wording.sentences import listed

_FORMS: dict[Form, str] = {
    "tabs": "columns parted by tabs",
    "commas": "columns parted by commas",
    "semicolons": "columns parted by semicolons",
    "bars": "columns parted by bars",
    "Markdown": "a Markdown table",
    "HTML": "a table of a web page",
}
_PATTERNS: dict[NoteKind, str] = {
    "turned": "The table was turned: its rows are the alternatives.",
    "other-tables": "{0} more in the same text: the largest table was taken.",
    "ignored-column": "The column {about} was left out.",
    "ignored-row": "The row {about} was left out: it sums up the others or says nothing.",
    "second-weights": "The column {about} was left out: it holds weights a second time.",
    "scaled-weights": "Weights were multiplied by {0} to lie within 0 to 100.",
    "no-weight": "{about} has no weight that can be read, and gets 10 points.",
    "priorities": "{about} gives the weights: must 40 points, should 30, could 20, won’t 0.",
    "decimal-comma": "{about}: a comma parts decimals, as in {0}.",
    "thousands": "{about}: {0} was read with its mark between thousands.",
    "shared-scale": "All rows share one scale, {0} to {1}: check whether these are its ends.",
    "proposed-ends": "{about}: {0} counts 0 and {1} counts 10; check these ends.",
    "flipped-levels": "{about}: less is better, so that low counts more than high.",
    "crosses": "The letter x was read as {0}.",
    "bound": "{about}: {0} was read as that figure, with low confidence.",
    "must-without-bound": "{about} is demanded, but nothing says how much is enough.",
    "added-name": "A name is missing: {about} stands in its place.",
}
_OF_NUMBERS: tuple[NoteKind, ...] = ("scaled-weights", "shared-scale", "proposed-ends")


def what_was_read(draft: Draft, grid: Grid) -> str:
    """Return how much was read, and from what."""
    criteria, alternatives = len(draft.criteria), len(draft.alternatives)
    noun = "criterion" if criteria == 1 else "criteria"
    return (
        f"{isolation.name(draft.title)}: {alternatives} alternatives, {criteria} {noun},"
        f" from {_FORMS[grid.form]}"
    )


def sentences(draft: Draft) -> list[str]:
    """Return what whoever made the table should look at, a sentence each."""
    found = [_sentence(note) for note in draft.notes if note.kind in _PATTERNS]
    found += _directions(draft.notes)
    offered, without = must_drafts(draft)
    found += [_sentence(Note("must-without-bound", name)) for name in without]
    if offered:
        names = listed([isolation.name(must.name) for must in offered])
        found.append(f"Offered as must-haves: {names}.")
    if draft.symbols:
        found.append(f"Symbols: {', '.join(_symbols(draft))}.")
    if draft.unknown:
        plural = "cell is" if draft.unknown == 1 else "cells are"
        found.append(f"{draft.unknown} {plural} unknown.")
    return found


def to_rate(draft: Draft) -> list[str]:
    """Return every cell whose words are kept and whose rating is still to be given."""
    return [
        f"to rate: {isolation.name(criterion.name)}, {isolation.name(alternative.name)}:"
        f" “{isolation.name(_short(words))}”"
        for criterion, alternative, words in draft.to_rate
    ]


def _sentence(note: Note) -> str:
    about = f"“{isolation.name(_short(note.about))}”"
    details = map(_short, note.details)
    if note.kind in _OF_NUMBERS:
        details = map(numbers.localised, note.details)
    return _PATTERNS[note.kind].format(*details, about=about)


def _directions(notes: Iterable[Note]) -> Iterator[str]:
    """Say in one sentence each which rows count more as better, and which less."""
    guessed = [note for note in notes if note.kind == "guessed-direction"]
    for better in ("less", "more"):
        names = [isolation.name(note.about) for note in guessed if note.details[0] == better]
        if names:
            yield f"Guessed that {better} is better: {', '.join(names)}."


def _symbols(draft: Draft) -> Iterator[str]:
    for key, (_, value) in draft.symbols.items():
        yield f"{key} is {'unknown' if value is None else numbers.plain(value)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"
