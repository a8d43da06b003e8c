"""What people look for and a dataset does not rate."""

from fwcompare.values import dataclass


@dataclass(frozen=True)
class NotCovered:
    """Something people look for that is not rated; `words` find it, `see` says where it is."""

    name: str
    words: tuple[str, ...] = ()
    see: str = ""
