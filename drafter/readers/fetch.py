"""The bytes of a file, if it is one and not too large."""

from __future__ import annotations

import stat
from pathlib import Path

from drafter.errors import InputError
from drafter.readers import limits


def fetch(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        InputError: there is none, it is a folder or a device, empty, too large, or may not be read.
    """
    try:
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            raise InputError("这是文件夹，不是文件。请指定里面的文稿。")
        if not stat.S_ISREG(state.st_mode):
            raise InputError("这不是普通文件。请指定 .docx、.txt 或 .html 文件。")
        _check(state.st_size)
        with path.open("rb") as file:
            data = file.read(min(state.st_size, limits.FILE) + 1)
    except FileNotFoundError:
        raise InputError("没有这个文件。请核对文件名和所在的文件夹。") from None
    except PermissionError:
        raise InputError("没有读取这个文件的权限。请把它复制到自己的文件夹里再试。") from None
    except (OSError, ValueError):
        raise InputError("打不开这个文件。请把它复制到本机的文件夹里再试。") from None
    _check(len(data))
    return data


def _check(size: int) -> None:
    if not size:
        raise InputError("这是空文件。请核对是不是选错了文件。")
    if size > limits.FILE:
        raise InputError(
            f"文件有 {size // limits.MEGABYTE} MB，太大了，最多能读 {limits.FILE // limits.MEGABYTE} MB。"
            "请删去其中的图片，另存后再试。"
        )
