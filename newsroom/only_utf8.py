"""Whatever is sent is read as UTF-8: so are all our pages, and a browser sends a form as its page is written.

A request may claim anything (“multipart/form-data; charset=hex”), and Django would read its address and its
form by it. Some of what can be claimed is no encoding of text at all; some spells halves of letters that
nobody can send back. Bytes that are not UTF-8 become U+FFFD, and the form they stand in says so.
"""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

Answer = Callable[[HttpRequest], HttpResponseBase]


def only_utf8(get_response: Answer) -> Answer:
    def answer(request: HttpRequest) -> HttpResponseBase:
        if request.encoding is not None:
            request.encoding = "utf-8"
        return get_response(request)

    return answer
