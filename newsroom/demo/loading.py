"""Building the demo town in an empty database."""

from django.db import transaction

from accounts.models import User
from articles.models import Article, Desk
from articles.refusals import Refusal
from newsroom.demo.cast import make_cast, sign_ins
from newsroom.demo.gallery import Gallery
from newsroom.demo.manuscript import manuscripts
from newsroom.demo.roster import make_roster
from newsroom.demo.story import Story
from people.models import Organisation, Person

OTHERS_WORK = (Article, Desk, Person, Organisation)


class NotEmpty(Refusal):
    """There is somebody's own work in the database; the demo town would be mixed into it."""


def is_loaded() -> bool:
    """Whether the demo town's people have their accounts here."""
    return User.objects.filter(email__in=[one.email for one in sign_ins()]).exists()


@transaction.atomic
def load_town() -> None:
    """All of it or nothing, always the same. Raises NotEmpty."""
    _require_empty()
    roster = make_roster()
    cast = make_cast(roster)
    with Gallery() as gallery:
        for turn, text in enumerate(manuscripts()):
            Story(text, turn, roster=roster, cast=cast, gallery=gallery).play()


def _require_empty() -> None:
    for model in OTHERS_WORK:
        if model._default_manager.exists():
            kept = model._meta.verbose_name_plural
            raise NotEmpty(
                f"There are {kept} in this database already. The demo town is only loaded into an empty one: "
                "set NEWSROOM_DATA to a new folder, or DATABASE_URL to a new database, and try again."
            )
