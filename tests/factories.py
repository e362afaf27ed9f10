"""Cases and reports from a few lines of YAML: a test shows what it is about and nothing else."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from drafter.blocks import Document, Kind, Text
from drafter.errors import Fault, Faults
from drafter.model.report import LastYear, Report
from drafter.skeleton.assemble import assemble
from drafter.skeleton.manifest import MANIFEST, find_skeleton, read_skeleton
from drafter.skeleton.order import Order
from drafter.store.load import load_case
from drafter.yamlfile import parse_yaml
from drafter.zh.excerpt import show_faults

BODY = """\
报告主体:
  行政区划: 云岭县
  机关全称: 云岭县人民政府
  上级: 松山市
年度: 2026
"""
"""What every report needs; a test adds the rest."""


def case(folder: Path, yaml: str, last: str | None = None, **shares: str) -> Path:
    """Write a case folder; BODY stands in front of a report that names no 报告主体."""
    folder.mkdir(exist_ok=True)
    text = dedent(yaml)
    (folder / "报告.yaml").write_text(text if "报告主体" in text else BODY + text, encoding="utf-8")
    if last is not None:
        (folder / "上年.yaml").write_text(dedent(last), encoding="utf-8")
    for department, share in shares.items():
        (folder / "报送").mkdir(exist_ok=True)
        (folder / "报送" / f"{department}.yaml").write_text(dedent(share), encoding="utf-8")
    return folder


def report(yaml: str = "", last: str | None = None) -> Report:
    """Validate one file alone, as the loader does, without asking whether its parts fit together."""
    text = dedent(yaml)
    tree = parse_yaml(text if "报告主体" in text else BODY + text, Path("报告.yaml")).tree
    made = Report.model_validate(tree)
    if last is None:
        return made
    known = LastYear.model_validate(parse_yaml(dedent(last), Path("上年.yaml")).tree)
    return made.model_copy(update={"last": known})


def load(path: Path) -> Report:
    """Return the report of a case; its faults, if it has any, are what the test fails with."""
    try:
        return load_case(path)
    except Faults as error:
        pytest.fail(show_faults(error.faults))


def faults(path: Path) -> list[Fault]:
    """Return the faults of a case that cannot be loaded."""
    with pytest.raises(Faults) as caught:
        load_case(path)
    return caught.value.faults


def complaints(path: Path) -> list[str]:
    """Return what is wrong with a case, each fault with its cure on one line."""
    return [fault.what + fault.cure for fault in faults(path)]


def document(made: Report, skeleton: str | Path = "四部分", order: Order | None = None) -> Document:
    """Assemble a report with a skeleton of the program, or with the one in a folder."""
    folder = find_skeleton(skeleton) if isinstance(skeleton, str) else skeleton
    return assemble(made, read_skeleton(folder), order or Order())


def told(
    yaml: str, skeleton: str | Path = "四部分", order: Order | None = None, last: str | None = None
) -> list[str]:
    """Return the paragraphs of a report from its first part to the end of its last one, headings included."""
    return body(document(report(yaml, last), skeleton, order))


def body(made: Document) -> list[str]:
    """Return headings and paragraphs of a document, without opening and closing words."""
    outside = ("引言", "结束语")
    return [
        block.text
        for block in made.blocks
        if isinstance(block, Text)
        and block.kind in (Kind.HEADING, Kind.PARAGRAPH)
        and block.address[:1] not in [(key,) for key in outside]
    ]


def texts(made: Document, kind: Kind) -> list[str]:
    """Return the texts of one kind of block."""
    return [block.text for block in made.blocks if isinstance(block, Text) and block.kind is kind]


def skeleton(folder: Path, parts: str, **top: str) -> Path:
    """Write a skeleton of one's own; ``parts`` is the YAML list under 部分."""
    folder.mkdir(exist_ok=True)
    lines = [f"{key}: {value}\n" for key, value in ({"名称": folder.name, "说明": "试用。"} | top).items()]
    indented = "".join(f"  {line}\n" for line in dedent(parts).strip().splitlines())
    (folder / MANIFEST).write_text("".join([*lines, "部分:\n", indented]), encoding="utf-8")
    return folder
