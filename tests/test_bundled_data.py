"""The dataset that ships: nothing without evidence, and every sentence whole."""

import re
from itertools import chain
from urllib.parse import urlsplit

import pytest

from fwcompare.dataset.dataset import CONFIDENCES, VERDICTS, Claim, Criterion, Source
from fwcompare.dataset.evidence_list import EvidenceList
from fwcompare.dataset.scale import JudgedScale, MeasuredScale
from tests.bundled import CLAIMS, CRITERIA, DATASET, FOUND_DIMENSIONS, NUMBERS, RATINGS, rows

ARTICLE = [str(number) for number in range(1, 103)]
BEYOND = [f"D{number}" for number in range(1, 15)]
TIMED = ("µs", "/s per 100 MB", "MB")
"""Units of what a machine's clock or memory says."""

each_criterion = pytest.mark.parametrize("criterion", CRITERIA, ids=lambda c: c.id)
each_rating = pytest.mark.parametrize(
    ("criterion", "alternative"), RATINGS, ids=[f"{c.id}-{a}" for c, a in RATINGS]
)


@each_rating
def test_a_rating_says_why_how_surely_and_from_where(
    criterion: Criterion, alternative: str
) -> None:
    rating = criterion.rating(alternative)
    assert rating.is_known
    assert len(rating.because.split()) >= 8
    assert rating.confidence in CONFIDENCES
    assert rating.sources


@each_rating
def test_a_rating_lies_in_its_interval_and_on_its_scale(
    criterion: Criterion, alternative: str
) -> None:
    rating = criterion.rating(alternative)
    assert rating.value is not None
    assert rating.low <= rating.value <= rating.high
    assert rating.low < rating.high, "nothing is known exactly"
    if isinstance(criterion.scale, MeasuredScale):
        worst, best = sorted((criterion.scale.worst, criterion.scale.best))
        assert worst <= rating.value <= best


@each_rating
def test_a_reason_does_not_start_with_the_figure_it_stands_beside(
    criterion: Criterion, alternative: str
) -> None:
    assert not re.match(r"[\d.,]+ ", criterion.rating(alternative).because)


@each_rating
def test_a_judged_rating_says_it_is_a_judgement_and_a_measured_one_who_measured(
    criterion: Criterion, alternative: str
) -> None:
    kinds = {DATASET.sources[id_].kind for id_ in criterion.rating(alternative).sources}
    assert ("judgement" in kinds) != criterion.is_measured
    assert not criterion.is_measured or "measurement" in kinds


@each_criterion
def test_a_scale_says_what_its_ends_mean(criterion: Criterion) -> None:
    assert criterion.question.endswith(("?", ".")), "a line for whoever judges"
    if isinstance(criterion.scale, JudgedScale):
        assert all((criterion.scale.low, criterion.scale.middle, criterion.scale.high))
    else:
        assert criterion.scale.unit


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.says[:50])
def test_a_claim_has_a_verdict_a_finding_and_a_source(claim: Claim) -> None:
    assert claim.verdict in VERDICTS
    assert claim.says.endswith((".", ". (implied)"))
    assert claim.finding.endswith(".")
    assert claim.sources


def test_all_102_claims_of_the_article_and_14_beyond_it_are_there_once() -> None:
    assert len(CLAIMS) == len({claim.says for claim in CLAIMS}) == 102 + 14
    assert sorted(NUMBERS) == sorted(ARTICLE + BEYOND)
    assert sum(claim.verdict == "omitted" for claim in CLAIMS) == 1


@pytest.mark.parametrize("row", rows("claims.csv"), ids=lambda row: f"claim-{row['number']}")
def test_a_claim_stands_where_it_belongs_with_the_verdict_that_was_found(
    row: dict[str, str],
) -> None:
    claim = CLAIMS[NUMBERS.index(row["number"])]
    assert claim in DATASET.dimensions[row["dimension"]].claims
    assert (claim.about, claim.verdict) == (row["about"], row["verdict"])


def test_no_claim_goes_without_its_verdict_in_the_table_of_claims() -> None:
    assert [row["number"] for row in rows("claims.csv")] == ARTICLE + BEYOND


@pytest.mark.parametrize("found", DATASET.lists.values(), ids=lambda found: found.id)
def test_a_rating_is_the_count_of_its_list(found: EvidenceList) -> None:
    criterion = DATASET.criteria[found.criterion]
    assert isinstance(criterion.scale, MeasuredScale)
    assert len(found.items) == max(criterion.scale.worst, criterion.scale.best)
    for alternative in DATASET.alternatives:
        assert found.count(alternative) == criterion.rating(alternative).value
        assert all(item.result(alternative) != "unknown" for item in found.items)


def test_the_lists_say_how_they_were_chosen() -> None:
    assert [len(found.items) for found in DATASET.lists.values()] == [25, 66, 16]
    for found in DATASET.lists.values():
        assert len(found.rule.split()) >= 30
        assert found.rule.endswith(".")


def test_every_dimension_says_what_it_asks_what_it_found_and_what_is_not_known() -> None:
    for dimension in FOUND_DIMENSIONS:
        assert dimension.question.endswith("?")
        assert set(dimension.about) == set(DATASET.alternatives)
        assert dimension.claims
        assert dimension.not_known


def test_every_source_is_used() -> None:
    in_ratings = chain.from_iterable(c.rating(a).sources for c, a in RATINGS)
    in_claims = chain.from_iterable(claim.sources for claim in CLAIMS)
    assert {*in_ratings, *in_claims} == set(DATASET.sources)


@pytest.mark.parametrize("source", DATASET.sources.values(), ids=lambda source: source.id)
def test_a_source_can_be_followed(source: Source) -> None:
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", source.date)
    assert source.url or source.note, "where it cannot be opened, it says what it is"
    if source.url:
        parts = urlsplit(source.url)
        assert parts.scheme in ("http", "https")
        assert re.fullmatch(r"([a-z0-9-]+\.)+[a-z]+", parts.netloc)
        assert parts.path.startswith("/")
        assert source.url.isascii()
        assert not set(" <>\"'") & set(source.url)


def test_no_address_stands_for_two_sources() -> None:
    addresses = [source.url for source in DATASET.sources.values() if source.url]
    assert len(addresses) == len(set(addresses))


def test_a_measurement_says_how_it_was_made_and_how_far_it_spreads() -> None:
    for source in DATASET.sources.values():
        if source.kind == "measurement":
            assert len(source.note.split()) >= 15, source.id
            assert re.search("spread|noise|±", source.note, re.IGNORECASE), source.id
        else:
            assert source.noise is None


def test_a_timing_says_on_which_versions_and_machine_it_was_taken() -> None:
    timed = {
        id_
        for criterion, a in RATINGS
        if isinstance(criterion.scale, MeasuredScale) and criterion.scale.unit in TIMED
        for id_ in criterion.rating(a).sources
        if DATASET.sources[id_].kind == "measurement"
    }
    assert len(timed) > 5
    for note in (DATASET.sources[id_].note for id_ in timed):
        assert "6.1.3" in note, note
        assert re.search(r"Python 3\.13\.\d", note), note
        assert "2 virtual x86-64 cores" in note or "A count" in note, note


def test_the_table_has_eleven_rows_each_led_to_a_criterion() -> None:
    assert len(DATASET.table) == 11
    for row in DATASET.table:
        assert row.criterion in DATASET.criteria
        assert all(row.cells[a] for a in DATASET.alternatives)


def test_every_reading_says_whose_it_is_and_why_it_is_not_applied() -> None:
    for reading in DATASET.readings.values():
        assert reading.side in (*DATASET.alternatives, "all")
        assert "Not applied" in reading.because
        for criterion, row in reading.ratings.items():
            for alternative, rating in row.items():
                assert rating.value != DATASET.criteria[criterion].rating(alternative).value


def test_sentences_are_whole() -> None:
    texts = [criterion.rating(alternative).because for criterion, alternative in RATINGS]
    texts += [claim.finding for claim in CLAIMS]
    texts += [source.note for source in DATASET.sources.values() if source.note]
    texts += [reading.because for reading in DATASET.readings.values()]
    texts += [situation.when for situation in DATASET.situations.values()]
    for text in texts:
        first = text.split()[0]
        assert first[0].isupper() or first[0].isdigit() or "." in first, text
        assert text.endswith("."), text
        assert "  " not in text, text
        assert not re.search(r"\b(\w{2,}) \1\b", text), text
