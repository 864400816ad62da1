"""What must hold before training begins: the network gives what the data asks for, and there are images."""

from __future__ import annotations

from core.data.loading import Loaded
from core.errors import N_, Place, UserError
from core.lint.rules_target import wrong_loss, wrong_mixing
from core.modules.infer import Inferrer
from core.project.model import Project
from core.project.run import RunFolder

_WRONG_OUTPUT = {
    "class": N_("Core", "The network gives {output} per image; with {classes} classes it must give ({classes},)."),
    "image": N_("Core", "The network gives {output} per image; to rebuild the image it must give {wanted}."),
    "numbers": N_("Core", "The network gives {output} per image; with {classes} numbers it must give ({classes},)."),
}


def check_data(project: Project, data: Loaded, run: RunFolder) -> None:
    """Raises UserError where there is nothing to train on, or where a run would go on with other images."""
    source = project.data.source
    if not len(data.train) or not len(data.validation):
        text = N_("Core", "{source} has too few images: none are left to train on or to validate with.")
        raise UserError("training.no-images", text, place=Place(field="data"), source=source)
    before = run.record.fingerprint
    if before and before != data.fingerprint:
        text = N_("Core", "The images of {source} have changed since this run began. Start a new run.")
        raise UserError("training.other-images", text, place=Place(file=str(run.path)), source=source)


def check_network(project: Project) -> int:
    """The number of weights. Raises UserError where an image would not give what the data asks for, or nothing learns.

    What is asked for is one score per class, the image itself, or its numbers.
    """
    wrong = wrong_loss(project) or wrong_mixing(project)
    if wrong is not None:
        raise UserError.of(wrong, Place(field="recipe"))
    report = Inferrer().report(project.network, project.data.input)
    culprit = report.blocks[report.culprit] if report.culprit else None
    if culprit is not None and culprit.message is not None:
        raise UserError.of(culprit.message, Place(block=culprit.id))
    wanted = project.data.answer
    if report.output != wanted:
        raise UserError(
            "training.wrong-output",
            _WRONG_OUTPUT[project.data.target],
            output=str(report.output),
            wanted=str(wanted),
            classes=len(project.data.classes),
        )
    if not report.trainable:
        text = N_("Core", "Nothing can be trained: no block has unfrozen weights.")
        raise UserError("training.nothing-to-train", text)
    return report.parameters
