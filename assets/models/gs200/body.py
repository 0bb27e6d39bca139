"""Shell: side shields, belt, upper flanks, straw hood, fenders, decals and signs."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes, side_frame
from kit import assemblies as A
from kit.part import towards

from . import dims as D
from .surf import arc, belt, film, flank, lettering, outline, panel, place, smooth, tension, upper, warp

GAP = 0.014                       # shut line


# ---------------------------------------------------------------- side shields

def front_shape():
    """Outline (y, z) of the front shield: follows the wheel arch."""
    top = 2.02
    return ([(0.075, 1.735, .03), (0.055, belt(0) - .012, .03), (top, belt(top) - .012, .02), (top + .17, 1.03, .05), (1.00, .985, .04)]
            + arc(0, D.FRONT_R, 0.945, 13.5, 76, 10))


def rear_shape():
    """Outline of the rear shield: cut out over the rear wheel."""
    y0, y1 = 2.02 + GAP, 3.66
    wheel = arc(D.WHEELBASE, D.REAR_R, 0.70, 134, 60, 9)
    return [(y0, belt(y0) - .012, .02), (y1, belt(y1) - .012, .02), (y1 + .13, 1.15, .03)] + wheel[::-1] + [(2.80, .995, .04), (y0 + .17, 1.03, .05)]


def slots(y, z, n, pitch=0.058, length=0.34, rake=0.16, high=0.030):
    """A stack of raked slots."""
    out = []
    for i in range(n):
        k = length * (1 - 0.07 * i)
        out.append([(q[0] - i * pitch * rake, q[1]) for q in shapes.slot(y, z - i * pitch, k, high, 0.052)])
    return out


def side_shields(u):
    """panel.side.front.* and panel.side.rear.*"""
    for side in 'LR':
        s = 1 if side == 'L' else -1
        front = u.part(f'panel.side.front.{side}', budget=7000, explode=(.75 * s, 0, 0))
        panel(front, side, 'paint.primary', front_shape(), flank, slots(1.74, 1.27, 4), behind='mesh.dark')
        shield_fittings(front, side, (0.35, 1.05, 1.80), 1.42, 1.185)
        rear = u.part(f'panel.side.rear.{side}', budget=7000, explode=(.75 * s, 0, 0))
        panel(rear, side, 'paint.primary', rear_shape(), flank, slots(2.50, 1.31, 4), behind='mesh.dark')
        shield_fittings(rear, side, (2.25, 2.90, 3.50), 2.85, 1.19)
        sill(front, side, [(1.035, .992), (2.172, 1.036), (2.160, 1.112), (1.03, 1.068)])
        sill(rear, side, [(2.215, 1.040), (2.79, 1.002), (2.835, 1.078), (2.203, 1.116)])
        edging(front, side, arc(0, D.FRONT_R, .950, 15, 74, 14))
        edging(rear, side, arc(D.WHEELBASE, D.REAR_R, .705, 60, 132, 14))
        stiffeners(front, side, 0.35, 1.90)
        stiffeners(rear, side, 2.20, 3.55)


def shield_fittings(p, side, hinges, latch_y, latch_z):
    """Hinges at the upper edge, paddle latch, rubber stops."""
    for y in hinges:
        A.hinge(p, place(side, y, belt(y) - .045, flank, .001) @ Matrix.Rotation(math.pi / 2, 4, 'Z'), .11)
    A.latch(p, place(side, latch_y, latch_z, flank, .001), .042)


def sill(p, side, pts):
    """Dark rubbing strip along the lower edge of a shield."""
    p.add('paint.accent', shapes.plate(outline(side, [(*q, .015) for q in pts]), (), .012, .005, warp(side, flank, .009), .14, back=False))


def edging(p, side, pts):
    """Rubber bead on the edge of a wheel arch."""
    s = 1 if side == 'L' else -1
    p.tube('rubber.belt', [(s * (flank(y, z) - .004), y, z) for y, z in pts], .013, 0)


def stiffeners(p, side, y0, y1):
    """Hat profiles on the inside of a shield."""
    s = 1 if side == 'L' else -1
    for z in (1.78, 1.50):
        pts = [(s * (flank(y, z) - .045), y, z) for y in (y0, (y0 + y1) / 2, y1)]
        p.bar('paint.accent', pts, .05, .03)


# ---------------------------------------------------------------- belt and upper flanks

def belt_rail(u):
    """Dark shelf between shields and upper flank."""
    p = u.part('body.belt')
    ys = [0.05 + (3.66 - 0.05) * i / 24 for i in range(25)]
    for side in 'LR':
        s = 1 if side == 'L' else -1
        rings = []
        for y in ys:
            z, xo, xi = belt(y), flank(y, belt(y) - .02), upper(y, belt(y) + .05) - .02
            rings.append([(s * (xi - .03), y, z - .07), (s * (xo - .050), y, z - .07), (s * (xo - .045), y, z - .004), (s * (xo - .004), y, z + .004), (s * (xo + .004), y, z + .014),
                          (s * (xo + .002), y, z + .030), (s * (xo - .012), y, z + .038), (s * xi, y, z + .055)])
        p.loft('paint.accent', rings)


def tank_side_shape():
    """Outline of the flank panel beside the tank; its rear edge leans."""
    return [(0.085, belt(0) + .062, .03), (0.085, 3.10, .05), (1.50, 3.06, .05), (1.93, belt(1.93) + .062, .02)]


def engine_side_shape():
    """Outline of the flank panel beside the engine: top line runs down to the hood."""
    k = GAP + .004
    return [(1.93 + k, belt(1.95) + .062, .02), (1.50 + k, 3.06, .05), (2.30, 2.99, .4), (3.10, 2.86, .50), (3.655, hood_top(3.655) - .02, .06), (3.66, belt(3.66) + .062, .02)]


def upper_sides(u):
    """panel.upper.tank.*, panel.upper.engine.* with louvres (left) and the screen's opening (right)."""
    for side in 'LR':
        s = 1 if side == 'L' else -1
        tank = u.part(f'panel.upper.tank.{side}', explode=(.55 * s, 0, .1))
        panel(tank, side, 'paint.secondary', tank_side_shape(), upper, grid=(.16, .11), lip=.05)
        swage(tank, side, [(0.20, 2.24, .03), (1.62, 2.20, .03), (1.56, 2.33, .03), (0.20, 2.36, .03)])
        engine = u.part(f'panel.upper.engine.{side}', explode=(.55 * s, 0, .1))
        if side == 'L':
            hole = [(2.16, 2.22, .05), (1.93, 2.82, .05), (2.62, 2.74, .08), (2.98, 2.62, .12), (3.10, 2.20, .05)]
            panel(engine, side, 'paint.secondary', engine_side_shape(), upper, [hole], grid=(.16, .11))
            louvre(engine, side, hole)
        else:
            hole = [(2.04, 2.20, .05), (1.84, 2.82, .05), (2.62, 2.80, .10), (3.02, 2.66, .15), (3.16, 2.19, .05)]
            panel(engine, side, 'paint.secondary', engine_side_shape(), upper, [hole], grid=(.16, .11))
            o, disc = outline(side, hole), outline(side, shapes.circle(2.50, 2.46, .262, 36))
            engine.add('paint.accent', shapes.plate(o, [disc], .05, .006, warp(side, upper, -.012), (.16, .11)))
        hatch(tank, side)
        A.latch(engine, place(side, 3.40, 2.30, upper, .001), .04)
        for y, z in ((2.02, 2.15), (3.45, 2.12)):
            A.bolt(engine, place(side, y, z, upper, .001), .009)
        for y, z in ((.14, 2.17), (.14, 3.02), (1.44, 2.99), (1.80, 2.13), (.80, 3.03)):
            A.bolt(tank, place(side, y, z, upper, .001), .009)


def hatch(p, side):
    """Cleaning hatch near the front of the tank side, with hinges and a latch."""
    if side == 'L':
        return
    o = [(.22, 2.40, .04), (.22, 2.98, .04), (.30, 2.98, .02), (.30, 2.40, .02)]
    p.add('paint.secondary', shapes.plate(outline(side, o), (), .012, .005, warp(side, upper, .009), .16, back=False))
    for z in (2.48, 2.90):
        A.bolt(p, place(side, .26, z, upper, .009), .008)


def swage(p, side, pts):
    """Pressed field standing 8 mm proud."""
    p.add('paint.secondary', shapes.plate(outline(side, pts), (), .012, .006, warp(side, upper, .008), .16, back=False))


def louvre(p, side, hole):
    """Louvre insert: dark field, frame, raked blades."""
    o = outline(side, hole)
    small = shapes.inset(shapes.ccw(shapes.fillet(o)), .03)
    p.add('mesh.dark', shapes.plate(shapes.inset(shapes.ccw(shapes.fillet(o)), -.01), (), .002, 0, warp(side, upper, -.09), .2, back=False))
    p.add('paint.accent', shapes.plate(o, [small], .05, .006, warp(side, upper, -.010), .16))
    lo, hi = 2.25, 2.80
    ys = lambda z: (_left_of(small, z), _right_of(small, z))                     # noqa: E731
    n = 8
    for i in range(n):
        z = lo + (hi - lo) * (i + .5) / n
        ya, yb = ys(z)
        if yb - ya < .1:
            continue
        s = 1 if side == 'L' else -1
        rings = []
        for k in range(7):
            y = ya - .02 + (yb - ya + .04) * k / 6
            x = upper(y, z)
            rings.append([(s * (x - .060), y, z + .034), (s * (x - .016), y, z - .020), (s * (x - .012), y, z - .016), (s * (x - .056), y, z + .038)])
        p.loft('paint.accent', rings)


def _left_of(poly, z):
    return min((a[0] + (b[0] - a[0]) * (z - a[1]) / (b[1] - a[1]) for a, b in zip(poly, poly[1:] + poly[:1]) if (a[1] > z) != (b[1] > z)), default=0)


def _right_of(poly, z):
    return max((a[0] + (b[0] - a[0]) * (z - a[1]) / (b[1] - a[1]) for a, b in zip(poly, poly[1:] + poly[:1]) if (a[1] > z) != (b[1] > z)), default=0)


# ---------------------------------------------------------------- straw hood

def hood_top(y):
    """Crest of the hood."""
    d = y - 3.66
    return 2.70 - 0.205 * d - 0.055 * d * abs(d)


def hood_low(y):
    """Lower edge of the hood."""
    return 1.16 + 0.03 * max(0, y - 4.0)


def hood_upper(y, z):
    """x of the hood above the belt: carries on the set-back upper flank and merges with the lower one to the rear."""
    k = smooth(3.75, 5.05, y)
    b = belt(y)
    return upper(y, z) * (1 - k) + (flank(y, b) - .006 - .14 * (z - b)) * k


def hood_ring(y, shrink=0.0, lean=0.0, n_up=6, n_arc=7, n_top=6):
    """Points of one hood section from the left foot over the top to the right foot: flank, ledge, upper flank, crown."""
    r = 0.07 + 0.27 * smooth(3.66, 4.6, y)
    b, zb, zt = belt(y), hood_low(y) + shrink * .2, hood_top(y) - shrink
    step = max(0.0, flank(y, b) - hood_upper(y, b))
    t = tension(y)
    zs = [zb, zb + (t - .17 - zb) * .5] + [t - .17 + .17 * i / 5 for i in range(6)] + [t + (b - t) * i / 5 for i in range(1, 6)]
    left = [(flank(y, z), z) for z in zs]                     # points run along the crease, or it would ripple
    left += [(flank(y, b) - .006, b + .010), (flank(y, b) - .35 * step - .004, b + .022)]
    zs = zt - r
    z0 = b + .030 + .22 * step
    left += [(hood_upper(y, z0 + (zs - z0) * i / n_up), z0 + (zs - z0) * i / n_up) for i in range(n_up + 1)]
    xs = left[-1][0]
    for i in range(1, n_arc + 1):
        a = math.pi / 2 * i / n_arc
        left.append((xs - r * 1.15 * (1 - math.cos(a)), zs + r * math.sin(a)))
    left = [(x - shrink, z) for x, z in left]
    xi = left[-1][0]
    for i in range(1, n_top):
        left.append((xi * (1 - i / n_top), zt + .022 * (1 - (1 - i / n_top) ** 2)))
    pts = left + [(0, zt + .022)] + [(-x, z) for x, z in reversed(left)]
    return [Vector((x, y - lean * (z - zb), z)) for x, z in pts]


def hood_rings():
    """All sections: run, then the rounded rear edge."""
    y0, y1 = 3.66 + GAP, D.HOOD_REAR
    out = []
    n = 16
    for i in range(n + 1):
        y = y0 + (y1 - .16 - y0) * i / n
        k = smooth(4.2, y1, y)
        out.append(hood_ring(y, 0, .10 * k))
    for i in range(1, 7):
        a = math.pi / 2 * i / 6
        y = y1 - .16 + .16 * math.sin(a)
        out.append(hood_ring(y, .16 * (1 - math.cos(a)), .10))
    return out


def hood(u):
    """body.hood: shell, rear face with lamps, plate, triangle, stripes."""
    p = u.part('body.hood', budget=17500, explode=(0, 1.1, .15))
    rings = hood_rings()
    m, n = len(rings), len(rings[0])

    def f(s, t):
        return rings[min(m - 1, round(s * (m - 1)))][min(n - 1, round(t * (n - 1)))]
    p.grid('paint.primary', f, m - 1, n - 1, thickness=.014)
    hood_front_edge(p, rings[0])
    hood_rear(p, rings[-1])
    hood_fittings(p)
    hood_trim(p)


def hood_front_edge(p, ring):
    """Return flange at the joint to the shields."""
    inner = [Vector((q.x * .955, q.y, q.z - .05 * smooth(1.9, 2.3, q.z))) for q in ring]
    back = [q + Vector((0, .10, 0)) for q in inner]
    rows = [ring, inner, back]
    p.grid('paint.primary', lambda s, t: rows[round(s * 2)][round(t * (len(ring) - 1))] + Vector((0, .004, 0)), 2, len(ring) - 1)


def hood_rear(p, last):
    """Recessed rear face above the straw opening."""
    y = D.HOOD_REAR - .035
    face = [(q.x * .985, q.z) for q in last if q.z > 1.60]
    x0 = max(q[0] for q in face)
    face = [(x0, 1.60)] + face + [(-x0, 1.60)]
    lean = .10
    where = lambda uu, v: (-uu, y - lean * (v - 1.2), v)                         # noqa: E731
    small = shapes.inset(shapes.ccw(face), .012)
    p.add('paint.primary', shapes.plate([(-a, b) for a, b in small], (), .02, .006, where, (.2, .12)))
    hole = [(-.40, 1.71, .05), (.40, 1.71, .05), (.36, 1.98, .05), (-.36, 1.98, .05)]
    p.add('paint.accent', shapes.plate(hole, (), .012, .005, lambda a, b: (-a, y + .012 - lean * (b - 1.2), b), (.2, .12)))
    p.bar('paint.accent', [(x0 * .99, y - .02, 1.595), (-x0 * .99, y - .02, 1.595)], .06, .05)
    dark = [(x0, 1.17), (x0, 1.62), (-x0, 1.62), (-x0, 1.17)]
    p.add('mesh.dark', shapes.plate(dark, (), .01, 0, lambda a, b: (-a, y - .62, b), None))


def hood_trim(p):
    """Rubber bead along the lower edges, service hatch with latches on both flanks, crown strakes."""
    for side, s in (('L', 1), ('R', -1)):
        ys = [3.70 + (5.06 - 3.70) * i / 14 for i in range(15)]
        p.tube('rubber.belt', [(s * (flank(y, hood_low(y)) - .006), y - .0, hood_low(y)) for y in ys], .013, 0)
        o = [(4.02, 2.03, .04), (4.72, 2.01, .04), (4.62, 2.26, .06), (4.02, 2.33, .04)]
        p.add('paint.primary', shapes.plate(outline(side, o), (), .010, .005, warp(side, hood_upper, .007), (.14, .08), back=False))
        A.latch(p, place(side, 4.10, 2.10, hood_upper, .008), .032)
        for i in range(4):
            gill(p, side, 4.34 + .11 * i, 1.37)
    for x in (.52, -.52):
        pts = [(x * (1 - .06 * (y - 3.7)), y, hood_top(y) + .022 * (1 - (x / .9) ** 2) - .004) for y in [3.72 + 1.15 * i / 10 for i in range(11)]]
        p.bar('paint.primary', pts, .07, .024, bevel=.009, up=(0, 0, 1))


def gill(p, side, y, z, tall=.15, wide=.05):
    """Pressed gill: a dark opening under a blister that stands 18 mm proud at its rear edge."""
    s = 1 if side == 'L' else -1
    film(p, side, 'mesh.dark', [(y, z - tall / 2, .01), (y + wide, z - tall / 2, .01), (y + wide + .02, z + tall / 2, .01), (y + .02, z + tall / 2, .01)], flank, .002)

    def blister(a, b):
        v = z + tall * (b - .5)
        u = y - .005 + (wide * .95) * a + .02 * b
        return (s * (flank(u, v) + .002 + .018 * a * a * (1 - abs(2 * b - 1) ** 4)), u, v)
    p.grid('paint.primary', blister if s > 0 else lambda a, b: blister(a, 1 - b), 4, 8, thickness=.002)


def rear_frame(x, z, lift=0.0):
    """Frame on the hood's rear face, w to the rear."""
    y = D.HOOD_REAR - .035 - .10 * (z - 1.2) + lift
    return frame((x, y, z), (-1, 0, 0), (0, -.10, 1))


def hood_fittings(p):
    """Lamps, plate, triangle, stripes, handle, lettering."""
    for s in (1, -1):
        A.tail_lamp(p, rear_frame(.80 * s, 1.74, .002) @ Matrix.Scale(s, 4, (1, 0, 0)), .26, .11, .05)
        A.hazard(p, rear_frame(.80 * s, 1.90, .003), .26, .14, angle=45 * s)
        A.reflector(p, rear_frame(.80 * s, 1.645, .002), .12, .045, 'reflect.red')
        A.reflector(p, place('L' if s > 0 else 'R', 4.96, 1.33, flank, .001), .10, .045)
    A.slow_triangle(p, rear_frame(0, 1.83, .018), .30)
    p.text('decal.dark', 'GOMSELMASH', .060, rear_frame(-.0, 2.045, .003), shear=.18)
    plate_at = rear_frame(-.56, 1.76, .004)
    p.add('plastic.black', shapes.prism(shapes.rect(-.135, -.085, .135, .085, .01), 0, .008, .003), plate_at)
    p.add('decal.light', shapes.plate(shapes.rect(-.125, -.075, .125, .075, .006), (), .001, 0, back=False), plate_at @ Matrix.Translation((0, 0, .010)))
    p.text('decal.dark', '10 ZM', .045, plate_at @ Matrix.Translation((0, .028, .010)), .001, font='condensed')
    p.text('decal.dark', '200', .045, plate_at @ Matrix.Translation((0, -.035, .010)), .001, font='condensed')
    A.lamp(p, plate_at @ Matrix.Translation((0, .105, .0)), .07, .03, .03)
    A.warning(p, rear_frame(.56, 1.78, .002), .13)
    A.grab(p, (.30, D.HOOD_REAR - .02, 1.645), (-.30, D.HOOD_REAR - .02, 1.645), (0, 1, 0))


# ---------------------------------------------------------------- fenders and signs

def fenders(u):
    """body.fender.*: dark arches over the front wheels with lip."""
    for side, s in (('L', 1), ('R', -1)):
        p = u.part(f'body.fender.{side}', explode=(.4 * s, 0, 0))
        r = .905
        rings = []
        for i in range(19):
            a = math.radians(18 + (128 - 18) * i / 18)
            c, n = math.cos(a), math.sin(a)
            row = [(.90, r - .012), (.90, r + .006), (1.20, r + .016), (1.395, r + .010), (1.432, r - .012), (1.440, r - .045), (1.428, r - .045), (1.420, r - .018), (1.39, r - .006), (1.20, r)]
            rings.append([(s * x, q * c, D.FRONT_R + q * n) for x, q in row])
        p.loft('plastic.black', rings)
        for a in (40, 105):
            c, n = math.cos(math.radians(a)), math.sin(math.radians(a))
            p.bar('paint.chassis', [(s * .55, r * c * .9, D.FRONT_R + r * n * .95), (s * .86, r * c * .98, D.FRONT_R + r * n * .985), (s * 1.38, r * c * .985, D.FRONT_R + r * n * .985)], .05, .02, .1)


PLACES = {'front': ((.44, 2.055), .75, 0), 'rear': ((2.155, 3.62), .75, 0), 'hood': ((3.745, 5.00), 0, 1.1), 'tank': (None, .55, 0)}


def decals(u):
    """option.decal_*: three liveries, only one shown at a time. Each has a part per panel that explodes with it."""
    for name, livery in (('factory', livery_factory), ('plain', livery_plain), ('ganja', livery_ganja)):
        root = u.empty(f'option.decal_{name}')
        for side, s in (('L', 1), ('R', -1)):
            for where, (span, out, back) in PLACES.items():
                explode = (out * s, back, .15 if back else .1 if where == 'tank' else 0)
                p = u.part(f'option.decal_{name}.{where}.{side}', root, explode=explode)
                livery(p, side, where, span)
                if not p.faces:
                    del u.parts[p.name]


def _stripe(y0, y1, dz0, dz1, rake=.10):
    """Outline parallel to the crease between two heights above it."""
    return [(y0, tension(y0) + dz0), (y1, tension(y1) + dz0), (y1 - rake * (dz1 - dz0) * 3, tension(y1) + dz1), (y0 - rake * (dz1 - dz0) * 3, tension(y0) + dz1)]


KW = {'shear': .18}


def livery_factory(p, side, where, span):
    """Dark band above the crease across both shields, red line, white name; big type on the upper flank."""
    if span:
        film(p, side, 'decal.dark', _stripe(*span, .030, .275), flank)
        film(p, side, 'decal.accent', _stripe(*span, .292, .314), flank)
    if where == 'front':
        lettering(p, side, 'decal.light', 'GOMSELMASH', .128, 1.26, tension(1.26) + .150, flank, .006, **KW)
    if where == 'rear':
        lettering(p, side, 'decal.light', 'GS200', .145, 3.06, tension(3.06) + .150, flank, .006, **KW)
    if where == 'tank':
        big = side == 'R'
        lettering(p, side, 'decal.dark', 'GS200', .21 if big else .085, .86 if big else .82, 2.66 if big else 2.285, upper, .002 if big else .011, **KW)
        if big:
            film(p, side, 'decal.accent', [(.36, 2.485), (1.30, 2.485), (1.312, 2.515), (.36, 2.515)], upper)


def livery_plain(p, side, where, span):
    """Names only."""
    if where == 'front':
        lettering(p, side, 'decal.dark', 'GOMSELMASH', .115, 1.28, 1.70, flank, **KW)
    if where == 'rear':
        lettering(p, side, 'decal.dark', 'GS200', .115, 2.86, 1.68, flank, **KW)


def livery_ganja(p, side, where, span):
    """Gəncə plant livery: three thin lines in blue, red, green and the plant's name."""
    for k, slot in enumerate(('decal.blue', 'decal.accent', 'decal.green') if span else ()):
        film(p, side, slot, _stripe(*span, .030 + .034 * k, .054 + .034 * k), flank, grid=.16)
    if where == 'front':
        lettering(p, side, 'decal.dark', 'GƏNCƏ', .15, 1.22, tension(1.22) + .235, flank, **KW)
    if where == 'rear':
        lettering(p, side, 'decal.dark', 'AVTOMOBİL ZAVODU', .060, 2.86, tension(2.86) + .215, flank, **KW)
    if where == 'tank' and side == 'R':
        lettering(p, side, 'decal.dark', 'GS200', .155, .92, 2.62, upper, **KW)


def stickers(u):
    """Warnings, plates and reflectors, on the panels they belong to."""
    for side in 'LR':
        front, rear, engine = (u.parts[f'panel.{n}.{side}'] for n in ('side.front', 'side.rear', 'upper.engine'))
        for p, y, z in ((front, .24, 1.86), (front, 1.30, 1.24), (rear, 2.20, 1.88), (rear, 3.56, 1.26)):
            A.warning(p, place(side, y, z, flank, .002), .115)
        for p, y in ((front, 1.15), (rear, 2.62)):
            A.reflector(p, place(side, y, 1.034 + (.022 if y < 2 else .0), flank, .009), .10, .040)
        A.sticker(front, place(side, 1.70, 1.93, flank, .002), .12, .05, 'decal.yellow')
        A.sticker(front, place(side, 1.70, 1.93, flank, .0035), .08, .012, 'decal.dark')
        A.warning(engine, place(side, 3.52, 2.18, upper, .002), .10)
    A.nameplate(u.parts['panel.side.front.R'], place('R', .42, 1.90, flank, .001), .17, .11)


def inner_frame(u):
    """Posts and rails behind the shields, so that open shut lines show structure."""
    p = u.part('body.frame')
    p.bake_without = ('panel.',)
    for s in (1, -1):
        p.box('paint.secondary', (s * .56, .098, 1.60), (s * 1.222, .116, belt(0) - .02), .004)
        p.prism('paint.accent', shapes.rect(s * .72, 1.74, s * 1.02, 1.96, .04), .075, .10, 'y', .008)
        for k in range(4):
            p.prism('mesh.dark', shapes.slot(s * .87, 1.78 + .048 * k, .24, .02), .073, .08, 'y', .001)
        for y in (.12, 2.10, 3.64):
            p.bar('paint.chassis', [(s * 1.13, y, 1.10 if y > .5 else 1.74), (s * 1.16, y, belt(y) - .03)], .06, .05)
            p.bar('paint.chassis', [(s * .58, y, belt(y) - .06), (s * 1.16, y, belt(y) - .06)], .06, .05)
        p.bar('paint.chassis', [(s * 1.08, .95, 1.06), (s * 1.08, 2.75, 1.06)], .05, .06)
        for y in (1.0, 2.10, 2.72):
            p.bar('paint.chassis', [(s * .58, y, 1.04), (s * 1.08, y, 1.06)], .05, .05)
        for y0, z0 in ((.9, 1.9), (2.9, 1.88)):
            p.cyl('metal.dark', (s * .80, y0, z0), (s * 1.18, y0 + .05, 1.60), .014)
            p.cyl('metal.chrome', (s * .98, y0 + .02, 1.75), (s * 1.20, y0 + .055, 1.575), .007)


def build(u):
    """All of the shell."""
    side_shields(u)
    belt_rail(u)
    upper_sides(u)
    hood(u)
    fenders(u)
    decals(u)
    stickers(u)
    inner_frame(u)
