"""The blocks of a release that nothing has claimed yet; each finder takes what it recognises, the body
is what is left."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from articles.intake.document import Block, BlockKind, Document, Run, Span
from articles.intake.proposals import Dropped, Passage


class Page:
    """A document being read. `rest` shrinks as finders take blocks; `dropped` grows with what is no part
    of it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._rest = {b.start: b for b in document.blocks if b.kind is not BlockKind.METADATA}
        self.dropped: list[Dropped] = []
        self._metadata: dict[str, Block] = {}
        for block in document.blocks:
            if block.kind is BlockKind.METADATA and block.name not in self._metadata:
                self._metadata[block.name] = block
            elif block.kind is BlockKind.METADATA:
                self.dropped.append(Dropped(document.line_of(block), f"metadata: {block.name}", block.span))
        self.labels: list[str] = []

    @property
    def rest(self) -> list[Block]:
        """The blocks nobody has claimed, in order."""
        return list(self._rest.values())

    def line(self, block: Block) -> str:
        return self.document.line_of(block)

    def words(self, block: Block) -> str:
        return self.document.words_of(block)

    def metadata(self, name: str) -> str:
        """The text of a piece of metadata that is still unclaimed, or ""."""
        block = self._metadata.get(name)
        return self.words(block) if block else ""

    def take_metadata(self, name: str) -> Passage:
        block = self._metadata.pop(name)
        return self.passage([block])

    def as_metadata(self, block: Block, name: str, value_start: int) -> None:
        """Set a line aside that says something about the release, for whoever looks for it by name."""
        if name in self._metadata:
            self.drop([block], f"metadata: {name}")
            return
        self._remove([block])
        self._metadata[name] = replace(block, body=value_start)

    def passage(self, blocks: Sequence[Block], joint: str = "\n") -> Passage:
        return Passage(joint.join(self.words(b) for b in blocks), tuple(b.span for b in blocks))

    def take(self, blocks: Iterable[Block], joint: str = "\n") -> Passage:
        """Claim blocks for a field."""
        taken = list(blocks)
        self._remove(taken)
        return self.passage(taken, joint)

    def drop(self, blocks: Iterable[Block], reason: str) -> None:
        """Claim blocks as no part of the release."""
        taken = list(blocks)
        self._remove(taken)
        self.dropped += [Dropped(self.line(b), reason, b.span) for b in taken]

    def drop_metadata(self) -> None:
        """What the finders had no use for: the rest of an e-mail's header, a page's title."""
        self.dropped += [
            Dropped(self.line(b), f"metadata: {b.name}", b.span) for b in self._metadata.values()
        ]

    def trim(self, block: Block, position: int) -> Span:
        """Claim the start of a block up to `position`; the rest of it stays."""
        shorter = replace(block, start=position, body=position, runs=tuple(_clipped(block.runs, position)))
        self._replace(block, shorter)
        return (block.start, position)

    def cut(self, block: Block, position: int) -> Span:
        """Claim the end of a block from `position` on; the start of it stays, without the space between."""
        end = block.start + len(self.line(block)[: position - block.start].rstrip())
        runs = tuple(replace(r, end=min(r.end, end)) for r in block.runs if r.start < end)
        self._replace(block, replace(block, end=end, runs=runs))
        return (position, block.end)

    def _remove(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._rest.pop(block.start, None)

    def _replace(self, block: Block, other: Block) -> None:
        self._rest = {
            b.start: b for b in (other if b.start == block.start else b for b in self._rest.values())
        }


def _clipped(runs: Iterable[Run], position: int) -> Iterator[Run]:
    for run in runs:
        if run.end > position:
            yield replace(run, start=max(run.start, position))
