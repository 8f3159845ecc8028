"""What a load balancer is told."""

from datetime import timedelta
from unittest import mock

import pytest
from django.db import OperationalError, ProgrammingError, connection
from django.test import Client, override_settings
from django.utils import timezone

from newsroom.models import ClockRun
from newsroom.worker import ALIVE_FOR, Worker, is_alive

pytestmark = pytest.mark.django_db


def test_all_is_well_while_the_database_answers(client: Client) -> None:
    response = client.get("/health/")
    expected = {"status": "ok", "worker": "silent", "mail": "leaving", "clocks": "striking"}
    assert (response.status_code, response.json()) == (200, expected)
    assert "no-store" in response["Cache-Control"]


def test_a_silent_database_is_reported(client: Client) -> None:
    with mock.patch.object(connection, "cursor", side_effect=OperationalError("gone: password=secret")):
        response = client.get("/health/")
    assert (response.status_code, response.json()) == (503, {"status": "unavailable"})


@override_settings(SECURE_SSL_REDIRECT=True)
def test_a_probe_in_the_clear_is_answered_where_readers_are_sent_to_https(client: Client) -> None:
    assert client.get("/health/").status_code == 200
    assert client.get("/").status_code == 301


def test_a_site_without_its_worker_is_still_a_site(client: Client) -> None:
    Worker().run_once()
    assert client.get("/health/").json()["worker"] == "running"
    ClockRun.objects.update(began_at=timezone.now() - ALIVE_FOR - timedelta(seconds=1))
    response = client.get("/health/")
    assert (response.status_code, response.json()["worker"]) == (200, "silent")


def test_before_the_upgrades_migrations_nobody_knows_of_the_worker(client: Client) -> None:
    with mock.patch(f"{is_alive.__module__}.is_alive", side_effect=ProgrammingError("no such table")):
        response = client.get("/health/")
    assert (response.status_code, response.json()["worker"]) == (200, "unknown")
