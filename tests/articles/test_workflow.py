"""From a draft to a page and off again."""

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from accounts.models import User
from articles import drafting, workflow
from articles.models import Desk, Edition, State
from articles.refusals import (
    ApprovalVoid,
    ChangedMeanwhile,
    NeedsSecondPerson,
    NotAllowed,
    NotReady,
    ReasonMissing,
    WrongState,
)
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(council_desk: Desk, alice: User) -> Edition:
    return factories.a_draft(council_desk, alice)


@pytest.fixture
def live(draft: Edition, alice: User, bob: User) -> Edition:
    return factories.published(draft, by=alice, editor=bob)


def test_each_step_to_the_page_is_on_record(live: Edition, alice: User, bob: User) -> None:
    steps = live.transitions.values_list("from_state", "to_state", "by")
    assert list(steps) == [
        ("", "draft", alice.pk),
        ("draft", "submitted", alice.pk),
        ("submitted", "approved", bob.pk),
        ("approved", "published", bob.pk),
    ]


def test_news_of_a_step_is_told_after_the_commit(
    draft: Edition, alice: User, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks() as told:
        workflow.submit(draft, by=alice)
    assert len(told) == 1


def test_a_writer_cannot_approve_or_publish(draft: Edition, alice: User, bob: User) -> None:
    workflow.submit(draft, by=alice)
    with pytest.raises(NotAllowed):
        workflow.approve(draft, by=alice)
    workflow.approve(draft, by=bob)
    with pytest.raises(NotAllowed):
        workflow.publish(draft, by=alice)


def test_somebody_from_another_desk_can_do_nothing(draft: Edition, dave: User) -> None:
    for verb in (workflow.submit, workflow.approve, workflow.publish, drafting.discard):
        with pytest.raises(NotAllowed):
            verb(draft, by=dave)


def test_the_one_who_submitted_cannot_approve(draft: Edition, bob: User) -> None:
    workflow.submit(draft, by=bob)
    with pytest.raises(NeedsSecondPerson):
        workflow.approve(draft, by=bob)


def test_the_one_who_edited_since_it_was_submitted_cannot_approve(
    draft: Edition, alice: User, bob: User
) -> None:
    workflow.submit(draft, by=alice)
    with drafting.editing(draft, by=bob) as edition:
        edition.standfirst = "Until nine."
    with pytest.raises(NeedsSecondPerson):
        workflow.approve(draft, by=bob)


def test_an_office_of_one_approves_its_own_words(draft: Edition, council_desk: Desk, bob: User) -> None:
    council_desk.needs_second_person = False
    council_desk.save()
    workflow.submit(draft, by=bob)
    workflow.approve(draft, by=bob)
    draft.refresh_from_db()
    assert draft.state == State.APPROVED


def test_a_change_after_approval_asks_for_approval_again(draft: Edition, alice: User, bob: User) -> None:
    factories.cleared(draft, by=alice, editor=bob)
    with drafting.editing(draft, by=alice) as edition:
        edition.headline = "Another headline"
    draft.refresh_from_db()
    assert (draft.state, draft.approved_by, draft.approved_digest) == (State.SUBMITTED, None, "")


def test_a_change_behind_the_verbs_voids_the_approval(draft: Edition, alice: User, bob: User) -> None:
    factories.cleared(draft, by=alice, editor=bob)
    Edition.objects.filter(pk=draft.pk).update(headline="Slipped in")
    with pytest.raises(ApprovalVoid):
        workflow.publish(draft, by=bob)


def test_a_page_without_a_text_is_not_submitted(council_desk: Desk, alice: User) -> None:
    empty = drafting.start_article(council_desk, headline="Nothing yet", kind="news", by=alice)
    with pytest.raises(NotReady, match="text is missing"):
        workflow.submit(empty, by=alice)


def test_quoted_words_must_stand_in_the_text(draft: Edition, alice: User) -> None:
    factories.a_quote(draft, factories.a_person(), "Words that nobody will find.")
    with pytest.raises(NotReady, match="do not stand in the text"):
        workflow.submit(draft, by=alice)


def test_offices_are_frozen_when_the_page_goes_live(draft: Edition, alice: User, bob: User) -> None:
    person = factories.a_person("Petra Lindqvist")
    housing = factories.a_membership(
        person, factories.a_post("Cabinet Member for Housing"), start="2018", end="2019"
    )
    factories.a_membership(person, factories.a_post("Leader"), start="2020")
    draft.edition_people.create(person=person, part="author")
    Edition.objects.filter(pk=draft.pk).update(dateline_date=date(2018, 5, 11))
    factories.published(draft, by=alice, editor=bob)
    housing.post.title = "Something else"
    housing.post.save()
    assert draft.edition_people.get().role_label == "Cabinet Member for Housing, Marl Bridge Council"


def test_a_new_edition_replaces_the_live_one_only_when_it_is_published(
    live: Edition, alice: User, bob: User
) -> None:
    second = drafting.new_edition(live.article, by=alice)
    with drafting.editing(second, by=alice) as edition:
        edition.headline, edition.change_note = "Library opens later still", "New closing time."
    live.refresh_from_db()
    assert live.state == State.PUBLISHED
    factories.published(second, by=alice, editor=bob)
    live.refresh_from_db()
    assert (live.state, second.number) == (State.SUPERSEDED, 2)
    assert second.first_published_at == live.first_published_at < second.published_at


def test_a_new_edition_shows_everything_the_last_one_showed(draft: Edition, alice: User, bob: User) -> None:
    factories.with_picture(draft, caption="The reading room")
    draft.edition_people.create(person=factories.a_person(), part="mentioned")
    draft.tags.add("libraries")
    factories.published(draft, by=alice, editor=bob)
    second = drafting.new_edition(draft.article, by=alice)
    assert second.edition_pictures.get().caption == "The reading room"
    assert second.edition_people.count() == draft.edition_people.count() == 1
    assert list(second.tags.names()) == ["libraries"]


def test_readers_are_told_what_changed(live: Edition, alice: User) -> None:
    second = drafting.new_edition(live.article, by=alice)
    with pytest.raises(NotReady, match="what changed"):
        workflow.submit(second, by=alice)


def test_an_article_has_one_working_edition_at_a_time(live: Edition, alice: User) -> None:
    drafting.new_edition(live.article, by=alice)
    with pytest.raises(WrongState):
        drafting.new_edition(live.article, by=alice)


def test_the_database_holds_one_live_and_one_working_edition(live: Edition, alice: User) -> None:
    for state in ("draft", "withdrawn"):
        drafting.new_edition(live.article, by=alice) if state == "draft" else None
        twin = Edition.objects.get(pk=live.pk)
        twin.pk, twin.number, twin.state, twin.takedown_reason = None, 9, state, "A reason"
        with pytest.raises(IntegrityError), transaction.atomic():
            twin.save(force_insert=True)


@pytest.mark.parametrize(("verb", "state"), [(workflow.withdraw, "withdrawn"), (workflow.remove, "removed")])
def test_taking_a_page_down_needs_a_reason(verb, state: str, live: Edition, bob: User) -> None:
    with pytest.raises(ReasonMissing):
        verb(live, by=bob, reason="  ")
    verb(live, by=bob, reason="The figures were wrong.")
    live.refresh_from_db()
    assert (live.state, live.takedown_reason) == (state, "The figures were wrong.")


def test_two_people_saving_at_once_both_keep_their_words(draft: Edition, alice: User, bob: User) -> None:
    seen = draft.version
    with drafting.editing(draft, by=alice, seen_version=seen) as edition:
        edition.standfirst = "Alice's"
    with pytest.raises(ChangedMeanwhile), drafting.editing(draft, by=bob, seen_version=seen) as edition:
        edition.standfirst = "Bob's"
    draft.refresh_from_db()
    assert draft.standfirst == "Alice's"


def test_a_discarded_edition_keeps_its_words(draft: Edition, alice: User) -> None:
    drafting.discard(draft, by=alice, reason="Not needed.")
    draft.refresh_from_db()
    assert (draft.state, draft.headline) == (State.DISCARDED, "Library opens late on Thursdays")


def test_the_database_refuses_to_change_published_words(live: Edition) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Edition.objects.filter(pk=live.pk).update(body="<p>Something else.</p>")


def test_the_database_refuses_to_rewrite_the_record(live: Edition, alice: User) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        live.transitions.update(by=alice)
    with pytest.raises(DatabaseError), transaction.atomic():
        live.edits.all().delete()


def test_two_articles_of_one_headline_get_two_addresses(
    council_desk: Desk, party_desk: Desk, alice: User, carol: User
) -> None:
    slugs = [factories.a_draft(council_desk, alice, headline="Budget set").article.slug for _ in range(2)]
    assert slugs == ["budget-set", "budget-set-2"]
    assert factories.a_draft(party_desk, carol, headline="Budget set").article.slug == "budget-set"
