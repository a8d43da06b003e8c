"""Whether the file says all that the window shows, in a few words."""

from pathlib import Path
from typing import TYPE_CHECKING

from fwcompare.decision.save_error import shown

if TYPE_CHECKING:
    from datetime import datetime


def state_of(
    file: Path | None,
    saved_at: "datetime | None",
    *,
    is_clean: bool,
    edited: Path | None = None,
    is_kept: bool = True,
) -> str:
    """Return in a few words whether the file says all that the window shows.

    `edited` is the comparison's file once it was edited here, and `is_kept` unless that failed.
    """
    if not is_kept:
        return "Edits are not in the file"
    if file is None and edited is not None:
        name = shown(edited.name)
        return f"Edits are in {name}" if is_clean else f"Edits are in {name}, weights not saved"
    if file is None:
        return "Not saved yet"
    if not is_clean or saved_at is None:
        return "Changed"
    from datetime import datetime

    is_today = saved_at.date() == datetime.now().astimezone().date()
    return f"Saved {saved_at:%H:%M}" if is_today else f"Saved {saved_at:%Y-%m-%d}"
