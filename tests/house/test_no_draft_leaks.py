"""Nobody else learns of a draft by any address of the site.

Every part of the draft carries the word "Quillfeather". Strangers are shown it nowhere, and are answered
at the draft's own addresses exactly as at addresses where there has never been anything.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

import pytest
from django.contrib import admin
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from taggit.models import Tag

from accounts import groups
from accounts.models import User
from articles import drafting
from articles.models import (
    Attachment,
    Desk,
    DeskMember,
    Edition,
    EditionOrganisation,
    EditionPerson,
    EditionPicture,
    Picture,
    Quote,
    Release,
)
from articles.releases.receiving import receive_release
from articles.veil import veil_of
from comments.models import Comment, Status
from comments.queues import QUEUES
from people.creating import create_organisation, create_person
from people.images.kept import KeptImage
from people.images.renditions import fallback
from people.images.shapes import FACE, FULL, LOGO, SQUARE
from people.models import Membership, Organisation, Person, Post
from tests import factories
from tests.comments.heaps import a_heap

pytestmark = pytest.mark.django_db

WORD = "Quillfeather"
PART = "Quillf"  # to search by: a page may repeat what was asked for
NOWHERE = 987_654_321
NOTHING = "nothing-of-the-kind"


@dataclass
class Secret:
    """The draft and whatever came to the site with it."""

    draft: Edition
    release: Release
    council: Organisation
    leader: Person  # public for long; the office is new
    rows: list[Any]

    def keys_of(self, model: type[Any]) -> list[int]:
        return [row.pk for row in self.rows if type(row) is model]


@pytest.fixture
def secret(council_desk: Desk, alice: User) -> Secret:
    veil = veil_of(council_desk)
    council = council_desk.organisation
    release = receive_release(
        council_desk, f"{WORD}.txt", f"{WORD} to open\n\nThe {WORD} opens.".encode(), by=alice
    ).release
    unit = create_organisation(f"{WORD} Unit", by=alice, veil=veil)
    newcomer = create_person(
        f"Petra {WORD}", role=f"Director of {WORD}", organisation=council, by=alice, day=DAY, veil=veil
    )
    leader = factories.a_person("Owen Pryce")
    factories.a_membership(leader, factories.a_post(f"{WORD} Chair", organisation=unit))
    draft = factories.a_draft(
        council_desk, alice, headline=f"{WORD} to open", body=f"<p>The {WORD} opens.</p>"
    )
    with drafting.editing(draft, by=alice) as opened:
        opened.standfirst = opened.notes_to_editors = opened.press_contact = opened.signoff = WORD
        opened.tags.add(WORD)
        rows: list[Any] = [
            factories.a_quote(opened, newcomer, f"The {WORD} opens.", introduced_by=WORD),
            factories.with_picture(opened, caption=WORD, alt=WORD, credit=WORD),
            opened.edition_people.create(person=leader),
            opened.edition_organisations.create(organisation=unit),
            opened.attachments.create(title=WORD, file=ContentFile(WORD.encode(), name=f"{WORD}.txt")),
        ]
    newcomer.portrait = unit.logo = factories.an_image()
    newcomer.save()
    unit.save()
    rows += [draft, draft.article, release, newcomer, unit, Tag.objects.get()]
    rows += [*Post.objects.all(), *Membership.objects.all(), *Picture.objects.all()]
    rows.append(_a_comment_on(draft))
    return Secret(draft, release, council, leader, rows)


def _a_comment_on(draft: Edition) -> Comment:
    """No verb takes one, so the row alone."""
    comment = a_heap(draft.article, 1, status=Status.SHOWN)[0]
    words = {"text": WORD, "html": f"<p>{WORD}</p>", "written_at": comment.posted_at}
    comment.revision = comment.revisions.create(**words)
    comment.save(update_fields=["revision"])
    return comment


DAY = date(2026, 6, 1)


def strangers() -> dict[str, Callable[[], Client]]:
    def rival() -> Client:
        return signed_in(User.objects.get(name="Dave Editor"))

    def administrator() -> Client:
        user = factories.a_user("Gwen Administrator")
        groups.join(user, groups.ADMINISTRATORS)
        return signed_in(user)

    def dismissed() -> Client:
        user = User.objects.get(name="Alice Writer")
        DeskMember.objects.get(user=user).delete()
        return signed_in(user)

    def inactive() -> Client:
        client = signed_in(User.objects.get(name="Alice Writer"))
        User.objects.filter(name="Alice Writer").update(is_active=False)
        return client

    return {
        "the public": Client,
        "a rival": rival,
        "an administrator": administrator,
        "dismissed": dismissed,
        "inactive": inactive,
    }


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture(params=strangers().values(), ids=strangers().keys())
def stranger(request: pytest.FixtureRequest, secret: Secret, dave: User) -> Client:
    client: Client = request.param()
    return client


# Every pattern of the site


def patterns(within: Any = None, before: str = "") -> Iterator[tuple[str, list[str]]]:
    """Route, with the names of what varies in it."""
    for one in (within or get_resolver()).url_patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from patterns(one, route)
        elif isinstance(one, URLPattern):
            yield route, re.findall(r"<(?:\w+:)?(\w+)>", route)


def addresses(secret: Secret) -> Iterator[tuple[str, str]]:
    """Each of the secret's own addresses, with one like it where nothing is."""
    for route, varying in patterns():
        if not varying:
            continue
        for values in values_for(route, varying, secret):
            yield filled(route, values), filled(route, {**values, **nothing_like(values)})


def filled(route: str, values: dict[str, Any]) -> str:
    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda match: str(values[match[1]]), route)


def nothing_like(values: dict[str, Any]) -> dict[str, Any]:
    """The value that says which row is meant, replaced by one that means none."""
    name = next(name for name in ("object_id", "person", "pk", "key", "slug", "id") if name in values)
    known = str(values[name])
    return {name: NOWHERE if known.isdecimal() else "0" * 24 if name == "key" else NOTHING}


def values_for(route: str, varying: list[str], secret: Secret) -> Iterator[dict[str, Any]]:
    if "object_id" in varying or "id" in varying:
        model = next(m for m in admin.site._registry if f"{m._meta.app_label}/{m._meta.model_name}/" in route)
        yield from ({varying[0]: key} for key in secret.keys_of(model))
        return
    yield from known_values(secret).get(route, [])


def known_values(secret: Secret) -> dict[str, list[dict[str, Any]]]:
    article = secret.draft.article
    people = [row for row in secret.rows if isinstance(row, Person)]
    bodies = [row for row in secret.rows if isinstance(row, Organisation)]
    tags = [{"slug": row.slug} for row in secret.rows if isinstance(row, Tag)]
    paper = next(row for row in secret.rows if isinstance(row, Attachment))
    *_, key, name = paper.get_absolute_url().split("/")
    picture = next(row for row in secret.rows if isinstance(row, Picture))
    cut = fallback(picture.kept, FULL).file_name
    at_desk = [{"desk": article.desk.slug, "slug": article.slug}]
    comments = [{"pk": row.pk} for row in secret.rows if isinstance(row, Comment)]
    authors = [{"pk": row.author_id} for row in secret.rows if isinstance(row, Comment)]
    queues = [{"slug": slug} for slug in QUEUES]
    return {
        "news/<slug:desk>/<slug:slug>/": at_desk,
        "news/<slug:desk>/<slug:slug>/preview/": at_desk,
        "news/<slug:desk>/<slug:slug>/comments/": at_desk,
        "news/<slug:desk>/<slug:slug>/comments/write/": at_desk,
        **{f"comments/<int:pk>/{page}": comments for page in PAGES_OF_A_COMMENT},
        "comments/<int:pk>/legal/<slug:kind>/": [{**one, "kind": "defamation"} for one in comments],
        "desk/comments/<int:pk>/": comments,
        "desk/comments/articles/<int:pk>/": [{"pk": article.pk}],
        "desk/comments/<int:pk>/legal/": comments,
        **{f"desk/comments/queues/<slug:slug>/{page}": queues for page in ("", "cards/", "list/", "stay/")},
        **{f"desk/comments/readers/<int:pk>/{page}": authors for page in PAGES_ABOUT_A_READER},
        "people/<slug:slug>/": [{"slug": person.slug} for person in people],
        "people/<slug:slug>.atom": [{"slug": person.slug} for person in people],
        "organisations/<slug:slug>/": [{"slug": body.slug} for body in bodies],
        "tags/<slug:slug>/": tags,
        "tags/<slug:slug>.atom": tags,
        "pictures/<int:pk>/<str:file_name>": [{"pk": picture.pk, "file_name": cut}],
        "pictures/<int:pk>/download": [{"pk": picture.pk}],
        "portraits/<int:pk>/<str:file_name>": [
            {
                "pk": person.pk,
                "file_name": fallback(KeptImage.of(person.portrait, focal=FACE), SQUARE).file_name,
            }
            for person in people
            if person.portrait
        ],
        "logos/organisation/<int:pk>/<str:file_name>": [
            {"pk": body.pk, "file_name": fallback(KeptImage.of(body.logo), LOGO).file_name} for body in bodies
        ],
        "attachments/<str:key>/<str:name>": [{"key": key, "name": name}],
        "desk/releases/<int:pk>/": [{"pk": secret.release.pk}],
        "desk/releases/<int:pk>/pictures/<int:number>/": [{"pk": secret.release.pk, "number": 0}],
        "desk/people/person/<int:person>/offices/": [{"person": person.pk} for person in people],
    }


PAGES_OF_A_COMMENT = ("", "answer/", "yours/", "edit/", "withdraw/", "report/", "reported/", "legal/")
PAGES_ABOUT_A_READER = ("", "everything/", "note/", "sanction/", "verify/")
# What needs no key of the secret's: its desk and the colours are public, accounts are the administrators'.
NOT_ABOUT_THE_DRAFT = (
    r"news/<slug:slug>(/|\.atom)|logos/desk/.*|colours/.*|desk/(articles/desk|accounts|outbox|people/area)/.*"
    r"|comments/<int:pk>/legal/received/"  # thanks for a notice about whatever number it says
    # Rows and accounts that tell nothing of an article; and numbers of rows that the secret has none of.
    r"|desk/comments/(commentpolicy|moderator|reason|wordrule)/.*|comments/record/.*"
    r"|account/(appeals|mail/off)/.*|comments/legal/<int:pk>/answer/"
    r"|desk/comments/(appeals|batches|decisions|legal|sanctions)/.*"
    r"|sitemap-.*|desk/\^.*|desk/\(.*|sign-in/.*|account/second-factor/.*"
)


def test_every_address_of_the_site_is_looked_at(secret: Secret) -> None:
    asked = {route for route, varying in patterns() if list(values_for(route, varying, secret))}
    everything = {route for route, varying in patterns() if varying}
    left = {route for route in everything - asked if not re.fullmatch(NOT_ABOUT_THE_DRAFT, route)}
    assert left == set()


def answer(client: Client, address: str, method: str = "get") -> tuple[int, str, str]:
    """Status, where it leads, and what it says, without the address itself."""
    response = getattr(client, method)(address)
    leads = response.headers.get("Location", "").replace(address, "")
    text = b"" if response.streaming else response.content
    said = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", text.decode(errors="replace"))
    return response.status_code, leads, said.replace(address, "")


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_secrets_addresses_answer_as_if_nothing_were_there(
    stranger: Client, secret: Secret, method: str
) -> None:
    told = []
    for own, none in addresses(secret):
        if answer(stranger, own, method) != answer(stranger, none, method):
            told.append(own)
    assert told == []


def pages(secret: Secret) -> list[str]:
    """Pages without a key of the secret's, with the questions that might bring it up."""
    plain = ["/" + route for route, varying in patterns() if not varying and "log" not in route]
    lists = [address for address in plain if f"{address}add/" in plain or address.endswith("/tag/")]
    asked = [f"?q={PART}", "?o=1&state=draft", "?_to_field=id&_popup=1"]
    public = [
        "/sitemap-people.xml",
        "/sitemap-organisations.xml",
        "/sitemap-tags.xml",
        "/sitemap-desks.xml",
        secret.council.get_absolute_url(),
        secret.leader.get_absolute_url(),
        secret.draft.desk.get_absolute_url(),
        f"/news/{secret.draft.desk.slug}.atom",
        f"/desk/people/person/{secret.leader.pk}/change/",
        f"/desk/people/person/{secret.leader.pk}/offices/",
        f"/desk/people/organisation/{secret.council.pk}/change/",
        f"/desk/people/organisation/{secret.council.pk}/delete/",
        f"/tags/{secret.draft.tags.get().slug}/?before=1-1",
        f"/tags/{secret.draft.tags.get().slug}/?after=1-1",
    ]
    return [*plain, *public, *(f"{one}{query}" for one in lists for query in asked), *autocompletes()]


def autocompletes() -> Iterator[str]:
    """Every choice there is anywhere, whether a form offers it or not."""
    models = chain(admin.site._registry, (Quote, EditionPerson, EditionPicture, EditionOrganisation))
    for model in models:
        for field in model._meta.fields:
            if field.is_relation:
                about = f"app_label={model._meta.app_label}&model_name={model._meta.model_name}"
                yield f"/desk/autocomplete/?{about}&field_name={field.name}&term={PART}"


@pytest.mark.parametrize("who", ["the public", "a rival", "an administrator"])
def test_no_other_page_says_the_word(who: str, secret: Secret, dave: User) -> None:
    stranger = strangers()[who]()
    shown = [address for address in pages(secret) if WORD.lower() in answer(stranger, address)[2].lower()]
    assert shown == []
