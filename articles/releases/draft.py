"""From a release and a person's choices to a draft: one transaction, one article however often asked."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.models import User
from articles import court_case
from articles.clearance import require_writer
from articles.drafting import editing, start_article
from articles.models import WORDS, Edition, Release, State
from articles.releases.choices import Choices
from articles.releases.files import add_attachments, add_pictures, kept_on_success
from articles.releases.people import add_organisations, add_people, add_quotes
from articles.releases.refusals import ReleaseRefused

# A release begins an article: there is nothing yet that a change note could speak of.
FIRST_WORDS = tuple(name for name in WORDS if name != "change_note")


@dataclass(frozen=True)
class Drafted:
    """``unspoken`` counts the quotations that stay plain text because nobody on the page said them."""

    edition: Edition
    is_new: bool
    unspoken: int = 0


def draft_from_release(release: Release, choices: Choices, *, by: User) -> Drafted:
    """The draft with everything chosen, or the one that was made of this release before.

    Raises NotAllowed, ReleaseRefused, and RosterRefusal when somebody cannot be added to the roster.
    """
    require_writer(by, release.desk)
    with kept_on_success() as written, transaction.atomic():
        release = Release.objects.select_for_update(of=("self",)).select_related("desk").get(pk=release.pk)
        known = edition_of(release)
        if known is not None:
            return Drafted(known, is_new=False)
        source = f"release “{release.name}”"
        words = _words(choices)
        edition = start_article(release.desk, headline=words["headline"], kind=choices.kind, by=by)
        if choices.court_case:
            court_case.begin(edition.article, by=by)
        with editing(edition, by=by) as draft:
            for name, value in words.items():
                setattr(draft, name, value)
            people = add_people(draft, choices.people, day=choices.day, source=source, by=by)
            unspoken = add_quotes(draft, choices.quotes, people)
            add_organisations(draft, choices.organisations, source=source, by=by)
            add_pictures(draft, choices.pictures, written, by=by)
            add_attachments(draft, choices.attachments, written)
        release.article = edition.article
        release.save(update_fields=["article"])
        return Drafted(draft, is_new=True, unspoken=unspoken)


def edition_of(release: Release) -> Edition | None:
    """The newest edition made of this release; none while there is none, or when its draft was discarded."""
    if release.article is None:
        return None
    editions = Edition.objects.filter(article=release.article)
    return editions.exclude(state=State.DISCARDED).order_by("-number").first()


def _words(choices: Choices) -> dict[str, Any]:
    """The words as they are stored. Raises ReleaseRefused where one is missing or does not fit."""
    words = {name: getattr(choices, name) for name in FIRST_WORDS}
    words = {name: value.strip() if isinstance(value, str) else value for name, value in words.items()}
    if not words["headline"]:
        raise ReleaseRefused(["The headline is missing."])
    others = {field.name for field in Edition._meta.fields} - set(FIRST_WORDS)
    try:
        Edition(**words).clean_fields(exclude=others)
    except ValidationError as error:
        raise ReleaseRefused(_sentences(error)) from error
    return words


def _sentences(error: ValidationError) -> list[str]:
    labels = {field.name: str(field.verbose_name).capitalize() for field in Edition._meta.fields}
    return [
        f"{labels[name]}: {message}" for name, messages in error.message_dict.items() for message in messages
    ]
