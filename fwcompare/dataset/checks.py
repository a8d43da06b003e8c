"""What must hold between several values of a file; single values are checked by their kinds."""

from collections.abc import Mapping as AnyMapping
from typing import Any

from fwcompare.dataset import asking_checks, flat
from fwcompare.dataset.dataset import Criterion, Rating
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.limits import MAX_CRITERIA
from fwcompare.dataset.scale import VALUE_MAX, JudgedScale, Scale, has_place
from fwcompare.dataset.tree import Mapping, Node, Text, at

Values = dict[str, Any]
_NUMBERS = ("value", "low", "high")


def check_rating(values: Values, node: Mapping, inspection: Inspection) -> None:
    """Hold that low <= value <= high, and that what is unknown has neither end."""
    low, high = values.get("low"), values.get("high")
    if "value" not in values or low is high is None:
        return
    value = values["value"]
    if value is None:
        key = "high" if low is None else "low"
        remedy = "leave low and high out, or give a value"
        inspection.fault(at(node, key), f"an unknown value has no {key}", remedy)
        return
    if low is not None and low > value:
        what = f"low {low:g} is above the value {value:g}"
        inspection.fault(at(node, "low"), what, f"write a number up to {value:g}")
    if high is not None and high < value:
        what = f"high {high:g} is below the value {value:g}"
        inspection.fault(at(node, "high"), what, f"write a number from {value:g}")


def check_anchors(values: Values, node: Mapping, inspection: Inspection) -> None:
    """Hold that worst and best differ, and that both lie above 0 on a logarithmic scale."""
    worst, best = values.get("worst"), values.get("best")
    if values.get("shape") == "log":
        for key in ("worst", "best"):
            if values.get(key, 1.0) <= 0:
                what = f"{key} is {values[key]:g} on a logarithmic scale"
                remedy = "write a number above 0, or shape: linear"
                inspection.fault(at(node, key), what, remedy)
    if worst is not None and worst == best:
        what = f"worst and best are both {worst:g}"
        inspection.fault(at(node, "best"), what, "give two different figures")


def check_criterion(values: Values, node: Mapping, inspection: Inspection) -> None:
    """Hold that the scale has a place for each rating, and that all are asked for if one is."""
    _check_asked(values.get("ratings", {}), node, inspection)
    scale = values.get("scale")
    if scale is not None:
        for alternative, rating in values.get("ratings", {}).items():
            if not _fits(scale, rating):
                place = at(node, "ratings", alternative)
                _note_misfits(scale, rating, place, inspection)


def _check_asked(ratings: AnyMapping[str, Rating], node: Mapping, inspection: Inspection) -> None:
    if not any(rating.is_asked for rating in ratings.values()):
        return
    written = at(node, "ratings")
    misread = written.entries.keys() - ratings if isinstance(written, Mapping) else set[str]()
    others = [
        id_
        for id_ in inspection.declared("alternative") or ratings
        if id_ not in misread and not (id_ in ratings and ratings[id_].is_asked)
    ]
    if others:
        what = f"only some ratings are ask, that of {others[0]} is not"
        inspection.fault(at(node, "ratings", others[0]), what, "write ask for every alternative")


def check_dataset(values: Values, node: Mapping, inspection: Inspection) -> None:
    """Hold what reaches across the file: limits, scales, who takes part, sums of points."""
    flat.gather(values, node, inspection)
    dimensions = values["dimensions"]
    criteria: dict[str, Criterion] = {}
    for dimension in dimensions.values():
        criteria.update(dimension.criteria)
    _check_number_of_criteria(inspection)
    asking_checks.check_taking_part(values, node, inspection)
    asking_checks.check_bounds(values, criteria, node, inspection)
    asking_checks.check_answers(values, node, inspection)
    asking_checks.check_sums(values, node, inspection)
    for id_, reading in values.get("readings", {}).items():
        place = at(node, "readings", id_, "ratings")
        for criterion, ratings in reading.ratings.items():
            if criterion in criteria and criteria[criterion].is_asked:
                what = f"{criterion} is asked for, so that no reading can rate it"
                inspection.fault(at(place, criterion), what, "leave it out")
                continue
            scale = criteria[criterion].scale if criterion in criteria else None
            for alternative, rating in ratings.items():
                if scale is not None and not _fits(scale, rating):
                    there = at(place, criterion, alternative)
                    _note_misfits(scale, rating, there, inspection)


def _check_number_of_criteria(inspection: Inspection) -> None:
    keys = inspection.declared_keys("criterion")
    if len(keys) > MAX_CRITERIA:
        what = f"there are more than {MAX_CRITERIA} criteria"
        inspection.fault(keys[MAX_CRITERIA], what, f"keep at most {MAX_CRITERIA}")


def _fits(scale: Scale, rating: Rating | float) -> bool:
    if isinstance(rating, float):
        return has_place(scale, rating)
    if rating.value is None:
        return True
    return has_place(scale, rating.low) and has_place(scale, rating.high)


def _note_misfits(scale: Scale, rating: Rating | float, node: Node, inspection: Inspection) -> None:
    for key in _NUMBERS:
        place = node if isinstance(node, Text) else at(node, key)
        if place is node and key != "value":
            continue  # an end left out is the value, and the value is named
        number = rating if isinstance(rating, float) else getattr(rating, key)
        if not has_place(scale, number):
            what = f"{key} {number:g} has no place on a logarithmic scale"
            remedy = "write a number above 0"
            if isinstance(scale, JudgedScale):
                what = f"{key} {number:g} has no place on the scale"
                remedy = f"write a number between 0 and {VALUE_MAX:g}"
            inspection.fault(place, what, remedy)
