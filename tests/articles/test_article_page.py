"""What readers find at an article's address."""

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from accounts.models import User
from articles import drafting, workflow
from articles.models import Article, Desk, Edition
from people.models import Person
from tests import factories
from tests.articles.pages import NOON, a_full_draft, a_speaker, many_live, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def speaker(db: None) -> Person:
    return a_speaker()


@pytest.fixture
def live(council_desk: Desk, alice: User, bob: User, speaker: Person) -> Edition:
    return factories.published(a_full_draft(council_desk, alice, speaker), by=alice, editor=bob, at=NOON)


def in_html(client: Client, edition: Edition) -> str:
    return client.get(edition.get_absolute_url()).content.decode()


def test_it_shows_the_kind_the_headline_and_the_standfirst(client: Client, live: Edition) -> None:
    words = words_of(client, live.get_absolute_url())
    assert "Press release Forty council homes for Quarry Lane The first since 1987." in words


def test_the_byline_names_the_office_of_the_day_and_quietly_todays(client: Client, live: Edition) -> None:
    words = words_of(client, live.get_absolute_url())
    assert "By Cllr Petra Lindqvist, Cabinet Member for Housing, Marl Bridge Council now Leader" in words


def test_an_office_still_held_is_not_repeated(
    client: Client, live: Edition, speaker: Person, council_desk: Desk
) -> None:
    housing = speaker.memberships.get(start="2023")
    housing.end = ""
    housing.save()
    assert " now " not in words_of(client, live.get_absolute_url())


def test_the_dateline_and_the_moment_of_publication_name_their_zone(client: Client, live: Edition) -> None:
    words = words_of(client, live.get_absolute_url())
    assert "Marl Bridge, 5 June 2024, 09:30 BST" in words
    assert "Published 5 June 2024, 12:00 BST" in words


def test_a_dateline_without_a_time_makes_none_up(
    client: Client, council_desk: Desk, alice: User, bob: User, speaker: Person
) -> None:
    draft = a_full_draft(council_desk, alice, speaker, dateline_time=None, dateline_place="")
    words = words_of(client, factories.published(draft, by=alice, editor=bob, at=NOON).get_absolute_url())
    assert "5 June 2024 Work begins" in words


def test_a_page_without_a_dateline_shows_none(
    client: Client, council_desk: Desk, alice: User, bob: User
) -> None:
    plain = factories.published(factories.a_draft(council_desk, alice), by=alice, editor=bob)
    assert "dateline" not in in_html(client, plain)


def test_quotations_cite_their_speaker_and_office(client: Client, live: Edition, speaker: Person) -> None:
    html = in_html(client, live)
    assert "<blockquote><p>We keep our word.</p></blockquote><figcaption><cite>" in html
    assert f'<a href="{speaker.get_absolute_url()}">Petra Lindqvist</a></cite>, Cabinet Member' in html


def test_people_organisations_and_tags_are_linked_once(
    client: Client, live: Edition, speaker: Person
) -> None:
    html = in_html(client, live)
    named = html[html.index('id="people"') :]
    assert named.count(f'href="{speaker.get_absolute_url()}"') == 1
    assert f'href="{live.edition_organisations.get().organisation.get_absolute_url()}"' in named
    assert 'href="/tags/housing/"' in named


def test_the_lead_picture_has_its_caption_and_credit_and_is_fetched_first(
    client: Client, live: Edition
) -> None:
    assert "Quarry Lane in April Picture: Ada Holm" in words_of(client, live.get_absolute_url())
    html = in_html(client, live)
    assert html.count('fetchpriority="high"') == 1
    assert 'alt="A reading room with tall windows"' in html


def test_it_ends_with_the_signoff_the_notes_and_the_papers(client: Client, live: Edition) -> None:
    words = words_of(client, live.get_absolute_url())
    assert "The Housing Team Notes to editors Pictures are free to use." in words
    assert "Documents The plans PDF, 15" in words


def test_a_press_release_says_who_the_organisation_is_and_other_kinds_do_not(
    client: Client, council_desk: Desk, live: Edition
) -> None:
    Desk.objects.filter(pk=council_desk.pk).update(boilerplate="<p>We serve 90,000 people.</p>")
    assert "We serve 90,000 people." in words_of(client, live.get_absolute_url())
    Article.objects.filter(pk=live.article_id).update(kind=Article.Kind.OPINION)
    assert "We serve 90,000 people." not in words_of(client, live.get_absolute_url())


def test_the_press_contact_is_the_desks_and_its_out_of_hours_line(
    client: Client, council_desk: Desk, live: Edition
) -> None:
    Desk.objects.filter(pk=council_desk.pk).update(
        press_contact="Ruth Adeyemi", press_phone="01632 960 001", out_of_hours_phone="01632 960 002"
    )
    words = words_of(client, live.get_absolute_url())
    assert "Press contact Ruth Adeyemi 01632 960 001 Out of hours: 01632 960 002" in words


def test_an_editions_own_press_contact_stands_instead_of_the_desks(
    client: Client, council_desk: Desk, alice: User, bob: User
) -> None:
    Desk.objects.filter(pk=council_desk.pk).update(press_contact="Ruth Adeyemi")
    draft = factories.a_draft(council_desk, alice, press_contact="<p>Ask Tom Bell.</p>")
    words = words_of(client, factories.published(draft, by=alice, editor=bob).get_absolute_url())
    assert "Press contact Ask Tom Bell." in words
    assert "Ruth Adeyemi" not in words


def test_it_can_be_shared_by_plain_links(client: Client, live: Edition, settings: Settings) -> None:
    settings.SITE_URL = "https://news.example.org"
    html = in_html(client, live)
    address = f"https%3A%2F%2Fnews.example.org%2Fnews%2F{live.desk.slug}%2F{live.article.slug}%2F"
    for start in (
        "mailto:?",
        "https://wa.me/",
        "https://www.facebook.com/",
        "https://x.com/",
        "https://bsky.app/",
    ):
        link = html[html.index(f'href="{start}') :]
        assert address in link[: link.index(">")]


def test_the_button_to_copy_the_link_is_not_there_without_a_script(client: Client, live: Edition) -> None:
    assert '<li hidden><button type="button" data-copy="' in in_html(client, live)


def test_other_sites_are_told_what_the_page_is(client: Client, live: Edition, settings: Settings) -> None:
    settings.SITE_URL = "https://news.example.org"
    html = in_html(client, live)
    address = "https://news.example.org" + live.get_absolute_url()
    assert f'<link rel="canonical" href="{address}">' in html
    assert '<meta property="og:title" content="Forty council homes for Quarry Lane">' in html
    assert '<meta property="og:image" content="https://news.example.org/pictures/' in html
    assert 'itemtype="https://schema.org/NewsArticle"' in html
    assert '<meta itemprop="datePublished" content="2024-06-05T' in html


def test_whom_it_speaks_for_is_said_unless_it_is_the_desks_own_organisation(
    client: Client, council_desk: Desk, alice: User, bob: User
) -> None:
    draft = factories.a_draft(council_desk, alice)
    draft.edition_organisations.create(organisation=council_desk.organisation, part="on_behalf_of")
    draft.edition_organisations.create(
        organisation=factories.an_organisation("Ferry Trust"), part="on_behalf_of"
    )
    words = words_of(client, factories.published(draft, by=alice, editor=bob).get_absolute_url())
    assert "From Marl Bridge Council news, on behalf of Ferry Trust" in words


def test_each_new_edition_says_what_changed(client: Client, live: Edition, alice: User, bob: User) -> None:
    for note in ("Corrected the number of homes.", "Added the start date."):
        edition = drafting.new_edition(live.article, by=alice)
        with drafting.editing(edition, by=alice) as draft:
            draft.change_note = note
        factories.published(edition, by=alice, editor=bob)
    words = words_of(client, live.get_absolute_url())
    assert "Updated" in words
    history = words[words.index("What changed") :]
    assert history.index("Added the start date.") < history.index("Corrected the number of homes.")


def test_a_working_edition_changes_nothing_for_readers(client: Client, live: Edition, alice: User) -> None:
    before = words_of(client, live.get_absolute_url())
    edition = drafting.new_edition(live.article, by=alice)
    with drafting.editing(edition, by=alice) as draft:
        draft.headline, draft.change_note = "A secret headline", "A secret note"
    assert words_of(client, live.get_absolute_url()) == before


def test_a_withdrawn_page_stays_with_the_reason_on_top(client: Client, live: Edition, bob: User) -> None:
    workflow.withdraw(live, by=bob, reason="The figures were wrong.")
    words = words_of(client, live.get_absolute_url())
    notice = words.index("This article has been withdrawn The figures were wrong.")
    assert notice < words.index("Forty council homes")
    assert '<meta name="robots" content="noindex">' in in_html(client, live)


def test_a_removed_page_is_gone_and_says_why_and_nothing_else_of_it(
    client: Client, live: Edition, bob: User
) -> None:
    workflow.remove(live, by=bob, reason="It named a child.")
    words = words_of(client, live.get_absolute_url(), status=410)
    assert "This page has been removed It named a child." in words
    for trace in (live.headline, live.standfirst, "Lindqvist"):
        assert trace not in words


def test_what_was_never_published_is_not_there(client: Client, council_desk: Desk, alice: User) -> None:
    draft = factories.a_draft(council_desk, alice)
    words_of(client, draft.get_absolute_url(), status=404)
    drafting.discard(draft, by=alice)
    words_of(client, draft.get_absolute_url(), status=404)


def test_next_to_read_are_the_same_people_first_then_the_same_desk(
    client: Client, live: Edition, party_desk: Desk, council_desk: Desk, alice: User, speaker: Person
) -> None:
    (about,) = many_live(party_desk, alice, 1, person=speaker)
    at_desk = many_live(council_desk, alice, 5)
    factories.a_draft(council_desk, alice, headline="Not out yet")
    html = in_html(client, live)
    after = html[html.index('id="next"') :]
    shown = [about, *reversed(at_desk[2:])]
    places = [after.index(edition.get_absolute_url()) for edition in shown]
    assert places == sorted(places)
    assert after.count("<h3>") == 4
    assert live.get_absolute_url() not in after[: after.index("</section>")]
