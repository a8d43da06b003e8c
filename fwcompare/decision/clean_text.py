"""Text as a decision file can hold it: without blanks around it and without control characters."""

import re

# Compiled with the first text that is cleaned, which is after a start.
_LINE_BREAKS = "\r\n|[\r\x85\u2028\u2029\x0b\x0c]"
_CONTROLS = "[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]"
_SURROGATES = "[\ud800-\udfff]"
_EMPTY_LINES = "(?m)^[^\\S\n]+$"
_BLANKS = "\\s+"


def clean_prose(text: str) -> str:
    """Return text of any number of lines, all ended by a line feed, controls left out.

    What is left is what the reader of our files accepts, and reads back as it is.
    """
    text = re.sub(_CONTROLS, "", re.sub(_LINE_BREAKS, "\n", text))
    text = re.sub(_SURROGATES, "\N{REPLACEMENT CHARACTER}", text)
    return re.sub(_EMPTY_LINES, "", text).strip()


def clean_line(text: str) -> str:
    """Return text of one line: every run of blanks and line breaks is one blank."""
    if text.isascii() and text.isprintable():  # nothing to look for but blanks
        return " ".join(text.split())
    return re.sub(_BLANKS, " ", clean_prose(text)).strip()
