"""Brings a decision file in: as strict as a dataset is read, every fault with its place."""

import re
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Mapping as AnyMapping

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.decoding import decode
from fwcompare.dataset.errors import DatasetError
from fwcompare.dataset.inspection import Inspection, quoted
from fwcompare.dataset.scale import has_place
from fwcompare.dataset.tree import Mapping, Node, Sequence, Text, at
from fwcompare.dataset.yaml_reader import read_tree
from fwcompare.decision.decision_file import END_LINE, FORMAT_VERSION, DecisionFile
from fwcompare.decision.file_schema import DECISION
from fwcompare.decision.file_sign import VERSION_LINE, new_inspection
from fwcompare.decision.said import is_sayable
from fwcompare.decision.statement_fitting import weighed_ids


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
    match = re.search(VERSION_LINE, text)
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
    if text.endswith(f"\n{END_LINE}") or re.search(VERSION_LINE, text) is None:
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
        "question": dataset.questions,
        "must-have": dataset.musts,
    }
    for kind, known in ids.items():
        inspection.expect(kind)
        for id_ in known:
            inspection.declare(kind, Text(id_, 0, 0))


def _check_places(
    file: DecisionFile, dataset: Dataset | None, tree: Node, inspection: Inspection
) -> None:
    """Hold that the scales have places for what is rated by hand, and questions the answers."""
    if dataset is None:
        return
    preferences = file.decision.preferences
    _check_answers(preferences.answers, dataset, tree, inspection)
    _check_elicited(dataset, at(tree, "elicited"), inspection)
    for id_, row in preferences.overrides.items():
        for alternative, override in row.items():
            if not override.applies_to(dataset, id_, alternative):
                node = at(tree, "overrides", id_, alternative, "value")
                _note_no_place(id_, override.value, node, inspection)
    for id_, said in preferences.said.items():
        if id_ not in dataset.asked:
            what = f"the comparison rates {id_} itself"
            inspection.fault(at(tree, "said", id_), what, "write it under overrides")
            continue
        for alternative, value in said.items():
            if not is_sayable(dataset, id_, alternative, value):
                _note_no_place(id_, value, at(tree, "said", id_, alternative), inspection)
    _check_musts(dataset, tree, inspection)


def _check_answers(
    answers: AnyMapping[str, str], dataset: Dataset, tree: Node, inspection: Inspection
) -> None:
    for id_, answer in answers.items():
        known = dataset.questions[id_].answers
        if answer not in known:
            what = f"there is no answer {quoted(answer)} to the question {id_}"
            remedy = f"use one of {', '.join(known)}"
            inspection.fault(at(tree, "answers", id_), what, remedy, answer, tuple(known))


def _check_elicited(dataset: Dataset, elicited: Node, inspection: Inspection) -> None:
    """Hold that the dataset has every weight that an order or an answer names."""
    known, kind = weighed_ids(dataset), "criterion" if dataset.is_flat else "dimension"
    _check_known(_named(elicited), known, f"there is no {kind}", inspection)
    if isinstance(elicited, Mapping) and "inside" in elicited.entries:
        _check_inside(dataset, elicited.entries["inside"][1], inspection)


def _check_inside(dataset: Dataset, inside: Node, inspection: Inspection) -> None:
    """Hold that the dataset has every criterion that is named inside a dimension."""
    others = () if dataset.is_flat else dataset.dimensions
    for name, child in inside.entries.values() if isinstance(inside, Mapping) else ():
        _check_known((name,), others, "there is no dimension", inspection)
        criteria = weighed_ids(dataset, name.text)
        if criteria:
            what = f"there is no criterion of {name.text} called"
            _check_known(_named(child), criteria, what, inspection)


def _check_known(
    nodes: Iterable[Text], known: Collection[str], what: str, inspection: Inspection
) -> None:
    for node in nodes:
        if node.text not in known:
            remedy = f"use one of {', '.join(known)}" if known else "leave it out"
            inspection.fault(node, f"{what} {quoted(node.text)}", remedy, node.text, tuple(known))


def _named(node: Node) -> Iterator[Text]:
    """Yield the ids that stand under `elicited`: in lists, at more and than, and over points."""
    if isinstance(node, Sequence):
        for item in node.items:
            if isinstance(item, Text):
                yield item
            else:
                yield from _named(item)
    elif isinstance(node, Mapping):
        for key, (_key, child) in node.entries.items():
            if key == "points" and isinstance(child, Mapping):
                yield from (name for name, _points in child.entries.values())
            elif key in ("more", "than") and isinstance(child, Text):
                yield child
            elif key in ("order", "zero", "answers", "pair", "judgements"):
                yield from _named(child)


def _check_musts(dataset: Dataset, tree: Node, inspection: Inspection) -> None:
    listed = at(tree, "musts")
    rules = listed.items if isinstance(listed, Sequence) else []
    for node in (rule for rule in rules if isinstance(rule, Mapping)):
        criterion = at(node, "criterion")
        for key in ("at_least", "at_most"):
            bound = at(node, key)
            if isinstance(criterion, Text) and isinstance(bound, Text):
                number = float(bound.text)
                if not has_place(dataset.criteria[criterion.text].scale, number):
                    _note_no_place(criterion.text, number, bound, inspection)


def _note_no_place(id_: str, value: float, node: Node, inspection: Inspection) -> None:
    what = f"the scale of {id_} has no place for {value:g}"
    inspection.fault(node, what, "write a number that lies on the scale")
