"""Bytes to text: UTF-8 and nothing else, without control characters."""

import codecs
import re

from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.limits import MAX_BYTES

# Line separators other than CR and LF are among them: editors count lines without these.
_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)
_OTHER_ENCODINGS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, inspection: Inspection) -> str | None:
    """Return the text of a file without its byte order mark; None with a fault noted otherwise."""
    if len(data) > MAX_BYTES:
        limit = f"{MAX_BYTES // 1024 // 1024} MiB"
        inspection.add(
            f"the file is larger than {limit}", f"keep a {inspection.noun} within {limit}"
        )
        return None
    if data.startswith(_OTHER_ENCODINGS):
        inspection.add("the file is UTF-16, not UTF-8", "save it as UTF-8", 1, 1)
        return None
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()
        byte = error.object[error.start]
        inspection.add(f"the byte 0x{byte:02x} is not UTF-8", "save it as UTF-8", *_place(before))
        return None
    control = find_control(text)
    if control is not None:
        what = f"the control character {control_name(text[control])} is not allowed"
        inspection.add(what, "remove it", *_place(text[:control]))
        return None
    return text


def find_control(text: str) -> int | None:
    """Return where the first character is that no text may hold, or None."""
    match = _CONTROLS.search(text)
    return match.start() if match else None


def control_name(character: str) -> str:
    """Return the code point of a character, as U+001B."""
    return f"U+{ord(character):04X}"


def _place(before: str) -> tuple[int, int]:
    """Return the 1-based line and column of what follows; a line ends in CR, LF or both."""
    line = before.count("\n") + before.count("\r") - before.count("\r\n") + 1
    start = max(before.rfind("\n"), before.rfind("\r")) + 1
    return line, len(before) - start + 1
