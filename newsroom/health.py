"""Whether this process can answer readers: asked by load balancers, every few seconds."""

import logging

from django.db import DatabaseError, Error, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

from newsroom import troubles, worker

log = logging.getLogger(__name__)


@never_cache
def health(_request: HttpRequest) -> JsonResponse:
    """200 when the database answers, else 503. Says little more than that: anybody may ask.

    Without its worker a site can still be read, and without its mail: that is said, and left to whoever
    watches for it. Administrators read more on their home (``newsroom.troubles``).
    """
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM django_migrations")
    except DatabaseError:
        log.exception("The database does not answer.")
        return JsonResponse({"status": "unavailable"}, status=503)
    return JsonResponse({"status": "ok", **_behind_the_pages()})


def _behind_the_pages() -> dict[str, str]:
    try:
        return {
            "worker": "running" if worker.is_alive() else "silent",
            "mail": "stuck" if troubles.mail_is_stuck() else "leaving",
            "clocks": "late" if troubles.clocks_are_late() else "striking",
        }
    except Error:  # an upgrade, between the new code and its migrations
        return dict.fromkeys(("worker", "mail", "clocks"), "unknown")
