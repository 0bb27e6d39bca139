"""Panels, films and lettering that follow a flank given as a function x = fn(y, z)."""
import math

from mathutils import Vector

from kit import frame, shapes


def smooth(a, b, x):
    """Smooth step from 0 at a to 1 at b."""
    t = max(0.0, min(1.0, (x - a) / (b - a)))
    return t * t * (3 - 2 * t)


def warp(side, fn, lift=0.0):
    """plate() warp for outlines in (u, z), where u = y on the left and u = -y on the right."""
    if side == 'L':
        return lambda u, v: (fn(u, v) + lift, u, v)
    return lambda u, v: (-(fn(-u, v) + lift), -u, v)


def outline(side, pts):
    """An outline given in (y, z[, r]) turned into the side's (u, v)."""
    return [tuple(p) for p in pts] if side == 'L' else [(-p[0], *p[1:]) for p in pts]


def panel(part, side, slot, pts, fn, holes=(), thickness=0.022, bevel=0.006, grid=(0.16, 0.062), lip=0.055, lift=0.0, behind=None, back=True, gap=0.012):
    """Shield that follows the surface fn, with a return flange and slots that show a dark plate behind."""
    o, hs = outline(side, pts), [outline(side, h) for h in holes]
    part.add(slot, shapes.plate(o, hs, thickness, bevel, warp(side, fn, lift), grid, lip, back=back))
    if behind:
        for h in hs:
            wide = shapes.inset(shapes.ccw(shapes.fillet(h)), -0.01)
            part.add(behind, shapes.plate(wide, (), 0.001, 0, warp(side, fn, lift - thickness - gap), None, back=False))


def film(part, side, slot, pts, fn, lift=0.003, grid=0.10):
    """Decal: a thin sheet over the surface."""
    part.add(slot, shapes.plate(outline(side, pts), (), 0.0015, 0, warp(side, fn, lift), grid, back=False))


def field(part, side, slot, pts, fn, high=0.008, bevel=0.006, grid=(0.16, 0.10)):
    """Pressed field or glued-on sheet standing `high` proud of the surface."""
    part.add(slot, shapes.plate(outline(side, pts), (), high + 0.004, bevel, warp(side, fn, high), grid, back=False))


def lettering(part, side, slot, string, size, y, z, fn, lift=0.002, slope=0.0, **kw):
    """Text whose middle is at (y, z) and which follows the surface; reads left to right on both sides. slope = rise per metre to the rear."""
    c = shapes.text(string, size, 0.0012, **kw)
    u0, k = (y, slope) if side == 'L' else (-y, -slope)
    c = c.mapped(lambda p: (p[0] + u0, p[1] + z + k * p[0], p[2]))
    part.add(slot, shapes.warped(c, warp(side, fn, lift)))


def place(side, y, z, fn, lift=0.0):
    """Frame on the surface: w outward."""
    w, u = warp(side, fn, lift), (y if side == 'L' else -y)
    o, e = Vector(w(u, z)), 1e-3
    return frame(o, Vector(w(u + e, z)) - o, Vector(w(u, z + e)) - o)


def arc(cy, cz, r, a0, a1, n=12):
    """Outline points of an arc, degrees, in (y, z)."""
    return [(cy + r * math.cos(math.radians(a0 + (a1 - a0) * i / n)), cz + r * math.sin(math.radians(a0 + (a1 - a0) * i / n))) for i in range(n + 1)]
