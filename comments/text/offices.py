"""Names that claim to speak for the site, a council or an office."""

from itertools import pairwise

from comments.text.folding import fold
from comments.text.skeletons import shape, shapes

# Nobody is called these, alone or beside other words. (cyng … cyngor: councillor and council in Welsh)
CLAIMS = shapes("""
    admins administrator administrators cllr cllrs council councillor councillors councilor councils cyng
    cynghorydd cyngor editor editors government mep moderation moderator moderators mp msp newsroom official
    police staff webmaster
""")
# Alone they claim something; beside a first name they are a surname, or innocent.
CLAIMS_ALONE = shapes("help maer mayor mod mods leader office press root support system team")
# Before a name an office, after it a surname: "Mayor Adeyemi" but "Sally Mayor".
OFFICE_IN_FRONT = shapes("leader maer mayor")
MAKES_AN_OFFICE = shapes("deputy lord our press support the vice your")
# However they are run together with other words: "TheModerator", "CllrSmith".
ANYWHERE = tuple(shapes("administrator councillor cllr moderator"))
# Of "admin" only the beginning of a word: there is Badminton.
AT_THE_START = shape("admin")


def claims_an_office(name: str) -> bool:
    words = [shape(word) for word in fold(name).split()]
    return (
        any(word in CLAIMS or word.startswith(AT_THE_START) for word in words)
        or any(claim in "".join(words) for claim in ANYWHERE)
        or (len(words) == 1 and words[0] in CLAIMS_ALONE)
        or any(_is_office(word, following) for word, following in pairwise(words))
    )


def _is_office(word: str, following: str) -> bool:
    return word in OFFICE_IN_FRONT or (
        word in MAKES_AN_OFFICE and following in OFFICE_IN_FRONT | CLAIMS_ALONE
    )
