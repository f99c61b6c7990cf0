"""Names without a surname we know: Uyghur, Tibetan, Mongolian and Yi ones, and pet names (阿依古丽, 女儿小丽)."""

import re
from collections.abc import Iterator
from functools import cache

from plugins.privacy_gate.cut import could_be_part, cut
from plugins.privacy_gate.name import HAN, LIKELY, SURE, Name
from plugins.privacy_gate.spots import each, spots
from plugins.privacy_gate.vocabulary import figures, vocabulary

_AFTER = frozenset("因是系患说的和与在等被有家为也一今获已正将从属领代同向对")
_PET = re.compile(
    rf"(?:女儿|儿子|孙女|孙子|女孩|男孩|孩子|患儿|小朋友|弟弟|妹妹|哥哥|姐姐|姑娘|小伙)(?:叫|名叫"
    rf"|：)?(?P<name>小(?!学|班|区|组|时|伙|腿|脑|儿|朋|便|心|事|队|镇|巷|型|说|吃|孩|女|男)[{HAN}]"
    rf"|(?P<twice>[{HAN}])(?P=twice))"
    rf"(?![{HAN}]?(?:学|班))"
)
_DOTTED = re.compile(rf"[{HAN}]{{2,8}}(?:·[{HAN}]{{1,8}}){{1,2}}")


def minority(sentence: str) -> Iterator[Name]:
    """From left to right, those with a dot first."""
    for met in _DOTTED.finditer(sentence) if "·" in sentence else ():
        if not any(figure in met[0] for figure in figures()):
            spoken = (
                word.end for word in cut(met[0].partition("·")[0]) if len(word.text) > 1 and not could_be_part(word)
            )
            yield Name(start=met.start() + max(spoken, default=0), end=met.start() + _last(met[0]), weight=SURE)
    for met in each(_part_spots(), _parts(), sentence):
        yield Name(start=met.start(), end=met.end(), weight=SURE if len(met[0]) > 3 else LIKELY)


def _last(dotted: str) -> int:
    """Where the last part ends: 吐尔洪|因烧伤, 买买提|家."""
    where = dotted.rindex("·") + 1
    for number, word in enumerate(cut(dotted[where:])):
        if number and (word.text in _AFTER or (len(word.text) > 1 and not could_be_part(word))):
            return where + word.start
    return len(dotted)


def pet(sentence: str) -> Iterator[Name]:
    """Of children and relatives, from left to right."""
    for met in _PET.finditer(sentence):
        yield Name(start=met.start("name"), end=met.end("name"), weight=LIKELY)


@cache
def _parts() -> re.Pattern[str]:
    parts = sorted(_of_minorities(), key=len, reverse=True)
    longer = [part for part in parts if len(part) > 2]
    return re.compile(f"(?:{'|'.join(parts)}){{2,4}}|(?:{'|'.join(longer)})")


@cache
def _part_spots() -> re.Pattern[str]:
    return spots("".join(sorted({part[0] for part in _of_minorities()})), _parts().pattern)


def _of_minorities() -> list[str]:
    words: str = vocabulary()["minority_parts"]
    return words.split()
