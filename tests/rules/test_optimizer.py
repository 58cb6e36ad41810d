"""What the optimizer makes of checks: the same answers, with less work."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from renja_dsl.findings.finding import Report
from renja_dsl.rules.optimizer import optimized
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.text import read_rulebook
from renja_dsl.rules.translate import compiled, module_text, read_built_in
from renja_dsl.syntax.source import Source
from renja_dsl.testing.assertions import lint_texts

CONTOH = Path(__file__).parents[2] / "plans" / "contoh"


def told(report: Report) -> object:
    places = [(f.rule, f.primary.file, f.primary.start, f.message.arguments, f.severity) for f in report.findings]
    return {name: (c.passed, c.failed, c.abstained) for name, c in report.checks.items()}, places


def slipped(text: str, rng: random.Random) -> str:
    """A plan with lines that are gone, broken, doubled, or of another place."""
    lines = text.split("\n")
    for _ in range(6):
        at = rng.randrange(4, len(lines))
        match rng.randrange(4):
            case 0:
                lines[at] = ""
            case 1:
                lines[at] = lines[at].replace('"', "").replace(":", " ?", 1)
            case 2:
                lines.insert(at, lines[at])
            case 3:
                lines[at] = lines[at].replace("1", "7").replace("a", "i")
    return "\n".join(lines)


def test_the_built_in_rules_say_what_is_written() -> None:
    written = compiled(read_built_in())
    texts = {path.name: path.read_text(encoding="utf-8") for path in CONTOH.glob("*.renja")}
    rng = random.Random(5)  # noqa: S311  # repeatable, not secret
    findings = 0
    for _ in range(12):
        plans = {name: slipped(text, rng) for name, text in texts.items()}
        report = lint_texts(plans, built_in())
        assert told(report) == told(lint_texts(plans, written))
        findings += len(report.findings)
    assert findings > 100


HEAD = 'aturan UJI001 uji\n  judul "U"\n  dasar "uji"\n  berlaku renja\n  pesan "ya"\n'
RENJA = """\
renja 2026
  mengacu rkpd "k.renja"
program 2.17.06 "Pemberdayaan"
  kegiatan 2.17.06.2.01 "Pembinaan"
    sub kegiatan 2.17.06.2.01.0008 "Ada di sana"
      pagu Rp90.000.000
    sub kegiatan 2.17.06.2.01.0009 "Tanpa pagu di sana"
      pagu Rp70.000.000
    sub kegiatan 2.17.06.2.01.0010 "Tidak ada di sana"
    sub kegiatan 2.17.06.2.01.0011 "Rusak di sini"
      pagu sekian
"""
RKPD = """\
rkpd 2026
program 2.17.06 "Pemberdayaan"
  kegiatan 2.17.06.2.01 "Pembinaan"
    sub kegiatan 2.17.06.2.01.0008 "Ada di sana"
      pagu Rp80.000.000
    sub kegiatan 2.17.06.2.01.0009 "Tanpa pagu di sana"
"""


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param(
            """
  untuk setiap sub kegiatan sebagai s
  misal a = pilih(rkpd(s).pagu, Rp0)
  misal b = pilih(rkpd(s).pagu, pilih(s.pagu, Rp1))
  pastikan rkpd(s).pagu = a dan b >= a""",
            id="a default does not make what it stands for known",
        ),
        pytest.param(
            """
  untuk setiap sub kegiatan sebagai s dengan ada rkpd(s).pagu
  pastikan rkpd(s).pagu = s.pagu""",
            id="what is there is asked for once",
        ),
        pytest.param(
            """
  untuk setiap sub kegiatan sebagai s dengan bukan ada rkpd(s).pagu
  pastikan rkpd(s).pagu = s.pagu atau rkpd(s).pagu > Rp0""",
            id="what is not there stays unknown",
        ),
        pytest.param(
            """
  untuk setiap sub kegiatan sebagai s
  pastikan ada rkpd(s).pagu""",
            id="what must be there",
        ),
        pytest.param(
            """
  untuk setiap sub kegiatan sebagai s
  pastikan bukan ada rkpd(s).pagu""",
            id="what must not be there",
        ),
        pytest.param(
            """
  untuk setiap sub kegiatan sebagai s dengan s.pagu > Rp0 dan rkpd(s).pagu > Rp0 dan s.pagu < Rp1
  pastikan s.pagu = rkpd(s).pagu""",
            id="no wins over unknown",
        ),
        pytest.param(
            """
  untuk setiap kegiatan sebagai k
  misal daftarnya = daftar(s.nama untuk s di k.anak dengan s.nama memuat k.nama atau s.nama memuat "DI")
  untuk setiap n di daftarnya dengan n memuat "Ada"
  pastikan n memuat k.nama""",
            id="members of a list",
        ),
        pytest.param(
            """
  untuk setiap sub kegiatan sebagai s
  pastikan sebagian(s.nama memuat kata untuk kata di ["ADA", "tidak"]) atau sebagian(kata = s.nama untuk kata di ["X"])
""",
            id="words of the rule",
        ),
        pytest.param(
            """
  untuk setiap sub kegiatan sebagai s
  misal x = jika s.pagu > Rp0 maka s.pagu lain rkpd(s).pagu
  pastikan (s.pagu = x atau rkpd(s).pagu = x) dan rkpd(s).pagu = x""",
            id="a branch that was not taken",
        ),
    ],
)
def test_the_same_answers(steps: str) -> None:
    read = read_rulebook(Source("uji.aturan", HEAD + steps.strip("\n") + "\n"))
    plans = {"r.renja": RENJA, "k.renja": RKPD}
    report = lint_texts(plans, compiled(read, trusted=True))
    assert "UJI001" in report.checks
    assert told(report) == told(lint_texts(plans, compiled(read)))


def check(*body: str) -> str:
    return "\n".join(["def check_X(D, W, P, fail, abstain):", *(f"    {line}" for line in body)])


def body(*lines: str) -> list[str]:
    made = optimized(check("for v_a in D.indikator:", *(f"    {line}" for line in lines)))
    return [line[8:] for line in made.split("\n")[2:]]


def test_what_is_asked_twice_is_kept() -> None:
    assert body("x = text(v_a.nama, v_a, 'nama')", "y = text(v_a.nama, v_a, 'nama')") == [
        "x = (s1 := text(v_a.nama, v_a, 'nama'))",
        "y = s1",
    ]


def test_what_may_not_have_been_asked_is_asked() -> None:
    lines = ["x = w(v_a) and z(v_a)", "y = z(v_a) or w(v_a)"]
    assert body(*lines) == ["x = (s1 := w(v_a)) and (s2 := z(v_a))", "y = (s3 := z(v_a)) or s1"]


def test_a_function_that_only_names_something_goes() -> None:
    assert body("x = (lambda o: text(o.nama, o, 'nama'))(W.simpul('rkpd', v_a))") == [
        "x = text((s1 := W.simpul('rkpd', v_a)).nama, s1, 'nama')"
    ]


def test_what_a_comprehension_names_stays_inside() -> None:
    lines = ["x = [f(v_b) for v_b in g(v_a) if f(v_b)]", "y = g(v_a)", "z = [f(v_b) for v_b in g(v_a)]"]
    assert body(*lines) == [
        "x = [f(v_b) for v_b in g(v_a) if f(v_b)]",
        "y = (s1 := g(v_a))",
        "z = [f(v_b) for v_b in s1]",
    ]


def test_members_are_counted_once() -> None:
    assert body("x = [v_b for v_b in spend(spend(g(v_a)), 2)]") == ["x = [v_b for v_b in spend(g(v_a), 3)]"]
    assert body("x = count(spend(g(v_a), 2))") == ["x = count(g(v_a))"]


def test_short_texts_are_read_for_nothing() -> None:
    assert body("x = lipat(read(v_a.isi))") == ["x = lipat(s1 if len((s1 := v_a.isi)) < 256 else read(s1))"]


def test_rules_of_strangers_run_as_they_are_written() -> None:
    text = HEAD + '  untuk setiap sub kegiatan sebagai s\n  pastikan s.nama memuat "a" atau s.nama memuat "b"\n'
    read = read_rulebook(Source("uji.aturan", text))
    assert ":=" not in module_text(read, "")
    assert ":=" in module_text(read, "", trusted=True)


def test_a_name_that_is_taken_anew_is_another_thing() -> None:
    assert body("y = f(v_b)", "z = f(v_b)", "x = [f(v_b) for v_b in g(v_a)]") == [
        "y = (s1 := f(v_b))",
        "z = s1",
        "x = [f(v_b) for v_b in g(v_a)]",
    ]


def test_whoever_goes_over_a_list_again_is_counted_again() -> None:
    lines = ["for v_b in spend(g(v_a)):", "    for v_c in spend(g(v_a)):", "        h(v_b, v_c)"]
    assert body(*lines) == [
        "for v_b in spend((s1 := g(v_a))):",
        "    for v_c in spend(s1):",
        "        h(v_b, v_c)",
    ]
    assert body("x = [v_b for v_b in spend(['a', 'b'])]") == ["x = [v_b for v_b in ['a', 'b']]"]
