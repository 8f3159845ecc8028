"""Phrases that make a comment wait, end to end; and more than five hundred innocent words that never do."""

import pytest

from articles.models import Article
from comments import posting
from comments.models import Comment, Finding, Status, WordRule
from comments.text.folding import fold
from tests import factories
from tests.comments.text.test_word_rules import INNOCENT, PHRASES

pytestmark = pytest.mark.django_db


def a_rule(phrase: str, **fields: object) -> WordRule:
    return WordRule.objects.create(phrase=phrase, folded=fold(phrase), **fields)


def test_a_phrase_holds_and_its_places_are_kept(article: Article) -> None:
    rule = a_rule("crooked clerk", why="a campaign against one person")
    text = "That Crooked  Clérk! A crооked clerk."
    comment = factories.a_comment(article, text=text)
    assert comment.status == Status.HELD
    finding = Finding.objects.get(check_name="words")
    assert finding.summary == f"Word rule {rule.pk}: a campaign against one person"
    words = comment.words.text
    assert [words[start:end] for start, end in finding.spans] == ["Crooked Clérk", "crооked clerk"]


def test_each_rule_has_a_finding_of_its_own(article: Article) -> None:
    for phrase in ("crooked", "clerk", "mayor"):
        a_rule(phrase)
    factories.a_comment(article, text="The crooked clerk.")
    assert Finding.objects.filter(check_name="words").count() == 2


def test_a_rule_counts_from_the_moment_it_is_made_until_it_is_put_away(article: Article) -> None:
    assert factories.a_comment(article, text="The crooked clerk.").is_shown
    rule = a_rule("crooked clerk")
    assert not factories.a_comment(article, text="The crooked clerk, then.").is_shown
    rule.phrase, rule.folded = "crooked mayor", fold("crooked mayor")
    rule.save()
    assert factories.a_comment(article, text="The crooked clerk, again.").is_shown
    assert not factories.a_comment(article, text="The crooked mayor.").is_shown
    rule.is_active = False
    rule.save()
    assert factories.a_comment(article, text="The crooked mayor, still.").is_shown


def test_an_edit_into_a_phrase_is_held_too(article: Article) -> None:
    a_rule("crooked clerk")
    comment = factories.a_comment(article)
    posting.edit(comment, "The crooked clerk.", by=comment.author)
    assert Comment.objects.get().status == Status.HELD


def test_the_innocent_words_are_never_held(article: Article) -> None:
    """Under a long list of rude phrases, a handful of words in each comment, all the way through posting."""
    WordRule.objects.bulk_create(
        WordRule(phrase=phrase, folded=folded)
        for folded, phrase in {fold(one): one for one in PHRASES}.items()
    )
    reader = factories.a_reader(shown_count=50)
    for first in range(0, len(INNOCENT), 9):
        words = INNOCENT[first : first + 9]
        comment = factories.a_comment(article, reader, f"{first}. They said: {', '.join(words)}.")
        assert comment.is_shown, words
    assert not Finding.objects.filter(check_name="words").exists()
    assert factories.a_comment(article, reader, f"They said {PHRASES[0]}.").status == Status.HELD
