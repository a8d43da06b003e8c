"""The part of a simplex above a plane: published numbers, rational arithmetic, random mixes."""

import random
from fractions import Fraction
from math import comb, prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.analysis.clipping import Part, TooManyPiecesError, part_led
from fwcompare.analysis.simplex import centre_above, part_above

heights = st.lists(st.integers(-20, 20), min_size=1, max_size=12)


def rational_part_above(values: list[Fraction]) -> Fraction:
    """The divided difference, for values that all differ; it cancels badly in floats."""
    return sum(
        (
            prod((d / (d - other) for j, other in enumerate(values) if j != k), start=Fraction(1))
            for k, d in enumerate(values)
            if d > 0
        ),
        Fraction(0),
    )


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((3, -1), Fraction(3, 4)),
        ((2, -1, -1), Fraction(4, 9)),
        ((3, 1, -2), Fraction(11, 15)),
        ((4, 2, -1, -3), Fraction(68, 105)),
        ((5, 3, 1, -1, -3, -5), Fraction(1, 2)),
        ((-1, 0.5, 0), Fraction(1, 3)),
        ((0, 0, 0), Fraction(0)),
        ((1, 0, 0), Fraction(1)),
        ((-1, 0, 0), Fraction(0)),
        ((4,), Fraction(1)),
    ],
)
def test_known_parts(values: tuple[float, ...], expected: Fraction) -> None:
    assert part_above(values) == pytest.approx(float(expected), abs=1e-15)


@given(heights.filter(lambda values: len(set(values)) == len(values)))
def test_the_part_is_that_of_rational_arithmetic(values: list[int]) -> None:
    exact = rational_part_above([Fraction(v) for v in values])
    assert part_above(values) == pytest.approx(float(exact), abs=1e-14)


@pytest.mark.parametrize("n", [26, 60, 200])
def test_it_stays_exact_for_many_vertices(n: int) -> None:
    rng = random.Random(n)
    values = [Fraction(v, 1000) for v in rng.sample(range(-10_000, 10_000), n)]
    exact = float(rational_part_above(values))
    assert part_above([float(v) for v in values]) == pytest.approx(exact, abs=1e-13)


@pytest.mark.parametrize(("n", "k", "a", "b"), [(5, 2, 3, 1), (26, 13, 1, 2), (200, 80, 2, 1)])
def test_two_heights_give_a_beta_tail(n: int, k: int, a: int, b: int) -> None:
    # k of n at +a, the rest at -b: 1 - I_{b/(a+b)}(k, n - k), as a sum of binomial terms.
    x = Fraction(b, a + b)
    tail = sum(comb(n - 1, i) * x**i * (1 - x) ** (n - 1 - i) for i in range(k))
    assert part_above([a] * k + [-b] * (n - k)) == pytest.approx(float(tail), abs=1e-14)


@given(heights)
def test_above_below_and_level_make_the_whole(values: list[int]) -> None:
    below = part_above([-v for v in values])
    assert part_above(values) + below + float(not any(values)) == pytest.approx(1, abs=1e-14)


@given(heights)
def test_it_is_everything_exactly_where_nothing_lies_below(values: list[int]) -> None:
    assert (part_above(values) == 1) == (min(values) >= 0 and max(values) > 0)


@given(heights, st.randoms(use_true_random=False))
def test_the_order_of_vertices_does_not_matter(values: list[int], rng: random.Random) -> None:
    shuffled = rng.sample(values, len(values))
    assert part_above(shuffled) == pytest.approx(part_above(values), abs=1e-14)


def _mixes(count: int, n: int, seed: int) -> list[list[float]]:
    rng = random.Random(seed)
    drawn = [[rng.expovariate(1) for _ in range(n)] for _ in range(count)]
    return [[w / sum(row) for w in row] for row in drawn]


def test_part_and_centre_are_those_of_random_mixes() -> None:
    values = [2.0, -3.0, 0.0, 4.0, -1.5]
    above = [w for w in _mixes(20_000, 5, 7) if sum(map(float.__mul__, w, values)) > 0]
    assert part_above(values) == pytest.approx(len(above) / 20_000, abs=0.015)
    centre = centre_above(values)
    assert centre is not None
    assert sum(centre) == pytest.approx(1)
    assert centre == pytest.approx(
        [sum(c) / len(above) for c in zip(*above, strict=True)], abs=0.01
    )


@given(heights)
def test_the_centres_of_both_sides_make_the_middle(values: list[int]) -> None:
    above, below = centre_above(values), centre_above([-v for v in values])
    part = part_above(values)
    for k in range(len(values)):
        middle = part * (above[k] if above else 0) + (1 - part) * (below[k] if below else 0)
        if any(values):
            assert middle == pytest.approx(1 / len(values), abs=1e-13)


scores = st.integers(2, 4).flatmap(
    lambda m: st.lists(
        st.tuples(*[st.integers(0, 10).map(float)] * m), min_size=1, max_size=5, unique=True
    )
)


@given(scores)
def test_the_parts_led_make_the_whole_unless_some_are_level_everywhere(
    vertices: list[tuple[float, ...]],
) -> None:
    alternatives = set(zip(*vertices, strict=True))
    distinct = list(zip(*alternatives, strict=True))
    parts = [part_led(distinct, a)[0] for a in range(len(alternatives))]
    assert sum(part.size for part in parts) == pytest.approx(1, abs=1e-12)
    middle = [sum(p.size * p.centre[i] for p in parts if p.centre) for i in range(len(vertices))]
    assert middle == pytest.approx([1 / len(vertices)] * len(vertices), abs=1e-12)


Point = tuple[Fraction, Fraction]
_TRIANGLE = [(Fraction(0), Fraction(0)), (Fraction(1), Fraction(0)), (Fraction(0), Fraction(1))]


def _rational_part_led(vertices: list[tuple[int, ...]], leader: int) -> Fraction:
    """The area of a polygon: the triangle of (w_2, w_3), clipped where a rival is ahead."""
    polygon = _TRIANGLE
    for rival in range(len(vertices[0])):
        leads = [Fraction(v[leader] - v[rival]) for v in vertices]

        def lead(p: Point, at: list[Fraction] = leads) -> Fraction:
            return at[0] + p[0] * (at[1] - at[0]) + p[1] * (at[2] - at[0])

        clipped: list[Point] = []
        for one, next_ in zip(polygon, polygon[1:] + polygon[:1], strict=True):
            if lead(one) >= 0:
                clipped.append(one)
            if lead(one) * lead(next_) < 0:
                part = lead(one) / (lead(one) - lead(next_))
                clipped.append(
                    (one[0] + part * (next_[0] - one[0]), one[1] + part * (next_[1] - one[1]))
                )
        polygon = clipped
    pairs = zip(polygon, polygon[1:] + polygon[:1], strict=True)
    return abs(sum((a[0] * b[1] - a[1] * b[0] for a, b in pairs), Fraction(0)))


triangles = st.integers(2, 5).flatmap(
    lambda m: st.lists(st.tuples(*[st.integers(0, 10)] * m), min_size=3, max_size=3)
)


@given(triangles.filter(lambda vertices: len(set(zip(*vertices, strict=True))) == len(vertices[0])))
def test_the_part_each_of_several_leads_is_that_of_rational_arithmetic(
    vertices: list[tuple[int, ...]],
) -> None:
    floats = [tuple(map(float, vertex)) for vertex in vertices]
    for leader in range(len(vertices[0])):
        exact = float(_rational_part_led(vertices, leader))
        assert part_led(floats, leader)[0].size == pytest.approx(exact, abs=1e-13)


def test_of_two_the_part_led_is_the_part_above() -> None:
    vertices = [(5.0, 2.0), (3.0, 4.0), (1.0, 3.0)]
    part, pieces = part_led(vertices, 0)
    assert pieces == 1
    assert part == Part(part_above([3.0, -1.0, -2.0]), centre_above([3.0, -1.0, -2.0]))


def test_three_on_the_corners_of_a_triangle_lead_a_third_each() -> None:
    identity = [(1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)]
    for leader in range(3):
        part, _ = part_led(identity, leader)
        assert part.size == pytest.approx(1 / 3)
        assert part.centre is not None
        # The kite between a corner, two edge middles and the centroid.
        assert part.centre[leader] == pytest.approx(11 / 18)


def test_too_many_pieces_are_refused() -> None:
    rng = random.Random(1)
    vertices = [tuple(rng.uniform(0, 10) for _ in range(6)) for _ in range(12)]
    with pytest.raises(TooManyPiecesError):
        part_led(vertices, 0, most_pieces=50)
