"""Helpers shared by the headers: sizes of the hitch, rounded shells, writing with the ground at working height."""
import math
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

from mathutils import Matrix, Vector                                              # noqa: E402
from kit import Unit, frame, left_frame, right_frame, side_frame, shapes, assemblies, settings, wheels   # noqa: E402,F401
from kit import export                                                            # noqa: E402
from kit.part import axis_frame, towards                                          # noqa: E402,F401

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'glb', 'headers')
GROUND = -0.61                  # ground below the hitch in working position
MOUTH_W, MOUTH_H = 1.05, 0.55   # feeder mouth
FITS = 'mount.header,header'
RAYS = 40                       # large smooth sheets need more than the kit's 20
M = Matrix.Translation
TAU = math.tau


def write(unit, name, bake=True, budget=None, lift=-GROUND):
    """Export the unit; its occlusion is baked `lift` above the ground."""
    export.write(unit, os.path.abspath(os.path.join(OUT, name + '.glb')), bake, budget, lift=lift, rays=RAYS)



def pillow(outline, w0, w1, r=.03, steps=4, grid=None, both=False, holes=()):
    """Solid with a well rounded rim: outline at w0, rounded over with radius r to its face at w1."""
    loop = shapes.split_edges(shapes.ccw(shapes.fillet(outline)), grid)
    rows = [(r * (1 - math.cos(math.pi / 2 * k / steps)), w1 - r + r * math.sin(math.pi / 2 * k / steps)) for k in range(steps + 1)]
    first = [(r * (1 - math.cos(math.pi / 2 * k / steps)), w0 + r - r * math.sin(math.pi / 2 * k / steps)) for k in range(steps, 0, -1)] if both else [(0, w0)]
    rings = [(shapes.inset(loop, d) if d else loop, w) for d, w in first + rows]
    n = len(loop)
    points = [(p[0], p[1], w) for ring, w in rings for p in ring]
    faces = [(k * n + i, k * n + (i + 1) % n, (k + 1) * n + (i + 1) % n, (k + 1) * n + i) for k in range(len(rings) - 1) for i in range(n)]
    for base, (ring, w), turn in ((0, rings[0], True), ((len(rings) - 1) * n, rings[-1], False)):
        cut = [list(reversed(shapes.ccw(shapes.fillet(h)))) for h in holes] if not turn else []
        pts, tris = shapes._fill([ring] + cut, grid)
        extra = len(points)
        points += [(p[0], p[1], w) for p in pts[n:]]
        number = lambda i: base + i if i < n else extra + i - n                   # noqa: E731
        faces += [tuple(number(i) for i in (reversed(t) if turn else t)) for t in tris]
        k = n
        for h in cut:                                                             # walls of the holes
            m, low = len(h), len(points)
            points += [(p[0], p[1], w - .006) for p in h]
            faces += [(number(k + i), low + i, low + (i + 1) % m, number(k + (i + 1) % m)) for i in range(m)]
            k += m
    return shapes.Chunk(points, faces, not holes)


def shell(p, slot, outline, where, height, r=.03, holes=(), behind=None, grid=None, flip=False):
    """Moulded cover in the plane `where`: rounded over, with slots that have walls and a dark sheet behind them."""
    c = pillow(outline, 0, height, r, 4, grid, holes=holes)
    p.add(slot, c, where)
    if behind:
        for h in holes:
            wide = shapes.inset(shapes.ccw(shapes.fillet(h)), -.010)
            p.add(behind, shapes.plate(wide, (), .002, 0, back=False), where @ M((0, 0, height - .016)))


def rounded(x0, z0, x1, z1, r, y, n=3):
    """Ring of a rounded rectangle in a plane of constant y, always the same point count (4 * (n + 1))."""
    r = min(r, abs(x1 - x0) * .49, abs(z1 - z0) * .49)
    out = []
    for cx, cz, a in ((x1 - r, z1 - r, 0), (x0 + r, z1 - r, 90), (x0 + r, z0 + r, 180), (x1 - r, z0 + r, 270)):
        for k in range(n + 1):
            t = math.radians(a + 90 * k / n)
            out.append((cx + r * math.cos(t), y, cz + r * math.sin(t)))
    return out


class Path:
    """Polyline (y, z) measured by its length: the cross section of a bent sheet."""

    def __init__(self, points):
        self.pts = points
        self.s = [0.0]
        for a, b in zip(points, points[1:]):
            self.s.append(self.s[-1] + math.dist(a, b))
        self.length = self.s[-1]

    def at(self, s):
        s = max(0.0, min(self.length, s))
        for k in range(len(self.pts) - 1):
            if s <= self.s[k + 1] or k == len(self.pts) - 2:
                f = (s - self.s[k]) / (self.s[k + 1] - self.s[k])
                a, b = self.pts[k], self.pts[k + 1]
                return a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f

    def warp(self, u, s):
        """(x, s) -> position; beyond the ends it runs on straight."""
        y, z = self.at(s)
        over = s - self.length if s > self.length else s if s < 0 else 0
        if over:
            a, b = (self.pts[-2], self.pts[-1]) if over > 0 else (self.pts[0], self.pts[1])
            d = math.dist(a, b)
            y, z = y + (b[0] - a[0]) / d * over, z + (b[1] - a[1]) / d * over
        return Vector((u, y, z))

    def find_z(self, z, start=0.0):
        """Smallest length beyond `start` at which the path reaches height z."""
        for k in range(len(self.pts) - 1):
            (_, a), (_, b) = self.pts[k], self.pts[k + 1]
            if self.s[k + 1] > start and min(a, b) <= z <= max(a, b) and a != b:
                return self.s[k] + (z - a) / (b - a) * (self.s[k + 1] - self.s[k])
        raise ValueError(z)


def sheet(p, slot, path, x0, x1, thickness=.005, grid=.16, holes=(), s0=0.0, s1=None):
    """Bent sheet: a Path drawn out along x. Its face looks up and forward."""
    s1 = path.length if s1 is None else s1
    stops = [s for s in path.s if s0 < s < s1]
    outline = [(x0, s0)] + [(x1, s0)] + [(x1, s) for s in stops] + [(x1, s1), (x0, s1)] + [(x0, s) for s in reversed(stops)]
    c = _sheet_chunk(outline, path, stops, x0, x1, grid, holes, thickness)
    p.add(slot, c)


def _sheet_chunk(outline, path, stops, x0, x1, grid, holes, thickness):
    """Grid columns along x crossed with rows at the path's own corners, so that bends stay crisp."""
    xs = _stops(x0, x1, grid, [h[0] for h in holes] + [h[1] for h in holes])
    ss = sorted({round(v, 5) for v in [outline[0][1], outline[1 + len(stops) + 1][1]] + stops + [h[2] for h in holes] + [h[3] for h in holes]})
    rows = []
    for a, b in zip(ss, ss[1:]):
        n = max(1, math.ceil((b - a) / (grid * 1.3)))
        rows += [a + (b - a) * k / n for k in range(n)]
    rows.append(ss[-1])
    gone = lambda x, s: any(h[0] < x < h[1] and h[2] < s < h[3] for h in holes)   # noqa: E731
    front = [path.warp(x, s) for s in rows for x in xs]
    nx, ns = len(xs), len(rows)
    cells = [(i, j) for j in range(ns - 1) for i in range(nx - 1) if not gone((xs[i] + xs[i + 1]) / 2, (rows[j] + rows[j + 1]) / 2)]
    faces = [(j * nx + i, j * nx + i + 1, (j + 1) * nx + i + 1, (j + 1) * nx + i) for i, j in cells]
    normal = [Vector() for _ in front]
    for f in faces:
        m = (front[f[1]] - front[f[0]]).cross(front[f[3]] - front[f[0]])
        for i in f:
            normal[i] += m
    back = [q - (m.normalized() if m.length else Vector((0, 0, 1))) * thickness for q, m in zip(front, normal)]
    k = len(front)
    edges = {}
    for f in faces:
        for a, b in zip(f, f[1:] + f[:1]):
            edges[a, b] = 1
    rim = [(a, b) for a, b in edges if (b, a) not in edges]
    faces2 = faces + [tuple(k + i for i in reversed(f)) for f in faces] + [(b, a, k + a, k + b) for a, b in rim]
    return shapes.Chunk(front + back, faces2, False)


def _stops(x0, x1, pitch, extra=()):
    marks = sorted({x0, x1, *[e for e in extra if x0 < e < x1]})
    out = []
    for a, b in zip(marks, marks[1:]):
        n = max(1, round((b - a) / pitch))
        out += [a + (b - a) * k / n for k in range(n)]
    return out + [marks[-1]]


def spread(x0, x1, count):
    """`count` evenly spaced numbers from x0 to x1, ends included."""
    return [x0 + (x1 - x0) * k / (count - 1) for k in range(count)] if count > 1 else [(x0 + x1) / 2]


def centred(width, pitch):
    """Positions at exactly `pitch`, centred, as many as go into width."""
    n = int(width / pitch + 1e-6)
    return [(-(n - 1) / 2 + k) * pitch for k in range(n)]


def feeder_frame(p, slot='paint.header', depth=.075, floor=None, width=MOUTH_W):
    """Flanged window to the feeder house; its rear face lies just before y = 0. Hooks below take the feeder's latch pins."""
    w, h, t, f = width / 2, MOUTH_H / 2, .008, .075
    where = frame((0, -.003, 0), (-1, 0, 0), (0, 0, 1))
    p.plate(slot, shapes.rect(-w - f, -h - f, w + f, h + f, .02), where, holes=[shapes.rect(-w, -h, w, h, .01)], thickness=.012, bevel=.004, grid=.2)
    low = floor or depth + .055
    p.box(slot, (-w - t, -low, -h - t), (w + t, -.006, -h), .002, grid=.2)
    p.box(slot, (-w - t, -depth, h), (w + t, -.006, h + t), .002, grid=.2)
    for s in (-1, 1):
        p.box(slot, (s * w, -low + .02, -h), (s * (w + t), -.006, h), .002)
    marks = [(u, v) for v in (-h - f * .55, h + f * .55) for u in spread(-w, w, round(width / .13))] + [(u, v) for u in (-w - f * .55, w + f * .55) for v in (-.2, 0, .2)]
    for u, v in marks:
        p.add('metal.zinc', shapes.lathe([(.010, -.002), (.0096, .0085), (0, .0085)], 6), where @ M((u, v, 0)))
    hook = [(-.02, -.26), (.03, -.26), (.095, -.33), (.100, -.375), (.075, -.405), (.045, -.400), (.040, -.386), (.066, -.376), (.068, -.345), (.045, -.330), (-.02, -.36)]
    for s in (-1, 1):
        p.prism('metal.dark', hook, s * (w + .123), s * (w + .147), 'x', .003, .006)
        p.box('metal.worn', (s * (w - .085), -.012, .44), (s * (w - .005), -.007, .52), .001)          # pads where the feeder's hooks lie


def marker_lamp(p, foot, side, up=.16):
    """Side lamp on a rubber stalk: white to the front, red to the rear."""
    x, y, z = foot
    p.cyl('rubber.belt', (x, y, z - .01), (x, y, z + up * .55), .014, .003)
    p.box('plastic.black', (x - .04, y - .018, z + up * .5), (x + .04, y + .018, z + up), .008)
    for slot, d in (('lamp.white', -1), ('lamp.red', 1)):
        lens_over_bowl(p, slot, frame((x, y + d * .0175, z + up * .75), (-d, 0, 0), (0, 0, 1)), .066, up * .40)


def lens_over_bowl(p, slot, where, width, height):
    """Lamp face: dark rim, bright bowl sunk behind it, domed lens with its bulb's ring in the middle; 88 triangles."""
    a, b = width / 2, height / 2
    ring = lambda k, w: [(u * k, v * k, w) for u, v in ((-a, -b * .6), (-a * .8, -b), (a * .8, -b), (a, -b * .6), (a, b * .6), (a * .8, b), (-a * .8, b), (-a, b * .6))]   # noqa: E731
    rim = shapes.loft([ring(1, -.001), ring(1, .010), ring(.86, .010), ring(.84, .004)], caps=False)
    p.add('plastic.black', rim, where)
    p.add('metal.chrome', shapes.loft([ring(.84, .004), ring(.56, .0015)], caps=False), where)
    lens = shapes.loft([ring(.56, .0015), ring(.50, .009), ring(.30, .012)], caps=False)
    n = len(lens.points)
    lens.faces.append(tuple(range(n - 8, n)))
    p.add(slot, lens, where)


def coupler(p, where, hoses):
    """Multi-coupler: block with lever, sockets, and hoses that start from it (lists of points)."""
    p.add('metal.dark', shapes.prism(shapes.rect(-.075, -.055, .075, .055, .012), 0, .06, .005), where)
    p.add('metal.galv', shapes.prism(shapes.rect(-.085, -.065, .085, .065, .012), -.004, .008, .002), where)
    for u in (-.045, .0, .045):
        for v in (-.025, .025):
            p.add('metal.zinc', stud(.015, .055, .085, 8), where @ M((u, v, 0)))
    p.add('metal.dark', shapes.tube([(.08, 0, .03), (.115, .02, .05), (.115, .17, .06)], .009, .03), where)
    p.add('plastic.red', shapes.tube([(.115, .12, .058), (.115, .20, .062)], .014, 0), where)
    for pts in hoses:
        lean_hose(p, pts, .010)


# ---------------------------------------------------------------- lean parts for things that come by the dozen

def cube(lo, hi):
    """Plain box without chamfers (12 triangles)."""
    x0, y0, z0 = [min(a, b) for a, b in zip(lo, hi)]
    x1, y1, z1 = [max(a, b) for a, b in zip(lo, hi)]
    pts = [(x0, y0, z0), (x1, y0, z0), (x1, y1, z0), (x0, y1, z0), (x0, y0, z1), (x1, y0, z1), (x1, y1, z1), (x0, y1, z1)]
    return shapes.Chunk(pts, [(0, 3, 2, 1), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)])


def stud(r, w0, w1, n=6):
    """Hexagon head along w with an open foot (16 triangles)."""
    return shapes.lathe([(r, w0), (r, w1 - r * .2), (r * .8, w1), (0, w1)], n)


def lean_ring(r0, r1, w0, w1, n=10):
    """Plain pipe section."""
    return shapes.lathe([(r0, w0), (r1, w0), (r1, w1), (r0, w1)], n, closed=True)


def studs(p, where, points, size=.010, slot='metal.zinc'):
    """Bolt heads at (u, v) points of the plane `where`."""
    for u, v in points:
        p.add(slot, stud(size, -.002, size * .85), where @ M((u, v, 0)))


def stud_circle(p, where, radius, count, size=.010, slot='metal.zinc'):
    studs(p, where, [(radius * math.cos(TAU * i / count), radius * math.sin(TAU * i / count)) for i in range(count)], size, slot)


def lean_hose(p, points, r=.009, steps=3, slot='rubber.belt'):
    """Hydraulic hose, six-sided, with a crimp at both ends."""
    q = [Vector(v) for v in points]
    q = [q[0] * 2 - q[1]] + q + [q[-1] * 2 - q[-2]]
    out = []
    for a, b, c, d in zip(q, q[1:], q[2:], q[3:]):
        for k in range(steps):
            t = k / steps
            out.append(.5 * ((2 * b) + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3))
    out.append(q[-2])
    p.add(slot, shapes.tube(out, r, 0, 6, caps=False))
    for a, b in ((out[0], out[1]), (out[-1], out[-2])):
        p.add('metal.zinc', stud(r * 1.45, -.004, r * 3.5), towards(a, b))


def reflex(p, where, width=.09, height=.042, slot='reflect.amber'):
    """Reflector on a dark base, 66 triangles."""
    w, h = width / 2, height / 2
    p.add('plastic.black', cube((-w - .008, -h - .008, -.002), (w + .008, h + .008, .007)), where)
    p.add(slot, shapes.outward(shapes.loft([[(u * k, v * k, z) for u, v in ((-w, -h), (w, -h), (w, h), (-w, h))] for k, z in ((1, .003), (1, .009), (.92, .012))])), where)


def flat(p, slot, where, u0, v0, u1, v1, w):
    """Printed rectangle without thickness, w above the surface."""
    p.add(slot, shapes.Chunk([(u0, v0, w), (u1, v0, w), (u1, v1, w), (u0, v1, w)], [(0, 1, 2, 3)], False), where)


def sign(p, where, height=.10):
    """Safety sign: white field with lines of print, yellow field with a triangle; 30 triangles."""
    h, w = height / 2, height / 4
    p.add('decal.light', cube((-w, -h, -.001), (w, h, .0015)), where)
    flat(p, 'decal.yellow', where, -w * .92, .02 * h, w * .92, h * .96, .0025)
    for slot, k, lift in (('decal.dark', 1.0, .0033), ('decal.yellow', .62, .0041)):
        c = .42 * h
        p.add(slot, shapes.Chunk([(-w * .70 * k, c - h * .30 * k, lift), (w * .70 * k, c - h * .30 * k, lift), (0, c + h * .44 * k, lift)], [(0, 1, 2)], False), where)
    flat(p, 'decal.dark', where, -w * .07, .30 * h, w * .07, .52 * h, .0049)
    for k, a in enumerate((.80, .55, .72, .62, .36)):
        v = -(.18 + .16 * k) * h
        flat(p, 'decal.dark', where, -w * .8, v - .03 * h, -w * .8 + 1.6 * w * a, v + .03 * h, .0024)


def type_plate(p, where, width=.13, height=.08):
    """Riveted type plate with lines of print."""
    p.add('metal.galv', cube((-width / 2, -height / 2, -.001), (width / 2, height / 2, .002)), where)
    for k, a in enumerate((.72, .5, .66, .6, .4)):
        v = height * (.30 - .15 * k)
        flat(p, 'decal.dark', where, -width * .42, v - height * .03, width * (a - .42), v + height * .03, .003)
    for u in (-.45, .45):
        for v in (-.42, .42):
            p.add('metal.steel', stud(.0035, 0, .004), where @ M((width * u, height * v, 0)))


def bead(p, slot, where, length, half=.028, rise=.007):
    """Long bead pressed into a sheet, centred on `where`."""
    def ring(k, cut, w):
        a, b = length / 2 - cut, half * k
        c = b * .55
        return [(-a + c, -b, w), (a - c, -b, w), (a, -b + c, w), (a, b - c, w), (a - c, b, w), (-a + c, b, w), (-a, b - c, w), (-a, -b + c, w)]
    rings = [ring(1, 0, -.001), ring(.80, .006, rise * .8), ring(.50, .015, rise)]
    n = len(rings[0])
    c = shapes.loft(rings, caps=False)
    c.faces.append(tuple(range(2 * n, 3 * n)))
    p.add(slot, c, where)
