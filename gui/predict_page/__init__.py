"""The Predict page: what a trained network sees in an image that you give it."""

from gui.predict_page.page import PredictPage

__all__ = ["PredictPage"]
