"""Shell: side shields in three, upper sides, straw hood, fenders, decals and signs."""
import math

from mathutils import Matrix, Vector

from combine import small
from combine.surface import arc, field, film, lettering, outline, panel, place, smooth, warp
from kit import frame, shapes
from kit import assemblies as A

from . import dims as D
from .surf import belt, flank, plan, tension, tuck, upper

GAP = 0.014                       # shut line
SILL = 1.12                       # lower edge between the wheels
SEAMS = (1.98, 3.06)              # y of the two upright shut lines at the belt
LEAN = 0.20                       # the shut lines lean to the rear going up


def seam(k, z):
    """y of a shut line at a height."""
    return SEAMS[k] - LEAN * (D.BELT - z)


def at_tension(k):
    """Where a shut line meets the tension line."""
    z = 1.7
    for _ in range(8):
        z = tension(seam(k, z))
    return seam(k, z), z


def crease(y0, y1, dz=0.0):
    """Points along the tension line."""
    n = max(2, round(abs(y1 - y0) / .10))
    return [(y0 + (y1 - y0) * i / n, tension(y0 + (y1 - y0) * i / n) + dz) for i in range(n + 1)]


def arch_angle(cy, cz, r, rear):
    """Angle at which a wheel arch meets the tension line, behind (rear) or before the wheel."""
    lo, hi = (0.0, 90.0) if rear else (180.0, 90.0)
    for _ in range(40):
        mid = (lo + hi) / 2
        y, z = arc(cy, cz, r, mid, mid, 1)[0]
        lo, hi = (mid, hi) if z < tension(y) else (lo, mid)
    return lo


# ---------------------------------------------------------------- side shields

def front_shapes():
    """Front shield, above and below the tension line: follows the front wheel's arch."""
    cy, cz, r = 0, D.FRONT_R, D.ARCH_FRONT
    a = arch_angle(cy, cz, r, True)
    ya, za = arc(cy, cz, r, a, a, 1)[0]
    ys, zs = at_tension(0)
    top = D.BELT - .010
    high = [(.085, top, .03), (SEAMS[0] - .004, top, .02)] + crease(ys, ya) + arc(cy, cz, r, a, 85.2, 9)[1:]
    a0 = math.degrees(math.asin((SILL - cz) / r))
    low = crease(ya + .004, ys, .010) + [(seam(0, SILL), SILL, .03)] + arc(cy, cz, r, a0, a - .2, 9)
    return high, low


def middle_shapes():
    """Middle shield between the wheels; its lower rear corner gives way to the rear arch."""
    (y0, z0), (y1, z1) = at_tension(0), at_tension(1)
    top = D.BELT - .010
    high = [(SEAMS[0] + GAP, top, .02), (SEAMS[1] - .004, top, .02)] + crease(y1, y0 + GAP)
    cy, cz, r = D.WHEELBASE, D.REAR_R, D.ARCH_REAR
    b0 = 180 - math.degrees(math.asin((SILL - cz) / r))
    b1 = next(b for b in range(int(b0), 60, -1) if arc(cy, cz, r, b, b, 1)[0][0] > seam(1, arc(cy, cz, r, b, b, 1)[0][1]) - .004)
    low = crease(y0 + GAP, y1, .010) + arc(cy, cz, r, b1, b0, 4) + [(seam(0, SILL) + GAP, SILL, .03)]
    return high, low


def rear_shapes():
    """Rear shield over the rear wheel."""
    y0, z0 = at_tension(1)
    top, y1 = D.BELT - .010, D.SHIELD_REAR
    high = [(SEAMS[1] + GAP, top, .02), (y1, top, .02)] + crease(y1, y0 + GAP)
    cy, cz, r = D.WHEELBASE, D.REAR_R, D.ARCH_REAR
    b0 = next(b for b in range(170, 60, -1) if arc(cy, cz, r, b, b, 1)[0][0] > seam(1, arc(cy, cz, r, b, b, 1)[0][1]) + GAP)
    b1 = math.degrees(math.acos((y1 - cy) / r))
    low = crease(y0 + GAP, y1, .010) + arc(cy, cz, r, b1, b0, 12)
    return high, low


def raked(y, z, wide, tall):
    """A slot that leans with the shut lines; (y, z) is its lower front corner."""
    k = LEAN * tall
    return [(y, z, .010), (y + wide, z, .010), (y + wide + k, z + tall, .010), (y + k, z + tall, .010)]


def side_shields(u):
    """panel.side.front / middle / rear.*"""
    vents = [raked(2.62 + .072 * i, 1.86, .036, .24) for i in range(5)]
    rear_vents = [raked(3.92 + .060 * i, 1.95, .030, .16) for i in range(3)]
    for side in 'LR':
        s = 1 if side == 'L' else -1
        for name, make, holes in (('front', front_shapes, ()), ('middle', middle_shapes, vents), ('rear', rear_shapes, rear_vents)):
            high, low = make()
            ends = min(q[0] for q in high), max(q[0] for q in high)
            hinge = (s * (max(flank(y, D.BELT) for y in (ends[0], sum(ends) / 2, ends[1])) + .006), sum(ends) / 2, D.BELT - .022)
            swing = {'min': -78, 'max': 0} if s > 0 else {'min': 0, 'max': 78}
            p = u.part(f'panel.side.{name}.{side}', budget=6500, pivot=hinge, axis='y', explode=(.8 * s, 0, 0), **swing)
            panel(p, side, 'paint.primary', high, flank, holes, grid=(.20, .13), lip=0, behind='mesh.dark')
            panel(p, side, 'paint.secondary', low, tuck, grid=(.20, .085), lip=.045)
        fittings(u, side)


def fittings(u, side):
    """Hinges, grips in the tension line, stiffeners, sills, rubber on the arches."""
    s = 1 if side == 'L' else -1
    front, middle, rear = (u.parts[f'panel.side.{n}.{side}'] for n in ('front', 'middle', 'rear'))
    for p, ys, grip in ((front, (.30, 1.05, 1.80), 1.36), (middle, (2.16, 2.88), 2.42), (rear, (3.24, 4.02), 3.72)):
        for y in ys:
            small.hinge(p, place(side, y, D.BELT - .050, flank, .001) @ Matrix.Rotation(math.pi / 2, 4, 'Z'), .10)
        handle(p, side, grip)
        if p is not front:                                                   # rubber seal along the leading edge, dark in the shut line
            k = 0 if p is middle else 1
            pts = [(s * (flank(seam(k, z) + GAP / 2, z) - .028), seam(k, z) + GAP / 2, z) for z in (D.BELT - .03, 2.0, at_tension(k)[1] + .02)]
            p.bar('rubber.belt', pts, .018, .014, up=(s, 0, 0))
        for z in (2.12, 1.90):
            pts = [(s * (flank(y, z) - .042), y, z) for y in (ys[0] - .06, (ys[0] + ys[-1]) / 2, ys[-1] + .06)]
            p.bar('paint.accent', pts, .05, .028)
    for p, y0, y1 in ((front, 1.06, seam(0, 1.15) - .03), (middle, seam(0, 1.15) + .04, 2.80)):
        o = [(y0, SILL + .006, .015), (y1, SILL + .006, .015), (y1 + .014, SILL + .075, .015), (y0 - .01, SILL + .075, .015)]
        p.add('paint.accent', shapes.plate(outline(side, o), (), .012, .005, warp(side, tuck, .009), .14, back=False))
    for p, y0, y1 in ((front, 1.02, 1.76), (middle, 1.98, 2.80), (rear, 3.06, 4.10)):     # pressed bead under the tension line
        lo, hi = (.30, .235) if p is not rear else (.205, .150)
        o = [(y0 - LEAN * hi, tension(y0) - hi, .02), (y1 - LEAN * hi, tension(y1) - hi, .02), (y1 - LEAN * lo, tension(y1) - lo, .02), (y0 - LEAN * lo, tension(y0) - lo, .02)]
        field(p, side, 'paint.secondary', o, tuck, .009, .008, (.20, .10))
    for p, cy, cz, r, a0, a1 in ((front, 0, D.FRONT_R, D.ARCH_FRONT, 14, 85), (rear, D.WHEELBASE, D.REAR_R, D.ARCH_REAR, 33, 131), (middle, D.WHEELBASE, D.REAR_R, D.ARCH_REAR, 137, 142)):
        pts = [(s * ((flank if z > tension(y) else tuck)(y, z) - .006), y, z) for y, z in arc(cy, cz, r + .003, a0, a1, max(2, round((a1 - a0) / 5)))]
        p.tube('rubber.belt', pts, .014, 0)


def handle(p, side, y):
    """Grip bowl just above the tension line with a push button lock."""
    z = tension(y) + .062
    o = [(y - .10, z - .032, .028), (y + .10, z - .028, .028), (y + .10, z + .032, .028), (y - .10, z + .028, .028)]
    p.add('plastic.black', shapes.plate(outline(side, o), [shapes.inset(shapes.ccw(shapes.fillet(outline(side, o))), .012)], .010, .003, warp(side, flank, .006), None, back=False))
    film(p, side, 'mesh.dark', [(y - .085, z - .022), (y + .085, z - .018), (y + .085, z + .022), (y - .085, z + .018)], flank, .001)
    f = place(side, y + .035, z + .002, flank, .002)
    p.add('plastic.grey', shapes.prism(shapes.rect(-.022, -.013, .022, .013, .006), 0, .008, .003), f)
    p.add('metal.steel', shapes.cyl(.006, .006, .010, .001, 8), f)


# ---------------------------------------------------------------- upper sides

def top_of_side(y):
    """Upper edge of the engine side: drops from the tank rim and runs out level to the hood."""
    return hood_top(D.SHIELD_REAR) - .03 + .34 * (1 - smooth(2.25, 2.95, y))


def grille_shape(y0=2.52, y1=3.72, z0=2.44, z1=2.86, d=0.0):
    """Parallelogram opening in the engine side, leaning with the shut lines; d makes it smaller."""
    k = LEAN
    return [(y0 + d + k * (z - D.BELT), z, .05) for z in (z0 + d, z1 - d)][:1] + [(y1 - d + k * (z0 + d - D.BELT), z0 + d, .05), (y1 - d + k * (z1 - d - D.BELT), z1 - d, .05), (y0 + d + k * (z1 - d - D.BELT), z1 - d, .05)]


def upper_sides(u):
    """panel.upper.tank.* with pressed fields, panel.upper.engine.* with louvres (left) or wire mesh (right)."""
    low = D.BELT + .012
    for side in 'LR':
        s = 1 if side == 'L' else -1
        tank = u.part(f'panel.upper.tank.{side}', explode=(.6 * s, 0, .1))
        pts = [(.085, low, .02), (seam(0, low) - .004, low, .02), (seam(0, D.TANK_TOP - .05), D.TANK_TOP - .05, .04), (.085, D.TANK_TOP - .05, .05)]
        panel(tank, side, 'paint.primary', pts, upper, grid=(.20, .15), lip=.05)
        for z0, z1 in ((2.36, 2.52), (3.02, 3.18)):
            field(tank, side, 'paint.primary', [(.24, z0, .05), (seam(0, z0) - .16, z0, .05), (seam(0, z1) - .18, z1, .05), (.24, z1, .05)], upper, .009, .008)
        if side == 'R':
            hatch(tank)
        engine = u.part(f'panel.upper.engine.{side}', explode=(.6 * s, 0, .1))
        y0 = seam(0, 3.24) + GAP
        ys = [y0 + (D.SHIELD_REAR - y0) * i / 12 for i in range(13)]
        pts = [(seam(0, low) + GAP, low, .02)] + [(D.SHIELD_REAR, low, .02)] + [(y, top_of_side(y)) for y in reversed(ys)]
        hole = [tuple(q) for q in grille_shape()]
        panel(engine, side, 'paint.primary', pts, upper, [hole], grid=(.20, .15), lip=.05)
        grille(engine, side, hole)
        small.latch(engine, place(side, 4.06, 2.40, upper, .001), .038)
        for y, z in ((2.14, 2.33), (2.62, 2.33), (3.40, 2.33), (4.12, 2.33), (4.12, 2.84), (2.34, 3.10)):
            A.bolt(engine, place(side, y, z, upper, .001), .009)
        for y, z in ((.13, 2.31), (.13, 3.25), (1.1, 3.26), (2.02, 3.25), (1.88, 2.31), (1.0, 2.31)):
            A.bolt(tank, place(side, y, z, upper, .001), .009)


def hatch(p):
    """Sampling and cleaning hatch low on the tank's right side, with hinges, latch, two steps under it."""
    o = [(.26, 2.62, .05), (.72, 2.62, .05), (.72, 2.94, .05), (.26, 2.94, .05)]
    film(p, 'R', 'rubber.belt', [(.245, 2.605, .05), (.735, 2.605, .05), (.735, 2.955, .05), (.245, 2.955, .05)], upper, .002)
    field(p, 'R', 'paint.primary', o, upper, .014, .006)
    for z in (2.70, 2.86):
        small.hinge(p, place('R', .735, z, upper, .008), .07)
    small.latch(p, place('R', .31, 2.78, upper, .015), .034)
    small.warning(p, place('R', .50, 2.85, upper, .015), .09)
    small.sheet(p, 'decal.yellow', place('R', .50, 2.70, upper, 0), .16, .045, .016)


def grille(p, side, hole):
    """Insert of the engine side: frame, dark ground, blades on the left, wire mesh on the right."""
    s = 1 if side == 'L' else -1
    o = outline(side, hole)
    p.add('mesh.dark', shapes.plate(shapes.inset(shapes.ccw(shapes.fillet(o)), -.01), (), .002, 0, warp(side, upper, -.085), .2, back=False))
    small = outline(side, grille_shape(d=.035))
    p.add('paint.accent', shapes.plate(o, [small], .05, .006, warp(side, upper, -.010), .16))
    z0, z1 = 2.475, 2.825
    edge = lambda y, z: y + LEAN * (z - D.BELT)                                     # noqa: E731
    if side == 'L':
        for i in range(8):
            z = z0 + (z1 - z0) * (i + .5) / 8
            rings = []
            for k in range(6):
                y = edge(2.54, z) + (1.16) * k / 5
                x = upper(y, z)
                rings.append([(s * (x - .064), y, z + .026), (s * (x - .018), y, z - .018), (s * (x - .014), y, z - .014), (s * (x - .060), y, z + .030)])
            p.loft('paint.accent', rings)
        for f in (.33, .67):
            pts = [(s * (upper(edge(2.55 + 1.14 * f, z), z) - .008), edge(2.55 + 1.14 * f, z), z) for z in (z0 - .01, z1 + .01)]
            p.bar('paint.accent', pts, .03, .02, up=(1, 0, 0))
        return
    for i in range(26):
        y = 2.555 + 1.13 * i / 25
        p.bar('metal.dark', [(s * (upper(edge(y, z), z) - .030), edge(y, z), z) for z in (z0 - .01, z1 + .01)], .008, .008, up=(1, 0, 0))
    for i in range(8):
        z = z0 + (z1 - z0) * (i + .5) / 8
        p.bar('metal.dark', [(s * (upper(edge(y, z), z) - .022), edge(y, z), z) for y in (2.54, 3.12, 3.71)], .008, .008, up=(1, 0, 0))


def joint(u):
    """body.belt: dark strip that shows in the joint between shields and upper body, with a drip edge over it."""
    p = u.part('body.belt')
    ys = [.08 + (D.SHIELD_REAR - .08) * i / 20 for i in range(21)]
    for s in (1, -1):
        rings = []
        for y in ys:
            x = upper(y, D.BELT)
            rings.append([(s * (x - .09), y, D.BELT - .05), (s * (x - .018), y, D.BELT - .05), (s * (x - .018), y, D.BELT + .002), (s * (x + .020), y, D.BELT + .000), (s * (x + .020), y, D.BELT + .008),
                          (s * (x - .010), y, D.BELT + .020), (s * (x - .09), y, D.BELT + .03)])
        p.loft('paint.accent', rings)


# ---------------------------------------------------------------- straw hood

def hood_top(y):
    """Crest of the hood: boxy, falling a little to the tail."""
    d = y - D.SHIELD_REAR
    return 2.94 - 0.13 * d - 0.085 * d * abs(d)


def hood_low(y):
    """Lower edge of the hood: rises to the tail."""
    return 1.10 + 0.17 * max(0.0, y - D.SHIELD_REAR)


def hood_side(y, z):
    """x of the hood's flank above the tension line, over the belt without a joint."""
    return flank(y, z) if z < D.BELT else upper(y, z) + .012 * smooth(4.2, 4.7, y)


def hood_ring(y, shrink=0.0, lean=0.0):
    """One section from the tension line on the left over the top to the right."""
    zt, r = hood_top(y) - shrink, .10 + .05 * smooth(4.2, 5.0, y)
    t = tension(y)
    zs = [t + (D.BELT - t) * i / 4 for i in range(5)] + [D.BELT + .02 + (zt - r - D.BELT - .02) * i / 4 for i in range(5)]
    left = [(hood_side(y, z), z) for z in zs]
    xs, z0 = left[-1]
    left += [(xs - r * 1.1 * (1 - math.cos(math.pi / 2 * i / 6)), z0 + r * math.sin(math.pi / 2 * i / 6)) for i in range(1, 7)]
    left = [(x - shrink, z) for x, z in left]
    xi = left[-1][0]
    left += [(xi * (1 - i / 5), zt + .016 * (1 - (1 - i / 5) ** 2)) for i in range(1, 5)]
    pts = left + [(0, zt + .016)] + [(-x, z) for x, z in reversed(left)]
    return [Vector((x, y - lean * (z - 1.3), z)) for x, z in pts]


def hood_foot(y, side, shrink=0.0, lean=0.0):
    """One section of the hood below the tension line."""
    t, lo = tension(y), hood_low(y)
    zs = [lo + (t + .010 - lo) * f for f in (0, .34, .62, .80, .92, 1)]
    s = 1 if side == 'L' else -1
    pts = [(tuck(y, z), z) for z in zs] + [(flank(y, t) - .003, t + .006)]            # the last closes the ledge under the line
    return [Vector((s * (x - shrink), y - lean * (z - 1.3), z)) for x, z in pts]


def stations():
    """(y, shrink, lean) of the hood's sections: the run, then the rounded rear corner."""
    y0, y1, r, n = D.SHIELD_REAR + GAP, D.HOOD_REAR, .13, 10
    out = []
    for i in range(n + 1):
        y = y0 + (y1 - r - y0) * i / n
        out.append((y, 0.0, .07 * smooth(4.5, y1 - r, y)))
    for i in range(1, 6):
        a = math.pi / 2 * i / 5
        out.append((y1 - r + r * math.sin(a), r * (1 - math.cos(a)), .07))
    return out


def hood(u):
    """body.hood: shell in two colours, rear face with lamps, plate, triangle, stripes."""
    p = u.part('body.hood', budget=19000, explode=(0, 1.2, .15))
    st = stations()
    rings = [hood_ring(*q) for q in st]
    m, n = len(rings), len(rings[0])
    p.grid('paint.primary', lambda s, t: rings[round(s * (m - 1))][round(t * (n - 1))], m - 1, n - 1)
    lining(p, rings)
    for side in 'LR':
        feet = [hood_foot(y, side, sh, le) for y, sh, le in st]
        k = len(feet[0])
        at = (lambda s, t, f=feet: f[round(s * (m - 1))][round(t * (k - 1))]) if side == 'L' else (lambda s, t, f=feet: f[round(s * (m - 1))][k - 1 - round(t * (k - 1))])
        p.grid('paint.secondary', at, m - 1, k - 1, thickness=.014)
    hood_front(p, rings[0])
    hood_rear(p, rings[-1])
    hood_trim(p)
    hood_signs(p)


def lining(p, rings):
    """Inner skin of the hood, coarse: seen only from below."""
    rows = [[Vector((q.x * .985, q.y, q.z - .014)) for q in r[::4]] for r in rings[:-3:3]]
    m, n = len(rows), len(rows[0])
    p.grid('paint.primary', lambda s, t: rows[round(s * (m - 1))][n - 1 - round(t * (n - 1))], m - 1, n - 1)
    edge = [rings[-1], [q + Vector((0, -.040, 0)) for q in rings[-1]]]                     # inside of the rear edge, round the door
    k = len(edge[0])
    p.grid('paint.primary', lambda s, t: edge[round(s)][round(t * (k - 1))], 1, k - 1)


def hood_front(p, ring):
    """Return flange at the joint to the shields."""
    rows = [ring, [Vector((q.x * .965, q.y - .002, q.z - (.045 if q.z > 2.8 else 0))) for q in ring], [Vector((q.x * .965, q.y + .09, q.z - (.045 if q.z > 2.8 else 0))) for q in ring]]
    p.grid('paint.primary', lambda s, t: rows[round(s * 2)][round(t * (len(ring) - 1))] + Vector((0, .003, 0)), 2, len(ring) - 1)


REAR_LOW = 1.84                   # lower edge of the rear face


def rear_y(z):
    """y of the hood's rear face."""
    return D.HOOD_REAR - .022 - .07 * (z - 1.3)


def rear_frame(x, z, lift=0.0):
    """Frame on the hood's rear face, w to the rear."""
    return frame((x, rear_y(z) + lift, z), (-1, 0, 0), (0, -.07, 1))


def hood_rear(p, last):
    """Rear face: upright door with a pressed field, a dark cross beam below, darkness behind the straw opening."""
    face = [(q.x, q.z) for q in last if q.z > REAR_LOW]
    x0 = max(q[0] for q in face)
    t = tension(D.HOOD_REAR)
    foot = [(tuck(D.HOOD_REAR, z) - .13 - .012, z) for z in (REAR_LOW, (REAR_LOW + t) / 2, t - .03)]       # within the foot below the tension line
    face = shapes.inset(shapes.ccw(foot + face + [(-x, z) for x, z in reversed(foot)]), .002)
    where = lambda lift: (lambda a, b: (-a, rear_y(b) + lift, b))                    # noqa: E731
    p.add('paint.primary', shapes.plate([(-a, b) for a, b in face], (), .02, .006, where(0), (.2, .12)))
    p.add('paint.primary', shapes.plate([(-.80, 1.99, .07), (.80, 1.99, .07), (.74, 2.31, .07), (-.74, 2.31, .07)], (), .016, .010, where(.012), (.2, .12), back=False))
    p.bar('paint.accent', [(foot[0][0] - .01, rear_y(REAR_LOW) - .02, REAR_LOW - .05), (.01 - foot[0][0], rear_y(REAR_LOW) - .02, REAR_LOW - .05)], .07, .12, bevel=.012)
    w = tuck(4.96, 1.40) - .008
    dark = [(-w, 1.40), (w, 1.40), (w, REAR_LOW), (-w, REAR_LOW)]
    p.add('mesh.dark', shapes.plate(dark, (), .01, 0, lambda a, b: (-a, 4.96, b), None))


def hood_trim(p):
    """Rubber bead along the lower edge, service lid on each flank, stiffening beads on the top."""
    for side, s in (('L', 1), ('R', -1)):
        ys = [D.SHIELD_REAR + .03 + (5.46 - D.SHIELD_REAR) * i / 12 for i in range(13)]
        p.tube('rubber.belt', [(s * (tuck(y, hood_low(y)) - .006), y, hood_low(y)) for y in ys], .013, 0)
        k = LEAN
        o = [(4.46, 2.36, .05), (5.16, 2.36, .05), (5.16 + k * .2, 2.58, .08), (4.46 + k * .2, 2.66, .05)]
        field(p, side, 'paint.primary', o, hood_side, .010, .007)
        small.latch(p, place(side, 4.56, 2.44, hood_side, .011), .032)
        for y in (4.60, 5.06):
            small.hinge(p, place(side, y + .04, 2.645 if y < 5 else 2.60, hood_side, .011) @ Matrix.Rotation(math.pi / 2, 4, 'Z'), .07)
        for i in range(5):
            f = [(4.34 + .070 * i + k * dz, 1.985 + dz) for dz in (0, .16)]
            film(p, side, 'mesh.dark', [(f[0][0], f[0][1]), (f[0][0] + .030, f[0][1]), (f[1][0] + .030, f[1][1]), (f[1][0], f[1][1])], hood_side, .002)
            p.bar('paint.primary', [(s * (hood_side(y + .034, z) + .008), y + .034, z) for y, z in f], .014, .018, bevel=.004, up=(1, 0, 0))
    for x in (.86, .43, 0, -.43, -.86):
        pts = [(x, y, hood_top(y) + .016 * (1 - (x / 1.2) ** 2) - .002) for y in [4.32 + 1.06 * i / 8 for i in range(9)]]
        p.bar('paint.primary', pts, .06, .022, bevel=.008, up=(0, 0, 1))


def hood_signs(p):
    """Upright lamp clusters, hazard boards, plate, triangle, lettering."""
    for s in (1, -1):
        f = rear_frame(1.06 * s, 2.06, .001)
        p.add('plastic.black', shapes.prism(shapes.rect(-.075, -.185, .075, .185, .03), 0, .028, .008), f)
        for v, slot in ((.115, 'lamp.amber'), (0, 'lamp.red'), (-.115, 'lamp.red')):
            small.round_lamp(p, f @ Matrix.Translation((0, v, .024)), .046, .022, slot)
        small.reflector(p, rear_frame(.91 * s, 1.885, .001), .12, .042, 'reflect.red')
        A.hazard(p, rear_frame(1.06 * s, 2.345, .002), .15, .15, 45 * s, stripes=4)
        small.reflector(p, place('L' if s > 0 else 'R', 5.22, tension(5.22) - .22, tuck, .001), .10, .042)
        small.warning(p, place('L' if s > 0 else 'R', 5.42, 2.12, hood_side, .002), .11)
    A.slow_triangle(p, rear_frame(0, 2.15, .020), .32)
    plate_at = rear_frame(.50, 2.10, .016)
    p.add('plastic.black', shapes.prism(shapes.rect(-.135, -.085, .135, .085, .01), 0, .008, .003), plate_at)
    p.add('decal.light', shapes.plate(shapes.rect(-.125, -.075, .125, .075, .006), (), .001, 0, back=False), plate_at @ Matrix.Translation((0, 0, .010)))
    p.text('decal.dark', '20 ZM', .045, plate_at @ Matrix.Translation((0, .028, .010)), .001, font='condensed')
    p.text('decal.dark', '575', .045, plate_at @ Matrix.Translation((0, -.035, .010)), .001, font='condensed')
    A.lamp(p, plate_at @ Matrix.Translation((0, .110, .0)), .08, .03, .03)
    small.warning(p, rear_frame(.245, 2.12, .016), .13)
    p.text('decal.dark', 'PALESSE', .075, rear_frame(.56, 2.395, .003), shear=.15)
    p.text('decal.accent', 'GS575', .075, rear_frame(-.04, 2.395, .003), shear=.15)
    A.grab(p, (.26, rear_y(1.89), 1.90), (-.26, rear_y(1.89), 1.90), (0, 1, 0))


# ---------------------------------------------------------------- fenders and frame

def fenders(u):
    """body.fender.*: dark arches over the front wheels with a rolled lip."""
    for side, s in (('L', 1), ('R', -1)):
        p = u.part(f'body.fender.{side}', explode=(.45 * s, 0, 0))
        r = D.ARCH_FRONT - .045
        rings = []
        for i in range(17):
            a = math.radians(15 + (126 - 15) * i / 16)
            row = [(.94, r - .014), (.94, r + .006), (1.30, r + .016), (1.535, r + .010), (1.572, r - .012), (1.580, r - .050), (1.566, r - .050), (1.558, r - .018), (1.53, r - .006), (1.30, r)]
            rings.append([(s * x, q * math.cos(a), D.FRONT_R + q * math.sin(a)) for x, q in row])
        p.loft('plastic.black', rings)
        for a in (38, 104):
            c, n = math.cos(math.radians(a)), math.sin(math.radians(a))
            p.bar('paint.chassis', [(s * .66, r * c * .9, D.FRONT_R + r * n * .95), (s * .94, r * c * .98, D.FRONT_R + r * n * .985), (s * 1.50, r * c * .985, D.FRONT_R + r * n * .985)], .05, .02, .1)


def inner_frame(u):
    """body.frame: posts and rails behind the shields, bulkhead behind the front wheel."""
    p = u.part('body.frame')
    p.bake_without = ('panel.',)
    for s in (1, -1):
        p.box('paint.accent', (s * .66, .10, 1.80), (s * 1.36, .118, 2.112), .004)
        p.box('paint.accent', (s * 1.24, .122, 2.10), (s * 1.36, .136, D.BELT - .02), .004)
        for k in range(5):
            p.box('mesh.dark', (s * 1.0 - .18, .094, 1.84 + .05 * k), (s * 1.0 + .18, .102, 1.862 + .05 * k), .001)
        for y in (.14, 2.0, 3.08, 4.16):
            zl = 1.16 if 1 < y < 3 else 1.86 if y < 1 else 1.56 if y < 4 else 1.22
            p.bar('paint.chassis', [(s * 1.24, y - LEAN * (D.BELT - zl) * (y > 1), zl), (s * 1.26, y, D.BELT - .04)], .06, .05)
            p.bar('paint.chassis', [(s * .66, y, D.BELT - .07), (s * 1.27, y, D.BELT - .07)], .06, .05)
        p.bar('paint.chassis', [(s * 1.20, 1.05, 1.17), (s * 1.20, 2.74, 1.17)], .05, .06)
        for y in (1.1, 1.82, 2.68):
            p.bar('paint.chassis', [(s * .68, y, 1.15), (s * 1.20, y, 1.17)], .05, .05)


# ---------------------------------------------------------------- decals and signs

ENDS = [at_tension(k)[0] for k in (0, 1)]                    # the lines run up to the shut lines, 10 mm short of the edges
PLACES = {'front': (.80, ENDS[0] - .012), 'middle': (ENDS[0] + GAP + .010, ENDS[1] - .012), 'rear': (ENDS[1] + GAP + .010, D.SHIELD_REAR - .030), 'hood': (D.SHIELD_REAR + GAP + .010, 5.42), 'tank': None}         # y from, to of the lines


def decals(u):
    """option.decal_*: three liveries, only one shown at a time. Each has a part per panel that moves with it."""
    for name, livery in (('factory', livery_factory), ('plain', livery_plain), ('ganja', livery_ganja)):
        u.empty(f'option.decal_{name}')
        for side in 'LR':
            for where, span in PLACES.items():
                holder = {'hood': 'body.hood', 'tank': f'panel.upper.tank.{side}'}.get(where, f'panel.side.{where}.{side}')
                p = u.part(f'option.decal_{name}.{where}.{side}', holder)
                livery(p, side, where, span)
                if not p.faces:
                    del u.parts[p.name]


def _band(y0, y1, d0, d1):
    """Strip between two heights above the tension line, ends leaning with the shut lines."""
    lo = [(y, z + d0) for y, z in crease(y0 + LEAN * d0, y1 + LEAN * d0)]
    hi = [(y, z + d1) for y, z in crease(y0 + LEAN * d1, y1 + LEAN * d1)]
    return lo + hi[::-1]


KW = {'shear': .15}


def livery_factory(p, side, where, span):
    """Red and dark lines on the tension line; PALESSE on the tank, the type on the hood."""
    if span:
        film(p, side, 'decal.accent', _band(*span, .014, .058), hood_side, grid=.2)
        film(p, side, 'decal.dark', _band(*span, .068, .084), hood_side, grid=.2)
    if where == 'tank':
        lettering(p, side, 'decal.dark', 'PALESSE', .200, 1.34, 2.74, upper, .002, **KW)
    if where == 'middle':
        lettering(p, side, 'decal.dark', 'GOMSELMASH', .062, 2.36, tension(2.36) + .155, flank, .002, .045, fine=1, **KW)
    if where == 'hood':
        lettering(p, side, 'decal.accent', 'GS575', .150, 5.04, 2.185, hood_side, .002, **KW)


def livery_plain(p, side, where, span):
    """Names only."""
    if where == 'tank':
        lettering(p, side, 'decal.dark', 'GS575', .20, 1.30, 2.74, upper, .002, **KW)
    if where == 'front':
        lettering(p, side, 'decal.dark', 'GOMSELMASH', .090, 1.28, 1.98, flank, .002, fine=1, **KW)


def livery_ganja(p, side, where, span):
    """Gəncə plant livery: blue, red and green lines over the tension line and the plant's name."""
    for k, slot in enumerate(('decal.blue', 'decal.accent', 'decal.green') if span else ()):
        film(p, side, slot, _band(*span, .014 + .034 * k, .040 + .034 * k), hood_side, grid=.2)
    if where == 'tank':
        lettering(p, side, 'decal.dark', 'GƏNCƏ', .205, 1.30, 2.74, upper, .002, **KW)
    if where == 'front':
        lettering(p, side, 'decal.dark', 'AVTOMOBİL ZAVODU', .062, 1.30, 2.02, flank, .002, fine=1, **KW)
    if where == 'hood':
        lettering(p, side, 'decal.dark', 'GS575', .140, 5.04, 2.20, hood_side, .002, **KW)


def stickers(u):
    """Warnings, plates and reflectors, on the panels they belong to."""
    for side in 'LR':
        front, middle, rear, engine = (u.parts[f'panel.{n}.{side}'] for n in ('side.front', 'side.middle', 'side.rear', 'upper.engine'))
        for p, y, z, fn in ((front, .20, 2.11, flank), (front, 1.32, 1.27, tuck), (middle, 2.05, 2.10, flank), (middle, 2.40, 1.27, tuck), (rear, 4.10, 1.36, tuck)):
            small.warning(p, place(side, y, z, fn, .002), .115)
        for p, y in ((front, 1.34), (middle, 2.30)):
            small.reflector(p, place(side, y, SILL + .040, tuck, .010), .10, .040)
        A.sticker(front, place(side, 1.72, 2.13, flank, .002), .12, .05, 'decal.yellow')
        A.sticker(front, place(side, 1.72, 2.13, flank, .0035), .08, .012, 'decal.dark')
        small.warning(engine, place(side, 3.98, 2.62, upper, .002), .11)
        A.sticker(engine, place(side, 2.34, 2.62, upper, .002), .10, .14, 'decal.yellow')
        A.sticker(engine, place(side, 2.34, 2.62, upper, .0035), .07, .10, 'decal.dark')
    A.nameplate(u.parts['panel.side.front.R'], place('R', .46, 2.10, flank, .001), .17, .11)


def build(u):
    """All of the shell."""
    side_shields(u)
    joint(u)
    upper_sides(u)
    hood(u)
    fenders(u)
    inner_frame(u)
    decals(u)
    stickers(u)
