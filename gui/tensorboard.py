"""TensorBoard over all runs: started when asked for, on a free port of this machine alone, ended with the window."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from core.errors import N_, Message

ADDRESS: Final = re.compile(rb"https?://[\w.\-]+:\d+/?\S*")
FAREWELL_MS: Final = 2_000
MOST_LOG: Final = 20_000
"""Bytes of its output that are kept for saying why it ended."""


class TensorBoard(QObject):
    """The server process.

    Signals
    -------
    ready(str) : it answers at this address; the browser has been asked to open it.
    failed(Message) : it could not be started, or ended by itself.
    """

    ready = Signal(str)
    failed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None, command: tuple[str, ...] = ()) -> None:
        super().__init__(parent)
        self._folder = folder
        self._command = command or (sys.executable, "-m", "tensorboard.main")
        self._process: QProcess | None = None
        self._told = b""
        self.address = ""

    @property
    def is_running(self) -> bool:
        """Whether the process is there, answering or about to."""
        return self._process is not None

    @Slot()
    def open(self) -> None:
        """Show it in the browser, once it answers."""
        if self.address:
            self._show()
        elif self._process is None:
            self._start()

    def close(self) -> None:
        """End it."""
        process, self._process = self._process, None
        self.address = ""
        if process is None:
            return
        process.finished.disconnect(self._on_finished)
        process.terminate()
        if not process.waitForFinished(FAREWELL_MS):
            process.kill()
            process.waitForFinished(FAREWELL_MS)
        process.deleteLater()

    def _start(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._told = b""
        process = self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUNBUFFERED", "1")
        process.setProcessEnvironment(environment)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        process.readyRead.connect(self._read)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        program, *rest = self._command
        process.start(program, [*rest, "--logdir", str(self._folder), "--host", "127.0.0.1", "--port", "0"])

    @Slot()
    def _read(self) -> None:
        if self._process is None:
            return
        self._told = (self._told + bytes(self._process.readAll().data()))[-MOST_LOG:]
        found = ADDRESS.search(self._told)
        if found and not self.address:
            self.address = found[0].decode("ascii", "replace")
            self._show()

    def _show(self) -> None:
        QDesktopServices.openUrl(QUrl(self.address))
        self.ready.emit(self.address)

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._on_finished()

    @Slot()
    def _on_finished(self) -> None:
        process, self._process = self._process, None
        self.address = ""
        if process is None:
            return
        process.deleteLater()
        lines = [line for line in self._told.decode("utf-8", "replace").splitlines() if line.strip()]
        text = N_("Core", "TensorBoard ended: {reason} Start it by hand with: tensorboard --logdir {folder}")
        reason = (lines[-1].strip().rstrip(".") + ".") if lines else process.errorString() + "."
        self.failed.emit(Message("tensorboard.ended", text, {"reason": reason, "folder": str(self._folder)}))
