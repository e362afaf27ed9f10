"""Past states of a case: when one is kept, which one a day names, how many there are."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from drafter.errors import InputError
from drafter.store.history import DAYS_KEPT, NEWEST_KEPT, keep, snapshots, state, state_on
from tests.factories import case

NOON = datetime(2027, 1, 15, 12, 0, 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return case(tmp_path / "云岭县 2026", "数据:\n  受理: 281件\n", 司法局="数据:\n  办结: 268件\n")


def edit(folder: Path, number: int) -> None:
    path = folder / "报告.yaml"
    path.write_text(f"{path.read_text(encoding='utf-8')}# {number}\n", encoding="utf-8")


def test_a_state_holds_every_file_of_the_case_and_nothing_else(folder: Path) -> None:
    (folder / "稿件").mkdir()
    (folder / "稿件" / "稿.docx").write_bytes(b"PK")
    (folder / "报送" / ".报告.yaml.lock").write_bytes(b"")
    kept = keep(folder, NOON)
    assert kept is not None
    (snapshot,) = snapshots(folder)
    assert snapshot.files() == state(folder)
    assert set(snapshot.files()) == {"报告.yaml", "报送/司法局.yaml"}


def test_an_unchanged_case_is_kept_once(folder: Path) -> None:
    assert keep(folder, NOON) is not None
    assert keep(folder, NOON + timedelta(hours=1)) is None
    edit(folder, 1)
    assert keep(folder, NOON + timedelta(hours=2)) is not None
    assert len(snapshots(folder)) == 2


def test_states_of_one_second_keep_their_order(folder: Path) -> None:
    for number in range(12):
        edit(folder, number)
        keep(folder, NOON)
    assert [len(each.files()["报告.yaml"]) for each in snapshots(folder)] == sorted(
        len(each.files()["报告.yaml"]) for each in snapshots(folder)
    )
    assert snapshots(folder)[-1].files() == state(folder)


def test_a_session_replaces_its_own_state(folder: Path) -> None:
    first = keep(folder, NOON)
    edit(folder, 1)
    mine = keep(folder, NOON + timedelta(minutes=1))
    edit(folder, 2)
    assert keep(folder, NOON + timedelta(minutes=2), instead_of=mine) is not None
    assert len(snapshots(folder)) == 2
    assert snapshots(folder)[0].path == first


def test_a_day_names_the_last_state_of_that_day_or_before(folder: Path) -> None:
    for number, moment in enumerate((NOON, NOON + timedelta(hours=3), NOON + timedelta(days=5))):
        edit(folder, number)
        keep(folder, moment)
    assert state_on(folder, date(2027, 1, 15)).moment == NOON + timedelta(hours=3)
    assert state_on(folder, date(2027, 1, 18)).moment == NOON + timedelta(hours=3)
    assert state_on(folder, datetime(2027, 1, 15, 13, 0)).moment == NOON
    assert state_on(folder, date(2027, 2, 1)).moment == NOON + timedelta(days=5)


def test_a_day_too_early_is_answered_with_the_days_there_are(folder: Path) -> None:
    with pytest.raises(InputError, match="还没有留下旧稿"):
        state_on(folder, date(2027, 1, 1))
    keep(folder, NOON)
    with pytest.raises(InputError, match="有旧稿的日期：2027年1月15日"):
        state_on(folder, date(2027, 1, 1))


def test_states_do_not_grow_without_end(folder: Path) -> None:
    for number in range(NEWEST_KEPT + 40):
        edit(folder, number)
        keep(folder, NOON + timedelta(hours=number))
    kept = snapshots(folder)
    assert len(kept) <= NEWEST_KEPT + DAYS_KEPT
    assert len(kept) < NEWEST_KEPT + 40
    assert {each.moment.date() for each in kept} == {
        (NOON + timedelta(hours=number)).date() for number in range(NEWEST_KEPT + 40)
    }


def test_the_folder_hides_itself_from_git(folder: Path) -> None:
    keep(folder, NOON)
    assert (folder / ".历史" / ".gitignore").read_text(encoding="utf-8") == "*\n"


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04 cut off"])
def test_a_damaged_state_is_told_and_does_not_stop_the_next(folder: Path, data: bytes) -> None:
    path = keep(folder, NOON)
    assert path is not None
    path.write_bytes(data)
    with pytest.raises(InputError, match="已经损坏"):
        state_on(folder, date(2027, 1, 15)).files()
    assert keep(folder, NOON + timedelta(days=1)) is not None


def test_what_is_no_state_is_passed_over(folder: Path) -> None:
    (folder / ".历史").mkdir()
    for name in ("2027-13-45_999999.zip", "别的.zip", "2027-01-15_120000.txt"):
        (folder / ".历史" / name).write_bytes(b"")
    assert snapshots(folder) == []
