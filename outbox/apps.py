from django.apps import AppConfig
from django.core.checks import register


class OutboxConfig(AppConfig):
    name = "outbox"

    def ready(self) -> None:
        from outbox.checks import mail_goes_out

        register(mail_goes_out, deploy=True)
