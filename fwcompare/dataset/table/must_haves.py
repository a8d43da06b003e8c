"""Must-haves that a table demands: offered in the written file, set by nobody yet."""

from collections.abc import Mapping
from dataclasses import dataclass

from fwcompare.dataset.must_have import FactWord
from fwcompare.dataset.table.draft import Draft, DraftCriterion


@dataclass(frozen=True, slots=True)
class MustDraft:
    """`facts` tell by alternative id whether it is met."""

    id: str
    name: str
    facts: Mapping[str, FactWord]


def must_drafts(draft: Draft) -> tuple[tuple[MustDraft, ...], tuple[str, ...]]:
    """Return the must-haves to offer, and the names of those that lack a bound.

    Yes, partly and no are facts; of levels and figures nobody but a person knows what is enough.
    """
    found, without = [], []
    for criterion in draft.criteria:
        if not criterion.is_must:
            continue
        facts = _facts(criterion)
        if facts:
            found.append(MustDraft(criterion.id, criterion.name, facts))
        else:
            without.append(criterion.name)
    return tuple(found), tuple(without)


def _facts(criterion: DraftCriterion) -> dict[str, FactWord]:
    families = {seen.family for seen in criterion.rated.seen.values()}
    if families != {"yes"}:
        return {}
    found: dict[str, FactWord] = {}
    for id_, rating in criterion.ratings.items():
        value = rating.value
        if value is not None and criterion.rated.is_flipped:
            value = 10.0 - value
        found[id_] = _word(value)
    return found


def _word(value: float | None) -> FactWord:
    if value is None:
        return "unknown"
    return "yes" if value >= 10 else "no" if value <= 0 else "partly"
