"""How packages are hidden from a process, as if they were not installed.

It imports next to nothing, since the memory of processes that use it is measured.
"""

import importlib.machinery
import json
import os
import sys
import sysconfig

SHOWN = "LAB_SHOWN_MODULES"
"""The variable that tells a program started by a probe which installed modules are to be had."""

INSTALLED = tuple(sysconfig.get_path(kind) + os.sep for kind in ("purelib", "platlib"))


class Finder(importlib.machinery.PathFinder):
    """Finds what the usual one finds, except for what is installed and not shown."""

    shown: frozenset[str] = frozenset()

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        found = super().find_spec(fullname, path, target)
        if found is None or path is not None or fullname in cls.shown:
            return found
        places = [found.origin or "", *(found.submodule_search_locations or [])]
        return None if any(place.startswith(INSTALLED) for place in places) else found


def show_only(modules: list[str]) -> None:
    """Let all else that is installed be away, here and in programs started from here."""
    Finder.shown = frozenset(modules)
    places = [i for i, f in enumerate(sys.meta_path) if f is importlib.machinery.PathFinder]
    for place in places:
        sys.meta_path[place] = Finder
    os.environ[SHOWN] = json.dumps(modules)


def show_as_told() -> None:
    """Hide what the process that started this one hides."""
    show_only(json.loads(os.environ[SHOWN]))
