"""The probes there are, one line each in PROBES."""

from fwcompare.lab.probe import Probe

PROBES: tuple[Probe, ...] = ()
