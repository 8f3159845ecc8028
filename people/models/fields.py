"""Database columns for partial dates: what was said, and the bounds derived from it."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from people.partial_date import Edge, PartialDate, bound


def validate_partial_date(said: str) -> None:
    try:
        PartialDate.parse(said)
    except ValueError as error:
        raise ValidationError(str(error), code="partial_date") from None


class PartialDateField(models.CharField):  # type: ignore[type-arg]
    """A date as it was said; see ``people.partial_date`` for the forms."""

    default_validators = [validate_partial_date]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 13)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)


class BoundField(models.DateField):  # type: ignore[type-arg]
    """The earliest or latest day another field's partial date can mean.

    Set each time the row is written, bulk_create included, and never by hand. An update() of the
    said date must set the bounds too; nothing in Newsroom does that.
    """

    def __init__(
        self, said_in: str = "", edge: Edge = "earliest", when_blank: date = date.min, **kwargs: Any
    ) -> None:
        self.said_in, self.edge, self.when_blank = said_in, edge, when_blank
        kwargs["editable"] = False
        super().__init__(**kwargs)

    def deconstruct(self) -> tuple[str, str, Any, dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["editable"]
        return (
            name,
            path,
            args,
            {**kwargs, "said_in": self.said_in, "edge": self.edge, "when_blank": self.when_blank},
        )

    def pre_save(self, model_instance: models.Model, add: bool) -> date:  # noqa: FBT001 -- Django's signature
        day = bound(getattr(model_instance, self.said_in), self.edge, when_blank=self.when_blank)
        setattr(model_instance, self.attname, day)
        return day
