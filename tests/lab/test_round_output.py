import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.lab.round_output import OutputError, RoundOutput, read_output

GOOD = b'chatter\n{"value": 49.4, "cpu": 0.2, "wall": null, "versions": {"a": "1.0"}}\n'


def test_only_the_last_line_counts() -> None:
    assert read_output(GOOD) == RoundOutput(49.4, 0.2, None, {"a": "1.0"})


def test_items_may_be_answers_numbers_or_words() -> None:
    line = b'{"value": 1, "versions": {}, "items": {"x": true, "y": 3, "z": "some"}}'
    assert read_output(line).items == {"x": True, "y": 3.0, "z": "some"}


@pytest.mark.parametrize(
    "printed",
    [
        b"",
        b"49.4",
        b"[1]",
        b'{"value": 1}',
        b'{"value": 1, "versions": {}, "more": 1}',
        b'{"value": 1, "value": 2, "versions": {}}',
        b'{"value": true, "versions": {}}',
        b'{"value": "1", "versions": {}}',
        b'{"value": NaN, "versions": {}}',
        b'{"value": 1e999, "versions": {}}',
        b'{"value": -1, "versions": {}}',
        b'{"value": 1, "versions": []}',
        b'{"value": 1, "versions": {"a": "\\u001b[2J"}}',
        b'{"value": 1, "versions": {"a": 3}}',
        b'{"value": 1, "versions": {}, "items": {"a": null}}',
        b'{"value": 1, "versions": {"a": "' + b"x" * 70_000 + b'"}}',
        b'{"value": ' + b"[" * 50_000 + b"}",
        b'{"value": 1' + b"0" * 400 + b', "versions": {}}',
        b"\xff",
        GOOD + b"Traceback\n",
    ],
)
def test_anything_else_is_refused(printed: bytes) -> None:
    with pytest.raises(OutputError):
        read_output(printed)


@given(st.binary(max_size=200) | st.from_type(object).map(repr).map(str.encode))
def test_no_output_does_harm(printed: bytes) -> None:
    with suppress(OutputError):
        assert isinstance(read_output(printed), RoundOutput)


@given(st.floats(min_value=0, allow_nan=False, allow_infinity=False))
def test_figures_come_through_with_all_their_digits(value: float) -> None:
    line = json.dumps({"value": value, "versions": {}}).encode()
    assert read_output(line).value == value
