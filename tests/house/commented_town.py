"""The small town's readers under one of its articles: everything a page of comments can show."""

from typing import TYPE_CHECKING

from accounts.models import User
from articles.models import Article
from comments import moderation, posting
from comments.models import Action, Comment, CommentPolicy, Reader
from tests import factories

if TYPE_CHECKING:
    from tests.house.small_town import Town

LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 2


def add_to(town: "Town") -> None:
    """Under the corrected article; the one that was withdrawn is locked."""
    article = town.editions["corrected"].article
    moderator = factories.a_moderator("Max Judge")
    robin = factories.a_reader("Robin Reader")
    town.robin, town.newcomer = robin.user, factories.a_user("")
    town.talk = {
        "first": _said(
            article, factories.a_reader("מרים לוי"), "סוף סוף!\n\nIn English: at last.", moderator
        ),
        "shown": _said(article, robin, f"My aunt is from {LONG}.", moderator),
        "held": factories.a_held_comment(article, robin),
    }
    town.talk["deep"] = _a_deep_thread(town, article, moderator)
    town.talk["gone"] = _taken_down(article, robin, moderator)
    for number in range(25):
        _said(article, factories.a_reader(f"Reader {chr(97 + number)}"), f"Word {number} on it.", moderator)
    CommentPolicy.objects.create(
        article=town.editions["withdrawn"].article, lock="legal", lock_notice="Closed on legal advice."
    )


def _said(
    article: Article, by: Reader, words: str, moderator: User, answered: Comment | None = None
) -> Comment:
    """Shown: what screening held back, a moderator has let through."""
    comment = factories.a_comment(article, by, words, answered=answered)
    if not comment.is_shown:
        moderation.decide(comment, comment.words, Action.APPROVE, by=moderator)
        comment.refresh_from_db()
    return comment


def _a_deep_thread(town: "Town", article: Article, moderator: User) -> Comment:
    """Deeper than any page goes in; a verified public figure takes part. The third comment of it."""
    petra = factories.a_reader(
        "Petra Lindqvist", person=town.person, verified_by=town.root, verified_at="2025-01-01T00:00Z"
    )
    made: list[Comment] = []
    for depth in range(8):
        reader = petra if depth % 2 else factories.a_reader(f"Asker {chr(97 + depth)}")
        made.append(_said(article, reader, f"{depth} down.", moderator, made[-1] if made else None))
    posting.edit(made[-1], "Said better.", by=made[-1].author)
    return made[2]


def _taken_down(article: Article, by: Reader, moderator: User) -> Comment:
    comment = _said(article, by, "Something unkind.", moderator)
    _said(article, factories.a_reader("Peace Maker"), "There is no need for that.", moderator, comment)
    comment = Comment.objects.get(pk=comment.pk)
    moderation.decide(comment, comment.words, Action.REJECT, factories.a_reason(), by=moderator)
    return comment
