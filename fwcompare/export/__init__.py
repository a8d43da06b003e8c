"""What is handed over: a dataset, and what follows from it, as files that others can read."""

from fwcompare.export.facts import facts_as_markdown

__all__ = ["facts_as_markdown"]
