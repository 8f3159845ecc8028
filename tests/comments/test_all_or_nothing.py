"""A verb is done wholly or not at all: where its last step fails, nothing of what came before it stays."""

from collections.abc import Callable, Iterator
from itertools import count
from pkgutil import resolve_name
from typing import Any

import pytest
from django.apps import apps

from accounts.models import User
from articles.models import Article
from tests.comments.acts import ACTS, Scene

pytestmark = [pytest.mark.django_db, pytest.mark.once]

# What fails; behind the colon, which time it is taken.
LAST_STEPS = {
    "posting_a_comment": "comments.posting.tell_whom_it_answers",
    "editing_one": "comments.posting.tell_whom_it_answers",
    "withdrawing_one": "comments.posting.answer_reports",
    "deciding": "comments.moderation.tell_whom_it_answers",
    "undoing": "comments.moderation._tell_of_reversal",
    "deciding_together": "comments.moderation._tell: 2",
    "undoing_together": "comments.moderation._tell_of_reversal: 2",
    "reporting_one": "comments.counters.count_reports",
    "appealing": "comments.notices.tell",
    "hearing_an_appeal": "comments.appeals.tell_whom_it_answers",
    "sanctioning": "comments.notices.tell",
    "lifting_a_sanction": "comments.notices.tell",
    "renaming": "comments.models.ReaderName.save",
    "verifying": "comments.readers._note",
    "taking_it_back": "comments.readers._note",
    "noting_something": "comments.models.ModeratorNote.save",
    "leaving": "comments.erasure.forget_account",
    "leaving_without_a_name": "comments.erasure.forget_account",
    "erasing_what_was_written": "comments.erased_words._empty",
    "forgetting_rejected_words": "comments.models.CommentQuerySet.update",
    "changing_a_policy": "comments.policies._written_down",
    "locking_comments": "comments.policies._written_down",
    "unlocking_them": "comments.policies._written_down",
    "receiving_a_legal_notice": "comments.legal.letters.send_template",
    "asking_the_author": "comments.legal.case_file.write_down",
    "the_authors_answer": "comments.legal.case_file.write_down",
    "the_end_of_the_authors_time": "comments.legal.case_file.write_down",
    "noticing_that_a_letter_was_lost": "comments.legal.case_file.write_down",
    "an_answer_on_paper": "comments.legal.case_file.write_down",
    "writing_to_a_party": "outbox.writing.write",
    "putting_a_letter_into_the_post": "comments.legal.case_file.write_down",
    "taking_a_comment_off": "comments.legal.case_file.write_down",
    "keeping_it": "comments.legal.case_file.write_down",
    "turning_a_notice_away": "comments.legal.case_file.write_down",
    "reminding_of_a_case": "comments.legal.case_file.write_down",
    "counting_a_day": "comments.record.counting.of_moderators",
}


def test_every_verb_is_tried_below() -> None:
    assert set(ACTS) == set(LAST_STEPS)


@pytest.mark.parametrize("verb", ACTS)
def test_where_the_last_step_fails_nothing_has_happened(
    verb: str, article: Article, mo: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    last_step, _, nth = LAST_STEPS[verb].partition(": ")
    act = ACTS[verb](Scene(article, mo))
    before = dict(everything())
    monkeypatch.setattr(last_step, failing(resolve_name(last_step), int(nth or 1)))
    with pytest.raises(RuntimeError, match="the last step"):
        act()
    assert dict(everything()) == before


def failing(step: Callable[..., Any], nth: int) -> Callable[..., Any]:
    times = count(1)

    def fails(*args: object, **named: object) -> object:
        if next(times) == nth:
            raise RuntimeError("This was the last step.")
        return step(*args, **named)

    return fails


def everything() -> Iterator[tuple[str, list[Any]]]:
    for app in ("accounts", "comments", "outbox"):
        for model in apps.get_app_config(app).get_models():
            yield model._meta.label, list(model.objects.order_by("pk").values_list())
