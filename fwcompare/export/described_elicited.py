"""What programs read of an order and answers about weights, beside `described_data`."""

from collections.abc import Mapping, Sequence
from typing import Annotated, TypedDict

from fwcompare.analysis.rank_acceptability import Method

Numbers = Mapping[str, float]


class NextData(TypedDict):
    more: Annotated[str, "Is all of this worth more …"]
    than: Annotated[str, "… than a part of this?"]
    part: Annotated[float, "That part, above 0 and up to 1."]


class WorstData(TypedDict):
    more: Annotated[str, "This was said to be …"]
    than: Annotated[str, "… than this"]
    said: Annotated[float, "So many times as important was said,"]
    implied: Annotated[float | None, "And so many times is what the others imply; null for none."]


class PairwiseData(TypedDict):
    """What pairwise judgements come to."""

    weights: Annotated[Numbers, "Shares of weight, 0..1, by the principal eigenvector."]
    eigenvalue: Annotated[float, "The largest, at least the number of weights."]
    consistency_ratio: Annotated[float | None, "Null where there is no random index."]
    random_index: Annotated[str, "From which table the random index is."]
    completed: Annotated[
        Sequence[tuple[str, str, float]], "The pairs not judged, and what completes them."
    ]
    worst: Annotated[WorstData | None, "The judgement that fits the others least; null for none."]
    next: Annotated[tuple[str, str] | None, "The pair that could move the lead most; or null."]


class PrioritiesData(TypedDict):
    """What an order and answers leave of all weights; without any, that is all of them."""

    share: Annotated[Numbers, "Part of the weights left, 0..1, with which each leads."]
    method: Annotated[Method, "How share and centre were come by; the rest is exact."]
    standard_error: Annotated[float | None, "The largest of share; null where it is exact."]
    centre: Annotated[Numbers, "The centre of the weights left: shares, 0..1, that sum to 1."]
    range: Annotated[
        Mapping[str, tuple[float, float]], "The least and the most share each weight can have."
    ]
    regret: Annotated[Numbers, "What choosing each can cost at most, in points of 10."]
    certain: Annotated[bool, "Whether no further answer can change the leader; a tie may be met."]
    pairwise: Annotated[
        PairwiseData | None, "What judgements come to that tie all weights together; else null."
    ]
    next: Annotated[
        NextData | None, "The most telling question; null where certain or nothing is left to ask."
    ]
