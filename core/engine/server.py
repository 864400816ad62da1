"""The engine: a process that does what needs torch, so that the window never does.

``python -m core.engine.server`` reads requests from stdin and answers on stdout, a JSON document a line. Five threads
share the work: one reads, and carries out at once what must not wait (pause, stop, cancel); one analyses networks, so
that no long export holds up the person's typing; one looks into sources and one judges the health of one, which both
look at every image and may take minutes; the main one does everything else, in the order in which it came. A sixth only
shows each second that the process is alive.
When stdin closes, a training run saves where it is, and the process ends.
"""

from __future__ import annotations

import faulthandler
import gc
import json
import logging
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Mapping
from operator import methodcaller
from typing import Any, Final, cast

from pydantic import ValidationError

from core.engine.job import Job
from core.engine.pipe import Pipe
from core.engine.scratch import Scratch
from core.errors import N_, UserError
from core.protocol.messages import PROTOCOL_VERSION, Request
from core.search.control import SearchControl
from core.training.control import Control, wish_of

HEARTBEAT_S: Final = 1.0
CONTROLS: Final[Mapping[str, type[Control]]] = {"train": Control, "search": SearchControl}
"""What the requests that are steered from outside are steered by."""

FAREWELL_S: Final = 20.0
"""How long what is under way may take once stdin has closed; then the process ends regardless."""

log = logging.getLogger(__name__)

Handler = Callable[[Job], Any]
Lane = queue.SimpleQueue[Job | None]


class Server:
    """Hands each request to whoever carries it out, and sees to it that each gets exactly one reply."""

    def __init__(self, pipe: Pipe) -> None:
        self._pipe = pipe
        self._scratch = Scratch()
        self._main: Lane = queue.SimpleQueue()
        self._analysis: Lane = queue.SimpleQueue()
        self._search: Lane = queue.SimpleQueue()
        self._sources: Lane = queue.SimpleQueue()
        self._lanes = {"analyze": self._analysis, "health": self._search, "describe": self._sources}
        self._jobs: dict[int, Job] = {}
        self._lock = threading.RLock()  # SIGTERM may come while the main thread holds it
        self._controls: dict[int, Control] = {}
        self._closing = threading.Event()
        self._commands: Mapping[str, Callable[[Request], None]] = {
            "pause": lambda _: self._steer(methodcaller("pause")),
            "resume": lambda _: self._steer(methodcaller("resume")),
            "change": self._change,
            "stop": lambda _: self._steer(methodcaller("stop")),
            "cancel": self._cancel,
            "shutdown": lambda _: self.close(),
        }

    def serve(self, lines: Iterable[bytes]) -> None:
        """Answer until the lines end or a shutdown is asked for."""
        _start(self._beat, "heartbeat")
        _start(lambda: self._read(lines), "reader")
        try:
            from core.engine.rehearsal import rehearse

            methods = self._methods()
            _start(lambda: self._work(self._analysis, methods), "analysis")
            _start(lambda: self._work(self._search, methods), "search")
            _start(lambda: self._work(self._sources, methods), "sources")
            rehearse()
            gc.freeze()  # what torch brought along stays for good; looking through it costs a tenth of a second
            self._pipe.event("ready", {"pid": os.getpid(), "protocol": PROTOCOL_VERSION})
            self._work(self._main, methods)
        finally:
            self._closing.set()
            self._scratch.close()

    def _methods(self) -> Mapping[str, Handler]:
        """What can be asked. Loads torch, which takes its second here, while requests already queue."""
        from core.engine.methods.searching import search
        from core.engine.methods.table import answers
        from core.engine.methods.training import train

        return {
            **answers(self._scratch),
            "train": lambda job: train(job, self._controls[job.number]),
            "search": lambda job: search(job, cast(SearchControl, self._controls[job.number])),
        }

    def _read(self, lines: Iterable[bytes]) -> None:
        for line in lines:
            try:
                request = Request.model_validate_json(line)
            except ValidationError as error:
                self._refuse(line, error)
                continue
            self._take(request)
        self.close()

    def _take(self, request: Request) -> None:
        command = self._commands.get(request.method)
        if command is not None:
            self._command(command, request)
            return
        job = Job(request, self._pipe)
        with self._lock:
            self._jobs[request.id] = job
            if request.method in CONTROLS:
                self._controls[request.id] = CONTROLS[request.method]()
        self._lanes.get(request.method, self._main).put(job)

    def _command(self, command: Callable[[Request], None], request: Request) -> None:
        try:
            command(request)
        except UserError as error:
            self._pipe.fail(request.id, error)
        else:
            self._pipe.reply(request.id)

    def _refuse(self, line: bytes, error: ValidationError) -> None:
        """Answer a line that is no request, under its number where it has one."""
        log.warning("not a request: %r: %s", line[:200], error)
        number = _number_in(line)
        if number is not None:
            text = N_("Core", "The engine does not understand this request ({problem}). Restart Layerwright.")
            problem = error.errors(include_url=False)[0]["msg"]
            self._pipe.fail(number, UserError("engine.bad-request", text, problem=problem))

    def _steer(self, wish: Callable[[Control], None]) -> None:
        with self._lock:
            controls = list(self._controls.values())
        for control in controls:
            wish(control)

    def _change(self, request: Request) -> None:
        """{lr, epochs, back_to_plan}: the training goes on otherwise from its next step on."""
        wish = wish_of(request.params)
        self._steer(lambda control: control.change(wish))

    def _cancel(self, request: Request) -> None:
        number = request.params.get("request")
        with self._lock:
            job, control = self._jobs.get(number), self._controls.get(number)  # type: ignore[arg-type]
        if control is not None:
            control.stop()
        elif job is not None:
            job.cancel()

    def close(self) -> None:
        """Finish what can be saved, leave the rest, end."""
        if self._closing.is_set():
            return
        self._closing.set()
        self._steer(methodcaller("stop"))
        with self._lock:
            for number, job in self._jobs.items():
                if number not in self._controls:
                    job.cancel()
        for lane in (self._main, *self._lanes.values()):
            lane.put(None)
        _start(_leave, "farewell")

    def _work(self, lane: Lane, methods: Mapping[str, Handler]) -> None:
        while (job := lane.get()) is not None:
            try:
                job.check()
                self._pipe.reply(job.number, methods[job.request.method](job))
            except UserError as error:
                self._pipe.fail(job.number, error)
            except Exception as error:  # noqa: BLE001 - a defect ends one request, not the engine
                self._pipe.fail(job.number, _defect(error))
            finally:
                with self._lock:
                    self._jobs.pop(job.number, None)
                    self._controls.pop(job.number, None)

    def _beat(self) -> None:
        while not self._closing.wait(HEARTBEAT_S):
            self._pipe.event("heartbeat", {})


def _defect(error: Exception) -> UserError:
    log.error("a defect", exc_info=error)
    words = f"{type(error).__name__}: {error}".splitlines()[0][:300]
    text = N_("Core", "This is a defect of Layerwright, not of your input ({problem}). The log holds the details.")
    return UserError("engine.internal", text, problem=words)


def _number_in(line: bytes) -> int | None:
    try:
        number = json.loads(line)["id"]
    except (ValueError, KeyError, TypeError):
        return None
    return number if isinstance(number, int) else None


def _start(work: Callable[[], None], name: str) -> None:
    threading.Thread(target=work, name=name, daemon=True).start()


def _leave() -> None:
    """End the process when what is under way takes too long; a checkpoint being written is whole or not there."""
    threading.Event().wait(FAREWELL_S)
    os._exit(0)


def main() -> None:
    """Serve on stdin and stdout, then end without the second that torch takes to be torn down."""
    faulthandler.enable(sys.stderr)
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the window, which closes the pipe
    server = Server(Pipe.take_stdout())
    signal.signal(signal.SIGTERM, lambda *_: server.close())
    server.serve(sys.stdin.buffer)
    sys.stderr.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
