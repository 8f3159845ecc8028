"""Author answers: what the author of a comment under a legal case has to say to it."""

from django.db import models
from django.db.models import Q

from comments.models.legal_case import LegalCase


class AuthorAnswer(models.Model):
    """SI 2013/3028, Schedule, paragraph 2. Name and address stay with us unless the author consents."""

    case = models.OneToOneField(LegalCase, models.CASCADE, related_name="answer")
    agrees = models.BooleanField("the comment may be taken off")
    name = models.CharField("full name", max_length=200, blank=True)
    address = models.TextField("postal address", max_length=1000, blank=True)
    consents = models.BooleanField("the complainant may be told name and address", default=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(consents=False) | (~Q(name="") & ~Q(address="")),
                name="comments_author_answer_consents_to_something",
            ),
        ]

    def __str__(self) -> str:
        return "takes it off" if self.agrees else "stands by it"

    @property
    def is_complete(self) -> bool:
        """Whoever wants a statement to stay gives a name and a postal address (paragraph 2(2))."""
        return self.agrees or bool(self.name and self.address)
