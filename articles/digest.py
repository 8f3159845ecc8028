"""A fingerprint of everything an edition shows, so that an approval is of exact words."""

import hashlib
import json
from typing import Any

from articles.models import WORDS, Edition

PICTURE = (
    "position",
    "picture_id",
    "picture__file",
    "picture__alt",
    "picture__decorative",
    "picture__caption",
    "picture__credit",
    "picture__focal_x",
    "picture__focal_y",
)


def digest_of(edition: Edition) -> str:
    """SHA-256 over the edition's words and every row it shows, read afresh from the database."""
    content = json.dumps(_content(edition), default=str, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def _content(edition: Edition) -> dict[str, Any]:
    return {
        "kind": edition.article.kind,
        "words": Edition.objects.values_list(*WORDS).get(pk=edition.pk),
        "tags": list(edition.edition_tags.order_by("tag_id").values_list("tag_id", flat=True)),
        "quotes": list(
            edition.quotes.order_by("position", "id").values_list(
                "words", "introduced_by", "speaker_id", "membership_id"
            )
        ),
        "pictures": list(edition.edition_pictures.order_by("position", "id").values_list(*PICTURE)),
        "people": list(
            edition.edition_people.order_by("position", "id").values_list(
                "person_id", "part", "membership_id"
            )
        ),
        "organisations": list(
            edition.edition_organisations.order_by("position", "id").values_list("organisation_id", "part")
        ),
        "attachments": list(
            edition.attachments.order_by("position", "id").values_list("title", "file", "size")
        ),
    }
