"""From `--rating CRITERION:ALTERNATIVE=VALUE` and `--reading ID` to preferences."""

from collections.abc import Iterable

from fwcompare.cli.terminal import UsageError, nearest
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.scale import has_place
from fwcompare.dataset.typed_number import Refused, typed_number
from fwcompare.decision.preferences import Preferences
from fwcompare.wording.typed_numbers import places_on, remedy


def rerated_preferences(
    dataset: Dataset, preferences: Preferences, readings: Iterable[str], ratings: Iterable[str]
) -> Preferences:
    """Return these with readings granted and ratings set, too; UsageError with all faults.

    A rating's value is in the unit of its criterion's scale; of two for one rating the later one
    counts.
    """
    problems = []
    for reading in readings:
        if reading in dataset.readings:
            preferences = preferences.with_reading(reading)
        else:
            hint = nearest(reading, dataset.readings)
            problems.append(f"no reading {reading!r} in this dataset; {hint}")
    for rating in ratings:
        try:
            preferences = _with_rating(dataset, preferences, rating)
        except UsageError as error:
            problems += error.problems
    if problems:
        raise UsageError(*problems)
    return preferences


def _with_rating(dataset: Dataset, preferences: Preferences, rating: str) -> Preferences:
    place, equals, number = rating.rpartition("=")
    path, colon, alternative = (part.strip() for part in place.rpartition(":"))
    if not equals or not colon:
        raise UsageError(f"--rating {rating!r}: write CRITERION:ALTERNATIVE=VALUE")
    criteria = {c.id: c for c in dataset.criteria.values()} | {
        f"{c.dimension}/{c.id}": c for c in dataset.criteria.values()
    }
    if path not in criteria:
        raise UsageError(f"no criterion {path!r} in this dataset; {nearest(path, criteria)}")
    if alternative not in dataset.alternatives:
        hint = nearest(alternative, dataset.alternatives)
        raise UsageError(f"no alternative {alternative!r} in this dataset; {hint}")
    scale = criteria[path].scale
    value = typed_number(number)
    if isinstance(value, Refused) or not has_place(scale, value):
        what = f"a value is a number {places_on(scale)}, not {number!r}"
        instead = remedy(value) if isinstance(value, Refused) else ""
        raise UsageError(f"--rating {rating!r}: {'; '.join(filter(None, (what, instead)))}")
    id_ = criteria[path].id
    if id_ in dataset.asked:  # only this person can tell: nothing of the dataset's is replaced
        return preferences.with_said(id_, alternative, value)
    return preferences.with_override(id_, alternative, value)
