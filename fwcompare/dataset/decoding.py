"""Bytes to text: UTF-8 and nothing else, without control characters."""

import codecs
import re

from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.limits import MAX_BYTES

# Line separators other than CR and LF are among them: editors count lines without these.
_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)
_LINE_ENDS = re.compile("\r\n|\r|\n")
_OTHER_ENCODINGS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, inspection: Inspection) -> str | None:
    """Return the text of a file without its byte order mark; None with a fault noted otherwise."""
    if len(data) > MAX_BYTES:
        limit = f"{MAX_BYTES // 1024 // 1024} MiB"
        inspection.add(f"the file is larger than {limit}", f"keep a dataset under {limit}")
        return None
    if data.startswith(_OTHER_ENCODINGS):
        inspection.add("the file is UTF-16, not UTF-8", "save it as UTF-8", 1, 1)
        return None
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()
        byte = error.object[error.start]
        inspection.add(f"the byte 0x{byte:02x} is not UTF-8", "save as UTF-8", *_place(before))
        return None
    control = find_control(text)
    if control is not None:
        what = f"the control character {_name(text[control])} is not allowed"
        inspection.add(what, "remove it", *_place(text[:control]))
        return None
    return text


def find_control(text: str) -> int | None:
    """Return where the first character is that no text may hold, or None."""
    match = _CONTROLS.search(text)
    return match.start() if match else None


def describe_control(text: str) -> str:
    """Return the code point of the first character that no text may hold, as U+001B."""
    match = _CONTROLS.search(text)
    return _name(match.group()) if match else ""


def _name(character: str) -> str:
    return f"U+{ord(character):04X}"


def _place(before: str) -> tuple[int, int]:
    """Return the 1-based line and column of what follows `before`."""
    ends = list(_LINE_ENDS.finditer(before))
    start = ends[-1].end() if ends else 0
    return len(ends) + 1, len(before) - start + 1
