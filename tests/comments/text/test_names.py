"""Real names in any script are had; names made to be taken for somebody else's are not."""

import pytest
from hypothesis import given

from comments.text.names import LONGEST, NameProblem, clean_name, problem_with, skeleton
from tests.comments.text.nasty import A_MEGABYTE, FLOODS, TEXTS

pytestmark = pytest.mark.once

RESERVED = {
    skeleton(name) for name in ("Petra Lindqvist", "Marl Bridge Council", "Ian Okafor", "Will Marsh", "Δήμος")
}

REAL_NAMES = """
Siân Llŷr|Gwenllïan ap Rhys|Łukasz Żółć|Zażółć Gęślą|محمد علی|عائشہ خان|王小明|李|김민준|
தமிழ்ச்செல்வி|Ọláyínká Adébáyọ̀|Ngozi Okonjo|Jo O'Brien|Jo O’Brien|Seán Ó Súilibháin|
Luc D’Arcy|Anne-Marie St. John|Maung O|Ye E|Björk|Sukarno|Nguyễn Thị Minh|ශ්‍රී|مینا|
می‌نا|אברהם לוי|Ян|Анна Иванова|Γιώργος Παπαδόπουλος|Նարեկ|山田 太郎|やまだ|सुनीता शर्मा|
Jane B. Lindqvist|Petra B. Lindqvist|Petra Lindqvist (Fen Lane)|
Petra Lindqvist, Fen Lane|Олег Smith|David 陳|Sally Mayor|Sarah Leader|Anna Press|
Badminton Fan|Keanu Kealiʻi|J.Smith|Dr Amira Khan|Ms Jones|M. P. Singh|Modupe|Reader 7|
Staffan Berg|Pressley|Joan Officer|Àngel Gal·la|Ann & Bob|fenlane_walker|Will Marshall|
Iain Okafor|Bernadette Councill|Ad Minshall|John Constable|Bob Clerk|Anna Minister|Cabinet Maker|
Regal Ian|Jo Hall|Ivy Head|Dirk Director|P. C. Wren|Мода|Public Wealth|Healthy Public|
Chair of the Knitting Circle|Zoë|Ng|Æthelred|Þórr|Ərən|
Nino ბერიძე
"""

CLAIMS = """
Admin|adm1n|ADMIN_TEAM|AdminTeam|admin2|The Administrator|Moderator|TheModerator|
Rnoderator|Mod|Staff|Site staff|Council Official|Fen Lane Council|Cllr Jane Smith|
CllrSmith|CIlr Smith|Jane Smith MP|Councillor Bob|Mayor Adeyemi|The Mayor|Deputy Mayor|
The Leader|Leader of us|Newsroom|Press Office|Police|Cyng. Rhys|Cynghorydd Rhys|Editor|
M0derator|Ádmin|The Press Office|A d m i n|Mod erator|Cabinet Member for Roads|Director of Place|
Head of Libraries|Chief Executive|The Chief Executive|Returning Officer|Town Clerk|Prime Minister|
PC Jones|Planning Committee|Verified Account|Модератор|Администратор|МОДЕРАТОР сайта|
Διαχειριστής|管理员|版主
"""

TAKEN = """
Petra Lindqvist|PetraLindqvist|Petra-Lindqvist|Dr Petra Lindqvist|Petra Lindqvist MBE|
Petra Lindqvist 2|Petra Lindqvist2|Pétra Lindqvıst|P3tra Lindqvist|Petra 1indqvist|
lan Okafor|Ian 0kafor|WiII Marsh|VVill Marsh|Wi1l Marsh|Will Rnarsh|Will Mɑrsh|
Ms. Will Marsh OBE|Sir Will Marsh|δημος|Real Petra Lindqvist|The real Will Marsh
"""


@pytest.mark.parametrize("name", [name.strip() for name in REAL_NAMES.replace("\n", "").split("|")])
def test_a_real_name_is_had_as_it_is_written(name: str) -> None:
    assert clean_name(name) == name
    assert problem_with(name, RESERVED) is None


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("  Jane \n Smith\t", "Jane Smith"),
        ("Ｊａｎｅ", "Jane"),
        ("𝐉𝐚𝐧𝐞", "Jane"),
        ("Ja\u202ene\u200b\u200fS", "Jane S"),
        ("Zoe\u0308", "Zoë"),
    ],
)
def test_a_name_is_cleaned(raw: str, name: str) -> None:
    assert clean_name(raw) == name


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("", NameProblem.TOO_SHORT),
        ("x", NameProblem.TOO_SHORT),
        ("x" * (LONGEST + 1), NameProblem.TOO_LONG),
        ("Jane\u202eSmith", NameProblem.HIDDEN),
        ("Jane\u200bSmith", NameProblem.HIDDEN),
        ("Jane\x00", NameProblem.HIDDEN),
        ("𝐉𝐚𝐧𝐞", NameProblem.HIDDEN),
        ("jane@example.org", NameProblem.ADDRESS),
        ("www.jane", NameProblem.ADDRESS),
        ("https://jane", NameProblem.ADDRESS),
        ("marlbridge.gov.uk", NameProblem.ADDRESS),
        ("12345", NameProblem.NO_NAME),
        ("---", NameProblem.NO_NAME),
        ("Jane ✔", NameProblem.NO_NAME),
        ("Jane 👑", NameProblem.NO_NAME),
        ("<b>Jane</b>", NameProblem.NO_NAME),
    ],
)
def test_what_is_no_name(name: str, problem: NameProblem) -> None:
    assert problem_with(name, RESERVED) is problem


@pytest.mark.parametrize("name", ["Jаne Brown", "Сосо Smith", "Иaн", "ΑΒΕ Smith", "Jane Ѕmith", "Μary"])
def test_alphabets_mixed_to_deceive(name: str) -> None:
    assert problem_with(name, RESERVED) is NameProblem.MIXED


@pytest.mark.parametrize("name", CLAIMS.replace("\n", "").split("|"))
def test_a_claim_to_an_office(name: str) -> None:
    assert problem_with(name, RESERVED) is NameProblem.OFFICE


@pytest.mark.parametrize("name", TAKEN.replace("\n", "").split("|"))
def test_a_name_that_could_be_taken_for_a_reserved_one(name: str) -> None:
    assert problem_with(name, RESERVED) is NameProblem.RESERVED


def test_a_namesake_of_a_councillor_is_told_how_to_be_told_apart() -> None:
    problem = problem_with("Ian Okafor", RESERVED)
    assert str(problem).endswith("add an initial or a place: Jane B. Smith, or Jane Smith (Fen Lane).")
    assert problem_with("Ian T. Okafor", RESERVED) is None
    assert problem_with("Ian Okafor (Fen Lane)", RESERVED) is None


def test_titles_do_not_make_another_skeleton_but_a_title_alone_is_a_name() -> None:
    assert skeleton("Cllr Dr Ada Obi MP") == skeleton("Ada Obi")
    assert skeleton("Lord") != ""
    assert skeleton("John Lord") != skeleton("John")


def test_whoever_is_reserved_may_be_looked_up() -> None:
    class Looked:
        def __contains__(self, name: object) -> bool:
            return name == skeleton("Ada Obi")

    assert problem_with("Ada Obi", Looked()) is NameProblem.RESERVED
    assert problem_with("Ada Obie", Looked()) is None


@given(TEXTS)
def test_a_cleaned_name_is_clean_and_can_be_judged(raw: str) -> None:
    name = clean_name(raw)
    assert clean_name(name) == name
    assert problem_with(name, RESERVED) is not NameProblem.HIDDEN
    problem_with(raw, RESERVED)
    skeleton(raw)


@pytest.mark.parametrize("flood", FLOODS)
def test_a_megabyte_is_too_long(flood: str) -> None:
    text = flood * (A_MEGABYTE // len(flood))
    assert problem_with(text, RESERVED) is NameProblem.TOO_LONG
    assert len(clean_name(text)) <= 20_000
