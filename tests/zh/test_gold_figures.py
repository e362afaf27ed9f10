"""Every figure of the four seed reports, as it stands in the seed, reads as it was labelled by hand."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from drafter.zh.figures import parse_figure

ROOT = Path(__file__).parents[2]
GOLD = sorted((ROOT / "tests" / "gold").glob("*.figures.yaml"))
TEXT_NOT_FIGURE = ("达", "达到", "保持")

Label = dict[str, str]


def labels() -> list[tuple[Label, str]]:
    """Return every labelled figure with the text of its seed."""
    found: list[tuple[Label, str]] = []
    for path in GOLD:
        sheet = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)
        seed = (ROOT / "seeds" / sheet["seed"]).read_bytes().decode()
        found += [(label, seed) for label in sheet["figures"]]
    return found


LABELS = labels()


def qualifiers(label: Label) -> list[str]:
    listed = label.get("qualifiers") or [label["qualifier"]]
    return [qualifier for qualifier in listed if qualifier and qualifier not in TEXT_NOT_FIGURE]


def written_rank(label: Label, front: str) -> str:
    mark = "第" if front.endswith("第") else ""
    scope = label["scope"] if front.removesuffix("第").endswith(label["scope"]) else ""
    return f"{scope}{mark}{label['raw']}"


def written(label: Label, seed: str) -> str:
    """Return qualifier, numeral and unit as they stand together in the seed."""
    start = int(label["value_offset"])
    front, back = seed[:start], seed[start + len(label["raw"]) :]
    if label["kind"] == "rank":
        return written_rank(label, front)
    before = next((q for q in qualifiers(label) if front.endswith(q)), "")
    after = re.match(f"余?{re.escape(label['unit'])}(?:以上)?", back)
    return f"{before}{label['raw']}{after.group() if after else ''}"


def test_every_label_is_there() -> None:
    assert len(LABELS) == 243
    assert sum(label["numeral"] == "zh" for label, _ in LABELS) == 11


@pytest.mark.parametrize(("label", "seed"), LABELS, ids=[label["id"] for label, _ in LABELS])
def test_the_labelled_figure_is_read(label: Label, seed: str) -> None:
    text = written(label, seed)
    figure = parse_figure(text)
    assert figure.text == text
    assert figure.value == Decimal(label["value"])
    assert figure.qualifier == "".join(qualifiers(label))
    # 零败诉 and 五连优 name no unit: the label's 件 and 年 were added by the reader.
    assert figure.unit == (label["unit"] if text.endswith((label["unit"], "以上")) else "")
