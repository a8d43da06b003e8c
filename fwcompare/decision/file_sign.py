"""What tells decision files and datasets from any other, before anything of them is read."""

import re

from fwcompare.dataset.inspection import Inspection

SUFFIX = ".fwdecision"
VERSION_KEY = "fwcompare-decision"

# Not compiled: a start on the dataset that ships needs none of them.
VERSION_LINE = f"(?m)^[\"']?{VERSION_KEY}[\"']?[ \t]*:[ \t]*[\"']?([0-9]*)"
_DATASET_LINE = rb"""(?m)^[\s{]*["']?fwcompare["']?\s*:"""


def is_decision(data: bytes) -> bool:
    """Tell whether bytes are meant as a decision file, sound or not: a line has its first key."""
    is_named = VERSION_KEY.encode() in data  # found or missed a hundred times as fast
    return is_named and re.search(VERSION_LINE.encode(), data) is not None


def is_dataset(data: bytes) -> bool:
    """Tell whether bytes are meant as a dataset, sound or not, by a line that says so."""
    return re.search(_DATASET_LINE, data) is not None


def new_inspection() -> Inspection:
    return Inspection("decision", VERSION_KEY)
