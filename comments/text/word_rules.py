"""Finding the phrases of many rules in a text.

Whole words only, on folded text: a phrase inside a longer word is another word (Scunthorpe, cockpit). Two
things are put together before they are compared: a word spelt out with the same sign between all its
letters, "l i k e" or "t.h.i.s", which nobody does by accident, and a word with hyphens in it, "li-ke_this".
They too must be the whole phrase.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Generic, NamedTuple, TypeVar

from comments.text.folding import AS_LETTER, DIGITS, SIGNS, Folded, fold, folded, piece

Key = TypeVar("Key")

MOST = 1_000  # matches; whoever looks at the text has seen enough by then
LONGEST_JOINED = 60  # letters; a longer row is a flood and no word
SHORTEST_JOINED = 4  # letters; three with full stops are somebody's initials

# Chinese and Japanese are written without spaces: there every character is a word.
UNSPACED = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003fffd"
TOKEN = re.compile(f"[{UNSPACED}]|[^\\s{UNSPACED}]+")
DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
# "4rse", "5hit". With two letters behind it, it is the end of a postcode.
LED_BY_A_DIGIT = re.compile(rf"[{DIGITS}][^\W\d_]{{3,}}")
# What joins two words to one.
JOINING_SIGNS = dict.fromkeys("_‐‑", "-")
POSSESSIVE = re.compile("['’‘ʼ`´＇][sS]")
# At least three characters that stand alone, with the same one or two signs between each two.
SPELT_OUT = re.compile(rf"(?<!\w)[\w{SIGNS}]([^\w{SIGNS}]{{1,2}})[\w{SIGNS}](?:\1[\w{SIGNS}])+(?!\w)")
HYPHENED = re.compile(rf"(?<![\w{SIGNS}-])[\w{SIGNS}]+(?:-[\w{SIGNS}]+)+(?![\w{SIGNS}-])")
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
    """A word of the folded text, in every way in which it can be read."""

    spellings: tuple[str, ...]
    start: int
    end: int


class WordRules(Generic[Key]):
    """Built once from all rules, asked about many texts. A phrase that folds to nothing matches nothing."""

    def __init__(self, rules: Iterable[tuple[Key, str]]) -> None:
        self._root: _Node[Key] = _Node()
        self._joined: dict[str, list[Key]] = {}
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
        if len(letters) >= SHORTEST_JOINED:
            self._joined.setdefault(letters, []).append(key)

    def matches(self, text: str) -> list[Match[Key]]:
        """Every rule found, once for each place, in the order of the text; at most MOST of either sort."""
        found = {*islice(self._phrases(folded(text)), MOST), *islice(self._put_together(text), MOST)}
        return sorted(found, key=lambda match: (match.start, match.end, str(match.key)))

    def _phrases(self, source: Folded) -> Iterator[Match[Key]]:
        tokens = list(_tokens(source))
        for first, token in enumerate(tokens):
            for key, last in self._from(tokens, first):
                yield Match(key, *source.span(token.start, tokens[last].end))

    def _from(self, tokens: list[_Token], first: int) -> Iterator[tuple[Key, int]]:
        """The rules whose phrase begins at this token, and the token it ends with."""
        nodes = [self._root]
        for place in range(first, len(tokens)):
            spellings = tokens[place].spellings
            nodes = [node.next[word] for node in nodes for word in spellings if word in node.next]
            if not nodes:
                return
            yield from ((key, place) for node in nodes for key in node.keys)

    def _put_together(self, text: str) -> Iterator[Match[Key]]:
        bare, places = _bare(text)
        for letters, start, end in (*_spelt_out(bare), *_hyphened(bare)):
            for key in self._joined.get(fold(letters), ()):
                yield Match(key, places[start], places[end] + 1)


def _spelt_out(bare: str) -> Iterator[tuple[str, int, int]]:
    """The letters, and where the first and the last of them stand."""
    for word in SPELT_OUT.finditer(bare):
        step = 1 + len(word[1])
        letters = word[0][::step]
        if len(letters) <= LONGEST_JOINED:
            for first, last in _whole_words(letters):
                yield letters[first:last], word.start() + first * step, word.start() + (last - 1) * step


def _hyphened(bare: str) -> Iterator[tuple[str, int, int]]:
    for word in HYPHENED.finditer(bare):
        if len(word[0]) <= LONGEST_JOINED:
            yield word[0].replace("-", ""), word.start(), word.end() - 1


def _tokens(source: Folded) -> Iterator[_Token]:
    for found in TOKEN.finditer(source.text):
        start, end = source.span(*found.span())
        yield _Token((*_spellings(found[0], source.original[start:end]),), *found.span())


def _spellings(word: str, original: str) -> Iterator[str]:
    yield word
    if DRAWN_OUT.search(word):  # no English word has one letter three times running
        yield DRAWN_OUT.sub(r"\1", word)
        yield DRAWN_OUT.sub(r"\1\1", word)
    if LED_BY_A_DIGIT.fullmatch(word):
        yield word[0].translate(AS_LETTER) + word[1:]
    if POSSESSIVE.fullmatch(original[-2:]):
        yield word[:-1]


def _bare(text: str) -> tuple[str, list[int]]:
    """Letters as they look, without accents; signs as they are, each gap as one space. And where each was."""
    bare: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        seen = _seen(character)
        if seen and (seen, bare[-1:]) != (" ", [" "]):
            bare.append(seen)
            places.append(place)
    return "".join(bare), places


def _seen(character: str) -> str:
    """One character, or none for one that nobody sees by itself."""
    left = piece(character)
    if left == " ":
        return " " if character.isspace() else JOINING_SIGNS.get(character, character)
    return left if len(left) < 2 else character


def _whole_words(letters: str) -> Iterator[tuple[int, int]]:
    """All letters; and without a word of one letter before them, after them, or both."""
    firsts = (0, 1) if letters[0].lower() in LONE_WORDS else (0,)
    lasts = (0, 1) if letters[-1].lower() in LONE_WORDS else (0,)
    return ((first, len(letters) - last) for first in firsts for last in lasts)
