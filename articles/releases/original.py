"""The release as it arrived, cut where fields begin and end: a page can mark what came from where."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from articles.intake.document import Span
from articles.intake.reading import Reading


@dataclass(frozen=True)
class Stretch:
    """``start`` counts characters of the whole text; ``dropped`` is what no field was made of."""

    start: int
    end: int
    text: str
    dropped: bool


def stretches(reading: Reading) -> list[Stretch]:
    dropped = [passage.span for passage in reading.dropped]
    edges = {0, len(reading.text)}
    for start, end in (*_all_spans(reading), *dropped):
        edges |= {start, end}
    gone = _inside(sorted(edges), dropped)
    return [
        Stretch(start, end, reading.text[start:end], start in gone) for start, end in pairwise(sorted(edges))
    ]


def _all_spans(reading: Reading) -> Iterable[Span]:
    for spans in reading.spans().values():
        yield from spans
    for person in reading.people:
        yield from person.spans
    for organisation in reading.organisations:
        yield from organisation.spans
    for quote in reading.quotes:
        yield from quote.spans


def _inside(edges: list[int], spans: list[Span]) -> set[int]:
    """The edges that lie within one of the spans; both are in order."""
    inside: set[int] = set()
    spans = sorted(spans)
    place = 0
    for edge in edges:
        while place < len(spans) and spans[place][1] <= edge:
            place += 1
        if place < len(spans) and spans[place][0] <= edge:
            inside.add(edge)
    return inside
