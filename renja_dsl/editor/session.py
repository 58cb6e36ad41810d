"""One editor at work: its folders, what is open in which of them, and when it is checked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from attrs import define, field
from lsprotocol import types

from renja_dsl.editor.allocations import allocation_diagnostics
from renja_dsl.editor.buffers import Buffer, taken
from renja_dsl.editor.desk import ALLOCATION, BESIDE, RULEBOOK, Desk, desk_at, desk_root, path_of
from renja_dsl.editor.diagnostics import diagnostics
from renja_dsl.editor.positions import CodeUnits
from renja_dsl.editor.rulebooks import rulebook_diagnostics
from renja_dsl.findings.finding import Severity
from renja_dsl.lint.settings_file import FILE_NAME
from renja_dsl.syntax.source import Source

T = TypeVar("T")
DEBOUNCE = 0.15
"""seconds without a keystroke after which a check begins"""
RELEASED = 2.0
"""seconds after which the line that was typed on is judged like any other"""


@define
class Session:
    """What an editor has open. Checks run beside it, one at a time, and tell `publish` and `status`."""

    publish: Callable[[types.PublishDiagnosticsParams], None]
    status: Callable[[Mapping[str, Any]], None]
    warn: Callable[[str], None]
    language: str | None = None
    """that was asked for, whatever the settings of a folder say"""
    locale: str = ""
    units: CodeUnits = field(factory=CodeUnits)
    pages: str = ""
    """address before the id of a rule, of an editor that shows pages of rules"""
    asks: bool = False
    """whether the editor asks for reasons"""
    snippets: bool = False
    folders: tuple[Path, ...] = ()
    desks: dict[Path | None, Desk] = field(factory=dict)
    worker: ThreadPoolExecutor = field(factory=lambda: ThreadPoolExecutor(1, "renja-check"))
    _waiting: dict[Path | None, asyncio.Task[None]] = field(factory=dict)
    """by folder: the check that is due or runs"""
    _later: dict[Path | None, asyncio.TimerHandle] = field(factory=dict)
    """by folder: when the line of the cursor is judged too"""

    # ---- what is open ------------------------------------------------------------------------

    def place(self, uri: str) -> tuple[Desk, str]:
        """The desk that an address belongs to, and its name there."""
        path = path_of(uri)
        root = None if path is None else desk_root(path, self.folders)
        return self.desk(root), self.desk(root).name(uri)

    def desk(self, root: Path | None) -> Desk:
        if root not in self.desks:
            self.desks[root] = desk_at(root, self.language, self.locale)
            if self.desks[root].said:
                self.warn(self.desks[root].said)
        return self.desks[root]

    def buffer(self, uri: str) -> tuple[Desk, str, Buffer] | None:
        """What is open under an address; None for anything else."""
        desk, name = self.place(uri)
        held = desk.buffers.get(name)
        return None if held is None else (desk, name, held)

    def opened(self, item: types.TextDocumentItem) -> None:
        desk, name = self.place(item.uri)
        desk.buffers[name] = Buffer(item.uri, Source(name, taken(item.text)), item.version)
        if desk.files is not None:
            desk.files.look()
        self.due(desk, at_once=True)

    def changed(self, params: types.DidChangeTextDocumentParams) -> None:
        found = self.buffer(params.text_document.uri)
        if found is not None:
            desk, _, buffer = found
            buffer.change(params.content_changes, params.text_document.version, self.units)
            self.due(desk)

    def saved(self, uri: str) -> None:
        desk, name = self.place(uri)
        if name in desk.buffers:
            desk.buffers[name].typed = None
        if name.endswith(RULEBOOK):
            self.renew(desk)
        else:
            self.due(desk, at_once=True)

    def closed(self, uri: str) -> None:
        desk, name = self.place(uri)
        if desk.buffers.pop(name, None) is not None:
            if name.endswith(BESIDE) or desk.root is None:
                self.publish(types.PublishDiagnosticsParams(uri, []))
            self.due(desk, at_once=True)

    def touched(self, uris: Iterable[str]) -> None:
        """Files have changed, come or gone on disk."""
        for uri in uris:
            desk, name = self.place(uri)
            if name.rpartition("/")[2] == FILE_NAME or name.endswith((RULEBOOK, ".json")):
                self.renew(desk)
            else:
                if desk.files is not None:
                    desk.files.look()
                self.due(desk)

    def renew(self, desk: Desk) -> None:
        """Settings, tables or rulebooks of a folder have changed."""
        new = desk_at(desk.root, self.language, self.locale)
        if new.said and new.said != desk.said:
            self.warn(new.said)
        new.buffers, new.published = desk.buffers, desk.published
        self.desks[desk.root] = new
        self._cancel(desk)
        self.due(new, at_once=True)

    # ---- checks ------------------------------------------------------------------------------

    def due(self, desk: Desk, *, at_once: bool = False) -> None:
        """A desk is to be checked when nothing has been typed for a moment."""
        self._cancel(desk)
        self._waiting[desk.root] = asyncio.ensure_future(self._check(desk, 0 if at_once else DEBOUNCE))

    def _cancel(self, desk: Desk) -> None:
        waiting = self._waiting.pop(desk.root, None)
        if waiting is not None:
            waiting.cancel()

    async def fresh(self, desk: Desk) -> Desk:
        """The desk of a folder once what is open has been checked as it is."""
        while (waiting := self._waiting.get(desk.root)) is not None and not waiting.done():
            await asyncio.wait((waiting,))
        return self.desk(desk.root)

    async def beside(self, work: Callable[[], T]) -> T:
        """Do something that takes a while, after the checks that wait already."""
        return await asyncio.get_running_loop().run_in_executor(self.worker, work)

    async def _check(self, desk: Desk, pause: float) -> None:
        await asyncio.sleep(pause)
        if desk.seen is None and len(desk.buffers) == 1 and desk.root is not None:
            await self._look(desk, next(iter(desk.buffers)))  # the open one first: the folder may be large
        await self._look(desk, None)

    async def _look(self, desk: Desk, only: str | None) -> None:
        if only is not None and only.endswith(BESIDE):
            return
        open_ = desk.taken()
        versions = {name: buffer.version for name, buffer in desk.buffers.items()}
        looked = asyncio.get_running_loop().run_in_executor(self.worker, desk.look, open_, only)
        try:
            seen = await asyncio.shield(looked)
        except asyncio.CancelledError:
            looked.add_done_callback(lambda done: None if done.exception() else desk.take(done.result()))
            raise
        desk.take(seen)
        allocations = desk.allocations()
        if allocations and only is None:
            desk.letters = await self.beside(lambda: desk.judge(allocations, open_, seen))
        if versions == {name: buffer.version for name, buffer in desk.buffers.items()}:
            self.show(desk)
            self._judge_later(desk)

    def show(self, desk: Desk) -> None:
        """Tell the editor what was found."""
        if desk.seen is None:
            return
        found = desk.seen.by_file
        for name in sorted({*found, *desk.published}):
            shown = diagnostics(desk, name, found.get(name, ()), self.units, self.pages)
            if shown or name in desk.published or name in desk.buffers:
                held = desk.buffers.get(name)
                version = None if held is None else held.version
                self.publish(types.PublishDiagnosticsParams(desk.uri(name), shown, version))
        desk.published = {name for name, findings in found.items() if findings}
        for name, buffer in desk.buffers.items():
            if name.endswith(RULEBOOK):
                shown = rulebook_diagnostics(buffer.source, self.units, desk.language)
                self.publish(types.PublishDiagnosticsParams(buffer.uri, shown, buffer.version))
            elif name.endswith(ALLOCATION):
                shown = allocation_diagnostics(desk, name, self.units)
                self.publish(types.PublishDiagnosticsParams(buffer.uri, shown, buffer.version))
        counts = {one.value: sum(f.severity is one for f in desk.seen.report.open) for one in Severity}
        self.status({**counts, "dokumen": desk.seen.report.documents, "akar": str(desk.root or "")})

    def _judge_later(self, desk: Desk) -> None:
        """What was held back on the line of the cursor comes when nobody has typed for longer."""
        held = self._later.pop(desk.root, None)
        if held is not None:
            held.cancel()
        if any(buffer.typed is not None for buffer in desk.buffers.values()):
            self._later[desk.root] = asyncio.get_running_loop().call_later(RELEASED, self._judge, desk)

    def _judge(self, desk: Desk) -> None:
        for buffer in desk.buffers.values():
            buffer.typed = None
        waiting = self._waiting.get(desk.root)
        if waiting is None or waiting.done():
            self.show(desk)

    def end(self) -> None:
        for task in self._waiting.values():
            task.cancel()
        for timer in self._later.values():
            timer.cancel()
        self.worker.shutdown(wait=False, cancel_futures=True)
