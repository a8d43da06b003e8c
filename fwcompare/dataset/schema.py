"""The format of a dataset file as one table: the reader checks with it, editors through JSON."""

from fwcompare.dataset import asking_schema, building, checks, flat, lists_schema
from fwcompare.dataset.dataset import (
    CONFIDENCES,
    EVERYBODY,
    SOURCE_KINDS,
    UNKNOWN,
    VERDICTS,
    Claim,
    Feature,
    Reading,
    Situation,
    Source,
    TableRow,
)
from fwcompare.dataset.field_kinds import (
    ALTERNATIVE,
    CRITERION,
    CRITERION_POINTS,
    LINE,
    NAME,
    POINTS,
    PROSE,
    SENTENCES,
    SOURCES,
)
from fwcompare.dataset.fixed_forms import COLOUR, PROBE, Address, Date
from fwcompare.dataset.keyed import Choice, Key, Keyed, Rest
from fwcompare.dataset.kinds import FormatVersion, OneOf
from fwcompare.dataset.limits import MAX_ALTERNATIVES
from fwcompare.dataset.number import Number, WordOr
from fwcompare.dataset.plain_rating import PlainRating
from fwcompare.dataset.reference import Reference
from fwcompare.dataset.scale import JudgedScale
from fwcompare.dataset.shapes import ByReference, Entries, ScalarOr, Several

FORMAT_VERSION = 1

_SIDE = Reference("alternative", EVERYBODY)

_FEATURE = Keyed(
    "a feature",
    Feature,
    (
        Key("title", NAME, "The feature in a word or two.", required=True),
        Key("text", PROSE, "What it means for whoever uses it."),
    ),
)

_ALTERNATIVE_RECORD = Keyed(
    "an alternative",
    building.alternative,
    (
        Key("name", NAME, "The name as it is shown.", required=True),
        Key("version", LINE, 'The version the facts are about; shown as typed, as "3.10".'),
        Key("colour", COLOUR, 'Its colour in bars and charts, "#RRGGBB" in quotes.'),
        Key("about", PROSE, "A portrait in a few sentences of Markdown."),
        Key("features", Several("features", _FEATURE), "What it is known for."),
        Key(
            "at_start",
            OneOf("true or false", ("true", "false")),
            "false for one that is compared only once somebody asks for it.",
        ),
    ),
)

_SOURCE = Keyed(
    "a source",
    Source,
    (
        Key("title", NAME, "The title of the page, article or measurement.", required=True),
        Key("url", Address(), "Where it is; http or https. A measurement may have none."),
        Key("kind", OneOf("a kind of source", SOURCE_KINDS), "What it is.", required=True),
        Key("date", Date(partial=True), "When it was written or measured: a day, month or year."),
        Key("note", PROSE, "How it was measured, on what; or what to know about it."),
        Key("noise", Number(0, 100), "The difference in % below which its figures say nothing."),
    ),
)

_RATING_RECORD = Keyed(
    "a rating",
    building.rating,
    (
        Key(
            "value",
            WordOr("a number", {"unknown": None}, Number()),
            "The rating, in the unit of the scale; judged ones lie in 0..10.",
            required=True,
        ),
        Key("low", Number(), "The lowest number that can be defended; the value if left out."),
        Key("high", Number(), "The highest number that can be defended; the value if left out."),
        Key("because", PROSE, "The reason for this number."),
        Key("confidence", OneOf("a confidence", CONFIDENCES), "How sure the number is."),
        SOURCES,
    ),
    check=checks.check_rating,
)
_NUMBER_OR_UNKNOWN = WordOr("a rating", {"unknown": UNKNOWN}, Number())
_RATING = ScalarOr(PlainRating(), _RATING_RECORD)
_READING_RATING = ScalarOr(_NUMBER_OR_UNKNOWN, _RATING_RECORD)

_SCALE_KINDS = ("judged", "measured")
_SCALE_KIND = Key("kind", OneOf("a kind of scale", _SCALE_KINDS), "Judged or measured.", True)
_SCALE = Choice(
    "a scale",
    "kind",
    {
        "judged": Keyed(
            "a judged scale",
            building.without_kind(JudgedScale),
            (
                _SCALE_KIND,
                Key("low", LINE, "What 0 means, in words."),
                Key("middle", LINE, "What 5 means, in words."),
                Key("high", LINE, "What 10 means, in words."),
            ),
        ),
        "measured": Keyed(
            "a measured scale",
            building.without_kind(building.measured_scale),
            (
                _SCALE_KIND,
                Key("unit", LINE, "The unit of the figures, as µs or lines."),
                Key("worst", Number(), "The figure that counts 0.", required=True),
                Key("best", Number(), "The figure that counts 10.", required=True),
                Key("shape", OneOf("a shape", ("linear", "log")), "How figures become values."),
            ),
            check=checks.check_anchors,
        ),
    },
)

_CRITERION_RECORD = Keyed(
    "a criterion",
    dict,
    (
        Key("name", NAME, "What is compared, as it is shown.", required=True),
        Key("short", LINE, "A shorter name for the left panel and charts."),
        Key("question", LINE, "What a judge asks, in one line."),
        Key("weight", POINTS, "Points 0..100 inside its dimension; 10 if left out."),
        Key("probe", PROBE, "The id of the lab's probe that measures it on one's own machine."),
        Key("scale", _SCALE, "How ratings become values from 0 to 10.", required=True),
        Key("ratings", ByReference(ALTERNATIVE, _RATING), "A rating for each alternative."),
    ),
    check=checks.check_criterion,
    elsewhere={
        "criteria": "list them beside it in the same dimension, or make it a dimension",
        "must": "write it under musts, as in musts: {ID: {name: …, criterion: ID, at_least: …}}",
    },
)

_CLAIM = Keyed(
    "a claim",
    Claim,
    (
        Key("says", SENTENCES, "What is claimed, in own words.", required=True),
        Key("about", _SIDE, "The id of an alternative, or all.", required=True),
        Key("verdict", OneOf("a verdict", VERDICTS), "What checking found.", required=True),
        Key("finding", PROSE, "What checking found, in a sentence or two."),
        SOURCES,
    ),
)

_DIMENSION = Keyed(
    "a dimension",
    building.dimension,
    (
        Key("name", NAME, "The name as it is shown.", required=True),
        Key("short", LINE, "A shorter name for the tab."),
        Key("question", LINE, "The question this dimension answers."),
        Key("weight", POINTS, "Points 0..100 before any situation is chosen; 10 if left out."),
        Key("about", ByReference(ALTERNATIVE, PROSE), "What each alternative does here."),
        Key(
            "criteria",
            Entries("criterion", "criteria", _CRITERION_RECORD, minimum=1),
            "What is compared in this dimension, by id.",
            required=True,
        ),
        Key("claims", Several("claims", _CLAIM), "What people say, and what checking found."),
        Key("not_known", Several("entries", SENTENCES), "What was not found, or not looked for."),
    ),
)

_TABLE_ROW = Keyed(
    "a row of the table",
    TableRow,
    (
        Key("feature", NAME, "What the row is about.", required=True),
        Key("criterion", CRITERION, "The id of the criterion that carries it."),
        Key("checked", PROSE, "What checking adds or corrects."),
    ),
    rest=Rest("cells", ALTERNATIVE, PROSE, "The cell of an alternative, by its id."),
)

_READING = Keyed(
    "a reading",
    Reading,
    (
        Key("name", NAME, "The objection in a few words.", required=True),
        Key("because", SENTENCES, "Why one may rate it so.", required=True),
        Key("side", _SIDE, "Who would ask for it: the id of an alternative, or all.", True),
        Key(
            "ratings",
            ByReference(CRITERION, ByReference(ALTERNATIVE, _READING_RATING, 1), 1),
            "The ratings it changes: criterion -> alternative -> number, rating or unknown.",
            required=True,
        ),
    ),
)

_SITUATION = Keyed(
    "a situation",
    Situation,
    (
        Key("name", NAME, "The name as it is shown.", required=True),
        Key("short", NAME, "A shorter name for where room is scarce."),
        Key("brief", NAME, "Whom it suits, in three to six words."),
        Key("when", PROSE, "Whom it suits."),
        Key(
            "weights",
            ByReference(Reference("dimension"), POINTS, 1),
            "Points 0..100 of dimensions; those left out get 0.",
        ),
        Key("criteria", CRITERION_POINTS, "Points 0..100 inside dimensions."),
        asking_schema.ANSWERS,
    ),
)

DATASET = Keyed(
    "a comparison",
    dict,
    (
        Key("fwcompare", FormatVersion(FORMAT_VERSION), "The format version: 1.", required=True),
        Key("title", NAME, "The title of the comparison.", required=True),
        Key("summary", PROSE, "One or two sentences of Markdown."),
        Key("checked", Date(), "When the facts were last looked at, YYYY-MM-DD."),
        Key(
            "alternatives",
            Entries(
                "alternative",
                "alternatives",
                _ALTERNATIVE_RECORD,
                minimum=2,
                maximum=MAX_ALTERNATIVES,
                reserved=(EVERYBODY, "feature", "criterion", "checked"),
            ),
            "What is compared, by id; two or more.",
            required=True,
        ),
        Key("sources", Entries("source", "sources", _SOURCE), "What ratings rest on, by id."),
        Key(
            "dimensions",
            flat.Dimensions("dimension", "dimensions", _DIMENSION),
            "What matters, by id; each with its criteria.",
        ),
        Key(
            "criteria",
            flat.OwnCriteria("criterion", "criteria", _CRITERION_RECORD),
            "Instead of dimensions: the criteria alone, by id.",
        ),
        Key("table", Several("rows", _TABLE_ROW), "The difference table."),
        Key(
            "readings",
            Entries("reading", "readings", _READING),
            "Other defensible ways to rate the same facts, by id.",
        ),
        lists_schema.LISTS,
        asking_schema.MUSTS,
        asking_schema.EVERYBODY,
        asking_schema.ASKING,
        asking_schema.QUESTIONS,
        Key("situations", Entries("situation", "situations", _SITUATION), "Ready weightings."),
        asking_schema.NOT_COVERED,
    ),
    check=checks.check_dataset,
)
"""Keys are read in this order, whatever the order of the file: ids first, then what names them.

What it reads are values for `building.dataset`, which wants a file without any fault.
"""
