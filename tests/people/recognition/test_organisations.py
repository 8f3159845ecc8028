"""Organisations in a text."""

from people.recognition.known import KnownOrganisation
from people.recognition.organisations import find_organisations
from people.recognition.roster import Roster


def test_an_office_named_after_its_body_does_not_name_the_body() -> None:
    cabinet = KnownOrganisation("cabinet", "Cabinet of Marl Bridge Council", ("Cabinet",))
    roster = Roster([], [cabinet])
    assert find_organisations("Jo Fenn, Cabinet Member for Housing, spoke.", roster) == []
    (found,) = find_organisations("The Cabinet meets on Monday.", roster)
    assert found.known == cabinet
