"""Taking each comment of ``comments/`` through the verbs, from its posting to whatever became of it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from uuid import NAMESPACE_URL, uuid5

from articles.models import Article
from comments import appeals, moderation, posting, reporting
from comments.models import Action, Appeal, Comment, Decision, Reason
from newsroom.demo.audience import Audience
from newsroom.demo.moderators import Moderators
from newsroom.demo.rounds import looks
from newsroom.demo.talk import Event, Remark
from newsroom.demo.timeline import Timeline

DECIDED = {"approved": Action.APPROVE, "rejected": Action.REJECT, "escalated": Action.ESCALATE}


class Conversation:
    """``labelled`` holds, once they are posted, the comments that other files call by a name."""

    def __init__(self, remarks: list[Remark], audience: Audience, moderators: Moderators) -> None:
        self.labelled: dict[str, int] = {}
        self._remarks, self._audience, self._moderators = remarks, audience, moderators
        self._articles = {article.slug: article for article in Article.objects.all()}
        self._reasons = {reason.code: reason for reason in Reason.objects.all()}
        self._posted: dict[str, int] = {}
        self._does: dict[str, Callable[[Remark, Event, datetime], object]] = {
            "edited": self._edit,
            "withdrawn": self._withdraw,
            "reported": self._report,
            "undone": self._undo,
            "appealed": self._appeal,
            "upheld": partial(self._hear, upheld=True),
            "dismissed": partial(self._hear, upheld=False),
            **dict.fromkeys(DECIDED, self._decide),
        }

    def enter(self, timeline: Timeline) -> None:
        answered = self._first_answers()
        for remark in self._remarks:
            timeline.add(remark.at, partial(self._post, remark), remark.place)
            for at in looks(remark, answered.get(remark.place)):
                timeline.add(at, partial(self._approve, remark), remark.place)
            for event in remark.events:
                timeline.add(event.at, partial(self._does[event.what], remark, event), remark.place)

    def comment(self, key: int) -> Comment:
        return Comment.objects.select_related("revision").get(pk=key)

    def _first_answers(self) -> dict[str, datetime]:
        answers = [remark for remark in self._remarks if remark.answers]
        latest_first = sorted(answers, key=lambda one: one.at, reverse=True)
        return {remark.answers.place: remark.at for remark in latest_first if remark.answers}

    def _post(self, remark: Remark, at: datetime) -> None:
        draft = posting.Draft(
            article=self._articles[remark.article],
            text=remark.text,
            client_id=uuid5(NAMESPACE_URL, remark.place),
            answered=self._written(remark.answers) if remark.answers else None,
        )
        comment = posting.post(draft, by=self._audience.reader(remark.author), at=at)
        self._posted[remark.place] = comment.pk
        if remark.label:
            self.labelled[remark.label] = comment.pk

    def _written(self, remark: Remark) -> Comment:
        return self.comment(self._posted[remark.place])

    def _approve(self, remark: Remark, at: datetime) -> None:
        comment = self._written(remark)
        moderation.decide(comment, comment.words, Action.APPROVE, by=self._moderators.on_duty(at), at=at)

    def _decide(self, remark: Remark, event: Event, at: datetime) -> None:
        comment = self._written(remark)
        moderation.decide(
            comment,
            comment.words,
            DECIDED[event.what],
            self._reasons[event.rule] if event.rule else None,
            by=self._moderators.on_duty(at),
            note=event.words,
            at=at,
        )

    def _edit(self, remark: Remark, event: Event, at: datetime) -> None:
        posting.edit(self._written(remark), event.words, by=self._audience.reader(remark.author), at=at)

    def _withdraw(self, remark: Remark, _event: Event, at: datetime) -> None:
        posting.withdraw(self._written(remark), by=self._audience.reader(remark.author), at=at)

    def _report(self, remark: Remark, event: Event, at: datetime) -> None:
        comment = self._written(remark)
        by_mail = "@" in event.who
        reporting.report(
            comment,
            comment.words,
            self._reasons[event.rule],
            event.words,
            by=None if by_mail else self._audience.reader(event.who),
            email=event.who if by_mail else "",
            at=at,
        )

    def _undo(self, remark: Remark, _event: Event, at: datetime) -> None:
        moderation.undo(self._last_decision(remark), by=self._moderators.on_duty(at), at=at)

    def _appeal(self, remark: Remark, event: Event, at: datetime) -> None:
        reader = self._audience.reader(remark.author)
        appeals.appeal(self._last_decision(remark), event.words, by=reader, at=at)

    def _hear(self, remark: Remark, event: Event, at: datetime, *, upheld: bool) -> None:
        made = Appeal.objects.select_related("against", "comment").get(comment=self._posted[remark.place])
        by = self._moderators.other_than(made.against.by_id)
        appeals.hear(made, upheld=upheld, by=by, note=event.words, at=at)

    def _last_decision(self, remark: Remark) -> Decision:
        return (
            Decision.objects.select_related("comment").filter(comment=self._posted[remark.place]).latest("id")
        )
