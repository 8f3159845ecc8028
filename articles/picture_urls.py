"""Where pictures and attachments are. No folder of files is ever served as it is."""

from django.urls import include, path

from articles.views.attachment import attachment
from articles.views.desk_logo import desk_logo
from articles.views.picture import picture, picture_download

urlpatterns = [
    path("pictures/<int:pk>/download", picture_download, name="picture_download"),
    path("pictures/<int:pk>/<str:file_name>", picture, name="picture"),
    path("logos/desk/<int:pk>/<str:file_name>", desk_logo, name="desk_logo"),
    path("attachments/<str:key>/<str:name>", attachment, name="attachment"),
    path("", include("people.image_urls")),
]
