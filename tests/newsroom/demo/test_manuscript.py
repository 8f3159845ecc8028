"""Reading an article as it is written down."""

from datetime import datetime
from pathlib import Path

import pytest

from newsroom.demo.manuscript import LONDON, html_of, quotes_in, read

FILE = """+++
desk = "gazette"
headline = "Weir opens"
published = 2024-07-01T09:30:00
notes = "Ring the **desk**."

[[later]]
published = 2024-07-02T10:00:00
change_note = "Corrected the name."
replace = [["a & b", "a & c"]]
+++
It opens at a & b.

She said:

> One.
>
> Two.
> -- petra-lindqvist
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "2024-07-01-weir-opens.txt"
    file.write_text(FILE, "utf-8")
    return file


def test_the_name_of_the_file_gives_the_address_without_its_date(file: Path) -> None:
    assert read(file).slug == "weir-opens"


def test_times_are_london_times(file: Path) -> None:
    assert read(file).moment == datetime(2024, 7, 1, 9, 30, tzinfo=LONDON)
    assert read(file).moment.utcoffset() is not None
    assert str(read(file).moment.utcoffset()) == "1:00:00"


def test_what_is_not_marked_published_says_how_far_it_got(tmp_path: Path) -> None:
    file = tmp_path / "unpublished-weir.txt"
    file.write_text('+++\nstate = "draft"\nbegun = 2026-01-05T10:00:00\n+++\nWords.\n', "utf-8")

    assert (read(file).slug, read(file).state) == ("weir", "draft")


def test_a_revision_replaces_text_as_it_stands_in_the_html(file: Path) -> None:
    text = read(file)

    assert text.revisions[0].replace == [("a &amp; b", "a &amp; c")]
    assert "a &amp; b" in text.body


def test_a_quotation_of_two_paragraphs_is_one_quote_with_its_speaker(file: Path) -> None:
    (quote,) = read(file).quotes

    assert (quote.words, quote.speaker, quote.introduced_by) == (
        "One.\n\nTwo.",
        "petra-lindqvist",
        "She said:",
    )


def test_a_paragraph_that_does_not_lead_to_the_words_does_not_introduce_them() -> None:
    (quote,) = quotes_in("It rained.\n\n> Wet.\n> -- petra")

    assert quote.introduced_by == ""


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One\nline.", "<p>One line.</p>"),
        ("## Roads", "<h2>Roads</h2>"),
        ("- a\n- **b**", "<ul><li>a</li><li><strong>b</strong></li></ul>"),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
        ("> Wet.\n> -- petra", "<blockquote><p>Wet.</p></blockquote>"),
    ],
)
def test_plain_marks_become_html(text: str, html: str) -> None:
    assert html_of(text) == html
