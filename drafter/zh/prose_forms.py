"""How figures stand in running text: units that are known, what bounds a number, what moves it.

A field of a form holds one figure and nothing else, so that any word behind the number is its unit. In
running text the sentence goes on, so that a unit has to be known.
"""

from __future__ import annotations

from collections.abc import Mapping

from drafter.zh import figure_forms as forms
from drafter.zh.numerals import NUMERAL_CHARACTERS
from drafter.zh.regex import HAN, regex

# After these a number counts something by itself; the longer ones first where one begins another.
_UNIT_WORDS = """
个百分点 百分点 个工作日 工作日 个自然日 自然日 日 个小时 个月 个季度 季度 个标准学时 学时 课时 小时 分钟 秒
天 岁 年 届 届次 个次 大类 小类 门类 类别 类型 类 大项 小项 项次 件次 人次 户次 家次 场次 班次 批次 车次
起次 条次 艘次 辆次 台次 架次 趟次 轮次 次 平方公里 平方米 立方米 公里 公顷 公斤 千米 千克 米 亩 吨 斤 升
千瓦时 元/人 人/万人 件/万人 名/万人 件/人 元 人份 人 名 位 件 起 宗 例 桩 个 项 条 份 家 户 场 期 部 篇 册 张
本 卷 台 辆 架 艘 处 所 支 批 种 套 枚 面 幅 块 间 座 栋 幢 轮 遍 对 组 队 片 门 堂 节 课 讲 款 则 封
通 页 盘 幕 集 枝 棵 株 头 只 把 根 顶 眼 口 笔 单 号次 声 尾 羽 站 岗 站点 点位 网格 部门 单位 乡镇
镇街 街道 社区 镇 乡 村 行政村 区县 县区 倍 成 分 字 盏 段 大 番 微克 毫克 微克/立方米 毫克/立方米 毫克/升 副
"""
_GUARDS = {
    "大": f"(?={HAN})(?![类项会])",
    "分": "(?![点之别工管析局支会散布配解级])",
    "成": "(?![立为员功效果绩本长果熟品])",
    "年": "(?![度内来底初前后间代级均])",
    "日": "(?![均常报历])",
    "人": "(?![大民才])",
    "村": "(?!民小组)",
    "部": "(?![门署分级委])",
    "期": "(?![间限内望])",
    "次": "(?!日|月|年)",
    "倍": "(?!增)",
    "面": "(?![积对向临])",
    "口": "(?![岸径头])",
    "通": "(?![过报])",
    "对": "(?![接于照])",
    "组": "(?![织成])",
    "位": "(?![居列于置])",
    "字": "(?!号)",
    "副": "(?=[,。;、) ]|$)",
    "讲": "(?![法话])",
}
_LITTLE = {"年", "届", "届次", "番"}
"""Units that make a figure only behind words such as 连续: 3年 is a time more often than a figure."""
_LOOSE = (None, "近", "将近", "接近", "约", "大约")
"""What stands before a time, too, that is no figure: 近3年."""

STREAK = "(?:连续|接连|历时|持续|蝉联|连|翻了?)$"


def is_time(unit: str, before: str | None = None) -> bool:
    """Tell the units that need STREAK before the number, but for a duration with a bound: 超过6年."""
    return unit in _LITTLE and before in _LOOSE


def _alternatives(guards: Mapping[str, str]) -> str:
    longest = sorted(set(_UNIT_WORDS.split()), key=lambda unit: (-len(unit), unit))
    return "|".join(f"{unit}{guards.get(unit, '')}" for unit in longest)


MAGNITUDES = f"{forms.MAGNITUDE}{{0,3}}"
UNIT = regex(f"[%‰]|℃|{MAGNITUDES}(?:{_alternatives(_GUARDS)})|{forms.MAGNITUDE}{{1,2}}(?!{HAN})")
"""A unit; most of what compiles slowly here, and therefore compiled once."""
_LOW_UNIT = f"(?:[%‰]|℃|{MAGNITUDES}(?:{_alternatives({})})|{forms.MAGNITUDE}{{1,2}})"
GAP = " {0,2}"

# 节约, 预约, 最近 … are words of their own.
_BEFORE_WORDS = forms.QUALIFIERS_BEFORE.replace("|近|约|", "|")
BEFORE = f"(?P<before>(?<![最附邻临新远靠将])近|(?<![节预契签条公制特邀履合民规相])约|{_BEFORE_WORDS})"
FIRST_SIGNS = "".join(sorted({word[0] for word in forms.QUALIFIERS_BEFORE.split("|")}))
"""What a qualifier begins with: a place with neither such a sign nor a numeral is passed over at once."""
BETWEEN = "(?P<between>[余多来]|几)"
AFTER = regex(f"{forms.QUALIFIERS_AFTER.replace('|余|多', '')}|余(?={HAN}|[,。;、)])")

INTEGER = r"[0-9]{1,3}(?:,[0-9]{3}){1,4}(?![0-9])|[0-9]{1,15}"
NUMBER = rf"(?:{INTEGER})(?:\.[0-9]{{1,8}})?"
DASH = "(?:--?|~|至|到)"
DIGITS = (
    rf"(?=[0-9{FIRST_SIGNS}])(?:{BEFORE}{GAP})?(?<![0-9A-Za-z./])(?P<low>{NUMBER})"
    rf"(?:{GAP}(?P<low_unit>{_LOW_UNIT})?{GAP}{DASH}{GAP}(?P<high>{NUMBER}))?(?![0-9A-Za-z])"
    rf"(?:/(?P<denominator>[1-9][0-9]{{0,9}})(?![0-9/]))?"
    rf"{GAP}(?P<scale>{forms.MAGNITUDE}{{0,3}}(?=[余多]))?(?:{BETWEEN})?"
)
"""A number and what stands before it; a unit and what bounds it may follow."""

HANZI = f"[{NUMERAL_CHARACTERS}]{{1,10}}"
HANZI_PART = (
    rf"(?P<base>百|千|[二三四五六七八九十]{{1,3}})分之(?P<part>{HANZI}(?:点[零〇一二三四五六七八九]{{1,4}})?)"
)
"""百分之九十八, 三分之二."""

UP = "增长|多增|再增|增收|上升|提高|提升|增加|增幅|增多|上涨|同增|递增|上浮|攀升|扩大|多收|升幅|涨幅"
DOWN = (
    "下降|再降(?!低)|再减(?!少)|少收|减收|降低|减少|缩减|压减|降幅|下滑|回落|缩短|递减|下浮|压缩|减幅|精简|跌"
)
LAST_YEAR = "同比|环比|比上年|较上年|比去年|较去年|较往年|比往年|同期|与上年相比|[比较] ?20[0-9]{2} ?年"
