"""Strings that tell of a person and strings that do not, generated with a fixed seed. Every ID is of region 999999."""

import random
from collections.abc import Iterator

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹柏章苏潘葛范彭"
GIVEN = "建国 小明 丽华 伟 秀英 志强 桂兰 晓梅 海涛 雨轩 思琪 文杰 玉珍 大勇 春花 子涵 浩然 雪梅 国庆 凤霞".split()
DISEASES = "精神分裂症 尿毒症 癫痫 脑瘫 自闭症 白血病 抑郁症 帕金森 脑梗 偏瘫".split()
CATEGORIES = "视力 听力 言语 肢体 智力 精神 多重".split()
GRADES = "一级 二级 三级 四级".split()


def citizen_id(rng: random.Random) -> str:
    head = f"999999{rng.randint(1930, 2019)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}{rng.randint(1, 999):03}"
    return head + "10X98765432"[sum(int(a) * b for a, b in zip(head, _WEIGHTS, strict=True)) % 11]


def card(rng: random.Random, head: str, length: int) -> str:
    body = head + "".join(rng.choices("0123456789", k=length - len(head) - 1))
    total = sum(int(d) if i % 2 else sum(divmod(2 * int(d), 10)) for i, d in enumerate(reversed(body)))
    return body + str(-total % 10)


def mobile(rng: random.Random) -> str:
    return f"1{rng.choice('3456789')}{rng.randint(0, 999_999_999):09}"


def name(rng: random.Random) -> str:
    return rng.choice(SURNAMES) + rng.choice(GIVEN)


def wide(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) for sign in text)


def positives() -> list[tuple[str, str]]:
    """(kind of trap, text), at least 300."""
    rng = random.Random(5)
    return [one for _ in range(7) for one in _one_of_each_positive(rng)]


def _one_of_each_positive(rng: random.Random) -> Iterator[tuple[str, str]]:  # noqa: PLR0915, a list of traps is long
    one, other, phone, who = citizen_id(rng), citizen_id(rng), mobile(rng), name(rng)
    tail = f"{rng.randint(1, 7)}{rng.randint(1, 4)}"
    yield "id", f"身份证号：{one}"
    yield "id bare", one
    yield "id twice without a gap", one[:17] + "0" + other if one[17] == "X" else one + other
    yield "id wide", f"证件 {wide(one)}"
    yield "id Cyrillic", one[:17].replace(one[:17], one[:17]) + ("Х" if one[17] == "X" else one[17])
    yield "id zero width", "\u200b".join(one)
    yield "id soft hyphen", one[:6] + "\u00ad" + one[6:]
    yield "id spaced", f"{one[:6]} {one[6:14]} {one[14:]}"
    yield "id hyphens", f"{one[:6]}-{one[6:14]}-{one[14:]}"
    yield "id cells", f"| {one[:6]} | {one[6:14]} | {one[14:]} |"
    yield "id lines", f"{one[:9]}\n{one[9:]}"
    yield "id digits apart", " ".join(one)
    yield "id emphasis", f"{one[:6]}**{one[6:14]}**{one[14:]}"
    yield "id tags", f"{one[:6]}<b>{one[6:14]}</b>{one[14:]}"
    yield "id comment", f"{one[:10]}<!-- x -->{one[10:]}"
    yield "id entities", "".join(f"&#{ord(sign)};" for sign in one)
    yield "id percent", "/a?n=" + "".join(f"%{ord(sign):02X}" for sign in one)
    yield "id json", "".join(f"\\u{ord(sign):04x}" for sign in one)
    yield "id link", f"[表](files/{one}.docx)"
    yield "id alt", f"![{who}的证件{one}](files/a.png)"
    yield "id lower x", f"号{one.lower()}号"
    yield "id apostrophe", f"'{one}"
    yield "certificate", f"残疾人证号{one}{tail}"
    yield "certificate bare", f"{one}{tail}"
    yield "certificate again", f"{one}{tail}B{rng.randint(1, 9)}"
    yield "certificate spaced", f"{one[:6]} {one[6:14]} {one[14:]} {tail}"
    yield "id15", f"身份证 999999{rng.randint(30, 99)}0{rng.randint(1, 9)}1{rng.randint(0, 9)}{rng.randint(1, 999):03}"
    yield "scientific", f"9.99999E+{rng.choice((17, 19))}"
    yield "rounded", one[:15] + "000"
    yield "slip of the pen", f"身份证号码 {one[:17]}{'1' if one[17] != '1' else '2'}"
    yield "masked birth", f"{one[:6]}********{one[14:]}"
    yield "masked end", f"{one[:10]}****{one[14:]}"
    yield "masked X", f"{one[:6]}XXXXXXXX{one[14:17]}1"
    yield "masked wide", f"{one[:6]}＊＊＊＊＊＊＊＊{one[14:]}"
    yield "masked dots", f"{one[:6]}••••••••{one[14:]}"
    yield "masked tail", f"身份证号 {one[:14]}****"
    yield "mobile", f"联系电话{phone}"
    yield "mobile spaced", f"{phone[:3]} {phone[3:7]} {phone[7:]}"
    yield "mobile hyphens", f"手机 {phone[:3]}-{phone[3:7]}-{phone[7:]}"
    yield "mobile abroad", f"+86{phone}"
    yield "mobile link", f"[打电话](tel:{phone})"
    yield "mobile file name", f"{who}_{phone}.docx"
    yield "mobile words", "手机" + "".join("〇一二三四五六七八九"[int(sign)] for sign in phone)
    yield "mobile masked", f"{phone[:3]}****{phone[7:]}"
    yield "card 19", f"卡号 {card(rng, '622202', 19)}"
    yield "card 16", card(rng, "4", 16)
    yield "card spaced", " ".join(_fours(card(rng, "6228", 19)))
    yield "card masked", f"银行卡 6222 **** **** {rng.randint(1000, 9999)}"
    yield "passport", f"护照号码：E{rng.randint(10_000_000, 99_999_999)}"
    yield "passport new", f"passport no. EA{rng.randint(1_000_000, 9_999_999)}"
    yield "illness", f"{who}患有{rng.choice(DISEASES)}，生活困难。"
    yield "illness because", f"{who}因{rng.choice(DISEASES)}申请救助"
    yield "patient", f"{rng.choice(DISEASES)}患者{who}，今年52岁"
    yield "grade", f"{who}，{rng.choice(CATEGORIES)}残疾{rng.choice(GRADES)}"
    yield "grade in brackets", f"救助了{rng.choice('甲乙')}街道的{who}（{rng.choice(CATEGORIES)}{rng.choice(GRADES)}）"
    yield "sex and age", f"{who}，男，{rng.randint(20, 80)}岁，{rng.choice(DISEASES)}"
    yield "row", f"| {who} | {rng.choice(CATEGORIES)} | {rng.choice(GRADES)} |"
    yield "csv", f"序号,姓名,残疾类别,残疾等级\n1,{who},{rng.choice(CATEGORIES)},{rng.choice(GRADES)}"
    yield "csv odd name", "姓名,疾病\n阿依古丽,骨折"
    yield "half a name", f"{who[0]}*,幸福村,{rng.choice(CATEGORIES)},{rng.choice(GRADES)}"
    yield "guardian", f"监护人：{who}"
    yield "guardian said", f"由监护人{who}代为申请"
    yield "father", f"父亲{who}，务农"
    yield "minor", f"{who}，{rng.randint(3, 13)}岁"
    yield "child", f"残疾儿童{who}"
    yield "pupil", f"学生{who}，三年级"
    yield "home", f"家住幸福小区{rng.randint(1, 20)}号楼{rng.randint(1, 4)}单元{rng.randint(101, 602)}室"
    yield "home labelled", f"家庭住址：光明路{rng.randint(1, 90)}号"
    yield "home bare", f"和平花园{rng.randint(1, 20)}栋{rng.randint(101, 602)}室"
    yield "home village", f"胜利村{rng.randint(1, 9)}组{rng.randint(1, 90)}号"


def _fours(text: str) -> list[str]:
    return [text[start : start + 4] for start in range(0, len(text), 4)]


def negatives() -> list[tuple[str, str]]:
    """(what it is, text), at least 600: what public pages are full of."""
    rng = random.Random(7)
    return [*(one for _ in range(9) for one in _one_of_each_negative(rng)), *_sentences()]


def _one_of_each_negative(rng: random.Random) -> Iterator[tuple[str, str]]:  # noqa: PLR0915, a list of traps is long
    year, month, day = rng.randint(2015, 2026), rng.randint(1, 12), rng.randint(1, 28)
    date, number = f"{year}-{month:02}-{day:02}", rng.randint(1, 99)
    invalid = citizen_id(rng)
    wrong = invalid[:17] + ("0" if invalid[17] != "0" else "1")
    yield "document number", f"示残联〔{year}〕{number}号"
    yield "document number joined", f"国办发〔{year}〕{number}号、残联发〔{year}〕{number + 1}号"
    yield "index number", f"000014349/{year}-{rng.randint(0, 99999):05}"
    yield "index number of a unit", f"11441700007280420Y/{year}-{rng.randint(0, 9999999):07}"
    yield "unified code", f"统一社会信用代码 13370303MB{rng.randint(1000000, 9999999)}H"
    yield "organisation", f"机构代码 {rng.randint(10000000, 99999999)}-{rng.randint(0, 9)}"
    yield "amount", f"补贴{rng.randint(1, 999)},{rng.randint(0, 999):03},{rng.randint(0, 999):03}元"
    yield "amount long", f"资金{mobile(rng)}元"
    yield "amount decimal", f"{rng.randint(1000000, 9999999)}.{rng.randint(10, 99)}万元"
    yield "landline", f"010-{rng.randint(60000000, 89999999)}"
    yield "landlines", "、".join(f"0{rng.randint(310, 999)}-{rng.randint(2000000, 8999999)}" for _ in range(6))
    yield "landline rows", "\n".join(f"| 甲区 | 0000-{rng.randint(2000000, 8999999)} | {n} |" for n in range(4))
    yield "hotline", f"400-{rng.randint(100, 999)}-{rng.randint(1000, 9999)}、12385、12345"
    yield "date", date
    yield "date and time", f"{date} {rng.randint(0, 23):02}:{rng.randint(0, 59):02}"
    yield "dates", f"{date}至{date}，{year}年{month}月{day}日"
    yield "compact dates", f"{date.replace('-', '')} {date.replace('-', '')} {rng.randint(1000, 9999)}"
    yield "time stamp", f"{date.replace('-', '')}{rng.randint(0, 235959):06}"
    yield "order", f"订单号{rng.randint(10**15, 10**16 - 1)}"
    yield "serial", f"流水号：{year}{rng.randint(10**13, 10**14 - 1)}"
    yield "17 digits", "7" + "".join(rng.choices("0123456789", k=16))
    yield "wrong check character", f"编码{wrong}"
    yield "impossible date", f"999999{rng.randint(1930, 2009)}0230{rng.randint(1, 999):03}4"
    yield "code of 11", f"编号{mobile(rng)}"
    yield "letters and digits", f"AB{mobile(rng)}"
    yield "hash", f"sha256:{rng.getrandbits(256):064x}"
    yield "commit", f"{rng.getrandbits(160):040x}"
    yield "isbn", f"ISBN 978-7-{rng.randint(1000, 9999)}-{rng.randint(1000, 9999)}-{rng.randint(0, 9)}"
    yield "bar code", f"条码69{rng.randint(10**10, 10**11 - 1)}"
    yield "standard", f"GB/T {rng.randint(10000, 49999)}—{year}"
    yield "postcode", f"邮编 {rng.randint(0, 999999):06}"
    yield "share", f"{rng.random() * 100:.12f}%"
    yield "fraction", f"0.{mobile(rng)}"
    yield "table of figures", "| 甲区 | " + " | ".join(str(rng.randint(100, 9999)) for _ in range(8)) + " |"
    yield "columns of figures", "\n".join(",".join(str(rng.randint(0, 99999)) for _ in range(6)) for _ in range(8))
    yield "science", f"{rng.randint(1, 9)}.{rng.randint(10, 99)}E+{rng.randint(3, 9)}"
    yield "size", f"{rng.randint(300, 1920)}×{rng.randint(300, 1080)}像素"
    yield "sum", f"{number}×2×3=6*{number}"
    yield "blank to fill", "身份证号________________ 姓名________"
    yield "fully masked", "身份证号 ******************"
    yield "structure", "6位地区码+8位出生日期+3位顺序码+1位校验码"
    yield "coordinates", f"{rng.uniform(20, 50):.6f},{rng.uniform(80, 130):.6f}"
    yield "version", f"{rng.randint(1, 20)}.{rng.randint(0, 20)}.{rng.randint(0, 20)}"
    yield "file name", f"files/{date}-helping-day-{number}.docx"
    yield "bus", f"乘{number}路、{number + 3}路公交到示范路站"
    yield "office", f"办公地址：示范路{number}号{number + 1}号楼{rng.randint(101, 602)}室"
    yield "window", f"示范市甲区第一街{number}号一楼残联窗口"
    yield "grade alone", f"{rng.choice(CATEGORIES)}残疾{rng.choice(GRADES)}的，每月{number}元"
    yield "illness alone", f"{rng.choice(DISEASES)}患者可以申请药费补助"
    yield "counts", f"其中{rng.choice(CATEGORIES)}残疾{number}人，{rng.choice(GRADES)}{number + 5}人"
    yield "reporter", f"记者{name(rng)}报道"
    yield "officer", f"{name(rng)}任市残联理事长"
    yield "contact", f"联系人：{name(rng)[0]}老师，0000-{rng.randint(1000000, 9999999)}"
    yield "pseudonym", f"{name(rng)}（化名），{number % 10 + 3}岁，患有自闭症"
    yield "age alone", f"{number % 13}岁以下儿童免费"
    yield "record", f"示ICP备{rng.randint(10000000, 99999999)}号-1，示公网安备 {rng.randint(10**13, 10**14 - 1)}号"
    yield "case", f"（{year}）示01行终{number}号"
    yield "receipt", f"受理编号：样例{year}-{rng.randint(100, 999)}"
    yield "car", f"示A{rng.randint(10000, 99999)}"
    yield "part number", f"E{rng.randint(10_000_000, 99_999_999)} 型助听器电池"
    yield "e-mail", f"office{number}@canlian.example"
    yield "address of a page", f"https://canlian.example/notice/{year}/{rng.randint(10000, 99999)}.html"


def _sentences() -> Iterator[tuple[str, str]]:
    subjects = "残疾人 盲人 聋人 肢体残疾人 视力残疾人 精神障碍患者 自闭症儿童 重度残疾人".split()
    ends = (
        "康复服务 就业培训 文化活动 安全出行 高等教育 平等参与 万人次 管理办法 应当注意 申请条件 家庭改造 "
        "方便出行 于今年报名 和家属 金融服务 时间安排 包括以下 符合条件 宣传活动 代办服务 "
    ).split()
    for subject in subjects:
        yield from (("sentence", f"{subject}{end}，请看说明。") for end in ends)
