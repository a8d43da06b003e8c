"""What a decision file holds, and how it is written; `file_reading` reads it back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.limits import SMALLEST_NUMBER
from fwcompare.decision.aside import Aside
from fwcompare.decision.clean_text import clean_line, clean_prose
from fwcompare.decision.decision import Decision
from fwcompare.decision.elicited_item import elicited_item
from fwcompare.decision.file_sign import VERSION_KEY
from fwcompare.decision.fitting import fitted, kept_preferences
from fwcompare.decision.measurement_schema import clean, measured_item
from fwcompare.decision.origin import FromStatements, Origin
from fwcompare.decision.override import Override
from fwcompare.decision.own_must import Must
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.record import Record
from fwcompare.decision.snapshot import Snapshot
from fwcompare.decision.yaml_writer import Item, as_yaml

COMMENT = "# `fwcompare FILE` opens it, `fwcompare score FILE` works out its numbers again."
FORMAT_VERSION = 1
END_LINE = "end: true"
VERDICT_WORDS = ("clear", "close", "open", "tie", "none")


@dataclass(frozen=True, slots=True)
class DatasetReference:
    """Which dataset a decision is about: `bundled` with the program, or at a `path`.

    A path is absolute or relative to the folder of the decision file, with forward slashes;
    `sha256` is of the dataset's bytes when the decision was saved, in hexadecimal.
    """

    title: str
    sha256: str
    bundled: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class VerdictSummary:
    """What followed when the decision was saved, to be told from what follows now.

    `word` is one of VERDICT_WORDS. Margin and scores, 0..10, have four decimals.
    """

    word: str
    leader: str | None
    margin: float | None
    scores: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class RecoveryNote:
    """What makes a file a recovery copy: what it is a newer state of, and when it was written.

    `base` is the absolute path of the decision file, empty if there is none yet, `sha256` of its
    bytes as they were loaded or saved last; `written` is a time as YYYY-MM-DD HH:MM:SS.
    `edits_over` is the `digest_of` what the dataset's file holds where edits are missing from it,
    empty where none are.
    """

    written: str
    base: str = ""
    sha256: str = ""
    edits_over: str = ""


@dataclass(frozen=True, slots=True)
class DecisionFile:
    decision: Decision
    dataset: DatasetReference
    verdict: VerdictSummary | None = None
    recovery: RecoveryNote | None = None


def written(decision: Decision, dataset: Dataset) -> Decision:
    """Return the decision as a file holds it: fitted, in the order of the dataset, texts clean.

    Over answers and an order it has only points that were moved by hand; `fitted` completes them.
    """
    fit = fitted(decision, dataset)
    return Decision(_clean(fit.preferences), _clean_record(fit.record))


def as_bytes(file: DecisionFile) -> bytes:
    """Return the bytes of a file whose decision is as `written` gives it."""
    version = as_yaml({VERSION_KEY: float(FORMAT_VERSION)})
    return f"{version}{COMMENT}\n{as_yaml(_contents(file))}{END_LINE}\n".encode()


def _clean(whole: Preferences) -> Preferences:
    preferences = kept_preferences(whole)
    return replace(
        preferences,
        origin=_tidy_origin(preferences.origin),
        dimension_points=_tidy(preferences.dimension_points),
        criterion_points=_tidy(preferences.criterion_points),
        overrides={
            id_: {a: Override(o.value + 0.0, clean_prose(o.because)) for a, o in row.items()}
            for id_, row in preferences.overrides.items()
        },
        said={
            id_: {a: value + 0.0 for a, value in row.items()}
            for id_, row in preferences.said.items()
        },
        musts=tuple(map(_clean_must, preferences.musts)),
    )


def _clean_must(must: Must) -> Must:
    return must if isinstance(must, str) else replace(must, because=clean_prose(must.because))


def _clean_record(record: Record) -> Record:
    notes = {id_: clean_prose(text) for id_, text in record.dimension_notes.items()}
    aside, snapshots = record.aside, record.snapshots
    return replace(
        record,
        title=clean_line(record.title),
        author=clean_line(record.author),
        notes=clean_prose(record.notes),
        dimension_notes={id_: text for id_, text in notes.items() if text},
        snapshots=tuple(replace(s, preferences=_clean(s.preferences)) for s in snapshots),
        aside=aside and replace(aside, preferences=_clean(aside.preferences)),
        measured=record.measured and clean(record.measured),
    )


def _tidy_origin(origin: Origin) -> Origin:
    if isinstance(origin, FromStatements):
        tidy = replace(origin, points=_tidy(origin.points))
        for dimension, stated in origin.inside.items():
            tidy = tidy.with_stated(dimension, replace(stated, points=_tidy(stated.points)))
        return tidy
    return origin


def _tidy(points: Mapping[str, float]) -> dict[str, float]:
    """Return points without the tiny ones, which no file holds, and without a minus at 0."""
    return {id_: p if p >= SMALLEST_NUMBER else 0.0 for id_, p in points.items()}


def _contents(file: DecisionFile) -> dict[str, Item]:
    record = file.decision.record
    return {
        **_filled({"title": record.title, "author": record.author}),
        "status": record.status,
        **_filled({"chosen": record.chosen}),
        "dataset": _filled(
            {
                "title": file.dataset.title,
                "bundled": file.dataset.bundled,
                "path": file.dataset.path,
                "sha256": file.dataset.sha256,
            }
        ),
        **_filled({"notes": record.notes, "dimension_notes": record.dimension_notes}),
        **_preferences(file.decision.preferences),
        **_filled(
            {
                "snapshots": [_snapshot(snapshot) for snapshot in record.snapshots],
                "aside": _aside(record.aside) if record.aside else {},
                "measured": measured_item(record.measured) if record.measured else {},
                "verdict": _verdict(file.verdict) if file.verdict else {},
                "recovery": _recovery(file.recovery) if file.recovery else {},
            }
        ),
    }


def _preferences(preferences: Preferences) -> dict[str, Item]:
    overrides: dict[str, Item] = {
        id_: {
            a: {"value": override.value, **_filled({"because": override.because})}
            for a, override in row.items()
        }
        for id_, row in preferences.overrides.items()
    }
    return _filled(
        {
            "situation": preferences.situation,
            "answers": preferences.answers,
            "elicited": elicited_item(preferences.origin),
            "dimensions": preferences.dimension_points,
            "criteria": preferences.criterion_points,
            "said": preferences.said,
            "overrides": overrides,
            "readings": preferences.readings,
            "musts": [_must(must) for must in preferences.musts],
            "taking_part": preferences.taking_part,
        }
    )


def _must(must: Must) -> Item:
    if isinstance(must, str):
        return must
    rule = must.threshold
    key = "at_most" if rule.at_least is None else "at_least"
    end: dict[str, Item] = {"criterion": rule.criterion, key: rule.bound}
    return {**end, **_filled({"because": must.because})}


def _snapshot(snapshot: Snapshot) -> dict[str, Item]:
    named: dict[str, Item] = {"name": snapshot.name, "date": snapshot.date}
    return {**named, **_preferences(snapshot.preferences)}


def _aside(aside: Aside) -> dict[str, Item]:
    said = _filled({"chosen": aside.chosen, "dimension_notes": aside.dimension_notes})
    return {**said, **_preferences(aside.preferences)}


def _verdict(verdict: VerdictSummary) -> dict[str, Item]:
    margin: dict[str, Item] = {} if verdict.margin is None else {"margin": verdict.margin}
    head: dict[str, Item] = {"word": verdict.word, **_filled({"leader": verdict.leader})}
    return {**head, **margin, "scores": verdict.scores}


def _recovery(note: RecoveryNote) -> dict[str, Item]:
    named = {"base": note.base, "sha256": note.sha256, "edits_over": note.edits_over}
    return {**_filled(named), "written": note.written}


def _filled(items: Mapping[str, "Item | None"]) -> dict[str, Item]:
    """Return the items that hold anything; what a file leaves out is empty."""
    return {
        key: item
        for key, item in items.items()
        if item is not None and item not in ("", (), [], {})
    }
