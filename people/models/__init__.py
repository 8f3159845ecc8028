"""Who is who, and who held which office when; the terms are Popolo's."""

from people.models.area import Area
from people.models.contact_detail import ContactDetail
from people.models.dated import Held
from people.models.identifier import Identifier
from people.models.membership import Membership
from people.models.organisation import Organisation
from people.models.organisation_name import OrganisationName
from people.models.person import Person
from people.models.person_name import PersonName
from people.models.post import Post

__all__ = [
    "Area",
    "ContactDetail",
    "Held",
    "Identifier",
    "Membership",
    "Organisation",
    "OrganisationName",
    "Person",
    "PersonName",
    "Post",
]
