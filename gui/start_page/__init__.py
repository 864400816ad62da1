"""The page every sitting begins with: templates, recent projects, and what a crash left behind."""

from gui.start_page.page import StartPage

__all__ = ["StartPage"]
