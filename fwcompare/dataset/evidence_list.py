"""What a counted rating was counted from: the items of a list, each with its results."""

from collections.abc import Mapping
from dataclasses import field

from fwcompare.dataset.must_have import FactWord
from fwcompare.values import dataclass


@dataclass(frozen=True)
class ListItem:
    """One thing that was tried: what is `done`, when it counts, and who came out how.

    `results` are words of FACT_WORDS by alternative; only "yes" counts.
    """

    name: str
    done: str = ""
    counts_when: str = ""
    results: Mapping[str, FactWord] = field(default_factory=dict)

    def result(self, alternative: str) -> FactWord:
        return self.results.get(alternative, "unknown")


@dataclass(frozen=True)
class EvidenceList:
    """A list that the ratings on `criterion` were counted from.

    `name` says what its items are, as "probes"; `rule` how they were chosen and what counts.
    """

    id: str
    name: str
    criterion: str
    items: tuple[ListItem, ...]
    rule: str = ""

    def count(self, alternative: str) -> int:
        """Return how many of the items count for an alternative."""
        return sum(item.result(alternative) == "yes" for item in self.items)
