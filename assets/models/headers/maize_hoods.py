"""Hoods and snouts of the maize headers: round backs in two parts that are hinged, so that the snout floats and folds up."""
from common import *                                                              # noqa: F403
from maize_rows import FRONT, REAR

HINGE_Y, TIP = -1.40, (-2.42, -.575)
HOOD_REAR = -.605                               # behind it the cross auger turns
HOOD_W = .268                                   # half width of a hood
FOLD = -78                                      # degrees a snout swings up for the road


def arch(y, w, z0, z1, n=12, flat_=.62):
    """Cross section with a round back: base at z0, ridge at z1."""
    out = []
    for k in range(n + 1):
        a = math.pi * k / n
        c, s = math.cos(a), math.sin(a)
        out.append((w * math.copysign(abs(c) ** flat_, c), y, z0 + (z1 - z0) * (s ** .86)))
    return out


def hood_rows(outer):
    """(y, half width, base z, ridge z) of the fixed hood."""
    out = []
    for k in range(7):
        t = k / 6
        y = HOOD_REAR + (HINGE_Y - HOOD_REAR) * t
        base = REAR[1] + .085 + (FRONT[1] - REAR[1]) * max(0, (REAR[0] - y) / (REAR[0] - FRONT[0])) - .03 * t
        ridge0, ridge1 = (.43, .06) if outer else (.215, -.075)
        ridge = ridge0 + (ridge1 - ridge0) * (t ** 1.15)
        out.append((y, HOOD_W - .012 * t, base, ridge))
    return out


def nose_rows(outer):
    """The same of the snout, from the hinge to the tip."""
    y0, w0, z0, z1 = hood_rows(outer)[-1]
    out = []
    for k in range(10):
        t = k / 9
        y = y0 - .006 + (TIP[0] - y0) * t
        w = .014 + (w0 - .004 - .014) * (1 - t) ** .80
        ridge = TIP[1] + .018 + (z1 - .004 - TIP[1] - .018) * (1 - t) ** 1.12
        base = z0 + (TIP[1] - .012 - z0) * min(1, t * 1.35) ** .8
        out.append((y, w, base, max(ridge, base + .02)))
    return out


def hoods(u, s):
    """All hoods and snouts: an outer and an inner shape, shared."""
    first = {}
    for i, x in enumerate(s.snouts):
        outer = i in (0, s.rows)
        kind = 'outer' if outer else 'inner'
        pivot = (x, HINGE_Y, hood_rows(outer)[-1][2] + .05)
        ex, nex = (0, -.25, .45), (0, -.65, .15)
        if kind in first:
            h, n = first[kind]
            u.instance(f'header.hood.{i}', h, (x, 0, 0), explode=ex)
            u.instance(f'header.snout.{i}', n, pivot, axis='x', min=FOLD, max=0, explode=nex)
            continue
        h = u.part(f'header.hood.{i}', pivot=(x, 0, 0), budget=3200, explode=ex)
        with h.at(M((x, 0, 0))):
            _hood(h, outer)
        n = u.part(f'header.snout.{i}', pivot=pivot, budget=2600, axis='x', min=FOLD, max=0, explode=nex)
        with n.at(M((x, 0, 0))):
            _nose(n, outer)
        first[kind] = (h, n)
    _outer_signs(u, s)


def _outer_signs(u, s):
    """Lettering and reflectors on the outer flanks."""
    p = u.part('header.signs', explode=(0, -.25, .45), budget=3000)
    for e in (1, -1):
        x = s.snouts[-1] if e > 0 else s.snouts[0]
        p.text('decal.light', s.label, .068, on_hood(x, True, e, -.80, .32), .0015, shear=.1, fine=1)
        sign(p, on_hood(x, True, e, -1.13, .52), .11)
        reflex(p, on_hood(x, True, e, -1.22, .30), .09, .042)


def on_hood(x, outer, s, y, share):
    """Frame on the flank of a hood at height share (0 base .. 1 ridge), side s, text upright; sits on the facet's surface."""
    rows_ = hood_rows(outer)
    for (ya, wa, ba, ra), (yb, wb, bb, rb) in zip(rows_, rows_[1:]):
        if yb <= y <= ya:
            f = (ya - y) / (ya - yb)
            w, b, r = wa + (wb - wa) * f, ba + (bb - ba) * f, ra + (rb - ra) * f
            ang = math.asin(share ** (1 / .86))
            px, pz = w * math.cos(ang) ** .62, b + (r - b) * share
            a2 = ang + .06
            qx, qz = w * math.cos(a2) ** .62, b + (r - b) * math.sin(a2) ** .86
            along = Vector((s * (wb - wa), yb - ya, (bb - ba) * (1 - share) + (rb - ra) * share)).normalized()
            up = Vector((s * (qx - px), 0, qz - pz)).normalized()
            return frame((x + s * px, y, pz), -along if s > 0 else along, up) @ M((0, 0, .004))
    raise ValueError(y)


def _strip(part, slot, rows_, share, half, rise, outer_side, k0, k1):
    """Bead along a flank at a height share."""
    pts = []
    for y, w, b, r in rows_[k0:k1]:
        a = math.asin(share ** (1 / .86))
        pts.append((outer_side * (w * math.cos(a) ** .62), y, b + (r - b) * share))
    rings = []
    for i, q in enumerate(pts):
        k = 0 if i in (0, len(pts) - 1) else 1
        rings.append([(q[0] - outer_side * .006, q[1], q[2] - half), (q[0] + outer_side * rise * k, q[1], q[2] - half * .5), (q[0] + outer_side * rise * k, q[1], q[2] + half * .5), (q[0] - outer_side * .010, q[1], q[2] + half)])
    part.add(slot, shapes.outward(shapes.loft(rings)))


def _hood(h, outer):
    """Fixed hood: shell, rolled edges, wear strips, seam, catches, hinge with its pin, rubber boot to the snout."""
    rows_ = hood_rows(outer)
    h.add('paint.header', shapes.outward(shapes.loft([arch(*q) for q in rows_])))
    for s in (1, -1):
        h.tube('paint.header', [(s * rows_[k][1], rows_[k][0], rows_[k][2] + .006) for k in (0, 2, 4, 6)], .011, 0, 5)
        wear = [[(s * (q[1] + d), q[0], q[2] + z) for d, z in ((-.002, .016), (.007, .016), (.007, .060), (-.002, .060))] for q in rows_]
        h.add('plastic.black', shapes.outward(shapes.loft(wear)))
        _strip(h, 'paint.header', rows_, .55, .020, .007, s, 1, 6)
    rear = [(a, y + .008, z) for a, y, z in arch(rows_[0][0], rows_[0][1] + .002, rows_[0][2], rows_[0][3])]
    h.tube('paint.header', rear, .013, 0, 5)                                      # rolled rear edge
    h.add('paint.accent', shapes.plate([(a, z) for a, _, z in arch(0, rows_[0][1] * .80, rows_[0][2] + .05, rows_[0][3] - .05)], (), .004, .001, back=False), frame((0, HOOD_REAR + .0055, 0), (-1, 0, 0), (0, 0, 1)))
    y, w, b, r = rows_[-1]
    h.add('rubber.belt', shapes.outward(shapes.loft([arch(yy, w + d, b - .002, r + d) for yy, d in ((y + .035, .0005), (y + .030, .005), (y - .012, .005), (y - .018, .0005))])))
    for s in (1, -1):                                          # forged hinge with its pin
        side = axis_frame('x' if s > 0 else '-x', (0, y, b + .05))
        out = [(-.030, -.026), (.09, -.030), (.11, 0), (.09, .030), (-.030, .028), (-.050, 0)]
        if s < 0:
            out = [(v, u) for u, v in out]
        h.add('metal.cast', shapes.outward(shapes.loft([[(u, v, w + z) for u, v in out] for z in (-.004, .010)])), side)
        for a in (.055, .090):
            h.add('metal.zinc', stud(.010, w + .008, w + .018), side @ M(((a, 0, 0) if s > 0 else (0, a, 0))))
        h.add('metal.steel', stud(.017, w + .004, w + .026, 8), side)
    k = rows_[3]
    slope = (rows_[4][3] - rows_[2][3]) / (rows_[2][0] - rows_[4][0])
    h.add('paint.header', shapes.outward(shapes.loft([arch(yy, k[1] + d, k[2] + .002, k[3] + d + (k[0] - yy) * slope) for yy, d in ((k[0] + .022, .0), (k[0] + .016, .004), (k[0] - .016, .004), (k[0] - .022, .0))])))
    for s in (1, -1):
        h.box('metal.dark', (s * (k[1] - .004), k[0] - .018, k[2] + .03), (s * (k[1] + .010), k[0] + .018, k[2] + .11), .003)
        h.add('metal.zinc', stud(.008, .004, .016), axis_frame('x' if s > 0 else '-x', (s * k[1], k[0], k[2] + .09)))
    a, b = rows_[0], rows_[1]                                  # handle on the crest with which the hood is lifted
    d = Vector((0, b[0] - a[0], b[3] - a[3]))
    crest = frame((0, a[0] + d.y * .55, a[3] + d.z * .55), (1, 0, 0), -d)
    h.add('plastic.black', shapes.box((-.075, -.020, -.004), (.075, .020, .006), .003), crest)
    h.tube('plastic.black', [crest @ Vector(q) for q in ((-.055, 0, .004), (-.055, 0, .032), (.055, 0, .032), (.055, 0, .004))], .008, .012, 6)


def _nose(s, outer):
    """Snout: shell, worn tip, keel with the height link, pins of the hinge, sign."""
    rows_ = nose_rows(outer)
    s.add('paint.header', shapes.outward(shapes.loft([arch(*q) for q in rows_[:-2]])))
    tip = [(y, w + .003, b - .004, r + .004) for y, w, b, r in rows_[-3:]]
    tip.append((rows_[-1][0] - .03, .006, TIP[1] - .006, TIP[1] + .008))
    s.add('metal.worn', shapes.outward(shapes.loft([arch(*q, n=10) for q in tip])))
    for e in (1, -1):
        s.tube('paint.header', [(e * q[1], q[0], q[2] + .006) for q in rows_[:-2]], .010, 0, 5)
        y, w, b, r = rows_[-3]
        s.add('metal.zinc', stud(.009, -.002, .010), axis_frame('x' if e > 0 else '-x', (e * (w * .90 - .002), y - .02, (b + r) / 2)))
    q = rows_[6]
    s.bar('metal.worn', [(0, rows_[-1][0] + .04, TIP[1] - .018), (0, q[0], q[2] - .014), (0, rows_[3][0], rows_[3][2] - .012)], .05, .008, .05, .002)
    s.tube('metal.zinc', [(0, rows_[2][0], rows_[2][2] + .01), (0, rows_[1][0] + .05, rows_[1][2] - .06), (0, rows_[0][0] + .10, rows_[0][2] - .05)], .009, 0, 6)
    s.box('metal.dark', (-.03, rows_[2][0] - .03, rows_[2][2] - .012), (.03, rows_[2][0] + .03, rows_[2][2] + .03), .004)
    a, b = rows_[2], rows_[3]
    d = Vector((0, b[0] - a[0], b[3] - a[3]))
    where = frame((0, (a[0] + b[0]) / 2, (a[3] + b[3]) / 2), (1, 0, 0), -d)
    sign(s, where @ M((0, 0, .0035)), .085)
