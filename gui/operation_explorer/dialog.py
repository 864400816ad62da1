"""The operation explorer: an input, a kernel and an output, and each product on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.blocks.sliding import Grid, Pair, Sliding
from core.blocks.window import Window
from core.errors import UserError
from core.project.model import Data
from gui.operation_explorer.grid_view import GridView, number
from gui.operation_explorer.image_crop import ImageCrop
from gui.operation_explorer.options import Options, chosen_kernel
from gui.operation_explorer.prefill import COURSE_INPUT, KERNELS, LARGEST, changed, course, input_of, of_block, resized
from gui.operation_explorer.sentence import written
from gui.operation_explorer.steps import Steps
from gui.texts import say
from gui.theme import L, M, S, style, theme_of
from gui.widgets.card import Line, SectionLabel
from gui.widgets.fold import Fold

if TYPE_CHECKING:
    from gui.engine_thread import Engine

Cells = tuple[tuple[float | None, ...], ...]

WIDTH, HEIGHT, FORM_WIDTH = 980, 620, 290
FRAME = 48
"""Pixels of a screen that a window's frame and title take."""


class OperationExplorer(QDialog):
    """Computes everything anew after every change: the grids are small."""

    def __init__(self, parent: QWidget | None = None, engine: Engine | None = None, data: Data | None = None) -> None:
        """With an engine and data the input can be cut out of a real image."""
        super().__init__(parent)
        self.crop = ImageCrop(engine, data) if engine is not None and data is not None else None
        self.setWindowTitle(self.tr("Operation explorer"))
        self.resize(self._fitting_size())
        self._op, self._input, self._place = course(), COURSE_INPUT, (0, 0)
        self._output: Grid = ()
        self.options = Options()
        self.input = GridView(self.tr("Input"), editable=True)
        self.kernel = GridView(self.tr("Kernel"), editable=True)
        self.output = GridView(self.tr("Output"), editable=False)
        self.steps = Steps()
        self.sum, self.formula, self.problem = (QLabel(wordWrap=True) for _ in range(3))
        self._kernel_title = SectionLabel(self.tr("Kernel"))
        self._arrange()
        self._connect()
        self.show_operation(self._op, self._input)

    def show_block(self, type_name: str, resolved: Mapping[str, Any]) -> None:
        """Show what a block with these parameters does."""
        op = of_block(type_name, resolved)
        least = max(5, *(d * (k - 1) + 1 for k, d in zip(op.kernel_size, op.dilation, strict=True)))
        side = min(least, LARGEST)
        self.show_operation(op, input_of((side, side)))

    def show_operation(self, op: Sliding, grid: Grid) -> None:
        """Show this operation on that input."""
        self._op, self._input = op, grid
        self.options.show_operation(op, (len(grid), len(grid[0])))
        self._compute()

    @property
    def place(self) -> Pair:
        """The place of the output that is shown."""
        return self._place

    def go_to(self, place: Pair) -> None:
        """Move the window to a place of the output."""
        self._place = place
        self._show_step()

    # Within

    def _fitting_size(self) -> QSize:
        """As large as the text asks for, and as the screen allows."""
        scale, screen = theme_of(self).scale, self.screen().availableSize()
        wanted = QSize(round(WIDTH * scale), round(HEIGHT * scale))
        return wanted.boundedTo(QSize(screen.width() - FRAME, screen.height() - FRAME))

    def _arrange(self) -> None:
        for label, role in ((self.sum, "mono"), (self.formula, "formula"), (self.problem, "error")):
            style(label, role=role)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form, area = QWidget(), QScrollArea()
        inner = QVBoxLayout(form)
        inner.setContentsMargins(L, L, L, L)
        inner.addWidget(self.options)
        if self.crop is not None:
            fold = Fold(self.tr("Pixels of a real image"))
            fold.add(self.crop)
            fold.button.toggled.connect(self._on_crop_opened)
            inner.addWidget(fold)
        inner.addStretch(1)
        area.setWidget(form)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(max(FORM_WIDTH, form.sizeHint().width() + L))
        grids = QGridLayout()
        grids.setHorizontalSpacing(L)
        titles = (SectionLabel(self.tr("Input")), self._kernel_title, SectionLabel(self.tr("Output")))
        for place, (title, view, stretch) in enumerate(
            zip(titles, (self.input, self.kernel, self.output), (7, 4, 5), strict=True)
        ):
            grids.addWidget(title, 0, place)
            grids.addWidget(view, 1, place)
            grids.setColumnStretch(place, stretch)
        grids.setRowStretch(1, 1)
        column = QVBoxLayout()
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        column.addLayout(grids, 1)
        column.addWidget(self.steps)
        for part in (self.problem, SectionLabel(self.tr("This number")), self.sum, Line()):
            column.addWidget(part)
        column.addWidget(SectionLabel(self.tr("Output size")))
        column.addWidget(self.formula)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(area)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        self.options.changed.connect(self._on_options)
        self.options.preset.activated.connect(self._on_preset)
        self.input.edited.connect(self._on_input)
        self.kernel.edited.connect(self._on_kernel)
        self.output.moved.connect(self.go_to)
        self.steps.moved.connect(self._on_step)
        self.finished.connect(self.steps.stop)
        if self.crop is not None:
            self.crop.cropped.connect(self._on_crop)

    def _on_crop_opened(self, is_open: bool) -> None:
        if is_open and self.crop is not None:
            self.crop.begin()

    def _on_crop(self, grid: Grid) -> None:
        self.show_operation(self._op, grid)

    def _on_options(self) -> None:
        self._input = resized(self._input, self.options.input_size.value, input_of((LARGEST, LARGEST)))
        self.show_operation(self.options.read(self._op), self._input)

    def _on_preset(self, _index: int) -> None:
        key = chosen_kernel(self.options.preset)
        if key:
            self.options.kernel_size.show_value((3, 3))
            read = self.options.read(self._op)
            self.show_operation(_with_kernel(read, KERNELS[key]), self._input)

    def _on_input(self, cell: Pair, value: float) -> None:
        down, right = (0, 0) if self._op.kind == "transposed" else self._op.padding
        self._input = changed(self._input, (cell[0] - down, cell[1] - right), value)
        self._compute()

    def _on_kernel(self, cell: Pair, value: float) -> None:
        self.show_operation(_with_kernel(self._op, changed(self._op.kernel, cell, value)), self._input)

    def _on_step(self, value: int) -> None:
        if self._output:
            self.go_to(divmod(value, len(self._output[0])))

    def _compute(self) -> None:
        try:
            self._output = self._op.output(self._input)
        except UserError as error:
            self._output = ()
            self.problem.setText(say(error.message))
        self.problem.setVisible(not self._output)
        title = self.tr("Kernel") if self._op.kind in ("conv", "transposed") else self.tr("Window")
        self._kernel_title.setText(title.upper())
        self.kernel.show_cells(self._op.kernel if self._op.kind in ("conv", "transposed") else _blank(self._op.kernel))
        self.kernel.setEnabled(self._op.kind in ("conv", "transposed"))
        if not self._output:
            self.input.show_cells(self._input)
            for view in (self.input, self.kernel):
                view.light(())
            self.steps.set_places(0)
        self.output.setVisible(bool(self._output))
        self._show_formula()
        if self._output:
            self.input.show_cells(self._hanging(self._op.padded(self._input)), self._ring, self._over)
            self.output.show_cells(self._output)
            rows, columns = len(self._output), len(self._output[0])
            self.steps.set_places(rows * columns)
            self.go_to((min(self._place[0], rows - 1), min(self._place[1], columns - 1)))

    @property
    def _over(self) -> Pair:
        """How many rows and columns the last windows of ceil_mode hang over the edge of the padded input."""
        if self._op.kind == "transposed" or not self._output:
            return (0, 0)
        size = (len(self._input), len(self._input[0]))
        down, right = (
            (axis.output - 1) * axis.stride + axis.reach - axis.size - 2 * axis.padding
            for axis in self._op.axes(size)
            if isinstance(axis, Window)
        )
        return max(down, 0), max(right, 0)

    def _hanging(self, cells: Cells) -> Cells:
        """The padded input with the empty places that windows hang over."""
        down, right = self._over
        wide = tuple((*row, *(None,) * right) for row in cells)
        return (*wide, *((None,) * len(wide[0]),) * down)

    def _window_at(self, place: Pair) -> list[Pair]:
        """Every place under the window, on the padded input, also those over its edge."""
        (rows, columns), (stride, dilation) = self._op.kernel_size, (self._op.stride, self._op.dilation)
        return [
            (place[0] * stride[0] + r * dilation[0], place[1] * stride[1] + c * dilation[1])
            for r in range(rows)
            for c in range(columns)
        ]

    @property
    def _ring(self) -> Pair:
        return (0, 0) if self._op.kind == "transposed" else self._op.padding

    def _show_formula(self) -> None:
        down, across = self._op.axes((len(self._input), len(self._input[0])))
        if not self._output:
            self.formula.setText("–")
        else:
            self.formula.setText(str(down) if str(down) == str(across) else f"H: {down}\nW: {across}")

    def _show_step(self) -> None:
        if not self._output:
            return
        step = self._op.at(self._input, self._place)
        down, right = self._ring
        rows, columns = len(self._input) + 2 * down, len(self._input[0]) + 2 * right
        lit = [(t.place[0] + down, t.place[1] + right) for t in step.terms]
        seen = [cell for cell in lit if 0 <= cell[0] < rows and 0 <= cell[1] < columns]
        weighs = self._op.kind in ("conv", "transposed")
        notes = {cell: f"×{number(t.weight)}" for cell, t in zip(lit, step.terms, strict=True)} if weighs else {}
        self.input.light(seen, notes, seen if self._op.kind == "transposed" else self._window_at(self._place))
        self.kernel.light([t.of_kernel for t in step.terms])
        self.output.move_to(self._place)
        self.output.light([self._place])
        self.steps.show_place(self._place[0] * len(self._output[0]) + self._place[1])
        self.sum.setText(written(step, self._op))


def _blank(grid: Grid) -> Grid:
    """A window that weighs nothing: every number counts once."""
    return tuple((1.0,) * len(row) for row in grid)


def _with_kernel(op: Sliding, kernel: Grid) -> Sliding:
    return replace(op, kernel=kernel)
