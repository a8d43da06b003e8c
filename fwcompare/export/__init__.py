"""What is handed over: a dataset, and what follows from it, as files that others can read."""

from fwcompare.export.export import Export, work_out
from fwcompare.export.exporters import EXPORTERS
from fwcompare.export.facts import facts_as_markdown
from fwcompare.export.list_facts import lists_as_markdown

__all__ = ["EXPORTERS", "Export", "facts_as_markdown", "lists_as_markdown", "work_out"]
