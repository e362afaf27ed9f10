"""Labels kept as YAML: files of the tests, trusted, read by the fast loader where it is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_labels(path: Path) -> Any:
    """Return what a file of labels holds."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
