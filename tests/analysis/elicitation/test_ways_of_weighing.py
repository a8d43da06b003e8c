"""Several ways of weighing side by side."""

import pytest

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.elicitation import Statements, with_statements
from fwcompare.analysis.elicitation.ways_of_weighing import Way, ways_of_weighing, ways_there_are
from fwcompare.decision import proposal
from fwcompare.decision.judgement import Judgement
from tests.builders import dataset_of

DATASET = dataset_of({"x": {"x1": {"a": 8, "b": 2}}, "y": {"y1": {"a": 3, "b": 7}}})


def weighing(x: float, y: float) -> Evaluation:
    preferences = proposal(DATASET).with_dimension_points("x", x).with_dimension_points("y", y)
    return evaluate(DATASET, preferences)


def test_each_dimension_has_its_share_in_each_way_and_its_tie() -> None:
    ways = [Way("situation", weighing(80, 20)), Way("order", weighing(50, 50))]
    found = ways_of_weighing(ways, weighing(70, 30))
    assert found is not None
    assert found.leaders == ("a", "a")
    spread = found.spreads["x"]
    assert (spread.shares, spread.now) == ((0.8, 0.5), 0.7)
    assert round(spread.tie or 0, 9) == 0.4
    assert round(spread.width, 9) == 0.3
    assert found.widest.dimension == "x"


def test_a_way_without_weights_is_no_way_and_one_alone_is_no_comparison() -> None:
    some, none = weighing(80, 20), weighing(0, 0)
    assert ways_of_weighing([Way("order", some), Way("answers", none)], some) is None
    assert ways_of_weighing([Way("order", some), Way("answers", some)], none) is None
    ways = [Way("order", some), Way("answers", none), Way("own points", weighing(10, 90))]
    found = ways_of_weighing(ways, some)
    assert found is not None
    assert found.leaders == ("a", "b")


def test_comparisons_in_pairs_stand_beside_the_order_they_came_from() -> None:
    said = Statements((("x",), ("y",)), judgements=(Judgement("x", "y", 4),))
    start = proposal(DATASET)
    preferences = with_statements(start, DATASET, said)
    order, in_pairs = ways_there_are(DATASET, preferences)
    assert (order.kind, in_pairs.kind) == ("order", "comparisons")
    shares = [way.evaluation.dimension_shares["x"] for way in (order, in_pairs)]
    assert shares == pytest.approx([0.75, 0.8])
