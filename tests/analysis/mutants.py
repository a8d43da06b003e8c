"""Mistakes of one line in the arithmetic, each of which the self-check has to notice."""

from typing import NamedTuple


class Mutant(NamedTuple):
    """In `module` of the package, `line`, which stands there once, becomes `wrong`."""

    mistake: str
    module: str
    line: str
    wrong: str


MUTANTS = (
    Mutant(
        "a dimension counts with its points although none are inside",
        "analysis.completions",
        "outer = np.where(counts, outer, 0.0)",
        "outer = outer + 1.0",
    ),
    Mutant(
        "whoever fails a must-have still leads",
        "analysis.evaluation",
        "contenders = tuple(a for a in scores if not failing(musts, a))",
        "contenders = tuple(scores)",
    ),
    Mutant(
        "only the last answer counts",
        "decision.proposal",
        "if id_ in answers:",
        "if id_ in answers and id_ == list(answers)[-1]:",
    ),
    Mutant(
        "a logarithmic scale is computed as a linear one",
        "dataset.scale",
        "position = log(rating / self.worst) / log(self.best / self.worst)",
        "position = (rating - self.worst) / (self.best - self.worst)",
    ),
    Mutant(
        "a figure is read off a logarithmic scale as off a linear one",
        "dataset.scale",
        "return self.worst * exp(log(self.best / self.worst) * value / VALUE_MAX)",
        "return self.worst + value / VALUE_MAX * (self.best - self.worst)",
    ),
    Mutant(
        "ties take logarithmic values as linear",
        "analysis.exact_lead",
        "part = _ratio(figure, worst).ln() / _ratio(best, worst).ln()",
        "part = (Decimal(figure) - Decimal(worst)) / (Decimal(best) - Decimal(worst))",
    ),
    Mutant(
        "drawn figures on a logarithmic scale lie as on a linear one",
        "analysis.rating_transform",
        "growth = log(end / start) if is_log else 0.0",
        "growth = 0.0",
    ),
    Mutant(
        "the mean of a triangle is its peak",
        "dataset.spread",
        "return (a + b + c) / 3, (width",
        "return c, (width",
    ),
    Mutant(
        "the mean of a triangle is the middle of its range",
        "dataset.spread",
        "return (a + b + c) / 3, (width",
        "return (a + b) / 2, (width",
    ),
    Mutant(
        "a triangle counts as even over its range",
        "dataset.spread",
        "return (rating - low) ** 2 / ((high - low) * (peak - low))",
        "return (rating - low) / (high - low)",
    ),
    Mutant(
        "the sides of a triangle are taken as even",
        "analysis.score_transform",
        "side.real = (sine / half) ** 2",
        "side.real = sine / half",
    ),
    Mutant(
        "a rating is drawn evenly over its range, not from a triangle",
        "analysis.rating_draws",
        "        drawn = np.where(\n            ranks < turn,",
        "        drawn = self.low + ranks * width\n        np.where(\n            ranks < turn,",
    ),
    Mutant(
        "a share inside a dimension tips as if it were of the whole",
        "analysis.tipping_points",
        "share = whole * (tip / (tip + others) if others else float(tip > 0))",
        "share = tip / (tip + others) if others else float(tip > 0)",
    ),
    Mutant(
        "along a criterion the slope leaves the other dimensions out",
        "analysis.tipping",
        "elsewhere + weight * value)",
        "weight * value)",
    ),
    Mutant(
        "along a criterion the slope leaves the dimension's weight out",
        "analysis.tipping",
        "elsewhere + weight * value)",
        "elsewhere + value)",
    ),
    Mutant(
        "along a criterion's share its own value counts fully",
        "analysis.leads_along",
        "elsewhere + most * values[criterion])",
        "elsewhere + values[criterion])",
    ),
    Mutant(
        "a lead is clear from 50 % on",
        "analysis.verdict",
        "CLEAR_CHANCE = 0.95",
        "CLEAR_CHANCE = 0.5",
    ),
    Mutant(
        "a lead is clear from 90 % on",
        "analysis.verdict",
        "CLEAR_CHANCE = 0.95",
        "CLEAR_CHANCE = 0.9",
    ),
    Mutant(
        "a lead is clear from 0.1 on",
        "analysis.verdict",
        "CLEAR_MARGIN = 0.25",
        "CLEAR_MARGIN = 0.1",
    ),
    Mutant(
        "a rival that comes first more often leaves the verdict as it is",
        "analysis.verdict",
        "if max(found.chance.values()) > found.chance[leader] + _SAME_CHANCE:",
        "if False:",
    ),
    Mutant(
        "unknown ratings are not held against the leader's chance",
        "analysis.verdict",
        "    if has_unknown:\n",
        "    if False:\n",
    ),
    Mutant(
        "unknown ratings are not held against the leader's lead",
        "analysis.verdict",
        "if any(evaluation.shares[id_] for id_ in unknown):",
        "if False:",
    ),
    Mutant(
        "a rival's unknown rating counts from the middle in the rule",
        "analysis.uncertain_score",
        "uncertain_score(evaluation, a, 0.0 if a == leader else VALUE_MAX)",
        "uncertain_score(evaluation, a, 0.0 if a == leader else VALUE_MAX / 2)",
    ),
    Mutant(
        "the shown lead is the rounded difference",
        "analysis.shown_scores",
        "return (in_hundredths(one) - in_hundredths(other)) / _UNIT",
        "return in_hundredths(one - other) / _UNIT",
    ),
    Mutant(
        "the gain of finding out leaves the weight out",
        "analysis.value_of_information",
        "gain = share * _excess(",
        "gain = _excess(",
    ),
    Mutant(
        "the gain of finding out forgets the weight in what would be level",
        "analysis.value_of_information",
        "level = mean - lead / share",
        "level = mean - lead",
    ),
    Mutant(
        "the smallest change goes to the farthest rival",
        "analysis.weight_change",
        "return min(changes, key=lambda change: change.total, default=None)",
        "return max(changes, key=lambda change: change.total, default=None)",
    ),
    Mutant(
        "the nearest change is the first rival's",
        "analysis.weight_change",
        "rivals = sorted(rivals_of_leader(evaluation),",
        "rivals = sorted(rivals_of_leader(evaluation)[:1],",
    ),
    Mutant(
        "the change that is applied stops at the tie",
        "analysis.minimal_weight_change",
        "return moved, other",
        "return start, other",
    ),
    Mutant(
        "the change that is applied goes to the first rival",
        "analysis.minimal_weight_change",
        '    least, best = float("inf"), None\n    for path in paths:',
        '    least, best = float("inf"), None\n    for path in paths[:1]:',
    ),
    Mutant(
        "the order of importance is kept only where points are equal",
        "analysis.rank_acceptability",
        "keep_order = keep_order and len(priorities.ranks) > 1",
        "keep_order = keep_order and len(priorities.ranks) == 1",
    ),
    Mutant(
        "the order of importance is turned round",
        "analysis.priorities",
        "return -round(points[id_], _DIGITS)",
        "return round(points[id_], _DIGITS)",
    ),
    Mutant(
        "of equal points the first counts as more important",
        "analysis.priorities",
        "product(*(permutations(rank) for rank in self.ranks))",
        "product(*([rank] for rank in self.ranks))",
    ),
    Mutant(
        "sampling leaves no order open",
        "analysis.drawn_priorities",
        "        if length > 1:\n",
        "        if length > 99:\n",
    ),
    Mutant(
        "weights of dimensions vary by 30 %, not 40 %",
        "analysis.uncertain_weights",
        "DIMENSION_SPREAD = 0.4",
        "DIMENSION_SPREAD = 0.3",
    ),
    Mutant(
        "weights of criteria vary by 40 %, not 30 %",
        "analysis.uncertain_weights",
        "CRITERION_SPREAD = 0.3",
        "CRITERION_SPREAD = 0.4",
    ),
    Mutant(
        "a contribution leaves the share inside the dimension out",
        "analysis.evaluation",
        "id_: dimension_shares[dimension] * share\n",
        "id_: dimension_shares[dimension]\n",
    ),
    Mutant(
        "the lead has the wrong sign",
        "analysis.standing",
        "margin = best - scores[ranking[1]]",
        "margin = scores[ranking[1]] - best",
    ),
    Mutant(
        "what makes up the lead has the wrong sign",
        "analysis.gap",
        "return _largest_first({id_: first[id_] - second[id_] for id_ in first})",
        "return _largest_first({id_: second[id_] - first[id_] for id_ in first})",
    ),
    Mutant(
        "ties are decided on binary fractions",
        "analysis.exact_lead",
        "return Fraction(repr(number))",
        "return Fraction(number)",
    ),
    Mutant(
        "equal scores are never a tie",
        "analysis.standing",
        "if best - scores[a] < _FLOAT_TIE]",
        "if a == ranking[0]]",
    ),
    Mutant(
        "a rating flips the lead without its weight",
        "analysis.rating_flips",
        "value = values[id_] + lost / share",
        "value = values[id_] + lost",
    ),
    Mutant(
        "the tolerance takes weights for values",
        "analysis.tolerance",
        "return fsum(gaps) / fsum(map(abs, gaps)) if gaps else 0.0",
        "return fsum(gaps) if gaps else 0.0",
    ),
    Mutant(
        "the recursion for a share of priorities forgets what lies below",
        "analysis.simplex",
        "part = parts[k] = (fall * parts[k] + rise * part) / (fall + rise)",
        "part = parts[k] = (rise * parts[k] + fall * part) / (fall + rise)",
    ),
    Mutant(
        "an unknown rating does not widen a band",
        "analysis.uncertain_scores",
        "[c.interval(a)[1] for c in criteria]",
        "[sum(c.interval(a)) / 2 for c in criteria]",
    ),
    Mutant(
        "an answer's part is taken of the other weight",
        "analysis.elicitation.half_space",
        "return [a * place[more] - b * place[than] for place in places]",
        "return [b * place[more] - a * place[than] for place in places]",
    ),
    Mutant(
        "what an answer excludes stays in",
        "analysis.elicitation.region_shares",
        "parts[first] = part.size / size",
        "parts[first] = part.size",
    ),
    Mutant(
        "an edge is cut in its middle",
        "analysis.elicitation.double_description",
        "part = height / (height - depth)",
        "part = 0.5",
    ),
    Mutant(
        "what is about equal may differ by a half",
        "analysis.elicitation.half_space",
        "ABOUT = 0.85",
        "ABOUT = 0.5",
    ),
    Mutant(
        "each rank of an order weighs on its own",
        "analysis.elicitation.region",
        "corners.append(_place(ids, least))",
        "corners.append(_place(ids, group))",
    ),
    Mutant(
        "pairwise weights come from the columns",
        "analysis.elicitation.pairwise",
        "product = [sum(map(mul, row, vector)) for row in matrix]",
        "product = [sum(map(mul, row, vector)) for row in zip(*matrix)]",
    ),
    Mutant(
        "the random index is that of another size",
        "analysis.elicitation.pairwise",
        "index = len(ids), RANDOM_INDEX.get(len(ids))",
        "index = len(ids), RANDOM_INDEX.get(len(ids) - 1)",
    ),
    Mutant(
        "a missing judgement is completed without its root",
        "analysis.elicitation.pairwise",
        "best = sqrt(left[j] * right[i] / (left[i] * right[j]))",
        "best = left[j] * right[i] / (left[i] * right[j])",
    ),
)
