"""The writing page in a real browser: what scripts add, and that nothing depends on them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator
from playwright.sync_api import expect as see

from accounts.models import User
from articles import workflow
from articles.models import Desk, Edition, State
from people.models import Person
from tests import factories
from tests.articles.admin import pages
from tests.visitor import Visitor

# The browser is the same on every database, and what these pages write is tested on both elsewhere.
pytestmark = pytest.mark.once

RICH = (
    '<p>The <abbr title="Integrated Gangs Unit">IGU</abbr> used 10 m<sup>2</sup>.</p><hr>'
    "<table><thead><tr><th>Day</th></tr></thead><tbody><tr><td>Thursday</td></tr></tbody></table>"
)
FROM_WORD = """
<style>p.MsoNormal { margin: 0 }</style>
<h1>What changes</h1>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>
&nbsp;&nbsp;</span></span>Longer hours</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>
&nbsp;&nbsp;</span></span>More <span style='font-weight:bold'>seats</span></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;
</span></span>First</p>
<p class=MsoNormal>And so on.</p>
"""
PASTE = """(element, html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    const options = {clipboardData: data, bubbles: true, cancelable: true};
    element.dispatchEvent(new ClipboardEvent("paste", options));
}"""


@pytest.fixture
def draft(transactional_db: None, council_desk: Desk, alice: User) -> Edition:
    return factories.a_draft(council_desk, alice)


@pytest.fixture
def petra(transactional_db: None) -> Person:
    person = factories.a_person("Petra Lindqvist")
    factories.a_membership(person, factories.a_post("Leader"))
    return person


def at(visitor: Visitor, edition: Edition, user: User) -> Visitor:
    visitor.sign_in(user)
    visitor.open(pages.url(edition))
    return visitor


def body(visitor: Visitor) -> Locator:
    """Found by its role and name, as a screen reader finds it."""
    return visitor.page.get_by_role("textbox", name="Text", exact=True)


def press(visitor: Visitor, name: str) -> None:
    with visitor.page.expect_navigation():
        visitor.page.get_by_role("button", name=name, exact=True).click()


def test_words_are_formatted_and_saved(visit: Callable[..., Visitor], draft: Edition, alice: User) -> None:
    writer = at(visit(), draft, alice)
    see(body(writer)).to_be_visible()
    body(writer).press("Control+End")
    body(writer).press("Enter")
    writer.page.get_by_role("toolbar").first.get_by_role("button", name="Bold").click()
    writer.page.keyboard.type("Free of charge.")
    press(writer, "Save")
    draft.refresh_from_db()
    assert draft.body == (
        "<p>The library will stay open until nine.</p><p><strong>Free of charge.</strong></p>"
    )


def test_a_text_that_was_only_looked_at_is_not_an_edit(
    visit: Callable[..., Visitor], draft: Edition, alice: User, bob: User
) -> None:
    Edition.objects.filter(pk=draft.pk).update(body=RICH, standfirst="Two\nlines.")
    workflow.submit(draft, by=alice)
    editor = at(visit(), draft, bob)
    see(body(editor)).to_be_visible()
    press(editor, "Approve")
    draft.refresh_from_db()
    assert (draft.state, draft.body) == (State.APPROVED, RICH)


def test_what_has_no_button_survives_an_edit(
    visit: Callable[..., Visitor], draft: Edition, alice: User
) -> None:
    Edition.objects.filter(pk=draft.pk).update(body=RICH)
    writer = at(visit(), draft, alice)
    body(writer).press("Control+Home")
    writer.page.keyboard.type("Now: ")
    press(writer, "Save")
    draft.refresh_from_db()
    for kept in ('<abbr title="Integrated Gangs Unit">IGU</abbr>', "<sup>2</sup>", "<hr>", "<th", "Thursday"):
        assert kept in draft.body


def test_lists_headings_and_bold_arrive_from_a_word_processor(
    visit: Callable[..., Visitor], draft: Edition, alice: User
) -> None:
    writer = at(visit(), draft, alice)
    body(writer).press("Control+a")
    body(writer).evaluate(PASTE, FROM_WORD)
    press(writer, "Save")
    draft.refresh_from_db()
    plain = draft.body.replace("<li><p>", "<li>").replace("</p></li>", "</li>")
    assert plain == (
        "<h2>What changes</h2><ul><li>Longer hours</li><li>More <strong>seats</strong></li></ul>"
        "<ol><li>First</li></ol><p>And so on.</p>"
    )


def test_a_link_is_set_by_its_address(visit: Callable[..., Visitor], draft: Edition, alice: User) -> None:
    writer = at(visit(), draft, alice)
    body(writer).press("Control+a")
    writer.page.get_by_role("toolbar").first.get_by_role("button", name="Link").click()
    writer.page.get_by_label("Where does the link lead?").fill("example.org/hours")
    writer.page.get_by_role("button", name="Set the link").click()
    press(writer, "Save")
    draft.refresh_from_db()
    assert '<a href="https://example.org/hours"' in draft.body


def test_the_toolbar_is_one_stop_and_arrows_move_in_it(
    visit: Callable[..., Visitor], draft: Edition, alice: User
) -> None:
    writer = at(visit(), draft, alice)
    bar = writer.page.get_by_role("toolbar").first
    bar.get_by_role("button", name="Paragraph").focus()
    writer.page.keyboard.press("ArrowRight")
    see(bar.get_by_role("button", name="Heading", exact=True)).to_be_focused()
    writer.page.keyboard.press("Tab")
    see(body(writer)).to_be_focused()


def test_choosing_a_speaker_offers_the_offices_of_that_person(
    visit: Callable[..., Visitor], draft: Edition, alice: User, petra: Person
) -> None:
    writer = at(visit(), draft, alice)
    writer.page.get_by_text("Quotations 0").click()
    writer.page.get_by_role("combobox", name="Speaker").click()
    writer.page.get_by_role("searchbox", name="Search").fill("Lindq")
    writer.page.get_by_role("option", name="Petra Lindqvist").click()
    offices = writer.page.get_by_label("Speaking as").first
    see(offices.get_by_role("option")).to_have_count(2)
    offices.select_option(label="Leader, Marl Bridge Council")
    writer.page.get_by_label("Words").first.fill("The library will stay open")
    press(writer, "Save")
    quote = draft.quotes.get()
    assert (quote.speaker, str(quote.membership)) == (petra, "Leader, Marl Bridge Council")


def test_an_office_chosen_before_stays_chosen(
    visit: Callable[..., Visitor], draft: Edition, alice: User, petra: Person
) -> None:
    office = petra.memberships.get()
    factories.a_quote(draft, petra, "The library will stay open", membership=office)
    writer = at(visit(), draft, alice)
    see(body(writer)).to_be_visible()
    writer.page.get_by_label("Headline").fill("Something else")
    press(writer, "Save")
    assert draft.quotes.get().membership == office


def test_another_row_is_one_click_away(
    visit: Callable[..., Visitor], draft: Edition, alice: User, petra: Person
) -> None:
    writer = at(visit(), draft, alice)
    writer.page.get_by_text("Quotations 0").click()
    writer.page.get_by_text("Add another Quotation").click()
    second = writer.page.get_by_role("group", name="Another quotation").nth(1)
    second.get_by_label("Words").fill("until nine")
    second.get_by_role("combobox", name="Speaker").click()
    writer.page.get_by_role("option", name="Petra Lindqvist").click()
    press(writer, "Save")
    assert draft.quotes.get().words == "until nine"


def test_leaving_with_unsaved_words_is_asked_about(
    visit: Callable[..., Visitor], draft: Edition, alice: User
) -> None:
    writer = at(visit(), draft, alice)
    asked = []
    writer.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    writer.page.get_by_label("Headline").fill("Not saved yet")
    writer.page.get_by_role("link", name="Pictures").click(no_wait_after=True)
    writer.page.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    see(writer.page.get_by_label("Headline")).to_have_value("Not saved yet")
    press(writer, "Save")


def test_without_scripts_a_page_is_written_quoted_and_submitted(
    visit: Callable[..., Visitor], draft: Edition, alice: User, petra: Person
) -> None:
    writer = at(visit(javascript=False, width=360), draft, alice)
    writer.page.get_by_label("Text", exact=True).fill("<p>The library will stay open.</p>")
    writer.page.get_by_text("Quotations 0").click()
    writer.page.get_by_label("Words").first.fill("The library will stay open.")
    writer.page.get_by_label("Or type the whole name").first.fill("Petra Lindqvist")
    press(writer, "Submit for approval")
    draft.refresh_from_db()
    assert (draft.state, draft.quotes.get().speaker) == (State.SUBMITTED, petra)
