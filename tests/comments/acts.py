"""Each verb that writes about comments, ready to be done once: for tests about what they have in common."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from django.utils import timezone

from accounts.models import User
from articles.models import Article
from comments import (
    appeals,
    erased_words,
    erasure,
    moderation,
    moderator_notes,
    policies,
    posting,
    readers,
    reporting,
    retention,
    sanctions,
)
from comments.legal import answers, author, clock, ending, letters
from comments.models import Action, Comment, CommentPolicy, Decision, LegalLetter, Reader, Sanction
from comments.record import tallying
from outbox.models import Letter
from tests import factories
from tests.comments.legal.test_cases import a_case

Act = Callable[[], object]
ACTS: dict[str, Callable[["Scene"], Act]] = {}


def act(setting: Callable[["Scene"], Act]) -> Callable[["Scene"], Act]:
    """The function sets the scene, and returns what is done on it."""
    ACTS[setting.__name__] = setting
    return setting


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


@act
def posting_a_comment(scene: Scene) -> Act:
    return scene.comment


@act
def editing_one(scene: Scene) -> Act:
    comment = scene.comment()
    return lambda: posting.edit(comment, "Better words.", by=scene.reader)


@act
def withdrawing_one(scene: Scene) -> Act:
    comment = scene.comment()
    return lambda: posting.withdraw(comment, by=scene.reader)


@act
def deciding(scene: Scene) -> Act:
    comment = scene.reported()
    return lambda: moderation.decide(
        comment, comment.words, Action.REJECT, factories.a_reason(), by=scene.mo, note="Not here."
    )


@act
def undoing(scene: Scene) -> Act:
    rejection = scene.rejection()
    return lambda: moderation.undo(rejection, by=scene.mo)


@act
def deciding_together(scene: Scene) -> Act:
    chosen = [(comment, comment.words) for comment in (scene.comment(), scene.comment())]
    return lambda: moderation.decide_together(chosen, Action.APPROVE, by=scene.mo)


@act
def undoing_together(scene: Scene) -> Act:
    chosen = [(comment, comment.words) for comment in (scene.comment(), scene.comment())]
    batch, _, _ = moderation.decide_together(chosen, Action.APPROVE, by=scene.mo)
    return lambda: moderation.undo_together(batch, by=scene.mo)


@act
def reporting_one(scene: Scene) -> Act:
    comment = scene.comment()
    return lambda: reporting.report(comment, comment.words, factories.a_reason(), by=scene.other)


@act
def appealing(scene: Scene) -> Act:
    rejection = scene.rejection()
    return lambda: appeals.appeal(rejection, "I only asked.", by=scene.reader)


@act
def hearing_an_appeal(scene: Scene) -> Act:
    appeal = appeals.appeal(scene.rejection(), "I only asked.", by=scene.reader)
    return lambda: appeals.hear(appeal, upheld=True, by=scene.mia, note="Quite so.")


@act
def sanctioning(scene: Scene) -> Act:
    return lambda: sanctions.impose(scene.reader, Sanction.Kind.BAN, factories.a_reason(), by=scene.root)


@act
def lifting_a_sanction(scene: Scene) -> Act:
    ban = sanctions.impose(scene.reader, Sanction.Kind.BAN, factories.a_reason(), by=scene.root)
    return lambda: sanctions.lift(ban, why="A mistake.", by=scene.root)


@act
def renaming(scene: Scene) -> Act:
    return lambda: readers.rename(scene.reader, "Linnet Grey")


@act
def verifying(scene: Scene) -> Act:
    person = factories.a_person()
    return lambda: readers.verify(scene.reader, person, by=scene.root)


@act
def taking_it_back(scene: Scene) -> Act:
    Comment.objects.filter(pk=scene.comment().pk).update(role_label="Mayor of Marl Bridge")
    readers.verify(scene.reader, factories.a_person(), by=scene.root)
    return lambda: readers.unverify(scene.reader, by=scene.root)


@act
def noting_something(scene: Scene) -> Act:
    scene.comment()
    return lambda: moderator_notes.add_note(scene.reader, "Knows everybody.", by=scene.mo)


@act
def leaving(scene: Scene) -> Act:
    readers.rename(scene.reader, "Hazel Wood")
    return lambda: erasure.erase(scene.reader)


@act
def leaving_without_a_name(scene: Scene) -> Act:
    comment, nobody = scene.comment(), factories.a_user("")
    key = nobody.pk
    reporting.report(comment, comment.words, factories.a_reason(), "Look!", email=nobody.email)
    return lambda: erasure.erase_account(User.objects.get(pk=key))


@act
def erasing_what_was_written(scene: Scene) -> Act:
    scene.comment()
    return lambda: list(erased_words.erase_comments(scene.reader, timezone.now()))


@act
def forgetting_rejected_words(scene: Scene) -> Act:
    scene.rejection()
    return lambda: list(retention.forget(at=timezone.now() + timedelta(days=400)))


@act
def changing_a_policy(scene: Scene) -> Act:
    terms = policies.Terms(CommentPolicy.Mode.CLOSED)
    return lambda: policies.change_policy(scene.article, terms, by=scene.mo)


@act
def locking_comments(scene: Scene) -> Act:
    return lambda: policies.lock(scene.article, CommentPolicy.Lock.LEGAL, "On advice.", by=scene.mo)


@act
def unlocking_them(scene: Scene) -> Act:
    policies.lock(scene.article, CommentPolicy.Lock.LEGAL, "On advice.", by=scene.mo)
    return lambda: policies.unlock(scene.article, by=scene.mo)


@act
def receiving_a_legal_notice(scene: Scene) -> Act:
    comment = scene.comment()
    return lambda: a_case(comment)


@act
def asking_the_author(scene: Scene) -> Act:
    case = a_case(scene.comment())
    return lambda: author.tell_author(case, by=scene.mo)


@act
def the_authors_answer(scene: Scene) -> Act:
    case = author.tell_author(a_case(scene.comment()), by=scene.mo)
    return lambda: answers.answer(case, answers.Said(agrees=True), by=scene.reader)


@act
def the_end_of_the_authors_time(scene: Scene) -> Act:
    case = author.tell_author(a_case(scene.comment()), by=scene.mo)
    return lambda: answers.lapse(case, at=timezone.now() + timedelta(days=30))


@act
def noticing_that_a_letter_was_lost(scene: Scene) -> Act:
    case = author.tell_author(a_case(scene.comment()), by=scene.mo)
    asked = case.letters.get(party=LegalLetter.Party.AUTHOR)
    Letter.objects.filter(key=asked.letter_key).update(given_up_at=timezone.now())
    return lambda: author.unreached(case)


@act
def an_answer_on_paper(scene: Scene) -> Act:
    case = author.tell_author(a_case(scene.comment()), by=scene.mo, at=timezone.now() - timedelta(days=1))
    said, now = answers.Said(agrees=True), timezone.now()
    return lambda: answers.write_down_answer(case, said, arrived_at=now, by=scene.mo)


@act
def writing_to_a_party(scene: Scene) -> Act:
    case = a_case(scene.comment())
    return lambda: letters.write_to(case, LegalLetter.Party.COMPLAINANT, "We look into it.", by=scene.mo)


@act
def putting_a_letter_into_the_post(scene: Scene) -> Act:
    case = a_case(scene.comment(), email="", address="4 Salt Row, Marl Bridge")
    return lambda: letters.put_into_the_post(case.letters.get(), by=scene.mo)


@act
def taking_a_comment_off(scene: Scene) -> Act:
    case = a_case(scene.comment())
    return lambda: ending.remove(case, by=scene.mo)


@act
def keeping_it(scene: Scene) -> Act:
    case = a_case(scene.comment())
    return lambda: ending.keep(case, by=scene.mo, note="It is true.")


@act
def turning_a_notice_away(scene: Scene) -> Act:
    case = a_case(scene.comment(), meaning="")
    return lambda: ending.turn_away(case, by=scene.mo)


@act
def reminding_of_a_case(scene: Scene) -> Act:
    case = a_case(scene.comment())
    return lambda: clock.remind(case, at=timezone.now() + timedelta(days=30))


@act
def counting_a_day(scene: Scene) -> Act:
    scene.rejection()
    return lambda: tallying.tally_day(timezone.localdate())
