"""The Runs page: every training run there is, and what can be done with it."""

from gui.runs_page.page import RunsPage

__all__ = ["RunsPage"]
