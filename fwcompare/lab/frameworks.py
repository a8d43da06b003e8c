"""What is measured, as the package index spells it; all else is fetched because these need it."""

FRAMEWORKS = ("Flask", "Django", "FastAPI")
