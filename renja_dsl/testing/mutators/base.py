"""What a mutator is, and the small tools that mutators are made with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import frozen
from hypothesis import strategies as st

from renja_dsl.testing.rencana import Baris, Lembar, Rencana


@frozen
class Expected:
    """The finding that a planted fault has to cause."""

    rule: str
    file: str
    line: int
    """line that the finding points at, from 1"""


@frozen
class Mutated:
    """A workspace with one fault in it."""

    texts: Mapping[str, str]
    """file name -> text"""
    expected: Expected


Apply = Callable[[Rencana, st.DrawFn], Mutated]


@frozen
class Mutator:
    """A named fault that can be planted in any consistent workspace."""

    name: str
    rule: str
    apply: Apply
    needs: frozenset[str] = frozenset()
    """documents that have to stand beside the renja"""


def plants(rule: str, *needs: str) -> Callable[[Apply], Mutator]:
    """Make a function the mutator of a rule, named as the function is."""
    return lambda apply: Mutator(apply.__name__, rule, apply, frozenset(needs))


def chosen(draw: st.DrawFn, lines: Sequence[Baris]) -> Baris:
    """One of several lines."""
    return draw(st.sampled_from(lines))


def annual(rencana: Rencana, draw: st.DrawFn) -> Lembar:
    """The renja, or another annual document that stands beside it."""
    there = [rencana.lembar[jenis] for jenis in ("renja", "rkpd", "sebelumnya") if jenis in rencana.lembar]
    return draw(st.sampled_from(there))


def any_document(rencana: Rencana, draw: st.DrawFn) -> Lembar:
    return draw(st.sampled_from(list(rencana.lembar.values())))


def changed(
    rencana: Rencana,
    rule: str,
    lembar: Lembar,
    changes: Mapping[Baris, Sequence[Baris]],
    at: Baris,
) -> Mutated:
    """The workspace with lines of one document replaced; the finding is due at `at`.

    `at` is a line that stands there afterwards.
    """
    new = lembar.ubah(changes)
    return Mutated({**rencana.teks, new.berkas: new.teks}, Expected(rule, new.berkas, new.nomor(at)))


def told_in_renja(
    rencana: Rencana, rule: str, lembar: Lembar, changes: Mapping[Baris, Sequence[Baris]], at: Baris
) -> Mutated:
    """Lines of another document replaced; the finding is due at `at`, a line of the renja, which stays as it is."""
    new = lembar.ubah(changes)
    expected = Expected(rule, rencana.renja.berkas, rencana.renja.nomor(at))
    return Mutated({**rencana.teks, new.berkas: new.teks}, expected)


def rewritten(rencana: Rencana, rule: str, lembar: Lembar, old: Baris, text: str) -> Mutated:
    """One line written otherwise, the finding due there."""
    new = old.tulis(text)
    return changed(rencana, rule, lembar, {old: (new,)}, new)
