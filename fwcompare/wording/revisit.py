"""When to look at a decision again: conditions made from what would change it."""

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.findings import Findings
from fwcompare.analysis.rating_flips import RatingFlip, flips_within_one_point
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.decision.taking_part import taking_part
from fwcompare.wording import (
    isolation,
    must_words,
    names,
    ratings,
    sentences,
    sureness,
    tipping_words,
)

_MOST_WEIGHTS = 3
_MOST_RATINGS = 5
_MOST_READINGS = 4
_NEAREST = 2
_ROUNDING = 1e-9


def revisit_if(findings: Findings) -> tuple[str, ...]:
    """Return the conditions, each to follow "Revisit if" and ended by a full stop."""
    return tuple(condition for kind in _conditions(findings) for condition in kind)


def revisit_first_if(findings: Findings) -> tuple[str, ...]:
    """Return the nearest few of these conditions, of each kind and in the same order."""
    return tuple(condition for kind in _conditions(findings) for condition in kind[:_NEAREST])


def _conditions(findings: Findings) -> list[list[str]]:
    """Return them by kind, those of a kind with the nearest first."""
    if findings.evaluation.leader is not None:
        found = [
            _weights(findings), _tolerance(findings), _ratings(findings), _readings(findings)
        ]  # fmt: skip
    elif findings.evaluation.is_contested:
        found = [["anything changes: it is a tie, which any change decides."]]
    else:
        found = []
    return [*found, _out(findings.evaluation), _musts(findings), _facts(findings)]


def unless_musts_change(evaluation: Evaluation) -> list[str]:
    """Return in whole sentences what would change who is left; nothing where two or more are."""
    if not must_words.is_settled_by_musts(evaluation):
        return []
    return [f"Look at it again if {condition}" for condition in _out(evaluation)]


def _out(evaluation: Evaluation) -> list[str]:
    """Return what would bring back those who are out, and who leads then without must-haves.

    While two or more are in, only those are told who would then be ahead of all of them.
    """
    dataset, leader = evaluation.dataset, evaluation.leader
    found = []
    for a in evaluation.ranking:
        is_ahead = leader is None or evaluation.scores[a] >= evaluation.scores[leader]
        if a not in evaluation.contenders and (is_ahead or not evaluation.is_contested):
            name, failed = names.alternative(dataset, a), must_words.failed(evaluation, a)
            found.append(f"{name} comes to meet {failed}.")
    if told := must_words.otherwise(evaluation):
        which = "the must-have is" if len(evaluation.musts) == 1 else "the must-haves are"
        found.append(f"{which} given up: {told}.")
    return found


def _weights(findings: Findings) -> list[str]:
    tips = [tip for tip in findings.quick.tipping if tip.share is not None]
    dimensions = [tip for tip in tips if tip.level == "dimensions"][:_MOST_WEIGHTS]
    criteria = [tip for tip in tips if tip.level == "criteria"][:_MOST_WEIGHTS]
    dataset = findings.evaluation.dataset
    return [tipping_words.sentence(dataset, tip) for tip in dimensions + criteria]


def _tolerance(findings: Findings) -> list[str]:
    found = findings.quick.tolerance
    if found is None or found >= 1 - _ROUNDING:
        return []
    return [f"all weights may be off by more than {sureness.tolerance(found)}."]


def _ratings(findings: Findings) -> list[str]:
    """Return ratings that end the lead by a point, or anywhere in their own range."""
    open_ = {(r.criterion, r.alternative) for r in findings.quick.worth_finding_out if r.can_flip}
    all_flips = findings.quick.rating_flips
    turning = open_ | flips_within_one_point(all_flips).keys()
    flips = [flip for flip in all_flips if (flip.criterion, flip.alternative) in turning]
    return [_rating(findings.evaluation.dataset, flip) for flip in flips[:_MOST_RATINGS]]


def _rating(dataset: Dataset, flip: RatingFlip) -> str:
    criterion = dataset.criteria[flip.criterion]
    quoted = f"\u201c{isolation.name(criterion.name)}\u201d"
    rating = criterion.rating(flip.alternative)
    name = names.alternative(dataset, flip.alternative)
    if rating.value is None:
        middle = criterion.scale.rating_at(VALUE_MAX / 2)
        end = "less" if flip.figure < middle else "more"
        figure = ratings.figure(criterion, flip.figure)
        return f"{name} turns out at {figure} or {end} in {quoted}."
    end = "less" if flip.figure < rating.value else "more"
    figure, now = ratings.figure(criterion, flip.figure), ratings.figure(criterion, rating.value)
    if figure == now:
        return f"{name} turns out {end} than {now} in {quoted}."
    return f"{name} turns out at {figure} or {end} in {quoted}, not {now}."


def _musts(findings: Findings) -> list[str]:
    """Return must-haves that are open for those still in."""
    return [
        f"it turns out about \u201c{fact.label}\u201d: {fact.value}"
        for fact in must_words.open_ones(findings.evaluation)
    ]


def _readings(findings: Findings) -> list[str]:
    evaluation, dataset = findings.evaluation, findings.evaluation.original
    turning = [u for u in findings.slow.readings if u.leader != evaluation.leader]
    quoted = {
        u: isolation.name(dataset.readings[u].name) for u, *_ in (t.readings for t in turning)
    }
    found = [
        f"the facts are better read as in \u201c{quoted[under.readings[0]]}\u201d:"
        f" then {tipping_words.leads(dataset, under.leader)}."
        for under in turning[:_MOST_READINGS]
    ]
    others = len(turning) - len(found)
    if others:
        ways = f"one of {others} further ways that turn"
        if others == 1:
            ways = "a further way that turns"
        found.append(f"they are better read in {ways} the lead.")
    return found


def _facts(findings: Findings) -> list[str]:
    dataset = findings.evaluation.original
    if not dataset.checked:
        return []
    compared = taking_part(findings.evaluation.preferences, dataset)
    named = [
        f"{isolation.name(a.name)} {a.version}"
        for a in (dataset.alternatives[id_] for id_ in compared)
        if a.version
    ]
    of = f", for {sentences.listed(named)}" if named else ""
    return [f"the facts have moved on: they were checked on {dataset.checked}{of}."]
