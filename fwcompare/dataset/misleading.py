"""What misleads in a name: characters that turn the writing around, hide, or look like others."""

BIDI_CONTROLS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)

# Capitals and small letters apart: a Cyrillic capital may look Latin where its small one does not.
_LATIN = str.maketrans(
    "АВЕЅІЈКМНОРСТУХЗаеѕіјорсухԁԛԝһӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧοινκρυχγıɡɑℓ0|1I",
    "ABESIJKMHOPCTYX3aesijopcyxdqwhlABEZHIKMNOPTYXoivkpuxyigalOlll",
)
_LONGEST_COMPARED = 400


def seen_as(name: str) -> str:
    """Return what a name looks like: two names with the same look are easily taken for each other.

    NFKC without what cannot be seen, Latin letters in place of Cyrillic and Greek ones that look
    like them and of digits that look like letters, no case, and single blanks. A selection of the
    confusable characters of Unicode TS #39, enough for names of a few words.
    """
    text = name[:_LONGEST_COMPARED]
    if not text.isascii():
        from unicodedata import normalize

        text = normalize("NFKC", text)
        text = "".join(c for c in text if not is_invisible(c))
    # Lower case once more at the end: what was a capital must look like what was a small letter.
    return " ".join(text.translate(_LATIN).casefold().translate(_LATIN).split()).casefold()


def is_blank(name: str) -> bool:
    """Tell whether nothing of a name can be seen."""
    if name.isascii():
        return not name or name.isspace()
    return all(is_invisible(c) or c.isspace() for c in name)


def is_invisible(character: str) -> bool:
    """Tell whether a character takes up room at most: controls, joiners, fillers."""
    if character.isascii():
        return False
    from unicodedata import category

    is_format = category(character) in ("Cf", "Cc", "Cn", "Co")
    return is_format or character in "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
