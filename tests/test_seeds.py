"""The seeds are what their README says, byte for byte."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path

SEEDS = Path(__file__).parents[1] / "seeds"
ROW = re.compile(r"^\| `(?P<name>\S+\.txt)` \| `(?P<digest>[0-9a-f]{64})` \|", re.MULTILINE)


def test_each_seed_has_the_bytes_its_readme_states() -> None:
    stated = dict(ROW.findall((SEEDS / "README.md").read_text(encoding="utf-8")))
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in SEEDS.glob("*.txt")}
    assert len(found) == 5
    assert found == stated


def test_seeds_are_folded_text() -> None:
    for path in SEEDS.glob("*.txt"):
        text = path.read_bytes().decode("utf-8")
        assert unicodedata.is_normalized("NFKC", text), path.name
