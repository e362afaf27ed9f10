"""Asking git: where a repository begins, and what a case was in one of its revisions."""

from __future__ import annotations

import subprocess
from pathlib import Path

from drafter.errors import InputError, UsageError
from drafter.store.history import MOST_BYTES, MOST_FILES, State, is_case_file
from drafter.store.names import REPORT

_SECONDS = 60


def git(folder: Path, *arguments: str, asked: bytes = b"") -> bytes:
    """Run git in a folder and return what it prints.

    Args:
        asked: what it reads.

    Raises:
        UsageError: there is no git on this machine.
        InputError: git refuses, or takes longer than a minute.
    """
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=folder, input=asked, capture_output=True, check=True, timeout=_SECONDS
        )
    except FileNotFoundError:
        raise UsageError("这台机器上没有装 git。请先安装，或者换一种办法。") from None
    except (subprocess.SubprocessError, OSError):
        raise InputError("git 没有做完这一步。请核对仓库和权限后再试。") from None
    return done.stdout


def git_root(folder: Path) -> Path:
    """Return the root of the repository a folder lies in; raises InputError where it lies in none."""
    if not folder.is_dir():
        raise InputError(f"没有“{folder}”这个文件夹。请核对路径。")
    try:
        return Path(git(folder, "rev-parse", "--show-toplevel").decode("utf-8", "replace").rstrip("\n"))
    except InputError:
        raise InputError(f"“{folder}”不在 git 仓库里。请先用 git init 建仓库，或者换一个文件夹。") from None


def state_in(folder: Path, revision: str) -> State:
    """Return the files of a case in a git revision.

    Raises:
        UsageError: there is no git on this machine.
        InputError: there is no such revision, or no case in it.
    """
    unknown = InputError(
        f"没有“{revision}”这个日期或者 git 版本。日期请写成 2026-01-15 的样子，版本请核对 git log。"
    )
    if revision.startswith("-") or not revision.isprintable():
        raise unknown
    try:
        commit = git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").decode().strip()
    except InputError:
        raise unknown from None
    found = _listed(git(folder, "ls-tree", "-r", "-l", "-z", commit, "--", "."))
    if REPORT not in found:
        raise InputError(f"git 版本“{revision}”里的这个文件夹没有 {REPORT}。请换一个版本再试。")
    if len(found) > MOST_FILES or sum(size for _, size in found.values()) > MOST_BYTES:
        raise InputError(f"git 版本“{revision}”里的文件太大，不像一份报告，没有读取。")
    return {name: git(folder, "cat-file", "blob", blob) for name, (blob, _) in found.items()}


def _listed(output: bytes) -> dict[str, tuple[str, int]]:
    """Return identity and size in bytes of each file of a case, by its name inside it."""
    found = {}
    for row in output.decode("utf-8", "replace").split("\0"):
        head, _, name = row.partition("\t")
        words = head.split()
        if len(words) == 4 and words[1] == "blob" and is_case_file(name):
            found[name] = (words[2], int(words[3]))
    return found
