"""One file under ``comments/``: what readers wrote below the article whose file has the same name.

The text is written plainly, so that it can be read as a conversation:

- ``== 2024-06-12`` says on which day the comments below it were written;
- ``07:50 Dot Ackroyd`` begins a comment, with its words in the lines below; ``08:12 Marek Z. answers Dot
  Ackroyd`` begins an answer to her last comment above it. A name for other files may follow: ``#gauge``;
- a line that begins with ``-- `` says what became of the comment: ``-- rejected 17:05: legal: A note for its
  author.`` The time is on the day of what came before; ``+1 08:30`` is on the next day, ``2026-11-18 21:10``
  on that one.

Whatever is not written down about a comment, the moderators did (``newsroom.demo.rounds``).
"""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from newsroom.demo.manuscript import DATE_IN_NAME, in_london

COMMENTS = Path(__file__).parent / "comments"

DAY = re.compile(r"== (\d{4}-\d\d-\d\d)")
HEAD = re.compile(r"(\d\d:\d\d) (.+?)(?: answers (.+?))?(?: #(\S+))?")
EVENT = re.compile(
    r"-- (?P<what>[a-z]+) (?:(?P<day>\d{4}-\d\d-\d\d) |\+(?P<later>\d+) )?(?P<time>\d\d:\d\d)"
    r"(?: by (?P<who>[^:]+))?(?:: (?P<rest>.+))?"
)
# What an event line may say, and what it has to say behind the time: a house rule comes before any words.
WITH_RULE = ("reported", "rejected")
WITH_WORDS = ("edited", "appealed")
PLAIN = ("approved", "escalated", "undone", "withdrawn", "upheld", "dismissed")


class UnreadableError(ValueError):
    """A file does not follow the rules above; ``str()`` says where and why."""


@dataclass(frozen=True)
class Event:
    """``who`` is the reader or the e-mail address a report came from; ``rule`` the code of a house rule."""

    what: str
    at: datetime
    who: str
    rule: str
    words: str


@dataclass
class Remark:
    """One comment. ``place`` is its file and line; ``label`` its name for other files, mostly empty."""

    article: str
    place: str
    author: str
    at: datetime
    answers: "Remark | None"
    label: str
    text: str = ""
    events: list[Event] = field(default_factory=list)


def remarks() -> list[Remark]:
    """All of them, file after file. Raises UnreadableError."""
    return [remark for file in sorted(COMMENTS.glob("*.txt")) for remark in read(file)]


def read(file: Path) -> list[Remark]:
    reading = _Reading(file)
    for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
        reading.take(number, line)
    return reading.finished()


class _Reading:
    """A file as far as it has been read."""

    def __init__(self, file: Path) -> None:
        self._file, self._article = file.name, DATE_IN_NAME.sub("", file.stem)
        self._line = 0
        self._day: date | None = None
        self._found: list[Remark] = []

    def take(self, number: int, line: str) -> None:
        self._line = number
        if match := DAY.fullmatch(line):
            self._day = date.fromisoformat(match[1])
        elif match := HEAD.fullmatch(line):
            self._begin(match)
        elif line.startswith("-- "):
            self._note(line)
        elif line or self._found:
            self._last().text += f"{line}\n"

    def finished(self) -> list[Remark]:
        for remark in self._found:
            remark.text = remark.text.strip()
            if not remark.text:
                raise UnreadableError(f"{remark.place}: this comment has no words.")
        return self._found

    def _begin(self, match: re.Match[str]) -> None:
        if self._day is None:
            raise self._wrong("no day was given for this comment")
        at = in_london(datetime.combine(self._day, time.fromisoformat(match[1])))
        answered = self._last_of(match[3]) if match[3] else None
        if answered is not None and answered.at >= at:
            raise self._wrong("an answer is later than what it answers")
        place = f"{self._file}, line {self._line}"
        self._found.append(Remark(self._article, place, match[2], at, answered, match[4] or ""))

    def _note(self, line: str) -> None:
        match, remark = EVENT.fullmatch(line), self._last()
        if match is None or match["what"] not in (*WITH_RULE, *WITH_WORDS, *PLAIN):
            raise self._wrong("this does not say what became of a comment, and when")
        before = remark.events[-1].at if remark.events else remark.at
        at = self._moment(match, before)
        if at < before:
            raise self._wrong("this is earlier than what came before it")
        rule, words = self._rule_and_words(match["what"], match["rest"] or "")
        if (match["what"] == "reported") != bool(match["who"]):
            raise self._wrong("a report, and nothing else, is by somebody")
        remark.events.append(Event(match["what"], at, match["who"] or "", rule, words))

    def _moment(self, match: re.Match[str], before: datetime) -> datetime:
        day = date.fromisoformat(match["day"]) if match["day"] else before.date()
        day += timedelta(days=int(match["later"] or 0))
        return in_london(datetime.combine(day, time.fromisoformat(match["time"])))

    def _rule_and_words(self, what: str, rest: str) -> tuple[str, str]:
        if what in WITH_RULE:
            rule, _, words = rest.partition(": ")
            if not re.fullmatch(r"[a-z-]+", rule):
                raise self._wrong("this needs the code of a house rule")
            return rule, words
        if what in WITH_WORDS and not rest:
            raise self._wrong("this needs words")
        return "", rest

    def _last(self) -> Remark:
        if not self._found:
            raise self._wrong("no comment has begun yet")
        return self._found[-1]

    def _last_of(self, author: str) -> Remark:
        for remark in reversed(self._found):
            if remark.author == author:
                return remark
        raise self._wrong(f"{author} has written nothing above")

    def _wrong(self, why: str) -> UnreadableError:
        return UnreadableError(f"{self._file}, line {self._line}: {why}.")
