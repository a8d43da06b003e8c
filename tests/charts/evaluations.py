"""Evaluations of made-up datasets: few or many alternatives, long names, ends, ties, unknowns."""

from dataclasses import replace
from string import ascii_letters

from hypothesis import strategies as st

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.dataset import Dataset
from fwcompare.dataset.dataset import Situation
from fwcompare.decision import proposal
from tests.builders import Found, dataset_of

_VALUES = st.one_of(
    st.sampled_from([0.0, 10.0, 5.0, 9.6, 9.1]), st.integers(0, 100).map(lambda n: n / 10)
)
_FOUND: st.SearchStrategy[Found] = st.one_of(
    _VALUES,
    st.none(),
    st.tuples(_VALUES, _VALUES, _VALUES).map(lambda three: _as_range(*sorted(three))),
)
_POINTS = st.sampled_from([0.0, 1.0, 10.0, 35.0, 100.0])
NAMES = st.one_of(
    st.text(ascii_letters + " ", min_size=1, max_size=8),
    st.sampled_from(
        [
            "An alternative with quite a long name of its own",
            "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
            "W" * 40,
            "i",
            "שלום עולם",
            "微服务框架的比较与选择",
            "with\nline\u202eends\u2066",
            "Vue.js / Nuxt-based frontend (2026.1)",
        ]
    ),
)


def _as_range(low: float, value: float, high: float) -> tuple[float, float, float]:
    return value, low, high


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    """Draw 2 to 10 alternatives in 1 to 6 dimensions, in two situations."""
    alternatives = [f"a{index}" for index in range(draw(st.sampled_from([2, 2, 3, 5, 10])))]
    dimensions: dict[str, dict[str, dict[str, Found]]] = {}
    points: dict[str, float] = {}
    for d in range(draw(st.integers(1, 6))):
        criteria = [f"d{d}c{c}" for c in range(draw(st.integers(1, 2)))]
        dimensions[f"d{d}"] = {
            criterion: {a: draw(_FOUND) for a in alternatives} for criterion in criteria
        }
        points |= {id_: draw(_POINTS) for id_ in (f"d{d}", *criteria)}
    others = {d: draw(_POINTS) for d in dimensions}
    situations = {"other": Situation("other", draw(NAMES), "", others)}
    dataset = dataset_of(dimensions, points=points, situations=situations)
    return replace(
        dataset,
        alternatives={id_: replace(a, name=draw(NAMES)) for id_, a in dataset.alternatives.items()},
        dimensions={id_: replace(d, name=draw(NAMES)) for id_, d in dataset.dimensions.items()},
    )


@st.composite
def evaluations(draw: st.DrawFn) -> Evaluation:
    dataset = draw(datasets())
    return evaluate(dataset, proposal(dataset))


def weighted() -> st.SearchStrategy[Evaluation]:
    return evaluations().filter(lambda evaluation: evaluation.has_weights)


def ten_long_names() -> Evaluation:
    """Return ten alternatives of long names, the scores at both ends of the scale among them."""
    values: dict[str, Found] = {f"a{index}": 10.0 * index / 9 for index in range(10)}
    turned: dict[str, Found] = {f"a{index}": 10.0 - index for index in range(10)}
    dataset = dataset_of({"x": {"x1": values}, "y": {"y1": turned}})
    alternatives = {
        id_: replace(a, name=f"Alternative number {id_} with a long name")
        for id_, a in dataset.alternatives.items()
    }
    dataset = replace(dataset, alternatives=alternatives)
    return evaluate(dataset, proposal(dataset))
