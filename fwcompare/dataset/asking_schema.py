"""The part of the dataset format that asks: questions, must-haves, and what is not covered."""

from fwcompare.dataset import asking_checks, building
from fwcompare.dataset.field_kinds import (
    ALTERNATIVE,
    CRITERION,
    CRITERION_POINTS,
    DIMENSION_POINTS,
    LINE,
    NAME,
    PROSE,
    SOURCES,
)
from fwcompare.dataset.keyed import Key, Keyed
from fwcompare.dataset.kinds import OneOf, Words
from fwcompare.dataset.must_have import FACT_WORDS
from fwcompare.dataset.not_covered import NotCovered
from fwcompare.dataset.number import Number
from fwcompare.dataset.points import Points
from fwcompare.dataset.question import Question
from fwcompare.dataset.reference import Reference
from fwcompare.dataset.shapes import ByReference, Entries, Several

_WEIGHTS = Key("weights", DIMENSION_POINTS, "Points 0..100 it adds to dimensions.")
_CRITERIA = Key("criteria", CRITERION_POINTS, "Points 0..100 it adds inside dimensions.")

EVERYBODY_PART = Keyed(
    "everybody's part",
    lambda weights=None, criteria=None: Points(weights or {}, criteria or {}),
    (_WEIGHTS, _CRITERIA),
)

_ANSWER = Keyed(
    "an answer",
    building.answer,
    (
        Key("say", NAME, "The answer as it is shown, in a few words.", required=True),
        _WEIGHTS,
        _CRITERIA,
        Key(
            "offers",
            Several("offers", Reference("must-have")),
            "Ids of must-haves that it suggests, under musts; it sets none by itself.",
        ),
    ),
)

_QUESTION = Keyed(
    "a question",
    Question,
    (
        Key("ask", NAME, "The question as it is shown.", required=True),
        Key("why", LINE, "What the answer decides, in a sentence."),
        Key(
            "answers",
            Entries("answer", "answers", _ANSWER, minimum=2, is_inner=True),
            "The answers to choose from, by id; two or more.",
            required=True,
        ),
    ),
    check=asking_checks.check_question,
)

_MUST_HAVE = Keyed(
    "a must-have",
    building.must_have,
    (
        Key("name", NAME, "What must be, as it is shown.", required=True),
        Key(
            "facts",
            ByReference(ALTERNATIVE, OneOf("a fact", FACT_WORDS), 1),
            "Whether each alternative meets it; partly and unknown leave it open.",
        ),
        Key("criterion", CRITERION, "Instead of facts: the criterion whose rating decides."),
        Key("at_least", Number(), "The least rating that meets it, in the unit of the scale."),
        Key("at_most", Number(), "The largest rating that meets it, in the unit of the scale."),
        Key("because", PROSE, "What the facts or the bound rest on."),
        SOURCES,
    ),
    check=asking_checks.check_must_have,
)

_NOT_COVERED = Keyed(
    "what is not covered",
    NotCovered,
    (
        Key("name", NAME, "What people look for, as it is shown.", required=True),
        Key("words", Several("words", Words("a word")), "Words by which a search finds it."),
        Key("see", PROSE, "Where to read about it, or why it is not rated."),
    ),
)

MUSTS = Key(
    "musts", Entries("must-have", "must-haves", _MUST_HAVE), "Must-haves to choose from, by id."
)
EVERYBODY = Key(
    "everybody", EVERYBODY_PART, "The points every project begins with, whatever it answers."
)
ASKING = Key(
    "asking",
    LINE,
    "What all questions ask about: the heading above them, else \u201cYour answers\u201d.",
)
QUESTIONS = Key(
    "questions",
    Entries("question", "questions", _QUESTION),
    "Questions about the project, whose answers add points, by id.",
)
ANSWERS = Key(
    "answers",
    ByReference(Reference("question"), Words("the id of an answer")),
    "What somebody in this situation would answer: question -> answer.",
)
NOT_COVERED = Key(
    "not_covered", Several("entries", _NOT_COVERED), "What was looked for and is not rated."
)
