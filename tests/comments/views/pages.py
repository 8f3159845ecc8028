"""Steps that several tests of readers' pages take."""

import re
from html import unescape
from typing import Any

from django.test import Client

from articles.models import Article
from comments.models import Comment, Reader


def reading(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return unescape(answer.content.decode())


def signed_in(reader: Reader) -> Client:
    client = Client()
    client.force_login(reader.user)
    return client


def thread_of(article: Article) -> str:
    return f"{article.get_absolute_url()}comments/"


def write_page(article: Article, answered: Comment | None = None) -> str:
    return f"/comments/{answered.pk}/answer/" if answered else f"{thread_of(article)}write/"


def form_of(client: Client, address: str) -> dict[str, str]:
    """What a browser would send of the form's hidden fields."""
    html = client.get(address).content.decode()
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', html))


def send(client: Client, address: str, text: str, **more: Any) -> Any:
    """Open the form, type, and press Post, or whatever ``more`` says instead."""
    sent = {**form_of(client, address), "text": text, "more": ""}
    return client.post(address, {**sent, **({"post": ""} if "preview" not in more else {}), **more})
