"""Given names: weak evidence that capitalised words are a person, and the short forms people go by."""

from functools import cache
from pathlib import Path

from people.recognition.words import fold

SHORT_FORMS = """
Abigail Abi Abbie Abby Gail; Alan Al; Albert Bert Al; Alexander Alex Alec Sandy;
Alexandra Alex Sandra Alexa; Alfred Alf Fred;
Alison Ali Ally; Andrew Andy Drew; Angela Angie Ange; Anthony Tony Antony Ant; Barbara Barb Babs;
Benjamin Ben Benny;
Bernard Bernie; Bernadette Bernie; Beverley Bev Beverly; Bradley Brad;
Catherine Cath Cathy Kate Katie Cate; Charles Charlie Chas Chuck;
Charlotte Charlie Lottie; Christine Chris Chrissie Tina; Christina Chris Tina; Christopher Chris Kit;
Clifford Cliff; Cynthia Cindy;
Daniel Dan Danny; Danielle Dani; David Dave Davy Dai; Deborah Deb Debbie Debs; Debra Deb Debbie;
Dennis Den; Derek Del; Desmond Des; Donald Don Donny;
Dorothy Dot Dottie; Douglas Doug; Edward Ed Eddie Ted Teddy Ned; Edmund Ed Ted; Edwin Ed Eddie;
Eleanor Ellie Nell; Elizabeth Liz Lizzie Beth Betty Libby Eliza Betsy; Emily Em;
Emma Em; Frances Fran Frankie; Francis Frank Frankie; Frederick Fred Freddie; Gabriel Gabe;
Geoffrey Geoff; Jeffrey Jeff; Gerald Gerry Jerry;
Gerard Gerry Ger; Gillian Gill Jill; Gregory Greg; Gordon Gordy; Harold Harry; Henry Harry Hal;
Isabel Izzy Bel; Jacqueline Jackie Jacqui Jacky;
James Jim Jimmy Jamie; Janet Jan; Janice Jan; Jennifer Jen Jenny Jenni; Jeremy Jez Jerry;
Jessica Jess Jessie; Joanna Jo; Joanne Jo; Jonathan Jon Jonny Johnny;
John Johnny Jack; Joseph Joe Joey; Josephine Jo Josie; Joshua Josh; Judith Judy Jude; Julian Jules;
Katherine Kate Katie Kathy Kath Kat;
Kathryn Kate Katie Kathy Kath; Kathleen Kath Kathy Kate; Kenneth Ken Kenny; Kimberley Kim;
Laurence Larry Laurie; Lawrence Larry Laurie Lawrie; Leonard Len Lenny Leo; Leslie Les;
Lesley Les; Linda Lin; Louise Lou; Lucinda Lucy Cindy; Lynne Lyn; Malcolm Mal Malc;
Margaret Maggie Meg Peggy Marge Madge Mags; Marilyn Lyn; Martin Marty; Matthew Matt; Mathew Matt;
Maureen Mo; Maxwell Max; Melanie Mel; Michael Mike Mick Micky Mikey; Michelle Shell Shelley;
Mohammed Mo Mohammad Muhammad Mohamed; Natalie Nat; Nathan Nat Nate; Nathaniel Nat Nate Nathan;
Nicholas Nick Nicky Nic; Nicola Nicky Nikki Nic; Oliver Ollie Olly; Pamela Pam;
Patricia Pat Trish Tricia Patsy Patty; Patrick Pat Paddy; Penelope Penny; Peter Pete;
Philip Phil Pip; Phillip Phil; Philippa Pip Pippa; Priscilla Cilla; Rachel Rach; Raymond Ray;
Rebecca Becky Becca Bex; Reginald Reg Reggie; Richard Rich Rick Dick Richie Ricky;
Robert Rob Bob Bobby Robbie Bert; Roderick Rod Roddy; Rodney Rod; Roger Rog; Ronald Ron Ronnie;
Rosemary Rose Rosie; Russell Russ; Samantha Sam Sammy; Samuel Sam Sammy;
Sandra Sandy Sandie; Sarah Sally; Sidney Sid; Simon Si; Stanley Stan; Stephanie Steph;
Stephen Steve Stevie; Steven Steve; Stewart Stew; Stuart Stu; Susan Sue Susie Suzie Suzy;
Susannah Sue Susie; Suzanne Sue Suzie Suzy;
Terence Terry Tel; Teresa Terri Tess; Theresa Terri Tess; Theodore Theo Ted; Thomas Tom Tommy;
Timothy Tim Timmy; Tomos Tom; Tracey Trace; Trevor Trev; Valerie Val; Victor Vic;
Victoria Vicky Vicki Tori Vikki; Vincent Vince Vinny; Vivienne Viv; Vivien Viv; Walter Walt Wally;
Wilfred Wilf; William Will Bill Billy Willie Liam; Winifred Win Winnie; Yvonne Von; Zachary Zach Zac
"""


@cache
def given_names() -> frozenset[str]:
    lines = Path(__file__).with_name("given_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(fold(name) for line in lines if not line.startswith("#") for name in line.split())


def is_given_name(folded: str) -> bool:
    return folded in given_names()


@cache
def _long_forms() -> dict[str, frozenset[str]]:
    """Each form with every long form it may stand for, itself included."""
    forms: dict[str, set[str]] = {}
    for group in SHORT_FORMS.split(";"):
        long_form, *shorts = (fold(name) for name in group.split())
        for form in (long_form, *shorts):
            forms.setdefault(form, {form}).add(long_form)
    return {form: frozenset(long_forms) for form, long_forms in forms.items()}


def same_given_name(one: str, other: str) -> bool:
    """Are these usual forms of one given name ("Sue" and "Susan")? Folded forms in."""
    known = _long_forms()
    return one == other or bool(known.get(one, frozenset((one,))) & known.get(other, frozenset((other,))))
