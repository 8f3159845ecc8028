"""Mail on the screen of whoever started the site, where no mail server is set: to be read, not parsed."""

from typing import Any

from django.core.mail.backends import console

RULE = "─" * 60


class EmailBackend(console.EmailBackend):
    def write_message(self, message: Any) -> None:
        self.stream.write(
            f"{RULE}\nMail to {', '.join(message.to)}\n{message.subject}\n\n{message.body.strip()}\n{RULE}\n"
        )
