"""A party's writer learns nothing of a council's unpublished work, by any door of the back office.

Everything secret here carries the word "Ferryhouse"; nobody outside the council's desk may ever see it.
"""

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.test import Client
from django.urls import reverse

from accounts import groups
from accounts.models import User
from articles import workflow
from articles.models import Desk, DeskMember, Edition, EditionPerson, Picture, Quote
from people.models import Person
from tests import factories
from tests.articles.admin import pages

pytestmark = pytest.mark.django_db
SECRET = "Ferryhouse"


@pytest.fixture
def speaker(db: None) -> Person:
    return factories.a_person("Petra Lindqvist")


@pytest.fixture
def secret(council_desk: Desk, alice: User, speaker: Person) -> Edition:
    """A council's draft with everything a draft can have."""
    draft = factories.a_draft(council_desk, alice, headline=f"{SECRET} to be sold", body=f"<p>{SECRET}</p>")
    factories.with_picture(draft, alt=f"The {SECRET}")
    factories.a_quote(draft, speaker, f"The {SECRET} will go")
    draft.edition_people.create(person=speaker, part="quoted")
    draft.tags.add(SECRET)
    LogEntry.objects.log_actions(alice.pk, [draft], CHANGE, change_message=SECRET, single_object=True)
    return draft


@pytest.fixture
def outsider(client: Client, secret: Edition, dave: User) -> Client:
    """An editor of the party's, with an article of their own."""
    factories.a_draft(DeskMember.objects.get(user=dave).desk, dave, headline="Our own draft")
    client.force_login(dave)
    return client


@pytest.fixture
def administrator(client: Client, secret: Edition) -> Client:
    user = factories.a_user("Gwen Administrator")
    groups.join(user, groups.ADMINISTRATORS)
    client.force_login(user)
    return client


def changelist(model: str) -> str:
    return reverse(f"admin:{model}_changelist")


def autocomplete(app_label: str, model_name: str, field_name: str, term: str = "") -> str:
    query = f"app_label={app_label}&model_name={model_name}&field_name={field_name}&term={term}"
    return f"{reverse('admin:autocomplete')}?{query}"


def test_home_shows_ones_own_work_only(outsider: Client) -> None:
    page = outsider.get(reverse("admin:index")).text
    assert "Our own draft" in page
    assert SECRET not in page


def test_what_waits_for_an_editor_waits_at_their_own_desk(
    outsider: Client, secret: Edition, alice: User
) -> None:
    secret.body += f"<p>The {SECRET} will go</p>"
    secret.save()
    workflow.submit(secret, by=alice)
    assert SECRET not in outsider.get(reverse("admin:index")).text


def test_what_went_out_elsewhere_is_no_news_of_ones_own_desk(
    outsider: Client, council_desk: Desk, alice: User, bob: User
) -> None:
    page = factories.published(factories.a_draft(council_desk, alice), by=alice, editor=bob)
    assert page.headline not in outsider.get(reverse("admin:index")).text


def test_a_draft_left_behind_at_a_former_desk_is_nobodys_draft_here(
    client: Client, secret: Edition, party_desk: Desk, alice: User
) -> None:
    DeskMember.objects.filter(user=alice).update(desk=party_desk)
    client.force_login(alice)
    assert SECRET not in client.get(reverse("admin:index")).text


def test_a_new_picture_is_offered_ones_own_desks_only(outsider: Client, council_desk: Desk) -> None:
    assert council_desk.name not in outsider.get(reverse("admin:articles_picture_add")).text


@pytest.mark.parametrize(
    "query",
    ["", f"?q={SECRET}", "?state=draft", "?all=1", "?o=1", "?p=1", "?kind=press_release", "?state=discarded"],
)
def test_lists_and_searches_leave_it_out(outsider: Client, query: str) -> None:
    page = outsider.get(changelist("articles_edition") + query).text
    assert "to be sold" not in page


def test_lists_do_not_count_it(outsider: Client) -> None:
    response = outsider.get(changelist("articles_edition"))
    assert response.context["cl"].result_count == response.context["cl"].full_result_count == 1


@pytest.mark.parametrize("query", ["?desk={desk}", "?desk__id__exact={desk}", "?desk={desk}&state=draft"])
def test_filters_by_another_desk_find_nothing(outsider: Client, council_desk: Desk, query: str) -> None:
    response = outsider.get(changelist("articles_edition") + query.format(desk=council_desk.pk))
    assert response.status_code in {200, 302, 400}
    assert "to be sold" not in response.text


def test_filters_do_not_name_other_desks(outsider: Client, council_desk: Desk) -> None:
    assert council_desk.name not in outsider.get(changelist("articles_edition")).text


@pytest.mark.parametrize(
    "name",
    [
        "articles_edition_change",
        "articles_edition_history",
        "articles_edition_delete",
        "articles_edition_withdraw",
        "articles_edition_remove",
        "articles_edition_discard",
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_its_pages_answer_as_if_it_did_not_exist(
    outsider: Client, secret: Edition, name: str, method: str
) -> None:
    assert answer(outsider, method, name, secret.pk) == answer(outsider, method, name, 99_999)


def test_a_new_edition_cannot_be_begun_of_it(outsider: Client, secret: Edition) -> None:
    name = "articles_edition_new_edition"
    assert answer(outsider, "post", name, secret.pk) == answer(outsider, "post", name, 99_999)


@pytest.mark.parametrize("name", ["articles_article_change", "articles_article_history"])
def test_its_article_answers_as_if_it_did_not_exist(outsider: Client, secret: Edition, name: str) -> None:
    assert answer(outsider, "get", name, secret.article_id) == answer(outsider, "get", name, 99_999)


@pytest.mark.parametrize("name", ["articles_picture_change", "articles_picture_history"])
def test_its_pictures_answer_as_if_they_did_not_exist(outsider: Client, name: str) -> None:
    picture = Picture.objects.get()
    assert answer(outsider, "get", name, picture.pk) == answer(outsider, "get", name, 99_999)


@pytest.mark.parametrize("name", ["articles_desk_change", "articles_desk_history"])
def test_another_desk_and_its_members_cannot_be_opened(
    outsider: Client, council_desk: Desk, name: str
) -> None:
    assert answer(outsider, "get", name, council_desk.pk) == answer(outsider, "get", name, 99_999)


def test_lists_of_pictures_and_desks_leave_others_out(outsider: Client, council_desk: Desk) -> None:
    assert SECRET not in outsider.get(changelist("articles_picture")).text
    assert council_desk.name not in outsider.get(changelist("articles_desk")).text


@pytest.mark.parametrize(
    ("app_label", "model_name", "field_name"),
    [
        ("articles", "editionpicture", "picture"),
        ("articles", "quote", "edition"),
        ("articles", "transition", "edition"),
        ("articles", "edition", "article"),
        ("articles", "release", "article"),
        ("articles", "release", "desk"),
        ("articles", "article", "desk"),
        ("articles", "editiontag", "tag"),
    ],
)
@pytest.mark.parametrize("term", ["", SECRET, "Marl"])
def test_autocompletes_offer_nothing_of_it(
    outsider: Client, app_label: str, model_name: str, field_name: str, term: str
) -> None:
    response = outsider.get(autocomplete(app_label, model_name, field_name, term))
    assert SECRET.lower() not in response.text.lower()
    assert "Marl Bridge Council news" not in response.text


def test_the_picture_chooser_of_another_desk_is_empty(outsider: Client, council_desk: Desk) -> None:
    url = autocomplete("articles", "editionpicture", "picture") + f"&desk={council_desk.pk}"
    assert outsider.get(url).json()["results"] == []


@pytest.mark.parametrize(
    ("app_label", "model_name", "field_name"),
    [("articles", "deskmember", "user"), ("articles", "edit", "by")],
)
def test_who_works_elsewhere_cannot_be_searched(
    outsider: Client, app_label: str, model_name: str, field_name: str
) -> None:
    assert outsider.get(autocomplete(app_label, model_name, field_name, "Alice")).status_code == 403


def test_accounts_cannot_be_listed(outsider: Client) -> None:
    assert outsider.get(changelist("accounts_user")).status_code == 403


@pytest.mark.parametrize(
    "lookup",
    [
        "quotes__isnull=0",
        "quotes={quote}",
        "quotes__words__startswith=The",
        "appearances__isnull=0",
        "appearances={appearance}",
        "appearances__edition__headline__startswith=Ferry",
        "memberships__quotes__isnull=0",
    ],
)
def test_people_cannot_be_sifted_by_the_drafts_they_stand_in(
    outsider: Client, lookup: str, speaker: Person
) -> None:
    quote, appearance = Quote.objects.get(), EditionPerson.objects.get()
    url = f"{changelist('people_person')}?{lookup.format(quote=quote.pk, appearance=appearance.pk)}"
    assert outsider.get(url).status_code == 400


def test_a_tag_only_its_draft_carries_does_not_exist_yet(outsider: Client) -> None:
    assert SECRET.lower() not in outsider.get(changelist("taggit_tag")).text.lower()


def test_a_tag_is_there_for_all_once_a_live_page_carries_it(
    outsider: Client, council_desk: Desk, alice: User, bob: User
) -> None:
    page = factories.a_draft(council_desk, alice)
    page.tags.add("Housing")
    factories.published(page, by=alice, editor=bob)
    assert "Housing" in outsider.get(changelist("taggit_tag")).text


def test_no_door_turns_a_number_into_an_address(outsider: Client, secret: Edition) -> None:
    assert outsider.get(f"/desk/r/1/{secret.pk}/").status_code == 404


@pytest.mark.parametrize("model", ["articles_edition", "articles_picture"])
def test_popups_are_no_way_round(outsider: Client, secret: Edition, model: str) -> None:
    pk = secret.pk if model == "articles_edition" else Picture.objects.get().pk
    for query in ("?_popup=1", "?_popup=1&_to_field=id"):
        response = outsider.get(reverse(f"admin:{model}_change", args=[pk]) + query, follow=True)
        assert SECRET not in response.text


def test_a_picture_of_another_desk_cannot_be_put_on_a_page(outsider: Client, dave: User) -> None:
    own = Edition.objects.get(created_by=dave)
    response = pages.press(outsider, own, "save", edition_pictures__0__picture=Picture.objects.get().pk)
    assert not own.edition_pictures.exists()
    assert SECRET not in response.text


def test_a_picture_cannot_be_given_to_another_desk(outsider: Client, council_desk: Desk) -> None:
    data = {
        "desk": council_desk.pk,
        "file": factories.an_image(),
        "alt": "A boat",
        "focal_x": 0.5,
        "focal_y": 0.5,
    }
    outsider.post(reverse("admin:articles_picture_add"), data)
    assert council_desk.pictures.count() == 1


def test_deleting_a_person_does_not_name_the_drafts_in_the_way(
    administrator: Client, speaker: Person
) -> None:
    page = administrator.get(reverse("admin:people_person_delete", args=[speaker.pk])).text
    assert SECRET not in page
    assert "Records or pages name this person" in page


def test_an_administrator_runs_desks_and_accounts_but_sees_no_unpublished_page(
    administrator: Client, secret: Edition, council_desk: Desk
) -> None:
    assert administrator.get(reverse("admin:articles_desk_change", args=[council_desk.pk])).status_code == 200
    assert administrator.get(changelist("accounts_user")).status_code == 200
    assert administrator.get(changelist("articles_edition")).status_code == 403
    for name in ("taggit_tag", "people_person"):
        assert SECRET not in administrator.get(changelist(name)).text
    assert SECRET not in administrator.get(reverse("admin:index")).text


def test_an_administrator_cannot_sift_accounts_by_what_they_wrote(administrator: Client) -> None:
    assert administrator.get(f"{changelist('accounts_user')}?editions_begun__isnull=0").status_code == 400


def test_an_administrator_cannot_become_a_superuser_by_way_of_one(administrator: Client) -> None:
    boss = User.objects.create_superuser("boss@example.org", factories.PASSWORD, name="Boss")
    password = reverse("admin:auth_user_password_change", args=[boss.pk])
    assert administrator.get(password).status_code == 403
    page = administrator.get(reverse("admin:accounts_user_change", args=[boss.pk])).text
    assert "is_superuser" not in page


def test_a_superuser_sees_every_desk(client: Client, secret: Edition) -> None:
    client.force_login(User.objects.create_superuser("boss@example.org", factories.PASSWORD, name="Boss"))
    assert SECRET in client.get(changelist("articles_edition")).text


def test_whoever_leaves_a_desk_sees_its_drafts_no_more(client: Client, secret: Edition, alice: User) -> None:
    client.force_login(alice)
    assert client.get(reverse("admin:articles_edition_change", args=[secret.pk])).status_code == 200
    DeskMember.objects.get(user=alice).delete()
    response = client.get(reverse("admin:articles_edition_change", args=[secret.pk]))
    assert SECRET not in response.text
    assert SECRET not in client.get(reverse("admin:index")).text


def answer(client: Client, method: str, name: str, pk: int) -> tuple[object, ...]:
    """All that somebody could tell one answer from another by."""
    response = getattr(client, method)(reverse(f"admin:{name}", args=[pk]))
    said = [str(message).replace(str(pk), "N") for message in response.wsgi_request._messages][-1:]
    return (
        response.status_code,
        response.get("Location", ""),
        said,
        response.text.replace(str(pk), "N") if response.status_code == 200 else "",
    )
