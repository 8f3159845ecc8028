"""Every type of page, on a phone and on a desk: nobody is shut out, the policy holds, nothing sticks out."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape

import pytest
from django.contrib import admin
from django.core.management import call_command
from django.db import connection
from django.test import Client, override_settings
from django.urls import reverse

from articles import database_rules
from comments import database_rules as rules_of_comments
from comments.queues import QUEUES
from tests.house.small_town import STATES, Town, build
from tests.visitor import Visitor

pytestmark = pytest.mark.once

NOBODY, WRITER, EDITOR, ROOT = None, "alice", "bob", "root"
REGISTERS = sorted(model._meta.label_lower for model in admin.site._registry)


@pytest.fixture(scope="module")
def town(
    django_db_setup: None, django_db_blocker: object, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Town]:
    """Built once: looking at pages changes nothing."""
    storages = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    own = override_settings(
        MEDIA_ROOT=tmp_path_factory.mktemp("media"),
        STORAGES=storages,
        ROOT_URLCONF="tests.house.urls_that_fail",
    )
    with own, django_db_blocker.unblock():
        yield build()
        database_rules.lift(connection)
        rules_of_comments.lift(connection)
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(autouse=True)
def _own_files(town: Town) -> None:
    """The town's files instead of each test's own."""


@dataclass(frozen=True)
class Kind:
    """One type of page: where it is, who looks at it, and the status it answers with."""

    address: Callable[[Town], str]
    seen_by: str | None = NOBODY
    status: int = 200


def back_office(page: str, state: str | None = None) -> Callable[[Town], str]:
    def address(town: Town) -> str:
        return reverse(f"admin:{page}", args=[town.editions[state].pk] if state else [])

    return address


def register(model: str, page: str) -> Callable[[Town], str]:
    """A register's list, its empty form, or a page about its first entry."""
    name = f"admin:{model.replace('.', '_')}_{page}"

    def address(town: Town) -> str:
        if page in ("changelist", "add"):
            return reverse(name)
        by_label = {registered._meta.label_lower: registered for registered in admin.site._registry}
        return reverse(name, args=[by_label[model]._default_manager.order_by("pk")[0].pk])

    return address


def second_page(town: Town) -> str:
    """Found as a reader finds it: a list names its next page by a link only."""
    first = town.desk.get_absolute_url()
    link = re.search(r'rel="next" href="([^"]+)"', Client().get(first).text)
    assert link, "the list fits on one page"
    return first + unescape(link[1])


def moderating(page: str, *slug: str) -> Callable[[Town], str]:
    return lambda town: reverse(page, args=slug)


PUBLIC = {
    "home": Kind(lambda town: "/"),
    "all news": Kind(lambda town: "/news/"),
    "desk": Kind(lambda town: town.desk.get_absolute_url()),
    "second page of a list": Kind(second_page),
    "article": Kind(lambda town: town.editions["published"].get_absolute_url()),
    "corrected article": Kind(lambda town: town.editions["corrected"].get_absolute_url()),
    "withdrawn article": Kind(lambda town: town.editions["withdrawn"].get_absolute_url()),
    "removed article": Kind(lambda town: town.editions["removed"].get_absolute_url(), status=410),
    "people": Kind(lambda town: "/people/"),
    "person": Kind(lambda town: town.person.get_absolute_url()),
    "organisation": Kind(lambda town: town.organisation.get_absolute_url()),
    "tag": Kind(lambda town: "/tags/libraries/"),
    "not found": Kind(lambda town: "/nothing-here/", status=404),
    "broken": Kind(lambda town: "/broken/", status=500),
}
WORKING = {
    "way into the back office": Kind(lambda town: "/desk/login/"),
    "preview": Kind(lambda town: town.editions["draft"].get_absolute_url() + "preview/", WRITER),
    "a writer's home": Kind(back_office("index"), WRITER),
    "an editor's home": Kind(back_office("index"), EDITOR),
    "everybody's home": Kind(back_office("index"), ROOT),
    "forbidden": Kind(lambda town: "/desk/accounts/user/", WRITER, status=403),
    "new password": Kind(back_office("password_change"), WRITER),
    "reason to withdraw": Kind(back_office("articles_edition_withdraw", "published"), EDITOR),
    "reason to remove": Kind(back_office("articles_edition_remove", "published"), EDITOR),
    "reason to discard": Kind(back_office("articles_edition_discard", "draft"), WRITER),
    "new from a release": Kind(lambda town: "/desk/releases/new/", WRITER),
    "word rules, a text to try": Kind(back_office("comments_wordrule_try"), ROOT),
    "check a release": Kind(lambda town: f"/desk/releases/{town.release.pk}/", WRITER),
    **{
        f"edit page: {state}": Kind(back_office("articles_edition_change", state), EDITOR) for state in STATES
    },
}
SIGNING_IN = {
    "sign in": Kind(lambda town: "/sign-in/"),
    "sign in with a password": Kind(lambda town: "/sign-in/password/"),
    "forgotten password": Kind(lambda town: "/sign-in/new-password/"),
    "account not in use": Kind(lambda town: "/sign-in/not-in-use/"),
    "signed out": Kind(lambda town: "/sign-in/signed-out/"),
    "sign-in cancelled": Kind(lambda town: "/sign-in/cancelled/"),
    "sign-in failed": Kind(lambda town: "/sign-in/failed/", status=401),
    "own account": Kind(lambda town: "/account/", WRITER),
    "own addresses": Kind(lambda town: "/account/addresses/", WRITER),
    "own password": Kind(lambda town: "/account/password/", WRITER),
    "own providers": Kind(lambda town: "/account/providers/", WRITER),
    "connect a provider": Kind(lambda town: "/account/providers/connect/", WRITER),
    "own second factor": Kind(lambda town: "/account/second-factor/", WRITER),
    "password once more": Kind(lambda town: "/account/again/", WRITER),
    "sign out": Kind(lambda town: "/account/sign-out/", WRITER),
}


def under_a_case(state: str, page: str) -> Callable[[Town], str]:
    return lambda town: f"/comments/{town.cases[state].comment_id}/legal/{page}"


LEGAL = {
    "something unlawful": Kind(under_a_case("received", "")),
    "notice of defamation": Kind(under_a_case("received", "defamation/")),
    "notice of illegal content": Kind(under_a_case("received", "illegal/")),
    "notice received": Kind(under_a_case("received", "received/")),
    "answer to a notice": Kind(lambda town: f"/comments/legal/{town.cases['asked'].pk}/answer/", "wren"),
    "a notice answered": Kind(lambda town: f"/comments/legal/{town.cases['answered'].pk}/answer/", "wren"),
    "notice that came by post": Kind(
        lambda town: reverse("notice_on_paper", args=[town.cases["received"].comment_id]), "mo"
    ),
    "answer that came by post": Kind(
        lambda town: reverse("answer_on_paper", args=[town.cases["asked"].pk]), "mo"
    ),
    "letter to be posted": Kind(lambda town: town.cases["on paper"].letters.get().get_absolute_url(), "mo"),
    "legal notices": Kind(lambda town: "/desk/comments/legal/", "mo"),
    **{
        f"legal notice: {state}": Kind(lambda town, state=state: town.cases[state].get_absolute_url(), "mo")
        for state in ("received", "asked", "answered", "on paper")
    },
}


def talk(said: str, page: str = "") -> Callable[[Town], str]:
    return lambda town: f"/comments/{town.talk[said].pk}/{page}"


def thread(page: str = "") -> Callable[[Town], str]:
    return lambda town: f"{town.editions['corrected'].get_absolute_url()}comments/{page}"


COMMENTS = {
    "comments": Kind(thread()),
    "newest comments": Kind(thread("?order=newest")),
    "further comments": Kind(lambda town: f"{thread()(town)}?after={town.talk['deep'].path}"),
    "locked comments": Kind(lambda town: f"{town.editions['withdrawn'].get_absolute_url()}comments/"),
    "comment": Kind(talk("first")),
    "comment in the depth": Kind(talk("deep")),
    "comment that was taken down": Kind(talk("gone")),
    "house rules": Kind(lambda town: "/comments/rules/"),
    "report by a visitor": Kind(talk("shown", "report/")),
    "report by a reader": Kind(talk("first", "report/"), "robin"),
    "report received": Kind(talk("first", "reported/")),
    "write the first comment": Kind(thread("write/"), "newcomer"),
    "write a comment": Kind(thread("write/"), "robin"),
    "answer a comment": Kind(talk("first", "answer/"), "robin"),
    "own comment, shown": Kind(talk("shown", "yours/"), "robin"),
    "own comment, held": Kind(talk("held", "yours/"), "robin"),
    "own comment, rejected": Kind(talk("gone", "yours/"), "robin"),
    "change a comment": Kind(talk("shown", "edit/"), "robin"),
    "withdraw a comment": Kind(talk("shown", "withdraw/"), "robin"),
}
MODERATING = {
    "a moderator’s home": Kind(back_office("index"), "mo"),
    **{f"queue: {slug}": Kind(moderating("moderation_queue", slug), "mo") for slug in QUEUES},
    **{f"list of a queue: {slug}": Kind(moderating("moderation_list", slug), "mo") for slug in QUEUES},
    "comment to moderate": Kind(
        lambda town: reverse("moderated_comment", args=[town.talk["goose"].pk]), "mo"
    ),
    "own decisions": Kind(moderating("my_decisions"), "mo"),
    "appeals": Kind(moderating("appeals"), "mo"),
    "an appeal": Kind(lambda town: reverse("hear_appeal", args=[town.appeal.pk]), "mo"),
    "a reader, for moderators": Kind(
        lambda town: reverse("moderated_reader", args=[town.talk["goose"].author_id]), ROOT
    ),
    "comments under an article, for moderators": Kind(
        lambda town: reverse("moderated_article", args=[town.talk["goose"].article_id]), "mo"
    ),
    "queue of one desk": Kind(
        lambda town: f"{reverse('moderation_queue', args=['held'])}?desk={town.desk.pk}", ROOT
    ),
    "find a reader": Kind(lambda town: f"{reverse('find_comments')}?q=Sam", "mo"),
    "everything by a reader": Kind(
        lambda town: reverse("everything_of_reader", args=[town.talk["goose"].author_id]), "mo"
    ),
    "a moderator’s keys": Kind(moderating("moderator_keys"), "mo"),
}
ACCOUNTS = {
    "accounts of comments": Kind(lambda town: "/comments/record/"),
    "accounts of a desk’s comments": Kind(lambda town: f"/comments/record/desks/{town.desk.slug}/"),
    "what moderators decided": Kind(lambda town: "/desk/comments/record/", ROOT),
}
EDIT_PAGES = {
    f"edit page: {state}": Kind(back_office("articles_edition_change", state), EDITOR) for state in STATES
}
NOT_MADE_THERE = {
    ("articles.article", "add"),  # an article begins with its first edition
    ("outbox.letter", "add"),  # a letter with what it tells of
}
FORMS = {
    f"{model} {page}": Kind(register(model, page), ROOT)
    for model in REGISTERS
    for page in ("changelist", "add", "change")
    if (model, page) not in NOT_MADE_THERE
}
EVERY_KIND = {
    **PUBLIC,
    **SIGNING_IN,
    **LEGAL,
    **COMMENTS,
    **MODERATING,
    **ACCOUNTS,
    **WORKING,
    **EDIT_PAGES,
    **FORMS,
}


@pytest.mark.parametrize("kind", EVERY_KIND.values(), ids=EVERY_KIND.keys())
def test_page(kind: Kind, town: Town, visit: Callable[..., Visitor]) -> None:
    visitor = visit(width=360)
    if kind.seen_by:
        visitor.sign_in(getattr(town, kind.seen_by))
    assert visitor.open(kind.address(town)) == kind.status
    troubles = [*visitor.troubles_at(360), *visitor.troubles_at(1280)]
    assert not troubles, "\n".join(troubles)
