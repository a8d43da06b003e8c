from dataclasses import replace

from fwcompare.wording.measured_words import facts
from tests.builders import three_way_dataset
from tests.decision.kept import measurement

DATASET = three_way_dataset()
CRITERION = next(iter(DATASET.criteria))
ALTERNATIVE = next(iter(DATASET.alternatives))


def test_nothing_measured_is_nothing_told() -> None:
    assert facts(DATASET, None) == ()


def test_the_record_tells_noise_figures_machine_and_how() -> None:
    told = dict(facts(DATASET, measurement(CRITERION, ALTERNATIVE)))
    criterion, name = DATASET.criteria[CRITERION], DATASET.alternatives[ALTERNATIVE].name
    assert (
        "below 4\u202f% are noise. (the same code twice: 0.97 to 1.04, 22 pairs)" in told["Noise"]
    )
    figure = told[f"{criterion.label}, {name}"]
    assert figure.startswith("49.5")
    assert "11 rounds; by ratio 33" in figure
    assert told["Machine"] == "A machine, Python 3.13.5"
    assert told["How"] == "on 2026-11-28, by fwcompare 0.1.0, seed 7"


def test_figures_of_what_is_not_in_the_dataset_are_left_out() -> None:
    found = replace(measurement("gone", ALTERNATIVE), same_code=None)
    assert [fact.label for fact in facts(DATASET, found)] == ["Machine", "Measured", "How"]
