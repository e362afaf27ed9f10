from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.echo import echo


def test_every_kind_of_key_is_measured(tmp_path: Path) -> None:
    rows = list(echo(tmp_path, keys=4, sizes=(1,)))
    assert [row.name.split("，")[0].split(",")[0] for row in rows] == [
        "key at a value",
        "arrow at the map",
        "word at the map",
    ]
    assert all(0 < row.ours <= row.value for row in rows)


@pytest.mark.bench
def test_a_key_is_seen_within_five_milliseconds_in_small_and_large_cases(tmp_path: Path) -> None:
    assert [row for row in echo(tmp_path) if not row.holds] == []
