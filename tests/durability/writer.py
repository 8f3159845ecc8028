"""A reader's browser that does not give up: it sends the same form until the site says it has the comment."""

import re
import threading
import time
from dataclasses import dataclass, field
from html import unescape

import requests

INPUT = re.compile(r"<input[^>]*\bname=\"(?P<name>[^\"]+)\"[^>]*\bvalue=\"(?P<value>[^\"]*)\"")
A_MOMENT = 0.05


@dataclass
class Sent:
    """A form the site has said yes to."""

    text: str
    session: str
    fields: dict[str, str]
    cookies: dict[str, str]


@dataclass
class Writer:
    """Posts one comment as each of its readers, one after the other, until told to stop."""

    number: int
    form: str
    sessions: list[str]
    stop: threading.Event
    sent: list[Sent] = field(default_factory=list)
    unanswered: int = 0
    refused: list[str] = field(default_factory=list)

    def run(self) -> None:
        for turn, session in enumerate(self.sessions):
            if self.stop.is_set():
                return
            text = f"Writer {self.number} says thing number {turn} about the library and its hours."
            self._post(session, text, f"10.{self.number}.{turn // 250}.{turn % 250 + 1}")

    def send(self, sent: Sent, address: str = "10.99.0.1") -> requests.Response | None:
        try:
            return requests.post(
                self.form,
                data=sent.fields,
                cookies=sent.cookies,
                headers={"X-Forwarded-For": address, "Referer": self.form},
                allow_redirects=False,
                timeout=20,
            )
        except requests.RequestException:
            return None

    def _post(self, session: str, text: str, address: str) -> None:
        form = self._form(session, address)
        sent = Sent(text, session, {**form[0], "text": text, "post": "post"}, form[1])
        while True:
            answer = self.send(sent, address)
            if answer is not None and answer.status_code == 302:
                self.sent.append(sent)
                return
            if answer is not None and answer.status_code < 500:
                self.refused.append(answer.text)
                return
            self.unanswered += 1
            time.sleep(A_MOMENT)

    def _form(self, session: str, address: str) -> tuple[dict[str, str], dict[str, str]]:
        """Its hidden fields, and the cookies that go with them."""
        while True:
            try:
                page = requests.get(
                    self.form,
                    cookies={"sessionid": session},
                    headers={"X-Forwarded-For": address},
                    allow_redirects=False,
                    timeout=20,
                )
            except requests.RequestException:
                time.sleep(A_MOMENT)
                continue
            if page.status_code == 200:
                fields = {match["name"]: unescape(match["value"]) for match in INPUT.finditer(page.text)}
                return fields, {"sessionid": session, **page.cookies.get_dict()}
            time.sleep(A_MOMENT)
