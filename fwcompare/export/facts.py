"""Everything a dataset holds as Markdown, one fact a line, so that a change can be reviewed."""

from collections.abc import Iterable

from fwcompare.dataset.dataset import (
    EVERYBODY,
    Alternative,
    Claim,
    Criterion,
    Dataset,
    Dimension,
    JudgedScale,
    Reading,
    Scale,
    Source,
)
from fwcompare.export.asking_facts import (
    bias_facts,
    must_have_facts,
    not_covered_facts,
    question_facts,
)
from fwcompare.export.list_facts import TITLE, list_facts
from fwcompare.export.markdown import (
    Block,
    address,
    code,
    fact,
    heading,
    identified,
    item,
    paragraph,
    table,
    text,
)
from fwcompare.export.rating_facts import exact, rating_facts, sources, values
from fwcompare.export.situation_facts import situation_facts
from fwcompare.wording import isolation, numbers
from fwcompare.wording.ratings import STEPS


def facts_as_markdown(dataset: Dataset) -> str:
    """Return the whole dataset as Markdown, in the order of its file."""
    blocks = [
        heading(1, dataset.title),
        paragraph(dataset.summary),
        fact("Checked", dataset.checked),
        *_section("Alternatives", map(_alternative, dataset.alternatives.values())),
    ]
    for dimension in dataset.dimensions.values():
        blocks += _dimension(dataset, dimension)
    blocks += _section("Difference table", [[_difference_table(dataset)]])
    blocks += _section("Readings", (_reading(dataset, r) for r in dataset.readings.values()))
    blocks += _section(TITLE, list_facts(dataset))
    blocks += _section("Must-haves", must_have_facts(dataset))
    blocks += _section("Questions", question_facts(dataset))
    blocks += _section("What the questions favour", bias_facts(dataset))
    blocks += _section("Situations", situation_facts(dataset))
    blocks += _section("Not covered", not_covered_facts(dataset))
    blocks += _section("Sources", map(_source, dataset.sources.values()))
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _section(title: str, parts: Iterable[list[Block]], level: int = 2) -> list[Block]:
    """Return a heading and the blocks of all parts; nothing where there are none."""
    blocks = [block for part in parts for block in part if block]
    return [heading(level, title), *blocks] if blocks else []


def _alternative(alternative: Alternative) -> list[Block]:
    facts = fact("Version", alternative.version) + fact("Colour", alternative.colour)
    facts += [] if alternative.at_start else item("Compared only once somebody asks for it")
    facts += fact("About", alternative.about)
    for feature in alternative.features:
        facts += fact("Feature", feature.title) + fact("Text", feature.text, 1)
    return [heading(3, alternative.name, alternative.id), facts]


def _dimension(dataset: Dataset, dimension: Dimension) -> list[Block]:
    facts = fact("Short", dimension.short) + fact("Question", dimension.question)
    facts += fact("Points", numbers.points(dimension.weight))
    for id_, words in dimension.about.items():
        facts += fact(f"About {isolation.name(dataset.alternatives[id_].name)}", words)
    blocks = [heading(2, dimension.name, dimension.id), facts]
    for criterion in dimension.criteria.values():
        blocks += _criterion(dataset, criterion)
    claims = [[_claim(dataset, claim)] for claim in dimension.claims]
    blocks += _section(f"{dimension.name}: claims", claims, 3)
    unknown = [line for words in dimension.not_known for line in item(text(words))]
    return blocks + _section(f"{dimension.name}: not known", [[unknown]], 3)


def _criterion(dataset: Dataset, criterion: Criterion) -> list[Block]:
    facts = fact("Short", criterion.short) + fact("Question", criterion.question)
    facts += fact("Points", numbers.points(criterion.weight)) + _scale(criterion.scale)
    facts += fact("Probe", criterion.probe)
    for id_ in dataset.alternatives:
        facts += rating_facts(dataset, criterion, id_)
    return [heading(3, criterion.name, criterion.id), facts]


def _scale(scale: Scale) -> Block:
    if isinstance(scale, JudgedScale):
        anchors = fact("Value 0", scale.low) + fact("Value 5", scale.middle)
        return item("Judged, 0 to 10") + anchors + fact("Value 10", scale.high)
    return [
        *item(f"Measured, in {STEPS[scale.shape]} ({scale.shape})"),
        *fact("Value 0", exact(scale.worst, scale.unit)),
        *fact("Value 10", exact(scale.best, scale.unit)),
    ]


def _claim(dataset: Dataset, claim: Claim) -> Block:
    facts = fact("Claim", claim.says) + fact("About", _name(dataset, claim.about), 1)
    facts += fact("Verdict", claim.verdict, 1) + fact("Finding", claim.finding, 1)
    return facts + sources(dataset, claim.sources)


def _difference_table(dataset: Dataset) -> Block:
    if not dataset.table:
        return []
    names = [text(alternative.name) for alternative in dataset.alternatives.values()]
    rows = [
        [
            text(row.feature),
            *(text(row.cells.get(id_, "")) for id_ in dataset.alternatives),
            code(row.criterion),
            text(row.checked),
        ]
        for row in dataset.table
    ]
    return table(["Feature", *names, "Criterion", "Checking adds"], rows)


def _reading(dataset: Dataset, reading: Reading) -> list[Block]:
    facts = fact("Asked for by", _name(dataset, reading.side)) + fact("Because", reading.because)
    for criterion_id, ratings in reading.ratings.items():
        criterion = dataset.criteria[criterion_id]
        for id_, rating in ratings.items():
            told = identified(f"{criterion.name}, {dataset.alternatives[id_].name}", criterion_id)
            was = values(criterion, criterion.rating(id_))
            facts += item(f"{told}: {values(criterion, rating)}") + fact("Instead of", was, 1)
            facts += fact("Because", rating.because, 1) + sources(dataset, rating.sources)
    return [heading(3, reading.name, reading.id), facts]


def _source(source: Source) -> list[Block]:
    facts = fact("Kind", source.kind) + fact("Date", source.date) + fact("Note", source.note)
    if source.noise is not None:
        facts += fact("Noise", f"differences under {exact(source.noise)} % say nothing")
    if source.url:
        facts += item(f"Address: {address(source.url)}")
    return [heading(3, source.title, source.id), facts]


def _name(dataset: Dataset, alternative: str) -> str:
    return EVERYBODY if alternative == EVERYBODY else dataset.alternatives[alternative].name
