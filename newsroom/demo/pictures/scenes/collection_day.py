"""Bins, on their day."""

from newsroom.demo.pictures.buildings import terrace
from newsroom.demo.pictures.canvas import Canvas
from newsroom.demo.pictures.land import pavement, road
from newsroom.demo.pictures.sky import sky
from newsroom.demo.pictures.things import bin_on_wheels


def bins_terrace(c: Canvas) -> None:
    """Collection day: black, blue and green along the kerb, and a small brown one."""
    sky(c, 360, sun=(1300, 160))
    terrace(c, 740, number=5, height=400)
    pavement(c, 740, 880)
    road(c, 880)
    x = 80.0
    for number in range(9):
        colour = ("#33383f", "#2f5f86", "#3f6b3a")[number % 3]
        bin_on_wheels(c, x, 868, colour, c.random.uniform(0.92, 1.06))
        x += 128 + c.random.uniform(0, 46) + (60 if number % 3 == 2 else 0)
    for caddy in (470, 1010, 1490):
        c.poly([(caddy, 868), (caddy + 8, 800), (caddy + 62, 800), (caddy + 70, 868)], "#7a5230")
        c.rect((caddy + 2, 786, caddy + 68, 804), "#946643", radius=6)
    for drain in range(5):
        c.rect((1180 + drain * 16, 900, 1188 + drain * 16, 930), "#3b4048")
