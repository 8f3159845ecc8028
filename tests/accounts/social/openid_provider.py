"""A real OpenID Connect provider: a Django site in a process of its own, with allauth's ``idp.oidc``.

``python -m tests.accounts.social.openid_provider FOLDER REDIRECT_URI …`` prints its address and serves until
its standard input is closed, which also happens when whoever started it is gone.
"""

import os
import sys
from pathlib import Path
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, make_server

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT_ID, SECRET = "newsroom", "between-the-two-of-us"
PASSWORD = "an-old-pine-table"
PROVED, CLAIMED = "ann@id.example", "victim@example.org"


def signing_key() -> str:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    kinds = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    return key.private_bytes(*kinds).decode()


def configure(folder: Path) -> None:
    from django.conf import settings  # noqa: PLC0415 -- not before this process chose its settings

    settings.configure(
        SECRET_KEY="only-for-a-test-" * 4,
        ALLOWED_HOSTS=["127.0.0.1"],
        ROOT_URLCONF="tests.accounts.social.openid_provider_urls",
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "provider.sqlite3"}},
        INSTALLED_APPS=[
            "django.contrib.auth",
            "django.contrib.contenttypes",
            "django.contrib.sessions",
            "django.contrib.messages",
            "allauth",
            "allauth.account",
            "allauth.idp.oidc",
        ],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            "django.contrib.messages.middleware.MessageMiddleware",
            "allauth.account.middleware.AccountMiddleware",
        ],
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "APP_DIRS": True,
                "OPTIONS": {
                    "context_processors": [
                        "django.template.context_processors.request",
                        "django.contrib.auth.context_processors.auth",
                        "django.contrib.messages.context_processors.messages",
                    ]
                },
            }
        ],
        AUTHENTICATION_BACKENDS=["allauth.account.auth_backends.AuthenticationBackend"],
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
        IDP_OIDC_PRIVATE_KEY=signing_key(),
        SESSION_COOKIE_NAME="provider_session",
    )


def fill(redirect_uris: list[str]) -> None:
    from allauth.account.models import EmailAddress  # noqa: PLC0415
    from allauth.idp.oidc.models import Client  # noqa: PLC0415
    from django.contrib.auth.models import User  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    for name, address, verified in (("ann", PROVED, True), ("mallory", CLAIMED, False)):
        user = User.objects.create_user(name, address, PASSWORD, first_name="Ann")
        EmailAddress.objects.create(user=user, email=address, verified=verified, primary=True)
    client = Client(id=CLIENT_ID, name="Newsroom", scopes="openid\nprofile\nemail", skip_consent=True)
    client.set_redirect_uris(redirect_uris)
    client.set_secret(SECRET)
    client.save()


class Quiet(WSGIRequestHandler):
    def log_message(self, *args: object) -> None:
        """It says nothing but its address."""


def end_with_whoever_started_it() -> None:
    sys.stdin.read()
    os._exit(0)


def main(folder: str, *redirect_uris: str) -> None:
    import django  # noqa: PLC0415

    configure(Path(folder))
    django.setup()
    fill(list(redirect_uris))
    from django.core.wsgi import get_wsgi_application  # noqa: PLC0415

    server = make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=Quiet)
    Thread(target=end_with_whoever_started_it, daemon=True).start()
    sys.stdout.write(f"http://127.0.0.1:{server.server_port}\n")
    sys.stdout.flush()
    server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
