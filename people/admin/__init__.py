"""The registers of people and organisations, in the back office."""

from people.admin.offices import AreaAdmin, MembershipAdmin, PostAdmin
from people.admin.organisation import OrganisationAdmin
from people.admin.person import PersonAdmin

__all__ = ["AreaAdmin", "MembershipAdmin", "OrganisationAdmin", "PersonAdmin", "PostAdmin"]
