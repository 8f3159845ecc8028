"""The house rules say what happens, how long one may appeal, and what is kept for how long."""

import pytest
from django.test import Client, override_settings
from django.urls import reverse

from comments.models.appeal import DUE_WITHIN, WINDOW
from tests.comments.views.pages import reading

pytestmark = pytest.mark.django_db


def rules(client: Client) -> str:
    return " ".join(reading(client, reverse("house_rules")).split())


def test_they_say_how_long_one_may_appeal_and_when_an_answer_comes(client: Client) -> None:
    page = rules(client)
    assert f"within {WINDOW.days} days. Somebody other" in page
    assert f"within {DUE_WITHIN.days} days, and you are told" in page


@override_settings(KEEP_LETTERS_DAYS=91, KEEP_LEGAL_CASES_YEARS=7)
def test_they_say_how_long_letters_and_legal_notices_are_kept(client: Client) -> None:
    page = rules(client)
    assert "The letters we sent you: for 91 days." in page
    assert "for 7 years after the case was closed" in page


def test_every_page_leads_to_them_and_they_to_the_record(client: Client) -> None:
    assert f'href="{reverse("house_rules")}"' in reading(client, reverse("home"))
    assert f'href="{reverse("comments_record")}"' in rules(client)
