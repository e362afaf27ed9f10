"""Assembly: a report becomes a document, one text at one stage, told by one skeleton."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from drafter import __version__
from drafter.address import Address
from drafter.blocks import Block, Document, Kind, Role, Run, Text
from drafter.data.submissions import submission_types
from drafter.errors import Faults, InputError, UsageError
from drafter.model.body import Submission
from drafter.model.items import Item, Part
from drafter.model.known import field_values
from drafter.model.parts import MANDATED, PARTS
from drafter.model.reckon import reckon
from drafter.model.reckoned import Reckoning
from drafter.model.report import Report
from drafter.model.stages import Stage
from drafter.model.telling import Contradiction, Teller
from drafter.skeleton.annexes import annex_blocks, annex_list
from drafter.skeleton.body import BodyTeller
from drafter.skeleton.frame import Frame, gap_runs
from drafter.skeleton.headings import Headings
from drafter.skeleton.items import ItemTeller, Scope, finished
from drafter.skeleton.manifest import Skeleton
from drafter.skeleton.order import Order
from drafter.skeleton.privacy import refuse_private
from drafter.skeleton.templates import TemplateFault
from drafter.skeleton.writer import Writer, gap_name
from drafter.zh.near import did_you_mean
from drafter.zh.width import join_lines

DEFAULT_STAGE: Stage = "送审稿"
_USUAL = Order()
DEFAULT_TYPE = "政府报同级党委和人大常委会"


def assemble(
    report: Report, skeleton: Skeleton, order: Order = _USUAL, reckoning: Reckoning | None = None
) -> Document:
    """Tell a report as a document.

    Args:
        reckoning: the report's, where it is at hand; else it is worked out.

    Raises:
        UsageError: the order names an unknown text or department.
        Refused: a 公开稿 would contain what is not public.
        Faults: a template of the skeleton cannot be rendered.
        InputError: a ready-made sentence cannot be told with the figures of the report.
    """
    submission = choose_submission(report, order.submission)
    stage = order.stage or submission.stage or DEFAULT_STAGE
    assembly = _Assembly(report, skeleton, submission, stage, order.department, reckoning)
    try:
        return assembly.document()
    except Contradiction as error:
        raise InputError(error.what + error.cure) from None


def choose_submission(report: Report, name: str | None) -> Submission:
    """Return the 报送文本 of this name, or the first one; a case without any owes the usual one."""
    if not report.submissions:
        usual = Submission.model_validate({"名称": "报告", "类型": DEFAULT_TYPE})
        if name is None or name == usual.name:
            return usual
        raise UsageError(f"没有名称是“{name}”的报送文本：报告.yaml里还没有写“报送文本”。请先加上。")
    if name is None:
        return report.submissions[0]
    for submission in report.submissions:
        if submission.name == name:
            return submission
    known = [submission.name for submission in report.submissions]
    raise UsageError(f"没有名称是“{name}”的报送文本。{did_you_mean(name, known)}可以写：{'、'.join(known)}。")


class _Assembly:
    """The assembly of one document."""

    def __init__(
        self,
        report: Report,
        skeleton: Skeleton,
        submission: Submission,
        stage: Stage,
        department: str | None,
        reckoning: Reckoning | None,
    ) -> None:
        self.report = report
        self.skeleton = skeleton
        self.submission = submission
        self.stage = stage
        self.department = department
        self.public = stage == "公开稿"
        self.reckoning = reckoning or reckon(report)
        fields = field_values(report)
        self.teller = Teller(self.reckoning, fields, report.year)
        self.frame = Frame(report, submission, submission_types().get(submission.type), fields)
        self.variables = {name: text or f"【待填：{name}】" for name, text in fields.items()}
        self.variables["责任主体"] = self.frame.duty_holder
        self.writer = Writer()

    def document(self) -> Document:
        if self.public:
            refuse_private(self.report, self.skeleton.manifest, self.reckoning, self._admits, self._applies)
        self._head()
        self._body()
        if self.department is None:
            self._foot()
        self.writer.close()
        blocks = tuple(self.writer.blocks)
        identity = "" if self.public else _identity(blocks, self.stage)
        return Document(
            self.frame.title, blocks, tuple(self.writer.gaps), self.stage, identity, tuple(self._notes())
        )

    def _notes(self) -> Iterator[str]:
        """Say what the case holds and this skeleton does not tell: nothing typed is dropped in silence."""
        manifest = self.skeleton.manifest
        told = {telling.part for telling in manifest.parts}
        for key in PARTS:
            part = self.report.part(key)
            items = len(part.all_items())
            if key not in told and part != Part():
                held = f"报告里的 {items} 条" if items else "报告里写的内容"
                yield f"体例“{manifest.name}”不写“{key}”，{held}没有写进稿件。要写进去，请换一种体例。"
        if self.stage == "印发稿" and self.department is None:
            yield from self._blanks()

    def _blanks(self) -> Iterator[str]:
        """Say which places of a 印发稿 are left blank, and what was filled in because nobody wrote it."""
        for name, value in (("发文字号", self.submission.number), ("签发人", self.submission.signers)):
            if not value:
                yield f"{name}还没有写，稿件里留了位置。"
        if not self.submission.office:
            yield f"印发机关没有写，印成“{self.frame.imprint_block().office}”，请核对。"

    def _applies(self, names: tuple[str, ...]) -> bool:
        return not names or self.submission.name in names

    def _admits(self, item: Item) -> bool:
        if self.department is not None and item.department != self.department:
            return False
        return self._applies(item.submissions)

    def _head(self) -> None:
        writer, frame = self.writer, self.frame
        if self.stage == "印发稿" and self.department is None:
            letterhead = frame.letterhead_block()
            writer.put(letterhead)
            self._note_gaps_of(letterhead.text, letterhead.address)
        writer.put(Text(Kind.TITLE, gap_runs(frame.title), ("报送文本", self.submission.name, "标题")))
        if self.department is not None:
            writer.put(Text(Kind.STAGE, (Run(f"（{self.department}部分）"),)))
            return
        if self.stage in ("征求意见稿", "送审稿", "审议稿"):
            writer.put(Text(Kind.STAGE, (Run(f"（{self.stage}）"),)))
        recipients = frame.recipients_block()
        if recipients:
            writer.put(recipients)
        self._opening()

    def _opening(self) -> None:
        manifest = self.skeleton.manifest
        told = [passage for passage in self.report.opening if self._applies(passage.submissions)]
        for passage in told:
            for paragraph in join_lines(passage.text):
                self.writer.begin(("引言",))
                words = paragraph if paragraph.endswith("】") else finished(paragraph)
                self.writer.add(self.teller.runs(words), ("引言",))
        absent = not self.report.opening and "opening" in self.report.model_fields_set
        if not told and not absent:
            self.writer.begin(("引言",))
            self.writer.add([Run("【待填：引言】", Role.GAP)], ("引言",))
        transition = self.report.transition if self.report.transition is not None else manifest.transition
        if transition:
            self.writer.add(self.teller.runs(transition), ("过渡语",))
        self.writer.close()

    def _body(self) -> None:
        headings = Headings(self.writer, self.teller)
        scope = Scope(self._admits, self.public)
        items = ItemTeller(self.writer, headings, self.teller, self.variables, scope)
        teller = BodyTeller(self.writer, headings, items)
        for index, telling in enumerate(self.skeleton.manifest.parts):
            part = self.report.part(telling.part)
            if self.department is not None and not any(self._admits(item) for item in part.all_items()):
                continue
            if self.department is not None:
                part = part.model_copy(update={"intro": None, "closing": None})
            if telling.part not in MANDATED and not teller.tells(part):
                continue
            try:
                teller.tell_part(part, telling, self.variables)
            except TemplateFault as error:
                key = (
                    "句式" if telling.sentence and part.all_items() and "问题" in telling.sentence else "标题"
                )
                fault = self.skeleton.file.fault(("部分", index, key), error.what, error.cure)
                raise Faults([fault]) from None

    def _foot(self) -> None:
        closing = self.report.closing if self.report.closing is not None else self.skeleton.manifest.closing
        if closing:
            self.writer.begin(("结束语",))
            self.writer.add(self.teller.runs(closing), ("结束语",))
        for listed in annex_list(self.report, self.teller):
            self.writer.put(listed)
        signature = self.frame.signature_block(sealed=self.stage == "印发稿")
        if signature:
            self.writer.put(signature)
            self._note_gaps_of("\n".join(signature.bodies), signature.address)
            self._note_block_gaps(signature.date, "成文日期", signature.address[:2])
        note = self.frame.note(self.skeleton.manifest.note, self.public)
        if note:
            self.writer.put(Text(Kind.NOTE, gap_runs(note), ("报送文本", self.submission.name, "附注")))
        for block in annex_blocks(self.report, self.teller, self.public):
            self._put_annex(block)
        if self.stage == "印发稿":
            imprint = self.frame.imprint_block()
            self.writer.put(imprint)
            self._note_gaps_of("\n".join((*imprint.copies, imprint.office)), imprint.address)
            self._note_block_gaps(imprint.date, "印发日期", imprint.address[:2])

    def _put_annex(self, block: Block) -> None:
        self.writer.put(block)
        for row in getattr(block, "rows", ()):
            for cell in row:
                self._note_block_gaps(cell, "、".join(cell[0].figures), block.address)

    def _note_gaps_of(self, text: str, address: Address) -> None:
        self._note_block_gaps(gap_runs(text), "", address)

    def _note_block_gaps(self, runs: tuple[Run, ...], name: str, address: Address) -> None:
        for run in runs:
            if run.role is Role.GAP:
                self.writer.note_gap(run.text, name or gap_name(run), address)


def _identity(blocks: tuple[Block, ...], stage: str) -> str:
    """Identity of a build: the same input gives the same identity."""
    digest = hashlib.sha256(f"{__version__}\n{stage}\n".encode())
    digest.update("\n".join([block.text for block in blocks]).encode())
    return digest.hexdigest()[:16]
