"""When the town's moderators looked at what nothing else is written about.

They come to it four times a day; and sooner where somebody answered or reported a comment, since nobody can
do that before it is shown.
"""

from datetime import datetime, time, timedelta

from newsroom.demo.manuscript import LONDON, in_london
from newsroom.demo.talk import Remark

ROUNDS = (time(8, 30), time(12, 30), time(17), time(21))
# After it, what was written waits for whoever tries the demo.
LAST_LOOK = datetime(2026, 11, 18, 9, tzinfo=LONDON)

A_MOMENT = timedelta(seconds=30)
DECISIONS = ("approved", "rejected", "escalated", "withdrawn")


def looks(remark: Remark, answered_at: datetime | None) -> list[datetime]:
    """When moderators approved it: the first time they saw it, and after each report that was not upheld.

    ``answered_at`` is when the first answer to it was written.
    """
    found = [first_look(remark, answered_at)]
    found += [next_round(event.at) for event in remark.events if event.what == "reported"]
    moments = sorted({at for at in found if at <= LAST_LOOK})
    return [at for at in moments if not _is_settled(remark, at)]


def first_look(remark: Remark, answered_at: datetime | None) -> datetime:
    edits = [event.at for event in remark.events if event.what == "edited"]
    needed = [event.at for event in remark.events if event.what == "reported"]
    needed += [answered_at] if answered_at else []
    moments = [next_round(remark.at), *(at - A_MOMENT for at in needed)]
    return max([min(moments), *(at + A_MOMENT for at in edits)])


def next_round(at: datetime) -> datetime:
    today = [in_london(datetime.combine(at.date(), begins)) for begins in ROUNDS]
    tomorrow = in_london(datetime.combine(at.date() + timedelta(days=1), ROUNDS[0]))
    return next((begins for begins in today if begins > at), tomorrow)


def _is_settled(remark: Remark, at: datetime) -> bool:
    """Whether the file tells what was decided by then, and of no report since."""
    before = [event for event in remark.events if event.at <= at]
    decided = [event.at for event in before if event.what in DECISIONS]
    reported = [event.at for event in before if event.what == "reported"]
    return bool(decided) and (not reported or max(decided) >= max(reported))
