"""Quotations in the body, each one utterance with its speaker, however many paragraphs and pieces it
comes in."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.intake import attributions
from articles.intake.attributions import SENTENCE, Attribution, Namings
from articles.intake.document import Block, BlockKind, Document, Span
from articles.intake.name_lines import name_line
from articles.intake.quote_marks import Marks, Quotation, marks_of, quotations, runs_on

FEWEST_WORDS = 4
# Paragraphs. A quotation nobody closes within this many was left open by mistake.
LONGEST_SPEECH = 40


@dataclass(slots=True)
class Utterance:
    """What one person says in one go. `parts` are spans of words without marks, one list for each
    paragraph."""

    paragraphs: list[list[Span]] = field(default_factory=list)
    whole: list[Span] = field(default_factory=list)
    person: int | None = None
    unnamed: str = ""
    introduced_by: Span | None = None
    first_block: int = 0
    last_block: int = 0
    open: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """All utterances, and for each block that holds a set-off quotation the span that is quoted in it."""

    utterances: tuple[Utterance, ...]
    set_off: dict[int, tuple[Utterance, Span]]


def find_speech(document: Document, blocks: Sequence[Block], namings: Namings) -> Speech:
    """Read the body's blocks in order. Positions are those of the document's text."""
    return _Reader(document, blocks, namings).read()


class _Reader:
    def __init__(self, document: Document, blocks: Sequence[Block], namings: Namings) -> None:
        self.document = document
        self.text = document.text
        self.blocks = blocks
        self.namings = namings
        self.words = [document.words_of(block) for block in blocks]
        self.marks: Marks = marks_of(self.words)
        self.found: list[Utterance] = []
        self.set_off: dict[int, tuple[Utterance, Span]] = {}

    def read(self) -> Speech:
        for index, block in enumerate(self.blocks):
            if block.kind is BlockKind.HEADING:
                self._close()
            else:
                self._read_block(index)
        self._attribute_by_name_lines()
        return Speech(tuple(u for u in self.found if u.paragraphs), self.set_off)

    @property
    def current(self) -> Utterance | None:
        return self.found[-1] if self.found else None

    def _close(self) -> None:
        if self.current:
            self.current.open = False

    def _read_block(self, index: int) -> None:
        block, words = self.blocks[index], self.words[index]
        inside = bool(self.current and self.current.open)
        marked = quotations(words, self.marks, inside=inside)
        if not marked and block.kind is BlockKind.QUOTATION and not self._signs_quotation(index):
            marked = [Quotation(0, len(words), 0, len(words))]
        if not marked:
            return
        speech = [q for q in marked if self._is_speech(index, q, marked)]
        if inside and marked[0] in speech:
            self._continue(index, marked[0])
            speech = speech[1:]
        for quotation in speech:
            self._add(index, quotation, marked)
        self._set_open(index, marked[-1])

    def _signs_quotation(self, index: int) -> bool:
        """The unmarked last line of a set-off quotation with marks says whose words they are."""
        above = index > 0 and self.blocks[index - 1].kind is BlockKind.QUOTATION
        marked = above and quotations(self.words[index - 1], self.marks)
        return bool(marked and marked[-1].closed) and not quotations(self.words[index], self.marks)

    def _is_signed(self, index: int) -> bool:
        following = self.blocks[index + 1 : index + 2]
        return bool(
            following and following[0].kind is BlockKind.QUOTATION and self._signs_quotation(index + 1)
        )

    def _set_open(self, index: int, last: Quotation) -> None:
        if self.current and self.current.last_block == index:
            self.current.open = not last.closed and runs_on(
                self.words[index + 1 : index + 1 + LONGEST_SPEECH], self.marks
            )

    def _is_speech(self, index: int, quotation: Quotation, marked: Sequence[Quotation]) -> bool:
        """Scare quotes, titles and scraps of a sentence are no utterances."""
        if quotation.start == 0 or not quotation.opened:
            return True
        words = self.words[index]
        inner = words[quotation.inner_start : quotation.inner_end]
        if words[: quotation.start].rstrip().endswith(":"):
            return True
        if inner.rstrip().endswith((".", "!", "?", ",", "…")):
            return len(inner.split()) > 1 or inner[:1].isupper()
        if not quotation.closed:
            return True
        after = words[quotation.end : quotation.end + 3]
        says = self._attribution(index, quotation, marked) is not None
        return (
            says
            and len(inner.split()) >= FEWEST_WORDS
            and inner[:1].isupper()
            and after[:1] in ("", ".", ",", " ")
        )

    def _continue(self, index: int, quotation: Quotation) -> None:
        utterance = self.found[-1]
        utterance.paragraphs.append([self._inner(index, quotation)])
        utterance.whole.append(self._outer(index, quotation))
        utterance.last_block = index
        self.set_off[index] = (utterance, self._outer(index, quotation))
        self._set_off_beginning(utterance)

    def _set_off_beginning(self, utterance: Utterance) -> None:
        """A quotation that turns out to run on is set off from its first words."""
        first = utterance.first_block
        if first in self.set_off or len(utterance.paragraphs[0]) != 1:
            return
        start, end = utterance.whole[0]
        if end == self.blocks[first].end:
            self.set_off[first] = (utterance, (start, end))

    def _add(self, index: int, quotation: Quotation, marked: Sequence[Quotation]) -> None:
        attribution = self._attribution(index, quotation, marked)
        utterance = self.current
        if utterance and self._goes_on(index, quotation, utterance, attribution):
            self._extend(index, quotation, utterance, attribution)
        else:
            utterance = self._begin(index, quotation, attribution)
        if self._stands_alone(index, quotation):
            self.set_off[index] = (utterance, self._outer(index, quotation))

    def _begin(self, index: int, quotation: Quotation, attribution: Attribution | None) -> Utterance:
        utterance = Utterance(first_block=index, last_block=index)
        self._attribute(utterance, attribution)
        utterance.paragraphs.append([self._inner(index, quotation)])
        utterance.whole.append(self._outer(index, quotation))
        self.found.append(utterance)
        return utterance

    def _extend(
        self, index: int, quotation: Quotation, utterance: Utterance, attribution: Attribution | None
    ) -> None:
        if utterance.last_block == index:
            utterance.paragraphs[-1].append(self._inner(index, quotation))
        else:
            utterance.paragraphs.append([self._inner(index, quotation)])
        utterance.whole.append(self._outer(index, quotation))
        utterance.last_block = index
        if utterance.introduced_by is None:
            self._attribute(utterance, attribution)

    def _goes_on(
        self, index: int, quotation: Quotation, utterance: Utterance, attribution: Attribution | None
    ) -> bool:
        """Another part of what was being said: same paragraph and speaker, or the next paragraph, quoted
        throughout."""
        if (
            attribution
            and attribution.person is not None
            and utterance.person not in (None, attribution.person)
        ):
            return False
        if attribution and attribution.unnamed and attribution.unnamed != utterance.unnamed:
            return False
        if utterance.last_block == index:
            return True
        adjacent = utterance.last_block == index - 1 and not self._set_apart_from_above(index)
        quoted_throughout = quotation.start == 0 and quotation.end >= len(self.words[index].rstrip())
        ended = utterance.whole[-1][1] >= self.blocks[utterance.last_block].end - 1
        return (
            adjacent
            and quoted_throughout
            and attribution is None
            and (ended or utterance.introduced_by is not None)
        )

    def _set_apart_from_above(self, index: int) -> bool:
        """A page's blockquote after a paragraph that ends quoting is another quotation."""
        kinds = (self.blocks[index - 1].kind, self.blocks[index].kind)
        return kinds == (BlockKind.PARAGRAPH, BlockKind.QUOTATION)

    def _attribute(self, utterance: Utterance, attribution: Attribution | None) -> None:
        if attribution is None:
            return
        utterance.introduced_by = attribution.words
        utterance.person, utterance.unnamed = attribution.person, attribution.unnamed
        if attribution.same:
            named = self._named_before(utterance)
            if named is not None:
                utterance.person = named
                return
            earlier = next(
                (
                    u
                    for u in reversed(self.found)
                    if u is not utterance and (u.person is not None or u.unnamed)
                ),
                None,
            )
            if earlier:
                utterance.person, utterance.unnamed = earlier.person, earlier.unnamed

    def _named_before(self, utterance: Utterance) -> int | None:
        """Whom "she" means: the one named since the last utterance, by the sentence that names anybody
        last."""
        index = utterance.first_block
        limit = utterance.introduced_by[0] if utterance.introduced_by else self.blocks[index].body
        spoken = max((u.last_block for u in self.found if u is not utterance), default=index - 2)
        first = self.blocks[min(index, max(spoken + 1, index - 2, 0))]
        earlier = self.namings.within(first.body, max(limit, first.body))
        if not earlier:
            return None
        begun = max((m.end() for m in SENTENCE.finditer(self.text, first.body, earlier[-1].start)), default=0)
        begun = max(begun, self.text.rfind("\n", 0, earlier[-1].start))
        return next(n.person for n in earlier if n.start >= begun)

    def _attribution(
        self, index: int, quotation: Quotation, marked: Sequence[Quotation]
    ) -> Attribution | None:
        """Looked for before the mark in the paragraph, then after it, then in the paragraph before."""
        body, words = self.blocks[index].body, self.words[index]
        position = marked.index(quotation)
        left = marked[position - 1].end if position else 0
        right = marked[position + 1].start if position + 1 < len(marked) else len(words)
        after = words[quotation.end : right]
        if after.strip(" ,.;") and words[: quotation.inner_end].endswith((",", "?", "!")):
            found = attributions.after(self.text, body + quotation.end, body + right, self.namings)
            if found:
                return found
        if words[left : quotation.start].strip(" ,.;"):
            found = attributions.before(self.text, body + left, body + quotation.start, self.namings)
            if found:
                return found
        if words[quotation.end : right].strip(" ,.;"):
            found = attributions.after(self.text, body + quotation.end, body + right, self.namings)
            if found:
                return found
        if quotation.start == 0 and index and not self._is_signed(index):
            return self._from_paragraph_before(index)
        return None

    def _from_paragraph_before(self, index: int) -> Attribution | None:
        earlier = self.blocks[index - 1]
        if earlier.kind is BlockKind.HEADING and not self.words[index - 1].endswith(":"):
            return None
        tail = self._after_last_quotation(index - 1)
        if tail is None:
            return None
        found = attributions.before(self.text, tail, earlier.end, self.namings)
        introduces = (
            self.words[index - 1].rstrip().endswith((":", ",")) or len(self.words[index - 1].split()) <= 30
        )
        if found and introduces:
            return found
        return self._only_person_in(index - 1)

    def _after_last_quotation(self, index: int) -> int | None:
        """Where the words after the last quotation begin; None when the paragraph ends quoting."""
        body = self.blocks[index].body
        marked = [q for q in quotations(self.words[index], self.marks) if not self._in_name(index, q)]
        if not marked:
            return body
        if marked[-1].end >= len(self.words[index].rstrip()):
            return None
        return self.blocks[index].body + marked[-1].end

    def _in_name(self, index: int, quotation: Quotation) -> bool:
        """Is this a nickname: Paramjit “Pam” Sohal?"""
        start, end = self._outer(index, quotation)
        around = self.namings.within(self.blocks[index].body, self.blocks[index].end)
        return any(n.start < start and end < n.end for n in around)

    def _only_person_in(self, index: int) -> Attribution | None:
        """A paragraph about one person right before a paragraph of speech: that person speaks."""
        block = self.blocks[index]
        people = {n.person for n in self.namings.within(block.start, block.end)}
        if len(people) != 1 or quotations(self.words[index], self.marks):
            return None
        return Attribution((block.body, block.end), person=people.pop())

    def _stands_alone(self, index: int, quotation: Quotation) -> bool:
        """Quoted throughout, or after "X said:" to the end of the paragraph."""
        words = self.words[index].rstrip()
        if quotation.end < len(words.rstrip(" .")):
            return False
        return quotation.start == 0 or words[: quotation.start].rstrip().endswith(":")

    def _attribute_by_name_lines(self) -> None:
        """ "— Cllr Ann Lee, Leader" under a quotation nobody introduced."""
        for utterance in self.found:
            following = utterance.last_block + 1
            if utterance.introduced_by is not None or following >= len(self.blocks):
                continue
            signs = self.blocks[following].kind is BlockKind.QUOTATION and self._signs_quotation(following)
            if signs or name_line(self.words[following], needs_role=False):
                block = self.blocks[following]
                people = [n.person for n in self.namings.within(block.start, block.end)]
                utterance.introduced_by = (block.body, block.end)
                utterance.person = people[0] if people else None

    def _inner(self, index: int, quotation: Quotation) -> Span:
        body = self.blocks[index].body
        start, end = quotation.inner_start, quotation.inner_end
        words = self.words[index]
        while end > start and words[end - 1] == " ":
            end -= 1
        while start < end and words[start] == " ":
            start += 1
        return (body + start, body + end)

    def _outer(self, index: int, quotation: Quotation) -> Span:
        body = self.blocks[index].body
        return (body + quotation.start, body + quotation.end)


def text_of(utterance: Utterance, text: str) -> str:
    """The words, without the comma that belongs to "..., said Cllr Lee"."""
    paragraphs = [" ".join(text[start:end] for start, end in parts) for parts in utterance.paragraphs]
    return "\n\n".join(p for p in paragraphs if p).rstrip(",").rstrip()
