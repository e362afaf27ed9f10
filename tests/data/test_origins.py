"""Every row of every table names its origin, and what it quotes stands in the seed."""

from __future__ import annotations

from functools import cache

import pytest

from drafter.data import Row, folder, rows, table
from drafter.data.origins import read_origin
from drafter.data.tables import LISTED, UNVERIFIED, Origin
from drafter.errors import InputError

TABLES = sorted(path.stem for path in table("x").parent.glob("*.yaml"))
KEYS = ("出处", "种子", "依据")


@cache
def seed(number: str) -> str:
    (path,) = folder("seeds").glob(f"{number}_*.txt")
    return path.read_bytes().decode()


def nested(found: object) -> list[Row]:
    """All mappings of a table, at any depth."""
    if isinstance(found, dict):
        return [found, *(row for value in found.values() for row in nested(value))]
    if isinstance(found, list):
        return [row for value in found for row in nested(value)]
    return []


def origins(row: Row) -> list[Origin]:
    written = [row[key] for key in KEYS if key in row]
    return [read_origin(each) for cell in written for each in (cell if isinstance(cell, list) else [cell])]


def is_topic(name: str, row: Row) -> bool:
    """A topic is but the heading of its subtopics."""
    return name == "topics" and "." not in row["名称"]


@pytest.mark.parametrize("name", TABLES)
def test_every_row_names_its_origin(name: str) -> None:
    bare = [row for row in nested(rows(name)) if not origins(row) and not is_topic(name, row)]
    assert bare == [], f"every row of {name}.yaml says where it is from: {KEYS}"


@pytest.mark.parametrize("name", TABLES)
def test_every_quotation_stands_in_the_seed(name: str) -> None:
    quoted = [origin for row in nested(rows(name)) for origin in origins(row) if origin.seed]
    wrong = [str(each) for each in quoted if not seed(each.seed).startswith(each.text, each.offset)]
    assert wrong == []


@pytest.mark.parametrize("name", ["indicators", "identities"])
def test_other_origins_are_the_list_of_standard_figures(name: str) -> None:
    others = {origin.text for row in rows(name) for origin in origins(row) if not origin.seed}
    unknown = others - {LISTED, UNVERIFIED}
    assert unknown == set(), f"出处 is a place in a seed (000@354 words), {LISTED} or {UNVERIFIED}"


def test_an_indicator_only_known_from_the_list_has_its_number() -> None:
    bare = [row["名称"] for row in rows("indicators") if row["出处"] == LISTED and "序号" not in row]
    assert bare == [], f"an indicator with “出处: {LISTED}” has “序号”, its number in that list"


def test_an_origin_reads_back_as_written() -> None:
    written = "000@354 优化法治化营商环境、行政执法等工作13次"
    assert read_origin(written) == Origin("000", 354, "优化法治化营商环境、行政执法等工作13次")
    assert str(read_origin(written)) == written
    assert str(read_origin("待核")) == "待核"


def test_seeds_are_found_and_another_folder_is_refused() -> None:
    assert len(list(folder("seeds").glob("*.txt"))) == 5
    with pytest.raises(InputError, match="重新安装"):
        folder("没有这个文件夹")
