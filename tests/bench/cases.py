"""Case folders of any size, the same for the same arguments.

Size 1 is an ordinary county report: about 6,400 characters of text and a table of 60 figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

HEAD = """\
报告主体:
  行政区划: 云岭县
  机关全称: 云岭县人民政府
  级别: 县
  上级: 松山市
年度: 2026
体例: 四部分
报送文本:
  - 名称: 报县委和县人大常委会
    类型: 政府报同级党委和人大常委会
    主送:
      - 中共云岭县委
      - 云岭县人大常委会
    署名:
      - 云岭县人民政府
    成文日期: 2027-02-19
引言: |
  2026年，云岭县坚持以习近平法治思想为指导，全面落实法治政府建设各项任务，
  依法行政水平稳步提高，第{variant}期台账所列事项均已办结。
"""
ANNEX = """\
附件:
  - 编号: 附件1
    标题: 2026年法治政府建设主要数据
"""
SECTION = """\
    - 编号: 节{number}
      标题: {heading}
      条目:
"""
MEASURE = """\
        - 编号: {kind}{number}
          标题: {heading}
          部门: 司法局
          正文: |
            {area}{subject}{verb}，全年办理事项{{{{ 办件{figure} }}}}，{extent}，
            会同有关部门{verb}，做到全程留痕、责任到人、限时办结，
            {extent}，群众和企业的获得感进一步增强，{subject}逐步形成长效机制。
"""
SHORTCOMING = """\
    - 编号: 问题{number}
      标题: {heading}
      问题: |
        {area}{subject}仍不平衡，个别单位{verb}的力度还不够，
        与高质量发展的要求和群众的期待相比尚有差距。
      原因: |
        {area}专业力量不足，培训不成体系，{subject}的考核激励不够有力。
      整改措施:
        - 安排{number}
"""
PROMISE = """\
    - 编号: 安排{number}
      标题: {heading}
      部门: 司法局
      时限: 2027-06-30
      正文: |
        {area}{verb}，{extent}，
        明确责任单位和完成时限，按月调度、按季通报、年终考核，推动{subject}再上新台阶。
"""
SUBJECTS = ("行政执法监督", "重大行政决策", "规范性文件管理", "行政复议工作", "政务服务改革", "基层矛盾化解")
VERBS = ("健全工作机制", "优化办理流程", "压实主体责任", "加强督导检查", "开展专题培训", "强化协同联动")
AREAS = ("东部", "南部", "西部", "北部", "中部")
UNITS = ("乡镇", "街道", "园区", "社区")
EXTENTS = ("覆盖全县各乡镇街道", "实现应办尽办", "办理质效稳步提升", "问题整改全部到位", "做到有据可查")


def words(number: int, variant: int) -> dict[str, str]:
    """Return the changing words of the item with this number; twenty variants share no text."""
    subject = SUBJECTS[number % len(SUBJECTS)]
    verb = VERBS[number % 5 + number % 2]
    return {
        "area": AREAS[variant % 5] + UNITS[variant % 4],
        "subject": subject,
        "verb": verb,
        "extent": EXTENTS[number % len(EXTENTS)],
        "heading": f"{verb}，提升{subject}质效",
    }


def measures(kind: str, numbers: Iterator[int], sections: int, figures: int, variant: int) -> Iterator[str]:
    """Yield the sections of a part, six items each; every item refers to one figure."""
    for section in range(sections):
        yield SECTION.format(number=f"{kind}{section}", heading=f"聚焦{SUBJECTS[section % 6]}，推动依法行政")
        for number in (next(numbers) for _ in range(6)):
            yield MEASURE.format(kind=kind, number=number, figure=number % figures, **words(number, variant))


def table(figures: int, variant: int) -> Iterator[str]:
    """Yield the figures: every third with all that accounts for it, the others in the short form."""
    for number in range(figures):
        value = 107 + (number * 37 + variant * 11) % 890
        if number % 3:
            yield f"  办件{number}: {value}件\n"
        else:
            yield f"  办件{number}:\n    本年: {value}件\n    上年: {value - 7}件\n"
            yield "    部门: 司法局\n    数据来源: 统计台账\n"


def case_text(size: int = 1, rows: int | None = None, variant: int = 0) -> str:
    """Return a 报告.yaml.

    Args:
        size: how many times the sections and rows of an ordinary report.
        rows: figures and so rows of the annex table; 60 for each size where not given.
        variant: another number gives other texts and values of the same length.
    """
    figures = 60 * size if rows is None else rows
    lines = [
        HEAD.format(variant=variant),
        "主要举措:\n  节:\n",
        *measures("举措", count(), 5 * size, figures, variant),
    ]
    lines += ["不足和原因:\n  条目:\n"]
    lines += [SHORTCOMING.format(number=number, **words(number, variant)) for number in range(4 * size)]
    lines += ["第一责任人职责:\n  节:\n", *measures("职责", count(3), size, figures, variant)]
    lines += ["下年安排:\n  条目:\n"]
    lines += [PROMISE.format(number=number, **words(number + 1, variant)) for number in range(8 * size)]
    return "".join([*lines, ANNEX, "数据:\n", *table(figures, variant)])


def write_case(folder: Path, size: int = 1, rows: int | None = None, variant: int = 0) -> Path:
    """Write a case folder and return it."""
    folder.mkdir(parents=True)
    (folder / "报告.yaml").write_text(case_text(size, rows, variant), encoding="utf-8")
    return folder
