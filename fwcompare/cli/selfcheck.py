"""The published examples and our answers, as lines to read."""

from collections.abc import Sequence
from itertools import groupby

from fwcompare.analysis.published import Check
from fwcompare.cli.tables import table


def as_text(checks: Sequence[Check]) -> list[str]:
    """Return a table for each source, and how many agree."""
    lines = []
    for source, same in groupby(checks, key=lambda check: check.source):
        rows = [["", "published", "ours", "difference", ""]]
        rows += [_row(check) for check in same]
        lines += [source, *table(rows), ""]
    good = sum(check.is_ok for check in checks)
    return [*lines, f"{good} of {len(checks)} agree"]


def _row(check: Check) -> list[str]:
    return [
        check.what,
        f"{check.published:.10g}",
        f"{check.ours:.10g}",
        f"{check.difference:+.1e}" if check.difference else "0",
        "ok" if check.is_ok else "FAILS",
    ]
