"""What is remembered is what a check would say: after any edits, with any cache."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from attrs import asdict, evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from renja_dsl.batch.parallel import check_in_parallel
from renja_dsl.check.readers import Folder
from renja_dsl.check.run import CheckedPart, Outcome, checked
from renja_dsl.findings.finding import KantorFact, Severity
from renja_dsl.lint.engine import lint_document
from renja_dsl.lint.settings import Settings
from renja_dsl.recall.codec import decoded, encoded
from renja_dsl.recall.memory import Recall, folders_of, memory_of, recalled
from renja_dsl.recall.reading import FilesNow
from renja_dsl.recall.store import EntryStore, cache_folder
from renja_dsl.report.formats import REPORTERS
from renja_dsl.report.results import Results
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.source import Source
from tests.cli.running import ROOT, renja

SEED = ROOT / "plans" / "bengkalis" / "diskop-ukm"
CONTOH = ROOT / "plans" / "contoh"
RENJA = """renja 2026
  perangkat daerah 7.01.0.00.0.00.0{n}.0000 "Kecamatan {n}"
  daerah "Kabupaten Sukamaju"
  mengacu rkpd "../rkpd.renja"
  mengacu sebelumnya "lama.renja"
program 7.01.03 "Program"
  pagu Rp{pagu}
  kegiatan 7.01.03.2.01 "Kegiatan"
    pagu Rp{pagu}
    sub kegiatan 7.01.03.2.01.0001 "Pemeliharaan {nama}"
      sumber dana "{dana}"
      pagu Rp{pagu}
      abai ANG104 alasan "uji"
"""
RKPD = 'rkpd 2026\n  daerah "Kabupaten Sukamaju"\nprogram 7.01.03 "Program"\n  pagu Rp{pagu}\n'
RENSTRA = """renstra 2025-2029
  perangkat daerah 7.01.0.00.0.00.0{n}.0000 "Kecamatan {n}"
  daerah "Kabupaten Sukamaju"
program 7.01.03 "Program"
  pagu 2026: Rp{pagu}
  kegiatan 7.01.03.2.01 "Kegiatan"
    pagu 2026: Rp50
"""


def asal(cell: str, pagu: int) -> str:
    """Where the pagu of that renstra comes from."""
    value = ["", "pagu", "2026", f"Rp{pagu}", cell]
    return json.dumps({"skema": "renja-asal/1", "berkas": "a.xlsx", "teks": [], "nilai": [["program 7.01.03", value]]})


def bytes_of(outcome: Outcome, own: Settings, rules: tuple[object, ...]) -> str:
    """Everything that a report says of it: sentences, places, edits and counts."""
    results = Results(outcome.report, rules, own, "")  # type: ignore[arg-type]
    drawn = "".join(REPORTERS["json"].draw(results))
    told = [str(error.complaint) for error in (*outcome.unreadable, *outcome.damaged)]
    return f"{drawn}{told}{outcome.refused}"


def fresh(root: Path, own: Settings | None = None) -> str:
    reader, chosen = Folder(root), own or Settings()
    return bytes_of(check_in_parallel(reader, reader.plans("."), built_in(), chosen, 1), chosen, built_in())


def remembered(root: Path, store: EntryStore, own: Settings | None = None, jobs: int = 1) -> str:
    reader, chosen = Folder(root), own or Settings()
    names = reader.plans(".")
    memory = memory_of(store, root, chosen, len(names))
    return bytes_of(check_in_parallel(reader, names, built_in(), chosen, jobs, memory), chosen, built_in())


def hits(root: Path, store: EntryStore, own: Settings | None = None) -> int:
    """How many folders are not checked again."""
    reader = Folder(root)
    names = reader.plans(".")
    return len(recalled(memory_of(store, root, own or Settings(), len(names)), reader, names)[0])


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """Four offices, one of them with many findings, and an RKPD that three refer to."""
    root = tmp_path / "daerah"
    for n in range(1, 4):
        (root / f"k{n}").mkdir(parents=True)
        (root / f"k{n}" / "renja.renja").write_text(RENJA.format(n=n, pagu=100 * n, nama="Jalan", dana="DAU"))
    (root / "rkpd.renja").write_text(RKPD.format(pagu=600))
    (root / "diskop").mkdir()
    shutil.copy(SEED / "rkpd-2024.renja", root / "diskop")
    return root


@pytest.fixture
def store(tmp_path: Path) -> EntryStore:
    return EntryStore(tmp_path / "cache")


def test_what_is_remembered_is_what_was_found(region: Path, store: EntryStore) -> None:
    expected = fresh(region)
    assert remembered(region, store) == expected
    assert hits(region, store) == 5
    assert remembered(region, store) == expected
    shutil.rmtree(store.folder)
    assert remembered(region, store, jobs=3) == expected
    assert remembered(region, store, jobs=2) == expected


def _plain(part: CheckedPart) -> tuple[dict[str, object], list[KantorFact]]:
    """All that can be compared."""
    bare = tuple(evolve(one, facts=()) for one in part.documents)
    facts = [fact for one in part.documents for fact in one.facts]
    told = [
        fact._replace(
            accepted={rule: asdict(one) for rule, one in fact.accepted.items()},
            source=Source(fact.source.name, fact.source.text),
        )
        for fact in facts
    ]
    return asdict(evolve(part, documents=bare)), told


@pytest.mark.parametrize("folder", [SEED, CONTOH])
def test_results_survive_the_way_through_json(folder: Path) -> None:
    reader = Folder(folder)
    part = checked(reader, reader.plans("."), built_in(), Settings(), 4)
    contents = FilesNow(reader)
    for name in reader.plans("."):
        contents.digest(name)
    assert _plain(decoded(json.loads(json.dumps(encoded(part))), contents.source)) == _plain(part)


def test_an_edit_is_noticed_wherever_it_matters_and_nowhere_else(region: Path, store: EntryStore) -> None:
    remembered(region, store)
    (region / "k1" / "renja.renja").write_text(RENJA.format(n=1, pagu=7, nama="Jalan", dana="DAU"))
    assert hits(region, store) == 4
    assert remembered(region, store) == fresh(region)
    (region / "rkpd.renja").write_text(RKPD.format(pagu=1))  # three refer to it
    assert hits(region, store) == 1
    assert remembered(region, store) == fresh(region)
    (region / "k2" / "lama.renja").write_text('renja 2025\n  perangkat daerah 7.01.0.00.0.00.02.0000 "Kecamatan 2"\n')
    assert hits(region, store) == 4  # what was missing is there
    assert remembered(region, store) == fresh(region)


def test_where_values_come_from_is_part_of_a_result(region: Path, store: EntryStore) -> None:
    remembered(region, store)
    (region / "diskop" / "rkpd-2024.asal.json").write_text("{}")
    assert hits(region, store) == 4
    assert remembered(region, store) == fresh(region)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A Renja beside a Renstra in which sums are off."""
    (tmp_path / "k1").mkdir()
    (tmp_path / "k1" / "renja.renja").write_text(RENJA.format(n=1, pagu=100, nama="Jalan", dana="DAU"))
    (tmp_path / "k1" / "renstra.renja").write_text(RENSTRA.format(n=1, pagu=70))
    return tmp_path


def checked_again(root: Path, store: EntryStore, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Documents that rules are asked of; what is said is what a fresh check says."""
    expected, asked = fresh(root), []

    def listening(lookup: Any, document: Any, *more: Any) -> Any:
        asked.append(document.name)
        return lint_document(lookup, document, *more)

    with monkeypatch.context() as patch:
        patch.setattr("renja_dsl.check.run.lint_document", listening)
        assert remembered(root, store) == expected
    return asked


def test_of_a_folder_only_what_leads_to_an_edit_is_checked_again(
    office: Path, store: EntryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    renja, renstra = "k1/renja.renja", "k1/renstra.renja"
    assert checked_again(office, store, monkeypatch) == [renja, renstra]
    (office / renja).write_text(RENJA.format(n=1, pagu=200, nama="Jalan", dana="DAU"))
    assert checked_again(office, store, monkeypatch) == [renja]
    (office / renstra).write_text(RENSTRA.format(n=1, pagu=80))
    assert checked_again(office, store, monkeypatch) == [renstra]
    (office / renja).write_text(
        (office / renja).read_text().replace("lama", "renstra").replace("sebelumnya", "renstra")
    )
    checked_again(office, store, monkeypatch)
    (office / renstra).write_text(RENSTRA.format(n=1, pagu=90))
    assert checked_again(office, store, monkeypatch) == [renja, renstra]
    (office / renja).write_text((office / renja).read_text().replace("01.0000", "02.0000"))
    assert checked_again(office, store, monkeypatch) == [renja, renstra]  # another office beside it


def test_cells_of_imported_files_are_looked_up_again(
    office: Path, store: EntryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    for cell in ("Sheet1!A1", "Sheet1!B2", ""):
        origins = office / "k1" / "renstra.asal.json"
        origins.write_text(asal(cell, 70)) if cell else origins.unlink()
        assert checked_again(office, store, monkeypatch) == (
            [] if cell != "Sheet1!A1" else ["k1/renja.renja", "k1/renstra.renja"]
        )
        assert cell.rpartition("!")[2] in fresh(office)


EDITS = st.sampled_from(
    ("change", "pagu", "delete", "restore", "move", "rkpd", "break", "unreadable", "source", "renstra", "asal")
)


@given(st.lists(st.tuples(EDITS, st.integers(1, 3), st.integers(0, 9)), max_size=6))
@settings(max_examples=settings.default.max_examples // 10)
def test_remembered_is_fresh_after_any_edits(edits: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as place:
        root, store = Path(place, "daerah"), EntryStore(Path(place, "cache"))
        for n in range(1, 4):
            (root / f"k{n}").mkdir(parents=True)
            (root / f"k{n}" / "renja.renja").write_text(RENJA.format(n=n, pagu=100, nama="Jalan", dana="DAU"))
            (root / f"k{n}" / "renstra.renja").write_text(RENSTRA.format(n=n, pagu=n))
        (root / "rkpd.renja").write_text(RKPD.format(pagu=300))
        for kind, n, value in [("none", 1, 0), *edits]:
            plan = root / f"k{n}" / "renja.renja"
            text = RENJA.format(n=n, pagu=100 * value, nama=f"Jalan {value}", dana="PAD" if kind == "source" else "DAU")
            match kind:
                case "change" | "pagu" | "restore" | "source":
                    plan.write_text(text if kind != "pagu" else text.replace(f"pagu Rp{100 * value}", "pagu Rp5", 1))
                case "delete":
                    plan.unlink(missing_ok=True)
                case "move" if plan.exists():
                    (root / f"k{value % 3 + 1}").mkdir(exist_ok=True)
                    plan.rename(root / f"k{value % 3 + 1}" / "lama.renja")
                case "rkpd":
                    (root / "rkpd.renja").write_text(RKPD.format(pagu=value))
                case "break":
                    plan.write_text(text.replace("program", "progam"))
                case "unreadable":
                    plan.write_bytes(b"\0")
                case "renstra":
                    plan.with_name("renstra.renja").write_text(RENSTRA.format(n=n, pagu=value))
                case "asal":
                    plan.with_name("renstra.asal.json").write_text(asal(f"Sheet1!A{value + 1}", value))
            expected = fresh(root)
            assert remembered(root, store) == expected
            assert remembered(root, store) == expected


@pytest.mark.parametrize(
    "own",
    [
        Settings(ignore=("ANG",)),
        Settings(select=("ANG", "EVL")),
        Settings(severities={"ANG101": Severity.CATATAN}),
        Settings(raw_parameters={"ANG107": {"naik_maks": "1%"}}),
        Settings(scales={"predikat": "SAKIP"}),
        Settings(systematics="Permendagri 86/2017"),
    ],
    ids=["ignore", "select", "severity", "parameter", "scale", "systematics"],
)
def test_other_settings_are_another_result(region: Path, store: EntryStore, own: Settings) -> None:
    remembered(region, store)
    assert hits(region, store, own) == 0
    assert hits(region, store, evolve(Settings(), fail_level=Severity.CATATAN, language="id")) in (0, 5)


def test_other_tables_and_rulebooks_are_another_result(region: Path, store: EntryStore) -> None:
    from renja_dsl.nomenklatur.tables import tables_in

    def key(own: Settings, documents: int = 8) -> str:
        return memory_of(store, region, own, documents).run

    folder = region / "nomenklatur"
    folder.mkdir()
    table = folder / "nomenklatur-2026.json"
    keys = [key(Settings(tables=tables_in(folder)))]
    for content in ("{}", "[]"):
        table.write_text(content)
        keys.append(key(Settings(tables=tables_in(folder))))
    book, own = region / "kami.aturan", Settings(rulebooks=("kami.aturan",))
    for title in ("satu", "dua"):
        book.write_text(f"# {title}\n")
        keys.append(key(own))
    keys.append(key(own, 9))  # rules of strangers share what they may use
    assert len(set(keys)) == len(keys)
    assert key(Settings(), 8) == key(Settings(), 9)


# ---- caches that are not as they were ------------------------------------------------------------


def entries(store: EntryStore) -> list[Path]:
    return sorted(store.folder.glob("*.json"))


def damage_empty(path: Path) -> None:
    path.write_bytes(b"")


def damage_cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def damage_digit(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def damage_text(path: Path) -> None:
    path.write_bytes(b"\xff\xfe nothing")


def damage_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("damage", [damage_empty, damage_cut, damage_digit, damage_text, damage_folder])
def test_damaged_entries_are_as_if_they_were_not_there(region: Path, store: EntryStore, damage: object) -> None:
    expected = remembered(region, store)
    for path in entries(store):
        damage(path)  # type: ignore[operator]
    assert hits(region, store) == 0
    assert remembered(region, store) == expected


@pytest.mark.parametrize(
    "data", [None, 1, [], [[], 2], [[["rkpd.renja", "x"]], []], [[], [True, False, [[1]]]], [[], {}]]
)
def test_entries_that_say_something_else_are_not_believed(region: Path, store: EntryStore, data: object) -> None:
    reader = Folder(region)
    names = reader.plans(".")
    memory = memory_of(store, region, Settings(), len(names))
    for own in folders_of(names).values():
        store.put(memory.key(own), data)
    assert remembered(region, store) == fresh(region)


def test_entries_of_others_are_not_taken(region: Path, store: EntryStore) -> None:
    """An entry under another's name: what an office was told is told to no other."""
    expected = remembered(region, store)
    paths = entries(store)
    held = [path.read_bytes() for path in paths]
    for path, data in zip(paths, [*held[1:], held[0]], strict=True):
        path.write_bytes(data)
    assert remembered(region, store) == expected


def test_a_cache_that_cannot_be_written_changes_nothing(region: Path, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("")
    store = EntryStore(tmp_path / "berkas" / "cache")  # below a file: for root, too
    expected = fresh(region)
    assert remembered(region, store) == expected
    assert remembered(region, store) == expected
    assert store.contained() == store.clear() == (0, 0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_runs_at_once_disturb_nobody(region: Path, store: EntryStore) -> None:
    expected = fresh(region)
    children = []
    for _ in range(3):
        child = os.fork()
        if not child:
            os._exit(any(remembered(region, store) != expected for _ in range(2)))
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0]
    assert hits(region, store) == 5


def test_the_cache_is_bounded_and_what_was_used_last_stays(tmp_path: Path) -> None:
    store = EntryStore(tmp_path)
    for number in range(10):
        store.put(f"k{number}", "x" * 1000)
        os.utime(tmp_path / f"k{number}.json", (number, number))
    assert store.get("k0") == "x" * 1000  # used now
    store.tidy(5_000)
    assert store.contained().size <= 5_000
    assert store.get("k0") is not None and store.get("k9") is not None and store.get("k1") is None


# ---- the command ---------------------------------------------------------------------------------


ALWAYS = "import renja_dsl.cli.inputs as inputs; inputs.WORTH_REMEMBERING = 1"


def test_lint_remembers_and_says_the_same(region: Path, tmp_path: Path) -> None:
    place = {"RENJA_CACHE": str(tmp_path / "c"), "XDG_DATA_HOME": str(tmp_path)}
    forms = (
        "--format",
        "json",
        "--output",
        f"sarif:{tmp_path / 'a.sarif'}",
        "--output",
        f"markdown:{tmp_path / 'a.md'}",
    )
    said = set()
    for more in (("--no-cache",), (), ()):
        done = renja("lint", region, *forms, *more, code=ALWAYS, **place)
        said.add((done.stdout, (tmp_path / "a.sarif").read_text(), (tmp_path / "a.md").read_text()))
    assert len(said) == 1
    told = renja("cache", "info", "--lang", "en", **place).stdout
    assert "5 folders of plans remembered" in told and str(tmp_path / "c") in told
    assert "5 hasil dihapus" in renja("cache", "hapus", **place).stdout
    assert "0 folder rencana diingat, 0 kB" in renja("cache", "info", **place).stdout


def test_nothing_is_remembered_of_what_is_asked_not_to(region: Path, tmp_path: Path) -> None:
    renja("periksa", region / "k1", "--tanpa-cache", code=ALWAYS, RENJA_CACHE=str(tmp_path / "c"))
    renja("periksa", region / "k1", RENJA_CACHE=str(tmp_path / "c"))  # too small to be worth it
    assert not (tmp_path / "c").exists()


def test_the_folder_is_where_the_system_keeps_caches(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("RENJA_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "l"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "h")
    for platform, expected in (
        ("linux", tmp_path / "renja"),
        ("darwin", tmp_path / "h" / "Library" / "Caches" / "renja"),
        ("win32", tmp_path / "l" / "renja" / "cache"),
    ):
        monkeypatch.setattr("sys.platform", platform)
        assert cache_folder() == expected


def test_memory_is_of_one_place(region: Path, store: EntryStore, tmp_path: Path) -> None:
    """The same names in another folder are other files."""
    other = Path(shutil.copytree(region, tmp_path / "lain"))
    keys = {memory_of(store, root, Settings(), 8).run for root in (region, other)}
    assert len(keys) == 2
    assert isinstance(memory_of(store, region, Settings(), 8), Recall)
