"""How many words the manual in a release has, without the notes on releases."""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import figure
from sources import source_texts

ENDINGS = {"flask": (".rst",), "django": (".txt",)}
WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
LEFT_OUT = "docs/releases/"
TUTORIALS = {"flask": "docs/tutorial/", "django": "docs/intro/tutorial"}


def main() -> None:
    name = figure.framework()
    if name not in ENDINGS:
        raise SystemExit("the release does not hold the manual")
    pages = {
        path: len(WORD.findall(text))
        for path, text in source_texts(name, ENDINGS[name]).items()
        if path.startswith("docs/") and not path.startswith(LEFT_OUT)
    }
    tutorial = [count for path, count in pages.items() if path.startswith(TUTORIALS[name])]
    items = {"pages": len(pages), "words of the tutorial": sum(tutorial)}
    figure.tell(sum(pages.values()), [name], items)


if __name__ == "__main__":
    main()
