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

LAST_MONTH_OF_SEASON = 6
"""Until June a new case is on the year before: reports are due in the spring."""


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        "new",
        "新建一份报告的文件夹。",
        (f"drafter new {EXAMPLE}", "drafter new 我的报告 --year 2026 --body 云岭县司法局 --skeleton 部门"),
    )
    parser.add_argument("folder", metavar="文件夹", help=f"新文件夹的名称，例如 {EXAMPLE}")
    parser.add_argument("--year", metavar="年份", help="报告哪一年；不写就看文件夹的名称")
    parser.add_argument("--body", metavar="机关", help="报告机关的全称，例如 云岭县人民政府")
    parser.add_argument("--skeleton", metavar="体例", help="按哪种体例；见 drafter skeleton list")
    return parser


def run(arguments: Arguments) -> int:
    """Make the folder and say what to do next."""
    folder = Path(arguments.folder)
    if arguments.skeleton:
        find_skeleton(arguments.skeleton)
    case = guess(folder, arguments.body, _year(arguments.year), arguments.skeleton, _season(date.today()))
    _refuse_unsound(case)
    path = new_case(folder, case, {name: schema(model) for name, model in FILES.items()})
    print(f"已新建：{folder}（{case.body}，{case.year}年，体例“{case.skeleton}”）")
    print(f"下一步：填写 {path}。")
    print(f"看成稿：drafter build {as_argument(folder)}")
    print(f"看进度：drafter status {as_argument(folder)}")
    return 0


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
