"""The language server: requests of the protocol to functions of documents, and nothing more."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from renja_dsl import __version__
from renja_dsl.editor import actions, completion, formatting, outline
from renja_dsl.editor.hover import hover
from renja_dsl.editor.positions import Units
from renja_dsl.editor.protocol import OwnTexts
from renja_dsl.editor.session import Session
from renja_dsl.messages import word
from renja_dsl.report.refusal import sentence
from renja_dsl.syntax.formatter import FormatRefused

if TYPE_CHECKING:
    from pygls.server import ServerErrors

STATUS = "renja/status"
"""notification: how many findings of each severity a folder has"""
_COLLECTED = 200
"""changes after which what holds itself in circles is looked for"""
_log = logging.getLogger(__name__)


class RenjaServer(LanguageServer):
    """One editor, one session."""

    def __init__(self, language: str | None) -> None:
        super().__init__(
            "renja", __version__, types.TextDocumentSyncKind.Incremental, protocol_cls=OwnTexts, max_workers=2
        )
        self.session = Session(
            self.text_document_publish_diagnostics, self._status, self._warn, language, units=Units()
        )
        self.changes = 0

    def _status(self, counts: Mapping[str, Any]) -> None:
        self.protocol.notify(STATUS, dict(counts))

    def _warn(self, said: str) -> None:
        self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, said))

    def report_server_error(self, error: Exception, source: ServerErrors) -> None:
        """Bad input is answered, not shown: an editor's fault is nothing that a planner can mend."""
        _log.error("%s", error)

    def shutdown(self) -> None:
        self.session.end()
        super().shutdown()  # type: ignore[no-untyped-call]


def made(language: str | None = None) -> RenjaServer:
    """A server that has not begun yet; `language` is the one that was asked for."""
    server = RenjaServer(language)
    session = server.session

    # ---- the session ----

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        options = params.initialization_options if isinstance(params.initialization_options, dict) else {}
        wanted = options.get("bahasa")
        session.language = language or (wanted if wanted in ("id", "en") else None)
        session.locale = (params.locale or "").casefold()
        session.pages = str(options.get("halaman_aturan") or "")
        session.asks = options.get("tanya_alasan") is True
        session.units = Units(types.PositionEncodingKind(server.workspace.position_encoding or "utf-16").value)
        text = params.capabilities.text_document
        items = text.completion.completion_item if text is not None and text.completion is not None else None
        session.snippets = items is not None and bool(items.snippet_support)
        uris = [folder.uri for folder in params.workspace_folders or ()] or [params.root_uri or ""]
        session.folders = tuple(Path(path).resolve() for path in map(to_fs_path, filter(None, uris)) if path)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        session.opened(params.text_document)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        session.changed(params)
        server.changes += 1
        if server.changes % _COLLECTED == 0:
            gc.collect(1)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        session.saved(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        session.closed(params.text_document.uri)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_files(params: types.DidChangeWatchedFilesParams) -> None:
        session.touched(change.uri for change in params.changes)

    # ---- at once ----

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def on_hover(params: types.HoverParams) -> types.Hover | None:
        found = session.buffer(params.text_document.uri)
        if found is None:
            return None
        desk, name, buffer = found
        return hover(desk, name, buffer.source, session.units.offset(buffer.source, params.position), session.units)

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[" ", '"', "."]))
    def on_completion(params: types.CompletionParams) -> types.CompletionList | None:
        found = session.buffer(params.text_document.uri)
        if found is None:
            return None
        desk, name, buffer = found
        at = session.units.offset(buffer.source, params.position)
        return completion.completions(desk, name, buffer.source, at, session.units, snippets=session.snippets)

    # ---- formatting ----

    async def lay_out(uri: str, within: types.Range | None) -> list[types.TextEdit] | None:
        found = session.buffer(uri)
        if found is None:
            return None
        desk, _, buffer = found
        try:
            return formatting.formatted(buffer.source, desk.parser, session.units, within)
        except FormatRefused as refused:
            said = sentence(refused.complaint, desk.language)
            server.window_show_message(
                types.ShowMessageParams(types.MessageType.Info, word("editor.tak_rapi", desk.language, sebab=said))
            )
            return None

    @server.feature(types.TEXT_DOCUMENT_FORMATTING)
    async def on_formatting(params: types.DocumentFormattingParams) -> list[types.TextEdit] | None:
        return await lay_out(params.text_document.uri, None)

    @server.feature(types.TEXT_DOCUMENT_RANGE_FORMATTING)
    async def on_range_formatting(params: types.DocumentRangeFormattingParams) -> list[types.TextEdit] | None:
        return await lay_out(params.text_document.uri, params.range)

    # ---- after a check ----

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def on_outline(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
        found = session.buffer(params.text_document.uri)
        if found is None:
            return None
        desk, name, _ = found
        await session.fresh(desk)
        document = desk.current(name)
        return None if document is None else outline.outline(document, desk.placed(document), session.units)

    @server.feature(types.TEXT_DOCUMENT_FOLDING_RANGE)
    async def on_folding(params: types.FoldingRangeParams) -> list[types.FoldingRange] | None:
        found = session.buffer(params.text_document.uri)
        if found is None:
            return None
        desk, name, _ = found
        await session.fresh(desk)
        document = desk.current(name)
        return None if document is None else outline.folding(document, desk.placed(document))

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions([types.CodeActionKind.QuickFix, actions.FIX_ALL], resolve_provider=True),
    )
    async def on_code_action(params: types.CodeActionParams) -> list[types.CodeAction] | None:
        found = session.buffer(params.text_document.uri)
        if found is None:
            return None
        desk, name, buffer = found
        await session.fresh(desk)
        start, end = session.units.span(buffer.source, params.range)
        only = params.context.only
        offered: list[types.CodeAction] = []
        if _wanted(types.CodeActionKind.QuickFix, only):
            offered += actions.quick_fixes(desk, name, start, end, session.units, asks=session.asks)
        if _wanted(actions.FIX_ALL, only):
            title = word("editor.perbaiki_semua", desk.language)
            offered.append(types.CodeAction(title, actions.FIX_ALL, data={"semua": buffer.uri}))
        return offered

    @server.feature(types.CODE_ACTION_RESOLVE)
    async def on_resolve(params: types.CodeAction) -> types.CodeAction:
        uri = params.data.get("semua") if isinstance(params.data, dict) else None
        found = session.buffer(uri) if isinstance(uri, str) else None
        if found is not None:
            desk, name, _ = found
            await session.fresh(desk)
            open_ = {name: buffer.source for name, buffer in desk.buffers.items() if name.endswith(".renja")}
            params.edit = await session.beside(lambda: actions.fix_all(desk, name, open_, session.units))
        return params

    @server.command(actions.ACCEPT)
    async def on_accept(uri: str, rule: str, offset: int, reason: str) -> None:
        found = session.buffer(uri)
        if found is None:
            return
        desk, name, _ = found
        await session.fresh(desk)
        document = desk.current(name)
        edit = None if document is None else actions.accepted(desk, document, rule, offset, reason, session.units)
        if edit is not None:
            await server.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit))

    return server


def _wanted(kind: str, only: Any) -> bool:
    """Whether an editor that asks for some kinds of actions asks for this one."""
    return only is None or any(kind == one or kind.startswith(f"{one}.") for one in only)


def serve(language: str | None) -> None:
    """Talk to an editor over standard input and output until it ends."""
    logging.basicConfig(level=os.environ.get("RENJA_LSP_LOG", "ERROR"))
    gc.freeze()
    gc.enable()
    with os.fdopen(1, "wb", closefd=False) as out:  # not that of a command, which ends where its reader has left
        made(language).start_io(stdout=out)
