"""Decisions with everything a decision file can hold, written out and drawn."""

from dataclasses import replace

from hypothesis import strategies as st

from fwcompare.analysis import evaluate
from fwcompare.analysis.dataset_change import verdict_summary
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision import Decision, proposal
from fwcompare.decision.decision_file import DatasetReference, DecisionFile, written
from fwcompare.decision.measurement import MeasuredFigure, Measurement, SameCode
from fwcompare.decision.record import STATUSES
from tests.builders import THREE_WAY_YAML, three_way_dataset
from tests.drawn import comparisons

REFERENCE = DatasetReference("A test", "0" * 64, path="a.yaml")

_AWKWARD = (
    *("no", "null", "~", "1.10", "0x10", "2026-11-22", "12:30", ".inf", "<<", "=", "end: true"),
    *("- a", "? a", ": a", "a: b", "a:", "a #b", "#a", "&a", "*a", "!a", "|", ">", "%a", "@a", "`"),
    *('"', "'", "\\", '\\"', "{a}", "[a", "---", "...", "--- a", "\t", "a\tb", " a ", "a  ", "  a"),
    *("a\n\n\nb", "a\n  b\n c", "a\n\tb", "a\n \n b", "---\n...\n--- ", "# Title\n\n- x\n  - y: z"),
    *(
        "a\r\nb\rc",
        "a\x85b\u2028c\u2029d",
        "\x00\x07\x1b\x7f\x9f",
        "\ufeffa",
        "\ufffe\uffff",
        "\ud800",
    ),
    *(
        "\u202eevil\u202c",
        "a\nb\u2066c",
        "\N{NO-BREAK SPACE}a\n\N{NARROW NO-BREAK SPACE}b c",
        "é",
        "日本語",
    ),
    *("\N{FAMILY}\u200d\N{MAN}", "\U000e0041", "x" * 90, "long: " * 30, "a\u200bb", "\x1c\x1d a"),
)
texts = st.one_of(
    st.sampled_from(_AWKWARD),
    st.text(st.characters(), max_size=30),
    st.text("ab \t\n:#-'\"\\|>é\u202e\r", max_size=30),
)
points = st.floats(0, 100)


@st.composite
def decisions(draw: st.DrawFn) -> tuple[Dataset, Decision]:
    """Draw a comparison and a decision on it with any texts, points, snapshots and choice."""
    dataset, preferences = draw(comparisons(most_alternatives=3))
    for dimension in dataset.dimensions:
        preferences = preferences.with_dimension_points(dimension, draw(points))
    decision = Decision(preferences)
    criteria = st.sampled_from(list(dataset.criteria))
    alternatives = st.sampled_from(list(dataset.alternatives))
    for name in draw(st.lists(texts, max_size=2)):
        free = decision.record.suggested_snapshot_name(name)
        decision = decision.with_snapshot(free, "2026-11-22")
        criterion, alternative = draw(criteria), draw(alternatives)
        value = draw(st.floats(0, 10).filter(lambda v: v == 0 or v > 1e-99))
        decision = decision.with_preferences(
            decision.preferences.with_override(criterion, alternative, value, draw(texts))
        )
    record = decision.record.with_title(draw(texts)).with_author(draw(texts))
    record = record.with_notes(draw(texts)).with_status(draw(st.sampled_from(STATUSES)))
    record = record.with_chosen(draw(st.none() | alternatives))
    if draw(st.booleans()):
        found = measurement(draw(criteria), draw(alternatives), draw(texts))
        record = replace(record, measured=found)
    for dimension in dataset.dimensions:
        record = record.with_dimension_notes(dimension, draw(texts))
    return dataset, decision.with_record(record)


def file_of(
    dataset: Dataset, decision: Decision, reference: DatasetReference = REFERENCE
) -> DecisionFile:
    kept = written(decision, dataset)
    outcome = verdict_summary(evaluate(dataset, kept.preferences))
    return DecisionFile(kept, reference, outcome)


def full_decision() -> Decision:
    """Return a decision on the three ways that uses everything there is."""
    preferences = proposal(three_way_dataset(), "hurry")
    preferences = preferences.with_override("usable", "car", 2.5, "No radio.")
    decision = Decision(preferences).with_snapshot("First guess", "2026-11-20")
    return weighed(decision, "time", 55).with_record(
        decision.record.with_title("Getting to work")
        .with_author("Ana")
        .with_notes("One *person*:\n\n- nine kilometres\n- no parking")
        .with_dimension_notes("time", "Timed twice.")
        .with_chosen("tram")
        .with_status("accepted")
    )


def measurement(criterion: str, alternative: str, machine: str = "A machine") -> Measurement:
    """Return what might have been measured for one alternative on one criterion."""
    figures = {criterion: {alternative: MeasuredFigure(49.5, 48.25, 51, 11, 1.5)}}
    same = SameCode(0.97, 1.04, 22)
    return Measurement("2026-11-28", machine, "3.13.5", "0.1.0", 7, ("Ant 1.0",), figures, same)


def weighed(decision: Decision, dimension: str, points: float) -> Decision:
    """Return a decision with other points for one dimension."""
    return decision.with_preferences(decision.preferences.with_dimension_points(dimension, points))


THREE_WAY_BYTES = THREE_WAY_YAML.encode()
