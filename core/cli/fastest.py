"""`train --fastest`: the ways that preflight tried on this machine, and the project in the one found fastest."""

from __future__ import annotations

import math

from core.cli.output import LiveLine, say
from core.errors import Message
from core.project.model import Project
from core.protocol.preflight import Preflight, Trial


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
    say(_memory(found, project.recipe.batch_size))
    best, usual = found.trials[found.best], found.trials[0]
    gain = best.images_per_second / usual.images_per_second if usual.images_per_second else 1.0
    changed = [f"{name} {value}" for name, value in way_of(best).items() if value != getattr(usual, name)]
    said = ", ".join(changed)
    say(f"Fastest here: {said}, {gain:.1f} times as fast." if said else "The recipe's own way is the fastest here.")
    run_s = found.once_s + (found.run_s - found.once_s) / gain
    say(f"One epoch takes about {_time(found.epoch_s / gain)}, the whole run {_time(run_s)}.")
    return project.model_copy(update={"recipe": project.recipe.model_copy(update=way_of(best))})


def _row(trial: Trial) -> str:
    """One line of the list: the way, and what was measured of it."""
    parts = [
        f"{trial.threads} thread{'s' * (trial.threads > 1)}" if trial.threads else "threads auto",
        trial.precision,
        *(name for name in ("channels_last", "lowered", "compile") if getattr(trial, name)),
    ]
    way = ", ".join(parts)
    if not trial.images_per_second:
        return f"  {way:<60}  does not work: {trial.failure}"
    return f"  {way:<60} {trial.images_per_second:9,.0f} images/s {_bytes(trial.memory_bytes):>10}"


def _memory(found: Preflight, batch_size: int) -> str:
    """What a step holds of what there is, and the largest batch that fits."""
    held = f"A step holds about {_bytes(found.memory_bytes)} of {_bytes(found.free_bytes)}."
    if not found.largest_batch:
        return held if found.fits else f"{held} Not even one image fits; choose a smaller network."
    if found.fits:
        return f"{held} The largest safe batch is {found.largest_batch:,}."
    parts = math.ceil(batch_size / found.largest_batch)
    return (
        f"{held} That is too much, so it was tried in smaller parts. The same steps would fit: "
        f"--set recipe.batch_size={math.ceil(batch_size / parts)} --set recipe.accumulate={parts}"
    )


def _bytes(count: float) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"


def _time(seconds: float) -> str:
    """Seconds in whole units."""
    if not math.isfinite(seconds):
        return "an unknown time"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {rest} s" if minutes else f"{seconds:.1f} s"
