"""``drafter new``: a folder to begin with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

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
from drafter.zh.regions import government_of

if TYPE_CHECKING:
    from drafter.understand import Understanding

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
    if arguments.skeleton:
        find_skeleton(arguments.skeleton)
    folder, year = Path(arguments.folder), _year(arguments.year)
    _refuse_place(arguments.body)
    if arguments.source:
        told = carried(folder, Path(arguments.source), year, arguments.body, arguments.skeleton)
    else:
        told = blank(folder, year, arguments.body, arguments.skeleton)
    print("\n".join(told))
    print(f"下一步：drafter fill {as_argument(folder)}")
    print(f"看成稿：drafter build {as_argument(folder)}")
    return 0


def blank(folder: Path, year: int | None, body: str | None, skeleton: str | None = None) -> list[str]:
    """Make a case that begins with nothing; return what to say of it."""
    case = guess(folder, body, year, skeleton, season(date.today()))
    _refuse_unsound(case)
    new_case(folder, case, {name: schema(model) for name, model in FILES.items()})
    return [f"已新建：{folder}（{case.body}，{case.year}年，体例“{case.skeleton}”）"]


@dataclass(frozen=True, slots=True)
class Last:
    """Last year's report, read and understood."""

    file: Path
    notes: tuple[str, ...]
    found: Understanding

    @property
    def place(self) -> str:
        """行政区划 or body it tells of, empty where it does not say."""
        from drafter.zh.regions import regions

        for words in (*self.found.unit, self.found.title):
            if regions(words):
                return regions(words)[-1]
        return self.found.unit[0] if self.found.unit else ""


def read_last(file: Path) -> Last:
    """Read last year's report; raises InputError where it cannot be read."""
    from drafter.readers import read_source
    from drafter.understand import understand

    source = read_source(file)
    return Last(file, tuple(source.notes), understand(source))


def carried(
    folder: Path, file: Path, year: int | None, body: str | None = None, skeleton: str | None = None
) -> list[str]:
    """Make a case that goes on from the report in a file; arguments as of ``carried_on``."""
    return carried_on(folder, read_last(file), year, body, skeleton)


def carried_on(
    folder: Path, last: Last, year: int | None, body: str | None = None, skeleton: str | None = None
) -> list[str]:
    """Make a case that goes on from last year's report; return what to say of it.

    Args:
        year: the year of the new report, None to take the one after the file's.
    """
    from drafter.commands.understood import summary
    from drafter.store.create import carried_case
    from drafter.understand.carry import carry

    reported = _reported(last.found.year, year, str(last.file))
    trees = carry(last.found, reported, body or "", skeleton or "")
    carried_case(folder, trees.report, trees.last, {name: schema(model) for name, model in FILES.items()})
    told = [f"已新建：{folder}（由{reported}年的报告接着写{reported + 1}年的）"]
    told += [summary(last.found), *last.found.warnings, *last.notes]
    return [*told, f"读错的数据可以在 {LAST} 里改。"]


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


def _refuse_place(body: str | None) -> None:
    """Refuse the name of a place where the name of a body belongs."""
    meant = government_of(body.strip()) if body else ""
    if meant:
        raise UsageError(f"“{body}”是地方的名称，不是机关的全称。是不是“{meant}”？请写成 --body {meant}。")


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    digits = text.removesuffix("年")
    if not (digits.isascii() and digits.isdigit() and 1990 <= int(digits) <= 2100):
        raise UsageError(f"“{text}”不是年份。请写四位数字，例如 --year 2026。")
    return int(digits)


def season(today: date) -> int:
    """Return the year that a report is usually written on at a time of the year."""
    return today.year - 1 if today.month <= LAST_MONTH_OF_SEASON else today.year
