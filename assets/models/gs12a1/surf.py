"""The side surface of the GS12A1: everything on the flanks takes its x from here.

One tension line rises along the whole machine. Above it the flank leans in with a slight crown, below it a scallop is
pressed in that gets deeper to the rear, and the foot turns under."""
import bisect
import math

from mathutils import Vector

from kit import frame, shapes

from . import dims as D


def smooth(a, b, x):
    """Smooth step from 0 at a to 1 at b."""
    t = max(0.0, min(1.0, (x - a) / (b - a)))
    return t * t * (3 - 2 * t)


def belt(y):
    """Height of the shoulder: rises a little to the rear."""
    return D.BELT + 0.014 * y


def tension(y):
    """Height of the crease: climbs from the wheel arch to the tail."""
    return 1.55 + 0.112 * (y - 1) - 0.0055 * (y - 1) ** 2


def plan(y):
    """Half width in plan at the crease: full amidships, drawn in at both ends."""
    return 1.655 - 0.035 * (1 - smooth(-0.2, 1.2, y)) - 0.13 * smooth(3.8, 6.6, y) - 0.012 * max(0, y - 5.2)


def flank(y, z):
    """x of the lower flank (side shields and hood)."""
    t = tension(y)
    h = z - t
    if h >= 0:
        k = h / max(belt(y) - t, .1)
        return plan(y) - 0.020 * k - 0.075 * k * k
    d = -h
    deep = 0.034 + 0.030 * smooth(0.4, 5.0, y)
    scallop = deep * smooth(0, 0.115, d) * (1 - 0.62 * smooth(0.13, 0.50, d))
    return plan(y) - scallop - 0.26 * max(0.0, d - 0.34) ** 1.7


def upper(y, z):
    """x of the upper flank (tank and engine sides): set back behind the shoulder, leaning in, slightly crowned."""
    h = z - 2.42
    return plan(y) - 0.190 - 0.040 * h - 0.030 * (h / 0.9) ** 2


# ---------------------------------------------------------------- rows that follow the crease

_KNOTS = [(-1.6, -.990), (-.42, -.459), (-.15, -.270), (.05, .090), (1.3, .640)]       # height over the crease -> row coordinate
_H, _V = [k[0] for k in _KNOTS], [k[1] for k in _KNOTS]


def _table(xs, ys, x):
    i = max(1, min(len(xs) - 1, bisect.bisect(xs, x)))
    return ys[i - 1] + (ys[i] - ys[i - 1]) * (x - xs[i - 1]) / (xs[i] - xs[i - 1])


def to_rows(y, z):
    """Row coordinate of a point: lines of equal value run along the crease and lie closer together at it."""
    return _table(_H, _V, z - tension(y))


def from_rows(y, v):
    """Height that belongs to a row coordinate."""
    return tension(y) + _table(_V, _H, v)


def warp(side, fn, lift=0.0, rows=False):
    """plate() warp for outlines in (u, z) or (u, row), where u = y on the left and u = -y on the right."""
    height = from_rows if rows else (lambda y, v: v)
    s = 1 if side == 'L' else -1

    def f(u, v):
        y = s * u
        z = height(y, v)
        return (s * (fn(y, z) + lift), y, z)
    return f


def outline(side, pts, rows=False):
    """An outline in (y, z[, r]) turned into the side's (u, v)."""
    if rows:
        pts = shapes.split_edges(shapes.fillet(list(pts)), .12)
        pts = [(y, to_rows(y, z)) for y, z in pts]
    return [tuple(p) for p in pts] if side == 'L' else [(-p[0], *p[1:]) for p in pts]


def panel(part, side, slot, pts, fn, holes=(), thickness=0.022, bevel=0.006, grid=None, lip=0.055, lift=0.0, behind=None, back=True, rows=False):
    """Shield that follows the surface fn, with a return flange and slots that show a dark plate behind."""
    grid = grid or ((.23, .068) if rows else (.24, .15))
    o, hs = outline(side, pts, rows), [outline(side, h, rows) for h in holes]
    part.add(slot, shapes.plate(o, hs, thickness, bevel, warp(side, fn, lift, rows), grid, lip, back=False))
    if back:
        part.add(slot, _inside(o, hs, thickness, warp(side, fn, lift, rows), .10 if rows else .25))
    if behind:
        for h in hs:
            wide = shapes.inset(shapes.ccw(shapes.fillet(h)), -0.01)
            part.add(behind, shapes.plate(wide, (), 0.001, 0, warp(side, fn, lift - thickness - 0.012, rows), None, back=False))


def _inside(o, holes, thickness, place_, pitch):
    """Inner face of a shield: the same region, coarser."""
    loops = [shapes.ccw(shapes.fillet(o))] + [list(reversed(shapes.ccw(shapes.fillet(h)))) for h in holes]
    pts, tris = shapes._fill([shapes.split_edges(q, (.30, pitch)) for q in loops], (.30, pitch))
    return shapes.warped(shapes.Chunk([(p[0], p[1], -thickness) for p in pts], [tuple(reversed(t)) for t in tris], False), place_)


def skin(part, side, slot, pts, fn, thickness=.010, bevel=.005, lift=.008, holes=(), grid=None, rows=False):
    """Applied field that stands proud of the surface: no back."""
    o, hs = outline(side, pts, rows), [outline(side, h, rows) for h in holes]
    part.add(slot, shapes.plate(o, hs, thickness, bevel, warp(side, fn, lift, rows), grid or ((.14, .045) if rows else .17), back=False))


def film(part, side, slot, pts, fn, lift=0.003, rows=True):
    """Decal: a thin sheet over the surface."""
    part.add(slot, shapes.plate(outline(side, pts, rows), (), 0.0015, 0, warp(side, fn, lift, rows), (.10, .045) if rows else .12, back=False))


def lettering(part, side, slot, string, size, y, z, fn, lift=0.002, **kw):
    """Text whose middle is at (y, z) and which follows the surface; reads left to right on both sides."""
    c = shapes.text(string, size, 0.0012, **kw)
    u0 = y if side == 'L' else -y
    c = c.mapped(lambda p: (p[0] + u0, p[1] + z, p[2]))
    part.add(slot, shapes.warped(c, warp(side, fn, lift)))


def slanted(part, side, slot, string, size, y, h, fn, lift=0.002, **kw):
    """Text that runs along the crease, its middle h above it."""
    c = shapes.text(string, size, 0.0012, **kw)
    s = 1 if side == 'L' else -1
    c = c.mapped(lambda p: (p[0] + s * y, p[1] + h + tension(s * (p[0] + s * y)), p[2]))
    part.add(slot, shapes.warped(c, warp(side, fn, lift)))


def place(side, y, z, fn, lift=0.0):
    """Frame on the surface: w outward."""
    w, u = warp(side, fn, lift), (y if side == 'L' else -y)
    o, e = Vector(w(u, z)), 1e-3
    return frame(o, Vector(w(u + e, z)) - o, Vector(w(u, z + e)) - o)


def slot(cu, cv, length, height, angle=0.0):
    """Rounded slot with few points."""
    base = shapes.fillet([(-length / 2, -height / 2), (length / 2, -height / 2), (length / 2, height / 2), (-length / 2, height / 2)], height * .499, 2)
    c, s = math.cos(angle), math.sin(angle)
    return [(cu + u * c - v * s, cv + u * s + v * c) for u, v in base]


def arc(cy, cz, r, a0, a1, n=12):
    """Outline points of an arc, degrees, in (y, z)."""
    return [(cy + r * math.cos(math.radians(a0 + (a1 - a0) * i / n)), cz + r * math.sin(math.radians(a0 + (a1 - a0) * i / n))) for i in range(n + 1)]
