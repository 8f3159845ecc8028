"""Every address the site answers."""

from django.contrib import admin
from django.urls import include, path

from newsroom import sitemaps, well_known
from newsroom.health import health
from newsroom.home import home

handler400 = "newsroom.errors.bad_request"
handler403 = "newsroom.errors.forbidden"
handler404 = "newsroom.errors.not_found"
handler500 = "newsroom.errors.server_error"

urlpatterns = [
    path("", home, name="home"),
    path("", include("accounts.urls")),
    path("account/", include("comments.account_urls")),
    path("", include("articles.urls")),
    path("", include("comments.urls")),
    path("", include("comments.legal.urls")),
    path("", include("comments.record.urls")),
    path("desk/", include("articles.release_urls")),
    path("desk/", include("comments.desk_urls")),
    path("desk/", include("comments.legal.desk_urls")),
    path("desk/", include("comments.record.desk_urls")),
    path("desk/", admin.site.urls),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemaps.section, name="sitemap_section"),
    path("robots.txt", well_known.robots),
    path("manifest.webmanifest", well_known.manifest, name="manifest"),
    path("favicon.ico", well_known.favicon),
    path("health/", health),
]
