"""The Tune page: search for good settings, trial by trial."""

from gui.tune_page.page import TunePage

__all__ = ["TunePage"]
