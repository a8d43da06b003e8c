"""How sure a verdict is: what each figure is called, and how it reads."""

from math import floor

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.findings import Findings, PriorityShare, told_shares
from fwcompare.analysis.rank_acceptability import RankAcceptability
from fwcompare.analysis.uncertain_weights import DrawnOutcomes
from fwcompare.wording import finding_out, names, numbers, reading_words, sentences, terms
from fwcompare.wording.fact import Fact

TOLERANCE = "All weights may be off by up to"
TOLERANCE_IN_SHORT = ("Weights may be off by up to", "Weights may be off by")
LEVEL = "Level now: any change of the weights decides"
LEVEL_IN_SHORT = ("Level: any change of weight decides", "Level: any change decides")
WHEN_WEIGHTS_VARY_TOO = "when weights vary too"
_LEAST_ERROR = 0.005
_LEAST_SHOWN_ERROR = 0.1
_STAYS = "stays ahead"
INNER_SPLIT_KEPT = "with the weights inside each dimension as they are"


def how_sure(findings: Findings) -> tuple[Fact, ...]:
    """Return the figures of the window's "How sure", in its order; none without points."""
    evaluation, quick, slow = findings.evaluation, findings.quick, findings.slow
    if not evaluation.is_contested:
        return ()
    facts = [Fact("Verdict", sentences.certainty(evaluation, slow.judgement))]
    facts += [
        Fact(
            share_label_in_full(evaluation, name), shares(evaluation, slow.rank_acceptability[name])
        )
        for name in told_shares(evaluation)
        if slow.rank_acceptability[name].shares
    ]
    if quick.tolerance is not None:
        facts.append(Fact(TOLERANCE, tolerance(quick.tolerance)))
    ahead = caption(evaluation)
    if slow.judgement.may_vary:
        told = sentences.chance(slow.judgement, evaluation.ranking[0])
        facts.append(Fact(f"{ahead} {sentences.WHEN_RATINGS_VARY}", told))
    if slow.drawn_outcomes is not None:
        outcomes = slow.drawn_outcomes
        chance = f"{numbers.chance(outcomes.chance[outcomes.first])}, from {draws(outcomes)}"
        facts.append(Fact(f"{ahead} {WHEN_WEIGHTS_VARY_TOO}", chance))
    if slow.judgement.may_vary:
        facts.append(Fact("Lowest and highest score", bands(findings)))
    told = reading_words.summary(evaluation, slow.readings, slow.readings_together)
    if told:
        facts.append(Fact(reading_words.HEADING, told))
    if slow.judgement.may_vary:
        turning = [rating for rating in quick.worth_finding_out if rating.can_flip]
        facts.append(Fact("Uncertain ratings", finding_out.turning(turning)))
    return tuple(facts)


def caption(evaluation: Evaluation) -> str:
    """Return what the figures below are about: that the first stays ahead, or is, after a tie."""
    first = names.alternative(evaluation.dataset, evaluation.ranking[0])
    return f"{first} {_STAYS if evaluation.leader is not None else 'is ahead'}"


def captions(evaluation: Evaluation) -> tuple[str, str]:
    """Return what stands over the figures, in full and in short; "" where there is no contest."""
    if not evaluation.is_contested:
        return "", ""
    if evaluation.leader is None:
        first = names.alternative(evaluation.dataset, evaluation.ranking[0])
        return f"{first} comes first", "comes first"
    return caption(evaluation), _STAYS


def share_label(evaluation: Evaluation, share: PriorityShare) -> str:
    """Return over which priorities a share is taken."""
    match share:
        case "lead_share":
            return "Over all possible priorities"
        case "lead_share_criteria":
            count = len(evaluation.shares)
            weighed = "the one criterion" if count == 1 else f"all {count} criteria"
            return f"\u2026weighing {weighed} freely"
        case "lead_share_order":
            return "Keeping the order of weights"


def share_label_in_short(evaluation: Evaluation, share: PriorityShare) -> tuple[str, ...]:
    """Return shorter words for the same, for where there is little room."""
    if share == "lead_share_criteria" and len(evaluation.shares) > 1:
        return ("\u2026weighing all criteria freely", "\u2026weighing each freely")
    shorter = {"lead_share": "Over all priorities", "lead_share_order": "Keeping their order"}
    return (shorter[share],) if share in shorter else ()


def share_tip(evaluation: Evaluation, share: PriorityShare) -> str:
    """Return what a share of all priorities is, in a sentence."""
    first = names.alternative(evaluation.dataset, evaluation.ranking[0])
    match share:
        case "lead_share":
            return terms.over_all_priorities(evaluation.dataset, first)
        case "lead_share_criteria":
            return terms.weighing_freely(first)
        case "lead_share_order":
            return terms.keeping_order(evaluation.dataset, first)


def share_label_in_full(evaluation: Evaluation, share: PriorityShare) -> str:
    """Return the same, and which weights are kept as they are."""
    has_split = share == "lead_share" and not evaluation.dataset.is_flat
    kept = f", {INNER_SPLIT_KEPT}" if has_split else ""
    return f"{share_label(evaluation, share)}{kept}"


def share(found: RankAcceptability, alternative: str) -> str:
    """Return the part of all priorities for which an alternative leads, its error if sampled."""
    shown = share_alone(found, alternative)
    if found.method == "exact" or shown[0] in "<>":  # which leaves room for the error
        return shown
    error = max(100 * found.standard_error[alternative], _LEAST_SHOWN_ERROR)
    return f"{shown} ± {numbers.fixed(error, 1)}"


def share_alone(found: RankAcceptability, alternative: str) -> str:
    """Return that part without its error; whole per cent only where it is all or nothing."""
    return numbers.part(found.shares[alternative], is_exact=found.method == "exact")


def shares(evaluation: Evaluation, found: RankAcceptability) -> str:
    """Return every alternative's part of all priorities, the best first, and what is level."""
    parts = [
        f"{names.alternative(evaluation.dataset, a)} {share(found, a)}"
        for a in evaluation.ranked_contenders
    ]
    return ", ".join([*parts, tied(found)] if found.tied else parts)


def tied(found: RankAcceptability) -> str:
    """Return for which part of all priorities nobody leads alone; "" where that is none."""
    return f"level {numbers.percent(100 * found.tied, 1)}" if found.tied else ""


def tolerance(found: float | None) -> str:
    """Return by how much every weight may be off, rounded down."""
    return "none" if found is None else numbers.percent(floor(100 * found + 1e-9))


def drawn(outcomes: DrawnOutcomes) -> str:
    """Return how often the first stayed ahead with weights and ratings drawn, give or take."""
    chance, error = outcomes.chance[outcomes.first], outcomes.standard_error[outcomes.first]
    told = numbers.chance(chance)
    shown = numbers.fixed(max(100 * error, _LEAST_SHOWN_ERROR), 1)
    return told if told[0] in "<>" else f"{told} ±{shown}"


def draws(outcomes: DrawnOutcomes) -> str:
    """Return what a drawn chance rests on."""
    error = 100 * outcomes.standard_error[outcomes.first]
    told = numbers.fixed(error, 2) if error >= _LEAST_ERROR else numbers.hardly()
    counted = numbers.count(outcomes.draws)
    return f"{counted} draws, with a standard error of {told} percentage points"


def bands(findings: Findings) -> str:
    """Return every alternative's lowest and highest score, the best alternative first."""
    dataset, found = findings.evaluation.dataset, findings.quick.bands
    return ", ".join(
        f"{names.alternative(dataset, a)}"
        f" {numbers.score(found[a][0])}{numbers.EN_DASH}{numbers.score(found[a][1])}"
        for a in findings.evaluation.ranking
    )
