"""What a name looks like, so that two names can be compared as a reader's eye would (after UTS #39).

Coarser than Unicode's skeleton: small and capital letters are one, and titles do not tell two people apart.
"""

from comments.text.folding import fold

# Side by side in many fonts they are one shape.
SHAPES = str.maketrans(
    {"i": "l", "1": "l", "0": "o", "3": "e", "4": "a", "5": "s", "7": "t", "m": "rn", "w": "vv"}
)


def shape(word: str) -> str:
    """A folded word as it looks: "adm1n", "adrnin" and "admin" are alike."""
    return word.translate(SHAPES)


def shapes(words: str) -> frozenset[str]:
    return frozenset(shape(word) for word in words.split())


# In front of a name, and after it: "the real Jane Smith" claims to be Jane Smith.
# (cyng, cynghorydd, maer: councillor and mayor in Welsh)
TITLES = shapes("""
    alderman ald baroness captain cllr cllrs clr councillor councillors councilor cyng cynghorydd dame deputy
    doctor dr hon honourable lady leader lord maer mayor mayoress miss mister mp mr mrs ms mx prof professor
    real rev reverend right rt sir the
""")
LETTERS_AFTER = shapes("am bem cbe cllr jp kbe mbe mep mla mp ms msp obe phd")


def skeleton(name: str) -> str:
    """Equal for names that a reader could take for each other. Empty if there is no letter in it."""
    words = [shape(word) for word in _without_numbers(fold(name).split())]
    return "".join(_without_titles(words))


def _without_numbers(words: list[str]) -> list[str]:
    """ "Jane Smith 2" and "Jane Smith2" claim to be Jane Smith."""
    return [bare for word in words if (bare := word.rstrip("0123456789"))]


def _without_titles(words: list[str]) -> list[str]:
    """At least one word stays: it is the name."""
    first, last = 0, len(words)
    while last - first > 1 and words[first] in TITLES:
        first += 1
    while last - first > 1 and words[last - 1] in LETTERS_AFTER:
        last -= 1
    return words[first:last]
