"""The side surface of the machine: everything on the flanks takes its x from here."""
import math

from mathutils import Matrix, Vector
from mathutils.geometry import delaunay_2d_cdt

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


CREASE = (0, .014, .052, .070)        # depths below the crease at which the flank bends


def flank(y, z):
    """x of the lower flank (side shields and straw hood): crown, and a crisp crease below which it falls back."""
    d = tension(y) - z
    crown = 0.030 * ((max(z, z + d) - 1.75) / 0.5) ** 2
    fall = .006 * min(1, max(0, d / .014)) + .040 * min(1, max(0, (d - .014) / .038)) + .004 * min(1, max(0, (d - .052) / .018)) + .050 * max(0, d - .070)
    return plan(y) - crown - fall


def shoulder(y):
    """Height of the crease in the upper flank: falls to the rear, against the one below."""
    return 2.475 - 0.030 * (y - 0.9)


def bulge(y, z, start=.64):
    """How far the upper flank stands out along its crease; begins behind the auger column, dies out before the hood."""
    c = shoulder(y)
    k = .25 + .75 * (z - 2.08) / (c - 2.08) if z < c else 1 - (z - c) / (3.10 - c)
    return .068 * smooth(start, start + .34, y) * (1 - smooth(2.7, 3.6, y)) * max(0.0, min(1.0, k))


def upper(y, z):
    """x of the upper flank (tank and engine sides): set back behind the belt, with a shoulder, leaning in above it."""
    return plan(y) - 0.125 - 0.075 * (z - 2.1) - 0.020 * ((z - 2.65) / 0.6) ** 2 + bulge(y, z)


def upper_right(y, z):
    """The upper flank on the right, where no auger column stands: its shoulder begins at the front edge."""
    return upper(y, z) - bulge(y, z) + bulge(y, z, -.10)


def upper_of(side):
    """The upper flank of a side."""
    return upper if side == 'L' else upper_right


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


def contours(y0, y1, height, depths=(0,), step=.22):
    """Lines along a crease, one for each depth below it: they keep the bend of a panel crisp."""
    n = max(2, round((y1 - y0) / step))
    return [[(y0 + (y1 - y0) * i / n, height(y0 + (y1 - y0) * i / n) - d) for i in range(n + 1)] for d in depths]


def embossed(fn, presses):
    """The surface with pressed fields: each is (outline (y, z[, r]), height, width of its slope)."""
    loops = [(shapes.fillet(o), h, w) for o, h, w in presses]

    def out(y, z):
        x = fn(y, z)
        for loop, h, w in loops:
            if shapes.inside((y, z), loop):
                x += h * min(1.0, _edge_distance((y, z), loop) / w)
        return x
    return out


def _edge_distance(p, loop):
    """Distance of a point from a closed outline."""
    best = 9.0
    for a, b in zip(loop, loop[1:] + loop[:1]):
        ax, ay, bx, by = a[0], a[1], b[0] - a[0], b[1] - a[1]
        t = max(0, min(1, ((p[0] - ax) * bx + (p[1] - ay) * by) / (bx * bx + by * by or 1e-12)))
        best = min(best, math.hypot(ax + bx * t - p[0], ay + by * t - p[1]))
    return best


def _net(loops, lines, rings, pitch):
    """Triangles of a region with holes (loops), with creases (lines) and contours (rings) as edges and a lattice between."""
    pts = [Vector(p) for loop in loops for p in loop]
    n, edges, k = len(pts), [], 0
    for loop in loops:
        edges += [(k + i, k + (i + 1) % len(loop)) for i in range(len(loop))]
        k += len(loop)
    for r in rings:
        edges += [(len(pts) + i, len(pts) + (i + 1) % len(r)) for i in range(len(r))]
        pts += [Vector(p) for p in r]
    for line in lines:
        edges += [(len(pts) + i, len(pts) + i + 1) for i in range(len(line) - 1)]
        pts += [Vector(p) for p in line]
    fixed = list(pts)
    clear = .22 * min(pitch)
    for q in shapes._grid_points(loops, pitch):
        if all((q - f).length > clear for f in fixed) and all(_edge_distance(q, r) > clear for r in rings):
            pts.append(q)
    out, _, tris, origin, _, _ = delaunay_2d_cdt(pts, edges, [], 1, 1e-6)
    first = {}
    for i, o in enumerate(origin):
        for q in o:
            if q < n:
                first[q] = i
    keep = [tuple(t) for t in tris for c in [(out[t[0]] + out[t[1]] + out[t[2]]) / 3]
            if shapes.inside(c, loops[0]) and not any(shapes.inside(c, h) for h in loops[1:])]
    return [tuple(p) for p in out], keep, [first[i] for i in range(n)]


def pressed(part, side, slot, pts, fn, holes=(), presses=(), lines=(), pitch=(.17, .13), thickness=.020, bevel=.006, lip=.055, lift=0.0,
            behind=None, back=True):
    """Sheet panel with crisp creases and pressed fields, a return flange, and dark plates behind its slots."""
    flip = (lambda q: q) if side == 'L' else (lambda q: [(-p[0], *p[1:]) for p in q])
    loops = [shapes.ccw(shapes.fillet(flip([tuple(p) for p in pts])))] + [list(reversed(shapes.ccw(shapes.fillet(flip(h))))) for h in holes]
    loops = [shapes.split_edges(loop, pitch) for loop in loops]
    rings = []
    for o, h, w in presses:
        r = shapes.split_edges(shapes.ccw(shapes.fillet(flip(o))), .3)
        rings += [r, shapes.inset(r, w)]
    lines = [flip(l) for l in lines]
    face = [shapes.inset(loops[0], bevel)] + [shapes.inset(h, -min(bevel, .004)) for h in loops[1:]]
    flat, tris, order = _net(face, lines, rings, pitch)
    points, faces, k = [(p[0], p[1], 0.0) for p in flat], list(tris), 0
    for inner, outer in zip(face, loops):
        n, mid = len(outer), len(points)
        points += [(p[0], p[1], -bevel) for p in outer] + [(p[0], p[1], -max(thickness, lip)) for p in outer]
        for i in range(n):
            j = (i + 1) % n
            faces += [(order[k + i], mid + i, mid + j, order[k + j]), (mid + i, mid + n + i, mid + n + j, mid + j)]
        k += n
    chunk = shapes.Chunk(points, faces, False)
    if lip > thickness:
        shapes._lip_inside(chunk, loops[0], thickness, max(thickness, lip))
    whole = embossed(fn, presses)
    part.add(slot, shapes.warped(chunk, warp(side, whole, lift)))
    if back:
        flat, tris, _ = _net(loops, lines, [], (.3, .3))
        part.add(slot, shapes.warped(shapes.Chunk([(p[0], p[1], -thickness) for p in flat], [tuple(reversed(t)) for t in tris], False), warp(side, fn, lift)))
    if behind:
        for h in loops[1:]:
            wide = shapes.inset(shapes.ccw(h), -.01)
            part.add(behind, shapes.plate(wide, (), .001, 0, warp(side, fn, lift - thickness - .012), None, back=False))
    return whole


def shut_line(part, side, pts, fn, wide=.006, lift=.0015):
    """Dark gap round a flap: a narrow ring on the surface."""
    o = shapes.split_edges(shapes.ccw(shapes.fillet(outline(side, pts), 0, 3)), .22)
    n = len(o)
    ring = shapes.Chunk([Vector((q[0], q[1], 0)) for q in o + shapes.inset(o, wide)], [(i, (i + 1) % n, n + (i + 1) % n, n + i) for i in range(n)], False)
    part.add('mesh.dark', shapes.warped(ring, warp(side, fn, lift + .001)))


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
