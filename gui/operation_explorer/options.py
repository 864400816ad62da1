"""The arguments of the operation as fields: kind, sizes, kernel, stride, padding, dilation."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QSpinBox, QWidget

from core.blocks.sliding import PADDING_MODES, Pair, Sliding
from gui.operation_explorer.prefill import KERNELS, LARGEST, kernel_of, resized
from gui.theme import M, S, style
from gui.widgets.calm_fields import CalmComboBox
from gui.widgets.segmented import Segmented


class PairField(QWidget):
    """One number for the rows and one for the columns.

    Signals
    -------
    changed() : one of them was set by the person.
    """

    changed = Signal()

    def __init__(self, name: str, low: int, high: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        self.rows, self.columns = QSpinBox(minimum=low, maximum=high), QSpinBox(minimum=low, maximum=high)
        for field, letter in ((self.rows, "H"), (self.columns, "W")):
            field.setAccessibleName(f"{name} {letter}")
            field.lineEdit().setTextMargins(S - 2, 0, 0, 0)
            field.valueChanged.connect(self.changed)
            row.addWidget(field, 1)

    @property
    def value(self) -> Pair:
        return self.rows.value(), self.columns.value()

    def show_value(self, value: Pair) -> None:
        """Show these numbers without reporting them."""
        for field, n in ((self.rows, value[0]), (self.columns, value[1])):
            field.blockSignals(True)
            field.setValue(n)
            field.blockSignals(False)


class Options(QWidget):
    """Holds no operation of its own: `read` makes one of the fields.

    Signals
    -------
    changed() : the person changed something.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kinds = (
            ("conv", self.tr("Convolution")),
            ("max", self.tr("Max")),
            ("avg", self.tr("Average")),
            ("transposed", self.tr("Transposed")),
        )
        self.kind = Segmented(kinds, label=self.tr("Operation"))
        self.input_size = PairField(self.tr("Input size"), 1, LARGEST)
        self.kernel_size = PairField("kernel_size", 1, LARGEST)
        self.stride, self.dilation = PairField("stride", 1, LARGEST), PairField("dilation", 1, LARGEST)
        self.padding, self.output_padding = PairField("padding", 0, LARGEST), PairField("output_padding", 0, LARGEST)
        self.preset, self.mode = CalmComboBox(), CalmComboBox()
        self.ceil, self.counted = QCheckBox("ceil_mode"), QCheckBox("count_include_pad")
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(S)
        self._form.setHorizontalSpacing(M)
        self._fill()
        self._connect()

    def show_operation(self, op: Sliding, size: Pair) -> None:
        """Show this operation on an input of that size."""
        self.kind.select(op.kind)
        pairs = (
            (self.input_size, size), (self.kernel_size, op.kernel_size), (self.stride, op.stride),
            (self.padding, op.padding), (self.dilation, op.dilation), (self.output_padding, op.output_padding),
        )  # fmt: skip
        for field, value in pairs:
            field.show_value(value)
        self.preset.setCurrentIndex(next((n for n, k in enumerate(KERNELS.values(), 1) if k == op.kernel), 0))
        self.mode.setCurrentIndex(PADDING_MODES.index(op.padding_mode))
        for box, checked in ((self.ceil, op.ceil_mode), (self.counted, op.count_include_pad)):
            box.blockSignals(True)
            box.setChecked(checked)
            box.blockSignals(False)
        self._show_rows()

    def read(self, before: Sliding) -> Sliding:
        """The operation as the fields say; the kernel is that of `before`, cut or continued to its size."""
        return Sliding(
            self.kind.current,  # type: ignore[arg-type]  # the keys are the kinds
            resized(before.kernel, self.kernel_size.value, kernel_of((LARGEST, LARGEST))),
            self.stride.value,
            self.padding.value,
            self.dilation.value if self.kind.current != "avg" else (1, 1),
            PADDING_MODES[self.mode.currentIndex()] if self.kind.current == "conv" else "zeros",
            self.output_padding.value if self.kind.current == "transposed" else (0, 0),
            self.ceil.isChecked(),
            self.counted.isChecked(),
        )

    # Within

    def _fill(self) -> None:
        names = (
            self.tr("Own numbers"), self.tr("The course's"), self.tr("Identity"), self.tr("Edges"),
            self.tr("Vertical edges"), self.tr("Blur"), self.tr("Sharpen"),
        )  # fmt: skip
        self.preset.addItems(names)
        self.preset.setAccessibleName(self.tr("Kernel"))
        self.mode.addItems(PADDING_MODES)
        self.mode.setAccessibleName("padding_mode")
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Input H × W"), self.input_size),
            (self.tr("Kernel"), self.preset),
            ("kernel_size", self.kernel_size),
            ("stride", self.stride),
            ("padding", self.padding),
            ("padding_mode", self.mode),
            ("dilation", self.dilation),
            ("output_padding", self.output_padding),
            ("", self.ceil),
            ("", self.counted),
        )
        self._form.addRow(self.kind)
        for text, field in rows:
            caption = QLabel(text)
            style(caption, role="muted")
            self._form.addRow(caption, field)

    def _connect(self) -> None:
        pairs = (self.input_size, self.kernel_size, self.stride, self.padding, self.dilation, self.output_padding)
        for field in pairs:
            field.changed.connect(self.changed)
        self.kind.chosen.connect(self._on_kind)
        self.mode.activated.connect(self.changed)
        self.ceil.toggled.connect(self.changed)
        self.counted.toggled.connect(self.changed)

    def _on_kind(self, _kind: str) -> None:
        self._show_rows()
        self.changed.emit()

    def _show_rows(self) -> None:
        """Only what this kind of operation takes."""
        kind = self.kind.current
        shown: tuple[tuple[QWidget, bool], ...] = (
            (self.preset, kind in ("conv", "transposed")),
            (self.mode, kind == "conv"),
            (self.dilation, kind != "avg"),
            (self.output_padding, kind == "transposed"),
            (self.ceil, kind in ("max", "avg")),
            (self.counted, kind == "avg"),
        )
        for field, wanted in shown:
            self._form.setRowVisible(field, wanted)


def chosen_kernel(box: QComboBox) -> str:
    """The key of the chosen kernel; "" for one's own numbers."""
    return ["", *KERNELS][box.currentIndex()]
