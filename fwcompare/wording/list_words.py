"""The lists that ratings were counted from, in words."""

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.evidence_list import EvidenceList, ListItem


def counted_from(dataset: Dataset, criterion: str) -> str:
    """Return what a criterion's ratings were counted from, or "" where no list says."""
    return " and ".join(_amount(found) for found in dataset.lists_of(criterion))


def heading(found: EvidenceList) -> str:
    """Return the line behind which the items stand."""
    return f"{_amount(found)}, one by one"


def about(item: ListItem) -> str:
    """Return what was done and when it counts, as one text; "" where neither is said."""
    counts = f"Counts when: {item.counts_when}" if item.counts_when else ""
    return " ".join(filter(None, (item.done, counts)))


def _amount(found: EvidenceList) -> str:
    return f"{len(found.items)} {found.name}"
