"""Legal notices about the town's comments, each taken as far as its entry in ``moderation.toml`` goes."""

from datetime import datetime
from functools import partial

from comments.legal import answers, author, ending, receiving
from comments.legal.answers import Said
from comments.legal.notice import Notice
from comments.models import LegalCase
from newsroom.demo.conduct import PLACE
from newsroom.demo.conversation import Conversation
from newsroom.demo.manuscript import in_london
from newsroom.demo.moderators import Moderators
from newsroom.demo.timeline import Timeline
from newsroom.demo.town_files import Table, table

SAID_BY_COMPLAINANT = ("name", "email", "statement", "why", "meaning", "wrong")


class Complaints:
    def __init__(self, moderators: Moderators, talk: Conversation) -> None:
        self._moderators, self._talk = moderators, talk
        self._cases: dict[str, LegalCase] = {}

    def enter(self, timeline: Timeline) -> None:
        steps = {
            "received": self._receive,
            "told_author": self._tell_author,
            "answered": self._answer,
            "removed": self._remove,
        }
        for entry in table("moderation")["legal"]:
            for name, play in steps.items():
                if name in entry:
                    timeline.add(in_london(entry[name]), partial(play, entry), f"{PLACE}, {entry[name]}")

    def _receive(self, entry: Table, at: datetime) -> None:
        comment = self._talk.comment(self._talk.labelled[entry["comment"]])
        notice = Notice(
            kind=LegalCase.Kind.DEFAMATION,
            cannot_sue_author=True,
            shares_name=entry.get("shares_name", False),
            **{name: entry[name] for name in SAID_BY_COMPLAINANT},
        )
        self._cases[entry["comment"]] = receiving.receive(comment, comment.words, notice, at=at)

    def _tell_author(self, entry: Table, at: datetime) -> None:
        author.tell_author(self._case(entry), by=self._moderators.on_duty(at), at=at)

    def _answer(self, entry: Table, at: datetime) -> None:
        case = self._case(entry)
        answers.answer(case, Said(agrees=entry["agrees"]), by=case.comment.author, at=at)

    def _remove(self, entry: Table, at: datetime) -> None:
        ending.remove(self._case(entry), by=self._moderators.on_duty(at), note=entry["note"], at=at)

    def _case(self, entry: Table) -> LegalCase:
        return LegalCase.objects.select_related("comment__author").get(pk=self._cases[entry["comment"]].pk)
