"""The Export page: a trained network as a file that behaves as it does here, with the proof."""

from gui.export_page.page import ExportPage

__all__ = ["ExportPage"]
