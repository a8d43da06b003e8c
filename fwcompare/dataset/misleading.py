"""Names that may read otherwise than they are written: characters that turn the writing around."""

from collections.abc import Iterator

from fwcompare.dataset.dataset import Dataset

BIDI_CONTROLS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def misleading_names(dataset: Dataset) -> tuple[str, ...]:
    """Return the names and titles that hold a bidirectional control, in the order of the file.

    Such a file is opened all the same; whoever shows these names isolates them and warns.
    """
    return tuple([name for name in _names(dataset) if not BIDI_CONTROLS.isdisjoint(name)])


def _names(dataset: Dataset) -> Iterator[str]:
    yield dataset.title
    for alternative in dataset.alternatives.values():
        yield alternative.name
        yield from (feature.title for feature in alternative.features)
    yield from (source.title for source in dataset.sources.values())
    for dimension in dataset.dimensions.values():
        yield from (dimension.name, dimension.short)
        for criterion in dimension.criteria.values():
            yield from (criterion.name, criterion.short)
    yield from (row.feature for row in dataset.table)
    yield from (reading.name for reading in dataset.readings.values())
    yield from (situation.name for situation in dataset.situations.values())
