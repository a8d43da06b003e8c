"""Sentences about an evaluation; the arithmetic returns facts, and here they are put in words."""

from functools import lru_cache
from typing import TYPE_CHECKING

from fwcompare.analysis import Evaluation
from fwcompare.analysis.gap import gap_by_weight
from fwcompare.analysis.shown_scores import shown_lead
from fwcompare.analysis.verdict import CLEAR_CHANCE, CLEAR_MARGIN, Judgement
from fwcompare.analysis.weighed import weighed
from fwcompare.decision.same import Same
from fwcompare.wording import isolation, lists, must_words, numbers

if TYPE_CHECKING:
    from fwcompare.analysis.snapshots import StateOutcome

VERDICT_WORDS = {
    "clear": "clear",
    "close": "close call",
    "open": "open",
    "tie": "tie",
    "none": "nothing to rank by",
}
NO_WEIGHTS = "No criterion has any weight."
NO_CRITERIA = "There are no criteria to weigh."
NO_CRITERIA_IN_SHORT = "No criteria to weigh"
WHEN_RATINGS_VARY = "when ratings vary"
listed = lists.listed
MATTERING_PART = 0.2
"""A dimension is named in the sentence when it moves the margin by this part of the largest."""


def no_weights(evaluation: Evaluation) -> str:
    """Return why nothing has any weight: there is nothing to weigh, or all has 0 points."""
    return NO_WEIGHTS if evaluation.dataset.criteria else NO_CRITERIA


def headline(evaluation: Evaluation, judgement: Judgement | None = None) -> str:
    """Return the verdict in a few words; an open one says that scores alone do not settle it."""
    if not evaluation.has_weights:
        return "Nothing to rank by"
    if len(evaluation.contenders) < 2:
        return must_words.headline(evaluation)
    names = evaluation.dataset.alternatives
    if evaluation.leader is None:
        return f"{listed([isolation.name(names[a].name) for a in evaluation.level])} are level"
    name, by = isolation.name(names[evaluation.leader].name), shown_lead(evaluation)
    if judgement is not None and judgement.verdict == "open":
        return _at_face_value(name, by or 0.0)
    if not by:
        at = numbers.score(evaluation.scores[evaluation.leader])
        return f"Level at {at}, {name} ahead by {numbers.hardly()}"
    return leads(name, by)


def leads(name: str, by: float) -> str:
    """Return that somebody leads by some points of 10."""
    return f"{name} leads by {numbers.score(by)}"


def _at_face_value(name: str, by: float) -> str:
    return f"{name} by {numbers.lead(by)} at face value"


def lead(evaluation: Evaluation) -> str:
    """Return by how much the first leads, with a sign: the difference of the shown scores."""
    by = shown_lead(evaluation)
    if evaluation.leader is not None and not by:
        return numbers.hardly()
    return numbers.difference(by or 0.0)


def lead_as_number(evaluation: Evaluation) -> str:
    """Return the same in the room of a number: "<0.01" for less than is shown."""
    return lead(evaluation).replace(numbers.hardly(), f"<{numbers.least()}")


def verdict(evaluation: Evaluation, judgement: Judgement) -> str:
    """Return who leads and whether that may be called clear, in one line."""
    told = certainty(evaluation, judgement)
    if not evaluation.has_weights:
        return f"{headline(evaluation)}. {told}"
    if not evaluation.is_contested:
        return f"{headline(evaluation)}: {told}" if told else headline(evaluation)
    aside = must_words.aside(evaluation)
    if not _is_overtaken(judgement) or evaluation.leader is None:
        return f"{headline(evaluation)}{aside}: {told}"
    by = shown_lead(evaluation)
    name = isolation.name(evaluation.dataset.alternatives[evaluation.leader].name)
    other, often = _more_often_first(evaluation, judgement)
    return (
        f"{_at_face_value(name, by or 0.0)}{aside},"
        f" but {other} comes first in {often} {WHEN_RATINGS_VARY}: open"
    )


def choice(evaluation: Evaluation, judgement: Judgement) -> str:
    """Return that nobody has chosen yet, and what there is to choose by."""
    if not evaluation.has_weights:
        return "No choice recorded yet; nothing to rank by"
    if judgement.verdict == "open" or not evaluation.is_contested:
        told = verdict(evaluation, judgement)
        return f"No choice recorded yet; {told if evaluation.leader else _lowered(told)}"
    word = f" ({judgement.verdict})" if evaluation.leader is not None else ""
    told = headline(evaluation)
    if evaluation.leader is not None and not shown_lead(evaluation):
        told = _lowered(told)
    return f"No choice recorded yet; {told}{word}"


def _lowered(told: str) -> str:
    return told[:1].lower() + told[1:]


def state(outcome: "StateOutcome") -> str:
    """Return who leads in a state, the verdict's word, and when a snapshot was kept."""
    evaluation, date = outcome.evaluation, outcome.state.date
    kept = f", kept on {date}" if date else ""
    told = f", {VERDICT_WORDS[outcome.judgement.verdict]}" if outcome.judgement else ""
    return f"{headline(evaluation, outcome.judgement)}{told}{kept}"


def state_in_short(outcome: "StateOutcome") -> str:
    """Return the same without who leads if nothing had to be."""
    return state(outcome).replace(must_words.aside(outcome.evaluation), "")


def state_at_its_shortest(outcome: "StateOutcome") -> str:
    """Return the same as a name with its lead, and without a day; in full where nobody leads."""
    evaluation, by = outcome.evaluation, shown_lead(outcome.evaluation)
    if evaluation.leader is None or not by:
        return state_in_short(outcome)
    name = isolation.name(evaluation.dataset.alternatives[evaluation.leader].name)
    word = f", {VERDICT_WORDS[outcome.judgement.verdict]}" if outcome.judgement else ""
    return f"{name} by {numbers.lead(by)}{word}"


def certainty(evaluation: Evaluation, judgement: Judgement) -> str:
    """Return the verdict's word and what it rests on, in one short line."""
    word = VERDICT_WORDS[judgement.verdict]
    if not evaluation.has_weights:
        if not evaluation.dataset.criteria:
            return f"{NO_CRITERIA_IN_SHORT}: a table of words only."
        return "Give at least one criterion some weight."
    if not evaluation.contenders:
        return ""
    if judgement.open_musts:
        told = must_words.not_known(evaluation, judgement.open_musts)
        return f"{word} · {told}"
    if evaluation.leader is None or not evaluation.is_contested:
        return word
    if not judgement.may_vary:
        return f"{word} on the ratings as given; none has a range"
    if judgement.verdict == "open":
        name, told = _more_often_first(evaluation, judgement)
        return f"{word} · {name} comes first in {told} {WHEN_RATINGS_VARY}"
    told = chance(judgement, evaluation.leader)
    return f"{word}{why_close(evaluation, judgement)} · stays ahead {WHEN_RATINGS_VARY}: {told}"


def why_close(evaluation: Evaluation, judgement: Judgement) -> str:
    """Return, to be put after it, why a call is close which the chance alone would call clear."""
    leader, by = evaluation.leader, shown_lead(evaluation)
    if judgement.verdict != "close" or leader is None or by is None:
        return ""
    if judgement.chance.get(leader, 1.0) < CLEAR_CHANCE:
        return ""
    if by < CLEAR_MARGIN:
        return f", as the lead is under {numbers.score(CLEAR_MARGIN)}"
    return ", as what is unknown could undo it" if judgement.has_unknown else ""


def why_close_in_short(evaluation: Evaluation, judgement: Judgement) -> str:
    """Return that and the chance in one line that is short enough for a narrow window; or ""."""
    reason = why_close(evaluation, judgement)
    if not reason or not judgement.may_vary:
        return ""
    told = chance(judgement, evaluation.leader or "")
    is_small = (shown_lead(evaluation) or 0.0) < CLEAR_MARGIN
    why = f"lead under {numbers.score(CLEAR_MARGIN)}" if is_small else "unknown ratings count"
    return f"close: {why} · stays ahead: {told}"


def chance(judgement: Judgement, alternative: str) -> str:
    """Return how likely an alternative comes first; certain only where nothing is uncertain."""
    found = judgement.chance[alternative]
    if judgement.chance_error == 0 and found in (0.0, 1.0):
        return numbers.percent(100 * found, 1)
    return numbers.chance(found)


def _is_overtaken(judgement: Judgement) -> bool:
    """Whether it is open since another one comes first more often than the leader."""
    return judgement.verdict == "open" and not judgement.open_musts


def _more_often_first(evaluation: Evaluation, judgement: Judgement) -> tuple[str, str]:
    """Return who comes first more often than the leader, and how often."""
    likeliest = max(judgement.chance, key=judgement.chance.__getitem__)
    name = evaluation.dataset.alternatives[likeliest].name
    return isolation.name(name), chance(judgement, likeliest)


def remark(evaluation: Evaluation, most_shown: int) -> str:
    """Return what else to know of the verdict: own ratings, granted readings, what is left out."""
    preferences = evaluation.preferences
    own = sum(len(row) for row in preferences.overrides.values())
    parts = []
    if own:
        parts.append(f"{own} own rating{'s' if own > 1 else ''}")
    if preferences.readings:
        granted = len(preferences.readings)
        parts.append(f"{granted} other reading{'s' if granted > 1 else ''}")
    rests = [f"rests on {listed(parts)}"] if parts else []
    count = len(evaluation.scores)
    shown = [f"the best {most_shown} of {count}"] if count > most_shown else []
    return " · ".join(rests + shown)


def rule() -> str:
    """Return the rule behind the verdict's word, for whoever asks."""
    return (
        "Tie: the best scores are exactly equal. Open: another one comes first more often"
        f" {WHEN_RATINGS_VARY}. Clear: with every unknown rating that counts at the end least"
        f" favourable to the leader, it is still ahead by at least {numbers.score(CLEAR_MARGIN)}"
        f" points of 10, and in at least {numbers.percent(100 * CLEAR_CHANCE)} of all cases"
        f" {WHEN_RATINGS_VARY}. A close call: everything else."
    )


def why(evaluation: Evaluation, most: int = 3) -> str:
    """Return one sentence that names only the dimensions that matter for the margin.

    For room it names at most so many for a side, and counts the others of them.
    """
    if not evaluation.has_weights:
        return no_weights(evaluation)
    if not evaluation.is_contested:
        return must_words.why(evaluation)
    dataset = evaluation.dataset
    first, second = evaluation.ranking[:2]
    every_carrying, every_opposing = _speaking(Same(evaluation))
    if not every_carrying and not every_opposing:
        return "Nothing tells them apart."
    carrying, opposing = _at_most(most, every_carrying), _at_most(most, every_opposing)
    rival = isolation.name(dataset.alternatives[second].name)
    if evaluation.leader is None:
        leader = isolation.name(dataset.alternatives[first].name)
        return (
            f"{listed(carrying) or 'Nothing'} {_verb('speak', carrying)} for {leader}, "
            f"{listed(opposing) or 'nothing'} for {rival}: it balances."
        )
    sentence = f"{listed(carrying)} {_verb('carry', carrying)} it"
    if not opposing:
        speaks = any(gap < 0 for gap in gap_by_weight(evaluation).values())
        return f"{sentence}; {'little' if speaks else 'nothing'} speaks for {rival}."
    return f"{sentence}; {listed(opposing)} {_verb('speak', opposing)} for {rival}."


def why_in_short(evaluation: Evaluation) -> tuple[str, ...]:
    """Return shorter wordings of the same, the longest first."""
    if evaluation.has_weights and not evaluation.is_contested:
        return (must_words.why_in_short(evaluation),)
    shorter = why(evaluation, 2), why(evaluation, 1)
    if evaluation.leader is None or ";" not in shorter[1]:
        return shorter
    return (*shorter, f"{shorter[1].rpartition(';')[0]}.")


@lru_cache(maxsize=2)  # each length of the sentence asks for them
def _speaking(key: Same[Evaluation]) -> tuple[list[str], list[str]]:
    """Return what matters most for the first, and for the second, the largest part first."""
    gaps, things = gap_by_weight(key.value), weighed(key.value).things
    largest = max(map(abs, gaps.values()), default=0.0)
    named = [id_ for id_, gap in gaps.items() if gap and abs(gap) >= MATTERING_PART * largest]
    carrying = [id_ for id_ in named if gaps[id_] > 0][:3]
    opposing = [id_ for id_ in named if gaps[id_] < 0][:2]
    first, second = (
        [isolation.name(things[id_].label) for id_ in side] for side in (carrying, opposing)
    )
    return first, second


def _at_most(most: int, names: list[str]) -> list[str]:
    return names if len(names) <= most else [*names[:most], f"{len(names) - most} more"]


def _verb(stem: str, subjects: list[str]) -> str:
    singular = {"carry": "carries", "speak": "speaks"}[stem]
    return stem if len(subjects) > 1 else singular
