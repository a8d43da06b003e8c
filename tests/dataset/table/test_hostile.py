"""What strangers paste: huge, broken, disguised or merely odd; refused with a place, or text."""

import time

import pytest

from fwcompare.dataset.table.reading import read_table_text
from tests.dataset.table.reading import dataset_of, faults_of, text_draft


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "there is nothing in it"),
        (b"\n \n", "there is nothing in it"),
        (b"just a sentence\nand another", "this is no table"),
        (b"a,b\n1,\x00", "the control character U+0000 is not allowed"),
        (b"a,b\n1,\xff", "the byte 0xff is not UTF-8"),
        (b'a,b\n1,"2\n3,4', "a quoted cell is not closed"),
        (b"<table><tr><td>1</table>", "there is no table with a head and a row"),
        (b"A,B\n", "this is no table with a head"),
        (b"x" * (2 * 1024 * 1024 + 1), "the file is larger than 2 MiB"),
        (b"\xff\xfea", "UTF-16"),
        (b'{"format": "fwcompare.score/1"}', "this is no table"),
    ],
)
def test_what_is_no_table_is_refused_with_place_and_remedy(data: bytes, said: str) -> None:
    (fault,) = faults_of(data)
    assert said in fault
    assert "; " in fault


def test_a_fault_inside_the_file_names_its_line() -> None:
    assert faults_of(b"a,b\r\n1,2\r\n3,\xfe")[0].startswith("t:3:3: ")
    assert faults_of(b'a,b\n1,2\n3,"x')[0].startswith("t:3:1: ")


def test_the_largest_table_is_read_and_a_larger_one_refused() -> None:
    heads = "\t".join(f"Option {n}" for n in range(100))
    row = "\t".join(str(n % 7) for n in range(100))
    rows = [f"Criterion {n}\t{row}" for n in range(200)]
    found = text_draft("\n".join([f"Criterion\t{heads}", *rows]))
    dataset = dataset_of(found)
    assert (len(dataset.criteria), len(dataset.alternatives)) == (200, 100)
    more = [*rows, *(f"More {n}\t{row}" for n in range(30))]
    (fault,) = faults_of("\n".join([f"Criterion\t{heads}", *more]))
    assert "keep it within 200 criteria and 100 alternatives" in fault


@pytest.mark.parametrize(
    "text",
    [
        " " * 300_000 + "|\n" + "-" * 10,
        "|" * 100_000 + "\n" + "|-" * 50_000,
        "*a " * 100_000 + "|b\n-|-\n1|2",
        "[" * 50_000 + "|b\n-|-\n1|2",
        "`" * 50_000 + "|b\n-|-\n" + "`" * 50_000 + "|2",
        "<table>" * 30_000 + "<tr><td>1<td>2<tr><td>3<td>4",
        "<table><tr><td rowspan=999999999 colspan=999999999>1</td><td>2</td></tr></table>",
        "<table>" + "<tr><td rowspan=300 colspan=300>x" * 300,
        "a,b\n" + "1," * 100_000,
        '"' * 100_001,
        "<table><tr><td>" + "<!--" * 50_000,
        "<table><tr><td>" + "<a b='" * 50_000,
        "<table><caption>" + "<" * 500_000,
        "Criterion\tA\tB\nx\t" + "1," * 50_000 + "\t2",
        "Criterion\tA\tB\nx\t" + "9" * 100_000 + "\t" + "(" * 100_000,
        "Criterion\tA\tB\n" + "(" * 50_000 + "\t1\t2",
        "Criterion\tA\tB\nx\thttp://" + "a" * 200_000 + "\t2",
    ],
)
def test_nothing_takes_long_or_fails_in_another_way_than_by_a_fault(text: str) -> None:
    started = time.process_time()
    faults_of(text)
    assert time.process_time() - started < 8


def test_line_breaks_tabs_quotes_and_marks_inside_cells_are_kept() -> None:
    found = text_draft('\ufeffCriterion,A,B\r\n"Two\r\nlines","He said ""no""","tab\there"\r\n')
    ratings = dataset_of(found).criteria["two-lines"].ratings
    assert ratings["a"].because == 'He said "no"'
    assert ratings["b"].because == "tab here"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_line_is_one(end: str) -> None:
    grid = read_table_text(end.join(["a\tb\tc", "1\t2\t3", "4\t5\t6"]), "t")
    assert [[cell.text for cell in row] for row in grid.rows][2] == ["4", "5", "6"]


def test_what_a_spreadsheet_copies_as_utf_16_is_read() -> None:
    from fwcompare.dataset.table.reading import read_table

    grid = read_table("Criterion\tÄ\tB\r\nx\t1\t2\r\n".encode("utf-16"), "t")
    assert grid.text(0, 1) == "Ä"


def test_formulas_stay_text() -> None:
    found = text_draft("Criterion,A,B\nSpeed,=1+1,'=cmd|x\nPrice,1,2\n")
    assert [words for _, _, words in found.to_rate] == ["=1+1", "=cmd|x"]


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://me:pw@example.org/",
        "ftp://example.org/x",
    ],
)
def test_an_address_that_no_file_may_hold_is_no_source(link: str) -> None:
    found = text_draft(f"| C | A | B |\n|---|---|---|\n| x | [yes]({link}) | no |\n")
    assert found.sources == ()
    assert dataset_of(found).criteria["x"].ratings["a"].value == 10


def test_yaml_in_a_cell_is_text() -> None:
    odd = [
        "a: b",
        "- x",
        "# none",
        "{value: 3}",
        "[1]",
        "&a",
        "*a",
        "!tag",
        "%x",
        "@x",
        "| x",
        "> x",
    ]
    odd += [
        "'quoted'",
        '"',
        "\\",
        "unknown",
        "ask",
        "null",
        "~x",
        "1_000",
        "1,5,6",
        "yes: no",
        "---",
    ]
    cells = [text.replace('"', '""') for text in odd]
    rows = "".join(f'R{n},"{cell}",word\n' for n, cell in enumerate(cells))
    found = text_draft(f"Criterion,A,B\n{rows}")
    written = dataset_of(found)
    for criterion in found.criteria:
        assert written.criteria[criterion.id].ratings["a"].because == criterion.ratings["a"].because
    kept = {criterion.ratings["a"].because for criterion in found.criteria}
    assert kept >= {"a: b", "# none", "{value: 3}", "&a", "!tag", "| x", "ask", "1_000", "---"}


def test_merged_cells_count_for_all_they_span() -> None:
    found = text_draft(
        "<table><tr><th>F<th>A<th>B<th>C<tr><td>x<td colspan=2>yes<td>no"
        "<tr><td rowspan=2>y<td>1<td>2<td>3<tr><td>4<td>5<td>6</table>"
    )
    x, y, again = dataset_of(found).criteria.values()
    assert [x.ratings[id_].value for id_ in "abc"] == [10, 10, 0]
    assert (y.name, again.name) == ("y", "y")
    assert again.ratings["c"].value == 6


def test_names_that_are_equal_or_missing_get_ids_of_their_own() -> None:
    found = text_draft("Criterion,A,A,\nx,1,2,3\nx,2,3,4\n")
    dataset = dataset_of(found)
    assert list(dataset.alternatives) == ["a", "a-2", "option-3"]
    assert list(dataset.criteria) == ["x", "x-2"]


def test_names_the_format_keeps_for_itself_are_no_ids() -> None:
    found = text_draft("Criterion,All,Checked,B\nx,1,2,3\n")
    assert list(dataset_of(found).alternatives) == ["all-2", "checked-2", "b"]
