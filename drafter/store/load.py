"""Reading a case folder: its files, validated, merged, with every fault at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from pydantic import ValidationError

from drafter.address import Address
from drafter.data.indicators import indicators
from drafter.errors import Fault, Faults, InputError
from drafter.model.base import Model
from drafter.model.consistency import Vocabulary, contradictions, problems, repeated_ids, unknown_names
from drafter.model.items import Item
from drafter.model.known import field_values
from drafter.model.parts import ACHIEVEMENTS, LAST_PROMISES, PARTS, PLAN
from drafter.model.problem import Problem
from drafter.model.reckon import reckon
from drafter.model.reckoned import Reckoning
from drafter.model.report import Contents, Contribution, LastYear, Report
from drafter.model.telling import Teller
from drafter.model.translate import faults as translate
from drafter.model.translate import in_file
from drafter.store.garbage import uncollected
from drafter.store.left_items import left_to
from drafter.store.merge import merge
from drafter.store.names import LAST, REPORT, SHARES
from drafter.yamlfile import YamlFile, parse_yaml, read_yaml

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
        told = tuple(note for file in files for note in file.notes)
        return (*told, *_unread(self.folder / SHARES))


@dataclass(frozen=True, slots=True)
class Case:
    """A case as it lies on disk: the merged report, what its figures are worth, the files it came from."""

    report: Report
    files: CaseFiles
    reckoning: Reckoning

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


@uncollected()
def open_case(path: Path, unsaved: Mapping[Path, str] = MappingProxyType({})) -> Case:
    """Like ``load_case``, with the files beside the report.

    Args:
        unsaved: what some of the files are about to hold, instead of what they hold.
    """
    found: list[Fault] = []
    files = _read_files(case_folder(path), found, unsaved)
    validated = _validate_files(files, found) if files else None
    if files is None or validated is None or found:
        raise Faults(_in_file_order(found))
    report, shares, last = validated
    vocabulary = _vocabulary(report, shares, last)
    for contents, file in _contents(files, report, shares):
        found += _located(problems(contents, vocabulary), file)
    if last is not None and files.last is not None:
        found += _located(unknown_names(last, vocabulary), files.last)
    found += _repeated(files, report, shares)
    merged, clashes = merge(report, shares, last)
    for clash in clashes:
        found += _located([clash.problem], files.shares[clash.share])
    reckoning = reckon(merged)
    found += [_locate_figure(problem, files) for problem in reckoning.problems]
    if not found:
        teller = Teller(reckoning, field_values(merged), merged.year)
        for contents, file in _contents(files, report, shares):
            found += _located(contradictions(contents, teller), file)
    if found:
        raise Faults(_in_file_order(found))
    return Case(merged, files, reckoning)


def _repeated(files: CaseFiles, report: Report, shares: dict[str, Contribution]) -> Iterator[Fault]:
    """Find 编号 used twice; a department takes up those of the items left to it, once each."""
    seen: dict[str, str] = {}
    taken: set[str] = set()
    yield from _located(repeated_ids(report, _shown(files.report.path), seen), files.report)
    for name, share in shares.items():
        left = left_to(report, share.department or name) - taken
        file = files.shares[name]
        yield from _located(repeated_ids(share, _shown(file.path), seen, left), file)
        taken |= left & {item.id for key in PARTS for item in share.part(key).all_items()}


def _contents(
    files: CaseFiles, report: Report, shares: dict[str, Contribution]
) -> Iterator[tuple[Contents, YamlFile]]:
    yield report, files.report
    for name, share in shares.items():
        yield share, files.shares[name]


def case_folder(path: Path) -> Path:
    """Return the folder of the case at ``path``; raises InputError when there is none."""
    if path.is_file() and path.name == REPORT:
        return path.parent
    if not path.exists():
        raise InputError(f"没有找到“{path}”。请核对路径，或者用 drafter new 新建一个。")
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


def _read_files(folder: Path, found: list[Fault], unsaved: Mapping[Path, str]) -> CaseFiles | None:
    report = _read(folder / REPORT, found, unsaved)
    last = _read(folder / LAST, found, unsaved) if (folder / LAST).exists() else None
    shares: dict[str, YamlFile] = {}
    for path in _share_paths(folder / SHARES):
        file = _read(path, found, unsaved)
        if file is not None and path.stem in shares:
            what = f"“{path.name}”和“{shares[path.stem].path.name}”是同一个部门的文件。"
            found.append(Fault(what, "请合并成一个文件。", file=path))
        elif file is not None:
            shares[path.stem] = file
    if report is not None and not found:
        return CaseFiles(folder, report, last, shares)
    # What is wrong inside the files that could be read is told beside what could not be read.
    _validate_read(report, Report, found)
    _validate_read(last, LastYear, found)
    for share in shares.values():
        _validate_read(share, Contribution, found)
    return None


def _validate_read(file: YamlFile | None, model: type[ModelT], found: list[Fault]) -> None:
    if file is not None:
        _validate(file, model, found)


def _share_paths(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix in (".yaml", ".yml") and not path.name.startswith((".", "~"))
    )


def _unread(folder: Path) -> Iterator[str]:
    """Name what lies among the departments' files and is none: its numbers would be missed in silence."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_file() and path.suffix not in (".yaml", ".yml") and not path.name.startswith((".", "~")):
            yield f"“{SHARES}/{path.name}”不是 .yaml 文件，没有读取。"


def _read(path: Path, found: list[Fault], unsaved: Mapping[Path, str]) -> YamlFile | None:
    try:
        return parse_yaml(unsaved[path], path) if path in unsaved else read_yaml(path)
    except Faults as error:
        found += error.faults
    except InputError as error:
        found.append(Fault(what=str(error)))
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
    last = last or report.last
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
        ids={
            PLAN: _ids(item for part in contents for item in part.plan.all_items()),
            ACHIEVEMENTS: _ids(item for part in contents for item in _measures(part)),
            LAST_PROMISES: _ids(promises),
        },
    )


def _measures(part: Contents) -> list[Item]:
    """The items that may tell a promise kept: those of the duty part, too."""
    return [*part.achievements.all_items(), *part.duty.all_items()]


def _ids(items: Iterable[Item]) -> frozenset[str]:
    return frozenset(item.id for item in items if item.id)


def _located(found: Iterable[Problem], file: YamlFile) -> list[Fault]:
    return [_located_one(problem, file) for problem in found]


def _located_one(problem: Problem, file: YamlFile) -> Fault:
    address, value = in_file(problem.address, file.tree)
    # Blank lines at the head of a text are no part of it for the model.
    blank = len(value) - len(value.lstrip("\n")) if isinstance(value, str) else 0
    offset = problem.offset + blank
    return file.fault(address, problem.what, problem.cure, key=problem.key, offset=offset)


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


def _shown(path: Path) -> str:
    """A file as people call it inside its case: 报告.yaml, 报送/司法局.yaml."""
    return f"{SHARES}/{path.name}" if path.parent.name == SHARES else path.name


def _in_file_order(found: list[Fault]) -> list[Fault]:
    return sorted(dict.fromkeys(found), key=lambda fault: (*_rank(fault.file), fault.line, fault.column))


def _rank(path: Path | None) -> tuple[int, str]:
    if path is None or path.name == REPORT:
        return 0, ""
    return (2, "") if path.name == LAST else (1, path.name)
