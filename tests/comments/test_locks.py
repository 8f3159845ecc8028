"""Every verb waits for whoever holds what it is about, so that what it checked is still true when it writes.

On PostgreSQL, where many write at once: another connection holds the rows, and the verb is seen to wait.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
from django.db import OperationalError, connection, transaction

from accounts.models import User
from articles.models import Article
from comments.policy import ADVISORY, WHOLE_SITE
from comments.refusals import Refusal
from tests.comments.acts import ACTS, Act, Scene

pytestmark = [pytest.mark.on_postgresql, pytest.mark.django_db(transaction=True)]

# Rows held like this can still be referred to: only who asks for them, or changes them, waits.
ROWS = "SELECT FROM {table} FOR NO KEY UPDATE"
POLICIES = "SELECT pg_advisory_xact_lock({family}, {whose})"

ABOUT_READERS_ONLY = {
    "sanctioning",
    "lifting_a_sanction",
    "renaming",
    "verifying",
    "noting_something",
    "leaving",
    "leaving_without_a_name",
}
FOR_STATISTICS = {"counting_a_day"}
# These ask first whether the reader is still there, and who they are.
OF_SOMEBODY = {*ABOUT_READERS_ONLY, "posting_a_comment", "reporting_one", "taking_it_back"} - {
    "leaving_without_a_name"
}
OF_A_CASE = {
    "asking_the_author",
    "the_authors_answer",
    "the_end_of_the_authors_time",
    "noticing_that_a_letter_was_lost",
    "an_answer_on_paper",
    "writing_to_a_party",
    "putting_a_letter_into_the_post",
    "taking_a_comment_off",
    "keeping_it",
    "turning_a_notice_away",
    "reminding_of_a_case",
}
UNDER_A_POLICY = {"posting_a_comment", "editing_one"}


def test_every_verb_waits_for_whoever_holds_what_it_is_about(article: Article, mo: User) -> None:
    locked_last = sorted(ACTS, key=lambda verb: verb == "unlocking_them")
    acts = {verb: ACTS[verb](Scene(article, mo)) for verb in locked_last}
    with held(ROWS.format(table="articles_article")):
        assert waiting(acts) == set(acts) - ABOUT_READERS_ONLY - FOR_STATISTICS
    with held(ROWS.format(table="comments_reader")):
        assert waiting(acts) >= OF_SOMEBODY
    with held(ROWS.format(table="comments_legalcase")):
        assert waiting(acts) == OF_A_CASE
    for whose in (WHOLE_SITE, article.desk_id):
        with held(POLICIES.format(family=ADVISORY, whose=whose)):
            assert waiting(acts) == UNDER_A_POLICY


@contextmanager
def held(what: str) -> Iterator[None]:
    """By somebody else, who does not finish."""
    other = connection.copy()
    other.set_autocommit(False)
    try:
        with other.cursor() as cursor:
            cursor.execute(what)
        yield
    finally:
        other.rollback()
        other.close()


def waiting(acts: dict[str, Act]) -> set[str]:
    return {verb for verb, act in acts.items() if waits(act)}


def waits(act: Act) -> bool:
    """What is done after all is taken back, and so can be tried again; what is refused has not waited."""
    try:
        with suppress(Refusal), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '30ms'")
            act()
            transaction.set_rollback(True)
    except OperationalError as waited:
        return "lock timeout" in str(waited)
    return False
