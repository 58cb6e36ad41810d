"""The protocol as no editor speaks it: whatever is sent, in whatever order, every request is answered and one server
goes on. At night many more of it, and texts of many megabytes:

HYPOTHESIS_PROFILE=nightly python -m pytest tests/editor/test_protocol.py
"""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.editor.desks import PLAN

NIGHT = settings.get_current_profile_name() == "nightly"
PATIENCE = 120.0
"""seconds until a request is taken for one that is never answered"""


class Wire:
    """One server, and what is written to it and read from it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        command = [sys.executable, "-m", "renja_dsl", "lsp"]
        self.process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.said: queue.Queue[dict[str, Any]] = queue.Queue()
        self.number = 0
        threading.Thread(target=self.listen, daemon=True).start()
        capabilities = {"textDocument": {"completion": {"completionItem": {"snippetSupport": True}}}}
        folders = [{"uri": folder.as_uri(), "name": "kantor"}]
        self.ask("initialize", {"processId": None, "capabilities": capabilities, "workspaceFolders": folders})
        self.tell("initialized", {})

    def listen(self) -> None:
        assert self.process.stdout is not None
        while head := self.process.stdout.readline():
            length = int(head.partition(b":")[2])
            while self.process.stdout.readline().strip():
                pass
            self.said.put(json.loads(self.process.stdout.read(length)))

    def write(self, body: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def tell(self, method: str, params: Any) -> None:
        self.write(json.dumps({"jsonrpc": "2.0", "method": method, "params": params}).encode())

    def send(self, method: str, params: Any) -> int:
        """A request; its number."""
        self.number += 1
        self.write(json.dumps({"jsonrpc": "2.0", "id": self.number, "method": method, "params": params}).encode())
        return self.number

    def answers(self, wanted: set[int]) -> dict[int, dict[str, Any]]:
        """The answers of requests. What the server asks is answered with nothing."""
        found: dict[int, dict[str, Any]] = {}
        end = time.monotonic() + PATIENCE
        while wanted - found.keys():
            said = self.said.get(timeout=max(0.1, end - time.monotonic()))
            if "method" not in said:
                found[said["id"]] = said
            elif "id" in said:
                self.write(json.dumps({"jsonrpc": "2.0", "id": said["id"], "result": None}).encode())
        return found

    def ask(self, method: str, params: Any) -> dict[str, Any]:
        number = self.send(method, params)
        return self.answers({number})[number]

    def open(self, name: str, text: str, language: str = "renja") -> str:
        uri = (self.folder / name).as_uri()
        item = {"uri": uri, "languageId": language, "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": item})
        return uri

    def end(self) -> int:
        self.ask("shutdown", None)
        self.tell("exit", None)
        code = self.process.wait(PATIENCE)
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()
        return code


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wire]:
    folder = tmp_path_factory.mktemp("kantor")
    (folder / "a.renja").write_text(PLAN, encoding="utf-8")
    made = Wire(folder)
    yield made
    assert made.end() == 0


# ---- anything at all ----------------------------------------------------------------------------

NAMES = ("a.renja", "b.renja", "plafon.alokasi", "kantor.aturan", "tidak-ada.renja", "renja.toml")
ADDRESSES = ("untitled:Baru", "file:///%00", "bukan alamat", "", "file://lain/a.renja", "http://[")
POSITIONS = ("hover", "completion", "definition", "references", "prepareRename", "rename")
TEXTS = (
    "",
    PLAN,
    PLAN.replace("pagu", "pagi"),
    "🏦\u0301 \x00\x0c\u2028\r\n" * 3,
    'alokasi 2024 "P"\n  mengacu renja "*.renja"\nplafon Rp1 juta\ngolongan A\n  untuk setiap program sebagai p',
    'alokasi 2024 "P"\n  mengacu renja "../x.renja"\nplafom',
    "aturan BKL001 satu\n  judul 3\n",
    '"""',
)
numbers = st.sampled_from((0, 1, 5, 12, 2**31 - 1, 2**40, -1, 1.5, None, "x"))
positions = st.fixed_dictionaries({"line": numbers, "character": numbers})
ranges = st.fixed_dictionaries({"start": positions, "end": positions})
places = st.sampled_from((*NAMES, *ADDRESSES))
nonsense = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=3),
    max_leaves=6,
)


def of(place: str) -> Any:
    return {"textDocument": {"uri": place}}


requests = st.one_of(
    st.builds(
        lambda what, place, at, name: (f"textDocument/{what}", {**of(place), "position": at, "newName": name}),
        st.sampled_from(POSITIONS),
        places,
        positions,
        st.text(max_size=4),
    ),
    st.builds(
        lambda what, place, where: (
            f"textDocument/{what}",
            {**of(place), "range": where, "context": {"diagnostics": []}, "options": {"tabSize": 2}},
        ),
        st.sampled_from(
            (
                *("codeAction", "rangeFormatting", "inlayHint", "semanticTokens/range", "formatting"),
                *("documentSymbol", "foldingRange", "documentLink", "semanticTokens/full"),
            )
        ),
        places,
        ranges,
    ),
    st.builds(
        lambda command, given: ("workspace/executeCommand", {"command": command, "arguments": given}),
        st.sampled_from(("renja.abai", "renja.diagnosa", "renja.aturan", "renja.tidakAda")),
        st.lists(st.one_of(places, numbers, nonsense), max_size=4),
    ),
    st.tuples(st.sampled_from(("workspace/symbol", "codeAction/resolve", "textDocument/hover", "renja/apa")), nonsense),
)
notes = st.one_of(
    st.builds(
        lambda place, text, version: (
            "textDocument/didOpen",
            {"textDocument": {"uri": place, "languageId": "renja", "version": version, "text": text}},
        ),
        places,
        st.sampled_from(TEXTS),
        numbers,
    ),
    st.builds(
        lambda place, version, changes: (
            "textDocument/didChange",
            {"textDocument": {"uri": place, "version": version}, "contentChanges": changes},
        ),
        places,
        st.sampled_from((3, 2, 1, -5, 2**31 - 1)),
        st.lists(st.fixed_dictionaries({"text": st.sampled_from(TEXTS)}, optional={"range": ranges}), max_size=3),
    ),
    st.builds(
        lambda what, place: (f"textDocument/{what}", of(place)), st.sampled_from(("didClose", "didSave")), places
    ),
    st.builds(
        lambda place, kind: ("workspace/didChangeWatchedFiles", {"changes": [{"uri": place, "type": kind}]}),
        places,
        numbers,
    ),
    st.tuples(st.sampled_from(("textDocument/didChange", "renja/apa", "$/setTrace", "$/cancelRequest")), nonsense),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("ask"), requests),
        st.tuples(st.just("tell"), notes),
        st.tuples(st.just("cancel"), st.integers(0, 3)),
        st.tuples(st.just("raw"), st.sampled_from((b"{", b"[]", b"null", b"\xff", b'{"jsonrpc":"2.0"}', b'"x"'))),
    ),
    min_size=1,
    max_size=25,
)


def addressed(wire: Wire, given: Any) -> Any:
    """What is sent with names of files as addresses of the folder."""
    if isinstance(given, dict):
        return {name: addressed(wire, one) for name, one in given.items()}
    if isinstance(given, (list, tuple)):
        return [addressed(wire, one) for one in given]
    return (wire.folder / given).as_uri() if given in NAMES else given


@given(steps=steps)
@settings(max_examples=300 if NIGHT else 10)
def test_every_request_is_answered_whatever_is_sent(wire: Wire, steps: list[tuple[str, Any]]) -> None:
    asked: set[int] = set()
    for kind, what in steps:
        if kind == "raw":
            wire.write(what)
        elif kind == "cancel":
            wire.tell("$/cancelRequest", {"id": wire.number - what})
        elif kind == "tell":
            wire.tell(what[0], addressed(wire, what[1]))
        else:
            asked.add(wire.send(what[0], addressed(wire, what[1])))
    answers = wire.answers(asked)
    assert all(("result" in one) != ("error" in one) for one in answers.values())
    uri = wire.open("a.renja", PLAN)
    place = {"line": PLAN[: PLAN.index("pagu Rp300")].count("\n"), "character": 3}
    hover = wire.ask("textDocument/hover", {"textDocument": {"uri": uri}, "position": place})
    assert "pagu indikatif" in hover["result"]["contents"]["value"]


@pytest.mark.parametrize("given", [None, [], {}, "x", {"textDocument": 3}])
def test_a_request_of_no_meaning_is_refused(wire: Wire, given: Any) -> None:
    for method in ("textDocument/hover", "workspace/symbol", "codeAction/resolve"):
        assert wire.ask(method, given)["error"]["code"] in (-32602, -32603)


def test_an_address_of_no_file_is_one_of_no_folder(wire: Wire) -> None:
    wire.tell(
        "textDocument/didOpen",
        {"textDocument": {"uri": ADDRESSES[1], "languageId": "renja", "version": 1, "text": PLAN}},
    )
    assert wire.ask("textDocument/semanticTokens/full", of(ADDRESSES[1]))["result"]["data"]


# ---- many megabytes -----------------------------------------------------------------------------


@pytest.mark.skipif(not NIGHT, reason="at night")
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PLAN + "\n".join(f"# catatan {n} 🏦" for n in range(600_000)), id="10 MB of remarks"),
        pytest.param(PLAN + f'      lokasi "{"x" * 1_000_000}"\n', id="a text of 1 MB on one line"),
        pytest.param(PLAN + "x " * 500_000 + "\n", id="words of 1 MB on one line"),
        pytest.param(PLAN + "      lokasi " + ", ".join(['"a"'] * 200_000) + "\n", id="a list of 1 MB"),
        pytest.param(PLAN + '"' * 1_000_000, id="quotation marks of 1 MB"),
        pytest.param(PLAN + 'program 2.17.03 "P"\n  pagu Rp1\n' * 40_000, id="40,000 programs"),
    ],
)
def test_texts_of_many_megabytes(wire: Wire, text: str) -> None:
    """Taken, changed, asked about and given up."""
    uri = wire.open("besar.renja", text)
    named = {"textDocument": {"uri": uri}}
    change = {"range": {"start": {"line": 4, "character": 0}, "end": {"line": 4, "character": 0}}, "text": "#"}
    wire.tell("textDocument/didChange", {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [change]})
    last = {"line": text.count("\n"), "character": 10}
    for method in ("hover", "completion", "semanticTokens/full", "documentSymbol", "definition"):
        assert "error" not in wire.ask(f"textDocument/{method}", {**named, "position": last})
    wire.tell("textDocument/didClose", named)
    assert "error" not in wire.ask("workspace/symbol", {"query": "2.17"})
