"""In which order rows are locked, so that no two writers wait for each other.

Every writer locks the articles first, in the order of their keys. Whoever holds an article is alone with all
comments under it. After it come comments, then the thread, then readers, in the order of their keys.
"""

from collections.abc import Iterable

from articles.locking import lock_article
from articles.models import Article
from comments.models import Comment, Reader

__all__ = ["fresh", "lock_article", "lock_articles", "lock_comment", "lock_comments", "lock_reader"]


def lock_articles(article_ids: Iterable[int]) -> None:
    rows = Article.objects.select_for_update(no_key=True, of=("self",))
    list(rows.filter(pk__in=set(article_ids)).order_by("pk"))


def lock_comment(comment: Comment) -> Comment:
    """The comment as it stands now, with its article held."""
    lock_article(comment.article_id)
    return fresh(comment.pk)


def lock_comments(comment_ids: Iterable[int]) -> list[int]:
    """Their keys in the order of their authors, so that readers are written in the order of their keys.

    Only the articles are held, which is enough; ``fresh`` reads each comment when its turn comes, since
    a change of one may change those above it.
    """
    wanted = Comment.objects.filter(pk__in=set(comment_ids))
    lock_articles(wanted.order_by().values_list("article_id", flat=True))
    return list(wanted.order_by("author_id", "pk").values_list("pk", flat=True))


def fresh(comment_id: int) -> Comment:
    return Comment.objects.select_related("revision", "author__user", "article", "desk").get(pk=comment_id)


def lock_reader(reader_id: int) -> Reader:
    """The reader as they stand now. Nobody is erased, renamed or sanctioned while they are held."""
    rows = Reader.objects.select_for_update(no_key=True, of=("self",)).select_related("user", "person")
    return rows.get(pk=reader_id)
