"""Published pages for tests: one with everything on it, and many at once."""

import re
from datetime import date, datetime, time, timedelta
from html import unescape

from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from taggit.models import Tag

from accounts.models import User
from articles.models import (
    Article,
    Attachment,
    Desk,
    Edition,
    EditionOrganisation,
    EditionPerson,
    EditionTag,
    State,
)
from people.models import Organisation, Person
from tests import factories

NOON = datetime(2024, 6, 5, 12, tzinfo=timezone.get_default_timezone())


def words_of(client: Client, address: str, *, status: int = 200) -> str:
    """What a reader sees of a page: its text, with white space as it is shown."""
    response = client.get(address)
    assert response.status_code == status, response.status_code
    html = response.content.decode()
    body = html[html.index("<body") :] if "<body" in html else html
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split()).replace(" ,", ",")


def a_speaker() -> Person:
    """Cabinet Member for Housing on the day of ``NOON``, Leader now."""
    council = factories.an_organisation("Marl Bridge Council")
    person = factories.a_person("Petra Lindqvist", honorific_prefix="Cllr")
    housing = factories.a_post("Cabinet Member for Housing", organisation=council)
    factories.a_membership(person, housing, start="2023", end="2025")
    factories.a_membership(person, factories.a_post("Leader", organisation=council), start="2026-01")
    return person


def a_full_draft(desk: Desk, by: User, speaker: Person, **words: object) -> Edition:
    """Every kind of thing an article's page can show, at least once."""
    fields: dict[str, object] = {
        "headline": "Forty council homes for Quarry Lane",
        "standfirst": "The first since 1987.",
        "dateline_place": "Marl Bridge",
        "dateline_date": date(2024, 6, 5),
        "dateline_time": time(9, 30),
        "body": "<p>Work begins in May.</p><blockquote><p>We keep our word.</p></blockquote>",
        "signoff": "The Housing Team",
        "notes_to_editors": "<p>Pictures are free to use.</p>",
        "at": NOON,
        **words,
    }
    draft = factories.a_draft(desk, by, **fields)  # type: ignore[arg-type]
    factories.a_quote(draft, speaker, "We keep our word.")
    for part in (EditionPerson.Part.AUTHOR, EditionPerson.Part.QUOTED):
        draft.edition_people.create(person=speaker, part=part)
    draft.edition_organisations.create(organisation=factories.an_organisation("Marl Homes"))
    draft.tags.add("housing")
    factories.with_picture(draft, caption="Quarry Lane in April", credit="Ada Holm")
    paper = ContentFile(b"%PDF-1.4\n%%EOF\n", name="plans.pdf")
    Attachment.objects.create(edition=draft, title="The plans", file=paper)
    return draft


def many_live(
    desk: Desk,
    by: User,
    number: int,
    *,
    begun: datetime = NOON,
    person: Person | None = None,
    organisation: Organisation | None = None,
    tag: Tag | None = None,
) -> list[Edition]:
    """So many live articles, the newest last, a minute apart; written in bulk, past the verbs."""
    others = Article.objects.count()
    articles = Article.objects.bulk_create(
        Article(desk=desk, slug=f"story-{others + n}", first_published_at=begun + timedelta(minutes=n))
        for n in range(number)
    )
    editions = Edition.objects.bulk_create(_live(article, by) for article in articles)
    if person is not None:
        EditionPerson.objects.bulk_create(
            EditionPerson(edition=edition, person=person, part="quoted", role_label="Chair")
            for edition in editions
        )
    if organisation is not None:
        EditionOrganisation.objects.bulk_create(
            EditionOrganisation(edition=edition, organisation=organisation) for edition in editions
        )
    if tag is not None:
        EditionTag.objects.bulk_create(EditionTag(content_object=edition, tag=tag) for edition in editions)
    return editions


def _live(article: Article, by: User) -> Edition:
    at = article.first_published_at
    assert at is not None
    return Edition(
        article=article,
        desk=article.desk,
        state=State.PUBLISHED,
        headline=f"Headline of {article.slug}",
        body="<p>Text.</p>",
        page_body="<p>Text.</p>",
        created_by=by,
        created_at=at,
        changed_at=at,
        published_at=at,
        first_published_at=at,
    )
