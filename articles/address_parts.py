"""Parts of addresses that Django has no converter for."""


class ColoursPart:
    """Up to twenty colours of six hexadecimal digits, joined by hyphens: ``1a5fb4-aa3322``."""

    regex = r"[0-9a-f]{6}(?:-[0-9a-f]{6}){0,19}"

    def to_python(self, value: str) -> list[str]:
        return value.split("-")

    def to_url(self, colours: list[str]) -> str:
        return "-".join(colours)
