"""How preferences stand in a decision file: for now, for snapshots, and for what lies aside."""

from collections.abc import Mapping as AnyMapping

from fwcompare.dataset.field_kinds import POINTS, PROSE
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.keyed import Key, Keyed, Values
from fwcompare.dataset.kinds import Words
from fwcompare.dataset.must_have import Threshold
from fwcompare.dataset.number import Number
from fwcompare.dataset.reference import Reference
from fwcompare.dataset.shapes import ByReference, ScalarOr, Several
from fwcompare.dataset.tree import Mapping, Sequence
from fwcompare.decision.elicited_schema import ELICITED, Elicited
from fwcompare.decision.origin import FromStatements, Origin, is_asked_for, origin_of
from fwcompare.decision.override import Override, Overrides
from fwcompare.decision.own_must import Must, OwnMust, id_of
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.said import Said
from fwcompare.decision.taking_part import FEWEST

_OVERRIDE = Keyed(
    "a rating set by hand",
    Override,
    (
        Key("value", Number(), "The rating, in the unit of its criterion's scale.", required=True),
        Key("because", PROSE, "The reason for it."),
    ),
)


def _check_rule(_values: Values, node: Mapping, inspection: Inspection) -> None:
    if ("at_least" in node.entries) == ("at_most" in node.entries):
        what = "a must-have on a criterion has one bound"
        inspection.fault(node, what, "write one of the two keys, at_least or at_most")


def _rule(criterion: Reference) -> Keyed:
    return Keyed(
        "a must-have",
        lambda criterion, at_least=None, at_most=None, because="": OwnMust(
            Threshold(criterion, at_least, at_most), because
        ),
        (
            Key("criterion", criterion, "The criterion whose rating decides.", required=True),
            Key("at_least", Number(), "The least rating that meets it, in its scale's unit."),
            Key("at_most", Number(), "The largest rating that meets it, in its scale's unit."),
            Key("because", PROSE, "Why it must be."),
        ),
        check=_check_rule,
    )


def check_preferences(_values: Values, node: Mapping, inspection: Inspection) -> None:
    """Hold that points have one origin."""
    given = node.entries["answers"][1] if "answers" in node.entries else None
    if "situation" in node.entries and isinstance(given, Mapping) and given.entries:
        what = "points come from a situation or from answers, not from both"
        inspection.fault(given, what, "leave one of the two keys out")


def check_taking_part(node: Mapping, inspection: Inspection) -> None:
    listed = node.entries["taking_part"][1] if "taking_part" in node.entries else None
    if isinstance(listed, Sequence) and len(listed.items) < FEWEST:
        what = "fewer than two alternatives take part"
        inspection.fault(listed, what, "name two at least, or leave the key out")


def preferences_keys(of: str = "") -> tuple[Key, ...]:
    """Return the keys of preferences; ids that are `of` an earlier dataset need not exist."""
    dimension, criterion = Reference(f"{of}dimension"), Reference(f"{of}criterion")
    alternative = Reference(f"{of}alternative")
    by_alternative, said = ByReference(alternative, _OVERRIDE), ByReference(alternative, Number())
    must = ScalarOr(Reference(f"{of}must-have"), _rule(criterion))
    answers = ByReference(Reference(f"{of}question"), Words("the id of an answer"))
    return (
        Key("situation", Reference(f"{of}situation"), "The ready weighting it started from."),
        Key(
            "answers",
            answers,
            "Answers about the project, question -> answer; then the points"
            " below are only those moved by hand.",
        ),
        Key(
            "elicited",
            ELICITED,
            "An order and what was said of two weights at a time; then the points below are only"
            " those moved by hand, and situation or answers are what the order started from.",
        ),
        Key("dimensions", ByReference(dimension, POINTS), "Points 0..100 of dimensions."),
        Key("criteria", ByReference(criterion, POINTS), "Points 0..100 inside dimensions."),
        Key("said", ByReference(criterion, said), "Ratings of criteria marked ask."),
        Key("overrides", ByReference(criterion, by_alternative), "Ratings set by hand."),
        Key("readings", Several("readings", Reference(f"{of}reading")), "Readings granted."),
        Key("musts", Several("must-haves", must), "Must-haves: ids, or rules on a criterion."),
        Key(
            "taking_part",
            Several("alternatives", alternative),
            "Who is compared; as the dataset has it at the start if left out.",
        ),
    )


def preferences(
    situation: str | None = None,
    dimensions: AnyMapping[str, float] | None = None,
    criteria: AnyMapping[str, float] | None = None,
    overrides: Overrides | None = None,
    readings: tuple[str, ...] = (),
    answers: AnyMapping[str, str] | None = None,
    said: Said | None = None,
    musts: tuple[Must, ...] = (),
    taking_part: tuple[str, ...] = (),
    elicited: Elicited | None = None,
) -> Preferences:
    """Return what the keys of preferences say; over what is asked, points are those by hand."""
    start = origin_of(situation, answers)
    origin: Origin = start
    if elicited is not None:
        stated, inside = elicited
        found = FromStatements(stated.statements, stated.points, start, inside)
        origin = start if found.is_empty else found
    is_kept = is_asked_for(origin)
    return Preferences(
        origin,
        dimensions or {},
        criteria or {},
        overrides or {},
        tuple(dict.fromkeys(readings)),
        said or {},
        tuple({id_of(must): must for must in musts}.values()),
        tuple(dict.fromkeys(taking_part)),
        frozenset((dimensions or {}) if is_kept else ()),
        frozenset((criteria or {}) if is_kept else ()),
    )
