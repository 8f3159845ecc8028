"""Which desks are a moderator's, and that nothing of any other is theirs to see."""

import pytest

from accounts.models import User
from articles.models import Article, Desk
from comments.appeals import appeal
from comments.keepers import Keeper, keeper
from comments.models import Action, Moderator, Sanction
from comments.moderation import decide
from comments.sanctions import impose
from tests import factories
from tests.comments.legal.test_cases import a_case

pytestmark = pytest.mark.django_db

SITE = None  # the desk of a sanction that counts everywhere


def at_work(user: User) -> Keeper:
    found = keeper(user)
    assert found is not None
    return found


@pytest.fixture
def elsewhere(party_desk: Desk, carol: User, dave: User) -> Article:
    return factories.published(factories.a_draft(party_desk, carol), by=carol, editor=dave).article


@pytest.fixture
def _something_of_each(article: Article, elsewhere: Article, alice: User) -> None:
    root, reason = factories.a_moderator("Every Desk"), factories.a_reason()
    for somewhere in (article, elsewhere):
        comment = factories.a_comment(somewhere)
        a_case(comment)
        rejection = decide(comment, comment.words, Action.REJECT, reason, by=root)
        appeal(rejection, "I only asked.", by=comment.author)
        impose(comment.author, Sanction.Kind.BAN, reason, by=root, desk=somewhere.desk)
    impose(factories.a_reader("Linnet Grey"), Sanction.Kind.BAN, reason, by=root)
    factories.a_draft(article.desk, alice)


def desks_seen_by(kept: Keeper) -> dict[str, list[Desk | None]]:
    """Of each kind, the desks of all rows there are to be seen."""
    seen = {
        "articles": [row.desk for row in kept.articles()],
        "comments": [row.desk for row in kept.comments()],
        "appeals": [row.comment.desk for row in kept.appeals()],
        "legal cases": [row.desk for row in kept.legal_cases()],
        "queues": [row.desk for branch in kept.branches for row in branch],
        "sanctions": [row.desk for row in kept.sanctions() if row.desk],
        "of the whole site": [row.desk for row in kept.sanctions() if not row.desk],
    }
    return {kind: sorted(desks, key=str) for kind, desks in seen.items()}


def test_who_moderates_nothing_keeps_nothing_whatever_else_they_do_here(bob: User) -> None:
    assert keeper(bob) is None
    gone = factories.a_moderator("Gone Moderator")
    gone.is_active = False
    assert keeper(gone) is None


@pytest.mark.usefixtures("_something_of_each")
def test_each_sees_what_is_of_their_desks_and_of_the_whole_site(
    mo: User, council_desk: Desk, party_desk: Desk
) -> None:
    both = factories.a_moderator("Mia Moderator", party_desk)
    Moderator.objects.create(user=both, desk=council_desk)
    everywhere = factories.a_moderator("Max Moderator")
    Moderator.objects.create(user=everywhere, desk=council_desk)
    boss = factories.a_user("Boss", is_superuser=True)
    here, all_of_them = [council_desk], sorted([council_desk, party_desk], key=str)
    for user, theirs in ((mo, here), (both, all_of_them), (everywhere, all_of_them), (boss, all_of_them)):
        seen = desks_seen_by(at_work(user))
        assert seen.pop("of the whole site") == [SITE]
        assert set(map(tuple, seen.values())) == {tuple(theirs)}, (user, seen)


def test_who_keeps_a_desk_keeps_no_other(mo: User, council_desk: Desk, party_desk: Desk) -> None:
    everywhere = at_work(factories.a_moderator("Max Moderator"))
    assert [at_work(mo).keeps(desk.pk) for desk in (council_desk, party_desk)] == [True, False]
    assert [everywhere.keeps(desk.pk) for desk in (council_desk, party_desk)] == [True, True]


@pytest.mark.usefixtures("_something_of_each")
def test_looking_at_one_desks_queues_takes_nothing_else_away(party_desk: Desk) -> None:
    everything = at_work(factories.a_moderator("Max Moderator"))
    only = everything.at_one(party_desk.pk)
    assert {row.desk for branch in only.branches for row in branch} == {party_desk}
    assert only.comments().count() == everything.comments().count() == 2
