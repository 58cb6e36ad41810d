"""The server of `renja buka`: pages as JSON, the front end as files, changes as events. Extra `web`."""

from __future__ import annotations

import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Lock
from urllib.parse import quote

import anyio
import uvicorn
from anyio import from_thread, lowlevel, to_thread
from attrs import define, field
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from renja_dsl.extras import install
from renja_dsl.messages import word
from renja_dsl.report.refusal import sentence
from renja_dsl.values.complaint import Complained
from renja_dsl.values.data import Json, from_json
from renja_dsl.web.guard import HOST, Guard
from renja_dsl.web.pages import asking, page
from renja_dsl.web.saving import save
from renja_dsl.web.views.files import taken
from renja_dsl.web.watching import watch
from renja_dsl.web.workspace import Workspace

STATIC = Path(__file__).parent / "static"
"""the front end as built from `editors/browser/`"""
_ALIVE = 15
"""seconds after which a silent stream says that it is still there"""
_POLITE = 1
"""seconds that open streams get when the server ends"""


@define
class Pages:
    """The answers of one server."""

    workspace: Workspace
    nonce: str
    read_only: bool = False
    _changed: list[anyio.Event] = field(factory=list)
    """of every open stream"""
    _saving: Lock = field(factory=Lock)

    def app(self, *, watched: bool = True) -> Starlette:
        @asynccontextmanager
        async def lifespan(_: Starlette) -> AsyncIterator[None]:
            stop = anyio.Event()
            async with anyio.create_task_group() as tasks:
                if watched:
                    tasks.start_soon(self._keep, stop)
                yield
                stop.set()
                self._wake()
                tasks.cancel_scope.cancel()

        routes = [
            Route("/", self.start),
            Route("/data/{name}", self.data, methods=["GET", "POST"]),
            Route("/simpan", self.save, methods=["POST"]),
            Route("/unduh", self.download),
            Route("/peristiwa", self.events),
            Mount("/static", StaticFiles(directory=STATIC)),
        ]
        return Starlette(routes=routes, lifespan=lifespan)

    # ---- answers ------------------------------------------------------------------------------

    async def start(self, _: Request) -> Response:
        text = (STATIC / "index.html").read_text(encoding="utf-8")
        return Response(text.replace("{nonce}", self.nonce), media_type="text/html")

    async def data(self, request: Request) -> Response:
        given = await _given(request)
        status, made = await to_thread.run_sync(page, self.workspace.plans, request.path_params["name"], given)
        return _json({**made, "hanya_baca": self.read_only}, status)

    async def save(self, request: Request) -> Response:
        given = await _given(request)
        if self.read_only:
            language = given.get("bahasa", "id")
            return _json({"galat": word("buka.hanya_baca", language)}, 403)
        return await to_thread.run_sync(self._save, given)

    def _save(self, given: dict[str, str]) -> Response:
        with self._saving:  # of two windows, one comes first, and the other sees what it wrote
            asked = asking(self.workspace.plans, given)
            try:
                status, made = save(asked)
            except Complained as missing:
                return _json({"galat": sentence(missing.complaint, asked.language)}, 404)
            self.workspace.refresh()
        return _json(made, status)

    async def download(self, request: Request) -> Response:
        asked = asking(self.workspace.plans, dict(request.query_params))
        try:
            made = await to_thread.run_sync(taken, asked)
        except Complained as missing:
            return PlainTextResponse(sentence(missing.complaint, asked.language), 404)
        except ImportError:
            command = install("dokumen")
            return PlainTextResponse(word("susun.tanpa_pustaka", asked.language, berkas="", perintah=command), 501)
        headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(made.name, safe='')}"}
        return Response(made.data, media_type=made.kind, headers=headers)

    async def events(self, _: Request) -> Response:
        return StreamingResponse(self._events(), media_type="text/event-stream")

    async def _events(self) -> AsyncIterator[str]:
        """The number of the plans, now and after every change."""
        told = 0
        while True:
            event = anyio.Event()
            self._changed.append(event)
            try:
                number = self.workspace.plans.number
                if number != told:
                    yield f"data: {number}\n\n"
                    told = number
                with anyio.move_on_after(_ALIVE):
                    await event.wait()
                yield ": \n\n"
            finally:
                self._changed.remove(event)

    # ---- changes ------------------------------------------------------------------------------

    async def _keep(self, stop: anyio.Event) -> None:
        """Check everything once, and then what changes."""
        token = lowlevel.current_token()

        def told() -> None:
            from_thread.run_sync(self._wake, token=token)

        self.workspace.listeners.append(told)
        await to_thread.run_sync(self.workspace.refresh)
        await watch(self.workspace, stop)

    def _wake(self) -> None:
        for event in self._changed:
            event.set()


async def _given(request: Request) -> dict[str, str]:
    """What the address says, and what was sent: an object of texts."""
    given = dict(request.query_params)
    if request.method == "POST":
        try:
            sent = from_json((await request.body()).decode())
        except ValueError:
            sent = None
        if isinstance(sent, dict):
            given |= {str(key): value for key, value in sent.items() if isinstance(value, str)}
    return given


def _json(made: Json, status: int) -> Response:
    """Escaped throughout: names that are no UTF-8 too."""
    return Response(json.dumps(made, separators=(",", ":")), status, media_type="application/json")


# ---- running --------------------------------------------------------------------------------------


def bound(port: int) -> socket.socket:
    """A socket of this machine alone. Raises OSError where the port is taken; 0: any free one."""
    held = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind((HOST, port))
    except OSError:
        held.close()
        raise
    return held


def guarded(pages: Pages, port: int, token: str, *, watched: bool = True) -> ASGIApp:
    return Guard(pages.app(watched=watched), port, token, pages.nonce)


def serve(pages: Pages, held: socket.socket, token: str) -> None:
    """Answer until Ctrl-C."""
    app = guarded(pages, held.getsockname()[1], token)
    config = uvicorn.Config(
        app, log_level="error", access_log=False, server_header=False, timeout_graceful_shutdown=_POLITE
    )
    uvicorn.Server(config).run(sockets=[held])
