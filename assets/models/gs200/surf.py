"""The side surface of the machine: everything on the flanks takes its x from here."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A

from . import dims as D


def smooth(a, b, x):
    """Smooth step from 0 at a to 1 at b."""
    t = max(0.0, min(1.0, (x - a) / (b - a)))
    return t * t * (3 - 2 * t)


def belt(y):
    """Height of the belt line: falls gently to the rear."""
    return D.BELT - 0.030 * y


def tension(y):
    """Height of the crease in the flank: rises to the rear."""
    return 1.375 + 0.052 * y


def plan(y):
    """Half width of the flank in plan: full amidships, drawn in at both ends."""
    return 1.285 - 0.030 * (1 - smooth(-0.3, 0.9, y)) - 0.135 * smooth(2.7, 5.3, y) - 0.012 * max(0, y - 4.4)


def flank(y, z):
    """x of the lower flank (side shields and straw hood): crown, and a crease below which it falls back."""
    t = tension(y)
    crown = 0.030 * ((z - 1.75) / 0.5) ** 2 if z > t else 0.030 * ((t - 1.75) / 0.5) ** 2
    fall = 0.052 * smooth(0, 0.17, t - z) + 0.045 * max(0, t - 0.17 - z)
    return plan(y) - crown - fall


def upper(y, z):
    """x of the upper flank (tank and engine sides): set back behind the belt, leaning in, slightly crowned."""
    return plan(y) - 0.125 - 0.075 * (z - 2.1) - 0.020 * ((z - 2.65) / 0.6) ** 2


def warp(side, fn, lift=0.0):
    """plate() warp for outlines in (u, z), where u = y on the left and u = -y on the right."""
    if side == 'L':
        return lambda u, v: (fn(u, v) + lift, u, v)
    return lambda u, v: (-(fn(-u, v) + lift), -u, v)


def outline(side, pts):
    """An outline given in (y, z[, r]) turned into the side's (u, v)."""
    return [tuple(p) for p in pts] if side == 'L' else [(-p[0], *p[1:]) for p in pts]


def panel(part, side, slot, pts, fn, holes=(), thickness=0.022, bevel=0.006, grid=(0.16, 0.062), lip=0.055, lift=0.0, behind=None, back=True):
    """Shield that follows the surface fn, with a return flange and slots that show a dark plate behind."""
    o, hs = outline(side, pts), [outline(side, h) for h in holes]
    part.add(slot, shapes.plate(o, hs, thickness, bevel, warp(side, fn, lift), grid, lip, back=back))
    if behind:
        for h in hs:
            wide = shapes.inset(shapes.ccw(shapes.fillet(h)), -0.01)
            part.add(behind, shapes.plate(wide, (), 0.001, 0, warp(side, fn, lift - thickness - 0.012), None, back=False))


def film(part, side, slot, pts, fn, lift=0.003, grid=0.10):
    """Decal: a thin sheet over the surface."""
    part.add(slot, shapes.plate(outline(side, pts), (), 0.0015, 0, warp(side, fn, lift), grid, back=False))


def lettering(part, side, slot, string, size, y, z, fn, lift=0.002, **kw):
    """Text whose middle is at (y, z) and which follows the surface; reads left to right on both sides."""
    c = shapes.text(string, size, 0.0012, **kw)
    u0 = y if side == 'L' else -y
    c = c.mapped(lambda p: (p[0] + u0, p[1] + z, p[2]))
    part.add(slot, shapes.warped(c, warp(side, fn, lift)))


def place(side, y, z, fn, lift=0.0):
    """Frame on the surface: w outward."""
    w, u = warp(side, fn, lift), (y if side == 'L' else -y)
    o, e = Vector(w(u, z)), 1e-3
    return frame(o, Vector(w(u + e, z)) - o, Vector(w(u, z + e)) - o)


def arc(cy, cz, r, a0, a1, n=12):
    """Outline points of an arc, degrees, in (y, z)."""
    return [(cy + r * math.cos(math.radians(a0 + (a1 - a0) * i / n)), cz + r * math.sin(math.radians(a0 + (a1 - a0) * i / n))) for i in range(n + 1)]
