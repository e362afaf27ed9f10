"""Reading a case folder: its files, validated, merged, with every fault at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from drafter.address import Address
from drafter.data.indicators import indicators
from drafter.errors import Fault, Faults, InputError
from drafter.model.base import Model
from drafter.model.consistency import Vocabulary, contradictions, problems
from drafter.model.known import field_values
from drafter.model.problem import Problem
from drafter.model.reckon import reckon
from drafter.model.report import Contents, Contribution, LastYear, Report
from drafter.model.telling import Teller
from drafter.model.translate import faults as translate
from drafter.store.merge import merge
from drafter.yamlfile import YamlFile, read_yaml

REPORT, LAST, SHARES, DRAFTS = "报告.yaml", "上年.yaml", "报送", "稿件"

ModelT = TypeVar("ModelT", bound=Model)


@dataclass(frozen=True, slots=True)
class CaseFiles:
    """The files of a case, read: the report's own, last year's, one a department."""

    folder: Path
    report: YamlFile
    last: YamlFile | None
    shares: dict[str, YamlFile]

    @property
    def notes(self) -> tuple[str, ...]:
        """Remarks on the files that a person should see."""
        files = [self.report, *([self.last] if self.last else []), *self.shares.values()]
        return tuple(f"{file.path.name}：{note}" for file in files for note in file.notes)


@dataclass(frozen=True, slots=True)
class Case:
    """A case as it lies on disk: the merged report and the files it came from."""

    report: Report
    files: CaseFiles

    @property
    def notes(self) -> tuple[str, ...]:
        """Remarks on the files that a person should see."""
        return self.files.notes


def load_case(path: Path) -> Report:
    """Read the case in a folder (or named by its 报告.yaml) and return its report.

    Raises:
        InputError: there is no case at ``path``.
        Faults: all faults of its files, in file order.
    """
    return open_case(path).report


def open_case(path: Path) -> Case:
    """Like ``load_case``, with the files beside the report."""
    files, found = _read_files(case_folder(path))
    if files is None:
        raise Faults(found)
    validated = _validate_files(files, found)
    if found or validated is None:
        raise Faults(found)
    report, shares, last = validated
    vocabulary = _vocabulary(report, shares, last)
    found += _located(problems(report, vocabulary), files.report)
    for department, share in shares.items():
        found += _located(problems(share, vocabulary), files.shares[department])
    merged, clashes = merge(report, shares, last)
    for clash in clashes:
        found += _located([clash.problem], files.shares[clash.department])
    reckoning = reckon(merged)
    found += [_locate_figure(problem, files) for problem in reckoning.problems]
    if not found:
        teller = Teller(reckoning, field_values(merged), merged.year)
        for contents, file in (
            (report, files.report),
            *((share, files.shares[name]) for name, share in shares.items()),
        ):
            found += _located(list(contradictions(contents, teller)), file)
    if found:
        raise Faults(_in_file_order(found, files))
    return Case(merged, files)


def case_folder(path: Path) -> Path:
    """Return the folder of the case at ``path``; raises InputError when there is none."""
    if path.is_file() and path.name == REPORT:
        return path.parent
    if not path.exists():
        raise InputError(f"没有找到“{path}”。请核对路径，或者用 drafter new {path} 新建一个。")
    if not path.is_dir():
        raise InputError(f"“{path}”不是报告文件夹。请给出含有 {REPORT} 的文件夹。")
    if not (path / REPORT).exists():
        raise InputError(_no_report(path))
    return path


def _no_report(path: Path) -> str:
    misnamed = next(
        (name for name in (f"{REPORT}.txt", "报告.yml", "报告.txt") if (path / name).exists()), None
    )
    if misnamed:
        return f"“{path}”里的 {misnamed} 应当叫 {REPORT}。请改名（记事本另存时，文件类型选“所有文件”）。"
    return f"“{path}”里没有 {REPORT}。请核对文件夹，或者用 drafter new 新建一个。"


def _read_files(folder: Path) -> tuple[CaseFiles | None, list[Fault]]:
    found: list[Fault] = []
    report = _read(folder / REPORT, found)
    last = _read(folder / LAST, found) if (folder / LAST).exists() else None
    shares = {}
    for path in _share_paths(folder / SHARES):
        file = _read(path, found)
        if file is not None:
            shares[path.stem] = file
    return (CaseFiles(folder, report, last, shares) if report is not None and not found else None), found


def _share_paths(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix in (".yaml", ".yml") and not path.name.startswith(".")
    )


def _read(path: Path, found: list[Fault]) -> YamlFile | None:
    try:
        return read_yaml(path)
    except Faults as error:
        found += error.faults
    except InputError as error:
        found.append(Fault(what=str(error), file=path))
    return None


Validated = tuple[Report, dict[str, Contribution], LastYear | None]


def _validate_files(files: CaseFiles, found: list[Fault]) -> Validated | None:
    report = _validate(files.report, Report, found)
    last = _validate(files.last, LastYear, found) if files.last else None
    shares = {}
    for stem, file in files.shares.items():
        share = _validate(file, Contribution, found)
        if share is not None:
            shares[stem] = share
    return (report, shares, last) if report is not None else None


def _validate(file: YamlFile, model: type[ModelT], found: list[Fault]) -> ModelT | None:
    tree = {} if file.tree is None else file.tree
    try:
        return model.model_validate(tree)
    except ValidationError as error:
        found += translate(error, file, model)
        return None


def _vocabulary(report: Report, shares: dict[str, Contribution], last: LastYear | None) -> Vocabulary:
    contents: list[Contents] = [report, *shares.values()]
    own = dict.fromkeys(name for part in contents for name in part.figures)
    if last is not None:
        own.update(dict.fromkeys(last.figures))
    promises = [promise for part in contents for promise in part.last_promises]
    promises += last.promises if last else ()
    return Vocabulary(
        figures=frozenset(own) | frozenset(indicators()),
        own_figures=tuple(own),
        submissions=frozenset(submission.name for submission in report.submissions),
        plan=_ids(item for part in contents for item in part.plan.all_items()),
        measures=_ids(
            item for part in contents for item in (*part.achievements.all_items(), *part.duty.all_items())
        ),
        promises=_ids(promises),
    )


def _ids(items: object) -> frozenset[str]:
    return frozenset(item.id for item in items if item.id)  # type: ignore[attr-defined]


def _located(found: list[Problem], file: YamlFile) -> list[Fault]:
    return [
        file.fault(problem.address, problem.what, problem.cure, key=problem.key, offset=problem.offset)
        for problem in found
    ]


def _locate_figure(problem: Problem, files: CaseFiles) -> Fault:
    holder = next((file for file in _holders(files) if _has(file, problem.address[:2])), files.report)
    return _located([problem], holder)[0]


def _holders(files: CaseFiles) -> list[YamlFile]:
    return [files.report, *files.shares.values(), *([files.last] if files.last else [])]


def _has(file: YamlFile, address: Address) -> bool:
    node: object = file.tree
    for step in address:
        if not isinstance(node, dict) or step not in node:
            return False
        node = node[str(step)]
    return True


def _in_file_order(found: list[Fault], files: CaseFiles) -> list[Fault]:
    order = {file.path: index for index, file in enumerate(_holders(files))}
    return sorted(found, key=lambda fault: (order.get(fault.file or Path(), -1), fault.line, fault.column))
