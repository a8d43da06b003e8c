"""The command `fwcompare`: opens the window, or answers in a terminal without loading Qt."""

from fwcompare.cli.command import main

__all__ = ["main"]
