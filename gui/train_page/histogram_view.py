"""How the weights and gradients of a network are spread, block by block, epoch behind epoch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.errors import UserError
from core.network.tree import Block, Network
from core.project.histograms import Histograms, Spread, read_histograms, tensors_by_block
from core.project.run import RunFolder
from gui.theme import S, style
from gui.widgets.block_bars import Bar, BlockBars
from gui.widgets.card import SectionLabel
from gui.widgets.format import format_value
from gui.widgets.ridges import Ridge, Ridges
from gui.widgets.segmented import Segmented

MOST_RIDGES = 12
"""Of more epochs, so many are shown, evenly spaced, the first and the newest among them."""


class HistogramView(QWidget):
    """A bar for each block, to choose one by, and the spread of one of its tensors.

    It reads the run's folder, a file for each epoch that it shows, and each but once.

    Signals
    -------
    keepWanted() : the person wants the next run to keep what this one did not.
    """

    keepWanted = Signal()  # noqa: N815 - Qt spells signals so

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: RunFolder | None = None
        self._network, self._wants_them = Network(), True
        self._epoch, self._wished = 0, ""
        self._tensors: Mapping[str, tuple[str, ...]] = {}
        self._read: dict[int, Histograms | None] = {}
        self.title = SectionLabel(self.tr("Weights and gradients"))
        self.bars, self.ridges, self.text, self.note = BlockBars(), Ridges(), QLabel(wordWrap=True), QLabel()
        self.block, self.tensor = QComboBox(), QComboBox()
        kinds = [("weights", self.tr("Weights")), ("gradients", self.tr("Gradients"))]
        self.kind = Segmented(kinds, label=self.tr("What is counted"))
        self.keep = QPushButton(self.tr("Keep them from the next run on"))
        self._arrange()
        self.bars.chosen.connect(self.show_block)
        self.block.activated.connect(self._on_block)
        self.tensor.activated.connect(self._show)
        self.kind.chosen.connect(self._show)
        self.keep.clicked.connect(self._on_keep)
        self._tell_nothing()

    @property
    def current_block(self) -> str:
        """The id of the block whose tensors are offered; "" where there is none."""
        return str(self.block.currentData() or "")

    def show_run(self, run: RunFolder | None) -> None:
        """Show another run from now on, once it is told which epoch."""
        self._run, self._epoch, self._tensors = run, 0, {}
        self._network, self._wants_them = _frozen(run)
        self._read.clear()
        self._tell_nothing()

    def show_epoch(self, epoch: int) -> None:
        """Show the epochs up to that one (0: none yet); nothing changes where they are shown already."""
        if self._run is None or epoch == self._epoch:
            return
        self._epoch = epoch
        self._read = {n: seen for n, seen in self._read.items() if n in chosen(epoch)}
        newest = self._of(epoch) if epoch else None
        tensors = tensors_by_block(self._network, newest.weights) if newest is not None else {}
        if not tensors:
            self._tensors = {}
            self._tell_nothing()
        elif tensors == self._tensors:
            self._show()
        else:
            self._offer(tensors)

    @Slot(str)
    def show_block(self, block_id: str) -> None:
        """Show the tensors of that block, or of the first in that container, now or once there are some."""
        self._wished = block_id
        if self._tensors:
            found = self._holder(block_id)
            self.note.setText("" if found else self._no_weights(block_id))
            self.note.setVisible(bool(self.note.text()))
            if found and found != self.current_block:
                self.block.setCurrentIndex(self.block.findData(found))
                self._offer_tensors()

    # Within

    def _offer(self, tensors: Mapping[str, tuple[str, ...]]) -> None:
        """Offer these blocks, the one that was chosen, or wished for, first."""
        before = self._holder(self._wished, tensors) or self.current_block
        self._tensors = tensors
        self.block.clear()
        for block_id in tensors:
            block = self._network.block(block_id)
            self.block.addItem(block.name, block_id)
            self.block.setItemData(self.block.count() - 1, self._name(block), Qt.ItemDataRole.ToolTipRole)
        self.block.setCurrentIndex(max(self.block.findData(before), 0))
        for widget in (self.bars, self.kind, self.block, self.tensor, self.ridges):
            widget.show()
        self.keep.hide()
        self._offer_tensors()

    def _offer_tensors(self) -> None:
        before = self.tensor.currentText()
        self.tensor.clear()
        for name in self._tensors[self.current_block]:
            self.tensor.addItem(self._short(name), name)
        self.tensor.setCurrentIndex(max(self.tensor.findText(before), 0))
        self._show()

    def _short(self, name: str) -> str:
        """What a tensor is called beside its block: "weight"; where the block has several of these, all its path."""
        short = name.rpartition(".")[2]
        same = [other for other in self._tensors[self.current_block] if other.rpartition(".")[2] == short]
        return short if len(same) == 1 else name

    def _name(self, block: Block) -> str:
        return f"{block.name} · {block.type}"

    def _holder(self, block_id: str, tensors: Mapping[str, tuple[str, ...]] | None = None) -> str:
        """The block of that id where it has tensors, or the first in it that has; "" where none has."""
        known = self._tensors if tensors is None else tensors
        if block_id not in self._network:
            return ""
        return next((b.id for b in Network((self._network.block(block_id),)).walk() if b.id in known), "")

    def _no_weights(self, block_id: str) -> str:
        if block_id not in self._network:
            return ""
        block = self._network.block(block_id)
        return self.tr('{type} "{name}" has no weights that learn.').format(type=block.type, name=block.name)

    @Slot()
    def _on_block(self, _row: int = 0) -> None:
        self._wished = self.current_block
        self.note.hide()
        self._offer_tensors()

    @Slot()
    def _on_keep(self) -> None:
        self.keepWanted.emit()
        self.keep.hide()
        self.text.setText(self.tr("The next run keeps them."))

    @Slot()
    def _show(self, _choice: object = None) -> None:
        found = [(epoch, spread) for epoch in chosen(self._epoch) if (spread := self._spread(epoch)) is not None]
        self.ridges.show_ridges([Ridge(str(n), s.low, s.high, s.counts) for n, s in found])
        self.text.setText(self._sentence(*found[-1]) if found else self.tr("Nothing was counted of it."))
        self.text.show()
        self.ridges.setAccessibleName(self.text.text())
        self.bars.show_bars([self._bar(block_id) for block_id in self._tensors], self.current_block)

    def _bar(self, block_id: str) -> Bar:
        """How large a usual number of the block's largest tensor is."""
        seen = self._of(self._epoch)
        known = {} if seen is None else self._kind_of(seen)
        size = max((known[name].size for name in self._tensors[block_id] if name in known), default=0.0)
        text = self.tr("{block}: weights about {size}")
        if self.kind.current == "gradients":
            text = self.tr("{block}: gradients about {size}")
        return Bar(
            block_id, size, text.format(block=self._name(self._network.block(block_id)), size=format_value(size, 2))
        )

    def _sentence(self, epoch: int, spread: Spread) -> str:
        text = self.tr("Epoch {epoch}: mean {mean} · std {std}").format(
            epoch=epoch, mean=format_value(spread.mean, 2), std=format_value(spread.std, 2)
        )
        seen = self._of(epoch)
        moved = seen.moved.get(self.tensor.currentData()) if seen is not None else None
        if moved is None or self.kind.current != "weights":
            return text
        return self.tr("{spread} · moved by {share} %").format(spread=text, share=format_value(100 * moved, 2))

    def _spread(self, epoch: int) -> Spread | None:
        seen = self._of(epoch)
        return self._kind_of(seen).get(self.tensor.currentData()) if seen is not None else None

    def _kind_of(self, seen: Histograms) -> Mapping[str, Spread]:
        return seen.weights if self.kind.current == "weights" else seen.gradients

    def _of(self, epoch: int) -> Histograms | None:
        if epoch not in self._read and self._run is not None:
            self._read[epoch] = read_histograms(self._run, epoch)
        return self._read.get(epoch)

    def _tell_nothing(self) -> None:
        """Say why there is nothing to see."""
        for widget in (self.bars, self.kind, self.block, self.tensor, self.ridges, self.note):
            widget.hide()
        self.keep.setVisible(self._run is not None and not self._wants_them)
        if not self._wants_them:
            text = self.tr("This run keeps no histograms: its recipe says so.")
        elif self._epoch:
            text = self.tr("This run has kept nothing of them, or all its blocks are locked.")
        else:
            text = self.tr("How the weights and gradients of each block are spread appears here after each epoch.")
        self.text.setText(text)

    def _arrange(self) -> None:
        style(self.text, role="faint")
        style(self.note, role="muted")
        style(self.keep, kind="link")
        self.note.setWordWrap(True)
        self.bars.setAccessibleName(self.tr("Blocks"))
        for combo, name in ((self.block, self.tr("Block")), (self.tensor, self.tr("Tensor"))):
            combo.setAccessibleName(name)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice = QHBoxLayout()
        choice.setSpacing(S)
        choice.addWidget(self.block, 3)
        choice.addWidget(self.tensor, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        parts: tuple[QWidget | QHBoxLayout, ...] = (self.title, self.kind, self.bars, choice, self.note, self.ridges)
        for part in (*parts, self.text):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)


def chosen(epochs: int, most: int = MOST_RIDGES) -> Sequence[int]:
    """The epochs to show of so many: all, or evenly spaced ones from the first to the newest."""
    if epochs <= most:
        return range(1, epochs + 1)
    return [1 + round(n * (epochs - 1) / (most - 1)) for n in range(most)]


def _frozen(run: RunFolder | None) -> tuple[Network, bool]:
    """The network of a run, and whether its recipe wants histograms; none where its folder is gone or damaged."""
    try:
        return (run.project.network, run.project.recipe.histograms) if run is not None else (Network(), True)
    except UserError:
        return Network(), True
