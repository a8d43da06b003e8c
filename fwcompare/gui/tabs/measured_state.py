"""What a row of the page that measures shows: from what is found so far, or was kept before."""

from collections.abc import Mapping
from dataclasses import dataclass

from fwcompare.analysis import Evaluation
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.charts.here_sign import Place, place_of
from fwcompare.charts.measured_lanes import MeasuredLane, MeasuredLanes
from fwcompare.charts.rating_lanes import scale_words
from fwcompare.dataset.dataset import Criterion
from fwcompare.decision.measurement import MeasuredFigure
from fwcompare.lab.lab_run import ProbeResult
from fwcompare.lab.round import LEAST_ROUNDS
from fwcompare.wording import lab_words, names, numbers
from fwcompare.wording.ratings import unit_of

_FEWEST_ROUNDS = 3
"""Of fewer nothing can be said about how sure a ratio is."""


@dataclass(frozen=True, slots=True)
class Found:
    """`result` while it is measured or just was; `figures` also from what was kept before."""

    figures: Mapping[str, MeasuredFigure]
    result: ProbeResult | None = None
    is_running: bool = False
    is_waiting: bool = False


def lanes_of(
    criterion: Criterion, found: Found, styles: AlternativeStyles, *, is_narrow: bool
) -> MeasuredLanes:
    """Return what to draw for a criterion, as the comparison that ships has it."""
    low_words, _, high_words = scale_words(criterion)
    rounds = _rounds(found)
    return MeasuredLanes(
        tuple(_lane(criterion, style.id, found, styles) for style in styles.values()),
        low_words,
        high_words,
        lab_words.rounds(rounds, _least(found)),
        _state(found),
        min(1.0, rounds / _least(found)) if not _is_settled(found) else 1.0,
        found.is_waiting,
        is_narrow,
    )


def spoken(
    evaluation: Evaluation, criterion: Criterion, found: Found, styles: AlternativeStyles
) -> str:
    """Return a row as a sentence, for those who hear it."""
    unit, parts = unit_of(criterion), []
    for id_ in styles:
        name, rating = names.alternative(evaluation.dataset, id_), criterion.rating(id_)
        shipped = "not known" if rating.value is None else numbers.with_unit(rating.value, unit)
        here = found.figures.get(id_)
        told = numbers.with_unit(here.value, unit) if here else lab_words.WAITING
        parts.append(f"{name}: comparison {shipped}, here {told}")
    return ". ".join([*parts, _state(found)]).rstrip(". ")


def sentences(
    evaluation: Evaluation, criterion: Criterion, found: Found, styles: AlternativeStyles
) -> tuple[str, str]:
    """Return how two compare here and in the comparison, and what each way to use it writes."""
    failed = [failure.reason for failure in found.result.failures] if found.result else []
    measured = [id_ for id_ in styles if id_ in found.figures]
    if not measured:
        return (failed[0], "") if failed else (lab_words.WAITING, "")
    shown = [(names.alternative(evaluation.dataset, id_), found.figures[id_]) for id_ in measured]
    ratio = ", ".join(f"{name} {numbers.figure(figure.by_ratio)}" for name, figure in shown)
    raw = ", ".join(f"{name} {numbers.figure(figure.value)}" for name, figure in shown)
    second = lab_words.by_ratio(ratio, raw) if has_ratio(found) else failed[0] if failed else ""
    if len(measured) < 2:
        return raw, second
    return _compared(evaluation, criterion, found, measured), second


def has_ratio(found: Found) -> bool:
    """Whether the ratio says anything else than the figures: counts are what they are."""
    return any(figure.factor != 1 for figure in found.figures.values())


def _compared(
    evaluation: Evaluation, criterion: Criterion, found: Found, measured: list[str]
) -> str:
    one, other = measured[1], measured[0]
    here = _ratio(found.figures[one].value, found.figures[other].value)
    ratio = found.result.ratio(one, other) if found.result else None
    if ratio is not None and found.result and found.result.rounds >= _FEWEST_ROUNDS:
        ends = lab_words.ratio_range(ratio.low, ratio.high)
        here = f"{lab_words.ratio(ratio.value)} ({ends})"
    rated = criterion.rating(one).value, criterion.rating(other).value
    shipped = _ratio(rated[0], rated[1]) if rated[0] is not None and rated[1] is not None else ""
    dataset = evaluation.dataset
    told = names.alternative(dataset, one), names.alternative(dataset, other)
    return lab_words.here_and_there(*told, here, shipped)


def _ratio(one: float, other: float) -> str:
    return lab_words.ratio(one / other) if other else ""


def _lane(criterion: Criterion, id_: str, found: Found, styles: AlternativeStyles) -> MeasuredLane:
    rating, scale, unit = criterion.rating(id_), criterion.scale, unit_of(criterion)
    shipped = here = None
    shipped_words = here_words = ""
    ends = ("", "")
    if rating.value is not None:
        shipped = Place(scale.value_of(rating.value), *criterion.interval(id_))
        shipped_words = numbers.with_unit(rating.value, unit)
    figure = found.figures.get(id_)
    if figure is not None:
        here = place_of(scale, figure)
        here_words = numbers.with_unit(figure.value, unit)
        ends = numbers.figure(figure.low), numbers.figure(figure.high)
    return MeasuredLane(styles[id_], shipped, here, shipped_words, here_words, ends)


def _rounds(found: Found) -> int:
    return round(min((figure.rounds for figure in found.figures.values()), default=0))


def _least(found: Found) -> int:
    is_time = found.result.kind == "time" if found.result else _rounds(found) > 1
    return LEAST_ROUNDS if is_time else 1


def _is_settled(found: Found) -> bool:
    return bool(found.result and found.result.is_settled and found.figures)


def _state(found: Found) -> str:
    if _is_settled(found):
        return lab_words.DONE
    if found.is_running:
        return lab_words.RUNNING
    if found.result and found.result.failures and not found.figures:
        return lab_words.FAILED
    return lab_words.WAITING if found.is_waiting else ""
