"""Each notice that is mailed has one letter with one Message-ID, in plain words, with links that work."""

import random
import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import resolve
from django.utils import timezone
from pytest_django import Settings

from accounts.models import User
from articles import workflow
from articles.models import Article
from comments import moderation, notices, posting, reporting, sanctions
from comments.appeals import appeal, hear
from comments.models import Action, Appeal, Comment, Decision, Notice, Reader, Sanction
from comments.refusals import Refusal
from outbox.mailing import as_mail
from outbox.models import Letter
from outbox.sending import deliver_due
from outbox.writing import message_id
from tests import factories

pytestmark = pytest.mark.django_db
Kind = Notice.Kind
ALWAYS_MAILED = (Kind.REJECTED, Kind.REVERSED, Kind.APPEAL_RECEIVED, Kind.APPEAL_HEARD, Kind.SANCTION)


@pytest.fixture
def mia(council_desk) -> User:  # type: ignore[no-untyped-def]
    return factories.a_moderator("Mia Moderator", council_desk)


def the_letter(notice: Notice) -> Letter:
    return Letter.objects.get(key=notice.letter_key)


def reject(comment: Comment, by: User, note: str = "") -> Decision:
    comment = Comment.objects.get(pk=comment.pk)
    return moderation.decide(comment, comment.words, Action.REJECT, factories.a_reason(), by=by, note=note)


@pytest.mark.parametrize("seed", range(12))
def test_through_any_sequence_each_notice_has_one_letter(
    seed: int, article: Article, mo: User, mia: User
) -> None:
    chance = random.Random(seed)
    comments = [factories.a_comment(article, text=f"Words of comment {number}.") for number in range(3)]
    for _ in range(25):
        comment = Comment.objects.select_related("revision", "author").get(pk=chance.choice(comments).pk)
        try:
            a_step(chance, comment, chance.choice((mo, mia)))
        except Refusal:
            continue
    told = list(Notice.objects.all())
    letters = {letter.key: letter for letter in Letter.objects.all()}
    for notice in told:
        letter = letters.pop(notice.letter_key)
        assert letter.message_id == message_id(notice.letter_key)
    assert not letters, "and no letter is without its notice"
    for action, kind in (
        (Action.REJECT, Kind.REJECTED),
        (Action.UPHOLD, Kind.APPEAL_HEARD),
        (Action.DISMISS, Kind.APPEAL_HEARD),
    ):
        decided = set(Decision.objects.filter(action=action).values_list("pk", flat=True))
        assert decided == {n.decision_id for n in told if n.kind == kind and n.decision.action == action}
    reversals = {
        decision.pk
        for decision in Decision.objects.filter(action__in=[Action.UNDO, Action.APPROVE])
        if (decision.action == Action.UNDO and decision.from_status != decision.to_status)
        or (decision.action == Action.APPROVE and decision.from_status == "rejected")
    }
    assert reversals == {notice.decision_id for notice in told if notice.kind == Kind.REVERSED}


def a_step(chance: random.Random, comment: Comment, by: User) -> None:
    step = chance.choices(list(STEPS.values()), weights=(3, 4, 3, 2, 4, 4, 0.3))[0]
    step(chance, comment, by)


def undo(_chance: random.Random, comment: Comment, by: User) -> None:
    moderation.undo(comment.last_decision, by=by)


def appeal_against_the_latest(_chance: random.Random, comment: Comment, _by: User) -> None:
    if rejection := comment.decisions.filter(action=Action.REJECT).order_by("-pk").first():
        appeal(rejection, "", by=comment.author)


def hear_what_waits(chance: random.Random, comment: Comment, by: User) -> None:
    if waiting := Appeal.objects.filter(comment=comment, answer=None).first():
        hear(waiting, upheld=chance.random() < 0.5, by=by)


STEPS = {
    "approve": lambda _chance, comment, by: moderation.decide(comment, comment.words, Action.APPROVE, by=by),
    "reject": lambda _chance, comment, by: reject(comment, by),
    "undo": undo,
    "edit": lambda chance, comment, _by: posting.edit(
        comment, f"Words {chance.random()}.", by=comment.author
    ),
    "appeal": appeal_against_the_latest,
    "hear": hear_what_waits,
    "withdraw": lambda _chance, comment, _by: posting.withdraw(comment, by=comment.author),
}


def every_letter(article: Article, mo: User, mia: User, settings: Settings) -> dict[str, Letter]:
    """One of each, to Rowan Ash O'Neill; by kind, those of a decision also by its action."""
    settings.SITE_URL = "https://news.example.org"
    reader = factories.a_reader("Rowan O'Neill")
    approved = factories.a_held_comment(article, reader, "Held first.")
    moderation.decide(approved, approved.revision, Action.APPROVE, by=mo)
    for upheld in (True, False):
        comment = factories.a_comment(article, reader, f"Rejected, then heard: {upheld}.")
        rejection = reject(comment, mo, note="Mind the “tone” & the rest.")
        hear(appeal(rejection, "", by=reader), upheld=upheld, by=mia, note="Looked at again.")
    undone = factories.a_comment(article, reader, "Rejected, then not.")
    moderation.undo(reject(undone, mo), by=mo)
    factories.a_comment(article, factories.a_reader("Hazel Wood"), "An answer.", answered=approved)
    reported = factories.a_comment(article, text="Reported by two.")
    reporting.report(reported, reported.revision, factories.a_reason(), by=reader)
    reporting.report(reported, reported.revision, factories.a_reason(), email="who@readers.home.arpa")
    reject(reported, mo)
    until = timezone.now() + timedelta(days=2)
    sanction = sanctions.impose(
        reader, Sanction.Kind.SUSPENSION, factories.a_reason(), by=mo, desk=article.desk, until=until
    )
    sanctions.lift(sanction, why="It was a mistake.", by=mo)
    found = {"by mail": Letter.objects.get(to="who@readers.home.arpa")}
    for notice in Notice.objects.filter(reader=reader).order_by("pk"):
        also = f" {notice.decision.action}" if notice.decision else ""
        name = f"{notice.kind}{also}"
        found[f"{name} again" if name in found else name] = the_letter(notice)
    return found


def test_every_letter_is_whole(article: Article, mo: User, mia: User, settings: Settings) -> None:
    letters = every_letter(article, mo, mia, settings)
    assert {name.split()[0] for name in letters} == {*Kind.values, "by"}
    for name, letter in letters.items():
        assert letter.subject.startswith("Newsroom: "), name
        assert "https://news.example.org" in letter.text
        assert "Hazel Wood" not in letter.text, "a letter names no other reader: they may be erased"
        assert not re.search(r"&#|&amp;|&quot;|{{|{%|None|\n\n\n\n", letter.text), letter.text
        if name != "by mail":
            assert letter.text.startswith("Dear Rowan O'Neill,\n\n"), letter.text
    assert "Mind the “tone” & the rest." in letters["rejected reject"].text
    assert factories.a_reason().wording in letters["rejected reject"].text
    assert "Looked at again." in letters["heard uphold"].text
    assert "Looked at again." in letters["heard dismiss"].text
    assert "It was a mistake." in letters["sanction again"].text


def test_every_link_leads_somewhere(article: Article, mo: User, mia: User, settings: Settings) -> None:
    letters = every_letter(article, mo, mia, settings)
    settings.ALLOWED_HOSTS = ["testserver"]
    client = Client()
    client.force_login(Reader.objects.get(display_name="Rowan O'Neill").user)
    for name, letter in letters.items():
        paths = re.findall(r"https://news\.example\.org(/\S+)", letter.text)
        assert paths or name == "by mail"
        for path in paths:
            resolve(path)
            assert client.get(path).status_code in (200, 302), path


def test_a_rejection_links_to_its_own_appeal(article: Article, mo: User) -> None:
    rejection = reject(factories.a_comment(article), mo)
    letter = the_letter(rejection.notices.get(kind=Kind.REJECTED))
    assert f"/account/appeals/{rejection.pk}/" in letter.text


def test_an_article_that_was_removed_has_no_headline_to_be_named(
    article: Article, mo: User, bob: User
) -> None:
    edition = article.editions.get()
    comment = factories.a_comment(article)
    reject(comment, mo)
    assert f"“{edition.headline}”" in Letter.objects.get().text
    workflow.remove(edition, by=bob, reason="It named a child.")
    assert notices.headline_of(comment) == ""


@pytest.mark.parametrize(
    ("kind", "choice"), [(Kind.REPLY, "mail_on_reply"), (Kind.APPROVED, "mail_on_approval")]
)
def test_a_letter_nobody_wants_is_a_notice_only(
    article: Article, mo: User, kind: Notice.Kind, choice: str
) -> None:
    comment = factories.a_held_comment(article)
    Reader.objects.filter(pk=comment.author_id).update(**{choice: False})
    comment = Comment.objects.select_related("revision").get(pk=comment.pk)
    moderation.decide(comment, comment.revision, Action.APPROVE, by=mo)
    factories.a_comment(article, text="An answer.", answered=comment)
    notice = Notice.objects.get(kind=kind)
    assert not Letter.objects.filter(key=notice.letter_key).exists()


def test_letters_that_can_be_stopped_say_how_by_rfc_8058(
    article: Article, mo: User, mia: User, settings: Settings
) -> None:
    letters = every_letter(article, mo, mia, settings)
    for name, letter in letters.items():
        headers = as_mail(letter).extra_headers
        if name.split()[0] not in ("reply", "approved"):
            assert "List-Unsubscribe" not in headers
            continue
        assert headers["List-Unsubscribe"] == f"<{letter.unsubscribe}>"
        assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert letter.unsubscribe in letter.text
        path = letter.unsubscribe.removeprefix("https://news.example.org")
        assert (
            Client(enforce_csrf_checks=True).post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
        )


@pytest.mark.usefixtures("article")
def test_the_button_of_a_mail_program_needs_https(article: Article) -> None:
    first = factories.a_comment(article)
    factories.a_comment(article, text="An answer.", answered=first)
    headers = as_mail(Letter.objects.get()).extra_headers
    assert "List-Unsubscribe" in headers
    assert "List-Unsubscribe-Post" not in headers


def test_a_letter_goes_out_with_its_message_id(article: Article, mo: User, settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    reject(factories.a_comment(article), mo)
    deliver_due()
    letter = Letter.objects.get()
    assert [sent.extra_headers["Message-ID"] for sent in mail.outbox] == [letter.message_id]
