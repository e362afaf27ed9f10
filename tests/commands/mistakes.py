"""What clerks mistype in a case file, and what must be said of it."""

from __future__ import annotations

from tests.commands.terminal import CARET, edited

FIGURE = "{{ 行政复议受理 }}"

# what the clerk did | the file, ‸ before the character that is pointed at | what | what to do
MISTAKES: dict[str, tuple[str, str, str]] = {
    "a wrong key": (
        edited(("    部门: 司法局\n    正文", "    ‸部们: 司法局\n    正文")),
        "主要举措/举措1：不认识“部们”这一项。",
        "是不是“部门”？",
    ),
    "a wrong key at the top": (
        edited(("年度: 2026", "‸年份: 2026")),
        "不认识“年份”这一项。",
        "是不是“年度”？",
    ),
    "a wrong key like no other": (
        edited(("    原因:", "    ‸领导意见:")),
        "不足和原因/问题1：不认识“领导意见”这一项。",
        "这里可以写：编号、",
    ),
    "a repeated key": (
        edited(("体例: 四部分\n", "体例: 四部分\n‸年度: 2025\n")),
        "“年度”写了两次：第4行和第6行。",
        "请删去一个",
    ),
    "a full-width colon": (
        edited(("年度: 2026", "年度‸：2026")),
        "“年度”后面的冒号是全角的“：”。",
        "请改成半角冒号加一个空格，写成“年度: ……”",
    ),
    "a colon without a space": (
        edited(("    上年: 266件", "    上年‸:266件")),
        "“上年”后面的冒号没有跟",
        "请在冒号后加一个",
    ),
    "a tab": (
        edited(("    上年: 266件", "‸\t上年: 266件")),
        "行首有制表符（Tab 键），缩进只能用空格。",
        "请删去制表符",
    ),
    "full-width spaces before a key": (
        edited(("    上年: 266件", "‸　　上年: 266件")),
        "行首有全角空格",
        "改用半角空格",
    ),
    "a full-width dash": (
        edited(("  - 编号: 安排1", "  ‸－ 编号: 安排1")),
        "行首的“－”不是半角减号。",
        "请改成半角的“- ”",
    ),
    "a full-width bar": (edited(("正文: |\n", "正文: ‸｜\n")), "这里的“｜”是全角的。", "请改成半角的“|”"),
    "words for a number": (
        edited(("281件", "‸很多")),
        "数据/行政复议受理/本年：“很多”里没有数字。",
        "请重填，例如 281件",
    ),
    "words for a number, short form": (
        edited(("数据:\n", "数据:\n  普法受众: ‸许多人\n")),
        "数据/普法受众：“许多人”",
        "请重填，例如",
    ),
    "words for the year": (
        edited(("年度: 2026", "年度: ‸明年")),
        "年度：“明年”不是年份。",
        "请写四位数字，例如 2026。",
    ),
    "an empty year": (edited(("年度: 2026", "年度:‸")), "年度：这里没有内容。", "请填上"),
    "more than all": (
        edited(("数据:\n", "数据:\n  行政机关负责人出庭应诉率: ‸120%\n")),
        "行政机关负责人出庭应诉率不会超过 100%，现在是 120%",
        "请重填，例如 98.4%",
    ),
    "a division by zero": (edited(("281件", "‸281/0")), "的分母是0，算不出比率。", "请重填"),
    "a folded text": (
        edited(("正文: |", "正文: ‸>-")),
        "“>”会在各行文字之间添上空格。",
        "请把“>”改成“|”",
    ),
    "a control character": (edited(("云岭县人民", "云岭‸\x07县人民")), "第3行有控制字符", "请删去这个字符"),
    "a private character": (
        edited(("云岭县人民", "云岭‸\ue000县人民")),
        "第3行有私用区字符",
        "请删去这个字符",
    ),
    "a hidden line end": (
        edited(("云岭县人民", "云岭‸\u2028县人民")),
        "第3行有隐蔽换行符",
        "请删去这个字符",
    ),
    "an escaped surrogate": (
        edited(("云岭县人民政府", '"云岭‸\\ud800县人民政府"')),
        "双引号里的“\\”有特殊含义",
        "请改用单引号",
    ),
    "a comment mark in a text": (
        edited(("开展执法业务轮训", "开展轮训 ‸#1至4期")),
        "“#”前有空格，后面的“#1至4期”会被当作注释丢掉。",
        "请用双引号",
    ),
    "an open mark in square brackets": (
        edited(("正文: 开展执法业务轮训", "正文: ‸[待填]")),
        "值以方括号开头，会被当成列表。",
        "请改用“【待填：……】”",
    ),
    "one line for many keys": (
        edited(("数据:\n", "数据:\n  普法受众: ‸{本年: 1,234人}\n")),
        "这里用“{ }”把几项写在了一行。",
        "请每项各占一行",
    ),
    "quotes around half a text": (
        edited(("正文: 开展执法业务轮训", '正文: "放管服"‸改革')),
        "引号后面还有文字“改革”。",
        "请改用中文引号“”",
    ),
    "a reference at the head": (
        edited(("正文: 开展执法业务轮训", f"正文: ‸{FIGURE}受理")),
        "值以“{{”开头，读不出来。",
        "请用双引号把整个值括起来",
    ),
    "an asterisk at the head": (
        edited(("正文: 开展执法业务轮训", "正文: ‸*重点*开展轮训")),
        "值以“*”开头，会被当成特殊记号。",
        "请用双引号",
    ),
    "a pasted paragraph": (
        edited(
            (
                "问题: 执法人员业务不熟\n",
                "问题: |\n      乡镇执法人员较少\n‸部分执法人员业务不熟，培训不成体系。\n",
            )
        ),
        "这一行没有缩进，也没有键和冒号",
        "请在行首补足空格",
    ),
    "a repeated 编号": (
        edited(("    时限: 2027-06-30\n", "  - 编号: ‸安排1\n    正文: 抄来的\n")),
        "编号“安排1”用了两次：第26行和第28行。",
        "请给其中一项换一个没有用过的编号。",
    ),
    "a repeated 编号 in another part": (
        edited(("编号: 职责1", "编号: ‸举措1")),
        "编号“举措1”用了两次",
        "请把这一处改成没有用过的编号。",
    ),
    "a 编号 with a sign": (
        edited(("编号: 职责1", "编号: ‸职责-1")),
        "编号“职责-1”只能由汉字、字母、数字和下划线组成",
        "请改短",
    ),
    "an unknown figure": (
        edited((FIGURE, "‸{{ 行政复议受里 }}")),
        "主要举措/举措1/正文：数据里没有“行政复议受里”。",
        "是不是“行政复议受理”？",
    ),
    "an unknown figure like no other": (
        edited((FIGURE, "‸{{ 神秘数据 }}")),
        "数据里没有“神秘数据”。",
        "请在“数据”里加上它",
    ),
    "an unknown figure below a blank line": (
        edited(("正文: |\n", "正文: |\n\n"), (FIGURE, "‸{{ 神秘数据 }}")),
        "数据里没有“神秘数据”。",
        "请在“数据”里加上它",
    ),
    "an unknown figure in the opening": (
        edited(("引言: 2026年，云岭县", "引言: 云岭县‸{{ 神秘数据 }}")),
        "引言：数据里没有“神秘数据”。",
        "请在“数据”里加上它",
    ),
    "an unknown filter": (
        edited(("| 同比", "|‸ 同笔")),
        "没有“同笔”这种写法。",
        "是不是“同比”？",
    ),
    "half a reference": (edited((FIGURE, "‸{{ 行政复议受理 }")), "双花括号没有成对。", "请写成"),
    "full-width braces": (
        edited((FIGURE, "‸｛｛ 行政复议受理 ｝｝")),
        "这里的花括号是全角的。",
        "请改用半角花括号",
    ),
    "a template's words": (
        edited((FIGURE, "‸{% for a in b %}")),
        "正文里不能写“{%”。",
        "正文里只能引用数据",
    ),
    "a way to Python objects": (
        edited((FIGURE, "‸{{ 行政复议受理.__class__ }}")),
        "数据里没有“行政复议受理.__class__”。",
        "是不是“行政复议受理”？",
    ),
    "a figure that refers to itself": (
        edited(("本年: 281件", "公式: ‸行政复议受理 / 行政复议受理")),
        "行政复议受理的公式引用了它自己，算不出来。",
        "请改公式",
    ),
    "a figure that states itself": (
        edited(("本年: 281件", f'本年: "‸{FIGURE}"')),
        "数据的值里不能再引用别的数据。",
        "请另写一行“公式”",
    ),
    "a formula that is none": (
        edited(("本年: 281件", '公式: ‸__import__("os").system("x")')),
        "看不懂。",
        "请写成“调解成功 / 调解受理”",
    ),
    "a formula that disagrees": (
        edited(("数据:\n", "数据:\n  甲: 10件\n  乙: 20件\n  丙:\n    公式: 甲 / 乙\n    本年: ‸60%\n")),
        "丙写的是 60%，按公式算是 50%，两个数不一致。",
        "请核对，改正其中一个。",
    ),
    "a list where text is": (
        edited(("    正文: 开展执法业务轮训", "    ‸正文:\n      - 轮训")),
        "下年安排/安排1/正文：这里应当写文字，现在是下级条目。",
        "请把文字直接写在冒号后面。",
    ),
    "text where keys are": (
        edited(("报告主体:\n  行政区划: 云岭县\n  机关全称: 云岭县人民政府\n", "报告主体: ‸云岭县\n")),
        "报告主体：这里应当有下级条目。",
        "请另起一行，缩进两格",
    ),
    "keys where a list is": (
        edited(("报送文本:\n  - 名称", "‸报送文本:\n    名称")),
        "报送文本：这里应当是一个列表。",
        "请每项另起一行",
    ),
    "a word that is no choice": (
        edited(("    时限: 2027-06-30", "    结果: ‸完成")),
        "“完成”不在可选的写法里。",
        "是不是“已完成”？",
    ),
    "a day that is none": (edited(("2027-06-30", "‸2027年6月31日")), "没有这一天。", "请写成2027年2月20日"),
    "neither yes nor no": (
        edited(("    时限: 2027-06-30", "    公开: ‸可以")),
        "“可以”不是“是”或“否”。",
        "请写“是”或“否”。",
    ),
    "a dead link": (
        edited(("整改措施: 安排1", "整改措施: ‸安排9")),
        "“下年安排”里没有编号“安排9”。",
        "是不是“安排1”？",
    ),
    "an unknown type of text": (
        edited(("类型: 政府报同级党委和人大常委会", "类型: ‸政府报告")),
        "没有“政府报告”这种报送类型。",
        "可以写：政府报同级党委和人大常委会",
    ),
    "a full-width bar in a reference": (
        edited(("{{ 行政复议受理 | 同比 }}", "{{ 行政复议受理 ‸｜ 同比 }}")),
        "双花括号里的竖线是全角的。",
        "请改成半角竖线 |。",
    ),
    "one line for a list": (
        edited(("    成文日期: 2027-02-19\n", "    主送: ‸[县委, 县人大常委会]\n")),
        "这里用“[ ]”把列表写在了一行。",
        "请每项各占一行",
    ),
    "two names that are one": (
        edited(("数据:\n", "‸数据:\n  检查1次: 1次\n  检查１次: 2次\n")),
        "“检查１次”和“检查1次”是同一个名称",
        "请改掉其中一个。",
    ),
    "a text that repeats a name": (
        edited(("引言:", "  - 名称: ‸报县委\n    类型: 党委政府联合报上级\n引言:")),
        "有两个报送文本都叫“报县委”。",
        "请改掉其中一个的名称。",
    ),
    "an anchor": (edited(("年度: 2026", "年度: ‸&a 2026")), "值以“&”开头", "请用双引号"),
    "aliases that explode": (
        "a: ‸&a [x,x,x,x]\n" + "".join(f"b{n}: &b{n} [*a,*a,*a,*a]\n" for n in range(40)) + edited(),
        "值以“&”开头",
        "请用双引号",
    ),
    "content too deep": (
        "年度: " + "[" * 20 + CARET + "[" * 9_000,
        "内容嵌套超过 20 层",
        "请核对是不是选错了文件",
    ),
    "a text too long for a paragraph": (
        edited(("开展执法业务轮训", CARET + "训" * 100_001)),
        "这段文字有 100001 个字，太长了。",
        "请控制在 100000 字以内。",
    ),
    "a text too long for a file": (
        edited(("开展执法业务轮训", CARET + "训" * 900_000)),
        "这一项的文字超过 20 万字",
        "请核对是不是选错了文件",
    ),
}
