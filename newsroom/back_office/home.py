"""The home of the back office: what waits to be done, before any register."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from accounts.models import User
from articles import worklists
from articles.models import Desk, Edition
from comments.desk.tabs import Tab, heaps
from comments.hearings import Unheard, unheard
from comments.keepers import keeper
from newsroom.troubles import troubles

SHOWN = 8


@dataclass(frozen=True)
class Worklist:
    """One heap of work: the first few editions of it, and where the rest is."""

    title: str
    empty: str
    editions: list[Edition]
    more_url: str


def home(request: HttpRequest) -> dict[str, Any]:
    """What the home's template shows. The same number of queries whatever there is to show."""
    user = request.user
    desks = list(Desk.objects.worked_at_by(user))
    return {
        "worklists": [] if isinstance(user, AnonymousUser) else _worklists(user),
        "desks": desks,
        "runs_the_place": user.has_perm("articles.add_desk"),
        "nothing_set_up": not desks and not Desk.objects.exists(),
        "new_release_url": _url_if_any("new_release"),
        "troubles": troubles() if user.has_perm("outbox.view_letter") else [],
        "moderates": moderates(user),
        "heaps": _heaps(user),
        "unheard": _unheard(user),
    }


def moderates(user: User | AnonymousUser) -> bool:
    """By the permission that comes with the part: it is known already, so no page asks for it anew."""
    return user.has_perm("comments.view_comment")


def _heaps(user: User | AnonymousUser) -> list[Tab]:
    """Comments to moderate: only the heaps with something in them."""
    kept = keeper(user) if isinstance(user, User) and moderates(user) else None
    return [heap for heap in heaps(kept) if heap.number != "0"] if kept else []


def _unheard(user: User | AnonymousUser) -> list[Unheard]:
    """Appeals that no moderator can hear, for whoever can name another one."""
    return unheard() if user.has_perm("comments.add_moderator") else []


def _worklists(user: User) -> list[Worklist]:
    return [*(_for_editors(user) if worklists.is_editor(user) else []), *_for_everybody(user)]


def _for_editors(user: User) -> list[Worklist]:
    return [
        _worklist(
            "Awaiting me", "Nothing is waiting for your approval.", worklists.awaiting(user), "submitted"
        ),
        _worklist(
            "Approved, ready to publish",
            "Nothing approved is waiting to be published.",
            worklists.ready_to_publish(user),
            "approved",
        ),
    ]


def _for_everybody(user: User) -> list[Worklist]:
    return [
        _worklist("My drafts", "You have no drafts.", worklists.drafts_of(user), "draft"),
        _worklist(
            "Waiting for an editor",
            "Nothing you submitted is waiting for approval.",
            worklists.submitted_by(user),
            "submitted",
        ),
        _worklist(
            "Published this week",
            "Nothing has been published in the last seven days.",
            worklists.published_lately(user),
            "published",
        ),
    ]


def _worklist(title: str, empty: str, editions: QuerySet[Edition], state: str) -> Worklist:
    found = list(editions.select_related("article", "desk", "created_by")[: SHOWN + 1])
    more = f"{reverse('admin:articles_edition_changelist')}?state={state}" if len(found) > SHOWN else ""
    return Worklist(title, empty, found[:SHOWN], more)


def _url_if_any(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
