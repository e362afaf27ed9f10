"""A small sound report as plain text, from which the examples of rules about structure are made."""

from __future__ import annotations

REPORT = """\
云岭县人民政府关于2026年度法治政府建设情况的报告
中共云岭县委、云岭县人大常委会：
2026年，云岭县坚持以习近平法治思想为指导，扎实推进法治政府建设。现将有关情况报告如下：
一、主要举措和成效
（一）规范行政执法。全年开展执法培训12场，评查案卷320份，纠正程序问题18个。
（二）化解行政争议。全年收到行政复议申请281件，办结268件，其余13件正在审理。
二、存在的不足和原因
（一）乡镇法制审核力量不足。全县16个乡镇中有5个没有专职法制审核人员，主要原因是编制没有下沉到乡镇。
（二）个别部门执法程序不规范。有3件行政处罚因送达程序被纠正，主要原因是新进人员的培训没有跟上。
三、党政主要负责人履行推进法治建设第一责任人职责情况
2026年3月12日，县政府主要负责人主持召开常务会议，专题研究行政执法监督工作，解决乡镇执法装备不足等问题4个。
四、2027年主要工作安排
（一）配强乡镇法制审核力量。6月底前为5个乡镇配齐专职法制审核人员。
（二）规范执法程序。举办行政处罚程序培训4期，实现新进执法人员全覆盖。
特此报告。
云岭县人民政府
2027年2月19日
"""


def report(*changes: tuple[str, str]) -> str:
    """Return the sound report with some of its text replaced."""
    text = REPORT
    for old, new in changes:
        text = text.replace(old, new, 1)
    return text
