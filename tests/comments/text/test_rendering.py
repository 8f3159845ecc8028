"""A comment's HTML: nothing but our own elements, and links that go where they say."""

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from comments.text.addresses import addresses
from comments.text.cleaning import clean
from comments.text.rendering import as_html, highlighted
from tests.comments.text.nasty import A_MEGABYTE, FLOODS, TEXTS

pytestmark = pytest.mark.once

REL = 'rel="nofollow ugc noopener" dir="ltr"'
# Pieces that look like addresses and markup, so that the two meet.
PIECES = (
    "https://",
    "http://",
    "example.org",
    "пример.рф",
    "/",
    "?a=1&b=2",
    "<b>",
    "</p>",
    "&amp;",
    '"',
    "'",
    "@",
    "\\",
    "#",
    ")",
    " ",
)
PAGES = st.one_of(TEXTS, st.lists(st.one_of(st.sampled_from(PIECES), TEXTS), max_size=12).map("".join))


def sanitised(html: str) -> str:
    return nh3.clean(
        html,
        tags={"p", "br", "a", "mark"},
        attributes={"p": {"dir"}, "a": {"href", "rel", "dir"}},
        url_schemes={"http", "https"},
        link_rel=None,
    )


def test_paragraphs_and_line_breaks() -> None:
    assert as_html("One\ntwo\n\n\nthree") == '<p dir="auto">One<br>two</p>\n<p dir="auto">three</p>'


def test_nothing_is_no_paragraph() -> None:
    assert as_html("") == as_html("\n\n") == ""


def test_markup_is_shown_as_it_was_typed() -> None:
    assert (
        as_html("<script>1 && 2</script>") == '<p dir="auto">&lt;script&gt;1 &amp;&amp; 2&lt;/script&gt;</p>'
    )


@given(PAGES)
def test_a_sanitiser_finds_nothing_to_change(text: str) -> None:
    html = as_html(clean(text))
    assert sanitised(html) == html


@given(PAGES, st.lists(st.tuples(st.integers(-3, 60), st.integers(-3, 60))))
def test_nor_in_highlighted_text(text: str, spans: list[tuple[int, int]]) -> None:
    html = highlighted(clean(text), spans)
    assert sanitised(html) == html
    assert "<a " not in html


@pytest.mark.parametrize(
    ("text", "url", "shown"),
    [
        ("https://example.org", "https://example.org", "example.org"),
        ("HTTP://Example.ORG/Path", "http://example.org/Path", "example.org/Path"),
        ("https://example.org:8080/?a=1#b", "https://example.org:8080/?a=1#b", "example.org:8080/?a=1#b"),
        ("https://example.org/a_(b)", "https://example.org/a_(b)", "example.org/a_(b)"),
        ("https://example.org/100%25", "https://example.org/100%25", "example.org/100%25"),
        ("https://example.org/łódź", "https://example.org/%C5%82%C3%B3d%C5%BA", "example.org/łódź"),
        ("https://192.0.2.1/x", "https://192.0.2.1/x", "192.0.2.1/x"),
        ("https://exаmple.org/", "https://xn--exmple-4nf.org/", "xn--exmple-4nf.org"),  # Cyrillic а
        ("https://пример.рф/", "https://xn--e1afmkfd.xn--p1ai/", "xn--e1afmkfd.xn--p1ai"),
        (f"https://example.org/{'x' * 80}", f"https://example.org/{'x' * 80}", f"example.org/{'x' * 38}…"),
    ],
)
def test_an_address_is_linked(text: str, url: str, shown: str) -> None:
    assert as_html(text) == f'<p dir="auto"><a href="{url}" {REL}>{shown}</a></p>'


def test_an_ampersand_in_an_address_is_escaped() -> None:
    assert '<a href="https://example.org/?a=1&amp;b=2"' in as_html("https://example.org/?a=1&b=2")


@pytest.mark.parametrize(
    "text",
    [
        "see https://example.org/x.",
        "(https://example.org/x)",
        "“https://example.org/x”, she said",
        "is it https://example.org/x?!",
        "[https://example.org/x],",
        "<https://example.org/x>",
        "https://example.org/x…",
    ],
)
def test_the_sentence_keeps_its_punctuation(text: str) -> None:
    assert [(text[found.start : found.end], found.url) for found in addresses(text)] == [
        ("https://example.org/x", "https://example.org/x")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org/",
        "name@example.org",
        "www.example.org",
        "xhttps://example.org",
        "https://",
        "https://localhost/",
        "https://bank.example@evil.example/",
        "https://bank.example\\@evil.example/",
        "https://b%61nk.example/",
        "https://[::1]/",
        "https://[x/",
        "https://example..org/",
        "https://example.org:x/",
        "https://-example.org/",
        "https://192.0.2/",
        "https://192.0.2.256/",
        "https://192.0.2.1.1/",
        "https://example.99/",
        "https://xn--ksa.org/",  # an accent without a letter
        "https://\u0300.org/",
        "https://faß.de/",  # two sites, depending on how old the browser's rules are
        f"https://{'a' * 64}.org/",
        f"https://example.org/{'x' * 2_000}",
    ],
)
def test_what_is_no_plain_web_address_stays_text(text: str) -> None:
    assert list(addresses(text)) == []
    assert "<a " not in as_html(text)


def test_a_long_host_is_never_cut() -> None:
    host = f"www.bank.example.{'a' * 60}.evil.example"
    assert f">{host}</a>" in as_html(f"https://{host}/")
    assert f">{host}/x…</a>" not in as_html(f"https://{host}/x")
    assert f">{host}/…</a>" in as_html(f"https://{host}/xyz")


@given(PAGES)
def test_an_address_is_where_it_says_and_ascii(text: str) -> None:
    for found in addresses(text):
        assert text[found.start : found.end].lower().startswith(("http://", "https://"))
        assert found.url.isascii()


@pytest.mark.parametrize(
    ("text", "spans", "html"),
    [
        ("a bad word", [(2, 5)], "a <mark>bad</mark> word"),
        ("a bad word", [(6, 10), (2, 5), (3, 8)], "a <mark>bad</mark><mark> wo</mark><mark>rd</mark>"),
        ("a <b>", [(2, 99), (-5, 1)], "<mark>a</mark> <mark>&lt;b&gt;</mark>"),
        ("a", [(1, 1), (0, 0), (5, 9)], "a"),
        ("one\ntwo", [(0, 7)], "<mark>one</mark><br><mark>two</mark>"),
    ],
)
def test_spans_are_marked(text: str, spans: list[tuple[int, int]], html: str) -> None:
    assert highlighted(text, spans) == f'<p dir="auto">{html}</p>'


def test_a_mark_never_reaches_over_a_paragraph() -> None:
    assert highlighted("one\n\ntwo", [(1, 7)]) == (
        '<p dir="auto">o<mark>ne</mark></p>\n<p dir="auto"><mark>tw</mark>o</p>'
    )


@pytest.mark.parametrize("flood", [*FLOODS, "https://a.bc/x ", "https://a.b/)))", "<"])
def test_a_megabyte_is_shown(flood: str) -> None:
    text = flood * (A_MEGABYTE // len(flood))
    assert as_html(text) is not None
    assert highlighted(text, [(place, place + 20) for place in range(0, len(text), 10)]) is not None
