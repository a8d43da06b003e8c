"""The format of a decision file as one table, in the kinds that datasets are read with."""

import re
from collections.abc import Mapping as AnyMapping
from typing import Any

from fwcompare.dataset.field_kinds import LINE, NAME, PROSE
from fwcompare.dataset.fixed_forms import Date, Pattern
from fwcompare.dataset.inspection import Inspection, quoted
from fwcompare.dataset.keyed import Key, Keyed, Values
from fwcompare.dataset.kinds import INVALID, FormatVersion, JsonSchema, OneOf, Scalar
from fwcompare.dataset.number import Number
from fwcompare.dataset.reference import Reference
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.dataset.shapes import ByReference, Several
from fwcompare.dataset.tree import Mapping, Sequence, Text
from fwcompare.decision.aside import Aside
from fwcompare.decision.decision import Decision
from fwcompare.decision.decision_file import (
    FORMAT_VERSION,
    VERDICT_WORDS,
    DatasetReference,
    DecisionFile,
    RecoveryNote,
    VerdictSummary,
)
from fwcompare.decision.file_sign import VERSION_KEY
from fwcompare.decision.measurement_schema import MEASURED
from fwcompare.decision.preferences_schema import (
    check_preferences,
    check_taking_part,
    preferences,
    preferences_keys,
)
from fwcompare.decision.record import STATUSES, Record
from fwcompare.decision.snapshot import Snapshot

_SCORE = Number(0, VALUE_MAX)
_SHA256 = Pattern("a SHA-256", re.compile("[0-9a-f]{64}"), "write 64 hexadecimal digits")
_TIME = Pattern(
    "a time",
    re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}"),
    "write it as YYYY-MM-DD HH:MM:SS",
)


_NAMES_A_HOST = re.compile(r"[\\/]{2}")


class FilePath(Scalar):
    """A path on this machine, exactly as it is written."""

    noun = "a path"

    def parse(self, node: Text, inspection: Inspection) -> Any:
        if not node.text:
            inspection.fault(node, "a path is expected, not nothing", "write the path of a file")
            return INVALID
        if _NAMES_A_HOST.match(node.text):
            what = f"{quoted(node.text)} begins with the name of another machine"
            inspection.fault(node, what, "copy the file to this one, and write its path here")
            return INVALID
        return node.text

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "minLength": 1}


def _notes_keys(of: str = "") -> tuple[Key, ...]:
    notes = ByReference(Reference(f"{of}dimension"), PROSE)
    return (
        Key("chosen", Reference(f"{of}alternative"), "The alternative that was chosen."),
        Key("dimension_notes", notes, "Markdown on single dimensions, by id."),
    )


def _snapshot(name: str, date: str, **wanted: Any) -> Snapshot:
    return Snapshot(name, date, preferences(**wanted))


def _aside(
    chosen: str | None = None,
    dimension_notes: AnyMapping[str, str] | None = None,
    **wanted: Any,
) -> Aside:
    return Aside(preferences(**wanted), chosen, dimension_notes or {})


_SNAPSHOT = Keyed(
    "a snapshot",
    _snapshot,
    (
        Key("name", NAME, "Its name; no two have the same.", required=True),
        Key("date", Date(), "The day it was taken, YYYY-MM-DD.", required=True),
        *preferences_keys("earlier "),
    ),
    check=check_preferences,
)


def _check_reference(_values: Values, node: Mapping, inspection: Inspection) -> None:
    if ("bundled" in node.entries) == ("path" in node.entries):
        what = "a comparison is either bundled or at a path"
        inspection.fault(node, what, "write one of the two keys, bundled or path")


_REFERENCE = Keyed(
    "the comparison of a decision",
    DatasetReference,
    (
        Key("title", NAME, "Its title.", required=True),
        Key("bundled", Reference("bundled comparison"), "Its id, if it ships with the program."),
        Key("path", FilePath(), "Its file, seen from the folder of this one."),
        Key("sha256", _SHA256, "Of its bytes when this was saved.", required=True),
    ),
    check=_check_reference,
)

_VERDICT = Keyed(
    "a verdict",
    lambda word, scores, leader=None, margin=None: VerdictSummary(word, leader, margin, scores),
    (
        Key("word", OneOf("a verdict", VERDICT_WORDS), "How clear it was.", required=True),
        Key("leader", Reference("earlier alternative"), "Who led."),
        Key("margin", _SCORE, "By how much."),
        Key("scores", ByReference(Reference("earlier alternative"), _SCORE), "0..10.", True),
    ),
)

_RECOVERY = Keyed(
    "a recovery note",
    RecoveryNote,
    (
        Key("base", FilePath(), "The decision file this is a newer state of."),
        Key("sha256", _SHA256, "Of that file's bytes."),
        Key("edits_over", _SHA256, "Of the comparison's file, where edits are missing from it."),
        Key("written", _TIME, "When it was written.", required=True),
    ),
)


def _check_decision(values: Values, node: Mapping, inspection: Inspection) -> None:
    """Hold that points have one origin, two take part, and no two snapshots have one name."""
    check_preferences(values, node, inspection)
    check_taking_part(node, inspection)
    listed = node.entries["snapshots"][1] if "snapshots" in node.entries else None
    seen: dict[str, int] = {}
    for item in listed.items if isinstance(listed, Sequence) else []:
        name = (
            item.entries["name"][1]
            if isinstance(item, Mapping) and "name" in item.entries
            else None
        )
        if not isinstance(name, Text):
            continue
        first = seen.setdefault(name.text.strip(), name.line)
        if first != name.line:
            what = f"a snapshot named {quoted(name.text)} is on line {first} already"
            inspection.fault(name, what, "give each snapshot a name of its own")


_RECORD_KEYS = ("title", "author", "notes", "dimension_notes", "chosen", "status", "snapshots")


def _file(dataset: DatasetReference, **values: Any) -> DecisionFile:
    record = {key: values.pop(key) for key in (*_RECORD_KEYS, "aside", "measured") if key in values}
    verdict, recovery = values.pop("verdict", None), values.pop("recovery", None)
    del values[VERSION_KEY], values["end"]
    decision = Decision(preferences(**values), Record(**record))
    return DecisionFile(decision, dataset, verdict, recovery)


REFERENCE_KEY = "dataset"
DECISION = Keyed(
    "a decision",
    _file,
    (
        Key(VERSION_KEY, FormatVersion(FORMAT_VERSION), "The format version: 1.", required=True),
        Key("title", LINE, "The title of the decision; the dataset's if left out."),
        Key("author", LINE, "Who decides."),
        Key("status", OneOf("a status", STATUSES), "Proposed if left out."),
        Key(REFERENCE_KEY, _REFERENCE, "What the decision is about.", required=True),
        Key("notes", PROSE, "Markdown on the whole decision."),
        *_notes_keys(),
        *preferences_keys(),
        Key("snapshots", Several("snapshots", _SNAPSHOT), "States that were kept by name."),
        Key(
            "aside",
            Keyed(
                "what lies aside",
                _aside,
                (*_notes_keys("earlier "), *preferences_keys("earlier ")),
                check=check_preferences,
            ),
            "What was said of ids that the dataset does not have any more.",
        ),
        Key("measured", MEASURED, "What was measured on the machine of whoever decides."),
        Key("verdict", _VERDICT, "What followed when this was saved."),
        Key("recovery", _RECOVERY, "Only in copies that are kept against a crash."),
        Key("end", OneOf("the end mark", ("true",)), "The last line, true.", required=True),
    ),
    check=_check_decision,
)
"""What is left out is empty, or as the dataset has it. Reading it gives a DecisionFile."""
