"""Names that claim to speak for the site, a council or an office."""

from itertools import pairwise

from comments.text.folding import fold
from comments.text.skeletons import shape, shapes


def pairs(words: str) -> frozenset[tuple[str, str]]:
    """Of words with a hyphen between."""
    return frozenset((shape(first), shape(second)) for first, second in (w.split("-") for w in words.split()))


# Nobody is called these, alone or beside other words. (cyng … cyngor: councillor and council in Welsh)
CLAIMS = shapes("""
    admins administrator administrators cllr cllrs council councillor councillors councilor councils cyng
    committee cynghorydd cyngor editor editors government mep moderation moderator moderators mp msp newsroom
    official police staff verified webmaster
""")
# In other alphabets, as far as we know them to be nobody's name.
CLAIMS_ELSEWHERE = shapes(
    fold("""
    админ администратор администрация адміністратор адміністрація модератор редактор редакция редакція
    διαχειριστής συντονιστής συντάκτης δήμαρχος 管理员 管理員 管理者 版主 编辑 編輯 市长 市長
    """)
)
# Alone they claim something; beside a first name they are a surname, or innocent.
CLAIMS_ALONE = shapes("help maer mayor mod mods leader office press root support system team")
# Before a name an office, after it a surname: "Mayor Adeyemi" but "Sally Mayor".
OFFICE_IN_FRONT = shapes("leader maer mayor pc pcso wpc")
MAKES_AN_OFFICE = shapes("deputy lord our press support the vice your")
# Two words that are an office, whatever stands around them. One of them alone is a surname, or innocent.
OFFICES = pairs("""
    borough-clerk cabinet-member cabinet-minister chief-constable chief-executive chief-officer chief-whip
    city-clerk city-hall civic-centre council-clerk county-hall director-for director-of electoral-services
    first-minister foreign-secretary head-of high-sheriff home-office home-secretary lord-lieutenant
    minister-for minister-of monitoring-officer parish-clerk planning-officer portfolio-holder press-officer
    prime-minister public-health returning-officer secretary-of shadow-minister town-clerk town-hall
""")
# However they are run together with other words: "TheModerator", "CllrSmith".
ANYWHERE = tuple(shapes("administrator councillor cllr moderator"))
# Of "admin" only the beginning of a word: there is Badminton.
AT_THE_START = shape("admin")


def claims_an_office(name: str) -> bool:
    words = [shape(word) for word in fold(name).split()]
    run_together = "".join(words)
    return (
        any(word in CLAIMS | CLAIMS_ELSEWHERE or word.startswith(AT_THE_START) for word in words)
        or run_together in CLAIMS | {AT_THE_START}
        or any(claim in run_together for claim in ANYWHERE)
        or (len(words) == 1 and words[0] in CLAIMS_ALONE)
        or any(_is_office(word, following) for word, following in pairwise(words))
    )


def _is_office(word: str, following: str) -> bool:
    return (
        word in OFFICE_IN_FRONT
        or (word, following) in OFFICES
        or (word in MAKES_AN_OFFICE and following in OFFICE_IN_FRONT | CLAIMS_ALONE)
    )
