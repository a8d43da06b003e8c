"""Exports for tests: of the bundled dataset, of three alternatives, and of hostile names."""

from dataclasses import replace
from functools import cache

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import Dataset, load_dataset
from fwcompare.dataset.dataset import Source
from fwcompare.decision import Decision, decide, proposal
from fwcompare.decision.record import NO_RECORD
from fwcompare.export.export import Export, work_out
from fwcompare.export.exporters import EXPORTERS
from tests.builders import three_way_dataset

DATE = "2026-11-22"
WITHOUT_QT = [id_ for id_, exporter in EXPORTERS.items() if not exporter.needs_qt]

HOSTILE = (
    "<script>alert(1)</script>",
    "]]> --> </style></svg></title>",
    "\"'`&amp;<img src=x onerror=alert(1)>",
    "a | b \\| c\nd",
    "\u202eevil\u2066",
    '=HYPERLINK("http://example.org")',
    "# *head* _line_ [x](javascript:alert(1)) {{ 7*7 }} {% raw %}",
    "--- 1. + ``` ~~~",
)


def written(form: str, export: Export) -> bytes:
    """Return an export in a form that needs no Qt."""
    make = EXPORTERS[form].make
    assert make is not None
    return make(export)


@cache
def bundled() -> Dataset:
    return load_dataset(DEFAULT_DATASET)


@cache
def plain_export() -> Export:
    """The bundled dataset as it proposes itself."""
    return work_out(bundled(), decide(bundled()), DATE)


@cache
def situation_export(situation: str | None) -> Export:
    """The bundled dataset in one of its situations."""
    return work_out(bundled(), decide(bundled(), situation), DATE)


@cache
def full_export() -> Export:
    """A decision with everything in it: record, notes, own rating, reading, moved weights."""
    preferences = proposal(bundled(), "content-site").with_dimension_points("security", 60)
    preferences = preferences.with_override("flex", "flask", 8, "tried it | twice")
    preferences = preferences.with_reading(next(iter(bundled().readings)))
    record = NO_RECORD.with_title("Build the shop on Django").with_author("Ann Other, Bo")
    record = record.with_notes("# Why\n\nWe *know* it.\n\n- one\n- two")
    record = record.with_dimension_notes("security", "Nobody watches at night.")
    record = record.with_chosen("django").with_status("accepted")
    return work_out(bundled(), Decision(preferences, record), DATE)


@cache
def three_way_export() -> Export:
    dataset = three_way_dataset()
    return work_out(dataset, decide(dataset), DATE, "ways to work.yaml")


@cache
def weightless_export() -> Export:
    dataset = bundled()
    preferences = proposal(dataset)
    for id_ in dataset.dimensions:
        preferences = preferences.with_dimension_points(id_, 0)
    return work_out(dataset, Decision(preferences), DATE)


def hostile_dataset(name: str) -> Dataset:
    """Return the three ways with one text in place of every name, reason and address."""
    dataset = three_way_dataset()
    dimensions = {}
    for id_, dimension in dataset.dimensions.items():
        criteria = {
            c.id: replace(
                c,
                name=name,
                short=name,
                question=name,
                ratings={
                    a: replace(rating, because=name, sources=("bad",))
                    for a, rating in c.ratings.items()
                },
            )
            for c in dimension.criteria.values()
        }
        dimensions[id_] = replace(
            dimension, name=name, short=name, question=name, criteria=criteria
        )
    return replace(
        dataset,
        title=name,
        summary=name,
        checked=name,
        alternatives={
            id_: replace(a, name=name, version=name, about=name, colour="")
            for id_, a in dataset.alternatives.items()
        },
        dimensions=dimensions,
        sources={"bad": Source("bad", name, "article", url=f"javascript:{name}", date=name)},
        situations={i: replace(s, name=name, when=name) for i, s in dataset.situations.items()},
        readings={i: replace(r, name=name, because=name) for i, r in dataset.readings.items()},
    )


@cache
def hostile_export(name: str) -> Export:
    """A decision on such a dataset, with the same text for title, author and all notes."""
    dataset = hostile_dataset(name)
    preferences = proposal(dataset, next(iter(dataset.situations), None))
    criterion, alternative = next(iter(dataset.criteria)), next(iter(dataset.alternatives))
    preferences = preferences.with_override(criterion, alternative, _some_rating(dataset), name)
    record = NO_RECORD.with_author(name).with_title(name).with_notes(name)
    for id_ in dataset.dimensions:
        record = record.with_dimension_notes(id_, name)
    return work_out(dataset, Decision(preferences, record), DATE, name.replace("\n", " "))


def _some_rating(dataset: Dataset) -> float:
    return next(iter(dataset.criteria.values())).scale.rating_at(5.0)
