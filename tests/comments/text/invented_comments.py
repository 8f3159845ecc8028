"""Comments that nobody wrote, civil and not, put together from parts. For measuring the classifier."""

from random import Random

SUBJECTS = """
the library
the lido
the bus lane
the new car park
the planning committee
the budget
bin collections
the cycle path
the school crossing
the market
the flood wall
parking on Fen Lane
the leisure centre
""".strip().splitlines()

# Some are cross, some curse a little: what a moderator lets stand.
CIVIL = """
I went to the meeting about {0} and came away with more questions than answers.
Could somebody explain how {0} will be paid for? The report does not say.
I disagree with the cabinet on {0}, but thank you for publishing the figures.
{0} matters to my mother, who cannot drive.
Has anyone seen the report on {0}? The link does not work.
This is a poor decision about {0} and I shall say so at the ballot box.
Good news about {0}, and about time too. Thank you.
What a waste of money: {0} was repaired only last year.
The consultation on {0} closes on Friday, please do fill it in.
I worked on {0} for ten years and the figures do not add up.
Please think of wheelchair users when you plan {0}.
My street was promised this when {0} was built. Could you explain the delay?
Why was {0} decided without a consultation with the traders?
Nonsense, with respect. {0} has never been busier, as the figures in the report show.
Well done to everyone who stood up for {0}.
The leader is wrong about {0}, and the report to the meeting says as much.
Thank you for the answer about {0}. I still think the decision is a poor one.
When will {0} open again? The website says last year.
I am furious about {0}. My mother waited two hours. Please explain.
How much money went on {0}, and who decided? I would like to see the figures.
Please publish the minutes of the meeting about {0}.
We needed {0} ten years ago; better late than never.
I voted for this council and I am disappointed by the decision on {0}.
Could the committee look at {0} again, please, and ask the people who use it?
""".strip().splitlines()
UNCIVIL = """
You are all corrupt scum and {0} proves it, crawl back under your rock.
Whoever thought of {0} is a brainless clown and should be strung up.
Typical of you lot, {0} for your mates, you disgusting thieves.
Shut up about {0} you pathetic little man, nobody likes you.
I know where you live, you thieving clown, remember that when you vote on {0}.
Crawl back to where you came from and leave {0} to us, you scum.
Only an idiot like you could believe that about {0}, you pathetic moron.
Get cheap pills and easy loans, click here for my page, better than {0}!
Earn 500 a day from home, ask me how, forget {0}, click here.
These people are vermin, {0} was fine before they came, string them up.
You lying toad, you took a bribe over {0} and everybody knows you are corrupt.
Hope your house burns down like {0} should, you parasite.
What a fat ugly cow you are, no wonder {0} is a mess.
Brainless sheep, all of you lot, {0} is a plot and you are too thick to see.
Clowns, crooks and thieves, the lot of them, strung up is too good, {0} or not.
You pathetic parasite, how much was the bribe for {0}?
Cheap loans today, click my page, nobody checks, better than {0}.
Vermin. Scum. The lot of you. {0} should burn and you in it.
Shut up you thick cow, nobody asked you about {0}.
You disgusting moron, you know nothing of {0}, crawl away.
I hope you burn, you corrupt lying crook, {0} is on you.
Easy money from home, click here, nobody needs {0}.
Every one of these clowns is a crook and an idiot, {0} proves it, string them up.
You are too thick to run {0}, you fat lying toad.
""".strip().splitlines()
ASIDES = """
I said the same last year.
It is in the minutes.
We shall see in May.
My neighbour agrees.
That is all I have to say.
Ask anybody.
Not that it will change anything.
Just my view.
Look at the map.
""".strip().splitlines()

MISTAKES = 0.05  # moderators are people: as many were decided against what the words suggest


def invented(number: int, seed: int, half: int | None = None) -> list[tuple[str, bool]]:
    """(text, was it rejected), as many of each. ``half``, 0 or 1, takes every second sentence only."""
    random = Random(seed)
    sentences = {True: UNCIVIL, False: CIVIL}
    if half is not None:
        sentences = {rejected: lines[half::2] for rejected, lines in sentences.items()}
    return [_one(random, sentences, rejected=place % 2 == 0) for place in range(number)]


def _one(random: Random, sentences: dict[bool, list[str]], *, rejected: bool) -> tuple[str, bool]:
    sentence = random.choice(sentences[rejected]).format(random.choice(SUBJECTS))
    text = " ".join([*random.sample(ASIDES, random.randint(0, 3)), sentence])
    return text, rejected is (random.random() > MISTAKES)
