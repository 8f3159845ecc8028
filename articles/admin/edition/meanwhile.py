"""What somebody else saved while this person was writing, to be compared with what they typed."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.forms import BaseForm
from django.utils.safestring import SafeString, mark_safe

from articles.models import Edition
from people.html import HTMLField

if TYPE_CHECKING:
    from accounts.models import User

ROWS = {
    "quotes": "Quotations",
    "edition_people": "People",
    "edition_organisations": "Organisations",
    "edition_pictures": "Pictures",
    "attachments": "Papers",
}


@dataclass(frozen=True)
class Theirs:
    """One field, or one list of rows, as it stands in the database now."""

    label: str
    words: str | SafeString


@dataclass(frozen=True)
class Meanwhile:
    name: str
    at: datetime
    is_own: bool  # the same person, in another window
    different: list[Theirs]
    rows: list[Theirs]

    @classmethod
    def of(cls, now: Edition, form: BaseForm, *, by: "User") -> "Meanwhile":
        last = now.edits.select_related("by").order_by("-id").first()
        who = last.by if last else now.created_by
        return cls(
            name=str(who),
            at=now.changed_at,
            is_own=who == by,
            different=_different(now, form),
            rows=_rows(now),
        )


def _different(now: Edition, form: BaseForm) -> list[Theirs]:
    """The fields in which the saved words are not the typed ones."""
    found = []
    for field in Edition._meta.concrete_fields:
        if field.name not in form.fields:
            continue
        saved = getattr(now, field.name)
        if saved != form.cleaned_data.get(field.name):
            label = str(form.fields[field.name].label or field.verbose_name)
            found.append(Theirs(label[:1].upper() + label[1:], _shown(field, saved)))
    return found


def _shown(field: Any, saved: Any) -> str | SafeString:
    if saved in {None, ""}:
        return "(empty)"
    # An HTML column holds clean HTML only: it passed the allow-list when it was written.
    return mark_safe(saved) if isinstance(field, HTMLField) else str(saved)


def _rows(now: Edition) -> list[Theirs]:
    lists = [(label, [str(row) for row in getattr(now, name).all()]) for name, label in ROWS.items()]
    lists.append(("Tags", sorted(now.tags.names())))
    return [Theirs(label, "; ".join(names)) for label, names in lists if names]
