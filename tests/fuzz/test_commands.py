"""Whatever stands in a folder, a command says what is wrong with it and writes whole files or none.

A stateful test: sources, plans and settings come in, are damaged byte by byte, and are read by every command.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import mkdtemp

from click.testing import CliRunner
from fuzz_sources import grids, response, responses, table
from fuzz_texts import Made, plan, rulebook
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from renja_dsl.cli.main import COMMANDS, cli
from renja_dsl.intake.tables.mapping import SUFFIX, mapping_file
from renja_dsl.syntax.formatter import format_safely
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source

grids()
responses()  # invented once; drawing them inside of a test would be a test in a test
RANDOM = st.randoms(use_true_random=False)
NUMBER = st.integers(0, 100_000)
MAKERS: tuple[Callable[[Random], Made], ...] = (plan, rulebook, response, table)
COLUMNS = st.dictionaries(
    st.sampled_from(("A", "b", "AAAA", "kode", "pagu", "", "\ud800")),
    st.sampled_from(("pagu", "kode", "target@2026", "target@TW9", "-", "warna", "")),
)
MAPPINGS = st.one_of(st.binary(max_size=20), COLUMNS.map(lambda held: json.dumps({"kolom": held}).encode()))
SETTINGS = st.lists(
    st.one_of(
        st.text(max_size=20),
        st.sampled_from(
            (
                *(
                    "bahasa = 'en'",
                    "bahasa = 5",
                    "pilih = ['ANG']",
                    "pilih = 'x'",
                    "abaikan = [1]",
                    "gagal_pada = 'besok'",
                ),
                *("[aturan.ANG101]", "[aturan.XYZ]", "tingkat = 'catatan'", "naik_maks = '²'", "buku_aturan = ['**']"),
                *("baseline = '/tidak/ada'", "nomenklatur = '.'", "skala_predikat = 'SAKIP'", "[berkas.'*']"),
                *("gagal_pada = 'besok'", "\ufeff"),
            )
        ),
    ),
    max_size=4,
)
UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""what would break a line, steer a terminal, or turn the direction of writing"""
READERS = {
    "lint": "{file}",
    "fmt": "{file}",
    "export": "{file} -o {folder}/ekspor.json",
    "rekap": "{file} --tabel pagu --format csv -o {folder}/rekap.csv",
    "import": "{file} -o {folder}/keluar --yes",
    "nomenklatur": "load {file} -o {folder}/nomenklatur.json",
    "rules": "test {file}",
}
"""command -> its arguments"""


class Commands(RuleBasedStateMachine):
    """Files that come and go below one folder; plans that were imported stand in `keluar`."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        self.parser = PlanParser()

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    def files(self) -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in sorted(self.folder.rglob("*")) if path.is_file()}

    def chosen(self, number: int) -> Path | None:
        files = list(self.files())
        return files[number % len(files)] if files else None

    # ---- files -------------------------------------------------------------------------------------

    @rule(rng=RANDOM, maker=st.sampled_from(MAKERS), number=st.integers(0, 3))
    def a_file_comes(self, rng: Random, maker: Callable[[Random], Made], number: int) -> None:
        suffix, data = maker(rng)
        (self.folder / f"berkas-{2026 + number}.{suffix}").write_bytes(data)

    @rule(number=NUMBER, at=NUMBER, data=st.binary(max_size=4), cut=st.integers(0, 3))
    def bytes_are_changed(self, number: int, at: int, data: bytes, cut: int) -> None:
        path = self.chosen(number)
        if path is not None:
            held = path.read_bytes()
            place = at % (len(held) + 1)
            path.write_bytes(held[:place] + data + held[place + cut :])

    @rule(number=NUMBER, at=NUMBER)
    def the_end_is_lost(self, number: int, at: int) -> None:
        path = self.chosen(number)
        if path is not None:
            held = path.read_bytes()
            path.write_bytes(held[: at % (len(held) + 1)])

    @rule(number=NUMBER, data=MAPPINGS)
    def a_mapping_comes(self, number: int, data: bytes) -> None:
        path = self.chosen(number)
        if path is not None and not path.name.endswith(SUFFIX):
            mapping_file(path).write_bytes(data)

    @rule(lines=SETTINGS)
    def settings_come(self, lines: list[str]) -> None:
        (self.folder / "renja.toml").write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))

    @rule(number=NUMBER, to=NUMBER)
    def a_file_takes_the_name_of_another(self, number: int, to: int) -> None:
        path, other = self.chosen(number), self.chosen(to)
        if path is not None and other is not None and path != other:
            path.replace(other)

    # ---- commands ----------------------------------------------------------------------------------

    @rule(number=NUMBER, language=st.sampled_from(("id", "en")))
    def one_is_read_by_all(self, number: int, language: str) -> None:
        path = self.chosen(number)
        if path is not None:
            for name, more in READERS.items():
                words = [part.format(folder=self.folder, file=path) for part in more.split()]
                self.run(name, *words, "--lang", language)

    @rule()
    def all_are_imported(self) -> None:
        self.run("import", str(self.folder), "-o", str(self.folder / "keluar"), "--yes")

    def run(self, *arguments: str) -> None:
        before = self.files()
        result = CliRunner().invoke(cli, arguments)
        assert result.exception is None or isinstance(result.exception, SystemExit), arguments
        assert result.exit_code in (0, 1, 2), arguments
        after = self.files()
        assert not [path for path in after if path.name.endswith(".tmp")]
        if result.exit_code == 2:
            taken = arguments[0] == "import"  # a folder: what can be read comes in beside what cannot
            assert {path: after.get(path) for path in before} == before if taken else after == before, arguments
            assert result.output.strip(), arguments
        assert not UNSAFE.search(result.output), (arguments, result.output)
        if arguments[0] == "import":
            for path in after.keys() - before.keys():
                text = path.read_text(encoding="utf-8")
                if path.suffix == ".renja":
                    assert format_safely(Source(path.name, text), self.parser) == text
                elif path.suffix == ".json":
                    json.loads(text)


def test_the_readers_are_commands() -> None:
    assert READERS.keys() <= COMMANDS.keys()


TestCommands = Commands.TestCase
TestCommands.settings = settings(max_examples=settings.default.max_examples // 4)
