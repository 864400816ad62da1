from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from core.data.sources import open_source

MakeFolder = Callable[..., Path]


@pytest.fixture
def make_folder(tmp_path: Path) -> MakeFolder:
    """Real clothes as PNG files, a folder per class: make_folder("a/Bag", 5) writes five bags there."""
    images = open_source("fashion-mini").split("train")
    classes = open_source("fashion-mini").classes

    def make(*folders: str, count: int = 10, size: tuple[int, int] | None = None, mode: str = "L") -> Path:
        root = tmp_path / "images"
        for folder in folders:
            place = root / folder
            place.mkdir(parents=True, exist_ok=True)
            label = classes.index(place.name) if place.name in classes else 0
            members = (images.labels == label).nonzero().flatten().tolist()
            for number, index in enumerate(members[:count]):
                picture: Image.Image = images.raw(index).convert(mode)
                picture = picture.resize(size) if size else picture
                picture.save(place / f"{number:03}.png")
        return root

    return make
