"""Teaching the classifier by this site's own decisions, and giving it a say."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from django.db import transaction
from django.utils import timezone

from comments.models import Comment, Status, Training
from comments.refusals import NothingTrained
from comments.text.classifier import Example, Model, TooFewDecisions
from comments.text.classifier import train as learn

logger = logging.getLogger(__name__)

LATEST = 100_000  # comments; what was decided before them says little about today
KEPT_ASIDE = 10  # every tenth is not learned from but asked about afterwards
MOST_WRONGLY_HELD = 0.05  # of those a moderator approved: what would hold more has no say by itself


@dataclass
class Trial:
    """On comments it has not seen: of the rejected and of the approved, how many it would hold."""

    rejected: int = 0
    rejected_held: int = 0
    approved: int = 0
    approved_held: int = 0

    def count(self, *, rejected: bool, held: bool) -> None:
        if rejected:
            self.rejected, self.rejected_held = self.rejected + 1, self.rejected_held + held
        else:
            self.approved, self.approved_held = self.approved + 1, self.approved_held + held


def train(
    *, held_from: float, tell: Callable[[int], None] = lambda _number: None, at: datetime | None = None
) -> tuple[Training, Trial]:
    """A new training, not switched on, and its trial. Of the others only the one in use stays: an older one
    knows words of comments that have been forgotten since. ``tell`` hears how many comments have been read.

    ``held_from`` is the probability from which it would hold. Raises TooFewDecisions.
    """
    aside: list[Example] = []
    model = learn(_all_but_some(_decided(), aside, tell))
    trial = Trial()
    for text, rejected, _ in aside:
        trial.count(rejected=rejected, held=model.score(text) >= held_from)
    Training.objects.filter(is_on=False).delete()
    made = Training.objects.create(
        model=model.to_json(),
        approved=model.approved,
        rejected=model.rejected,
        made_at=at or timezone.now(),
    )
    return made, trial


def renew(*, held_from: float, at: datetime | None = None) -> Training | None:
    """For the clock: what was decided lately has a say, in the place of the training in use.

    None where none is in use, where there is too little to learn from by now, and where what was learned
    would hold too many comments that moderators approved: then the one in use stays. An administrator who
    switches it off meanwhile, or switches on another, has the last word.
    """
    in_use = Training.objects.filter(is_on=True).first()
    if in_use is None:
        return None
    try:
        made, trial = train(held_from=held_from, at=at)
    except TooFewDecisions as problem:
        logger.warning("Screening goes on with what it learned before. %s", problem)
        return None
    return _put_in_place(made, trial, in_use)


def _put_in_place(made: Training, trial: Trial, in_use: Training) -> Training | None:
    if trial.approved_held > MOST_WRONGLY_HELD * trial.approved:
        logger.warning(
            "Screening goes on with what it learned before: anew, it would hold %s of %s approved comments.",
            trial.approved_held,
            trial.approved,
        )
        made.delete()
        return None
    with transaction.atomic():
        if not Training.objects.filter(pk=in_use.pk, is_on=True).update(is_on=False):
            return None
        made.is_on = True
        made.save(update_fields=["is_on"])
        Training.objects.filter(is_on=False).delete()
    return made


@transaction.atomic
def switch_on() -> Training:
    """The latest training has a say from now on. Raises NothingTrained."""
    latest = Training.objects.order_by("-id").first()
    if latest is None:
        raise NothingTrained("Nothing has been trained yet.")
    switch_off()
    latest.is_on = True
    latest.save(update_fields=["is_on"])
    return latest


def switch_off() -> None:
    Training.objects.filter(is_on=True).update(is_on=False)


def model_in_use() -> Model | None:
    """Read from the database once in each process; whether it is the one in use is asked each time."""
    in_use = Training.objects.filter(is_on=True).values_list("pk", "made_at").first()
    return _model(*in_use) if in_use else None


@lru_cache(maxsize=1)
def _model(pk: int, _made_at: datetime) -> Model:
    return Model.from_json(Training.objects.values_list("model", flat=True).get(pk=pk))


def _decided() -> Iterator[Example]:
    """What moderators have looked at, the latest first; words that have been forgotten teach nothing."""
    seen = Comment.objects.filter(is_reviewed=True, status__in=[Status.SHOWN, Status.REJECTED])
    rows = seen.exclude(revision__text="").order_by("-id").values_list("revision__text", "status", "author")
    for text, status, author in rows[:LATEST].iterator(chunk_size=1_000):
        yield text or "", status == Status.REJECTED, author


def _all_but_some(
    examples: Iterator[Example], aside: list[Example], tell: Callable[[int], None]
) -> Iterator[Example]:
    for number, example in enumerate(examples, start=1):
        if number % KEPT_ASIDE:
            yield example
        else:
            aside.append(example)
        tell(number)
