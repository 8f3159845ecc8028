"""One of everything a page can show, made through the verbs."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.core.files.base import ContentFile
from django.utils import timezone

from accounts.models import User
from articles import drafting, workflow
from articles.models import (
    Attachment,
    Desk,
    DeskMember,
    Edition,
    EditionOrganisation,
    EditionPerson,
    Release,
)
from articles.releases.receiving import receive_release
from comments.models import Appeal, Comment, LegalCase, WordRule
from comments.word_rules import write_rule
from outbox.models import Letter
from people.models import (
    Area,
    ContactDetail,
    Membership,
    Organisation,
    OrganisationName,
    Person,
    PersonName,
    Post,
)
from tests import factories
from tests.house import commented_town, legal_town, moderated_town
from tests.outbox.letters import a_letter

A_DAY = date(2025, 3, 4)
STATES = (
    *("draft", "submitted", "approved", "discarded"),
    *("published", "withdrawn", "removed"),
    *("superseded", "corrected", "next"),  # an edition that was replaced, its successor, one being written
)
SAID = "Nobody should have to choose between a warm room and a good book.\n\nThat is what a library is for."
BODY = """
<p>The reading room at Fen Lane opens again on <strong>Monday</strong>, three months early.</p>
<h2>What is new</h2>
<ul><li>A lift to both floors</li><li>Forty more seats, with <a href="https://example.org/">plans</a></li></ul>
<p>Cllr Lindqvist said:</p>
<blockquote><p>Nobody should have to choose between a warm room and a good book.</p>
<p>That is what a library is for.</p></blockquote>
<table><thead><tr><th scope="col">Day</th><th scope="col">Until</th></tr></thead>
<tbody><tr><td>Thursday</td><td>9 pm</td></tr></tbody></table>
<p>Borrowers came from Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and beyond.</p>
"""
RELEASE = """MARL BRIDGE COUNCIL

Press release, 4 March 2025

Reading room opens three months early

The reading room at Fen Lane opens again on Monday.

Cllr Petra Lindqvist, Cabinet Member for Housing, said: "Nobody should have to choose between a warm room
and a good book."

Tomasz Brennan, chair of the Friends of Fen Lane, added: "We had stopped hoping."

ENDS

Notes to editors
The work cost £2.1m.

Press office: press@example.org, 01234 567890
"""


@dataclass
class Town:
    """``editions`` by what state they are in; ``people`` who sign in by their part."""

    desk: Desk
    alice: User
    bob: User
    root: User
    person: Person
    organisation: Organisation
    release: Release
    editions: dict[str, Edition] = field(default_factory=dict)
    # Filled by ``tests.house.legal_town``.
    mo: User | None = None
    wren: User | None = None
    cases: dict[str, LegalCase] = field(default_factory=dict)
    # Filled by ``tests.house.commented_town``.
    robin: User | None = None
    newcomer: User | None = None
    talk: dict[str, Comment] = field(default_factory=dict)
    # Filled by ``tests.house.moderated_town``.
    appeal: Appeal | None = None


def build() -> Town:
    council = factories.an_organisation("Marl Bridge Council", short_name="the council", colour="#225588")
    desk = _the_desk(council)
    town = Town(
        desk=desk,
        alice=factories.at_desk(desk, "Alice Writer", DeskMember.Role.WRITER),
        bob=factories.at_desk(desk, "Bob Editor", DeskMember.Role.EDITOR),
        root=factories.a_user("Ruth Root", is_staff=True, is_superuser=True),
        person=_a_councillor(council),
        organisation=council,
        release=Release(),
    )
    OrganisationName.objects.create(organisation=council, name="MBC")
    town.release = receive_release(desk, "release.txt", RELEASE.encode(), by=town.alice).release
    _fill(town)
    a_letter(text="Words.\n\n" + "https://example.org/" + "long" * 60)
    Letter.objects.update(given_up_at=timezone.now(), last_error="The mail server said: 550 No such mailbox")
    factories.a_moderator("Max Moderator")
    write_rule(WordRule(phrase="crooked clerk", why="A campaign against one person."), by=town.root)
    legal_town.add_to(town)
    commented_town.add_to(town)
    town.appeal = moderated_town.add_to(town)
    return town


def _the_desk(council: Organisation) -> Desk:
    return factories.a_desk(
        "Marl Bridge Council news",
        organisation=council,
        press_contact="Press office",
        press_phone="01234 567890",
        press_email="press@example.org",
        boilerplate="<p>Marl Bridge has 88,000 people.</p>",
        colour="#225588",
    )


def _a_councillor(council: Organisation) -> Person:
    ward = Area.objects.create(name="Fen Lane", slug="fen-lane", organisation=council, gss_code="E05099999")
    party = factories.an_organisation("Harbour Party", kind=Organisation.Kind.PARTY, colour="#aa2211")
    person = factories.a_person(
        honorific_prefix="Cllr",
        biography="<p>Petra grew up in Fen Lane.</p>",
        portrait=factories.an_image(600, 800),
    )
    seat = factories.a_post("Councillor", organisation=council, area=ward, kind=Post.Kind.COUNCILLOR)
    factories.a_membership(person, seat, start="2018-05", on_behalf_of=party)
    office = factories.a_post(organisation=council, precedence=20)
    Membership.objects.create(person=person, post=office, start="by 2024-05", end="2025-06-01")
    PersonName.objects.create(person=person, name="Petra Lind", kind=PersonName.Kind.FORMER, end="2019")
    ContactDetail.objects.create(
        person=person,
        kind=ContactDetail.Kind.EMAIL,
        value="petra@example.org",
        visibility=ContactDetail.Visibility.PUBLIC,
    )
    return person


def _fill(town: Town) -> None:
    town.editions = {
        "draft": _an_edition(town, "A draft nobody has read"),
        "submitted": _an_edition(town, "Waiting for a second pair of eyes"),
        "approved": _an_edition(town, "Approved and ready to go"),
        "published": _published(town, "Reading room opens three months early"),
        "withdrawn": _published(town, "Fen Lane closed on Friday"),
        "removed": _published(town, "A page that named a child"),
        "corrected": _published(town, "Budget is £12m"),
        "discarded": _an_edition(town, "A draft nobody wanted"),
    }
    workflow.submit(town.editions["submitted"], by=town.alice)
    town.editions["approved"] = factories.cleared(town.editions["approved"], by=town.alice, editor=town.bob)
    workflow.withdraw(town.editions["withdrawn"], by=town.bob, reason="The date was wrong.")
    workflow.remove(town.editions["removed"], by=town.bob, reason="It named a child.")
    drafting.discard(town.editions["discarded"], by=town.alice, reason="Overtaken by events.")
    town.editions["superseded"], town.editions["corrected"] = town.editions["corrected"], _corrected(town)
    town.editions["next"] = drafting.new_edition(town.editions["published"].article, by=town.alice)
    for number in range(1, 25):
        _published(town, f"Minutes of meeting {number}", A_DAY - timedelta(days=number), rows=False)
    for edition in town.editions.values():
        edition.refresh_from_db()
    assert town.editions.keys() == set(STATES)


def _published(town: Town, headline: str, day: date = A_DAY, *, rows: bool = True) -> Edition:
    edition = _an_edition(town, headline, rows=rows)
    return factories.published(edition, by=town.alice, editor=town.bob, at=factories.london(day))


def _corrected(town: Town) -> Edition:
    edition = drafting.new_edition(town.editions["corrected"].article, by=town.alice)
    with drafting.editing(edition, by=town.alice) as draft:
        draft.headline, draft.change_note = "Budget is £21m", "The figures were the wrong way round."
    return factories.published(draft, by=town.alice, editor=town.bob)


def _an_edition(town: Town, headline: str, *, rows: bool = True) -> Edition:
    edition = factories.a_draft(
        town.desk,
        town.alice,
        headline=headline,
        body=BODY,
        dateline_date=A_DAY,
        dateline_place="Marl Bridge",
        standfirst="The doors open on Monday, and stay open until nine.",
        signoff="Cllr Petra Lindqvist",
        notes_to_editors="<p>The work cost £2.1m.</p>",
    )
    with drafting.editing(edition, by=town.alice) as draft:
        draft.tags.add("Libraries", "Fen Lane")
        if rows:
            _give_rows(draft, town)
    return draft


def _give_rows(edition: Edition, town: Town) -> None:
    factories.a_quote(edition, town.person, SAID, introduced_by="Cllr Lindqvist said:")
    for part in (EditionPerson.Part.AUTHOR, EditionPerson.Part.QUOTED):
        EditionPerson.objects.create(edition=edition, person=town.person, part=part)
    EditionOrganisation.objects.create(edition=edition, organisation=town.organisation)
    factories.with_picture(edition, caption="The reading room, last week", credit="Ines Okafor")
    Attachment.objects.create(
        edition=edition, title="Plans", file=ContentFile(b"%PDF-1.4\n%%EOF\n", name="plans.pdf"), size=15
    )
