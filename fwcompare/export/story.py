"""A decision put in words: plain texts for templates to lay out, each form escaping its own way."""

from collections.abc import Mapping
from typing import NamedTuple

from fwcompare.analysis.because import because
from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.open_answers import open_answers
from fwcompare.analysis.weighed import weighed
from fwcompare.dataset.dataset import Criterion, Dataset, Dimension
from fwcompare.decision.proposal import is_by_hand
from fwcompare.export.export import Export
from fwcompare.wording import (
    answer_words,
    arguments,
    changes,
    elicitation_words,
    finding_out,
    isolation,
    measured_words,
    must_words,
    numbers,
    reading_words,
    sentences,
    sure_sentences,
    sureness,
    verdict_basis,
)
from fwcompare.wording.arguments import Argument
from fwcompare.wording.evidence import CitedSource, DimensionEvidence, cited_sources, evidence
from fwcompare.wording.fact import Fact
from fwcompare.wording.own_ratings import OwnRating, granted_readings, own_ratings
from fwcompare.wording.revisit import revisit_first_if, revisit_if

_MOST_OPEN_RATINGS = 5


class Driver(NamedTuple):
    """A dimension as a reason to decide; `notes` is Markdown, `because` what its points are of."""

    name: str
    question: str
    points: str
    share: str
    notes: str
    because: str


class Option(NamedTuple):
    id: str
    name: str
    about: str
    score: str
    is_chosen: bool
    out: str
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
    `lead` and `sure_in_words` say in whole sentences what `scores` and `sure` have as figures.
    `evidence_file` is the file that holds the evidence, "" where it stands in the export itself.
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
    situation_is_changed: bool
    answers: tuple[Fact, ...]
    answers_head: str
    settled: str
    how_found: tuple[str, ...]
    said: tuple[Fact, ...]
    not_counted: str
    musts: tuple[Fact, ...]
    counted_twice: tuple[Fact, ...]
    open_musts: tuple[Fact, ...]
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
    lead: str
    sure_in_words: tuple[str, ...]
    scores: tuple[ScoreRow, ...]
    total: ScoreRow
    sure: tuple[Fact, ...]
    readings: tuple[Fact, ...]
    worth_head: str
    worth: tuple[Fact, ...]
    smallest_change: str
    revisit: tuple[str, ...]
    revisit_first: tuple[str, ...]
    own_ratings: tuple[OwnRating, ...]
    granted: tuple[Fact, ...]
    measured: tuple[Fact, ...]
    evidence: tuple[DimensionEvidence, ...]
    sources: tuple[CitedSource, ...]
    command: str
    evidence_file: str


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
        notes=_notes(export),
        situation=situation.name if situation else "",
        situation_when=situation.when if situation else "",
        situation_is_changed=is_by_hand(preferences, evaluation.original),
        answers=answer_words.answers(evaluation),
        answers_head=answer_words.answers_head(
            evaluation, has_order=bool(elicitation_words.found(evaluation))
        ),
        settled=_settled(evaluation),
        how_found=elicitation_words.found(evaluation),
        said=answer_words.said(evaluation),
        not_counted=answer_words.not_counted(evaluation),
        musts=must_words.facts(evaluation),
        counted_twice=must_words.counted_twice(evaluation),
        open_musts=must_words.open_ones(evaluation),
        drivers=_drivers(export),
        options=options,
        ranked=tuple(dataset.alternatives[a].name for a in evaluation.ranking),
        chosen=_option(export, export.chosen) if export.chosen else None,
        because=arguments.because(evaluation, export.chosen) if export.chosen else "",
        no_choice=sentences.choice(evaluation, findings.slow.judgement),
        headline=sentences.headline(evaluation, findings.slow.judgement),
        certainty=sentences.certainty(evaluation, findings.slow.judgement),
        verdict=sentences.verdict(evaluation, findings.slow.judgement).rstrip("."),
        why=sentences.why(evaluation),
        remark=sentences.remark(evaluation, len(options)),
        basis=" ".join(verdict_basis.explanation(evaluation, findings.slow.judgement)),
        lead=sure_sentences.lead(evaluation),
        sure_in_words=sure_sentences.how_sure(findings),
        scores=_score_rows(export),
        total=_total(export),
        sure=sureness.how_sure(findings),
        readings=reading_words.outcomes(evaluation, findings.slow),
        worth_head=finding_out.worth(turning, _MOST_OPEN_RATINGS),
        worth=finding_out.gains(evaluation, turning[:_MOST_OPEN_RATINGS]),
        smallest_change=changes.minimal_weight_change(
            evaluation, findings.quick.minimal_weight_change
        ),
        revisit=revisit_if(findings),
        revisit_first=revisit_first_if(findings),
        own_ratings=own_ratings(evaluation),
        granted=granted_readings(evaluation),
        measured=measured_words.facts(dataset, record.measured),
        evidence=evidence(evaluation, {source.id: source.number for source in sources}),
        sources=sources,
        command=export.command,
        evidence_file=export.evidence_file,
    )


def _settled(evaluation: Evaluation) -> str:
    """Return what the open questions leave open; "" where nothing was answered."""
    if not evaluation.preferences.answers:
        return ""
    found = open_answers(evaluation)
    return answer_words.settled(evaluation, found) if found else ""


def _drivers(export: Export) -> tuple[Driver, ...]:
    evaluation, notes = export.evaluation, export.record.dimension_notes
    counted = weighed(evaluation)
    parts = because(export.original, evaluation.preferences, counted.level)
    return tuple(
        Driver(
            thing.name,
            thing.question,
            numbers.points(counted.points[id_]),
            numbers.dimension_share(counted.shares[id_]),
            notes.get(id_, ""),
            answer_words.because_of(export.original, parts[id_]) if id_ in parts else "",
        )
        for id_, thing in _things(evaluation.dataset).items()
    )


def _notes(export: Export) -> str:
    """Return the notes on all of it; those on the only dimension belong to them."""
    record, notes = export.record, []
    if export.evaluation.dataset.is_flat:
        notes = [*record.dimension_notes.values()]
    return "\n\n".join(filter(None, [record.notes, *notes]))


def _things(dataset: Dataset) -> Mapping[str, Dimension] | Mapping[str, Criterion]:
    """Return what is weighed against each other."""
    return dataset.criteria if dataset.is_flat else dataset.dimensions


def _option(export: Export, id_: str) -> Option:
    evaluation = export.evaluation
    alternative = export.original.alternatives[id_]
    good, bad = arguments.for_and_against(evaluation, id_)
    score, out = "", "not compared"
    if id_ in evaluation.scores:
        score = numbers.score(evaluation.scores[id_]) if evaluation.has_weights else ""
        out = must_words.out(evaluation, id_)
    name = f"{isolation.name(alternative.name)} {alternative.version}".strip()
    return Option(id_, name, alternative.about, score, id_ == export.chosen, out, good, bad)


def _score_rows(export: Export) -> tuple[ScoreRow, ...]:
    evaluation = export.evaluation
    rows = []
    counted, things = weighed(evaluation), _things(evaluation.dataset)
    for id_, thing in things.items():
        values = [counted.values[a][id_] for a in evaluation.dataset.alternatives]
        shown = tuple("" if value is None else numbers.rating(value) for value in values)
        share = numbers.dimension_share(counted.shares[id_])
        rows.append(ScoreRow(thing.name, share, shown, numbers.stressed(values)))
    return tuple(rows)


def _total(export: Export) -> ScoreRow:
    evaluation = export.evaluation
    alternatives = evaluation.dataset.alternatives
    if not evaluation.has_weights:
        return ScoreRow("Score", "", ("",) * len(alternatives), (False,) * len(alternatives))
    shown = tuple(numbers.score(evaluation.scores[a]) for a in alternatives)
    leads = tuple(a == evaluation.leader for a in alternatives)
    return ScoreRow("Score", numbers.percent(100), shown, leads)
