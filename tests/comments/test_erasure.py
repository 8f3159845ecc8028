"""An erased reader is nowhere: not in the rows, not in a dump, not in the file."""

import os
import sqlite3
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.utils import timezone

from accounts import groups
from accounts.models import Session, User
from articles.models import Article, Desk
from comments import erased_words, erasure, moderation, posting
from comments.erasure import erase, erase_account, finish_erasures
from comments.models import Action, Comment, LegalCase, Notice, Reader, Report, Sanction, Status
from comments.moderator_notes import add_note
from comments.moving import standing_of
from comments.recount import wrong_counts
from comments.refusals import AlreadyDone, NotAllowed, Postponed, PostRefused
from comments.replay import replay
from comments.reporting import report
from outbox import writing
from outbox.models import Letter
from tests import factories, postgresql
from tests.comments.busy_reader import TRACES, a_busy_reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def mia(council_desk: Desk) -> User:
    return factories.a_moderator("Mia Moderator", council_desk)


@pytest.fixture
def busy(article: Article, mo: User, mia: User) -> Reader:
    return a_busy_reader(article, mo, mia)


def a_case(comment: Comment) -> LegalCase:
    now = timezone.now()
    return LegalCase.objects.create(
        comment=comment,
        revision=comment.words,
        desk=comment.desk,
        kind=LegalCase.Kind.DEFAMATION,
        name="Complainant",
        email="complainant@example.org",
        statement="…",
        why="…",
        received_at=now,
        due_at=now + timedelta(days=2),
    )


def test_the_record_stays_whole(busy: Reader) -> None:
    assert erase(busy, by=busy.user)
    busy.refresh_from_db()
    assert str(busy) == "A reader who has left"
    assert (busy.user, busy.person, busy.skeleton, bool(busy.erased_at)) == (None, None, None, True)
    assert set(busy.comments.values_list("status", flat=True)) == {Status.ERASED}
    for comment in Comment.objects.all():
        assert replay(comment.decisions.all()) == standing_of(comment)
    assert not list(wrong_counts())
    assert Sanction.objects.filter(reader=busy).exists()
    assert Report.objects.filter(reporter=None, email="", text="").count() == 2


def test_what_others_wrote_stays(busy: Reader) -> None:
    others = Comment.objects.exclude(author=busy)
    before = {comment.pk: comment.words.text for comment in others.select_related("revision")}
    erase(busy)
    assert {comment.pk: comment.words.text for comment in others.select_related("revision")} == before
    assert User.objects.filter(name="Mo Moderator").exists()


def test_nobody_can_sign_in_as_them_and_every_session_ends(busy: Reader) -> None:
    other = Client()
    other.force_login(factories.a_user("Somebody Else"))
    assert Session.objects.filter(user=busy.user).count() == 2
    erase(busy)
    assert not User.objects.filter(email__contains="marshwick").exists()
    assert Session.objects.get().user.name == "Somebody Else"
    assert other.get("/account/").status_code == 200


def test_one_that_cannot_be_erased_holds_up_no_other(
    article: Article, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    first, second = (factories.a_reader(name, user=None) for name in ("Rowan Ash", "Wren Poster"))
    for reader in (first, second):
        Reader.objects.filter(pk=reader.pk).update(
            display_name="", skeleton=None, leaving_at=timezone.now() + timedelta(seconds=reader.pk)
        )
    finish = erasure._finish

    def broken(reader: Reader, at: datetime) -> bool:
        if reader == first:
            raise OSError("The disk is full.")
        return finish(reader, at)

    monkeypatch.setattr(erasure, "_finish", broken)
    assert finish_erasures() == 1
    assert Reader.objects.get(pk=second.pk).erased_at
    assert f"reader {first.pk}" in caplog.text


def test_open_reports_are_answered_and_reporters_told(busy: Reader) -> None:
    open_reports = Report.objects.filter(comment__author=busy, decision=None).count()
    assert open_reports
    erase(busy)
    assert not Report.objects.filter(comment__author=busy, decision=None).exists()
    assert Notice.objects.filter(kind=Notice.Kind.REPORT_ANSWERED, decision__action=Action.ERASE).exists()


@pytest.mark.django_db(transaction=True)
def test_nothing_of_them_is_in_a_dump(article: Article, mo: User, mia: User) -> None:
    """Name, past names, addresses, words, also where they only signed in, reported or were noted."""
    busy = a_busy_reader(article, mo, mia)
    before = dump()
    assert [trace for trace in TRACES if trace.lower() not in before] == []
    assert erase(busy)
    after = dump()
    assert [trace for trace in TRACES if trace.lower() in after] == []


@pytest.mark.once
@pytest.mark.django_db(transaction=True)
def test_nor_in_the_bytes_of_the_file(article: Article, mo: User, mia: User, tmp_path: Path) -> None:
    """SQLite would otherwise keep what was deleted in free pages, and in its log."""
    busy = a_busy_reader(article, mo, mia)
    file = Path(connection.settings_dict["NAME"])
    files = [file, file.with_name(file.name + "-wal")]
    held = b"".join(bytes_of(kept) for kept in files).lower()
    assert [trace for trace in TRACES if trace.lower().encode() not in held] == []
    assert erase(busy)
    for kept in files:
        held = bytes_of(kept).lower() if kept.exists() else b""
        assert [trace for trace in TRACES if trace.lower().encode() in held] == [], kept.name
    copy = tmp_path / "copy.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(copy)])
    assert [trace for trace in TRACES if trace.lower().encode() in copy.read_bytes().lower()] == []


def bytes_of(file: Path) -> bytes:
    """Read by another process: closing it here would let go of the locks SQLite holds on it for all of us.

    Other processes would then take the database for one nobody uses: “How To Corrupt An SQLite Database
    File”, section 2.2.
    """
    read = "import sys; sys.stdout.buffer.write(open(sys.argv[1], 'rb').read())"
    return subprocess.run([sys.executable, "-c", read, str(file)], capture_output=True, check=True).stdout


def test_it_can_be_broken_off_anywhere_and_goes_on(busy: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erased_words, "AT_ONCE", 1)
    assert not erase(busy, most=1)
    busy.refresh_from_db()
    assert busy.leaving_at
    assert not busy.erased_at
    assert busy.user is None
    rounds = 1
    while not finish_erasures(most=1):
        rounds += 1
    busy.refresh_from_db()
    assert busy.erased_at
    assert rounds > 10
    assert not list(wrong_counts())
    assert finish_erasures() == 0


def test_begun_twice_it_goes_on(busy: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erased_words, "AT_ONCE", 1)
    erase(busy, most=1)
    assert erase(busy)
    with pytest.raises(AlreadyDone):
        erase(busy)


def test_nothing_is_posted_behind_its_back(busy: Reader, article: Article) -> None:
    erase(busy, most=1)
    with pytest.raises(PostRefused, match="being erased"):
        factories.a_comment(article, busy, "One last word.")


def test_nothing_is_reported_or_noted_behind_its_back(busy: Reader, article: Article, mo: User) -> None:
    another = factories.a_comment(article)
    erase(busy, most=1)
    with pytest.raises(NotAllowed):
        report(another, another.words, factories.a_reason(), "It is about my brother.", by=busy)
    with pytest.raises(NotAllowed):
        add_note(busy, "Says who they are in every comment.", by=mo)


def test_a_letter_that_was_being_written_meanwhile_goes_too(
    busy: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A moderator's transaction read the address before the account was gone, and commits after."""
    monkeypatch.setattr(erased_words, "AT_ONCE", 1)
    late = busy.user.email
    erase(busy, most=1)
    notice = Notice.objects.create(reader=busy, kind=Notice.Kind.REPLY, at=timezone.now())
    writing.write(key=notice.letter_key, to=late, subject="Late", text="Late")
    finish_erasures()
    assert not Letter.objects.addressed_to(late).exists()


def test_an_open_legal_case_comes_first(busy: Reader) -> None:
    comment = busy.comments.order_by("pk")[0]
    case = a_case(comment)
    with pytest.raises(Postponed):
        erase(busy)
    assert Reader.objects.get(pk=busy.pk).user
    case.stage, case.outcome, case.due_at, case.closed_at = "closed", "kept", None, timezone.now()
    case.save()
    assert erase(busy)


def test_a_case_that_comes_in_between_keeps_its_comment_alone(
    busy: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erased_words, "AT_ONCE", 1)
    comment = busy.comments.order_by("pk")[2]
    erase(busy, most=1)
    case = a_case(comment)
    assert finish_erasures() == 0
    left = busy.comments.exclude(status=Status.ERASED)
    assert [kept.pk for kept in left] == [comment.pk]
    case.stage, case.outcome, case.due_at, case.closed_at = "closed", "kept", None, timezone.now()
    case.save()
    assert finish_erasures() == 1


def test_staff_are_not_erased_this_way(article: Article, mo: User) -> None:
    reader = factories.a_reader("Mo As Reader", user=mo)
    with pytest.raises(NotAllowed, match="on record"):
        erase(reader, by=mo)
    reader.refresh_from_db()
    assert str(reader) == "Mo As Reader"
    assert not reader.leaving_at


def test_nor_is_who_worked_here_once(article: Article, mo: User) -> None:
    comment = factories.a_held_comment(article)
    moderation.decide(comment, comment.revision, Action.APPROVE, by=mo)
    mo.is_staff = False
    mo.save()
    for attempt in (lambda: erase(factories.a_reader("Mo", user=mo)), lambda: erase_account(mo)):
        with pytest.raises(NotAllowed):
            attempt()


def test_only_the_reader_or_an_administrator_erases(busy: Reader, bob: User, mo: User) -> None:
    for somebody in (bob, mo):
        with pytest.raises(NotAllowed):
            erase(busy, by=somebody)
    groups.join(bob, groups.ADMINISTRATORS)
    assert erase(busy, by=bob)


def test_an_account_that_never_took_a_name_goes_too() -> None:
    user = factories.a_user("")
    erase_account(user)
    assert not User.objects.filter(pk=user.pk).exists()


def test_erasing_while_somebody_answers_below_keeps_the_thread(article: Article) -> None:
    first = factories.a_comment(article)
    answer = factories.a_comment(article, answered=first)
    erase(first.author)
    first.refresh_from_db()
    assert list(Comment.objects.on_the_page_of(article)) == [first, answer]
    assert first.words.text == ""
    posting.withdraw(answer, by=answer.author)
    assert not list(wrong_counts())


def test_the_command_says_what_there_is_and_changes_nothing(busy: Reader, capsys) -> None:  # type: ignore[no-untyped-def]
    call_command("erase_reader", busy.user.email.upper(), "--dry-run")
    said = capsys.readouterr().out
    assert f"{busy.comments.count()} comments" in said
    busy.refresh_from_db()
    assert busy.user
    call_command("erase_reader", str(busy.pk))
    assert "Erased." in capsys.readouterr().out
    for nobody in (str(busy.pk), "nobody@example.org"):
        with pytest.raises(CommandError):
            call_command("erase_reader", nobody)


def dump() -> str:
    """All that a copy of the database holds, in small letters."""
    connection.close()
    if connection.vendor == "postgresql":
        return _pg_dump().lower()
    with sqlite3.connect(connection.settings_dict["NAME"]) as database:
        return "\n".join(database.iterdump()).lower()


def _pg_dump() -> str:
    told = connection.settings_dict
    programs = postgresql.programs()
    if programs is None:
        pytest.skip("no pg_dump on this machine")
    command = [programs / "pg_dump", "-h", told["HOST"], "-U", told["USER"] or "postgres", told["NAME"]]
    command += ["-p", str(told["PORT"])] if told["PORT"] else []
    env = {**os.environ, "PGPASSWORD": told["PASSWORD"]}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout
