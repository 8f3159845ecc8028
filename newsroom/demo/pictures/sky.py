"""Skies and what falls out of them."""

from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.light import mix


def sky(c: Canvas, horizon: float = 700, sun: tuple[float, float] | None = (1180, 300)) -> None:
    c.backdrop((0, 0, WIDTH, horizon), c.light.sky)
    if c.light.lamps and not c.light.sun:
        _night_sky(c, horizon)
    elif c.light.sun and sun:
        c.glow(sun, 420, c.light.sun, 0.85)
        _bare_disc(c, sun, 46)
    _clouds(c, horizon)


def _bare_disc(c: Canvas, at: tuple[float, float], radius: float) -> None:
    """The sun and the moon are not lit by the scene's light."""
    c.glow(at, radius * 1.6, c.light.sun or "#f4f1de", 1.0)


def _night_sky(c: Canvas, horizon: float) -> None:
    if c.light.sky[0] != "#0d1430":
        return  # a storm: lamps are lit, and there are no stars
    for _ in range(110):
        at = (c.random.uniform(0, WIDTH), c.random.uniform(0, horizon * 0.8))
        c.disc(at, c.random.uniform(0.8, 2.1), "#ffffff", alpha=c.random.uniform(0.3, 0.9))
    c.glow((1270, 190), 260, "#b9c4f0", 0.45)
    _bare_disc(c, (1270, 190), 44)


def _clouds(c: Canvas, horizon: float) -> None:
    pale = mix(c.light.sky[1], c.light.sky[2] if c.light.lamps else "#ffffff", 0.5 if c.light.lamps else 0.62)
    for _ in range(6):
        x, y = c.random.uniform(-100, WIDTH), c.random.uniform(60, horizon * 0.55)
        _cloud(c, x, y, c.random.uniform(0.6, 1.5), pale)


def _cloud(c: Canvas, x: float, y: float, size: float, pale: tuple[int, int, int]) -> None:
    """A few flat-bottomed puffs; drawn unlit, like the sky they hang in."""
    for dx, lift, radius in ((0, 0, 34), (46, 16, 46), (104, 8, 40), (152, -6, 28)):
        box = (
            x + (dx - radius) * size,
            y - (lift + radius * 0.7) * size,
            x + (dx + radius) * size,
            y + 16 * size,
        )
        c.puff(box, pale, 1)


def rain(c: Canvas, drops: int = 420) -> None:
    for _ in range(drops):
        x, y, length = (
            c.random.uniform(0, WIDTH + 60),
            c.random.uniform(-20, HEIGHT),
            c.random.uniform(16, 40),
        )
        c.line([(x, y), (x - length * 0.3, y + length)], "#e8f0f6", 1.1, alpha=c.random.uniform(0.12, 0.4))


def snowfall(c: Canvas, flakes: int = 260) -> None:
    for _ in range(flakes):
        at = (c.random.uniform(0, WIDTH), c.random.uniform(0, HEIGHT))
        c.disc(at, c.random.uniform(1.2, 4.2), "#ffffff", alpha=c.random.uniform(0.4, 0.95))


def mist(c: Canvas, top: float, bottom: float, strength: float = 0.5) -> None:
    """Bands of haze lying over the ground."""
    steps = 14
    for step in range(steps):
        y = top + (bottom - top) * step / steps
        c.veil((0, y, WIDTH, y + (bottom - top) / steps), strength * (1 - abs(2 * step / steps - 1)))
