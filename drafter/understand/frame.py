"""What stands before and behind the parts: title, recipients, opening, closing, signature, date."""

from __future__ import annotations

import re
from datetime import date

from drafter.errors import InputError
from drafter.zh.dates import parse_date
from drafter.zh.numerals import chinese_to_int
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex
from drafter.zh.regions import regions

_BODY_END = (
    "政府|委员会|委|党组|局|厅|办公室|办事处|办|院|会|中心|支队|大队|处|部|署|所|站|公司|集团|学校"
    "|管委会|纪委监委"
)
_BODY = regex(
    rf"^(?:中共|中国共产党)?[\u4e00-\u9fff()]{{1,28}}(?:{_BODY_END})(?:\([\u4e00-\u9fff]{{2,16}}\))?$"
)
_TITLE = regex(
    r"(?:报告|总结|情况|汇报|年报)(?:[和及与暨](?:20[0-9]{2}年)?.{0,12}(?:计划|打算|安排|思路|要点))?(?:\([^()]{1,12}\))?$"
)
_TITLE_WORDS = regex("法治|依法行政|年度|工作")
_NUMBER = regex(r"[\u4e00-\u9fff]{1,12}\[(?:19|20)[0-9]{2}\] ?[0-9]{1,5} ?号")
_RECIPIENT_END = regex(rf"(?:{_BODY_END}|同志|领导小组|单位|部门|政府|街道|乡镇):$")
_FORM_FIELD = regex("(?:填报|报送|责任|主办|承办|发布)(?:单位|部门|人|日期|时间) ?:")
_DATE = regex(r"(?:19|20)[0-9]{2} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日")
_HANZI_DATE = regex(
    r"[二一][〇零○O一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
_OPEN_DATE = regex(r"\[待填:[^\[\]]{0,12}日期\]")
_NOTE = regex(r"^\([^()。]{2,40}\)$")
_ANNEX = regex(r"^附(?:件|表|录|:)|\.(?:pdf|docx?|wps|xlsx?|ofd|zip)$|^(?:联系人|联系电话|抄送|抄报)")
_CLOSING = regex("^(?:特此|专此|以上)(?:报告|汇报|情况)|^(?:请审示|请审阅|请予审议|妥否)|^以上报告")
_TRANSITION = regex(
    "(?:现|下面|特)?[将对][^。,;]{0,30}(?:情况|工作|报告|总结)[^。;,]{0,16}(?:报告|汇报|总结|公布|公开|通报|如下)[^。;,]{0,4}[:。]?$"
    "|现?结合[^。;]{2,30}实际(?:情况)?,(?:现|将)?[^。,;]{0,20}(?:报告|汇报|总结)如下[:。]?$"
    "|(?:具体|有关|主要|工作)(?:工作)?情况(?:报告|汇报)?如下[:。]?$"
    "|(?:现|特)(?:就[^。;,]{0,20})?(?:报告|汇报|总结|公布|公开|通报)如下[:。]?$"
)
_PLACE_IN_TITLE = regex(
    r"(?:20[0-9]{2}年度?)?(?P<place>[\u4e00-\u9fff]{2,16}?(?:[县区市镇乡州旗]|街道))(?=20[0-9]{2}年|法治政府|依法行政|关于)"
)
_SENTENCE = regex("[^。!?;:]*[。!?;:]?")
_YEAR = regex("(?<![0-9])(20[0-9]{2}) ?年")
_SPAN = regex("20[0-9]{2} ?年?(?:[-~至到]{1,2}|--)20[0-9]{2}")
_NAMED = regex("《[^《》]*》")
_HANZI_YEAR = regex("[二][〇零○O][〇零○O一二三四五六七八九]{2}(?=年)")


def year_in(text: str) -> int | None:
    """Return the first year that plain text names, in digits or Chinese numerals.

    That of a document's title (《……2023年……》) counts only where the text names no other, a span of years
    never.
    """
    told = _SPAN.sub("", text)
    match = _YEAR.search(_NAMED.sub("", told)) or _YEAR.search(told)
    if match:
        return int(match.group(1))
    hanzi = _HANZI_YEAR.search(text)
    return chinese_to_int(re.sub("[○O〇]", "零", hanzi.group())) if hanzi else None


def is_title(flat: str) -> bool:
    """Tell whether a line before the text is the title of a report."""
    bare = flat.strip()
    if len(bare) > 80 or "。" in bare or "责任人" in bare:
        return False
    return bool(_TITLE.search(bare) and _TITLE_WORDS.search(bare))


def names_the_matter(flat: str) -> bool:
    """Tell whether a title says what the report is on, unlike the name of a page's column (工作报告)."""
    return re.search("法治|依法行政", flat) is not None


def is_recipients(flat: str) -> bool:
    """Tell whether a line names those the report is for."""
    if len(flat) > 120 or "。" in flat or _FORM_FIELD.match(flat):
        return False
    return _RECIPIENT_END.search(flat) is not None


def is_form_field(flat: str) -> bool:
    """Tell whether a line names who filled in a form, or when (填报单位：……)."""
    return _FORM_FIELD.match(flat) is not None


def is_body(flat: str) -> bool:
    """Tell whether a line is the name of an issuing body."""
    return len(flat) <= 40 and _BODY.match(flat) is not None


def are_bodies(flat: str) -> bool:
    """Tell whether a line holds names of issuing bodies and nothing else."""
    return bool(flat) and all(map(is_body, bodies(flat)))


def bodies(text: str) -> tuple[str, ...]:
    """Return the bodies that a line of signatures or recipients names."""
    parts = re.split("[ 、,，;；\u3000]+", text.strip().rstrip(":："))
    return tuple(part for part in parts if part)


def document_number(text: str) -> str | None:
    """Return the 发文字号 in a text as it stands, None if there is none."""
    match = _NUMBER.search(plain(text))
    return text[match.start() : match.end()] if match else None


def signed_on(text: str) -> date | None:
    """Return the date a text names, None if there is none or no such day."""
    flat = plain(text)
    match = _DATE.search(flat)
    written = "".join(match.group().split()) if match else _from_hanzi(flat)
    if not written:
        return None
    try:
        return parse_date(written)
    except InputError:
        return None


def _from_hanzi(flat: str) -> str:
    match = _HANZI_DATE.search(flat)
    if match is None:
        return ""
    year, month, day = re.split("[年月]", match.group().rstrip("日"))
    numbers = [chinese_to_int(re.sub("[○O〇]", "零", part)) for part in (year, month, day)]
    return "{}年{}月{}日".format(*numbers) if all(numbers) else ""


def is_date(flat: str) -> bool:
    """Tell whether a line holds only a date, with or without 印发 behind it, or the mark of an open one."""
    bare = "".join(flat.split())
    match = _DATE.match(bare) or _HANZI_DATE.match(bare) or _OPEN_DATE.match(bare)
    return match is not None and len(bare) - match.end() <= 2


def is_note(flat: str) -> bool:
    """Tell whether a line is a 附注."""
    return _NOTE.match(flat) is not None


def is_annex(flat: str) -> bool:
    """Tell whether a line names an annex, an attached file, copies or a contact."""
    return len(flat) <= 100 and _ANNEX.search(flat) is not None


def opens_annex(flat: str) -> bool:
    """Tell whether an annex itself begins with this line (附件, 附件1), not a mention of it (附件：……)."""
    return re.fullmatch("附(?:件|表|录) ?[0-9一二三四五六七八九十]{0,2}:?", flat) is not None


def is_closing(flat: str) -> bool:
    """Tell whether a line closes the report."""
    return len(flat) <= 40 and _CLOSING.match(flat) is not None


def split_transition(flat: str) -> int:
    """Return where the last sentence of an opening begins if it is the transition, else the length."""
    ends = [match.start() for match in re.finditer("[。!?;]", flat.rstrip("。:"))]
    last = ends[-1] + 1 if ends else 0
    match = _TRANSITION.search(flat, last)
    return match.start() if match else len(flat)


def joint_signature(flat: str) -> tuple[int, int] | None:
    """Return where body names end and the date begins in a line that holds both, None for any other line."""
    match = _DATE.search(flat) or _HANZI_DATE.search(flat)
    if match is None or len(flat) > 100 or "。" in flat or flat.endswith("印发"):
        return None
    names = flat[: match.start()].strip()
    if names and are_bodies(names) and len(flat) - match.end() <= 2:
        return len(flat[: match.start()].rstrip()), match.start()
    return None


def unit_in_title(title: str) -> tuple[str, ...]:
    """Return the issuing bodies that a title begins with."""
    match = re.match(
        rf"([\u4e00-\u9fff ()、]{{2,60}}?(?:{_BODY_END}))(?= ?(?:关于|20[0-9]{{2}}))", plain(title)
    )
    if match:
        return bodies(title[: match.end()])
    place = _PLACE_IN_TITLE.match(plain(title))
    named = regions(place["place"]) if place else []
    return ("".join(named),) if named and place and place["place"] == "".join(named) else ()
