"""LibreOffice as a judge: it accepts, or rejects, all tracked changes of documents.

A macro does it, so nothing but soffice is needed. A build without windows falls over comments when a macro
opens their document; it can still convert it.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

_MODULE = Path("user", "basic", "Standard", "Settling.xba")
_DTD = '"-//OpenOffice.org//DTD OfficeDocument 1.0//EN"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_LIBRARY = 'xmlns:library="http://openoffice.org/2000/library"'
_MACRO = """
Sub Settle(folder As String)
  Dim hid(0) As New com.sun.star.beans.PropertyValue
  Dim kept(0) As New com.sun.star.beans.PropertyValue
  hid(0).Name = "Hidden"
  hid(0).Value = True
  kept(0).Name = "FilterName"
  kept(0).Value = "MS Word 2007 XML"
  Dim helper As Object
  Dim doc As Object
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  Dim found(2000) As String
  n = 0
  f = Dir(folder & "/", 0)
  Do While f <> ""
    If Right(f, 5) = ".docx" Then
      found(n) = f
      n = n + 1
    End If
    f = Dir()
  Loop
  For i = 0 To n - 1
    For k = 0 To 1
      doc = StarDesktop.loadComponentFromURL(ConvertToURL(folder & "/" & found(i)), "_blank", 0, hid())
      If k = 0 Then
        order = ".uno:AcceptAllTrackedChanges"
        where = "/accepted/"
      Else
        order = ".uno:RejectAllTrackedChanges"
        where = "/rejected/"
      End If
      helper.executeDispatch(doc.CurrentController.Frame, order, "", 0, Array())
      doc.storeToURL(ConvertToURL(folder & where & found(i)), kept())
      doc.close(True)
    Next
  Next
  StarDesktop.terminate()
End Sub
"""


def settle(folder: Path, profile: Path) -> None:
    """Write every .docx of a folder anew into its folders ``accepted`` and ``rejected``.

    Args:
        folder: holds the documents.
        profile: a folder for LibreOffice's own files, made if there is none.
    """
    for name in ("accepted", "rejected"):
        (folder / name).mkdir(exist_ok=True)
    if not (profile / _MODULE).exists():
        _make(profile)
    _run(profile, f'macro:///Standard.Settling.Settle("{folder}")')


def _run(profile: Path, order: str) -> None:
    program = shutil.which("soffice") or shutil.which("libreoffice") or "soffice"
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo"]
    subprocess.run([*command, order], check=True, capture_output=True)


def _make(profile: Path) -> None:
    """The first start of LibreOffice writes a profile of its own; after it ours is put there."""
    _run(profile, "--terminate_after_init")
    basic = profile / "user" / "basic"
    (basic / "Standard").mkdir(parents=True, exist_ok=True)
    for kind in ("script", "dialog"):
        (basic / f"{kind}.xlc").write_text(
            f'{_HEAD}<!DOCTYPE library:libraries PUBLIC {_DTD} "libraries.dtd">'
            f'<library:libraries {_LIBRARY} xmlns:xlink="http://www.w3.org/1999/xlink">'
            f'<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/{kind}.xlb/" '
            'xlink:type="simple" library:link="false"/></library:libraries>',
            encoding="utf-8",
        )
        module = '<library:element library:name="Settling"/>' if kind == "script" else ""
        (basic / "Standard" / f"{kind}.xlb").write_text(
            f'{_HEAD}<!DOCTYPE library:library PUBLIC {_DTD} "library.dtd">'
            f'<library:library {_LIBRARY} library:name="Standard" library:readonly="false" '
            f'library:passwordprotected="false">{module}</library:library>',
            encoding="utf-8",
        )
    (profile / _MODULE).write_text(
        f'{_HEAD}<!DOCTYPE script:module PUBLIC {_DTD} "module.dtd">'
        '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settling" '
        f'script:language="StarBasic">{escape(_MACRO)}</script:module>',
        encoding="utf-8",
    )
