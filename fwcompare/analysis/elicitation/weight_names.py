"""What weights are called where statements are typed, and which of them are asked of together."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.judgement import Judgement
from fwcompare.decision.statements import Comparison, Statements


class WeightName(NamedTuple):
    """An id, `inside` the dimension whose criterion it is, or None for what is weighed itself."""

    inside: str | None
    id: str


class ApartError(ValueError):
    """What was typed names weights that are not asked of together: `one` and `other`."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(f"{one}, {other}")
        self.one, self.other = one, other


def weight_names(dataset: Dataset) -> Mapping[str, WeightName]:
    """Return all that may be typed: a dimension, a criterion, or `dimension/criterion`.

    A dimension goes before a criterion of the same name. In a flat dataset all are criteria.
    """
    names: dict[str, WeightName] = {}
    for criterion in dataset.criteria.values():
        inside = None if dataset.is_flat else criterion.dimension
        found = WeightName(inside, criterion.id)
        names |= {criterion.id: found, f"{criterion.dimension}/{criterion.id}": found}
    if not dataset.is_flat:
        names |= {id_: WeightName(None, id_) for id_ in dataset.dimensions}
    return names


def typed_statements(dataset: Dataset, inside: str | None, said: Statements) -> Statements:
    """Return statements with ids that are read as these very weights where they are typed."""

    def typed(id_: str) -> str:
        is_taken = inside is not None and id_ in dataset.dimensions
        return f"{inside}/{id_}" if is_taken else id_

    return Statements(
        tuple(tuple(map(typed, rank)) for rank in said.order),
        tuple(map(typed, said.zero)),
        tuple(replace(c, more=typed(c.more), than=typed(c.than)) for c in said.comparisons),
        tuple(replace(j, more=typed(j.more), than=typed(j.than)) for j in said.judgements),
    )


def order_of(
    names: Mapping[str, WeightName], typed: tuple[tuple[str, ...], ...]
) -> tuple[str | None, tuple[tuple[str, ...], ...]]:
    """Return where an order belongs, and its ranks by ids; ApartError for two places."""
    first, *others = (name for rank in typed for name in rank)
    for other in others:
        _check_together(names, first, other)
    ranks = tuple(tuple(names[name].id for name in rank) for rank in typed)
    return names[first].inside, ranks


def comparison_of(
    names: Mapping[str, WeightName], typed: Comparison
) -> tuple[str | None, Comparison]:
    """Return where a comparison belongs, and it by ids; ApartError for two places."""
    _check_together(names, typed.more, typed.than)
    more, than = names[typed.more], names[typed.than]
    return more.inside, Comparison(more.id, than.id, typed.part, typed.sense)


def judgement_of(names: Mapping[str, WeightName], typed: Judgement) -> tuple[str | None, Judgement]:
    """Return where a judgement belongs, and it by ids; ApartError for two places."""
    _check_together(names, typed.more, typed.than)
    more, than = names[typed.more], names[typed.than]
    return more.inside, Judgement(more.id, than.id, typed.times)


def _check_together(names: Mapping[str, WeightName], one: str, other: str) -> None:
    if names[one].inside != names[other].inside:
        raise ApartError(one, other)
