"""Nothing is lost: what readers were told is posted is there, once, however often everything is killed."""

import random
import threading
import time
from collections import Counter
from pathlib import Path

import pytest

from tests import postgresql
from tests.durability.site import Site
from tests.durability.writer import Writer

WRITERS, READERS_EACH, KILLS = 8, 60, 20
LONGEST_LIFE = 0.8  # seconds between a start and the next kill

pytestmark = [pytest.mark.once, pytest.mark.long]


@pytest.mark.skipif(postgresql.programs() is None, reason="no PostgreSQL server on this machine")
def test_every_acknowledged_comment_is_there_exactly_once(tmp_path: Path) -> None:
    home = postgresql.programs()
    assert home is not None
    with postgresql.empty_cluster(home, ["fsync=off"]) as cluster:  # the machine itself stays up
        cluster.start()
        site = Site(cluster, tmp_path)
        town = site.ask("tests.durability.setting_up", str(WRITERS * READERS_EACH))
        try:
            writers = write_while_killing(site, town)
            sent = [sent for writer in writers for sent in writer.sent]
            again = [writers[0].send(sent) for sent in sent[::5]]
        finally:
            site.kill()
        found = site.ask("tests.durability.looking_after")

    assert [writer.refused for writer in writers if writer.refused] == []
    assert len(sent) > KILLS, "too few comments got through for this to show anything"
    assert sum(writer.unanswered for writer in writers) > 0, "no request was cut off"
    stored = Counter(found["texts"])
    assert [one.text for one in sent if stored[one.text] != 1] == []
    assert max(stored.values()) == 1
    assert all(answer is not None and answer.status_code == 302 for answer in again)
    assert found["unfinished"] == 0
    assert found["wrong"] == []
    assert found["comments"] == len(found["texts"]) == found["decisions"]


def write_while_killing(site: Site, town: dict[str, object]) -> list[Writer]:
    stop, sessions = threading.Event(), town["sessions"]
    assert isinstance(sessions, list)
    form = f"{site.origin}{town['address']}comments/write/"
    writers = [Writer(number, form, sessions[number::WRITERS], stop) for number in range(WRITERS)]
    threads = [threading.Thread(target=writer.run, daemon=True) for writer in writers]
    site.start()
    for thread in threads:
        thread.start()
    kill_again_and_again(site)
    stop.set()
    for thread in threads:
        thread.join(120)
        assert not thread.is_alive(), "a writer never got an answer"
    return writers


def kill_again_and_again(site: Site) -> None:
    choose = random.Random(7)
    for _ in range(KILLS):
        time.sleep(choose.random() * LONGEST_LIFE)
        which = choose.choice(["server", "database", "both"])
        if which != "server":
            site.cluster.kill()
        if which != "database":
            site.kill()
        if which != "server":
            site.cluster.start()
        if which != "database":
            site.start()
