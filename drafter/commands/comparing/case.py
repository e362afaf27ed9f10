"""The case that one side of a comparison names: as it is now, as it was on a day, or in a git revision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from drafter.blocks import Document
from drafter.commands.build import assemble_case
from drafter.diff.case_side import case_draft
from drafter.diff.sides import Draft
from drafter.errors import Faults, InputError
from drafter.skeleton.order import Order, stage_named
from drafter.store.git import state_in
from drafter.store.history import State, lay_out, state_on
from drafter.store.load import Case, case_folder, open_case
from drafter.zh.dates import parse_date

_MOMENTS = ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d_%H:%M")


def case_side(named: str, text: str | None, stage: str | None) -> tuple[Draft, Case, Document]:
    """Return a case as a draft, the case, and the document assembled of it; else as ``named_case``.

    Args:
        text: name of the 报送文本; stage: 稿次; None for the usual ones.

    Raises:
        UsageError: there is no such text or stage.
    """
    order = Order(text, stage_named(stage) if stage else None)
    name, case = named_case(named)
    document = assemble_case(case, order)
    return case_draft(name, document, case.report, case.reckoning), case, document


def named_case(named: str) -> tuple[str, Case]:
    """Return what a case is called on screens, and the case.

    Args:
        named: 云岭县-2026, or a past state: 云岭县-2026@2026-01-15, 云岭县-2026@HEAD~3.

    Raises:
        InputError: there is no such case or state.
        Faults: its files cannot be read.
    """
    path = Path(named)
    if path.exists():
        folder = case_folder(path)
        return folder.resolve().name, open_case(path)
    place, _, when = named.rpartition("@")
    folder = case_folder(Path(place))
    name = f"{folder.resolve().name}@{when}"
    return name, _opened(_state(folder, when), folder, name)


def _state(folder: Path, when: str) -> State:
    moment = _moment(when)
    return state_on(folder, moment).files() if moment else state_in(folder, when)


def _moment(when: str) -> date | datetime | None:
    for form in _MOMENTS:
        try:
            # Up to the end of that minute: a state is called by minutes.
            return datetime.strptime(when, form).replace(second=59)
        except ValueError:
            continue
    try:
        return parse_date(when)
    except InputError:
        return None


def _opened(state: State, folder: Path, name: str) -> Case:
    with TemporaryDirectory() as place:
        there = Path(place).resolve()
        lay_out(state, there)
        try:
            case = open_case(there)
        except Faults as error:
            raise Faults(
                [
                    fault._replace(file=fault.file and Path(name) / fault.file.relative_to(there))
                    for fault in error.faults
                ]
            ) from None
    # A skeleton of the county's own lies beside the case as it is now.
    return replace(case, files=replace(case.files, folder=folder))
