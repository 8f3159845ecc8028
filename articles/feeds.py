"""Atom feeds: everything, one desk, one person, one tag."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from taggit.models import Tag

from articles.listings import authors, authors_of, live, naming, tagged, tags_of_live
from articles.models import Desk, Edition
from articles.models.edition import EditionQuerySet
from people.models import Person

LENGTH = 30


class Everything(Feed):  # type: ignore[type-arg]
    """Addresses are built on the site's own address, whatever host a proxy asked for."""

    feed_type = Atom1Feed

    def listing(self, of: Any) -> EditionQuerySet:
        return live()

    def title(self, of: Any) -> str:
        return settings.SITE_NAME if of is None else f"{of} – {settings.SITE_NAME}"

    def link(self, of: Any) -> str:
        return settings.SITE_URL + (reverse("home") if of is None else self.page_of(of))

    def page_of(self, of: Any) -> str:
        return str(of.get_absolute_url())

    def items(self, of: Any) -> list[Edition]:
        return list(self.listing(of).prefetch_related(authors()).newest_first()[:LENGTH])

    def item_title(self, item: Edition) -> str:
        return item.headline

    def item_description(self, item: Edition) -> str:
        return escape(item.standfirst)  # readers take a summary for HTML

    def item_link(self, item: Edition) -> str:
        return settings.SITE_URL + item.get_absolute_url()

    def item_author_name(self, item: Edition) -> str:
        return ", ".join(row.person.full_name for row in authors_of(item)) or item.article.desk.name

    def item_pubdate(self, item: Edition) -> datetime | None:
        return item.first_published_at

    def item_updateddate(self, item: Edition) -> datetime | None:
        return item.published_at

    def item_categories(self, item: Edition) -> list[str]:
        return [item.article.get_kind_display()]


class OfDesk(Everything):
    def get_object(self, request: HttpRequest, slug: str) -> Desk:
        return get_object_or_404(Desk, slug=slug)

    def listing(self, of: Desk) -> EditionQuerySet:
        return live().filter(desk=of)


class OfPerson(Everything):
    def get_object(self, request: HttpRequest, slug: str) -> Person:
        return get_object_or_404(Person.objects.current().unveiled(), slug=slug)

    def listing(self, of: Person) -> EditionQuerySet:
        return naming(of)


class OfTag(Everything):
    """As with its page, a tag that only unpublished work carries does not exist."""

    def get_object(self, request: HttpRequest, slug: str) -> Tag:
        return get_object_or_404(tags_of_live(), slug=slug)

    def listing(self, of: Tag) -> EditionQuerySet:
        return tagged(of)

    def page_of(self, of: Tag) -> str:
        return reverse("tag", args=[of.slug])
