"""Cab: glass, pillars, door, roof, interior, platform with ladder and rails."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import towards

from . import dims as D
from .surf import smooth

Z0, Z1 = 1.80, 3.25                    # glass from and to
DOOR_REAR = -0.36                      # y of the B pillar


# ---------------------------------------------------------------- the cab's surface

def half(z):
    """Half width of the glazing: barrel shaped, drawn in at the foot."""
    return D.CAB_HALF - 0.028 * ((z - 2.55) / 0.7) ** 2 - 0.035 * smooth(2.2, 1.75, z)


def nose(z):
    """y of the windscreen in the middle: bulges forward, tucks in below."""
    return D.CAB_FRONT - 0.03 + 0.075 * ((z - 2.45) / 0.8) ** 2 + 0.13 * smooth(2.15, 1.70, z)


def screen_y(x, z):
    """y of the windscreen at x."""
    return nose(z) + 0.235 * abs(x / half(z)) ** 2.3


def corner_y(z):
    """y of the front pillars."""
    return screen_y(half(z), z)


def side_x(y, z):
    """x of the side glass: slight curve in plan."""
    k = (y - corner_y(z)) / (D.CAB_REAR - corner_y(z))
    return half(z) + 0.018 * (1 - (2 * k - 1) ** 2) - 0.018 * k


def ring(z, d=0.0, n_front=16, n_side=8):
    """Plan outline of the cab at height z, moved outward by d."""
    pts = []
    yc = corner_y(z)
    for i in range(n_side + 1):
        y = D.CAB_REAR + (yc - D.CAB_REAR) * i / n_side
        pts.append((side_x(y, z), y))
    for i in range(1, n_front):
        x = half(z) * (1 - 2 * i / n_front)
        pts.append((x, screen_y(x, z)))
    pts += [(-x, y) for x, y in reversed(pts[:n_side + 1])]
    if d:
        pts = shapes.inset(pts, -d)
    return [Vector((x, y, z)) for x, y in pts]


# ---------------------------------------------------------------- shell

def glass(u):
    """cab.glass: windscreen curved both ways, sides, rear window."""
    p = u.part('cab.glass', 'cab')

    def screen(s, t):
        z = Z0 + (Z1 - Z0) * t
        x = half(z) * .975 * (2 * s - 1)
        return (x, screen_y(x, z), z)
    p.grid('glass.cab', screen, 20, 14)
    for sgn in (1, -1):
        def quarter(s, t, sgn=sgn):
            z = Z0 + .06 + (Z1 - Z0 - .06) * t
            y = DOOR_REAR + (D.CAB_REAR - .03 - DOOR_REAR) * s
            return (sgn * side_x(y, z), y, z)
        p.grid('glass.cab', quarter if sgn > 0 else lambda s, t, q=quarter: q(1 - s, t), 3, 8)
    p.grid('glass.cab', lambda s, t: (-.60 + 1.2 * s, D.CAB_REAR, 2.42 + .72 * t), 4, 4)
    right_side = p

    def right(s, t):
        z = Z0 + .06 + (Z1 - Z0 - .06) * t
        y = corner_y(z) + (DOOR_REAR - corner_y(z)) * s
        return (-side_x(y, z), y, z)
    right_side.grid('glass.cab', lambda s, t: right(1 - s, t), 8, 10)


def pillars(u, p):
    """Thin dark pillars, seals, sills and the rear wall's frame."""
    zs = [1.66 + (3.27 - 1.66) * i / 11 for i in range(12)]
    for s in (1, -1):
        a = [(s * (half(z) + .004), corner_y(z) - .006, z) for z in zs]
        p.add('paint.accent', shapes.sweep(a, _pillar_profile(s, .046, .075), up=(s, 0, 0)))
        b = [(s * (side_x(DOOR_REAR, z) - .004), DOOR_REAR, z) for z in zs]
        p.add('paint.accent', shapes.sweep(b, _rect_profile(.05, .085), up=(1, 0, 0)))
        c = [(s * (side_x(D.CAB_REAR, z) - .015), D.CAB_REAR - .02, z) for z in zs]
        p.add('paint.accent', shapes.sweep(c, _rect_profile(.07, .09), up=(1, 0, 0)))
        seal = [(s * (half(z) * .972), screen_y(half(z) * .972, z) - .004, z) for z in [Z0 + (Z1 - Z0) * i / 12 for i in range(13)]]
        p.tube('rubber.belt', seal, .011, 0)
        for y0, y1 in ((DOOR_REAR, D.CAB_REAR), (corner_y(Z0), DOOR_REAR) if s < 0 else (0, 0)):
            if y0 != y1:
                lo = [(s * (side_x(y0 + (y1 - y0) * k / 6, Z0 + .05)), y0 + (y1 - y0) * k / 6, Z0 + .05) for k in range(7)]
                p.add('paint.accent', shapes.sweep(lo, _rect_profile(.05, .09), up=(1, 0, 0)))
    low = [(half(Z0) * (2 * i / 16 - 1), screen_y(half(Z0) * (2 * i / 16 - 1), Z0) - .004, Z0) for i in range(17)]
    p.tube('rubber.belt', low, .013, 0)


def _rect_profile(a, b, r=.012):
    return shapes.rect(-a / 2, -b / 2, a / 2, b / 2, r)


def _pillar_profile(s, a, b):
    return shapes.rect(-a / 2, -b / 2, a / 2, b / 2, .018)


def skirt(p):
    """Lower shell under the glass with a folded edge, and the underside."""
    rows = [(1.56, -.10), (1.57, -.06), (1.62, -.012), (1.70, .004), (1.775, .010), (1.795, .002), (1.80, -.03)]
    p.loft('paint.accent', [[v for v in ring_low(z, d)] for z, d in rows])
    band = [(1.655, .004), (1.665, .012), (1.735, .016), (1.745, .010)]
    p.loft('paint.primary', [ring_low(z, d)[::-1] for z, d in band], caps=False)


def ring_low(z, d):
    """Outline below the glass: the section of the sill, so that the skirt is upright."""
    return [Vector((q.x, q.y, z)) for q in ring(1.80, d)]


def rear_wall(p):
    """Rear wall: dark outside, light inside, with a window."""
    o = [(-.76, 1.72, .04), (.76, 1.72, .04), (.74, 3.24, .04), (-.74, 3.24, .04)]
    hole = [(-.60, 2.42, .07), (.60, 2.42, .07), (.60, 3.14, .07), (-.60, 3.14, .07)]
    p.plate('interior.light', o, frame((0, D.CAB_REAR - .030, 0), (1, 0, 0), (0, 0, 1)), [hole], .012, .003, grid=.25)
    p.plate('paint.accent', o, frame((0, D.CAB_REAR + .025, 0), (-1, 0, 0), (0, 0, 1)), [hole], .04, .008, grid=.25)
    small = [(q[0], D.CAB_REAR + .022, q[1]) for q in shapes.fillet(hole)]
    p.add('rubber.belt', shapes.tube(small, .012, 0, closed=True))


# ---------------------------------------------------------------- door

def door(u):
    """cab.door.L: curved glass in a frame, handle, hinges, lower panel."""
    p = u.part('cab.door.L', 'cab', pivot=(side_x(DOOR_REAR, 2.4), DOOR_REAR + .03, 2.4), axis='z', min=0, max=75, explode=(.6, 0, 0))

    def at(s, t, d=0.0):
        z = 1.70 + (Z1 - .02 - 1.70) * t
        y = corner_y(max(z, 1.8)) + .045 + (DOOR_REAR - .045 - corner_y(max(z, 1.8))) * s
        return Vector((side_x(y, max(z, 1.72)) + .006 + d, y, z))
    p.grid('glass.cab', lambda s, t: at(.02 + .96 * s, .02 + .96 * t), 8, 12)
    edge = [at(k / 8, 0) for k in range(9)] + [at(1, k / 12) for k in range(1, 13)] + [at(1 - k / 8, 1) for k in range(1, 9)] + [at(0, 1 - k / 12) for k in range(1, 12)]
    p.add('paint.accent', shapes.sweep(edge, _rect_profile(.030, .052, .010), up=(1, 0, 0), closed=True))
    p.add('rubber.belt', shapes.sweep([q + Vector((-.012, 0, 0)) for q in edge], _rect_profile(.02, .066, .006), up=(1, 0, 0), closed=True))
    mid = at(.08, .40, .03)
    p.add('plastic.black', shapes.prism(shapes.rect(-.035, -.10, .035, .10, .015), -.02, .012, .005), frame(mid, (0, 1, 0), (0, 0, 1)))
    A.grab(p, mid + Vector((.01, 0, -.07)), mid + Vector((.01, 0, .07)), (1, 0, 0), .009, .04)
    A.grab(p, at(.10, .50, .012), at(.12, .74, .012), (1, 0, 0), .010, .05)
    for t in (.15, .55, .9):
        q = at(1.0, t, .02)
        p.cyl('metal.dark', q + Vector((0, .035, -.06)), q + Vector((0, .035, .06)), .014)
        p.block('metal.dark', q + Vector((-.006, 0, 0)), (.014, .07, .09), .003)
    A.sticker(p, frame(at(.5, .05, .006), (0, 1, 0), (0, 0, 1)), .20, .045, 'decal.light')


# ---------------------------------------------------------------- roof

def roof_ring(z, d=0.0, n=44):
    """Superellipse plan of the roof moved outward by d: overhangs the screen most."""
    cy, a, b = -.86, .885 + d, .955 + d
    out = []
    for i in range(n):
        t = math.tau * i / n
        c, s = math.cos(t), math.sin(t)
        e = 2 / 4.6
        x = a * math.copysign(abs(c) ** e, c)
        y = b * math.copysign(abs(s) ** e, s)
        k = 0.08 * (1 - (x / a) ** 2) if y < 0 else 0
        out.append(Vector((x * (1 - .05 * smooth(0, 1, -y)), cy + y - k, z + .02 * (x * x) * -1.0)))
    return out


def roof(u):
    """cab.roof: shell with overhang, dark visor band, vents, gutters."""
    p = u.part('cab.roof', 'cab', explode=(0, 0, .35))
    rows = [(3.262, -.11), (3.256, -.055), (3.268, -.012), (3.292, .0), (3.34, .006), (3.40, -.004), (3.445, -.035), (3.475, -.085), (3.495, -.16), (3.507, -.27), (3.513, -.45)]
    p.loft('paint.roof', [roof_ring(z, d) for z, d in rows])
    band = [(3.290, .002), (3.296, .010), (3.376, .012), (3.384, .004)]
    p.loft('paint.accent', [roof_ring(z, d) for z, d in band], caps=False)
    o = shapes.rect(-.34, -.22, .34, .22, .06)
    p.add('paint.roof', shapes.prism(o, 0, .022, .012), frame((0, -1.05, 3.498), (1, 0, 0), (0, 1, 0)))
    for k in range(5):
        p.block('plastic.black', (-.34 + .17 * k, .06, 3.335), (.11, .04, .035), .008)
    A.antenna(p, towards((.80, -.10, 3.40), (.80, .80, 3.75)), .55)


def lamps_standard(u):
    """option.lamps_std: two pairs in the visor, one rear."""
    p = u.part('option.lamps_std', 'cab')
    for s in (1, -1):
        for x in (.34, .62):
            A.lamp(p, brow(s * x), .20, .085, .055)
        A.lamp(p, frame((s * .55, .10, 3.335), (-1, 0, 0), (0, 0, 1)), .13, .075, .05)


def lamps_led(u):
    """option.lamps_led: six lamps in the visor, one at each side, two rear, two low."""
    p = u.part('option.lamps_led', 'cab')
    for s in (1, -1):
        for x in (.13, .38, .63):
            A.lamp(p, brow(s * x), .21, .082, .06, led=8)
        side = frame((s * .905, -.60, 3.335), (0, s, 0), (0, 0, 1))
        A.lamp(p, side, .19, .078, .05, led=6)
        A.lamp(p, frame((s * .55, .10, 3.335), (-1, 0, 0), (0, 0, 1)), .19, .08, .05, led=6)
        A.lamp(p, frame((s * .70, 3.42, D.DECK_Z + .56), (-1, 0, 0), (0, -.35, .94)), .13, .10, .06, led=6)
        p.block('paint.chassis', (s * .70, 3.41, D.DECK_Z + .58), (.03, .03, .07), .004)
        foot = Vector((s * .93, -1.34, 1.74))
        p.bar('paint.chassis', [foot + Vector((-s * .12, .06, .0)), foot], .04, .012)
        A.lamp(p, frame(foot + Vector((0, -.03, .07)), (1, 0, 0), (0, 0, 1)), .13, .10, .06, led=6)


def brow(x):
    """Frame on the roof's front edge at x, w forward."""
    pts = roof_ring(3.335, .010, 160)
    near = [q for q in pts if q.y < -1.2]
    a = min(near, key=lambda q: abs(q.x - x))
    i = pts.index(a)
    t = (pts[(i + 1) % 160] - pts[i - 1]).normalized()
    if t.x < 0:
        t = -t
    return frame((a.x, a.y - .002, 3.336), t, (0, 0, 1))


# ---------------------------------------------------------------- interior

def interior(u):
    """cab.interior: floor, walls, console, column, pedals; the seats are parts of their own."""
    p = u.part('cab.interior', 'cab')
    floor = [q for q in ring(1.80, -.03)]
    p.loft('interior.floor', [[Vector((q.x, q.y, z)) for q in floor] for z in (1.70, 1.735)])
    p.prism('rubber.belt', [(-.50, -1.38, .1), (.50, -1.38, .1), (.60, -.35, .05), (-.60, -.35, .05)], 1.733, 1.745, 'z', .003)
    head = [q for q in ring(3.22, -.02)]
    p.loft('interior.light', [[Vector((q.x, q.y, z)) for q in head] for z in (3.215, 3.262)])
    p.block('interior.light', (0, -1.30, 3.20), (1.05, .20, .05), .02)
    p.block('plastic.black', (-.30, -1.385, 3.205), (.18, .02, .05), .006)
    for k in range(4):
        p.add('plastic.black', shapes.ring(.022, .036, 0, .012, .004, 16), frame((-.45 + .3 * k, -1.24, 3.176), (1, 0, 0), (0, -1, 0)))
    p.box('interior.light', (-.72, -.24, 1.73), (.72, -.02, 2.36), .04)                      # shelf behind the seat
    p.box('interior.dark', (-.62, -.30, 2.33), (.62, -.04, 2.385), .02)
    console(p)
    column(p)
    p.box('interior.dark', (.30, -.42, 1.74), (.62, -.26, 2.02), .03)                        # cool box
    p.box('interior.light', (.28, -.44, 2.01), (.64, -.24, 2.05), .015)
    for x in (-.10, .06):
        p.bar('metal.dark', [(x, -1.22, 1.74), (x, -1.28, 1.90)], .02, .02)
        p.box('rubber.belt', (x - .04, -1.30, 1.88), (x + .04, -1.25, 1.96), .008)
    p.prism('fabric.seat', [(-.60, 3.09, .02), (.60, 3.09, .02), (.60, 3.20, .02), (-.60, 3.20, .02)], -1.345, -1.335, 'y', .003)


def console(p):
    """Right-hand console with lever, buttons, armrest (x negative is the right side)."""
    o = [(-.98, 1.74, .04), (-.28, 1.74, .04), (-.28, 2.26, .05), (-.52, 2.30, .08), (-.86, 2.22, .10), (-1.02, 2.02, .08)]
    p.prism('interior.dark', o, -.66, -.40, 'x', .02)
    p.prism('interior.light', [(-.94, 2.20, .02), (-.34, 2.275, .02), (-.34, 2.30, .01), (-.90, 2.245, .02)], -.63, -.43, 'x', .008)
    p.tube('plastic.black', [(-.53, -.78, 2.22), (-.53, -.79, 2.32), (-.53, -.83, 2.36)], .014, .03)
    p.add('plastic.black', shapes.sphere(.042, 14, 8), Matrix.Translation((-.53, -.84, 2.39)) @ Matrix.Scale(1.5, 4, (0, 0, 1)))
    for i in range(3):
        for j in range(3):
            p.block(('plastic.yellow', 'plastic.red', 'plastic.grey')[(i + j) % 3], (-.585 + .05 * j, -.60 + .055 * i, 2.278 + .005 * i), (.026, .028, .02), .004)
    p.block('fabric.seat', (-.50, -.40, 2.36), (.10, .34, .07), .03)


def column(p):
    """Steering column with instrument pod and wheel."""
    p.add('interior.dark', shapes.outward(shapes.loft([[Vector((a * w, -1.16 + b * d + k, z)) for a, b in shapes.rect(-1, -1, 1, 1, .3)]
                                                       for w, d, k, z in ((.13, .11, -.05, 1.73), (.09, .08, -.04, 1.95), (.07, .06, 0, 2.25), (.06, .05, .03, 2.38))])))
    A.steering_wheel(p, frame((0, -1.10, 2.47), (1, 0, 0), (0, -.85, .52)), .20)
    p.cyl('interior.dark', (0, -1.13, 2.33), (0, -1.105, 2.46), .035)
    pod = frame((0, -1.235, 2.50), (-1, 0, 0), (0, -.35, .94))
    p.add('interior.dark', shapes.prism(shapes.rect(-.15, -.07, .15, .07, .04), -.06, 0, .012), pod)
    for k in (-1, 0, 1):
        p.add('decal.light', shapes.cyl(.035, 0, .003, .001, 18), pod @ Matrix.Translation((.09 * k, 0, 0)))
        p.add('decal.dark', shapes.cyl(.031, .002, .004, .001, 18), pod @ Matrix.Translation((.09 * k, 0, 0)))


def seats(u):
    """option.seat_std and option.seat_air: one is shown."""
    where = frame((0, -.62, 1.735), (-1, 0, 0), (0, -1, 0))
    std = u.part('option.seat_std', 'cab')
    A.seat(std, where, 'interior.dark', arms=False, suspension=False)
    std.block('interior.dark', (0, -.62, 1.97), (.22, .26, .28), .03)
    air = u.part('option.seat_air', 'cab')
    A.seat(air, where, 'fabric.seat')
    for x in (-.13, .13):
        air.bar('decal.accent', [(x, -.86, 2.283), (x, -.46, 2.283)], .016, .006)


# ---------------------------------------------------------------- outside

def mirrors(p):
    """Two mirrors on arms, one wide-angle."""
    for s in (1, -1):
        z = 3.05
        foot = (s * (half(z) + .02), corner_y(z) + .02, z)
        head = (s * 1.22, corner_y(z) - .26, 2.72)
        A.mirror(p, foot, head, .20, .36, facing=(-s * .10, 1, 0))
        p.tube('metal.dark', [(s * (half(2.5) + .02), corner_y(2.5) + .0, 2.50), head], .009)
        A.mirror(p, (head[0], head[1], 2.56), (head[0], head[1] - .0, 2.42), .18, .15, facing=(-s * .12, 1, -.1))
    A.mirror(p, (-.25, screen_y(.25, 3.2) - .02, 3.22), (-.28, screen_y(.2, 3.0) - .34, 3.02), .22, .15, facing=(.1, .9, -.4))


def wipers(p):
    """Two wipers on the windscreen."""
    for x0, x1 in ((-.12, -.34), (.42, .16)):
        a, b = Vector((x0, screen_y(x0, 1.83), 1.83)), Vector((x1, screen_y(x1, 2.42), 2.42))
        A.wiper(p, a, b, (0, -1, 0), .0001)
        d = Vector((x1 - x0, 0, .59)).normalized()
        blade = []
        for k in range(9):
            q = Vector((x1, 0, 2.42)) + d * (-.36 + .72 * k / 8)
            blade.append((q.x, screen_y(q.x, q.z) - .010, q.z))
        p.bar('plastic.black', blade, .012, .018, up=(0, -1, 0))


def front_lamps(p):
    """Road lamps, indicators and the badge in the skirt."""
    for s in (1, -1):
        x = s * .60
        t = Vector((1, (screen_y(.62, 1.8) - screen_y(.58, 1.8)) / .04 * s, 0))
        f = frame((x, screen_y(.60, 1.8) - .012, 1.70), t, (0, 0, 1))
        p.add('plastic.black', shapes.prism(shapes.rect(-.17, -.062, .17, .062, .03), 0, .02, .006), f)
        A.lamp(p, f @ Matrix.Translation((-.055 * s, 0, .012)), .17, .098, .035)
        A.lamp(p, f @ Matrix.Translation((.100 * s, 0, .012)), .10, .098, .03, 'lamp.amber')
    p.text('decal.dark', 'GOMSELMASH', .050, frame((0, screen_y(0, 1.8) - .0185, 1.70), (1, 0, 0), (0, 0, 1)), .002, shear=.18)


def platform(u):
    """body.platform: walkway, rails and ladder on the left; a short catwalk on the right."""
    p = u.part('body.platform', explode=(.5, -.2, 0))
    A.grating(p, frame((1.13, -.60, 1.70), (0, 1, 0), (-1, 0, 0)), 1.20, .58, pitch=.045, high=.035)
    for x in (.84, 1.425):
        p.bar('paint.chassis', [(x, -1.22, 1.672), (x, .04, 1.672)], .05, .075)
    for y in (-1.21, -.55, .03):
        p.bar('paint.chassis', [(.60, y, 1.665), (1.44, y, 1.665)], .05, .06)
    for y in (-1.1, -.1):
        p.bar('paint.chassis', [(.62, y, 1.30), (1.30, y, 1.64)], .05, .04)
    rails = [[(1.425, -.78, 1.70), (1.425, -.78, 2.62), (1.425, .02, 2.62), (1.425, .02, 1.70)], [(1.425, -.78, 2.20), (1.425, .02, 2.20)]]
    A.rail(p, rails[0], .017, .10)
    p.tube('paint.chassis', rails[1], .012)
    for y in (-.52, -.26):
        p.tube('paint.chassis', [(1.425, y, 1.71), (1.425, y, 2.62)], .011)
    A.rail(p, [(1.425, -1.24, 1.68), (1.425, -1.24, 2.55), (1.30, -1.24, 2.66), (1.0, -1.24, 2.66), (.90, -1.24, 2.60), (.90, -1.24, 1.70)], .017, .10)
    p.tube('paint.chassis', [(1.425, -1.24, 2.18), (.90, -1.24, 2.18)], .012)
    A.ladder(p, (1.388, -1.01, .46), (1.365, -1.01, 1.66), .46, 4, (0, 1, 0), tread=.155)
    for y in (-1.265, -.755):
        A.rail(p, [(1.40, y, .85), (1.445, y, 1.0), (1.445, y, 1.75), (1.425, y, 1.95)], .013, .1, feet=False)
    p.prism('plastic.yellow', [(-1.24, 1.645), (-.79, 1.645), (-.79, 1.665), (-1.24, 1.665)], 1.448, 1.452, 'x', .001)
    p.box('paint.chassis', (-1.36, -1.15, 1.63), (-.82, .02, 1.70), .012)
    A.grating(p, frame((-1.09, -.56, 1.715), (0, 1, 0), (1, 0, 0)), 1.12, .50, pitch=.06, high=.02)
    A.rail(p, [(-1.345, -1.12, 1.70), (-1.345, -1.12, 2.15), (-1.345, -.05, 2.15), (-1.345, -.05, 1.70)], .015, .09)
    for y in (-1.1, -.1):
        p.bar('paint.chassis', [(-.62, y, 1.30), (-1.25, y, 1.63)], .05, .04)
    A.extinguisher(p, frame((1.30, -.03, 1.72), (-1, 0, 0), (0, -1, 0)))
    for x, y in ((1.39, -1.235), (-1.30, -1.15)):
        A.round_lamp(p, frame((x, y, 1.665), (1, 0, 0), (0, 0, 1)), .032, .03, 'lamp.amber')
        A.reflector(p, frame((x * .91, y, 1.665), (1, 0, 0), (0, 0, 1)), .07, .035, 'reflect.white')


def build(u):
    """The whole cab."""
    p = u.part('cab', explode=(0, -.9, .7))
    pillars(u, p)
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
