"""The language server: requests of the protocol to functions of documents, and nothing more."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from renja_dsl import __version__
from renja_dsl.editor import (
    actions,
    allocation_words,
    allocations,
    completion,
    formatting,
    navigation,
    outline,
    remedies,
    rulebooks,
    tokens,
)
from renja_dsl.editor.buffers import Buffer
from renja_dsl.editor.desk import ALLOCATION, RULEBOOK, Desk, settle
from renja_dsl.editor.hints import hints
from renja_dsl.editor.hover import hover
from renja_dsl.editor.pages import rule_page
from renja_dsl.editor.positions import CodeUnits
from renja_dsl.editor.protocol import OwnTexts
from renja_dsl.editor.session import Session
from renja_dsl.messages import word
from renja_dsl.model.document import Document
from renja_dsl.planning.layout import ALLOCATION_LAYOUT
from renja_dsl.planning.parser import AllocationParser
from renja_dsl.report.refusal import sentence
from renja_dsl.syntax.formatter import FormatRefused
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import real

if TYPE_CHECKING:
    from pygls.server import ServerErrors

RULE_PAGE = "renja.aturan"
"""command: the number of a rule; gives its page as Markdown"""
STATUS = "renja/status"
"""notification: how many findings of each severity a folder has"""
_log = logging.getLogger(__name__)


class RenjaServer(LanguageServer):
    """One editor, one session."""

    def __init__(self, language: str | None) -> None:
        super().__init__(
            "renja", __version__, types.TextDocumentSyncKind.Incremental, protocol_cls=OwnTexts, max_workers=2
        )
        self.session = Session(
            self.text_document_publish_diagnostics, self._status, self._warn, language, units=CodeUnits()
        )
        self.plans = tokens.Painter(PlanParser().begun)
        self.rulebooks = tokens.Painter(rulebooks.read_beginning)
        self.allocations = tokens.Painter(allocation_words.allocation_beginning)

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

    # ---- opening and closing ----

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        options = params.initialization_options if isinstance(params.initialization_options, dict) else {}
        wanted = options.get("bahasa")
        session.language = language or (wanted if wanted in ("id", "en") else None)
        session.locale = (params.locale or "").casefold()
        session.pages = str(options.get("halaman_aturan") or "")
        session.asks = options.get("tanya_alasan") is True
        session.units = CodeUnits(types.PositionEncodingKind(server.workspace.position_encoding or "utf-16").value)
        text = params.capabilities.text_document
        items = text.completion.completion_item if text is not None and text.completion is not None else None
        session.snippets = items is not None and bool(items.snippet_support)
        uris = [folder.uri for folder in params.workspace_folders or ()] or [params.root_uri or ""]
        session.folders = tuple(real(Path(path)) for path in map(to_fs_path, filter(None, uris)) if path)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        session.opened(params.text_document)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        session.changed(params)

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
        at = session.units.offset(buffer.source, params.position)
        if name.endswith(ALLOCATION):
            return allocation_words.allocation_hover(desk, buffer.source, at, session.units)
        return hover(desk, name, buffer.source, at, session.units)

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[" ", '"', "."]))
    def on_completion(params: types.CompletionParams) -> types.CompletionList | None:
        found = session.buffer(params.text_document.uri)
        if found is None:
            return None
        desk, name, buffer = found
        at = session.units.offset(buffer.source, params.position)
        if name.endswith(RULEBOOK):
            return rulebooks.rulebook_completions(
                buffer.source, at, session.units, desk.language, snippets=session.snippets
            )
        if name.endswith(ALLOCATION):
            return allocation_words.allocation_completions(
                desk, name, buffer.source, at, session.units, snippets=session.snippets
            )
        return completion.completions(desk, name, buffer.source, at, session.units, snippets=session.snippets)

    # ---- formatting ----

    async def lay_out(uri: str, within: types.Range | None) -> list[types.TextEdit] | None:
        found = session.buffer(uri)
        if found is None:
            return None
        desk, name, buffer = found
        if name.endswith(RULEBOOK):
            return rulebooks.rulebook_formatted(buffer.source, session.units)
        try:
            if name.endswith(ALLOCATION):
                return formatting.formatted(buffer.source, AllocationParser(), session.units, within, ALLOCATION_LAYOUT)
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

    async def checked(uri: str) -> tuple[Desk, Document, Buffer] | None:
        """An open plan as it is now, after the check of it."""
        found = session.buffer(uri)
        if found is None:
            return None
        desk, name, buffer = found
        desk = await session.fresh(desk)
        document = desk.current(name)
        return None if document is None else (desk, document, buffer)

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def on_outline(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
        found = await checked(params.text_document.uri)
        if found is None:
            return None
        desk, document, _ = found
        return outline.outline(document, desk.placed(document), session.units)

    @server.feature(types.TEXT_DOCUMENT_FOLDING_RANGE)
    async def on_folding(params: types.FoldingRangeParams) -> list[types.FoldingRange] | None:
        found = await checked(params.text_document.uri)
        if found is None:
            return None
        desk, document, _ = found
        return outline.folding(document, desk.placed(document))

    @server.feature(types.WORKSPACE_SYMBOL)
    async def on_symbols(params: types.WorkspaceSymbolParams) -> list[types.WorkspaceSymbol]:
        return [one for desk in session.desks.values() for one in outline.symbols(desk, params.query, session.units)]

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def on_definition(params: types.DefinitionParams) -> list[types.Location] | None:
        found = await checked(params.text_document.uri)
        if found is None:
            return None
        desk, document, buffer = found
        at = session.units.offset(buffer.source, params.position)
        return navigation.definition(desk, document, at, session.units)

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    async def on_references(params: types.ReferenceParams) -> list[types.Location] | None:
        found = await checked(params.text_document.uri)
        if found is None:
            return None
        desk, document, buffer = found
        at = session.units.offset(buffer.source, params.position)
        return navigation.references(desk, document, at, session.units, declaration=params.context.include_declaration)

    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    async def on_prepare_rename(params: types.PrepareRenameParams) -> types.Range | None:
        found = await checked(params.text_document.uri)
        if found is None:
            return None
        _, document, buffer = found
        at = session.units.offset(buffer.source, params.position)
        return navigation.renamed_range(document, at, session.units)

    @server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    async def on_rename(params: types.RenameParams) -> types.WorkspaceEdit | None:
        found = await checked(params.text_document.uri)
        if found is None:
            return None
        desk, document, buffer = found
        at = session.units.offset(buffer.source, params.position)
        try:
            return navigation.rename(desk, document, at, params.new_name, session.units)
        except navigation.NotRenamed as reason:
            raise JsonRpcInvalidParams(word(reason.key, desk.language)) from None

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_LINK)
    async def on_links(params: types.DocumentLinkParams) -> list[types.DocumentLink] | None:
        found = await checked(params.text_document.uri)
        return None if found is None else navigation.links(found[0], found[1], session.units)

    @server.feature(types.TEXT_DOCUMENT_INLAY_HINT)
    async def on_hints(params: types.InlayHintParams) -> list[types.InlayHint] | None:
        found = await checked(params.text_document.uri)
        if found is None:
            return None
        desk, document, buffer = found
        start, end = session.units.span(buffer.source, params.range)
        return hints(desk, document, start, end, session.units)

    # ---- colours ----

    def painted(uri: str, within: types.Range | None) -> types.SemanticTokens | None:
        found = session.buffer(uri)
        if found is None:
            return None
        _, name, buffer = found
        span = (0, None) if within is None else session.units.span(buffer.source, within)
        other = server.allocations if name.endswith(ALLOCATION) else server.plans
        painter = server.rulebooks if name.endswith(RULEBOOK) else other
        return types.SemanticTokens(painter.paint(buffer.source, session.units, *span))

    @server.feature(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, tokens.LEGEND)
    async def on_tokens(params: types.SemanticTokensParams) -> types.SemanticTokens | None:
        return painted(params.text_document.uri, None)

    @server.feature(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE, tokens.LEGEND)
    async def on_tokens_of_range(params: types.SemanticTokensRangeParams) -> types.SemanticTokens | None:
        return painted(params.text_document.uri, params.range)

    # ---- actions ----

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(
            [types.CodeActionKind.QuickFix, types.CodeActionKind.Refactor, actions.FIX_ALL], resolve_provider=True
        ),
    )
    async def on_code_action(params: types.CodeActionParams) -> list[types.CodeAction] | None:
        opened = session.buffer(params.text_document.uri)
        if opened is not None and opened[1].endswith(ALLOCATION):
            desk, name, buffer = opened
            desk = await session.fresh(desk)
            start, end = session.units.span(buffer.source, params.range)
            return list(allocations.allocation_fixes(desk, name, start, end, session.units))
        found = await checked(params.text_document.uri)
        if found is None:
            return None
        desk, document, buffer = found
        start, end = session.units.span(buffer.source, params.range)
        only = params.context.only
        offered: list[types.CodeAction] = []
        if _wanted(types.CodeActionKind.QuickFix, only):
            offered += actions.quick_fixes(desk, document.name, start, end, session.units, asks=session.asks)
        program = remedies.concerned(desk, document, start, end)
        if program is not None and _wanted(types.CodeActionKind.Refactor, only):
            title = word("editor.diagnosa", desk.language, program=program.kode_teks or program.nama_teks)
            command = types.Command(title, remedies.DIAGNOSE, arguments=[buffer.uri, start])
            offered.append(types.CodeAction(title, types.CodeActionKind.Refactor, command=command))
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
            desk = await session.fresh(desk)
            params.edit = await session.beside(lambda: actions.fix_all(desk, name, desk.plans(), session.units))
        return params

    @server.command(actions.ACCEPT)
    async def on_accept(uri: str, rule: str, offset: int, reason: str) -> None:
        found = await checked(uri)
        if found is not None:
            desk, document, _ = found
            edit = actions.accepted(desk, document, rule, offset, reason, session.units)
            if edit is not None:
                await server.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit))

    @server.command(remedies.DIAGNOSE)
    async def on_diagnose(uri: str, offset: int) -> None:
        found = await checked(uri)
        if found is None:
            return
        desk, document, _ = found
        plans, name = desk.plans(), document.name
        done = await session.beside(lambda: remedies.remedy(desk, name, offset, plans, session.units))
        if done.edit is not None and plans == desk.plans():
            await server.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(done.edit))
        server.window_show_message(types.ShowMessageParams(types.MessageType.Info, done.said))

    @server.command(RULE_PAGE)
    async def on_rule_page(number: str) -> str:
        pages = (rule_page(desk, number) for desk in session.desks.values())
        return next(filter(None, pages), "")

    return server


def _wanted(kind: str, only: Any) -> bool:
    """Whether an editor that asks for some kinds of actions asks for this one."""
    return only is None or any(kind == one or kind.startswith(f"{one}.") for one in only)


def serve(language: str | None) -> None:
    """Talk to an editor over standard input and output until it ends."""
    logging.basicConfig(level=os.environ.get("RENJA_LSP_LOG", "ERROR"))
    settle()
    with os.fdopen(1, "wb", closefd=False) as out:  # not that of a command, which ends where its reader has left
        made(language).start_io(stdout=out)
