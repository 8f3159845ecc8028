"""Finding the phrases of many rules in a text.

Whole words only, on folded text: a phrase inside a longer word is another word (Scunthorpe, cockpit). The one
exception is a word spelt out with the same sign between all its letters, "l i k e" or "t.h.i.s", which nobody
does by accident; it too must be the whole phrase.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Generic, NamedTuple, TypeVar

from comments.text.folding import Folded, fold, folded

Key = TypeVar("Key")

MOST = 1_000  # matches; whoever looks at the text has seen enough by then
LONGEST_SPELT_OUT = 60  # letters; a longer row is a flood and no word
SHORTEST_SPELT_OUT = 4  # letters; three with full stops are somebody's initials

# Chinese and Japanese are written without spaces: there every character is a word.
UNSPACED = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003fffd"
TOKEN = re.compile(f"[{UNSPACED}]|[^\\s{UNSPACED}]+")
DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
# At least three characters that stand alone, with the same one or two signs between each two.
SPELT_OUT = re.compile(r"(?<!\w)[\w@$!]([^\w@$!]{1,2})[\w@$!](?:\1[\w@$!])+(?!\w)")
# What may stand beside a spelt-out word without being part of it: "you are a l i a r".
LONE_WORDS = frozenset("aiu")


@dataclass(frozen=True)
class Match(Generic[Key]):
    """The rule's phrase stands, in whatever disguise, in ``text[start:end]``."""

    key: Key
    start: int
    end: int


@dataclass
class _Node(Generic[Key]):
    """A place in the tree of phrases, one word a step. ``keys`` are the rules whose phrase ends here."""

    next: dict[str, "_Node[Key]"] = field(default_factory=dict)
    keys: list[Key] = field(default_factory=list)

    def step(self, word: str) -> "_Node[Key]":
        return self.next.setdefault(word, _Node())


class _Token(NamedTuple):
    word: str
    start: int
    end: int


class WordRules(Generic[Key]):
    """Built once from all rules, asked about many texts. A phrase that folds to nothing matches nothing."""

    def __init__(self, rules: Iterable[tuple[Key, str]]) -> None:
        self._root: _Node[Key] = _Node()
        self._spelt_out: dict[str, list[Key]] = {}
        for key, phrase in rules:
            self._add(key, fold(phrase))

    def _add(self, key: Key, phrase: str) -> None:
        if not phrase:
            return
        node = self._root
        for word in TOKEN.findall(phrase):
            node = node.step(word)
        node.keys.append(key)
        letters = phrase.replace(" ", "")
        if len(letters) >= SHORTEST_SPELT_OUT:
            self._spelt_out.setdefault(letters, []).append(key)

    def matches(self, text: str) -> list[Match[Key]]:
        """Every rule found, once for each place, in the order of the text; at most MOST of either sort."""
        source = folded(text)
        tokens = [_Token(found[0], found.start(), found.end()) for found in TOKEN.finditer(source.text)]
        found = {*islice(self._phrases(source, tokens), MOST), *islice(self._letter_by_letter(text), MOST)}
        return sorted(found, key=lambda match: (match.start, match.end, str(match.key)))

    def _phrases(self, source: Folded, tokens: list[_Token]) -> Iterator[Match[Key]]:
        for first, token in enumerate(tokens):
            if token.word not in self._root.next and not DRAWN_OUT.search(token.word):
                continue  # most words: no rule begins with them
            for key, last in self._from(tokens, first):
                yield Match(key, *source.span(token.start, tokens[last].end))

    def _from(self, tokens: list[_Token], first: int) -> Iterator[tuple[Key, int]]:
        """The rules whose phrase begins at this token, and the token it ends with."""
        nodes = [self._root]
        for place in range(first, len(tokens)):
            spellings = _spellings(tokens[place].word)
            nodes = [node.next[word] for node in nodes for word in spellings if word in node.next]
            if not nodes:
                return
            yield from ((key, place) for node in nodes for key in node.keys)

    def _letter_by_letter(self, text: str) -> Iterator[Match[Key]]:
        for word in SPELT_OUT.finditer(text):
            step = 1 + len(word[1])
            letters = word[0][::step]
            if len(letters) > LONGEST_SPELT_OUT:
                continue
            for first, last in _whole_words(letters):
                for key in self._spelt_out.get(fold(letters[first:last]), ()):
                    yield Match(key, word.start() + first * step, word.start() + (last - 1) * step + 1)


def _spellings(word: str) -> tuple[str, ...]:
    """The word, and without what was drawn out: no English word has one letter three times running."""
    if not DRAWN_OUT.search(word):
        return (word,)
    return (word, DRAWN_OUT.sub(r"\1", word), DRAWN_OUT.sub(r"\1\1", word))


def _whole_words(letters: str) -> Iterator[tuple[int, int]]:
    """All letters; and without a word of one letter before them, after them, or both."""
    firsts = (0, 1) if letters[0].lower() in LONE_WORDS else (0,)
    lasts = (0, 1) if letters[-1].lower() in LONE_WORDS else (0,)
    return ((first, len(letters) - last) for first in firsts for last in lasts)
