"""What the window says before anybody has said what matters to them."""

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.wording import numbers
from fwcompare.wording.lists import listed

HEADLINE = "What matters to you?"
WHY = "Which of your weights carry the result, largest first."
CHANGE = "The smallest change of weights that puts another one ahead, ready to try."
CHANGE_IN_SHORT = "The smallest change that puts another one ahead."
SURE = "How often the leader stays: with other weights, and when ratings vary."
SURE_IN_SHORT = "How often the leader stays as weights and ratings vary."

_FEW = 2


def own_weights(evaluation: Evaluation) -> str:
    """Return whose weights the scores are with: nobody's word yet; of a few, the scores too."""
    if len(evaluation.scores) > _FEW:
        return "Scores with the comparison\u2019s own weights"
    scores = [numbers.score(evaluation.scores[a]) for a in evaluation.dataset.alternatives]
    return f"With the comparison\u2019s own weights: {listed(scores)}"
