"""Hand-labelled mentions in real articles: nobody is ever taken for a namesake, and nearly everybody is
found."""

import json
import re
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from people.recognition.known import KnownOffice, KnownPerson
from people.recognition.recognise import Recognition, recognise
from people.recognition.roster import Roster

DATA = Path(__file__).parents[4] / "shared" / "data"

pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason="the labelled mentions in ../shared/data are absent"
)


def load(path: str) -> Any:
    return json.loads((DATA / path).read_text(encoding="utf-8"))


def plain(article: dict[str, str]) -> str:
    body = re.sub(r"<[^>]+>", "", re.sub(r"</(?:p|h\d|li|blockquote)>", "\n", article["content_html"]))
    return f"{article['title']}\n\n{unescape(body)}".replace("’", "'")


def roster() -> Roster:
    return Roster(
        KnownPerson(
            c["name"],
            c["name"],
            offices=(KnownOffice("Councillor", organisation="Rochdale Borough Council"),),
        )
        for c in load("rosters/rochdale.json")["councillors"]
    )


def named_at(found: Recognition, start: int, end: int) -> str | None:
    for person in found.people:
        if person.person and any(m.start < end and m.end > start for m in person.mentions):
            return person.name
    return None


def place_of(text: str, gold: dict[str, Any]) -> int:
    """Where the mention stands: its context is a piece of the text, in parts where title and body meet.
    Some contexts are not quite exact."""
    part = next(p for p in gold["ctx"].replace("’", "'").split("||") if gold["text"] in p).strip()
    at = text.find(part)
    return at + part.index(gold["text"]) if at >= 0 else text.index(gold["text"].replace("’", "'"))


def test_no_wrong_match_and_no_missed_one() -> None:
    known = roster()
    texts = {a["id"]: plain(a) for a in load("mentions/rochdale_articles.json")}
    wrong, missed, right = [], [], 0
    for gold in load("mentions/rochdale_gold.json"):
        text = texts[gold["article"]]
        start = place_of(text, gold)
        name = named_at(
            recognise(text, known, date.fromisoformat(gold["date"])), start, start + len(gold["text"])
        )
        if name == gold["gold"]:
            right += 1
        elif name is None:
            missed.append((gold["text"], gold["gold"]))
        else:
            wrong.append((gold["text"], name))
    assert wrong == []
    assert missed == []
    assert right == 92
