"""What a dataset asks and offers, fact by fact: must-haves, questions, and what is not covered."""

from collections.abc import Iterator

from fwcompare.analysis.open_answers import answer_bias
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.must_have import MustHave
from fwcompare.dataset.points import Points
from fwcompare.dataset.question import Question
from fwcompare.export.markdown import Block, code, fact, heading, identified, item, text
from fwcompare.export.rating_facts import exact, sources
from fwcompare.wording import isolation, numbers
from fwcompare.wording.ratings import NOT_KNOWN, unit_of


def must_have_facts(dataset: Dataset) -> Iterator[list[Block]]:
    """Yield the heading and the facts of each must-have."""
    for must in dataset.musts.values():
        facts = _rule(dataset, must) + fact("Because", must.because)
        yield [heading(3, must.name, must.id), facts + sources(dataset, must.sources)]


def question_facts(dataset: Dataset) -> Iterator[list[Block]]:
    """Yield everybody's part, and the heading, the answers and their points of each question."""
    if dataset.everybody.dimensions or dataset.everybody.criteria:
        part = _points(dataset, dataset.everybody, 0)
        yield [heading(3, "Everybody\u2019s part"), part]
    if dataset.asking:
        yield [fact("Asked about", dataset.asking)]
    for question in dataset.questions.values():
        yield [heading(3, question.ask, question.id), _question(dataset, question)]


def bias_facts(dataset: Dataset) -> Iterator[list[Block]]:
    """Yield who leads in how many sets of answers, and how often each question decides it."""
    found = answer_bias(dataset)
    if found is None:
        return
    sets = "drawn sets" if found.draws else "sets"
    facts = item(f"All {found.number:,} {sets} of answers count alike")
    for a, part in found.leads.items():
        name = isolation.name(dataset.alternatives[a].name)
        facts += fact(f"{name} leads in", numbers.percent(100 * part, 1))
    for id_, part in found.turning.items():
        ask = identified(dataset.questions[id_].ask, id_)
        told = numbers.percent(100 * part, 1)
        facts += item(f"{ask} decides who leads in {told} of all answers to the others")
    yield [facts]


def not_covered_facts(dataset: Dataset) -> Iterator[list[Block]]:
    """Yield what was looked for and is not rated."""
    for thing in dataset.not_covered:
        words = ", ".join(thing.words)
        facts = item(text(thing.name)) + fact("Words", words, 1) + fact("See", thing.see, 1)
        yield [facts]


def _rule(dataset: Dataset, must: MustHave) -> Block:
    if must.threshold is None:
        facts: Block = []
        for id_, alternative in dataset.alternatives.items():
            told = must.facts.get(id_, NOT_KNOWN)
            facts += fact(isolation.name(alternative.name), told)
        return facts
    criterion = dataset.criteria[must.threshold.criterion]
    word = "At most" if must.threshold.at_least is None else "At least"
    bound = exact(must.threshold.bound, unit_of(criterion))
    return item(f"{identified(criterion.name, criterion.id)}") + fact(word, bound)


def _question(dataset: Dataset, question: Question) -> Block:
    facts = fact("Why", question.why)
    for answer in question.answers.values():
        facts += item(identified(answer.say, answer.id))
        facts += _points(dataset, answer.points, 1)
        facts += [
            line
            for id_ in answer.offers
            for line in item(f"Offers: {identified(dataset.musts[id_].name, id_)}", 1)
        ]
    return facts


def _points(dataset: Dataset, points: Points, depth: int) -> Block:
    facts: Block = []
    for id_, number in points.dimensions.items():
        named = identified(dataset.dimensions[id_].name, id_)
        facts += item(f"{named}: {numbers.points(number)} points", depth)
    for id_, number in points.criteria.items():
        criterion = dataset.criteria[id_]
        named = identified(criterion.name, id_)
        inside = code(criterion.dimension)
        facts += item(f"{named}, inside {inside}: {numbers.points(number)} points", depth)
    return facts
