"""The figures of the dataset that ships: ratings, shares, scores, verdicts and other readings.

Ratings and shares are those of the evidence. Scores, objections and chances were worked out from
them by a script that shares no code with the program: shares times values, and for the chances
60,000 draws of its own. They are of Flask and Django alone, who take part at the start.
"""

import json

import pytest

from fwcompare.analysis import evaluate
from fwcompare.analysis.uncertain_weights import drawn_outcomes
from fwcompare.cli import main
from fwcompare.dataset import Dataset
from fwcompare.decision import proposal
from fwcompare.decision.rerating import read_as
from fwcompare.decision.taking_part import with_taking_part
from tests.bundled import AT_START, DATASET, FOUND_DIMENSIONS, RATINGS, each_situation, rows

Captured = pytest.CaptureFixture[str]

FORMER_PACKAGES = {"flask": 36, "django": 4.5, "fastapi": 60}
"""24, 3 and 53 packages of 40 at worst, told on the scale of today, 60 at worst."""
FORMER_WAITING = {"json-microservice": 50, "high-traffic-api": 60}
"""Points of waiting load inside its dimension, where they were more than today's."""


def _scores(dataset: Dataset, situation: str) -> dict[str, float]:
    return dict(evaluate(dataset, proposal(dataset, situation)).scores)


@pytest.mark.parametrize(
    "row", rows("ratings.csv"), ids=lambda r: f"{r['criterion']}-{r['alternative']}"
)
def test_figures_intervals_and_values_are_those_that_were_found(row: dict[str, str]) -> None:
    criterion, alternative = DATASET.criteria[row["criterion"]], row["alternative"]
    rating = criterion.rating(alternative)
    found = tuple(float(row[key]) for key in ("figure", "low", "high"))
    assert (rating.value, rating.low, rating.high) == found
    assert criterion.value(alternative) == pytest.approx(float(row["value"]), abs=0.0501)


def test_every_rating_was_found() -> None:
    found = {(row["criterion"], row["alternative"]) for row in rows("ratings.csv")}
    assert found == {(criterion.id, alternative) for criterion, alternative in RATINGS}


@each_situation
def test_shares_are_the_proposed_ones_to_a_tenth_of_a_point(situation: str) -> None:
    shares = evaluate(DATASET, proposal(DATASET, situation)).shares
    proposed = {row["criterion"]: float(row[situation]) for row in rows("shares.csv")}
    found = {id_: 100 * share for id_, share in shares.items() if id_ not in DATASET.asked}
    assert found == pytest.approx(proposed, abs=0.1)
    assert all(shares[id_] == 0 for id_ in DATASET.asked), "nobody has said it yet"
    weights = DATASET.situations[situation].weights
    assert sum(weights[dimension.id] for dimension in FOUND_DIMENSIONS) == 100


@pytest.mark.parametrize("row", rows("scores.csv"), ids=lambda row: row["situation"])
def test_the_command_gives_the_published_scores_and_verdicts(
    row: dict[str, str], capsys: Captured
) -> None:
    assert main(["score", "--situation", row["situation"], "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert {a: f"{score:.2f}" for a, score in answer["scores"].items()} == {
        a: row[a] for a in AT_START
    }
    assert answer["verdict"] == row["verdict"]


@pytest.mark.parametrize("row", rows("effect.csv"), ids=lambda row: row["situation"])
def test_with_what_was_settled_later_undone_all_three_score_as_in_the_evidence(
    row: dict[str, str],
) -> None:
    """The evidence's own scores, worked out before its three last proposals were taken up.

    They are from the narrower list of features, from a scale of packages that ended at 40, and
    from more weight on waiting load in the two situations of an API.
    """
    situation = row["situation"]
    wanted = proposal(DATASET, situation).with_reading("full-stack-features")
    for alternative, packages in FORMER_PACKAGES.items():
        wanted = with_taking_part(wanted, DATASET, alternative, takes_part=True)
        wanted = wanted.with_override("sec_deps", alternative, packages, "of 40")
    if situation in FORMER_WAITING:
        wanted = wanted.with_criterion_points("perf_hold", FORMER_WAITING[situation])
    found = {a: float(row[a]) for a in DATASET.alternatives}
    assert evaluate(DATASET, wanted).scores == pytest.approx(found, abs=0.0101)


def test_seven_situations_are_clear_and_one_is_close() -> None:
    assert [row["situation"] for row in rows("scores.csv")] == list(DATASET.situations)
    verdicts = [row["verdict"] for row in rows("scores.csv")]
    assert [verdicts.count(word) for word in ("clear", "close", "open")] == [7, 1, 0]


@pytest.mark.parametrize("reading", dict.fromkeys(row["reading"] for row in rows("objections.csv")))
def test_granting_an_objection_moves_the_scores_as_published(reading: str) -> None:
    reread = read_as(DATASET, [reading])
    for row in rows("objections.csv"):
        if row["reading"] == reading:
            before, after = (_scores(d, row["situation"]) for d in (DATASET, reread))
            moved = {a: after[a] - before[a] for a in after}
            published = {a: float(row[a]) for a in after}
            assert moved == pytest.approx(published, abs=0.01), row["situation"]


@pytest.mark.parametrize(
    "reading", dict.fromkeys(row["reading"] for row in rows("sensitivity.csv"))
)
def test_other_rules_of_rating_give_the_published_scores(reading: str) -> None:
    reread = read_as(DATASET, [reading])
    for row in rows("sensitivity.csv"):
        if row["reading"] == reading:
            published = {a: float(row[a]) for a in AT_START}
            assert _scores(reread, row["situation"]) == pytest.approx(published, abs=0.0051)


@pytest.mark.parametrize(
    "row", rows("sensitivity.csv"), ids=lambda row: f"{row['reading']}-{row['situation']}"
)
def test_other_rules_of_rating_leave_the_published_chances(row: dict[str, str]) -> None:
    reread = read_as(DATASET, [row["reading"]])
    found = drawn_outcomes(evaluate(reread, proposal(reread, row["situation"])))
    assert found is not None
    assert found.chance["flask"] == pytest.approx(float(row["flask_ahead"]), abs=0.03)


def test_no_reading_moves_more_than_it_says() -> None:
    reread = read_as(DATASET, ["fifteen-mistakes"])
    for situation in DATASET.situations:
        before, after = _scores(DATASET, situation), _scores(reread, situation)
        assert all(abs(after[a] - before[a]) <= 0.03 for a in after)


@pytest.mark.parametrize("reading", DATASET.readings)
def test_no_reading_turns_a_firm_situation_unless_it_says_so(reading: str) -> None:
    reread, because = read_as(DATASET, [reading]), DATASET.readings[reading].because
    for row in rows("scores.csv"):
        if row["verdict"] == "clear":
            situation = row["situation"]
            leaders = [evaluate(d, proposal(d, situation)).leader for d in (DATASET, reread)]
            is_told = DATASET.situations[situation].label.lower() in because
            assert leaders[0] == leaders[1] or is_told
