"""The titles people carry before and after their names, and which offices each of them fits."""

from dataclasses import dataclass
from enum import StrEnum

from people.recognition.known import KnownOffice
from people.recognition.words import folded_parts, word_set


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
    """`label` is the office the title names, empty when it names none ("Mr"); `form` the title as listed."""

    kind: TitleKind
    label: str = ""
    form: str = ""


# Kind, the office it names, and the forms it is written in.
TABLE = """
councillor    | Councillor  | Cllr, Cllrs, Councillor, Councillors, Coun, County Councillor, Town Councillor
councillor    | Councillor  | Parish Councillor, Borough Councillor, City Councillor, District Councillor
councillor    | Cynghorydd  | Cynghorydd, Cyng, Cynghorwyr, Gynghorydd, Chynghorydd
councillor    | Alderman    | Alderman, Ald, Alderwoman
councillor    | Bailie      | Bailie
mayor         | Mayor       | Mayor, Metro Mayor
mayor         | Town Mayor  | Town Mayor
mayor         | Lord Mayor  | Lord Mayor
mayor         | Maer        | Maer, Faer
mayor         | Arglwydd Faer | Arglwydd Faer
mayor         | Lord Provost | Lord Provost
mayor         | Provost     | Provost
deputy mayor  | Deputy Mayor | Deputy Mayor
deputy mayor  | Deputy Lord Mayor | Deputy Lord Mayor
deputy mayor  | Dirprwy Faer | Dirprwy Faer
leader        | Leader      | Leader
leader        | Council Leader | Council Leader
leader        | Group Leader | Group Leader
leader        | Party Leader | Party Leader
leader        | Arweinydd   | Arweinydd
deputy leader | Deputy Leader | Deputy Leader, Deputy Council Leader
deputy leader | Depute Leader | Depute Leader
deputy leader | Dirprwy Arweinydd | Dirprwy Arweinydd
peer          |             | Lord, Lady, Baroness, Baron, Viscount, Sir, Dame, Earl
courtesy      |             | Mr, Mrs, Ms, Miss, Mx, Rt Hon, Right Honourable, Hon
profession    |             | Dr, Doctor, Prof, Professor, Rev, Revd, Reverend, Canon, Father, Imam
profession    |             | Rabbi, Bishop
profession    |             | Archdeacon, Judge, Captain, Major, Colonel, Coxswain, PC, PCSO
profession    |             | DC, DS, DI, DCI, Det
profession    |             | Sgt, Sergeant, Inspector, Insp, Chief Inspector, Superintendent, Supt
profession    |             | Chief Superintendent, Chief Supt
profession    | Chief Constable | Chief Constable
profession    | Deputy Chief Constable | Deputy Chief Constable
profession    |             | Commander, Detective Constable
profession    |             | Detective Sergeant, Detective Inspector, Detective Chief Inspector
profession    |             | Detective Superintendent
"""


def _table() -> dict[tuple[str, ...], Title]:
    rows = (line.split("|") for line in TABLE.strip().splitlines())
    return {
        folded_parts(form): Title(TitleKind(kind.strip()), label.strip(), form.strip())
        for kind, label, forms in rows
        for form in forms.split(",")
    }


BEFORE_THE_NAME = _table()
LONGEST_TITLE = max(len(form) for form in BEFORE_THE_NAME)
# Abbreviations that Word and typists like to close with a full stop.
DOTTED = word_set(
    """
    cllr cllrs coun cyng ald mr mrs ms mx dr prof rev revd hon rt sgt insp supt st det
    """
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
HONOUR_LETTERS = word_set(
    """
    mbe obe cbe bem kbe dbe jp kc qc dl frsa fcca phd ba ma bsc msc cpfa kt qpm kpm gbe ob mc lld
    kcvo dcvo cvo lvo mvo kcb cb bt
    """
)

OFFICE_WORDS: dict[TitleKind, frozenset[str]] = {
    TitleKind.COUNCILLOR: word_set(
        """
    councillor cllr alderman cynghorydd cabinet portfolio leader mayor maer arweinydd councilor provost
    """
    ),
    TitleKind.MAYOR: word_set("mayor maer faer provost"),
    TitleKind.DEPUTY_MAYOR: word_set("mayor maer faer"),
    TitleKind.LEADER: word_set("leader arweinydd"),
    TitleKind.DEPUTY_LEADER: word_set("leader arweinydd"),
    TitleKind.LEGISLATOR: word_set(
        """
    mp msp mep ms am mla td parliament senedd assembly
    """
    ),
}
DEPUTY = frozenset(("deputy", "depute", "dirprwy", "vice", "assistant"))
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
