"""A reader who has done everything that leaves a trace, and every word by which they could be found."""

from datetime import timedelta
from uuid import uuid4

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.test import Client
from django.utils import timezone

from accounts.models import User
from articles.models import Article
from comments import moderation, posting, readers, reporting, sanctions
from comments.appeals import appeal, hear
from comments.models import Action, Comment, Finding, ModeratorNote, Reader, Report, Sanction, Verdict
from outbox import writing
from tests import factories

NAMES = ("Quillon Marshwick", "Thessaly Underbrook", "Ferrin Oakhollow")
ADDRESS, OTHER_ADDRESS = "quill@marshwick.home.arpa", "Second.Quill@underbrook.home.arpa"
ORIGIN = "5eed" * 16
UID = "x-account-90210-quill"
WORDS = (
    "The heronry wants dredging.",
    "The heronry wants dredging, says everybody.",
    "A kingfisher was promised to Mallowfield.",
    "Withdrawn words about Cobblewick.",
    "Spleenwort grows on the town hall.",
    "Why I should be heard: thistledown.",
    "It is gorsebright that he wrote that.",
    "Reported by mail: foxglovely.",
    "Note to the author: mind your bracken.",
    "Note about the reader: bogmyrtle temper.",
    "Sanction note: sphagnum again.",
    "Letter of ours: lichenous.",
    "Somebody reports them: moorhenpecked.",
    "Held words about the quagmirelands.",
    "From a known address: willowherbal.",
)
TRACES = (*NAMES, *(name.split()[1] for name in NAMES), ADDRESS, OTHER_ADDRESS, ORIGIN, UID, *WORDS)


def a_busy_reader(article: Article, mo: User, mia: User) -> Reader:
    """``mo`` and ``mia`` are moderators of its desk; a superuser is made for what takes one."""
    user = User.objects.create_user(ADDRESS)
    reader = readers.become_reader(user, NAMES[0])
    for name in NAMES[1:]:
        readers.rename(reader, name)
    reader = Reader.objects.get(pk=reader.pk)
    _sign_in_everywhere(user)
    _comment(article, reader, mo, mia)
    _report(article, reader)
    _be_noted(reader, mo)
    with transaction.atomic():
        writing.write(key="by-hand", to=ADDRESS.upper(), subject=WORDS[11], text=WORDS[11])
    return reader


def _sign_in_everywhere(user: User) -> None:
    EmailAddress.objects.create(user=user, email=OTHER_ADDRESS, verified=True)
    SocialAccount.objects.create(user=user, provider="facebook", uid=UID, extra_data={"email": ADDRESS})
    Authenticator.objects.create(user=user, type="totp", data={"secret": ADDRESS})
    for _ in range(2):
        client = Client()
        client.force_login(user)
        session = client.session
        session["typed"] = ADDRESS
        session.save()


def _comment(article: Article, reader: Reader, mo: User, mia: User) -> None:
    shown = factories.a_comment(article, reader, WORDS[0])
    Comment.objects.filter(pk=shown.pk).update(role_label=NAMES[0])
    posting.edit(shown, WORDS[1], by=reader)
    answer = factories.a_comment(article, answered=shown)
    factories.a_comment(article, reader, WORDS[2], answered=answer)
    posting.withdraw(factories.a_comment(article, reader, WORDS[3]), by=reader)
    rejected = factories.a_comment(article, reader, WORDS[4])
    other = factories.a_reader("Somebody Annoyed")
    reporting.report(rejected, rejected.revision, factories.a_reason(), WORDS[12], by=other)
    rejected.refresh_from_db()
    decision = moderation.decide(
        rejected, rejected.revision, Action.REJECT, factories.a_reason(), by=mo, note=WORDS[8]
    )
    hear(appeal(decision, WORDS[5], by=reader), upheld=False, by=mia, note=WORDS[8])
    factories.a_held_comment(article, reader, WORDS[13])
    posting.post(posting.Draft(article, WORDS[14], uuid4(), address_hash=ORIGIN), by=reader)
    reporting.report(shown, Comment.objects.get(pk=shown.pk).words, factories.a_reason(), WORDS[12], by=other)


def _report(article: Article, reader: Reader) -> None:
    for number in range(2):
        bad = factories.a_comment(article, text=f"Something bad, {number}.")
        by = {"by": reader} if number else {"email": ADDRESS.capitalize()}
        reporting.report(bad, bad.revision, factories.a_reason(), WORDS[6 + number], **by)
    assert Report.objects.filter(reporter=reader).exists()


def _be_noted(reader: Reader, mo: User) -> None:
    root = factories.a_moderator("Every Desk")
    note = ModeratorNote.objects.create(reader=reader, text=WORDS[9], by=mo, at=timezone.now())
    sanction = sanctions.impose(
        reader,
        Sanction.Kind.SUSPENSION,
        factories.a_reason(),
        by=root,
        until=timezone.now() + timedelta(days=3),
        note=WORDS[10],
    )
    sanctions.lift(sanction, why=WORDS[10], by=root)
    Finding.objects.create(
        article=reader.comments.first().article,
        reader=reader,
        check_name="sanctions",
        verdict=Verdict.REFUSED,
        summary="The reader is suspended.",
        at=timezone.now(),
    )
    for row, words in (
        (reader, str(reader)),
        (reader.user, ADDRESS),
        (note, WORDS[9]),
        (sanction, str(sanction)),
    ):
        LogEntry.objects.create(
            user=root,
            content_type=ContentType.objects.get_for_model(row),
            object_id=str(row.pk),
            object_repr=words,
            action_flag=CHANGE,
        )
