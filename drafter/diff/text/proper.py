"""Names of people and places in a run of Chinese: an edit marks them whole."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.zh.regex import regex

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛"
    "叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔"
    "贺赖龚文欧庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢岳齐梅莫庄辛管祝左涂谷祁舒"
    "耿牟卜路詹关苗凌费纪靳盛童甄项曲成游阳裴席卫查屈鲍位覃霍翁隋甘景薄单包司柏宁柯阮桂闵"
)
_OFFICE = "(?<=长|任|记|席|员|官|师|志)"
_VERB = "担任|兼任|任|主持|带|等|为|出席|率|向|批|签|亲|牵|分管|在|作|到|的|和|与|同志"
_AFTER = f"(?=$|{_VERB})"
_PERSON = regex(f"{_OFFICE}[{_SURNAMES}](?:..{_AFTER}|.{_AFTER}|..)")
_PLACE = regex("..(?:街道|[县区市镇乡州村])")
_NO_PLACE = frozenset("全各本我该在对和与及或为到向的级多个镇乡县市区村城农社园片辖地山分")


def proper_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield where names stand in a run of Chinese; one may be missed, common words are not taken for one.

    Args:
        text: Chinese characters and nothing else.
    """
    for person in _PERSON.finditer(text):
        yield person.span()
    for place in _PLACE.finditer(text):
        if place[0].endswith("道") or _NO_PLACE.isdisjoint(place[0][:2]):
            yield place.span()
