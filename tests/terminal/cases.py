"""Cases to play with: small ones, in folders whose paths hold Chinese and a blank."""

from __future__ import annotations

from pathlib import Path

OPEN_CASE = (
    """\
报告主体:
  行政区划: 云岭县
  机关全称: 云岭县人民政府
年度: 2026
体例: 四部分
报送文本:
  - 名称: 报县委
    类型: 政府报同级党委和人大常委会
    成文日期: 2027-02-19
引言: 2026年，云岭县法治政府建设取得新进展。
主要举措:
  - 编号: 举措1
    部门: 司法局
    正文: |
      全年受理行政复议案件{{ 行政复议受理 }}，
      行政机关负责人出庭应诉率{{ 行政机关负责人出庭应诉率 }}，群众满意率{{ 群众满意率 }}。
  - 编号: 举措2
    部门: 市场监管局
    正文: 开展检查{{ 检查次数 }}，普法受众{{ 普法受众 }}。
不足和原因:
  - 编号: 问题1
    问题: 执法人员业务不熟
    原因: 专业人员招录困难
    整改措施: 安排1
第一责任人职责:
  - 编号: 职责1
    正文: 县政府主要负责人主持召开会议研究法治工作
下年安排:
  - 编号: 安排1
    正文: 开展执法业务轮训
    时限: 2027-06-30
数据:
  行政复议受理: {上年: 266件, 部门: 司法局}
  行政机关负责人出庭应诉率: {上年: 98%, 部门: 司法局}
  群众满意率: {上年: 97%, 部门: 司法局}
  检查次数: {上年: 110次, 部门: 市场监管局}
  普法受众: {上年: 9000人次, 部门: 市场监管局}
""".replace("{上年: ", "\n    上年: ")
    .replace(", 部门: ", "\n    部门: ")
    .replace("局}", "局")
)


def open_case_in(folder: Path, name: str = "云岭县 2026") -> Path:
    """Write a case whose figures are open and return its folder."""
    case = folder / name
    case.mkdir(parents=True)
    (case / "报告.yaml").write_text(OPEN_CASE, encoding="utf-8")
    return case


def report_of(case: Path) -> str:
    """The report's file as it lies there."""
    return (case / "报告.yaml").read_text(encoding="utf-8")
