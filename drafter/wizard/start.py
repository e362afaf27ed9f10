"""Before there is a case: last year's report or nothing, whose report, which year, which folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from drafter.errors import DrafterError
from drafter.model.body import Body
from drafter.model.report import Report
from drafter.store.names import REPORT
from drafter.wizard.fields import read_field
from drafter.wizard.screen import (
    BACK,
    HELP,
    MAP,
    NEW_CHOICE_KEYS,
    NEW_VALUE_KEYS,
    Choice,
    Mode,
    Screen,
    misplaced_sign,
)
from drafter.wizard.step import number, unknown_choice
from drafter.zh.regions import government_of, regions

READABLE = (".docx", ".doc", ".wps", ".txt", ".html", ".htm", ".pdf")
_MOST_SHOWN = 6
_LIKELY = ("法治", "报告", "依法行政")
_HELP = "有上年的报告就选它：结构、数据和安排都会接过来，再逐项问新一年的情况。没有也可以从头写。"


@dataclass(frozen=True, slots=True)
class Seen:
    """What last year's report was found to be.

    Attributes:
        place: whose it is, in a few words; may be empty.
        year: the year it is on, None where it does not say.
        told: one sentence on what was read.
    """

    place: str
    year: int | None
    told: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What a new case is to be.

    Attributes:
        source: last year's report, None to begin with nothing.
        body: 机关全称; empty to take it from last year's report.
        year: the year reported on, None to take it from last year's report.
        folder: where the case goes.
    """

    source: Path | None = None
    body: str = ""
    year: int | None = None
    folder: str = ""


class Maker(Protocol):
    """Reads last year's report and makes the case."""

    def look(self, path: Path) -> Seen:
        """Return what a report is; raises DrafterError where it cannot be read."""

    def make(self, plan: Plan) -> list[str]:
        """Make the case and return what to say of it; raises DrafterError where that cannot be."""


class Start:
    """The dialog that ends in a case, new or chosen.

    Args:
        here: the folder it is started in.
        season: the year a report is usually written on now.
        maker: does what is asked for.

    Attributes:
        case: the folder of the case, None where the user left.
        told: what to say of a new case; empty for one that was there already.
    """

    def __init__(self, here: Path, season: int, maker: Maker) -> None:
        self.here = here
        self.season = season
        self.maker = maker
        self.plan = Plan()
        self.seen = Seen("", None, "")
        self.case: Path | None = None
        self.told: list[str] = []
        self.finished = False
        self.message, self.refused = "", False
        self._asked = ["source"]
        self._cases, self._files = _cases(here), _reports(here)

    def screen(self) -> Screen:
        """Return what is shown now."""
        return replace(_SCREENS[self._asked[-1]](self), message=self.message, refused=self.refused)

    def enter(self, text: str) -> None:
        """Take what was typed."""
        self.message, self.refused = "", False
        word = text.strip()
        if word in BACK:
            self._asked = self._asked[:-1] or self._asked
        elif word in HELP or word in MAP:
            self.message = _HELP
        else:
            try:
                self._take("".join(text.splitlines()).strip())
            except DrafterError as error:
                self.refuse(str(error))

    def _take(self, text: str) -> None:
        asked = self._asked[-1]
        misplaced = misplaced_sign(text, path=asked == "path") if asked != "source" else ""
        if misplaced:
            self.refuse(misplaced)
        else:
            _TAKE[asked](self, text)

    def refuse(self, message: str) -> None:
        """Show why something was not taken."""
        self.message, self.refused = message, True

    def next(self, asked: str) -> None:
        """Ask something else."""
        self._asked.append(asked)

    @property
    def holds_cases(self) -> bool:
        """True where the folder has cases in it."""
        return bool(self._cases)

    def options(self) -> list[tuple[str, Callable[[], None]]]:
        """What can be begun with, and what choosing it does."""
        found: list[tuple[str, Callable[[], None]]] = []
        for case in self._cases:
            found.append((f"接着填 {case.name}", partial(self.open, case)))
        for file in self._files:
            found.append((f"接着上年的报告写：{file.name}", partial(self.take_file, file)))
        found.append(("接着别处的上年报告写", partial(self.next, "path")))
        found.append(("没有上年的报告，从头写", self._from_nothing))
        found.append(("退出", self._leave))
        return found

    def open(self, case: Path) -> None:
        """Go on with a case that is there."""
        self.case, self.finished = case, True

    def take_file(self, path: Path) -> None:
        """Begin with last year's report."""
        self.seen = self.maker.look(path)
        self.plan = Plan(path)
        self.next("folder" if self.seen.year is not None else "year")

    def make(self, folder: str) -> None:
        """Make the case."""
        plan = replace(self.plan, folder=str(self.here / folder))
        self.told = self.maker.make(plan)
        self.open(Path(plan.folder))

    def _from_nothing(self) -> None:
        self.plan, self.seen = Plan(), Seen("", None, "")
        self.next("body")

    def _leave(self) -> None:
        self.finished = True


def _cases(here: Path) -> list[Path]:
    """Cases that lie in the folder."""
    return [each for each in _members(here) if (each / REPORT).is_file()][:_MOST_SHOWN]


def _reports(here: Path) -> list[Path]:
    """Files that may be last year's report, those that sound like one first."""
    found = [each for each in _members(here) if each.suffix.lower() in READABLE and each.is_file()]
    found.sort(key=lambda each: not any(word in each.name for word in _LIKELY))
    return found[:_MOST_SHOWN]


def _members(here: Path) -> list[Path]:
    try:
        return sorted(each for each in here.iterdir() if not each.name.startswith((".", "~")))
    except OSError:
        return []


def _choose(prompt: str, choices: Sequence[str], lines: Sequence[str] = ()) -> Screen:
    return Screen(
        ("新建报告",), prompt, Mode.CHOICE, tuple(lines), tuple(map(Choice, choices)), keys=NEW_CHOICE_KEYS
    )


def _value(prompt: str, initial: str = "", lines: Sequence[str] = ()) -> Screen:
    return Screen(("新建报告",), prompt, Mode.VALUE, tuple(lines), initial=initial, keys=NEW_VALUE_KEYS)


def _source_screen(start: Start) -> Screen:
    held = "这个文件夹里已经有报告，可以接着填；也可以新建。"
    lines = (held if start.holds_cases else "这个文件夹还不是报告文件夹。有上年的报告，接着它写最省事。",)
    return _choose("从哪里开始？", [words for words, _ in start.options()], lines)


def _take_source(start: Start, text: str) -> None:
    options = start.options()
    chosen = number(text, len(options))
    if chosen is None:
        start.refuse(unknown_choice(text, len(options)))
        return
    options[chosen][1]()


def _path_screen(start: Start) -> Screen:
    lines = ("写文件的路径，也可以把文件拖到这里。", "例如：D:\\报告\\2025年报告.docx")
    return _value("上年的报告在哪里？", lines=lines)


def _take_path(start: Start, text: str) -> None:
    bare = text.strip("'\"“”‘’ ").removeprefix("file://")
    found = next((each for each in (bare, bare.replace("\\ ", " ")) if _is_file(start.here, each)), "")
    if not found:
        start.refuse(f"没有找到“{bare[:60]}”。请核对路径。" if bare else "请写文件的路径；写“<”回到上一步。")
        return
    start.take_file(start.here / found)


def _is_file(here: Path, name: str) -> bool:
    try:
        return bool(name) and (here / name).is_file()
    except OSError:  # longer than a name may be
        return False


def _body_screen(start: Start) -> Screen:
    return _value("报告机关的全称是什么？", start.plan.body, ("例如：云岭县人民政府",))


def _take_body(start: Start, text: str) -> None:
    body = read_field(Body, "机关全称", text)
    meant = government_of(body)
    if meant:
        start.plan = replace(start.plan, body=meant)
        start.refuse(f"“{body}”是地方的名称，不是机关的全称。是“{meant}”吗？是就回车，不是请改。")
        return
    start.plan = replace(start.plan, body=body)
    start.next("year")


def _year_screen(start: Start) -> Screen:
    lines = (f"没有从“{start.plan.source.name}”里看出年份。",) if start.plan.source else ()
    return _value("新报告写哪一年？", str(start.plan.year or start.season), lines)


def _take_year(start: Start, text: str) -> None:
    start.plan = replace(start.plan, year=read_field(Report, "年度", text.removesuffix("年")))
    start.next("folder")


def _folder_screen(start: Start) -> Screen:
    seen = start.seen
    lines = []
    if seen.year is not None:
        lines = [f"读到的是{seen.place}{seen.year}年的报告，接着写{seen.year + 1}年的。", seen.told]
    return _value("新文件夹叫什么名称？", folder_name(start), lines)


def folder_name(start: Start) -> str:
    """The name that suits the new case: whose report, which year."""
    plan, seen = start.plan, start.seen
    year = plan.year or (seen.year or start.season - 1) + 1
    places = regions(plan.body)
    return f"{(places[-1] if places else plan.body) or seen.place or '年度报告'}-{year}"


def _take_folder(start: Start, text: str) -> None:
    start.make(text or folder_name(start))


_SCREENS: dict[str, Callable[[Start], Screen]] = {
    "source": _source_screen,
    "path": _path_screen,
    "body": _body_screen,
    "year": _year_screen,
    "folder": _folder_screen,
}
_TAKE: dict[str, Callable[[Start, str], None]] = {
    "source": _take_source,
    "path": _take_path,
    "body": _take_body,
    "year": _take_year,
    "folder": _take_folder,
}
