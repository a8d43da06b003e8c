"""The comparison that ships, as its tests read it: its parts, and the figures found beside it."""

import csv
import re
from pathlib import Path

import pytest

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import load_dataset
from fwcompare.decision.taking_part import at_start

DATASET = load_dataset(DEFAULT_DATASET)
AT_START = at_start(DATASET)
CRITERIA = list(DATASET.criteria.values())
CLAIMS = [claim for dimension in DATASET.dimensions.values() for claim in dimension.claims]
NUMBERS = re.findall(r"^ {6}# (D?\d+)$", DEFAULT_DATASET.read_text("utf-8"), re.MULTILINE)
"""The claims' own numbers, in the order of `CLAIMS`; a D leads those that no article made."""
RATINGS = [
    (criterion, alternative)
    for criterion in CRITERIA
    if criterion.id not in DATASET.asked
    for alternative in DATASET.alternatives
]
FOUND_DIMENSIONS = [d for d in DATASET.dimensions.values() if not set(d.criteria) <= DATASET.asked]

each_situation = pytest.mark.parametrize("situation", DATASET.situations)


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table of expected figures, column -> cell."""
    path = Path(__file__).parent / "data" / name
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
