"""Notices of complaint: what somebody tells us about a comment they hold to be unlawful."""

from dataclasses import dataclass

from comments.models import LegalCase


@dataclass(frozen=True)
class Notice:
    """Section 5(6) of the Defamation Act 2013 and regulation 2 of SI 2013/3028, in their order.

    For illegal content other than defamation, ``meaning``, ``wrong`` and ``cannot_sue_author`` stay empty.
    What came by post may lack more; one address there has to be, or nobody could be answered.
    """

    kind: LegalCase.Kind
    name: str  # section 5(6)(a)
    statement: str  # 5(6)(b): the statement concerned ...
    why: str  # ... and why it is defamatory of the complainant; 5(6)(c), where it is, is the comment itself
    email: str = ""  # regulation 2(a)
    meaning: str = ""  # 2(b)
    wrong: str = ""  # 2(c)
    cannot_sue_author: bool = False  # 2(d)
    shares_name: bool = False  # 2(e)(i)
    shares_email: bool = False  # 2(e)(ii)
    address: str = ""  # postal; the law asks for none


def missing(case: LegalCase) -> list[str]:
    """What a valid notice would also say; only a valid one sets off the duties of section 5."""
    if case.kind != LegalCase.Kind.DEFAMATION:
        return []
    needed = {
        "an e-mail address": case.email,
        "why the words are defamatory of the complainant": case.why,
        "what they are taken to mean": case.meaning,
        "what of them is wrong": case.wrong,
        "that the complainant knows too little about the author to go to court": case.cannot_sue_author,
    }
    return [what for what, said in needed.items() if not said]


def is_complete(case: LegalCase) -> bool:
    return not missing(case)
