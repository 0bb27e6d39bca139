"""Small frames and helpers of this machine."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, shapes


def front_frame(x, y, z):
    """Plane looking forward (-Y): u to the machine's left, v up; text reads right from the front."""
    return frame((x, y, z), (1, 0, 0), (0, 0, 1))


def rear_frame(x, y, z):
    """Plane looking back (+Y): u to the machine's right, v up."""
    return frame((x, y, z), (-1, 0, 0), (0, 0, 1))


def up_frame(x, y, z):
    """Plane looking up: u to the left (+X), v to the rear."""
    return frame((x, y, z), (1, 0, 0), (0, 1, 0))


def lerp(a, b, t):
    """Straight interpolation."""
    return a + (b - a) * t


def clamp(t, lo=0.0, hi=1.0):
    """t kept between lo and hi."""
    return max(lo, min(hi, t))


def ease(t):
    """Smooth step 0..1."""
    t = clamp(t)
    return t * t * (3 - 2 * t)


def bolt_row(p, make, a, b, count, size=.009, slot='metal.zinc'):
    """Bolts from a to b on frames given by make(point)."""
    a, b = Vector(a), Vector(b)
    for i in range(count):
        bolt(p, make(a.lerp(b, i / max(count - 1, 1))), size, slot, False)


def rim_points(outline, inset, pitch):
    """Points at about `pitch` along an outline moved inward: where a flange's bolts sit."""
    o = shapes.inset(shapes.ccw(shapes.fillet(outline)), inset)
    total = sum(math.dist(a, b) for a, b in zip(o, o[1:] + o[:1]))
    n = max(4, round(total / pitch))
    out, want, run = [], 0.0, 0.0
    for a, b in zip(o, o[1:] + o[:1]):
        d = math.dist(a, b)
        while want <= run + d and len(out) < n:
            t = (want - run) / max(d, 1e-9)
            out.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))
            want += total / n
        run += d
    return out


def flange(p, slot, outline, y0, y1, bolts=.085, size=.009, inset=.016, back=True, front=True):
    """Bolted flange across the machine: outline (x, z) from y0 to y1 with bolt heads on both faces."""
    p.prism(slot, outline, y0, y1, 'y', .004)
    for x, z in rim_points(outline, inset, bolts):
        if front:
            bolt(p, front_frame(x, min(y0, y1), z), size, 'metal.zinc', False)
        if back:
            bolt(p, rear_frame(x, max(y0, y1), z), size, 'metal.zinc', False)


def rounded(w, h, r, cx=0.0, cz=0.0, steps=3):
    """Ring (x, z) of a rounded rectangle with a fixed number of points, for lofts."""
    out = []
    for qx, qz, a0 in ((1, -1, -90), (1, 1, 0), (-1, 1, 90), (-1, -1, 180)):
        for k in range(steps + 1):
            a = math.radians(a0 + 90 * k / steps)
            out.append((cx + qx * (w - r) + r * math.cos(a), cz + qz * (h - r) + r * math.sin(a)))
    return out


def cast_loft(p, slot, stations, r=.03):
    """Casting lofted along y: stations (y, half width, z0, z1[, corner radius])."""
    rings = []
    for s in stations:
        y, w, z0, z1 = s[:4]
        q = s[4] if len(s) > 4 else r
        rings.append([(x, y, z) for x, z in rounded(w, (z1 - z0) / 2, q, 0, (z0 + z1) / 2)])
    p.add(slot, shapes.outward(shapes.loft(rings)))


def ring_path(points, slot, p, width, height, bend=0.0):
    """Closed rectangular bar through 3D points (seals and frames)."""
    h, w = height / 2, width / 2
    prof = [(-h, -w), (h, -w), (h, w), (-h, w)]
    p.add(slot, shapes.sweep(points, prof, bend, closed=True))


def bolt(p, where, size=.010, slot='metal.zinc', washer=False):
    """Hexagon head of few triangles; size = half the width across corners. A washer adds a thin disc."""
    if size < .0108:
        p.add(slot, shapes.Chunk(*_hex(size, [(1, 0), (1, .75)]), False), where)
        return
    lift = 0.0
    if washer:
        lift = size * .22
        p.add(slot, shapes.lathe([(size * 1.4, 0), (size * 1.4, lift), (0, lift)], 10), where)
    pts, faces = _hex(size, [(1, 0), (1, .58), (.80, .72)])
    p.add(slot, shapes.Chunk([(x, y, z + lift) for x, y, z in pts], faces, False), where)


def _hex(size, rows):
    """Points and faces of a six-sided stack without a bottom."""
    pts = [(size * r * math.cos(math.tau * i / 6), size * r * math.sin(math.tau * i / 6), size * w) for r, w in rows for i in range(6)]
    faces = [(6 * k + i, 6 * k + (i + 1) % 6, 6 * k + 6 + (i + 1) % 6, 6 * k + 6 + i) for k in range(len(rows) - 1) for i in range(6)]
    return pts, faces + [tuple(range(6 * len(rows) - 6, 6 * len(rows)))]


def bolts(p, where, points, size=.010, slot='metal.zinc', washer=False):
    """Several bolts at (u, v) points of one plane."""
    for u, v in points:
        bolt(p, where @ Matrix.Translation((u, v, 0)), size, slot, washer)


def bolt_circle(p, where, radius, count, size=.010, slot='metal.zinc'):
    """Bolts on a circle about the frame's origin."""
    bolts(p, where, [(radius * math.cos(math.tau * i / count), radius * math.sin(math.tau * i / count)) for i in range(count)], size, slot)


def rrect(u0, v0, u1, v1, r=0.0, steps=3):
    """Rounded rectangle with few points."""
    return shapes.fillet([(u0, v0), (u1, v0), (u1, v1), (u0, v1)], r, steps)


def collar(p, slot, r0, r1, h, where, segments=12):
    """Open raised ring of few triangles on the plane w = 0."""
    p.add(slot, shapes.lathe([(r1, 0), (r1, h), (r0, h), (r0, 0)], segments), where)
