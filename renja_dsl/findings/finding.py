"""A finding is data: what fired, where, with which numbers. Wording and drawing come later."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from attrs import field, frozen

from renja_dsl.syntax.source import Position, Source

_REFERENCE = '.renja"'
"""how the name of another plan ends"""
MOST_RELATED = 100
"""places beside the primary one: a finding that lists thousands tells nobody more"""


class Severity(StrEnum):
    GALAT = "galat"
    PERINGATAN = "peringatan"
    CATATAN = "catatan"

    @property
    def weight(self) -> int:
        """Larger is graver."""
        return {"galat": 2, "peringatan": 1, "catatan": 0}[self.value]


@frozen
class Asal:
    """The cells of an imported file that a value comes from."""

    berkas: str
    sel: tuple[str, ...]
    """`Realisasi TW IV!R12` of a sheet, `E2` of a file that has one, `3.pagu_indikatif` of a row of a response; of
    several, which were added up, the first stands for them"""


@frozen
class Place:
    """Characters of a file that take part in a finding."""

    source: Source = field(repr=False, eq=False)
    file: str
    start: int
    end: int
    kode: str = ""
    """code of the node that they belong to, as written"""
    nama: str = ""
    """name of that node or indicator"""
    label: str = ""
    """the part they play: a key of the catalogue (`addend`, `stated`, `other`, ...)"""
    value: str = ""
    """their value in Indonesian notation; `=` before a computed one"""
    asal: Asal | None = field(default=None, eq=False)
    """where they were imported from, as long as nobody edited them; added by `check.origins`"""

    def same(self, other: Place) -> bool:
        """The same characters, whatever they stand for."""
        return (self.file, self.start, self.end) == (other.file, other.start, other.end)

    @property
    def from_(self) -> Position:
        return self.source.position(self.start)

    @property
    def to(self) -> Position:
        return self.source.position(self.end)


@frozen
class Message:
    """A sentence in every language of the product, with the arguments of its `{...}`."""

    templates: Mapping[str, str]
    """language -> template; `id` is always there"""
    arguments: Mapping[str, str] = field(factory=dict)


@frozen
class Difference:
    """The two sides of an equality that does not hold, in `unit` (rupiah, persen, angka)."""

    stated: Decimal
    computed: Decimal
    unit: str
    bound: bool = False
    """`computed` may be reached, not crossed"""

    @property
    def difference(self) -> Decimal:
        return self.stated - self.computed


@frozen
class Edit:
    """Replace the characters of `place` by `text`."""

    place: Place
    text: str


@frozen
class Fix:
    title: Message
    edits: tuple[Edit, ...]
    safe: bool
    """safe: the meaning of the plan stays the same"""


SEVERAL = "several"
"""kind of an explanation that only names causes of which each is as plausible as the others"""


@frozen
class Explanation:
    """A plausible cause of a sum that does not add up, and the edits that would repair it."""

    kind: str
    message: Message
    edits: tuple[Edit, ...]
    """empty where nothing can be replaced, as for a cell that is missing"""
    score: int
    """how much it asks one to believe; lower is more plausible"""


@frozen(eq=False, repr=False)
class Suppression:
    """The `abai` that accepts a finding."""

    place: Place
    reason: str


@frozen
class Cause:
    """The finding that others follow from: the one of its file with this fingerprint that follows from none."""

    file: str
    fingerprint: str


@frozen
class Finding:
    rule: str
    name: str
    title: Message
    severity: Severity
    message: Message
    primary: Place
    document: str
    """kind and year or period, as `renja 2024`"""
    year: int | None
    advice: Message | None = None
    """what to do (`saran`)"""
    related: tuple[Place, ...] = ()
    """other places that take part, the first MOST_RELATED of them"""
    values: Difference | None = None
    count: int = 1
    """how many places have the same cause; all but the first take part as `other`"""
    group: str = ""
    """what repeats of one cause have in common; empty when it stands alone"""
    slip: str = ""
    """the kind of mistake in the text itself, the same for all of a kind (`slip.kutip`); empty for the rest"""
    fixes: tuple[Fix, ...] = ()
    """the likeliest first; of several places (`count`), each fix is for some of them"""
    explanations: tuple[Explanation, ...] = ()
    """why the two sides of `values` differ, the most plausible first; added by `diagnosis`"""
    suppressed: Suppression | None = None
    known: bool = False
    """in the baseline: there before, counted and not shown"""
    more_related: int = 0
    """how many places take part beside those of `related`"""
    cause: Cause | None = None
    """what it follows from; added by `findings.causes`"""

    @property
    def explained(self) -> bool:
        """Whether a cause is told, not only several that it may be."""
        return any(why.kind != SEVERAL for why in self.explanations)

    @property
    def open(self) -> bool:
        """Neither accepted nor known."""
        return self.suppressed is None and not self.known

    @property
    def mends_itself(self) -> bool:
        """`renja fix` sets it right, wholly or some of its places, without a review."""
        return any(fix.safe for fix in self.fixes)

    @property
    def fingerprint(self) -> str:
        """Stays the same when lines move: document, node, rule and year, not the place.

        Repeats of one cause are known by the cause, and what belongs to no code by its name and characters; a reference
        by the words before it, since files move.
        """
        place = self.primary
        parts = (
            self.rule,
            self.document,
            self.group or place.kode or " ".join((place.nama, *_characters(place).split())),
            str(self.year or ""),
            self.primary.label,
        )
        import hashlib  # only findings need it

        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]

    @property
    def order(self) -> tuple[str, int, int, str]:
        return (self.primary.file, self.primary.start, self.primary.end, self.rule)


def _characters(place: Place) -> str:
    """What stands at a place; of a reference what stands before it."""
    text = place.source.text
    written = text[place.start : place.end]
    return text[text.rfind("\n", 0, place.start) + 1 : place.start] if written.endswith(_REFERENCE) else written


@frozen
class Checks:
    """How often a rule was asked, and what came of it."""

    passed: int = 0
    failed: int = 0
    abstained: Mapping[str, int] = field(factory=dict)
    """reason (its sentence is `hilang.REASON` of the catalogue) -> count"""
    name: str = ""
    """the rule's name"""


@frozen
class ProgramRow:
    """One line of the summary by program."""

    file: str
    kode: str
    nama: str
    pagu: Decimal | None
    """stated, rupiah"""
    jumlah: Decimal | None
    """sum of its children, rupiah; None when it cannot be computed"""
    start: int = 0
    """where the program begins in its file; what follows up to the next one belongs to it"""


class KantorFact(NamedTuple):
    """What a sub kegiatan of an annual document says to those of other offices."""

    wilayah: tuple[str, str, int]
    """region, kind of document, year: only offices of one are compared"""
    kantor: str
    """the unit kerja that carries it out, else the office"""
    kode: str
    """without the bidang where the program supports the office, which all offices have"""
    nama: str
    pagu: Decimal | None
    sumber: tuple[str, ...]
    source: Source
    file: str
    start: int
    end: int
    tertulis: str
    """the code as written"""
    dokumen: str
    accepted: Mapping[str, Suppression]
    """rule -> the `abai` that accepts it here"""
    off: frozenset[str]
    """rules that the settings keep out of this file"""

    @property
    def tempat(self) -> Place:
        return Place(self.source, self.file, self.start, self.end, self.tertulis, self.nama, "primary")


@frozen(eq=False, repr=False)
class DocumentReport:
    """What the check of one document found."""

    file: str
    kind: str
    findings: tuple[Finding, ...]
    """suppressed ones too, in the order of the rules; a few may point into another document"""
    checks: Mapping[str, Checks]
    """by rule id"""
    programs: tuple[ProgramRow, ...] = ()
    """their findings are counted in the report, over all documents"""
    facts: tuple[KantorFact, ...] = ()
    """what rules across offices ask of all documents together"""
    table: int | None = None
    """year of the table of codes that judged it"""


@frozen
class Report:
    """Everything a lint found, sorted by place."""

    findings: tuple[Finding, ...]
    """suppressed ones too"""
    checks: Mapping[str, Checks]
    """by rule id"""
    documents: int
    programs: tuple[ProgramRow, ...] = ()
    kinds: Mapping[str, str] = field(factory=dict)
    """name -> kind of every document that was checked"""
    tables: tuple[int, ...] = ()
    """years of the tables of codes that judged them"""

    @property
    def known(self) -> int:
        """Findings of the baseline."""
        return sum(f.known for f in self.findings)

    @property
    def open(self) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.open)
