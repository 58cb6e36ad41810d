"""The pages without a server say what the server and the commands say."""

from __future__ import annotations

import base64
import json
import re
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from renja_dsl.web.playground import Playground, begun, shared
from tests.cli.running import renja
from tests.web.conftest import ROOT, Browser, Opening

FILE = "renja-2026.renja"


@pytest.fixture
def ground(folder: Path) -> Playground:
    """The office with a wrong sum."""
    texts = {path.name: path.read_text("utf-8") for path in (folder / "dua").glob("*.renja")}
    return begun(json.dumps(texts))


def asked(ground: Playground, page: str, **given: str) -> dict[str, object]:
    made: dict[str, object] = json.loads(ground.answer(json.dumps({"halaman": page, **given})))
    return made


def test_its_report_is_that_of_the_command_byte_for_byte(ground: Playground, folder: Path) -> None:
    for language in ("id", "en"):
        made = asked(ground, "unduh", apa="json", bentuk="json", bahasa=language)
        native = renja("lint", "--format", "json", "--lang", language, cwd=folder / "dua")
        assert base64.b64decode(str(made["data"])).decode() == native.stdout


def test_its_pages_are_those_of_the_server(ground: Playground, browser: Opening, folder: Path) -> None:
    page: Browser = browser(folder / "dua")

    def same(data: object) -> object:
        """Folders are named by where they are, which a playground has not."""
        text = json.dumps(data).replace("dua/", "")
        return json.loads(re.sub(r'"(folder|kantor)": "\w*"', r'"\1": ""', text))

    for name, given in (
        ("wilayah", {}),
        ("kantor", {}),
        ("temuan", {}),
        ("pohon", {}),
        ("tabel", {"tabel": "T-C.33"}),
        ("tabel", {"tabel": "pagu"}),
    ):
        local = asked(ground, name, **given)
        assert local["status"] == 200
        data = same(page.ask(name, **given))
        mine = same(local["isi"])
        if name == "kantor":
            for one in (data, mine):
                one.pop("sidik", None)  # type: ignore[attr-defined]
        assert mine == data, name


def test_what_is_typed_is_the_plan_at_once(ground: Playground) -> None:
    text = ground.texts[FILE]
    made = asked(ground, "periksa", berkas=FILE, teks=text.replace("pagu Rp357.000.000", "pagu Rp375.000.000"))
    assert made["isi"] == {"temuan": [], "tak_terbaca": ""}
    assert asked(ground, "kantor")["isi"]["galat"] == 0  # type: ignore[index]
    told = asked(ground, "periksa", berkas=FILE, teks="")
    assert "kosong" in str(told["isi"])
    assert asked(ground, "rencana", berkas=FILE)["isi"]["teks"] != ""  # type: ignore[index]


def test_it_reaches_no_file(ground: Playground, folder: Path) -> None:
    text = ground.texts[FILE].replace('rkpd "rkpd-2026.renja"', f'rkpd "{folder}/satu/rkpd-2026.renja"')
    asked(ground, "periksa", berkas=FILE, teks=text)
    assert set(ground.plans.home) == set(ground.texts)
    assert all(folder.name not in name for name in ground.plans.folders)


def test_a_link_holds_the_texts() -> None:
    texts = {"renja.renja": 'renja 2026\n# "é" 📈\n', "b.renja": "x" * 5_000}
    link = shared(texts)
    assert re.fullmatch(r"[\w-]+", link)
    assert len(link) < 300
    packed = base64.urlsafe_b64decode(link + "=" * (-len(link) % 4))
    assert json.loads(zlib.decompress(packed, -15)) == texts


def test_it_needs_no_more_than_what_it_is_packed_with() -> None:
    """This package without its commands, and attrs."""
    code = (
        "import sys\n"
        "for name in ('click', 'rich', 'lark', 'starlette', 'uvicorn', 'watchfiles', 'ortools', 'docx', 'typst',"
        " 'xlsxwriter', 'renja_dsl.cli', 'renja_dsl.testing'):\n"
        "    sys.modules[name] = None\n"
        "import json, pathlib\n"
        "from renja_dsl.web.playground import begun\n"
        "ground = begun(json.dumps({p.name: p.read_text('utf-8').replace('Rp375.', 'Rp357.')"
        " for p in pathlib.Path('plans/contoh').glob('*.renja')}))\n"
        "for page in ('kata', 'wilayah', 'kantor', 'temuan', 'pohon', 'unduhan', 'rencana', 'beda'):\n"
        "    made = json.loads(ground.answer(json.dumps({'halaman': page})))\n"
        "    assert made['status'] == 200, made\n"
        "made = json.loads(ground.answer(json.dumps({'halaman': 'unduh', 'apa': 'laporan', 'bentuk': 'html'})))\n"
        "assert made['nama'].endswith('.html')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_example_of_the_docs_can_be_tried() -> None:
    from tests.docs.test_shown import SITE

    for page in (ROOT / "docs" / "bahasa.md", ROOT / "docs" / "renja-pertama.md"):
        text = page.read_text("utf-8")
        blocks = re.findall(r"^```renja$", text, re.MULTILINE)
        links = re.findall(r"\(\.\./coba/index\.html\?bahasa=en#teks=([\w-]+)\)", SITE.tried(text, "en"))
        assert len(links) == len(blocks) > 0
        for link in links:
            texts = json.loads(zlib.decompress(base64.urlsafe_b64decode(link + "=" * (-len(link) % 4)), -15))
            assert asked(Playground(texts), "kantor")["status"] == 200
