"""Asks the extracting process for a PDF's rows, and says what went wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from typing import Any

from drafter.errors import InputError
from drafter.readers import limits
from drafter.readers.decode import looks_like_text
from drafter.readers.pdf.rows import Row, lines_of
from drafter.readers.source import Line

_CURE = "请用 WPS 或 Word 打开，另存为 .docx；或把正文复制到 .txt 文件后再试。"
_TROUBLE = {
    "locked": f"PDF 文件加了密码，不能读取。请取消密码，或{_CURE[1:]}",
    "broken": f"PDF 文件已经损坏，不能读取。{_CURE}",
}
_SCANNED = "PDF 里没有文字，可能是扫描件。请用文字识别软件转成 .docx 或 .txt 后再试。"
_FEWEST = 20  # characters; with fewer a PDF is a scan


def read_pdf(data: bytes) -> list[Line]:
    """Return the lines of a PDF.

    Raises:
        InputError: it is a scan, locked, damaged, too large, takes too long, or its letters can't be told.
    """
    if len(data) > limits.PDF:
        raise InputError(f"PDF 文件太大，最多能读 {limits.PDF // limits.MEGABYTE} MB。{_CURE}")
    if find_spec("pypdf") is None:
        raise InputError(f"这台电脑上没有装读取 PDF 的组件。{_CURE}")
    answer = _ask(data)
    if "trouble" in answer:
        raise InputError(_TROUBLE[answer["trouble"]])
    return lines_of(_checked([[Row(*row) for row in page] for page in answer["pages"]]))


def _checked(pages: list[list[Row]]) -> list[list[Row]]:
    text = "".join(row.text for page in pages for row in page)
    if len("".join(text.split())) < _FEWEST:
        raise InputError(_SCANNED)
    if not looks_like_text(text):
        raise InputError(f"PDF 里的文字用了特别的编码，读出来是乱码。{_CURE}")
    return pages


def _ask(data: bytes) -> dict[str, Any]:
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONIOENCODING": "utf-8",
    }
    try:
        done = subprocess.run(
            [sys.executable, "-m", "drafter.readers.pdf.extract"],
            input=data,
            capture_output=True,
            timeout=limits.PDF_SECONDS,
            env=environment,
            check=True,
        )
        answer = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise InputError(f"PDF 文件过于复杂，{limits.PDF_SECONDS} 秒内没有读完。{_CURE}") from None
    except (subprocess.CalledProcessError, OSError, ValueError):
        raise InputError(_TROUBLE["broken"]) from None
    return dict(answer)
