"""Words about how sure a verdict is."""

from collections.abc import Sequence
from math import floor

from fwcompare.analysis import Evaluation
from fwcompare.analysis.lead_share import LeadShare
from fwcompare.analysis.other_readings import UnderReadings
from fwcompare.analysis.uncertain_weights import DrawnOutcomes
from fwcompare.analysis.worth_finding_out import OpenRating
from fwcompare.wording import isolation, numbers


def share(found: LeadShare, alternative: str) -> str:
    """Return the part of all priorities for which an alternative leads; "about" if sampled."""
    part = found.shares[alternative]
    is_whole = found.method == "exact" and part in (0.0, 1.0)
    shown = numbers.percent(100 * part, 0 if is_whole else 1)
    if not is_whole and shown in (numbers.percent(100, 1), numbers.percent(0, 1)):
        shown = f">{numbers.percent(99.9, 1)}" if part > 0.5 else f"<{numbers.percent(0.1, 1)}"
    if found.method == "exact":
        return shown
    error = 100 * found.standard_error[alternative]
    return f"{shown} ± {error:.1f}"


def tolerance(found: float | None) -> str:
    """Return by how much every weight may be off, rounded down."""
    return "none" if found is None else f"±{numbers.percent(floor(100 * found + 1e-9))}"


def drawn(outcomes: DrawnOutcomes) -> str:
    """Return how often the first stayed ahead with weights and ratings drawn, give or take."""
    chance, error = outcomes.chance[outcomes.first], outcomes.standard_error[outcomes.first]
    told = numbers.chance(chance)
    return told if told[0] in "<>" else f"{told} ±{100 * error:.1f}"


def draws(outcomes: DrawnOutcomes) -> str:
    """Return what a drawn chance rests on."""
    error = 100 * outcomes.standard_error[outcomes.first]
    return f"{outcomes.draws:,} draws, with a standard error of {error:.2f} points of per cent"


def outcome(found: UnderReadings) -> str:
    """Return who leads under a reading and by how much."""
    evaluation = found.evaluation
    if found.leader is None:
        return margin(found)
    name = isolation.name(evaluation.dataset.alternatives[found.leader].name)
    return f"{name} {margin(found)}"


def margin(found: UnderReadings) -> str:
    """Return by how much the leader under a reading leads; "level" if nobody does."""
    if found.leader is None or found.margin is None:
        return "level"
    return numbers.difference(found.margin)


def readings(
    evaluation: Evaluation, outcomes: Sequence[UnderReadings], together: UnderReadings | None
) -> str:
    """Return under how many of the other readings the leader holds."""
    if evaluation.leader is None or together is None:
        return ""
    name = isolation.name(evaluation.dataset.alternatives[evaluation.leader].name)
    holds = sum(found.leader == evaluation.leader for found in outcomes)
    all_of_them = "also" if together.leader == evaluation.leader else "but not"
    return (
        f"{name} holds under {holds} of {len(outcomes)}, {all_of_them} with all granted together."
    )


def worth(found: Sequence[OpenRating]) -> str:
    """Return whether a single rating could turn the lead."""
    if not found:
        return "No single rating, anywhere in its range, would turn it."
    noun = "rating" if len(found) == 1 else "ratings"
    return f"{len(found)} {noun} could turn it alone; knowing one would be worth, in points:"


def gain(points: float) -> str:
    """Return an expected gain, in points of 10, with three decimals."""
    return f"+{points:.3f}" if points >= 0.0005 else "<0.001"


def open_rating(evaluation: Evaluation, rating: OpenRating) -> str:
    """Return which rating it is, and whether nothing is known of it."""
    criterion = evaluation.dataset.criteria[rating.criterion]
    name = isolation.name(evaluation.dataset.alternatives[rating.alternative].name)
    unknown = " (not known)" if rating.is_unknown else ""
    return f"{isolation.name(criterion.label)}, {name}{unknown}"
