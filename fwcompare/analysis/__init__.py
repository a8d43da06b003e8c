"""What follows from a dataset and preferences: pure functions to scores, margins and more."""

from fwcompare.analysis.evaluation import Evaluation, evaluate

__all__ = ["Evaluation", "evaluate"]
