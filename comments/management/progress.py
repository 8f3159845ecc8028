"""Progress of a long run: a line now and then, so that somebody who waits sees that it goes on."""

import time
from collections.abc import Callable

EVERY = 2.0  # seconds between two lines


class Progress:
    """Called with how many more are done; ``words`` say of what, such as “rows so far”."""

    def __init__(self, say: Callable[[str], object], words: str) -> None:
        self._say, self._words = say, words
        self._done = 0
        self._said_at = time.monotonic()

    def __call__(self, more: int) -> None:
        self._done += more
        if time.monotonic() - self._said_at >= EVERY:
            self._said_at = time.monotonic()
            self._say(f"{self._done:,} {self._words} …")
