"""Digits in running text that are no figures: years, dates, numbers of documents, names, ordinals."""

from __future__ import annotations

from drafter.zh.regex import HAN, regex

_LONGEST_NAME = 24

_QUOTED = regex('“[^“”]*”|‘[^‘’]*’|"[^"]*"')
_TITLE = regex("《[^《》]*》|<[^<>]*>")
_YEAR = "(?:19|20)[0-9]{2}"
_DIGIT = regex("[0-9]")
_SHORTER = "(?:缩短|压缩|压减|减少|延长)"
_BEGIN = "[0-9A-Za-z第党最只至跑进\\[]"
"""What every name of the list begins with: most places of a text are passed over at once."""
_NAMES = regex(
    f"(?={_BEGIN})(?:"
    + "|".join(
        (
            rf"{_YEAR} ?年? ?(?:-{{0,2}}|~|至|到) ?{_YEAR} ?年?度?",
            rf"{_YEAR} ?[-./年] ?[0-9]{{1,2}} ?[-./月](?: ?[0-9]{{1,2}} ?[日号]?)?(?: "
            rf"?[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?)?",
            rf"(?<![0-9.]){_YEAR} ?(?:年|-(?={HAN}))",
            r"[0-9]{1,2} ?(?:-|~|至|到) ?[0-9]{1,2} ?月(?:份|底|初|末)?",
            r"[0-9]{1,2} ?月(?:份|底|初|末|[上中下]旬)?(?: ?[0-9]{1,2} ?[日号]?(?: ?(?:-{1,2}|~|至|到) "
            r"?(?:[0-9]{1,2} ?月)?[0-9]{1,2} ?[日号])?)?",
            r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?",
            rf"(?<![0-9.])(?<!{_SHORTER}[至到为])[0-9]{{1,2}} ?日(?!均|{_SHORTER})",
            r"(?<![0-9])[0-9]{1,2}时(?:[0-9]{1,2}分)?",
            r"(?<![居列名位排])(?<!全[国省市县区州镇])第 ?[0-9]{1,4}(?:\.[0-9]+)? ?(?![0-9]|[位名])",
            r"(?<=全[国省市县区州镇])第 ?[0-9]{1,4} ?(?=[批届次个期条号])",
            r"(?:[0-9A-Za-z]{1,12} ?[+·*&#_] ?){1,8}[0-9A-Za-z]{1,12}(?![0-9]*%)",
            r"[0-9]{1,6}(?:\.[0-9]+)? ?[A-Za-z][A-Za-z0-9.]{0,11}|[A-Za-z]{1,12}[-. "
            r"]?[0-9]{1,8}(?:[-.:][0-9]{1,6}){0,3}",
            r"党的 ?[0-9]{1,2} ?大",
            r"[0-9]{1,4} ?(?:分钟|小时|公里|米)[^,。;:]{0,28}圈",
            r"[0-9]{1,3} ?分钟(?=公共|法律|政务|办事|执法|生活|服务|便民|普法)",
            r"24 ?小时(?=自助|不打烊|在线|值|响应|受理|服务|法律|开通|热线|全天|不间断|内)",
            r"(?<![0-9.])365 ?天",
            r"(?:最多|只|至多)?[跑进] ?[0-9] ?[次扇]",
            r"\[[0-9]{4}\] ?[0-9]{1,5} ?号",
            r"[0-9]{1,5} ?号(?!召|称)",
            r"[0-9]{3,11}(?:-[0-9]{1,8})?(?=[^,。;、0-9]{0,8}(?:热线|专线|电话|公益服务平台))",
            r"[0-9]{1,3} ?周年",
            r"[0-9]{1,3} ?周?岁 ?及?以[上下]",
            r"[0-9](?:\.[0-9]){1,3} ?(?:版|时代)",
            r"[0-9]{1,2}\.[0-9]{1,2} ?(?=国家|宪法日|全民|消费|知识产权|禁毒|世界|国际|安全|普法|\])",
            r"(?<![0-9.])[0-9]{7,}(?![0-9]*(?:\.[0-9]|[%元余件人次]))",
        )
    )
    + ")"
)


def names(text: str) -> bytearray:
    """Return a mark for every character of plain text: 1 where digits are no figures.

    Args:
        text: as ``prose_width.plain`` returns it.
    """
    mask = bytearray(len(text))
    for pattern in (_QUOTED, _TITLE):
        for match in pattern.finditer(text):
            start, end = match.span()
            if pattern is _TITLE or end - start <= _LONGEST_NAME:
                mask[start:end] = b"\x01" * (end - start)
    for match in _NAMES.finditer(text) if _DIGIT.search(text) else ():
        start, end = match.span()
        mask[start:end] = b"\x01" * (end - start)
    return mask
