"""A moderator says what a reader may not do; the reader is told, and told again when it is lifted."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from accounts.models import User
from articles.models import Article, Desk
from comments.models import Notice, Sanction
from comments.refusals import AlreadyDone, NotAllowed, PostRefused, ReasonMissing, SanctionNotPossible
from comments.sanctions import impose, lift
from outbox.models import Letter
from tests import factories

pytestmark = pytest.mark.django_db
Kind = Sanction.Kind


def test_a_reader_is_told_of_a_ban_and_why(article: Article, mo: User, council_desk: Desk) -> None:
    reader = factories.a_reader()
    sanction = impose(reader, Kind.BAN, factories.a_reason(), by=mo, desk=council_desk, note="Five times.")
    assert Notice.objects.get().sanction == sanction
    letter = Letter.objects.get()
    assert letter.to == reader.user.email
    assert factories.a_reason().wording in letter.text
    assert "Five times." in letter.text
    assert str(council_desk) in letter.text
    with pytest.raises(PostRefused):
        factories.a_comment(article, reader)


def test_only_a_moderator_of_the_desk_imposes_there_and_of_every_desk_on_the_whole_site(
    bob: User, mo: User, council_desk: Desk, party_desk: Desk
) -> None:
    reader, reason = factories.a_reader(), factories.a_reason()
    for somebody, desk in ((bob, council_desk), (mo, party_desk), (mo, None)):
        with pytest.raises(NotAllowed):
            impose(reader, Kind.BAN, reason, by=somebody, desk=desk)
    assert not Sanction.objects.exists()
    everywhere = factories.a_moderator("Every Desk")
    assert impose(reader, Kind.BAN, reason, by=everywhere).desk is None


@pytest.mark.parametrize(
    ("kind", "days"), [(Kind.SUSPENSION, None), (Kind.SUSPENSION, -1), (Kind.BAN, 3), (Kind.WARNING, 3)]
)
def test_an_end_that_makes_no_sense_is_refused(
    kind: Kind, days: int | None, mo: User, council_desk: Desk
) -> None:
    until = None if days is None else timezone.now() + timedelta(days=days)
    with pytest.raises(SanctionNotPossible):
        impose(factories.a_reader(), kind, factories.a_reason(), by=mo, desk=council_desk, until=until)
    assert not Letter.objects.exists()


def test_a_ban_while_one_is_in_force_is_refused(mo: User, council_desk: Desk, party_desk: Desk) -> None:
    reader, reason = factories.a_reader(), factories.a_reason()
    everywhere = factories.a_moderator("Every Desk")
    impose(reader, Kind.BAN, reason, by=mo, desk=council_desk)
    with pytest.raises(AlreadyDone):
        impose(reader, Kind.BAN, reason, by=everywhere, desk=council_desk)
    impose(reader, Kind.BAN, reason, by=everywhere)
    with pytest.raises(AlreadyDone):
        impose(reader, Kind.BAN, reason, by=everywhere, desk=party_desk)


def test_what_is_in_force_elsewhere_or_of_another_kind_is_not_in_the_way(
    mo: User, council_desk: Desk, party_desk: Desk
) -> None:
    reader, reason = factories.a_reader(), factories.a_reason()
    everywhere = factories.a_moderator("Every Desk")
    impose(reader, Kind.PRE_MODERATE, reason, by=mo, desk=council_desk)
    impose(reader, Kind.BAN, reason, by=everywhere, desk=party_desk)
    assert impose(reader, Kind.BAN, reason, by=mo, desk=council_desk)


def test_an_end_is_over_at_its_moment(mo: User, council_desk: Desk) -> None:
    reader, reason, end = factories.a_reader(), factories.a_reason(), timezone.now()
    with pytest.raises(SanctionNotPossible, match="future"):
        impose(reader, Kind.SUSPENSION, reason, by=mo, desk=council_desk, until=end, at=end)
    before = end - timedelta(days=1)
    served = impose(reader, Kind.SUSPENSION, reason, by=mo, desk=council_desk, until=end, at=before)
    with pytest.raises(AlreadyDone):
        lift(served, why="Served.", by=mo, at=end)


def test_a_warning_can_be_given_twice(mo: User, council_desk: Desk) -> None:
    reader = factories.a_reader()
    for _ in range(2):
        impose(reader, Kind.WARNING, factories.a_reason(), by=mo, desk=council_desk)
    assert Letter.objects.count() == 2


def test_a_suspension_that_has_run_out_stops_counting(article: Article, mo: User, council_desk: Desk) -> None:
    reader, long_ago = factories.a_reader(), timezone.now() - timedelta(days=9)
    until = long_ago + timedelta(days=2)
    first = impose(
        reader, Kind.SUSPENSION, factories.a_reason(), by=mo, desk=council_desk, until=until, at=long_ago
    )
    factories.a_comment(article, reader)
    later = timezone.now() + timedelta(days=1)
    impose(reader, Kind.SUSPENSION, factories.a_reason(), by=mo, desk=council_desk, until=later)
    with pytest.raises(AlreadyDone):
        lift(first, why="Served.", by=mo)


def test_lifting_is_on_record_and_told(article: Article, mo: User, council_desk: Desk, bob: User) -> None:
    reader = factories.a_reader()
    sanction = impose(reader, Kind.BAN, factories.a_reason(), by=mo, desk=council_desk)
    with pytest.raises(NotAllowed):
        lift(sanction, why="A mistake.", by=bob)
    with pytest.raises(ReasonMissing):
        lift(sanction, why="  ", by=mo)
    lifted = lift(sanction, why="It was a mistake.", by=mo)
    assert (lifted.lifted_by, lifted.lifted_why) == (mo, "It was a mistake.")
    assert Letter.objects.count() == 2
    assert "It was a mistake." in Letter.objects.order_by("id").last().text
    with pytest.raises(AlreadyDone):
        lift(sanction, why="Once more.", by=mo)
    factories.a_comment(article, reader)


def test_who_has_left_cannot_be_told_and_is_not_sanctioned(mo: User, council_desk: Desk) -> None:
    reader = factories.a_reader(user=None)
    with pytest.raises(SanctionNotPossible):
        impose(reader, Kind.BAN, factories.a_reason(), by=mo, desk=council_desk)


def test_nobody_sanctions_themselves_or_lifts_their_own(mo: User, council_desk: Desk) -> None:
    reader = factories.a_reader("Mo as a reader", user=mo)
    with pytest.raises(NotAllowed, match="another moderator"):
        impose(reader, Kind.WARNING, factories.a_reason(), by=mo, desk=council_desk)
    mia = factories.a_moderator("Mia Moderator", council_desk)
    sanction = impose(reader, Kind.BAN, factories.a_reason(), by=mia, desk=council_desk)
    with pytest.raises(NotAllowed, match="another moderator"):
        lift(sanction, why="I promise.", by=mo)


def test_the_end_is_a_day_by_the_clock_in_london(article: Article, mo: User, council_desk: Desk) -> None:
    reader, end = factories.a_reader(), datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    impose(
        reader,
        Kind.SUSPENSION,
        factories.a_reason(),
        by=mo,
        desk=council_desk,
        until=end,
        at=end - timedelta(days=7),
    )
    with pytest.raises(PostRefused, match="until 1 July 2026"):
        factories.a_comment(article, reader, at=end - timedelta(days=1))
