"""What lies on a desk: the budget, a map."""

from newsroom.demo.pictures.canvas import HEIGHT, WIDTH, Canvas


def budget_papers(c: Canvas) -> None:
    """Two hundred and fourteen pages, and one."""
    c.gradient((0, 0, WIDTH, HEIGHT), "#7a8f96", "#4f646c")
    c.ellipse((260, 880, 1380, 1030), "#000000", alpha=0.2)
    for sheet in range(16):
        y = 940 - sheet * 17
        c.poly(
            [
                (330 + (sheet % 3) * 5, y),
                (1010 + (sheet % 3) * 5, y + 40),
                (980 + (sheet % 3) * 5, y + 58),
                (300 + (sheet % 3) * 5, y + 18),
            ],
            "#f9f6ec" if sheet % 2 else "#dcd7c8",
        )
    c.poly([(470, 160), (1120, 240), (1010, 720), (330, 670)], "#f9f6ec")
    c.poly([(490, 190), (1085, 262), (1074, 308), (478, 236)], "#1f4e5f")
    for rule in range(7):
        c.line([(462 - rule * 8, 300 + rule * 40), (690 - rule * 8, 324 + rule * 36)], "#9aa4aa", 7)
    _pie(c)
    for bar, tall in enumerate((60, 96, 130, 88, 150)):
        x = 760 + bar * 44
        c.poly(
            [(x, 660 - tall), (x + 30, 663 - tall), (x + 22, 680), (x - 8, 677)],
            ("#31556b", "#7a2e5d", "#c7973a", "#5d7a4a", "#b4562c")[bar],
        )
    c.line([(1180, 880), (1420, 420)], "#2b2e33", 22)
    c.line([(1180, 880), (1164, 912)], "#e0a93b", 14)
    for x, y in ((1220, 250), (1310, 300), (1260, 360)):
        c.disc((x, y), 52, "#a8741f")
        c.disc((x, y - 8), 52, "#e8c25a")
        c.disc((x, y - 8), 34, "#d3a63c")


def _pie(c: Canvas) -> None:
    box = (720, 330, 1000, 520)
    for start, end, colour in (
        (0, 235, "#31556b"),
        (235, 270, "#c7973a"),
        (270, 310, "#5d7a4a"),
        (310, 360, "#b4562c"),
    ):
        c.slice(box, (start, end), colour)


def ward_map(c: Canvas) -> None:
    """Eighteen pieces and a river; do not navigate by it."""
    c.gradient((0, 0, WIDTH, HEIGHT), "#efe7d2", "#e0d4b6")
    greens = ("#b7c68b", "#d9c07a", "#c99f7c", "#a9bfa6", "#cfd0a0", "#b9a58a")
    grid = [
        [
            (180 + col * 260 + c.random.uniform(-60, 60), 70 + row * 300 + c.random.uniform(-50, 50))
            for col in range(6)
        ]
        for row in range(4)
    ]
    for row in range(3):
        for col in range(5):
            corners = [grid[row][col], grid[row][col + 1], grid[row + 1][col + 1], grid[row + 1][col]]
            c.poly(corners, greens[(row * 2 + col) % 6])
            c.line([*corners, corners[0]], "#6b5f4a", 5)
    for col, row in ((1, 1), (2, 1), (3, 1)):
        c.line([grid[row][col], grid[row + 1][col + 1]], "#6b5f4a", 5)
    wend = [
        (-20, 420),
        (180, 470),
        (380, 430),
        (560, 540),
        (760, 600),
        (930, 540),
        (1120, 600),
        (1330, 560),
        (1620, 660),
    ]
    c.line(wend, "#7fb2cc", 34)
    c.line(wend, "#a5cde0", 16)
    for dash in range(10):
        c.line([(300 + dash * 110, 940 - dash * 78), (360 + dash * 110, 897 - dash * 78)], "#5b5346", 6)
    for x, y in ((700, 480), (420, 260), (1180, 380), (980, 780)):
        c.disc((x, y), 15, "#a8242f")
        c.disc((x, y), 6, "#f9f6ec")
    c.text((720, 572), "R. Wend", 28, "#31556b")
    c.disc((1440, 170), 76, "#f9f6ec")
    c.poly([(1440, 102), (1464, 180), (1440, 166), (1416, 180)], "#a8242f")
    c.text((1440, 216), "N", 34, "#5b5346")
