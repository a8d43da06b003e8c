"""The examples with known answers and our answers, as lines to read."""

from collections.abc import Sequence
from itertools import groupby
from textwrap import wrap

from fwcompare.analysis.published import Check, Origin
from fwcompare.cli.tables import table
from fwcompare.wording.known_answers import EXPLANATIONS, HEADINGS, ORIGINS

_WIDTH = 100


def as_text(checks: Sequence[Check]) -> list[str]:
    """Return a table for each source, published ones first, and how many agree."""
    lines = []
    for origin in ORIGINS:
        lines += _section(origin, [check for check in checks if check.origin == origin])
    good = sum(check.is_ok for check in checks)
    return [*lines, f"{good} of {len(checks)} agree"]


def _section(origin: Origin, checks: Sequence[Check]) -> list[str]:
    if not checks:
        return []
    lines = [HEADINGS[origin].upper(), EXPLANATIONS[origin], ""]
    for (source, note), same in groupby(checks, key=lambda check: (check.source, check.note)):
        rows = [["", origin, "ours", "difference", ""]]
        rows += [_row(check) for check in same]
        lines += [*wrap(source, _WIDTH), *wrap(note, _WIDTH), *table(rows), ""]
    return lines


def _row(check: Check) -> list[str]:
    return [
        check.what,
        f"{check.published:.10g}",
        f"{check.ours:.10g}",
        f"{check.difference:+.1e}" if check.difference else "0",
        "ok" if check.is_ok else "FAILS",
    ]
