"""Everything that follows, for a terminal: as lines to read."""

from math import floor

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.lead_share import LeadShare
from fwcompare.analysis.tipping_points import TippingPoint
from fwcompare.cli import score
from fwcompare.cli.analyse import Analysis
from fwcompare.cli.tables import table

_MOST_TIPPING_POINTS = 8
_MOST_WORTH_FINDING_OUT = 5
_LEAST_GAIN = 0.0005
_SHARES = {
    "lead_share": "every mix of dimensions",
    "lead_share_order": "... in your order of importance",
    "lead_share_criteria": "every mix of criteria",
}


def as_text(analysis: Analysis) -> list[str]:
    """Return the lines of `score`, what would change it, and how sure it is."""
    lines = [*score.as_text(analysis.evaluation), *_set_ratings(analysis.evaluation)]
    if not analysis.evaluation.has_weights:
        return lines
    lines += ["", "What would change it", *_change(analysis), *_tipping_points(analysis)]
    lines += ["", "How sure", *_shares(analysis), *_chances(analysis)]
    if analysis.readings:
        lines += ["", "If the same facts are read another way", *_readings(analysis)]
    if analysis.quick.worth_finding_out:
        lines += ["", "Worth finding out", *_worth_finding_out(analysis)]
    return lines


def _set_ratings(evaluation: Evaluation) -> list[str]:
    rows = [
        [evaluation.dataset.criteria[id_].label, _name(evaluation, a), f"{override.value:g}"]
        for id_, row in evaluation.decision.overrides.items()
        for a, override in row.items()
    ]
    granted = [evaluation.dataset.readings[id_].name for id_ in evaluation.decision.readings]
    lines = ["", "Rests on ratings set by hand", *table(rows)] if rows else []
    return [*lines, "", "Rests on these other readings", *_indented(granted)] if granted else lines


def _change(analysis: Analysis) -> list[str]:
    evaluation, change = analysis.evaluation, analysis.quick.smallest_change
    lines = []
    if change is not None:
        dimensions = evaluation.dataset.dimensions
        rival = _name(evaluation, change.rival)
        lines.append(f"the smallest change of priorities, after which {rival} is level:")
        rows = [
            [f"  {dimensions[m.id].label}", _percent(m.start), "->", _percent(m.end)]
            for m in change.moves
        ]
        lines += [line[2:] for line in table(rows)]
    elif evaluation.leader is not None:
        lines.append("no mix of priorities: the leader is behind in no dimension")
    if analysis.quick.tolerance is not None:
        off = floor(100 * analysis.quick.tolerance + 1e-9)
        lines.append(f"all criteria's weights may be off by {off} % at once")
    return _indented(lines)


def _tipping_points(analysis: Analysis) -> list[str]:
    evaluation = analysis.evaluation
    found = [tip for tip in analysis.quick.tipping if tip.share is not None]
    if not found:
        return _indented(["no single weight would"])
    rows = [["one weight alone", "share", "", "", "points", "then"]]
    rows += [_tipping_point(evaluation, tip) for tip in found[:_MOST_TIPPING_POINTS]]
    return table(rows)


def _tipping_point(evaluation: Evaluation, tip: TippingPoint) -> list[str]:
    dataset = evaluation.dataset
    is_dimension = tip.level == "dimensions"
    label = (dataset.dimensions[tip.id] if is_dimension else dataset.criteria[tip.id]).label
    points = "over 100" if tip.points is None else f"{tip.points:.1f}"
    beyond = "level" if tip.leader_beyond is None else _name(evaluation, tip.leader_beyond)
    return [label, _percent(tip.share_now), "->", _percent(tip.share or 0.0), points, beyond]


def _shares(analysis: Analysis) -> list[str]:
    evaluation, found = analysis.evaluation, analysis.slow.lead_shares
    rows = [["if equally likely:", *(_name(evaluation, a) for a in evaluation.ranking), ""]]
    for name, words in _SHARES.items():
        if found[name].shares:
            shares = [_percent(found[name].shares[a]) for a in evaluation.ranking]
            rows.append([words, *shares, _method(found[name])])
    return table(rows)


def _method(share: LeadShare) -> str:
    if share.method == "exact":
        return "exact"
    return f"+- {100 * max(share.standard_error.values()):.1f}"


def _chances(analysis: Analysis) -> list[str]:
    evaluation, slow = analysis.evaluation, analysis.slow
    rows = [
        ["if ratings vary in their ranges:", *(_name(evaluation, a) for a in evaluation.ranking)]
    ]
    bands = [analysis.quick.bands[a] for a in evaluation.ranking]
    rows.append(["lowest score", *(f"{low:.2f}" for low, _ in bands)])
    rows.append(["highest score", *(f"{high:.2f}" for _, high in bands)])
    if slow.uncertain_scores is not None:
        found = slow.uncertain_scores
        rows.append(["leads", *(_percent(found.chance[a]) for a in evaluation.ranking)])
        losses = [f"{found.expected_loss[a]:.3f}" for a in evaluation.ranking]
        rows.append(["expected loss of choosing it", *losses])
    if slow.drawn_outcomes is not None:
        drawn = slow.drawn_outcomes
        rows.append(
            ["leads, weights vary too", *(_percent(drawn.chance[a]) for a in evaluation.ranking)]
        )
    return table(rows)


def _readings(analysis: Analysis) -> list[str]:
    evaluation, readings = analysis.evaluation, analysis.evaluation.dataset.readings
    found = [(readings[under.readings[0]].name, under) for under in analysis.readings]
    rows = []
    for name, under in [*found, ("all of them together", analysis.readings_together)]:
        leader = "level" if under.leader is None else _name(evaluation, under.leader)
        rows.append([name, leader, f"{under.margin or 0.0:.2f}"])
    return table(rows)


def _worth_finding_out(analysis: Analysis) -> list[str]:
    evaluation = analysis.evaluation
    found = [
        rating
        for rating in analysis.quick.worth_finding_out
        if rating.can_flip or rating.expected_gain >= _LEAST_GAIN
    ]
    if not found:
        return _indented(["no single rating, anywhere in its range, would turn it"])
    rows = [["", "", "can turn it", "expected gain"]]
    for rating in found[:_MOST_WORTH_FINDING_OUT]:
        label = evaluation.dataset.criteria[rating.criterion].label
        unknown = "unknown, " if rating.is_unknown else ""
        turns = f"{unknown}{'yes' if rating.can_flip else 'no'}"
        name = _name(evaluation, rating.alternative)
        rows.append([label, name, turns, f"{rating.expected_gain:.3f}"])
    return table(rows)


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _percent(part: float) -> str:
    """Per cent that never claim certainty where there is none."""
    if 0 < part < 0.001:
        return "<0.1 %"
    if 0.999 < part < 1:
        return ">99.9 %"
    return f"{100 * part:.1f} %"


def _name(evaluation: Evaluation, alternative: str) -> str:
    return evaluation.dataset.alternatives[alternative].name
