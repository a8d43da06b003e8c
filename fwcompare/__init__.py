"""Weigh alternatives against each other: what is known, what is wanted, what follows."""

__version__ = "0.1.0"
