"""What programs read: every key, the type of what it holds, and what that is in a few words.

`plain_data` and `json_form` fill these in, so that a key which is not described here does not pass
the type checker; `data_schema` makes the JSON Schemas of them.
"""

from collections.abc import Mapping, Sequence
from typing import Annotated, Literal, TypedDict

from fwcompare.analysis.priorities import Level
from fwcompare.analysis.rank_acceptability import Method
from fwcompare.analysis.snapshots import StateKind
from fwcompare.analysis.verdict import Verdict
from fwcompare.decision.record import Status
from fwcompare.export.described_asking import Asked, Numbers, Points
from fwcompare.export.described_elicited import PrioritiesData
from fwcompare.export.measured_data import MeasuredData

Table = Mapping[str, Numbers]
HowCome = Method | Literal["bounded"]


_In = TypedDict(
    "_In",
    {
        "in": Annotated[
            Sequence[str],
            "The alternatives that take part and fail no must-have, in the dataset's order.",
        ]
    },
)


class Scored(_In, Asked):
    """What follows from weights and ratings alone."""

    dataset: Annotated[str, "The title of the dataset."]
    situation: Annotated[str | None, "The ready weighting the points came from, by id."]
    points: Annotated[Points, "What the sliders are set to."]
    shares: Annotated[Numbers, "Share of all weight, 0..1, by criterion."]
    dimension_shares: Annotated[Numbers, "Share of all weight, 0..1, by dimension."]
    values: Annotated[Table, "Value, 0..10, by alternative and criterion; 5 where unknown."]
    dimension_values: Annotated[
        Mapping[str, Mapping[str, float | None]],
        "Mean value, 0..10, by alternative and dimension; null without points inside.",
    ]
    scores: Annotated[Numbers, "Score, 0..10, by alternative: the sum of its contributions."]
    contributions: Annotated[Table, "Share times value, by alternative and criterion."]
    dimension_contributions: Annotated[Table, "The same, by alternative and dimension."]
    ranking: Annotated[Sequence[str], "The alternatives, the best score first."]
    leader: Annotated[str | None, "Whose score is best of those in; null for nobody alone."]
    margin: Annotated[float | None, "The best score minus the next one; null without points."]
    verdict: Annotated[Verdict, "How firm the lead is, by the rule that --explain prints."]
    verdict_chance: Annotated[float | None, "The largest of chance; null where there is none."]
    chance: Annotated[Numbers, "Chance, 0..1, of coming first when ratings vary, by alternative."]
    chance_error: Annotated[float | None, "By how much a chance may be wrong at most."]
    rule_chance: Annotated[
        float | None, "The leader's chance with every unknown rating at the end worst for it."
    ]
    rule_lead: Annotated[float | None, "Its lead as shown, with every unknown rating so."]
    unknown: Annotated[Mapping[str, Sequence[str]], "Criteria not known, by alternative."]


class Score(Scored):
    """What `fwcompare score --json` prints."""

    format: Annotated[Literal["fwcompare.score/1"], "The format's name and version."]


LeadData = TypedDict(
    "LeadData",
    {
        "from": Annotated[float, "The share, 0..1, where it begins."],
        "to": Annotated[float, "The share, 0..1, where it ends."],
        "leader": Annotated[str | None, "Who leads in between; null along a tie."],
    },
)

MoveData = TypedDict(
    "MoveData",
    {
        "id": Annotated[str, "The dimension."],
        "from": Annotated[float, "Its share now, 0..1."],
        "to": Annotated[float, "Its share after the change, 0..1."],
    },
)

MarginData = TypedDict(
    "MarginData",
    {
        "5 %": Annotated[float, "Below it in 5 of 100 draws."],
        "50 %": Annotated[float, "The median."],
        "95 %": Annotated[float, "Below it in 95 of 100 draws."],
    },
)


class Tipping(TypedDict):
    id: Annotated[str, "The dimension or the criterion whose weight alone is changed."]
    level: Annotated[Level, "Which of the two it is."]
    points: Annotated[float | None, "Its points at the nearest tie; null beyond 100."]
    share: Annotated[float | None, "Its share there, 0..1; null where the lead never changes."]
    share_now: Annotated[float, "Its share now, 0..1."]
    leader_beyond: Annotated[str | None, "Who leads on the other side; null where level."]
    leads: Annotated[
        Sequence[LeadData], "Who leads at which share, from 0 to the largest it can reach."
    ]


class ChangeData(TypedDict):
    moves: Annotated[Sequence[MoveData], "The dimensions' shares that change, largest first."]
    total: Annotated[float, "The sum of the sizes of all changes."]
    distance: Annotated[float, "Their Euclidean length."]
    rival: Annotated[str, "Who is level with the leader then."]


class MinimalChange(TypedDict):
    leader: Annotated[str, "Who leads after it, by at least 0.01 as shown."]
    moves: Annotated[Sequence[MoveData], "The dimensions' shares that change, largest first."]
    scores: Annotated[Numbers, "The scores after it, 0..10, by alternative."]


class Drawn(TypedDict):
    chance: Annotated[Numbers, "Part of the draws, 0..1, in which it came first."]
    standard_error: Annotated[Numbers, "The standard error of that."]
    first: Annotated[str, "Whose margin over the best other one is told."]
    margin: Annotated[MarginData, "The quantiles of that margin, in points of 10."]
    draws: Annotated[int, "How many were drawn."]
    seed: Annotated[int, "What they were drawn from; the same gives the same."]


class RatingFlipData(TypedDict):
    criterion: Annotated[str, "The criterion of the rating."]
    alternative: Annotated[str, "The alternative of the rating."]
    change: Annotated[float, "The change of its value that ends the lead, in points of 10."]
    value: Annotated[float, "The value so reached, 0..10."]
    figure: Annotated[float, "The same in the unit of the criterion's scale."]


class Under(TypedDict):
    leader: Annotated[str | None, "Who leads then; null in a tie and without points."]
    margin: Annotated[float | None, "By how much; null without points."]
    verdict: Annotated[Verdict, "How firm that is."]
    verdict_chance: Annotated[float | None, "The largest chance of coming first then."]
    scores: Annotated[Numbers, "The scores then, 0..10, by alternative."]


class UnderReading(Under):
    id: Annotated[str, "The reading."]


class WorthFindingOut(TypedDict):
    criterion: Annotated[str, "The criterion of the rating."]
    alternative: Annotated[str, "The alternative of the rating."]
    is_unknown: Annotated[bool, "Whether nothing is known of it."]
    can_flip: Annotated[bool, "Whether it alone, within its range, can end the lead."]
    expected_gain: Annotated[float, "What knowing it is expected to gain, in points of 10."]


class Methods(TypedDict):
    lead_share: Annotated[Method, "How lead_share was come by."]
    lead_share_criteria: Annotated[Method, "How lead_share_criteria was come by."]
    lead_share_order: Annotated[Method, "How lead_share_order was come by."]
    chance: Annotated[HowCome, "How chance was; bounded: right to within chance_error."]
    expected_loss: Annotated[HowCome, "How that was; bounded: right to within loss_error."]
    weights_and_ratings: Annotated[Literal["sampled"], "How weights_and_ratings was."]


class Tied(TypedDict):
    lead_share: Annotated[float, "The part of lead_share that several lead together."]
    lead_share_criteria: Annotated[float, "The same of lead_share_criteria."]
    lead_share_order: Annotated[float, "The same of lead_share_order."]


class Analysed(Scored):
    """All that follows."""

    granted_readings: Annotated[Sequence[str], "The dataset's readings that are granted."]
    overrides: Annotated[Table, "Own ratings, in the scale's unit, by criterion and alternative."]
    tipping: Annotated[Sequence[Tipping], "Where each weight alone changes who leads."]
    smallest_change: Annotated[ChangeData | None, "The least change of shares to a tie."]
    minimal_weight_change: Annotated[
        MinimalChange | None, "The least change of shares after which another one leads."
    ]
    nearest_change: Annotated[ChangeData | None, "The change to a tie of the least length."]
    tolerance: Annotated[
        float | None, "By which part every share may be off, 0..1, and the leader still lead."
    ]
    tolerance_of_points: Annotated[float | None, "The same for the points of every slider."]
    lead_share: Annotated[Numbers, "Part of all mixes of dimensions, 0..1, that each leads."]
    lead_share_criteria: Annotated[Numbers, "Part of all mixes of criteria that each leads."]
    lead_share_order: Annotated[
        Numbers, "Part of all mixes of dimensions in the present order that each leads."
    ]
    tied: Annotated[Tied, "The parts that several lead together."]
    method: Annotated[Methods, "How each figure was come by."]
    standard_error: Annotated[
        Table, "Standard errors by figure and alternative, of all figures that are sampled."
    ]
    left_out: Annotated[Sequence[str], "Dimensions without points inside, in no mix."]
    central_weights: Annotated[
        Mapping[str, Numbers | None], "The mean of the mixes that each leads; null for none."
    ]
    bands: Annotated[
        Mapping[str, tuple[float, float]], "Lowest and highest score, all ratings at one end."
    ]
    expected_loss: Annotated[Numbers, "By how much each is expected to miss the best score."]
    loss_error: Annotated[float | None, "By how much an expected loss may be wrong at most."]
    weights_and_ratings: Annotated[Drawn | None, "Weights and ratings drawn together."]
    rating_flips: Annotated[
        Sequence[RatingFlipData], "Single ratings that can end the lead, the least change first."
    ]
    readings: Annotated[Sequence[UnderReading], "What follows under each other reading alone."]
    readings_together: Annotated[Under, "What follows with all of them granted."]
    worth_finding_out: Annotated[Sequence[WorthFindingOut], "Ratings that are not certain."]
    priorities: Annotated[
        PrioritiesData, "What an order and answers leave of all weights; without any, all of them."
    ]
    priorities_inside: Annotated[
        Mapping[str, PrioritiesData],
        "The same for each dimension of whose criteria anything was said: shares are of its own.",
    ]


class Analysis(Analysed):
    """What `fwcompare analyse --json` prints."""

    format: Annotated[Literal["fwcompare.analysis/1"], "The format's name and version."]


class OwnRating(TypedDict):
    value: Annotated[float, "The rating, in the unit of the criterion's scale."]
    because: Annotated[str, "The reason somebody gave; empty if none."]


class SourceData(TypedDict):
    title: Annotated[str, "The title of the page, article or measurement."]
    url: Annotated[str, "Where it is; empty if nowhere."]
    kind: Annotated[str, "What it is."]
    date: Annotated[str, "When it was written or measured."]
    note: Annotated[str, "How it was measured, or what to know about it."]
    noise: Annotated[float | None, "The difference in % below which it says nothing."]


class RatingData(TypedDict):
    figure: Annotated[float | None, "The rating in the scale's unit; null where unknown."]
    low: Annotated[float | None, "The lowest number that can be defended."]
    high: Annotated[float | None, "The highest number that can be defended."]
    because: Annotated[str, "The reason for it."]
    confidence: Annotated[str, "low, medium or high; empty where nothing is said."]
    sources: Annotated[Sequence[str], "The sources it rests on, by id."]


class ScaleData(TypedDict):
    kind: Annotated[Literal["judged", "measured"], "Judged ratings are values themselves."]
    worst: Annotated[float, "The figure that counts 0."]
    best: Annotated[float, "The figure that counts 10."]
    shape: Annotated[Literal["linear", "log"], "How figures between them become values."]
    words: Annotated[Sequence[str], "What 0, 5 and 10 mean on a judged scale; else none."]


class CriterionData(TypedDict):
    name: Annotated[str, "The criterion's name."]
    dimension: Annotated[str, "The dimension it is in, by id."]
    is_asked: Annotated[bool, "Whether only whoever decides can rate it, and has not yet."]
    scale: Annotated[ScaleData, "How its figures become values, 0..10."]
    unit: Annotated[str, "The unit of its figures; empty for a judged one."]
    by_alternative: Annotated[Mapping[str, RatingData], "Its ratings, as they count."]


class StateData(Under):
    kind: Annotated[StateKind, "A ready weighting, or a snapshot somebody kept."]
    id: Annotated[str, "The situation's id, or the snapshot's name."]
    date: Annotated[str, "The day a snapshot was taken; empty for a situation."]
    is_now: Annotated[bool, "Whether it is what counts now."]
    dimension_shares: Annotated[Numbers, "Share of all weight then, 0..1, by dimension."]


class ExportedData(Analysed):
    """What `fwcompare export --form json` writes."""

    format: Annotated[Literal["fwcompare.export/1"], "The format's name and version."]
    title: Annotated[str, "The title of the decision."]
    author: Annotated[str, "Who decides."]
    date: Annotated[str, "The day this was written, YYYY-MM-DD."]
    status: Annotated[Status, "How far the decision is."]
    chosen: Annotated[str | None, "The alternative that was chosen; null unless somebody did."]
    notes: Annotated[str, "Markdown on the whole decision."]
    dimension_notes: Annotated[Mapping[str, str], "Markdown on single dimensions, by id."]
    command: Annotated[str, "The command that prints these numbers again."]
    checked: Annotated[str, "When the dataset's facts were last looked at."]
    alternatives: Annotated[Mapping[str, str], "The alternatives' names."]
    dimensions: Annotated[Mapping[str, str], "The dimensions' names."]
    dimension_points: Annotated[Numbers, "Points, 0..100, by dimension."]
    criterion_points: Annotated[Numbers, "Points, 0..100, by criterion."]
    ratings: Annotated[Mapping[str, CriterionData], "What the scores rest on, by criterion."]
    own_ratings: Annotated[
        Mapping[str, Mapping[str, OwnRating]], "Own ratings, by criterion and alternative."
    ]
    measured: Annotated[
        MeasuredData | None, "What was measured on the machine of whoever decides, last."
    ]
    sources: Annotated[Mapping[str, SourceData], "The dataset's sources, by id."]
    states: Annotated[Sequence[StateData], "The situations, with present ratings, and snapshots."]
