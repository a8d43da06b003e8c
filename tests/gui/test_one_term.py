"""What is compared is called one thing wherever a user of the window reads it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import fwcompare

_PACKAGE = Path(fwcompare.__file__).parent
_WORD = re.compile(r"\bdatasets?\b", re.IGNORECASE)


def _texts(path: Path) -> Iterator[tuple[int, str]]:
    """Yield every text of a module that has words in it, with its line; no doc string."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in told:
            continue
        if isinstance(node.value, str) and " " in node.value:
            yield node.lineno, node.value


def test_what_is_compared_is_a_comparison_in_all_that_the_window_says() -> None:
    found = [
        f"{path.relative_to(_PACKAGE)}:{line}: {text}"
        for folder in ("wording", "charts", "gui")
        for path in sorted((_PACKAGE / folder).rglob("*.py"))
        for line, text in _texts(path)
        if _WORD.search(text)
    ]
    assert found == []
