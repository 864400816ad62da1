"""The engine process: reads requests from stdin, answers on stdout, and ends when stdin closes.

Run as ``python -m core.engine.server``. The main thread carries out requests one by one; a reader thread takes them in and
acts at once on those that steer one under way (pause, resume, stop, cancel).
"""

from __future__ import annotations

import logging
import os
import queue
import sys
import threading
import traceback
from typing import BinaryIO

from pydantic import ValidationError

from core.engine.methods import METHODS
from core.engine.session import Session
from core.errors import N_, UserError
from core.protocol.messages import Event, Failure, Reply, Request

HEARTBEAT_S = 1.0
GRACE_S = 10.0
"""How long work may go on after the window is gone: enough to write a checkpoint."""


def serve() -> int:
    """Answer until stdin closes; returns the exit code."""
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    session = Session(_private_stdout())
    requests: queue.SimpleQueue[Request | None] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(session, requests), name="listen", daemon=True).start()
    threading.Thread(target=_beat, args=(session,), name="heartbeat", daemon=True).start()
    session.send(Event(name="ready"))
    while (request := requests.get()) is not None:
        session.request = request.id
        session.send(answer(session, request))
        session.request = 0
    return 0


def answer(session: Session, request: Request) -> Reply:
    """Carry out one request; whatever goes wrong becomes a Failure, and the traceback goes to the log."""
    try:
        return Reply(id=request.id, result=METHODS[request.method](session, request.params))
    except UserError as error:
        return Reply(id=request.id, failure=Failure.of(error))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(map(str, first["loc"]))
        text = N_("Core", "The field {field} cannot be used: {reason}.")
        values = {"field": field, "reason": first["msg"]}
        return Reply(id=request.id, failure=Failure(code="engine.bad-field", text=text, values=values, field=field))
    except Exception as error:  # an engine must outlive a bug in one of its methods
        traceback.print_exc(file=sys.stderr)
        text = N_("Core", "The engine met an error it did not expect: {error}. Its log says more.")
        values = {"error": f"{type(error).__name__}: {error}"}
        return Reply(id=request.id, failure=Failure(code="engine.internal", text=text, values=values))


def _private_stdout() -> BinaryIO:
    """The pipe to the window, kept from everything that prints: file descriptor 1 becomes stderr."""
    pipe = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return pipe


def _listen(session: Session, requests: queue.SimpleQueue[Request | None]) -> None:
    for line in sys.stdin.buffer:
        try:
            request = Request.model_validate_json(line)
        except ValueError as error:
            logging.warning("not a request: %s", error)
            continue
        if request.method in _AT_ONCE:
            _AT_ONCE[request.method](session, request)
            session.send(Reply(id=request.id))
        elif request.method == "shutdown":
            session.send(Reply(id=request.id))
            break
        else:
            requests.put(request)
    session.control.stop()
    requests.put(None)
    last = threading.Timer(GRACE_S, os._exit, (0,))
    last.daemon = True
    last.start()


_AT_ONCE = {
    "pause": lambda session, _request: session.control.pause(),
    "resume": lambda session, _request: session.control.resume(),
    "stop": lambda session, _request: session.control.stop(),
    "cancel": lambda session, request: session.cancel(int(request.params["request"])),
}


def _beat(session: Session) -> None:
    pause = threading.Event()
    while not pause.wait(HEARTBEAT_S):
        session.send(Event(name="heartbeat"))


if __name__ == "__main__":
    sys.exit(serve())
