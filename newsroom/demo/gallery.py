"""The town's pictures: drawn, and given to the desks that use them."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from types import TracebackType
from typing import Self

from accounts.models import User
from articles.models import Desk, Picture
from articles.pictures import add_picture, change_picture
from newsroom.demo.pictures.canvas import Canvas
from newsroom.demo.pictures.scenes import SCENES
from newsroom.demo.town_files import Table, table
from people.images.cutting import cut_missing
from people.images.shapes import FALLBACK, FULL, SHARE, WEBP

MIDDLE = [0.5, 0.5]
# Enough for any screen it is shown on; larger sizes would take a third of the time the town takes to load.
PRINTED_WIDTH = 1280
# AVIF takes three quarters of the cutting: a browser that wants it gets it made when it first asks.
CUT_AT_ONCE = (replace(FULL, kinds=(WEBP, FALLBACK)), SHARE)


def drawn(key: str) -> bytes:
    """The picture of that name in ``town/pictures.toml``, as a JPEG."""
    entry = table("pictures")[key]
    canvas = Canvas(entry.get("light", "day"), entry.get("season", "summer"), entry.get("seed", 1))
    SCENES[entry["scene"]](canvas)
    return canvas.jpeg(PRINTED_WIDTH)


class Gallery:
    """Each desk has each picture once, and says about it what the page at hand needs it to say.

    They are painted, and most sizes that a page needs are cut, meanwhile in the background: one after the
    other it would take twice as long. Leaving the gallery waits for the last of them.
    """

    def __init__(self) -> None:
        self._hung: dict[tuple[int, str], Picture] = {}
        self._painter = ThreadPoolExecutor(max_workers=1)
        self._cutter = ThreadPoolExecutor(max_workers=1)
        self._painted = {key: self._painter.submit(drawn, key) for key in table("pictures")}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self._painter.shutdown(cancel_futures=error is not None)
        self._cutter.shutdown(cancel_futures=error is not None)

    def picture(self, desk: Desk, use: Table, *, by: User) -> Picture:
        """With the caption and credit of this use: publication freezes them for the page."""
        place = desk.pk, use["key"]
        if place not in self._hung:
            self._hung[place] = picture = _hang(desk, use, self._painted[use["key"]].result(), by=by)
            self._cutter.submit(cut_missing, picture.kept, CUT_AT_ONCE)
        elif self._hung[place].caption != use["caption"]:
            self._hung[place] = change_picture(
                self._hung[place], by=by, caption=use["caption"], credit=use["credit"]
            )
        return self._hung[place]


def _hang(desk: Desk, use: Table, painted: bytes, *, by: User) -> Picture:
    entry = table("pictures")[use["key"]]
    focal_x, focal_y = entry.get("focal", MIDDLE)
    return add_picture(
        desk,
        BytesIO(painted),
        by=by,
        cut=False,  # the gallery does it meanwhile
        alt=entry["alt"],
        caption=use["caption"],
        credit=use["credit"],
        licence="Drawn for the demo; free to use",
        focal_x=focal_x,
        focal_y=focal_y,
    )
