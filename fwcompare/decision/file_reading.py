"""Brings a decision file in: as strict as a dataset is read, every fault with its place."""

from collections.abc import Iterable

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.decoding import decode
from fwcompare.dataset.errors import DatasetError
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.tree import Mapping, Node, Text
from fwcompare.dataset.yaml_reader import read_tree
from fwcompare.decision.decision_file import END_LINE, FORMAT_VERSION, DecisionFile
from fwcompare.decision.file_schema import DECISION
from fwcompare.decision.file_sign import VERSION_LINE, new_inspection


def read_decision(data: bytes, name: str, dataset: Dataset | None = None) -> DecisionFile:
    """Return what the bytes of a decision file hold, `name` standing for them in messages.

    With the very `dataset` that the decision was saved with, ids that it does not have are
    faults; without, any id will do. DatasetError if there is any fault: a newer version and a
    file that is cut off are the only ones told then.
    """
    inspection = new_inspection()
    text = decode(data, inspection)
    if text is not None:
        if _note_newer(text, inspection):
            raise inspection.error(name)
        tree = read_tree(text, inspection)
        if _is_cut_off(text, tree):
            raise _cut_off(text, name)
        if tree is not None:
            _declare(dataset, inspection)
            file = DECISION.read(tree, inspection)
            if inspection.is_clean:
                found: DecisionFile = file
                _check_places(found, dataset, tree, inspection)
                if inspection.is_clean:
                    return found
    raise inspection.error(name)


def _note_newer(text: str, inspection: Inspection) -> bool:
    match = VERSION_LINE.search(text)
    if match is None or not match[1] or len(match[1]) > 9 or int(match[1]) <= FORMAT_VERSION:
        return False
    line = text.count("\n", 0, match.start(1)) + 1
    column = match.start(1) - text.rfind("\n", 0, match.start(1))
    inspection.add(
        f"a newer version of the program wrote this, in format {match[1]}",
        f"open it with that version; this one knows format {FORMAT_VERSION} and leaves it alone",
        line,
        column,
    )
    return True


def _is_cut_off(text: str, tree: Node | None) -> bool:
    """Tell whether one of our files lacks its last line; half a YAML file is still valid YAML."""
    text = text.rstrip()
    if text.endswith(f"\n{END_LINE}") or VERSION_LINE.search(text) is None:
        return False
    is_half = END_LINE.startswith(text.rpartition("\n")[2])
    return is_half or not (isinstance(tree, Mapping) and "end" in tree.entries)


def _cut_off(text: str, name: str) -> DatasetError:
    inspection = new_inspection()
    last = text.rstrip()
    inspection.add(
        f"the file is cut off here: its last line, {END_LINE}, is missing",
        "take it from a backup or a repository",
        last.count("\n") + 1,
        len(last) - last.rfind("\n"),
    )
    return inspection.error(name)


def _declare(dataset: Dataset | None, inspection: Inspection) -> None:
    if dataset is None:
        return
    ids: dict[str, Iterable[str]] = {
        "dimension": dataset.dimensions,
        "criterion": dataset.criteria,
        "alternative": dataset.alternatives,
        "reading": dataset.readings,
        "situation": dataset.situations,
    }
    for kind, known in ids.items():
        inspection.expect(kind)
        for id_ in known:
            inspection.declare(kind, Text(id_, 0, 0))


def _check_places(
    file: DecisionFile, dataset: Dataset | None, tree: Node, inspection: Inspection
) -> None:
    """Hold that there is a place on its scale for each rating set by hand."""
    if dataset is None:
        return
    for id_, row in file.decision.preferences.overrides.items():
        for alternative, override in row.items():
            if not override.applies_to(dataset, id_, alternative):
                node = _at(tree, "overrides", id_, alternative, "value")
                what = f"the scale of {id_} has no place for {override.value:g}"
                inspection.fault(node, what, "write a number that lies on the scale")


def _at(node: Node, *keys: str) -> Node:
    for key in keys:
        if isinstance(node, Mapping) and key in node.entries:
            node = node.entries[key][1]
    return node
