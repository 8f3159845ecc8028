"""What ``python -m tests.scale`` does with one empty database: fill it, look at the plans, take the times."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.db.models import F  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402

from accounts.models import User  # noqa: E402
from articles.models import Article, Desk, DeskMember  # noqa: E402
from comments.models import Action, Comment, Status  # noqa: E402
from comments.moderation import decide, undo  # noqa: E402
from tests import factories  # noqa: E402
from tests.comments.crowd import Crowd, after_bulk, some_readers  # noqa: E402
from tests.scale.copying import copy_thread, count_readers  # noqa: E402
from tests.scale.plans import unindexed  # noqa: E402

TIMES = 300
IN_ONE_THREAD = 10  # one article has a tenth of all comments


def main(comments: int) -> int:
    settings.ALLOWED_HOSTS = ["testserver"]
    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)
    with report("filling"):
        busiest, moderator = fill(comments)
    without_index = list(unindexed(busiest, moderator))
    for found in without_index:
        print(f"NO INDEX: {found}")
    pages(busiest, moderator)
    decisions(moderator)
    return 1 if without_index else 0


def fill(comments: int) -> tuple[Article, User]:
    desk = factories.a_desk("Busy desk")
    alice = factories.at_desk(desk, "Alice Writer", DeskMember.Role.WRITER)
    bob = factories.at_desk(desk, "Bob Editor", DeskMember.Role.EDITOR)
    articles = [_published(desk, alice, bob, number) for number in range(IN_ONE_THREAD)]
    busiest, *others = articles
    many = comments // IN_ONE_THREAD
    Crowd(some_readers(2_000), tell=tell_progress).comment_on(busiest, many)
    for turn, article in enumerate(others, start=1):
        copy_thread(busiest, article, turn)
        tell_progress(many)
    count_readers()
    after_bulk()
    press()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    return busiest, factories.a_moderator("Mo Moderator", desk)


def _published(desk: Desk, alice: User, bob: User, number: int) -> Article:
    draft = factories.a_draft(desk, alice, headline=f"Article {number}")
    return factories.published(draft, by=alice, editor=bob).article


def tell_progress(more: int) -> None:
    print(f"  {more:,} comments more", flush=True)


def press() -> None:
    """Queues of a size to be afraid of."""
    numbered = Comment.objects.annotate(rest=F("pk") % 100)
    numbered.filter(rest=7, status=Status.SHOWN).update(open_reports=1, priority=5)
    numbered.filter(rest=9).update(is_escalated=True)


def pages(article: Article, moderator: User) -> None:
    thread = reverse("thread", args=[article.desk.slug, article.slug])
    middle = Comment.objects.on_the_page_of(article).filter(depth=1)[50]
    for address in (
        article.get_absolute_url(),
        thread,
        f"{thread}?after={middle.path}",
        f"{thread}?order=newest",
        middle.get_absolute_url(),
        reverse("moderation_queue", args=["held"]),
        reverse("moderation_list", args=["unreviewed"]),
        reverse("moderated_reader", args=[middle.author_id]),
    ):
        page(address, moderator)


def page(address: str, moderator: User) -> None:
    client = Client()
    client.force_login(moderator)
    assert client.get(address).status_code == 200, address
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    print(f"{address}: {len(queries)} queries")
    show("  ", lambda: client.get(address), times=50)


def decisions(moderator: User) -> None:
    held = iter(list(Comment.objects.select_related("revision").held()[: TIMES * 2]))
    made = []

    def approve() -> None:
        comment = next(held)
        made.append(decide(comment, comment.words, Action.APPROVE, by=moderator))

    show("approve", approve)
    show("undo", lambda: undo(made.pop(), by=moderator))
    reason = factories.a_reason("spam")

    def reject() -> None:
        comment = next(held)
        decide(comment, comment.words, Action.REJECT, reason, by=moderator)

    show("reject", reject)


def show(name: str, act: Callable[[], object], times: int = TIMES) -> None:
    taken = sorted(timed(act) for _ in range(times))
    median, late = taken[times // 2], taken[times * 95 // 100]
    print(f"{name}: median {median * 1000:.1f} ms, p95 {late * 1000:.1f} ms", flush=True)


def timed(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


@contextmanager
def report(name: str) -> Iterator[None]:
    begun = time.perf_counter()
    yield
    print(f"{name}: {time.perf_counter() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
