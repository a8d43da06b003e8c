"""A figure with the words it stands beside."""

from typing import NamedTuple


class Fact(NamedTuple):
    label: str
    value: str
