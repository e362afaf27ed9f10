"""A report somebody wrote, read as a person reads it: parts, figures, promises.

``understand`` takes what a reader made of a file and loses nothing; ``as_data`` gives the same for JSON.
"""

from __future__ import annotations

from drafter.understand.data import as_data
from drafter.understand.report import understand
from drafter.understand.results import (
    MANDATED,
    FoundFigure,
    FoundPromise,
    FoundShortcoming,
    Heading,
    Node,
    PartName,
    Section,
    Understanding,
)

__all__ = [
    "MANDATED",
    "FoundFigure",
    "FoundPromise",
    "FoundShortcoming",
    "Heading",
    "Node",
    "PartName",
    "Section",
    "Understanding",
    "as_data",
    "understand",
]
