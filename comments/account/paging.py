"""A reader's own lists, the latest first, a page at a time by key: nothing is counted or skipped over."""

import re
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db import models
from django.http import Http404, QueryDict

Row = TypeVar("Row", bound=models.Model)
PAGE_SIZE = 20
KEY = re.compile(r"[0-9]{1,18}", re.ASCII)  # any key a database gives out


@dataclass(frozen=True)
class Page(Generic[Row]):
    """``older`` is the query string of the next page, empty on the last one."""

    rows: list[Row]
    older: str = ""
    is_first: bool = True


def page_of(rows: "models.QuerySet[Row]", asked: QueryDict) -> Page[Row]:
    """Those before ``?before=``, a key. Raises Http404 for what is none."""
    before = str(asked.get("before", ""))
    if before:
        if not KEY.fullmatch(before):
            raise Http404("There is no such page of this list.")
        rows = rows.filter(pk__lt=int(before))
    found = list(rows.order_by("-id")[: PAGE_SIZE + 1])
    shown = found[:PAGE_SIZE]
    older = f"?before={shown[-1].pk}" if len(found) > PAGE_SIZE else ""
    return Page(shown, older, is_first=not before)
