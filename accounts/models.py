"""Who signs in. A user is an account, not a public figure: those are ``people.Person``."""

from importlib import import_module
from typing import ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone


class UserManager(BaseUserManager["User"]):
    """Accounts are made here, so that an address is always stored the same way."""

    use_in_migrations = True

    @classmethod
    def normalize_email(cls, email: str | None) -> str:
        """In small letters, all of it: no provider tells addresses apart by case, and people type both."""
        return super().normalize_email(email).lower()

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "User":
        """Raises ValueError without an address. Without a password the account cannot use one to sign in."""
        if not email:
            raise ValueError("A user needs an e-mail address.")
        user: User = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: object) -> "User":
        return self.create_user(email, password, **{**fields, "is_staff": True, "is_superuser": True})

    def get_by_natural_key(self, email: str | None) -> "User":
        return self.get(email__iexact=email)


class User(AbstractBaseUser, PermissionsMixin):
    """One person's account, known by an e-mail address."""

    email = models.EmailField("e-mail address", unique=True)
    # Empty for readers, who choose the name they comment under.
    name = models.CharField(max_length=150, blank=True, help_text="As colleagues know this person.")
    is_staff = models.BooleanField("may open the back office", default=False)
    is_active = models.BooleanField(
        "active", default=True, help_text="Untick instead of deleting: what this account did stays on record."
    )
    date_joined = models.DateTimeField(default=timezone.now, editable=False)

    objects = UserManager()

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        verbose_name = "account"
        ordering = ["name", "email"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="accounts_user_email_any_case",
                violation_error_message="An account with this e-mail address exists already.",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def clean(self) -> None:
        super().clean()
        self.email = UserManager.normalize_email(self.email)

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name.split(" ")[0]


class Session(AbstractBaseSession):
    """A browser in which somebody signs in, or is signed in. Only ``accounts.sessions`` touches it."""

    # Without a constraint: with the account just gone, Django would try one new key after another for ever.
    user = models.ForeignKey(User, models.CASCADE, null=True, db_constraint=False, related_name="sessions")

    @classmethod
    def get_session_store_class(cls) -> type[SessionBase]:
        store: type[SessionBase] = import_module(settings.SESSION_ENGINE).SessionStore
        return store


class CacheRow(models.Model):
    """The table of the shared cache, so that ``migrate`` makes it. Only Django's cache touches it."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.cache_key
