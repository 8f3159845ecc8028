"""The database refuses to rewrite what was published, also where nobody went through the verbs."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import DatabaseError, connection, transaction

from accounts.models import User
from articles import database_rules, drafting
from articles.models import FROZEN, Desk, Edition, State
from tests import factories
from tests.articles.pages import a_full_draft, a_speaker

pytestmark = pytest.mark.django_db


@pytest.fixture
def live(council_desk: Desk, alice: User, bob: User) -> Edition:
    draft = a_full_draft(council_desk, alice, a_speaker())
    draft.attachments.create(title="The plan", file=ContentFile(b"A plan", name="plan.txt"))
    draft.tags.add("quays")
    return factories.published(draft, by=alice, editor=bob)


def refused(change: Callable[[], Any]) -> bool:
    try:
        with transaction.atomic():
            change()
    except DatabaseError as error:
        return "keeps what was published" in str(error)
    return False


ROWS = [
    "quotes",
    "edition_people",
    "edition_organisations",
    "edition_pictures",
    "edition_tags",
    "attachments",
]


@pytest.mark.parametrize("rows", ROWS)
def test_rows_of_a_published_edition_stay_as_they_were(rows: str, live: Edition) -> None:
    table = getattr(live, rows)
    owner = table.field.name
    assert refused(lambda: table.update(**{owner: live}))
    assert refused(lambda: table.all()._raw_delete(table.db))


@pytest.mark.parametrize("rows", ROWS)
def test_rows_of_a_working_edition_change_and_never_move_to_a_published_one(
    rows: str, live: Edition, alice: User
) -> None:
    working = drafting.new_edition(live.article, by=alice)
    table = getattr(working, rows)
    assert refused(lambda: table.update(**{table.field.name: live}))
    table.all().delete()
    assert not getattr(working, rows).exists()


@pytest.mark.parametrize("state", [state for state in State if state not in FROZEN])
def test_what_was_out_is_never_work_in_progress_again(state: State, live: Edition) -> None:
    assert refused(lambda: Edition.objects.filter(pk=live.pk).update(state=state))


def test_nor_does_it_move_to_another_address(live: Edition, party_desk: Desk) -> None:
    assert refused(lambda: Edition.objects.filter(pk=live.pk).update(desk=party_desk))
    assert refused(lambda: Edition.objects.filter(pk=live.pk).update(number=9))


def test_the_rules_can_be_lifted_and_put_back(live: Edition) -> None:
    database_rules.lift(connection)
    assert not refused(lambda: live.quotes.update(introduced_by="He said:"))
    database_rules.install(connection)
    assert refused(lambda: live.quotes.update(introduced_by="She said:"))
