"""Predictions on any image, brought to the network by the very preprocessing that it was trained with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from PIL import Image
from torch import Tensor

from core.data.preprocess import Normalise, open_image, prepare, steps, to_picture
from core.errors import Message, UserError
from core.inference.model_file import LoadedModel, load_model
from core.modules.outputs import probabilities, values
from core.protocol.messages import Predicted, Prediction

BATCH = 64
"""Images that go through the network at once."""

ImageLike = str | Path | Image.Image


class Predictor:
    """A trained network that names what is in images, or gives back what else it has learned to tell."""

    def __init__(self, loaded: LoadedModel) -> None:
        self.loaded = loaded
        self._normalise = Normalise(loaded.card.preprocessing)

    @classmethod
    def load(cls, path: str | Path) -> Predictor:
        """The predictor of a run folder or model file. Raises UserError where that holds no usable model."""
        return cls(load_model(path))

    def predict(self, images: Sequence[ImageLike], top: int = 5, strip_folder: Path | None = None) -> list[Predicted]:
        """What each image is taken for, in the order given: the `top` most probable classes, its numbers, or the image.

        An image that cannot be read gets its error, and the others their predictions. With a `strip_folder`, the
        preprocessing of every image is written there as PNG pictures, named in `steps`, and so is an image that the
        network gives back.
        """
        read = [self._read(number, image, strip_folder) for number, image in enumerate(images)]
        usable = [(number, prepared) for number, (_, prepared) in enumerate(read) if prepared is not None]
        answers = [blank for blank, _ in read]
        for start in range(0, len(usable), BATCH):
            part = usable[start : start + BATCH]
            batch = torch.stack([prepared for _, prepared in part])
            for (number, _), told in zip(part, self._told(batch, top, [n for n, _ in part], strip_folder), strict=True):
                answers[number] = answers[number].model_copy(update=told)
        return answers

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
            return Predicted(image=name, error=error.message), None

    def _strip(self, picture: Image.Image, folder: Path, number: int) -> tuple[tuple[Message, str], ...]:
        folder.mkdir(parents=True, exist_ok=True)
        strip = []
        for place, (caption, step) in enumerate(steps(picture, self.loaded.card.preprocessing)):
            path = folder / f"image{number + 1}-step{place + 1}.png"
            step.convert("RGB" if step.mode == "CMYK" else step.mode).save(path)
            strip.append((caption, str(path)))
        return tuple(strip)

    def _told(self, batch: Tensor, top: int, numbers: Sequence[int], folder: Path | None) -> Iterator[dict[str, Any]]:
        """For each image of a batch the fields of its answer."""
        card, outputs = self.loaded.card, self.scores(batch)
        if card.target == "class":
            shares, order = probabilities(outputs, card.outputs).topk(min(top, len(card.classes)))
            for row, places in zip(shares.tolist(), order.tolist(), strict=True):
                pairs = zip(row, places, strict=True)
                found = tuple(Prediction(label=card.classes[place], probability=share) for share, place in pairs)
                yield {"predictions": found}
        elif card.target == "numbers":
            for row in values(outputs, card.outputs).tolist():
                yield {"values": tuple(zip(card.classes, row, strict=True))}
        else:
            made = values(outputs, card.outputs).nan_to_num()
            for number, image, rebuilt in zip(numbers, batch, made, strict=True):
                rmse = float((rebuilt - image.float() / 255).square().mean().sqrt())
                yield {"rmse": rmse, "rebuilt": _written(rebuilt, folder, number)}


def _written(rebuilt: Tensor, folder: Path | None, number: int) -> str:
    """The path of the PNG of an image (C, H, W) of values from 0 to 1; "" without a folder."""
    if folder is None:
        return ""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"image{number + 1}-rebuilt.png"
    to_picture((rebuilt.clamp(0, 1) * 255).round().to(torch.uint8)).save(path)
    return str(path)
