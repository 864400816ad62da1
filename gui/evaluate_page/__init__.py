"""The Evaluate page: how good a run is on images it never trained on, class by class."""

from gui.evaluate_page.page import EvaluatePage

__all__ = ["EvaluatePage"]
