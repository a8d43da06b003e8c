"""Works out what follows, in turns with plain NumPy sampling to the same accuracy.

Where the program samples, as many draws are taken beside it; where it is exact, which no number
of draws is, as many as it would take if it sampled. Beside it only shares and chances are worked
out, of all that follows the part that can be sampled.
"""

import json
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from devtools.wide import wide_dataset_text
from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.findings import PRIORITY_SHARES, QuickFindings, slow_findings
from fwcompare.analysis.sampling import DEFAULT_DRAWS, chunks, never
from fwcompare.analysis.simplex import part_above
from fwcompare.analysis.uncertain_weights import draws_for
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import Dataset, load_dataset
from fwcompare.dataset.loading import read_dataset
from fwcompare.decision import proposal

if TYPE_CHECKING:
    from numpy import float64
    from numpy.random import Generator
    from numpy.typing import NDArray

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
                f"sampled to ±{_error(DEFAULT_DRAWS)}",
                lambda heights=heights: part_above(heights),  # type: ignore[misc]
                lambda heights=heights: _sampled_share(heights),  # type: ignore[misc]
                turns * 3,
            )
        )
    for name, dataset, situation in (
        ("26 × 2", load_dataset(DEFAULT_DATASET), "json-microservice"),
        ("200 × 10", read_dataset(wide_dataset_text().encode(), "wide.yaml"), None),
    ):
        scenes += _whole(name, evaluate(dataset, proposal(dataset, situation)), turns)
    print(json.dumps(scenes))


def _whole(name: str, evaluation: Evaluation, turns: int) -> list[dict[str, Any]]:
    def ours() -> None:
        _quick(evaluation)
        slow_findings(evaluation)

    quick = _in_turns(f"what a tick shows, {name}", "", lambda: _quick(evaluation), None, turns)
    beside = f"sampled to ±{_error(DEFAULT_DRAWS)}, ±{_error(draws_for(evaluation))}"
    whole = _in_turns(
        f"everything that follows, {name}", beside, ours, lambda: _sampled(evaluation), turns
    )
    return [quick, whole]


def _quick(evaluation: Evaluation) -> None:
    """Work out each finding that is shown without a delay: one is only when it is asked for."""
    quick = QuickFindings(evaluation)
    _ = (
        *(quick.tipping, quick.smallest_change, quick.nearest_change, quick.rating_flips),
        *(quick.tolerance, quick.tolerance_of_points, quick.bands, quick.worth_finding_out),
        *(quick.rank_acceptability(share) for share in PRIORITY_SHARES),
    )


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


def _error(draws: int) -> str:
    """The largest standard error of a part of so many draws."""
    return f"{0.5 / draws**0.5:.4f}"


def _sampled_share(heights: list[float]) -> float:
    import numpy as np

    return _share_led(np.random.default_rng(1), np.column_stack((heights, np.zeros(len(heights)))))


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
    found = [
        _share_led(generator, of_dimensions.T),
        _share_led(generator, values.T),
        _share_led(generator, of_dimensions.T[order], keeps_order=True),
    ]
    draws = draws_for(evaluation)
    shares = np.array(list(evaluation.shares.values()))
    weights = np.broadcast_to(shares, (draws, len(shares)))
    found.append(_led(_drawn_scores(evaluation.dataset, weights)))
    wrong = shares * generator.uniform(0.6, 1.4, weights.shape)
    found.append(_led(_drawn_scores(evaluation.dataset, wrong / wrong.sum(axis=1, keepdims=True))))
    return found


def _share_led(
    generator: "Generator", columns: "NDArray[float64]", keeps_order: bool = False
) -> float:
    import numpy as np

    led = 0.0
    for size in chunks(DEFAULT_DRAWS, never):
        mixes = generator.dirichlet(np.ones(len(columns)), size)
        if keeps_order:
            mixes = np.sort(mixes, axis=1)[:, ::-1]
        led += size * _led(mixes @ columns)
    return led / DEFAULT_DRAWS


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
