"""A table being read in: what a person changed stays while the text is mended."""

from fwcompare.dataset.table.making import Making, read

TABLE = "Feature,Unit,One,Another\nPrice,$,3,9\nFast,,yes,no\nSmall,,no,yes\n"
ROW_BEFORE, MORE = TABLE.replace("Price", "Size,MB,1,2\nPrice"), f"{TABLE}Kind,,yes,yes\n"


def making(text: str = TABLE) -> Making:
    found = read(text, "test")
    assert isinstance(found, Making)
    return found


def again(before: Making, text: str) -> Making:
    found = read(text, "test", before)
    assert isinstance(found, Making)
    return found


def written(found: Making) -> str:
    return found.made("test", "2026-11-28").text


def test_roles_stay_with_their_rows_and_columns_when_the_text_grows() -> None:
    changed = making().with_row(2, "note").with_column(3, "ignore")
    found = again(changed, ROW_BEFORE)
    assert found.layout.rows[3] == "note"
    assert found.layout.columns[3] == "ignore"


def test_ends_stay_with_their_row() -> None:
    found = again(making().with_ends(1, 20, 0), ROW_BEFORE)
    assert found.choices.ends == {2: (20, 0)}


def test_a_cell_typed_over_stays_while_the_text_says_there_what_it_said() -> None:
    changed = making().with_cell(1, 2, "4")
    assert again(changed, MORE).seen.text(1, 2) == "4"
    assert again(changed, MORE.replace("3", "5")).seen.text(1, 2) == "5"


def test_a_cell_of_a_turned_table_is_typed_over_where_it_is_seen() -> None:
    turned = making("Tool,Price,Speed\nOne,3,7\nAnother,9,8\n")
    assert turned.layout.is_turned
    changed = turned.with_cell(1, 2, "5")
    assert changed.grid.text(2, 1) == "5"
    assert changed.seen.text(1, 2) == "5"


def test_the_other_direction_turns_ends_that_were_given() -> None:
    changed = making().with_ends(1, 20, 0)
    (criterion, *_) = changed.made("test", "2026-11-28").draft.criteria
    turned = changed.with_direction(criterion, is_more_better=True)
    assert "worst: 0, best: 20" in written(turned)


def test_a_symbol_that_is_unknown_leaves_its_ratings_unknown() -> None:
    assert "ratings: {one: 10, another: unknown}" in written(making().with_symbol("no", None))


def test_turning_twice_leads_back() -> None:
    assert making().turned().turned().layout == making().layout
