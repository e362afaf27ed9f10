"""Short texts, whole reports, case folders and pages with one planted fault or none, and how they score."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafter.check.draft import Draft
from drafter.check.engine import check
from drafter.check.finding import Finding
from drafter.check.opening import context_of, draft_of_file, draft_of_source, source_of_text
from drafter.check.rules import all_rules
from drafter.commands.checking.targets import Target, open_target, with_last_year
from drafter.errors import DrafterError
from drafter.skeleton.order import Order
from drafter.understand import understand
from tests.check.unseen_direct import page as direct_page
from tests.check.unseen_pages import page
from tests.labels import read_labels

HERE = Path(__file__).parent / "unseen"
FRAMES = HERE / "frames"
_FIELDS = {"year": int}


@dataclass(frozen=True)
class Unseen:
    """A labelled case.

    Attributes:
        id: its name.
        kind: the family of its fault, or of what it only looks like.
        text: the text; that of 报告.yaml for a case.
        planted: fragments of the faults; a finding must overlap each.
        told: what findings must say where a fault has no fragment, regular expressions.
        right: fragments of further findings that are right.
        known: fields of the context.
        page: how the .docx differs from the standard; None for other cases.
        direct: the same of one that is set without styles.
        last: last year's report, empty if it is not at hand.
        folder: True for a case folder.
    """

    id: str
    kind: str
    text: str
    planted: tuple[str, ...]
    told: tuple[str, ...]
    right: tuple[str, ...]
    known: Mapping[str, Any]
    page: Mapping[str, Any] | None = None
    direct: Mapping[str, Any] | None = None
    last: str = ""
    folder: bool = False

    @property
    def clean(self) -> bool:
        """True if nothing is wrong with it."""
        return not (self.planted or self.told)


@dataclass
class Score:
    """What was found in some cases.

    Attributes:
        found: planted cases of which every fault was found where it stands.
        missed: the other planted cases.
        alone: clean cases without a finding.
        disturbed: the other clean cases.
        right: how many findings are about a planted fault or are right besides.
        wrong: the other findings, as case and finding.
    """

    found: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    alone: list[str] = field(default_factory=list)
    disturbed: list[str] = field(default_factory=list)
    right: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Share of the planted cases that were found."""
        return len(self.found) / max(1, len(self.found) + len(self.missed))

    @property
    def quiet(self) -> float:
        """Share of the clean cases that were left alone."""
        return len(self.alone) / max(1, len(self.alone) + len(self.disturbed))

    @property
    def precision(self) -> float:
        """Share of the findings that are right."""
        return self.right / max(1, self.right + len(self.wrong))


def load(name: str) -> list[Unseen]:
    """Return the cases of a file under ``unseen``."""
    rows = read_labels(HERE / f"{name}.yaml")
    return [_case(row) for row in rows]


def score(cases: list[Unseen], folder: Path) -> Score:
    """Check all cases and judge what was found; files are written into the folder."""
    result = Score()
    for case in cases:
        try:
            draft = _draft(case, folder)
        except DrafterError as error:
            _refused(case, str(error), result)
        else:
            _judge(case, check(draft, all_rules()), result)
    return result


def _refused(case: Unseen, said: str, result: Score) -> None:
    """Judge a case that is not even opened: what refuses it must name the fault."""
    named = bool(case.told) and all(re.search(each, said) for each in case.told)
    if case.clean:
        result.disturbed.append(case.id)
    else:
        (result.found if named else result.missed).append(case.id)


def families(cases: Iterable[Unseen], folder: Path) -> dict[str, Score]:
    """Check all cases and judge what was found by the letter of their kind."""
    sorted_out: dict[str, list[Unseen]] = {}
    for case in cases:
        sorted_out.setdefault(case.kind[0], []).append(case)
    found: dict[str, Score] = {}
    for family, members in sorted(sorted_out.items()):
        place = folder / family
        place.mkdir()
        found[family] = score(members, place)
    return found


def pooled(scores: Mapping[str, Score]) -> Score:
    """Return several scores as one."""
    whole = Score()
    for each in scores.values():
        whole.found += each.found
        whole.missed += each.missed
        whole.alone += each.alone
        whole.disturbed += each.disturbed
        whole.right += each.right
        whole.wrong += each.wrong
    return whole


def _case(row: Mapping[str, Any]) -> Unseen:
    known = {key: _FIELDS.get(key, lambda value: value)(value) for key, value in row.get("背景", {}).items()}
    if "稿次" in row:
        known |= {"stage": row["稿次"], "public": row["稿次"] == "公开稿"}
    if row.get("定稿"):
        known["final"] = True
    frame = row.get("框架", "county" if "版面" in row else None)
    return Unseen(
        id=row["编号"],
        kind=row["种类"],
        text=_changed(frame, row.get("改动", ())) if frame else row["文稿"],
        planted=tuple(row.get("应发现", ())),
        told=tuple(row.get("会说", ())),
        right=tuple(row.get("也对", ())),
        known=known,
        page=row.get("版面"),
        direct=row.get("版式"),
        last=_changed(row["上年"]["框架"], row["上年"].get("改动", ())) if "上年" in row else "",
        folder=frame is not None and _frame(frame).suffix == ".yaml",
    )


def _frame(name: str) -> Path:
    return next(FRAMES.glob(f"{name}.*"))


def _changed(frame: str, changes: list[dict[str, str]]) -> str:
    text = _frame(frame).read_text(encoding="utf-8")
    for change in changes:
        assert change["原文"] in text, change["原文"]
        text = text.replace(change["原文"], change["改为"])
    return text


def _draft(case: Unseen, folder: Path) -> Draft:
    context = context_of(case.known)
    if case.last:
        context = with_last_year(context, understand(source_of_text(case.last)))
    made = folder / f"{case.id}.docx"
    if case.page is not None:
        return draft_of_file(page(made, case.text, case.page), context)
    if case.direct is not None:
        return draft_of_file(direct_page(made, case.text, case.direct), context)
    if not case.folder:
        return draft_of_source(source_of_text(case.text), context)
    place = folder / case.id
    place.mkdir()
    (place / "报告.yaml").write_text(case.text, encoding="utf-8")
    return open_target(Target(place, True), context, Order(None, None))


def _judge(case: Unseen, findings: tuple[Finding, ...], result: Score) -> None:
    met: set[str] = set()
    for finding in findings:
        about = set(_meant(case, finding))
        met |= about
        if about or any(_overlap(case.text, finding.fragment, each) for each in case.right):
            result.right += 1
        else:
            result.wrong.append(f"{case.id} {finding.rule} “{finding.fragment}” {finding.message}")
    if case.clean:
        (result.disturbed if findings else result.alone).append(case.id)
    else:
        whole = met >= {*case.planted, *case.told}
        (result.found if whole else result.missed).append(case.id)


def _meant(case: Unseen, finding: Finding) -> Iterator[str]:
    """Yield the planted faults that a finding is about."""
    yield from (each for each in case.planted if _overlap(case.text, finding.fragment, each))
    said = f"{finding.name}|{finding.message}|{finding.place}"
    family = case.kind[0]
    if case.kind[0] not in "FWSCL" or family == finding.rule[0] or not (case.page or case.direct):
        yield from (each for each in case.told if re.search(each, said))


def _overlap(text: str, fragment: str, planted: str) -> bool:
    """True if some place of one shares a character with some place of the other."""
    if not fragment:
        return False
    spans = [(match.start(), match.end()) for match in re.finditer(re.escape(planted), text)]
    return any(
        match.start() < end and start < match.end()
        for match in re.finditer(re.escape(fragment), text)
        for start, end in spans
    )
