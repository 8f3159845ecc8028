"""After everything: which texts are stored, and which counters are wrong, as JSON."""

import json
import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
django.setup()

from comments.models import Comment, CommentRevision, Decision  # noqa: E402
from comments.recount import wrong_counts  # noqa: E402


def main() -> None:
    unfinished = Comment.objects.filter(revision=None) | Comment.objects.filter(last_decision=None)
    found = {
        "texts": list(CommentRevision.objects.values_list("text", flat=True)),
        "comments": Comment.objects.count(),
        "decisions": Decision.objects.count(),
        "unfinished": unfinished.count(),
        "wrong": [str(wrong) for wrong in wrong_counts()],
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
