"""Where a sign-in at a provider begins and where it comes back to. The second is told to the provider."""

from allauth.socialaccount import views
from allauth.socialaccount.providers.facebook import views as facebook
from allauth.socialaccount.providers.google import views as google
from allauth.socialaccount.providers.openid_connect import views as openid
from allauth.socialaccount.providers.twitter_oauth2 import views as x
from django.urls import path
from django.views.generic import RedirectView

from accounts.social.offered import begins, comes_back

urlpatterns = [
    path("with/facebook/", begins("facebook", facebook.oauth2_login), name="facebook_login"),
    path("with/facebook/back/", comes_back("facebook", facebook.oauth2_callback), name="facebook_callback"),
    path("with/google/", begins("google", google.oauth2_login), name="google_login"),
    path("with/google/back/", comes_back("google", google.oauth2_callback), name="google_callback"),
    path("with/x/", begins("twitter_oauth2", x.oauth2_login), name="twitter_oauth2_login"),
    path("with/x/back/", comes_back("twitter_oauth2", x.oauth2_callback), name="twitter_oauth2_callback"),
    path("with/<slug:provider_id>/", begins("openid_connect", openid.login), name="openid_connect_login"),
    path(
        "with/<slug:provider_id>/back/",
        comes_back("openid_connect", openid.callback),
        name="openid_connect_callback",
    ),
    path("cancelled/", views.login_cancelled, name="socialaccount_login_cancelled"),
    path("failed/", views.login_error, name="socialaccount_login_error"),
    # allauth sends here whom it cannot place; in our flow they have been asked for an address before.
    path("with/", RedirectView.as_view(pattern_name="sign_in"), name="socialaccount_signup"),
]
