"""Text of any width and script, made plain one character for one, so that offsets stay true."""

from __future__ import annotations

from collections.abc import Callable, Mapping

_WIDE = "".join(map(chr, range(0xFF01, 0xFF5F)))
_NARROW = "".join(map(chr, range(0x21, 0x7F)))
_SIGNS = {
    "％": "%",
    "﹪": "%",
    "〔": "[",
    "〕": "]",
    "【": "[",
    "】": "]",
    "．": ".",
    "×": "*",
    "✕": "*",
    "∶": ":",
}
_SPACES = dict.fromkeys("\u00a0\u3000\u2002\u2003\u2009\u200a\t\r\n\x0b\x0c\u2028\u2029\x85", " ")
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d", "-") | {"～": "~", "\u301c": "~"}
_QUOTES = {"「": "“", "」": "”", "『": "‘", "』": "’"}
_TRADITIONAL = (
    "萬億兩餘條項個體將舉辦開結績職責問題計劃與發現對議黨區縣鄉鎮長會報導關於爲為實務組織總數標達減積極進強調監檢覺處審時間點讓這還設權規範應當創業際領書記財廳員團訴訟執復類場臺戶頁冊張"
    "輛畝歷屆勢築風險協斷據來後繼續戰經驗聯動衆眾參課學習選賢廣補優環單歸遷滿過較約紀檔專門壓緊鏈傳質隊確認證擴幫節樣營損償穩從簡純種識舊歲憲構級線網庫預決圍繞聽匯徑適飛號資歡雙變幾義產"
    "傷轄寫廠備獲訊紅緣連則罰許請語談論頭顯歐殘漢濟燈爭牆畫異碼礎離禮稅窮紛罷聖聲腦膚艙藝術襲視覽觸評試該詳誤說諾譽讀貢貧貫買費賠購贏趕趨跡車軍輔輕遊運遺郵鄰釋針鈔銀鋪錄鐵閱陣陽陰隨雜難"
    "電靈順額願養駐"
    "廢簽綜僅佈違沒敗糾態醫療齊護準給藥災擊嚴攜誠綠農漁幣債徵話軟輪轉鑒鎖鐘錯鍵閉聞陸陳階隱雲須頒"
    "頻飲館駛騙魚鮮鹽齡龍們倉側偵偽僑價儀儲別勞勵勸啟園圖堅塊壞奪奮婦寧尋屬島崗幹彙徹恆惡愛慮憂憑"
    "懲懷戲捨掃掛採揚換揮撥擁擇擔擬擾攔攤敘敵暢暫曉東樂樓樹橋機殺毀氣況涼淨淺溝溫滅滯潔潛潤澤濫灘"
    "灣煙熱燒爛狀獎獨獻盜盡盤礦禦稱競筆籌糧納紙細終絕絡統維綱緩編練縮縱繳纏肅脅脫臨興艱莊華葉蓋虛"
    "虧蟲裝製複見親觀討訓訪診詞詢諮謀講譯負貨貪貴貸貿賓賣賦賬贈贓踐躍軌載輸遞遠遲邊銜銷錢鑽靜響頂"
    "顆顧鬧層週內"
)
_SIMPLIFIED = (
    "万亿两余条项个体将举办开结绩职责问题计划与发现对议党区县乡镇长会报导关于为为实务组织总数标达减积极进强调监检觉处审时间点让这还设权规范应当创业际领书记财厅员团诉讼执复类场台户页册张"
    "辆亩历届势筑风险协断据来后继续战经验联动众众参课学习选贤广补优环单归迁满过较约纪档专门压紧链传质队确认证扩帮节样营损偿稳从简纯种识旧岁宪构级线网库预决围绕听汇径适飞号资欢双变几义产"
    "伤辖写厂备获讯红缘连则罚许请语谈论头显欧残汉济灯争墙画异码础离礼税穷纷罢圣声脑肤舱艺术袭视览触评试该详误说诺誉读贡贫贯买费赔购赢赶趋迹车军辅轻游运遗邮邻释针钞银铺录铁阅阵阳阴随杂难"
    "电灵顺额愿养驻"
    "废签综仅布违没败纠态医疗齐护准给药灾击严携诚绿农渔币债征话软轮转鉴锁钟错键闭闻陆陈阶隐云须颁"
    "频饮馆驶骗鱼鲜盐龄龙们仓侧侦伪侨价仪储别劳励劝启园图坚块坏夺奋妇宁寻属岛岗干汇彻恒恶爱虑忧凭"
    "惩怀戏舍扫挂采扬换挥拨拥择担拟扰拦摊叙敌畅暂晓东乐楼树桥机杀毁气况凉净浅沟温灭滞洁潜润泽滥滩"
    "湾烟热烧烂状奖独献盗尽盘矿御称竞笔筹粮纳纸细终绝络统维纲缓编练缩纵缴缠肃胁脱临兴艰庄华叶盖虚"
    "亏虫装制复见亲观讨训访诊词询咨谋讲译负货贪贵贷贸宾卖赋账赠赃践跃轨载输递远迟边衔销钱钻静响顶"
    "颗顾闹层周内"
)
MADE_PLAIN: Mapping[str, str] = (
    dict(zip(_WIDE, _NARROW, strict=True))
    | dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True))
    | _SIGNS
    | _SPACES
    | _DASHES
    | _QUOTES
)
"""The signs that have a plain form, each with that."""


def replacing(table: Mapping[str, str]) -> Callable[[str], str]:
    """Return a function that replaces signs of a text, none of them by another that is replaced.

    A text has few different signs: replacing those it has costs a quarter of looking up every character.
    """
    signs = frozenset(table)

    def replaced(text: str) -> str:
        for sign in signs.intersection(text):
            text = text.replace(sign, table[sign])
        return text

    return replaced


_plain = replacing(MADE_PLAIN)


def plain(text: str) -> str:
    """Return the text with half-width signs and simplified characters where the length stays the same.

    Full-width letters, digits and marks become half-width ones (also ，：；（）), every kind of white space a
    space, every kind of dash ``-``, and the traditional characters that figures and headings are written with
    their simplified forms. Offsets into the result are offsets into the text.
    """
    return _plain(text)
