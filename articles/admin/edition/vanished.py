"""Rows that were on the page when somebody began to type, and that a colleague has taken away since.

A formset would drop what was typed into such a row without a word. Sent again, it is a new row.
"""

from collections.abc import Collection
from typing import Any

from django.utils.datastructures import MultiValueDict

LONGEST_NUMBER = 9
Sent = MultiValueDict[str, Any]


def vanished_as_new(data: Sent, files: Sent, prefix: str, present: Collection[int]) -> tuple[Sent, Sent]:
    """What the browser sent, with the rows that are still there first, as a formset wants them."""
    known = {str(key) for key in present}
    total, initial = (_number(data, f"{prefix}-{name}_FORMS") for name in ("TOTAL", "INITIAL"))
    here = [row for row in range(initial) if data.get(f"{prefix}-{row}-id") in known]
    if len(here) == initial:
        return data, files
    gone = [row for row in range(initial) if row not in here]
    new_places = {old: new for new, old in enumerate([*here, *gone, *range(initial, total)])}
    data = _moved(data, prefix, new_places)
    for row in gone:
        data[f"{prefix}-{new_places[row]}-id"] = ""
    data[f"{prefix}-INITIAL_FORMS"] = str(len(here))
    return data, _moved(files, prefix, new_places)


def _number(data: Sent, name: str) -> int:
    value = str(data.get(name, ""))
    return min(int(value), 1000) if _is_number(value) else 0


def _is_number(value: str) -> bool:
    """Python itself refuses to read a number of many thousand digits."""
    return value.isdecimal() and len(value) <= LONGEST_NUMBER


def _moved(sent: Sent, prefix: str, new_places: dict[int, int]) -> Sent:
    """The same values, each under the number of its row's new place."""
    moved: Sent = sent.copy()
    moved.clear()
    for key, values in sent.lists():
        moved.setlist(_renamed(key, prefix, new_places), values)
    return moved


def _renamed(key: str, prefix: str, new_places: dict[int, int]) -> str:
    row, _, field = key.removeprefix(f"{prefix}-").partition("-")
    if not key.startswith(f"{prefix}-") or not _is_number(row) or int(row) not in new_places:
        return key
    return f"{prefix}-{new_places[int(row)]}-{field}"
