"""Examples with known answers, worked by the very functions that the window and terminal use."""

from fwcompare.analysis.published.checks import Check, run_checks

__all__ = ["Check", "run_checks"]
