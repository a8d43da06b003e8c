"""When to look at a decision again: conditions made from what would change it."""

from fwcompare.analysis.rating_flips import ONE_POINT, RatingFlip
from fwcompare.analysis.tipping_points import TippingPoint
from fwcompare.dataset.dataset import Criterion
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.export.evidence import unit_of
from fwcompare.export.export import Export
from fwcompare.wording import certainty, changes, numbers, sentences

_MOST_WEIGHTS = 3
_MOST_RATINGS = 5
_MOST_READINGS = 4
_ROUNDING = 1e-9


def smallest_change(export: Export) -> str:
    """Return the smallest change of priorities in a sentence that says what it would do."""
    found = export.quick.smallest_change
    sentence = changes.smallest_change(export.evaluation, found)
    if found is None or export.evaluation.leader is None:
        return sentence
    leader = export.evaluation.dataset.alternatives[export.evaluation.leader].name
    moved = sentence[:1].lower() + sentence[1:]
    return f"The smallest change of priorities that ends the lead of {leader}: {moved}"


def revisit_if(export: Export) -> tuple[str, ...]:
    """Return the conditions, each to follow "Revisit if" and ended by a full stop."""
    found: list[str] = []
    if export.evaluation.leader is not None:
        found += _weights(export) + _tolerance(export) + _ratings(export) + _readings(export)
    elif export.evaluation.has_weights:
        found.append("anything changes: it is a tie, which any change decides.")
    return (*found, *_facts(export))


def _weights(export: Export) -> list[str]:
    tips = [tip for tip in export.quick.tipping if tip.share is not None]
    dimensions = [tip for tip in tips if tip.level == "dimensions"][:_MOST_WEIGHTS]
    criteria = [tip for tip in tips if tip.level == "criteria"][:_MOST_WEIGHTS]
    return [_weight(export, tip) for tip in dimensions + criteria]


def _weight(export: Export, tip: TippingPoint) -> str:
    dataset = export.evaluation.dataset
    weights = dataset.dimensions if tip.level == "dimensions" else dataset.criteria
    share = tip.share or 0.0
    way = "rises" if share > tip.share_now else "falls"
    name = f"\u201c{weights[tip.id].name}\u201d"
    now, then = numbers.percent(100 * tip.share_now, 1), numbers.percent(100 * share, 1)
    by = f"{way} from {now} to {then} of the whole" if now != then else f"{way} at all from {now}"
    return f"the share of {name} {by}: beyond that {_lead(export, tip.leader_beyond)}."


def _lead(export: Export, leader: str | None) -> str:
    if leader is None:
        return "nobody leads alone"
    return f"{export.original.alternatives[leader].name} leads"


def _tolerance(export: Export) -> list[str]:
    found = export.quick.tolerance
    if found is None or found >= 1 - _ROUNDING:
        return []
    return [f"all weights together may be off by more than {certainty.tolerance(found)}."]


def _ratings(export: Export) -> list[str]:
    """Return ratings that end the lead by a point, or anywhere in their own range."""
    open_ = {(r.criterion, r.alternative) for r in export.quick.worth_finding_out if r.can_flip}
    flips = [
        flip
        for flip in export.quick.rating_flips
        if abs(flip.change) <= ONE_POINT + _ROUNDING or (flip.criterion, flip.alternative) in open_
    ]
    return [_rating(export, flip) for flip in flips[:_MOST_RATINGS]]


def _rating(export: Export, flip: RatingFlip) -> str:
    dataset = export.evaluation.dataset
    criterion = dataset.criteria[flip.criterion]
    rating = criterion.rating(flip.alternative)
    name = dataset.alternatives[flip.alternative].name
    if rating.value is None:
        middle = criterion.scale.rating_at(VALUE_MAX / 2)
        end = "less" if flip.figure < middle else "more"
        figure = _figure(criterion, flip.figure)
        return f"{name} turns out at {figure} or {end} in \u201c{criterion.name}\u201d."
    end = "less" if flip.figure < rating.value else "more"
    figure, now = _figure(criterion, flip.figure), _figure(criterion, rating.value)
    if figure == now:
        return f"{name} turns out {end} than {now} in \u201c{criterion.name}\u201d."
    return f"{name} turns out at {figure} or {end} in \u201c{criterion.name}\u201d, not {now}."


def _figure(criterion: Criterion, figure: float) -> str:
    if criterion.is_measured:
        return numbers.with_unit(figure, unit_of(criterion))
    return numbers.rating(figure)


def _readings(export: Export) -> list[str]:
    turning = [u for u in export.readings if u.leader != export.evaluation.leader]
    names = export.original.readings
    found = [
        f"the facts are better read as in \u201c{names[under.readings[0]].name}\u201d:"
        f" then {_lead(export, under.leader)}."
        for under in turning[:_MOST_READINGS]
    ]
    others = len(turning) - len(found)
    if others:
        found.append(f"they are better read in one of {others} further ways that turn the lead.")
    return found


def _facts(export: Export) -> list[str]:
    dataset = export.original
    if not dataset.checked:
        return []
    named = [f"{a.name} {a.version}" for a in dataset.alternatives.values() if a.version]
    of = f", for {sentences.listed(named)}" if named else ""
    return [f"the facts have moved on: they were checked on {dataset.checked}{of}."]
