"""Where the bars of the plot stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comments.record.plot import BOTTOM, HEIGHT, LEFT, LINES, TOP, WIDTH, nice_top, plot

pytestmark = pytest.mark.once


@given(st.integers(0, 10_000_000))
def test_the_top_is_at_or_above_every_number_and_every_line_a_whole_one(most: int) -> None:
    assert nice_top(most) >= most
    assert nice_top(most) % LINES == 0
    assert nice_top(most) <= max(4, most * 2.5)


numbers = st.lists(st.integers(0, 5000), min_size=12, max_size=12)


@given(numbers, numbers)
def test_every_bar_is_in_the_picture_and_on_the_ground(first: list[int], second: list[int]) -> None:
    drawn = plot([first, second])
    for bars in drawn.series:
        assert len(bars) == 12
        for bar in bars:
            assert LEFT <= float(bar.x) <= float(bar.x) + float(bar.width) <= WIDTH + 0.2
            assert float(bar.y) >= TOP - 0.1
            assert float(bar.y) + float(bar.height) == pytest.approx(HEIGHT - BOTTOM, abs=0.11)


def test_a_bar_is_as_high_as_its_number() -> None:
    (bars,) = plot([[0, 40, 20]]).series
    heights = [float(bar.height) for bar in bars]
    assert heights[0] == 0
    assert heights[1] == pytest.approx(HEIGHT - TOP - BOTTOM)
    assert heights[2] == pytest.approx(heights[1] / 2)


def test_nothing_at_all_can_be_drawn() -> None:
    assert [line.number for line in plot([[0] * 12]).lines] == [0, 1, 2, 3, 4]
