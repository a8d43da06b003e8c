"""Simulates people who order and answer, and counts what they are asked until it is settled.

Each has additive preferences: weights drawn evenly from all there are, and replies by them alone.
"""

import json
import random
import sys
import time
from collections.abc import Callable, Mapping
from typing import NamedTuple

from fwcompare.analysis import evaluate
from fwcompare.analysis.elicitation import (
    Elicited,
    Statements,
    elicited,
    next_trade_off,
    weighed_dimensions,
)
from fwcompare.analysis.elicitation.trade_off import Reply, TradeOff, answer_to
from fwcompare.analysis.elicitation.weighed import Weighed
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import load_dataset
from fwcompare.decision import proposal

_MOST_QUESTIONS = 20
_DRAWS = 2_000
_TWELVE = 12
_ALTERNATIVES = 3


class Session(NamedTuple):
    """How many questions it took, None where none was left before; `loss` when settled, in points.

    `left` is what choosing the leader can cost when asking ends, in points, and `first` the
    processor time from the order to the first card, in milliseconds.
    """

    until_settled: int | None
    until_certain: int | None
    loss: float
    left: float
    first: float


def main(sessions: int) -> None:
    """Print the figures of each kind of session as JSON."""
    rng = random.Random(14)
    dataset = load_dataset(DEFAULT_DATASET)
    bundled = weighed_dimensions(evaluate(dataset, proposal(dataset)))
    next_trade_off(elicited(bundled, Statements()))  # NumPy is loaded by when the page is open
    scenes: list[tuple[str, float | None, bool, Callable[[], Weighed]]] = [
        ("bundled, order first", 2.5, True, lambda: bundled),
        ("bundled, no order", 10.0, False, lambda: bundled),
        ("three random ones, order first", 6.0, True, lambda: _drawn(rng, len(bundled.ids))),
        ("three random ones on twelve, order first", None, True, lambda: _drawn(rng, _TWELVE)),
    ]
    found = []
    for name, aim, has_order, weighed in scenes:
        held = [_session(rng, weighed(), has_order=has_order) for _ in range(sessions)]
        found.append({"name": name, "aim": aim, **_figures(held)})
    print(json.dumps(found), flush=True)


def _figures(held: list[Session]) -> dict[str, object]:
    """Those that are never certain, near ties, are counted apart, and once as `most`."""
    settled = [s.until_settled for s in held if s.until_settled is not None]
    certain = [s.until_certain for s in held if s.until_certain is not None]
    return {
        "until_settled": settled,
        "until_certain": certain,
        "most": _MOST_QUESTIONS,
        "until_certain_or_most": [*certain, *[_MOST_QUESTIONS] * (len(held) - len(certain))],
        "left_never_certain": [s.left for s in held if s.until_certain is None],
        "never_settled": len(held) - len(settled),
        "never_certain": len(held) - len(certain),
        "loss": [s.loss for s in held if s.until_settled is not None],
        "first": [s.first for s in held if s.first],
    }


def _drawn(rng: random.Random, width: int) -> Weighed:
    """Return random values, 0..10, on so many dimensions."""
    return Weighed(
        tuple(f"a{k}" for k in range(_ALTERNATIVES)),
        {str(d): tuple(10 * rng.random() for _ in range(_ALTERNATIVES)) for d in range(width)},
    )


def _session(rng: random.Random, weighed: Weighed, *, has_order: bool) -> Session:
    drawn = {id_: rng.expovariate(1) for id_ in weighed.ids}
    weights = {id_: w / sum(drawn.values()) for id_, w in drawn.items()}
    ranks = tuple((id_,) for id_ in sorted(weights, key=lambda id_: -weights[id_]))
    began = time.process_time()
    found = elicited(weighed, Statements(ranks if has_order else ()), draws=_DRAWS)
    question = next_trade_off(found)
    first = 1e3 * (time.process_time() - began) if question else 0.0
    settled, loss, count = None, 0.0, 0
    while True:
        if settled is None and found.is_settled:
            settled, loss = count, _loss(found, weights)
        if found.is_certain or question is None or count == _MOST_QUESTIONS:
            certain = count if found.is_certain else None
            return Session(settled, certain, loss, found.regret, first)
        said = answer_to(question.trade_off, _reply(question.trade_off, weights))
        found = elicited(weighed, found.statements.with_answer(said), found, draws=_DRAWS)
        question = next_trade_off(found, draws=_DRAWS)
        count += 1


def _reply(question: TradeOff, weights: Mapping[str, float]) -> Reply:
    more, than, part = question
    return "more" if weights[more] >= part * weights[than] else "than"


def _loss(found: Elicited, weights: Mapping[str, float]) -> float:
    """Return what is lost, in points, by choosing the leader."""
    scores = found.weighed.scores([weights[id_] for id_ in found.weighed.ids])
    at = found.weighed.alternatives.index(found.leader) if found.leader else 0
    return max(scores) - scores[at]


if __name__ == "__main__":
    main(int(sys.argv[1]))
