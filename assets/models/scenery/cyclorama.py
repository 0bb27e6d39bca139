"""Studio floor 30 x 30 m that sweeps up into walls behind and at both sides, radius 2 m. Matt light grey."""
from common import *                                                              # noqa: F403

HALF, RADIUS, WALL = 15.0, 2.0, 7.0


def build():
    """Floor and sweep in one surface."""
    u = Unit('scenery.cyclorama', surroundings=1, size=2 * HALF, radius=RADIUS)
    p = u.part('cyclorama')

    def place(a, b):
        """Square rings from the middle outward, the corners rounded; beyond the floor the ring climbs."""
        angle = TAU * a
        run = b * 3.0
        flat_ = min(run, 1.0)
        lift = 0.0
        inner = HALF - RADIUS
        r = inner * flat_
        if run > 1:
            t = min(1.0, run - 1) * math.pi / 2
            r, lift = inner + RADIUS * math.sin(t), RADIUS * (1 - math.cos(t))
        if run > 2:
            lift = RADIUS + (WALL - RADIUS) * (run - 2)
        c, s = math.cos(angle), math.sin(angle)
        k = (abs(c) ** 7 + abs(s) ** 7) ** (-1 / 7)
        soft = min(1.0, r / 3.0)
        k = 1 + (k - 1) * soft
        return (r * c * k, r * s * k, lift)
    steps = [0.0, .04, .10, .18, .26, .3333] + [(1 + j / 8) / 3 for j in range(1, 9)] + [.75, .85, 1.0]
    n = 56
    pts = [Vector((0, 0, 0))] + [Vector(place(i / n, b)) for b in steps[1:] for i in range(n)]
    faces = [(0, 1 + i, 1 + (i + 1) % n) for i in range(n)]
    for j in range(len(steps) - 2):
        for i in range(n):
            k, a, b = (i + 1) % n, 1 + j * n, 1 + (j + 1) * n
            faces.append((a + i, b + i, b + k, a + k))
    p.add('ground.sweep', Chunk(pts, faces, False))
    return u
