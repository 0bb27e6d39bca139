"""Panoramic cab: one windscreen curved both ways from the roof to the floor, thin pillars set far back, door, roof with lamp
bank, furnished inside, platform with swinging ladder."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import towards
from kit.shapes import Chunk

from combine import small

from . import bits
from . import dims as D
from .surf import smooth

Z0, Z1 = D.CAB_FLOOR + .035, 3.505     # glass from and to
DOOR_REAR = -0.86                      # y of the B pillar
WRAP = .50                             # how far the screen runs round the corners


# ---------------------------------------------------------------- the cab's surface

def half(z):
    """Half width of the glazing: barrel shaped, drawn in at the foot."""
    return D.CAB_HALF - 0.045 * ((z - 2.85) / 0.8) ** 2 - 0.050 * smooth(2.45, 1.95, z)


def nose(z):
    """y of the windscreen in the middle: bulges forward at knee height, tucks in to the floor, leans back to the roof."""
    return D.CAB_FRONT + 0.115 * smooth(2.55, 3.55, z) + 0.020 * ((z - 2.6) / .6) ** 2 + 0.20 * smooth(2.42, 1.90, z)


def screen_y(x, z):
    """y of the windscreen at x."""
    return nose(z) + WRAP * min(1.0, abs(x / half(z))) ** 2.8


def corner_y(z):
    """y of the front pillars."""
    return nose(z) + WRAP


def side_x(y, z):
    """x of the side glass: slight curve in plan, drawn in to the rear."""
    k = (y - corner_y(z)) / (D.CAB_REAR - corner_y(z))
    return half(z) + 0.020 * (1 - (2 * k - 1) ** 2) - 0.035 * k


def ring(z, d=0.0, n_front=22, n_side=8):
    """Plan outline of the cab at height z, moved outward by d."""
    yc = corner_y(z)
    pts = [(side_x(D.CAB_REAR + (yc - D.CAB_REAR) * i / n_side, z), D.CAB_REAR + (yc - D.CAB_REAR) * i / n_side) for i in range(n_side + 1)]
    for i in range(1, n_front):
        a = 1 - 2 * i / n_front
        x = half(z) * math.copysign(abs(a) ** .72, a)
        pts.append((x, screen_y(x, z)))
    pts += [(-x, y) for x, y in reversed(pts[:n_side + 1])]
    if d:
        pts = shapes.inset(pts, -d)
    return [Vector((x, y, z)) for x, y in pts]


def spread(s):
    """0..1 -> -1..1, closer together at the corners."""
    a = 2 * s - 1
    return math.copysign(abs(a) ** .72, a)


def work_lamp(p, where, width=.2, height=.088, depth=.055, led=0, slot='lamp.white'):
    """Lamp of few triangles: finned housing, rim, and behind the lens either `led` reflector cells with their chips or one bowl."""
    T = Matrix.Translation
    o, small, hole = A.rounded(width, height, .016, 1), A.rounded(width * .8, height * .7, .012, 1), A.rounded(width - .018, height - .018, .010, 1)
    rings = [[(u, v, w) for u, v in q] for q, w in ((small, 0), (o, depth * .5), (o, depth - .004), (A.rounded(width - .008, height - .008, .014, 1), depth), (hole, depth), (hole, depth * .55))]
    p.add('plastic.black', shapes.loft(rings), where)
    if slot != 'lamp.white':
        p.add(slot, shapes.plate(hole, (), .003, .0, back=False), where @ T((0, 0, depth * .80)))
        return
    n = led or 1
    cw, ch = (width - .024) / n, height - .024
    for i in range(n):
        cell(p, where @ T((((i + .5) / n - .5) * (width - .024), 0, 0)), cw / 2 - .002, ch / 2, depth * .90, depth * .56)
    a, b = width / 2 - .010, height / 2 - .010
    p.add('glass.cab', Chunk([(-a, -b, 0), (a, -b, 0), (a, b, 0), (-a, b, 0)], [(0, 1, 2, 3)], False), where @ T((0, 0, depth * .94)))


def cell(p, where, a, b, top, low):
    """Reflector cell: four chromed flanks down to a lit chip."""
    k, m = .46, .52
    outer = [(-a, -b, top), (a, -b, top), (a, b, top), (-a, b, top)]
    inner = [(-a * k, -b * m, low), (a * k, -b * m, low), (a * k, b * m, low), (-a * k, b * m, low)]
    p.add('metal.chrome', Chunk(outer + inner, [(0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)], False), where)
    p.add('lamp.white', Chunk(inner, [(0, 1, 2, 3)], False), where @ Matrix.Translation((0, 0, .001)))


def mirror(p, foot, head, width, height, facing):
    """Mirror on a bent arm: shell, rim, glass that looks along `facing`."""
    foot, head = Vector(foot), Vector(head)
    p.tube('metal.dark', [foot, (foot + head) / 2 + Vector((0, 0, .06)), head], .012, .08, 7)
    m = towards(head, head + Vector(facing))
    o = A.rounded(width, height, width * .24, 2)
    q = lambda f, g: [(u * f, v * g) for u, v in o]                                   # noqa: E731
    p.add('plastic.black', shapes.loft([[(u, v, w) for u, v in r] for r, w in ((q(.70, .80), -.065), (q(.93, .95), -.042), (o, -.008), (o, .014), (q(.97, .985), .020), (q(.93, .96), .020), (q(.92, .955), .010))]), m)
    p.add('glass.mirror', shapes.plate(q(.92, .955), (), .002, 0, back=False), m @ Matrix.Translation((0, 0, .0115)))


# ---------------------------------------------------------------- shell

def glass(u):
    """cab.glass: windscreen, right side, quarter windows, rear window."""
    p = u.part('cab.glass', 'cab')

    def screen(s, t):
        z = Z0 + (Z1 - Z0) * t
        x = half(z) * .985 * spread(s)
        return (x, screen_y(x, z), z)
    p.grid('glass.cab', screen, 26, 14)
    for sgn in (1, -1):
        def side(s, t, y0, y1, sgn=sgn):
            z = Z0 + .05 + (Z1 - Z0 - .05) * t
            a = corner_y(z) if y0 is None else y0
            y = a + (y1 - a) * s
            return (sgn * side_x(y, z), y, z)
        spans = [(DOOR_REAR, D.CAB_REAR - .04)] + ([(None, DOOR_REAR)] if sgn < 0 else [])
        for y0, y1 in spans:
            p.grid('glass.cab', (lambda s, t, f=side, a=y0, b=y1: f(s, t, a, b)) if sgn > 0 else (lambda s, t, f=side, a=y0, b=y1: f(1 - s, t, a, b)), 6, 9)
    p.grid('glass.cab', lambda s, t: (-.74 + 1.48 * s, D.CAB_REAR, 2.70 + .70 * t), 4, 4)


def section(a, b, r=.012):
    """Rounded bar profile."""
    return A.rounded(a, b, min(r, .45 * min(a, b)), 1)


def pillars(p):
    """Thin dark pillars, seals, sills."""
    zs = [1.90 + (3.53 - 1.90) * i / 9 for i in range(10)]
    for s in (1, -1):
        p.add('paint.accent', shapes.sweep([(s * (half(z) + .002), corner_y(z), z) for z in zs], section(.050, .062, .018), up=(s, 0, 0)))
        p.add('paint.accent', shapes.sweep([(s * (side_x(DOOR_REAR, z) - .006), DOOR_REAR, z) for z in zs], section(.05, .075), up=(1, 0, 0)))
        p.add('paint.accent', shapes.sweep([(s * (side_x(D.CAB_REAR, z) - .018), D.CAB_REAR - .03, min(z, 3.515)) for z in zs], section(.08, .12, .02), up=(1, 0, 0)))
        frit(p, s)
        spans = [(DOOR_REAR, D.CAB_REAR)] + ([(corner_y(Z0), DOOR_REAR)] if s < 0 else [])
        for y0, y1 in spans:
            sill = [(s * side_x(y0 + (y1 - y0) * k / 6, Z0 + .04), y0 + (y1 - y0) * k / 6, Z0 + .04) for k in range(7)]
            p.add('paint.accent', shapes.sweep(sill, section(.05, .09), up=(1, 0, 0)))
        for y0, y1 in ([(DOOR_REAR + .030, D.CAB_REAR - .085)] + ([(None, DOOR_REAR - .030)] if s < 0 else [])):
            pane_seal(p, s, y0, y1)
    low = [q + Vector((0, -.003, 0)) for q in ring(Z0)[8:-8]]
    p.tube('rubber.belt', low, .016, 0, 6)
    p.tube('rubber.belt', [q + Vector((0, -.004, 0)) for q in ring(Z1 - .035)[8:-8]], .013, 0, 6)


def frit(p, s):
    """Edge of the windscreen at one pillar: black border over the glass on both faces, and the rubber profile that holds it."""
    zs = [Z0 + (Z1 - Z0) * i / 12 for i in range(13)]

    def at(f, z, d):
        slope = WRAP * 2.8 * f ** 1.8 / half(z)
        n = Vector((s * slope, -1, 0)).normalized()
        return Vector((s * half(z) * f, screen_y(half(z) * f, z), z)) + n * d
    faces = [(k * 13 + i, k * 13 + i + 1, k * 13 + i + 14, k * 13 + i + 13) for k in range(3) for i in range(12)]
    for d, turn in ((.006, s > 0), (-.004, s < 0)):
        border = [at(.962 * (1 - k) + .987 * k, z, d) for k in (0, .4, .7, 1) for z in zs]
        p.add('plastic.black', Chunk(border, faces if turn else [f[::-1] for f in faces], False))
    for f, r in ((.990, .018), (.960, .017)):                                        # the second one stands where the bent glass turns out of sight
        p.tube('rubber.belt', [at(f, z, .004) for z in zs], r, 0, 6)


def pane_seal(p, s, y0, y1):
    """Rubber profile round a side pane."""
    def at(k, z):
        a = corner_y(z) + .022 if y0 is None else y0
        y = a + (y1 - a) * k
        return Vector((s * (side_x(y, z) + .004), y, z))
    lo, hi, n = Z0 + .085, Z1 - .03, 6
    zs = [lo + (hi - lo) * i / n for i in range(n + 1)]
    loop = [at(k / 3, lo) for k in range(3)] + [at(1, z) for z in zs] + [at(1 - k / 3, hi) for k in range(1, 4)] + [at(0, z) for z in reversed(zs[1:-1])]
    p.add('rubber.belt', shapes.sweep(loop, [(-.010, -.016), (.010, -.016), (.010, .016), (-.010, .016)], up=(s, 0, 0), closed=True))


def skirt(p):
    """Foot of the cab: floor pan with a folded edge, painted bumper band, underside."""
    base = ring(Z0)
    at = lambda z, d: [Vector((q.x, q.y, z)) for q in ring(Z0, d)]                  # noqa: E731
    p.loft('paint.accent', [at(z, d) for z, d in ((1.78, -.16), (1.79, -.08), (1.83, -.022), (1.90, .006), (1.985, .014), (2.008, .004), (Z0, -.03))])
    n = len(base)
    front = lambda z, d: [Vector((q.x, q.y, z)) for q in ring(Z0, d)[6:n - 6]]      # noqa: E731
    band = [front(z, d)[::-1] for z, d in ((1.862, -.004), (1.868, .012), (1.885, .020), (1.955, .024), (1.970, .018), (1.974, .002))]
    p.loft('paint.primary', band, closed=False)


def rear_wall(p):
    """Rear wall: dark outside, light inside, with a window."""
    o = [(-.92, 1.86, .05), (.92, 1.86, .05), (.90, 3.50, .05), (-.90, 3.50, .05)]
    hole = [(-.74, 2.70, .08), (.74, 2.70, .08), (.74, 3.40, .08), (-.74, 3.40, .08)]
    p.plate('interior.light', o, frame((0, D.CAB_REAR - .035, 0), (1, 0, 0), (0, 0, 1)), [hole], .012, .003, grid=.3)
    p.plate('paint.accent', o, frame((0, D.CAB_REAR + .030, 0), (-1, 0, 0), (0, 0, 1)), [hole], .045, .008, grid=.3)
    p.add('rubber.belt', shapes.tube([(q[0], D.CAB_REAR + .026, q[1]) for q in shapes.fillet(hole)], .013, 0, closed=True))


# ---------------------------------------------------------------- door

def door(u):
    """cab.door.L: curved glass to the floor in a thin frame, handle, hinges, grab."""
    p = u.part('cab.door.L', 'cab', pivot=(side_x(DOOR_REAR, 2.6) + .01, DOOR_REAR + .035, 2.6), axis='z', min=0, max=62, explode=(.7, 0, 0))

    def at(s, t, d=0.0):
        z = 1.915 + (Z1 - .01 - 1.915) * t
        y0 = corner_y(max(z, 2.0)) + .045
        y = y0 + (DOOR_REAR - .048 - y0) * s
        return Vector((side_x(y, max(z, 1.98)) + .008 + d, y, z))
    p.grid('glass.cab', lambda s, t: at(.02 + .96 * s, .015 + .97 * t), 8, 12)
    edge = [at(k / 8, 0) for k in range(9)] + [at(1, k / 12) for k in range(1, 13)] + [at(1 - k / 8, 1) for k in range(1, 9)] + [at(0, 1 - k / 12) for k in range(1, 12)]
    p.add('paint.accent', shapes.sweep(edge, section(.030, .050, .010), up=(1, 0, 0), closed=True))
    p.add('rubber.belt', shapes.sweep([q + Vector((-.012, 0, 0)) for q in edge], [(-.010, -.032), (.010, -.032), (.010, .032), (-.010, .032)], up=(1, 0, 0), closed=True))
    bar = [at(k / 6, .30) for k in range(7)]
    p.add('paint.accent', shapes.sweep(bar, section(.026, .034, .008), up=(1, 0, 0)))
    mid = at(.07, .345, .026)
    p.add('plastic.black', shapes.prism(shapes.rect(-.04, -.11, .04, .11, .018), -.02, .012, .006), frame(mid, (0, 1, 0), (0, 0, 1)))
    bits.grab(p, mid + Vector((.012, 0, -.075)), mid + Vector((.012, 0, .075)), (1, 0, 0), .010, .042)
    bits.grab(p, at(.10, .46, .012), at(.12, .74, .012), (1, 0, 0), .011, .055)
    for t in (.12, .52, .90):
        q = at(1.0, t, .022)
        p.cyl('metal.dark', q + Vector((0, .040, -.065)), q + Vector((0, .040, .065)), .015)
        p.block('metal.dark', q + Vector((-.006, 0, 0)), (.014, .08, .10), .003)


# ---------------------------------------------------------------- roof

def roof_ring(z, d=0.0, n=44):
    """Plan of the roof moved outward by d: wide brow that overhangs the screen, drawn in to the rear."""
    cy, a, b, e = -1.115, 1.050 + d, 1.045 + d, 2 / 4.6
    out = []
    for i in range(n):
        t = math.tau * i / n
        c, s = math.cos(t), math.sin(t)
        x = a * math.copysign(abs(c) ** e, c)
        y = b * math.copysign(abs(s) ** e, s)
        brow = .10 * (1 - (x / a) ** 2) if y < 0 else 0
        taper = 1 - .055 * smooth(-.2, 1.1, y) - .02 * smooth(.2, 1.1, -y)
        out.append(Vector((x * taper, cy + y - brow, z - .018 * x * x + .028 * smooth(-.2, 1.1, -y))))
    return out


def roof(u):
    """cab.roof: shell with overhang, dark brow for the lamps, raised rear part, vents."""
    p = u.part('cab.roof', 'cab', explode=(0, 0, .4))
    rows = [(3.498, -.16), (3.490, -.075), (3.500, -.018), (3.522, .0), (3.60, .010), (3.665, .004), (3.705, -.022), (3.735, -.070), (3.757, -.15), (3.770, -.28), (3.777, -.50)]
    p.loft('paint.roof', [roof_ring(z, d) for z, d in rows])
    band = [(3.516, .001), (3.524, .014), (3.622, .022), (3.632, .010)]
    n = 44
    front = [k for k in range(n // 2 - 2, n + 3)]
    p.loft('paint.accent', [[roof_ring(z, d)[k % n] for k in front] for z, d in band], closed=False)
    pod = shapes.rect(-.62, -.40, .62, .40, .14)
    p.loft('paint.roof', [[Vector((x * f, -.60 + y * f, z)) for x, y in pod] for z, f in ((3.745, 1.02), (3.765, 1.0), (3.782, .975), (3.788, .93))])
    A.antenna(p, towards((-.74, -.40, 3.735), (-.74, .50, 4.00)), .55)
    for s in (1, -1):
        bits.reflector(p, frame((s * 1.016, -.55, 3.575), (0, s, 0), (0, 0, 1)), .09, .035, 'reflect.amber')


def brow(x, up=3.575, d=.022):
    """Frame on the roof's front edge at x, w outward."""
    pts = sorted((q for q in roof_ring(up, d, 400) if q.y < -1.5), key=lambda q: q.x)

    def at(v):
        k = next(i for i in range(1, len(pts)) if pts[i].x >= v)
        f = (v - pts[k - 1].x) / max(pts[k].x - pts[k - 1].x, 1e-9)
        return pts[k - 1].lerp(pts[k], f)
    a, b, m = at(x - .04), at(x + .04), at(x)
    return frame((m.x, m.y - .004, m.z), (b.x - a.x, b.y - a.y, 0), (0, 0, 1))


def corner_lamp(p, s, **kw):
    """Lamp that looks sideways out of the roof's flank."""
    pts = [q for q in roof_ring(3.575, .022, 240) if q.x * s > 0 and abs(q.y + 1.50) < .06]
    q = min(pts, key=lambda v: abs(v.y + 1.50))
    work_lamp(p, frame((q.x - s * .006, q.y, q.z), (0, s, 0), (0, 0, 1)), .20, .085, .05, **kw)


def lamps_standard(u):
    """option.lamps_std: two pairs in the brow, two to the rear."""
    p = u.part('option.lamps_std', 'cab', explode=(0, 0, .4))
    for s in (1, -1):
        for x in (.46, .76):
            work_lamp(p, brow(s * x), .23, .09, .055)
        work_lamp(p, frame((s * .70, -.145, 3.56), (-1, 0, 0), (0, 0, 1)), .14, .08, .05)


def lamps_led(u):
    """option.lamps_led: eight lamps in the brow, one at each side, two to the rear, two on the deck, two low."""
    p = u.part('option.lamps_led', 'cab', explode=(0, 0, .4))
    for s in (1, -1):
        for x in (.125, .375, .61, .84):
            work_lamp(p, brow(s * x), .215, .088, .06, led=5)
        corner_lamp(p, s, led=4)
        work_lamp(p, frame((s * .70, -.145, 3.56), (-1, 0, 0), (0, 0, 1)), .19, .08, .05, led=4)
        work_lamp(p, frame((s * 1.05, D.DECK_REAR + .02, D.DECK_Z + .66), (-1, 0, 0), (0, -.35, .94)), .15, .10, .06, led=4)
        edge = -1.600 if s > 0 else -1.478                                     # front edge of the platform
        foot = Vector((s * 1.12, edge - .11, D.PLATFORM_Z + .05))
        p.bar('paint.chassis', [(foot.x, edge + .02, D.PLATFORM_Z - .05), (foot.x, edge - .05, D.PLATFORM_Z + .045), foot], .04, .012, .02)
        work_lamp(p, frame(foot + Vector((0, -.005, .06)), (1, 0, 0), (0, 0, 1)), .15, .11, .06, led=4)


# ---------------------------------------------------------------- interior

FLOOR = D.CAB_FLOOR


def interior(u):
    """cab.interior: floor, headlining, shelf, console, column, pedals; the seats are parts of their own."""
    p = u.part('cab.interior', 'cab')
    p.loft('interior.floor', [[Vector((q.x, q.y, z)) for q in ring(Z0, -.04)] for z in (FLOOR - .03, FLOOR)])
    p.prism('rubber.belt', [(-.72, -1.90, .2), (.72, -1.90, .2), (.80, -.55, .06), (-.80, -.55, .06)], FLOOR - .002, FLOOR + .012, 'z', .004)
    p.loft('interior.light', [[Vector((q.x, q.y, z)) for q in ring(3.47, -.025)] for z in (3.455, 3.50)])
    p.block('interior.light', (0, -1.72, 3.435), (1.35, .28, .06), .025)
    p.block('plastic.black', (-.42, -1.84, 3.425), (.20, .02, .06), .006)                    # radio
    p.block('plastic.black', (.42, -1.84, 3.425), (.24, .02, .05), .006)                     # climate
    for k in range(4):
        p.add('plastic.black', shapes.lathe([(.040, 0), (.036, .012), (.026, .012), (.022, 0)], 12), frame((-.54 + .36 * k, -1.66, 3.404), (1, 0, 0), (0, -1, 0)))
    p.box('interior.mid', (-.86, -.46, FLOOR - .01), (.86, -.24, 2.62), .05)               # shelf and heater behind the seat
    p.box('interior.dark', (-.76, -.52, 2.59), (.76, -.26, 2.65), .02)
    for x in (-.62, .62):
        p.box('interior.light', (x - .17, -.475, 2.12), (x + .17, -.455, 2.50), .008)       # lids of the lockers
        p.box('plastic.black', (x - .05, -.482, 2.43), (x + .05, -.470, 2.455), .003)
    for k in range(6):
        p.add('plastic.black', bits.bar_box((-.36 + .12 * k, -.475, 2.14), (-.27 + .12 * k, -.455, 2.28)))
    armrest(p)
    column(p)
    for x, w in ((-.20, .08), (-.08, .08), (.17, .10)):                                      # pedals
        p.bar('metal.dark', [(x, -1.62, FLOOR), (x, -1.68, FLOOR + .17)], .022, .022)
        p.box('rubber.belt', (x - w / 2, -1.705, FLOOR + .15), (x + w / 2, -1.65, FLOOR + .25), .008)
    p.box('interior.mid', (.52, -.98, FLOOR - .01), (.84, -.60, FLOOR + .36), .04)          # cool box under the second seat
    p.box('interior.light', (.56, -.992, FLOOR + .06), (.80, -.972, FLOOR + .30), .008)
    p.box('plastic.black', (.63, -1.000, FLOOR + .25), (.73, -.985, FLOOR + .275), .004)
    p.prism('fabric.seat', [(-.72, 3.30, .02), (.72, 3.30, .02), (.72, 3.43, .02), (-.72, 3.43, .02)], -1.845, -1.835, 'y', .003)      # blind
    p.block('interior.dark', (-.90, -1.25, 2.10), (.06, .70, .16), .02)


def armrest(p):
    """Right-hand armrest with joystick, keys and terminal on an arm (x negative is the right side), console beside it."""
    x = -.42
    o = [(-1.34, 2.64, .04), (-.74, 2.60, .05), (-.72, 2.70, .05), (-1.10, 2.735, .06), (-1.36, 2.76, .05)]
    p.prism('interior.mid', o, x - .13, x + .13, 'x', .022)
    p.prism('interior.dark', [(-1.32, 2.755, .02), (-1.10, 2.732, .02), (-1.10, 2.742, .01), (-1.32, 2.766, .01)], x - .11, x + .11, 'x', .004)
    p.bar('interior.dark', [(x + .02, -.86, 2.62), (x + .08, -.84, 2.30), (x + .10, -.82, FLOOR)], .10, .10, .08, .02)
    grip = Vector((x + .045, -1.255, 2.755))                                                # joystick: gaiter, shaft, shaped grip with keys
    p.lathe('rubber.belt', [(.052, -.01), (.050, .006), (.040, .012), (.042, .022), (.030, .028), (.032, .038), (.016, .050), (0, .052)], frame(grip, (1, 0, 0), (0, 1, .06)), 12)
    rings = []
    for h, w, d, y in ((.040, .014, .014, 0), (.070, .018, .020, -.006), (.105, .026, .030, -.020), (.150, .034, .036, -.034), (.185, .036, .030, -.046), (.202, .024, .018, -.050)):
        rings.append([grip + Vector((w * math.cos(t), y + d * math.sin(t), h)) for t in [math.tau * i / 10 for i in range(10)]])
    p.loft('plastic.black', rings)
    for k in range(4):
        q = grip + Vector((.016 * (k % 2) - .008, -.004 - .006 * (k // 2), .176 - .020 * (k // 2)))
        p.block(('plastic.yellow', 'plastic.red', 'plastic.grey', 'plastic.blue')[k], q, (.012, .016, .012), 0)
    for i in range(4):
        for j in range(3):
            q = Vector((x - .085 + .035 * j, -1.14 - .048 * i, 2.748 + .005 * i))
            p.add(('plastic.grey', 'plastic.yellow', 'plastic.red', 'plastic.grey')[(i + j) % 4], bits.bar_box(q - Vector((.011, .015, .008)), q + Vector((.011, .015, .008))))
    p.block('fabric.seat', (x, -.90, 2.745), (.20, .34, .07), .03)
    monitor(p, Vector((x - .08, -1.30, 2.70)), Vector((x - .06, -1.50, 2.97)))
    p.block('interior.mid', (-.84, -.98, FLOOR + .26), (.16, .84, .52), .05)               # side console: switch panel, locker, cup holder
    p.block('interior.dark', (-.84, -.98, FLOOR + .53), (.17, .80, .03), .012)
    p.box('interior.light', (-.765, -1.30, FLOOR + .10), (-.752, -.70, FLOOR + .40), .006)
    p.box('plastic.black', (-.756, -1.06, FLOOR + .34), (-.744, -.94, FLOOR + .365), .003)
    for k in range(4):
        bits.dial(p, 'decal.light' if k < 2 else 'decal.dark', frame((-.84, -1.28 + .11 * k, FLOOR + .545), (1, 0, 0), (0, 1, 0)), .028, 0, .006)


def monitor(p, foot, at):
    """Terminal on a jointed arm: tray with clamp, ball joint, light shell behind, page with fields in front."""
    f = towards(at, D.EYE)
    T = Matrix.Translation
    back = f @ Vector((0, -.02, -.055))
    p.tube('metal.steel', [foot, foot + Vector((-.03, -.10, .10)), back], .013, .05, 7)
    p.cyl('plastic.black', foot - Vector((0, 0, .02)), foot + Vector((0, 0, .03)), .030, .006, 10)
    p.add('plastic.black', shapes.sphere(.026, 8, 5), T(back))
    w, h = .27, .19
    p.add('interior.mid', shapes.loft([[(u * k, v * k, z) for u, v in A.rounded(w + .034, h + .034, .03, 1)] for k, z in ((.62, -.050), (.90, -.040), (1, -.022), (1, -.004))]), f)
    p.add('plastic.black', shapes.loft([[(u * k, v * k, z) for u, v in A.rounded(w + .034, h + .034, .03, 1)] for k, z in ((1, -.006), (1, .004), (.965, .008))]), f)
    bits.label(p, f @ T((0, 0, .0085)), w, h, 'screen')
    for u, v, a, b, slot_ in ((-.26, .36, .40, .10, 'decal.light'), (-.30, .10, .30, .24, 'decal.green'), (-.30, -.24, .30, .24, 'decal.yellow'), (.20, -.06, .48, .62, 'decal.green'), (.20, .36, .48, .08, 'decal.light'), (.14, -.06, .04, .60, 'decal.light')):
        small.sheet(p, slot_, f @ T((w * u, h * v, 0)), w * a, h * b, .0115 if a > .05 else .0125)


WHEEL = frame((0, -1.415, 2.775), (-1, 0, 0), (0, -.80, .60))                              # steering wheel, w up towards the driver


def column(p):
    """Steering column: boot on the floor, tilting tube with pedal lock, two-part shroud, stalks, instrument pod, wheel."""
    low, knee, top = Vector((0, -1.66, FLOOR)), Vector((0, -1.655, FLOOR + .10)), WHEEL @ Vector((0, 0, -.05))
    p.add('rubber.belt', shapes.loft([[low + Vector((a * w, b * w + .05 * h, h)) for a, b in shapes.rect(-.5, -.5, .5, .5, .12)] for w, h in ((.27, 0), (.27, .03), (.20, .05), (.22, .07), (.165, .09), (.185, .11), (.13, .135))]))
    p.tube('metal.steel', [low + Vector((0, .01, .02)), top], .034, 0, 10)
    axis = (top - knee).normalized()
    side = Vector((1, 0, 0)).cross(axis)
    sleeve = []
    for t, w, d in ((.06, .060, .055), (.09, .078, .070), (.30, .064, .062), (.62, .060, .060), (.84, .080, .078), (.95, .086, .080), (1.0, .060, .055)):
        sleeve.append([knee + (top - knee) * t + Vector((a * w, 0, 0)) + side * (b * d) for a, b in shapes.rect(-1, -1, 1, 1, .5)])
    p.loft('interior.mid', sleeve)
    q = knee + (top - knee) * .56
    p.cyl('metal.dark', q + Vector((-.105, 0, 0)), q + Vector((.105, 0, 0)), .026, .006, 10)             # tilt joint with its lever
    p.bar('plastic.yellow', [q + Vector((.10, 0, 0)), q + Vector((.13, .05, -.07))], .022, .012)
    pod(p)
    for s, slot_ in ((1, 'plastic.black'), (-1, 'plastic.grey')):
        c = WHEEL @ Vector((0, 0, -.070))
        p.tube(slot_, [c, c + Vector((s * .10, 0, .01)), c + Vector((s * .20, .02, .035))], .010, .03, 6)
    wheel(p)


def pod(p):
    """Instrument pod between column and wheel, read through its upper half: shell, dark face with bezel, dials, tell-tales, display."""
    f = frame(WHEEL @ Vector((0, .115, -.075)), (-1, 0, 0), (0, -.45, .89))                 # w to the driver
    T = Matrix.Translation
    o = shapes.rect(-.135, -.058, .135, .060, .045)
    p.add('interior.dark', shapes.loft([[(u * k, v * k + e, w) for u, v in o] for k, e, w in ((.42, -.02, -.085), (.80, -.008, -.070), (.97, 0, -.040), (1, 0, -.008), (1, 0, .016), (.93, 0, .018), (.91, 0, .004))]), f)
    p.add('plastic.black', shapes.plate([(u * .915, v * .915) for u, v in o], (), .002, 0, back=False), f @ T((0, 0, .005)))
    for x, r in ((-.080, .032), (0, .040), (.080, .032)):
        p.lathe('metal.chrome', [(r, 0), (r, .004), (r * .90, .004)], f @ T((x, .006, .006)), 14)
        bits.dial(p, 'decal.light', f @ T((x, .006, .006)), r * .90, 0, .002, 14)
        p.bar('decal.accent', [f @ Vector((x, .006, .011)), f @ Vector((x + r * .5, .006 + r * .45, .011))], .006, .003)
    for k in range(6):
        small.sheet(p, ('decal.green', 'decal.yellow', 'decal.accent')[k % 3], f @ T((-.06 + .024 * k, -.042, 0)), .014, .008, .009)
    p.bar('interior.mid', [WHEEL @ Vector((0, .02, -.10)), f @ Vector((0, -.02, -.075))], .10, .05)


def wheel(p):
    """Steering wheel: rim, three spokes, padded hub with badge, knob."""
    r, n = .205, 34
    ring_ = [WHEEL @ Vector((r * math.cos(math.tau * i / n), r * math.sin(math.tau * i / n), 0)) for i in range(n)]
    p.tube('plastic.black', ring_, .0185, 0, 7, closed=True)
    for a in (math.radians(20), math.radians(160), math.radians(270)):
        e = Vector((math.cos(a), math.sin(a), 0))
        p.bar('metal.dark', [WHEEL @ (e * .04 + Vector((0, 0, -.022))), WHEEL @ (e * .12 + Vector((0, 0, -.016))), WHEEL @ (e * r)], .038, .012, up=WHEEL.to_3x3() @ Vector((0, 0, 1)))
    p.lathe('plastic.black', [(.040, -.07), (.055, -.04), (.066, -.020), (.062, .004), (.045, .012), (0, .014)], WHEEL, 16)
    bits.dial(p, 'decal.light', WHEEL @ Matrix.Translation((0, 0, .0135)), .024, 0, .0015, 10)
    p.lathe('plastic.black', [(.010, 0), (.012, .02), (.026, .030), (.028, .055), (.016, .066), (0, .068)], WHEEL @ Matrix.Translation((r * .80, r * .58, 0)), 10)


def pad(p, slot, where, o, rows):
    """Upholstery: the outline o scaled and lifted by rows of (scale, height)."""
    cu, cv = (min(q[0] for q in o) + max(q[0] for q in o)) / 2, (min(q[1] for q in o) + max(q[1] for q in o)) / 2
    p.add(slot, shapes.loft([[(cu + (u - cu) * k, cv + (v - cv) * k, w) for u, v in o] for k, w in rows]), where)


def driver_seat(p, where, air):
    """Driver's seat. Frame: w up, v forward, u to the driver's right. Bellows or scissor foot, cushion and back of middle pads
    between bolsters, head rest on posts, left armrest, belt."""
    R = lambda w, h, r=.05: A.rounded(w, h, r, 2)                                       # noqa: E731
    T = Matrix.Translation
    p.add('interior.dark', shapes.loft([[(u, v, w) for u, v in R(.42, .46)] for w in (0, .05)]), where)
    if air:
        rings = []
        for k in range(11):
            e = .205 - (.030 if k % 2 else 0)
            rings.append([(u * e / .205, v * e / .205, .05 + .027 * k) for u, v in R(.40, .42)])
        p.add('rubber.belt', shapes.loft(rings), where)
    else:
        p.add('interior.dark', shapes.loft([[(u, v, w) for u, v in R(.24, .28)] for w in (.05, .32)]), where)
    p.add('interior.dark', shapes.loft([[(u * k, v * k, w) for u, v in R(.50, .50, .06)] for k, w in ((.90, .315), (1, .335), (1, .385), (.94, .40))]), where)
    for u, v in ((.255, .10), (.255, -.06), (-.255, .10)):
        p.block('plastic.black', where @ Vector((u, v, .355)), (.02, .07, .03), .004)
    edge = [(-.26, -.20), (.26, -.20), (.27, .10), (.24, .27), (-.24, .27), (-.27, .10)]
    pad(p, 'fabric.seat', where, shapes.fillet([(u, v, .05) for u, v in edge], 0, 2), ((.95, .40), (1, .425), (1, .46), (.95, .485)))
    pad(p, 'fabric.light', where, shapes.fillet([(-.155, -.16, .03), (.155, -.16, .03), (.155, .20, .05), (-.155, .20, .05)], 0, 2), ((1, .47), (1, .498), (.90, .512), (.55, .514)))
    for s in (1, -1):
        pad(p, 'fabric.seat', where, shapes.fillet([(s * q, v, .03) for q, v in ((.165, -.18), (.265, -.16), (.272, .16), (.175, .22))], 0, 2), ((1, .46), (1, .505), (.80, .535), (.35, .543)))
    back = where @ frame((0, -.205, .47), (-1, 0, 0), (0, -.17, .98))                        # v up the back, w forward
    o = [(-.225, 0, .06), (.225, 0, .06), (.255, .30, .05), (.205, .66, .10), (-.205, .66, .10), (-.255, .30, .05)]
    pad(p, 'fabric.seat', back, shapes.fillet(o, 0, 2), ((.92, -.065), (1, -.035), (1, .035), (.95, .055)))
    for v0, v1, k in ((.05, .30, .014), (.315, .60, 0)):
        pad(p, 'fabric.light', back, shapes.fillet([(-.135, v0, .03), (.135, v0, .03), (.130, v1, .03), (-.130, v1, .03)], 0, 2), ((1, .045), (1, .070 + k), (.88, .084 + k), (.5, .087 + k)))
    for s in (1, -1):
        pad(p, 'fabric.seat', back, shapes.fillet([(s * q, v, .035) for q, v in ((.145, .06), (.238, .10), (.245, .34), (.200, .58), (.140, .56))], 0, 2), ((1, .035), (1, .090), (.80, .120), (.35, .130)))
        p.add('metal.chrome', shapes.tube([(s * .065, .62, .0), (s * .065, .76, .0)], .008, 0, 6), back)
    pad(p, 'fabric.seat', back, shapes.fillet([(-.135, .70, .05), (.135, .70, .05), (.120, .88, .06), (-.120, .88, .06)], 0, 2), ((.88, -.035), (1, -.010), (1, .045), (.85, .070), (.5, .076)))
    if air:
        arm = where @ Vector((-.305, 0, 0))
        p.bar('interior.dark', [arm + where.to_3x3() @ Vector((.085, -.15, .44)), arm + where.to_3x3() @ Vector((.005, -.17, .47)), arm + where.to_3x3() @ Vector((0, -.18, .65))], .05, .03)
        p.add('fabric.seat', shapes.box((-.34, -.22, .640), (-.27, .13, .695), .018), where)
        p.add('metal.dark', shapes.box((.255, -.19, .44), (.280, -.14, .54), .004), where)
        p.add('plastic.red', shapes.box((.252, -.185, .535), (.283, -.145, .555), .003), where)
        p.add('plastic.black', shapes.bar([(-.215, -.08, .530), (-.205, -.150, .80), (-.18, -.258, 1.03)], .045, .006), where)


def second_seat(p, where):
    """Instructor's folding seat: cushion, back, foot."""
    o = shapes.rect(-.20, -.19, .20, .21, .06)
    p.add('fabric.seat', shapes.outward(shapes.loft([[(a * f, b * f, w) for a, b in o] for f, w in ((.9, .36), (1, .385), (1, .43), (.9, .455), (.6, .452))])), where)
    tilt = where @ Matrix.Translation((0, -.185, .44)) @ Matrix.Rotation(math.radians(82), 4, 'X')
    back = shapes.rect(-.19, 0, .19, .46, .07)
    p.add('fabric.seat', shapes.outward(shapes.loft([[(a * f, .23 + (b - .23) * f, w) for a, b in back] for f, w in ((.9, -.04), (1, -.02), (1, .03), (.9, .055), (.55, .05))])), tilt)


def seats(u):
    """option.seat_std and option.seat_air: one is shown. The instructor's seat belongs to the cab."""
    where = frame((0, -.92, FLOOR + .005), (-1, 0, 0), (0, -1, 0))
    u.empty('view.seat', 'cab', D.EYE, look=(0, -1, -.30))
    driver_seat(u.part('option.seat_std', 'cab'), where, False)
    driver_seat(u.part('option.seat_air', 'cab'), where, True)
    side = u.part('cab.seat2', 'cab')
    second_seat(side, frame((.68, -.80, FLOOR + .0), (-1, 0, 0), (0, -1, 0)))


# ---------------------------------------------------------------- outside

def mirrors(p):
    """Mirror pairs on arms, one wide-angle before the screen."""
    for s in (1, -1):
        z = 3.38
        foot = (s * (half(z) + .025), corner_y(z) + .01, z)
        head = (s * 1.46, corner_y(z) - .30, 3.02)
        mirror(p, foot, head, .22, .40, facing=(-s * .10, 1, 0))
        p.tube('metal.dark', [(s * (half(2.62) + .025), corner_y(2.62) + .01, 2.62), (s * 1.24, corner_y(2.62) - .14, 2.60), (head[0], head[1], 2.72)], .010, .10)
        mirror(p, (head[0], head[1], 2.83), (head[0], head[1], 2.67), .20, .18, facing=(-s * .12, 1, -.1))
    mirror(p, (-.46, screen_y(.46, 3.5) - .03, 3.52), (-.52, screen_y(.46, 3.3) - .34, 3.27), .24, .17, facing=(.1, .9, -.4))


def wipers(p):
    """One long pantograph wiper from the roof's side of the screen."""
    n = 12
    foot = Vector((.02, screen_y(.02, Z0 + .05), Z0 + .05))
    mid = Vector((-.30, screen_y(-.30, 2.72), 2.72))
    A.wiper(p, foot, mid, (0, -1, .15), .02)
    p.bar('plastic.black', [foot + Vector((.07, -.028, 0)), mid + Vector((.02, -.030, -.02))], .010, .008)
    d = Vector((-.30, 0, .72)).normalized()
    blade = []
    for k in range(n + 1):
        q = Vector((mid.x, 0, mid.z)) + d * (-.52 + 1.04 * k / n)
        blade.append((q.x, screen_y(q.x, q.z) - .011, q.z))
    p.bar('plastic.black', blade, .013, .020, up=(0, -1, 0))
    p.add('plastic.black', shapes.prism(A.rounded(.20, .09, .02, 2), 0, .03, .008, 0), frame(foot + Vector((.02, -.004, -.05)), (1, 0, 0), (0, 0, 1)))


def front_lamps(p):
    """Road lamps and indicators in the bumper band, badge."""
    for s in (1, -1):
        x = .66
        e = .02
        t = Vector((2 * e, screen_y(x + e, Z0) - screen_y(x - e, Z0), 0))
        t.y *= s
        f = frame((s * x, screen_y(x, Z0) - .020, 1.905), t, (0, 0, 1))
        p.add('plastic.black', shapes.prism(A.rounded(.40, .124, .03, 2), -.01, .014, .006, 0), f)
        work_lamp(p, f @ Matrix.Translation((-.065 * s, 0, .006)), .21, .10, .035, 2)
        work_lamp(p, f @ Matrix.Translation((.118 * s, 0, .006)), .12, .10, .03, 0, 'lamp.amber')
    p.text('decal.dark', 'GOMSELMASH', .056, frame((0, screen_y(0, Z0) - .0265, 1.92), (1, 0, 0), (0, 0, 1)), .002, shear=.18, fine=1)


def platform(u):
    """body.platform: walkway with rails on the left, catwalk on the right."""
    z = D.PLATFORM_Z
    p = u.part('body.platform', explode=(.5, -.2, 0))
    bits.grating(p, frame((1.39, -.78, z), (0, 1, 0), (-1, 0, 0)), 1.62, .66, pitch=.05, high=.035)
    for x in (1.07, 1.715):
        p.bar('paint.chassis', [(x, -1.60, z - .03), (x, .06, z - .03)], .04, .07)
    for y in (-1.59, -.78, .05):
        p.bar('paint.chassis', [(.78, y, z - .045), (1.73, y, z - .045)], .05, .045)
    for y in (-1.53, -.90):
        p.bar('paint.chassis', [(.80, y, 1.40), (1.50, y, z - .06)], .06, .05)
    x = 1.725
    A.rail(p, [(x, -1.02, z), (x, -1.02, z + .98), (x, .04, z + .98), (x, .04, z)], .018, .11)
    p.tube('paint.chassis', [(x, -1.02, z + .52), (x, .04, z + .52)], .013)
    for y in (-.68, -.32):
        p.tube('paint.chassis', [(x, y, z + .01), (x, y, z + .98)], .012)
    A.rail(p, [(x, -1.60, z), (x, -1.60, z + .92), (1.60, -1.60, z + .98), (1.16, -1.60, z + .98), (1.08, -1.60, z + .92), (1.08, -1.60, z)], .018, .11)
    p.tube('paint.chassis', [(x, -1.60, z + .50), (1.08, -1.60, z + .50)], .013)
    p.tube('plastic.yellow', [(x, -1.585, z + .72), (x + .012, -1.30, z + .66), (x, -1.035, z + .72)], .010, .2, 7)            # gate bar
    p.prism('plastic.yellow', [(-1.58, z - .055), (-1.06, z - .055), (-1.06, z - .030), (-1.58, z - .030)], x + .012, x + .016, 'x', .001)
    p.bar('paint.chassis', [(x - .01, -.98, z + .05), (x - .01, .03, z + .05)], .006, .10)                   # toe board
    A.extinguisher(p, frame((1.60, -.02, z + .01), (-1, 0, 0), (0, -1, 0)))
    p.box('paint.chassis', (1.52, .07, z - .06), (1.68, -.06, z - .03), .006)
    right_side(p, z)
    for q, y in ((1.70, -1.618), (-1.62, -1.482)):
        A.round_lamp(p, frame((q, y, z - .035), (1, 0, 0), (0, 0, 1)), .034, .03, 'lamp.amber')
        bits.reflector(p, frame((q * .93, y, z - .035), (1, 0, 0), (0, 0, 1)), .08, .035, 'reflect.white')
    for s in (1, -1):
        y = -1.610 if s > 0 else -1.482
        A.hazard(p, frame((s * 1.52, y - .010, z - .16), (1, 0, 0), (0, 0, 1)), .26, .14, angle=45 * s)
        p.box('paint.chassis', (s * 1.39, y - .008, z - .235), (s * 1.65, y + .006, z - .05), .004)


def right_side(p, z):
    """Catwalk on the right with rail."""
    p.box('paint.chassis', (-1.66, -1.48, z - .07), (-1.02, .05, z - .01), .012)
    bits.grating(p, frame((-1.34, -.72, z + .012), (0, 1, 0), (1, 0, 0)), 1.46, .56, pitch=.07, high=.02)
    A.rail(p, [(-1.63, -1.44, z), (-1.63, -1.44, z + .50), (-1.63, -.02, z + .50), (-1.63, -.02, z)], .016, .10)
    p.tube('paint.chassis', [(-1.63, -.74, z), (-1.63, -.74, z + .50)], .012)
    for y in (-1.38, -1.02):
        p.bar('paint.chassis', [(-.80, y, 1.40), (-1.46, y, z - .06)], .06, .05)


def ladder(u):
    """ladder: four gratings between rails, swings in front of the wheel on a gate hinge."""
    z = D.PLATFORM_Z
    hinge = (1.70, -1.08, 1.20)
    p = u.part('ladder', pivot=hinge, axis='z', min=-60, max=0, explode=(.6, -.2, 0))
    y, w = -1.345, .50
    bits.ladder(p, (1.715, y, .48), (1.66, y, z - .09), w, 4, (0, 1, 0), tread=.17)
    for k in (-1, 1):
        q = y + k * (w / 2 + .012)
        A.rail(p, [(1.70, q, .86), (1.768, q, 1.02), (1.758, q, 1.72), (1.70, q, z - .11)], .015, .08, feet=False)
    p.prism('plastic.yellow', [(y - .24, .455), (y + .24, .455), (y + .24, .475), (y - .24, .475)], 1.735, 1.739, 'x', .001)
    for q in (.75, 1.70):
        p.cyl('metal.dark', (1.70, -1.075, q - .06), (1.70, -1.075, q + .06), .020)
    bits.reflector(p, frame((1.742, y - .252, .56), (0, 1, 0), (0, 0, 1)), .04, .10, 'reflect.amber')
    post = u.part('body.ladder_post', 'body.platform')
    post.bar('paint.chassis', [(1.70, -1.010, .66), (1.70, -1.010, z - .08)], .05, .05)
    post.bar('paint.chassis', [(1.70, -1.000, .72), (1.30, -.96, 1.00), (.80, -.96, 1.20)], .05, .05, .05)


def build(u):
    """The whole cab."""
    p = u.part('cab', explode=(0, -1.0, .8))
    pillars(p)
    skirt(p)
    rear_wall(p)
    wipers(p)
    mirrors(p)
    front_lamps(p)
    glass(u)
    door(u)
    roof(u)
    lamps_standard(u)
    lamps_led(u)
    interior(u)
    seats(u)
    platform(u)
    ladder(u)
