"""A verb is done wholly or not at all: where its last step fails, nothing of what came before it stays."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from django.apps import apps
from django.utils import timezone

from accounts.models import User
from articles.models import Article
from comments import (
    appeals,
    erased_words,
    erasure,
    moderation,
    policies,
    posting,
    readers,
    reporting,
    sanctions,
)
from comments.legal import answers, author, clock, ending
from comments.models import Action, Comment, CommentPolicy, Decision, Reader, Sanction
from comments.record import tallying
from tests import factories
from tests.comments.legal.test_cases import a_case

pytestmark = [pytest.mark.django_db, pytest.mark.once]

CASES: dict[str, tuple[str, Callable[["Scene"], Callable[[], object]]]] = {}


@dataclass
class Scene:
    article: Article
    mo: User
    root: User = field(default_factory=lambda: factories.a_moderator("Every Desk"))
    mia: User = field(default_factory=lambda: factories.a_moderator("Mia Moderator"))
    reader: Reader = field(default_factory=factories.a_reader)
    other: Reader = field(default_factory=lambda: factories.a_reader("Rita Reporter"))

    def comment(self) -> Comment:
        return factories.a_comment(self.article, self.reader)

    def reported(self) -> Comment:
        comment = self.comment()
        reporting.report(comment, comment.words, factories.a_reason(), by=self.other)
        return Comment.objects.get(pk=comment.pk)

    def rejection(self) -> Decision:
        comment = self.comment()
        return moderation.decide(comment, comment.words, Action.REJECT, factories.a_reason(), by=self.mo)


def breaking(last_step: str) -> Callable[[Any], Any]:
    """The case sets the scene and returns the act, which fails in the step that is named."""

    def named(case: Callable[[Scene], Callable[[], object]]) -> object:
        CASES[case.__name__] = last_step, case
        return case

    return named


@breaking("comments.posting.tell_whom_it_answers")
def posting_a_comment(scene: Scene) -> Callable[[], object]:
    return scene.comment


@breaking("comments.posting.tell_whom_it_answers")
def editing_one(scene: Scene) -> Callable[[], object]:
    comment = scene.comment()
    return lambda: posting.edit(comment, "Better words.", by=scene.reader)


@breaking("comments.posting.answer_reports")
def withdrawing_one(scene: Scene) -> Callable[[], object]:
    comment = scene.comment()
    return lambda: posting.withdraw(comment, by=scene.reader)


@breaking("comments.moderation.tell_whom_it_answers")
def deciding(scene: Scene) -> Callable[[], object]:
    comment = scene.reported()
    return lambda: moderation.decide(
        comment, comment.words, Action.REJECT, factories.a_reason(), by=scene.mo, note="Not here."
    )


@breaking("comments.moderation._tell_of_reversal")
def undoing(scene: Scene) -> Callable[[], object]:
    rejection = scene.rejection()
    return lambda: moderation.undo(rejection, by=scene.mo)


@breaking("comments.moderation._tell: 2")
def deciding_together(scene: Scene) -> Callable[[], object]:
    chosen = [(comment, comment.words) for comment in (scene.comment(), scene.comment())]
    return lambda: moderation.decide_together(chosen, Action.APPROVE, by=scene.mo)


@breaking("comments.moderation._tell_of_reversal: 2")
def undoing_together(scene: Scene) -> Callable[[], object]:
    chosen = [(comment, comment.words) for comment in (scene.comment(), scene.comment())]
    batch, _, _ = moderation.decide_together(chosen, Action.APPROVE, by=scene.mo)
    return lambda: moderation.undo_together(batch, by=scene.mo)


@breaking("comments.counters.count_reports")
def reporting_one(scene: Scene) -> Callable[[], object]:
    comment = scene.comment()
    return lambda: reporting.report(comment, comment.words, factories.a_reason(), by=scene.other)


@breaking("comments.notices.tell")
def appealing(scene: Scene) -> Callable[[], object]:
    rejection = scene.rejection()
    return lambda: appeals.appeal(rejection, "I only asked.", by=scene.reader)


@breaking("comments.appeals.tell_whom_it_answers")
def hearing_an_appeal(scene: Scene) -> Callable[[], object]:
    appeal = appeals.appeal(scene.rejection(), "I only asked.", by=scene.reader)
    return lambda: appeals.hear(appeal, upheld=True, by=scene.mia, note="Quite so.")


@breaking("comments.notices.tell")
def sanctioning(scene: Scene) -> Callable[[], object]:
    return lambda: sanctions.impose(scene.reader, Sanction.Kind.BAN, factories.a_reason(), by=scene.root)


@breaking("comments.notices.tell")
def lifting_a_sanction(scene: Scene) -> Callable[[], object]:
    ban = sanctions.impose(scene.reader, Sanction.Kind.BAN, factories.a_reason(), by=scene.root)
    return lambda: sanctions.lift(ban, why="A mistake.", by=scene.root)


@breaking("comments.models.ReaderName.save")
def renaming(scene: Scene) -> Callable[[], object]:
    return lambda: readers.rename(scene.reader, "Linnet Grey")


@breaking("comments.readers._note")
def verifying(scene: Scene) -> Callable[[], object]:
    person = factories.a_person()
    return lambda: readers.verify(scene.reader, person, by=scene.root)


@breaking("comments.readers._note")
def taking_it_back(scene: Scene) -> Callable[[], object]:
    readers.verify(scene.reader, factories.a_person(), by=scene.root)
    return lambda: readers.unverify(scene.reader, by=scene.root)


@breaking("comments.erasure.forget_account")
def leaving(scene: Scene) -> Callable[[], object]:
    readers.rename(scene.reader, "Linnet Grey")
    return lambda: erasure.erase(scene.reader)


@breaking("comments.erasure.forget_account")
def leaving_without_a_name(scene: Scene) -> Callable[[], object]:
    comment, nobody = scene.comment(), factories.a_user("")
    reporting.report(comment, comment.words, factories.a_reason(), "Look!", email=nobody.email)
    return lambda: erasure.erase_account(nobody)


@breaking("comments.erased_words._empty")
def erasing_what_was_written(scene: Scene) -> Callable[[], object]:
    scene.comment()
    return lambda: list(erased_words.erase_comments(scene.reader, timezone.now()))


@breaking("comments.policies._written_down")
def changing_a_policy(scene: Scene) -> Callable[[], object]:
    terms = policies.Terms(CommentPolicy.Mode.CLOSED)
    return lambda: policies.change_policy(scene.article, terms, by=scene.mo)


@breaking("comments.policies._written_down")
def locking_comments(scene: Scene) -> Callable[[], object]:
    return lambda: policies.lock(scene.article, CommentPolicy.Lock.LEGAL, "On advice.", by=scene.mo)


@breaking("comments.policies._written_down")
def unlocking_them(scene: Scene) -> Callable[[], object]:
    policies.lock(scene.article, CommentPolicy.Lock.LEGAL, "On advice.", by=scene.mo)
    return lambda: policies.unlock(scene.article, by=scene.mo)


@breaking("comments.legal.letters.send_template")
def receiving_a_legal_notice(scene: Scene) -> Callable[[], object]:
    comment = scene.comment()
    return lambda: a_case(comment)


@breaking("comments.legal.case_file.write_down")
def asking_the_author(scene: Scene) -> Callable[[], object]:
    case = a_case(scene.comment())
    return lambda: author.tell_author(case, by=scene.mo)


@breaking("comments.legal.case_file.write_down")
def the_authors_answer(scene: Scene) -> Callable[[], object]:
    case = author.tell_author(a_case(scene.comment()), by=scene.mo)
    return lambda: answers.answer(case, answers.Said(agrees=True), by=scene.reader)


@breaking("comments.legal.case_file.write_down")
def the_end_of_the_authors_time(scene: Scene) -> Callable[[], object]:
    case = author.tell_author(a_case(scene.comment()), by=scene.mo)
    return lambda: answers.lapse(case, at=timezone.now() + timedelta(days=30))


@breaking("comments.legal.case_file.write_down")
def taking_a_comment_off(scene: Scene) -> Callable[[], object]:
    case = a_case(scene.comment())
    return lambda: ending.remove(case, by=scene.mo)


@breaking("comments.legal.case_file.write_down")
def keeping_it(scene: Scene) -> Callable[[], object]:
    case = a_case(scene.comment())
    return lambda: ending.keep(case, by=scene.mo, note="It is true.")


@breaking("comments.legal.case_file.write_down")
def turning_a_notice_away(scene: Scene) -> Callable[[], object]:
    case = a_case(scene.comment(), meaning="")
    return lambda: ending.turn_away(case, by=scene.mo)


@breaking("comments.legal.case_file.write_down")
def reminding_of_a_case(scene: Scene) -> Callable[[], object]:
    case = a_case(scene.comment())
    return lambda: clock.remind(case, at=timezone.now() + timedelta(days=30))


@breaking("comments.record.counting.of_moderators")
def counting_a_day(scene: Scene) -> Callable[[], object]:
    scene.rejection()
    return lambda: tallying.tally_day(timezone.localdate())


@pytest.mark.parametrize("case", CASES)
def test_where_the_last_step_fails_nothing_has_happened(
    case: str, article: Article, mo: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    last_step, setting = CASES[case]
    name, _, nth = last_step.partition(": ")
    act = setting(Scene(article, mo))
    before = dict(everything())
    monkeypatch.setattr(name, failing(int(nth or 1)))
    with pytest.raises(RuntimeError, match="the last step"):
        act()
    assert dict(everything()) == before


def failing(nth: int) -> Callable[..., None]:
    times = count(1)

    def step(*_args: object, **_named: object) -> None:
        if next(times) == nth:
            raise RuntimeError("This was the last step.")

    return step


def everything() -> Iterator[tuple[str, list[Any]]]:
    for app in ("accounts", "comments", "outbox"):
        for model in apps.get_app_config(app).get_models():
            yield model._meta.label, list(model.objects.order_by("pk").values_list())
