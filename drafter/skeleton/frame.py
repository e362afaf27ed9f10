"""What frames the body of a text: title, recipients, signature, letterhead, imprint.

Whatever the case does not write follows from the type of submission
(``drafter/data/submissions.yaml``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from drafter.blocks import Imprint, Kind, Letterhead, Role, Run, Signature, Text
from drafter.data.submissions import SubmissionType
from drafter.model.body import Submission
from drafter.model.report import Report
from drafter.model.telling import plain
from drafter.zh.dates import show_date
from drafter.zh.references import split_references

_BLANK_NUMBER = "　　〔{year}〕　　号"


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of one text, with everything derived that the case leaves open."""

    report: Report
    submission: Submission
    type: SubmissionType | None
    fields: Mapping[str, str | None]

    def _fill(self, template: str) -> str:
        pieces = split_references(template)
        return "".join(piece if isinstance(piece, str) else self._field(piece.names[0]) for piece in pieces)

    def _filled(self, lines: tuple[str, ...] | None) -> tuple[str, ...]:
        return tuple(self._fill(line) for line in lines or ())

    def _field(self, name: str) -> str:
        return self.fields.get(name) or f"【待填：{name}】"

    def _lines(
        self, written: tuple[str, ...] | None, derived: Callable[[SubmissionType], tuple[str, ...]]
    ) -> tuple[str, ...]:
        if written is not None:
            return self._filled(written)
        return self._filled(derived(self.type)) if self.type else ()

    @property
    def title(self) -> str:
        """The title on one line."""
        if self.submission.title:
            return self._fill(self.submission.title)
        template = self.type.title if self.type else "{{ 机关全称 }}关于{{ 年度 }}年度法治政府建设情况的报告"
        return self._fill(template)

    @property
    def recipients(self) -> tuple[str, ...]:
        """主送机关."""
        return self._lines(self.submission.recipients, lambda kind: kind.recipients)

    @property
    def copies(self) -> tuple[str, ...]:
        """抄送机关."""
        return self._lines(self.submission.copies, lambda kind: kind.copies)

    @property
    def signature(self) -> tuple[str, ...]:
        """署名机关, host first."""
        return self._lines(self.submission.signature, lambda kind: kind.signature)

    @property
    def duty_holder(self) -> str:
        """Whose duty part three tells."""
        if self.submission.duty_holder:
            return self._fill(self.submission.duty_holder)
        return self._fill(self.type.duty_holder) if self.type else "党政主要负责人"

    def note(self, usual: str | None, public: bool) -> str:
        """附注; the skeleton's ``usual`` one stands in the 公开稿 only. Empty where there is none."""
        if self.submission.note is not None:
            return self._fill(self.submission.note)
        return self._fill(usual) if usual and public else ""

    def recipients_block(self) -> Text | None:
        """主送机关, flush left, closed by a colon."""
        if not self.recipients:
            return None
        return Text(
            Kind.RECIPIENTS,
            gap_runs("、".join(self.recipients) + "："),
            ("报送文本", self.submission.name, "主送"),
        )

    def signature_block(self, sealed: bool) -> Signature | None:
        """署名 and 成文日期; a date not given yet is a gap."""
        day = self.submission.date
        runs: tuple[Run, ...] = () if day == "" else (_day_run(day, "成文日期"),)
        if not self.signature and (day is None or not runs):
            return None
        return Signature(self.signature, runs, sealed, ("报送文本", self.submission.name, "署名"))

    def letterhead_block(self) -> Letterhead:
        """发文机关标志, 发文字号 and 签发人, with room for what the office has not given yet."""
        written = self._filled(self.submission.letterhead)
        number = self._fill(self.submission.number or _BLANK_NUMBER.format(year=self.report.year + 1))
        return Letterhead(
            written or self.signature or (self.report.body.name,),
            number,
            self._filled(self.submission.signers),
            True,
            ("报送文本", self.submission.name, "发文字号"),
        )

    def imprint_block(self) -> Imprint:
        """版记: 抄送, 印发机关, 印发日期."""
        office = self._fill(self.submission.office or f"{self.report.body.name}办公室")
        printed = self.submission.printed or self.submission.date or None
        run = _day_run(printed, "印发日期")
        return Imprint(self.copies, office, (run,), ("报送文本", self.submission.name, "印发机关"))


def _day_run(day: date | str | None, name: str) -> Run:
    return Run(show_date(day)) if isinstance(day, date) else Run(f"【待填：{name}】", Role.GAP)


def gap_runs(text: str) -> tuple[Run, ...]:
    """Return the runs of a text without references, gap marks apart."""
    return tuple(plain(text))
