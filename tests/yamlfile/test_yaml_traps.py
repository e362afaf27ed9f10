from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import Fault, Faults
from drafter.yamlfile import parse_yaml

FILE = Path("报告.yaml")


def faults(text: str) -> list[Fault]:
    with pytest.raises(Faults) as caught:
        parse_yaml(text, FILE)
    assert all(fault.file == FILE for fault in caught.value.faults)
    return caught.value.faults


# text | line | what stands at the caret | place | words of the fault | words of the cure
TRAPS = {
    "no_space_after_the_colon": (
        "数据:\n  受理:281件\n  办结: 20件\n",
        2,
        ":281件",
        "数据/受理",
        "“受理”后面的冒号没有跟半角空格。",
        "写成“受理: ……”",
    ),
    "no_space_after_the_only_colon": (
        "数据:\n  受理:281件\n",
        2,
        ":281件",
        "数据",
        "“受理”后面的冒号没有跟半角空格。",
        "写成“受理: ……”",
    ),
    "no_space_below_a_value": (
        "受理:\n  本年: 281件\n    上年:266件\n",
        3,
        ":266件",
        "受理/本年",
        "“上年”后面的冒号没有跟半角空格。",
        "写成“上年: ……”",
    ),
    "full_width_space_after_the_colon": (
        "年度:　2026\n级别: 县\n",
        1,
        ":　2026",
        "年度",
        "“年度”后面的冒号没有跟半角空格。",
        "半角空格",
    ),
    "no_colon_beside_other_keys": (
        "报告主体:\n  行政区划 云岭县\n  级别: 县\n",
        2,
        " 云岭县",
        "报告主体",
        "“行政区划”后面没有冒号。",
        "写成“行政区划:”",
    ),
    "tab_in_a_blank_line": ("年度: 2026\n\t\n级别: 县\n", 2, "\t", "年度", "行首有制表符", "删去"),
    "full_width_space_in_a_blank_line": (
        "引言: |\n  甲\n　　\n  乙\n年度: 2026\n",
        3,
        "　　",
        "引言",
        "行首有全角空格",
        "删去",
    ),
    "digits_after_the_bar": ("年度: |2026\n级别: 县\n", 1, "|2026", "年度", "“|”后面还有文字。", "下一行"),
    "full_width_colon": (
        "年度: 2026\n体例：四部分\n级别: 县\n",
        2,
        "：四部分",
        "体例",
        "“体例”后面的冒号是全角的“：”。",
        "写成“体例: ……”",
    ),
    "full_width_colon_alone": (
        "数据:\n  受理：281件\n",
        2,
        "：281件",
        "数据",
        "“受理”后面的冒号是全角的“：”。",
        "写成“受理: ……”",
    ),
    "full_width_colon_before_another": (
        "标题：云岭: 2026\n",
        1,
        "：云岭: 2026",
        "标题：云岭",
        "“标题”后面的冒号是全角的“：”。",
        "写成“标题: ……”",
    ),
    "full_width_dash": (
        "条目:\n  － 编号: 举措1\n    正文: 甲\n",
        2,
        "－ 编号: 举措1",
        "条目/举措1/编号",
        "行首的“－”不是半角减号。",
        "“- ”（减号后加一个空格）",
    ),
    "full_width_dash_before_text": (
        "主送:\n  － 县委\n",
        2,
        "－ 县委",
        "主送",
        "行首的“－”不是半角减号。",
        "“- ”（减号后加一个空格）",
    ),
    "dash_without_space": (
        "主送:\n  -县委\n",
        2,
        "-县委",
        "主送",
        "行首的“-”后面没有空格。",
        "写成“- ……”",
    ),
    "full_width_indent": (
        "报告主体:\n　　级别: 县\n",
        2,
        "　　级别: 县",
        "级别",
        "行首有全角空格，缩进只能用半角空格。",
        "改用半角空格",
    ),
    "full_width_indent_of_a_text": (
        "引言: |\n  第一段\n　　第二段\n年度: 2026\n",
        3,
        "　　第二段",
        "引言",
        "行首有全角空格，缩进只能用半角空格。",
        "改用半角空格",
    ),
    "tab": ("报告主体:\n\t级别: 县\n", 2, "\t级别: 县", "报告主体/级别", "行首有制表符", "改用空格"),
    "text_cut_off_by_a_number_sign": (
        "标题: 第1号 #2楼\n",
        1,
        "#2楼",
        "标题",
        "“#”前有空格，后面的“#2楼”会被当作注释丢掉。",
        "双引号",
    ),
    "whole_text_taken_for_a_comment": (
        "标题: #2楼改造\n",
        1,
        "#2楼改造",
        "标题",
        "“#”前有空格，后面的“#2楼改造”会被当作注释丢掉。",
        "双引号",
    ),
    "open_mark_in_brackets": ("标题: [待填]\n", 1, "[待填]", "标题", "值以方括号开头", "“【待填：……】”"),
    "flow_mapping": (
        "受理: {本年: 1,234件}\n",
        1,
        "{本年",
        "受理",
        "这里用“{ }”把几项写在了一行。",
        "各占一行",
    ),
    "flow_list": ("主送: [县委, 人大]\n", 1, "[县委", "主送", "这里用“[ ]”把列表写在了一行。", "各占一行"),
    "flow_list_left_open": ("主送: [县委\n年度: 2026\n", 1, "[县委", "主送", "“[ ]”", "各占一行"),
    "text_after_quotes": (
        '标题: "放管服"改革\n',
        1,
        "改革",
        "标题",
        "引号后面还有文字“改革”。",
        "'\"放管服\"改革'",
    ),
    "quotes_left_open": (
        '标题: "放管服\n年度: 2026\n',
        1,
        '"放管服',
        "标题",
        "这里的引号没有配对。",
        "同一行",
    ),
    "quotes_over_several_lines": ('标题: "放管\n  服"\n', 1, '"放管', "标题", "引号里的文字占了几行", "“|”"),
    "reference_first": ("正文: {{ 受理 }}办结\n", 1, "{{ 受理", "正文", "值以“{{”开头", "双引号"),
    "reference_alone": ("正文: {{ 受理 }}\n", 1, "{{ 受理", "正文", "值以“{{”开头", "双引号"),
    "asterisk_first": ("正文: *重点*工作\n", 1, "*重点", "正文", "值以“*”开头", '"*……"'),
    "ampersand_first": ("正文: &甲 乙\n", 1, "&甲", "正文", "值以“&”开头", '"&……"'),
    "tag": ("正文: !!python/name:os.system 甲\n", 1, "!!python", "正文", "值以“!”开头", '"!……"'),
    "binary_tag": ("正文: !!binary aGk=\n", 1, "!!binary", "正文", "值以“!”开头", '"!……"'),
    "alias": ("甲: &x 1\n乙: *x\n", 1, "&x", "甲", "值以“&”开头", "双引号"),
    "merge_key": ("<<: 甲\n", 1, "<<: 甲", "<<", "这里的键不是文字。", "“键: 值”"),
    "pasted_paragraph": (
        "正文: |\n  全年受理281件。\n全年办结266件。\n满意度上升。\n数据:\n  受理: 281件\n",
        3,
        "全年办结",
        "正文",
        "这一行没有缩进，也没有键和冒号",
        "补足空格",
    ),
    "folded_text": ("正文: >-\n  甲\n  乙\n", 1, ">-", "正文", "“>”会在各行文字之间添上空格。", "改成“|”"),
    "text_after_the_bar": ("正文: |全年\n  受理\n", 1, "|全年", "正文", "“|”后面还有文字。", "下一行"),
    "full_width_bar": ("正文: ｜\n  全年\n", 1, "｜", "正文", "这里的“｜”是全角的。", "“|”"),
    "colon_inside_a_value": ("标题: 会议: 纪要\n", 1, ": 纪要", "标题", "值里又有一个半角冒号加空格", "“：”"),
    "indented_below_a_value": ("年度: 2026\n    级别: 县\n", 2, "级别", "年度/级别", "缩进太多", "对齐"),
    "item_below_a_value": ("主送: 县委\n  - 人大\n", 2, "- 人大", "主送", "缩进太多", "对齐"),
    "uneven_indent": (
        "报告主体:\n    级别: 县\n  上级: 市\n",
        3,
        "上级",
        "报告主体/上级",
        "对不齐",
        "同级的上一项",
    ),
    "no_colon_after_a_key": ("主要举措\n  标题: 甲\n", 1, "", "", "“主要举措”后面没有冒号。", "“主要举措:”"),
    "repeated_key": ("年度: 2026\n级别: 县\n年度: 2027\n", 3, "年度", "年度", "第1行和第3行", "删去一个"),
    "repeated_id": (
        "主要举措:\n  - 编号: 举措1\n    正文: 甲\n  - 编号: 举措1\n",
        4,
        "举措1",
        "主要举措/举措1/编号",
        "第2行和第4行",
        "换一个",
    ),
    "second_document": ("年度: 2026\n---\n年度: 2027\n", 2, "---", "", "第二份内容", "---"),
    "control_character": ("标题: 云\x01岭\n", 1, "\x01岭", "", "第1行有控制字符（U+0001）", "删去"),
    "private_use_character": ("标题: 云\ue000岭\n", 1, "\ue000岭", "", "第1行有私用区字符", "删去"),
    "hidden_line_end": ("标题: 云\u2028岭\n", 1, "\u2028岭", "", "第1行有隐蔽换行符", "删去"),
    "backslash_in_double_quotes": (
        '佐证: "D:\\报告"\n',
        1,
        "\\报告",
        "",
        "双引号里的“\\”有特殊含义",
        "单引号",
    ),
    "escaped_control_character": ('标题: "云\\x00岭"\n', 1, '"云', "标题", "写出了控制字符", "单引号"),
    "escaped_private_use_in_a_key": ('"云\\ue000": 县\n', 1, '"云', "云\ue000", "写出了私用区字符", "单引号"),
    "item_among_entries": ("年度: 2026\n- 甲\n", 2, "- 甲", "", "同级的上一项却是“键: 值”", "改成一致"),
    "entry_among_items": ("- 甲\n年度: 2026\n", 2, "年度", "", "同级的上一项却有", "以“- ”开头"),
    "text_indented_less_than_its_first_line": (
        "正文: |\n    甲甲\n  乙乙\n年度: 2026\n",
        3,
        "乙乙",
        "正文",
        "比这段正文的第一行缩进少",
        "对齐",
    ),
    "closing_bracket_first": ("正文: }}甲\n", 1, "}}甲", "正文", "值以“}”开头", "双引号"),
    "odd_sign_before_a_key": ("  *正文: 甲\n", 1, "*正文", "*正文", "键以“*”开头", "删去"),
    "nothing_known": (": 甲\n", 1, ": 甲", "", "这一行与上面的内容接不上。", "缩进"),
}


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)
def test_a_trap_is_named_with_line_caret_place_and_cure(trap: tuple[str, int, str, str, str, str]) -> None:
    text, line, caret, place, what, cure = trap
    fault = faults(text)[0]
    assert (fault.line, fault.source) == (line, text.split("\n")[line - 1])
    assert fault.source[fault.column :].startswith(caret)
    assert fault.place == place
    assert what in fault.what
    assert cure in fault.cure


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_a_trap_lies_on_the_same_line_whatever_the_line_ends(
    trap: tuple[str, int, str, str, str, str], end: str
) -> None:
    text, line, caret, *_ = trap
    fault = faults(text.replace("\n", end))[0]
    assert fault.line == line
    assert fault.source[fault.column :].startswith(caret)


def test_all_faults_of_a_broken_file_come_at_once_in_file_order() -> None:
    text = "年度: 2026\n年度: 2027\n体例：四部分\n主送:\n  -县委\n正文: *重点*\n受理:281件\n级别: 县\n"
    assert [fault.line for fault in faults(text)] == [2, 3, 5, 6, 7]


def test_all_faults_of_a_readable_file_come_at_once_in_file_order() -> None:
    text = "标题: 第1号 #2楼\n甲: >\n  乙\n主送: [县委]\n标题: 再写\n数据:\n  受理：281件\n"
    assert [fault.line for fault in faults(text)] == [1, 2, 4, 5, 7]


def test_all_strange_characters_come_at_once() -> None:
    assert [fault.line for fault in faults("甲: \x01\n乙: 1\n丙: \x02\x03\n")] == [1, 3]


def test_a_mistyped_line_raises_no_second_fault_below_it() -> None:
    text = (
        "条目:\n  - 编号:举措1\n    标题: 甲\n  － 编号: 举措2\n    标题: 乙\n\t正文: 丙\n  - 编号: 举措3\n"
    )
    assert [fault.line for fault in faults(text)] == [2, 4, 6]


def test_a_pasted_paragraph_is_one_fault() -> None:
    assert len(faults("正文: |\n  甲\n乙乙\n丙丙\n丁丁\n数据: 1\n")) == 1


HARMLESS = {
    "comment_after_a_number": ("年度: 2026   #本年\n", {"年度": "2026"}),
    "comment_after_a_space": ("标题: 云岭   # 县名\n", {"标题": "云岭"}),
    "comment_after_a_key": ("数据:   #全县\n  受理: 1\n", {"数据": {"受理": "1"}}),
    "comment_after_quotes": ('标题: "云岭" #县名\n', {"标题": "云岭"}),
    "number_sign_in_a_text": ("正文: |\n  第1号 #2楼\n", {"正文": "第1号 #2楼\n"}),
    "number_sign_in_quotes": ('正文: "第1号 #2楼"\n', {"正文": "第1号 #2楼"}),
    "number_sign_in_a_word": ("正文: 第1号#2楼\n", {"正文": "第1号#2楼"}),
    "prose_with_a_colon": ("正文: 会议强调：要坚持\n", {"正文": "会议强调：要坚持"}),
    "prose_with_a_colon_below": (
        "正文:\n  会议强调：要坚持党的领导。\n",
        {"正文": "会议强调：要坚持党的领导。"},
    ),
    "colon_in_a_text": ("正文: |\n  受理:281件\n  －甲\n", {"正文": "受理:281件\n－甲\n"}),
    "time_in_a_list": ("时间:\n  - 12:30\n  - -5\n", {"时间": ["12:30", "-5"]}),
    "long_dash": ("正文:\n  ——摘自报告\n", {"正文": "——摘自报告"}),
    "chinese_quotes": ("标题: “放管服”改革\n", {"标题": "“放管服”改革"}),
    "reference_inside": ("正文: 受理{{ 受理 }}\n", {"正文": "受理{{ 受理 }}"}),
    "open_mark": ("标题: 【待填】\n", {"标题": "【待填】"}),
    "empty_list": ("主送: []\n抄送: {}\n", {"主送": [], "抄送": {}}),
    "one_document_mark": ("---\n年度: 2026\n", {"年度": "2026"}),
    "same_id_in_two_lists": (
        "甲:\n  - 编号: 一\n乙:\n  - 编号: 一\n",
        {"甲": [{"编号": "一"}], "乙": [{"编号": "一"}]},
    ),
    "same_level_list": ("主送:\n- 县委\n- 人大\n", {"主送": ["县委", "人大"]}),
}


@pytest.mark.parametrize(("text", "tree"), HARMLESS.values(), ids=HARMLESS)
def test_what_only_looks_like_a_trap_reads(text: str, tree: object) -> None:
    assert parse_yaml(text, FILE).tree == tree
