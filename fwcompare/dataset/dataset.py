"""What is known, as frozen values: a dataset of alternatives rated on criteria in dimensions."""

from collections.abc import Mapping
from dataclasses import field

from fwcompare.dataset import spread
from fwcompare.dataset.evidence_list import EvidenceList
from fwcompare.dataset.must_have import MustHave
from fwcompare.dataset.not_covered import NotCovered
from fwcompare.dataset.points import NO_POINTS, Points
from fwcompare.dataset.question import Question
from fwcompare.dataset.scale import VALUE_MAX, JudgedScale, MeasuredScale, Scale
from fwcompare.dataset.situation import Situation
from fwcompare.dataset.table_row import TableRow
from fwcompare.values import dataclass

DEFAULT_POINTS = 10.0
MAX_POINTS = 100.0

SOURCE_KINDS = (
    "documentation",
    "source-code",
    "measurement",
    "release-notes",
    "survey",
    "article",
    "judgement",
)
VERDICTS = (
    "true",
    "partly-true",
    "imprecise",
    "exaggerated",
    "misleading",
    "outdated",
    "unsupported",
    "false",
    "opinion",
    "omitted",
)
CONFIDENCES = ("low", "medium", "high")
EVERYBODY = "all"


@dataclass(frozen=True)
class Feature:
    title: str
    text: str = ""


@dataclass(frozen=True)
class Alternative:
    """`at_start` tells whether it is compared before anybody asks for it."""

    id: str
    name: str
    version: str = ""
    colour: str = ""
    about: str = ""
    features: tuple[Feature, ...] = ()
    at_start: bool = True


@dataclass(frozen=True)
class Source:
    """Where a figure or a statement comes from; `kind` is one of SOURCE_KINDS.

    `noise` is the difference, in per cent, below which its figures say nothing; None if unknown.
    """

    id: str
    title: str
    kind: str
    url: str = ""
    date: str = ""
    note: str = ""
    noise: float | None = None


@dataclass(frozen=True)
class Rating:
    """What was found for one alternative on one criterion.

    `value`, `low` and `high` are in the unit of the criterion's scale, low <= value <= high;
    `value` is None, and the ends mean nothing, when nothing is known; `is_asked` where only the
    person who decides can know it.
    """

    value: float | None = None
    low: float = 0.0
    high: float = 0.0
    because: str = ""
    confidence: str = ""
    sources: tuple[str, ...] = ()
    is_asked: bool = False

    @property
    def is_known(self) -> bool:
        return self.value is not None


UNKNOWN = Rating()
ASKED = Rating(is_asked=True)


@dataclass(frozen=True)
class Criterion:
    """One thing the alternatives are rated on; `weight` is its points, 0..100, in its dimension.

    `probe` is the id of what measures it on one's own machine, if anything does; there may be no
    such probe in this version.
    """

    id: str
    dimension: str
    name: str
    scale: Scale
    ratings: Mapping[str, Rating]
    short: str = ""
    question: str = ""
    weight: float = DEFAULT_POINTS
    probe: str = ""
    _values: Mapping[str, float] = field(init=False, repr=False, compare=False)
    _intervals: Mapping[str, tuple[float, float]] = field(init=False, repr=False, compare=False)
    _moments: dict[str, spread.Moments] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Once here, since every slider tick asks for all of them.
        values: dict[str, float] = {}
        intervals: dict[str, tuple[float, float]] = {}
        to_value = self.scale.value_of
        for alternative, rating in self.ratings.items():
            if rating.value is not None:
                ends = to_value(rating.low), to_value(rating.high)
                values[alternative] = to_value(rating.value)
                intervals[alternative] = min(ends), max(ends)
        object.__setattr__(self, "_values", values)
        object.__setattr__(self, "_intervals", intervals)
        object.__setattr__(self, "_moments", {})

    @property
    def label(self) -> str:
        return self.short or self.name

    @property
    def is_measured(self) -> bool:
        return isinstance(self.scale, MeasuredScale)

    @property
    def is_asked(self) -> bool:
        """Whether some of its ratings only the person who decides can tell, and has not yet."""
        return any(rating.is_asked for rating in self.ratings.values())

    def rating(self, alternative: str) -> Rating:
        return self.ratings.get(alternative, UNKNOWN)

    def value(self, alternative: str) -> float | None:
        """Return the value, 0..10, or None when the rating is unknown."""
        return self._values.get(alternative)

    def interval(self, alternative: str) -> tuple[float, float]:
        """Return the lowest and highest defensible value, 0..10; the whole scale when unknown."""
        return self._intervals.get(alternative, (0.0, VALUE_MAX))

    def moments(self, alternative: str) -> spread.Moments:
        """Return mean, variance and third central moment of the value, 0..10, as a random draw.

        Drawn as `fwcompare.dataset.spread` says.
        """
        found = self._moments.get(alternative)
        if found is None:  # worked out when first asked for, since it is what takes longest
            rating, found = self.rating(alternative), spread.UNKNOWN_MOMENTS
            if rating.value is not None:
                found = spread.moments(self.scale, rating.low, rating.value, rating.high)
            self._moments[alternative] = found
        return found


@dataclass(frozen=True)
class Claim:
    """Something people say about an alternative (or all), and what checking found."""

    says: str
    about: str
    verdict: str
    finding: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dimension:
    id: str
    name: str
    criteria: Mapping[str, Criterion]
    short: str = ""
    question: str = ""
    weight: float = DEFAULT_POINTS
    about: Mapping[str, str] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    not_known: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return self.short or self.name


@dataclass(frozen=True)
class Reading:
    """Another defensible way to rate the same facts: criterion id -> alternative id -> rating."""

    id: str
    name: str
    because: str
    side: str
    ratings: Mapping[str, Mapping[str, Rating]]


@dataclass(frozen=True)
class Dataset:
    """Everything one comparison file holds, in the order of the file.

    `everybody` is what every set of answers to `questions` begins with, `asking` what all of them
    ask about, as the heading above them.
    """

    title: str
    alternatives: Mapping[str, Alternative]
    dimensions: Mapping[str, Dimension]
    sources: Mapping[str, Source] = field(default_factory=dict)
    summary: str = ""
    checked: str = ""
    table: tuple[TableRow, ...] = ()
    readings: Mapping[str, Reading] = field(default_factory=dict)
    situations: Mapping[str, Situation] = field(default_factory=dict)
    everybody: Points = NO_POINTS
    asking: str = ""
    questions: Mapping[str, Question] = field(default_factory=dict)
    musts: Mapping[str, MustHave] = field(default_factory=dict)
    not_covered: tuple[NotCovered, ...] = ()
    lists: Mapping[str, EvidenceList] = field(default_factory=dict)
    criteria: Mapping[str, Criterion] = field(init=False, repr=False, compare=False)
    asked: frozenset[str] = field(init=False, repr=False, compare=False)
    """The criteria that only the person who decides can rate, and has not rated for everybody."""

    def __post_init__(self) -> None:
        every = {c.id: c for d in self.dimensions.values() for c in d.criteria.values()}
        object.__setattr__(self, "criteria", every)
        object.__setattr__(self, "asked", frozenset(c.id for c in every.values() if c.is_asked))

    @property
    def is_flat(self) -> bool:
        """Whether criteria are weighed against each other directly: in one dimension, or in none.

        Where it is, whatever speaks of dimensions elsewhere speaks of criteria.
        """
        return len(self.dimensions) == 1

    @property
    def has_ranges(self) -> bool:
        """Whether any rating is not known to the last digit."""
        ends = (c.interval(a) for c in self.criteria.values() for a in self.alternatives)
        return any(low != high for low, high in ends)

    def lists_of(self, criterion: str) -> tuple[EvidenceList, ...]:
        """Return the lists that the ratings on a criterion were counted from."""
        return tuple(found for found in self.lists.values() if found.criterion == criterion)

    @property
    def only_dimension(self) -> str:
        """The id of a flat dataset's one dimension; "" in any other."""
        return next(iter(self.dimensions)) if self.is_flat else ""


__all__ = [
    "ASKED",
    "CONFIDENCES",
    "DEFAULT_POINTS",
    "EVERYBODY",
    "MAX_POINTS",
    "SOURCE_KINDS",
    "UNKNOWN",
    "VERDICTS",
    "Alternative",
    "Claim",
    "Criterion",
    "Dataset",
    "Dimension",
    "Feature",
    "JudgedScale",
    "MeasuredScale",
    "Rating",
    "Reading",
    "Scale",
    "Situation",
    "Source",
    "TableRow",
]
