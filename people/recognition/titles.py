"""The titles people carry before and after their names, and which offices each of them fits."""

from dataclasses import dataclass
from enum import StrEnum

from people.recognition.known import KnownOffice
from people.recognition.words import folded_parts


class TitleKind(StrEnum):
    COUNCILLOR = "councillor"
    MAYOR = "mayor"
    DEPUTY_MAYOR = "deputy mayor"
    LEADER = "leader"
    DEPUTY_LEADER = "deputy leader"
    LEGISLATOR = "legislator"
    PEER = "peer"
    COURTESY = "courtesy"
    PROFESSION = "profession"


@dataclass(frozen=True, slots=True)
class Title:
    """`label` is the office the title names, empty when it names none ("Mr")."""

    kind: TitleKind
    label: str = ""


def _entries(kind: TitleKind, label: str, *forms: str) -> dict[tuple[str, ...], Title]:
    return {folded_parts(form): Title(kind, label) for form in forms}


BEFORE_THE_NAME: dict[tuple[str, ...], Title] = {
    **_entries(
        TitleKind.COUNCILLOR,
        "Councillor",
        "Cllr",
        "Cllrs",
        "Councillor",
        "Councillors",
        "Coun",
        "County Councillor",
    ),
    **_entries(
        TitleKind.COUNCILLOR,
        "Councillor",
        "Town Councillor",
        "Parish Councillor",
        "Borough Councillor",
        "City Councillor",
    ),
    **_entries(
        TitleKind.COUNCILLOR, "Cynghorydd", "Cyng", "Cynghorydd", "Cynghorwyr", "Gynghorydd", "Chynghorydd"
    ),
    **_entries(TitleKind.COUNCILLOR, "Alderman", "Alderman", "Ald", "Alderwoman", "Bailie"),
    **_entries(TitleKind.MAYOR, "Mayor", "Mayor", "Metro Mayor"),
    **_entries(TitleKind.MAYOR, "Lord Mayor", "Lord Mayor", "Right Worshipful the Mayor"),
    **_entries(TitleKind.MAYOR, "Maer", "Maer", "Faer", "Arglwydd Faer"),
    **_entries(TitleKind.MAYOR, "Lord Provost", "Lord Provost"),
    **_entries(TitleKind.MAYOR, "Provost", "Provost"),
    **_entries(TitleKind.DEPUTY_MAYOR, "Deputy Mayor", "Deputy Mayor", "Deputy Lord Mayor", "Dirprwy Faer"),
    **_entries(
        TitleKind.LEADER, "Leader", "Leader", "Council Leader", "Group Leader", "Party Leader", "Arweinydd"
    ),
    **_entries(
        TitleKind.DEPUTY_LEADER,
        "Deputy Leader",
        "Deputy Leader",
        "Deputy Council Leader",
        "Dirprwy Arweinydd",
    ),
    **_entries(TitleKind.PEER, "", "Lord", "Lady", "Baroness", "Baron", "Viscount", "Sir", "Dame", "Earl"),
    **_entries(TitleKind.COURTESY, "", "Mr", "Mrs", "Ms", "Miss", "Mx", "Rt Hon", "Right Honourable", "Hon"),
    **_entries(
        TitleKind.PROFESSION,
        "",
        "Dr",
        "Doctor",
        "Prof",
        "Professor",
        "Rev",
        "Revd",
        "Reverend",
        "Canon",
        "Father",
    ),
    **_entries(
        TitleKind.PROFESSION,
        "",
        "Imam",
        "Rabbi",
        "Bishop",
        "Archdeacon",
        "Judge",
        "Captain",
        "Major",
        "Colonel",
    ),
    **_entries(
        TitleKind.PROFESSION,
        "",
        "PC",
        "PCSO",
        "Sgt",
        "Sergeant",
        "Inspector",
        "Insp",
        "Chief Inspector",
        "DI",
        "DCI",
    ),
    **_entries(
        TitleKind.PROFESSION,
        "",
        "Superintendent",
        "Supt",
        "Chief Superintendent",
        "Chief Supt",
        "DC",
        "DS",
        "Det",
    ),
    **_entries(
        TitleKind.PROFESSION, "", "Detective Inspector", "Detective Sergeant", "Detective Chief Inspector"
    ),
    **_entries(
        TitleKind.PROFESSION,
        "",
        "Chief Constable",
        "Commander",
        "Detective Superintendent",
        "Detective Constable",
    ),
}
LONGEST_TITLE = max(len(form) for form in BEFORE_THE_NAME)
# Abbreviations that Word and typists like to close with a full stop.
DOTTED = frozenset(
    [
        "cllr",
        "cllrs",
        "coun",
        "cyng",
        "ald",
        "mr",
        "mrs",
        "ms",
        "mx",
        "dr",
        "prof",
        "rev",
        "revd",
        "hon",
        "rt",
        "sgt",
        "insp",
        "supt",
        "st",
        "det",
    ]
)

LEGISLATOR_LETTERS = {
    "mp": "MP",
    "mep": "MEP",
    "ms": "MS",
    "as": "AS",
    "am": "AM",
    "msp": "MSP",
    "mla": "MLA",
    "td": "TD",
}
HONOUR_LETTERS = frozenset(
    [
        "mbe",
        "obe",
        "cbe",
        "bem",
        "kbe",
        "dbe",
        "jp",
        "kc",
        "qc",
        "dl",
        "frsa",
        "fcca",
        "phd",
        "ba",
        "ma",
        "bsc",
        "msc",
        "cpfa",
        "kt",
        "qpm",
        "kpm",
        "gbe",
        "ob",
        "mc",
        "lld",
    ]
)

OFFICE_WORDS: dict[TitleKind, frozenset[str]] = {
    TitleKind.COUNCILLOR: frozenset(
        [
            "councillor",
            "cllr",
            "alderman",
            "cynghorydd",
            "cabinet",
            "portfolio",
            "leader",
            "mayor",
            "maer",
            "arweinydd",
            "councilor",
            "provost",
        ]
    ),
    TitleKind.MAYOR: frozenset(["mayor", "maer", "faer", "provost"]),
    TitleKind.DEPUTY_MAYOR: frozenset(["mayor", "maer", "faer"]),
    TitleKind.LEADER: frozenset(["leader", "arweinydd"]),
    TitleKind.DEPUTY_LEADER: frozenset(["leader", "arweinydd"]),
    TitleKind.LEGISLATOR: frozenset(
        ["mp", "msp", "mep", "ms", "am", "mla", "td", "parliament", "senedd", "assembly"]
    ),
}
DEPUTY = frozenset(("deputy", "dirprwy", "vice", "assistant"))
DEPUTY_KINDS = (TitleKind.DEPUTY_MAYOR, TitleKind.DEPUTY_LEADER)
OF_PUBLIC_OFFICE = frozenset(OFFICE_WORDS)


def fits(title: Title, office: KnownOffice) -> bool:
    """Could someone in `office` be addressed by `title`? Courtesy titles fit nothing: they prove nothing."""
    expected = OFFICE_WORDS.get(title.kind)
    if expected is None:
        return False
    held = frozenset(folded_parts(f"{office.title} {office.short_title}"))
    if not expected & held:
        return False
    if title.kind is TitleKind.COUNCILLOR:
        return True
    return bool(DEPUTY & held) == (title.kind in DEPUTY_KINDS)
