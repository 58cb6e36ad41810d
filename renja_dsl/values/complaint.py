"""What is wrong with something, as a value: wording comes later, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

_NOTHING: Mapping[str, str] = MappingProxyType({})


def _copied(arguments: Mapping[str, str]) -> Mapping[str, str]:
    return dict(arguments)


@frozen
class Complaint:
    """The key of a sentence in the catalogue, what the sentence names, and what to write instead."""

    key: str
    arguments: Mapping[str, str] = field(default=_NOTHING, converter=_copied)
    suggestion: str | None = None
    """characters to write instead of those complained about, where they are known"""


class Complained(Exception):
    """Something that cannot be taken as it is. Each room has its own kinds, with a place where there is one."""

    def __init__(self, complaint: Complaint) -> None:
        super().__init__(complaint.key, *complaint.arguments.values())
        self.complaint = complaint

    def __reduce__(self) -> tuple[Any, ...]:
        """Between processes as it is, whatever its kind is made from."""
        return self.__class__.__new__, (self.__class__, *self.args), self.__dict__
