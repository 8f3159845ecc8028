"""The town's readers talk, and its moderators look after it: three years of it, played in order."""

from datetime import datetime

from comments.record.tallying import days_on_record, tally
from newsroom.demo.audience import Audience
from newsroom.demo.cast import Cast
from newsroom.demo.complaints import Complaints
from newsroom.demo.conduct import Conduct
from newsroom.demo.conversation import Conversation
from newsroom.demo.manuscript import LONDON
from newsroom.demo.moderators import Moderators
from newsroom.demo.roster import Roster
from newsroom.demo.talk import remarks
from newsroom.demo.timeline import Timeline
from outbox.history import count_as_sent

# Nothing in the town happens on this day or after it.
THE_END = datetime(2026, 11, 20, tzinfo=LONDON)


def let_them_talk(roster: Roster, cast: Cast) -> None:
    """Nothing of it leaves by mail. Raises UnreadableError, CannotHappenError."""
    moderators, written, timeline = Moderators(cast.moderators), remarks(), Timeline()
    audience = Audience(roster, cast.administrators[0], cast.password)
    conversation = Conversation(written, audience, moderators)
    Conduct(cast, audience, moderators, conversation).enter(timeline)
    audience.enter(timeline, written)
    conversation.enter(timeline)
    Complaints(moderators, conversation).enter(timeline)
    timeline.play()
    count_as_sent(before=THE_END)
    tally(days_on_record())
