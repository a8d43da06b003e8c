"""Scores and rankings against another library."""

import random

import numpy as np
import pytest
from pymcdm.methods import SPOTIS  # type: ignore[import-untyped]

from fwcompare.analysis import evaluate
from fwcompare.dataset.dataset import MeasuredScale
from fwcompare.decision import proposal
from tests.builders import dataset_of


def test_weighted_sums_on_fixed_anchors_rank_as_spotis_does() -> None:
    # SPOTIS scores the weighted distance from the best anchor: 1 minus a tenth of ours.
    rng = random.Random(6)
    for _ in range(50):
        count, names = rng.randint(1, 9), [f"a{k}" for k in range(rng.randint(2, 8))]
        bounds = [(low := rng.uniform(-50, 50), low + rng.uniform(1, 100)) for _ in range(count)]
        kinds = [rng.choice((1, -1)) for _ in range(count)]
        weights = [float(rng.randint(1, 100)) for _ in range(count)]
        matrix = [[rng.uniform(*bound) for bound in bounds] for _ in names]
        scales = {
            f"c{j}": MeasuredScale("", *(bound if kind == 1 else bound[::-1]))
            for j, (bound, kind) in enumerate(zip(bounds, kinds, strict=True))
        }
        dataset = dataset_of(
            {
                f"d{j}": {f"c{j}": {a: row[j] for a, row in zip(names, matrix, strict=True)}}
                for j in range(count)
            },
            points={f"d{j}": weight for j, weight in enumerate(weights)},
            scales=dict(scales),
        )
        result = evaluate(dataset, proposal(dataset))
        shares = np.array(weights) / sum(weights)
        peer = SPOTIS()(np.array(matrix), shares, np.array(kinds), np.array(bounds))
        assert [result.scores[a] for a in names] == pytest.approx(10 * (1 - peer), abs=1e-9)
        assert list(result.ranking) == [names[k] for k in np.argsort(peer, kind="stable")]
