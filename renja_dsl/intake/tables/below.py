"""The cells below a head, column by column."""

from __future__ import annotations

from decimal import Decimal

from attrs import field, frozen

from renja_dsl.intake.sheets.grid import Sheet
from renja_dsl.intake.source_values import amount_in
from renja_dsl.intake.tables.header import TableColumn, TableHead


@frozen
class Below:
    """The cells below a head."""

    sheet: Sheet
    head: TableHead
    rows: tuple[int, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        head = self.head
        object.__setattr__(self, "rows", tuple(r for r in range(head.end, head.limit) if r not in head.repeats))

    def texts(self, k: TableColumn) -> list[str]:
        return [self.sheet.text(row, k.number) for row in self.rows]

    def amounts(self, k: TableColumn) -> list[Decimal | None]:
        return [amount_in(self.sheet.cell(row, k.number)) for row in self.rows]

    def wordy(self, k: TableColumn) -> bool:
        texts = [text for text in self.texts(k) if text]
        return bool(texts) and sum(any(c.isdigit() for c in text) for text in texts) * 2 < len(texts)
