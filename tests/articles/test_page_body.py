"""The body as its page shows it."""

import pytest

from articles.models import Quote
from articles.page_body import page_body, plain_text, words_stand_in
from people.models import Person

SPEAKER = Person(name="Petra Lindqvist", slug="petra-lindqvist")


def a_quote(words: str, role: str = "Leader, Marl Bridge Council") -> Quote:
    return Quote(words=words, speaker=SPEAKER, role_label=role)


def test_a_known_quotation_names_its_speaker_and_their_office() -> None:
    body = "<p>She said:</p><blockquote><p>“A start.</p><p>There is more to do.”</p></blockquote><p>End.</p>"
    page = page_body(body, [a_quote("A start.\n\nThere is more to do.")])
    assert page.startswith('<p>She said:</p><figure class="quotation"><blockquote>')
    assert (
        '<cite><a href="/people/petra-lindqvist/">Petra Lindqvist</a></cite>, Leader, Marl Bridge Council'
        in page
    )
    assert page.endswith("</figure><p>End.</p>")


def test_an_unknown_quotation_stands_as_it_was_written() -> None:
    body = "<blockquote><p>From a poem.</p></blockquote>"
    assert page_body(body, [a_quote("Something else.")]) == body


def test_names_are_escaped() -> None:
    quote = Quote(words="Yes.", speaker=Person(name="<b>X</b>", slug="x"), role_label="<i>Y</i>")
    page = page_body("<blockquote><p>Yes.</p></blockquote>", [quote])
    assert "<b>" not in page
    assert "<i>" not in page


@pytest.mark.parametrize(
    "body",
    [
        "<blockquote><p>We are pleased.</p></blockquote>",
        "<p>“We are pleased.” That was all she said.</p>",
        "<p>“We are <strong>pleased</strong>.”</p>",
        "<p>“We are&nbsp;pleased.”</p>",
    ],
)
def test_exact_words_are_found_wherever_they_stand(body: str) -> None:
    assert words_stand_in(body, a_quote("We are pleased."))


def test_words_may_be_interrupted_by_who_said_them() -> None:
    body = "<p>“We are pleased,” said Ms Lindqvist. “It took years, and it shows.”</p>"
    assert words_stand_in(body, a_quote("We are pleased, It took years, and it shows."))
    assert not words_stand_in(body, a_quote("It took years, and it shows. We are pleased,"))


def test_changed_words_are_not_found() -> None:
    assert not words_stand_in("<p>We are very pleased.</p>", a_quote("We are pleased."))


def test_blocks_do_not_run_together() -> None:
    assert plain_text("<h2>One</h2><p>Two &amp; three</p>").split() == ["One", "Two", "&", "three"]
