"""From the words a press officer was sent to a page the public reads, by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from accounts.models import User
from people.models import Person
from tests.journeys.steps import add_to_roster, approve_and_publish, bring_in, press, sign_in
from tests.visitor import Visitor

SEEDS = Path(__file__).parents[3] / "shared/seeds"
HEADLINE = "Swing bridge opens to walkers again"
RELEASE = f"""{HEADLINE}

Marl Bridge, 4 March 2025

The swing bridge over the Marl opens to walkers on Saturday, after eleven weeks of repairs.

Cllr Ingrid Maddox, Cabinet Member for Roads at Marl Bridge Council, said: “We went a mile and a half round.”

Desmond Achterberg, Chair of the Marl Ramblers, added: “We will be there with a flask.”

ENDS
"""


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_a_release_becomes_a_page(
    transactional_db: None, visit: Callable[..., Visitor], alice: User, bob: User, *, javascript: bool
) -> None:
    writer, editor, reader = (visit(javascript=javascript) for _ in range(3))
    sign_in(writer, alice)
    bring_in(writer, RELEASE)
    add_to_roster(writer, "Cllr Ingrid Maddox")
    add_to_roster(writer, "Desmond Achterberg", office="Chair", of_which_organisation="Marl Ramblers")
    press(writer, "Save as a draft")
    press(writer, "Submit for approval")

    sign_in(editor, bob)
    address = approve_and_publish(editor, HEADLINE)

    assert reader.open(address) == 200
    text = reader.page.inner_text("main")
    assert reader.page.inner_text("h1") == HEADLINE
    assert "Cabinet Member for Roads, Marl Bridge Council" in text
    assert "We will be there with a flask." in text
    cited = reader.page.locator("figure.quotation", has_text="a mile and a half").locator("cite")
    assert cited.inner_text() == "Ingrid Maddox"
    cited.get_by_role("link").click()
    reader.page.get_by_role("link", name=HEADLINE).first.wait_for()


@pytest.mark.skipif(not SEEDS.exists(), reason="the two real releases are not beside this copy")
def test_two_real_releases_meet_on_a_councillors_page(
    transactional_db: None, visit: Callable[..., Visitor], alice: User, bob: User, carol: User, dave: User
) -> None:
    council, council_editor, party, party_editor, reader = (visit() for _ in range(5))
    sign_in(council, alice)
    bring_in(council, (SEEDS / "council-opinion-igu-2018.txt").read_text())
    add_to_roster(council, "Cllr Caroline Selman")
    add_to_roster(council, "Sadiq Khan")
    press(council, "Save as a draft")
    press(council, "Submit for approval")
    sign_in(council_editor, bob)
    approve_and_publish(council_editor, "Integrated Gangs Unit")

    sign_in(party, carol)
    bring_in(party, (SEEDS / "party-release-vru-2018.txt").read_text())
    party.page.get_by_label("Offices held on").fill("2018-09-25")
    add_to_roster(party, "Darren Martin")
    add_to_roster(
        party, "Mayor Glanville", whole_name="Philip Glanville", of_which_organisation="Hackney Council"
    )
    press(party, "Save as a draft")
    press(party, "Submit for approval")
    sign_in(party_editor, dave)
    approve_and_publish(party_editor, "Lib Dems Welcome")

    office = "Cabinet Member for Community Safety and Enforcement, Hackney Council"
    assert appearances(reader, "Caroline Selman") == {
        "Integrated Gangs Unit's": f"Author as {office}",
        "Lib Dems Welcome": f"Mentioned as {office}",
    }
    assert appearances(reader, "Darren Martin") == {
        "Lib Dems Welcome": "Quoted as Vice Chair of the Hackney Liberal Democrats"
    }


def appearances(reader: Visitor, name: str) -> dict[str, str]:
    """The first three words of each headline on a person's page, and what it says of their part."""
    reader.open(Person.objects.get(name=name).get_absolute_url())
    cards = reader.page.get_by_role("article").all()
    return {
        " ".join(card.get_by_role("heading").inner_text().split()[:3]): card.locator(".part").inner_text()
        for card in cards
    }
