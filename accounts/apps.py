from typing import Any

from django.apps import AppConfig
from django.http import HttpRequest


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        from allauth.account.signals import user_logged_in
        from allauth.mfa.signals import authenticator_added

        from accounts.second_factor.session import first_one_counts

        user_logged_in.connect(connect_who_waited)
        authenticator_added.connect(first_one_counts)


def connect_who_waited(request: HttpRequest, user: Any, **kwargs: Any) -> None:
    from accounts.social.waiting import connect_waiting

    connect_waiting(request, user)
