"""How images become batches, in the words of PyTorch's DataLoader: batch_size, shuffle, num_workers, drop_last."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from core.project.edit import SetRecipe
from core.project.model import Project
from gui.document import Document
from gui.theme import XS, S, style
from gui.widgets.scaled_width import scale_width

LARGEST_BATCH, MOST_WORKERS = 65_536, 64


class LoaderControls(QWidget):
    """Edits four fields of `document.project.recipe`."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.batch_size, self.num_workers = QSpinBox(minimum=1, maximum=LARGEST_BATCH), QSpinBox(maximum=MOST_WORKERS)
        self.shuffle, self.drop_last = QCheckBox("shuffle"), QCheckBox("drop_last")
        self._arrange()
        self.batch_size.valueChanged.connect(self._set_batch_size)
        self.num_workers.valueChanged.connect(self._set_num_workers)
        self.shuffle.toggled.connect(self._set_shuffle)
        self.drop_last.toggled.connect(self._set_drop_last)
        document.projectChanged.connect(self._show)
        self._show(document.project)

    @Slot(int)
    def _set_batch_size(self, value: int) -> None:
        self._edit("batch_size", value)

    @Slot(int)
    def _set_num_workers(self, value: int) -> None:
        self._edit("num_workers", value)

    @Slot(bool)
    def _set_shuffle(self, value: bool) -> None:
        self._edit("shuffle", value)

    @Slot(bool)
    def _set_drop_last(self, value: bool) -> None:
        self._edit("drop_last", value)

    def _edit(self, name: str, value: int | bool) -> None:
        recipe = self._document.project.recipe
        if getattr(recipe, name) != value:
            edit = SetRecipe(recipe.model_copy(update={name: value}))
            self._document.edit(edit, self.tr("Change {name}").format(name=name), merge=f"recipe:{name}")

    @Slot(object)
    def _show(self, project: Project) -> None:
        recipe = project.recipe
        for spin, number in ((self.batch_size, recipe.batch_size), (self.num_workers, recipe.num_workers)):
            if spin.value() != number:
                spin.setValue(number)
        self.shuffle.setChecked(recipe.shuffle)
        self.drop_last.setChecked(recipe.drop_last)

    def _arrange(self) -> None:
        self.num_workers.setSpecialValueText(self.tr("all cores"))
        told: tuple[tuple[QWidget, str], ...] = (
            (self.batch_size, self.tr("How many images are computed at once.")),
            (self.num_workers, self.tr("Threads that decode image files, once, before training. Batches then come from "
                                       "memory and are the same for any number.")),
            (self.shuffle, self.tr("Every epoch visits the images in an order of its own, drawn from the seed; "
                                   "without it, in the order in which they lie, often class by class.")),
            (self.drop_last, self.tr("Leave the last batch of an epoch out where it is smaller than the others.")),
        )  # fmt: skip
        for widget, text in told:
            widget.setToolTip(text)
            widget.setAccessibleDescription(text)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(XS)
        for spin, name, box in (
            (self.batch_size, "batch_size", self.shuffle), (self.num_workers, "num_workers", self.drop_last),
        ):  # fmt: skip
            label = QLabel(name)
            style(label, role="mono")
            style(box, role="mono")
            label.setBuddy(spin)
            scale_width(label, 84)
            scale_width(spin, 92)
            spin.setAccessibleName(name)
            spin.setAlignment(Qt.AlignmentFlag.AlignRight)
            line = QHBoxLayout()
            line.setSpacing(S)
            line.addWidget(label)
            line.addWidget(spin)
            line.addSpacing(S)
            line.addWidget(box)
            line.addStretch(1)
            lines.addLayout(line)
