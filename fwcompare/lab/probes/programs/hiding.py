"""How modules are hidden from a process, as if their packages were not installed.

It imports next to nothing, since the memory of processes that use it is measured.
"""

import importlib.machinery
import json
import os
import sys

HIDDEN = "LAB_HIDDEN_MODULES"
"""The variable that tells a program started by a probe which modules are not to be had."""


class Finder(importlib.machinery.PathFinder):
    """Finds what the usual one finds, except for the modules that are hidden."""

    away: frozenset[str] = frozenset()

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if fullname.partition(".")[0] in cls.away:
            return None
        return super().find_spec(fullname, path, target)


def hide(modules: list[str]) -> None:
    """Let these modules be away, here and in programs started from here that ask for it."""
    Finder.away = frozenset(modules)
    places = [i for i, f in enumerate(sys.meta_path) if f is importlib.machinery.PathFinder]
    for place in places:
        sys.meta_path[place] = Finder
    os.environ[HIDDEN] = json.dumps(modules)


def hide_as_told() -> None:
    """Hide what the process that started this one hides."""
    hide(json.loads(os.environ[HIDDEN]))
