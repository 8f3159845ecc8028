"""What a load balancer is told."""

from unittest import mock

import pytest
from django.db import OperationalError, connection
from django.test import Client, override_settings

pytestmark = pytest.mark.django_db


def test_all_is_well_while_the_database_answers(client: Client) -> None:
    response = client.get("/health/")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert "no-store" in response["Cache-Control"]


def test_a_silent_database_is_reported(client: Client) -> None:
    with mock.patch.object(connection, "cursor", side_effect=OperationalError("gone: password=secret")):
        response = client.get("/health/")
    assert (response.status_code, response.json()) == (503, {"status": "unavailable"})


@override_settings(SECURE_SSL_REDIRECT=True)
def test_a_probe_in_the_clear_is_answered_where_readers_are_sent_to_https(client: Client) -> None:
    assert client.get("/health/").status_code == 200
    assert client.get("/").status_code == 301
