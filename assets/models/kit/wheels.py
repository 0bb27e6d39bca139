"""Wheels: lugged tyre, lettering, dished rim with hand holes, nuts and hub. Also a rubber crawler belt.

A wheel is made round its part's pivot, its axle along x, its outer face to +X for side 'L' and -X for 'R'.
The lugs point so that their middle meets the ground first when driving forward (-Y)."""
import math

from mathutils import Matrix, Vector

from . import settings, shapes
from .part import MIRROR_X, axis_frame
from .shapes import TAU, Chunk

# size: outer diameter m, section width m, rim diameter inch
TYRES = {
    '18.4R30':    (1.550, 0.467, 30), '600/65R28': (1.491, 0.600, 28), '23.1R26': (1.605, 0.587, 26),
    '12.5/80-18': (0.965, 0.308, 18), '18.4R34': (1.650, 0.467, 34), '18.4R38': (1.750, 0.467, 38),
    '16.9R38':    (1.680, 0.429, 38), '15.5R38': (1.570, 0.394, 38), '11.2R42': (1.590, 0.284, 42),
    '9.5-42':     (1.500, 0.241, 42), '11.2-20': (0.985, 0.284, 20), '9.00R20': (0.945, 0.234, 20),
    '360/70R24':  (1.114, 0.360, 24), '360/70R20': (1.012, 0.360, 20), '11.5/80-15.3': (0.845, 0.290, 15.3),
    '10.0/75-15.3': (0.760, 0.264, 15.3), '14.9R24': (1.265, 0.378, 24), '420/70R24': (1.198, 0.420, 24),
}


class Tyre:
    """Sizes of a tyre and the surface its lugs, ribs and letters lie on. r = radius, w = distance from the middle plane."""

    def __init__(self, size, dims=None, lug=None):
        dia, width, inch = dims or TYRES[size]
        self.size, self.R, self.W, self.Rr = size, dia / 2, width / 2, inch * 0.0254 / 2
        self.lug = lug or (0.030 + 0.012 * (self.R - 0.45) / 0.4)
        self.h = self.R - self.Rr
        self.half = self._half()

    def _half(self):
        """Half profile from the middle of the tread to the bead: (r, w)."""
        R, W, Rr, h, t = self.R, self.W, self.Rr, self.h, self.R - self.lug
        side = t - 0.075 * h
        rib = 0.004
        full = [(t, 0), (t - .002, .22 * W), (t - .006, .45 * W), (t - .042 * h, .66 * W), (t - .086 * h, .80 * W), (side - .03 * h, .885 * W),
                (Rr + .72 * h, .945 * W), (Rr + .60 * h, .982 * W), (Rr + .59 * h, .982 * W + rib), (Rr + .565 * h, .987 * W + rib),
                (Rr + .555 * h, .987 * W), (Rr + .42 * h, W), (Rr + .33 * h, .985 * W), (Rr + .32 * h, .985 * W + rib),
                (Rr + .295 * h, .977 * W + rib), (Rr + .285 * h, .973 * W), (Rr + .18 * h, .925 * W), (Rr + .135 * h, .90 * W),
                (Rr + .125 * h, .90 * W + 1.6 * rib), (Rr + .085 * h, .885 * W + 1.6 * rib), (Rr + .07 * h, .865 * W), (Rr + .015, .82 * W)]
        return full if R > .6 else full[:8] + full[11:]              # small tyres: one rib fewer

    def on(self, s):
        """Point (r, w) and outward normal at distance s (metres) from the tread's middle."""
        left = s
        for (r0, w0), (r1, w1) in zip(self.half, self.half[1:]):
            d = math.hypot(r1 - r0, w1 - w0)
            if left <= d or (r1, w1) == self.half[-1]:
                k = left / d
                return (r0 + (r1 - r0) * k, w0 + (w1 - w0) * k), ((w1 - w0) / d, -(r1 - r0) / d)
            left -= d

    def side_height(self, r):
        """w of the sidewall at radius r."""
        for (r0, w0), (r1, w1) in zip(self.half[5:], self.half[6:]):
            if r1 <= r <= r0:
                return w0 + (w1 - w0) * (r0 - r) / max(r0 - r1, 1e-9)
        return self.W

    def shoulder(self):
        """Distance s at which the tread turns into the sidewall."""
        s = 0
        for (r0, w0), (r1, w1) in zip(self.half[:5], self.half[1:6]):
            s += math.hypot(r1 - r0, w1 - w0)
        return s


def carcass(t, segments=None):
    """Closed tyre body."""
    half = [(r, w) for r, w in t.half]
    inner = [(t.Rr + .01, .76 * t.W), (t.Rr + .10 * t.h, .70 * t.W), (t.Rr + .10 * t.h, -.70 * t.W), (t.Rr + .01, -.76 * t.W)]
    profile = half + inner + [(r, -w) for r, w in reversed(half[1:])]
    return shapes.lathe(profile, segments or settings.segs(42 if t.R > .6 else 32), closed=True)


def lugs(t, count=None):
    """Both rows of 45 degree lugs, staggered by half a pitch, running over the shoulder."""
    count = count or round(TAU * t.R / (0.20 + 0.03 * (t.R > 0.6)))
    one = _lug(t)
    other = one.moved(Matrix.Scale(-1, 4, (0, 0, 1)))
    out = Chunk()
    for i in range(count):
        a = TAU * i / count
        out = out + one.moved(Matrix.Rotation(a, 4, 'Z')) + other.moved(Matrix.Rotation(a + math.pi / count, 4, 'Z'))
    return out


def _lug(t):
    """One lug on the w > 0 side."""
    end = t.shoulder()
    wide = 0.032 + 0.012 * (t.R - 0.45) / 0.4                       # half width along the circumference at the base
    stops = [-0.05 * t.W, 0.0, 0.3, 0.62, 0.86, 1.0, 1.28 if t.R > .6 else 1.22] if settings.detail == 2 else [-0.03 * t.W, 0.4, 0.9, 1.25]
    rings = []
    for k, f in enumerate(stops):
        s = f if k == 0 else f * end
        last, first = k == len(stops) - 1, k == 0
        (r, w), (nr, nw) = t.on(max(s, 0))
        if first:
            w = s
        a = -min(s, end * 0.97) / t.R * 0.98                       # 45 degrees: as far round as across
        tall = t.R - t.on(0)[0][0]
        tall = tall * (1.0 if f < 0.9 or first else 0.92 if not last else 0.12)
        top = (r + nr * tall, w + nw * tall)
        if not first and f <= 0.7:
            top = (t.R - (t.on(0)[0][0] - r) * 0.35, w)             # the tread face stays nearly flat
        elif first:
            top = (t.R, w)
        base = (r - nr * .006, w - nw * .006)
        hb, ht = wide * (1 + .10 * f * (not first)), wide * (.62 + .10 * f * (not first))
        mid = (base[0] + (top[0] - base[0]) * .86, base[1] + (top[1] - base[1]) * .86)
        ring = []
        for (rr, ww), h in ((base, -hb), (mid, -ht * 1.10), (top, -ht * .86), (top, ht * .86), (mid, ht * 1.10), (base, hb)):
            ang = a + h / rr
            ring.append(Vector((rr * math.cos(ang), rr * math.sin(ang), ww)))
        rings.append(ring)
    return shapes.outward(shapes.loft(rings))


def rim(t, offset, flange=True):
    """Barrel of the rim: a sheet with flanges on both sides. offset = w of the disc."""
    W, R = t.W, t.Rr
    a, th = .82 * W, .010
    outer = [(R + .030, a + .004), (R + .022, a + .014), (R + .006, a + .010), (R - .012, a - .002), (R - .014, a - .030), (R - .026, a - .034), (R - .030, .50 * W), (R - .058, .44 * W),
             (R - .062, .40 * W), (R - .062, .08 * W), (R - .032, -.06 * W), (R - .020, -a + .05), (R - .012, -a + .002), (R + .006, -a - .010), (R + .022, -a - .014), (R + .030, -a - .004)]
    back = [(R + .026, -a + .004), (R + .010, -a + .012), (R - .004, -a + .04), (R - .01, 0), (R - .004, a - .04), (R + .010, a - .012), (R + .026, a - .004)]
    return shapes.lathe(outer + back, settings.segs(36 if t.R > .6 else 28), closed=True)


def disc(t, offset, hub_r, holes=8, depth=0.10, thickness=0.014):
    """Dished wheel disc with rounded hand holes, from the hub to the barrel."""
    r1, r0 = t.Rr - .050, hub_r * .55
    hole_r = hub_r * 1.18 + (r1 - hub_r * 1.18) * .56
    size = (r1 - hub_r) * .36

    def height(u, v):
        r = math.hypot(u, v)
        k = max(0.0, min(1.0, (r - hub_r * 1.28) / (r1 - .02 - hub_r * 1.28)))
        return offset + depth * (k * k * (3 - 2 * k))
    cut = []
    for i in range(holes):
        a = TAU * (i + .5) / holes
        long_, wide = min(size * 1.9, hole_r * TAU / holes * .55) / 2, size / 2
        pts = shapes.fillet([(-wide, -long_), (wide, -long_), (wide, long_), (-wide, long_)], wide * .8, 3)
        cut.append([((hole_r + p[0]) * math.cos(a) - p[1] * math.sin(a), (hole_r + p[0]) * math.sin(a) + p[1] * math.cos(a)) for p in pts])
    pitch = (r1 - r0) / 3.2
    return shapes.plate(shapes.circle(0, 0, r1, settings.segs(36 if t.R > .6 else 28)), cut + [shapes.circle(0, 0, r0, settings.segs(16))],
                        thickness, .003, height, pitch if settings.detail else None)


def nuts(radius, count, w, size=.016, height=.014):
    """Ring of wheel nuts with studs on the plane w."""
    out = Chunk()
    n = shapes.lathe([(size, 0), (size, height * .8), (size * .82, height), (0, height)], 6)
    n += shapes.lathe([(size * .5, height * .9), (size * .5, height + .010), (0, height + .012)], 6)
    n.solid = False
    for i in range(count):
        a = TAU * i / count
        out = out + n.moved(Matrix.Translation((radius * math.cos(a), radius * math.sin(a), w)))
    return out


def wheel(unit, name, size, side, centre, parent=None, lettering=True, brand='AQRORADIAL', hub='reduction', rim_slot='paint.rim',
          hub_slot='paint.chassis', offset=None, depth=None, holes=8, count=None, dims=None, **extras):
    """A complete wheel as a part with pivot at the hub, extras axis 'x'.

    hub: 'reduction' (final drive cover that stands out), 'cap' (small grease cap) or 'none'."""
    t = Tyre(size, dims)
    p = unit.part(name, parent, centre, alone=True, budget=16000, **{'axis': 'x', 'radius': t.R, 'tyre': size, **extras})
    turn = Matrix.Translation(Vector(centre)) @ axis_frame('x')
    if side == 'R':
        turn = Matrix.Translation(Vector(centre)) @ MIRROR_X @ axis_frame('x')
    depth = (.38 * t.W if depth is None else depth)
    offset = (-.10 * t.W if offset is None else offset)
    hub_r = .50 * t.Rr
    p.add('rubber.tyre', carcass(t), turn)
    p.add('rubber.tyre', lugs(t, count), turn)
    p.add(rim_slot, rim(t, offset), turn)
    p.add(rim_slot, disc(t, offset, hub_r, holes, depth), turn)
    _hub(p, t, turn, hub, hub_r, offset, hub_slot)
    p.add('metal.steel', shapes.tube([((t.Rr - .055) * .99, 0, .30 * t.W), (t.Rr - .075, 0, .48 * t.W)], .006), turn)     # valve
    if lettering and settings.detail == 2:
        _letters(p, t, centre, side, size, brand)
    return p


def _hub(p, t, turn, kind, hub_r, offset, slot):
    face = offset + .001
    p.add('metal.zinc', nuts(hub_r * 1.02, 10 if t.R > .6 else 8, face, .015 if t.R > .6 else .012), turn)
    if kind == 'none':
        return
    r = hub_r * .86
    deep = .5 * t.W if kind == 'reduction' else .22 * t.W
    p.add(slot, shapes.lathe([(r, face - .12), (r, face + .010), (r * .96, face + .018), (r * .80, face + .020), (r * .74, face + deep * .55), (r * .70, face + deep * .62),
                              (r * .40, face + deep * .70), (r * .36, face + deep * .84), (r * .30, face + deep * .88), (0, face + deep * .88)], settings.segs(24)), turn)
    p.add('metal.zinc', nuts(r * .86, 12 if kind == 'reduction' else 6, face + .018, .008, .008), turn)
    if kind == 'reduction':
        p.add('metal.zinc', nuts(r * .52, 8, face + deep * .655, .008, .008), turn)


def _letters(p, t, centre, side, size, brand):
    """Size and brand on the outer sidewall, never mirrored."""
    r = t.Rr + .445 * t.h
    high = .125 * t.h
    where = Matrix.Translation(Vector(centre)) @ axis_frame('x' if side == 'L' else '-x')
    for string, at in ((size, math.pi / 2), (brand, -math.pi / 2)):
        text = shapes.ringtext(string, r, high, .0045, centre=at, height=lambda q: t.side_height(q) - .001)
        p.add('rubber.tyre', text, where)


# ---------------------------------------------------------------- crawler

def hull_path(rollers, n=64):
    """Closed outline (y, z) of a belt round rollers [(y, z, r)], counter-clockwise as listed: sampled evenly, n points."""
    pts = []
    m = len(rollers)
    for i, (y, z, r) in enumerate(rollers):
        py, pz, pr = rollers[i - 1]
        ny, nz, nr = rollers[(i + 1) % m]
        a0 = _tangent(py, pz, pr, y, z, r)
        a1 = _tangent(y, z, r, ny, nz, nr)
        while a1 < a0 - 1e-6:
            a1 += TAU
        k = max(2, int((a1 - a0) / .12))
        pts += [(y + r * math.cos(a0 + (a1 - a0) * j / k), z + r * math.sin(a0 + (a1 - a0) * j / k)) for j in range(k + 1)]
    return resample(pts, n)


def _tangent(y0, z0, r0, y1, z1, r1):
    """Angle of the outer common tangent's normal from circle 0 to circle 1 (belt counter-clockwise)."""
    d = math.hypot(y1 - y0, z1 - z0)
    base = math.atan2(z1 - z0, y1 - y0)
    return base - math.acos(max(-1, min(1, (r0 - r1) / d)))


def resample(pts, n):
    """n points at equal distance along a closed 2D outline."""
    seg = [math.dist(a, b) for a, b in zip(pts, pts[1:] + pts[:1])]
    total = sum(seg)
    out, i, run = [], 0, 0.0
    for k in range(n):
        s = total * k / n
        while run + seg[i] < s - 1e-9:
            run += seg[i]
            i += 1
        f = (s - run) / max(seg[i], 1e-9)
        a, b = pts[i], pts[(i + 1) % len(pts)]
        out.append((a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f))
    return out


def crawler_belt(part, rollers, x0, x1, thickness=.03, lug=.035, pitch=.12, slot='rubber.belt'):
    """Rubber belt round rollers given as (y, z, r), with staggered lugs outside and guide teeth inside."""
    length = sum(math.dist(a, b) for a, b in zip(*(lambda q: (q, q[1:] + q[:1]))(hull_path(rollers, 200))))
    n = max(12, round(length / pitch))
    path = hull_path(rollers, n * 2)
    m = len(path)
    normal = []
    for i in range(m):
        a, b = path[i - 1], path[(i + 1) % m]
        d = math.dist(a, b)
        normal.append(((b[1] - a[1]) / d, -(b[0] - a[0]) / d))
    off = lambda i, h: (path[i % m][0] + normal[i % m][0] * h, path[i % m][1] + normal[i % m][1] * h)     # noqa: E731
    b = .012
    rings = []
    for i in range(m):
        (y0, z0), (y1, z1), (ym, zm) = off(i, 0), off(i, thickness), off(i, thickness - b)
        rings.append([(x0, y0, z0), (x0, ym, zm), (x0 + b, y1, z1), (x1 - b, y1, z1), (x1, ym, zm), (x1, y0, z0)])
    part.add(slot, shapes.loft(rings, loop=True))
    mid, w = (x0 + x1) / 2, (x1 - x0) / 2
    for i in range(0, m, 2):
        for sign, shift in ((1, 0), (-1, 1)):
            part.add(slot, _belt_lug(off, i + shift, mid, sign, w, thickness, lug))
        c = [off(i, .004), off(i, -.055)]
        d = (normal[i][1] * .02, -normal[i][0] * .02)
        base = [(mid + s * .04, c[0][0] + d[0] * k, c[0][1] + d[1] * k) for s, k in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
        top = [(mid + s * .022, c[1][0] + d[0] * k * .6, c[1][1] + d[1] * k * .6) for s, k in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
        part.add(slot, shapes.loft([base, top]))
    return n


def _belt_lug(off, i, mid, sign, w, thickness, lug):
    """One slanted lug across half the belt."""
    rings = []
    for f, tall, back in ((.02, .9, 0), (.5, 1, .45), (.93, 1, .9), (1.0, .15, .97)):
        x = mid + sign * w * f
        ring = []
        for k, h in ((-.32, -.003), (-.22, lug * tall), (.22, lug * tall), (.32, -.003)):
            p = _between(off, i - back + k, thickness + h)
            ring.append((x, p[0], p[1]))
        rings.append(ring)
    return shapes.outward(shapes.loft(rings))


def _between(off, s, h):
    i = math.floor(s)
    a, b, f = off(i, h), off(i + 1, h), s - i
    return (a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f)
