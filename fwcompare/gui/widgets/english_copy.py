"""English numbers for what is copied or saved of a part of the window that shows others."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget

from fwcompare.wording import numbers


@contextmanager
def said_in_english(part: QWidget) -> Iterator[None]:
    """Have a part of the window say all with English numbers meanwhile; nobody sees that.

    The nearest around it that has a method `say_again` says it: whoever shows something has made
    words of it already.
    """
    if numbers.way_in_use() == numbers.ENGLISH:
        yield
        return
    teller: QWidget | None = part
    while teller is not None and not hasattr(teller, "say_again"):
        teller = teller.parentWidget()
    say_again = getattr(teller, "say_again", _nothing)
    try:
        with numbers.english():
            say_again()
            yield
    finally:
        say_again()


def _nothing() -> None:
    """Nobody says it: it is drawn alone."""
