"""What the columns and rows of a table are for, and the words by which people head them."""

import re
from dataclasses import dataclass, replace
from typing import Literal, get_args

Role = Literal[
    "criterion",
    "group",
    "unit",
    "direction",
    "weight",
    "must",
    "source",
    "alternative",
    "note",
    "ignore",
]
ROLES: tuple[Role, ...] = get_args(Role)
COLUMN_ROLES = ROLES
ROW_ROLES: tuple[Role, ...] = ("criterion", "group", "source", "note", "ignore")
"""The roles a row below the head can have, options across: what it is itself, or for each."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a grid is read: turned or not, then the role of each column and of each row.

    Once turned, options stand across; `columns` and `rows` are those of the turned grid. The
    first `heads` rows name the columns, and their own roles mean nothing.
    """

    is_turned: bool
    columns: tuple[Role, ...]
    rows: tuple[Role, ...]
    heads: int = 1

    def with_column(self, column: int, role: Role) -> "Layout":
        """Return the layout with another role of one column; of criterion there is but one."""
        columns = list(self.columns)
        if role == "criterion":
            columns = ["ignore" if each == "criterion" else each for each in columns]
        columns[column] = role
        return replace(self, columns=tuple(columns))

    def with_row(self, row: int, role: Role) -> "Layout":
        """Return the layout with another role of one row."""
        rows = (*self.rows[:row], role, *self.rows[row + 1 :])
        return replace(self, rows=rows)

    def columns_of(self, role: Role) -> list[int]:
        return [index for index, each in enumerate(self.columns) if each == role]


_HEADS: dict[Role, str] = {
    "weight": r"(relative |rel\.? |abs\.? |%\s*)?(weight(ing|age)?s?|importance|wt\.?)\b.*"
    r"|gewicht(ung)?|priority|points|multiplier|factor weight",
    "unit": r"units?( of measure(ment)?)?|uom|measured in|einheit",
    "direction": r"directions?|(which is )?better|goal|objective|optimi[sz]\w*"
    r"|max ?/ ?min|min ?/ ?max|higher/lower is better|cost/benefit|desired|preference",
    "must": r"must([- ]?haves?)?\??|required\??|requirement level|mandatory\??|m|essential\??"
    r"|moscow",
    "source": r"sources?|links?|refs?\.?|references?|urls?|evidence|website|homepage|docs?"
    r"|documentation|quelle",
    "note": r"notes?|comments?|remarks?|descriptions?|explanation|rationale|details|definition"
    r"|questions?|why|meaning|bemerkung",
    "group": r"groups?|categor(y|ies)|dimensions?|sections?|areas?|themes?|kategorie|bereich"
    r"|topic|pillar",
    "criterion": r"criteri(on|a)|factors?|features?|requirements?|aspects?|kriteri(um|en)"
    r"|attributes?|propert(y|ies)|metrics?|capabilit(y|ies)|characteristics?|parameters?|dimension/criterion"
    r"|functionality|specs?|specification|concern|quality|item|driver|decision drivers?|0 to 10.*",
    "ignore": r"#|no\.?|nr\.?|idx|index|id|rank(ing)?|total( score)?|sum|score total|weighted total"
    r"|avg|average|min|max|best|winner",
}
_HEAD_PATTERNS = {role: re.compile(words, re.IGNORECASE) for role, words in _HEADS.items()}
_OPTIONS = re.compile(
    r"(?:.*\b)?(options?|alternatives?|candidates?|tools?|products?|names?|models?|vendors?|providers?"
    r"|databases?|laptops?|phones?|services?|plans?|frameworks?|librar(y|ies)|languages?|apps?"
    r"|software|systems?|compan(y|ies)|offers?|instances?( type)?|cit(y|ies)|houses?|jobs?|cars?"
    r"|platforms?|solutions?|editors?|projects?|packages?|devices?|types?|tiers?|clients?|engines?"
    r"|approach(es)?|technolog(y|ies)|stacks?|brands?|employers?|schools?|hotels?|flights?)",
    re.IGNORECASE,
)
_SUM_STRONG = re.compile(
    r"(grand |weighted |overall |sub-?|final )?(sums?|totals?)( weighted)?( score| points?)?"
    r"|(weighted|overall|final) (score|result|average|points)|gesamt|summe|σ|∑"
    r"|score \(weighted\)|weighted",
    re.IGNORECASE,
)
_SUM_WEAK = re.compile(
    r"scores?|results?|average|mean|points|rank(ing)?|winner|verdict", re.IGNORECASE
)
_LINK_ROW = re.compile(
    r"links?|urls?|web ?sites?|home ?pages?|sources?|references?|docs?|documentation", re.IGNORECASE
)


def role_named(head: str) -> Role | None:
    """Return the role that a column's head names, None where it may be anything."""
    bare = head.strip(" *:\n").casefold()
    return next((r for r, p in _HEAD_PATTERNS.items() if p.fullmatch(bare)), None)


def names_options(head: str) -> bool:
    """Tell whether a column's head says that options are listed below it."""
    return _OPTIONS.fullmatch(head.strip(" *:")) is not None


def names_criteria(head: str) -> bool:
    """Tell whether a column's head says that criteria are listed below it."""
    return role_named(head) == "criterion"


def names_sums(name: str, *, is_last: bool) -> bool:
    """Tell whether a row sums up the others; some names say so only at the end."""
    bare = name.strip(" *:=")
    return bool(_SUM_STRONG.fullmatch(bare) or (is_last and _SUM_WEAK.fullmatch(bare)))


def names_links(name: str) -> bool:
    """Tell whether a row holds where each option is to be found."""
    return _LINK_ROW.fullmatch(name.strip(" *:")) is not None
