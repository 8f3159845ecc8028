"""When the moderators of the town look at a comment."""

from datetime import datetime, timedelta

from newsroom.demo.manuscript import LONDON
from newsroom.demo.rounds import LAST_LOOK, looks
from newsroom.demo.talk import Event, Remark


def at(hour: int, minute: int = 0, day: int = 12) -> datetime:
    return datetime(2024, 6, day, hour, minute, tzinfo=LONDON)


def a_remark(*events: Event, posted: datetime | None = None) -> Remark:
    return Remark("four-buses", "line 1", "Dot Ackroyd", posted or at(9), None, "", "Words.", list(events))


def an_event(what: str, moment: datetime) -> Event:
    return Event(what, moment, "", "", "")


def test_they_look_at_the_next_round_and_overnight_in_the_morning() -> None:
    assert looks(a_remark(), None) == [at(12, 30)]
    assert looks(a_remark(posted=at(22)), None) == [at(8, 30, day=13)]


def test_they_looked_before_it_was_answered() -> None:
    assert looks(a_remark(), at(9, 20)) == [at(9, 20) - timedelta(seconds=30)]


def test_they_look_at_the_words_its_author_left() -> None:
    (looked,) = looks(a_remark(an_event("edited", at(9, 4))), at(9, 2))

    assert looked > at(9, 4)


def test_they_look_again_after_a_report() -> None:
    first, second = looks(a_remark(an_event("reported", at(10))), None)

    assert first < at(10)
    assert second == at(12, 30)


def test_what_is_written_down_comes_before_what_they_would_have_done() -> None:
    assert looks(a_remark(an_event("rejected", at(10))), None) == []
    assert looks(a_remark(an_event("withdrawn", at(10))), None) == []


def test_a_rejection_answers_a_report() -> None:
    remark = a_remark(an_event("reported", at(10)), an_event("rejected", at(11)))

    assert len(looks(remark, None)) == 1


def test_the_latest_comments_wait() -> None:
    assert looks(a_remark(posted=LAST_LOOK), None) == []
