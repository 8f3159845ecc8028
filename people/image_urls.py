"""Where portraits and logos are."""

from django.urls import path

from people.views.images import organisation_logo, portrait

urlpatterns = [
    path("portraits/<int:pk>/<str:file_name>", portrait, name="portrait"),
    path("logos/organisation/<int:pk>/<str:file_name>", organisation_logo, name="organisation_logo"),
]
