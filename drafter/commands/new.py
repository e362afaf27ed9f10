"""``drafter new``: a folder to begin with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pydantic import ValidationError

from drafter.commands.arguments import Arguments, Parser
from drafter.commands.case import EXAMPLE
from drafter.commands.schema import FILES, schema
from drafter.commands.show import as_argument
from drafter.errors import UsageError
from drafter.model.body import Body
from drafter.skeleton.manifest import find_skeleton
from drafter.store.create import NewCase, guess, new_case
from drafter.store.names import LAST

LAST_MONTH_OF_SEASON = 6
"""Until June a new case is on the year before: reports are due in the spring."""


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        "new",
        "新建一份报告的文件夹。",
        (
            f"drafter new {EXAMPLE}",
            f"drafter new {EXAMPLE} --from 2025年报告.docx",
            "drafter new 我的报告 --year 2026 --body 云岭县司法局 --skeleton 部门",
        ),
    )
    parser.add_argument("folder", metavar="文件夹", help=f"新文件夹的名称，例如 {EXAMPLE}")
    parser.add_argument("--year", metavar="年份", help="报告哪一年；不写就看文件夹的名称")
    parser.add_argument("--body", metavar="机关", help="报告机关的全称，例如 云岭县人民政府")
    parser.add_argument("--skeleton", metavar="体例", help="按哪种体例；见 drafter skeleton list")
    parser.add_argument("--from", dest="source", metavar="文件", help="接着这份上年的报告写")
    return parser


def run(arguments: Arguments) -> int:
    """Make the folder and say what to do next."""
    folder = Path(arguments.folder)
    if arguments.skeleton:
        find_skeleton(arguments.skeleton)
    if arguments.source:
        return _carry(folder, arguments)
    case = guess(folder, arguments.body, _year(arguments.year), arguments.skeleton, _season(date.today()))
    _refuse_unsound(case)
    path = new_case(folder, case, {name: schema(model) for name, model in FILES.items()})
    print(f"已新建：{folder}（{case.body}，{case.year}年，体例“{case.skeleton}”）")
    print(f"下一步：填写 {path}。")
    print(f"看成稿：drafter build {as_argument(folder)}")
    print(f"看进度：drafter status {as_argument(folder)}")
    return 0


def _carry(folder: Path, arguments: Arguments) -> int:
    """Make a case that goes on from last year's report."""
    from drafter.commands.understood import summary
    from drafter.readers import read_source
    from drafter.store.create import carried_case
    from drafter.understand import understand
    from drafter.understand.carry import carry

    source = read_source(Path(arguments.source))
    found = understand(source)
    year = _reported(found.year, _year(arguments.year), arguments.source)
    carried = carry(found, year, arguments.body or "", arguments.skeleton or "")
    schemas = {name: schema(model) for name, model in FILES.items()}
    path = carried_case(folder, carried.report, carried.last, schemas)
    print(f"已新建：{folder}（由{year}年的报告接着写{year + 1}年的）")
    for line in (summary(found), *found.warnings, *source.notes):
        print(line)
    print(f"下一步：在 {path} 里逐条核实，填上{year + 1}年的数；读错的数据在 {LAST} 里改。")
    print(f"看成稿：drafter build {as_argument(folder)}")
    return 0


def _reported(found: int | None, wanted: int | None, file: str) -> int:
    """The year last year's report is on."""
    if found is None and wanted is None:
        raise UsageError(f"看不出“{file}”是哪一年的报告。请加上新报告的年份，例如 --year 2026。")
    if found is not None and wanted is not None and wanted != found + 1:
        raise UsageError(f"“{file}”是{found}年的报告，接着写的是{found + 1}年的，与 --year {wanted} 对不上。")
    return found if found is not None else (wanted or 0) - 1


def _refuse_unsound(case: NewCase) -> None:
    """Refuse names that the new file could not be read with, before anything is made."""
    try:
        Body.model_validate({"行政区划": case.region, "机关全称": case.body})
    except ValidationError as error:
        raise UsageError(f"机关的名称不能用。{error.errors()[0]['msg']}") from None


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    digits = text.removesuffix("年")
    if not (digits.isascii() and digits.isdigit() and 1990 <= int(digits) <= 2100):
        raise UsageError(f"“{text}”不是年份。请写四位数字，例如 --year 2026。")
    return int(digits)


def _season(today: date) -> int:
    return today.year - 1 if today.month <= LAST_MONTH_OF_SEASON else today.year
