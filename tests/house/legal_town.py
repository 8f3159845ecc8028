"""The small town's comments under a legal notice, and what was counted of them."""

from typing import TYPE_CHECKING

from django.utils import timezone

from accounts.models import User
from articles.models import Article
from comments.legal.answers import Said, answer
from comments.legal.author import tell_author
from comments.legal.notice import Notice
from comments.legal.receiving import receive
from comments.models import LegalCase, Reader
from comments.record.tallying import tally_recent
from tests import factories

if TYPE_CHECKING:
    from tests.house.small_town import Town

WORDS = (
    "Everybody at Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch knows that Greta takes bribes."
)


def add_to(town: "Town") -> None:
    article = town.editions["published"].article
    town.mo = factories.a_moderator("Mo Moderator", town.desk)
    wren = factories.a_reader("Wren Poster")
    town.wren = wren.user
    town.cases = {
        "received": _a_case(article, wren, WORDS),
        "asked": _asked(_a_case(article, wren, f"{WORDS} Twice."), by=town.mo),
        "answered": _answered(_asked(_a_case(article, wren, f"{WORDS} Thrice."), by=town.mo), wren),
        "on paper": _on_paper(article, wren, by=town.mo),
    }
    factories.a_held_comment(article)
    tally_recent()


def _a_case(article: Article, author: Reader, words: str) -> LegalCase:
    comment = factories.a_comment(article, author, words)
    notice = Notice(
        kind=LegalCase.Kind.DEFAMATION,
        name="Greta Complainant",
        email="greta@example.org",
        statement=words,
        why="It says that I am corrupt.",
        meaning="That I take bribes.",
        wrong="I never took any money.",
        cannot_sue_author=True,
    )
    return receive(comment, comment.words, notice, at=timezone.now())


def _on_paper(article: Article, author: Reader, *, by: User) -> LegalCase:
    comment = factories.a_comment(article, author, f"{WORDS} Always.")
    notice = Notice(
        kind=LegalCase.Kind.DEFAMATION,
        name="Harriet Complainant",
        address="12 Mill Lane\nMarl Bridge",
        statement=WORDS,
        why="",
    )
    return receive(comment, comment.words, notice, by=by)


def _asked(case: LegalCase, *, by: User) -> LegalCase:
    return tell_author(case, by=by)


def _answered(case: LegalCase, author: Reader) -> LegalCase:
    answer(case, Said(agrees=False, name="Wren Poster", address="4 Salt Row\nMarl Bridge"), by=author)
    return case
