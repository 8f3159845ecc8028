"""What a new site begins with: a policy for the whole of it, and house rules for its staff to reword."""

from comments.models import CommentPolicy, Reason

# Code, the digit that chooses it, title, what a reader is told.
HOUSE_RULES = (
    (
        "abuse",
        "1",
        "Personal attack or abuse",
        "Argue with what somebody says or does, not with who they are.",
    ),
    (
        "hate",
        "2",
        "Hatred",
        "We do not show comments that attack people for who they are or where they come from.",
    ),
    (
        "threat",
        "3",
        "Threat or call to violence",
        "We do not show threats, or calls to hurt people or to damage things.",
    ),
    ("off-topic", "4", "Off the subject", "Comments are about the article they stand under."),
    (
        "spam",
        "5",
        "Advertising or repetition",
        "We do not show advertising, or the same words again and again.",
    ),
    (
        "privacy",
        "6",
        "Private details",
        "Leave out addresses, telephone numbers and other private details of people.",
    ),
    ("language", "7", "Offensive language", "Please say it again without the swear words."),
    ("impersonation", "8", "Pretending to be somebody else", "Comments are signed by whoever writes them."),
    (
        "legal",
        "9",
        "The law",
        "This comment could break the law, for example on defamation or on a court case.",
    ),
)


def add(using: str) -> None:
    """Safe to run again: what staff have changed stays as they left it."""
    CommentPolicy.objects.using(using).get_or_create(desk=None, article=None)
    if Reason.objects.using(using).exists():
        return
    Reason.objects.using(using).bulk_create(
        Reason(code=code, key=key, title=title, wording=wording, is_legal=code == "legal", position=int(key))
        for code, key, title, wording in HOUSE_RULES
    )
