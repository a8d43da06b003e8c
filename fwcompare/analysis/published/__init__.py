"""Examples with known answers, worked by the very functions that the window and terminal use."""

from fwcompare.analysis.published.checks import Check, run_checks
from fwcompare.analysis.published.example import Origin

__all__ = ["Check", "Origin", "run_checks"]
