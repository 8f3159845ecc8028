"""Providence Mill, close to."""

from newsroom.demo.pictures.buildings import mill, mill_chimney
from newsroom.demo.pictures.canvas import WIDTH, Canvas
from newsroom.demo.pictures.land import ground, tree
from newsroom.demo.pictures.sky import sky


def mill_closeup(c: Canvas) -> None:
    """Providence Mill: boarded below, broken above."""
    sky(c, 700, sun=(260, 250))
    mill_chimney(c, 1340, 800, 720)
    mill(c, (140, 230, 1230, 830), 5, stone="#a06a4c")
    c.rect((450, 232, 920, 286), "#5a3a2a", radius=4)
    c.text((685, 259), "PROVIDENCE   MILL   1864", 32, "#f1e8d6")
    for board in range(12):
        left = 176 + board * 88
        c.rect((left, 724, left + 58, 812), "#8d7350")
        c.line([(left + 4, 728), (left + 54, 808)], "#6b5338", 5)
    for tuft in ((150, 236), (420, 228), (960, 232), (1210, 236)):
        for _ in range(9):
            c.line(
                [tuft, (tuft[0] + c.random.uniform(-22, 22), tuft[1] - c.random.uniform(20, 56))],
                "#5d7a4a",
                4,
            )
    ground(c, 830)
    for x in range(0, WIDTH, 70):
        c.rect((x, 800, x + 6, 940), "#7d858c")
    for wire in (812, 850, 890, 930):
        c.line([(0, wire), (WIDTH, wire)], "#7d858c", 2.5)
    c.rect((640, 850, 860, 930), "#f9f6ec", radius=4)
    c.text((750, 890), "KEEP OUT", 36, "#a8242f")
    tree(c, 60, 900, 400)
