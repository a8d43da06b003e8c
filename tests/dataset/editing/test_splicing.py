"""An edit replaces one scalar of a file and nothing else; the strict reader judges it."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
import yaml

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.editing.applying import edit_file, steps_taken
from fwcompare.dataset.editing.located import Located, Path, Plain, Span, locate
from fwcompare.dataset.editing.naming import Retitle
from fwcompare.dataset.editing.refusal import SpliceRefusedError
from fwcompare.dataset.editing.rewriting import rewritten
from fwcompare.dataset.editing.steps import Put
from fwcompare.dataset.loading import read_dataset
from tests.dataset.small import TEXT

BUNDLED = DEFAULT_DATASET.read_text("utf-8")


def scalar_spans(text: str) -> dict[Path, Span]:
    """Return the span of every scalar that is a value, by where it is."""
    return dict(_spans(locate(text), ()))


def _spans(node: Located, path: Path) -> Iterator[tuple[Path, Span]]:
    if node.span is not None:
        yield path, node.span
    for entry in node.entries:
        yield from _spans(entry.value, (*path, entry.key))


def spliced(text: str, path: Path, value: str) -> str:
    return rewritten(text, [Put(path, value)])


SPANS = scalar_spans(BUNDLED)


def _changed_lines(before: str, after: str) -> list[int]:
    """Return which lines, from 1, differ, where both have as many."""
    lines = before.splitlines(), after.splitlines()
    assert len(lines[0]) == len(lines[1])
    return [n for n, (old, new) in enumerate(zip(*lines, strict=True), 1) if old != new]


def test_every_scalar_of_the_bundled_file_knows_exactly_where_it_stands() -> None:
    """All replaced at once, each reads back as what stands there now, and no key has moved."""
    assert len(SPANS) > 2000
    parts, end, values = [], 0, {}
    for number, (path, span) in enumerate(SPANS.items()):
        values[path] = f"v{number}"
        tail = "\n" if span.style in ("|", ">") else ""
        parts += [BUNDLED[end : span.start], f'"v{number}"{tail}']
        end = span.end
    replaced = "".join([*parts, BUNDLED[end:]])
    assert {path: span.text for path, span in scalar_spans(replaced).items()} == values
    comments = [line for line in BUNDLED.splitlines() if line.lstrip().startswith("#")]
    assert [line for line in replaced.splitlines() if line.lstrip().startswith("#")] == comments


def test_both_parsers_agree_on_where_every_scalar_begins_and_ends() -> None:
    ends: list[list[tuple[int, int, str]]] = []
    for loader in (yaml.CSafeLoader, yaml.SafeLoader):
        events: list[Any] = list(yaml.parse(BUNDLED, Loader=loader))
        scalars = [event for event in events if isinstance(event, yaml.ScalarEvent)]
        ends.append([(s.start_mark.index, s.end_mark.index, s.value) for s in scalars])  # type: ignore[union-attr]
    assert ends[0] == ends[1]


def _other_value(path: Path, text: str) -> str | None:
    """Return another value for a place where the format takes any text, or any number."""
    if path[-1] in ("because", "finding", "says", "note", "feature"):
        return f"{text[:20]} # seen: again"
    if path[-1] == "weight":
        return "33.5"
    return f"{text}, new" if path[-1] in ("name", "title", "question") else None


def test_forty_edits_are_each_read_strictly_and_change_one_value_and_its_lines() -> None:
    found = read_dataset(BUNDLED.encode(), "f")
    others = {path: _other_value(path, span.text) for path, span in SPANS.items()}
    places = [(path, value) for path, value in others.items() if value is not None]
    for path, value in random.Random(7).sample(places, 40):
        after, span = spliced(BUNDLED, path, value), SPANS[path]
        assert after.startswith(BUNDLED[: span.start])
        assert after.endswith(BUNDLED[span.end :])
        assert read_dataset(after.encode(), "f") != found


def test_undoing_an_edit_gives_the_bytes_of_before() -> None:
    path: Path = ("dimensions", "taste", "criteria", "aroma", "ratings", "tea", "value")
    there = spliced(TEXT, path, "6")
    assert _changed_lines(TEXT, there) == [39]
    assert spliced(there, path, "5") == TEXT


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (("title",), "Coffee: or tea?", 'title: "Coffee: or tea?"'),
        (("title",), "# 1", 'title: "# 1"'),
        (("title",), "Tea, [or] {coffee}?", "title: Tea, [or] {coffee}?"),
        (("alternatives", "coffee", "name"), "Coffee, black", '"Coffee, black"'),
        (("alternatives", "coffee", "colour"), "#000000", '"#000000"'),
        (("alternatives", "tea", "features", 0, "title"), "a\nb", 'title: "a\\nb"'),
        (("sources", "lab", "note"), "", 'note: ""'),
        (("dimensions", "taste", "claims", 1, "says"), "'Both'", "says: \"'Both'\""),
    ],
)
def test_a_value_is_quoted_only_where_it_must_be(path: Path, value: str, line: str) -> None:
    after = spliced(TEXT, path, value)
    assert line in after
    assert scalar_spans(after)[path].text == value
    assert len(_changed_lines(TEXT, after)) == 1


def test_comments_line_ends_and_the_byte_order_mark_stay() -> None:
    text = (
        "\ufeff# first\r\nfwcompare: 1 # one\r\ntitle: 'It''s'   # why\r\nsummary: |\r\n  Two\r\n"
    )
    after = spliced(text, ("title",), "It's not")
    assert after == text.replace("'It''s'", "'It''s not'")
    assert spliced(after, ("summary",), "One") == after.replace("|\r\n  Two\r\n", "One\n")


def test_a_block_of_several_lines_becomes_one_quoted_line_and_its_neighbours_stay() -> None:
    text = "a: |\n  One\n  two\n# between\nb: >-\n  folded\n  text\n\nc: 3\n"
    after = spliced(text, ("a",), "One: two\nthree")
    assert after == 'a: "One: two\\nthree"\n# between\nb: >-\n  folded\n  text\n\nc: 3\n'
    assert [span.text for span in scalar_spans(after).values()][1:] == ["folded text", "3"]


@dataclass(frozen=True)
class _Mistaken(Retitle):
    """An edit that writes something other than it means."""

    def steps(self, _file: Plain, _dataset: Dataset) -> tuple[Put, ...]:
        return (Put(("title",), "Coffee!"),)


def test_a_file_is_saved_only_as_what_was_intended() -> None:
    found, content = read_dataset(TEXT.encode(), "f"), TEXT.encode()
    edited = edit_file(content, found, Retitle("Tea!"), "f")
    assert edited.content == TEXT.replace("title: Tea or coffee?", "title: Tea!").encode()
    assert edited.dataset == replace(found, title="Tea!")
    with pytest.raises(SpliceRefusedError) as refused:
        edit_file(content, found, _Mistaken("Tea!"), "f")
    told = str(refused.value)
    assert told == "2:8: the file would not say what was intended; edit this one in the file"


def test_an_edit_that_the_strict_reader_refuses_is_refused_with_its_place() -> None:
    path: Path = ("dimensions", "taste", "weight")
    with pytest.raises(SpliceRefusedError) as refused:
        steps_taken(TEXT.encode(), [Put(path, "300")], "f")
    assert (refused.value.line, refused.value.column) == (28, 13)
    assert refused.value.what == "300 is too large"
    assert refused.value.remedy == "write a number between 0 and 100"


def test_a_place_that_is_none_is_an_error_of_whoever_asks() -> None:
    with pytest.raises(KeyError):
        spliced(TEXT, ("dimensions", "taste", "nothing", "name"), "x")


def test_keys_are_no_values() -> None:
    assert ("alternatives", "tea") not in scalar_spans(TEXT)
    assert ("alternatives", "tea", "name") in scalar_spans(TEXT)
