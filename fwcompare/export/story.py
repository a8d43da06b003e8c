"""A decision put in words: plain texts for templates to lay out, each form escaping its own way."""

from typing import NamedTuple

from fwcompare.export.export import Export
from fwcompare.wording import (
    arguments,
    changes,
    finding_out,
    isolation,
    numbers,
    reading_words,
    sentences,
    sureness,
    verdict_basis,
)
from fwcompare.wording.arguments import Argument
from fwcompare.wording.evidence import CitedSource, DimensionEvidence, cited_sources, evidence
from fwcompare.wording.fact import Fact
from fwcompare.wording.own_ratings import OwnRating, granted_readings, own_ratings
from fwcompare.wording.revisit import revisit_if

_MOST_OPEN_RATINGS = 5


class Driver(NamedTuple):
    """A dimension as a reason to decide; `notes` is Markdown."""

    name: str
    question: str
    points: str
    share: str
    notes: str


class Option(NamedTuple):
    id: str
    name: str
    about: str
    score: str
    is_chosen: bool
    good: tuple[Argument, ...]
    bad: tuple[Argument, ...]


class ScoreRow(NamedTuple):
    """`stressed` tells which of `values` are the best as shown."""

    name: str
    share: str
    values: tuple[str, ...]
    stressed: tuple[bool, ...]


class Story(NamedTuple):
    """Everything an export tells; texts as typed, numbers as the window shows them.

    `notes` is Markdown. `scores` has a row for each dimension; `total` is the last row.
    `options` are in the dataset's order, `ranked` has the names from best to worst.
    """

    number: int
    title: str
    subject: str
    summary: str
    checked: str
    status: str
    date: str
    author: str
    notes: str
    situation: str
    situation_when: str
    drivers: tuple[Driver, ...]
    options: tuple[Option, ...]
    ranked: tuple[str, ...]
    chosen: Option | None
    because: str
    no_choice: str
    headline: str
    certainty: str
    verdict: str
    why: str
    remark: str
    basis: str
    scores: tuple[ScoreRow, ...]
    total: ScoreRow
    sure: tuple[Fact, ...]
    readings: tuple[Fact, ...]
    worth_head: str
    worth: tuple[Fact, ...]
    smallest_change: str
    revisit: tuple[str, ...]
    own_ratings: tuple[OwnRating, ...]
    granted: tuple[Fact, ...]
    evidence: tuple[DimensionEvidence, ...]
    sources: tuple[CitedSource, ...]
    command: str


def tell(export: Export) -> Story:
    """Put an export in words."""
    evaluation, dataset = export.evaluation, export.evaluation.dataset
    preferences, record, findings = evaluation.preferences, export.record, export.findings
    turning = [rating for rating in findings.quick.worth_finding_out if rating.can_flip]
    situation = dataset.situations.get(preferences.situation or "")
    options = tuple(_option(export, id_) for id_ in dataset.alternatives)
    sources = cited_sources(dataset)
    return Story(
        number=export.number,
        title=export.title,
        subject=dataset.title,
        summary=dataset.summary,
        checked=dataset.checked,
        status=record.status,
        date=export.date,
        author=record.author,
        notes=record.notes,
        situation=situation.name if situation else "",
        situation_when=situation.when if situation else "",
        drivers=_drivers(export),
        options=options,
        ranked=tuple(dataset.alternatives[a].name for a in evaluation.ranking),
        chosen=next((option for option in options if option.is_chosen), None),
        because=arguments.because(evaluation, export.chosen) if export.chosen else "",
        no_choice=sentences.choice(evaluation, findings.slow.judgement),
        headline=sentences.headline(evaluation),
        certainty=sentences.certainty(evaluation, findings.slow.judgement),
        verdict=sentences.verdict(evaluation, findings.slow.judgement).rstrip("."),
        why=sentences.why(evaluation),
        remark=sentences.remark(evaluation, len(options)),
        basis=" ".join(verdict_basis.explanation(evaluation, findings.slow.judgement)),
        scores=_score_rows(export),
        total=_total(export),
        sure=sureness.how_sure(findings),
        readings=reading_words.outcomes(export.original, findings.slow),
        worth_head=finding_out.worth(turning, _MOST_OPEN_RATINGS),
        worth=finding_out.gains(evaluation, turning[:_MOST_OPEN_RATINGS]),
        smallest_change=changes.minimal_weight_change(
            evaluation, findings.quick.minimal_weight_change
        ),
        revisit=revisit_if(findings),
        own_ratings=own_ratings(evaluation),
        granted=granted_readings(evaluation),
        evidence=evidence(evaluation, {source.id: source.number for source in sources}),
        sources=sources,
        command=export.command,
    )


def _drivers(export: Export) -> tuple[Driver, ...]:
    evaluation, notes = export.evaluation, export.record.dimension_notes
    return tuple(
        Driver(
            dimension.name,
            dimension.question,
            numbers.points(evaluation.preferences.dimension_points[id_]),
            numbers.dimension_share(evaluation.dimension_shares[id_]),
            notes.get(id_, ""),
        )
        for id_, dimension in evaluation.dataset.dimensions.items()
    )


def _option(export: Export, id_: str) -> Option:
    evaluation = export.evaluation
    alternative = evaluation.dataset.alternatives[id_]
    good, bad = arguments.for_and_against(evaluation, id_)
    score = numbers.score(evaluation.scores[id_]) if evaluation.has_weights else ""
    name = f"{isolation.name(alternative.name)} {alternative.version}".strip()
    return Option(id_, name, alternative.about, score, id_ == export.chosen, good, bad)


def _score_rows(export: Export) -> tuple[ScoreRow, ...]:
    evaluation = export.evaluation
    rows = []
    for id_, dimension in evaluation.dataset.dimensions.items():
        values = [evaluation.dimension_values[a][id_] for a in evaluation.dataset.alternatives]
        shown = tuple("" if value is None else numbers.rating(value) for value in values)
        share = numbers.dimension_share(evaluation.dimension_shares[id_])
        rows.append(ScoreRow(dimension.name, share, shown, numbers.stressed(values)))
    return tuple(rows)


def _total(export: Export) -> ScoreRow:
    evaluation = export.evaluation
    alternatives = evaluation.dataset.alternatives
    if not evaluation.has_weights:
        return ScoreRow("Score", "", ("",) * len(alternatives), (False,) * len(alternatives))
    shown = tuple(numbers.score(evaluation.scores[a]) for a in alternatives)
    leads = tuple(a == evaluation.leader for a in alternatives)
    return ScoreRow("Score", numbers.percent(100), shown, leads)
