"""`search`: a search from its folder, trial by trial."""

from __future__ import annotations

from typing import Any

from core.engine.job import Job
from core.project.run import RunState
from core.project.search_folder import SearchFolder, trial_to_json
from core.search.control import SearchControl


def search(job: Job, control: SearchControl) -> dict[str, Any]:
    """{search, trials, timeout} → trial and state events, and in the end the reason why it ended."""
    from core.search.searcher import Searcher

    def on_state(state: RunState) -> None:
        job.tell("state", {"state": state.value})

    control.on_state = on_state
    folder = SearchFolder.open(job.wanted("search", str))
    trials, timeout = job.given("trials", int, 0), job.given("timeout", int, 0)
    for trial in Searcher(folder, control, trials=trials, timeout=timeout).events():
        job.tell("trial", trial_to_json(trial))
    reason = folder.record.reason
    return {"reason": reason.value if reason else None}
