"""A .doc, .wps, .rtf or .odt → .docx, through an installed LibreOffice."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from drafter.errors import InputError
from drafter.readers import limits
from drafter.readers.sniff import ole_refusal

_NAMES = ("soffice", "libreoffice", "loffice")
_USUAL = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
)
_SUFFIXES = {"ole": "doc", "rtf": "rtf", "odt": "odt", "flat": "xml"}
_KINDS = {
    "ole": "旧版的 Word 或 WPS 文档",
    "rtf": "RTF 文档",
    "odt": "OpenDocument 文档",
    "flat": "存成 XML 的 Word 文档",
}
_CURE = "请在 Word 或 WPS 中打开，点“文件”“另存为”，类型选“Word 文档（*.docx）”，再试一次。"
_NO_MACROS = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Office.Common/Security/Scripting">'
    '<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>'
    '<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>'
    '<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item></oor:items>'
)


def convert(data: bytes, kind: str) -> bytes:
    """Return the document as the bytes of a .docx.

    Args:
        data: the file.
        kind: ``ole``, ``rtf``, ``odt`` or ``flat``, as `drafter.readers.sniff.sniff` says.

    Raises:
        InputError: it is no text document, has a password, no converter is installed, or it failed.
    """
    refusal = ole_refusal(data) if kind == "ole" else ""
    if refusal:
        raise InputError(refusal)
    program = converter()
    if program is None:
        raise InputError(f"这是{_KINDS[kind]}，这台电脑上没有能转换它的软件。{_CURE}")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return _converted(program, data, _SUFFIXES[kind], Path(folder))


def converter() -> str | None:
    """Return the path of an installed LibreOffice, None if there is none."""
    found = (shutil.which(name) for name in _NAMES)
    usual = (path for path in _USUAL if Path(path).is_file())
    return next((path for path in (*found, *usual) if path), None)


def _converted(program: str, data: bytes, suffix: str, folder: Path) -> bytes:
    source = folder / f"source.{suffix}"
    source.write_bytes(data)
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_NO_MACROS, encoding="utf-8")
    arguments = [
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        "docx",
    ]
    _run([program, *arguments, "--outdir", str(folder / "out"), str(source)])
    result = folder / "out" / "source.docx"
    if not result.is_file() or result.stat().st_size > limits.FILE:
        raise InputError(f"文件没有转换成功，可能已经损坏，或者加了密码。{_CURE}")
    return result.read_bytes()


def _run(command: list[str]) -> None:
    """Run a program to its end; what is still running after the limit is ended with all it started."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=sys.platform != "win32",
    )
    try:
        process.wait(limits.CONVERT_SECONDS)
    except subprocess.TimeoutExpired:
        raise InputError(f"文件在 {limits.CONVERT_SECONDS} 秒内没有转换完。{_CURE}") from None
    finally:
        if process.poll() is None:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
