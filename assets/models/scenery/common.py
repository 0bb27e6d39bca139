"""Helpers shared by the scenery: paths, fixed seeds, lean shapes, writing."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

from mathutils import Matrix, Vector                                              # noqa: E402,F401
from kit import Unit, frame, left_frame, right_frame, side_frame, shapes, assemblies, settings, wheels   # noqa: E402,F401
from kit import export                                                            # noqa: E402
from kit.part import axis_frame, towards                                          # noqa: E402,F401
from kit.shapes import Chunk                                                      # noqa: E402,F401

OUT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'glb', 'scenery'))
M = Matrix.Translation
TAU = math.tau


def dice(seed):
    """Random numbers that are the same every time."""
    return random.Random(seed)


def cube(lo, hi):
    """Plain box without chamfers (12 triangles)."""
    x0, y0, z0 = [min(a, b) for a, b in zip(lo, hi)]
    x1, y1, z1 = [max(a, b) for a, b in zip(lo, hi)]
    pts = [(x0, y0, z0), (x1, y0, z0), (x1, y1, z0), (x0, y1, z0), (x0, y0, z1), (x1, y0, z1), (x1, y1, z1), (x0, y1, z1)]
    return Chunk(pts, [(0, 3, 2, 1), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)])


def stud(r, w0, w1, n=6):
    """Hexagon head along w with an open foot."""
    return shapes.lathe([(r, w0), (r, w1 - r * .2), (r * .8, w1), (0, w1)], n)


def studs(p, where, points, size=.010, slot='metal.zinc'):
    """Bolt heads at (u, v) points of the plane `where`."""
    for u, v in points:
        p.add(slot, stud(size, -.002, size * .85), where @ M((u, v, 0)))


def spread(a, b, count):
    """`count` evenly spaced numbers from a to b."""
    return [a + (b - a) * k / (count - 1) for k in range(count)] if count > 1 else [(a + b) / 2]


def flat(p, slot, where, u0, v0, u1, v1, w=.0):
    """Rectangle without thickness, w above the plane."""
    p.add(slot, Chunk([(u0, v0, w), (u1, v0, w), (u1, v1, w), (u0, v1, w)], [(0, 1, 2, 3)], False), where)


def ribbed(p, slot, where, width, height, pitch=.25, depth=.035, top=.4, thickness=.0, holes=()):
    """Trapezoidal sheet in the plane `where`: u along the wall from 0, v up from 0; ribs run along v, face along w.
    holes: (u0, u1, v0, v1) rectangles left open."""
    us, n = [], max(1, round(width / pitch))
    for k in range(n):
        a = width * k / n
        q = width / n
        us += [(a, 0), (a + q * (.5 - top / 2) - q * .08, 0), (a + q * (.5 - top / 2) + q * .02, depth), (a + q * (.5 + top / 2) - q * .02, depth), (a + q * (.5 + top / 2) + q * .08, 0)]
    us.append((width, 0))
    for h in holes:
        us += [(h[0], 0), (h[1], 0)]
    us = sorted(set((round(u, 4), w) for u, w in us))
    vs = sorted({0, height, *[v for h in holes for v in h[2:]]})
    pts = [(u, v, w) for v in vs for u, w in us]
    m = len(us)
    faces = []
    for j in range(len(vs) - 1):
        for i in range(m - 1):
            cu, cv = (us[i][0] + us[i + 1][0]) / 2, (vs[j] + vs[j + 1]) / 2
            if us[i + 1][0] - us[i][0] > 1e-5 and not any(h[0] < cu < h[1] and h[2] < cv < h[3] for h in holes):
                faces.append((j * m + i, j * m + i + 1, (j + 1) * m + i + 1, (j + 1) * m + i))
    p.add(slot, Chunk(pts, faces, False), where)


def write(unit, name, bake, budget, floor=False):
    """Export; scenery that brings its own floor is baked without the kit's ground plane."""
    export.write(unit, os.path.join(OUT, name + '.glb'), bake, budget, ground=not floor)
    shown = sum(p.source.triangles if p.source else p.triangles for p in unit.parts.values())
    print(f'    {name}: {shown} triangles shown')
