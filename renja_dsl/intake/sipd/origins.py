"""Responses of other programs as rows of the one that we read: lists inside, tables of a dump, details.

`get_sub_keg_sipd` of wp-sipd gives a row a sub kegiatan with lists of indicators, places and sources of funds;
phpMyAdmin exports the tables that wp-sipd keeps of them. Rows a rekening or a source of funds are added up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from attrs import field, frozen

from renja_dsl.drafts.plan import DraftSumberDana
from renja_dsl.drafts.text import one_line
from renja_dsl.intake.source_values import amount_in, rupiah

JsonRow = dict[str, object]
_DEPTH = 5
_SINGLE = ("kode_", "nama_", "pagu", "total_", "tahun")
"""beginnings of fields that hold one value"""
_CODE = "kode_sub_giat"
_OF_PLACE = ("kode_", "nama_", "tahun", "id_unit", "id_skpd")
"""beginnings of fields that hold for all that is inside"""
_ABOVE = ("kode_program", "kode_giat", "kode_sub_skpd", "kode_skpd")
_ALIASES = {
    "kode_kegiatan": "kode_giat",
    "nama_kegiatan": "nama_giat",
    "kode_sub_kegiatan": "kode_sub_giat",
    "kode_subkegiatan": "kode_sub_giat",
    "nama_sub_kegiatan": "nama_sub_giat",
    "nama_subkegiatan": "nama_sub_giat",
    "kode_unit": "kode_skpd",
    "nama_unit": "nama_skpd",
    "kode_opd": "kode_skpd",
    "nama_opd": "nama_skpd",
    "kode_bidang": "kode_bidang_urusan",
    "nama_bidang": "nama_bidang_urusan",
}
"""what other responses call a field -> what ours does"""
_LISTS = {
    "data_sub_keg_indikator": "sub_keg_indikator",
    "data_sub_keg_indikator_hasil": "sub_keg_indikator_hasil",
    "data_capaian_prog_sub_keg": "capaian_prog_sub_keg",
    "data_output_giat_sub_keg": "output_giat",
    "data_lokasi_sub_keg": "lokasi_sub_keg",
    "data_dana_sub_keg": "sumber_dana",
}
"""table of a dump -> list that the response has instead"""
_TRIPLES = (
    (
        "sub_keg_indikator",
        ("outputteks", "targetoutputteks", "satuanoutput"),
        ("tolak_ukur_output", "target_teks_output", "satuan_output"),
    ),
    (
        "output_giat",
        ("outputteks", "targetoutputteks", "satuanoutput"),
        ("tolok_ukur_sub", "target_sub_teks", "satuan_sub"),
    ),
    (
        "capaian_prog_sub_keg",
        ("capaianteks", "targetcapaianteks", "satuancapaian"),
        ("tolak_ukur_capaian", "target_teks_capaian", "satuan_capaian"),
    ),
)
"""list, its fields, the fields of the row"""
_ACCOUNT = ("kode_akun", "kode_rekening", "nama_akun", "nama_rekening")
_AMOUNTS = ("pagu_dana", "pagudana", "rincian", "total_harga", "nilai_rincian", "nilai", "pagu")
"""where a row of a rekening or a source has its amount, the surest first"""
_NAMES = (
    ("kode_urusan", "nama_urusan"),
    ("kode_bidang_urusan", "nama_bidang_urusan"),
    ("kode_program", "nama_program"),
    ("kode_giat", "nama_giat"),
    ("kode_sub_giat", "nama_sub_giat"),
    ("kode_sub_skpd", "nama_sub_skpd"),
)


@frozen
class CanonicalRows:
    """Rows in the form of the response that we read, and what was left out of them."""

    rows: list[JsonRow]
    deleted: int = 0
    added: int = 0
    """rows that are parts of another one"""
    listed: bool = False
    """outputs of a sub kegiatan are lists, a line each"""
    dotted: bool = False
    """amounts are texts with dots between thousands"""
    sources: Mapping[int, tuple[DraftSumberDana, ...]] = field(factory=dict)
    """place of a row -> its sources of funds, where they are told one by one"""


def canonical(data: object) -> CanonicalRows | None:
    """None where no list of sub kegiatan is found."""
    data = _renamed(data)
    rows = _of_dump(data) or _found(data)
    if rows is None:
        return None
    kept = [row for row in rows if str(row.get("active", "1")) != "0"]
    made: list[JsonRow] = []
    listed = False
    sources: dict[int, tuple[DraftSumberDana, ...]] = {}
    paid = [_items(row.get("sumber_dana")) for row in kept]
    dotted = _is_dotted(kept) or any(_is_dotted(items) for items in paid)
    for row, items in zip(kept, paid, strict=True):
        listed |= any(isinstance(row.get(name), list) for name, _, _ in _TRIPLES)
        if own := _sources(items, dotted):
            sources[len(made)] = own
        made.append(_flat(row))
        if (unread := next(filter(None, (_unread(item, dotted) for item in items)), None)) is not None:
            made[-1]["pagu_dana"] = unread
    if _is_detail(made):
        return _added_up(made, len(rows) - len(kept), dotted)
    return CanonicalRows(made, len(rows) - len(kept), 0, listed, dotted, sources)


def described(data: object) -> tuple[int, str]:
    """How many rows a file has, and the fields of the first."""
    rows = data if isinstance(data, list) else [data] if isinstance(data, dict) else []
    lists = [held for held in (data.values() if isinstance(data, dict) else ()) if isinstance(held, list) and held]
    if lists:
        rows = lists[0]
    first = next((row for row in rows if isinstance(row, dict)), {})
    return len(rows), ", ".join(str(key) for key in [*first][:8])


def _found(data: object, depth: int = 0) -> list[JsonRow] | None:
    """The first list of rows with codes of sub kegiatan, wherever a response keeps it."""
    if depth > _DEPTH:
        return None
    if isinstance(data, list):
        if data and all(isinstance(row, dict) for row in data):
            if any(_CODE in row for row in data):
                return list(data)
            if any(name in row for row in data for name in _ABOVE):
                return [made for row in data for made in _below(row, {}, depth)] or None
        inner: Iterable[object] = data[:_DEPTH]
    elif isinstance(data, dict):
        if _CODE in data:
            return [data]
        if any(name in data for name in _ABOVE) and (inside := list(_below(data, {}, depth))):
            return inside
        inner = data.values()
    else:
        return None
    return next((rows for held in inner if (rows := _found(held, depth + 1)) is not None), None)


def _below(row: JsonRow, above: JsonRow, depth: int) -> Iterator[JsonRow]:
    """Sub kegiatan inside their kegiatan, programs or office, each with what is said of those above it."""
    if _CODE in row:
        yield {**above, **row}
        return
    own = {name: held for name, held in row.items() if name.startswith(_OF_PLACE) and not isinstance(held, list | dict)}
    for held in row.values() if depth < _DEPTH else ():
        for item in held if isinstance(held, list) else ():
            if isinstance(item, dict):
                yield from _below(item, {**above, **own}, depth + 1)


def _renamed(data: object, depth: int = 0) -> object:
    """Fields of other responses by the names of ours."""
    if isinstance(data, list):
        return [_renamed(item, depth) for item in data] if depth <= _DEPTH else data
    if not isinstance(data, dict) or depth > _DEPTH:
        return data
    return {
        (our if (our := _ALIASES.get(name)) is not None and our not in data else name): _renamed(held, depth + 1)
        if isinstance(held, list | dict)
        else held
        for name, held in data.items()
    }


def _of_dump(data: object) -> list[JsonRow] | None:
    """Tables of a dump put together again, by the key of a sub kegiatan and the year."""
    if not isinstance(data, list):
        return None
    tables = {
        str(part.get("name")): [row for row in part["data"] if isinstance(row, dict)]
        for part in data
        if isinstance(part, dict) and part.get("type") == "table" and isinstance(part.get("data"), list)
    }
    main = next((rows for rows in tables.values() if rows and _CODE in rows[0] and "nama_sub_giat" in rows[0]), None)
    if main is None:
        return None
    made = [dict(row) for row in main]
    for table, name in _LISTS.items():
        parts: dict[tuple[str, str], list[object]] = {}
        for part in tables.get(table, ()):
            parts.setdefault(_key(part), []).append(part)
        if parts:
            for row in made:
                row[name] = parts.get(_key(row), [])
    return made


def _key(row: Mapping[str, object]) -> tuple[str, str]:
    return str(row.get("kode_sbl")), str(row.get("tahun_anggaran", row.get("tahun")))


def _flat(row: JsonRow) -> JsonRow:
    """One row with the names of the response that we read."""
    made = {name: held for name, held in row.items() if not isinstance(held, list | dict) or name.startswith(_SINGLE)}
    made.setdefault("tahun", row.get("tahun_anggaran"))
    for part in ("kode", "nama"):
        if not made.get(f"{part}_sub_skpd"):
            made[f"{part}_sub_skpd"] = row.get(f"{part}_skpd")
    if "pagu_indikatif" not in row and "pagu" in row:
        made["pagu_indikatif"] = row["pagu"]
        before = row.get("pagumurni")
        if before in (None, "", row["pagu"]):
            made.pop("pagumurni", None)
    made.setdefault("id_unit", row.get("kode_skpd", ""))
    for code, name in _NAMES:
        made[name] = _without_code(str(made.get(code) or ""), made.get(name))
    for name, fields, ours in _TRIPLES:
        held = row.get(name)
        if isinstance(held, list):
            items = [item for item in held if isinstance(item, dict) and str(item.get("active", "1")) != "0"]
            for theirs, our in zip(fields, ours, strict=True):
                made[our] = "\n".join(one_line(str(item.get(theirs) or "")) for item in items)
    places = row.get("lokasi_sub_keg")
    if isinstance(places, list):
        made["lokasi_bl"] = "\n".join(_place(place) for place in places if isinstance(place, dict))
    if not made.get("kelompok_sasaran") and isinstance(row.get("sasaran"), str):
        made["kelompok_sasaran"] = row["sasaran"]
    told = row.get("sub_keg_indikator_hasil")
    if isinstance(told, list) and told:
        made["sub_keg_indikator_hasil"] = "; ".join(
            f"{item.get('hasilteks') or ''}: {item.get('targethasilteks') or ''}"
            for item in told
            if isinstance(item, dict)
        )
    return made


def _without_code(code: str, name: object) -> object:
    """`7.01.02 PROGRAM ...` where the code stands in a field of its own."""
    if not isinstance(name, str) or not code or not name.lstrip().startswith(code):
        return name
    rest = name.lstrip()[len(code) :]
    return rest.lstrip(" .-–:\t") if rest[:1] in (" ", "\t", ".", "-") else name


def _place(place: Mapping[str, object]) -> str:
    parts = (place.get(name) for name in ("daerahteks", "camatteks", "lurahteks"))
    return ", ".join(one_line(str(part)) for part in parts if part)


def _items(held: object) -> list[JsonRow]:
    return [item for item in held if isinstance(item, dict)] if isinstance(held, list) else []


def _sources(items: Iterable[JsonRow], dotted: bool) -> tuple[DraftSumberDana, ...]:
    made: list[DraftSumberDana] = []
    for item in items:
        code, name = (str(item.get(f"{part}_dana") or item.get(f"{part}dana") or "") for part in ("kode", "nama"))
        amount = number_of(item.get("pagu_dana", item.get("pagudana")), dotted=dotted)
        if name or code:
            made.append(DraftSumberDana(one_line(name or code), one_line(code) if name else "", rupiah(amount)))
    return tuple(made)


def _unread(item: JsonRow, dotted: bool) -> str | None:
    """An amount of a source that cannot be read: whoever checks the row refuses it."""
    held = item.get("pagu_dana", item.get("pagudana"))
    return held if isinstance(held, str) and held.strip() and number_of(held, dotted=dotted) is None else None


def number_of(held: object, *, dotted: bool) -> Decimal | None:
    """A number, or a text of digits as dumps or people write them; None for anything else.

    `dotted`: the file has dots between thousands. Without that, `59.336` may be either, and is none.
    """
    if isinstance(held, bool):
        return None
    if isinstance(held, int | Decimal):
        return Decimal(held)
    if not isinstance(held, str):
        return None
    text = held.strip()
    if _THOUSANDS_OR_DECIMALS.fullmatch(text):
        return Decimal(text.replace(".", "")) if dotted else None
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    return amount_in(text) if _WRITTEN.fullmatch(text) else None


def _is_money(held: object) -> bool:
    """Whether a field holds an amount, readable or not, and no description."""
    return _AMOUNT.match(held) is not None if isinstance(held, str) else held is not None


_AMOUNT = re.compile(r"\s*(?:rp|idr)?[\s.]*[-(]?[0-9]", re.I)
_WRITTEN = re.compile(
    r"(?:rp\.? ?)?-?[0-9]{1,3}(?:(?:\.?[0-9]{3})*(?:,[0-9]{1,2})?(?:,-)?|(?:,[0-9]{3}){2,}(?:\.[0-9]{1,2})?)", re.I
)
_PLAIN = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?")
_THOUSANDS_OR_DECIMALS = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
_DOTTED = re.compile(
    r"(?:rp\.? ?)?-?[0-9]{1,3}(?:(?:\.[0-9]{3}){2,}(?:,[0-9]{1,2})?|(?:\.[0-9]{3})*,[0-9]{2})(?:,-)?", re.I
)
"""an amount that can only be meant with dots between thousands"""


def _is_dotted(rows: Iterable[JsonRow]) -> bool:
    """Whether amounts of a file are written as people write them."""
    return any(
        isinstance(held, str) and _DOTTED.fullmatch(held.strip()) is not None
        for row in rows
        for name, held in row.items()
        if name in _AMOUNTS or is_amount(name)
    )


def is_amount(name: str) -> bool:
    """Whether a field of this name always holds money."""
    return name.startswith(("pagu", "total_"))


def _is_detail(rows: list[JsonRow]) -> bool:
    """Whether rows are parts of a sub kegiatan: some of it stands in several, each with its own rekening or source."""
    keys = [_sub(row) for row in rows]
    if len(set(keys)) == len(keys) and not any(name in row for row in rows[:1] for name in _ACCOUNT):
        return False
    return any(name in rows[0] for name in (*_ACCOUNT, "pagu_dana", "pagudana"))


def _sub(row: JsonRow) -> tuple[str, str]:
    return str(row.get("kode_sub_skpd")), str(row.get(_CODE))


def _added_up(rows: list[JsonRow], deleted: int, dotted: bool) -> CanonicalRows:
    made: dict[tuple[str, str], JsonRow] = {}
    unread: dict[tuple[str, str], object] = {}
    totals: dict[tuple[str, str], Decimal] = {}
    paid: dict[tuple[str, str], dict[tuple[str, str], Decimal]] = {}
    for row in rows:
        key = _sub(row)
        made.setdefault(key, row)
        stated = next((held for name in _AMOUNTS if _is_money(held := row.get(name))), Decimal(0))
        amount = number_of(stated, dotted=dotted)
        if amount is None:
            unread.setdefault(key, stated)
            continue
        totals[key] = totals.get(key, Decimal(0)) + amount
        source = (one_line(str(row.get("kode_dana") or "")), one_line(str(row.get("nama_dana") or "")))
        if any(source):
            sums = paid.setdefault(key, {})
            sums[source] = sums.get(source, Decimal(0)) + amount
    whole = {key: unread.get(key, totals.get(key)) for key in made}
    kept = [{**row, "pagu_indikatif": whole[key], "pagu": whole[key]} for key, row in made.items()]
    sources = {number: tuple(_paid(paid[key])) for number, key in enumerate(made) if key in paid}
    return CanonicalRows([dict(row) for row in kept], deleted, len(rows) - len(made), False, dotted, sources)


def _paid(sums: Mapping[tuple[str, str], Decimal]) -> Iterator[DraftSumberDana]:
    for (code, name), amount in sums.items():
        yield DraftSumberDana(name or code, code if name else "", rupiah(amount))
