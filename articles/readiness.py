"""What still stands between an edition and its readers."""

from django.utils import timezone

from articles.models import Edition
from articles.page_body import plain_text, words_stand_in


def problems_of(edition: Edition) -> list[str]:
    """One sentence for each thing to mend before the edition may go on; empty when it is ready."""
    return [*_words(edition), *_quotes(edition), *_pictures(edition)]


def _words(edition: Edition) -> list[str]:
    problems = []
    if not edition.headline.strip():
        problems.append("The headline is missing.")
    if not plain_text(edition.body).strip():
        problems.append("The text is missing.")
    if edition.number > 1 and not edition.change_note.strip():
        problems.append("Say what changed since the last edition, for readers to see.")
    return problems


def _quotes(edition: Edition) -> list[str]:
    return [
        f"The words quoted from {quote.speaker} do not stand in the text: “{quote.words[:60]}…”."
        for quote in edition.quotes.select_related("speaker")
        if not words_stand_in(edition.body, quote)
    ]


def _pictures(edition: Edition) -> list[str]:
    today = timezone.localdate()
    return [
        f"The licence of the picture “{row.picture}” ended on {row.picture.licence_expires:%d %B %Y}."
        for row in edition.edition_pictures.select_related("picture")
        if row.picture.licence_expires is not None and row.picture.licence_expires < today
    ]
