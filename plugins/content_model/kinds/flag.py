"""true or false, nothing else: yes, on and 是 are not guessed at."""

from plugins.content_model.refusal import RefusalError


def read(text: str) -> bool:
    """Exactly `true` or `false`."""
    if text not in {"true", "false"}:
        raise RefusalError("既不是 true 也不是 false。", "“是”写 true，“否”写 false，全部小写，不加引号。")
    return text == "true"
