"""What tells decision files and datasets from any other, before anything of them is read."""

import re

from fwcompare.dataset.inspection import Inspection

SUFFIX = ".fwdecision"
VERSION_KEY = "fwcompare-decision"

VERSION_LINE = re.compile(f"^[\"']?{VERSION_KEY}[\"']?[ \t]*:[ \t]*[\"']?([0-9]*)", re.MULTILINE)
_FIRST_LINE = re.compile(VERSION_LINE.pattern.encode(), re.MULTILINE)
_DATASET_LINE = re.compile(rb"""^[\s{]*["']?fwcompare["']?\s*:""", re.MULTILINE)


def is_decision(data: bytes) -> bool:
    """Tell whether bytes are meant as a decision file, sound or not: a line has its first key."""
    is_named = VERSION_KEY.encode() in data  # found or missed a hundred times as fast
    return is_named and _FIRST_LINE.search(data) is not None


def is_dataset(data: bytes) -> bool:
    """Tell whether bytes are meant as a dataset, sound or not, by a line that says so."""
    return _DATASET_LINE.search(data) is not None


def new_inspection() -> Inspection:
    return Inspection("decision", VERSION_KEY)
