"""Phrases that make a comment wait for a moderator. They never reject."""

from collections import defaultdict
from functools import lru_cache

from comments.models import Verdict, WordRule
from comments.screening.submission import Noticed, Submission
from comments.text.word_rules import WordRules

LONGEST_WHY = 200


def by_word_rules(submission: Submission) -> list[Noticed]:
    """One finding for each rule, with its places. Named by its number: its phrase is a part of the text."""
    rows = list(WordRule.objects.filter(is_active=True).order_by("pk").values_list("pk", "phrase", "why"))
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for match in _rules(tuple((pk, phrase) for pk, phrase, _ in rows)).matches(submission.text):
        places[match.key].append((match.start, match.end))
    return [
        Noticed("words", Verdict.HELD, _summary(pk, why), spans=tuple(places[pk]), priority=2)
        for pk, _, why in rows
        if pk in places
    ]


@lru_cache(maxsize=2)
def _rules(rows: tuple[tuple[int, str], ...]) -> WordRules[int]:
    """Built once for the same rows; as they are what it is kept by, it is never out of date."""
    return WordRules(rows)


def _summary(pk: int, why: str) -> str:
    return f"Word rule {pk}: {why[:LONGEST_WHY]}" if why else f"Word rule {pk}."
