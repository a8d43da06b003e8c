"""What a dataset holds, in one line."""

from fwcompare.dataset.dataset import Dataset


def summary_line(dataset: Dataset) -> str:
    """Return the title and how much of each the dataset holds; what it has none of is left out."""
    criteria = dataset.criteria.values()
    measured = sum(criterion.is_measured for criterion in criteria)
    claims = sum(len(dimension.claims) for dimension in dataset.dimensions.values())
    parts = [
        _count(len(dataset.alternatives), "alternative", "alternatives"),
        _count(len(dataset.dimensions), "dimension", "dimensions"),
        _count(len(criteria), "criterion", "criteria")
        + (f" ({measured} measured)" * bool(measured)),
        _count(claims, "claim", "claims"),
        _count(len(dataset.table), "table row", "table rows"),
        _count(len(dataset.readings), "reading", "readings"),
        _count(len(dataset.situations), "situation", "situations"),
        _count(len(dataset.questions), "question", "questions"),
        _count(len(dataset.musts), "must-have", "must-haves"),
        _count(len(dataset.sources), "source", "sources"),
    ]
    return f"{dataset.title}: {', '.join(part for part in parts if part)}"


def _count(number: int, singular: str, plural: str) -> str:
    return f"{number} {singular if number == 1 else plural}" if number else ""
