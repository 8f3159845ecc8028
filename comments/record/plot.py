"""The plot of the accounts: where each bar stands in the picture. Pure; the template draws it."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 420, 220  # units of the picture, which is as wide as its place on the page
LEFT, TOP, BOTTOM = 40, 12, 26  # room for the numbers beside the bars, and for the months below
LINES = 4
BAR = 0.36  # of a month's room


@dataclass(frozen=True)
class Bar:
    """Written out, so that no template puts another language's commas into it."""

    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True)
class Line:
    y: str
    number: int


@dataclass(frozen=True)
class Plot:
    """``series`` has the bars of each, in the order given; ``middles`` is where the months' names stand."""

    series: list[list[Bar]]
    middles: list[str]
    lines: list[Line]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    label_y: int = HEIGHT - 8


def plot(series: Sequence[Sequence[int]]) -> Plot:
    """Bars side by side, one of each series for each month; all series are of one length."""
    top = nice_top(max((number for numbers in series for number in numbers), default=0))
    room = (WIDTH - LEFT) / max(len(series[0]), 1)
    return Plot(
        series=[
            [_bar(month, place, number, room, top) for month, number in enumerate(numbers)]
            for place, numbers in enumerate(series)
        ],
        middles=[_written(LEFT + (month + 0.5) * room) for month in range(len(series[0]))],
        lines=[_line(number * top // LINES, top) for number in range(LINES + 1)],
    )


def nice_top(most: int) -> int:
    """The number at the top: 4, 8, 20, 40, 80, 200 and so on, so that every line has a whole number."""
    top = 4
    while top < most:
        top = top * 5 // 2 if str(top)[0] == "8" else top * 2
    return top


def _bar(month: int, place: int, number: int, room: float, top: int) -> Bar:
    height = number / top * (HEIGHT - TOP - BOTTOM)
    x = LEFT + (month + 0.5 + (place - 1) * BAR) * room
    return Bar(_written(x), _written(HEIGHT - BOTTOM - height), _written(BAR * room), _written(height))


def _line(number: int, top: int) -> Line:
    return Line(_written(HEIGHT - BOTTOM - number / top * (HEIGHT - TOP - BOTTOM)), number)


def _written(length: float) -> str:
    return f"{length:.1f}"
