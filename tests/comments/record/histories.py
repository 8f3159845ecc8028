"""Random histories of comments, made through the verbs, over a few days."""

from contextlib import suppress
from datetime import datetime, timedelta
from random import Random

from accounts.models import User
from articles.models import Article
from comments import posting
from comments.appeals import appeal, hear
from comments.models import Action, Appeal, Comment, CommentPolicy, Decision, Reader, Reason, Status
from comments.moderation import decide, undo
from comments.refusals import Refusal
from tests import factories


class History:
    """``step`` does one thing at a time that is somewhat later than the one before."""

    def __init__(self, seed: int, articles: list[Article], moderators: list[User], begins: datetime) -> None:
        self.random = Random(seed)
        self.articles = articles
        self.moderators = moderators
        self.now = begins
        self.readers = [factories.a_reader(f"Reader {seed}.{number}") for number in range(3)]
        self.number = 0

    def step(self) -> None:
        self.now += timedelta(minutes=self.random.choice([1, 7, 40, 200, 400]))
        steps = [self.post, self.post, self.judge, self.judge, self.take_back, self.plead, self.listen]
        # What is refused is simply not part of the history.
        with suppress(Refusal):
            self.random.choice(steps)()

    def post(self) -> None:
        article = self.random.choice(self.articles)
        mode = self.random.choice([CommentPolicy.Mode.OPEN, CommentPolicy.Mode.ALL_FIRST])
        CommentPolicy.objects.update_or_create(article=article, defaults={"mode": mode})
        self.number += 1
        reader = self.random.choice(self.readers)
        factories.a_comment(article, reader, f"Thought {self.number} of {reader}.", at=self.now)

    def judge(self) -> None:
        comment = self._one(Comment)
        action = self.random.choice([Action.APPROVE, Action.REJECT, Action.ESCALATE])
        reason = self.random.choice(list(Reason.objects.all())) if action == Action.REJECT else None
        decide(comment, comment.words, action, reason, by=self._moderator(), at=self.now)

    def take_back(self) -> None:
        if self.random.random() < 0.3:
            comment = self._one(Comment)
            posting.withdraw(comment, by=comment.author, at=self.now)
        else:
            undo(self._one(Decision), by=self._moderator(), at=self.now)

    def plead(self) -> None:
        rejected = list(Decision.objects.filter(action=Action.REJECT, last_of__status=Status.REJECTED))
        if rejected:
            decision = self.random.choice(rejected)
            reader: Reader = decision.comment.author
            appeal(decision, "Please look again.", by=reader, at=self.now)

    def listen(self) -> None:
        waiting = list(Appeal.objects.filter(answer=None))
        if waiting:
            upheld = self.random.random() < 0.5
            hear(self.random.choice(waiting), upheld=upheld, by=self._moderator(), at=self.now)

    def _moderator(self) -> User:
        return self.random.choice(self.moderators)

    def _one(self, model: type) -> object:
        rows = list(model.objects.order_by("pk"))
        if not rows:
            raise Refusal("There is nothing yet.")
        return self.random.choice(rows)
