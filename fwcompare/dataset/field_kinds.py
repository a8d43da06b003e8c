"""Kinds of values that stand in many places of a dataset file."""

from fwcompare.dataset.dataset import MAX_POINTS
from fwcompare.dataset.keyed import Key
from fwcompare.dataset.kinds import Words
from fwcompare.dataset.number import Number
from fwcompare.dataset.reference import Reference
from fwcompare.dataset.shapes import ByReference, Several

NAME = Words("a name")
LINE = Words("a line of text", may_be_empty=True)
PROSE = Words("text", prose=True, may_be_empty=True)
SENTENCES = Words("text", prose=True)
POINTS = Number(0, MAX_POINTS)
ALTERNATIVE = Reference("alternative")
CRITERION = Reference("criterion")
DIMENSION_POINTS = ByReference(Reference("dimension"), POINTS)
CRITERION_POINTS = ByReference(CRITERION, POINTS)
SOURCES = Key(
    "sources",
    Several("sources", Reference("source")),
    "Ids of the sources it rests on, under sources.",
)
