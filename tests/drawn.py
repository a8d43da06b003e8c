"""Comparisons drawn by hypothesis: integer points and half-point ratings, where ties are common."""

from hypothesis import strategies as st

from fwcompare.dataset.dataset import Dataset
from fwcompare.decision import Preferences, proposal
from tests.builders import Found, dataset_of

Comparison = tuple[Dataset, Preferences]

points = st.one_of(st.sampled_from([0.0, 1.0, 10.0, 100.0]), st.integers(0, 100).map(float))
halves = st.integers(0, 20).map(lambda n: n / 2)


@st.composite
def intervals(draw: st.DrawFn) -> tuple[float, float, float]:
    low, value, high = sorted(draw(st.tuples(halves, halves, halves)))
    return value, low, high


@st.composite
def comparisons(
    draw: st.DrawFn, found: st.SearchStrategy[Found] = halves, most_alternatives: int = 5
) -> Comparison:
    """Draw 2 to 5 alternatives, 1 to 3 dimensions of 1 to 3 criteria each, and their points."""
    alternatives = "abcde"[: draw(st.integers(2, most_alternatives))]
    sizes = draw(st.lists(st.integers(1, 3), min_size=1, max_size=3))
    rows = st.fixed_dictionaries(dict.fromkeys(alternatives, found))
    dimensions = {
        f"d{i}": {f"c{i}{j}": draw(rows) for j in range(size)} for i, size in enumerate(sizes)
    }
    ids = [*dimensions, *(id_ for criteria in dimensions.values() for id_ in criteria)]
    dataset = dataset_of(dimensions, points={id_: draw(points) for id_ in ids})
    return dataset, proposal(dataset)
