"""YAML as our own reader reads it, one fact a line: for files that are kept in a repository."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from fwcompare.dataset.misleading import BIDI_CONTROLS

Item: TypeAlias = "str | float | Mapping[str, Item] | Sequence[Item]"

_LONGEST_LINE = 80
_ID = re.compile("[a-z][a-z0-9_-]*")
_ENDS_PLAIN = re.compile(":(?: |$)| #")
# Other readers would take these for truth values or nothing; ours takes everything as text.
_TYPED_WORDS = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def as_yaml(mapping: Mapping[str, Item]) -> str:
    """Return a mapping as a block of YAML, keys in its order, ended by a line feed.

    Text that is long or of several lines becomes a literal block where it is clean (see
    `fwcompare.decision.clean_text`), and text that turns the writing around is spelt out.
    """
    return "".join(f"{line}\n" for line in _mapping(mapping, ""))


def number(value: float) -> str:
    """Return the shortest decimal that reads back as the same float, whole ones without point."""
    mantissa, e, exponent = repr(float(value)).partition("e")
    if e and "." not in mantissa:
        mantissa += ".0"  # YAML 1.1 takes a number for text where it has an exponent and no point
    return f"{mantissa}{e}{exponent}".removesuffix(".0")


def _mapping(mapping: Mapping[str, Item], indent: str) -> Iterator[str]:
    for key, item in mapping.items():
        yield from _entry(f"{indent}{_scalar(key)}:", item, indent)


def _entry(head: str, item: Item, indent: str) -> Iterator[str]:
    if isinstance(item, str) and _is_block(item):
        yield f"{head} |-"
        yield from (f"{indent}  {line}" if line else "" for line in item.split("\n"))
    elif isinstance(item, str | int | float):
        yield f"{head} {_scalar(item)}"
    elif not item:
        yield f"{head} {'{}' if isinstance(item, Mapping) else '[]'}"
    elif isinstance(item, Mapping):
        yield head
        yield from _mapping(item, f"{indent}  ")
    else:
        yield head
        for each in item:
            yield from _list_item(each, f"{indent}  ")


def _list_item(item: Item, indent: str) -> Iterator[str]:
    if isinstance(item, Mapping) and item:
        first, *others = _mapping(item, f"{indent}  ")
        yield f"{indent}- {first.strip()}"
        yield from others
    elif item and not isinstance(item, str | int | float) and all(map(_is_id, item)):
        yield f"{indent}- [{', '.join(map(str, item))}]"
    else:
        yield from _entry(f"{indent}-", item, indent)


def _is_id(item: Item) -> bool:
    return isinstance(item, str) and _is_plain(item) and _ID.fullmatch(item) is not None


def _scalar(item: str | float) -> str:
    if isinstance(item, bool):
        return str(item).lower()
    if not isinstance(item, str):
        return number(item)
    return item if _is_plain(item) else f'"{"".join(map(_escaped, item))}"'


def _is_plain(text: str) -> bool:
    return (
        text[:1].isalpha()
        and text == text.strip()
        and text.isprintable()
        and text.lower() not in _TYPED_WORDS
        and not _ENDS_PLAIN.search(text)
    )


def _is_block(text: str) -> bool:
    if "\n" not in text and len(text) <= _LONGEST_LINE:
        return False
    return text == text.strip() and "\r" not in text and BIDI_CONTROLS.isdisjoint(text)


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    code = ord(character)
    if character.isprintable():
        return character
    if code > 0xFFFF:
        return f"\\U{code:08x}"
    return f"\\u{code:04x}"
