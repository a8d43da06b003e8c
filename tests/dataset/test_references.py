"""What a file refers to, it declares: every kind of reference, in every place of the format."""

import pytest

from fwcompare.dataset.keyed import Choice, Keyed
from fwcompare.dataset.kinds import Kind
from fwcompare.dataset.reference import Reference
from fwcompare.dataset.schema import DATASET
from fwcompare.dataset.shapes import ByReference, Entries, ScalarOr, Several
from tests.dataset.small import TEXT, broken, faults_in

# What the reference is, what stands there, a ghost in its place, and the kind it is of.
PLACES = [
    (
        "about: an alternative of a dimension",
        "      tea: Mild.",
        "      ghost: Mild.",
        "alternative",
    ),
    (
        "ratings: an alternative",
        "          coffee: {value: 9}",
        "          ghost: 1",
        "alternative",
    ),
    ("sources of a rating", "sources: [friend]}", "sources: [ghost]}", "source"),
    ("sources of a claim", "        sources: [lab]", "        sources: [ghost]", "source"),
    ("about: whom a claim is about", "        about: tea", "        about: ghost", "alternative"),
    ("criterion of a row", "    criterion: heat", "    criterion: ghost", "criterion"),
    ("cell of a row", '    coffee: ""', '    ghost: ""', "alternative"),
    ("side of a reading", "    side: coffee", "    side: ghost", "alternative"),
    (
        "criterion of a reading",
        "      heat: {coffee: 30}",
        "      ghost: {coffee: 30}",
        "criterion",
    ),
    ("alternative of a reading", "heat: {coffee: 30}", "heat: {ghost: 30}", "alternative"),
    ("sources of a reading", "value: 7, low: 6.5", "value: 7, sources: [ghost]", "source"),
    ("dimension of a situation", "weights: {taste: 40}", "weights: {ghost: 40}", "dimension"),
    ("criterion of a situation", "criteria: {aroma: 5}", "criteria: {ghost: 5}", "criterion"),
    ("question of a situation", "answers: {guests: many}", "answers: {ghost: many}", "question"),
    ("criterion of a must-have", 'criterion: "heat"', "criterion: ghost", "criterion"),
    ("fact of a must-have", "{tea: partly, ", "{ghost: partly, ", "alternative"),
    ("sources of a must-have", "sources: [friend ]", "sources: [ghost]", "source"),
    ("dimension of everybody", "weights: {taste: 10}", "weights: {ghost: 10}", "dimension"),
    ("criterion of everybody", "criteria: {aroma: 2}", "criteria: {ghost: 2}", "criterion"),
    ("dimension of an answer", "weights: {taste: 20}", "weights: {ghost: 20}", "dimension"),
    ("criterion of an answer", "criteria: {heat: 7.5}", "criteria: {ghost: 7.5}", "criterion"),
    ("criterion of a list", "    criterion: aroma", "    criterion: ghost", "criterion"),
    ("result of an item", "{tea: partly}}", "{ghost: partly}}", "alternative"),
    ("must-have of an answer", "offers: [quick]", "offers: [ghost]", "must-have"),
    (
        "ratings: an alternative, of a criterion in no dimension",
        "\ntable:\n",
        "\ncriteria: {own: {name: O, scale: {kind: judged}, ratings: {ghost: 1}}}\ntable:\n",
        "alternative",
    ),
    (
        "sources of a rating, of a criterion in no dimension",
        "\ntable:\n",
        """
criteria:
  own: {name: O, scale: {kind: judged}, ratings: {tea: {value: 1, sources: [ghost]}}}
table:
""",
        "source",
    ),
]


@pytest.mark.parametrize(("old", "new", "kind"), [place[1:] for place in PLACES])
def test_a_reference_to_nothing_is_a_fault(old: str, new: str, kind: str) -> None:
    faults = faults_in(broken(old, new))
    assert any(f'there is no {kind} "ghost"' in fault for fault in faults), faults


def test_every_reference_of_the_format_is_tried_above() -> None:
    assert len(references_in(DATASET)) == len(PLACES)


def references_in(kind: Kind) -> list[str]:
    """Return the kind of each reference that a place of the format holds, once for each place."""
    match kind:
        case Reference():
            return [kind.kind]
        case Keyed():
            children = [key.kind for key in kind._keys]
            rest = [kind._rest.keys, kind._rest.kind] if kind._rest else []
            return [r for child in (*children, *rest) for r in references_in(child)]
        case Choice():
            return [r for record in kind._records.values() for r in references_in(record)]
        case Entries() | Several():
            return references_in(kind._of)
        case ByReference():
            return [kind._keys.kind, *references_in(kind._of)]
        case ScalarOr():
            return [*references_in(kind._scalar), *references_in(kind._other)]
    return []


@pytest.mark.parametrize("place", ["rating", "claim"])
def test_without_any_sources_a_reference_to_one_is_a_fault(place: str) -> None:
    start, end = TEXT.index("sources:\n"), TEXT.index("dimensions:\n")
    text = TEXT[:start] + TEXT[end:]
    faults = faults_in(text)
    assert len(faults) == sum(text.count(f"sources: [{word}") for word in ("lab", "friend")) + 1
    assert faults[0].endswith('there is no source "friend"; leave it out, this file declares none')


def test_the_sources_may_stand_below_what_rests_on_them() -> None:
    start, end = TEXT.index("sources:\n"), TEXT.index("dimensions:\n")
    assert faults_in(TEXT[:start] + TEXT[end:] + TEXT[start:end]) == []
