"""Home addresses down to the door; a service's place, which is public, is told by the words around it."""

import re
from collections.abc import Iterator

from plugins.content_model.remembered import remembered
from plugins.privacy_gate.spots import lines_with

_N = r"(?:[A-Za-z]?\d{1,5}[A-Za-z]?|[甲乙丙丁]\d{1,3}|[一二三四五六七八九十百零〇○]{1,6})"
_OF = r"[ \t]?"
_BUILDING = rf"{_N}{_OF}(?:号楼|栋|幢|座|号院|#楼?)"
_DOOR = (
    rf"(?:{_N}{_OF}(?:单元|门|梯)[^\n。；;，,]{{0,3}}?{_N}{_OF}(?:室|号|户)?|{_N}{_OF}(?:室"
    rf"|户))(?![\d.%人名级年月个台套处元])"
)
# A figure that is not within another, with a word for a house close behind: keeps rows of figures cheap
_LED = r"(?<![\dA-Za-z一二三四五六七八九十])(?=[^\n。；;，,|]{1,9}?(?:[号栋幢座弄巷区#楼]|单元))"
_FULL = re.compile(
    rf"(?:{_LED}(?:{_BUILDING}[^\n。；;，,|]{{0,4}}?{_DOOR}|{_N}{_OF}楼{_OF}{_N}{_OF}单元{_OF}{_N}"
    rf"|{_N}{_OF}(?:号|弄|巷|区){_OF}{_N}{_OF}(?:号|楼|栋|幢){_OF}{_N}{_OF}(?:室|单元{_N}|户|门{_N}|楼\d{{3,4}})"
    rf"|{_N}{_OF}单元{_OF}{_N}{_OF}(?:室|号|户)?(?!\d))"
    rf"|(?:小区|花园|家园|新村|公寓|宿舍|家属院|苑|里|城|府|庭|园|湾|郡|居|院"
    rf"|村){_OF}(?:[一二三四五六七八九\d]期)?{_OF}(?:\d{{1,3}}[\-—－#/](?:\d{{1,2}}[\-—－/])?\d{{3,4}}"
    rf"|\d{{1,3}}[\-—－]\d{{1,2}}[\-—－]\d{{1,4}}|{_N}{_OF}(?:栋|幢|座|号楼){_OF}\d{{3,4}})(?![\d\-—])"
    rf"|(?:村|屯|庄|寨|湾|坝|沟|嘎查|社区|店|集|堡|岭|坪|塘|坡){_OF}(?:委会"
    rf"|民委员会)?{_OF}(?:[\u4e00-\u9fff]{{1,4}})?第?{_N}{_OF}(?:村民小组|组|社|队|屯){_OF}{_N}{_OF}号?"
    rf"|(?:村|屯|庄|寨|嘎查){_OF}{_N}{_OF}号(?!楼|厅|会议|线|路)"
    rf"|(?:胡同|里弄){_OF}{_N}{_OF}号|(?:院|村|区|里|房){_OF}{_N}{_OF}排{_OF}{_N}{_OF}号"
    rf"|(?<=[\u4e00-\u9fff])(?<![第年月日号至到从])\d{{1,2}}[\-—－]\d{{1,2}}[\-—－]\d{{3,4}}(?![\d\-—年月])"
    rf"|(?<=期){_N}(?:栋|幢|座|号楼){_OF}\d{{3,4}}(?!\d))"
)
_LABEL = (
    r"(?:家庭住址|家庭地址|户籍地址|户籍所在地|户口所在地|户籍地|现住址|现居住地|现居住地址|居住地址|居住地"
    r"|常住地|常住地址|通讯住址|住址|住所地?"
    r"|家住|家居|现住|暂住|常住|租住在?|居住在|居住于|居住|住在|住|家在|收货地址|收件地址|送货地址|送货上门"
    r"|上门地址|入户地址|家访地点|户口)"
)
_HOME = re.compile(
    rf"{_LABEL}(?:为|是|在|于|到)?[ \t|:：=\"'“]{{0,4}}(?P<place>[^\s。；;|，,\n]{{0,40}}?{_OF}{_N}{_OF}(?:号"
    rf"|室|单元|栋|幢|组|户|弄|巷|楼|院|社|队|门)(?!线|文|通知|令)[^\s。；;|，,\n]{{0,16}})"
)
_UNIT = re.compile(rf"{_LED}{_BUILDING}{_OF}{_N}{_OF}单元")
_STREET = re.compile(
    rf"[\u4e00-\u9fff]{{1,12}}(?:路|街|巷|弄|道|里|胡同|大街|村|组|屯|镇|乡){_OF}{_N}{_OF}号(?!线|文|令|楼)"
)
_RESIDENT = re.compile(
    r"(?:住户|户主|业主|租户|居民|老人|申请人|残疾人家|家门口|家中|家里|入户|上门|家访|的家|在家|户籍|户口"
    r"|快递到|送到.{0,4}家)"
)
_OWN = re.compile(
    r"家庭|户籍|户口|住户|户主|业主|租户|入户|上门|家访|家住|现住|居住|租住|家中|家里|家门口|的家|收件|收货"
    r"|送货|申请人|本人|患者|(?<![入衣])住(?!建|房|院|宿|宅改|保)"
)
_PUBLIC = re.compile(
    r"办公|办理|地点|中心|会议|窗口|网点|机构|公司|报名|受理|邮寄|来信|寄送?至|寄往|服务站|活动|大厅|培训|驿站"
    r"|门诊|医院|学校|(?<![住])站|单位|残联|居委会|村委会|联系地址|通讯地址|注册地址|经营|店|银行|大厦|写字楼"
    r"|广场|考点|展|馆|教室|电影院|食堂|幼儿园|课|图书|会场|酒店|宾馆"
)
_BODY = re.compile("机构|公司|协会|中心|法人|单位")
_BLANKED = re.compile(r"[X×_＿*＊xX○]{2,}|某|XX|××|\d?\*\*")


# What every address below holds: a figure and what it counts, or a figure after a word, a dash and a figure
_COUNTED = re.compile(
    r"[\d一二三四五六七八九十百零〇○](?:[A-Za-z]?[ \t]?(?:[号室栋幢座弄巷区#楼门梯组社队屯排村户院]|单元)"
    r"|(?<=[\u4e00-\u9fff \t]\d)\d{0,2}[\-—－#/]\d)"
)


def homes(text: str) -> Iterator[tuple[int, str, str]]:
    """Where, "address", and the words met."""
    for begin, end in lines_with(_COUNTED, text):
        for where, said, is_lodged in _on_line(text[begin:end]):
            if not (is_lodged and _BODY.search(text[max(0, begin + where - 6) : begin + where])):
                yield begin + where, "address", said


@remembered
def _on_line(line: str) -> tuple[tuple[int, str, bool], ...]:
    """Where, the words met, and whether they begin with 住, which is said of bodies and hospitals as well."""
    return tuple(_met(line))


def _met(line: str) -> Iterator[tuple[int, str, bool]]:
    for met in _HOME.finditer(line):
        if not _BLANKED.search(met[0]):
            is_lodged = met[0].startswith("住")
            if not (is_lodged and (_BODY.search(met[0]) or met[0].endswith(("入", "衣")))):
                yield met.start(), met[0], is_lodged
    for met in _FULL.finditer(line):
        around = _line(line, met)
        if (_OWN.search(around) or not _PUBLIC.search(around)) and not _BLANKED.search(around):
            yield met.start(), met[0], False
    for met in _UNIT.finditer(line):
        around = _line(line, met)
        if _OWN.search(around) and not _BLANKED.search(around):
            yield met.start(), met[0], False
    for met in _STREET.finditer(line):
        around = _line(line, met)
        if _RESIDENT.search(around) and not _PUBLIC.search(around) and not _BLANKED.search(around):
            yield met.start(), met[0], False


def _line(text: str, met: re.Match[str]) -> str:
    """The line around it, no more than a sentence or two."""
    begin = max(text.rfind("\n", 0, met.start()) + 1, text.rfind("。", 0, met.start()) + 1, met.start() - 60)
    ends = [end for end in (text.find("\n", met.end()), text.find("。", met.end())) if end >= 0]
    return text[begin : min([*ends, met.end() + 30, len(text)])]
