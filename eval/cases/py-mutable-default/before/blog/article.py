from dataclasses import dataclass


@dataclass
class Article:
    title: str
    tags: list[str]


def draft(title: str) -> Article:
    return Article(title, ["draft"])
