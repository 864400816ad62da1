"""Everything an engine can be asked, by name. Importing this loads torch."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from core.engine.job import Job
from core.engine.methods.analysis import Analyzer
from core.engine.methods.batches import Batches
from core.engine.methods.images import Gallery
from core.engine.methods.looking import Looker
from core.engine.methods.machine import doctor, hello
from core.engine.methods.models import Models
from core.engine.methods.recipes import augmented, find_rate, learning_rates, preflight
from core.engine.methods.zoo import Zoo
from core.engine.scratch import Scratch

Handler = Callable[[Job], Any]


def answers(scratch: Scratch) -> Mapping[str, Handler]:
    """What answers each method, training left out: that one is steered from outside."""
    gallery, models = Gallery(scratch), Models(scratch)
    looker = Looker(scratch, gallery)
    return {
        "hello": hello,
        "doctor": doctor,
        "analyze": Analyzer().analyze,
        "sources": gallery.sources,
        "peek": gallery.peek,
        "describe": gallery.describe,
        "samples": gallery.samples,
        "health": gallery.health,
        "batch": Batches(gallery, scratch).batch,
        "augmented": lambda job: augmented(job, gallery, scratch),
        "learning_rates": lambda job: learning_rates(job, gallery),
        "find_rate": find_rate,
        "preflight": preflight,
        "profile": looker.profile,
        "feature_maps": looker.feature_maps,
        "feature_map": looker.feature_map,
        "predict": models.predict,
        "evaluate": models.evaluate,
        "export": models.export,
        "models": Zoo.models,
        "open_model": Zoo.open_model,
    }
