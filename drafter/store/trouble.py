"""Why a file could not be written, told in Chinese: where, what, what to do."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from drafter.errors import InputError

A_FOLDER = "这个名称已经是一个文件夹。请换一个名称再试。"
DEVICE = "这不是普通文件。请换一个文件名再试。"
READ_ONLY = "这个文件设成了只读。请先取消只读，或者换一个名称再试。"
_DISK_FULL = "磁盘已满，或者超出了允许的大小。请清理磁盘，或者换一个位置再试。"
_FORBIDDEN = "没有写入的权限，或者文件正被别的程序打开。请关闭打开它的程序，或者换一个位置再试。"
_READ_ONLY_DISK = "所在的磁盘是只读的。请换一个位置再试。"
_NO_FOLDER = "所在的文件夹不存在。请先建好文件夹，或者换一个位置再试。"
_NOT_A_FOLDER = "路径中有一段是文件，不是文件夹。请核对路径后再试。"
_LOOP = "这个链接绕回了自己，找不到真正的文件。请删除链接，或者换一个位置再试。"
_TOO_LONG = "名称太长。请换一个短一些的名称再试。"
_BAD_NAME = "名称里有不能用的字符。请换一个名称再试。"
_UNKNOWN = "磁盘或网络位置出了问题。请检查后再试，或者换一个位置。"

_REASONS = {
    errno.ENOSPC: _DISK_FULL,
    errno.EDQUOT: _DISK_FULL,
    errno.EFBIG: _DISK_FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EBUSY: _FORBIDDEN,
    errno.ETXTBSY: _FORBIDDEN,
    errno.EROFS: _READ_ONLY_DISK,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NOT_A_FOLDER,
    errno.ELOOP: _LOOP,
    errno.EISDIR: A_FOLDER,
    errno.ENAMETOOLONG: _TOO_LONG,
    errno.EINVAL: _BAD_NAME,
}


def reason(error: OSError | ValueError) -> str:
    """Return what the system's refusal means and what to do, two finished sentences or more."""
    # A path that cannot be encoded, or holds a NUL, is a ValueError.
    return _REASONS.get(error.errno or 0, _UNKNOWN) if isinstance(error, OSError) else _BAD_NAME


def open_elsewhere(path: Path) -> Path | None:
    """Return the owner file that Word, WPS or LibreOffice leave beside a document while it is open."""
    if path.suffix.lower() not in (".docx", ".xlsx"):
        return None
    # Word puts ~$ over the first two characters of a long name, before a short one.
    names = (f".~lock.{path.name}#", f"~${path.name[2:]}", f"~${path.name[1:]}", f"~${path.name}")
    return next((path.with_name(name) for name in names if path.with_name(name).is_file()), None)


def still_open(owner: Path) -> str:
    """Return the reason for a document that another program has open."""
    cure = f"如果已经关闭，请删除同一文件夹里的“{shown(owner.name)}”。"
    return f"它正在别的程序里打开。请先关闭它再试；{cure}"


def unwritten(path: Path, why: str) -> InputError:
    """Return the error for a file that was not written; what stood there before is as it was."""
    try:
        kept = "原来的文件没有变。" if path.is_file() else ""
    except (OSError, ValueError):
        kept = ""
    return InputError(f"“{shown(path)}”没有保存：{why}{kept}")


def shown(path: Path | str) -> str:
    """Return a path or a name as a message can print it; what is no visible sign becomes a question mark."""
    text = os.fspath(path).encode("utf-8", "replace").decode("utf-8")
    return "".join(sign if sign.isprintable() or sign == "　" else "?" for sign in text)
