"""The dialog in which a person opens a ready network: which one, with which weights, for how many classes."""

from gui.zoo_dialog.dialog import ZooDialog

__all__ = ["ZooDialog"]
