"""Departments by whatever name people call them, and who can be worked for now."""

from __future__ import annotations

from pathlib import Path

from drafter.data.departments import department as known_department
from drafter.data.departments import departments, same_department
from drafter.store.load import Case
from drafter.store.lock import lock_path
from drafter.store.names import SHARES

_SHOWN = 8


def office_of(case: Case, name: str) -> str:
    """Return the department's name as the case has it, else as it is known, else as it was given."""
    for held in (*case.files.shares, *offices_named(case)):
        if same_department(held, name):
            return held
    known = known_department(name)
    return known.name if known else name


def offices_named(case: Case) -> tuple[str, ...]:
    """Return the departments that items, figures and promises of a case name, each once."""
    report = case.report
    promises = report.known_promises
    named = [each.department for each in (*report.items(), *promises)]
    named += [figure.department for figure in report.figures.values()]
    return tuple(dict.fromkeys(name for name in named if name))


def offices_of(case: Case) -> tuple[str, ...]:
    """Return the departments a case knows of: those with files, those named in it, those of the table."""
    table = (each.name for each in departments().values())
    return tuple(dict.fromkeys((*case.files.shares, *offices_named(case), *table)))


def free_offices(case: Case) -> str:
    """Say which departments of a case nobody works for now; empty where it names none."""
    folder = case.files.folder / SHARES
    names = dict.fromkeys((*case.files.shares, *offices_named(case)))
    free = [name for name in names if not lock_path(_share(folder, name)).exists()]
    if not free:
        return ""
    more = "等" if len(free) > _SHOWN else ""
    return f"现在可以先填别的部门的内容（--department）：{'、'.join(free[:_SHOWN])}{more}。"


def share_path(case: Case, office: str) -> Path:
    """Return the file of a department, also where there is none yet."""
    held = case.files.shares.get(office)
    return held.path if held is not None else _share(case.files.folder / SHARES, office)


def _share(folder: Path, office: str) -> Path:
    return folder / f"{office}.yaml"
