"""LibreOffice's own comparison of two .docx, as a process to be measured beside others."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

from tests.redline import office

_MACRO = """
Sub Settle(paths As String)
  Dim hid(0) As New com.sun.star.beans.PropertyValue
  Dim kept(0) As New com.sun.star.beans.PropertyValue
  Dim other(1) As New com.sun.star.beans.PropertyValue
  hid(0).Name = "Hidden"
  hid(0).Value = True
  kept(0).Name = "FilterName"
  kept(0).Value = "MS Word 2007 XML"
  Dim doc As Object
  Dim helper As Object
  part = Split(paths, "|")
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(part(1)), "_blank", 0, hid())
  other(0).Name = "URL"
  other(0).Value = ConvertToURL(part(0))
  other(1).Name = "NoAcceptDialog"
  other(1).Value = True
  helper.executeDispatch(doc.CurrentController.Frame, ".uno:CompareDocuments", "", 0, other())
  doc.storeToURL(ConvertToURL(part(2)), kept())
  doc.close(True)
  StarDesktop.terminate()
End Sub
"""


def office_compare(old: Path, new: Path, out: Path, profile: Path) -> Callable[[], float]:
    """Return a measurement: seconds of processor time of one run.

    Args:
        old: the old .docx.
        new: the new one.
        out: where the tracked one goes.
        profile: a folder for LibreOffice's own files, made if there is none.
    """
    _prepare(profile)
    program = shutil.which("soffice") or "soffice"
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo"]
    command.append(f'macro:///Standard.Settling.Settle("{old}|{new}|{out}")')

    def measured() -> float:
        out.unlink(missing_ok=True)
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
        if not out.exists():
            raise RuntimeError("LibreOffice compared nothing")
        return usage.ru_utime + usage.ru_stime

    return measured


def _prepare(profile: Path) -> None:
    """Put the macro where the judge of tracked changes keeps its own."""
    empty = profile.with_name(f"{profile.name}-empty")
    empty.mkdir(parents=True, exist_ok=True)
    office.settle(empty, profile)
    module = profile / "user" / "basic" / "Standard" / "Settling.xba"
    head, _, rest = module.read_text(encoding="utf-8").partition('"StarBasic">')
    tail = rest[rest.index("</script:module>") :]
    module.write_text(f'{head}"StarBasic">{escape(_MACRO)}{tail}', encoding="utf-8")
