"""Every probe, on tiny settings and without a network, in the environment that dev.py makes."""

from pathlib import Path

import pytest

from devtools.lab_environment import LAB
from fwcompare.dataset.scale import MeasuredScale
from fwcompare.lab.child import Stop
from fwcompare.lab.environment import Environment, look_at
from fwcompare.lab.probe import Probe
from fwcompare.lab.probes import PROBES
from fwcompare.lab.unknown_probes import unknown_probes
from fwcompare.lab.workplace import PROGRAMS, Workplace
from tests.bundled import CRITERIA, DATASET

NEED_SOURCES = {"doc_words", "sec_support"}
each = pytest.mark.parametrize("probe", PROBES, ids=lambda probe: probe.id)
each_framework = pytest.mark.parametrize(
    ("probe", "framework"),
    [(probe, name) for probe in PROBES for name in probe.frameworks],
    ids=lambda part: part if isinstance(part, str) else part.id,
)


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    if not (LAB / "bin" / "python").exists():
        pytest.skip("there is no .venv-lab: `python3 dev.py test` makes it, where it can fetch")
    return look_at(LAB, tmp_path_factory.mktemp("lab"), Stop())


@each_framework
@pytest.mark.timeout(600)
def test_a_probe_gives_a_figure(
    probe: Probe, framework: str, environment: Environment, tmp_path: Path
) -> None:
    if probe.id in NEED_SOURCES and not (LAB / "sources").is_dir():
        pytest.skip("there are no released sources in .venv-lab/sources")
    place = Workplace(environment, tmp_path, is_tiny=True).with_box()
    found = place.run(probe, 1, framework, False, Stop())
    assert found.output is not None, found.trouble
    assert found.output.value >= 0


@each
def test_a_probe_says_what_it_does_in_a_sentence(probe: Probe) -> None:
    assert (PROGRAMS / probe.program).is_file()
    assert probe.measures.endswith(".")
    assert probe.title
    assert set(probe.frameworks) <= set(DATASET.alternatives)
    assert probe.seconds > 0


def test_no_two_probes_have_one_id() -> None:
    assert len({probe.id for probe in PROBES}) == len(PROBES)


def test_every_probe_that_the_comparison_names_is_there_and_in_its_unit() -> None:
    assert unknown_probes(DATASET) == ()
    units = {probe.id: probe.unit for probe in PROBES}
    for criterion in CRITERIA:
        if criterion.probe:
            assert isinstance(criterion.scale, MeasuredScale)
            assert criterion.scale.unit == units[criterion.probe]
