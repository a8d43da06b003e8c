"""Everything that follows, for a terminal, as lines to read."""

from collections.abc import Mapping

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.findings import Findings, told_shares
from fwcompare.analysis.tipping_points import TippingPoint
from fwcompare.analysis.uncertain_weights import DrawnOutcomes
from fwcompare.analysis.value_of_information import OpenRating
from fwcompare.analysis.weighed import weighed
from fwcompare.cli import score
from fwcompare.cli.tables import table
from fwcompare.wording import (
    changes,
    finding_out,
    must_words,
    names,
    numbers,
    ratings,
    reading_words,
    revisit,
    sentences,
    sureness,
    tipping_words,
)

_MOST_TIPPING_POINTS = 8
_MOST_WORTH_FINDING_OUT = 5
_LEAST_LOSS = 0.0005


def as_text(findings: Findings, *, has_weights_given: bool = True) -> list[str]:
    """Return the lines of `score`, what would change it, and how sure it is."""
    evaluation, judgement = findings.evaluation, findings.slow.judgement
    lines = score.as_text(evaluation, judgement, has_weights_given=has_weights_given)
    if not evaluation.is_contested:
        settled = revisit.unless_musts_change(evaluation)
        return [*lines, *(["", "What would change it", *_indented(settled)] if settled else [])]
    lines += ["", "What would change it", *_change(findings), *_tipping_points(findings)]
    lines += ["", "How sure", *_shares(findings), *_chances(findings)]
    if findings.slow.readings:
        lines += ["", reading_words.HEADING, *_readings(findings)]
    open_musts = must_words.open_ones(evaluation)
    if findings.quick.worth_finding_out or open_musts:
        lines += ["", finding_out.HEADING]
        lines += _indented([f"{fact.label}: {fact.value}" for fact in open_musts])
        lines += _worth_finding_out(findings)
    return lines


def _change(findings: Findings) -> list[str]:
    evaluation, change = findings.evaluation, findings.quick.minimal_weight_change
    lines, level = [changes.minimal_weight_change(evaluation, change)], weighed(evaluation).level
    if change is not None:
        rows = [
            [
                f"  {names.weight(evaluation.dataset, level, move.id)}",
                tipping_words.share_change(move.start, move.end),
            ]
            for move in change.moves
        ]
        lines += [line[2:] for line in table(rows)]
    if findings.quick.tolerance is not None:
        lines.append(f"{sureness.TOLERANCE} {sureness.tolerance(findings.quick.tolerance)}")
    return _indented(lines)


def _tipping_points(findings: Findings) -> list[str]:
    found = [tip for tip in findings.quick.tipping if tip.share is not None]
    if not found:
        return _indented([tipping_words.NO_SINGLE_WEIGHT])
    rows = [["one weight alone", "share", "points", "then"]]
    rows += [_tipping_point(findings.evaluation, tip) for tip in found[:_MOST_TIPPING_POINTS]]
    return table(rows)


def _tipping_point(evaluation: Evaluation, tip: TippingPoint) -> list[str]:
    dataset = evaluation.dataset
    return [
        names.weight(dataset, tip.level, tip.id),
        tipping_words.share_change(tip.share_now, tip.share or 0.0, tip.level),
        "over 100" if tip.points is None else f"{tip.points:.1f}",
        names.leader(dataset, tip.leader_beyond),
    ]


def _shares(findings: Findings) -> list[str]:
    evaluation, found = findings.evaluation, findings.slow.rank_acceptability
    rows = [["share of priorities", *_heads(evaluation), ""]]
    for name in told_shares(evaluation):
        if found[name].shares:
            shares = [sureness.share(found[name], a) for a in evaluation.ranked_contenders]
            notes = [sureness.tied(found[name]), found[name].method]
            label = sureness.share_label(evaluation, name)
            rows.append([label, *shares, ", ".join(filter(None, notes))])
    if evaluation.dataset.is_flat:
        return table(rows)
    return [*table(rows), *_indented([f"dimensions are mixed {sureness.INNER_SPLIT_KEPT}"])]


def _chances(findings: Findings) -> list[str]:
    evaluation, slow = findings.evaluation, findings.slow
    bands = [findings.quick.bands[a] for a in evaluation.ranked_contenders]
    rows = [["", *_heads(evaluation), ""]]
    if slow.judgement.may_vary:
        rows[0][0] = sentences.WHEN_RATINGS_VARY
        chances = [sentences.chance(slow.judgement, a) for a in evaluation.ranked_contenders]
        rows += [
            ["lowest score", *(numbers.score(low) for low, _ in bands), ""],
            ["highest score", *(numbers.score(high) for _, high in bands), ""],
            ["leads", *chances, ""],
        ]
    if slow.uncertain_scores is not None:
        losses = [
            _loss(slow.uncertain_scores.expected_loss[a]) for a in evaluation.ranked_contenders
        ]
        rows.append(["expected loss of choosing it", *losses, ""])
    if slow.drawn_outcomes is not None:
        rows.append(_drawn(evaluation, slow.drawn_outcomes))
    return table(rows)


def _drawn(evaluation: Evaluation, found: DrawnOutcomes) -> list[str]:
    chances = [numbers.chance(found.chance[a]) for a in evaluation.ranked_contenders]
    label = f"leads {sureness.WHEN_WEIGHTS_VARY_TOO}"
    return [label, *chances, f"{found.draws} draws, {_error(found.standard_error)}"]


def _readings(findings: Findings) -> list[str]:
    evaluation, slow = findings.evaluation, findings.slow
    facts = reading_words.outcomes(evaluation, slow)
    sentence = reading_words.summary(evaluation, slow.readings, slow.readings_together)
    return [*_indented([sentence] if sentence else []), *table(facts)]


def _worth_finding_out(findings: Findings) -> list[str]:
    found = findings.quick.worth_finding_out
    turning = [rating for rating in found if rating.can_flip]
    lines = _indented([finding_out.worth(turning, _MOST_WORTH_FINDING_OUT)])
    shown = [r for r in found if r.can_flip or finding_out.is_shown(r.expected_gain)]
    if not shown:
        return lines
    rows = [["", "", "turns it", "expected gain"]]
    rows += [_open_rating(findings, rating) for rating in shown[:_MOST_WORTH_FINDING_OUT]]
    return [*lines, *table(rows)]


def _open_rating(findings: Findings, rating: OpenRating) -> list[str]:
    """Say at which figure a rating alone would make the leader and its rival level."""
    evaluation = findings.evaluation
    criterion = evaluation.dataset.criteria[rating.criterion]
    turns = "yes" if rating.can_flip else "no"
    for flip in findings.quick.rating_flips if rating.can_flip else ():
        if (flip.criterion, flip.alternative) == (rating.criterion, rating.alternative):
            turns = f"at {ratings.figure(criterion, flip.figure)}"
    if rating.is_unknown:
        turns = f"{ratings.NOT_KNOWN}, {turns}"
    name = names.alternative(evaluation.dataset, rating.alternative)
    label = names.criterion(evaluation.dataset, rating.criterion)
    return [label, name, turns, finding_out.gain(rating.expected_gain)]


def _heads(evaluation: Evaluation) -> list[str]:
    return [names.alternative(evaluation.dataset, a) for a in evaluation.ranked_contenders]


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _error(standard_error: Mapping[str, float]) -> str:
    """The largest standard error, in per cent."""
    error = 100 * max(standard_error.values())
    return f"±{error:.1f}" if error >= 0.05 else "±<0.1"


def _loss(value: float) -> str:
    return "<0.001" if 0 < value < _LEAST_LOSS else f"{value:.3f}"
