"""A desk's colour as a page may use it: plain enough for a bar, and readable for words.

Inline styles are not allowed, so each colour is a class in a small stylesheet of its own.
"""

import colorsys
import re

HEX = re.compile(r"[0-9a-f]{6}")
# The paper of each mode (newsroom/static/public/tokens.css), and what words on it need.
LIGHT_PAPER, DARK_PAPER = "fbfaf7", "15171a"
FOR_WORDS, FOR_BARS = 5.0, 3.0


def accent_css(colours: list[str]) -> str:
    """One class for each colour, given as six hexadecimal digits."""
    light = "".join(_rule(colour, LIGHT_PAPER) for colour in colours)
    dark = "".join(_rule(colour, DARK_PAPER) for colour in colours)
    return f"{light}@media screen and (prefers-color-scheme: dark) {{\n{dark}}}\n"


def visible(colour: str, paper: str, ratio: float) -> str:
    """The colour, made darker or lighter until it stands out from the paper by that ratio."""
    hue, light, saturation = colorsys.rgb_to_hls(*_shares(colour))
    step = -0.01 if luminance(paper) > 0.5 else 0.01
    while contrast(colour, paper) < ratio:
        light += step
        colour = _hex(colorsys.hls_to_rgb(hue, min(max(light, 0), 1), saturation))
    return colour


def contrast(one: str, other: str) -> float:
    """WCAG's ratio, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """WCAG's relative luminance, 0 to 1."""
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in _shares(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rule(colour: str, paper: str) -> str:
    bar, words = visible(colour, paper, FOR_BARS), visible(colour, paper, FOR_WORDS)
    return f".accent-{colour} {{ --accent: #{bar}; --accent-words: #{words} }}\n"


def _shares(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _hex(shares: tuple[float, float, float]) -> str:
    return "".join(f"{round(share * 255):02x}" for share in shares)
