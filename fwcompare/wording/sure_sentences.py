"""Who leads and how sure that is, in whole sentences, for somebody who reads only these."""

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.findings import Findings
from fwcompare.wording import (
    finding_out,
    must_words,
    names,
    numbers,
    reading_words,
    sentences,
    sureness,
)

_CALLED = {
    "clear": "The lead is clear",
    "close": "It is a close call",
    "open": "It is open",
}
_MOST_NAMED = 3


def lead(evaluation: Evaluation) -> str:
    """Return the best scores and what makes the difference; "" where nobody leads."""
    if evaluation.leader is None:
        return ""
    return f"{_scores(evaluation)} {sentences.why(evaluation)}"


def how_sure(findings: Findings) -> tuple[str, ...]:
    """Return whether the lead is clear, and what else tells how firm it is, a sentence each."""
    evaluation, quick, slow = findings.evaluation, findings.quick, findings.slow
    if not evaluation.has_weights:
        return (sentences.no_weights(evaluation),)
    if not evaluation.is_contested:
        return (_by_must_haves(findings),)
    if evaluation.leader is None:
        at = numbers.score(evaluation.scores[evaluation.ranking[0]])
        return (f"It is a tie at {at}.",)
    name = names.alternative(evaluation.dataset, evaluation.leader)
    found = [_called(findings)]
    if quick.tolerance is not None:
        most = sureness.tolerance(quick.tolerance)
        found.append(f"{name} stays ahead as long as no weight is off by more than {most}.")
    everywhere = slow.rank_acceptability["lead_share"]
    if everywhere.shares:
        part = sureness.share(everywhere, evaluation.leader)
        where = sureness.share_label_in_full(evaluation, "lead_share")
        found.append(f"{where}, {name} leads in {part}.")
    if slow.judgement.may_vary:
        turning = [rating for rating in quick.worth_finding_out if rating.can_flip]
        found.append(f"{finding_out.turning(turning).rstrip('.')}.")
    found.append(reading_words.summary(evaluation, slow.readings, slow.readings_together))
    return tuple(sentence for sentence in found if sentence)


def _by_must_haves(findings: Findings) -> str:
    """Neither weights nor ranges tell anything of a lead that nobody contests."""
    if findings.evaluation.leader is None:
        return "No weight can change it: each of them fails a must-have."
    open_musts = findings.slow.judgement.open_musts
    if open_musts:
        told = must_words.not_known(findings.evaluation, open_musts)
        return f"It is open: {told}."
    return "The must-haves alone settle it: no weight changes who is left."


def _scores(evaluation: Evaluation) -> str:
    dataset = evaluation.dataset
    shown = [
        f"{numbers.score(evaluation.scores[a])} for {names.alternative(dataset, a)}"
        for a in evaluation.ranking[:_MOST_NAMED]
    ]
    told = "The best scores" if len(evaluation.ranking) > _MOST_NAMED else "The scores"
    return f"{told}, of 10 points, are {sentences.listed(shown)}."


def _called(findings: Findings) -> str:
    evaluation, judgement = findings.evaluation, findings.slow.judgement
    called = _CALLED[judgement.verdict]
    if not judgement.may_vary:
        return f"{called} on the ratings as given; none has a range."
    first = evaluation.leader or evaluation.ranking[0]
    if judgement.verdict == "open":
        first = max(judgement.chance, key=judgement.chance.__getitem__)
    name = names.alternative(evaluation.dataset, first)
    told = sentences.chance(judgement, first)
    called += sentences.why_close(evaluation, judgement)
    return f"{called}: {sentences.WHEN_RATINGS_VARY}, {name} comes first in {told} of all cases."
