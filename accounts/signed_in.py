"""Who is asking, once a view has let nobody in who is not signed in."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from accounts.models import User


def signed_in(request: HttpRequest) -> User:
    """Raises PermissionDenied for a visitor."""
    if not isinstance(request.user, User):
        raise PermissionDenied("Sign in first.")
    return request.user
