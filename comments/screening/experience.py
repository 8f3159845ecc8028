"""Readers nobody here knows yet."""

from comments.models import Reader

# A reader is new until this many comments of theirs stand.
NEW_UNTIL_SHOWN = 3


def is_new(reader: Reader) -> bool:
    return reader.shown_count < NEW_UNTIL_SHOWN
