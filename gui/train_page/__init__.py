"""The Train page: the transport row, the live curves, the recipe and the figures of a run."""

from gui.train_page.page import TrainPage

__all__ = ["TrainPage"]
