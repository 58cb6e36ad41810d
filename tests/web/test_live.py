"""Pages follow the files: what changed is checked again, and what cannot be taken in is told."""

from __future__ import annotations

import os
import re
import shutil
import threading
import time
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import settings

from renja_dsl.nomenklatur.built_in import built_in
from renja_dsl.nomenklatur.files import table_json
from renja_dsl.web import plans as checking
from renja_dsl.web import workspace as keeping
from renja_dsl.web.workspace import Workspace
from tests.cli.running import renja
from tests.web.conftest import LIBRARIES, Browser, Opening

for library in LIBRARIES:
    pytest.importorskip(library)

import anyio  # noqa: E402

from renja_dsl.web import watching  # noqa: E402
from renja_dsl.web.server import Pages, bound  # noqa: E402
from renja_dsl.web.watching import places  # noqa: E402

FILE = "dua/renja-2026.renja"


def names(page: Browser) -> dict[str, int]:
    return {row["folder"]: row["temuan"] for row in page.ask("wilayah")["kantor"]}


def number(page: Browser) -> int:
    held: int = page.client.get("/data/kata").json()["nomor"]
    return held


def test_only_what_changed_is_checked_again(browser: Opening, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "nomenklatur").mkdir()
    table = table_json(evolve(built_in(), tahun=2026))
    (folder / "nomenklatur" / "nomenklatur-2026.json").write_text(table, "utf-8")
    (folder / "renja.toml").write_text('nomenklatur = "nomenklatur"\n', "utf-8")
    page = browser()
    assert page.workspace.plans.inputs.settings.tables.years == [2026]
    seen: list[str] = []
    real = checking.part_of
    monkeypatch.setattr(checking, "part_of", lambda d, *rest, **kw: seen.extend(d.asked) or real(d, *rest, **kw))
    monkeypatch.setattr(keeping, "_PUBLISH", 600)  # a machine that is busy shows nothing in between
    before = number(page)
    page.workspace.refresh()
    assert (seen, number(page)) == ([], before)
    plan = folder / FILE
    plan.write_text(plan.read_text("utf-8").replace("pagu Rp357.000.000", "pagu Rp375.000.000"), "utf-8")
    page.workspace.refresh()
    assert {name.split("/")[0] for name in seen} == {"dua"}
    assert names(page)["dua"] == names(page)["satu"]
    assert number(page) == before + 1


def test_what_others_refer_to_changes_them_too(browser: Opening, folder: Path) -> None:
    (folder / "pusat").mkdir()
    for name in ("satu", "dua"):
        plan = folder / name / "renja-2026.renja"
        plan.write_text(plan.read_text("utf-8").replace('"rkpd-2026.renja"', '"../pusat/rkpd-2026.renja"'), "utf-8")
        (folder / name / "rkpd-2026.renja").rename(folder / "pusat" / "rkpd-2026.renja")
    page = browser()
    assert names(page)["satu"] == 0
    shared = folder / "pusat" / "rkpd-2026.renja"
    shared.write_text(shared.read_text("utf-8").replace("pagu Rp375.000.000", "pagu Rp395.000.000"), "utf-8")
    page.workspace.refresh()
    assert names(page)["satu"] > 0
    shared.unlink()
    page.workspace.refresh()
    assert any(one["aturan"] == "STR009" for one in _causes(page, "satu"))
    shutil.copy(Path(folder, "satu", "renstra-2025-2029.renja"), shared)
    page.workspace.refresh()
    assert not any("tidak ada" in one["pesan"] for one in _causes(page, "satu"))


def _causes(page: Browser, folder: str) -> list[dict[str, str]]:
    key = next(row["kantor"] for row in page.ask("wilayah")["kantor"] if row["folder"] == folder)
    made: list[dict[str, str]] = page.ask("temuan", kantor=key)["sebab"]
    return made


def test_plans_and_offices_come_and_go(browser: Opening, folder: Path) -> None:
    page = browser()
    key = page.ask("wilayah")["kantor"][0]["kantor"]
    shutil.copytree(folder / "satu", folder / "tiga")
    shutil.rmtree(folder / "dua")
    page.workspace.refresh()
    assert names(page) == {"satu": 0, "tiga": 0}
    gone = page.client.get("/data/kantor", params={"kantor": key})
    assert (gone.status_code, gone.json()["galat"]) == (404, "Perangkat daerah ini tidak ada, atau tidak ada lagi.")
    lost = page.client.get("/data/rencana", params={"berkas": FILE})
    assert lost.status_code == 404
    assert FILE in lost.json()["galat"]


def test_settings_and_own_rules_are_taken_in(browser: Opening, folder: Path) -> None:
    page = browser()
    (folder / "renja.toml").write_text('abaikan = ["ANG101", "RKP404"]\n', "utf-8")
    page.workspace.refresh()
    assert names(page)["dua"] == 0
    (folder / "renja.toml").write_text("abaikan = [\n", "utf-8")
    page.workspace.refresh()
    page.workspace.refresh()
    state = page.client.get("/data/wilayah").json()
    assert "renja.toml" in state["gangguan"]
    assert len(state["isi"]["kantor"]) == 2
    (folder / "renja.toml").unlink()
    page.workspace.refresh()
    assert page.client.get("/data/wilayah").json()["gangguan"] == ""
    assert names(page)["dua"] == 2


def test_all_plans_gone_are_told_and_the_last_ones_stay(browser: Opening, folder: Path) -> None:
    page = browser(folder / "dua")
    shutil.rmtree(folder / "dua")
    page.workspace.refresh()
    state = page.client.get("/data/wilayah").json()
    assert "tidak ditemukan" in state["gangguan"]
    assert len(state["isi"]["kantor"]) == 1


def test_a_plan_that_cannot_be_read_is_told_and_the_others_are_shown(browser: Opening, folder: Path) -> None:
    (folder / FILE).write_bytes(b"renja 2026\n\x93\n")
    page = browser()
    (told,) = page.ask("wilayah")["tak_terbaca"]
    assert told["nama"] == FILE
    assert "baris 2" in told["sebab"]
    key = next(row["kantor"] for row in page.ask("wilayah")["kantor"] if row["folder"] == "dua")
    assert page.ask("kantor", kantor=key)["tak_terbaca"] == [told]
    assert page.client.get("/data/rencana", params={"berkas": FILE}).status_code == 404


def test_nothing_but_plans_that_cannot_be_read(browser: Opening, folder: Path) -> None:
    (folder / "tiga").mkdir()
    (folder / "tiga" / "a.renja").write_bytes(b"\xff\xfe\xff")
    page = browser(folder / "tiga")
    assert page.ask("wilayah")["kantor"] == []
    assert len(page.ask("wilayah")["tak_terbaca"]) == 1
    assert page.client.get("/data/kantor").status_code == 404


def test_names_with_markup_stay_texts(browser: Opening, folder: Path) -> None:
    """They leave as data, and pictures hold them escaped."""
    bad = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    for plan in (folder / "dua").glob("*.renja"):
        text = re.sub(r'(program 2\.17\.04 )"[^"]*"', rf'\1"{bad}"', plan.read_text("utf-8"))
        plan.write_text(text.replace('"Dinas Koperasi', f'"{bad} Dinas Koperasi'), "utf-8")
    (folder / "dua" / FILE.split("/")[1]).rename(folder / "dua" / "<b>renja & 'x'.renja")
    page = browser(folder / "dua")
    (row,) = page.ask("wilayah")["kantor"]
    assert row["nama"].startswith(bad)
    office = page.ask("kantor")
    assert office["gambar"]
    for figure in [*office["gambar"], page.ask("pohon")["gambar"]]:
        assert "<script" not in figure["svg"]
        assert "<img" not in figure["svg"]
    file = next(one["berkas"] for one in row["dokumen"] if "%3Cb%3E" in one["berkas"])
    assert page.ask("rencana", berkas=file)["teks"].count(bad) > 0
    answer = page.client.get("/unduh", params={"apa": "susun", "berkas": file, "bentuk": "html"})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "\n" not in answer.headers["content-disposition"]
    assert "<" not in answer.headers["content-disposition"]


@pytest.mark.skipif(os.name == "nt", reason="names of files are bytes elsewhere")
def test_names_that_are_no_utf8_have_addresses(browser: Opening, folder: Path) -> None:
    plan = folder / FILE
    try:
        plan.rename(os.fsdecode(os.fsencode(folder) + b"/dua/renja-\xff.renja"))
    except OSError:
        pytest.skip("this file system has no such names")
    page = browser(folder / "dua")
    (file,) = [one["berkas"] for one in page.ask("wilayah")["kantor"][0]["dokumen"] if "%FF" in one["berkas"]]
    held = page.ask("rencana", berkas=file)
    status, _ = page.post("/simpan", berkas=file, teks=held["teks"] + "# ya\n", sidik=held["sidik"])
    assert status == 200


# ---- events ------------------------------------------------------------------------------------


def test_a_change_on_disk_is_told_within_a_moment(browser: Opening, folder: Path) -> None:
    page = browser(folder / "dua")
    plan = folder / FILE
    text = plan.read_text("utf-8")
    pages = Pages(page.workspace, "nonce")
    told: list[tuple[float, str]] = []

    async def listen() -> None:
        app = pages.app()
        async with app.router.lifespan_context(app):
            stream = pages._events()
            told.append((time.monotonic(), await anext(stream)))
            await anyio.sleep(0.5)  # until the folder is watched
            plan.write_text(text.replace("pagu Rp357.000.000", "pagu Rp375.000.000"), "utf-8")
            written = time.monotonic()
            with anyio.fail_after(10):
                while (piece := await anext(stream)).startswith(":"):
                    pass
            told.append((time.monotonic() - written, piece))

    anyio.run(listen)
    assert re.fullmatch(r"data: \d+\n\n", told[1][1])
    assert told[1][1] != told[0][1]
    assert names(page) == {"dua": 0}
    assert told[1][0] < 3  # on a machine that does other things beside


MANY = 1_000 if settings.get_current_profile_name() == "nightly" else 100


def test_very_many_plans_are_shown_while_they_are_checked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(folder / "satu")
    for at in range(MANY):
        place = folder / "banyak" / f"{at:04}"
        place.mkdir(parents=True)
        text = (
            f'renja 2026\n  perangkat daerah 1.01.0.00.0.00.{at % 90 + 10}.0000 "Dinas {at}"\n  daerah "Kabupaten Q"\n'
        )
        (place / "renja-2026.renja").write_text(text, "utf-8")
    monkeypatch.setattr("renja_dsl.web.workspace._PUBLISH", 0.02)
    workspace = Workspace([folder / "banyak"])
    page = Browser(workspace)
    assert page.client.get("/data/wilayah").json()["menunggu"] == MANY
    shown: list[int] = []
    workspace.listeners.append(lambda: shown.append(len(workspace.plans.offices)))
    start = time.process_time()
    workspace.refresh()
    assert time.process_time() - start < 30
    assert len(shown) > 2
    assert shown == sorted(shown)
    assert len(page.ask("wilayah")["kantor"]) == MANY
    (folder / "banyak" / "0050" / "renja-2026.renja").unlink()
    start = time.process_time()
    workspace.refresh()
    assert time.process_time() - start < 3
    assert len(page.ask("wilayah")["kantor"]) == MANY - 1


def test_what_is_watched(folder: Path) -> None:
    """Folders that were named, whole; of single plans and of settings above them, no more than their folders."""
    (folder / "renja.toml").write_text("", "utf-8")
    plan = folder / "dua" / "renja-2026.renja"
    assert places(Workspace([folder / "satu", folder])) == ([folder], [])
    assert places(Workspace([folder / "satu"])) == ([folder / "satu"], [folder])
    assert places(Workspace([plan])) == ([], [folder, folder / "dua"])
    assert places(Workspace([plan, folder / "dua"])) == ([folder / "dua"], [folder])
    assert places(Workspace(())) == ([folder], [])


def test_changes_are_seen_where_no_system_tells_of_them(
    browser: Opening, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = browser(folder / "dua")

    def broken(*_: object, **__: object) -> None:
        raise OSError("inotify watch limit reached")

    monkeypatch.setattr(watching, "awatch", broken)
    monkeypatch.setattr(watching, "_ANYWAY", 0.1)
    plan = folder / FILE

    async def run() -> None:
        stop = anyio.Event()
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(watching.watch, page.workspace, stop)
            plan.write_text(plan.read_text("utf-8").replace("Rp357.", "Rp375."), "utf-8")
            with anyio.fail_after(20):
                while names(page)["dua"]:
                    await anyio.sleep(0.05)
            stop.set()

    anyio.run(run)
    assert names(page) == {"dua": 0}


# ---- the command -------------------------------------------------------------------------------


def test_a_port_in_use_is_told_or_another_is_found(folder: Path) -> None:
    with bound(0) as held:
        held.listen()
        port = held.getsockname()[1]
        done = renja("buka", "dua", "--port", str(port), "--no-browser", cwd=folder)
        assert (done.returncode, done.stdout) == (2, "")
        assert str(port) in done.stderr
        with pytest.raises(OSError, match="in use"):
            bound(port)


def test_the_command_serves_until_it_is_stopped(folder: Path) -> None:
    """On the loopback address alone, with a key that is new every time."""
    code = (
        "import threading, os, signal, renja_dsl.cli.buka as b\n"
        "b.PORT = 0\n"
        "threading.Timer(2.5, lambda: os.kill(os.getpid(), signal.SIGINT)).start()\n"
    )
    done = [renja("serve", "dua", "--no-browser", "--lang", "en", cwd=folder, code=code) for _ in range(2)]
    addresses = [re.search(r"http://127\.0\.0\.1:\d+/\?kunci=(\S{40,})", one.stdout) for one in done]
    assert all(addresses), done
    assert addresses[0][1] != addresses[1][1]  # type: ignore[index]
    assert all(one.returncode in (0, 130) for one in done)
    assert all("Traceback" not in one.stderr for one in done)


def test_what_cannot_be_opened_is_refused_as_everywhere(folder: Path) -> None:
    done = renja("buka", "tidak-ada", "--no-browser", cwd=folder)
    assert done.returncode == 2
    assert "tidak-ada tidak ditemukan" in done.stderr


def test_without_its_libraries_the_command_says_how_to_get_them(folder: Path) -> None:
    code = "import sys; sys.modules['starlette'] = None"
    done = renja("buka", "dua", "--no-browser", cwd=folder, code=code)
    assert done.returncode == 2
    assert "pip install" in done.stderr
    assert "[web]" in done.stderr


def test_refreshing_from_many_threads_is_one_after_the_other(
    browser: Opening, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_PUBLISH", 600)  # a machine that is busy shows nothing in between
    page = browser()
    threads = [threading.Thread(target=page.workspace.refresh) for _ in range(4)]
    plan = folder / FILE
    plan.write_text(plan.read_text("utf-8") + "# ya\n", "utf-8")
    before = number(page)
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert number(page) == before + 1
