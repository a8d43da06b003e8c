"""Criteria outside any dimension: how a file may list them, and what stands for their dimension."""

from collections.abc import Mapping as AnyMapping
from dataclasses import replace
from typing import Any

from fwcompare.dataset.building import dimension
from fwcompare.dataset.dataset import DEFAULT_POINTS, Situation
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.shapes import Entries
from fwcompare.dataset.tree import Mapping, Node, Text, at

Values = dict[str, Any]

ONLY_DIMENSION = "criteria"
"""The id of the dimension that stands for none."""
_NAME = "Criteria"


class Dimensions(Entries):
    """The dimensions of a file; where it has none, it is told that it has no criteria either."""

    def read(self, node: Node, inspection: Inspection) -> Any:
        if type(node) is Mapping and not node.entries:
            inspection.expect("criterion")
        return super().read(node, inspection)

    def note_missing(self, inspection: Inspection) -> None:
        super().note_missing(inspection)
        inspection.expect("criterion")


class OwnCriteria(Entries):
    """Criteria at the top level; leaving them out says nothing."""

    def note_missing(self, inspection: Inspection) -> None:
        pass


def gather(values: Values, node: Mapping, inspection: Inspection) -> None:
    """Put criteria of the top level in the one dimension that stands for none.

    Hold that a file has either dimensions or criteria, and one of them unless it has a table, and
    that situations weigh what there is.
    """
    keys = node.entries.keys()
    has_own = "criteria" in keys
    if has_own and values.get("dimensions"):
        what = "criteria stand beside dimensions here"
        remedy = "move them into a dimension, or list all criteria here and leave dimensions out"
        inspection.fault(node.entries["criteria"][0], what, remedy)
    _check_there_are_any(node, inspection)
    own = values.pop("criteria", None)
    values.setdefault("dimensions", {})
    if own:
        whole = dimension(criteria=own, id=ONLY_DIMENSION, name=_NAME)
        values["dimensions"] = {**values["dimensions"], ONLY_DIMENSION: whole}
    if "situations" in values:
        values["situations"] = _weighed(values["situations"], has_own, node, inspection)


def _check_there_are_any(node: Mapping, inspection: Inspection) -> None:
    keys = node.entries.keys()
    if "table" in keys:
        return
    if not keys & {"dimensions", "criteria"}:
        inspection.fault(node, "a comparison needs the key dimensions", "add dimensions: …")
    for key, noun in (("dimensions", "dimension"), ("criteria", "criterion")):
        written = at(node, key)
        if key in keys and isinstance(written, Mapping) and not written.entries:
            inspection.fault(written, f"there must be at least one {noun}", "add one")


def _weighed(
    situations: AnyMapping[str, Situation], is_flat: bool, node: Mapping, inspection: Inspection
) -> dict[str, Situation]:
    """Return situations with weights: of the one dimension, where they weigh its criteria alone."""
    found = {}
    for id_, situation in situations.items():
        found[id_] = situation
        if situation.weights:
            continue
        written = at(node, "situations", id_)
        if is_flat and situation.criteria:
            found[id_] = replace(situation, weights={ONLY_DIMENSION: DEFAULT_POINTS})
        elif isinstance(written, Mapping) and "weights" not in written.entries:
            key = "criteria" if is_flat else "weights"
            what = f"a situation needs the key {key}"
            inspection.fault(_key_of(node, id_), what, f"add {key}: …")
    return found


def _key_of(node: Mapping, situation: str) -> Text:
    situations = at(node, "situations")
    assert isinstance(situations, Mapping)  # noqa: S101  a situation was read from it
    return situations.entries[situation][0]
