"""The verdict as the strip on top says it: a few words, and a line below them."""

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.must_states import failing, left_open, nearest_to_all
from fwcompare.analysis.verdict import Judgement
from fwcompare.wording import must_words, names, sentences

MUST_HAVE = "Must have"
NONE_QUALIFIES = "None qualifies"

_MOST_NAMED = 3


def headline(evaluation: Evaluation, judgement: Judgement | None = None) -> str:
    """Return the verdict in a few words; where must-haves leave one or none, in fewer still.

    Of more than three that are level none is named: there is no room for all of them.
    """
    is_settled = must_words.is_settled_by_musts(evaluation)
    if len(evaluation.level) > _MOST_NAMED and not is_settled:
        return _many_level(len(evaluation.level), len(evaluation.scores))
    if not is_settled:
        is_overtaken = judgement is not None and _is_overtaken(evaluation, judgement)
        return sentences.headline(evaluation, judgement if is_overtaken else None)
    if evaluation.leader is None:
        return NONE_QUALIFIES
    leader = names.alternative(evaluation.dataset, evaluation.leader)
    may = "may qualify" if left_open(evaluation.musts, evaluation.leader) else "qualifies"
    return f"Only {leader} {may}"


def certainty(evaluation: Evaluation, judgement: Judgement) -> str:
    """Return the verdict's word, what it rests on, who is sure, and who leads otherwise."""
    told = sentences.certainty(evaluation, judgement)
    if must_words.is_settled_by_musts(evaluation):
        told = _who_qualifies(evaluation, judgement)
    elif judgement.open_musts:
        told = _not_known(evaluation, judgement)
    sure = must_words.who_is_sure(evaluation)
    return "; ".join(filter(None, (told, sure, must_words.otherwise(evaluation))))


def certainty_in_short(evaluation: Evaluation, judgement: Judgement) -> tuple[str, ...]:
    """Return shorter wordings of the same, the longest first; the headline says who qualifies."""
    if evaluation.leader is None:
        return ()
    word = sentences.VERDICT_WORDS[judgement.verdict]
    if judgement.open_musts:
        return (f"{word} \u00b7 {_may_fail(evaluation, len(judgement.open_musts))}",)
    if sure := must_words.who_is_sure(evaluation):
        return (f"{word} \u00b7 {sure}",)
    if not evaluation.is_anybody_out:
        return tuple(filter(None, (sentences.why_close_in_short(evaluation, judgement),)))
    if not must_words.otherwise(evaluation):
        told = f"{word} \u00b7 meets {must_words.counted(evaluation)}"
        return (told,) if _is_met(evaluation) else ()
    otherwise = must_words.without_musts(evaluation)
    return (
        f"{word} \u00b7 without {must_words.counted(evaluation)} {otherwise}",
        f"{word} \u00b7 without must-haves {otherwise}",
        f"{word} \u00b7 else {otherwise}",
    )


def _many_level(count: int, among: int) -> str:
    return f"All {among} are level" if count == among else f"{count} of {among} are level"


def _is_overtaken(evaluation: Evaluation, judgement: Judgement) -> bool:
    """Whether another one comes first more often, must-haves that are open or not."""
    chance = judgement.chance
    leads = evaluation.leader in chance
    return leads and chance[evaluation.leader or ""] < max(chance.values())


def demanded(evaluation: Evaluation) -> str:
    """Return the name of the only must-have, or how many there are."""
    if len(evaluation.musts) > 1:
        return f"{len(evaluation.musts)} things"
    return must_words.name(evaluation.dataset, evaluation.musts[0].must)


def all_demanded(evaluation: Evaluation) -> str:
    """Return every must-have and how everybody stands to it, a line each."""
    told = (f"{label}: {value}" for label, value in must_words.facts(evaluation))
    return "\n".join((f"{MUST_HAVE}:", *told))


def behind(evaluation: Evaluation, alternative: str) -> str:
    """Return the fact or the range behind how one stands to the only must-have.

    "" where the sign says it all.
    """
    from fwcompare.wording import project_words

    (must,) = evaluation.musts
    told = project_words.where_it_stands(evaluation.dataset, must.must, alternative)
    if must.threshold is None and must.states[alternative] != "open":
        return ""
    return f"open: {told}" if must.states[alternative] == "open" else told


def _may_fail(evaluation: Evaluation, count: int) -> str:
    leader, of_all = names.alternative(evaluation.dataset, evaluation.leader or ""), ""
    if len(evaluation.musts) > 1:
        of_all = f"{count} of "
    return f"{leader} may fail {of_all}{must_words.counted(evaluation)}"


def _is_met(evaluation: Evaluation) -> bool:
    is_alone = must_words.is_settled_by_musts(evaluation)
    return is_alone and not left_open(evaluation.musts, evaluation.leader or "")


def _who_qualifies(evaluation: Evaluation, judgement: Judgement) -> str:
    if evaluation.leader is None:
        nearest = nearest_to_all(evaluation.musts, evaluation.ranking)
        fails = len(failing(evaluation.musts, nearest))
        count = "it" if len(evaluation.musts) == 1 else f"{fails} of {len(evaluation.musts)}"
        return f"nearest is {names.alternative(evaluation.dataset, nearest)}: fails {count}"
    if judgement.open_musts:
        return _not_known(evaluation, judgement)
    word = sentences.VERDICT_WORDS[judgement.verdict]
    return f"{word} \u00b7 the only one that meets {must_words.counted(evaluation)}"


def _not_known(evaluation: Evaluation, judgement: Judgement) -> str:
    word = sentences.VERDICT_WORDS[judgement.verdict]
    told = must_words.whether(evaluation, judgement.open_musts)
    return f"{word} \u00b7 not known {told}"
