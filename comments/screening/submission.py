"""What screening looks at: one reader's words, at one moment, under one article."""

from dataclasses import dataclass
from datetime import datetime

from articles.models import Article
from comments.models import Comment, Reader, Verdict
from comments.policy import PolicyNow


@dataclass(frozen=True)
class FormSigns:
    """What the form itself tells: when it was handed out, and what stood in the field nobody sees."""

    handed_out_at: datetime
    honeypot: str = ""


@dataclass(frozen=True)
class Submission:
    """``edits`` is the comment whose words are to be replaced; None for a new one.

    ``form`` is None where there was no form: imports, the demo.
    """

    article: Article
    reader: Reader
    text: str
    policy: PolicyNow
    at: datetime
    answered: Comment | None = None
    edits: Comment | None = None
    address_hash: str = ""
    form: FormSigns | None = None


@dataclass(frozen=True)
class Noticed:
    """One thing a check found. ``message`` is for the author, where the verdict is a refusal."""

    check: str
    verdict: Verdict
    summary: str
    message: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    priority: int = 0
