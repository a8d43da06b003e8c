"""Whatever the bytes, the reader gives a dataset or its own error."""

from hypothesis import given, settings
from hypothesis import strategies as st

from fwcompare.dataset import Dataset, DatasetError
from fwcompare.dataset.loading import read_dataset
from tests.dataset.small import TEXT

_PIECES = [
    *("[", "]", "{", "}", ":", ": ", "- ", "? ", "&a ", "*a", "!", "!!int ", "<<: ", "|", ">", "%"),
    *("'", '"', "\\", "#", "\n", "\n  ", "\t", "---\n", "...\n", "\r", "\0", "\x85", "\u2028"),
    *("nan", "-1", "1e999", "1e-300", "0", "unknown", "all", "x" * 100, "é", "🍵", "\ufeff"),
]
_LINES = TEXT.splitlines(keepends=True)


def _read(data: bytes) -> Dataset | DatasetError:
    try:
        return read_dataset(data, "f")
    except DatasetError as error:
        return error


def _reads_or_refuses(data: bytes) -> None:
    found = _read(data)
    if isinstance(found, DatasetError):
        assert 1 <= len(found.faults) <= 20
        assert all(fault.what and fault.remedy for fault in found.faults)
        assert all(len(line) < 1000 and line.isprintable() for line in found.lines())


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    _reads_or_refuses(data)


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))
def test_any_pieces_of_yaml(text: str) -> None:
    _reads_or_refuses(text.encode())


@settings(max_examples=150)
@given(
    st.integers(0, len(TEXT)), st.integers(0, 30), st.lists(st.sampled_from(_PIECES), max_size=3)
)
def test_a_sound_file_with_a_piece_cut_out_and_others_put_in(
    start: int, length: int, pieces: list[str]
) -> None:
    _reads_or_refuses((TEXT[:start] + "".join(pieces) + TEXT[start + length :]).encode())


@given(st.integers(0, len(TEXT.encode())), st.binary(max_size=4))
def test_a_sound_file_with_other_bytes_in_it(start: int, data: bytes) -> None:
    whole = TEXT.encode()
    _reads_or_refuses(whole[:start] + data + whole[start + len(data) :])


@given(st.integers(0, len(TEXT)))
def test_a_sound_file_cut_off_anywhere(end: int) -> None:
    _reads_or_refuses(TEXT[:end].encode())


@given(st.data())
def test_a_sound_file_with_lines_moved_doubled_or_lost(data: st.DataObject) -> None:
    lines = list(_LINES)
    for _ in range(data.draw(st.integers(1, 3))):
        line = lines.pop(data.draw(st.integers(0, len(lines) - 1)))
        for _copy in range(data.draw(st.integers(0, 2))):
            lines.insert(data.draw(st.integers(0, len(lines))), line)
    _reads_or_refuses("".join(lines).encode())


@given(
    st.sampled_from(["[]", "{}", "''", "[[a]]", "{a: {b: c}}", "unknown", "all", "-3", "~"]),
    st.data(),
)
def test_a_sound_file_with_any_value_replaced(value: str, data: st.DataObject) -> None:
    lines = list(_LINES)
    number = data.draw(st.sampled_from([n for n, line in enumerate(lines) if ":" in line]))
    lines[number] = f"{lines[number].split(':')[0]}: {value}\n"
    _reads_or_refuses("".join(lines).encode())
