"""The system's calls counted, and made to fail or to be the last thing the process does."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

CALLS = (
    "access",
    "close",
    "fchmod",
    "fchown",
    "fstat",
    "fsync",
    "open",
    "replace",
    "stat",
    "unlink",
    "write",
)

Fate = Callable[[Callable[[], Any]], Any]


@dataclass
class System:
    """Counts the calls; the one whose number is `fatal`, from 1, goes as `fate` says.

    If it is `lasting`, all later ones do, too.
    """

    fatal: int = 0
    fate: Fate = lambda call: call()
    lasting: bool = False
    seen: list[str] = field(default_factory=list)

    def take(self, name: str, call: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self.seen.append(name)
        number = len(self.seen)
        if number == self.fatal or (self.lasting and number > self.fatal):
            return self.fate(lambda: call(*args, **kwargs))
        return call(*args, **kwargs)


def raising(number: int) -> Fate:
    """Return a fate: the call is not made, and the system reports an error."""

    def fate(_call: Callable[[], Any]) -> Any:
        raise OSError(number, os.strerror(number))

    return fate


def raising_afterwards(number: int) -> Fate:
    """Return a fate: the call is made, and then the system reports an error."""

    def fate(call: Callable[[], Any]) -> Any:
        call()
        raise OSError(number, os.strerror(number))

    return fate


@contextmanager
def failing(system: System) -> Iterator[System]:
    """Let a system stand in for the real one."""
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            if hasattr(os, name):
                patch.setattr(os, name, _through(system, name, getattr(os, name)))
        yield system


def _through(system: System, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *args, **kwargs: system.take(name, call, *args, **kwargs)
