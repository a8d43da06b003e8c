"""How an order and answers about weights are written into a decision file."""

from collections.abc import Mapping

from fwcompare.decision.origin import FromStatements, Origin
from fwcompare.decision.stated import Stated
from fwcompare.decision.statements import Answer, CannotSay
from fwcompare.decision.yaml_writer import Item


def elicited_item(origin: Origin) -> Mapping[str, Item]:
    """Return what stands under `elicited`: the statements, and the points they came to."""
    if not isinstance(origin, FromStatements):
        return {}
    inside = {id_: _stated(stated) for id_, stated in origin.inside.items()}
    return {**_stated(origin.stated(None)), **({"inside": inside} if inside else {})}


def _stated(stated: Stated) -> dict[str, Item]:
    said = stated.statements
    item: dict[str, Item] = {
        "order": said.order,
        "zero": said.zero,
        "answers": [*map(_answer, said.answers)],
        "judgements": [{"more": j.more, "than": j.than, "times": j.times} for j in said.judgements],
        "points": stated.points,
    }
    return {key: value for key, value in item.items() if value}


def _answer(answer: Answer) -> Item:
    if isinstance(answer, CannotSay):
        return {"pair": answer.pair, "cannot_say": True}
    item: dict[str, Item] = {"more": answer.more, "than": answer.than, "part": answer.part}
    if answer.sense != "at least":
        item["about_equal" if answer.sense == "about equal" else "equal"] = True
    return {**item, "ranges": answer.ranges} if answer.ranges else item
