"""Comments that people write into a decision file: no save keeps them, so they have to be told."""

import yaml

from fwcompare.decision.decision_file import COMMENT

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def comment_lines(content: bytes) -> tuple[int, ...]:
    """Return the lines, from 1, with comments that are not the program's own.

    `content` is what `read_decision` accepts. A comment is what no token of YAML covers.
    """
    text = content.decode("utf-8-sig").replace("\r\n", "\n")
    found: list[int] = []
    end, line = 0, 0
    for token in yaml.scan(text, Loader=_LOADER):
        gap = text[end : token.start_mark.index].split("\n")
        found += [number for number, part in enumerate(gap, line + 1) if _is_comment(part.strip())]
        end, line = token.end_mark.index, token.end_mark.line
    return tuple(found)


def _is_comment(part: str) -> bool:
    return part.startswith("#") and part != COMMENT
