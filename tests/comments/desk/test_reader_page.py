"""A reader as moderators see them, and what they can do about one."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from articles.models import Article
from comments import moderation, sanctions
from comments.models import Action, Comment, Decision, ModeratorNote, Reader, Sanction, Status
from tests import factories
from tests.comments.desk.steps import FACTS, at_work, chosen

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(article: Article) -> Reader:
    rowan = factories.a_reader("Rowan Ash")
    factories.a_comment(article, rowan, "The first of them.")
    return rowan


@pytest.fixture
def at_desk(client: Client, mo: User) -> Client:
    return at_work(client, mo)


@pytest.fixture
def everywhere(client: Client) -> Client:
    return at_work(client, factories.a_moderator("Every Desk"))


def at(name: str, reader: Reader) -> str:
    return reverse(name, args=[reader.pk])


def test_the_page_shows_comments_sanctions_and_notes(
    at_desk: Client, article: Article, reader: Reader, mo: User
) -> None:
    sanctions.impose(reader, Sanction.Kind.BAN, factories.a_reason("hate"), by=mo, desk=article.desk)
    ModeratorNote.objects.create(reader=reader, text="Rang us.", by=mo, at=reader.joined_at)
    page = at_desk.get(at("moderated_reader", reader)).text
    for words in ("Rowan Ash", "The first of them.", "May not comment any more", "Rang us."):
        assert words in page


def test_comments_go_on_over_pages(at_desk: Client, article: Article, reader: Reader) -> None:
    comments = [factories.a_comment(article, reader, f"Number {number}") for number in range(21)]
    page = at_desk.get(at("moderated_reader", reader))
    assert page.context["comments"] == comments[:0:-1]
    further = at_desk.get(at("moderated_reader", reader), {"before": page.context["older"]})
    assert [comment.words.text for comment in further.context["comments"]] == [
        "Number 0",
        "The first of them.",
    ]


def test_comments_at_other_desks_are_not_shown(
    at_desk: Client, reader: Reader, party_desk, carol, dave
) -> None:  # type: ignore[no-untyped-def]
    elsewhere = factories.published(factories.a_draft(party_desk, carol), by=carol, editor=dave).article
    factories.a_comment(elsewhere, reader, "Said at the party’s.")
    assert "Said at the party" not in at_desk.get(at("moderated_reader", reader)).text


@pytest.mark.parametrize("rows", [1, 20])
def test_the_number_of_queries_does_not_grow(
    at_desk: Client, article: Article, reader: Reader, rows: int, mo: User, django_assert_max_num_queries
) -> None:  # type: ignore[no-untyped-def]
    for number in range(rows):
        comment = factories.a_comment(article, reader)
        moderation.decide(comment, comment.words, Action.REJECT, factories.a_reason(), by=mo)
        ModeratorNote.objects.create(reader=reader, text=f"Note {number}", by=mo, at=reader.joined_at)
    for name, queries in (("moderated_reader", 20), ("everything_of_reader", 14)):
        with django_assert_max_num_queries(queries):
            at_desk.get(at(name, reader))


def test_a_note_is_kept_with_who_wrote_it(at_desk: Client, reader: Reader, mo: User) -> None:
    at_desk.post(at("note_reader", reader), {"text": "Be patient."})
    note = ModeratorNote.objects.get()
    assert (note.text, note.by) == ("Be patient.", mo)
    assert (
        "This field is required" in at_desk.post(at("note_reader", reader), {"text": " "}, follow=True).text
    )


def test_a_note_on_a_card_brings_the_card_back(at_desk: Client, reader: Reader) -> None:
    comment = reader.comments.get()
    sent = {"text": "Be patient.", "card": comment.pk}
    told = at_desk.post(at("note_reader", reader), sent, headers=FACTS).json()
    assert "Be patient." in told["cards"][0]


def test_a_sanction_counts_at_the_desk_for_so_many_days(
    at_desk: Client, article: Article, reader: Reader
) -> None:
    sent = {"kind": "suspension", "days": 7, "reason": factories.a_reason().pk, "desk": article.desk_id}
    at_desk.post(at("sanction_reader", reader), sent)
    sanction = Sanction.objects.get()
    assert (sanction.kind, sanction.desk) == ("suspension", article.desk)
    assert sanction.until is not None
    assert round((sanction.until - sanction.begins_at).total_seconds() / 86400) == 7


def test_a_sanction_that_is_not_possible_is_said(at_desk: Client, article: Article, reader: Reader) -> None:
    sent = {"kind": "suspension", "reason": factories.a_reason().pk, "desk": article.desk_id}
    assert "Say until when" in at_desk.post(at("sanction_reader", reader), sent, follow=True).text
    whole_site = {"kind": "ban", "reason": factories.a_reason().pk}
    said = at_desk.post(at("sanction_reader", reader), whole_site, follow=True).text
    assert "Only a moderator of every desk" in said
    assert not Sanction.objects.exists()


def test_a_refused_sanction_comes_back_as_it_was_typed(
    at_desk: Client, article: Article, reader: Reader
) -> None:
    rule = factories.a_reason("spam")
    sent = {"kind": "suspension", "reason": rule.pk, "desk": article.desk_id, "note": "You were asked twice."}
    page = at_desk.post(at("sanction_reader", reader), sent).text
    assert "Say until when" in page
    assert "You were asked twice.</textarea>" in page
    assert '<option value="suspension" selected>' in page
    assert f'<option value="{rule.pk}" selected>' in page


def test_so_does_a_name_that_nobody_has(everywhere: Client, reader: Reader) -> None:
    page = everywhere.post(at("verify_reader", reader), {"person": "Nobody Here"}).text
    assert 'value="Nobody Here"' in page


def test_what_is_over_is_said_to_be(at_desk: Client, article: Article, reader: Reader, mo: User) -> None:
    begun = timezone.now() - timedelta(days=9)
    until = begun + timedelta(days=7)
    kind, reason = Sanction.Kind.SUSPENSION, factories.a_reason()
    sanctions.impose(reader, kind, reason, by=mo, desk=article.desk, until=until, at=begun)
    sanctions.impose(reader, Sanction.Kind.WARNING, reason, by=mo, desk=article.desk)
    page = at_desk.get(at("moderated_reader", reader)).text
    assert page.count('<span class="standing">over</span>') == 1
    assert page.count("Why it is lifted") == 1


def test_a_sanction_is_lifted_for_a_reason(
    at_desk: Client, article: Article, reader: Reader, mo: User
) -> None:
    sanction = sanctions.impose(reader, Sanction.Kind.BAN, factories.a_reason(), by=mo, desk=article.desk)
    address = reverse("lift_sanction", args=[sanction.pk])
    at_desk.post(address, {"why": ""})
    at_desk.post(address, {"why": "It was somebody else."})
    sanction.refresh_from_db()
    assert sanction.lifted_why == "It was somebody else."
    assert "lifted" in at_desk.post(address, {"why": "Again."}, follow=True).text


def test_everything_by_a_spammer_goes_in_one_step_and_comes_back_in_one(
    at_desk: Client, article: Article, reader: Reader
) -> None:
    for number in range(5):
        factories.a_held_comment(article, reader, f"Buy {number}")
    page = at_desk.get(at("everything_of_reader", reader))
    comments = page.context["comments"]
    assert len(comments) == 6
    sent = {
        "chosen": chosen(*comments),
        "together": "1",
        "do": "reject",
        "reason": factories.a_reason("spam").pk,
    }
    assert "6 comments" in at_desk.post(reverse("decide_comments"), sent, follow=True).text
    assert Comment.objects.filter(status=Status.REJECTED).count() == 6
    [batch] = set(Decision.objects.filter(action=Action.REJECT).values_list("batch", flat=True))
    at_desk.post(reverse("undo_batch", args=[batch]))
    assert not Comment.objects.filter(status=Status.REJECTED).exists()
    assert not Decision.objects.filter(batch=batch, undone_by=None).exists()


def test_only_moderators_of_every_desk_are_offered_to_verify(
    at_desk: Client, article: Article, reader: Reader
) -> None:
    factories.a_person("Petra Lindqvist")
    assert "A public figure" not in at_desk.get(at("moderated_reader", reader)).text
    page = at_desk.post(at("verify_reader", reader), {"person": "Petra Lindqvist"}, follow=True)
    assert "verifies readers" in page.text


def test_a_public_figure_is_verified_by_name(everywhere: Client, reader: Reader) -> None:
    petra = factories.a_person("Petra Lindqvist")
    for said, answer in (
        ("Nobody Here", "No public figure"),
        ("petra lindqvist", "Verified as Petra Lindqvist."),
    ):
        page = everywhere.post(at("verify_reader", reader), {"person": said}, follow=True)
        assert answer in page.text
    reader.refresh_from_db()
    assert reader.person == petra
    everywhere.post(at("verify_reader", reader), {"unverify": "1"})
    reader.refresh_from_db()
    assert reader.person is None


def test_of_two_with_one_name_the_address_says_which(everywhere: Client, reader: Reader) -> None:
    one, _ = factories.a_person("Petra Lindqvist"), factories.a_person("Petra Lindqvist")
    page = everywhere.post(at("verify_reader", reader), {"person": "Petra Lindqvist"}, follow=True)
    assert "Several people have that name" in page.text
    everywhere.post(at("verify_reader", reader), {"person": one.slug})
    reader.refresh_from_db()
    assert reader.person == one
