"""The part of the dataset format that lists, item by item, what a rating was counted from."""

from typing import Any

from fwcompare.dataset.evidence_list import EvidenceList, ListItem
from fwcompare.dataset.field_kinds import ALTERNATIVE, CRITERION, NAME, PROSE
from fwcompare.dataset.inspection import Inspection, quoted
from fwcompare.dataset.keyed import Key, Keyed
from fwcompare.dataset.kinds import OneOf
from fwcompare.dataset.must_have import FACT_WORDS
from fwcompare.dataset.shapes import ByReference, Entries, Several
from fwcompare.dataset.tree import Mapping, Sequence, at

_ITEM = Keyed(
    "an item",
    ListItem,
    (
        Key("name", NAME, "What was tried, in a few words.", required=True),
        Key("done", PROSE, "What was done to try it."),
        Key("counts_when", PROSE, "What had to happen for it to count."),
        Key(
            "results",
            ByReference(ALTERNATIVE, OneOf("a result", FACT_WORDS), 1),
            "What happened, by alternative; only yes counts, partly and unknown do not.",
            required=True,
        ),
    ),
)


def _check_list(values: dict[str, Any], node: Mapping, inspection: Inspection) -> None:
    """Hold that there are items, and that no two are called the same."""
    written = at(node, "items")
    if not isinstance(written, Sequence):
        return
    if not written.items:
        inspection.fault(written, "there must be at least one item", "add one")
    first: dict[str, int] = {}
    if len(values.get("items", ())) < len(written.items):
        return  # an item with a fault is left out, so that the others have lost their places
    for number, item in enumerate(values["items"]):
        if first.setdefault(item.name.casefold(), number) != number:
            what = f"two items are called {quoted(item.name)}"
            inspection.fault(at(written.items[number], "name"), what, "call one something else")


LISTS = Key(
    "lists",
    Entries(
        "list",
        "lists",
        Keyed(
            "a list",
            EvidenceList,
            (
                Key("name", NAME, "What its items are, in the plural, as probes.", required=True),
                Key("criterion", CRITERION, "The id of the criterion counted from it.", True),
                Key("rule", PROSE, "How its items were chosen, and what counts."),
                Key("items", Several("items", _ITEM), "The items, one by one.", required=True),
            ),
            check=_check_list,
        ),
    ),
    "What counted ratings were counted from, item by item, by id.",
)
