"""Which words of a comment somebody saw when they opened a form about it."""

import re
from typing import Any

from django import forms

from comments.models import Comment, CommentRevision

KEY = re.compile(r"[0-9]{1,18}", re.ASCII)


class RevisionSeen(forms.Field):
    """Nobody sees it, so nobody could put an error in it right: what no form of ours says is ignored."""

    widget = forms.HiddenInput

    def __init__(self, about: Comment) -> None:
        super().__init__(required=False, initial=about.revision_id)
        self.about = about

    def to_python(self, value: Any) -> int | None:
        return int(value) if KEY.fullmatch(str(value or "")) else None

    def clean(self, value: Any) -> CommentRevision:
        """Those the form was opened with, or else the present ones."""
        seen = self.about.revisions.filter(pk=super().clean(value) or 0).first()
        return seen or self.about.words
