"""A picture of the network in a file: SVG with real text, or PNG at twice the size."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QRectF, QSaveFile, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QWidget

from core.errors import N_, UserError
from gui.network_page.items.block_item import paint_block
from gui.network_page.items.card import Look
from gui.network_page.items.end_item import paint_end
from gui.network_page.items.wires_item import paint_lines
from gui.network_page.places import EVERYWHERE, Frame
from gui.network_page.scene import NetworkScene
from gui.theme import LIGHT, Theme, qcolor, theme_of

MARGIN = 24.0
DENSITY = 2.0
LONGEST_SIDE, MOST_PIXELS = 32_000, 150_000_000
"""A PNG of more is drawn smaller: QPainter ends at 32,767 pixels, and 4 bytes each are held in memory."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkPicture", text)


def choose_picture(page: QWidget, scene: NetworkScene) -> bool:
    """Ask where the picture should go, and save it. False where the person would rather not."""
    kinds = {
        _tr("SVG, as it is shown (*.svg)"): ("svg", theme_of(page)),
        _tr("SVG, light for paper (*.svg)"): ("svg", LIGHT),
        _tr("PNG, as it is shown (*.png)"): ("png", theme_of(page)),
        _tr("PNG, light for paper (*.png)"): ("png", LIGHT),
    }
    title = _tr("Save a picture of the network")
    path, kind = QFileDialog.getSaveFileName(page, title, "network.svg", ";;".join(kinds))
    if not path:
        return False
    ending, theme = kinds.get(kind, ("svg", theme_of(page)))
    file = Path(path)
    if file.suffix.lower() not in (".svg", ".png"):
        file = file.with_name(f"{file.name}.{ending}")
    try:
        save_picture(file, scene, theme)
    except UserError as error:
        scene.failed.emit(error.message)
        return False
    return True


def save_picture(path: Path, scene: NetworkScene, theme: Theme | None = None) -> None:
    """Draw everything the canvas shows, in view or not, into an SVG or PNG file, by its ending.

    Raises UserError where the file cannot be written.
    """
    theme = theme or theme_of()
    data = _png(scene, theme) if path.suffix.lower() == ".png" else _svg(scene, theme)
    file = QSaveFile(str(path))
    done = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data) and file.commit()
    if not done:
        text = N_("Core", 'The picture could not be written to "{path}": {reason}.')
        raise UserError("picture.not-written", text, path=str(path), reason=file.errorString())


def paint_network(painter: QPainter, theme: Theme, scene: NetworkScene) -> None:
    """Draw the network in scene pixels: containers, the outermost first, then lines, then layers, then both ends."""
    frames = list(scene.places.frames_in())
    for frame in frames:
        if frame.kind != "block":
            _paint(painter, theme, scene, frame)
    lines = scene.lines(EVERYWHERE.y, EVERYWHERE.bottom)
    paint_lines(painter, theme, lines, QRectF(*EVERYWHERE), readable=True)
    for frame in frames:
        if frame.kind == "block":
            _paint(painter, theme, scene, frame)
    for rect, shown in zip((scene.places.input, scene.places.output), scene.ends, strict=True):
        paint_end(painter, theme, QRectF(*rect), *shown)


def _paint(painter: QPainter, theme: Theme, scene: NetworkScene, frame: Frame) -> None:
    look: Look = scene.look(frame.id)._replace(selected=False, flash=0.0)
    painter.save()
    painter.translate(frame.rect.x, frame.rect.y)
    paint_block(painter, theme, frame, scene.known.block(frame.id, folded=frame.folded), look, readable=True)
    painter.restore()


def _area(scene: NetworkScene) -> QRectF:
    """What is drawn: the network, with room for the texts of its lines and the note under the output."""
    return QRectF(*scene.places.bounds).adjusted(-MARGIN - 60, -MARGIN, MARGIN + 60, MARGIN + 24)


def _svg(scene: NetworkScene, theme: Theme) -> bytes:
    area, buffer = _area(scene), QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setResolution(96)
    made.setSize(area.size().toSize())
    made.setViewBox(QRectF(0, 0, area.width(), area.height()))
    made.setTitle(_tr("Network"))
    painter = QPainter(made)
    _fill(painter, theme, scene, area)
    painter.end()
    return bytes(buffer.data().data())


def _png(scene: NetworkScene, theme: Theme) -> bytes:
    area = _area(scene)
    most = (MOST_PIXELS / (area.width() * area.height())) ** 0.5
    density = min(DENSITY, LONGEST_SIDE / area.height(), LONGEST_SIDE / area.width(), most)
    image = QImage(QSize(round(area.width() * density), round(area.height() * density)), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(density, density)
    _fill(painter, theme, scene, area)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def _fill(painter: QPainter, theme: Theme, scene: NetworkScene, area: QRectF) -> None:
    painter.fillRect(QRectF(0, 0, area.width(), area.height()), qcolor(theme.canvas if theme.dark else theme.surface))
    painter.translate(-area.topLeft())
    paint_network(painter, theme, scene)
