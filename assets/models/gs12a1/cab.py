"""Panoramic cab: one windscreen curved both ways from the roof to the floor, thin pillars set far back, door, roof with lamp
bank, furnished inside, platform with swinging ladder."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import towards

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
    """Lamp of few triangles: housing, rim, lens set back, light cells."""
    o, small, hole = A.rounded(width, height, .016, 1), A.rounded(width * .8, height * .7, .012, 1), A.rounded(width - .014, height - .014, .010, 1)
    rings = [[(u, v, w) for u, v in q] for q, w in ((small, 0), (o, depth * .5), (o, depth - .004), (A.rounded(width - .006, height - .006, .014, 1), depth), (hole, depth), (hole, depth * .72))]
    p.add('plastic.black', shapes.loft(rings), where)
    p.add(slot, shapes.plate(hole, (), .003, .0, back=False), where @ Matrix.Translation((0, 0, depth * .80)))
    for i in range(led):
        u = ((i + .5) / led - .5) * width * .84
        p.add('metal.chrome', shapes.lathe([(.015, 0), (.011, .004), (0, .001)], 6), where @ Matrix.Translation((u, 0, depth * .805)))


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
        seal = [(s * half(z) * .984, screen_y(half(z) * .984, z) - .003, z) for z in [Z0 + (Z1 - Z0) * i / 12 for i in range(13)]]
        p.tube('rubber.belt', seal, .012, 0)
        spans = [(DOOR_REAR, D.CAB_REAR)] + ([(corner_y(Z0), DOOR_REAR)] if s < 0 else [])
        for y0, y1 in spans:
            sill = [(s * side_x(y0 + (y1 - y0) * k / 6, Z0 + .04), y0 + (y1 - y0) * k / 6, Z0 + .04) for k in range(7)]
            p.add('paint.accent', shapes.sweep(sill, section(.05, .09), up=(1, 0, 0)))
    low = [q + Vector((0, -.003, 0)) for q in ring(Z0)[8:-8]]
    p.tube('rubber.belt', low, .014, 0)


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
    p.add('rubber.belt', shapes.sweep([q + Vector((-.012, 0, 0)) for q in edge], section(.02, .064, .006), up=(1, 0, 0), closed=True))
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
    p.box('interior.light', (-.86, -.46, FLOOR - .01), (.86, -.24, 2.62), .05)               # shelf and heater behind the seat
    p.box('interior.dark', (-.76, -.52, 2.59), (.76, -.26, 2.65), .02)
    for k in range(6):
        p.block('interior.dark', (-.30 + .12 * k, -.462, 2.20), (.09, .012, .16), .004)
    armrest(p)
    column(p)
    for x, w in ((-.20, .08), (-.08, .08), (.17, .10)):                                      # pedals
        p.bar('metal.dark', [(x, -1.62, FLOOR), (x, -1.68, FLOOR + .17)], .022, .022)
        p.box('rubber.belt', (x - w / 2, -1.705, FLOOR + .15), (x + w / 2, -1.65, FLOOR + .25), .008)
    p.box('interior.light', (.52, -.98, FLOOR - .01), (.84, -.60, FLOOR + .36), .04)          # cool box under the second seat
    p.prism('fabric.seat', [(-.72, 3.30, .02), (.72, 3.30, .02), (.72, 3.43, .02), (-.72, 3.43, .02)], -1.845, -1.835, 'y', .003)      # blind
    p.block('interior.dark', (-.90, -1.25, 2.10), (.06, .70, .16), .02)


def armrest(p):
    """Right-hand armrest with joystick, keys and terminal on an arm (x negative is the right side)."""
    x = -.42
    o = [(-1.34, 2.64, .04), (-.74, 2.60, .05), (-.72, 2.70, .05), (-1.10, 2.735, .06), (-1.36, 2.76, .05)]
    p.prism('interior.light', o, x - .13, x + .13, 'x', .022)
    p.prism('interior.dark', [(-1.32, 2.755, .02), (-1.10, 2.732, .02), (-1.10, 2.742, .01), (-1.32, 2.766, .01)], x - .11, x + .11, 'x', .004)
    p.bar('interior.dark', [(x + .02, -.86, 2.62), (x + .08, -.84, 2.30), (x + .10, -.82, FLOOR)], .10, .10, .08, .02)
    p.tube('plastic.black', [(x + .04, -1.25, 2.74), (x + .04, -1.26, 2.83), (x + .04, -1.29, 2.87)], .016, .03)
    p.add('plastic.black', shapes.sphere(.046, 14, 8), Matrix.Translation((x + .04, -1.305, 2.905)) @ Matrix.Rotation(.35, 4, 'X') @ Matrix.Scale(1.7, 4, (0, 0, 1)))
    for k in range(3):
        p.block(('plastic.yellow', 'plastic.red', 'plastic.grey')[k], (x + .04 + .018 * (k - 1), -1.285, 2.955 - .012 * k), (.012, .02, .014), .003)
    for i in range(4):
        for j in range(3):
            q = Vector((x - .085 + .035 * j, -1.14 - .048 * i, 2.748 + .005 * i))
            p.add(('plastic.grey', 'plastic.yellow', 'plastic.red', 'plastic.grey')[(i + j) % 4], bits.bar_box(q - Vector((.011, .015, .008)), q + Vector((.011, .015, .008))))
    p.block('fabric.seat', (x, -.90, 2.745), (.20, .34, .07), .03)
    p.tube('plastic.black', [(x - .08, -1.33, 2.72), (x - .12, -1.44, 2.80), (x - .10, -1.48, 2.90)], .014, .05)
    A.screen(p, towards((x - .08, -1.46, 2.96), D.EYE), .25, .17)
    p.block('interior.light', (-.84, -.98, FLOOR + .26), (.16, .84, .52), .05)               # side console
    p.block('interior.dark', (-.84, -.98, FLOOR + .53), (.17, .80, .03), .012)
    for k in range(4):
        bits.dial(p, 'decal.dark', frame((-.84, -1.28 + .11 * k, FLOOR + .545), (1, 0, 0), (0, 1, 0)), .028, 0, .006)


def column(p):
    """Slim steering column with instrument pod and wheel."""
    p.add('plastic.grey', shapes.outward(shapes.loft([[Vector((a * w, -1.60 + b * d + k, z)) for a, b in shapes.rect(-1, -1, 1, 1, .3)]
                                                       for w, d, k, z in ((.11, .10, -.08, FLOOR), (.075, .07, -.06, FLOOR + .25), (.06, .05, 0, 2.52), (.055, .05, .05, 2.68))])))
    A.steering_wheel(p, frame((0, -1.46, 2.79), (1, 0, 0), (0, -.82, .57)), .205)
    p.cyl('interior.dark', (0, -1.53, 2.64), (0, -1.465, 2.78), .036)
    pod = frame((0, -1.585, 2.745), (-1, 0, 0), (0, -.40, .92))
    p.add('interior.dark', shapes.prism(shapes.rect(-.16, -.075, .16, .075, .045), -.06, 0, .014), pod)
    for k in (-1, 0, 1):
        bits.dial(p, 'decal.light', pod @ Matrix.Translation((.095 * k, 0, 0)), .036, 0, .003)
        bits.dial(p, 'decal.dark', pod @ Matrix.Translation((.095 * k, 0, 0)), .032, .002, .005)
    p.bar('plastic.black', [(.05, -1.53, 2.70), (.20, -1.52, 2.745)], .018, .012)


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
    std = u.part('option.seat_std', 'cab')
    A.seat(std, where, 'interior.dark', arms=False, suspension=False)
    std.block('interior.dark', (0, -.92, FLOOR + .24), (.22, .26, .28), .03)
    air = u.part('option.seat_air', 'cab')
    A.seat(air, where, 'fabric.seat')
    for x in (-.15, .15):
        air.bar('decal.accent', [(x, -1.06, FLOOR + .551), (x, -.80, FLOOR + .551)], .014, .008)
    tilt = where @ Matrix.Translation((0, -.20, .50)) @ Matrix.Rotation(math.radians(78), 4, 'X')
    inner = [(a, b + .31) for a, b in A.rounded(.27, .42, .05, 2)]
    air.add('plastic.grey', shapes.prism(inner, -.090, -.020, .010, 0), tilt)
    air.add('plastic.grey', shapes.prism(A.rounded(.27, .27, .05, 2), .530, .552, .010, 0), where)
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
