"""Measures what the comparison says was measured, and proposes what to write; writes nothing."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from difflib import unified_diff

from devtools.lab_environment import LAB, make_lab_environment
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.cli.lab_text import Progress, as_text
from fwcompare.dataset import load_dataset
from fwcompare.dataset.editing.located import Path as Place
from fwcompare.dataset.editing.refusal import SpliceRefusedError
from fwcompare.dataset.editing.rewriting import rewritten
from fwcompare.dataset.editing.steps import Put
from fwcompare.lab.child import Stop
from fwcompare.lab.comparing import compared
from fwcompare.lab.lab_run import Compared, LabRun
from fwcompare.lab.order import Order, carry_out, chosen_probes, plan_of
from fwcompare.lab.probes import PROBES

NOISE = 0.15
"""What a range allows for beyond the figure of a timing, at either end."""


def main() -> int:
    """Print the noise, each figure beside the dataset's, and a patch; return the exit code."""
    parser = ArgumentParser("dev.py evidence", description=__doc__)
    parser.add_argument("probes", nargs="*", metavar="PROBE")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    lacking = make_lab_environment()
    if lacking:
        print(f"dev.py: {lacking}", file=sys.stderr)
        return 1
    dataset = load_dataset(DEFAULT_DATASET)
    today = datetime.now(UTC).date().isoformat()
    probes = chosen_probes(PROBES, asked.probes, is_full=True)
    plan = plan_of(probes, is_full=True, seed=asked.seed, date=today)
    progress = Progress(plan, dataset, sys.stderr.isatty())
    found = carry_out(Order(plan, LAB), progress.tell, Stop())
    progress.end()
    found = replace(found, compared=compared(dataset, found.results))
    print("\n".join([*as_text(found, dataset), "", *patch(found)]))
    return 0


def patch(found: LabRun) -> list[str]:
    """Return a diff of the dataset with every figure that its range does not hold; reasons stay.

    They are for whoever takes it over to write anew.
    """
    text = new = DEFAULT_DATASET.read_text("utf-8")
    refused = []
    for place, value in _edits(found.compared):
        try:
            new = rewritten(new, [Put(place, value)])
        except (KeyError, SpliceRefusedError) as error:
            refused.append(f"# not in the patch: {'.'.join(map(str, place))} -> {value} ({error})")
    name = f"data/{DEFAULT_DATASET.name}"
    lines = unified_diff(text.splitlines(), new.splitlines(), name, name, n=1, lineterm="")
    return [*lines, *refused] or ["Every figure lies in its range: there is nothing to propose."]


def _edits(entries: Iterable[Compared]) -> Iterator[tuple[Place, float]]:
    dataset = load_dataset(DEFAULT_DATASET)
    for entry in entries:
        if entry.is_inside:
            continue
        dimension = dataset.criteria[entry.criterion].dimension
        place: Place = ("dimensions", dimension, "criteria", entry.criterion, "ratings")
        at = (*place, entry.alternative)
        is_count = entry.here == entry.at_shipped_speed
        slack = 1.0 if is_count else 1 + NOISE
        value = entry.at_shipped_speed
        yield (*at, "value"), _digits(value)
        yield (*at, "low"), _digits(min(entry.low, value / slack))
        yield (*at, "high"), _digits(max(entry.high, value * slack))


def _digits(value: float) -> float:
    return float(f"{value:.3g}") if value % 1 else value


if __name__ == "__main__":
    sys.exit(main())
