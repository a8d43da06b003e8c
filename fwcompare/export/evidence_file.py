"""The evidence of a decision record in a file of its own, for a record that is read in minutes."""

from pathlib import PurePath
from typing import Literal, get_args

from fwcompare.export.export import Export
from fwcompare.wording import numbers

EvidencePlace = Literal["folded", "beside"]
PLACES: tuple[EvidencePlace, ...] = get_args(EvidencePlace)
"""Where a record's evidence stands: folded away at its end, or in a file in the same folder."""

_ENDING = "-evidence.markdown"


def evidence_file_name(record: str) -> str:
    """Return how the file beside a record is called.

    Its ending is Markdown's other one: the tools that list decision records look for .md alone.
    """
    return f"{PurePath(record).stem}{_ENDING}"


@numbers.english()
def evidence_beside(export: Export) -> bytes:
    """Return what the file beside a record holds, as Markdown."""
    from fwcompare.export.story import tell
    from fwcompare.export.templates import render_markdown

    return render_markdown("evidence.md.jinja", story=tell(export)).encode()
