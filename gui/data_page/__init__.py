"""The Data page: which images, what they are, and how they are brought to the network."""

from gui.data_page.page import DataPage

__all__ = ["DataPage"]
