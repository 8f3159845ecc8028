"""How comments are kept in the town: policies, locks, word rules, sanctions, and what many comments share."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from uuid import UUID

from accounts.models import User
from articles import court_case
from articles.models import Article, Desk
from comments import moderation, moderator_notes, policies, sanctions
from comments.models import Action, CommentPolicy, Reason, Sanction, WordRule
from comments.policies import Terms
from comments.text.folding import fold
from newsroom.demo.audience import Audience
from newsroom.demo.cast import Cast
from newsroom.demo.conversation import Conversation
from newsroom.demo.manuscript import in_london
from newsroom.demo.moderators import Moderators
from newsroom.demo.timeline import Timeline
from newsroom.demo.town_files import Table, table

PLACE = "town/moderation.toml"


class Conduct:
    def __init__(self, cast: Cast, audience: Audience, moderators: Moderators, talk: Conversation) -> None:
        self._cast, self._audience, self._moderators, self._talk = cast, audience, moderators, talk
        self._reasons = {reason.code: reason for reason in Reason.objects.all()}
        self._batches: dict[datetime, UUID] = {}
        self._imposed: dict[datetime, Sanction] = {}

    def enter(self, timeline: Timeline) -> None:
        self._write_word_rules()
        for name, moment, play in self._steps():
            for entry in table("moderation")[name]:
                if moment in entry:
                    timeline.add(in_london(entry[moment]), partial(play, entry), f"{PLACE}, {entry[moment]}")

    def _steps(self) -> list[tuple[str, str, Callable[[Table, datetime], None]]]:
        """Which entries have which moments, and what happens then."""
        return [
            ("policy", "at", self._change_policy),
            ("lock", "at", self._lock),
            ("lock", "until", self._unlock),
            ("court_case", "at", self._begin_court_case),
            ("sanction", "at", self._impose),
            ("sanction", "lifted_at", self._lift),
            ("note", "at", self._note),
            ("together", "at", self._reject_together),
            ("together", "undone_at", self._undo_together),
        ]

    def _write_word_rules(self) -> None:
        for entry in table("moderation")["word"]:
            WordRule.objects.create(folded=fold(entry["phrase"]), **entry)

    def _change_policy(self, entry: Table, at: datetime) -> None:
        mode = CommentPolicy.Mode[entry["mode"].upper()]
        terms = Terms(mode, closes_after_days=entry.get("closes_after_days"))
        policies.change_policy(self._desk(entry), terms, by=self._on_duty(at), at=at)

    def _lock(self, entry: Table, at: datetime) -> None:
        kind = CommentPolicy.Lock.ELECTION
        policies.lock(self._desk(entry), kind, entry["notice"], by=self._on_duty(at), at=at)

    def _unlock(self, entry: Table, at: datetime) -> None:
        policies.unlock(self._desk(entry), by=self._on_duty(at), at=at)

    def _begin_court_case(self, entry: Table, at: datetime) -> None:
        article = Article.objects.select_related("desk").get(slug=entry["article"])
        court_case.begin(article, by=self._cast.editor(article.desk.slug), at=at)

    def _impose(self, entry: Table, at: datetime) -> None:
        self._imposed[at] = sanctions.impose(
            self._audience.reader(entry["reader"]),
            Sanction.Kind(entry["kind"]),
            self._reasons[entry["rule"]],
            by=self._on_duty(at),
            until=in_london(entry["until"]) if "until" in entry else None,
            note=entry.get("note", ""),
            at=at,
        )

    def _lift(self, entry: Table, at: datetime) -> None:
        imposed = self._imposed[in_london(entry["at"])]
        sanctions.lift(imposed, why=entry["lifted_why"], by=self._on_duty(at), at=at)

    def _note(self, entry: Table, at: datetime) -> None:
        reader = self._audience.reader(entry["reader"])
        moderator_notes.add_note(reader, entry["text"], by=self._on_duty(at), at=at)

    def _reject_together(self, entry: Table, at: datetime) -> None:
        chosen = [self._talk.comment(self._talk.labelled[label]) for label in entry["comments"]]
        batch, _, _ = moderation.decide_together(
            [(comment, comment.words) for comment in chosen],
            Action.REJECT,
            self._reasons[entry["rule"]],
            by=self._on_duty(at),
            note=entry.get("note", ""),
            at=at,
        )
        self._batches[at] = batch

    def _undo_together(self, entry: Table, at: datetime) -> None:
        moderation.undo_together(self._batches[in_london(entry["at"])], by=self._on_duty(at), at=at)

    def _desk(self, entry: Table) -> Desk | None:
        return self._cast.desks[entry["desk"]] if "desk" in entry else None

    def _on_duty(self, at: datetime) -> User:
        return self._moderators.on_duty(at)
