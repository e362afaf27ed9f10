"""Persons in a text: the numbers they bear, and people called by name who have to do with an authority."""

from __future__ import annotations

from drafter.zh.regex import HAN, regex

SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范"
    "彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬常乐傅皮卞齐康伍余元卜顾孟平黄"
    "穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜"
    "郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯卢莫房裘缪干解宗丁宣邓洪包诸左石崔吉钮龚程邢裴陆荣"
    "翁荀羊惠甄曲封储靳段焦巴牧山谷车侯班秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸黎薄印宿白怀蒲台"
    "鄂索咸籍赖卓蔺屠蒙池乔闻翟谭贡姬申扶堵冉宰郦雍桑桂牛寿边扈燕冀浦尚农温别庄晏柴瞿阎充慕连习宦"
    "艾鱼容古易慎戈廖庾居衡步耿满弘匡寇广禄阙东欧利师巩聂关"
)
"""First characters of names."""

NUMBERS = (
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
"""Kinds of numbers that belong to one person, and what finds them."""

_NAME = f"[ :]?(?P<NAME>[{SURNAMES}](?!某){HAN}{{1,2}}?)"
_BEHIND = (
    "(?=[(,。;:、]|[男女]性?[,、]|先生|女士|反映|不服|与[^,。;]{2,20}(?:纠纷|争议|一案)|诉[^,。;讼求]|等[0-9一二三四五六七八九十]+[人名]|"
    "的(?:诉求|纠纷|医疗|社区|案|信访|问题|申请|举报|投诉))"
)
_ROLE = (
    "(?:(?:举报|投诉|申请|信访|上访|联系|经办|被告|受害|承租|受援|被处罚|被执行)人|服刑人员|(?:矫正|信访)对象|"
    "当事人|患者|原告|村民|居民|业主|死者|嫌疑人)"
)
ROLES = ("人", "对象", "患者", "原告", "村民", "居民", "业主", "死者")
"""One of these stands in whatever ``NAMED`` finds."""
NAMED = regex(_ROLE + _NAME.replace("NAME", "name") + _BEHIND)
"""Somebody called by name, the group ``name``; 王某 names nobody."""
