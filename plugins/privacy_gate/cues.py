"""Words before a number that say what number it is."""

import re

BEFORE = 26  # characters looked at before a number
CODE = re.compile(
    r"(?:编号|单号|交易号|回执号?|申请号|存单|办件|订单|流水|索引|编码|代码|条码|条形码|标识|备案|批号|批次|序列|税号|识别号|注册号|校验"
    r"|登记号|受理号|货号|型号"
    r"|案号|凭证|期号|版本|项目号|合同号|票据?号|票号|发票|许可证号?|执照|字号|文号|准考证|考号|座位|学号|工号"
    r"|车牌|航班|班次|中奖号码|图号|卷号|档案号|存款账户开户许可证|ISBN|ISSN|SKU|IMEI|ICP|安备|备|commit"
    r"|sha\d*|hash|id=|(?<![A-Za-z])no\.?|build|rev|uuid|serial)"
    r"(?:号?码?)?\s*(?:[:：=|]|为|是)?\s*[\"'“]?[A-Za-z\d]{0,4}[-_]?$",
    re.IGNORECASE,
)
IDENTITY = re.compile(
    r"(?:身份证|公民身份|身份号|身份證|证件号|证件|證件|居民证|一代证|二代证|残疾人?证|殘疾人?證|残证"
    r"|(?<![可书格业])证号|證號|ID\s*(?:card|number|no)|id_?card|sfz|户口)[^。\n]{0,16}$",
    re.IGNORECASE,
)
CARD = re.compile(
    r"(?:卡号|账号|帐号|账户|帐户|开户|银行|一卡通|社保卡|储蓄|信用卡|存折|收款|汇款|打款|工行|农行|建行|中行"
    r"|农商|信用社|邮储|卡$|bank|card|acc(?:oun)?t)[^。\n]{0,16}$",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"(?:手机|电话|联系方式|联系|号码|拨打|致电|微信|短信|热线|tel|phone|mobile|cell)[^。\n]{0,12}$", re.IGNORECASE
)


def before(text: str, where: int) -> str:
    """What stands before a number."""
    return text[max(0, where - BEFORE) : where]
