"""Cuts from the README what an index of packages can show: no picture, nothing of a checkout.

Hatchling runs it by its path when it builds, so it stands on nothing else of ours.
"""

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

SECTIONS = ("With pip", "What it does", "Your own comparison")


class IndexText(MetadataHookInterface):
    def update(self, metadata: dict[str, Any]) -> None:
        readme = Path(self.root, "README.md").read_text("utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": index_text(readme)}


def index_text(readme: str) -> str:
    """Return the beginning and SECTIONS, links into the checkout as plain words.

    LookupError where the README has not all of these sections.
    """
    first, *others = re.split(r"^## ", readme, flags=re.MULTILINE)
    sections = {text.partition("\n")[0]: text for text in others}
    if missing := [name for name in SECTIONS if name not in sections]:
        raise LookupError(f"the README has no section {missing[0]!r}")
    text = first + "".join(f"## {sections[name]}" for name in SECTIONS)
    without_pictures = re.sub(r"^!\[[^\]]*\]\([^)]*\)\n+", "", text, flags=re.MULTILINE)
    return re.sub(r"\[([^\]]*)\]\((?!https?://)[^)]*\)", r"\1", without_pictures).strip() + "\n"
