"""Decision records: their fixed forms, the screen's numbers, strangers' text as typed."""

import itertools
import json
import re
import shlex
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from fwcompare.analysis.other_readings import under_each_reading
from fwcompare.cli import main
from fwcompare.decision import Decision, decide
from fwcompare.export.evidence_file import evidence_beside
from fwcompare.export.export import Export, work_out
from fwcompare.export.exporters import EXPORTERS
from fwcompare.wording import numbers
from tests.builders import dataset_of
from tests.decision.kept import measurement
from tests.export.worked_out import (
    DATE,
    HOSTILE,
    bundled,
    full_export,
    hostile_export,
    plain_export,
    situation_export,
    three_way_export,
    weightless_export,
    written,
)

RECORDS = [id_ for id_, exporter in EXPORTERS.items() if exporter.kind == "record"]
MARKDOWN = [*RECORDS, "markdown"]


def _made(form: str, export: Export) -> str:
    return written(form, export).decode()


def _tokens(text: str) -> list[Token]:
    body = text.partition("\n---\n")[2] if text.startswith("---\n") else text
    return MarkdownIt("commonmark", {"html": True}).enable("table").parse(body)


def _with_notes(export: Export, notes: str) -> Export:
    return replace(export, record=export.record.with_notes(notes))


def _headings(text: str) -> list[tuple[str, str]]:
    tokens = _tokens(text)
    return [
        (token.tag, following.content)
        for token, following in itertools.pairwise(tokens)
        if token.type == "heading_open" and token.level == 0
    ]


def test_a_madr_record_has_the_sections_of_madr_4_in_their_order() -> None:
    sections = [
        "Context and Problem Statement",
        "Decision Drivers",
        "Considered Options",
        "Decision Outcome",
        "More Information",
    ]
    made = _headings(_made("madr", _chosen("django")))
    assert [title for tag, title in made if tag == "h2"] == sections
    sections.insert(-1, "Pros and Cons of the Options")  # of none are there consequences yet
    made = _headings(_made("madr", plain_export()))
    assert [title for tag, title in made if tag == "h2"] == sections


def test_a_madr_record_tells_status_date_and_decision_makers_to_yaml() -> None:
    record = full_export().record.with_author('Ann "A" Other: \\ # no comment')
    decision = Decision(full_export().evaluation.preferences, record)
    head = _made("madr", work_out(bundled(), decision, DATE)).split("---\n")[1]
    assert yaml.safe_load(head) | {"date": None} == {
        "status": "accepted",
        "date": None,
        "decision-makers": 'Ann "A" Other: \\ # no comment',
    }


def test_the_title_follows_the_head_at_once_where_logs_of_records_look_for_it() -> None:
    lines = _made("madr", full_export()).splitlines()
    assert lines[lines.index("---", 1) + 1] == "# Build the shop on Django"


def test_a_madr_2_record_has_its_head_as_bullets() -> None:
    lines = _made("madr2", full_export()).splitlines()
    assert lines[:5] == [
        "# Build the shop on Django",
        "",
        "- Status: accepted",
        "- Deciders: Ann Other, Bo",
        f"- Date: {DATE}",
    ]


@cache
def _chosen(alternative: str) -> Export:
    decision = decide(bundled())
    record = decision.record.with_chosen(alternative)
    return work_out(bundled(), decision.with_record(record), DATE)


def test_a_nygard_record_has_its_number_and_five_parts() -> None:
    text = _made("nygard", replace(full_export(), number=7))
    assert text.splitlines()[:3] == ["# 7. Build the shop on Django", "", f"Date: {DATE}"]
    h2 = [title for tag, title in _headings(text) if tag == "h2"]
    assert h2 == ["Status", "Context", "Decision", "Consequences"]


@pytest.mark.parametrize("form", MARKDOWN)
def test_a_record_says_what_was_chosen_and_why_with_the_margin_of_the_screen(form: str) -> None:
    export = _chosen("django")
    scores = export.evaluation.scores
    assert numbers.score(scores["django"]) == "6.98"
    assert numbers.score(scores["flask"]) == "5.82"
    told = 'Chosen option: "Django 6.1.3", because it leads by 1.16 of 10 points, 6.98 against 5.82'
    assert told in _made(form, export)


@pytest.mark.parametrize("form", MARKDOWN)
def test_nobody_is_said_to_be_chosen_whom_nobody_chose(form: str) -> None:
    text = _made(form, plain_export())
    assert "No choice recorded yet; Django leads by 1.16 (clear)" in text
    assert "Chosen" not in text


def test_another_choice_than_the_leader_is_told_as_such() -> None:
    text = _made("madr", _chosen("flask"))
    assert 'Chosen option: "Flask 3.1.3", because it was preferred, although Django' in text
    assert "- Good, because it is ahead in Flexibility and control, 9.0 against 6.0" in text


def test_a_tie_and_no_weights_choose_nothing() -> None:
    dataset = dataset_of({"d": {"k": {"a": 5, "b": 5}}})
    tie = _made("madr", work_out(dataset, decide(dataset), DATE))
    assert "No choice recorded yet; A and B are level" in tie
    assert "*Revisit if* anything changes: it is a tie" in tie
    assert "No choice recorded yet; nothing to rank by" in _made("madr", weightless_export())


@pytest.mark.parametrize("form", MARKDOWN)
def test_the_score_table_has_the_numbers_of_the_terminal(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["score", "--json"])
    scores = json.loads(capsys.readouterr().out)["scores"]
    shown = " | ".join(
        f"**{score:.2f}**" if score == max(scores.values()) else f"{score:.2f}"
        for score in scores.values()
    )
    assert f"| **Score** | 100 % | {shown} |" in _made(form, plain_export())


def test_the_command_prints_the_parts_of_the_lead_that_the_record_tells(
    capsys: pytest.CaptureFixture[str],
) -> None:
    export = _chosen("django")
    main(shlex.split(export.command)[1:])
    printed = capsys.readouterr().out
    record = _made("madr", export).replace("\N{MINUS SIGN}", "-")
    told = re.findall(r"^- (?:Good|Bad), because .*: ([+-]\d\.\d\d)$", record, re.MULTILINE)
    table = printed.split("Dimensions")[1].split("\n\n")[0]
    gaps = re.findall(r" ([+-]\d\.\d\d)$", table, re.MULTILINE)
    assert sorted(told) == sorted(gap for gap in gaps if float(gap))


def test_the_smallest_change_says_what_it_does() -> None:
    told = _made("madr", plain_export())
    assert " would lead if " in told
    nothing = _made("madr", weightless_export())
    assert "### What would change it\n\nNo criterion has any weight." in nothing


@pytest.mark.parametrize("form", MARKDOWN)
def test_own_ratings_stand_with_both_figures_and_the_reason(form: str) -> None:
    assert "| Flask | 9 | 8 | tried it \\| twice |" in _made(form, full_export())


def test_revisit_lines_come_from_tipping_points_tolerance_and_the_date_of_the_facts() -> None:
    export = plain_export()
    lines = [x for x in _made("madr", export).splitlines() if x.startswith("- *Revisit if*")]
    tip = next(t for t in export.findings.quick.tipping if t.level == "dimensions" and t.share)
    share = f"{100 * (tip.share or 0):.0f} %"
    assert f"rises from {100 * tip.share_now:.0f} % to {share} of the whole" in lines[0]
    assert any("off by more than 34 %" in line for line in lines)
    assert "checked on 2026-11-28, for Flask 3.1.3 and Django 6.1.3" in lines[-1]


def test_every_weighted_rating_is_evidence_and_none_without_weight() -> None:
    export = full_export()
    text = _made("madr", export)
    for criterion in export.evaluation.dataset.criteria.values():
        told = f"  - {criterion.name}, " in text
        assert told == (export.evaluation.shares[criterion.id] > 0), criterion.id


def test_sources_are_numbered_as_the_evidence_cites_them() -> None:
    text = _made("madr", three_way_export())
    assert "1. Twenty mornings with a stopwatch (measurement, 2026-11-20)" in text
    assert "2. Fares of the town's tram (documentation, 2026-11-22): <https://example.org" in text
    assert "Bicycle: 31 min (28–36), value 4.6. Timed. Source: 1" in text


def _front(text: str) -> str:
    front, folds, behind = text.partition("<details>\n")
    assert folds
    assert behind.endswith("\n</details>\n")
    return front


@pytest.mark.parametrize("form", RECORDS)
@pytest.mark.parametrize("situation", [None, *bundled().situations])
def test_a_record_is_read_in_minutes_up_to_where_its_evidence_is_folded_away(
    form: str, situation: str | None
) -> None:
    export = situation_export(situation)
    front = _front(_made(form, export))
    assert len(re.findall(r"\w[^\s|]*", front)) <= 700
    assert f"```sh\n{export.command}\n```\n" in front
    assert "Source" not in front


@pytest.mark.parametrize("form", RECORDS)
def test_the_front_says_in_sentences_who_leads_and_how_sure_that_is(form: str) -> None:
    front = _front(_made(form, plain_export()))
    assert "The scores, of 10 points, are 6.98 for Django and 5.82 for Flask." in front
    assert "The lead is clear: when ratings vary, Django comes first in" in front
    assert "Django stays ahead as long as no weight is off by more than 34" in front


@pytest.mark.parametrize("form", RECORDS)
def test_evidence_in_a_file_beside_it_is_named_by_the_record_and_not_repeated(form: str) -> None:
    apart = replace(plain_export(), evidence_file="a (1)-evidence.markdown")
    text = _made(form, apart)
    assert "<details>" not in text
    assert "[a (1)-evidence.markdown](a%20%281%29-evidence.markdown)" in text
    assert _headings(text)[-1] == ("h3", "Evidence")
    beside = evidence_beside(apart).decode()
    assert beside.startswith("# Evidence for Flask or Django?\n")
    folded = _made(form, plain_export()).partition("<details>")[2]
    for line in folded.splitlines():
        if line.startswith(("- ", "  - ")):
            assert line in beside.splitlines()


def test_conditions_too_many_for_the_front_are_told_behind_it() -> None:
    export = work_out(bundled(), decide(bundled(), "solo-prototype"), DATE)
    front, _, behind = _made("madr", export).partition("<details>")
    in_front, further = (
        [line for line in part.splitlines() if line.startswith("- *Revisit if*")]
        for part in (front, behind)
    )
    report = _made("markdown", export)
    told = [line for line in report.splitlines() if line.startswith("- *Revisit if*")]
    assert sorted(in_front + further) == sorted(told)
    assert further
    assert "the facts have moved on" in in_front[-1]


def test_three_options_have_their_pros_and_cons() -> None:
    text = _made("madr", three_way_export())
    assert "## Pros and Cons of the Options" in text
    titles = [title for tag, title in _headings(text) if tag == "h3"]
    assert {"Bicycle 2", "Tram", "Car 1.10"} <= set(titles)
    chosen = three_way_export()
    chosen = replace(chosen, record=chosen.record.with_chosen("tram"))
    titles = [title for tag, title in _headings(_made("madr", chosen)) if tag == "h3"]
    assert {"Bicycle 2", "Tram", "Car 1.10"} & set(titles) == {"Bicycle 2", "Car 1.10"}


@pytest.mark.parametrize("form", MARKDOWN)
@pytest.mark.parametrize("export", [full_export, three_way_export, weightless_export])
def test_lists_and_tables_are_whole_and_set_off_by_one_empty_line(
    form: str, export: Callable[[], Export]
) -> None:
    text = _made(form, export())
    assert "\n\n\n" not in text
    assert not re.search(r"[ \t]\n", text)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    for row in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        bars = {len(re.findall(r"(?<!\\)\|", line)) for line in row.splitlines()}
        assert len(bars) == 1


@pytest.mark.parametrize("form", MARKDOWN)
@pytest.mark.parametrize("name", HOSTILE)
def test_strangers_text_makes_no_heading_link_tag_or_cell(form: str, name: str) -> None:
    plain = _tokens(_made(form, hostile_export("x")))
    hostile = _tokens(_made(form, hostile_export(name)))
    inline = [child for token in hostile for child in token.children or []]
    in_notes = {"link_open"}  # notes are their author's Markdown
    ours = [t.content for t in plain if t.type == "html_block"]  # what folds the evidence
    assert [t.content for t in hostile if t.type == "html_block"] == ours
    assert len(ours) == (0 if form == "markdown" else 3)
    assert [t for t in inline if t.type in {"html_inline", "image"}] == []
    assert [
        t for t in inline if t.type in in_notes and t.attrs["href"] != "http://example.org"
    ] == []
    for kind in (
        "heading_open",
        "table_open",
        "tr_open",
        "td_open",
        "th_open",
        "ordered_list_open",
    ):
        of_kind = [t for t in hostile if t.type == kind and t.level < 4]
        of_plain = [t for t in plain if t.type == kind and t.level < 4]
        if name.startswith("#") and kind == "heading_open":
            of_kind = [t for t in of_kind if t.level == 0]
        assert len(of_kind) == len(of_plain), kind


@pytest.mark.parametrize("form", MARKDOWN)
def test_nothing_that_turns_the_writing_round_gets_through(form: str) -> None:
    text = _made(form, hostile_export("\u202eevil\u2066"))
    assert not set("\u202e\u2066") & set(text)
    assert "u202e" in text


def test_what_notes_leave_open_ends_with_them() -> None:
    for notes in (
        "```\nopen",
        "<!-- open",
        "- a\n  - b\n\n      c",
        "> > deep",
        "[x]: <",
        "a\n===",
    ):
        text = _made("madr", _with_notes(plain_export(), notes))
        assert _headings(text) == _headings(_made("madr", plain_export())), notes


def test_notes_keep_their_markdown_their_headings_below_those_of_the_record() -> None:
    lines = _made("madr", full_export()).splitlines()
    start = lines.index("> ### Why")
    assert lines[start : start + 6] == [
        "> ### Why",
        ">",
        "> We *know* it.",
        ">",
        "> - one",
        "> - two",
    ]
    assert "Notes on Security:" in lines
    assert "> Nobody watches at night." in lines


def test_no_template_looks_for_what_is_not_there() -> None:
    from jinja2 import UndefinedError

    from fwcompare.export.templates import render_markdown

    with pytest.raises(UndefinedError):
        render_markdown("madr.md.jinja", tale=None)


def test_a_single_further_reading_is_not_counted() -> None:
    decision = decide(bundled(), "teaching")
    near = decision.preferences.with_dimension_points("security", 20)
    assert sum(u.leader == "django" for u in under_each_reading(bundled(), near)) == 5
    told = _made("madr", work_out(bundled(), replace(decision, preferences=near), DATE))
    assert "they are better read in a further way that turns the lead." in told


def test_a_choice_about_which_the_ratings_tell_nothing_is_still_a_choice() -> None:
    dataset = dataset_of({"d": {"k": {"a": 5, "b": 5}}})
    decision = decide(dataset)
    chosen = decision.with_record(decision.record.with_chosen("a"))
    text = _made("nygard", work_out(dataset, chosen, DATE))
    assert "None that the ratings tell." in text
    assert "nothing is chosen" not in text


def test_no_heading_stands_over_nothing() -> None:
    assert "Pros and Cons" not in _made("madr", weightless_export())


@pytest.mark.parametrize("form", [*MARKDOWN, "html"])
def test_that_nobody_has_chosen_is_a_whole_sentence(form: str) -> None:
    assert "Django leads by 1.16 (clear)." in _made(form, plain_export())


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_a_report_tells_what_was_measured_on_whose_machine(form: str) -> None:
    dataset = bundled()
    criterion, alternative = next(iter(dataset.criteria)), next(iter(dataset.alternatives))
    found = measurement(criterion, alternative, "A quiet machine")
    export = plain_export()
    assert "Measured here" not in _made(form, export)
    made = _made(form, replace(export, record=export.record.with_measured(found)))
    for words in ("Measured here", "A quiet machine", "the same code twice: 0.97 to 1.04", "49.5"):
        assert words.replace(".", "") in made.replace("\\", "").replace(".", "")


def test_programs_read_what_was_measured_too() -> None:
    dataset = bundled()
    criterion, alternative = next(iter(dataset.criteria)), next(iter(dataset.alternatives))
    export = plain_export()
    assert json.loads(_made("json", export))["measured"] is None
    record = export.record.with_measured(measurement(criterion, alternative))
    found = json.loads(_made("json", replace(export, record=record)))["measured"]
    assert found["figures"][criterion][alternative]["by_ratio"] == 33
    assert found["same_code"] == {"low": 0.97, "high": 1.04, "pairs": 22}
