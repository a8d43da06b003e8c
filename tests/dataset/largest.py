"""The largest dataset the format allows: 200 criteria, 100 alternatives, nearly 2 MiB."""

from fwcompare.dataset.limits import MAX_ALTERNATIVES, MAX_CRITERIA

_DIMENSIONS = 10
_REASON = "three runs on one machine, the middle one taken"


def largest_dataset_text() -> str:
    """Return the text of a dataset near every limit: criteria, alternatives, values and bytes."""
    lines = ["fwcompare: 1", "title: As much as fits", "alternatives:"]
    lines += [f"  a{number}: {{name: Alternative {number}}}" for number in range(MAX_ALTERNATIVES)]
    lines += ["sources:", "  bench: {title: Bench, kind: measurement, date: 2026-11-22}"]
    lines.append("dimensions:")
    each = MAX_CRITERIA // _DIMENSIONS
    for dimension in range(_DIMENSIONS):
        lines += [f"  d{dimension}:", f"    name: Dimension {dimension}", "    criteria:"]
        for criterion in range(dimension * each, (dimension + 1) * each):
            lines += _criterion_lines(criterion)
    return "\n".join(lines) + "\n"


def _criterion_lines(criterion: int) -> list[str]:
    if criterion % 2:
        scale = "{kind: measured, unit: ms, worst: 1000, best: 1, shape: log}"
    else:
        scale = "{kind: judged, low: nothing, middle: half, high: everything}"
    return [
        f"      c{criterion}:",
        f"        name: Criterion {criterion}",
        f"        scale: {scale}",
        "        ratings:",
        *(_rating_line(criterion, number) for number in range(MAX_ALTERNATIVES)),
    ]


def _rating_line(criterion: int, alternative: int) -> str:
    value = 1 + (criterion * 7 + alternative * 3) % 8
    because = f', because: "{_REASON}"' if alternative % 10 < 9 else ""
    return (
        f"          a{alternative}: {{value: {value}.5, low: {value}, high: {value}.75{because}}}"
    )
