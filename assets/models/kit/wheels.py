"""Wheels: tyre (see tyre.py) on a dished rim with hand holes, welds, nuts with studs, hub and valve. Also a rubber crawler belt.

A wheel is made round its part's pivot, its axle along x, its outer face to +X for side 'L' and -X for 'R'. Two wheels of the same make
called <name>.L and <name>.R share their meshes: the tyre is moved over, the rim (<name>.rim.L / .R, a child) is turned round."""
import math

from mathutils import Matrix, Vector

from . import settings, shapes
from .part import axis_frame
from .shapes import TAU, Chunk
from .tyre import SIZES as TYRES, Tyre, carcass, letters, lugs, worn                              # noqa: F401


# ---------------------------------------------------------------- rim

def _segments(t):
    return settings.segs((40 if t.W < .33 else 36) if t.big else 32)


def rim(t, offset, flange=True, seat=None):
    """Barrel of the rim seen from within: rolled flanges, bead seats, well. seat = w of the disc's edge, where the well lies."""
    R, a, f = t.Rr, t.rim_w, t.flange
    mid = .38 * t.W if seat is None else seat
    hi = min(mid + .030, a - .062)
    lo = max(min(mid - .085, hi - .060), -a + .10)
    outer = [(R + f - .006, a - .001), (R + f, a + .004), (R + f - .002, a + .011), (R + f - .012, a + .013), (R + .004, a + .006), (R - .006, a - .006), (R - .011, a - .046),
             (R - .017, a - .052), (R - .050, hi)]
    inner = [(R - .050, lo), (R - .016, max(lo - .045, -a + .055)), (R - .006, -a + .006), (R + .004, -a - .006), (R + f - .002, -a - .011), (R + f - .006, -a + .001)]
    out = shapes.lathe(outer + inner, _segments(t))
    out.solid = False
    return out


def _lip(t):
    """Width of the disc's rim along the barrel."""
    return min(.032, .10 * t.Rr)


def _dish(t, offset, hub_r, depth):
    """Radii of the disc's zones and its height(r): plate, curve, cone with the hand holes, lip along the barrel."""
    r1, plate = t.Rr - .054, hub_r * (1.26 if t.big else 1.20)
    span = r1 - plate
    ra, rb = plate + span * .16, r1 - span * .13
    lip = _lip(t)
    rows = [(plate, 0), (plate + span * .07, depth * .03), (ra, depth * .13), (rb, depth * .93), (r1 - span * .035, depth * 1.0), (r1, depth + (lip if depth >= 0 else -lip))]

    def height(r):
        if r <= plate:
            return offset
        for (q0, h0), (q1, h1) in zip(rows, rows[1:]):
            if r <= q1:
                return offset + h0 + (h1 - h0) * (r - q0) / (q1 - q0)
        return offset + rows[-1][1]
    return rows, ra, rb, height


def hand_holes(t, hub_r, holes, ra, rb):
    """Outlines of the hand holes, rounded and a little wider outside."""
    out = []
    mid, long_r = (ra + rb) / 2, min((rb - ra) * .80, .42 * (t.Rr - hub_r))
    for i in range(holes):
        a = TAU * (i + .5) / holes
        wide = min(long_r * 1.02, mid * TAU / holes * .34)
        u = long_r / 2
        pts = shapes.fillet([(-u, -wide * .84), (u, -wide), (u, wide), (-u, wide * .84)], min(u, wide) * .80, 3 if t.Rr > .40 else 2)
        out.append([((mid + p[0]) * math.cos(a) - p[1] * math.sin(a), (mid + p[0]) * math.sin(a) + p[1] * math.cos(a)) for p in pts])
    return out


def disc(t, offset, hub_r, holes=8, depth=0.10, thickness=0.012):
    """Dished wheel disc from the hub to the barrel: stamped centre, hand holes with rolled edges, weld bead."""
    n, r0 = _segments(t), min(.275 * t.Rr, .6 * hub_r)
    rows, ra, rb, height = _dish(t, offset, hub_r, depth)
    cut = hand_holes(t, hub_r, holes, ra, rb) if holes else []
    groove = [(r0, offset), (hub_r * 1.17, offset), (hub_r * 1.20, offset - .005), (rows[0][0] - .004, offset - .005)] if settings.detail == 2 and t.big else [(r0, offset), (rows[0][0] - .004, offset)]
    outer = [(q, offset + h) for q, h in rows]
    slope = (outer[3][1] - outer[2][1]) / (rb - ra)
    e = .004
    centre = groove + [*outer[:2], (ra - e, outer[2][1] - slope * e), outer[2]]
    edge = [outer[3], (rb + e, outer[3][1] + slope * e), *outer[4:], (t.Rr - .049, outer[-1][1])]
    face = shapes.lathe(list(reversed(centre)), n) + shapes.lathe(list(reversed(edge)), n)
    back = shapes.lathe([(q, w - thickness) for q, w in (centre[0], *centre[-4:-3], centre[-1])], n) + shapes.lathe([(q, w - thickness) for q, w in (edge[0], *edge[2:])], n)
    loops = [shapes.circle(0, 0, rb, n), list(reversed(shapes.circle(0, 0, ra, n)))] + [list(reversed(shapes.ccw(c))) for c in cut]
    pts, tris = shapes._fill(loops, None)
    for w, flip in ((0, False), (-thickness, True)):
        face = face + Chunk([(p[0], p[1], height(math.hypot(p[0], p[1])) + w) for p in pts], [tuple(reversed(f)) if flip else f for f in tris], False)
    for c in cut:
        face = face + _rolled_edge(shapes.ccw(c), height, thickness)
    face = face + back
    face = face + _weld(t, outer[-1][0], outer[-1][1], n)
    face.solid = False
    return face


def _rolled_edge(outline, height, thickness):
    """Raised lip round a hand hole and the hole's wall."""
    wide = shapes.inset(outline, -.009)
    rings = [(wide, .0004), (outline, .0050), (outline, -thickness)]
    n = len(outline)
    points = [(p[0], p[1], height(math.hypot(p[0], p[1])) + h) for ring, h in rings for p in ring]
    faces = [(k * n + i, k * n + (i + 1) % n, (k + 1) * n + (i + 1) % n, (k + 1) * n + i) for k in range(len(rings) - 1) for i in range(n)]
    return Chunk(points, faces, False)


def _weld(t, r, w, n):
    """Weld bead between disc and barrel, a little uneven."""
    bead = shapes.lathe([(t.Rr - .048, w + .009), (t.Rr - .056, w + .006), (r - .005, w - .004)], n)
    bead.solid = False
    k = len(bead.points) // 3
    for i in range(k):
        p = bead.points[k + i]
        bead.points[k + i] = (p[0], p[1], p[2] + .0016 * (1 if i % 2 else -1))
    return bead


def nuts(radius, count, w, size=.016, height=.014):
    """Ring of wheel nuts with washers and studs on the plane w."""
    out = Chunk([], [], False)
    n = shapes.lathe([(size, 0), (size, height), (0, height)], 6)
    if size > .010:
        n = shapes.lathe([(size * 1.42, 0), (size * .95, size * .30)], 8) + shapes.lathe([(size, size * .2), (size, height * .80), (size * .58, height)], 6)
        n = n + shapes.lathe([(size * .52, height * .92), (size * .47, height + size * .60), (0, height + size * .66)], 6)
    n.solid = False
    for i in range(count):
        a = TAU * i / count
        out = out + n.moved(Matrix.Translation((radius * math.cos(a), radius * math.sin(a), w)) @ Matrix.Rotation(a * 3.7, 4, 'Z'))
    return out


# ---------------------------------------------------------------- wheel

def wheel(unit, name, size, side, centre, parent=None, lettering=True, brand='AGRO', hub='reduction', rim_slot='paint.rim',
          hub_slot='paint.chassis', offset=None, depth=None, holes=8, count=None, dims=None, tread=None, **extras):
    """A complete wheel as a part with pivot at the hub, extras axis 'x'.

    hub: 'reduction' (final drive cover that stands out), 'cap' (small grease cap) or 'none'.
    tread: 'lug', 'rib' (steering) or 'bar' (industrial); without it as usual for the size."""
    t = Tyre(size, dims, tread=tread)
    depth = (.38 * t.W if depth is None else depth)
    offset = (-.10 * t.W if offset is None else offset)
    depth = min(depth, t.rim_w - .076 - _lip(t) - offset)          # the disc's rim stays in the well
    make = (size, dims, t.tread, lettering, brand, hub, rim_slot, hub_slot, offset, depth, holes, count, settings.detail)
    extras = {'axis': 'x', 'radius': t.R, 'tyre': size, **extras}
    twin = _twin(unit, name, make)
    if twin:
        return _share(unit, twin, name, side, centre, parent, extras)
    p = unit.part(name, parent, centre, alone=True, budget=16000, **extras)
    turn = Matrix.Translation(Vector(centre)) @ axis_frame('x')
    _rubber(p, t, carcass(t), turn)
    _rubber(p, t, lugs(t, count), turn, t.tread != 'rib')
    if lettering and settings.detail == 2:
        p.add('rubber.tyre_letter', letters(t, brand), turn)
    split = (len(p.points), len(p.faces))
    if side == 'R':
        turn = Matrix.Translation(Vector(centre)) @ Matrix.Rotation(math.pi, 4, 'Z') @ axis_frame('x')
    _rim_parts(p, t, turn, hub, rim_slot, hub_slot, offset, depth, holes)
    p.wheel_make, p.wheel_split, p.wheel_end = make, split, len(p.faces)
    return p


def _rubber(p, t, chunk, turn, runs=True):
    """A piece of the tyre; what touches the ground is in the slot of worn rubber."""
    p.add('rubber.tyre', chunk, turn)
    n = len(p.slots) - len(chunk.faces)
    for i, rubbed in enumerate(worn(t, chunk) if runs else ()):
        if rubbed:
            p.slots[n + i] = 'rubber.tyre_worn'


def _rim_parts(p, t, turn, hub, rim_slot, hub_slot, offset, depth, holes):
    """Barrel, disc, hub, nuts and valve."""
    hub_r = _hub_radius(t)
    p.add(rim_slot, rim(t, offset, seat=_dish(t, offset, hub_r, depth)[0][-1][1] + offset), turn)
    p.add(rim_slot, disc(t, offset, hub_r, holes, depth), turn)
    _hub(p, t, turn, hub, hub_r, offset, hub_slot)
    a, w = math.pi / 2 + .12, t.rim_w - .050
    foot, tip = t.Rr - .014, t.Rr - .052
    stem = lambda r, z: (r * math.cos(a), r * math.sin(a), z)                                 # noqa: E731
    p.add('metal.dark', shapes.tube([stem(foot, w), stem(foot - .016, w + .004), stem(tip, w + .026)], .0075, 0, 6), turn)
    p.add('metal.zinc', shapes.tube([stem(tip + .002, w + .024), stem(tip - .014, w + .036)], .0055, 0, 6), turn)


def _hub_radius(t):
    """About the radius of the nut circle; large rims do not have larger hubs."""
    return min((.45 if t.Rr < .33 else .50) * t.Rr, .205)


def _twin(unit, name, make):
    """The wheel of the other side, when it is of the same make and nothing else was added to it."""
    if name[-2:] not in ('.L', '.R'):
        return None
    other = unit.parts.get(name[:-1] + ('R' if name.endswith('L') else 'L'))
    if other is None or getattr(other, 'wheel_make', None) != make or len(other.faces) != other.wheel_end or other.stack != [Matrix()]:
        return None
    return other


def _share(unit, twin, name, side, centre, parent, extras):
    """Second wheel of a pair: the first one's rim becomes a node of its own, then both meshes are used again."""
    np_, nf = twin.wheel_split
    rim_name = lambda full: full[:-2] + '.rim' + full[-2:]                                    # noqa: E731
    away = lambda e: {'explode': tuple(.45 * v for v in e['explode'])} if 'explode' in e else {}    # noqa: E731
    part = unit.part(rim_name(twin.name), twin.name, twin.pivot, alone=True, **away(twin.extras))
    part.points, part.slots = twin.points[np_:], twin.slots[nf:]
    part.faces = [tuple(i - np_ for i in f) for f in twin.faces[nf:]]
    twin.points, twin.faces, twin.slots = twin.points[:np_], twin.faces[:nf], twin.slots[:nf]
    p = unit.instance(name, twin, centre, parent, **extras)
    q = unit.instance(rim_name(name), part, centre, name, Matrix.Rotation(math.pi, 4, 'Z'), **away(extras))
    p.bake_alone = q.bake_alone = True
    return p


def _hub(p, t, turn, kind, hub_r, offset, slot):
    """Wheel nuts and what stands in the middle."""
    face = offset + .001
    size = .0165 if t.big else .0125
    p.add('metal.zinc', nuts(hub_r * 1.02, 10 if t.big else 8, face, size, size * .95), turn)
    if kind == 'none':
        return
    r, n = hub_r * .86, settings.segs(20 if t.big else 18)
    if kind == 'cap':
        p.add(slot, shapes.lathe([(0, face - .10), (r, face - .10), (r, face + .010), (r * .95, face + .016), (r * .62, face + .020), (r * .56, face + .030), (r * .52, face + .20 * t.W), (r * .46, face + .25 * t.W), (0, face + .26 * t.W)], n), turn)
        p.add('metal.zinc', nuts(r * .78, 6, face + .017, .007, .007), turn)
        p.add('metal.zinc', shapes.cyl(.006, face + .255 * t.W, face + .255 * t.W + .014, .002, 6), turn)
        return
    deep = min(.5 * t.W, .17)
    p.add(slot, shapes.lathe([(0, face - .12), (r, face - .12), (r, face + .014), (r * .96, face + .020), (r * .80, face + .022), (r * .755, face + .030), (r * .72, face + deep * .60), (r * .69, face + deep * .66),
                              (r * .44, face + deep * .70), (r * .41, face + deep * .74), (r * .38, face + deep * .92), (r * .33, face + deep), (0, face + deep)], n), turn)
    p.add('metal.zinc', nuts(r * .87, 10, face + .020, .008, .008), turn)
    p.add('metal.zinc', nuts(r * .57, 6, face + deep * .675, .008, .008), turn)
    for i in range(6 if t.big else 0):                                                        # ribs of the planetary case
        a = TAU * (i + .5) / 6
        rib = shapes.prism([(r * .70, face + .02), (r * .84, face + .02), (r * .735, face + deep * .50), (r * .70, face + deep * .50)], -.006, .006, .002, 0)
        p.add(slot, rib.mapped(lambda q: (q[0], q[2], q[1])), turn @ Matrix.Rotation(a, 4, 'Z'))
    p.add('metal.steel', shapes.cyl(.013, face + deep * .66, face + deep * .80, .003, 6), turn @ Matrix.Translation((r * .57 * math.cos(.39), r * .57 * math.sin(.39), 0)))


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
