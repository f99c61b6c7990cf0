"""What the plain theme needs of an item and our own theme does not: one template for all types, tags, the source."""

from typing import Any

from pelican import signals
from pelican.generators import ArticlesGenerator
from pelican.urlwrappers import Tag

from bench.build_speed.texts import words


def register() -> None:
    signals.article_generator_context.connect(add_facts)


def add_facts(generator: ArticlesGenerator, metadata: dict[str, Any]) -> None:
    if item := metadata.get("item"):
        metadata["template"] = "article"
        known = words()["keyword"]  # those of the shipped items are many; the peers do not have them
        metadata["tags"] = [Tag(word, generator.settings) for word in item.fields.keywords if word in known]
        metadata["source"] = item.fields.source
