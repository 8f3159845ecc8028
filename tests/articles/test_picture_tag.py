"""The HTML of pictures."""

from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from django.db.models import Prefetch
from django.template import Context, Template

from accounts.models import User
from articles import drafting
from articles.models import Desk, Edition, EditionPicture
from articles.pictures import change_picture
from tests import factories

pytestmark = pytest.mark.django_db


class Tags(HTMLParser):
    """The elements in order, each with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    @property
    def img(self) -> dict[str, str | None]:
        return next(attributes for tag, attributes in self.found if tag == "img")


def rendered(template: str, **context: object) -> str:
    return Template("{% load pictures %}" + template).render(Context(context))


@pytest.fixture
def live_use(council_desk: Desk, alice: User, bob: User) -> EditionPicture:
    draft = factories.a_draft(council_desk, alice)
    use = factories.with_picture(draft, caption="The reading room", alt='Two "tall" windows')
    factories.published(draft, by=alice, editor=bob)
    return draft.edition_pictures.select_related("picture", "edition").get(pk=use.pk)


def test_every_kind_in_every_width_with_the_space_it_takes(live_use: EditionPicture) -> None:
    html = rendered('{% picture use sizes="(min-width: 60rem) 40rem, 100vw" %}', use=live_use)
    tags = Tags(html)
    assert [tag for tag, _ in tags.found] == ["picture", "source", "source", "img"]
    types = [attributes["type"] for tag, attributes in tags.found if tag == "source"]
    assert types == ["image/avif", "image/webp"]
    source = tags.found[1][1]
    assert source["sizes"] == "(min-width: 60rem) 40rem, 100vw"
    assert [part.split()[1] for part in source["srcset"].split(", ")] == ["480w", "960w", "1200w"]
    assert (tags.img["width"], tags.img["height"]) == ("1200", "800")
    assert tags.img["alt"] == 'Two "tall" windows'
    assert "style" not in html


def test_every_address_in_it_answers(live_use: EditionPicture, client) -> None:
    tags = Tags(rendered("{% picture use %}", use=live_use))
    sources = [attributes["srcset"] for tag, attributes in tags.found if tag == "source"]
    addresses = [part.split()[0] for srcset in sources for part in srcset.split(", ")]
    for address in [*addresses, tags.img["src"]]:
        assert client.get(address).status_code == 200


def test_what_is_seen_first_is_fetched_first_and_the_rest_when_it_comes_near(
    live_use: EditionPicture,
) -> None:
    lead = Tags(rendered("{% picture use lead=True %}", use=live_use)).img
    later = Tags(rendered("{% picture use %}", use=live_use)).img
    assert (lead.get("fetchpriority"), lead.get("loading")) == ("high", None)
    assert (later.get("fetchpriority"), later.get("loading")) == (None, "lazy")


def test_a_card_has_the_shape_of_a_card(council_desk: Desk) -> None:
    tall = factories.a_picture(council_desk)
    tall.file = factories.an_image(1000, 1600)
    tall.save()
    img = Tags(rendered('{% picture use shape="card" sizes="20rem" %}', use=tall)).img
    assert (img["width"], img["height"]) == ("960", "640")


def test_a_page_that_is_out_keeps_its_alternative_text(live_use: EditionPicture, alice: User) -> None:
    change_picture(live_use.picture, by=alice, alt="Something else")
    again = live_use.edition.edition_pictures.select_related("picture").get()
    assert Tags(rendered("{% picture use %}", use=again)).img["alt"] == 'Two "tall" windows'


def test_a_draft_shows_the_alternative_text_as_it_is_now(live_use: EditionPicture, alice: User) -> None:
    draft = drafting.new_edition(live_use.edition.article, by=alice)
    change_picture(live_use.picture, by=alice, alt="Something else")
    use = draft.edition_pictures.select_related("picture").get()
    assert Tags(rendered("{% picture use %}", use=use)).img["alt"] == "Something else"


def test_a_decorative_picture_is_passed_over_by_screen_readers(council_desk: Desk) -> None:
    picture = factories.a_picture(council_desk, decorative=True, alt="")
    assert Tags(rendered("{% picture use %}", use=picture)).img["alt"] == ""


def test_pictures_of_a_list_cost_no_queries_of_their_own(
    council_desk: Desk, alice: User, django_assert_num_queries: Callable
) -> None:
    for _ in range(3):
        factories.with_picture(factories.a_draft(council_desk, alice))
    rows = EditionPicture.objects.select_related("picture")
    with django_assert_num_queries(2):
        editions = list(Edition.objects.prefetch_related(Prefetch("edition_pictures", rows, to_attr="shown")))
        for edition in editions:
            rendered("{% picture use %}{% share_picture use as s %}{{ s.url }}", use=edition.shown[0])


def test_other_sites_get_one_jpeg_by_its_whole_address(live_use: EditionPicture, settings) -> None:
    settings.SITE_URL = "https://news.example.org"
    html = rendered(
        "{% share_picture use as s %}{{ s.url }} {{ s.width }} {{ s.height }} {{ s.alt }}", use=live_use
    )
    assert html.startswith(f"https://news.example.org/pictures/{live_use.picture_id}/share-")
    assert html.endswith("-1200.jpg 1200 630 Two &quot;tall&quot; windows")


def test_a_desk_without_a_logo_shows_none(council_desk: Desk) -> None:
    assert rendered("{% desk_logo desk 64 %}", desk=council_desk) == ""


def test_a_desks_logo_keeps_its_shape(council_desk: Desk, client) -> None:
    council_desk.logo = factories.an_image(900, 300, kind="PNG")
    council_desk.save()
    img = Tags(rendered("{% desk_logo desk 64 %}", desk=council_desk)).img
    assert (img["width"], img["height"], img["alt"]) == ("192", "64", "")
    assert client.get(img["src"]).status_code == 200
