"""A draft as the YAML of a comparison, one that a reviewer likes to read."""

from collections.abc import Iterator, Mapping

from fwcompare.dataset.dataset import Dataset, Source
from fwcompare.dataset.editing.set_ratings import rating_value
from fwcompare.dataset.editing.set_scale import scale_value
from fwcompare.dataset.editing.written import flow
from fwcompare.dataset.loading import read_dataset
from fwcompare.dataset.table.draft import Draft, DraftCriterion, DraftGroup
from fwcompare.dataset.table.must_haves import MustDraft, must_drafts
from fwcompare.dataset.yaml_scalar import number, scalar

_LONGEST_LINE = 100
_TABLE_SOURCE = "table"
CHECK = "# check the ends"


def as_dataset_text(draft: Draft, came_from: str, date: str) -> str:
    """Return the file of a draft; DatasetError if the strict reader would not take it.

    `came_from` says where the table was, and `date`, YYYY-MM-DD, when it was read: it becomes a
    source.
    """
    return as_dataset(draft, came_from, date)[0]


def as_dataset(draft: Draft, came_from: str, date: str) -> tuple[str, Dataset]:
    """Return the file of a draft, as `as_dataset_text`, and what the strict reader reads in it."""
    text = "".join(f"{line}\n" for line in _lines(draft, came_from, date))
    return text, read_dataset(text.encode(), came_from)


def _lines(draft: Draft, came_from: str, date: str) -> Iterator[str]:
    yield "fwcompare: 1"
    yield f"title: {scalar(draft.title)}"
    yield "alternatives:"
    for alternative in draft.alternatives:
        yield f"  {alternative.id}: {{name: {scalar(alternative.name)}}}"
    yield "sources:"
    table = Source(_TABLE_SOURCE, f"The table this was made from, {came_from}", "article", "", date)
    for source in (table, *draft.sources):
        yield from _source(source)
    if draft.is_flat:
        yield "criteria:"
        for criterion in draft.criteria:
            yield from _criterion(draft, criterion, "  ")
    else:
        yield "dimensions:"
        for group in draft.groups:
            yield from _group(draft, group)
    yield from _musts(must_drafts(draft)[0])
    if draft.rows:
        yield "table:"
        for row in draft.rows:
            yield f"  - feature: {scalar(row.feature)}"
            yield from (f"    {id_}: {scalar(text)}" for id_, text in row.cells.items() if text)


def _source(source: Source) -> Iterator[str]:
    parts = {"title": scalar(source.title), "url": source.url and scalar(source.url)}
    parts |= {"kind": source.kind, "date": source.date, "note": source.note and scalar(source.note)}
    parts |= {"noise": "" if source.noise is None else number(source.noise)}
    said = {key: text for key, text in parts.items() if text}
    yield from _mapping(f"  {source.id}:", said, "    ")


def _group(draft: Draft, group: DraftGroup) -> Iterator[str]:
    yield f"  {group.id}:"
    yield f"    name: {scalar(group.name)}"
    if group.weight is not None:
        yield f"    weight: {number(group.weight)}"
    yield "    criteria:"
    for criterion in group.criteria:
        yield from _criterion(draft, criterion, "      ")


def _criterion(draft: Draft, criterion: DraftCriterion, indent: str) -> Iterator[str]:
    yield f"{indent}{criterion.id}:"
    inner = f"{indent}  "
    yield f"{inner}name: {scalar(criterion.name)}"
    if criterion.question:
        yield f"{inner}question: {scalar(criterion.question)}"
    if criterion.weight is not None:
        yield f"{inner}weight: {number(criterion.weight)}"
    mark = f"  {CHECK}" if criterion.rated.has_proposed_ends else ""
    yield f"{inner}scale: {flow(scale_value(criterion.rated.scale))}{mark}"
    ratings = {a.id: flow(rating_value(criterion.ratings[a.id])) for a in draft.alternatives}
    yield from _mapping(f"{inner}ratings:", ratings, f"{inner}  ")


def _musts(musts: tuple[MustDraft, ...]) -> Iterator[str]:
    if musts:
        yield "musts:"
    for must in musts:
        facts = ", ".join(f"{id_}: {scalar(word)}" for id_, word in must.facts.items())
        rule = {"name": scalar(must.name), "facts": f"{{{facts}}}"}
        yield from _mapping(f"  {must.id}:", rule, "    ")


def _mapping(head: str, parts: Mapping[str, str], indent: str) -> Iterator[str]:
    """Yield a mapping in one line where there is room for it, else an entry a line."""
    line = f"{head} {{{', '.join(f'{key}: {text}' for key, text in parts.items())}}}"
    if len(line) <= _LONGEST_LINE and "{" not in "".join(parts.values()):
        yield line
        return
    yield head
    yield from (f"{indent}{key}: {text}" for key, text in parts.items())
