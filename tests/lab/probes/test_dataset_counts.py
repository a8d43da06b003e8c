"""The exact counts that ship, held to what the lab's probes count."""

import re

import pytest

from fwcompare.dataset.dataset import Rating
from fwcompare.lab.probes import PROBES
from tests.bundled import CLAIMS, DATASET
from tests.lab.probes.measured import printed

EXACT = (
    *("size_hello", "size_checks", "sec_default", "built_count", "route_generic", "sec_deps"),
    *("doc_words", "sec_support"),
)
"""Criteria whose figure is one that anybody has to come to, rounded as it ships."""

INSIDE = ("size_crud", "run_disk", "sec_deps")
"""Criteria whose figure hangs on what one author wrote or chose, or on a package's newest patch."""

CHOSEN = {("sec_deps", "fastapi")}
"""One author's choice of packages, which is not on record: another one's stays near it."""

LISTS = {found.criterion: found for found in DATASET.lists.values()}


def figures(probes: tuple[str, ...]) -> list[tuple[str, str]]:
    frameworks = {probe.id: probe.frameworks for probe in PROBES}
    return [(probe, name) for probe in probes for name in frameworks[probe]]


def shipped(criterion: str, framework: str) -> Rating:
    return DATASET.criteria[criterion].ratings[framework]


def skip_unless_versions_agree(criterion: str, framework: str) -> None:
    said = DATASET.alternatives[framework].version
    here = printed(criterion, framework)["versions"][framework]
    if here != said:
        pytest.skip(f"the comparison is about {framework} {said}, here is {here}")


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("criterion", "framework"), [found for found in figures(EXACT) if found not in CHOSEN]
)
def test_a_count_that_ships_is_what_is_counted_here(criterion: str, framework: str) -> None:
    skip_unless_versions_agree(criterion, framework)
    value = shipped(criterion, framework).value
    assert round(printed(criterion, framework)["value"]) == value


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("criterion", "framework"), figures(INSIDE))
def test_what_hangs_on_an_author_is_inside_its_range(criterion: str, framework: str) -> None:
    skip_unless_versions_agree(criterion, framework)
    rating = shipped(criterion, framework)
    assert rating.low <= printed(criterion, framework)["value"] <= rating.high


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("criterion", "framework"), figures(tuple(LISTS)))
def test_each_item_of_a_list_comes_out_as_it_ships(criterion: str, framework: str) -> None:
    skip_unless_versions_agree(criterion, framework)
    words = {True: "yes", False: "no", "partly": "partly"}
    here = {name: words[found] for name, found in printed(criterion, framework)["items"].items()}
    assert here == {item.name: item.result(framework) for item in LISTS[criterion].items}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("framework", DATASET.alternatives)
def test_the_small_application_works_in_each_framework(framework: str) -> None:
    checks = printed("size_crud", framework)["items"]
    assert len(checks) == 16
    assert [name for name, is_passed in checks.items() if not is_passed] in (
        [],
        ["There is a back office"],
    )


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("framework", "said"), [("flask", "29"), ("django", "150")])
def test_the_settings_that_the_claims_count_are_there(framework: str, said: str) -> None:
    skip_unless_versions_agree("settings_count", framework)
    assert str(printed("settings_count", framework)["value"]) == said
    findings = [claim.finding for claim in CLAIMS if "settings-count" in claim.sources]
    assert findings
    assert all(re.search(rf"\b{said}\b", finding) for finding in findings)
