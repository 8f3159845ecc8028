"""The addresses of the pages that make a draft of a release; they stand inside the back office."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import path

from articles.views.release import new_release, release, release_picture


def in_the_back_office(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Only for those who may open the back office, and with what every page of it shows."""

    def with_its_context(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        answer = view(request, *args, **kwargs)
        if isinstance(answer, TemplateResponse):
            answer.context_data = {**admin.site.each_context(request), **(answer.context_data or {})}
        return answer

    return admin.site.admin_view(with_its_context)


urlpatterns = [
    path("releases/new/", in_the_back_office(new_release), name="new_release"),
    path("releases/<int:pk>/", in_the_back_office(release), name="release"),
    path(
        "releases/<int:pk>/pictures/<int:number>/",
        in_the_back_office(release_picture),
        name="release_picture",
    ),
]
