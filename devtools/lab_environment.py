"""Makes .venv-lab: an environment of its own with what the lab measures, for tests and evidence."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from devtools.offscreen import ROOT
from fwcompare.lab.child import Stop
from fwcompare.lab.environment import LackingError, is_made, make_environment

LAB = ROOT / ".venv-lab"


def make_lab_environment() -> str:
    """Make it, unless it holds what is pinned; return why there is none, "" if there is one."""
    if is_made(LAB):
        return ""
    with TemporaryDirectory() as work:
        try:
            make_environment(
                LAB, Path(work), Stop(), lambda text: print(f"dev.py: {text}", flush=True)
            )
        except LackingError as error:
            return str(error)
    return ""


if __name__ == "__main__":
    lacking = make_lab_environment()
    if lacking:
        print(f"dev.py: tests of what the lab measures are left out: {lacking}", file=sys.stderr)
