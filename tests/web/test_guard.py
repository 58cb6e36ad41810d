"""Who may ask: the page that was opened with the key, of this machine, and nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.web.conftest import HERE, LIBRARIES, TOKEN, Opening

for library in LIBRARIES:
    pytest.importorskip(library)

from starlette.testclient import TestClient  # noqa: E402

OWN = {"Origin": HERE}


@pytest.fixture
def stranger(browser: Opening) -> TestClient:
    return TestClient(browser().app, HERE)


@pytest.mark.parametrize(
    "path", ["/", "/data/wilayah", "/static/app.js", "/peristiwa", "/unduh", "/?kunci=salah", "/x"]
)
def test_nothing_without_the_key(stranger: TestClient, path: str) -> None:
    assert stranger.get(path).status_code == 403


def test_the_key_becomes_a_cookie_that_no_script_and_no_other_site_has(stranger: TestClient) -> None:
    answer = stranger.get(f"/?kunci={TOKEN}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"].lower()
    assert all(part in cookie for part in ("httponly", "samesite=strict", "renja-8420="))
    assert stranger.get("/data/wilayah").status_code == 200
    assert stranger.get(f"/data/wilayah?kunci={TOKEN}").status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "jahat.test"}, 421),
        ({"Host": "jahat.test:8420"}, 421),
        ({"Host": "127.0.0.1:9000"}, 421),
        ({"Host": "localhost:8420"}, 200),
        ({"Origin": "http://jahat.test"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://127.0.0.1:9000"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "same-origin", **OWN}, 200),
        ({"Cookie": "renja-8420=salah"}, 403),
        ({"Cookie": 'renja-8420="; =,'}, 403),
    ],
)
def test_other_sites_and_other_names_are_refused(stranger: TestClient, headers: dict[str, str], status: int) -> None:
    known = {"Cookie": f"renja-8420={TOKEN}"}
    assert stranger.get("/data/wilayah", headers={**known, **headers}).status_code == status


@pytest.mark.parametrize("headers", [{}, {"Origin": "http://jahat.test"}, {"Origin": "null"}])
def test_nothing_is_written_for_other_sites(browser: Opening, folder: Path, headers: dict[str, str]) -> None:
    page = browser()
    plan = folder / "satu" / "renja-2026.renja"
    before = plan.read_bytes()
    held = page.ask("rencana", berkas="satu/renja-2026.renja")
    sent = {"berkas": "satu/renja-2026.renja", "teks": "renja 2026\n", "sidik": held["sidik"]}
    assert page.client.post("/simpan", json=sent, headers=headers).status_code == 403
    assert plan.read_bytes() == before


def test_too_much_is_not_read(browser: Opening) -> None:
    page = browser()
    assert page.client.post("/simpan", content=b"x" * (9 << 20), headers=OWN).status_code == 413

    def pieces():  # type: ignore[no-untyped-def]
        yield b"{}"

    assert page.client.post("/simpan", content=pieces(), headers=OWN).status_code == 413


def test_every_answer_forbids_what_comes_from_elsewhere(browser: Opening) -> None:
    page = browser()
    for path in ("/", "/data/wilayah", "/static/app.js", "/tidak-ada"):
        headers = page.client.get(path).headers
        policy = headers["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert "http" not in policy
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/static/../server.py", "/static/%2e%2e/server.py", "/static/..%2f..%2fstart.py"])
def test_only_the_built_files_are_given_out(browser: Opening, path: str) -> None:
    assert browser().client.get(path).status_code == 404
