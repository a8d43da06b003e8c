"""From `--must RULE`, `--with ID` and `--without ID` to preferences."""

import re
from collections.abc import Iterable

from fwcompare.cli.terminal import UsageError, nearest
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.must_have import Threshold
from fwcompare.dataset.scale import has_place
from fwcompare.dataset.typed_number import Refused, typed_number
from fwcompare.decision.own_must import Must, OwnMust
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.taking_part import with_taking_part
from fwcompare.wording.typed_numbers import places_on, remedy

_RULE = re.compile(r"([^<>=]*)(>=|<=)([^<>=]*)")
FORM = "an id, CRITERION>=NUMBER or CRITERION<=NUMBER"


def demanding_preferences(
    dataset: Dataset, preferences: Preferences, rules: Iterable[str]
) -> Preferences:
    """Return these with must-haves, too; UsageError with all faults."""
    problems = list[str]()
    for rule in rules:
        try:
            preferences = preferences.with_must(_must(dataset, rule))
        except UsageError as error:
            problems += error.problems
    if problems:
        raise UsageError(*problems)
    return preferences


def compared_preferences(
    dataset: Dataset, preferences: Preferences, joining: Iterable[str], leaving: Iterable[str]
) -> Preferences:
    """Return these with some taking part and others not; UsageError with all faults."""
    problems = list[str]()
    for ids, takes_part in ((joining, True), (leaving, False)):
        for id_ in ids:
            option = "--with" if takes_part else "--without"
            if id_ not in dataset.alternatives:
                hint = nearest(id_, dataset.alternatives)
                problems.append(f"no alternative {id_!r} in this dataset; {hint}")
                continue
            try:
                preferences = with_taking_part(preferences, dataset, id_, takes_part=takes_part)
            except ValueError:
                problems.append(f"{option} {id_!r}: fewer than two alternatives would be left")
    if problems:
        raise UsageError(*problems)
    return preferences


def _must(dataset: Dataset, rule: str) -> Must:
    parts = _RULE.fullmatch(rule)
    if parts is None:
        id_ = rule.strip()
        if id_ in dataset.musts:
            return id_
        if id_ in dataset.criteria:
            raise UsageError(f"--must {rule!r} has no bound; write {id_}>=NUMBER or {id_}<=NUMBER")
        hint = nearest(id_, dataset.musts)
        raise UsageError(f"no must-have {id_!r} in this dataset; {hint}; or write {FORM}")
    path, sign, number = (part.strip() for part in parts.groups())
    criteria = {c.id: c for c in dataset.criteria.values()} | {
        f"{c.dimension}/{c.id}": c for c in dataset.criteria.values()
    }
    if path not in criteria:
        raise UsageError(f"no criterion {path!r} in this dataset; {nearest(path, criteria)}")
    criterion, bound = criteria[path], typed_number(number)
    if isinstance(bound, Refused) or not has_place(criterion.scale, bound):
        what = f"a bound is a number {places_on(criterion.scale)}, not {number!r}"
        instead = remedy(bound) if isinstance(bound, Refused) else ""
        raise UsageError(f"--must {rule!r}: {'; '.join(filter(None, (what, instead)))}")
    is_least = sign == ">="
    ends = (bound, None) if is_least else (None, bound)
    return OwnMust(Threshold(criterion.id, *ends))
