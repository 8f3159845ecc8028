"""Terraces and hills under snow."""

from newsroom.demo.pictures.buildings import street_lamp, terrace
from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.demo.pictures.land import hills, road, tree
from newsroom.demo.pictures.sky import sky, snowfall


def terrace_snow(c: Canvas) -> None:
    sky(c, 420, sun=(320, 260))
    terrace(c, 760, number=5, height=380)
    c.gradient((0, 760, WIDTH, HEIGHT), "#f6f9fb", "#d3dee6")
    street_lamp(c, 250, 860, 380)
    street_lamp(c, 1340, 860, 380)
    tree(c, 820, 870, 480)
    for step in range(12):
        c.ellipse((600 + step * 36, 900 + (step % 2) * 26, 626 + step * 36, 914 + (step % 2) * 26), "#b3c2cd")
    snowfall(c)


def gritter_night(c: Canvas) -> None:
    """On Catstone Bank, with the salt going out behind."""
    sky(c, 640)
    hills(c, 660, 240, 0.3)
    c.gradient((0, 640, WIDTH, 820), "#eef2f5", "#d3dee6")
    road(c, 820, kerb=False)
    c.gradient((0, 800, WIDTH, 836), "#ffffff", "#dfe8ee")
    for post in range(6):
        c.rect((60 + post * 300, 720, 72 + post * 300, 830), "#8c3b2a")
    _gritter(c, 520, 940)
    for _ in range(240):
        far = c.random.uniform(0, 1)
        c.disc((500 - far * 420, 900 + c.random.uniform(-60, 40) * far), 3, "#ffffff", alpha=0.9 - far * 0.6)
    c.glow((1330, 860), 330, "#fff2c4", 0.85)
    c.glow((980, 560), 190, "#ffb03a", 0.95)
    snowfall(c)


def _gritter(c: Canvas, x: float, base: float) -> None:
    c.poly([(x, base - 300), (x + 480, base - 300), (x + 430, base - 90), (x + 60, base - 90)], "#e8a32c")
    c.poly([(x - 20, base - 330), (x + 500, base - 330), (x + 480, base - 296), (x, base - 296)], "#f4f7f9")
    c.rect((x + 500, base - 330, x + 720, base - 70), "#e8a32c", radius=22)
    c.poly(
        [(x + 600, base - 300), (x + 690, base - 300), (x + 712, base - 190), (x + 600, base - 190)],
        "#ffe9b8",
    )
    c.rect((x + 20, base - 100, x + 760, base - 66), "#3b4048")
    c.poly([(x + 740, base - 120), (x + 820, base - 130), (x + 850, base), (x + 760, base)], "#d9622b")
    c.rect((x + 430, base - 352, x + 500, base - 330), "#ff9b2c", radius=8)
    for stripe in range(6):
        c.poly(
            [
                (x + 60 + stripe * 62, base - 116),
                (x + 90 + stripe * 62, base - 116),
                (x + 74 + stripe * 62, base - 92),
                (x + 44 + stripe * 62, base - 92),
            ],
            "#a8242f",
        )
    for wheel in (110, 250, 610):
        c.disc((x + wheel, base - 46), 58, "#23262b")
        c.disc((x + wheel, base - 46), 26, "#b9bfc4")
