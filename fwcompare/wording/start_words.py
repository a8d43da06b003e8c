"""What the window says before anybody has said what matters to them."""

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.wording import numbers
from fwcompare.wording.lists import listed

HEADLINE = "What matters to you?"
WHY = "Which of your weights carry the result, largest first."
CHANGE = "The smallest change of weights that puts another one ahead, ready to try."
SURE = "How often the leader stays: with other weights, and when ratings vary."


def own_weights(evaluation: Evaluation) -> str:
    """Return the scores with the comparison's own weights, which are nobody's word yet."""
    scores = [numbers.score(evaluation.scores[a]) for a in evaluation.dataset.alternatives]
    return f"With the comparison\u2019s own weights: {listed(scores)}"
