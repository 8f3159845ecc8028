"""What the documents say about comments is what the code does: keys, tabs, rules, periods, clocks."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from comments.desk.keys import USUAL
from comments.desk.seen import MOST
from comments.first_rows import HOUSE_RULES
from comments.legal.case_forms import ASK, KEEP, REMOVE, TURN_AWAY
from comments.legal.deadlines import DAYS_TO_ANSWER, HOURS_TO_ACT, REMINDED_BEFORE
from comments.mail_off import CHOICES
from comments.models import Notice
from comments.models.appeal import DUE_WITHIN, WINDOW
from comments.queues import QUEUES
from comments.screening.experience import NEW_UNTIL_SHOWN
from comments.text.classifier import FEWEST
from newsroom.clocks import CLOCKS
from tests.house.source import ROOT

pytestmark = pytest.mark.once
MODERATORS = ROOT / "docs/moderators.md"
ADMINISTRATORS = ROOT / "docs/administrators.md"
DEFAULT = re.compile(r'whole_number\("(NEWSROOM_KEEP_\w+)", (\d+)')
NUMBERS = {3: "three", 5: "fifth"}
IN_DAYS = {"daily": 1, "weekly": 7}


def test_the_keys_are_those_of_the_queue_page() -> None:
    said = {key.strip("`"): does for key, does, *_ in rows(MODERATORS, "key")}
    assert said == dict(USUAL.values())


def test_the_tabs_are_those_over_the_moderators_pages() -> None:
    said = [title.strip("*") for title, *_ in rows(MODERATORS, "tab")]
    others = ["Appeals", "Legal", "My decisions", "Record", "Find"]
    assert said == [*(queue.title for queue in QUEUES.values()), *others]


def test_the_house_rules_are_those_a_site_begins_with() -> None:
    said = [tuple(row) for row in rows(MODERATORS, "digit")]
    assert said == [(key, title, wording) for _, key, title, wording in HOUSE_RULES]


def test_the_sanctions_are_those_of_the_form() -> None:
    form = (ROOT / "templates/back_office/comments/sanction_form.html").read_text()
    kinds = re.findall(r'<option value="[a-z]+"[^>]*>(.+?)</option>', form)
    assert [title for title, *_ in rows(MODERATORS, "sanction")] == kinds


def test_the_periods_of_appeals_and_legal_notices_are_those_kept() -> None:
    text = MODERATORS.read_text()
    assert f"within {WINDOW.days} days, and is promised an answer within {DUE_WITHIN.days} days" in text
    assert text.count(f"**{HOURS_TO_ACT} hours**") == 3
    assert f"**{NUMBERS[DAYS_TO_ANSWER]} day**" in text
    assert f"when {REMINDED_BEFORE} of those hours are left" in text


def test_the_steps_of_a_legal_case_are_called_as_its_buttons() -> None:
    text = MODERATORS.read_text()
    assert [step.label for step in (ASK, TURN_AWAY, REMOVE, KEEP) if f"**{step.label}**" not in text] == []


def test_numbers_said_to_moderators_are_those_in_the_code() -> None:
    text = MODERATORS.read_text()
    assert f"up to {MOST}." in text
    assert f"until {NUMBERS[NEW_UNTIL_SHOWN]} of their comments are\n  shown" in text


def test_each_letter_to_readers_is_listed_with_whether_it_can_be_switched_off() -> None:
    """One line for each kind of notice, and one for the letter that begins a legal case."""
    listed = [can_be.startswith("yes") for _, _, can_be in rows(MODERATORS, "when")]
    assert len(listed) == len(Notice.Kind) + 1
    assert sum(listed) == len(CHOICES)


def test_periods_of_keeping_are_the_same_in_both_documents_and_the_settings() -> None:
    begins = dict(DEFAULT.findall((ROOT / "newsroom/settings.py").read_text()))
    table = {name.strip("`"): default for name, _, default in rows(ADMINISTRATORS, "variable")}
    assert begins == {name: table[name] for name in begins}
    said = [kept for _, kept in rows(MODERATORS, "what", of=2)]
    assert said == [f"{number} {name.rpartition('_')[2].lower()}" for name, number in begins.items()]


def test_the_clocks_are_those_the_worker_strikes() -> None:
    said = {name: how_often(every) for name, every, _ in rows(ADMINISTRATORS, "clock")}
    assert said == {clock.name: clock.every for clock in CLOCKS}


def test_how_much_the_classifier_needs_is_said_to_administrators() -> None:
    assert f"at least {FEWEST}\napproved and {FEWEST} rejected comments" in ADMINISTRATORS.read_text()


def test_buttons_and_links_said_to_moderators_are_on_the_pages() -> None:
    pages = "\n".join(path.read_text() for path in (ROOT / "templates/back_office").rglob("*.html"))
    for words in ("As a list", "Note something", "Undo{% if", "Uphold: show the comment", "Try a text"):
        assert words in pages, words
    for words in ("As a list", "Note something", "Undo all of it", "Uphold: show the comment", "Try a text"):
        assert f"**{words}**" in MODERATORS.read_text(), words


def rows(document: Path, first: str, *, of: int = 0) -> list[list[str]]:
    """The cells of the table whose first heading this is; ``of`` is how many columns, where two begin so."""
    tables = [table for table in _tables(document.read_text()) if table[0][0] == first]
    [table] = [table for table in tables if of in (0, len(table[0]))]
    return table[2:]


def how_often(words: str) -> timedelta:
    """“weekly”, “daily”, “every minute”, “every 30 minutes”."""
    if words in IN_DAYS:
        return timedelta(days=IN_DAYS[words])
    number = re.search(r"\d+", words)
    return timedelta(minutes=int(number[0]) if number else 1)


def _tables(text: str) -> Iterator[list[list[str]]]:
    for found in re.findall(r"(?:^\|.*\|\n)+", text, re.MULTILINE):
        yield [[cell.strip() for cell in line.strip("|").split("|")] for line in found.splitlines()]
