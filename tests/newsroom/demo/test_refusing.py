"""Somebody's own work is never mixed with the demo's."""

import pytest
from django.core.management import CommandError, call_command

from accounts.models import User
from people.models import Person
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_database_with_somebody_on_its_roster_is_left_alone() -> None:
    factories.a_person("Petra Lindqvist")

    with pytest.raises(CommandError, match="There are people in this database already"):
        call_command("load_demo")
    assert Person.objects.count() == 1
    assert not User.objects.exists()


def test_an_organisation_is_somebodys_work_too() -> None:
    factories.an_organisation()

    with pytest.raises(CommandError, match="empty one"):
        call_command("load_demo")
