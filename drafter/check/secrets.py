"""What does not belong in a text that is made public: numbers of persons, marks of secrecy, instructions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.check.draft import Draft
from drafter.zh.regex import HAN, regex

_LEADERS = (
    "总书记|总理|副总理|国务委员|部长|省长|副省长|市长|副市长|县长|副县长|区长|副区长|书记|副书记|"
    "主任|主席|厅长|局长|同志"
)
_ACTS = "圈阅|批示(?!(?:指示)?精神)"
_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范"
    "彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬常乐傅皮卞齐康伍余元卜顾孟平黄"
    "穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜"
    "郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯卢莫房裘缪干解宗丁宣邓洪包诸左石崔吉钮龚程邢裴陆荣"
    "翁荀羊惠甄曲封储靳段焦巴牧山谷车侯班秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸黎薄印宿白怀蒲台"
    "鄂索咸籍赖卓蔺屠蒙池乔闻翟谭贡姬申扶堵冉宰郦雍桑桂牛寿边扈燕冀浦尚农温别庄晏柴瞿阎充慕连习宦"
    "艾鱼容古易慎戈廖庾居衡步耿满弘匡寇广禄阙东欧利师巩聂关"
)
_GIVEN = "[^\x00-\u4dff委局院会部厅办副省市县区府政法务处长]{1,2}"
_ACTED = regex(_ACTS)
_NAMED = regex(
    f"(?P<who>[{_SURNAMES}]{_GIVEN}(?:{_LEADERS}))(?=[^。;]{{0,40}}(?:{_ACTS}))"
    f"|(?:{_ACTS})[^。;]{{0,12}}(?P<behind>[{_SURNAMES}]{_GIVEN}(?:{_LEADERS}))"
    f"|(?:[省市县区]长|书记|主任|部长|局长)(?P<after>[{_SURNAMES}]{_GIVEN})"
    f"(?=(?:同志)?(?:对|就|在|作出|两次|多次|先后|[0-9])[^。;]{{0,40}}(?:{_ACTS}))"
)
_OF_PLACE = regex("^[^某]{2}副?[省市县区]长$")
"""Looks like a name and may be a place with the office of its head: 云岭县长."""

_INSTRUCTION = regex(
    f"(?:(?:省|市|县|区|州|国家|中央|部|厅|主要|党政|分管)[^,。;]{{0,14}}(?:领导|书记|省长|市长|"
    f"县长|区长|负责人|负责同志)|(?:^|(?<=[,。;、获得经由受被]))副?(?:省长|市长|县长|区长))[^。;]{{0,24}}(?:{_ACTS})(?!范)"
)
_PERSONAL = (
    (
        "身份证号码",
        regex(
            "(?<![0-9])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:[0-2][0-9]|"
            "3[01])[0-9]{3}[0-9Xx](?![0-9])"
        ),
    ),
    ("手机号码", regex("(?<![0-9.])1[3-9][0-9]{9}(?![0-9万件元%])")),
    ("银行账号", regex("(?<![0-9])62[0-9]{14,17}(?![0-9])")),
)
_MARKED = regex(
    f"(?<!{HAN})(?:绝密|机密|秘密)(?:★|☆|[0-9]{{1,2}}年|[^\u4e00-\u9fff]|$)|内部(?:资料|"
    "文件|材料)|(?:注意保密|不得外传|仅供内部|工作秘密)|此件不(?:予)?公开|请勿外传"
)


@dataclass(frozen=True, slots=True)
class Secret:
    """Something that should not be made public.

    Attributes:
        kind: what it is, in the clerk's words.
        node: position of its node.
        start: offset in the node's text.
        end: offset behind it.
    """

    kind: str
    node: int
    start: int
    end: int


def secrets(draft: Draft) -> Iterator[Secret]:
    """Yield numbers of persons, marks of secrecy, and leaders named with what they wrote on a paper."""
    for at, flat in enumerate(draft.flats):
        for kind, pattern in _PERSONAL:
            for match in pattern.finditer(flat):
                yield Secret(kind, at, *match.span())
        if draft.nodes[at].kind != "note":
            for match in _MARKED.finditer(flat):
                yield Secret(
                    "密级或者内部文件的标记", at, match.start(), match.start() + len(match.group().rstrip())
                )
        for match in _NAMED.finditer(flat) if _ACTED.search(flat) else ():
            group = next(name for name in ("who", "behind", "after") if match[name])
            if not _OF_PLACE.match(match[group]):
                yield Secret("领导姓名和批示、圈阅", at, *match.span(group))


def instructions(draft: Draft) -> Iterator[Secret]:
    """Yield what leaders without name wrote on papers; in the part on duties it is their own work."""
    for at, flat in enumerate(draft.flats):
        if draft.nodes[at].kind == "body" and "duty" not in draft.nodes[at].part:
            for match in _INSTRUCTION.finditer(flat):
                yield Secret("领导批示", at, *match.span())
