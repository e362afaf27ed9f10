"""What can go wrong, as facts; nothing here prints.

DrafterError                 everything the program says no to; ``str()`` is a finished Chinese sentence
├── UsageError               the command line asks for something that does not exist (exit code 2)
├── InputError               a file or folder cannot be used (exit code 2)
│   ├── Faults               several faults of one or more files, in file order
│   ├── FigureError          a written figure cannot be read
│   └── MalformedReference      a ``{{ … }}`` in a text is not well formed
├── Locked                   somebody else holds the file (exit code 2)
└── Refused                  the work is sound but must not leave the house yet (exit code 1)
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class DrafterError(Exception):
    """Base of all: ``str(error)`` is the Chinese sentence the user reads."""

    exit_code = 2


class UsageError(DrafterError):
    """The command line names something unknown or asks for a contradiction."""


class InputError(DrafterError):
    """A file, a folder or a value given by the user cannot be used."""


class Locked(DrafterError):
    """A data file is held by somebody else; the sentence names the holder."""


class Refused(DrafterError):
    """The document is sound but may not be released: open gaps, or content that is not public."""

    exit_code = 1


class FigureError(InputError):
    """A written figure cannot be understood.

    Attributes:
        reason: what is wrong with it, a Chinese clause without final mark.
        examples: forms that would be understood.
    """

    def __init__(self, written: str, reason: str, examples: tuple[str, ...] = ()) -> None:
        self.written = written
        self.reason = reason
        self.examples = examples
        hint = f"请重填，例如 {'、'.join(examples)}。" if examples else "请核对。"
        super().__init__(f"“{written}”{reason}。{hint}")


class MalformedReference(InputError):
    """A reference in a text is not well formed.

    Attributes:
        start: offset of the first offending character in the text, 0-based.
        reason: what is wrong, a finished Chinese sentence.
        cure: what to do, a finished Chinese sentence.
    """

    def __init__(self, start: int, reason: str, cure: str) -> None:
        self.start = start
        self.reason = reason
        self.cure = cure
        super().__init__(reason + cure)


class Fault(NamedTuple):
    """One fault of an input file: where, what, what to do.

    Attributes:
        what: the fault, a finished Chinese sentence.
        cure: what to do about it, a finished Chinese sentence.
        place: the place in the report as people call it, e.g. ``主要举措/举措31/正文``; may be empty.
        file: the file, or None where the fault belongs to none.
        line: 1-based line number, 0 where unknown.
        column: 0-based offset of the fault in the line, in characters.
        source: the user's own line, without its line end.
    """

    what: str
    cure: str = ""
    place: str = ""
    file: Path | None = None
    line: int = 0
    column: int = 0
    source: str = ""


class Faults(InputError):
    """All faults of an input at once, in file order."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("\n".join(fault.what + fault.cure for fault in faults))
