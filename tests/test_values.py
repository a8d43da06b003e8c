"""Our dataclasses do what those of the standard library do."""

import dataclasses
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, fields, replace
from typing import Any, NamedTuple

import pytest

from fwcompare import values

Decorator = Callable[..., Callable[[type], type]]


def made_by(decorator: Decorator) -> type:
    @decorator(frozen=True)
    class Place:
        """Somewhere to eat."""

        name: str
        stars: int = 3
        dishes: list[str] = field(default_factory=list)
        visits: int = field(default=0, compare=False, repr=False)
        loud: str = field(init=False, repr=False, compare=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "loud", self.name.upper())

    return Place


class Pair(NamedTuple):
    ours: type
    theirs: type


@pytest.fixture
def pair() -> Pair:
    return Pair(made_by(values.dataclass), made_by(dataclasses.dataclass))


GIVEN: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    (("Bar",), {}),
    (("Bar", 2), {}),
    (("Bar",), {"stars": 1, "visits": 4}),
    ((), {"name": "Bar", "dishes": ["soup"]}),
]


@pytest.mark.parametrize(("given", "named"), GIVEN)
def test_a_value_holds_and_shows_what_it_was_given(
    pair: Pair, given: tuple[Any, ...], named: dict[str, Any]
) -> None:
    ours, theirs = (kind(*given, **named) for kind in pair)
    assert repr(ours) == repr(theirs)
    for part in fields(theirs):
        assert getattr(ours, part.name) == getattr(theirs, part.name)


@pytest.mark.parametrize(
    ("given", "named"), [((), {}), (("Bar", 1, [], 2, 3), {}), (("Bar",), {"chef": "Ann"})]
)
def test_what_no_field_takes_is_refused_in_the_same_words(
    pair: Pair, given: tuple[Any, ...], named: dict[str, Any]
) -> None:
    said = []
    for kind in pair:
        kind("the first one", 1)
        with pytest.raises(TypeError) as refusal:
            kind(*given, **named)
        said.append(str(refusal.value))
    assert said[0] == said[1]


def test_the_very_first_value_may_be_refused_as_well(pair: Pair) -> None:
    with pytest.raises(TypeError, match="name"):
        pair.ours()
    assert pair.ours("Bar").name == "Bar"


def test_values_are_equal_where_what_is_compared_is(pair: Pair) -> None:
    bar = pair.ours("Bar", 2)
    assert bar == pair.ours("Bar", 2, visits=9)
    assert bar != pair.ours("Bar", 1)
    assert bar != pair.theirs("Bar", 2)


def test_equal_values_are_one_key(pair: Pair) -> None:
    keys = {pair.ours("Bar", 2, ()), pair.ours("Bar", 2, (), 9), pair.ours("Inn", 2, ())}
    assert len(keys) == 2


@pytest.mark.parametrize("count", [0, 1])
def test_values_with_few_fields_are_compared_too(count: int) -> None:
    @values.dataclass(frozen=True)
    class Nothing:
        pass

    @values.dataclass(frozen=True)
    class One:
        part: tuple[int, ...]

    one, other = (One((1, 2)), One((1, 2))) if count else (Nothing(), Nothing())
    assert one == other
    assert hash(one) == hash(other)


def test_a_list_gets_no_default_that_two_values_share(pair: Pair) -> None:
    assert pair.ours("Bar").dishes is not pair.ours("Inn").dishes


def test_a_value_cannot_be_changed(pair: Pair) -> None:
    bar: Any = pair.ours("Bar")
    for name in ("stars", "cellar"):
        with pytest.raises(FrozenInstanceError, match=f"cannot assign to field '{name}'"):
            setattr(bar, name, 5)
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'stars'"):
        del bar.stars


def test_fields_patterns_and_replace_go_with_it(pair: Pair) -> None:
    bar: Any = pair.ours("Bar", 2)
    assert [part.name for part in fields(bar)] == [part.name for part in fields(pair.theirs)]
    assert replace(bar, stars=1) == pair.ours("Bar", 1)
    assert vars(pair.ours)["__match_args__"] == vars(pair.theirs)["__match_args__"]
    assert pair.ours.__doc__ == "Somewhere to eat."


def test_identity_can_be_all_that_counts() -> None:
    @values.dataclass(frozen=True, eq=False)
    class Key:
        name: str

    assert Key("a") != Key("a")


def test_a_class_keeps_what_it_defines_itself() -> None:
    @values.dataclass(frozen=True)
    class Secret:
        word: str

        def __repr__(self) -> str:
            return "a secret"

    assert repr(Secret("x")) == "a secret"


def test_only_frozen_ones_are_made() -> None:
    with pytest.raises(ValueError, match="frozen"):
        values.dataclass(frozen=False)


def test_what_a_class_says_itself_of_equality_stays() -> None:
    @values.dataclass(frozen=True)
    class Guest:
        name: str

        def __hash__(self) -> int:
            return 7

    assert Guest("Ann") == Guest("Ann") != Guest("Bob")
    assert hash(Guest("Ann")) == 7


def test_fields_are_there_for_whoever_asks_first() -> None:
    @values.dataclass(frozen=True)
    class Table:
        number: int
        seats: int = 4

    match Table(3):
        case Table(number, seats):
            assert (number, seats) == (3, 4)
    assert [part.name for part in fields(Table)] == ["number", "seats"]
    assert dataclasses.is_dataclass(Table)
