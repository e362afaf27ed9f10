"""``drafter import``: what is understood of a report somebody else wrote."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from drafter.commands.arguments import Arguments, Parser
from drafter.commands.understood import lines, tree
from drafter.readers import read_source
from drafter.understand import as_data, understand
from drafter.yamlfile import dump_yaml


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        "import",
        "读懂一份报告：部分、标题、数据、不足和安排。只看，不改动文件。",
        ("drafter import 2025年报告.docx", "drafter new 云岭县-2026 --from 2025年报告.docx"),
    )
    parser.add_argument("file", metavar="文件", help="上年的报告：.docx、.txt、.html、.pdf、.doc、.wps")
    parser.choice("--format", "格式", ("text", "yaml", "json"), "输出格式")
    return parser


def run(arguments: Arguments) -> int:
    """Show what is understood."""
    source = read_source(Path(arguments.file))
    found = understand(source)
    data = as_data(found, arguments.file)
    if arguments.format == "json":
        print(json.dumps(data, ensure_ascii=False, indent=1))
    elif arguments.format == "yaml":
        print(dump_yaml(tree(data)), end="")
    else:
        print("\n".join(lines(found)))
    for note in source.notes:
        print(note, file=sys.stderr)
    return 0
