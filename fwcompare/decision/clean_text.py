"""Text as a decision file can hold it: without blanks around it and without control characters."""

import re

_LINE_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029\x0b\x0c]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_EMPTY_LINES = re.compile("^[^\\S\n]+$", re.MULTILINE)
_BLANKS = re.compile("\\s+")


def clean_prose(text: str) -> str:
    """Return text of any number of lines, all ended by a line feed, controls left out.

    What is left is what the reader of our files accepts, and reads back as it is.
    """
    text = _CONTROLS.sub("", _LINE_BREAKS.sub("\n", text))
    return _EMPTY_LINES.sub("", _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)).strip()


def clean_line(text: str) -> str:
    """Return text of one line: every run of blanks and line breaks is one blank."""
    return _BLANKS.sub(" ", clean_prose(text)).strip()
