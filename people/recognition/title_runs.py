"""Titles that stand in front of a name, one or several in a row."""

from people.recognition.roster import PARTICLES
from people.recognition.scan import Scan
from people.recognition.titles import BEFORE_THE_NAME, LONGEST_TITLE, OF_PUBLIC_OFFICE, Title

MOST_TITLES = 5


def titles_at(scan: Scan, index: int) -> tuple[tuple[Title, ...], int]:
    """All titles that stand in a row from here, and the index of the word after them."""
    titles: list[Title] = []
    while index < len(scan.found) and len(titles) < MOST_TITLES:
        length = _title_length(scan, index)
        if not length:
            break
        titles.append(BEFORE_THE_NAME[tuple(w.folded for w in scan.found[index : index + length])])
        index += length
    return tuple(titles), index


def _title_length(scan: Scan, index: int) -> int:
    for length in range(LONGEST_TITLE, 0, -1):
        taken = scan.found[index : index + length]
        title = BEFORE_THE_NAME.get(tuple(w.folded for w in taken))
        if title and len(taken) == length and _stands_as_title(scan, index, length, title):
            return length
    return 0


def _stands_as_title(scan: Scan, index: int, length: int, title: Title) -> bool:
    last = index + length - 1
    # "Cyngor Sir Ceredigion": here "Sir" is the county.
    if index and title.form == "Sir" and scan.found[index - 1].folded.endswith("yngor"):
        return False
    if any(not scan.joined(i) for i in range(index, last + 1)) or scan.found[last].possessive:
        return False
    if last + 1 >= len(scan.found) or not (
        scan.found[last + 1].capital or scan.found[last + 1].folded in PARTICLES
    ):
        return False
    return scan.found[index].capital or title.kind in OF_PUBLIC_OFFICE
