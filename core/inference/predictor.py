"""Predictions on any image, brought to the network by the very preprocessing that it was trained with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from PIL import Image
from torch import Tensor

from core.data.preprocess import Normalise, open_image, prepare, steps
from core.errors import UserError
from core.inference.model_file import LoadedModel, load_model
from core.modules.outputs import probabilities
from core.protocol.messages import Predicted, Prediction

BATCH = 64
"""Images that go through the network at once."""

ImageLike = str | Path | Image.Image


class Predictor:
    """A trained network that names what is in images."""

    def __init__(self, loaded: LoadedModel) -> None:
        self.loaded = loaded
        self._normalise = Normalise(loaded.card.preprocessing)

    @classmethod
    def load(cls, path: str | Path) -> Predictor:
        """The predictor of a run folder or model file. Raises UserError where that holds no usable model."""
        return cls(load_model(path))

    def predict(self, images: Sequence[ImageLike], top: int = 5, strip_folder: Path | None = None) -> list[Predicted]:
        """The `top` most probable classes of each image, in the order given.

        An image that cannot be read gets its error, and the others their predictions. With a `strip_folder`, the
        preprocessing of every image is written there as PNG pictures, named in `steps`.
        """
        read = [self._read(number, image, strip_folder) for number, image in enumerate(images)]
        usable = [prepared for _, prepared in read if prepared is not None]
        rows = iter(self._rows(usable, top))
        return [
            blank if prepared is None else blank.model_copy(update={"predictions": next(rows)})
            for blank, prepared in read
        ]

    def scores(self, batch: Tensor) -> Tensor:
        """What the network gives, (N, classes), for images as bytes, uint8 (N, C, H, W)."""
        with torch.inference_mode():
            outputs: Tensor = self.loaded.model(self._normalise(batch))
        return outputs

    def _read(self, number: int, image: ImageLike, strip_folder: Path | None) -> tuple[Predicted, Tensor | None]:
        name = f"image {number + 1}" if isinstance(image, Image.Image) else str(image)
        try:
            picture = image if isinstance(image, Image.Image) else open_image(image)
            pre = self.loaded.card.preprocessing
            strip = self._strip(picture, strip_folder, number) if strip_folder else ()
            return Predicted(image=name, steps=strip), prepare(picture, pre)
        except UserError as error:
            return Predicted(image=name, error=str(error)), None

    def _strip(self, picture: Image.Image, folder: Path, number: int) -> tuple[tuple[str, str], ...]:
        folder.mkdir(parents=True, exist_ok=True)
        strip = []
        for place, (caption, step) in enumerate(steps(picture, self.loaded.card.preprocessing)):
            path = folder / f"image{number + 1}-step{place + 1}.png"
            step.convert("RGB" if step.mode == "CMYK" else step.mode).save(path)
            strip.append((str(caption), str(path)))
        return tuple(strip)

    def _rows(self, prepared: Sequence[Tensor], top: int) -> Iterator[tuple[Prediction, ...]]:
        card = self.loaded.card
        for start in range(0, len(prepared), BATCH):
            batch = torch.stack(list(prepared[start : start + BATCH]))
            shares, order = probabilities(self.scores(batch), card.outputs).topk(min(top, len(card.classes)))
            for row, places in zip(shares.tolist(), order.tolist(), strict=True):
                yield tuple(
                    Prediction(label=card.classes[place], probability=share)
                    for share, place in zip(row, places, strict=True)
                )
