"""The lists that ratings were counted from: how they are read, counted, and refused."""

import pytest

from fwcompare.dataset.evidence_list import EvidenceList, ListItem
from fwcompare.dataset.loading import read_dataset
from tests.dataset.small import TEXT, broken, faults_in

FROM_AFAR = "- {name: From afar, results: {tea: partly}}"


def test_a_list_arrives_with_its_items_in_their_order() -> None:
    found = read_dataset(TEXT.encode(), "f")
    shut = ListItem(
        "With eyes shut",
        "The cup is held near.",
        "It is told apart.",
        {"tea": "no", "coffee": "yes"},
    )
    afar = ListItem("From afar", results={"tea": "partly"})
    sips = EvidenceList("sips", "sips", "aroma", (shut, afar), "Three friends chose them.")
    assert found.lists == {"sips": sips}
    assert found.lists_of("aroma") == (sips,)
    assert found.lists_of("heat") == ()


def test_only_a_yes_counts() -> None:
    sips = read_dataset(TEXT.encode(), "f").lists["sips"]
    assert (sips.count("tea"), sips.count("coffee")) == (0, 1)
    assert sips.items[1].result("coffee") == "unknown"


CASES = [
    ("criterion: aroma\n", "criterion: arome\n", 'did you mean "aroma"?'),
    ("{tea: partly}}", "{tee: partly}}", 'did you mean "tea"?'),
    ("{tea: partly}}", "{tea: partially}}", 'did you mean "partly"?'),
    (FROM_AFAR, "- {name: From afar}", "an item needs the key results; add results: …"),
    ("From afar", "with eyes SHUT", 'two items are called "with eyes SHUT"'),
    ("name: sips", "names: sips", "a list needs the key name; add name: …"),
]


@pytest.mark.parametrize(("old", "new", "told"), CASES, ids=[new for _, new, _ in CASES])
def test_a_fault_in_a_list_is_told_with_its_remedy(old: str, new: str, told: str) -> None:
    assert any(told in line for line in faults_in(broken(old, new))), faults_in(broken(old, new))


def test_a_list_without_items_is_refused() -> None:
    start = TEXT.index("    items:\n      - {name: With eyes")
    text = f"{TEXT[:start]}    items: []\n"
    assert [line.split(": ", 1)[1] for line in faults_in(text)] == [
        "there must be at least one item; add one"
    ]
