"""Works out what follows, in turns with plain NumPy sampling of the same figures."""

import json
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from devtools.wide import wide_dataset_text
from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.report import quick_figures, slow_figures
from fwcompare.analysis.simplex import part_above
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import Dataset, load_dataset
from fwcompare.dataset.loading import read_dataset
from fwcompare.decision import decide

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

SHARE_DRAWS = 100_000
"""Standard error of a sampled share: at most 0.0016."""

DRAWS = 10_000
"""Standard error of every sampled figure of a full analysis: at most 0.005."""

_WIDTHS = (26, 200)


def main(turns: int) -> None:
    """Print each scene's milliseconds, ours and those beside it, as JSON."""
    import numpy as np

    generator = np.random.default_rng(1)
    scenes: list[dict[str, Any]] = []
    for width in _WIDTHS:
        heights = generator.normal(size=width).tolist()
        scenes.append(
            _in_turns(
                f"exact share, {width} criteria",
                f"sampled to ±{0.5 / SHARE_DRAWS**0.5:.4f}",
                lambda heights=heights: part_above(heights),  # type: ignore[misc]
                lambda heights=heights: _sampled_share(heights),  # type: ignore[misc]
                turns * 3,
            )
        )
    for name, dataset, situation in (
        ("26 × 2", load_dataset(DEFAULT_DATASET), "json-microservice"),
        ("200 × 10", read_dataset(wide_dataset_text().encode(), "wide.yaml"), None),
    ):
        scenes += _whole(name, evaluate(dataset, decide(dataset, situation)), turns)
    print(json.dumps(scenes))


def _whole(name: str, evaluation: Evaluation, turns: int) -> list[dict[str, Any]]:
    def ours() -> None:
        quick_figures(evaluation)
        slow_figures(evaluation)

    quick = _in_turns(
        f"what a tick shows, {name}", "", lambda: quick_figures(evaluation), None, turns
    )
    beside = f"sampled to ±{0.5 / DRAWS**0.5:.3f}"
    whole = _in_turns(
        f"everything that follows, {name}", beside, ours, lambda: _sampled(evaluation), turns
    )
    return [quick, whole]


def _in_turns(
    name: str,
    beside_name: str,
    ours: Callable[[], object],
    theirs: Callable[[], object] | None,
    turns: int,
) -> dict[str, Any]:
    found: dict[str, list[float]] = {"program": [], "beside": []}
    workers = {"program": ours} | ({"beside": theirs} if theirs else {})
    for turn in range(turns + 1):
        for key, work in workers.items():
            began = time.perf_counter()
            work()
            if turn:  # the first one warms up
                found[key].append((time.perf_counter() - began) * 1e3)
    return {"name": name, "beside_name": beside_name, **found}


def _sampled_share(heights: list[float]) -> float:
    import numpy as np

    mixes = np.random.default_rng(1).dirichlet(np.ones(len(heights)), SHARE_DRAWS)
    return float((mixes @ np.array(heights) > 0).mean())


def _sampled(evaluation: Evaluation) -> list[float]:
    """Return how often the first leads: three ways over priorities, two over ratings."""
    import numpy as np

    generator = np.random.default_rng(1)
    alternatives = list(evaluation.scores)
    values = np.array([list(evaluation.values[a].values()) for a in alternatives])
    of_dimensions = np.array(
        [[v or 0.0 for v in evaluation.dimension_values[a].values()] for a in alternatives]
    )
    order = np.argsort(-np.array(list(evaluation.dimension_shares.values())))
    shares = np.array(list(evaluation.shares.values()))
    found = []
    for table in (of_dimensions, values):
        mixes = generator.dirichlet(np.ones(table.shape[1]), DRAWS)
        found.append(_led(mixes @ table.T))
    mixes = np.sort(generator.dirichlet(np.ones(len(order)), DRAWS), axis=1)[:, ::-1]
    found.append(_led(mixes @ of_dimensions[:, order].T))
    found.append(
        _led(_drawn_scores(evaluation.dataset, np.broadcast_to(shares, (DRAWS, len(shares)))))
    )
    wrong = shares * generator.uniform(0.6, 1.4, (DRAWS, len(shares)))
    found.append(_led(_drawn_scores(evaluation.dataset, wrong / wrong.sum(axis=1, keepdims=True))))
    return found


def _drawn_scores(dataset: Dataset, weights: "NDArray[float64]") -> "NDArray[float64]":
    import numpy as np

    generator = np.random.default_rng(2)
    scores = np.zeros((len(weights), len(dataset.alternatives)))
    for k, a in enumerate(dataset.alternatives):
        ends = np.array([criterion.interval(a) for criterion in dataset.criteria.values()])
        peaks = np.array([criterion.value(a) for criterion in dataset.criteria.values()], float)
        drawn = generator.triangular(ends[:, 0], peaks, ends[:, 1] + 1e-9, weights.shape)
        scores[:, k] = (weights * drawn).sum(axis=1)
    return scores


def _led(scores: "NDArray[float64]") -> float:
    return float((scores.argmax(axis=1) == 0).mean())


if __name__ == "__main__":
    main(int(sys.argv[1]))
