"""From `--situation ID` and `--weight ID=POINTS` to preferences."""

from collections.abc import Iterable

from fwcompare.cli.terminal import UsageError, nearest
from fwcompare.dataset.dataset import MAX_POINTS, Dataset
from fwcompare.dataset.typed_number import Refused, typed_number
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import proposal
from fwcompare.wording.typed_numbers import remedy


def preferences_from(
    dataset: Dataset,
    situation: str | None,
    weights: Iterable[str],
    start: Preferences,
) -> Preferences:
    """Return the preferences these options ask for; UsageError with every problem in them.

    They are laid over `start`. A weight is `ID=POINTS`, its ID a dimension's, a criterion's or
    `dimension/criterion`. A dimension goes before a criterion of the same name; later weights go
    before earlier ones.
    """
    problems = []
    if situation is not None and situation not in dataset.situations:
        hint = nearest(situation, dataset.situations)
        problems.append(f"no situation {situation!r} in this dataset; {hint}")
        situation = None
    preferences = start
    if situation is not None:
        preferences = start.with_points_of(proposal(dataset, situation))
    for weight in weights:
        try:
            preferences = _with_weight(dataset, preferences, weight)
        except UsageError as error:
            problems += error.problems
    if problems:
        raise UsageError(*problems)
    return preferences


def _with_weight(dataset: Dataset, preferences: Preferences, weight: str) -> Preferences:
    id_, equals, number = weight.rpartition("=")
    if not equals:
        raise UsageError(f"--weight {weight!r} has no points; write ID=POINTS")
    points = _points(weight, number.strip())
    id_ = id_.strip()
    if id_ in dataset.dimensions:
        return preferences.with_dimension_points(id_, points)
    criteria = {c.id: c.id for c in dataset.criteria.values()} | {
        f"{c.dimension}/{c.id}": c.id for c in dataset.criteria.values()
    }
    if id_ in criteria:
        return preferences.with_criterion_points(criteria[id_], points)
    hint = nearest(id_, [*dataset.dimensions, *criteria])
    raise UsageError(f"no dimension or criterion {id_!r} in this dataset; {hint}")


def _points(weight: str, number: str) -> float:
    points = typed_number(number)
    if isinstance(points, Refused) or not 0 <= points <= MAX_POINTS:
        what = f"points are a number from 0 to {MAX_POINTS:g}, not {number!r}"
        instead = remedy(points) if isinstance(points, Refused) else ""
        raise UsageError(f"--weight {weight!r}: {'; '.join(filter(None, (what, instead)))}")
    return points
