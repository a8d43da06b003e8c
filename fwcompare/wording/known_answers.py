"""What the self-check says about where its known answers come from."""

from fwcompare.analysis.published import Check, Origin

ORIGINS: tuple[Origin, ...] = ("published", "derived")

HEADINGS: dict[Origin, str] = {"published": "Published", "derived": "Derived here"}

EXPLANATIONS: dict[Origin, str] = {
    "published": "These answers stand in the source named.",
    "derived": (
        "These answers were worked out for this program, apart from its code and in the way named."
    ),
}


def full_source(check: Check) -> str:
    """Return where a known answer comes from in one line, with what is to be known about it."""
    note = f" ({check.note})" if check.note else ""
    return f"{HEADINGS[check.origin]}: {check.source}{note}"
