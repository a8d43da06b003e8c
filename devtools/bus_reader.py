"""Starts the window and reads it over the accessibility bus, as a screen reader does.

To be run where `read_aloud` puts it: under a display and a session bus of its own.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from devtools.read_aloud import report
from devtools.spoken import Spoken

_START = "from fwcompare.gui.app import main; raise SystemExit(main([]))"
_ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_REGISTRY = "org.a11y.atspi.Registry"
_FOCUSABLE, _SHOWING = 11, 25  # places in AT-SPI's set of states
_LONGEST_START = 30.0
_AT_REST = 3.0  # seconds after which the figures that take a moment are there


class Node(NamedTuple):
    """Where a control is on the bus."""

    owner: str
    path: str


class Bus:
    """Asks over the accessibility bus of this session, one call after the other."""

    def __init__(self) -> None:
        self._address = "--user"
        (address,) = self._call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        self._address = f"--address={address}"

    def children(self, node: Node) -> list[Node]:
        (found,) = self._call(*node, _ACCESSIBLE, "GetChildren")
        return [Node(owner, path) for owner, path in found]

    def told(self, node: Node, depth: int) -> Spoken | None:
        """Return what is told of a node, None if it cannot be seen."""
        (states,) = self._call(*node, _ACCESSIBLE, "GetState")
        held = states[0] | states[1] << 32
        if not held >> _SHOWING & 1:
            return None
        (role,) = self._call(*node, _ACCESSIBLE, "GetRoleName")
        name, description = (self._property(node, word) for word in ("Name", "Description"))
        return Spoken(role, name, description, bool(held >> _FOCUSABLE & 1), depth)

    def _property(self, node: Node, word: str) -> str:
        """Return one property: Qt gives them one by one, and not together."""
        (found,) = self._call(*node, _PROPERTIES, "Get", "ss", _ACCESSIBLE, word)
        value: str = found["data"]
        return value

    def _call(self, *words: str) -> list[Any]:
        command = ["busctl", self._address, "--json=short", "call", *words]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        data: list[Any] = json.loads(done.stdout)["data"]
        return data


def main(arguments: Sequence[str]) -> int:
    bus = Bus()
    window = subprocess.Popen([sys.executable, "-c", _START])
    try:
        application = _window_on(bus)
        time.sleep(_AT_REST)
        return report(_below(bus, application, 0), shows_tree="--tree" in arguments)
    finally:
        window.terminate()
        window.wait()


def _window_on(bus: Bus) -> Node:
    """Return the program on the bus once its window is there; TimeoutError if it never is."""
    last = time.monotonic() + _LONGEST_START
    while time.monotonic() < last:
        for application in bus.children(Node(_REGISTRY, _ROOT)):
            if bus.children(application):
                return application
        time.sleep(0.2)
    raise TimeoutError("the window did not come to the accessibility bus")


def _below(bus: Bus, node: Node, depth: int) -> Iterator[Spoken]:
    for child in bus.children(node):
        spoken = bus.told(child, depth)
        if spoken is not None:
            yield spoken
            yield from _below(bus, child, depth + 1)


if __name__ == "__main__":
    os.environ.pop("QT_QPA_PLATFORMTHEME", None)
    sys.exit(main(sys.argv[1:]))
