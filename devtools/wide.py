"""The widest comparison a hand may drag through: 200 criteria and 10 alternatives."""

_DIMENSIONS, _CRITERIA_EACH, _ALTERNATIVES = 10, 20, 10


def wide_dataset_text() -> str:
    """Return the text of a dataset whose leader changes along many of its weights."""
    lines = ["fwcompare: 1", "title: As wide as it gets", "alternatives:"]
    lines += [f"  a{number}: {{name: Alternative {number}}}" for number in range(_ALTERNATIVES)]
    lines.append("dimensions:")
    for dimension in range(_DIMENSIONS):
        lines += [f"  d{dimension}:", f"    name: Dimension {dimension}", "    criteria:"]
        for criterion in range(_CRITERIA_EACH):
            lines += [
                f"      c{dimension}-{criterion}:",
                f"        name: Criterion {criterion} of dimension {dimension}",
                "        scale: {kind: judged, low: nothing, high: everything}",
                "        ratings:",
                *(_rating_line(dimension, criterion, a) for a in range(_ALTERNATIVES)),
            ]
    return "\n".join(lines) + "\n"


def _rating_line(dimension: int, criterion: int, alternative: int) -> str:
    mixed = dimension * 31 + criterion * 17 + alternative * (alternative + criterion + 5)
    value = 1 + mixed % 9
    return f"          a{alternative}: {{value: {value}, low: {value - 1}, high: {value + 1}}}"
