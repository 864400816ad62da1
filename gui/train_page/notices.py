"""The one message of the Train page: why it cannot start, how a run failed, or how it ended and what to do next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.error_bar import Notice, Severity

Action = tuple[str, Callable[[], object]]


class NoticePlace(QWidget):
    """Holds at most one notice, of one kind: "issue", "failed", "finished", "past". Takes no room without."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice: Notice | None = None
        self.kind = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_notice(
        self, kind: str, text: str, severity: Severity, actions: Sequence[Action] = (), details: str = ""
    ) -> None:
        """Say `text` instead of what was said before."""
        self.clear()
        self.kind = kind
        self.notice = Notice(text, severity, actions=actions, details=details)
        self.notice.closed.connect(self.clear)
        self._column.addWidget(self.notice)
        self.show()

    def clear(self, *kinds: str) -> None:
        """Take the notice away; with `kinds`, only one of these."""
        if self.notice is None or (kinds and self.kind not in kinds):
            return
        self.notice.hide()
        self.notice.deleteLater()
        self.notice, self.kind = None, ""
        self.hide()
