"""An evaluation for a terminal, as lines to read."""

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.gap import gap_by_weight
from fwcompare.analysis.shown_scores import shown_lead
from fwcompare.analysis.verdict import Judgement
from fwcompare.analysis.weighed import weighed
from fwcompare.cli import asking
from fwcompare.cli.tables import table
from fwcompare.wording import isolation, names, ratings, sentences, summary, verdict_basis

_MOST_CONTRIBUTIONS = 8


def as_text(
    evaluation: Evaluation, judgement: Judgement, *, has_weights_given: bool = True
) -> list[str]:
    """Return the verdict, the scores, the dimensions' shares and what makes the gap, as lines.

    Where `has_weights_given` is False, they begin with a line that the weights are nobody's.
    """
    lines = summary.beginning(evaluation)
    lines += [] if has_weights_given else [summary.NO_WEIGHTS_GIVEN]
    lines += asking.said_first(evaluation)
    lines += ["", *_verdict(evaluation, judgement)]
    lines += asking.demanded(evaluation)
    if evaluation.has_weights:
        lines += ["", *_scores(evaluation)]
    lines += ["", *_weighed(evaluation)] if evaluation.dataset.criteria else []
    if evaluation.is_contested and not evaluation.dataset.is_flat:
        lines += ["", *_gap(evaluation)]
    unknown = _unknown(evaluation)
    lines += ["", *unknown] if unknown else []
    return lines + _set_ratings(evaluation)


def explained(evaluation: Evaluation, judgement: Judgement) -> list[str]:
    """Return by which rule the verdict comes about, on which figures, and where points are from."""
    basis = verdict_basis.explanation(evaluation, judgement)
    lines = ["How the verdict comes about", *(f"  {paragraph}" for paragraph in basis)]
    return lines + asking.why_each_weight(evaluation)


def _set_ratings(evaluation: Evaluation) -> list[str]:
    """Say on which own ratings and other readings it all rests."""
    dataset = evaluation.dataset
    rows = [
        [names.criterion(dataset, id_), names.alternative(dataset, a), f"{override.value:g}"]
        for id_, row in evaluation.preferences.overrides.items()
        for a, override in row.items()
    ]
    readings = (dataset.readings[id_].name for id_ in evaluation.preferences.readings)
    granted = [f"  {isolation.name(name)}" for name in readings]
    lines = ["", "Rests on own ratings", *table(rows)] if rows else []
    return [*lines, "", "Rests on other readings", *granted] if granted else lines


def _verdict(evaluation: Evaluation, judgement: Judgement) -> list[str]:
    verdict = sentences.verdict(evaluation, judgement)
    return [verdict, sentences.why(evaluation)] if evaluation.has_weights else [verdict]


def _scores(evaluation: Evaluation) -> list[str]:
    rows = [
        [names.alternative(evaluation.dataset, a), f"{evaluation.scores[a]:.2f}"]
        for a in evaluation.ranking
    ]
    return ["Scores, 0 to 10", *table(rows)]


def _weighed(evaluation: Evaluation) -> list[str]:
    """One row a dimension: share of the weight, each alternative's mean value, part of the gap.

    In a flat dataset, one a criterion.
    """
    gaps = gap_by_weight(evaluation) if evaluation.is_contested else {}
    dataset, counted = evaluation.dataset, weighed(evaluation)
    heads = [names.alternative(evaluation.dataset, a) for a in evaluation.ranking]
    rows = [["", "share", *heads, *(["gap"] if gaps else [])]]
    for id_ in counted.shares:
        values = [counted.values[a][id_] for a in evaluation.ranking]
        means = ["-" if value is None else f"{value:.1f}" for value in values]
        share = f"{100 * counted.shares[id_]:.{int(dataset.is_flat)}f} %"
        part = [f"{gaps[id_]:+.2f}"] if gaps else []
        rows.append([names.weight(dataset, counted.level, id_), share, *means, *part])
    return [counted.level.capitalize(), *table(rows)]


def _gap(evaluation: Evaluation) -> list[str]:
    first, second = evaluation.ranking[:2]
    of_first, of_second = evaluation.contributions[first], evaluation.contributions[second]
    differences = {id_: of_first[id_] - of_second[id_] for id_ in of_first}
    by_size = sorted(filter(differences.get, differences), key=lambda id_: -abs(differences[id_]))
    largest, rest = by_size[:_MOST_CONTRIBUTIONS], by_size[_MOST_CONTRIBUTIONS:]
    rows = [
        [names.criterion(evaluation.dataset, id_), f"{differences[id_]:+.2f}"] for id_ in largest
    ]
    if rest:
        rows.append([f"{len(rest)} more", f"{sum(differences[id_] for id_ in rest):+.2f}"])
    rows.append(["together", f"{shown_lead(evaluation) or 0.0:+.2f}"])
    one, other = (names.alternative(evaluation.dataset, a) for a in (first, second))
    return [f"What makes the gap: {one} minus {other}", *table(rows)]


def _unknown(evaluation: Evaluation) -> list[str]:
    return [ratings.unknown(evaluation, a) for a, ids in evaluation.unknown.items() if ids]
