"""How many reports are taken from one address, counted in the cache that sites have."""

from datetime import timedelta

import pytest
import time_machine

from comments.report_limit import MOST, has_reported_too_often

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_the_database(settings: object) -> None:
    settings.CACHES = {  # type: ignore[attr-defined]
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "accounts_cacherow",
        }
    }


def test_one_too_many_is_refused_for_a_whole_hour() -> None:
    with time_machine.travel("2026-05-01 12:00 +0000", tick=False) as clock:
        assert not any(has_reported_too_often("abc") for _ in range(MOST))
        assert has_reported_too_often("abc")
        assert not has_reported_too_often("another")
        clock.shift(timedelta(minutes=59))
        assert has_reported_too_often("abc")
        clock.shift(timedelta(minutes=2))
        assert not has_reported_too_often("abc")
