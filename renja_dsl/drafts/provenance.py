"""Where the values of an imported plan come from: `NAME.asal.json` beside `NAME.renja`.

Every value knows its cell or its field in a response (`findings.Asal`). A value that somebody edited since has no
place any more: what is asked for is compared with what was imported.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from attrs import field, frozen

from renja_dsl.findings.finding import Asal
from renja_dsl.syntax.source import ORIGINS, Reader, Unreadable

SCHEMA = "renja-asal/1"
NAME = "nama"
"""field of the name of a node or an indicator"""
NAMED = (NAME, "")
"""key of the origin of such a name"""
SUMBER_DANA = "sumber_dana"
"""field of the name of a source of funds"""


@frozen
class Key:
    """A value of a plan."""

    node: str
    """levels from the top down, as `program 2.17.03/kegiatan 2.17.03.2.01`"""
    indikator: str
    """its name; nothing for a value of the node itself"""
    medan: str
    kunci: str
    """year, quarter, or nothing; of a text the text itself"""


@frozen
class Provenance:
    """The origins of one plan's values."""

    base: str = ""
    """the text of the plan as it was imported"""
    origins: Mapping[Key, tuple[str, Asal]] = field(factory=dict)
    """value -> what was imported, and from where"""

    def of(self, key: Key, text: str) -> Asal | None:
        """Where a value comes from, as long as it is the one that was imported. `text`: as the plan writes it."""
        imported, asal = self.origins.get(key, ("", None))
        return asal if _folded(imported) == _folded(text) else None


def beside(plan: str) -> str:
    """`a/renja-2026.asal.json` beside `a/renja-2026.renja`."""
    folder, slash, name = plan.rpartition("/")
    stem, dot, _ = name.rpartition(".")
    return f"{folder}{slash}{stem if dot else name}{ORIGINS}"


def node_key(levels: Iterable[tuple[str, str]]) -> str:
    """`levels`: from the top down, level and code, or name where there is no code."""
    return "/".join(f"{level} {named}" for level, named in levels)


def read_provenance(reader: Reader, plan: str) -> Provenance | None:
    """Of a plan by its name; None where there is none. Raises Unreadable for a file that is not what it says."""
    name = beside(plan)
    source = reader.read(name)
    if source is None:
        return None
    try:
        data = json.loads(source.text)
        file = str(data["berkas"])
        origins = {
            Key(str(node), str(indikator), str(medan), str(kunci)): (str(text), Asal(file, tuple(map(str, sel))))
            for node, *values in data["nilai"]
            for indikator, medan, kunci, text, *sel in values
            if sel
        }
        return Provenance("".join(f"{line}\n" for line in data["teks"]), origins)
    except (ValueError, TypeError, KeyError, RecursionError):
        raise Unreadable("asal.rusak", name) from None


def _folded(text: str) -> str:
    return " ".join(text.split())
