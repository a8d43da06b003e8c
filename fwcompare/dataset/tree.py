"""A file as a tree: text, mappings and sequences, each with its place; nothing is typed yet."""


class Text:
    """A scalar exactly as the file gives it; `line` and `column` are 1-based."""

    __slots__ = ("column", "line", "text")

    def __init__(self, text: str, line: int, column: int) -> None:
        self.text = text
        self.line = line
        self.column = column


class Mapping:
    """Keys and values in the order of the file: key text -> (key, value)."""

    __slots__ = ("column", "entries", "line")

    def __init__(self, line: int, column: int) -> None:
        self.entries: dict[str, tuple[Text, Node]] = {}
        self.line = line
        self.column = column


class Sequence:
    """Items in the order of the file."""

    __slots__ = ("column", "items", "line")

    def __init__(self, line: int, column: int) -> None:
        self.items: list[Node] = []
        self.line = line
        self.column = column


Node = Text | Mapping | Sequence


def at(node: Node, *keys: str) -> Node:
    """Return the value that these keys lead to, or the last node on the way that is there."""
    for key in keys:
        if not isinstance(node, Mapping) or key not in node.entries:
            break
        node = node.entries[key][1]
    return node
