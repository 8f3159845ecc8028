"""Rows for tests, each valid by itself; a test names only what it is about."""

from datetime import date, datetime, time
from io import BytesIO
from itertools import count
from uuid import uuid4

from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from accounts.models import User
from articles import drafting, workflow
from articles.models import Article, Desk, DeskMember, Edition, EditionPicture, Picture, Quote
from comments import posting
from comments.models import Comment, CommentPolicy, Moderator, Reader, Reason
from people.models import Membership, Organisation, Person, Post

_numbers = count(1)
PASSWORD = "tall-ships-and-tea"


def a_user(name: str = "Somebody", **fields: object) -> User:
    email = f"{name.lower().replace(' ', '.')}.{next(_numbers)}@example.org"
    return User.objects.create_user(email, PASSWORD, name=name, **fields)


def an_organisation(name: str = "Marl Bridge Council", **fields: object) -> Organisation:
    fields.setdefault("kind", Organisation.Kind.COUNCIL)
    return Organisation.objects.create(name=name, slug=f"organisation-{next(_numbers)}", **fields)


def a_person(name: str = "Petra Lindqvist", **fields: object) -> Person:
    given, _, family = name.rpartition(" ")
    fields.setdefault("given_name", given)
    fields.setdefault("family_name", family)
    fields.setdefault("sort_name", f"{family}, {given}")
    return Person.objects.create(name=name, slug=f"person-{next(_numbers)}", **fields)


def a_post(title: str = "Cabinet Member for Housing", **fields: object) -> Post:
    if "organisation" not in fields:
        fields["organisation"] = an_organisation()
    return Post.objects.create(title=title, **fields)


def a_membership(person: Person | None = None, post: Post | None = None, **fields: object) -> Membership:
    return Membership.objects.create(person=person or a_person(), post=post or a_post(), **fields)


def a_desk(name: str = "Marl Bridge Council news", **fields: object) -> Desk:
    if "organisation" not in fields:
        fields["organisation"] = an_organisation(f"{name} office")
    return Desk.objects.create(name=name, slug=f"desk-{next(_numbers)}", **fields)


def at_desk(desk: Desk, name: str, role: str) -> User:
    """A new user with a part at the desk."""
    user = a_user(name, is_staff=True)
    DeskMember.objects.create(desk=desk, user=user, role=role)
    return user


def a_draft(
    desk: Desk, by: User, *, headline: str = "Library opens late on Thursdays", **words: object
) -> Edition:
    """A draft with a text, made and edited by ``by`` through the verbs."""
    words.setdefault("body", "<p>The library will stay open until nine.</p>")
    kind = str(words.pop("kind", Article.Kind.PRESS_RELEASE))
    at = words.pop("at", None)
    edition = drafting.start_article(desk, headline=headline, kind=kind, by=by, at=at)
    with drafting.editing(edition, by=by, at=at) as draft:
        for name, value in words.items():
            setattr(draft, name, value)
    return draft


def cleared(edition: Edition, *, by: User, editor: User, at: datetime | None = None) -> Edition:
    """The edition, submitted by one and approved by the other."""
    workflow.submit(edition, by=by, at=at)
    workflow.approve(edition, by=editor, at=at)
    edition.refresh_from_db()
    return edition


def published(edition: Edition, *, by: User, editor: User, at: datetime | None = None) -> Edition:
    cleared(edition, by=by, editor=editor, at=at)
    workflow.publish(edition, by=editor, at=at)
    edition.refresh_from_db()
    return edition


def an_image(width: int = 1200, height: int = 800, colour: str = "teal", kind: str = "JPEG") -> ContentFile:
    """A plain image file."""
    data = BytesIO()
    Image.new("RGB", (width, height), colour).save(data, kind)
    return ContentFile(data.getvalue(), name=f"image.{kind.lower()}")


def a_picture(desk: Desk, **fields: object) -> Picture:
    if not fields.get("decorative"):
        fields.setdefault("alt", "A reading room with tall windows")
    return Picture.objects.create(desk=desk, file=an_image(), **fields)


def with_picture(edition: Edition, **fields: object) -> EditionPicture:
    return EditionPicture.objects.create(edition=edition, picture=a_picture(edition.desk, **fields))


def a_quote(edition: Edition, speaker: Person, words: str, **fields: object) -> Quote:
    return Quote.objects.create(edition=edition, speaker=speaker, words=words, **fields)


def london(day: date, hour: int = 12, minute: int = 0) -> datetime:
    """A moment on that day, by the clock in London."""
    return datetime.combine(day, time(hour, minute), tzinfo=timezone.get_default_timezone())


def a_reader(name: str = "Rowan Ash", **fields: object) -> Reader:
    """With an account, under a name of its own."""
    number = next(_numbers)
    fields.setdefault("user", a_user(name))
    return Reader.objects.create(
        display_name=name, skeleton=f"skeleton-{number}", joined_at=timezone.now(), **fields
    )


def a_moderator(name: str = "Mo Moderator", desk: Desk | None = None) -> User:
    """Who keeps the comments of the desk; without one, those of every desk."""
    user = a_user(name, is_staff=True)
    Moderator.objects.create(user=user, desk=desk)
    return user


def a_comment(
    article: Article,
    by: Reader | None = None,
    text: str = "",
    *,
    answered: Comment | None = None,
    at: datetime | None = None,
) -> Comment:
    """Posted through the verb: shown, unless the test changed the policy. Each has words of its own."""
    text = text or f"The bus is late again, and nobody says why. ({next(_numbers)})"
    draft = posting.Draft(article, text, uuid4(), answered=answered)
    return posting.post(draft, by=by or a_reader(), at=at)


def a_held_comment(article: Article, by: Reader | None = None, text: str = "") -> Comment:
    """Waiting for a moderator, because the policy of its article says that all do."""
    policy, _ = CommentPolicy.objects.get_or_create(article=article)
    mode, policy.mode = policy.mode, CommentPolicy.Mode.ALL_FIRST
    policy.save()
    comment = a_comment(article, by, text)
    policy.mode = mode
    policy.save()
    return comment


def a_reason(code: str = "abuse") -> Reason:
    """A house rule; a new site begins with several."""
    return Reason.objects.get(code=code)
