"""Desks' colours, as pages may use them."""

from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from articles.accent import DARK_PAPER, LIGHT_PAPER, accent_css, contrast, visible


@pytest.mark.parametrize("colour", ["ffffff", "000000", "ffee00", "1a5fb4", "808080", "12ff90"])
@pytest.mark.parametrize("paper", [LIGHT_PAPER, DARK_PAPER])
def test_any_colour_becomes_readable_on_either_paper(colour: str, paper: str) -> None:
    assert contrast(visible(colour, paper, 5.0), paper) >= 5.0


def test_a_readable_colour_stays_as_it_is() -> None:
    assert visible("1a5fb4", LIGHT_PAPER, 5.0) == "1a5fb4"


def test_contrast_is_measured_as_wcag_does() -> None:
    assert round(contrast("000000", "ffffff"), 2) == 21
    assert round(contrast("777777", "ffffff"), 2) == 4.48


def test_each_colour_is_a_class_in_both_modes() -> None:
    css = accent_css(["1a5fb4", "aa3322"])
    light, dark = css.split("@media screen and (prefers-color-scheme: dark)")
    assert ".accent-1a5fb4" in light
    assert ".accent-aa3322" in dark


def test_the_papers_are_those_of_the_stylesheet() -> None:
    css = Path(str(finders.find("public/tokens.css"))).read_text()
    assert css.index(f"--paper: #{LIGHT_PAPER}") < css.index(f"--paper: #{DARK_PAPER}")
