"""A small classifier that learns from decisions: multinomial naive Bayes over words and pairs of words.

It has a say in the order of the queue and may hold a comment; it never decides. Both outcomes count alike
beforehand: how many comments a site rejects says nothing about the next one.

It keeps no word that fewer than three people used: a model outlives the comments it was made from, and a name
or a turn of phrase of one reader would still be there when that reader has been erased.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import pairwise
from math import exp, log

from comments.text.folding import fold

FEWEST = 50  # decisions of each kind; below this the numbers are chance
FEWEST_AUTHORS = 3  # of a word or pair that is kept
LARGEST_VOCABULARY = 20_000  # words and pairs; the most frequent are kept
LONGEST_READ = 20_000  # code points of a text; more of the same adds nothing
MOST_COUNTED = (
    300_000  # at a time while training, which keeps it under some 200 MB whatever the archive holds
)
VERSION = 2  # of what is stored; raised when the words are counted differently

Example = tuple[str, bool, int]  # the text, whether it was rejected, and a number for its author


class TooFewDecisions(ValueError):  # noqa: N818 — an answer, not an error of ours
    """``str()`` says how many there are and how many it takes."""

    def __init__(self, approved: int, rejected: int) -> None:
        super().__init__(
            f"There are {approved:,} approved and {rejected:,} rejected comments to learn from. "
            f"It takes at least {FEWEST} of each."
        )


class UnknownModel(ValueError):  # noqa: N818 — an answer, not an error of ours
    """What is stored is not a model, or one of another version: train again."""


@dataclass(frozen=True)
class Model:
    """``weights``: how much oftener each word or pair was rejected than approved, as a natural logarithm."""

    approved: int
    rejected: int
    weights: dict[str, float]

    def score(self, text: str) -> float:
        """The probability, 0 to 1, that a moderator would reject it; 0.5 for words never seen.

        A word counts once, however often it is repeated: ten times "thanks" do not make up for one insult.
        """
        evidence = sum(self.weights.get(feature, 0.0) for feature in set(_features(text)))
        return 1 / (1 + exp(-max(-500.0, min(500.0, evidence))))

    def to_json(self) -> str:
        return json.dumps({"version": VERSION, **asdict(self)}, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, stored: str) -> "Model":
        """Raises UnknownModel."""
        try:
            values = json.loads(stored)
            if values.pop("version") != VERSION:
                raise UnknownModel("This model was made by another version of the site.")
            return cls(**values)
        except (AttributeError, KeyError, TypeError, json.JSONDecodeError) as problem:
            raise UnknownModel("This is not a model.") from problem


def train(examples: Iterable[Example]) -> Model:
    """Raises TooFewDecisions."""
    seen: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    decisions: Counter[bool] = Counter()
    authors: dict[str, tuple[int, ...]] = {}
    for text, rejected, author in examples:
        features = set(_features(text))
        decisions[rejected] += 1
        seen[rejected].update(features)
        _note_author(authors, features, author)
        if len(seen[rejected]) > MOST_COUNTED:
            seen[rejected] = Counter(dict(seen[rejected].most_common(MOST_COUNTED // 2)))
            authors = {
                word: known for word, known in authors.items() if word in seen[True] or word in seen[False]
            }
    if min(decisions[True], decisions[False]) < FEWEST:
        raise TooFewDecisions(decisions[False], decisions[True])
    common = {word for word, known in authors.items() if len(known) >= FEWEST_AUTHORS}
    return Model(decisions[False], decisions[True], _weights(seen[False], seen[True], common))


def _note_author(authors: dict[str, tuple[int, ...]], features: Iterable[str], author: int) -> None:
    """More than ``FEWEST_AUTHORS`` are not remembered."""
    for feature in features:
        known = authors.get(feature, ())
        if len(known) < FEWEST_AUTHORS and author not in known:
            authors[feature] = (*known, author)


def _weights(approved: Counter[str], rejected: Counter[str], common: set[str]) -> dict[str, float]:
    """Of words in common use. Smoothed after Laplace: one seen on one side only is evidence, not proof."""
    by_use = (approved + rejected).most_common()
    vocabulary = [word for word, _ in by_use if word in common][:LARGEST_VOCABULARY]
    of_approved = sum(approved[word] for word in vocabulary) + len(vocabulary)
    of_rejected = sum(rejected[word] for word in vocabulary) + len(vocabulary)
    return {
        word: round(log((rejected[word] + 1) / of_rejected) - log((approved[word] + 1) / of_approved), 4)
        for word in vocabulary
    }


def _features(text: str) -> Iterator[str]:
    words = fold(text[:LONGEST_READ]).split()
    yield from words
    yield from (f"{first} {second}" for first, second in pairwise(words))
