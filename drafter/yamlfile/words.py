"""The sentences for what is commonly mistyped in a file of a case: (what, what to do)."""

from __future__ import annotations

Words = tuple[str, str]

_SHOWN = 16
_EVERY_LINE = "请每项各占一行：键后用半角冒号和空格，列表每项以“- ”开头。"


def short(text: str) -> str:
    """Return a text cut to a length fit for a sentence."""
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "……"


def tight_colon(key: str) -> Words:
    """``受理:281件``."""
    return f"“{short(key)}”后面的冒号没有跟半角空格。", f"请在冒号后加一个半角空格，写成“{short(key)}: ……”。"


def wide_colon(key: str) -> Words:
    """``受理：281件``."""
    return (
        f"“{short(key)}”后面的冒号是全角的“：”。",
        f"请改成半角冒号加一个空格，写成“{short(key)}: ……”；如果这是正文，请把它写在“|”之下并缩进。",
    )


def wide_dash(dash: str) -> Words:
    """``－ 编号: 举措1``."""
    return f"行首的“{dash}”不是半角减号。", "请改成半角的“- ”（减号后加一个空格）。"


TIGHT_DASH: Words = ("行首的“-”后面没有空格。", "请在减号后加一个空格，写成“- ……”。")
TAB: Words = ("行首有制表符（Tab 键），缩进只能用空格。", "请删去制表符，改用空格，与上下各行对齐。")
WIDE_SPACE: Words = (
    "行首有全角空格，缩进只能用半角空格。",
    "请删去行首的全角空格，改用半角空格，与上下各行对齐。",
)
WIDE_BAR: Words = ("这里的“｜”是全角的。", "请改成半角的“|”，正文从下一行写起并缩进。")
TEXT_AFTER_BAR: Words = ("“|”后面还有文字。", "请把文字从下一行写起并缩进，“|”后面不写别的。")
FOLDED: Words = ("“>”会在各行文字之间添上空格。", "请把“>”改成“|”，各行仍会连成一段，没有空格。")
REFERENCE: Words = (
    "值以“{{”开头，读不出来。",
    '请用双引号把整个值括起来，例如 "{{ 名称 }}"；或改用“|”，把文字从下一行写起并缩进。',
)
OPEN_MARK: Words = (
    "值以方括号开头，会被当成列表。",
    "请改用“【待填：……】”，或删去方括号里的内容先空着。",
)
FLOW_LIST: Words = ("这里用“[ ]”把列表写在了一行。", _EVERY_LINE)
FLOW_MAP: Words = ("这里用“{ }”把几项写在了一行。", _EVERY_LINE)
LONG_QUOTES: Words = (
    "引号里的文字占了几行，或引号没有配对。",
    "请把引号补全在同一行；长文字请改用“|”，从下一行写起并缩进。",
)
OPEN_QUOTE: Words = ("这里的引号没有配对。", "请在同一行补上另一个引号；正文里的引号请用中文引号“”。")
SECOND_DOCUMENT: Words = (
    "从这里起是第二份内容，一个文件只能有一份。",
    "请删去“---”或“...”这一行，或把后面的内容另存为一个文件。",
)
NO_KEY: Words = (
    "这一行没有缩进，也没有键和冒号，上面的正文到这里就断了。",
    "如果它接着上面的正文，请在行首补足空格，与上一行对齐；如果它是新的一项，请写成“键: 值”。",
)
COLON_INSIDE: Words = (
    "值里又有一个半角冒号加空格，分不清哪里是键。",
    "请改成全角冒号“：”，或用双引号把整个值括起来。",
)
NOT_A_KEY: Words = ("这里的键不是文字。", "请写成“键: 值”，键用普通文字。")
TOO_FAR_IN: Words = (
    "这一行缩进太多，上一行已经有值，下面不能再有下级内容。",
    "请与上一行对齐；如果它属于上一行，请把上一行冒号后的值移走。",
)
SHORT_TEXT: Words = (
    "这一行比这段正文的第一行缩进少，正文到这里就断了。",
    "请用空格把各行与第一行对齐，段首不必空格。",
)
MIXED_ITEM: Words = (
    "这一行以“- ”开头，同级的上一项却是“键: 值”。",
    "同一级要么都以“- ”开头，要么都不以“- ”开头，请改成一致。",
)
MIXED_ENTRY: Words = (
    "这一行没有以“- ”开头，同级的上一项却有。",
    "如果它是列表的下一项，请以“- ”开头；否则请核对它的缩进。",
)
UNEVEN: Words = ("这一行的缩进与上面各级都对不齐。", "请用空格与同级的上一项对齐。")


def after_quotes(quote: str, rest: str) -> Words:
    """``"放管服"改革``."""
    return (
        f"引号后面还有文字“{short(rest)}”。",
        "请改用中文引号“”；或用单引号把整个值括起来，例如 '\"放管服\"改革'。"
        if quote == '"'
        else "请改用中文引号“”；或用双引号把整个值括起来，例如 \"'放管服'改革\"。",
    )


def reserved(mark: str) -> Words:
    """A value that begins with ``*``, ``&``, ``!`` …"""
    return f"值以“{mark}”开头，会被当成特殊记号。", f'请用双引号把整个值括起来，例如 "{mark}……"。'


def reserved_key(mark: str) -> Words:
    """A key that begins with ``*``, ``[`` …"""
    return f"键以“{mark}”开头，会被当成特殊记号。", f"请删去键前面的“{mark}”，或用双引号把键括起来。"


def no_colon(key: str) -> Words:
    """``主要举措`` above lines that are indented."""
    return f"“{short(key)}”后面没有冒号。", f"请写成“{short(key)}:”，值写在冒号和一个空格之后。"


def cut_off(rest: str) -> Words:
    """``第1号 #2楼``."""
    return (
        f"“#”前有空格，后面的“{short(rest)}”会被当作注释丢掉。",
        "如果它是正文，请用双引号把整个值括起来；如果它是注释，请在“#”后加一个空格。",
    )


def repeated_key(name: str, first: int, second: int) -> Words:
    """The same key twice in a mapping; 1-based line numbers."""
    return f"“{short(name)}”写了两次：第{first}行和第{second}行。", "请删去一个，或把其中一个改名。"


def repeated_id(name: str, first: int, second: int) -> Words:
    """The same 编号 twice in a list; 1-based line numbers."""
    return f"编号“{short(name)}”用了两次：第{first}行和第{second}行。", "请给其中一项换一个没有用过的编号。"


def strange_escape(name: str) -> Words:
    """``"\\x00"``."""
    return f"引号里的“\\”写出了{name}，文稿里不能有。", "请改用单引号；如果要写“\\”本身，请写成“\\\\”。"
