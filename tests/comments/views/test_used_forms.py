"""A form makes one comment; what else is typed into it wants a form of its own, and gets one."""

import re

import pytest
from django.test import Client

from articles.models import Article
from comments.models import Comment, CommentPolicy
from tests import factories
from tests.comments.views.pages import form_of, signed_in, write_page

pytestmark = pytest.mark.django_db


def test_a_used_form_with_other_words_in_it_becomes_a_new_one(article: Article) -> None:
    rowan: Client = signed_in(factories.a_reader("Rowan Ash"))
    form = {**form_of(rowan, write_page(article)), "more": "", "post": ""}
    rowan.post(write_page(article), {**form, "text": "First words."})
    page = rowan.post(write_page(article), {**form, "text": "Then others."}).content.decode()
    assert "Then others." in page
    [token] = re.findall(r'name="token" value="([^"]*)"', page)
    rowan.post(write_page(article), {**form, "token": token, "text": "Then others."})
    assert Comment.objects.count() == 2


def test_a_form_that_is_sent_again_after_comments_closed_leads_to_the_comment_it_made(
    article: Article,
) -> None:
    """The answer to the first was lost on the way: its reader must not think that nothing was posted."""
    rowan: Client = signed_in(factories.a_reader("Rowan Ash"))
    form = {**form_of(rowan, write_page(article)), "text": "In time.", "more": "", "post": ""}
    first = rowan.post(write_page(article), form)
    CommentPolicy.objects.create(article=article, mode=CommentPolicy.Mode.CLOSED)
    again = rowan.post(write_page(article), form)
    assert again.headers["Location"] == first.headers["Location"]
