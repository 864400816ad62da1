"""`train --fastest`: the ways that preflight tried on this machine, and the project in the one found fastest."""

from __future__ import annotations

from core.cli.output import LiveLine, say
from core.errors import Message
from core.project.model import Project
from core.protocol.messages import Preflight, Trial


def in_fastest_way(project: Project) -> Project:
    """The project with the threads, precision and kernels that a few real steps found fastest on this machine."""
    from core.training.preflight import preflight
    from core.training.way import way_of

    line = LiveLine()
    found = preflight(project, lambda done, total, *_: line.show(f"Trying a few real steps… {done} of {total}"))
    line.clear()
    for trial in found.trials:
        say(_row(trial))
    for note in found.notes:
        say(str(Message.from_json(dict(note))))
    if not found.fits:
        say(_warning(found, project.recipe.batch_size))
    best, usual = found.trials[found.best], found.trials[0]
    gain = best.images_per_second / usual.images_per_second if usual.images_per_second else 1.0
    changed = [f"{name} {value}" for name, value in way_of(best).items() if value != getattr(usual, name)]
    said = ", ".join(changed)
    say(f"Fastest here: {said}, {gain:.1f} times as fast." if said else "The recipe's own way is the fastest here.")
    return project.model_copy(update={"recipe": project.recipe.model_copy(update=way_of(best))})


def _row(trial: Trial) -> str:
    """One line of the list: the way, and what was measured of it."""
    parts = [
        f"{trial.threads} threads" if trial.threads else "threads auto",
        trial.precision,
        *(name for name in ("channels_last", "lowered", "compile") if getattr(trial, name)),
    ]
    way = ", ".join(parts)
    if not trial.images_per_second:
        return f"  {way:<60}  does not work: {trial.failure}"
    return f"  {way:<60} {trial.images_per_second:9,.0f} images/s {trial.memory_bytes / 2**20:9,.0f} MiB"


def _warning(found: Preflight, batch_size: int) -> str:
    gigabytes = f"A batch of {batch_size} takes {found.memory_bytes / 1e9:.1f} GB of {found.free_bytes / 1e9:.1f} GB."
    if not found.largest_batch:
        return f"{gigabytes} Not even one image fits; choose a smaller network."
    return f"{gigabytes} The largest safe batch is {found.largest_batch}: --set recipe.batch_size={found.largest_batch}"
