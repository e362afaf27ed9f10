"""Lines that a web page or a reader added and no report contains."""

from __future__ import annotations

from drafter.understand.frame import is_title
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_LONGEST = 160
_PARTICULAR = (
    "索引号|组配分类|主题分类|发布机构|发文机[关构]|发文字号|[生形]成日期|成文日期|发布日期"
    "|公开方式|公开范围|效力状态|有效性"
)
"""Labels of the table of particulars above a published document; no report uses them."""
_ALWAYS = regex(
    r"^(?:[-·•] ?)?(?:索 ?引 ?号|信息名称|成文(?:日期|时间)|效力状态|标 ?题|文 ?号|名 ?称|日 ?期|时 ?间) ?:"
    r"|^20[0-9]{2}[-/.年] ?[0-9]{1,2}[-/.月] ?[0-9]{1,2}日? *(?:[|\[]|来源|作者|发布|浏览|阅读|字[体号])"
    r"|^(?:发文|发布|公开)(?:单位|机构|机关|字号|日期|文号)$|^[0-9A-Z]{6,12}/[0-9-]{6,14}$"
    rf"|^(?:{_PARTICULAR})(?: |$)|^(?:名 ?称|标 ?题|文 ?号|备 ?注)(?: [^。]*)? (?:{_PARTICULAR})(?: |$)"
    r"|^今天是|^20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{2}:|星期[一二三四五六日天](?: |$)"
    r"|^(?:[您你]?(?:现在|当前|目前)?(?:所在|所处)?的?(?:所在)?(?:当前)?位置|首页 ?[>»/|]|> ?\S"
    r"|索引号|公开方式|主题分类|主题词"
    r"|有效性|发文机构|文件编号 ?:|打印本页|关闭窗口|返回顶部"
    r"|上一篇|下一篇|上一条|下一条|扫一扫|分享到|分享:|字体? ?[:号]|字号|版权所有|主办单位"
    r"|承办单位|网站标识码|责任编辑|编辑:|作者:|审核:|浏览|阅读|点击|访问"
    r"|相关(?:附件|链接|文章|稿件)|收藏本页|我要纠错|无障碍|繁体|\[ ?(?:打印|关闭|大|中|小|字号"
    r"|我要|收藏|返回))"
)
_FIELDS = regex(
    r"(?:发布|发文|更新|生成|公开|创建|录入)(?:日期|时间) ?:|(?:信息|文章|稿件|内容)来源 ?:|^来源 "
    r"?:|(?:浏览|阅读|点击|访问)(?:次数|量|数) ?:?|[A-Z]?ICP备|公网安备"
)
_PUBLISHED = regex(
    r"(?:发布|发文|发表|更新|生成|公开|创建)?(?:日期|时间) ?:|(?:信息|文章|稿件|内容)?来源 ?:|"
    r"作者 ?:|(?:浏览|阅读|点击|访问)"
    r"(?:次数|量|数)? ?:|\[? ?字[体号] ?:|20[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}"
)
_TRAIL = regex("^[^。,:;>»]{2,16}(?: ?[>»]{1,2} ?[^。,:;>»]{2,24}){1,8}$")
_CONTENTS = regex(r"^目 {0,4}录$|^.{2,80}?(?:[.·]{4,}|…{2,}) ?[0-9]{1,3}$")
_PAGE_NUMBER = regex(r"^[-· ]*[0-9]{1,3}[-· ]*$|^第 ?[0-9]{1,3} ?页(?:[ ,/]*共 ?[0-9]{1,3} ?页)?$")


def is_debris(text: str) -> bool:
    """Tell whether a line is no part of any report: navigation, publish lines, buttons, page numbers."""
    flat = plain(text).strip(" |")
    if not flat:
        return True
    if len(flat) > _LONGEST or "。" in flat:
        return False
    return any(pattern.search(flat) for pattern in (_ALWAYS, _FIELDS, _TRAIL, _CONTENTS, _PAGE_NUMBER))


def title_end(text: str) -> int:
    """Return where the title ends in a line that holds it and, behind it, when and by whom it was published.

    0 for any other line.
    """
    flat = plain(text)
    begins = _PUBLISHED.search(flat)
    if begins is None or _ALWAYS.search(flat):
        return 0
    head = flat[: begins.start()].rstrip(" |([-/")
    return len(head) if is_title(head) and ">" not in head and not _FIELDS.search(head) else 0


def without_borders(text: str) -> tuple[str, int, str]:
    """Return the text without table borders at its ends, how much went before it, and the borders."""
    flat = plain(text)
    front = 0
    while front < len(flat) and flat[front] in "| ":
        front += 1
    back = len(flat)
    while back > front and flat[back - 1] in "| ":
        back -= 1
    removed = "".join(character for character in text[:front] + text[back:] if not character.isspace())
    return text[front:back], front, removed
