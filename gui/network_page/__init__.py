"""The network page: where a person designs the network and sees every shape as they do."""

from gui.network_page.page import NetworkPage

__all__ = ["NetworkPage"]
