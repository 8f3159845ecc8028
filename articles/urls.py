"""The addresses of articles and of those whom they name. Every one of them is for good."""

from django.urls import include, path, register_converter

from articles.address_parts import ColoursPart
from articles.caching import public_page
from articles.feeds import Everything, OfDesk, OfPerson, OfTag
from articles.views.article import article
from articles.views.colours import colours
from articles.views.desk import desk
from articles.views.news import news
from articles.views.organisation import organisation
from articles.views.people import people
from articles.views.person import person
from articles.views.preview import preview
from articles.views.tag import tag

register_converter(ColoursPart, "colours")

urlpatterns = [
    path("news/", news, name="news"),
    path("news/<slug:slug>/", desk, name="desk"),
    path("news/<slug:desk>/<slug:slug>/", article, name="article"),
    path("news/<slug:desk>/<slug:slug>/preview/", preview, name="preview"),
    path("people/", people, name="people"),
    path("people/<slug:slug>/", person, name="person"),
    path("organisations/<slug:slug>/", organisation, name="organisation"),
    path("tags/<slug:slug>/", tag, name="tag"),
    path("", include("articles.picture_urls")),
    path("colours/<colours:colours>.css", colours, name="colours"),
    path("news.atom", public_page(Everything()), name="feed"),
    path("news/<slug:slug>.atom", public_page(OfDesk()), name="desk_feed"),
    path("people/<slug:slug>.atom", public_page(OfPerson()), name="person_feed"),
    path("tags/<slug:slug>.atom", public_page(OfTag()), name="tag_feed"),
]
