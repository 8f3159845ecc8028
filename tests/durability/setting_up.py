"""One published article, and many readers who are signed in. Says where and who, as JSON."""

import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402

from articles.models import DeskMember  # noqa: E402
from tests import factories  # noqa: E402


def main(readers: int) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)
    desk = factories.a_desk()
    alice = factories.at_desk(desk, "Alice Writer", DeskMember.Role.WRITER)
    bob = factories.at_desk(desk, "Bob Editor", DeskMember.Role.EDITOR)
    article = factories.published(factories.a_draft(desk, alice), by=alice, editor=bob).article
    sessions = [session_of(f"Reader {number}") for number in range(readers)]
    print(json.dumps({"address": article.get_absolute_url(), "sessions": sessions}))


def session_of(name: str) -> str:
    client = Client()
    user = factories.a_reader(name).user
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


if __name__ == "__main__":
    main(int(sys.argv[1]))
