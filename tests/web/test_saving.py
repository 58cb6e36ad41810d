"""Saving: whole or not at all, in the file's own encoding, and never over what somebody else wrote."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.web.conftest import Browser, Opening

FILE = "dua/renja-2026.renja"


def opened(page: Browser) -> dict[str, str]:
    held = page.ask("rencana", berkas=FILE)
    return {"teks": held["teks"], "sidik": held["sidik"]}


def mended(text: str) -> str:
    assert text.count("pagu Rp357.000.000") == 1
    return text.replace("pagu Rp357.000.000", "pagu Rp375.000.000")


def test_what_was_edited_is_written_and_checked_again(browser: Opening, folder: Path) -> None:
    page, plan = browser(), folder / FILE
    held = opened(page)
    status, saved = page.post("/simpan", berkas=FILE, teks=mended(held["teks"]), sidik=held["sidik"])
    assert status == 200
    assert plan.read_text("utf-8") == mended(held["teks"])
    assert opened(page) == {"teks": mended(held["teks"]), "sidik": saved["sidik"]}
    assert [row["temuan"] for row in page.ask("wilayah")["kantor"]] == [0, 0]
    assert not [path for path in plan.parent.iterdir() if path.suffix == ".tmp"]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("breaks", ["\n", "\r\n"])
def test_encoding_and_line_breaks_stay(browser: Opening, folder: Path, codec: str, breaks: str) -> None:
    plan = folder / FILE
    text = plan.read_text("utf-8")
    plan.write_bytes(text.replace("\n", breaks).encode(codec))
    page = browser(folder / "dua")
    held = opened(page)
    assert held["teks"] == text
    assert page.post("/simpan", berkas=FILE, teks=mended(text), sidik=held["sidik"])[0] == 200
    assert plan.read_bytes() == mended(text).replace("\n", breaks).encode(codec)


def test_what_somebody_else_wrote_is_not_overwritten(browser: Opening, folder: Path) -> None:
    page, plan = browser(), folder / FILE
    held = opened(page)
    theirs = held["teks"] + "\n# dari rekan\n"
    plan.write_text(theirs, "utf-8")
    status, answer = page.post("/simpan", berkas=FILE, teks=mended(held["teks"]), sidik=held["sidik"])
    assert status == 409
    assert answer["teks"] == theirs
    assert plan.read_text("utf-8") == theirs
    assert page.post("/simpan", berkas=FILE, teks=mended(held["teks"]), sidik=answer["sidik"])[0] == 200
    assert plan.read_text("utf-8") == mended(held["teks"])


def test_of_two_windows_the_second_is_told(browser: Opening, folder: Path) -> None:
    first, second = browser(), browser()
    one, other = opened(first), opened(second)
    assert first.post("/simpan", berkas=FILE, teks=mended(one["teks"]), sidik=one["sidik"])[0] == 200
    status, answer = second.post("/simpan", berkas=FILE, teks=other["teks"] + "# dua\n", sidik=other["sidik"])
    assert (status, answer["teks"]) == (409, mended(one["teks"]))
    assert (folder / FILE).read_text("utf-8") == mended(one["teks"])


@pytest.mark.parametrize("gone", ["unlink", "rename"])
def test_a_file_that_is_gone_is_not_made_again(browser: Opening, folder: Path, gone: str) -> None:
    page, plan = browser(), folder / FILE
    held = opened(page)
    plan.unlink() if gone == "unlink" else plan.rename(plan.with_name("lain.renja"))
    status, answer = page.post("/simpan", berkas=FILE, teks=mended(held["teks"]), sidik=held["sidik"])
    assert (status, answer["teks"]) == (409, None)
    assert "salin ke tempat lain" in answer["galat"]
    assert not plan.exists()
    page.workspace.refresh()
    assert page.post("/simpan", berkas=FILE, teks=held["teks"], sidik=held["sidik"])[0] == 404
    assert not plan.exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [("", "kosong"), (" \n", "kosong"), ("renja 2026\0\n", "teks"), ("x" * (1 << 21), "baris")],
    ids=["empty", "blank", "binary", "long"],
)
def test_what_nobody_could_read_again_is_not_written(browser: Opening, folder: Path, text: str, told: str) -> None:
    page, plan = browser(), folder / FILE
    before, held = plan.read_bytes(), opened(page)
    status, answer = page.post("/simpan", berkas=FILE, teks=text, sidik=held["sidik"])
    assert status == 422
    assert told in answer["galat"]
    assert plan.read_bytes() == before


@pytest.mark.parametrize(
    "name", ["../luar.renja", "/etc/passwd", "dua/../satu/renja-2026.renja", "renja.toml", "", "x\0y"]
)
def test_only_plans_that_were_opened_can_be_written(browser: Opening, folder: Path, name: str) -> None:
    page = browser()
    assert page.post("/simpan", berkas=name, teks="renja 2026\n", sidik="")[0] == 404
    assert not (folder.parent / "luar.renja").exists()


def test_a_link_that_leads_elsewhere_meanwhile_is_not_followed(
    browser: Opening, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    page, plan = browser(), folder / FILE
    held = opened(page)
    outside = tmp_path_factory.mktemp("luar") / "luar.renja"
    outside.write_text(held["teks"], "utf-8")
    plan.unlink()
    try:
        plan.symlink_to(outside)
    except OSError:
        pytest.skip("no links here")
    assert page.post("/simpan", berkas=FILE, teks=mended(held["teks"]), sidik=held["sidik"])[0] == 422
    assert outside.read_text("utf-8") == held["teks"]


def test_a_second_name_of_a_file_is_not_parted_from_it(browser: Opening, folder: Path) -> None:
    page, plan = browser(), folder / FILE
    held = opened(page)
    os.link(plan, folder / "nama-lain")
    status, answer = page.post("/simpan", berkas=FILE, teks=mended(held["teks"]), sidik=held["sidik"])
    assert status == 422
    assert "nama" in answer["galat"]
    assert plan.read_text("utf-8") == held["teks"]


def test_nothing_is_written_where_one_may_only_read(browser: Opening, folder: Path) -> None:
    page = browser(read_only=True)
    before, held = (folder / FILE).read_bytes(), opened(page)
    assert page.client.get("/data/kata").json()["hanya_baca"] is True
    assert page.post("/simpan", berkas=FILE, teks=mended(held["teks"]), sidik=held["sidik"])[0] == 403
    assert (folder / FILE).read_bytes() == before


def test_what_is_typed_is_checked_and_not_written(browser: Opening, folder: Path) -> None:
    page = browser()
    before, held = (folder / FILE).read_bytes(), opened(page)

    def typed(text: str) -> dict[str, object]:
        status, made = page.post(f"/data/periksa?berkas={FILE}", teks=text)
        assert status == 200
        return made["isi"]  # type: ignore[no-any-return]

    assert typed(mended(held["teks"]))["temuan"] == []
    rules = {one["aturan"] for one in typed(held["teks"] + '\nprogam 1 "x"\n')["temuan"]}  # type: ignore[attr-defined]
    assert {"ANG101", "SIN001"} <= rules
    assert "kosong" in str(typed("")["tak_terbaca"])
    assert (folder / FILE).read_bytes() == before


@pytest.mark.parametrize("body", [b"", b"x", b"[]", b"1", b'{"teks": 1}', b"\xff", b'{"teks": "\\ud800"}'])
def test_what_is_sent_may_be_anything(browser: Opening, body: bytes) -> None:
    page = browser()
    from tests.web.conftest import HERE

    sent = page.client.post(f"/simpan?berkas={FILE}", content=body, headers={"Origin": HERE})
    assert sent.status_code in (409, 422)
