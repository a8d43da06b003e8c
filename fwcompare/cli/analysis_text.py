"""Everything that follows, for a terminal: as lines to read."""

from collections.abc import Mapping
from math import floor

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.lead_share import LeadShare
from fwcompare.analysis.tipping_points import TippingPoint
from fwcompare.analysis.uncertain_scores import UncertainScores
from fwcompare.analysis.uncertain_weights import DrawnOutcomes
from fwcompare.analysis.worth_finding_out import OpenRating
from fwcompare.cli import score
from fwcompare.cli.analyse import Analysis
from fwcompare.cli.tables import table
from fwcompare.dataset.scale import MeasuredScale
from fwcompare.wording import certainty, numbers

_MOST_TIPPING_POINTS = 8
_MOST_WORTH_FINDING_OUT = 5
_LEAST_POINTS = 0.0005
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
        for id_, row in evaluation.preferences.overrides.items()
        for a, override in row.items()
    ]
    granted = [evaluation.dataset.readings[id_].name for id_ in evaluation.preferences.readings]
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
            is_exact = found[name].method == "exact"
            shares = [_percent(found[name].shares[a], is_exact) for a in evaluation.ranking]
            rows.append([words, *shares, _method(found[name])])
    return table(rows)


def _method(share: LeadShare) -> str:
    method = "exact" if share.method == "exact" else _error(share.standard_error)
    return f"level {_percent(share.tied)}, {method}" if share.tied else method


def _chances(analysis: Analysis) -> list[str]:
    evaluation, slow = analysis.evaluation, analysis.slow
    names = [_name(evaluation, a) for a in evaluation.ranking]
    bands = [analysis.quick.bands[a] for a in evaluation.ranking]
    rows = [
        ["if ratings vary in their ranges:", *names, ""],
        ["lowest score", *(f"{low:.2f}" for low, _ in bands), ""],
        ["highest score", *(f"{high:.2f}" for _, high in bands), ""],
    ]
    if slow.uncertain_scores is not None:
        rows += _uncertain(analysis, slow.uncertain_scores)
    if slow.drawn_outcomes is not None:
        rows.append(_drawn(evaluation, slow.drawn_outcomes))
    return table(rows)


def _uncertain(analysis: Analysis, found: UncertainScores) -> list[list[str]]:
    order, bands = analysis.evaluation.ranking, analysis.quick.bands
    second_high = sorted(high for _, high in bands.values())[-2]
    is_settled = max(low for low, _ in bands.values()) > second_high
    chances = [_percent(found.chance[a], is_settled) for a in order]
    losses = [_points(found.expected_loss[a]) for a in order]
    return [["leads", *chances, ""], ["expected loss of choosing it", *losses, ""]]


def _drawn(evaluation: Evaluation, found: DrawnOutcomes) -> list[str]:
    chances = [_percent(found.chance[a], is_settled=False) for a in evaluation.ranking]
    error = _error(found.standard_error)
    return ["leads, weights vary too", *chances, f"{found.draws} draws, {error}"]


def _readings(analysis: Analysis) -> list[str]:
    evaluation, readings = analysis.evaluation, analysis.evaluation.dataset.readings
    together = analysis.readings_together
    found = [(readings[under.readings[0]].name, under) for under in analysis.readings]
    rows = []
    for name, under in [*found, ("all of them together", together)]:
        leader = "level" if under.leader is None else _name(evaluation, under.leader)
        rows.append([name, leader, f"{under.margin or 0.0:.2f}"])
    sentence = certainty.readings(evaluation, analysis.readings, together)
    return [*_indented([sentence] if sentence else []), *table(rows)]


def _worth_finding_out(analysis: Analysis) -> list[str]:
    found = analysis.quick.worth_finding_out
    lines = _indented([certainty.worth([rating for rating in found if rating.can_flip])])
    shown = [r for r in found if r.can_flip or r.expected_gain >= _LEAST_POINTS]
    if not shown:
        return lines
    rows = [["", "", "turns it", "expected gain"]]
    rows += [_open_rating(analysis, rating) for rating in shown[:_MOST_WORTH_FINDING_OUT]]
    return [*lines, *table(rows)]


def _open_rating(analysis: Analysis, rating: OpenRating) -> list[str]:
    """Say at which figure a rating alone would make the leader and its rival level."""
    evaluation = analysis.evaluation
    criterion = evaluation.dataset.criteria[rating.criterion]
    turns = "yes" if rating.can_flip else "no"
    for flip in analysis.quick.rating_flips if rating.can_flip else ():
        if (flip.criterion, flip.alternative) == (rating.criterion, rating.alternative):
            scale = criterion.scale
            figure = numbers.rating(flip.value)
            if isinstance(scale, MeasuredScale):
                figure = numbers.with_unit(flip.figure, scale.unit)
            turns = f"at {figure}"
    unknown = "unknown, " if rating.is_unknown else ""
    name = _name(evaluation, rating.alternative)
    return [criterion.label, name, unknown + turns, certainty.gain(rating.expected_gain)]


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _percent(part: float, is_settled: bool = True) -> str:
    """Per cent that never claim certainty where there is none."""
    if part < 0.001 and (part or not is_settled):
        return "<0.1 %"
    if part > 0.999 and (part < 1 or not is_settled):
        return ">99.9 %"
    return f"{100 * part:.1f} %"


def _error(standard_error: Mapping[str, float]) -> str:
    """The largest standard error, in per cent."""
    error = 100 * max(standard_error.values())
    return f"+- {error:.1f}" if error >= 0.05 else "+- <0.1"


def _points(value: float) -> str:
    return "<0.001" if 0 < value < _LEAST_POINTS else f"{value:.3f}"


def _name(evaluation: Evaluation, alternative: str) -> str:
    return evaluation.dataset.alternatives[alternative].name
