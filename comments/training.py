"""Teaching the classifier by this site's own decisions, and giving it a say."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from django.db import transaction
from django.utils import timezone

from comments.models import Comment, Status, Training
from comments.refusals import NothingTrained
from comments.text.classifier import Example, Model
from comments.text.classifier import train as learn

LATEST = 100_000  # comments; what was decided before them says little about today
KEPT_ASIDE = 10  # every tenth is not learned from but asked about afterwards


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
