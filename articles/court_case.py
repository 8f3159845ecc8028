"""The tick “court case”: while a court deals with a matter, readers’ comments can be contempt of it.

(Contempt of Court Act 1981: strict liability while proceedings are active, for whoever publishes.) From the
moment the tick is set no comment is taken or shown, whether the article is a draft or live.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from articles.clearance import require_editor, require_writer
from articles.locking import lock_article
from articles.models import Article, CourtCaseChange


@transaction.atomic
def begin(article: Article, *, by: User, at: datetime | None = None) -> CourtCaseChange | None:
    """Anybody at the desk sets the tick; None where it is set already. Raises NotAllowed."""
    require_writer(by, article.desk)
    return _say(article, court_case=True, by=by, at=at)


@transaction.atomic
def end(article: Article, *, by: User, at: datetime | None = None) -> CourtCaseChange | None:
    """An editor takes it away; None where there is none. Raises NotAllowed."""
    require_editor(by, article.desk)
    return _say(article, court_case=False, by=by, at=at)


def _say(article: Article, *, court_case: bool, by: User, at: datetime | None) -> CourtCaseChange | None:
    # Whoever posts a comment holds the article: it is there before this, or is refused after it.
    held = lock_article(article.pk)
    article.court_case = court_case
    if held.court_case == court_case:
        return None
    held.court_case = court_case
    held.save(update_fields=["court_case"])
    return CourtCaseChange.objects.create(article=held, court_case=court_case, by=by, at=at or timezone.now())
