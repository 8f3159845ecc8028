"""Text as nobody types it, for tests that hold for every text."""

from hypothesis import strategies as st

# What the rules look at: joiners, direction, variants, tags, towers, jamo, signs that compose.
AWKWARD = (
    "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202e\u2066\u2069\ufe0f\U000e0100\U0001f3f4\U000e0067\U000e007f"
    "\u0301\u0323\u0338\u0654\u05b0\u064b\u0627\u1100\u1161\u11a8\u2adc\ufdfa\u0130ßſ👩🏽🇬🇧क्षে"
    "\x00\x07\r\n\t\u00a0\u3000\u2028\ufeff\ufffe\ud800 aeiIl1$@!.,()<>&\"'"
)
ANY_CHARACTER = st.characters(exclude_categories=[])
TEXTS = st.text(st.one_of(st.sampled_from(AWKWARD), ANY_CHARACTER))
# One sign or two, over and over: what makes a careless expression take for ever.
FLOODS = (
    "a",
    " ",
    "\n ",
    "\u0301",
    "\u0301\u0323",
    "\u200d",
    "\u200e",
    "a$",
    "a1",
    "a.",
    "(",
    "https://",
    "é中",
)
A_MEGABYTE = 1_000_000
