"""One row of a table as a criterion: its scale, and a rating of each cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from fwcompare.dataset.dataset import JudgedScale, MeasuredScale, Rating, Scale
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.dataset.table.amounts import Amount, amount
from fwcompare.dataset.table.directions import Direction, guessed_direction, is_money
from fwcompare.dataset.table.ends import proposed_ends
from fwcompare.dataset.table.symbols import Symbol, grade, is_dash, is_unknown, symbol

Kind = Literal["figures", "symbols", "words", "nothing"]
_FREE = {"free", "gratis", "kostenlos", "$0", "no cost", "open source, free", "free of charge"}
_PER_CENT = "%"


@dataclass(frozen=True, slots=True)
class Settings:
    """What is decided for a row by its other columns, by the whole table or by a person.

    `ends` are (worst, best), None where they are to be proposed; `symbols` are values by key that
    replace ours, None for unknown.
    """

    unit: str = ""
    direction: Direction | None = None
    ends: tuple[float, float] | None = None
    has_decimal_comma: bool = False
    symbols: Mapping[str, float | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RatedRow:
    """What a row says: `ratings` has one for each cell, in order.

    `has_proposed_ends` marks a scale to be checked. `figures` are those of cells that were read
    as figures; `seen` are the symbols that were read, by key.
    """

    kind: Kind
    scale: Scale
    ratings: tuple[Rating, ...]
    direction: Direction
    has_proposed_ends: bool = False
    figures: tuple[float, ...] = ()
    seen: Mapping[str, Symbol] = field(default_factory=dict)
    bounds: tuple[str, ...] = ()
    is_flipped: bool = False


def kind_of_row(texts: Sequence[str], settings: Settings) -> Kind:
    """Return what most cells of a row are that say anything."""
    known = [text for text in texts if not is_unknown(text) and not is_dash(text)]
    if not known:
        return "symbols" if any(is_dash(text) for text in texts) else "nothing"
    figures = _figures("", texts, settings)
    if 2 * len(figures) >= len(known) and len(figures) >= len(_symbols(known)):
        return "figures"
    return "symbols" if _symbols(known) else "words"


def rated_row(name: str, texts: Sequence[str], settings: Settings) -> RatedRow:
    """Return the scale and the ratings of a row; what is no figure or symbol stays in words."""
    kind = kind_of_row(texts, settings)
    return _measured(name, texts, settings) if kind == "figures" else _judged(name, texts, settings)


def figures_of(name: str, texts: Sequence[str], settings: Settings) -> dict[int, Amount]:
    """Return the figures of cells that agree on a unit, by place; "free" is 0 of money."""
    return _figures(name, texts, settings)


def _figures(name: str, texts: Sequence[str], settings: Settings) -> dict[int, Amount]:
    found = {}
    for place, text in enumerate(texts):
        read = amount(text, has_decimal_comma=settings.has_decimal_comma)
        if read is not None:
            found[place] = read
    units = [each.unit.casefold() for each in found.values() if each.unit]
    usual = max(dict.fromkeys(units), key=units.count, default="")
    kept = {p: a for p, a in found.items() if not a.unit or is_same_unit(a.unit, usual)}
    spelt = next((a.unit for a in kept.values() if a.unit), settings.unit)
    if kept and is_money(name, spelt or settings.unit):
        for place, text in enumerate(texts):
            if text.strip().casefold() in _FREE:
                remark = "" if text.strip().startswith("$") else text.strip()
                kept[place] = Amount(0.0, 0.0, 0.0, spelt, remark)
    return dict(sorted(kept.items()))


def is_same_unit(one: str, other: str) -> bool:
    """Tell whether two units are the same, but for a plural's end, as in month and months."""
    shorter, longer = sorted((one.casefold(), other.casefold()), key=len)
    if shorter == longer:
        return True
    is_plural = len(shorter) > 2 and len(longer) - len(shorter) <= 2
    return is_plural and longer.startswith(shorter)


def _symbols(texts: Sequence[str]) -> dict[int, Symbol]:
    found = {p: s for p, text in enumerate(texts) if (s := symbol(text)) is not None}
    if not found:
        grades = [grade(text) for text in texts]
        if len(grades) > 1 and None not in grades:
            return {p: g for p, g in enumerate(grades) if g is not None}
    return found


def _measured(name: str, texts: Sequence[str], settings: Settings) -> RatedRow:
    found = _figures(name, texts, settings)
    unit = next((each.unit for each in found.values() if each.unit), "")
    if settings.unit and settings.unit.casefold() not in unit.casefold():
        unit = f"{unit} {settings.unit}".strip()
    direction = settings.direction or guessed_direction(name, unit)
    numbers = [number for each in found.values() for number in (each.low, each.high)]
    most = {each.of for each in found.values()}
    ends = settings.ends
    is_known = ends is not None
    if ends is None:
        (of,) = most if len(most) == 1 else (None,)
        is_known = of is not None
        low, high = (0.0, of) if of is not None else _proposed(numbers, unit)
        ends = (low, high) if direction.is_more_better else (high, low)
    scale: Scale = MeasuredScale(unit, *ends)
    if is_known and not unit and ends == (0.0, VALUE_MAX):
        scale = JudgedScale()
    ratings = [_figure_or_words(text, found.get(place)) for place, text in enumerate(texts)]
    return RatedRow(
        "figures",
        scale,
        tuple(ratings),
        direction,
        has_proposed_ends=not is_known,
        figures=tuple(numbers),
        bounds=tuple(each.remark for each in found.values() if each.is_bound),
    )


def _proposed(numbers: Sequence[float], unit: str) -> tuple[float, float]:
    return proposed_ends(numbers, is_percentage=unit.startswith(_PER_CENT))


def _figure_or_words(text: str, found: Amount | None) -> Rating:
    if found is not None:
        confidence = "low" if found.is_bound else ""
        return Rating(found.value, found.low, found.high, found.remark, confidence)
    is_silent = is_unknown(text) or is_dash(text)
    return Rating() if is_silent else Rating(because=text.strip())


def _judged(name: str, texts: Sequence[str], settings: Settings) -> RatedRow:
    known = [text for text in texts if not is_unknown(text) and not is_dash(text)]
    found = _symbols(known)
    by_text = {known[place]: each for place, each in found.items()}
    has_yes = any(each.family == "yes" for each in by_text.values()) or not known
    direction = settings.direction or guessed_direction(name)
    is_flipped = False
    ratings, seen = [], {}
    for text in texts:
        read = by_text.get(text)
        if read is None and has_yes and is_dash(text):
            read = Symbol(text.strip(), 0.0, "yes")
        if read is None:
            ratings.append(_figure_or_words(text, None))
            continue
        seen[read.key] = read
        value = settings.symbols.get(read.key, read.value)
        flips = not direction.is_more_better and (read.is_neutral or direction.basis == "said")
        is_flipped = is_flipped or flips
        if value is None:
            ratings.append(Rating(because=read.rest))
        else:
            value = round(10.0 - value, 2) if flips else value
            ratings.append(Rating(value, value, value, read.rest))
    kind: Kind = "symbols" if seen else "words"
    scale = _judged_scale(seen, settings, is_flipped=is_flipped)
    return RatedRow(kind, scale, tuple(ratings), direction, seen=seen, is_flipped=is_flipped)


def _judged_scale(
    seen: Mapping[str, Symbol], settings: Settings, *, is_flipped: bool
) -> JudgedScale:
    """Say in words what the ends mean, where all symbols are of one family with such words."""
    families = {each.family for each in seen.values()}
    values = {key: settings.symbols.get(key, each.value) for key, each in seen.items()}
    if families == {"yes"}:
        middle = "partly" if 5.0 in values.values() else ""
        low, high = ("yes", "no") if is_flipped else ("no", "yes")
        return JudgedScale(low, middle, high)
    if families == {"level"} and all(each.is_neutral for each in seen.values()):
        low, high = ("very high", "very low") if is_flipped else ("very low", "very high")
        return JudgedScale(low, "medium", high)
    return JudgedScale("F", "C", "A") if families == {"grade"} else JudgedScale()
