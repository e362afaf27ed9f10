"""Making changes in the files of a case: comments kept where they can be, the whole case checked first."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from drafter.errors import Faults, InputError
from drafter.model.base import Model
from drafter.model.report import Contribution, LastYear, Report
from drafter.model.translate import in_file
from drafter.store.changes import Change, Trees, changes, item_named, made, unmade
from drafter.store.dump import tree
from drafter.store.files import write_atomic
from drafter.store.history import keep, lay_out, state
from drafter.store.load import Case, open_case
from drafter.store.lock import FileLock
from drafter.store.names import LAST, REPORT, SHARES
from drafter.yamlfile import Tree, YamlFile, dump_yaml, parse_yaml, patch_yaml
from drafter.yamlfile.decode import read_text
from drafter.yamlfile.splice import insert_item, order_items, put_tree
from drafter.yamlfile.tree import MAX_DEPTH


@dataclass(frozen=True, slots=True)
class _Writing:
    """A file that is being written anew: its name, how it is validated, what it shall say."""

    name: str
    model: type[Model]
    wanted: Tree


def case_trees(case: Case) -> dict[str, Tree]:
    """Return what each file of a case says, whatever it looks like, by its name inside the case."""
    return {name: _tree(file, _model(name)) for name, file in _files(case).items()}


class Applied(NamedTuple):
    """What was done: the files that were written, and the changes that were not made there before."""

    files: tuple[Path, ...]
    changes: tuple[Change, ...]


def apply_changes(folder: Path, wanted: Sequence[Change], role: str) -> Applied:
    """Make changes in the files of a case, all or none, and return what was done.

    The state before and the state after are kept in the history.

    Raises:
        InputError: something is no longer as the changes found it, or cannot be written.
        Faults: the case cannot be read, or could not be read any more; nothing was written.
        Locked: somebody else holds a file.
    """
    case = open_case(folder)
    folder = case.files.folder
    before = case_trees(case)
    texts = _texts(case, before, made(before, wanted))
    if not texts:
        return Applied((), ())
    _refuse_unsound(folder, texts)
    keep(folder)
    with ExitStack() as locks:
        for name in texts:
            (folder / name).parent.mkdir(exist_ok=True)
            locks.enter_context(FileLock(folder / name, role))
        _refuse_changed(case, texts)
        for name, text in texts.items():
            _write(folder / name, text)
    keep(folder)
    return Applied(tuple(folder / name for name in texts), tuple(unmade(before, wanted)))


def _files(case: Case) -> dict[str, YamlFile]:
    found = {REPORT: case.files.report}
    if case.files.last:
        found[LAST] = case.files.last
    return found | {f"{SHARES}/{file.path.name}": file for file in case.files.shares.values()}


def _model(name: str) -> type[Model]:
    if name == REPORT:
        return Report
    return LastYear if name == LAST else Contribution


def _tree(file: YamlFile, model: type[Model]) -> Tree:
    return tree(model.model_validate({} if file.tree is None else file.tree))


def _texts(case: Case, before: Trees, after: Trees) -> dict[str, str | None]:
    """Return the new text of every file that changes; None for one that goes."""
    files = _files(case)
    found: dict[str, str | None] = {}
    for name in dict.fromkeys((*before, *after)):
        if name not in after:
            found[name] = None
        elif before.get(name) != after[name]:
            writing = _Writing(name, _model(name), _canonical(name, after[name]))
            found[name] = _rewritten(files[name], writing) if name in files else dump_yaml(writing.wanted)
    return found


def _canonical(name: str, wanted: Tree) -> Tree:
    """Return what a file shall say as its model dumps it; what is empty is not there."""
    try:
        return tree(_model(name).model_validate(wanted))
    except ValueError:
        raise InputError(f"这样改以后，“{name}”就不合格式了，改动没有写入。请核对改动文件。") from None


def _rewritten(file: YamlFile, writing: _Writing) -> str:
    """Change single values first, then ever larger branches, until the file says what it shall."""
    for widening in range(MAX_DEPTH):
        says: Trees = {writing.name: _tree(file, writing.model)}
        rest = changes(says, {writing.name: writing.wanted})
        if not rest:
            return file.text
        for change in rest:
            with suppress(InputError, ValueError):
                text = _exact(file, change) if not widening else _wide(file, change, widening, writing)
                changed = parse_yaml(text, file.path)
                _tree(changed, writing.model)
                file = changed
    raise InputError(f"“{writing.name}”没有写成想要的样子，没有改动。请直接在文件里改。")


def _exact(file: YamlFile, change: Change) -> str:
    """Make one change by touching nothing else."""
    if change.kind == "insert":
        place, _ = in_file(change.address[:-1], file.tree)
        return insert_item(file.text, place, change.new, change.after)
    place, now = in_file(change.address, file.tree)
    if change.kind == "order" and isinstance(change.new, list):
        return order_items(file.text, place, [str(name) for name in change.new])
    if change.new is None and isinstance(now, str) and len(place) < len(change.address):
        return put_tree(file.text, place, {})  # the short form of a figure loses its value, not its name
    if change.new is None or (isinstance(change.new, str) and not isinstance(now, dict | list)):
        return patch_yaml(file.text, [(place, _ended(change.new, now))])
    return put_tree(file.text, place, change.new)


def _ended(new: str | None, now: object) -> str | None:
    """Return a text with the line break at its end that the one before it had: a ``|`` stays a ``|``."""
    broken = new is not None and isinstance(now, str) and now.endswith("\n") and not new.endswith("\n")
    return f"{new}\n" if broken else new


def _wide(file: YamlFile, change: Change, widening: int, writing: _Writing) -> str:
    """Write the branch that holds a change anew; in the end, the whole file below its first comments."""
    address = change.address[:-widening] if change.kind != "order" else change.address[: 1 - widening or None]
    value = writing.wanted
    for step in address:
        value = value[str(step)] if isinstance(value, dict) else item_named(value, step)
    if not address:
        return _comments_above(file) + dump_yaml(writing.wanted)
    place, _ = in_file(address, file.tree)
    return put_tree(file.text, place, value)


def _comments_above(file: YamlFile) -> str:
    lines: list[str] = []
    for line in file.lines:
        if not line.startswith("#"):
            break
        lines.append(line + "\n")
    return "".join(lines)


def _refuse_unsound(folder: Path, texts: dict[str, str | None]) -> None:
    """Read the whole case as it would be; raises Faults with the places in the new files."""
    with TemporaryDirectory() as place:
        there = Path(place).resolve()
        after = dict(state(folder))
        for name, text in texts.items():
            after.pop(name, None)
            if text is not None:
                after[name] = text.encode()
        lay_out(after, there)
        try:
            open_case(there)
        except Faults as error:
            found = [
                fault._replace(file=fault.file and folder / fault.file.relative_to(there))
                for fault in error.faults
            ]
            raise Faults(found) from None


def _refuse_changed(case: Case, texts: dict[str, str | None]) -> None:
    """Refuse where somebody wrote a file since it was read."""
    known = _files(case)
    for name in texts:
        path = case.files.folder / name
        text = known[name].text if name in known else None
        read = read_text(path)[0] if path.is_file() else None
        if read != text:
            raise InputError(f"“{name}”刚刚被别人改过，没有写入。请再做一次。")


def _write(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink(missing_ok=True)
    else:
        write_atomic(path, text.encode())
