"""What the public may see: published, and its time has come. Everything else does not exist for the site."""

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime

from plugins.content_model.item import Item
from plugins.content_model.kinds.moment import BEIJING


def build_time(environment: Mapping[str, str] = os.environ) -> datetime:
    """Now, Beijing time; SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/) stands for it."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return moment.astimezone(BEIJING)


def is_public(item: Item, now: datetime) -> bool:
    """Whether anything of this item may be in the output."""
    return item.status == "published" and item.published_at is not None and item.published_at <= now


def is_expired(item: Item, now: datetime) -> bool:
    """Whether its last day is over."""
    last_day = item.expires_on
    return isinstance(last_day, date) and last_day < now.date()
