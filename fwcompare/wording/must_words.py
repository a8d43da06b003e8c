"""Words about must-haves: what they are, who meets them, and what they make of the verdict."""

from collections.abc import Collection, Iterable

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.must_states import (
    MustState,
    MustStates,
    failing,
    left_open,
    nearest_to_all,
)
from fwcompare.analysis.shown_scores import shown_difference
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.must_have import MustHave, Threshold
from fwcompare.decision.own_must import OwnMust
from fwcompare.wording import isolation, names, numbers
from fwcompare.wording.fact import Fact
from fwcompare.wording.lists import listed

STATE_WORDS: dict[MustState, str] = {
    "meets": "meets it",
    "fails": "fails it",
    "open": "is open",
}
HEADING = "Must-haves"
_MOST_NAMED = 3
OUT = "out"
RULE = (
    "Must-haves come first. An alternative meets one where its whole range lies on the right side,"
    " exactly at the bound too; it fails where all of it lies on the wrong side; else, and where"
    " little or nothing is known, it is open, which is not a pass. Who fails one is out of the"
    " lead and of all that is said of it; nobody\u2019s score changes. Open: whether the leader"
    " meets one is not known. Clear: nobody else is left."
)


def name(dataset: Dataset, must: MustHave | OwnMust) -> str:
    """Return what must be, in a few words."""
    if isinstance(must, MustHave):
        return isolation.name(must.name)
    return bound(dataset, must.threshold)


def name_of_step(dataset: Dataset, must: MustHave | OwnMust) -> str:
    """Return what a step of undo calls it, without a number: those are shown in two ways."""
    if isinstance(must, MustHave):
        return isolation.name(must.name)
    return f"a bound on {isolation.name(dataset.criteria[must.threshold.criterion].label)}"


def bound(dataset: Dataset, threshold: Threshold) -> str:
    """Return a bound on a criterion in words, as "Memory at most 64 MB"."""
    from fwcompare.wording import ratings

    criterion = dataset.criteria[threshold.criterion]
    unit = ratings.unit_of(criterion)
    told = bound_alone(threshold) + (f"{numbers.NARROW_SPACE}{unit}" if unit else "")
    return f"{isolation.name(criterion.label)} {told}"


def bound_alone(threshold: Threshold) -> str:
    """Return a bound without what it is of, as "at most 64"."""
    side = "at most" if threshold.at_least is None else "at least"
    return f"{side} {numbers.plain(threshold.bound)}"


def states(evaluation: Evaluation, must: MustStates) -> str:
    """Return how everybody stands to a must-have: who fails it, whose state is open, who meets."""
    told = []
    for state in ("fails", "open", "meets"):
        of_state = [
            names.alternative(evaluation.dataset, a) for a, s in must.states.items() if s == state
        ]
        if of_state:
            told.append(f"{listed(of_state)} {_verb(state, len(of_state))}")
    return ", ".join(told)


def _verb(state: MustState, count: int) -> str:
    words = STATE_WORDS[state]
    if count == 1:
        return words
    return {"meets": "meet it", "fails": "fail it", "open": "are open"}[state]


def facts(evaluation: Evaluation) -> tuple[Fact, ...]:
    """Return each must-have, how everybody stands to it, and why somebody demands it."""
    return told_of(evaluation, evaluation.musts)


def told_of(evaluation: Evaluation, musts: Iterable[MustStates]) -> tuple[Fact, ...]:
    """Return the same of some of them."""
    found = []
    for must in musts:
        told = states(evaluation, must)
        because = must.must.because if isinstance(must.must, OwnMust) else ""
        told += f"; demanded because: {because.rstrip('.')}" if because else ""
        found.append(Fact(name(evaluation.dataset, must.must), told))
    return tuple(found)


def counted(evaluation: Evaluation) -> str:
    """Return "your must-have", or "your 2 must-haves"."""
    count = len(evaluation.musts)
    return "your must-have" if count == 1 else f"your {count} must-haves"


def headline(evaluation: Evaluation) -> str:
    """Return the verdict in a few words where one alternative, or none, is left in."""
    if evaluation.leader is None:
        nearest = nearest_to_all(evaluation.musts, evaluation.ranking)
        fails = failing(evaluation.musts, nearest)
        count = "it" if len(evaluation.musts) == 1 else f"{len(fails)} of {len(evaluation.musts)}"
        told = names.alternative(evaluation.dataset, nearest)
        return f"None meets all; nearest is {told}, which fails {count}"
    leader = names.alternative(evaluation.dataset, evaluation.leader)
    return f"{leader}, {only_one(evaluation)}"


def is_settled_by_musts(evaluation: Evaluation) -> bool:
    """Whether must-haves leave one, or none: then weights settle nothing."""
    return evaluation.has_weights and not evaluation.is_contested


def leave_out(evaluation: Evaluation) -> str:
    """Return in a sentence whom must-haves leave out, and who leads of the others; "" for none."""
    if not evaluation.is_anybody_out:
        return ""
    dataset, contenders = evaluation.dataset, evaluation.contenders
    subject = "Your must-have leaves" if len(evaluation.musts) == 1 else "Your must-haves leave"
    if not contenders:
        return f"{subject} out everybody."
    out = listed([names.alternative(dataset, a) for a in evaluation.scores if a not in contenders])
    if len(contenders) == 1:
        others = f"{names.alternative(dataset, contenders[0])} is the only one left"
    elif evaluation.leader is None:
        others = "nobody leads of the others"
    else:
        others = f"of the others {names.alternative(dataset, evaluation.leader)} leads"
    return f"{subject} out {out}; {others}."


def only_one(evaluation: Evaluation) -> str:
    """Return what the one left in is, and who leads without must-haves in brackets."""
    is_open = left_open(evaluation.musts, evaluation.leader or "")
    is_one = len(evaluation.musts) == 1
    meets = "does not fail" if is_one else "fails none of"
    told = f"that {meets if is_open else 'meets'} {counted(evaluation)}"
    return f"the only one {told}{aside(evaluation)}"


def why(evaluation: Evaluation) -> str:
    """Return in a sentence why all others, or all, are out; who fails the same is named once."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for a in evaluation.ranking:
        if a not in evaluation.contenders:
            failed = tuple(failing(evaluation.musts, a))
            alike.setdefault(failed, []).append(names.alternative(evaluation.dataset, a))
    told = [_are_out(evaluation, named, failed) for failed, named in alike.items()]
    return f"{'; '.join(told)}."


def why_in_short(evaluation: Evaluation) -> str:
    """Return the same without what each fails."""
    told = [
        names.alternative(evaluation.dataset, a)
        for a in evaluation.ranking
        if a not in evaluation.contenders
    ]
    return f"{listed(told)} {'is' if len(told) == 1 else 'are'} out."


def _are_out(evaluation: Evaluation, named: list[str], failed: Collection[str]) -> str:
    are, fail = ("is", "fails") if len(named) == 1 else ("are", "they fail")
    return f"{listed(named)} {are} out: {fail} {_quoted(evaluation, failed)}"


def aside(evaluation: Evaluation) -> str:
    """Return who leads without must-haves, in brackets; "" where nobody is out or it is the same.

    It begins with a blank, to follow the verdict.
    """
    told = otherwise(evaluation)
    return f" ({told})" if told else ""


def otherwise(evaluation: Evaluation) -> str:
    """Return who leads without must-haves; "" where nobody is out or it is the same."""
    if not evaluation.is_anybody_out or evaluation.without_musts.leader == evaluation.leader:
        return ""
    which = "it" if len(evaluation.musts) == 1 else "them"
    return f"without {which} {without_musts(evaluation)}"


def without_musts(evaluation: Evaluation) -> str:
    """Return who leads, and by how much, if nothing had to be."""
    face, dataset = evaluation.without_musts, evaluation.dataset
    if face.leader is None:
        return f"{listed([names.alternative(dataset, a) for a in face.level])} are level"
    first, second = (evaluation.scores[a] for a in face.ranking[:2])
    by = numbers.lead(shown_difference(first, second))
    return f"{names.alternative(dataset, face.leader)} leads by {by}"


def out(evaluation: Evaluation, alternative: str) -> str:
    """Return which must-haves an alternative fails; "" for one that is in."""
    named = failed(evaluation, alternative)
    return f"out: fails {named}" if named else ""


def standing(evaluation: Evaluation, alternative: str) -> str:
    """Return how an alternative stands to every must-have: what it fails, what is open, or meets.

    It begins with "out" for one that is.
    """
    musts = evaluation.musts
    met = [must.id for must in musts if must.states[alternative] == "meets"]
    not_known = left_open(musts, alternative)
    told = (
        out(evaluation, alternative),
        f"not known whether it meets {_quoted(evaluation, not_known)}" if not_known else "",
        f"meets {_quoted(evaluation, met)}" if met else "",
    )
    return "; ".join(filter(None, told))


def counts(evaluation: Evaluation, alternative: str) -> tuple[tuple[MustState, int], ...]:
    """Return how many must-haves an alternative meets, leaves open and fails; no state of none."""
    states: tuple[MustState, ...] = ("meets", "open", "fails")
    found = [(s, sum(m.states[alternative] == s for m in evaluation.musts)) for s in states]
    return tuple((state, count) for state, count in found if count)


def overall(evaluation: Evaluation, alternative: str) -> MustState:
    """Return the worst of an alternative's states."""
    if failing(evaluation.musts, alternative):
        return "fails"
    return "open" if left_open(evaluation.musts, alternative) else "meets"


def failed(evaluation: Evaluation, alternative: str) -> str:
    """Return the names of what an alternative fails, as quotations; "" for nothing."""
    return _quoted(evaluation, failing(evaluation.musts, alternative))


def _quoted(evaluation: Evaluation, ids: Collection[str]) -> str:
    """Return the names of must-haves as quotations, which end where the sentence goes on."""
    dataset, musts = evaluation.dataset, evaluation.musts
    return listed([f"\u201c{name(dataset, m.must)}\u201d" for m in musts if m.id in ids])


def not_known(evaluation: Evaluation, open_musts: tuple[str, ...]) -> str:
    """Return that nobody knows whether the leader meets these must-haves."""
    return f"{whether(evaluation, open_musts)} is not known"


def whether(evaluation: Evaluation, open_musts: tuple[str, ...]) -> str:
    """Return what is not known: whether the leader meets these must-haves."""
    leader = names.alternative(evaluation.dataset, evaluation.leader or "")
    return f"whether {leader} meets {_quoted(evaluation, open_musts)}"


def who_is_sure(evaluation: Evaluation) -> str:
    """Return who of those still in is sure to meet what must be, where of others it is not known.

    "" where all are sure, or where there is only one to speak of.
    """
    still_in, musts = evaluation.ranked_contenders, evaluation.musts
    sure = [a for a in still_in if not left_open(musts, a)]
    if len(still_in) < 2 or len(sure) == len(still_in):
        return ""
    them = "it" if len(musts) == 1 else f"all {len(musts)}"
    if not sure:
        return f"nobody is sure to meet {them}"
    if len(sure) > _MOST_NAMED:
        return f"only {len(sure)} of {len(still_in)} are sure to meet {them}"
    is_or_are = "is" if len(sure) == 1 else "are"
    named = listed([names.alternative(evaluation.dataset, a) for a in sure])
    return f"only {named} {is_or_are} sure to meet {them}"


def open_ones(evaluation: Evaluation) -> tuple[Fact, ...]:
    """Return the must-haves that are open for those still in: the first things to find out."""
    return tuple(Fact(label, f"does {who} meet it?") for label, who in open_of(evaluation))


def open_of(evaluation: Evaluation) -> tuple[Fact, ...]:
    """Return the same must-haves, and for whom each is open."""
    return tuple(
        Fact(name(evaluation.dataset, must.must), names.alternative(evaluation.dataset, a))
        for must in evaluation.musts
        for a in evaluation.ranked_contenders
        if must.states[a] == "open"
    )


def counted_twice(evaluation: Evaluation) -> tuple[Fact, ...]:
    """Return the criteria that are must-have and weight at once, and their shares."""
    found = []
    for must in evaluation.musts:
        share = counted_share(evaluation, must)
        if must.threshold is not None and share:
            criterion = names.criterion(evaluation.dataset, must.threshold.criterion)
            told = f"counted twice? It is a must-have and {numbers.criterion_share(share)}"
            found.append(Fact(criterion, f"{told} of all weight"))
    return tuple(found)


def counted_share(evaluation: Evaluation, must: MustStates) -> float:
    """Return the share of all weight, 0..1, of the criterion that a must-have bounds; else 0."""
    return 0.0 if must.threshold is None else evaluation.shares[must.threshold.criterion]
