from dataclasses import dataclass


@dataclass
class Article:
    title: str
    tags: list[str]


def draft(title: str, tags: list[str] = []) -> Article:
    """A new article with these tags, and the tag draft."""
    tags.append("draft")
    return Article(title, tags)
