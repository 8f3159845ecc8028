"""An approval is of exact words: every part of an edition counts."""

from collections.abc import Callable
from datetime import date, time

import pytest

from accounts.models import User
from articles.digest import digest_of
from articles.models import Attachment, Desk, Edition
from tests import factories

pytestmark = pytest.mark.django_db


def set_word(name: str, value: object) -> Callable[[Edition], None]:
    return lambda edition: Edition.objects.filter(pk=edition.pk).update(**{name: value}) and None


def change_caption(edition: Edition) -> None:
    picture = edition.edition_pictures.get().picture
    picture.caption = "Another caption"
    picture.save()


def change_office(edition: Edition) -> None:
    row = edition.edition_people.get()
    row.membership = factories.a_membership(row.person)
    row.save()


CHANGES: dict[str, Callable[[Edition], object]] = {
    "headline": set_word("headline", "x"),
    "standfirst": set_word("standfirst", "x"),
    "place": set_word("dateline_place", "x"),
    "date": set_word("dateline_date", date(2020, 1, 1)),
    "time": set_word("dateline_time", time(9)),
    "body": set_word("body", "<p>x</p>"),
    "sign-off": set_word("signoff", "x"),
    "notes": set_word("notes_to_editors", "<p>x</p>"),
    "press contact": set_word("press_contact", "<p>x</p>"),
    "change note": set_word("change_note", "x"),
    "tag": lambda edition: edition.tags.add("housing"),
    "quote": lambda edition: edition.quotes.update(words="x"),
    "speaker": lambda edition: edition.quotes.update(speaker=factories.a_person("Somebody Else")),
    "caption": change_caption,
    "picture": lambda edition: edition.edition_pictures.all().delete(),
    "part": lambda edition: edition.edition_people.update(part="author"),
    "office": change_office,
    "organisation": lambda edition: edition.edition_organisations.create(
        organisation=factories.an_organisation()
    ),
    "attachment": lambda edition: Attachment.objects.create(edition=edition, title="x", file="x.pdf", size=1),
    "kind": lambda edition: (
        type(edition.article).objects.filter(pk=edition.article_id).update(kind="opinion")
    ),
}


@pytest.fixture
def edition(council_desk: Desk, alice: User) -> Edition:
    edition = factories.a_draft(council_desk, alice)
    factories.with_picture(edition)
    factories.a_quote(edition, factories.a_person(), "The library will stay open until nine.")
    edition.edition_people.create(person=factories.a_person())
    return edition


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_every_change_shows(change: Callable[[Edition], object], edition: Edition) -> None:
    before = digest_of(edition)
    change(edition)
    assert digest_of(Edition.objects.get(pk=edition.pk)) != before


def test_nothing_changed_is_the_same(edition: Edition) -> None:
    assert digest_of(edition) == digest_of(Edition.objects.get(pk=edition.pk))
