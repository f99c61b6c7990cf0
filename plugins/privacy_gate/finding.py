"""One piece of personal information that was met."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """kind: a key of kinds.yaml. value: the text met, never printed whole. line: from 1."""

    line: int
    kind: str
    value: str

    @property
    def shown(self) -> str:
        """Enough to find the place, not enough to spread it: reports and logs are copied about."""
        text = " ".join(self.value.split())
        keep = 1 if len(text) < 8 else 2
        return f"{text[:keep]}……{text[-keep:]}（{len(text)} 个字符）"
