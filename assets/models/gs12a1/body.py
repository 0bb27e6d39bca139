"""Shell: side shields on hinges and gas struts, shoulder, upper flanks, tail hood, fenders, decals and signs."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes, side_frame
from kit import assemblies as A
from kit.part import towards

from combine import small

from . import bits
from . import dims as D
from .surf import arc, belt, film, flank, lettering, outline, panel, place, skin, slanted, slot, smooth, tension, upper, warp

GAP = 0.014                       # shut line
OPEN = 72                         # degrees a shield swings up


def seam(z):
    """y of the shut line that runs through shield and upper flank, leaning back at the top."""
    return 2.27 + 0.165 * (z - 2.39)


def tail_cut(z):
    """y of the joint between rear shield and hood."""
    return D.HOOD_FRONT + 0.062 * (z - D.HOOD_LOW)


# ---------------------------------------------------------------- side shields

def front_shape():
    """Outline (y, z) of the front shield: starts over the wheel arch."""
    top, low = belt(2) - .024, 1.075
    return ([(.165, 1.965, .03), (.27, belt(.27) - .024, .04), (seam(top), top, .02), (seam(low), low, .05), (1.13, 1.045, .04)]
            + arc(0, D.FRONT_R, 1.085, 8.5, 79, 12))


ARCH = .90                        # radius of the arch over the rear wheel, whose tyre has .627


def rear_shape():
    """Outline of the rear shield: cut out over the rear wheel."""
    k = GAP + .002
    t0, t1 = belt(2.3) - .024, belt(4.7) - .024
    wheel = arc(D.WHEELBASE, D.REAR_R, ARCH, 145.5, 33.5, 14)
    return [(seam(t0) + k, t0, .02), (tail_cut(t1) - k, t1, .02), (tail_cut(1.11) - k, 1.11, .03)] + wheel[::-1] + [(2.965, 1.08, .04), (seam(1.075) + k, 1.075, .05)]


def slots(y, z, n, pitch=.115, tall=.20, wide=.036, rake=.30):
    """A row of leaning slots."""
    out = []
    for i in range(n):
        t = tall * (1 - .07 * i)
        out.append(slot(y + pitch * i, z + .011 * i, t, wide, math.pi / 2 - rake))
    return out


SHIELDS = {'front': ((.55, 1.25, 1.95), (1.55, 1.185), (.50, 2.10)), 'rear': ((2.55, 3.45, 4.40), (2.62, 1.185), (2.45, 4.52))}


def side_shields(u):
    """panel.side.front.* and panel.side.rear.*: hinged at the shoulder, swing upward."""
    for side in 'LR':
        s = 1 if side == 'L' else -1
        for name, shape in (('front', front_shape()), ('rear', rear_shape())):
            hinges, lock, span = SHIELDS[name]
            y = sum(span) / 2
            hinge = Vector((s * (flank(y, belt(y)) - .006), y, belt(y) - .016))
            swing = {'min': -OPEN, 'max': 0} if side == 'L' else {'min': 0, 'max': OPEN}
            p = u.part(f'panel.side.{name}.{side}', budget=9000, pivot=hinge, axis='y', explode=(.9 * s, 0, 0), **swing)
            cut = slots(3.02, 1.40, 0) if name == 'front' else slots(2.44, 1.36, 5)
            panel(p, side, 'paint.primary', shape, flank, cut, behind='mesh.dark', rows=True)
            fittings(p, side, hinges, lock)
            stiffeners(p, side, *span)
            for k, f in enumerate((.16, .84)):
                strut(u, p, side, hinge, span[0] + (span[1] - span[0]) * f, f'{name}.{k}.{side}')
        front, rear = u.parts[f'panel.side.front.{side}'], u.parts[f'panel.side.rear.{side}']
        sill(front, side, [(1.16, 1.052), (seam(1.08) - .006, 1.082), (seam(1.2) - .006, 1.205), (1.105, 1.175)])
        sill(rear, side, [(seam(1.08) + .022, 1.082), (2.955, 1.087), (3.02, 1.225), (seam(1.2) + .022, 1.205)])
        edging(front, side, arc(0, D.FRONT_R, 1.090, 9.5, 77, 16))
        edging(rear, side, arc(D.WHEELBASE, D.REAR_R, ARCH + .005, 35, 144, 18))


def fittings(p, side, hinges, lock):
    """Hinge arms under the shoulder, paddle latch, grip recess."""
    for y in hinges:
        small.hinge(p, place(side, y, belt(y) - .064, flank, .001) @ Matrix.Rotation(math.pi / 2, 4, 'Z'), .13)
    small.latch(p, place(side, *lock, flank, .012), .046)


def sill(p, side, pts):
    """Dark rubbing field along the lower edge of a shield."""
    skin(p, side, 'paint.accent', [(*q, .02) for q in pts], flank, .014, .006, .011, grid=(.14, .045), rows=True)


def edging(p, side, pts):
    """Rubber bead on the edge of a wheel arch."""
    s = 1 if side == 'L' else -1
    p.tube('rubber.belt', [(s * (flank(y, z) - .004), y, z) for y, z in pts], .015, 0)


def stiffeners(p, side, y0, y1):
    """Hat profiles and a stay on the inside of a shield."""
    s = 1 if side == 'L' else -1
    n = 6
    for h in (.52, .10):
        ys = [y0 + (y1 - y0) * k / n for k in range(n + 1)]
        p.bar('paint.accent', [(s * (flank(y, tension(y) + h) - .045), y, tension(y) + h) for y in ys], .06, .032)
    for y in (y0 + .30, y1 - .30):
        zs = [1.62 + (belt(y) - .10 - 1.62) * k / 5 for k in range(6)]
        p.bar('paint.accent', [(s * (flank(y, z) - .040), y, z) for z in zs], .05, .026, up=(0, 1, 0))


def strut(u, panel_, side, hinge, y, name):
    """Gas strut: tube on the frame and rod on the shield, each aims at the other while the shield swings."""
    s = 1 if side == 'L' else -1
    flip = lambda x, y, z: Vector((s * x, y, z))                                      # noqa: E731
    hx, hz = abs(hinge.x), hinge.z
    foot = flip(hx - .33, y, hz - .64)
    eye = flip(flank(y, hz - .30) - .060, y, hz - .30)
    d = (eye - foot).normalized()
    across = Vector((0, .028, 0))
    tube = u.part(f'strut.tube.{name}', pivot=foot, aim=f'strut.rod.{name}')
    tube.cyl('metal.dark', foot, foot + d * .37, .016, segments=10)
    tube.cyl('metal.dark', foot - across, foot + across, .022, segments=8)
    rod = u.part(f'strut.rod.{name}', panel_.name, pivot=eye, aim=f'strut.tube.{name}')
    rod.cyl('metal.chrome', eye, eye - d * .43, .008, segments=6)
    rod.cyl('metal.zinc', eye - across, eye + across, .014, segments=6)
    panel_.block('metal.galv', eye + Vector((s * .016, 0, 0)), (.05, .05, .07), .006)
    u.parts['body.frame'].bar('paint.chassis', [foot + Vector((-s * .30, 0, -.01)), foot], .05, .012)


# ---------------------------------------------------------------- shoulder and upper flanks

def shoulder(u):
    """body.belt: dark shelf between shields and upper flank, with a grip edge."""
    p = u.part('body.belt')
    y0, y1 = .06, tail_cut(2.42) - .006
    ys = [y0 + (y1 - y0) * i / 18 for i in range(19)]
    for s in (1, -1):
        rings = []
        for y in ys:
            z, xo, xi = belt(y), flank(y, belt(y) - .02), upper(y, belt(y) + .06) - .02
            rings.append([(s * (xi - .04), y, z - .085), (s * (xo - .062), y, z - .085), (s * (xo - .050), y, z + .008), (s * (xo - .006), y, z + .012), (s * (xo + .006), y, z + .024),
                          (s * (xo + .006), y, z + .044), (s * (xo - .006), y, z + .056), (s * xi, y, z + .072)])
        p.loft('paint.accent', rings)


def tank_side_shape():
    """Outline of the flank panel beside the tank."""
    return [(.14, belt(0) + .078, .03), (.12, 3.40, .06), (seam(3.40), 3.40, .03), (seam(2.47), belt(2.28) + .078, .02)]


def engine_side_shape(right):
    """Outline of the flank panel beside the engine; on the right it leaves room for the radiator box."""
    k = GAP + .003
    front = [(seam(2.47) + k, belt(2.3) + .078, .02), (seam(3.40) + k, 3.395, .03)]
    rear = [(tail_cut(3.06) - k, hood_top(4.74) - .09, .05), (tail_cut(2.5) - k, belt(4.7) + .078, .02)]
    if right:
        return front + [(2.62, 3.34, .05), (2.66, 2.56, .05), (4.20, 2.56, .05), (4.22, hood_top(4.7) - .085, .06)] + rear
    return front + [(2.66, 3.33, .10), (3.05, hood_top(4.7) - .07, .35)] + rear


def upper_sides(u):
    """panel.upper.tank.* and panel.upper.engine.*, the left one with louvres."""
    for side in 'LR':
        s = 1 if side == 'L' else -1
        tank = u.part(f'panel.upper.tank.{side}', explode=(.6 * s, 0, .1))
        panel(tank, side, 'paint.secondary', tank_side_shape(), upper, lip=.05)
        skin(tank, side, 'paint.secondary', [(.26, 2.58, .04), (2.14, 2.58, .04), (2.20, 2.74, .04), (.26, 2.80, .04)], upper)
        for y in ((.96, 1.26, 1.56, 1.86, 2.16) if side == 'L' else (1.98, 2.16)):
            rib(tank, side, y)
        if side == 'L':
            bits.sight_window(tank, place(side, 1.90, 2.695, upper, .010), .28, .19)
        else:
            bits.sight_window(tank, place(side, .42, 3.11, upper, .002), .34, .42)
        engine = u.part(f'panel.upper.engine.{side}', explode=(.6 * s, 0, .1))
        hole = [(2.56, 2.60, .05), (2.66, 2.97, .06), (3.86, 2.97, .08), (4.08, 2.80, .10), (4.16, 2.60, .05)]
        panel(engine, side, 'paint.primary', engine_side_shape(side == 'R'), upper, [hole] if side == 'L' else ())
        if side == 'L':
            louvre(engine, side, hole, 2.62, 2.96)
        small.latch(engine, place(side, 4.46, 2.60, upper, .001), .045)
        for y, z in ((2.42, 2.50), (4.62, 2.98), (3.4, 2.50)):
            bits.heads(engine, place(side, y, z, upper, .001), [(0, 0)], .011)
        for y, z in ((.19, 2.50), (.19, 3.33), (1.22, 3.35), (2.32, 3.33), (2.20, 2.49), (1.22, 2.48)):
            bits.heads(tank, place(side, y, z, upper, .001), [(0, 0)], .011)


def rib(p, side, y):
    """Pressed upright rib on the tank's side."""
    s = 1 if side == 'L' else -1
    rings = []
    for k in range(6):
        z = 2.86 + (3.35 - 2.86) * (0, .06, .36, .64, .94, 1)[k]
        x = upper(y, z)
        h = .034 if 0 < k < 5 else .001
        yy = y + .165 * (z - 2.86) * .5
        rings.append([(s * (x - .003), yy - .062, z), (s * (x + h), yy - .030, z), (s * (x + h), yy + .030, z), (s * (x - .003), yy + .062, z)])
    p.loft('paint.secondary', rings)


def louvre(p, side, hole, lo, hi, n=9):
    """Louvre insert: dark field, frame, raked blades."""
    s = 1 if side == 'L' else -1
    o = outline(side, hole)
    small = shapes.inset(shapes.ccw(shapes.fillet(o)), .03)
    p.add('mesh.dark', shapes.plate(shapes.inset(shapes.ccw(shapes.fillet(o)), -.01), (), .002, 0, warp(side, upper, -.10), .25, back=False))
    p.add('paint.accent', shapes.plate(o, [small], .05, .006, warp(side, upper, -.004), .16))
    for i in range(n):
        z = lo + (hi - lo) * (i + .5) / n
        hit = sorted(s * (a[0] + (b[0] - a[0]) * (z - a[1]) / (b[1] - a[1])) for a, b in zip(small, small[1:] + small[:1]) if (a[1] > z) != (b[1] > z))
        if len(hit) < 2:
            continue
        ya, yb = hit[0], hit[-1]
        rings = []
        for k in range(9):
            y = ya - .02 + (yb - ya + .04) * k / 8
            x = upper(y, z)
            rings.append([(s * (x - .065), y, z + .036), (s * (x - .014), y, z - .020), (s * (x - .009), y, z - .015), (s * (x - .060), y, z + .041)])
        p.loft('paint.accent', rings)


# ---------------------------------------------------------------- tail hood

def hood_top(y):
    """Crest of the hood."""
    d = max(0.0, y - 4.70)
    return 3.10 - 0.055 * d - 0.085 * d * d


def hood_low(y):
    """Lower edge of the hood: climbs behind the wheel."""
    return D.HOOD_LOW + 0.36 * smooth(4.9, 6.6, y)


def hood_upper(y, z):
    """x of the hood over the shoulder: goes on from the engine's flank and meets the lower flank at the tail."""
    k = smooth(4.8, 6.15, y)
    b = belt(y)
    return upper(y, z) * (1 - k) + (flank(y, b) - .012 - .10 * (z - b)) * k


def hood_ring(y0, shrink=0.0, lean=0.0, n_up=5, n_arc=6, n_top=4):
    """Points of one hood section from the left foot over the top to the right foot. A section leans: y grows with z by `lean`,
    and every point takes its x from the flank at its own y, so that what is laid on the flank lies on the hood too."""
    at = lambda z: y0 + lean * (z - D.HOOD_LOW)                                    # noqa: E731
    r = 0.09 + 0.19 * smooth(4.7, 6.0, y0)
    b = belt(at(2.42))
    zb, zt = hood_low(at(1.3)) + shrink * .3, hood_top(at(2.9)) - shrink
    t = tension(at(tension(y0)))
    zs = [zb + (t - .17 - zb) * i / 4 for i in range(4)] + [t - .17 + .17 * i / 6 for i in range(7)] + [t + .03] + [t + .03 + (b - t - .03) * i / 4 for i in range(1, 5)]
    edge, up = flank(at(b), b), hood_upper(at(b), b)
    step = max(0.0, edge - up)
    left = [(flank(at(z), z), z) for z in zs]
    left += [(edge - .012, b + .020), (edge - .012 - .35 * step, b + .036)]
    z0, z1 = b + .045 + .25 * step, zt - r
    left += [(hood_upper(at(z0 + (z1 - z0) * i / n_up), z0 + (z1 - z0) * i / n_up), z0 + (z1 - z0) * i / n_up) for i in range(n_up + 1)]
    xs = left[-1][0]
    for i in range(1, n_arc + 1):
        a = math.pi / 2 * i / n_arc
        left.append((xs - r * 1.25 * (1 - math.cos(a)), z1 + r * math.sin(a)))
    left = [(x - shrink, z) for x, z in left]
    xi = left[-1][0]
    for i in range(1, n_top):
        left.append((xi * (1 - i / n_top), zt + .030 * (1 - (1 - i / n_top) ** 2)))
    pts = left + [(0, zt + .030)] + [(-x, z) for x, z in reversed(left)]
    return [Vector((x, at(z), z)) for x, z in pts]


def hood_rings():
    """All sections: the run, then the rounded rear edge."""
    y0, y1, r = D.HOOD_FRONT, D.HOOD_REAR, .13
    out, n = [], 11
    for i in range(n + 1):
        k = i / n
        out.append(hood_ring(y0 + (y1 - r - y0) * k, 0, .062 * (1 - k) + TAIL_LEAN * k))
    for i in range(1, 6):
        a = math.pi / 2 * i / 5
        out.append(hood_ring(y1 - r + r * math.sin(a), r * (1 - math.cos(a)), TAIL_LEAN))
    return out


TAIL_LEAN = -.105
HATCH = (4.96, 5.96)                # tail hatch from, to


def hood(u):
    """body.hood: shell, rear face, trim."""
    p = u.part('body.hood', budget=26000, explode=(0, 1.2, .15))
    rings = hood_rings()
    m, n = len(rings), len(rings[0])
    tail = [Vector((q.x * .994, q.y - .045, q.z - .006)) for q in rings[-1]]                # reveal round the rear face, then the inner side
    deep = [Vector((q.x * .975, q.y - .95, q.z - .02)) for q in rings[-1]]
    rows = rings + [tail, deep]
    p.grid('paint.primary', lambda s, t: rows[round(s * (m + 1))][round(t * (n - 1))], m + 1, n - 1)
    for s in (1, -1):                                                       # fold along the foot, then the inner side
        pick = lambda r, k: r[k] if s > 0 else r[n - 1 - k]                                                      # noqa: E731
        lip = [[pick(r, k) + Vector((-s * d, 0, h)) for r in rings] for k, d, h in ((0, 0, 0), (0, .028, -.004), (2, .030, 0), (4, .032, 0), (8, .034, 0), (13, .034, 0))]
        p.grid('paint.primary', (lambda a, c, lip=lip, s=s: lip[round((1 - c if s > 0 else c) * 5)][round(a * (m - 1))]), m - 1, 5)
    front_edge(p, rings[0])
    rear_face(p, rings[-1])
    rear_fittings(p)
    trim(p)


def front_edge(p, ring):
    """Return flange at the joint to the shields."""
    inner = [Vector((q.x * .958, q.y, q.z - .05 * smooth(2.5, 2.9, q.z))) for q in ring]
    rows = [ring, inner, [q + Vector((0, .12, 0)) for q in inner]]
    p.grid('paint.primary', lambda s, t: rows[round(s * 2)][round(t * (len(ring) - 1))] + Vector((0, .004, 0)), 2, len(ring) - 1)


FACE_Y, FACE_LOW = D.HOOD_REAR - .03, 1.86


def rear_at(z, lift=0.0):
    """y of the rear face at a height."""
    return FACE_Y + TAIL_LEAN * (z - D.HOOD_LOW) + lift


def rear_frame(x, z, lift=0.0):
    """Frame on the hood's rear face, w to the rear."""
    return frame((x, rear_at(z, lift), z), (-1, 0, 0), (0, TAIL_LEAN, 1))


def rear_face(p, last):
    """Rear face: painted surround, dark inset panel with pressed fields, straw opening below."""
    where = lambda d: (lambda a, b: (-a, rear_at(b, d), b))                               # noqa: E731
    wide = [(q.x * .996, q.z - .002) for q in last if q.z > FACE_LOW]
    p.add('mesh.dark', shapes.plate(shapes.ccw([(-a, b) for a, b in [(wide[0][0], FACE_LOW)] + wide + [(wide[-1][0], FACE_LOW)]]), (), .001, 0, where(-.030), (.30, .2), back=False))      # depth of the joint
    face = [(q.x - math.copysign(min(.016, abs(q.x)), q.x), q.z - .016) for q in last if q.z > FACE_LOW]
    x0 = max(q[0] for q in face)
    face = [(x0, FACE_LOW)] + face + [(-x0, FACE_LOW)]
    small = shapes.ccw(face)
    p.add('paint.primary', shapes.plate([(-a, b) for a, b in small], (), .024, .008, where(0), (.22, .13), back=False))
    inset_ = [(-.98, 1.93, .08), (.98, 1.93, .08), (.90, 2.40, .10), (-.90, 2.40, .10)]
    p.add('paint.accent', shapes.plate(inset_, (), .014, .006, where(.014), (.22, .13), back=False))
    for a in (-.42, 0, .42):
        field = [(a - .17, 2.20, .03), (a + .17, 2.20, .03), (a + .16, 2.35, .03), (a - .16, 2.35, .03)]
        p.add('paint.accent', shapes.plate(field, (), .010, .005, where(.023), None, back=False))
    p.bar('paint.accent', [(x0 * .985, rear_at(FACE_LOW) - .015, FACE_LOW - .01), (-x0 * .985, rear_at(FACE_LOW) - .015, FACE_LOW - .01)], .07, .07)
    dark = [(x0 * .98, 1.44), (x0 * .98, 1.86), (-x0 * .98, 1.86), (-x0 * .98, 1.44)]
    p.add('mesh.dark', shapes.plate(dark, (), .01, 0, lambda a, b: (-a, FACE_Y - .80, b), None))
    p.bar('paint.chassis', [(-1.30, FACE_Y - .195, 1.845), (1.30, FACE_Y - .195, 1.845)], .04, .05)
    for k in range(9):                                                       # straw curtain
        x = -1.08 + .27 * k
        p.add('rubber.belt', shapes.plate(shapes.rect(-.143, 1.655 + .015 * (k % 2), .143, 1.84), (), .006, 0), frame((x, FACE_Y - .20 + .012 * (k % 2), 0), (-1, 0, 0), (0, 0, 1)))


def trim(p):
    """Bead along the lower edges, tail hatch, gills, roof strakes."""
    for side, s in (('L', 1), ('R', -1)):
        ys = [D.HOOD_FRONT + .03 + (6.38 - D.HOOD_FRONT) * i / 18 for i in range(19)]
        lean = lambda y: (.062 * (1 - (y - D.HOOD_FRONT) / 1.75) + TAIL_LEAN * (y - D.HOOD_FRONT) / 1.75) * (hood_low(y) - D.HOOD_LOW)      # noqa: E731
        p.tube('rubber.belt', [(s * (flank(y, hood_low(y)) - .006), y + lean(y), hood_low(y)) for y in ys], .015, 0, 6)
        hatch(p, side)
        grille = [(5.05, 2.62, .04), (5.62, 2.58, .06), (5.50, 2.80, .05), (5.05, 2.86, .04)]
        skin(p, side, 'paint.accent', grille, hood_upper, .012, .005, .008)
        for i in range(4):
            gill(p, side, 5.10 + .105 * i, 2.715)
    crest = lambda x, y, d=0.0: (x, y, hood_top(y) + .030 * (1 - (x / 1.15) ** 2) + d)                    # noqa: E731
    lid = [(-.02, 4.95, .06), (.94, 4.95, .06), (.88, 5.92, .10), (-.02, 5.92, .10)]
    p.add('mesh.dark', shapes.plate(shapes.inset(shapes.ccw(shapes.fillet(lid)), -.011), (), .001, 0, lambda a, c: crest(a, c, .009), (.19, .14), back=False))
    p.add('paint.primary', shapes.plate(lid, (), .018, .008, lambda a, c: crest(a, c, .021), (.19, .14), back=False))
    for y in (5.12, 5.75):
        bits.strap_hinge(p, frame(crest(.94 - .06 * (y - 4.95), y, .021), (1, 0, 0), (0, 1, -.1)), .10, .10)
    for y in (5.10, 5.76):
        small.latch(p, frame(crest(.03, y, .021), (1, 0, 0), (0, 1, -.1)), .040)
    bits.grab(p, crest(.10, 5.30, .012), crest(.10, 5.55, .012), (0, 0, 1), .010, .045)
    for x in (1.06, -.95):
        ys = [4.80 + 1.35 * i / 10 for i in range(11)]
        pts = [crest(x * (1 - .05 * (y - 4.8)), y, .002) for y in ys]
        p.bar('paint.primary', pts, .09, .030, bevel=.011, up=(0, 0, 1))


def hatch(p, side):
    """Service hatch of the tail, below the crease and its stripes: dark joint all round, rounded lid, hinges in front, latches behind."""
    lo, hi = HATCH
    over = lambda y, d: tension(y) - .055 - d                                         # noqa: E731
    o = [(lo, 1.34, .06), (hi, 1.50, .07), (hi, over(hi, 0), .07), (lo, over(lo, 0), .06)]
    wide = [(lo - .011, 1.327, .07), (hi + .011, 1.490, .08), (hi + .011, over(hi, -.011), .08), (lo - .011, over(lo, -.011), .07)]
    under = [(lo + .02, 1.37, .05), (hi - .02, 1.53, .05), (hi - .02, over(hi, .02), .05), (lo + .02, over(lo, .02), .05)]
    p.add('mesh.dark', shapes.plate(outline(side, wide, True), [outline(side, under, True)], .0015, 0, warp(side, flank, .004, True), None, back=False))
    skin(p, side, 'paint.primary', o, flank, .016, .008, .013, rows=True)
    for h in (.12, .36):
        z = over(lo, 0) - h
        bits.strap_hinge(p, place(side, lo, z, flank, .014) @ Matrix.Rotation(math.pi if side == 'L' else 0, 4, 'Z'), .11, .09)
        small.latch(p, place(side, hi - .075, over(hi, 0) - h + .02, flank, .014), .040)


def gill(p, side, y, z, tall=.13, wide=.045):
    """Pressed gill: a dark opening under a blister."""
    s = 1 if side == 'L' else -1
    film(p, side, 'mesh.dark', [(y, z - tall / 2), (y + wide, z - tall / 2), (y + wide + .02, z + tall / 2), (y + .02, z + tall / 2)], hood_upper, .012, rows=False)

    def blister(a, b):
        v = z + tall * (b - .5)
        q = y - .005 + (wide * .95) * a + .02 * b
        return (s * (hood_upper(q, v) + .011 + .018 * a * a * (1 - abs(2 * b - 1) ** 4)), q, v)
    p.grid('paint.accent', blister if s > 0 else lambda a, b: blister(a, 1 - b), 3, 6)


def rear_fittings(p):
    """Lamp towers, plate, triangle, stripes, grip, lettering."""
    for s in (1, -1):
        m = Matrix.Scale(s, 4, (1, 0, 0))
        x = 1.125
        p.add('plastic.black', shapes.prism(A.rounded(.17, .60, .035, 3), 0, .030, .010, 0), rear_frame(x * s, 2.22, .0))
        for z, slot, h in ((2.42, 'lamp.amber', .13), (2.255, 'lamp.red', .17), (2.095, 'lamp.red', .11), (1.985, 'lamp.white', .08)):
            p.add(slot, shapes.prism(A.rounded(.13, h, .018, 2), .022, .044, .008, 0), rear_frame(x * s, z, .0) @ m)
        A.hazard(p, rear_frame(.875 * s, 2.005, .015), .19, .11, angle=45 * s)
        bits.reflector(p, frame((1.02 * s, rear_at(FACE_LOW) + .016, FACE_LOW - .012), (-1, 0, 0), (0, 0, 1)), .13, .045, 'reflect.red')
        bits.reflector(p, place('L' if s > 0 else 'R', 6.10, 1.74, flank, .001), .11, .045)
        bits.grab(p, ((.30 if s > 0 else -.70), rear_at(FACE_LOW) + .012, FACE_LOW - .01), ((.62 if s > 0 else -.92), rear_at(FACE_LOW) + .012, FACE_LOW - .01), (0, 1, 0))
    A.slow_triangle(p, rear_frame(.42, 2.265, .036), .27)
    p.text('decal.dark', 'GOMSELMASH', .085, rear_frame(.36, 2.475, .003), shear=.18, fine=1)
    plate_at = rear_frame(.20, 2.02, .016)
    p.add('plastic.black', shapes.prism(A.rounded(.54, .13, .01, 1), 0, .008, .003, 0), plate_at)
    p.add('decal.light', shapes.plate(shapes.rect(-.26, -.056, .26, .056, .006), (), .001, 0, back=False), plate_at @ Matrix.Translation((0, 0, .010)))
    p.text('decal.dark', '10 GM 1218', .066, plate_at @ Matrix.Translation((0, 0, .010)), .001, font='condensed')
    A.lamp(p, plate_at @ Matrix.Translation((0, .085, .0)), .09, .03, .035)
    bits.warning(p, rear_frame(-.84, 2.24, .016), .13)


# ---------------------------------------------------------------- fenders

def fenders(u):
    """body.fender.*: dark arches over the front wheels with lip and stays."""
    for side, s in (('L', 1), ('R', -1)):
        p = u.part(f'body.fender.{side}', explode=(.4 * s, 0, 0))
        r = .982
        rings = []
        for i in range(21):
            a = math.radians(12 + (112 - 12) * i / 20)
            c, n = math.cos(a), math.sin(a)
            row = [(.99, r - .014), (.99, r + .006), (1.36, r + .016), (1.70, r + .010), (1.742, r - .014), (1.752, r - .055), (1.738, r - .055), (1.728, r - .020), (1.69, r - .006), (1.36, r)]
            rings.append([(s * x, q * c, D.FRONT_R + q * n) for x, q in row])
        p.loft('plastic.black', rings)
        for a in (34, 74):
            c, n = math.cos(math.radians(a)), math.sin(math.radians(a))
            p.bar('paint.chassis', [(s * .80, r * c * .99, D.FRONT_R + r * n * .99), (s * 1.66, r * c * .99, D.FRONT_R + r * n * .99)], .06, .02)


# ---------------------------------------------------------------- decals and signs

ON = {'front': 'panel.side.front', 'rear': 'panel.side.rear', 'hood': 'body.hood', 'tank': 'panel.upper.tank'}
SPAN = {'front': (lambda z: .60, lambda z: seam(z) - .012), 'rear': (lambda z: seam(z) + .030, lambda z: tail_cut(z) - .030), 'hood': (lambda z: tail_cut(z) + .016, lambda z: 6.20)}


def decals(u):
    """option.decal_*: three liveries, only one shown at a time. Each has a part per panel, which goes with that panel."""
    for name, livery in (('factory', livery_factory), ('plain', livery_plain), ('ganja', livery_ganja)):
        u.empty(f'option.decal_{name}')
        for side in 'LR':
            for where, on in ON.items():
                carrier = u.parts[on if where == 'hood' else f'{on}.{side}']
                p = u.part(f'option.decal_{name}.{where}.{side}', carrier.name, carrier.pivot)
                livery(p, side, where)
                if not p.faces:
                    del u.parts[p.name]


def level(y):
    """Lower edge of all stripes: a straight line seen from the side, just over the crease, the same on every panel."""
    return tension(3.575) + .016 + (tension(6.2) - tension(.95)) / 5.25 * (y - 3.575)


def band(p, side, slot_, where, low, high, start=None):
    """Band between two heights over the straight line of the stripes, cut along the shut lines."""
    film(p, side, slot_, _run(where, lambda y: level(y) - tension(y) + low(y), lambda y: level(y) - tension(y) + high(y), start), flank)


def _run(where, a, b, start=None, stop=None):
    """Band over one panel between two heights a(y), b(y) over the crease, cut along the shut lines."""
    lo, hi = SPAN[where]
    def edge(fn, other):
        out = []
        for q in (a, b):
            y = fn(2.0)
            for _ in range(3):
                y = fn(tension(y) + q(y))
            out.append((y, tension(y) + q(y)))
        return out
    (y00, z00), (y01, z01) = edge(lo if start is None else (lambda z: start), a)
    (y10, z10), (y11, z11) = edge(hi if stop is None else (lambda z: stop), b)
    n = 16
    low = [(y00 + (y10 - y00) * k / n, tension(y00 + (y10 - y00) * k / n) + a(y00 + (y10 - y00) * k / n)) for k in range(n + 1)]
    top = [(y11 + (y01 - y11) * k / n, tension(y11 + (y01 - y11) * k / n) + b(y11 + (y01 - y11) * k / n)) for k in range(n + 1)]
    return low + top


KW = {'shear': .18, 'fine': 1}


def livery_factory(p, side, where):
    """Dark wedge over the crease that widens to the tail, red line above, names."""
    start = {'front': .95}.get(where)
    wedge = lambda y: .004 + .050 * (y - .9)                                       # noqa: E731
    if where != 'tank':
        band(p, side, 'decal.dark', where, lambda y: 0, wedge, start)
        band(p, side, 'decal.accent', where, lambda y: wedge(y) + .016, lambda y: wedge(y) + .040 + .004 * y, start)
    if where == 'front':
        slanted(p, side, 'decal.dark', 'GOMSELMASH', .150, 1.34, .39, flank, **KW)
    if where == 'hood':
        slanted(p, side, 'decal.light', 'GS12A1', .135, 5.46, .148, flank, .006, **KW)
    if where == 'tank':
        lettering(p, side, 'decal.dark', 'GS12A1', .24 if side == 'R' else .11, 1.26 if side == 'R' else 1.50, 3.10 if side == 'R' else 2.682, upper, .004 if side == 'R' else .010, **KW)
        if side == 'R':
            lettering(p, side, 'decal.accent', 'GOMSELMASH', .085, 1.20, 2.688, upper, .010, **KW)


def livery_plain(p, side, where):
    """Names only."""
    if where == 'front':
        slanted(p, side, 'decal.dark', 'GOMSELMASH', .150, 1.34, .30, flank, **KW)
    if where == 'rear':
        slanted(p, side, 'decal.dark', 'GS12A1', .160, 3.70, .26, flank, **KW)


def livery_ganja(p, side, where):
    """Gəncə plant livery: three lines in blue, red, green that fan out to the tail, and the plant's name."""
    if where != 'tank':
        for k, slot_ in enumerate(('decal.blue', 'decal.accent', 'decal.green')):
            band(p, side, slot_, where, lambda y, k=k: k * (.026 + .010 * y), lambda y, k=k: k * (.026 + .010 * y) + .018 + .007 * y, {'front': .95}.get(where))
    if where == 'front':
        slanted(p, side, 'decal.dark', 'GƏNCƏ', .18, 1.34, .36, flank, **KW)
    if where == 'rear':
        slanted(p, side, 'decal.dark', 'AVTOMOBİL ZAVODU', .078, 3.50, .375, flank, **KW)
    if where == 'tank' and side == 'R':
        lettering(p, side, 'decal.dark', 'GS12A1', .24, 1.22, 3.06, upper, .004, **KW)


def stickers(u):
    """Warnings, plates and reflectors, on the panels they belong to."""
    for side in 'LR':
        front, rear, engine, tank = (u.parts[f'panel.{n}.{side}'] for n in ('side.front', 'side.rear', 'upper.engine', 'upper.tank'))
        for p, y, z in ((front, .52, 2.16), (front, 1.92, 1.34), (rear, 2.46, 2.20), (rear, 4.50, 1.40)):
            bits.warning(p, place(side, y, z, flank, .002), .13)
        for p, y, z in ((front, 1.30, 1.118), (rear, 2.90, 1.150)):
            bits.reflector(p, place(side, y, z, flank, .011), .11, .045)
        A.sticker(front, place(side, 1.98, 2.22, flank, .002), .14, .06, 'decal.yellow')
        A.sticker(front, place(side, 1.98, 2.22, flank, .0035), .09, .014, 'decal.dark')
        bits.warning(engine, place(side, 4.50, 2.80, upper, .002), .12)
        bits.warning(tank, place(side, .22, 2.95, upper, .002), .12)
    A.nameplate(u.parts['panel.side.front.R'], place('R', .72, 2.16, flank, .001), .19, .12)


# ---------------------------------------------------------------- frame behind the shields

def inner_frame(u):
    """body.frame: posts and rails behind the shields, so that open shields and shut lines show structure."""
    p = u.part('body.frame')
    p.bake_without = ('panel.',)
    for s in (1, -1):
        p.box('paint.secondary', (s * .80, .10, 1.93), (s * 1.50, .125, belt(0) - .03), .005)
        for y in (.16, seam(1.9), 4.58):
            low = 1.96 if y < .5 else 1.16
            p.bar('paint.chassis', [(s * 1.40, y, low), (s * 1.46, y, belt(y) - .07)], .08, .06)
            p.bar('paint.chassis', [(s * .80, y, belt(y) - .10), (s * 1.47, y, belt(y) - .10)], .08, .07)
        p.bar('paint.chassis', [(s * 1.47, .10, belt(.1) - .11), (s * 1.47, 4.60, belt(4.6) - .11)], .06, .07)
        p.bar('paint.chassis', [(s * 1.38, 1.14, 1.13), (s * 1.38, 3.02, 1.13)], .06, .07)
        for y in (1.18, seam(1.1), 3.0):
            p.bar('paint.chassis', [(s * .80, y, 1.12), (s * 1.38, y, 1.13)], .06, .06)
        rings = []                                          # inner arch over the rear wheel
        for i in range(13):
            a = math.radians(36 + (144 - 36) * i / 12)
            c, n = math.cos(a), math.sin(a)
            rings.append([(s * x, D.WHEELBASE + q * c, D.REAR_R + q * n) for x, q in ((.90, ARCH + .012), (.90, ARCH + .022), (1.50, ARCH + .022), (1.50, ARCH + .012))])
        p.loft('plastic.black', rings)
        for a in (50, 90, 130):
            c, n = (ARCH + .026) * math.cos(math.radians(a)), (ARCH + .026) * math.sin(math.radians(a))
            p.bar('paint.chassis', [(s * .80, D.WHEELBASE + c, D.REAR_R + n + .01), (s * 1.46, D.WHEELBASE + c, D.REAR_R + n + .01)], .05, .016)


def build(u):
    """All of the shell."""
    inner_frame(u)
    side_shields(u)
    shoulder(u)
    upper_sides(u)
    hood(u)
    fenders(u)
    decals(u)
    stickers(u)
