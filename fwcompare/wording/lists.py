"""Lists as people write them."""

from collections.abc import Sequence


def listed(names: Sequence[str]) -> str:
    """Return names as people list them: a, b and c."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
