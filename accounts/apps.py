from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        from allauth.mfa.signals import authenticator_added

        from accounts.second_factor.session import first_one_counts

        authenticator_added.connect(first_one_counts)
