"""All ways in which a statement may be written anew."""

from __future__ import annotations

from renja_dsl.syntax.slips import amounts, cells, codes, endings, numbers, openings, texts
from renja_dsl.syntax.slips.rewrite import Slip

SLIPS: tuple[Slip, ...] = (
    openings.bullet,
    openings.comment,
    openings.capitals,
    openings.other_name,
    openings.misspelt,
    openings.code_first,
    openings.stray_word,
    cells.nothing,
    cells.quarter_key,
    cells.year_key,
    cells.relative_year,
    amounts.amount,
    numbers.thousands_or_decimals,
    numbers.percent,
    cells.between,
    cells.sign,
    cells.several,
    numbers.number_word,
    numbers.spelt_behind,
    numbers.letters,
    cells.needless,
    numbers.spaced_number,
    cells.unit,
    cells.word,
    codes.open_bidang,
    codes.broken_code,
    codes.roman,
    codes.code_in_quotes,
    codes.code_behind_name,
    codes.sign_behind_code,
    codes.mark,
    codes.marks_apart,
    texts.open_quote,
    texts.list_of_texts,
    texts.without_quotes,
    texts.quoted_value,
    texts.amount_in_quotes,
    endings.comment_behind,
    endings.in_parentheses,
    endings.two_lines,
    endings.lost_word,
    endings.stop_behind,
    endings.year_word,
    endings.same_sign,
)
"""at equal cost the earlier one is tried first"""
