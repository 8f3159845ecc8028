"""What stands beside the words: quotes, people, pictures, papers, with scripts and without."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accounts.models import User
from articles.models import Desk, Edition
from people.models import Membership, Person
from tests import factories
from tests.articles.admin import pages

pytestmark = pytest.mark.django_db
WORDS = "The library will stay open"


@pytest.fixture
def draft(council_desk: Desk, alice: User) -> Edition:
    return factories.a_draft(council_desk, alice)


@pytest.fixture
def at_work(client: Client, alice: User) -> Client:
    client.force_login(alice)
    return client


@pytest.fixture
def petra(db: None) -> Person:
    return factories.a_person("Petra Lindqvist")


@pytest.fixture
def office(petra: Person) -> Membership:
    return factories.a_membership(petra)


def test_a_quote_is_added_with_its_speaker_and_office(
    at_work: Client, draft: Edition, petra: Person, office: Membership
) -> None:
    pages.press(
        at_work,
        draft,
        "save",
        quotes__0__words=WORDS,
        quotes__0__speaker=petra.pk,
        quotes__0__membership=office.pk,
    )
    quote = draft.quotes.get()
    assert (quote.words, quote.speaker, quote.membership) == (WORDS, petra, office)


def test_without_scripts_a_speaker_is_typed_by_name(at_work: Client, draft: Edition, petra: Person) -> None:
    data = pages.form_of(at_work, draft)
    at_work.post(
        pages.url(draft), {**data, "quotes-0-words": WORDS, "quotes-0-speaker-typed": "petra lindqvist"}
    )
    assert draft.quotes.get().speaker == petra


def test_a_name_that_is_not_on_the_roster_keeps_everything_typed(at_work: Client, draft: Edition) -> None:
    data = pages.form_of(at_work, draft)
    typed = {**data, "quotes-0-words": WORDS, "quotes-0-speaker-typed": "Nobody Known"}
    page = at_work.post(pages.url(draft), typed).text
    assert "“Nobody Known” is not on the roster by that name." in page
    assert WORDS in page
    assert not draft.quotes.exists()


def test_a_name_two_people_share_is_not_guessed(at_work: Client, draft: Edition, petra: Person) -> None:
    factories.a_person("Petra Lindqvist")
    data = pages.form_of(at_work, draft)
    typed = {**data, "quotes-0-words": WORDS, "quotes-0-speaker-typed": "Petra Lindqvist"}
    assert "is more than one" in at_work.post(pages.url(draft), typed).text


def test_nobody_speaks_in_somebody_elses_office(at_work: Client, draft: Edition, office: Membership) -> None:
    other = factories.a_person("Owen Garside")
    response = pages.press(
        at_work,
        draft,
        "save",
        quotes__0__words=WORDS,
        quotes__0__speaker=other.pk,
        quotes__0__membership=office.pk,
    )
    assert response.status_code == 200
    assert not draft.quotes.exists()


@pytest.mark.parametrize("nonsense", ["abc", "-1", "99999999999999999999999", "1 OR 1=1"])
def test_nonsense_for_a_person_is_an_answer_and_no_fault(
    at_work: Client, draft: Edition, nonsense: str
) -> None:
    response = pages.press(
        at_work, draft, "save", quotes__0__words=WORDS, quotes__0__speaker=nonsense, signoff="Kept"
    )
    assert response.status_code == 200
    assert "Kept" in response.text


def test_rows_follow_the_order_they_are_given(at_work: Client, draft: Edition, petra: Person) -> None:
    for position, words in enumerate(["The library", "will stay open", "until nine"]):
        factories.a_quote(draft, petra, words, position=position)
    pages.press(at_work, draft, "save", quotes__2__order="1", quotes__0__order="3")
    assert list(draft.quotes.values_list("words", "position")) == [
        ("until nine", 0),
        ("will stay open", 1),
        ("The library", 2),
    ]


def test_a_row_is_taken_away_and_the_rest_close_up(at_work: Client, draft: Edition) -> None:
    first = factories.with_picture(draft)
    second = draft.edition_pictures.create(picture=factories.a_picture(draft.desk), position=1)
    pages.press(at_work, draft, "save", edition_pictures__0__DELETE="on")
    assert list(draft.edition_pictures.values_list("pk", "position")) == [(second.pk, 0)]
    assert first.picture.pk  # the picture stays among the desk's pictures


def test_a_new_picture_is_uploaded_with_what_it_shows(at_work: Client, draft: Edition) -> None:
    image = factories.an_image()
    file = SimpleUploadedFile("reading-room.jpg", image.read(), content_type="image/jpeg")
    data = pages.form_of(at_work, draft)
    at_work.post(
        pages.url(draft),
        {**data, "edition_pictures-0-file": file, "edition_pictures-0-alt": "Tall windows"},
    )
    picture = draft.edition_pictures.get().picture
    assert (picture.alt, picture.desk) == ("Tall windows", draft.desk)


@pytest.mark.parametrize(
    ("said", "answer"),
    [({}, "one of the two"), ({"alt": "A room", "decorative": "on"}, "one of the two")],
)
def test_a_picture_says_what_it_shows_or_that_it_is_decorative(
    at_work: Client, draft: Edition, said: dict[str, str], answer: str
) -> None:
    file = SimpleUploadedFile("image.jpg", factories.an_image().read())
    data = pages.form_of(at_work, draft)
    more = {f"edition_pictures-0-{name}": value for name, value in said.items()}
    page = at_work.post(
        pages.url(draft), {**data, **more, "edition_pictures-0-file": file, "signoff": "Kept"}
    ).text
    assert answer in page
    assert "Kept" in page
    assert not draft.desk.pictures.exists()


def test_a_file_that_is_no_picture_is_refused_in_plain_words(at_work: Client, draft: Edition) -> None:
    file = SimpleUploadedFile("image.jpg", b"just some text")
    data = pages.form_of(at_work, draft)
    page = at_work.post(
        pages.url(draft), {**data, "edition_pictures-0-file": file, "edition_pictures-0-alt": "A room"}
    ).text
    assert "This is not a picture" in page


def test_changing_only_a_row_counts_as_an_edit(at_work: Client, draft: Edition, petra: Person) -> None:
    before = draft.edits.count()
    pages.press(at_work, draft, "save", edition_people__0__person=petra.pk, edition_people__0__part="author")
    assert draft.edits.count() == before + 1


def test_line_ends_of_a_browser_are_no_change(at_work: Client, draft: Edition, petra: Person) -> None:
    draft.standfirst = "One line.\nAnother."
    draft.save()
    factories.a_quote(draft, petra, "The library\n\nwill stay open")
    before = draft.edits.count()
    data = {name: value.replace("\n", "\r\n") for name, value in pages.form_of(at_work, draft).items()}
    at_work.post(pages.url(draft), data)
    assert draft.edits.count() == before


def test_the_offices_of_a_person_are_offered_to_the_script(
    at_work: Client, petra: Person, office: Membership
) -> None:
    answer = at_work.get(reverse("admin:people_person_offices", args=[petra.pk])).json()
    assert answer == {"offices": [{"id": office.pk, "label": str(office)}]}


def test_unsafe_html_is_cleaned_on_the_way_in(at_work: Client, draft: Edition) -> None:
    pages.press(at_work, draft, "save", body='<p onclick="x()">Open<script>alert(1)</script></p>')
    draft.refresh_from_db()
    assert draft.body == "<p>Open</p>"
