"""Lines of a page that are no part of the document, told by their own words."""

from __future__ import annotations

from drafter.zh.regex import regex

_LONGEST = 120  # characters; debris is short
_ITEM = (
    "发布日期|发布时间|发文日期|发表时间|更新时间|更新日期|生成日期|成文日期|公开日期|信息来源|文章来源|来源|稿源|作者|责任编辑|编辑|审核|"
    "浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击数|点击次数|点击量|点击|访问量|访问次数|字号|字体|字体大小|索引号|信息索引号|"
    "主题分类|发布机构|发布机关|发布单位|公开方式|公开形式|公开范围|公开时限|有效性|统一编号|信息分类|主题词|体裁|组配分类|文件编号"
)
_BUTTONS = (
    "打印本页|打印|关闭窗口|关闭|关闭本页|返回|返回顶部|返回首页|收藏|分享到?|微信|微博|扫一扫在手机打开当前页|大|中|小|保护视力色|"
    "我要纠错|纠错|下载|上一篇|下一篇|网站地图|无障碍浏览|无障碍阅读|收起|展开|复制链接|朗读|语音播报|背景色|保存|转发|评论|点赞"
)
_RULES = {
    "导航": r"(?:您|你)?(?:现在|当前|目前)?(?:所在|所处)?的?(?:所在)?(?:当前)?位置\s*[:：].*|"
    r"(?:首页|网站首页)\s*[>＞»›/→].*|[>＞»›].*",
    "发布信息": rf"[\[【(（]?\s*(?:{_ITEM})\s*[:：](?:(?!。).)*|"
    r"\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?",
    "按钮": rf"[\[【(（<|｜\s]*(?:(?:{_BUTTONS})[:：\[【(（<\]】)）>|｜/\s]*)+",
    "分隔符": r"[|｜\-—_=*·.\s]+",
    "页码": r"[-—–－\s]*(?:第\s*)?\d{1,3}(?:\s*页)?[-—–－\s]*(?:[/共]\s*\d{1,3}\s*页?)?",
    "附件": r"(?i:(?:附件\s*\d*\s*[:：、.]?\s*)?.{0,80}"
    r"\.(?:pdf|docx?|wps|ofd|xlsx?|zip|rar)(?:\s*[(（].*[)）])?)",
    "页脚": r"(?i:.*(?:ICP备|公网安备|网站标识码|版权所有|Copyright).*|"
    r"(?:主办|承办|主办单位|承办单位|技术支持)\s*[:：].*)",
}
_DEBRIS = regex("|".join(f"(?P<{name}>{rule})" for name, rule in _RULES.items()))


def debris_of(text: str) -> str:
    """Return what kind of debris a line is by its own words; empty if it may belong to the document."""
    if len(text) > _LONGEST:
        return ""
    found = _DEBRIS.fullmatch(text.strip())
    return found.lastgroup or "" if found else ""
