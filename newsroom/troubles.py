"""What does not work behind the pages: said on the administrators' home, and in a word by the health page."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from newsroom import worker
from newsroom.clocks import CLOCKS, Clock
from newsroom.models import ClockRun
from outbox.models import Letter

MAIL_TAKES = timedelta(minutes=15)  # no letter waits longer while the mail server takes them
REMEMBERED = timedelta(days=7)
AGAIN_AND_AGAIN = 2  # failures in a row: the first may have been a moment's
FEW = 5  # letters in that time: addresses are mistyped everywhere
MOST_COUNTED = 100


@dataclass(frozen=True)
class Trouble:
    sentence: str
    url: str = ""


def troubles() -> list[Trouble]:
    """The worst first; five queries."""
    now = timezone.now()
    if not worker.is_alive():
        return [Trouble("No worker is running: no mail leaves this site, so nobody can sign in with a code.")]
    return [*_waiting_mail(now), *_late_clocks(now), *_lost_mail(now)]


def mail_is_stuck() -> bool:
    return _stuck(timezone.now()) is not None


def clocks_are_late() -> bool:
    return bool(_late_clocks(timezone.now()))


def _waiting_mail(now: datetime) -> list[Trouble]:
    letter = _stuck(now)
    if letter is None:
        return []
    since = f"Mail is not leaving: a letter has been waiting since {_moment(letter.written_at)}."
    return [Trouble(f"{since} {letter.last_error}".strip(), _mail("waiting"))]


def _stuck(now: datetime) -> Letter | None:
    """A letter that has been waiting for long although none has been sent since it was written.

    While others are sent, one that waits is that address's trouble, not the mail server's.
    """
    late = Letter.objects.waiting().filter(written_at__lt=now - MAIL_TAKES)
    sent = Letter.objects.remembered().filter(sent_at__isnull=False).order_by("-sent_at")
    if last := sent.values_list("sent_at", flat=True).first():
        late = late.filter(written_at__gt=last)
    return late.order_by("written_at").first()


def _lost_mail(now: datetime) -> list[Trouble]:
    lost = Letter.objects.given_up().remembered().filter(given_up_at__gt=now - REMEMBERED)
    number = len(lost.values_list("pk")[:MOST_COUNTED])
    if number <= FEW:
        return []
    many = "99+" if number == MOST_COUNTED else str(number)
    return [Trouble(f"{many} letters were given up in the last seven days.", _mail("given-up"))]


def _late_clocks(now: datetime) -> list[Trouble]:
    runs = {run.name: run for run in ClockRun.objects.all()}
    return [
        Trouble(sentence)
        for clock in CLOCKS
        if clock.name in runs and (sentence := _what_is_wrong(clock, runs[clock.name], now))
    ]


def _what_is_wrong(clock: Clock, run: ClockRun, now: datetime) -> str:
    if run.failures >= AGAIN_AND_AGAIN:
        return f"The clock “{clock.name}” failed {run.failures} times in a row ({run.last_error})."
    if run.began_at and run.began_at + 2 * clock.every + clock.longest < now:
        return f"The clock “{clock.name}” has not struck since {_moment(run.began_at)}."
    return ""


def _mail(end: str) -> str:
    return f"{reverse('admin:outbox_letter_changelist')}?end={end}"


def _moment(at: datetime) -> str:
    return date_format(timezone.localtime(at), "D j M Y, H:i")
