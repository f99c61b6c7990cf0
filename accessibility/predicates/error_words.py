"""How error messages are marked and worded, in Chinese and English."""

import re

MARKED = re.compile(r"(?:^|[-_\s])(?:error|err|invalid|danger|fault|warn(?:ing)?)|error|cuowu", re.IGNORECASE)
SAYS_WRONG = re.compile(
    r"错误|有误|无效|不正确|不能为空|不符合|未填|漏填|请(?:正确|重新)?填写|请输入|请选择|格式不"
    r"|\berrors?\b|\binvalid\b|\bincorrect|cannot be (?:empty|blank)|\bmust be\b|not valid"
    r"|please (?:fill|enter|correct|complete)",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"^(?:请(?:正确|认真|完整|检查并正确)?(?:填写|输入)(?:该|此|本)?(?:字段|内容|项|栏|信息|表单|所有字段)?"
    r"|填写有误|输入有误|输入错误|格式错误|格式不正确|内容有误|信息有误|表单有误|提交失败请检查|错误|有错误"
    r"|(?:please )?(?:fill|enter|complete|correct) (?:in )?(?:the |this |all )?(?:required )?"
    r"(?:fields?|form|values?|entr(?:y|ies)|inputs?)(?: correctly)?"
    r"|invalid (?:value|input|entry|data)|(?:an )?error(?: occurred)?|there (?:is|are|was) (?:an )?errors?)$",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\d|空|未填|请(?:输入|填写|选择)|应|须|不少于|不超过|例如|格式为|must|empty|blank|fill|enter|at least|such as",
    re.IGNORECASE,
)


def is_generic(sentence: str) -> bool:
    """Says that something is wrong, and neither where nor why. Letters and digits only, lower case."""
    return bool(_GENERIC.match(sentence))


def gives_reason(text: str) -> bool:
    """More than "invalid value for X": a number, a must, an example, an empty field."""
    return bool(_REASON.search(text))
