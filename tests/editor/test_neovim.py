"""A real editor: Neovim without a screen, set up as the page says, shows findings as they come and go."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.editor.desks import PLAN

ROOT = Path(__file__).resolve().parents[2]
NVIM = shutil.which("nvim")
OLDER = """
vim.g.do_filetype_lua = 1
vim.fs = vim.fs or {
  find = function(name, o) return { vim.fn.findfile(name, o.path .. ";") } end,
  dirname = function(file) return vim.fn.fnamemodify(file, ":p:h") end,
}
vim.lsp.start = vim.lsp.start or function(config)
  vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
end
"""
"""what 0.8 brought, for 0.7 of Debian"""
DRIVE = """
local function waited(wanted)
  vim.wait(20000, function() return wanted() end, 50)
end
local function codes()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do found[#found + 1] = one.code end
  table.sort(found)
  return table.concat(found, " ")
end
vim.cmd("edit renja.renja")
waited(function() return codes():find("ANG101") end)
print("buka: " .. codes())
vim.cmd("%s/pagu Rp300.000.000/pagu Rp250.000.000/")
waited(function() return not codes():find("ANG101") end)
print("ubah: " .. codes())
local row = vim.fn.search("^  pagu Rp250") - 1
local asked = vim.lsp.util.make_position_params()
asked.position = { line = row, character = 3 }
local answers = vim.lsp.buf_request_sync(0, "textDocument/hover", asked, 10000)
for _, answer in pairs(answers or {}) do print("arti: " .. answer.result.contents.value:gsub("\\n", " ")) end
vim.cmd("qall!")
"""


@pytest.mark.skipif(NVIM is None, reason="Neovim is not installed")
def test_findings_in_neovim(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "editor.md").read_text(encoding="utf-8")
    setup = re.search(r"```lua\n(.*?)```", page, re.DOTALL)
    assert setup is not None
    (tmp_path / "renja.toml").write_text('bahasa = "id"\n', encoding="utf-8")
    (tmp_path / "renja.renja").write_text(PLAN, encoding="utf-8")
    (tmp_path / "older.lua").write_text(OLDER, encoding="utf-8")
    (tmp_path / "init.lua").write_text(setup[1], encoding="utf-8")
    (tmp_path / "drive.lua").write_text(DRIVE, encoding="utf-8")
    folders = {name: str(tmp_path / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(
        [str(NVIM), "--headless", "-n", "--cmd", "luafile older.lua", "-u", "init.lua", "-c", "luafile drive.lua"],
        cwd=tmp_path,
        env={**os.environ, **folders, "PATH": path},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=90,
        check=False,
    )
    said = done.stdout + done.stderr
    assert re.search(r"buka: .*ANG101", said), said
    changed = re.search(r"ubah: (.*)", said)
    assert changed is not None, said
    assert "ANG101" not in changed[1]
    assert "arti: **pagu**: pagu indikatif" in said
