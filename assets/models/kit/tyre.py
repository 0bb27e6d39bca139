"""Tyres: size table, carcass with crown, sidewall and bead, three treads, raised lettering.

Everything is made about the w axis, w = 0 being the middle plane; a tyre is the same on both sides but for the stagger of its lugs,
and lettered on both sides, so that one mesh serves left and right. Driving forward turns it counter-clockwise seen from +w on the
left side; the lugs' noses then meet the ground first."""
import math

from mathutils import Matrix, Vector

from . import settings, shapes
from .shapes import TAU, Chunk

# size: outer diameter m, section width m, rim diameter inch
SIZES = {
    '18.4R30':    (1.550, 0.467, 30), '600/65R28': (1.491, 0.600, 28), '23.1R26': (1.605, 0.587, 26),
    '12.5/80-18': (0.965, 0.308, 18), '18.4R34': (1.650, 0.467, 34), '18.4R38': (1.750, 0.467, 38),
    '16.9R38':    (1.680, 0.429, 38), '15.5R38': (1.570, 0.394, 38), '11.2R42': (1.590, 0.284, 42),
    '9.5-42':     (1.500, 0.241, 42), '11.2-20': (0.985, 0.284, 20), '9.00R20': (0.945, 0.234, 20),
    '360/70R24':  (1.114, 0.360, 24), '360/70R20': (1.012, 0.360, 20), '11.5/80-15.3': (0.845, 0.290, 15.3),
    '10.0/75-15.3': (0.760, 0.264, 15.3), '14.9R24': (1.265, 0.378, 24), '420/70R24': (1.198, 0.420, 24),
    '30.5L-32': (1.828, 0.775, 32), '800/65R32': (1.853, 0.798, 32), '650/75R32': (1.788, 0.650, 32), '620/75R26': (1.590, 0.620, 26),
    '460/70R24': (1.254, 0.459, 24), '18.4-24': (1.395, 0.467, 24), '16.0/70-20': (1.075, 0.410, 20), '480/65R24': (1.234, 0.480, 24),
    '520/70R38': (1.749, 0.516, 38), '580/70R42': (1.879, 0.577, 42), '7.50-20': (0.920, 0.215, 20), '24.5R32': (1.815, 0.622, 32),
}

# tread when the caller names none: steering ribs, industrial bars; all others have lugs
TREADS = {'12.5/80-18': 'rib', '11.5/80-15.3': 'rib', '10.0/75-15.3': 'rib', '7.50-20': 'rib', '16.0/70-20': 'bar'}


class Tyre:
    """Sizes of a tyre and the surface its lugs, ribs and letters lie on. r = radius, w = distance from the middle plane."""

    def __init__(self, size, dims=None, lug=None, tread=None):
        dia, width, inch = dims or SIZES[size]
        self.size, self.R, self.W, self.Rr = size, dia / 2, width / 2, inch * 0.0254 / 2
        self.tread = tread or TREADS.get(size, 'lug')
        self.h = self.R - self.Rr
        self.big = self.R > .56
        deep = {'lug': .029 + .024 * (self.R - .45), 'bar': .024, 'rib': .025}[self.tread]
        self.lug = lug or min(deep, .22 * self.h)
        self.low = width / dia > .365                                    # wide low-profile tyre: narrower rim, rounder flank
        self.rim_w = (.80 if self.low else .845) * self.W                # half width between the rim flanges
        self.Wt = .94 * self.W                                           # edge of the tread
        self.flange = .030 if self.big else .022
        self.ribs = (self.Rr + .612 * self.h, self.Rr + .325 * self.h)    # radii of the sidewall's ribs
        self.half = self._half()

    def crown(self, w):
        """Radius of the tread's running surface at w."""
        return self.R - (.050 if self.tread == 'lug' else .075) * self.h * (w / self.Wt) ** 2

    def _half(self):
        """Half profile from the middle of the tread to the bead: (r, w)."""
        return self._tread() + self._flank()

    def _tread(self):
        """The part of the half profile under the tread."""
        W, h, t = self.W, self.h, self.R - self.lug
        if self.tread == 'rib':
            return self._ribs()
        c = .105 * h
        return [(t, 0), (t - .30 * c, .56 * W), (t - c, .85 * W)]

    def _ribs(self):
        """Steering tread: ribs with grooves between, from the middle outward."""
        out, b = [(self.crown(0), 0)], .0105 * max(1, self.W / .155) ** .7
        for f in self.grooves():
            w, r = f * self.W, self.crown(f * self.W)
            out += [(r, w - b), (r - self.lug, w - b * .6), (r - self.lug, w + b * .6), (r, w + b)]
        e = .80 * self.W
        return out + [(self.crown(e), e), (self.crown(e) - .030 * self.h, .865 * self.W)]

    def grooves(self):
        """Places of a ribbed tread's grooves, as shares of the half width."""
        return (.16, .47) if self.W > .14 else (.27,)

    def _flank(self):
        """Shoulder, sidewall with ribs, rim protector, bead."""
        W, Rr, h, e = self.W, self.Rr, self.h, .0055 if self.big else .0045
        belly = .012 * W if self.low else 0
        shoulder = [(Rr + .765 * h, .940 * W), (Rr + .680 * h, .982 * W + belly)]
        upper = self._rib(self.ribs[0], .992 * W + belly, .990 * W + belly, e)
        lower = self._rib(self.ribs[1], .972 * W + belly, .966 * W + belly, e)
        side = [(Rr + .46 * h, W + belly)]
        guard = [(Rr + .200 * h, .922 * W), (Rr + .178 * h, .915 * W + 2.2 * e), (Rr + .122 * h, .888 * W + 1.6 * e), (Rr + .104 * h, .868 * W)]
        b, f = self.rim_w, self.flange
        bead = [(Rr + max(.075 * h, f + .010), b + .012), (Rr + f - .004, b + .003)]
        if not self.big:
            return shoulder + upper + lower + guard[:3] + bead
        return shoulder + upper + side + lower + guard + bead

    def _rib(self, r, w0, w1, high):
        """Concentric rib of the sidewall, 10 mm wide and crisp, so that it catches the light."""
        return [(r + .0072, w0), (r + .0050, w0 + high), (r - .0050, w1 + high), (r - .0072, w1)]

    def at(self, w):
        """Radius of the carcass under the tread at distance w."""
        for (r0, w0), (r1, w1) in zip(self.half, self.half[1:]):
            if w0 <= w <= w1:
                return r0 + (r1 - r0) * (w - w0) / max(w1 - w0, 1e-9)
        return self.half[0][0]

    def side_height(self, r):
        """w of the sidewall at radius r."""
        flank = self._flank()
        for (r0, w0), (r1, w1) in zip(flank, flank[1:]):
            if r1 <= r <= r0:
                return w0 + (w1 - w0) * (r0 - r) / max(r0 - r1, 1e-9)
        return self.W


# ---------------------------------------------------------------- body

def carcass(t, segments=None):
    """Tyre body from bead to bead; what lies inside the rim is left open."""
    n = segments or settings.segs(40 if t.big else 34)
    profile = [(r, -w) for r, w in reversed(t.half[1:])] + t.half
    body = shapes.lathe(profile, n)
    body.solid = False
    return _zigzag(t, body, len(profile), n) if t.tread == 'rib' else body


def _zigzag(t, body, rows, n):
    """Let the grooves of a ribbed tread wander from side to side."""
    first = len(t.half) - 1
    edge = len(t._ribs()) - 2
    for k in range(rows):
        d = abs(k - first)
        if 0 < d < edge:
            for i in range(n):
                p = Vector(body.points[k * n + i])
                p.z += .0050 * (1 if i % 2 else -1)
                body.points[k * n + i] = p
    return body


# ---------------------------------------------------------------- tread

def lugs(t, count=None):
    """What stands on the carcass: both rows of lugs, or the shoulder blocks of a ribbed tread."""
    if t.tread == 'rib':
        return _shoulder_blocks(t)
    count = 2 * round((count or pitch_count(t)) / 2)
    kinds = [_lug(t, k) for k in ((0, 1) if t.tread == 'lug' else (0, 0))]
    out = Chunk([], [], False)
    for i in range(count):
        one, a = kinds[i % 2], TAU * i / count
        other = kinds[(i + 1) % 2].moved(Matrix.Scale(-1, 4, (0, 0, 1)))
        out = out + one.moved(Matrix.Rotation(a, 4, 'Z')) + other.moved(Matrix.Rotation(a + math.pi / count, 4, 'Z'))
    return out


def pitch_count(t):
    """Lugs of one row."""
    return round(TAU * t.R / ((.165 + .060 * t.R) if t.tread == 'bar' else (.172 + .082 * t.R + .05 * max(t.W - .30, 0))))


def _angle(t, w):
    """How far round (radians) a lug has run at distance w from the middle: 45 degrees on the whole, flatter outside."""
    f = w / t.Wt
    return -(t.Wt / t.R) * ((1.16 * f - .17 * f * abs(f)) if t.tread == 'lug' else (.62 * f))


def _lug(t, short=0):
    """One lug on the w > 0 side; short ones begin off the middle and end higher on the shoulder."""
    top = (.0190 + .009 * (t.R - .45) / .4) * (1.5 if t.tread == 'bar' else 1) * 1.22        # half width along the circumference
    start = (.17 if short else -.045) if t.tread == 'lug' else -.10
    foot = .014 if t.big else .011
    rows = []                                                         # carcass (r, w), normal, top (r, w), width factor
    stops = ((start, start + .07, .56, 1.0) if t.big else (start, start + .07, .56, 1.0)) if settings.detail == 2 else (start, .5, 1.0)
    for k, f in enumerate(stops):
        w = f * t.Wt
        r = t.at(abs(w))
        drop = t.lug * .42 if k == 0 else 0
        if k == len(stops) - 1:
            rows.append(((t._tread()[-1][0] - .01 * t.h, .875 * t.W), (.6, .8), (t.crown(w) - .008, w + .003), 1.14))
        else:
            rows.append(((r, min(w, .85 * t.W)), (1, 0), (t.crown(w) - drop, w), (.82 + .26 * max(f, 0)) * (.92 if k == 0 else 1)))
    flank = [(.735, .40, 1.10), (.665, .10, 1.02)] if not short else [(.755, .40, 1.10), (.70, .10, 1.02)]
    for f, lift, wide in flank:
        r = t.Rr + f * t.h
        w = t.side_height(r)
        rows.append(((r, w), (.16, .99), (r + .02 * t.h * (lift > .2), max(w + t.lug * lift * .55, t.Wt + .004 if lift > .2 else 0)), wide))
    rings = [_ring(t, row, top, foot) for row in rows]
    return _open_bottom(shapes.outward(shapes.loft(rings)), len(rings[0]))


def _ring(t, row, top, foot):
    """Cross section of a lug: stepped base on the side that pushes, chamfered top, sloping foot on the other side."""
    (r, w), (nr, nw), (tr, tw), wide = row
    a, half, d = _angle(t, min(tw, t.Wt)), top * wide, .0055 if t.big else .004
    high = max(math.hypot(tr - r, tw - w), 1e-6)
    cut = 0 if high < .010 else .9 * d / high
    at = lambda f: (r + (tr - r) * f, w + (tw - w) * f)                                            # noqa: E731
    low = (r - nr * .007, w - nw * .007)
    push = [(at(1), half - d), (at(1 - cut), half + .003), (at(.36), half + .006), (at(.30), half + foot * .95), (low, half + foot + .005)]
    back = [(low, half + foot + .004), (at(.30), half + foot * .55), (at(1), half - .001)]
    if not t.big:
        push, back = push[:1] + push[2:], back[:1] + back[2:]
    out = []
    for (rr, ww), h in [(q, -g) for q, g in back] + push:
        ang = a + h / max(rr, .1)
        out.append(Vector((rr * math.cos(ang), rr * math.sin(ang), ww)))
    return out


def _open_bottom(lug, n):
    """Leave out the faces a lug stands on."""
    hidden = lambda f: {i % n for i in f} == {0, n - 1}                                           # noqa: E731
    return Chunk(lug.points, [f for f in lug.faces if not hidden(f)], False)


def worn(t, chunk):
    """For each face of the carcass or the lugs whether the ground or kerbs have rubbed it lighter."""
    deep = .003 if t.tread == 'rib' else .0095
    edge = t.half[len(t._tread()) - 2][1] + .006 if t.tread == 'rib' else t.Wt + .004

    def rubbed(p):
        r = math.hypot(p[0], p[1])
        return (abs(p[2]) < edge and r > t.crown(p[2]) - deep) or any(abs(r - rib) < .0052 for rib in t.ribs)
    top = [rubbed(p) for p in chunk.points]
    return [all(top[i] for i in f) for f in chunk.faces]


def _shoulder_blocks(t):
    """Short bars on the shoulder of a ribbed tread."""
    n = settings.segs(30)
    e = t.half[len(t._tread()) - 1]
    r0, w0 = e[0], e[1]
    r1 = t.Rr + .70 * t.h
    w1 = t.side_height(r1)
    half = TAU * r0 / n * .29
    rings = []
    for r, w, s, lift in ((r0 + .007, w0 + .006, 1, 0), (r1 + .006, w1 + .006, .85, .002), (r1 - .012, w1 - .003, .8, 0)):
        rings.append([Vector((r * math.cos(h / r), r * math.sin(h / r), w + q)) for h, q in ((-half * s * 1.25, -.010), (-half * s, lift), (half * s, lift), (half * s * 1.25, -.010))])
    block = shapes.outward(shapes.loft(rings))
    block = Chunk(block.points, [f for f in block.faces if {i % 4 for i in f} != {0, 3}], False)
    other = block.moved(Matrix.Scale(-1, 4, (0, 0, 1)))
    out = Chunk([], [], False)
    for i in range(n):
        a = TAU * i / n
        out = out + block.moved(Matrix.Rotation(a, 4, 'Z')) + other.moved(Matrix.Rotation(a + math.pi / n, 4, 'Z'))
    return out


# ---------------------------------------------------------------- lettering

def letters(t, brand='AGRO'):
    """Size, brand, kind and arrow on both sidewalls, none mirrored."""
    r = t.Rr + .455 * t.h
    high = min(.074, .205 * t.h)
    up = lambda q: t.side_height(q) - .0010                                                        # noqa: E731
    lift = .0045
    near = Chunk([], [], False)
    for string, at, size, radius in ((brand, math.pi / 2, high * 1.22, r), (t.size, -math.pi / 2, high, r)):
        near = near + shapes.ringtext(string, radius, size, lift, centre=at, height=up, spacing=1.12)
    arrow = _arrow(t, r, high * .62, math.pi, up, lift)
    return near + near.moved(Matrix.Rotation(math.pi, 4, 'Y')) + arrow + arrow.moved(Matrix.Scale(-1, 4, (0, 0, 1)))


def _arrow(t, r, high, at, up, lift):
    """Arrow in the driving direction of the left side."""
    o = [(1.7, -.16), (1.7, .16), (-.3, .16), (-.3, .5), (-1.25, 0), (-.3, -.5), (-.3, -.16)]
    flat = shapes.plate([(u * high, v * high) for u, v in o], (), lift, 0, back=False)
    return flat.mapped(lambda p: ((r + p[1]) * math.cos(at - p[0] / r), (r + p[1]) * math.sin(at - p[0] / r), up(r + p[1]) + p[2] + lift))
