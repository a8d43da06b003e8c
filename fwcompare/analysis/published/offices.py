"""The choice of an office: seven of them, weighed on two levels, as in a textbook."""

from collections.abc import Callable

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.published.example import Example, comparison
from fwcompare.analysis.sweep import sweep_dimension
from fwcompare.analysis.tipping_points import tipping_points
from fwcompare.dataset.scale import MeasuredScale

_BOOK = "Goodwin & Wright, Decision Analysis for Management Judgment, chapter 3 (SMART)"
_OFFICE_A = f"{_BOOK}: office A, Addison Square, worked in full"
_OTHERS = f"{_BOOK}: the other offices, table 3.2"
_TWO_LEVELS = f"{_BOOK}: the weight of turnover against working conditions, figure 3.7"
_SOLVED_BACK = (
    "Only office A's ratings were compared with the printed page. One of this office's six may "
    "have been solved back from its printed total, which then agrees by itself. Which one cannot "
    "be told from the numbers: with the other five, the total leaves one multiple of five for any "
    "of them."
)
_CHECKED_TWICE = (
    "E's ratings were not compared with the printed page, and one may have been solved back from a "
    "printed figure. But two such figures rest on each of them: E's total, and E with all or no "
    "weight on turnover. So the other one checks it."
)
_RESTS_ON_OTHERS = (
    "Rests on the ratings of B, C, D, F and G, too, of each of which one may have been solved back "
    "from its printed total."
)

OFFICES = "ABCDEFG"
RATED = {
    "closeness": (100, 20, 80, 70, 40, 0, 60),
    "visibility": (60, 80, 70, 50, 60, 0, 100),
    "image": (100, 10, 0, 30, 90, 70, 20),
    "size": (75, 30, 0, 55, 100, 0, 50),
    "comfort": (0, 100, 10, 30, 60, 80, 50),
    "parking": (90, 30, 100, 90, 70, 0, 80),
}
WEIGHTS = {
    "closeness": 32.0,
    "visibility": 26.0,
    "image": 23.0,
    "size": 10.0,
    "comfort": 6.0,
    "parking": 3.0,
}
_SWINGS = {
    "turnover": {"closeness": 100.0, "visibility": 80.0, "image": 70.0},
    "conditions": {"size": 30.0, "comfort": 20.0, "parking": 10.0},
}
BENEFITS = {"A": 80.8, "B": 39.4, "C": 47.4, "D": 52.3, "E": 64.8, "F": 20.9, "G": 60.2}


def benefits() -> list[Example]:
    return [
        Example(
            _OFFICE_A if office == "A" else _OTHERS,
            f"Score of {office}, of 100",
            known,
            0.05,
            lambda o=office: _benefit(o),  # type: ignore[misc]
            note={"A": "", "E": _CHECKED_TWICE}.get(office, _SOLVED_BACK),
        )
        for office, known in BENEFITS.items()
    ]


def weight_of_turnover() -> list[Example]:
    def tip() -> float:
        return next(t for t in tipping_points(_by_swings()) if t.id == "turnover").share or 0.0

    def end_of_e(end: int) -> float:
        sweep = sweep_dimension(_by_swings(), "turnover")
        return 10 * sweep.lines["E"][end] if sweep else 0.0

    def others_that_lead() -> float:
        sweep = sweep_dimension(_by_swings(), "turnover")
        crossings = sweep.crossings if sweep else ()
        leaders = {a for c in crossings for a in (c.leader_below, c.leader_above)}
        return float(len(leaders - {"A", "E"}))

    def example(
        what: str,
        known: float,
        allowed: float,
        ours: Callable[[], float],
        note: str = _CHECKED_TWICE,
    ) -> Example:
        return Example(_TWO_LEVELS, what, known, allowed, ours, note=note)

    return [
        example("Weight below which E leads", 52.1, 0.05, lambda: 100 * tip()),
        example("E with no weight on turnover", 81.7, 0.05, lambda: end_of_e(0)),
        example("E with all weight on turnover", 60.4, 0.05, lambda: end_of_e(1)),
        example("Offices that lead, but A and E", 0, 0, others_that_lead, _RESTS_ON_OTHERS),
    ]


def _benefit(office: str) -> float:
    rows = _rows()
    found = comparison(rows, WEIGHTS, dict.fromkeys(rows, MeasuredScale("%", 0, 100)))
    return 10 * found.scores[office]


def _by_swings() -> Evaluation:
    rows = _rows()
    weights = {id_: weight for group in _SWINGS.values() for id_, weight in group.items()}
    weights |= {"turnover": 81.0, "conditions": 19.0}
    scales = dict.fromkeys(rows, MeasuredScale("%", 0, 100))
    return comparison(rows, weights, scales, _SWINGS)


def _rows() -> dict[str, dict[str, float | None]]:
    return {id_: dict(zip(OFFICES, map(float, rated), strict=True)) for id_, rated in RATED.items()}
