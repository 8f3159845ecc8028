"""Lists of registers, whose cells Django has written already."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst

register = template.Library()


@register.filter
def labelled(cells: Iterable[SafeString], headers: Iterable[dict[str, Any]]) -> Iterator[SafeString]:
    """The cells of one row, each with the name of its column, which a phone shows beside it.

    The heading of the row, a ``th``, needs none.
    """
    for cell, header in zip(cells, headers, strict=True):
        begins = format_html('<td data-label="{}"', capfirst(header["text"]))
        yield mark_safe(cell.replace("<td", begins, 1)) if cell.startswith("<td") else cell
