"""A small sound case, from which the examples of rules are made."""

from __future__ import annotations

from drafter.check.rule import Example

CASE = """\
报告主体:
  行政区划: 云岭县
  机关全称: 云岭县人民政府
年度: 2026
报送文本:
  - 名称: 报县委
    类型: 政府报同级党委和人大常委会
    成文日期: 2027-02-19
引言: 2026年，云岭县扎实推进法治政府建设。
主要举措:
  - 编号: 举措1
    正文: 全年开展执法业务培训12场。
不足和原因:
  - 编号: 问题1
    问题: 基层法制审核人员不足
    原因: 编制紧张
第一责任人职责:
  - 编号: 职责1
    正文: 县政府主要负责人主持召开常务会议研究法治工作6次。
下年安排:
  - 编号: 安排1
    正文: 为乡镇配齐法制审核人员。
"""


def sample(*changes: tuple[str, str], more: str = "", note: str = "") -> Example:
    """Return the sound case as an example, with some of its text replaced and more keys behind it."""
    text = CASE
    for old, new in changes:
        text = text.replace(old, new, 1)
    return Example(case=text + more, note=note)
