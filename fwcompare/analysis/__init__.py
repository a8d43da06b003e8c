"""What follows: pure functions from a dataset and a decision to scores, margins, tipping points."""

from fwcompare.analysis.evaluation import Evaluation, evaluate

__all__ = ["Evaluation", "evaluate"]
