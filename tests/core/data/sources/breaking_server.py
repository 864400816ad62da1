"""A server on this machine whose connections break off, as those of the net do."""

from __future__ import annotations

import hashlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class BreakingServer:
    """Serves `files` by path. Each connection ends after `piece` bytes of a file, where that is set.

    `asked` lists path and Range of every GET. With `takes_up` false a Range is ignored, as some servers do.
    """

    def __init__(self, files: dict[str, bytes], piece: int = 0, *, takes_up: bool = True) -> None:
        self.files, self.piece, self.takes_up = files, piece, takes_up
        self.asked: list[tuple[str, str | None]] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()

    def close(self) -> None:
        """Serve no more."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        held = self

        class Handler(BaseHTTPRequestHandler):
            def do_HEAD(self) -> None:
                self._answer(whole=True)

            def do_GET(self) -> None:
                asked = self.headers.get("Range")
                held.asked.append((self.path, asked))
                content, start = self._answer(whole=not (asked and held.takes_up))
                stop = start + held.piece if held.piece else len(content)
                self.wfile.write(content[start:stop])

            def _answer(self, *, whole: bool) -> tuple[bytes, int]:
                content = held.files.get(self.path)
                if content is None:
                    self.send_error(404)
                    return b"", 0
                mark = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
                same = self.headers.get("If-Range", mark) == mark
                start = 0 if whole or not same else int(self.headers["Range"].removeprefix("bytes=").rstrip("-"))
                if start >= len(content):
                    self.send_error(416)
                    return b"", 0
                self.send_response(206 if start else 200)
                self.send_header("ETag", mark)
                self.send_header("Content-Length", str(len(content) - start))
                self.end_headers()
                return content, start

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return Handler
