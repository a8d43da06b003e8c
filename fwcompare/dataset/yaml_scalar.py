"""One text as YAML writes it, so that every reader, ours and others, takes it for the same text."""

import re

_MEANS_SOMETHING = re.compile(r":(?:\s|$)|\s#|[\[\]{},]")
_FIRST = re.compile(r"[^\W\d_]")
# Other readers would take these for truth values or nothing; ours takes everything as text.
_TYPED_WORDS = {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"}
_NUMBER_OR_DATE = re.compile(
    r"[-+]?(?=[.\d])[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|[-+]?0[xob][\da-f_]+|[-+]?\.(?:inf|nan)"
    r"|[-+]?\d+(?::\d+)+(?:\.\d*)?|\d{4}-\d\d?-\d\d?(?:[t ].*)?",
    re.IGNORECASE,
)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def scalar(text: str) -> str:
    """Return a text as it may stand anywhere in YAML, in braces too: plain, or in double quotes."""
    return text if is_plain(text) else quoted(text)


def is_plain(text: str) -> bool:
    """Tell whether a text needs no quotes, in braces or out of them."""
    return (
        _FIRST.match(text) is not None
        and text == text.strip()
        and text.isprintable()
        and text.lower() not in _TYPED_WORDS
        and not _MEANS_SOMETHING.search(text)
    )


def is_typed(text: str) -> bool:
    """Tell whether some reader would take a text for a number, a date, a truth value or nothing."""
    word = text.lower()
    return word in _TYPED_WORDS or word in {"", "~"} or bool(_NUMBER_OR_DATE.fullmatch(text))


def quoted(text: str) -> str:
    """Return a text in double quotes, in one line, what cannot be seen spelt out."""
    return f'"{"".join(map(_escaped, text))}"'


def number(value: float) -> str:
    """Return the shortest decimal that reads back as the same float, whole ones without point."""
    mantissa, e, exponent = repr(float(value)).partition("e")
    if e and "." not in mantissa:
        mantissa += ".0"  # YAML 1.1 takes a number for text where it has an exponent and no point
    return f"{mantissa}{e}{exponent}".removesuffix(".0")


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    code = ord(character)
    if character.isprintable():
        return character
    return f"\\U{code:08x}" if code > 0xFFFF else f"\\u{code:04x}"
