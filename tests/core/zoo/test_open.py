"""Ready networks with weights, classes and locks; and what is said where something is missing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import torch
from torch import nn

from core.data import fetching
from core.errors import UserError
from core.export.formats import export, find_format
from core.project.model import Data, Project
from core.project.run import RunFolder
from core.project.store import load
from core.training.starting import digest
from core.zoo import download
from core.zoo import open as opening
from core.zoo.download import fetch
from core.zoo.open import open_model
from tests.core.conftest import Layerwright
from tests.core.data.sources.breaking_server import BreakingServer
from tests.core.zoo.models import images, module_of, random_model, saved

SMALL = "squeezenet1_1"


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of weights for the small model."""
    return saved(random_model(SMALL), tmp_path_factory.mktemp("weights") / "weights.pth")


# Weights


def test_a_local_file_of_weights_is_what_training_begins_with(weights: Path, home: Path) -> None:
    project = open_model(f"torchvision:{SMALL}", str(weights))
    assert project.weights is not None and project.weights.source == "weights.pth"
    assert Path(project.weights.file).parent == home / "weights"
    assert project.weights.sha256 == digest(Path(project.weights.file))
    x = images(224, 1)
    with torch.inference_mode():
        assert torch.allclose(module_of(project)(x), random_model(SMALL)(x), rtol=0, atol=1e-5)


def test_images_are_brought_to_what_the_weights_want_and_the_data_stays(weights: Path) -> None:
    data = Data(source="digits", classes=tuple("0123456789"))
    project = open_model(f"torchvision:{SMALL}", str(weights), data=data)
    pre = project.data.preprocessing
    assert (pre.mode, pre.size, pre.fit, pre.mean[0]) == ("RGB", (224, 224), "crop", 0.485)
    assert (project.data.source, project.data.classes) == ("digits", data.classes)


def test_a_new_last_layer_begins_fresh_and_everything_else_stays(weights: Path) -> None:
    project = open_model(f"torchvision:{SMALL}", str(weights), classes=7, freeze="head")
    model, known = module_of(project), random_model(SMALL).state_dict()
    assert model(images(224, 1)).shape == (1, 7)
    assert torch.equal(model.state_dict()["features.conv0.weight"], known["features.0.weight"])
    learning = [name for name, weight in model.named_parameters() if weight.requires_grad]
    assert learning == ["classifier.conv1.weight", "classifier.conv1.bias"]


def test_a_file_whose_last_layer_tells_other_classes_apart_is_taken_as_it_is(tmp_path: Path) -> None:
    model = random_model(SMALL)
    model.classifier[1] = nn.Conv2d(512, 5, 1)  # type: ignore[index, operator, union-attr]
    project = open_model(f"torchvision:{SMALL}", str(saved(model, tmp_path / "five.pth")))
    assert module_of(project)(images(224, 1)).shape == (1, 5)


def test_a_file_of_another_model_is_refused_with_what_it_lacks_and_has(weights: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"another model than resnet18.*features\.0\.weight.*lacks conv1\.weight"):
        open_model("torchvision:resnet18", str(weights))
    part = dict(list(random_model(SMALL).state_dict().items())[:-1])
    torch.save(part, tmp_path / "part.pth")
    with pytest.raises(UserError, match=r"lacks weights of squeezenet1_1: classifier\.1\.bias"):
        open_model(f"torchvision:{SMALL}", str(tmp_path / "part.pth"))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no file of weights"):
        open_model(f"torchvision:{SMALL}", str(tmp_path / "none.pth"))


def test_freezing_goes_up_to_a_part_named_by_its_path() -> None:
    project = open_model("torchvision:resnet18", freeze="layer2")
    frozen = [block.name for block in project.network.blocks if block.frozen]
    assert frozen == ["conv1", "bn1", "relu", "maxpool", "layer1", "layer2"]
    with pytest.raises(UserError, match='no block "layer9"'):
        open_model("torchvision:resnet18", freeze="layer9")


# Downloads


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Path]]:
    """A web server over a folder, with a torch cache of its own."""
    folder = tmp_path / "served"
    folder.mkdir()
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", folder
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_download_is_told_byte_by_byte_checked_and_kept(served: tuple[str, Path]) -> None:
    address, folder = served
    (folder / "plain.pth").write_bytes(b"x" * 700_000)
    name = f"net-{digest(folder / 'plain.pth')[:8]}.pth"
    (folder / "plain.pth").rename(folder / name)
    told: list[tuple[int, int]] = []
    got = fetch(f"{address}/{name}", "net", lambda done, total: told.append((done, total)))
    assert got.read_bytes() == b"x" * 700_000
    assert told[-1] == (700_000, 700_000) and len(told) >= 2
    (folder / name).unlink()
    assert fetch(f"{address}/{name}", "net") == got  # from the cache


def test_a_damaged_download_is_not_kept(served: tuple[str, Path]) -> None:
    address, folder = served
    (folder / "net-0123456789.pth").write_bytes(b"other")
    with pytest.raises(UserError, match="checksum does not fit"):
        fetch(f"{address}/net-0123456789.pth", "net")
    assert list(download.cache_folder().iterdir()) == []


def test_a_cancelled_download_is_not_there_and_goes_on_another_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    content = bytes(range(256)) * 3000
    name = f"/net-{hashlib.sha256(content).hexdigest()[:8]}.pth"

    def cancel(done: int, _total: int) -> None:
        if done:
            raise UserError("cancelled", "Cancelled.")

    with closing(BreakingServer({name: content})) as server:
        with pytest.raises(UserError, match="Cancelled"):
            fetch(server.url + name, "net", cancel)
        assert not download.is_here(name)
        assert fetch(server.url + name, "net").read_bytes() == content
        assert [asked for _, asked in server.asked] == [None, f"bytes={fetching.CHUNK}-"]
    assert [path.name for path in download.cache_folder().iterdir()] == [name[1:]]


def test_weights_go_on_where_the_connection_broke_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    monkeypatch.setattr(fetching, "WAIT_S", 0.0)
    content = bytes(range(256)) * 4000
    with closing(BreakingServer({"/net.pth": content}, piece=400_000)) as server:
        assert fetch(f"{server.url}/net.pth", "net").read_bytes() == content
        assert [asked for _, asked in server.asked] == [None, "bytes=400000-", "bytes=800000-"]


def test_a_cache_that_cannot_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    (tmp_path / "torch").write_text("a file where the folder would be")
    with pytest.raises(UserError, match=r"torch.hub.checkpoints cannot be written"):
        fetch("http://127.0.0.1:9/net.pth", "net")


def test_without_a_connection_one_sentence_says_where_the_file_could_be_put(
    served: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "TIMEOUT_S", 0.5)
    with pytest.raises(UserError, match=r"offline. Put net\.pth into .*checkpoints, or choose a local file"):
        fetch("http://127.0.0.1:9/net.pth", "net")
    with pytest.raises(UserError, match=r"could not be downloaded from 127\.0\.0\.1"):
        fetch(f"{served[0]}/none.pth", "net")


def test_weights_of_torchvision_come_from_their_address(
    served: tuple[str, Path], weights: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address, folder = served
    (folder / "squeezenet.pth").write_bytes(weights.read_bytes())

    class Entry:
        url = f"{address}/squeezenet.pth"

    monkeypatch.setattr(opening, "weights_entry", lambda *_: Entry)
    project = open_model(f"torchvision:{SMALL}", "default")
    assert project.weights is not None
    assert project.weights.source == "torchvision:squeezenet1_1/IMAGENET1K_V1"


# Files


def test_a_whole_module_of_known_layers_opens_with_its_weights(tmp_path: Path) -> None:
    torch.manual_seed(0)
    model = nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(400, 10),
    ).eval()  # fmt: skip
    torch.save(model, tmp_path / "lenet.pt")
    project = open_model(str(tmp_path / "lenet.pt"))
    assert project.data.input == (1, 28, 28)
    assert [block.type for block in project.network.blocks][:3] == ["Conv2d", "ReLU", "MaxPool2d"]
    x = torch.rand(2, 1, 28, 28)
    assert torch.equal(module_of(project)(x), model(x))


def test_a_whole_model_of_torchvision_opens_as_blocks_too(tmp_path: Path) -> None:
    model = random_model(SMALL)
    torch.save(model, tmp_path / "whole.pt")
    project = open_model(str(tmp_path / "whole.pt"), classes=None)
    x = images(224, 1)
    with torch.inference_mode():
        assert torch.allclose(module_of(project)(x), model(x), rtol=0, atol=1e-5)


def test_a_whole_model_that_no_blocks_can_show_says_what_it_computes(tmp_path: Path) -> None:
    torch.save(random_model("vit_b_32"), tmp_path / "vit.pt")
    with pytest.raises(UserError, match=r"cannot be shown as blocks: \w+ in forward is no block"):
        open_model(str(tmp_path / "vit.pt"))


def test_an_export_opens_with_classes_and_weights(trained: Path, tmp_path: Path) -> None:
    run = RunFolder.open(trained)
    for name in ("safetensors", "module", "state_dict"):
        target = tmp_path / f"out{find_format(name).suffix}"
        export(run, name, target)
        project = open_model(str(target))
        assert project.network == run.project.network
        assert project.data.classes == run.project.data.classes
        assert project.weights is not None


def test_weights_alone_are_no_network(weights: Path) -> None:
    with pytest.raises(UserError, match="holds weights but no architecture"):
        open_model(str(weights))


def test_a_file_that_wants_code_of_its_own_is_refused(tmp_path: Path) -> None:
    torch.save(nn.Sequential(Own()), tmp_path / "own.pt")
    with pytest.raises(UserError, match="wants code of its own"):
        open_model(str(tmp_path / "own.pt"))


class Own(nn.Module):
    pass


def test_a_run_opens_with_its_best_weights(trained: Path) -> None:
    project = open_model(str(trained))
    assert project.network == RunFolder.open(trained).project.network
    model, known = module_of(project), module_of(without_weights(project))
    assert not torch.equal(next(model.parameters()), next(known.parameters()))


def without_weights(project: Project) -> Project:
    return project.model_copy(update={"weights": None})


def test_the_command_line_imports_checks_and_trains_with_them(tmp_path: Path, quick: Layerwright) -> None:
    file = tmp_path / "net.lwp"
    weights = saved(random_model("shufflenet_v2_x0_5"), tmp_path / "net.pth")
    made = quick("import", "torchvision:shufflenet_v2_x0_5", "--weights", weights, "--classes", 10, "--data", "digits",
                 "--input", "3,32,32", "-o", file)  # fmt: skip
    assert made.returncode == 0, made.stderr
    trained = quick("train", file, "--epochs", 1, "--run-dir", tmp_path, "--json")
    assert trained.returncode == 0, trained.stderr
    assert "112 blocks begin with the weights of net.pth; fc begin with fresh ones." in trained.stderr
    weights.unlink()
    Path(load(file).weights.file).unlink()  # type: ignore[union-attr]
    assert "starting weights net.pth are no longer at" in quick("check", file).stdout
    assert quick("train", file).returncode == 2
