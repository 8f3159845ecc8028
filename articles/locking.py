"""Holding an article. Every writer who needs it takes it before anything else that belongs to it.

Verbs that move or change an edition hold the article first, then the edition; readers who comment hold the
article, then the comment. So no two of them wait for each other, and whoever takes a page down waits for the
comment that is being written under it: after that none is accepted.
"""

from articles.models import Article


def lock_article(article_id: int) -> Article:
    """The article as it stands now, held until the transaction ends. Needs a transaction."""
    # Weaker than FOR UPDATE: rows that only refer to the article can still be written.
    return Article.objects.select_for_update(no_key=True, of=("self",)).get(pk=article_id)
