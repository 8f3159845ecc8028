"""Reading a conversation as it is written down."""

from datetime import datetime
from pathlib import Path

import pytest

from newsroom.demo.manuscript import LONDON
from newsroom.demo.talk import Event, UnreadableError, read

FILE = """== 2024-06-12

07:50 Dot Ackroyd
The first paragraph.

The second.
-- edited 07:52: Other words.
-- reported 09:20 by Marek Z.: off-topic: Not about the bus.

08:12 Marek Z. answers Dot Ackroyd #flask
I drive it.

== 2024-06-13

09:00 Dot Ackroyd
Again.
-- rejected +2 10:00: abuse
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "2024-06-12-four-buses.txt"


def test_a_comment_has_its_author_moment_and_paragraphs(file: Path) -> None:
    file.write_text(FILE, "utf-8")

    first, answer, later = read(file)

    assert (first.article, first.author, first.text) == (
        "four-buses",
        "Dot Ackroyd",
        "The first paragraph.\n\nThe second.",
    )
    assert first.at == datetime(2024, 6, 12, 7, 50, tzinfo=LONDON)
    assert (answer.answers, answer.label, answer.author) == (first, "flask", "Marek Z.")
    assert later.at.date().isoformat() == "2024-06-13"


def test_what_became_of_it_follows_in_order(file: Path) -> None:
    file.write_text(FILE, "utf-8")

    first, _, later = read(file)

    assert first.events == [
        Event("edited", datetime(2024, 6, 12, 7, 52, tzinfo=LONDON), "", "", "Other words."),
        Event(
            "reported",
            datetime(2024, 6, 12, 9, 20, tzinfo=LONDON),
            "Marek Z.",
            "off-topic",
            "Not about the bus.",
        ),
    ]
    assert later.events[0].at == datetime(2024, 6, 15, 10, tzinfo=LONDON)


def test_an_answer_is_to_the_last_comment_of_that_reader_above_it(file: Path) -> None:
    file.write_text(FILE + "\n09:30 Marek Z. answers Dot Ackroyd\nYes.\n", "utf-8")

    *_, later, answer = read(file)

    assert answer.answers is later


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("07:50 Dot Ackroyd\nWords.\n", "line 1: no day was given"),
        ("== 2024-06-12\nWords.\n", "line 2: no comment has begun"),
        ("== 2024-06-12\n07:50 Dot Ackroyd\n", "line 2: this comment has no words"),
        ("== 2024-06-12\n07:50 A answers B\nWords.\n", "line 2: B has written nothing above"),
        ("== 2024-06-12\n07:50 A\nOne.\n07:50 B answers A\nTwo.\n", "line 4: an answer is later"),
        ("== 2024-06-12\n07:50 A\nOne.\n-- binned 09:00\n", "line 4: this does not say what became"),
        ("== 2024-06-12\n07:50 A\nOne.\n-- withdrawn 07:00\n", "line 4: this is earlier"),
        ("== 2024-06-12\n07:50 A\nOne.\n-- rejected 09:00\n", "line 4: this needs the code"),
        ("== 2024-06-12\n07:50 A\nOne.\n-- appealed 09:00\n", "line 4: this needs words"),
        ("== 2024-06-12\n07:50 A\nOne.\n-- reported 09:00: abuse\n", "line 4: a report, and nothing else"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_line(file: Path, text: str, says: str) -> None:
    file.write_text(text, "utf-8")

    with pytest.raises(UnreadableError, match=f"{file.name}, {says}"):
        read(file)
