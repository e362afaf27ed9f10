from __future__ import annotations

from drafter.diff.compare import compare
from drafter.diff.sides import draft_of
from tests.diff.helpers import compared, loud

OLD = """青川县2025年度法治政府建设情况报告
2025年，青川县深入推进法治政府建设。现将有关情况报告如下：
一、主要举措和成效
（一）化解行政争议。全年受理行政复议案件266件，纠错率5.3%。
（二）规范执法行为。严格落实行政执法公示、全过程记录和法制审核三项制度。
二、存在的不足和原因
（一）基层执法力量不足，专业法律人才缺乏。
（二）普法宣传的形式比较单一，针对性不强。
三、2026年工作安排
（一）建成宪法主题公园并向群众免费开放。
（二）开展乡镇综合行政执法队伍规范化建设试点。
"""
NEW = """青川县2026年度法治政府建设情况报告
2026年，青川县持续推进法治政府建设。现将有关情况报告如下：
一、主要举措和成效
（一）化解行政争议。全年受理行政复议案件281件，纠错率4.1%。
（二）规范执法行为。严格落实行政执法公示、全过程记录和法制审核三项制度。
（三）建设法治文化。投入120万元建成宪法主题公园，7月起向群众免费开放。
二、存在的不足和原因
（一）基层执法力量仍然不足，专业法律人才缺乏。
三、2027年工作安排
（一）完善行政执法监督体系。
"""


def test_two_years_are_known_by_the_years_of_the_drafts() -> None:
    assert compared(OLD, NEW, years=True).years
    assert not compared(OLD, NEW, years=False).years


def test_figures_are_told_with_their_change_in_per_cent() -> None:
    found = {fact.label: fact.difference for fact in compared(OLD, NEW, years=True).facts if fact.old_text}
    assert found["受理行政复议案件"] == "增加15件，同比增长5.64%"
    assert found["纠错率"] == "下降1.2个百分点"


def test_promises_are_answered_where_the_new_report_tells_of_them() -> None:
    answers = {each.text[:4]: each for each in compared(OLD, NEW, years=True).promises}
    assert answers["建成宪法"].answered
    assert answers["建成宪法"].new_spot is not None
    assert not answers["开展乡镇"].answered


def test_sentences_of_last_year_are_carried_over() -> None:
    texts = [each.text for each in compared(OLD, NEW, years=True).carried_over]
    assert texts == ["严格落实行政执法公示、全过程记录和法制审核三项制度。"]


def test_a_shortcoming_told_again_came_back() -> None:
    found = compared(OLD, NEW, years=True).came_back
    assert [each.text[:6] for each in found] == ["基层执法力量"]


def test_drafts_of_one_year_tell_neither() -> None:
    found = compared(OLD, NEW, years=False)
    assert not found.promises
    assert not found.carried_over
    assert not found.came_back


def test_a_promise_is_answered_by_what_it_measures_itself_by() -> None:
    aim = "（一）建成宪法主题公园并向群众免费开放。"
    old = OLD.replace(aim, "（一）抓实资格管理。组织考试，执法人员持证率达到90%以上。")
    told = NEW.replace("纠错率4.1%。", "纠错率4.1%。执法人员持证率由75%提升到93%。")
    answers = compared(old, told, years=True).promises
    assert [each.answered for each in answers if "持证率" in each.text] == [True]


def test_a_lack_of_what_a_promise_measures_itself_by_does_not_answer_it() -> None:
    aim = "（一）建成宪法主题公园并向群众免费开放。"
    old = OLD.replace(aim, "（一）抓实资格管理。组织考试，执法人员持证率达到90%以上。")
    told = NEW.replace("专业法律人才缺乏", "执法人员持证率仅为61%")
    answers = compared(old, told, years=True).promises
    assert [each.answered for each in answers if "持证率" in each.text] == [False]


def test_a_target_of_last_year_is_no_earlier_value_of_a_result() -> None:
    old = OLD.replace("规范化建设试点。", "规范化建设试点，涉企检查次数下降30%以上，培训500人以上。")
    new = NEW.replace("三项制度。", "三项制度，涉企检查次数下降31.2%。")
    told = {fact.new_text or fact.old_text: fact for fact in compared(old, new, years=True).facts}
    assert told["31.2%"].kind == "added"
    assert not any("500" in text for text in told)


def test_a_figure_that_this_years_report_tells_twice_otherwise_is_an_alarm() -> None:
    new = NEW.replace("专业法律人才缺乏。", "专业法律人才缺乏，全年受理行政复议案件286件。")
    (alarmed,) = (fact for fact in compared(OLD, new, years=True).facts if fact.alarm)
    assert (alarmed.old_text, alarmed.new_text) == ("266件", "281件")
    assert "286件" in alarmed.alarm


def test_a_figure_told_again_as_it_is_is_one_fact() -> None:
    again = "；由上年的266件增加到281件，纠错率4.1%。"
    found = compared(OLD, NEW.replace("，纠错率4.1%。", again), years=True).facts
    assert [fact.new_text for fact in found if "受理" in fact.label] == ["281件"]
    assert not any(fact.alarm for fact in found)


def test_headings_and_dates_of_another_year_are_nothing_to_look_at() -> None:
    head = "二、党政主要负责人履行推进法治建设第一责任人职责的情况\n"
    end = "青川县人民政府\n{}日\n"
    old = OLD.replace("二、存在", f"{head}三、存在") + end.format("2026年2月25")
    new = NEW.replace("二、存在", f"{head}三、存在") + end.format("2027年2月26")
    sides = draft_of("旧稿", old.splitlines(), year=2025), draft_of("新稿", new.splitlines(), year=2026)
    found = compare(*sides)
    assert not any("第一责任人" in each.text for each in found.carried_over)
    assert not any("26" in edit.new for edit in loud(found))
