"""Who is recognised and, more important, who is not."""

from datetime import date

import pytest

from people.recognition.known import Held, KnownOffice, KnownOrganisation, KnownPerson
from people.recognition.recognise import PersonFound, Recognition, recognise
from people.recognition.roster import Roster

DAY = date(2026, 5, 1)


def office(
    title: str, start: int = 2022, end: int | None = None, organisation: str = "Saltham Borough Council"
) -> KnownOffice:
    first = date(start, 5, 5)
    last = date(end, 5, 4) if end else None
    return KnownOffice(title, "", organisation, "", first, first, last, last)


ANN = KnownPerson("ann-lee", "Ann Lee", offices=(office("Councillor for Harbour ward"),))
SUSAN = KnownPerson("susan-hart", "Susan Hart", offices=(office("Councillor"),))
OWEN = KnownPerson("owen-tarrant-short", "Owen Tarrant-Short", offices=(office("Mayor of Saltham"),))
JOHN = KnownPerson("john-mbeki", "John Mbeki", offices=(office("Councillor", 2014, 2018),))
SMITHS = (
    KnownPerson("jo-smith", "Jo Smith", offices=(office("Councillor"),)),
    KnownPerson("al-smith", "Al Smith", offices=(office("Councillor", 2014, 2018),)),
    KnownPerson("di-smith", "Di Smith", offices=(office("Councillor", 2014, 2018),)),
)
NEILL = KnownPerson(
    "sean-oneill", "Seán O’Neill", other_names=("John O’Neill",), offices=(office("Councillor"),)
)
ROSTER = Roster(
    (ANN, SUSAN, OWEN, JOHN, NEILL, *SMITHS),
    (KnownOrganisation("saltham-council", "Saltham Borough Council", ("Saltham Council", "SBC")),),
)


def read(text: str, on: date | None = DAY) -> Recognition:
    return recognise(text, ROSTER, on)


def only(text: str, on: date | None = DAY) -> PersonFound:
    (person,) = read(text, on).people
    return person


def slug(text: str, on: date | None = DAY) -> str | None:
    found = only(text, on).person
    return found.slug if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cllr Ann Lee opened the fair.", "ann-lee"),
        ("Ann Lee opened the fair.", "ann-lee"),
        ("CLLR ANN LEE opened the fair.", "ann-lee"),
        ("Cllr. Lee opened the fair.", "ann-lee"),
        ("Mayor Tarrant-Short opened the fair.", "owen-tarrant-short"),
        ("Mayor Tarrant Short opened the fair.", "owen-tarrant-short"),
        ("Councillor Sean O'Neill spoke.", "sean-oneill"),
        ("Councillor Sean O’Neill’s motion fell.", "sean-oneill"),
        ("Cllr John O'Neill spoke.", "sean-oneill"),
        ("Councillor Sue Hart spoke.", "susan-hart"),
        ("Councillor Smith spoke.", "jo-smith"),
        ("Cllr J Smith spoke.", "jo-smith"),
        ("The Mayor of Saltham Owen Tarrant-Short spoke.", "owen-tarrant-short"),
    ],
)
def test_known_people_are_matched(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Cllr Jane Lee opened the fair.",
        "Mr Lee opened the fair.",
        "Mayor Lee opened the fair.",
        "Sue Hart, who runs the café, agreed.",
        "Cllr Ann Lee, leader of Wexbridge City Council, agreed.",
        "Ann Lee, 34, was hurt in the crash.",
        "Headteacher Ann Lee agreed.",
        "PC Ann Lee, the village’s police constable, agreed.",
        "Dr Ann Lee, a consultant at the hospital, agreed.",
        "Councillor John Mbeki agreed.",
        "Ghazalina Ann Lee agreed with all of it.",
    ],
)
def test_strangers_are_never_matched_to_a_namesake(text: str) -> None:
    assert [p.person for p in read(text).people if p.person] == []


@pytest.mark.parametrize(
    "text", ["They met in Smith Street.", "It is in Hart.", "Lee said nothing.", "Lee Ann Park is open."]
)
def test_a_surname_alone_names_nobody_the_text_has_not_named(text: str) -> None:
    assert [p.person for p in read(text).people if p.person] == []


def test_two_who_may_be_meant_are_candidates_and_neither_is_chosen() -> None:
    person = only("Councillor Smith spoke.", date(2016, 1, 1))
    assert person.person is None
    assert {c.slug for c in person.candidates} == {"al-smith", "di-smith"}


def test_two_people_of_one_name_are_both_candidates_until_a_title_tells_them_apart() -> None:
    other = KnownPerson("ann-lee-2", "Ann Lee", offices=(office("Mayor of Wexbridge"),))
    both = Roster((ANN, other))
    (untitled,) = recognise("Ann Lee spoke.", both, DAY).people
    (titled,) = recognise("Mayor Ann Lee spoke.", both, DAY).people
    assert {c.slug for c in untitled.candidates} == {"ann-lee", "ann-lee-2"}
    assert titled.person == other


def test_a_name_spelt_almost_right_is_suggested_and_not_matched() -> None:
    person = only("Suzan Hart arrived late, said Suzan Hart.")
    assert person.person is None
    assert [c.slug for c in person.candidates] == ["susan-hart"]


def test_the_title_decides_by_the_day() -> None:
    assert slug("Councillor Mbeki spoke.", date(2016, 1, 1)) == "john-mbeki"
    assert slug("Councillor Mbeki spoke.", date(2026, 1, 1)) is None


def test_short_forms_mean_whoever_the_text_has_named_in_full() -> None:
    found = read("Cllr Jane Lee spoke first. Later Cllr Lee and Lee’s deputy left.")
    (jane,) = [p for p in found.people if p.name == "Jane Lee"]
    assert [p.person for p in found.people if p.person] == []
    assert len(jane.mentions) == 3


def test_a_bare_surname_after_the_full_name_is_the_same_person() -> None:
    assert len(only("Ann Lee arrived. Everybody cheered when Lee spoke.").mentions) == 2


def test_the_office_is_the_one_held_that_day_and_says_how_surely() -> None:
    person = only("Mayor Tarrant-Short spoke.")
    assert (person.role_label, person.held) == ("Mayor of Saltham", Held.YES)
    assert only("Mayor Tarrant-Short spoke.", None).held is Held.MAYBE


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Kemi Bright, chief executive of the Harbour Trust, agreed.",
            "Kemi Bright",
            "chief executive of the Harbour Trust",
        ),
        (
            "It is time, said Wojtek Zielony, chair of the parish council.",
            "Wojtek Zielony",
            "chair of the parish council",
        ),
        ("The Mayor of London Sadie Kahn agreed.", "Sadie Kahn", "Mayor of London"),
        ("Harbour ward councillor Dev Patel-Rees agreed.", "Dev Patel-Rees", "Harbour ward councillor"),
        (
            "Cllr Bo Ek, cabinet member for housing, planning and roads, agreed.",
            "Bo Ek",
            "cabinet member for housing, planning and roads",
        ),
        ("Saltham Council’s leader, Cllr Bo Ek, agreed.", "Bo Ek", "leader"),
        ("Carys ap Hywel MS agreed.", "Carys ap Hywel", "MS"),
        ("Baroness Okoro agreed.", "Okoro", None),
        ("Y Cynghorydd Siôn Prys, Arweinydd y Cyngor, a gytunodd.", "Siôn Prys", "Arweinydd y Cyngor"),
    ],
)
def test_strangers_get_the_role_the_text_gives_them(text: str, name: str, role: str | None) -> None:
    person = only(text)
    assert (person.name, person.role_label or None) == (name, role)


@pytest.mark.parametrize(
    "text",
    [
        "Victoria Park and Grace Road reopen.",
        "St Mary Redcliffe Church and King Charles Street.",
        "Mayor Supports New Plans For Harbour Road Scheme",
        "The Prime Minister and the Leader of the Opposition met.",
        "Christmas Day and Easter Monday are holidays.",
    ],
)
def test_places_and_headlines_are_not_people(text: str) -> None:
    assert read(text).people == ()


def test_organisations_known_and_unknown() -> None:
    text = (
        "SBC and the Harbour Community Trust (HCT) met the Green Party. "
        "The HCT’s plan pleased Saltham Council."
    )
    found = {o.name: o for o in read(text).organisations}
    assert found["Saltham Borough Council"].known
    assert len(found["Saltham Borough Council"].spans) == 2
    assert (found["Harbour Community Trust"].acronym, len(found["Harbour Community Trust"].spans)) == (
        "HCT",
        3,
    )
    assert found["Green Party"].known is None


def test_twenty_thousand_people_make_a_look_up_no_slower() -> None:
    many = Roster(
        KnownPerson(f"p{i}", f"Pat {chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676)}son")
        for i in range(20_000)
    )
    assert recognise("Nobody here is known. " * 100, many).people == ()
