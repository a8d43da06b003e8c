"""Moves in an order: up and down, level with another, and below the line where nothing counts."""

from dataclasses import replace
from typing import Literal

from fwcompare.decision.statements import Statements

Ranks = tuple[tuple[str, ...], ...]


def moved(said: Statements, id_: str, by: Literal[-1, 1]) -> Statements:
    """Return the order with one a rank higher (-1) or lower (1).

    What shares its rank leaves it first; from the last rank it goes to what counts nothing, and
    back. At either end nothing changes.
    """
    if id_ in said.zero:
        return _at(said, id_, len(said.order)) if by < 0 else said
    rank = rank_of(said, id_)
    if len(said.order[rank]) > 1:
        return _at(said, id_, rank if by < 0 else rank + 1)
    if by > 0 and rank == len(said.order) - 1:
        return without_weight(said, id_)
    return _at(said, id_, max(0, rank + by))


def placed(said: Statements, id_: str, rank: int) -> Statements:
    """Return the order with one in a rank of its own before that of the others; at most last."""
    return _at(said, id_, rank)


def tied(said: Statements, id_: str, other: str) -> Statements:
    """Return the order with one in the same rank as another, which may count nothing."""
    if id_ == other:
        return said
    if other in said.zero:
        return without_weight(said, id_)
    order, zero = _without(said, id_)
    return replace(said, order=tuple((*r, id_) if other in r else r for r in order), zero=zero)


def tied_or_parted(said: Statements, id_: str) -> Statements:
    """Return the order with one level with what is above it, or a rank below where it was so."""
    if id_ in said.zero:
        return said
    rank = rank_of(said, id_)
    if said.order[rank][0] != id_:
        return _at(said, id_, rank + 1)
    return tied(said, id_, said.order[rank - 1][0]) if rank > 0 else said


def without_weight(said: Statements, id_: str) -> Statements:
    """Return the order with one below the line: it counts nothing. One has to stay above it."""
    order, zero = _without(said, id_)
    return replace(said, order=order, zero=(*zero, id_)) if order else said


def rank_of(said: Statements, id_: str) -> int:
    """Return the place of its rank, from 0; KeyError for one that has none."""
    for place, rank in enumerate(said.order):
        if id_ in rank:
            return place
    raise KeyError(id_)


def sign_of(said: Statements, id_: str) -> str:
    """Return the place of its rank, from 1, or = if it is not the first there; "" for none."""
    if id_ in said.zero:
        return ""
    rank = rank_of(said, id_)
    return str(rank + 1) if said.order[rank][0] == id_ else "="


def _at(said: Statements, id_: str, rank: int) -> Statements:
    order, zero = _without(said, id_)
    return replace(said, order=(*order[:rank], (id_,), *order[rank:]), zero=zero)


def _without(said: Statements, id_: str) -> tuple[Ranks, tuple[str, ...]]:
    ranks = (tuple(other for other in rank if other != id_) for rank in said.order)
    return tuple(filter(None, ranks)), tuple(other for other in said.zero if other != id_)
