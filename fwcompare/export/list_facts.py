"""What counted ratings were counted from, item by item."""

from collections.abc import Iterator

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.evidence_list import EvidenceList
from fwcompare.export.markdown import Block, code, fact, heading, item, table, text

TITLE = "What was counted, item by item"


def lists_as_markdown(dataset: Dataset) -> str:
    """Return the lists of a dataset as Markdown, in the order of its file."""
    blocks = [heading(1, dataset.title), heading(2, TITLE)]
    blocks += [block for part in list_facts(dataset) for block in part if block]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def list_facts(dataset: Dataset) -> Iterator[list[Block]]:
    """Yield the heading, the rule and the table of each list."""
    for found in dataset.lists.values():
        criterion = dataset.criteria[found.criterion]
        facts = item(f"Counted for: {text(criterion.name)} ({code(criterion.id)})")
        facts += fact("Rule", found.rule)
        yield [heading(3, found.name, found.id), facts, _table(dataset, found)]


def _table(dataset: Dataset, found: EvidenceList) -> Block:
    names = [text(alternative.name) for alternative in dataset.alternatives.values()]
    rows = [
        [
            text(thing.name),
            text(thing.done),
            text(thing.counts_when),
            *(thing.result(id_) for id_ in dataset.alternatives),
        ]
        for thing in found.items
    ]
    rows.append(["yes", "", "", *(str(found.count(id_)) for id_ in dataset.alternatives)])
    return table(["Item", "What is done", "Counts when", *names], rows)
