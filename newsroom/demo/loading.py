"""Building the demo town in an empty database."""

from collections.abc import Callable

from django.db import transaction

from accounts.models import User
from articles.models import Article, Desk
from articles.refusals import Refusal
from newsroom.demo.cast import make_cast, sign_ins
from newsroom.demo.gallery import Gallery
from newsroom.demo.manuscript import manuscripts
from newsroom.demo.roster import make_roster
from newsroom.demo.story import Story
from newsroom.demo.talking import let_them_talk
from people.models import Organisation, Person

OTHERS_WORK = (Article, Desk, Person, Organisation)


class NotEmpty(Refusal):
    """There is somebody's own work in the database; the demo town would be mixed into it."""


def is_loaded() -> bool:
    """Whether the demo town's people have their accounts here."""
    return User.objects.filter(email__in=[one.email for one in sign_ins()]).exists()


@transaction.atomic
def load_town(tell: Callable[[str], object] = lambda _done: None) -> None:
    """All of it or nothing, always the same; ``tell`` hears what is being done. Raises NotEmpty."""
    _require_empty()
    tell("Putting people, bodies and offices on the roster …")
    roster = make_roster()
    cast = make_cast(roster)
    with Gallery() as gallery:
        stories = [
            Story(text, turn, roster=roster, cast=cast, gallery=gallery)
            for turn, text in enumerate(manuscripts())
        ]
        tell(f"Publishing {len(stories)} articles, and painting their pictures …")
        for story in stories:
            story.play()
        tell("Letting readers talk about them, and moderators decide …")
        let_them_talk(roster, cast)  # while the last pictures are being cut
        for story in stories:
            story.end()


def _require_empty() -> None:
    for model in OTHERS_WORK:
        if model._default_manager.exists():
            kept = model._meta.verbose_name_plural
            raise NotEmpty(
                f"There are {kept} in this database already. The demo town is only loaded into an empty one: "
                "set NEWSROOM_DATA to a new folder, or DATABASE_URL to a new database, and try again."
            )
