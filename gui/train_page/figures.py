"""The figures of a run, right-aligned, one a line."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.icons import icon
from gui.score_words import format_score, validation_score_name
from gui.theme import M, S, style
from gui.train_page.run_curves import RunCurves
from gui.widgets.card import Line
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.format import format_duration, format_integer, format_loss, format_value

UNKNOWN = "–"


class Figures(QWidget):
    """What the newest events say of a run, and a way to its folder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curves = RunCurves()
        self._folder: Path | None = None
        self._saved_at: tuple[int, float] | None = None
        self._is_at_work = False
        self._labels: dict[str, QLabel] = {}
        self._name = ElidedLabel(self.tr("Run"))
        style(self._name, role="section")
        self._open = QPushButton(self.tr("Open run folder"))
        self._open.setIcon(icon("folder", "accent_ink"))
        style(self._open, kind="link")
        self._open.clicked.connect(self._open_folder)
        self._arrange()
        self._clock = QTimer(self)
        self._clock.setInterval(1_000)
        self._clock.timeout.connect(self._tell_checkpoint)
        self._clock.start()

    def value(self, name: str) -> str:
        """The text beside the figure of that name, such as "validation"."""
        return self._labels[name].text()

    def show_run(self, name: str, folder: Path | None) -> None:
        """Say whose figures these are and where they lie."""
        self._folder = folder
        self._saved_at = None
        self._name.setText(name)
        self._name.setToolTip(name)
        self._name.setAccessibleName(name)
        self._open.setEnabled(folder is not None)

    def note_saved(self, step: int) -> None:
        """A checkpoint of `step` was written just now."""
        self._saved_at = (step, time.monotonic())

    def set_at_work(self, at_work: bool) -> None:
        """Whether the run is being trained right now: of one that is not, no time is left and none passes."""
        self._is_at_work = at_work
        self._labels["left"].setText(self._left())
        self._tell_checkpoint()

    def show_curves(self, curves: RunCurves) -> None:
        """Read the newest figures."""
        self._curves = curves
        last, best = curves.last_step, curves.best
        epoch = curves.epochs[-1] if curves.epochs else None
        texts = {
            "validation": UNKNOWN,
            "losses": UNKNOWN,
            "lr": format_value(last.lr) if last else UNKNOWN,
            "throughput": self._throughput(),
            "elapsed": format_duration(last.seconds) if last else UNKNOWN,
            "left": self._left(),
            "device": self._device(),
            "images": self._images(),
        }
        if best is not None:
            texts["validation"] = self.tr("{accuracy}  ★ epoch {epoch}").format(
                accuracy=format_score(best.val_accuracy, curves.target), epoch=best.epoch
            )
        if last is not None:
            train = curves.smoothers["loss"].values
            shown = float(train[-1]) if len(train) else last.loss
            validation = format_loss(epoch.val_loss) if epoch else UNKNOWN
            texts["losses"] = f"{format_loss(shown)} / {validation}"
        self._validation.setText(validation_score_name(curves.target))
        for name, text in texts.items():
            self._labels[name].setText(text)
        self._tell_checkpoint()

    def _throughput(self) -> str:
        last = self._curves.last_step
        if last is None:
            return UNKNOWN
        return self.tr("{count} images/s").format(count=format_integer(round(last.images_per_second)))

    def _left(self) -> str:
        left = self._curves.seconds_left
        if not self._is_at_work or self._curves.finished is not None or left is None:
            return UNKNOWN
        return format_duration(left)

    def _device(self) -> str:
        started = self._curves.started
        if started is None:
            return UNKNOWN
        device = started.device.upper() if started.device == "cpu" else started.device
        threads = self.tr("1 thread") if started.threads == 1 else self.tr("{n} threads").format(n=started.threads)
        return f"{device} · {threads}"

    def _images(self) -> str:
        started = self._curves.started
        if started is None:
            return UNKNOWN
        return f"{format_integer(started.train_images)} / {format_integer(started.val_images)}"

    @Slot()
    def _tell_checkpoint(self) -> None:
        saved = self._curves.checkpoint
        if saved is None:
            text = UNKNOWN
        elif self._is_at_work and self._saved_at is not None and self._saved_at[0] == saved.step:
            ago = format_duration(round(time.monotonic() - self._saved_at[1]))
            text = self.tr("saved {time} ago").format(time=ago)
        else:
            text = self.tr("at step {step}").format(step=format_integer(saved.step))
        self._labels["checkpoint"].setText(text)

    @Slot()
    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _names(self) -> dict[str, str]:
        return {
            "validation": validation_score_name("class"),
            "losses": self.tr("Train / val loss"),
            "lr": self.tr("Learning rate"),
            "throughput": self.tr("Speed of this step"),
            "elapsed": self.tr("Elapsed"),
            "left": self.tr("Time left"),
            "device": self.tr("Device"),
            "images": self.tr("Train / val images"),
            "checkpoint": self.tr("Checkpoint"),
        }

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setVerticalSpacing(S)
        grid.setColumnStretch(1, 1)
        for row, (name, text) in enumerate(self._names().items()):
            label, value = QLabel(text), QLabel(UNKNOWN)
            style(label, role="muted")
            style(value, role="number")
            value.setAccessibleName(text)
            grid.addWidget(label, row, 0)
            grid.addWidget(value, row, 1)
            self._labels[name] = value
            if name == "validation":
                self._validation = label
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addWidget(self._name)
        column.addLayout(grid)
        column.addWidget(Line())
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
