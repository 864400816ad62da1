"""What the pages of one window share, made once and handed to each."""

from __future__ import annotations

from dataclasses import dataclass

from core.protocol.client import Spare
from gui.analysis import Analyst
from gui.appearance import Appearance
from gui.document import Document
from gui.engine_thread import Engine
from gui.run_choice import RunChoice
from gui.run_queue import RunQueue
from gui.runner import Runner
from gui.search_runner import SearchRunner
from gui.settings import Settings
from gui.tensorboard import TensorBoard


@dataclass(frozen=True, kw_only=True)
class Services:
    """The open project, the engines, the runs and the settings."""

    settings: Settings
    appearance: Appearance
    document: Document
    engine: Engine
    analyst: Analyst
    spare: Spare
    runner: Runner
    searcher: SearchRunner
    queue: RunQueue
    choice: RunChoice
    board: TensorBoard

    def close(self) -> None:
        """End every process that was started."""
        self.queue.close()
        self.searcher.close()
        self.runner.close()
        self.engine.close()
        self.spare.close()
        self.board.close()
