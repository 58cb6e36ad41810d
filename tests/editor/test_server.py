"""The server as an editor meets it: one process, the protocol, and nothing that ends it."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

from renja_dsl.syntax.source import Source
from tests.editor.desks import PLAN, UNITS, applied

WRONG = PLAN.replace("pagu Rp300.000.000", "pagu Rp300,000,000")
pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kantor")


@pytest_lsp.fixture(
    config=ClientServerConfig(server_command=[sys.executable, "-m", "renja_dsl", "lsp"]), scope="module"
)
async def client(lsp_client: LanguageClient, folder: Path) -> AsyncIterator[None]:
    params = types.InitializeParams(
        client_capabilities("visual-studio-code"),
        locale="id",
        workspace_folders=[types.WorkspaceFolder(folder.as_uri(), "kantor")],
    )
    result = await lsp_client.initialize_session(params)
    assert result.capabilities.position_encoding in (None, "utf-16")
    yield
    await lsp_client.shutdown_session()


class Plan:
    """A plan that is open in the editor."""

    def __init__(self, client: LanguageClient, path: Path, text: str) -> None:
        self.client, self.uri, self.text, self.version = client, path.as_uri(), text, 1
        self.id = types.TextDocumentIdentifier(self.uri)
        item = types.TextDocumentItem(self.uri, "renja", 1, text)
        client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, old: str, new: str) -> None:
        start = self.text.index(old)
        where = UNITS.range(Source("x", self.text), start, start + len(old))
        self.text, self.version = self.text.replace(old, new, 1), self.version + 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self.version, self.uri),
                [types.TextDocumentContentChangePartial(where, new)],
            )
        )

    def position(self, mark: str) -> types.Position:
        before = self.text[: self.text.index(mark)]
        line = before.rpartition("\n")[2]
        return types.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)

    def close(self) -> None:
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(self.id))

    async def findings(self) -> list[types.Diagnostic]:
        """Those of the text as it is now: an outline is given once it has been checked."""
        await self.client.text_document_document_symbol_async(types.DocumentSymbolParams(self.id))
        return list(self.client.diagnostics.get(self.uri, ()))


async def test_findings_follow_what_is_typed(client: LanguageClient, folder: Path) -> None:
    plan = Plan(client, folder / "renja.renja", PLAN)
    assert "ANG101" in {one.code for one in await plan.findings()}
    plan.change("pagu Rp300.000.000", "pagu Rp250.000.000")
    assert "ANG101" not in {one.code for one in await plan.findings()}
    plan.change("🏦 yang", "🏦é yang")
    plan.change("target 25 koperasi", "targe 25 koperasi")
    assert "SIN001" not in {one.code for one in await plan.findings()}  # the line of the cursor
    plan.change('Pemeriksaan"', 'Pemeriksaan dan"')
    assert "SIN001" in {one.code for one in await plan.findings()}
    plan.close()


async def test_a_fix_is_offered_and_mends(client: LanguageClient, folder: Path) -> None:
    plan = Plan(client, folder / "salah.renja", WRONG)
    wrong = next(one for one in await plan.findings() if "300,000,000" in one.message)
    context = types.CodeActionContext([wrong], [types.CodeActionKind.QuickFix])
    actions = await client.text_document_code_action_async(types.CodeActionParams(plan.id, wrong.range, context))
    assert actions is not None
    first = actions[0]
    assert isinstance(first, types.CodeAction)
    assert first.edit is not None
    assert first.edit.changes is not None
    assert applied(WRONG, list(first.edit.changes[plan.uri])) == PLAN
    context = types.CodeActionContext([], ["source.fixAll"])
    actions = await client.text_document_code_action_async(types.CodeActionParams(plan.id, wrong.range, context))
    assert actions is not None
    assert isinstance(actions[0], types.CodeAction)
    resolved = await client.code_action_resolve_async(actions[0])
    assert resolved.edit is not None
    assert resolved.edit.changes is not None
    assert applied(WRONG, list(resolved.edit.changes[plan.uri])) == PLAN
    plan.close()


async def test_hover_completion_and_formatting(client: LanguageClient, folder: Path) -> None:
    plan = Plan(client, folder / "renja.renja", PLAN.replace("  pagu Rp300", "  pagu  Rp300"))
    await plan.findings()
    hover = await client.text_document_hover_async(types.HoverParams(plan.id, plan.position("agu  Rp300")))
    assert hover is not None
    assert isinstance(hover.contents, types.MarkupContent)
    assert "pagu indikatif" in hover.contents.value
    items = await client.text_document_completion_async(
        types.CompletionParams(plan.id, plan.position(' "PROGRAM PENGAWASAN'))
    )
    assert isinstance(items, types.CompletionList)
    assert "2.17.03" in {item.label for item in items.items}
    options = types.FormattingOptions(2, insert_spaces=True)
    edits = await client.text_document_formatting_async(types.DocumentFormattingParams(plan.id, options))
    assert edits is not None
    assert applied(plan.text, list(edits)) == PLAN
    plan.change("target 25", "tarrget 25")
    assert await client.text_document_formatting_async(types.DocumentFormattingParams(plan.id, options)) is None
    assert any("tidak dirapikan" in message.message for message in client.messages)
    plan.close()


async def test_findings_of_files_that_are_not_open(client: LanguageClient, folder: Path) -> None:
    """And they go when the file is mended."""
    other = folder / "lain" / "renja.renja"
    other.parent.mkdir()
    other.write_text(WRONG, encoding="utf-8")
    plan = Plan(client, folder / "renja.renja", PLAN)
    await plan.findings()
    assert client.diagnostics[other.as_uri()]
    other.write_text("renja 2024\n", encoding="utf-8")
    changed = types.FileEvent(other.as_uri(), types.FileChangeType.Changed)
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([changed]))
    await plan.findings()
    assert not any("300,000,000" in one.message for one in client.diagnostics[other.as_uri()])
    plan.close()


async def test_what_is_not_there_is_answered(client: LanguageClient, folder: Path) -> None:
    """Closed files, ranges beyond the text, requests that are cancelled at once: the server goes on."""
    nowhere = types.TextDocumentIdentifier((folder / "tidak ada.renja").as_uri())
    far = types.Position(9_999, 9_999)
    assert await client.text_document_hover_async(types.HoverParams(nowhere, far)) is None
    plan = Plan(client, folder / "renja.renja", PLAN)
    assert await client.text_document_hover_async(types.HoverParams(plan.id, far)) is None
    asked = asyncio.ensure_future(client.text_document_document_symbol_async(types.DocumentSymbolParams(plan.id)))
    await asyncio.sleep(0)
    client.cancel_request(types.CancelParams(next(reversed(client.protocol._request_futures))))
    with suppress(JsonRpcException):  # it may have been quicker
        await asked
    assert await plan.findings()
    plan.close()


async def test_everything_else_that_an_editor_asks(client: LanguageClient, folder: Path) -> None:
    plan = Plan(client, folder / "renja.renja", PLAN)
    await plan.findings()
    at, whole = plan.position("S1\n"), types.Range(types.Position(0, 0), types.Position(99, 0))
    definition = await client.text_document_definition_async(types.DefinitionParams(plan.id, at))
    assert isinstance(definition, list)
    assert [one.range.start.line for one in definition if isinstance(one, types.Location)] == [4]
    context = types.ReferenceContext(include_declaration=True)
    references = await client.text_document_references_async(types.ReferenceParams(context, plan.id, at))
    assert len(references or ()) == 2
    assert await client.text_document_prepare_rename_async(types.PrepareRenameParams(plan.id, at))
    edit = await client.text_document_rename_async(types.RenameParams(plan.id, at, "S7"))
    assert edit is not None
    assert edit.changes is not None
    assert applied(PLAN, list(edit.changes[plan.uri])) == PLAN.replace("S1", "S7")
    with pytest.raises(JsonRpcException, match="huruf besar"):
        await client.text_document_rename_async(types.RenameParams(plan.id, at, "s"))
    full = await client.text_document_semantic_tokens_full_async(types.SemanticTokensParams(plan.id))
    part = await client.text_document_semantic_tokens_range_async(types.SemanticTokensRangeParams(plan.id, whole))
    assert full is not None
    assert part is not None
    assert list(full.data) == list(part.data)
    hints = await client.text_document_inlay_hint_async(types.InlayHintParams(plan.id, whole))
    assert [one.label for one in hints or ()][1:] == ["= jumlah"]
    folding = await client.text_document_folding_range_async(types.FoldingRangeParams(plan.id))
    assert len(folding or ()) == 4
    assert not await client.text_document_document_link_async(types.DocumentLinkParams(plan.id))
    symbols = await client.workspace_symbol_async(types.WorkspaceSymbolParams("2.17.03.2.01.0001"))
    assert [one.name for one in symbols or ()][:1] == ["2.17.03.2.01.0001 Pengawasan Kekuatan"]
    page = await client.workspace_execute_command_async(types.ExecuteCommandParams("renja.aturan", ["ANG101"]))
    assert str(page).startswith("# ANG101")
    plan.close()


async def test_commands_write_through_the_editor(client: LanguageClient, folder: Path) -> None:
    written: list[types.ApplyWorkspaceEditParams] = []

    @client.feature(types.WORKSPACE_APPLY_EDIT)
    def apply(params: types.ApplyWorkspaceEditParams) -> types.ApplyWorkspaceEditResult:
        written.append(params)
        return types.ApplyWorkspaceEditResult(applied=True)

    plan = Plan(client, folder / "renja.renja", PLAN)
    await plan.findings()
    arguments = [plan.uri, "ANG101", PLAN.index("Rp300"), "diterima Bappeda"]
    await client.workspace_execute_command_async(types.ExecuteCommandParams("renja.abai", arguments))
    changes = written[0].edit.changes
    assert changes is not None
    assert '  abai ANG101 alasan "diterima Bappeda"\n' in applied(PLAN, list(changes[plan.uri]))
    await client.workspace_execute_command_async(types.ExecuteCommandParams("renja.diagnosa", [plan.uri, 0]))
    assert client.messages[-1].message == "Di sini tidak ada program."
    plan.close()


async def test_an_allocation_in_the_editor(client: LanguageClient, folder: Path) -> None:
    """Judged on plans that nobody has saved."""
    plan = Plan(client, folder / "rencana.renja", PLAN)
    text = 'alokasi 2024 "Plafon"\n  mengacu renja "rencana.renja"\n\nplafon  Rp200 juta\n'
    (folder / "rencana.renja").write_text("", encoding="utf-8")
    letter = Plan(client, folder / "plafon.alokasi", text)
    (found,) = await letter.findings()
    assert "Rp250.000.000 (≤ Rp200.000.000)" in found.message
    plan.change("      pagu Rp250.000.000", "      pagu Rp190.000.000")
    assert not await letter.findings()
    letter.change("plafon  Rp200", "plafom  Rp200")
    letter.change('"Plafon"', '"Plafon 2"')
    (found,) = await letter.findings()
    asked = types.CodeActionParams(letter.id, found.range, types.CodeActionContext([found]))
    (action,) = await client.text_document_code_action_async(asked) or ()
    assert isinstance(action, types.CodeAction)
    assert action.edit is not None
    assert action.edit.changes is not None
    mended = applied(letter.text, list(action.edit.changes[letter.uri]))
    assert mended == text.replace('"Plafon"', '"Plafon 2"')
    letter.change("plafom", "plafon")
    options = types.FormattingOptions(2, insert_spaces=True)
    edits = await client.text_document_formatting_async(types.DocumentFormattingParams(letter.id, options))
    assert "plafon Rp200 juta" in applied(letter.text, list(edits or ()))
    items = await client.text_document_completion_async(types.CompletionParams(letter.id, types.Position(4, 0)))
    assert isinstance(items, types.CompletionList)
    assert "golongan" in {item.label for item in items.items}
    hover = await client.text_document_hover_async(types.HoverParams(letter.id, types.Position(3, 1)))
    assert hover is not None
    assert await client.text_document_semantic_tokens_full_async(types.SemanticTokensParams(letter.id))
    letter.close()
    plan.close()


async def test_a_rulebook_in_the_editor(client: LanguageClient, folder: Path) -> None:
    text = "aturan BKL001 satu\njudul 3\n"
    book = Plan(client, folder / "kantor.aturan", text)
    while not client.diagnostics.get(book.uri):
        await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    assert client.diagnostics[book.uri][0].range.start.line == 1
    options = types.FormattingOptions(2, insert_spaces=True)
    edits = await client.text_document_formatting_async(types.DocumentFormattingParams(book.id, options))
    assert applied(text, list(edits or ())) == "aturan BKL001 satu\n  judul 3\n"
    assert await client.text_document_semantic_tokens_full_async(types.SemanticTokensParams(book.id))
    book.close()
