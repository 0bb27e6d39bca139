"""Cab: upright windscreen over a deep sill, door in two panes, box roof with a slanted brow; interior, platform, ladder, rails."""
import math

from mathutils import Matrix, Vector

from combine import small
from combine.surface import smooth
from kit import frame, shapes
from kit import assemblies as A
from kit.part import towards

from . import dims as D

Z0, Z1 = 1.98, 3.40                    # glass from and to
BAR = 2.36                             # height of the dividing bar of door and side pane
POST = -0.66                           # y of the B pillar
REARW = D.CAB_REAR


# ---------------------------------------------------------------- the cab's surface

def half(z):
    """Half width of the glazing: widest at the driver's elbow, drawn in a little to the roof."""
    return D.CAB_HALF - 0.040 * max(0.0, (z - 2.45) / 0.95) ** 1.6 - 0.020 * smooth(2.2, 1.9, z)


def nose(z):
    """y of the windscreen in the middle: leans forward at the top, bulged in height."""
    return D.CAB_FRONT - 0.02 + 0.055 * (3.40 - z) / 1.42 + 0.050 * ((z - 2.72) / 0.72) ** 2


def screen_y(x, z):
    """y of the windscreen at x: flat in the middle, turning in to the pillars."""
    return nose(z) + 0.135 * abs(x / half(z)) ** 2.6


def corner_y(z):
    """y of the front pillars."""
    return screen_y(half(z), z)


def side_x(y, z):
    """x of the side panes: almost flat."""
    k = (y - corner_y(z)) / (REARW - corner_y(z))
    return half(z) + 0.012 * (1 - (2 * k - 1) ** 2) - 0.030 * k


def ring(z, d=0.0, n_front=14, n_side=6):
    """Plan outline of the cab at height z, moved outward by d."""
    yc = corner_y(z)
    pts = [(side_x(REARW + (yc - REARW) * i / n_side, z), REARW + (yc - REARW) * i / n_side) for i in range(n_side + 1)]
    left = list(pts)
    pts += [(half(z) * (1 - 2 * i / n_front), screen_y(half(z) * (1 - 2 * i / n_front), z)) for i in range(1, n_front)]
    pts += [(-x, y) for x, y in reversed(left)]
    if d:
        pts = shapes.inset(pts, -d)
    return [Vector((x, y, z)) for x, y in pts]


# ---------------------------------------------------------------- shell

def side_pane(s, y0, y1, z0, z1):
    """Pane of the side wall between two heights, faces outward."""
    def at(a, b):
        z = z0 + (z1 - z0) * b
        y = y0(z) + (y1 - y0(z)) * (a if s > 0 else 1 - a)
        return (s * side_x(y, z), y, z)
    return at


def glass(u):
    """cab.glass: windscreen curved both ways, fixed panes, rear window."""
    p = u.part('cab.glass', 'cab')

    def screen(s, t):
        z = Z0 + (Z1 - Z0) * t
        x = half(z) * .97 * (2 * s - 1)
        return (x, screen_y(x, z), z)
    p.grid('glass.cab', screen, 18, 12)
    for s in (1, -1):
        p.grid('glass.cab', side_pane(s, lambda z: POST + .03, REARW - .05, BAR + .02, Z1), 3, 6)
    p.grid('glass.cab', side_pane(-1, lambda z: corner_y(z) + .03, POST - .03, BAR + .02, Z1), 6, 8)
    p.grid('glass.cab', side_pane(-1, lambda z: corner_y(z) + .03, POST - .03, Z0 + .04, BAR - .02), 6, 3)
    p.grid('glass.cab', lambda s, t: (-.64 + 1.28 * s, REARW, 2.60 + .72 * t), 4, 4)


def bar_profile(a, b, r=.012):
    """Section of a pillar with cut corners."""
    a, b, c = a / 2, b / 2, r * .7
    return [(c - a, -b), (a - c, -b), (a, c - b), (a, b - c), (a - c, b), (c - a, b), (-a, b - c), (-a, c - b)]


def pillars(p):
    """A, B and C pillars of dark sections, cross bars, seals round the panes."""
    zs = [1.80 + (3.43 - 1.80) * i / 10 for i in range(11)]
    for s in (1, -1):
        p.add('paint.accent', shapes.sweep([(s * (half(z) + .004), corner_y(z) + .004, z) for z in zs], bar_profile(.058, .072, .016), up=(s, 0, 0)))
        p.add('paint.accent', shapes.sweep([(s * (side_x(POST, z) - .006), POST, z) for z in zs[::2]], bar_profile(.055, .075), up=(1, 0, 0)))
        p.add('paint.accent', shapes.sweep([(s * (side_x(REARW, z) - .018), REARW - .02, z) for z in zs[::2]], bar_profile(.075, .11), up=(1, 0, 0)))
        runs = [(POST, REARW, BAR)] + ([(corner_y(BAR), POST, BAR), (corner_y(Z0), POST, Z0 + .02)] if s < 0 else [])
        for y0, y1, z in runs:
            p.add('paint.accent', shapes.sweep([(s * (side_x(y0 + (y1 - y0) * k / 5, z) - .004), y0 + (y1 - y0) * k / 5, z) for k in range(6)], bar_profile(.045, .055), up=(1, 0, 0)))
        seal = [(s * (half(z) * .966), screen_y(half(z) * .966, z) - .004, z) for z in [Z0 + (Z1 - Z0) * i / 10 for i in range(11)]]
        p.tube('rubber.belt', seal, .012, 0)
        # closed quarter below the rear pane
        o = [(POST, 1.84, .01), (REARW, 1.84, .01), (REARW, BAR, .01), (POST, BAR, .01)]
        fn = lambda y, z: side_x(y, max(z, 1.95)) - .004                              # noqa: E731
        w = (lambda a, b: (fn(a, b), a, b)) if s > 0 else (lambda a, b: (-fn(-a, b), -a, b))
        p.add('paint.primary', shapes.plate(o if s > 0 else [(-q[0], *q[1:]) for q in o], (), .03, .006, w, .2))
    for z in (Z0, Z1 - .01):
        p.tube('rubber.belt', [(half(z) * .966 * (2 * i / 14 - 1), screen_y(half(z) * .966 * (2 * i / 14 - 1), z) - .004, z) for i in range(15)], .013, 0)


def skirt(p):
    """Deep sill below the glass with a fold, dark foot and underside."""
    low = lambda z, d: [Vector((q.x, q.y, z)) for q in ring(1.98, d)]                 # noqa: E731
    p.loft('paint.accent', [low(z, d) for z, d in ((1.735, -.12), (1.737, -.06), (1.741, -.022), (1.752, -.006), (1.80, -.006), (1.965, -.004), (1.975, -.02), (1.975, -.06))])
    p.loft('paint.primary', [low(z, d)[::-1] for z, d in ((1.742, -.002), (1.752, .008), (1.80, .012), (1.84, .012), (1.852, .020), (1.93, .018), (1.955, .012), (1.962, .000))], caps=False)


def rear_wall(p):
    """Rear wall: dark outside, light inside, with a window."""
    o = [(-.84, 1.86, .04), (.84, 1.86, .04), (.80, 3.40, .04), (-.80, 3.40, .04)]
    hole = [(-.64, 2.60, .07), (.64, 2.60, .07), (.64, 3.32, .07), (-.64, 3.32, .07)]
    p.plate('interior.light', o, frame((0, REARW - .030, 0), (1, 0, 0), (0, 0, 1)), [hole], .012, .003, grid=.25)
    p.plate('paint.accent', o, frame((0, REARW + .025, 0), (-1, 0, 0), (0, 0, 1)), [hole], .04, .008, grid=.25)
    p.add('rubber.belt', shapes.tube([(q[0], REARW + .024, q[1]) for q in shapes.fillet(hole)], .012, 0, closed=True))


# ---------------------------------------------------------------- door

def door(u):
    """cab.door.L: steel frame with an upper and a lower pane, handle, grab rail, hinges on the B pillar."""
    p = u.part('cab.door.L', 'cab', pivot=(side_x(POST, 2.6) + .01, POST + .01, 2.6), axis='z', min=0, max=50, explode=(.6, 0, 0))
    zl, zh = 1.90, Z1 - .01

    def at(s, t, d=0.0):
        z = zl + (zh - zl) * t
        q = max(z, 1.98)
        y0, y1 = corner_y(q) + .050, POST - .030
        y = y0 + (y1 - y0) * s
        return Vector((side_x(y, q) + .010 + d, y, z))
    tb = (BAR - zl) / (zh - zl)
    p.grid('glass.cab', lambda s, t: at(.02 + .96 * s, tb + .01 + (.97 - tb) * t), 6, 8)
    p.grid('glass.cab', lambda s, t: at(.02 + .96 * s, .03 + (tb - .05) * t), 6, 3)
    edge = [at(k / 6, 0) for k in range(7)] + [at(1, k / 10) for k in range(1, 11)] + [at(1 - k / 6, 1) for k in range(1, 7)] + [at(0, 1 - k / 10) for k in range(1, 10)]
    p.add('paint.accent', shapes.sweep(edge, bar_profile(.036, .056, .010), up=(1, 0, 0), closed=True))
    p.add('rubber.belt', shapes.sweep([q + Vector((-.014, 0, 0)) for q in edge], bar_profile(.02, .070, .006), up=(1, 0, 0), closed=True))
    p.add('paint.accent', shapes.sweep([at(k / 5, tb) for k in range(6)], bar_profile(.034, .060, .010), up=(1, 0, 0)))
    lock = at(.10, tb, .018)
    p.add('plastic.black', shapes.prism(shapes.rect(-.055, -.036, .055, .036, .015), -.01, .012, .005), frame(lock, (0, 1, 0), (0, 0, 1)))
    A.grab(p, lock + Vector((.010, -.040, 0)), lock + Vector((.010, .040, 0)), (1, 0, 0), .008, .034)
    A.grab(p, at(.16, tb + .10, .004), at(.16, tb + .42, .004), (1, 0, 0), .011, .05)
    for t in (.10, .50, .92):
        q = at(1.0, t, .016)
        p.cyl('metal.dark', q + Vector((0, .034, -.055)), q + Vector((0, .034, .055)), .014)
        p.block('metal.dark', q + Vector((-.004, 0, 0)), (.014, .07, .085), .003)
    A.sticker(p, frame(at(.55, .09, .004), (0, 1, 0), (0, 0, 1)), .16, .05, 'decal.yellow')


# ---------------------------------------------------------------- roof

def roof_outline(d=0.0, front=0.0):
    """Plan of the roof, moved outward by d; the brow's front edge comes out by `front`."""
    a, y0, y1, r = .94 + d, D.CAB_FRONT - .17 - front - d, REARW + .10 + d, max(.03, .16 + d)
    pts = shapes.fillet([(a, y1, r * .7), (a, y0 + .10, r), (a * .66, y0, .4), (-a * .66, y0, .4), (-a, y0 + .10, r), (-a, y1, r * .7)], 0, 5)
    return pts


def roof_ring(z, d=0.0, front=0.0):
    return [Vector((x, y, z)) for x, y in roof_outline(d, front)]


BROW = ((3.475, .052), (3.60, -.010))            # lower and upper edge of the slanted lamp band: z, how far out


def roof(u):
    """cab.roof: box with a slanted brow band, a raised middle field, gutters, rear vent box."""
    p = u.part('cab.roof', 'cab', explode=(0, 0, .4))
    rows = [(3.415, -.16, -.10), (3.405, -.05, 0), (3.412, -.012, .012), (3.44, 0, .045), (3.47, .004, .056), (3.615, -.010, -.020), (3.650, -.030, -.04), (3.672, -.075, -.05), (3.684, -.16, -.05)]
    p.loft('paint.roof', [roof_ring(*q) for q in rows])
    p.loft('paint.accent', [roof_ring(*q)[::-1] for q in ((3.414, -.008, .016), (3.422, .006, .032), (3.452, .010, .052), (3.460, .002, .054))], caps=False)      # drip rail
    o = [(-.56, -.62, .12), (.56, -.62, .12), (.50, .58, .12), (-.50, .58, .12)]
    p.add('paint.roof', shapes.prism(o, 0, .030, .016), frame((0, -.92, 3.668), (1, 0, 0), (0, 1, 0)))
    for s in (1, -1):
        p.bar('paint.roof', [(s * .70, -1.62, 3.684), (s * .70, -.16, 3.684)], .05, .022, bevel=.008)
        p.tube('plastic.black', [(s * .90, REARW + .02, 3.42), (s * .895, REARW + .02, 3.10), (s * .87, REARW + .03, 2.2)], .014, .04)
    for s in (1, -1):                                                        # side markers
        small.round_lamp(p, frame((s * .938, -.42, 3.535), (0, s, 0), (0, 0, 1)), .030, .026, 'lamp.amber')
    p.box('paint.roof', (-.46, REARW - .10, 3.45), (.46, REARW + .19, 3.645), .03)
    for k in range(5):
        p.block('plastic.black', (0, REARW + .192, 3.485 + .028 * k), (.80, .014, .012), .003)
    A.antenna(p, towards((-.84, -.34, 3.64), (-.88, .40, 4.02)), .50)


def brow(x):
    """Frame on the slanted front band of the roof at x, w forward and up."""
    at = lambda z, f: min((q for q in _fine(z, f) if q.y < -1.4), key=lambda q: abs(q.x - x))          # noqa: E731
    lo, hi = at(3.47, .056), at(3.615, -.020)
    a, b = at(3.47, .056), min((q for q in _fine(3.47, .056) if q.y < -1.4), key=lambda q: abs(q.x - x - .05))
    t = (b - a) if (b - a).length > 1e-6 else Vector((1, 0, 0))
    return frame((lo + hi) / 2 + Vector((0, -.004, 0)), t if t.x > 0 else -t, hi - lo)


def _fine(z, f):
    """Roof outline with close points along the front edge."""
    pts = roof_ring(z, .004 if z < 3.5 else -.010, f)
    out = []
    for a, b in zip(pts, pts[1:] + pts[:1]):
        out += [a.lerp(b, k / 40) for k in range(40)]
    return out


def lamps_standard(u):
    """option.lamps_std: four lamps in the brow, two to the rear."""
    p = u.part('option.lamps_std', 'cab.roof')
    for s in (1, -1):
        for x in (.30, .66):
            A.lamp(p, brow(s * x), .22, .098, .045)
        A.lamp(p, frame((s * .66, REARW + .095, 3.54), (-1, 0, 0), (0, 0, 1)), .15, .09, .05)


def lamps_led(u):
    """option.lamps_led: eight lamps in the brow and its corners, two rear, two over the deck, two at the ladder."""
    p = u.part('option.lamps_led', 'cab.roof')
    deck = u.part('option.lamps_led.deck', 'body.deck.rails')
    low = u.part('option.lamps_led.low', 'cab')
    for s in (1, -1):
        for x in (.13, .40, .67):
            A.lamp(p, brow(s * x), .22, .10, .05, led=8)
        A.lamp(p, frame((s * .932, -1.30, 3.545), (0, s, 0), (0, 0, 1)), .20, .09, .045, led=6)
        A.lamp(p, frame((s * .66, REARW + .095, 3.54), (-1, 0, 0), (0, 0, 1)), .20, .09, .05, led=6)
        x, h = (.86, .63) if s > 0 else (-1.16, .50)                                         # on the deck's rear rails
        A.lamp(deck, frame((x, D.DECK_REAR + (.130 if s > 0 else .110), D.DECK_Z + h), (-1, 0, 0), (0, -.35, .94)), .13, .10, .06, led=6)
        foot = Vector((s * 1.02, -1.52 if s > 0 else -1.385, 1.92))
        low.bar('paint.chassis', [foot + Vector((-s * .16, .08, -.03)), foot, foot + Vector((0, -.08, 0))], .04, .012)
        A.lamp(low, frame(foot + Vector((0, -.03, .056)), (1, 0, 0), (0, 0, 1)), .13, .10, .06, led=6)


# ---------------------------------------------------------------- interior

def interior(u):
    """cab.interior: floor, lining, console, column, pedals, instruments; the seats are parts of their own."""
    p = u.part('cab.interior', 'cab')
    u.empty('view.seat', 'cab', D.SEAT_EYE, look=(0, -1, -.36))
    f = D.CAB_FLOOR
    p.loft('interior.floor', [[Vector((q.x, q.y, z)) for q in ring(1.98, -.03)] for z in (f - .03, f + .005)])
    p.prism('rubber.belt', [(-.56, -1.52, .1), (.56, -1.52, .1), (.66, -.40, .05), (-.66, -.40, .05)], f + .003, f + .016, 'z', .003)
    for k in range(7):
        p.bar('rubber.belt', [(-.42 + .14 * k, -1.40, f + .018), (-.42 + .14 * k, -.95, f + .018)], .02, .008)
    p.loft('interior.light', [[Vector((q.x, q.y, z)) for q in ring(3.38, -.02)] for z in (3.365, 3.412)])
    p.block('interior.light', (0, -1.42, 3.35), (1.20, .24, .05), .02)
    for k in range(4):
        p.add('plastic.black', shapes.ring(.022, .036, 0, .012, .004, 16), frame((-.48 + .32 * k, -1.36, 3.326), (1, 0, 0), (0, -1, 0)))
    p.block('plastic.black', (.34, -1.50, 3.348), (.20, .03, .055), .006)                     # radio
    p.add('screen', shapes.plate(shapes.rect(-.06, -.012, .06, .012, .003), (), .001, 0, back=False), frame((.34, -1.5165, 3.35), (1, 0, 0), (0, 0, 1)))
    p.box('interior.light', (-.80, -.32, f), (.80, -.10, 2.52), .04)
    p.box('interior.dark', (-.68, -.38, 2.50), (.68, -.12, 2.555), .02)
    for s in (1, -1):                                                                        # lining of the lower side walls
        p.box('interior.light', (s * .80, POST + .04, f), (s * .845, -.12, BAR - .03), .01)
    console(p, f)
    column(p, f)
    for x in (-.13, .05):
        p.bar('metal.dark', [(x, -1.36, f), (x, -1.42, f + .16)], .02, .02)
        p.box('rubber.belt', (x - .045, -1.445, f + .13), (x + .045, -1.40, f + .22), .008)
    p.prism('fabric.seat', [(-.66, 3.24, .02), (.66, 3.24, .02), (.66, 3.35, .02), (-.66, 3.35, .02)], -1.565, -1.555, 'y', .003)       # sun blind
    p.box('interior.dark', (.36, -.74, f), (.70, -.40, f + .40), .03)                          # second seat on a cool box
    p.box('fabric.seat', (.35, -.75, f + .40), (.71, -.39, f + .47), .03)
    p.box('fabric.seat', (.35, -.41, f + .52), (.71, -.345, f + .92), .03)


def console(p, f):
    """Right-hand console with the drive lever, switches, throttle, armrest (x negative is the right side)."""
    o = [(-1.14, f, .04), (-.36, f, .04), (-.36, f + .52, .05), (-.66, f + .56, .06), (-1.02, f + .48, .08), (-1.16, f + .28, .06)]
    p.prism('interior.light', o, -.74, -.46, 'x', .02)
    p.prism('interior.dark', [(-1.02, f + .48, .01), (-.40, f + .545, .01), (-.40, f + .570, .01), (-1.00, f + .508, .01)], -.71, -.49, 'x', .006)
    p.tube('plastic.black', [(-.60, -.92, f + .49), (-.60, -.93, f + .62), (-.60, -.97, f + .67)], .014, .03)
    p.add('plastic.black', shapes.sphere(.044, 14, 8), Matrix.Translation((-.60, -.98, f + .70)) @ Matrix.Scale(1.5, 4, (0, 0, 1)))
    p.block('plastic.yellow', (-.60, -1.018, f + .715), (.02, .012, .02), .003)
    for i in range(4):
        for j in range(3):
            p.block(('plastic.yellow', 'plastic.red', 'plastic.grey', 'plastic.grey')[(i + j) % 4], (-.655 + .055 * j, -.74 + .055 * i, f + .548 + .006 * i), (.026, .028, .02), .004)
    for k in range(2):
        p.tube('metal.steel', [(-.50 - .05 * k, -.84, f + .49), (-.50 - .05 * k, -.87, f + .60)], .006)
        p.add('plastic.red' if k else 'plastic.black', shapes.sphere(.018, 10, 6), Matrix.Translation((-.50 - .05 * k, -.872, f + .61)))
    p.block('fabric.seat', (-.56, -.50, f + .64), (.10, .34, .07), .03)
    monitor(p, f)


def monitor(p, f):
    """Board computer on an arm from the console's front, turned to the driver."""
    foot, c = Vector((-.52, -1.09, f + .40)), Vector((-.335, -1.31, f + .81))
    p.tube('plastic.grey', [foot, foot + Vector((.02, -.12, .16)), c + Vector((-.02, -.03, -.05)), c], .016, .05, 8)
    p.block('plastic.grey', foot, (.07, .07, .03), .008)
    A.screen(p, towards(c, (0, -.55, f + 1.10)), .18, .14)


def column(p, f):
    """Steering column with a box of round instruments and the wheel."""
    p.add('interior.light', shapes.outward(shapes.loft([[Vector((a * w, -1.30 + b * d + k, z)) for a, b in shapes.rect(-1, -1, 1, 1, .3)]
                                                       for w, d, k, z in ((.14, .11, -.05, f), (.10, .08, -.04, f + .22), (.075, .06, 0, f + .52), (.06, .05, .03, f + .66))])))
    A.steering_wheel(p, frame((0, -1.23, f + .755), (1, 0, 0), (0, -.82, .57)), .20, 'plastic.grey')
    p.cyl('interior.dark', (0, -1.27, f + .60), (0, -1.235, f + .745), .035)
    pod = frame((0, -1.385, f + .79), (-1, 0, 0), (0, -.35, .94))
    p.add('interior.dark', shapes.prism(shapes.rect(-.20, -.075, .20, .075, .03), -.07, 0, .012), pod)
    for k, r in ((-1.5, .034), (-.5, .042), (.5, .042), (1.5, .034)):
        p.add('decal.light', shapes.cyl(r, 0, .003, .001, 16), pod @ Matrix.Translation((.095 * k, 0, 0)))
        p.add('decal.dark', shapes.cyl(r - .004, .002, .004, .001, 16), pod @ Matrix.Translation((.095 * k, 0, 0)))
        p.add('decal.accent', shapes.box((-.002, 0, .004), (.002, r * .7, .006), .0005), pod @ Matrix.Translation((.095 * k, 0, 0)) @ Matrix.Rotation(.6 * k, 4, 'Z'))


def seats(u):
    """option.seat_std and option.seat_air: one is shown."""
    f = D.CAB_FLOOR
    where = frame((0, -.76, f + .005), (-1, 0, 0), (0, -1, 0))
    std = u.part('option.seat_std', 'cab')
    A.seat(std, where, 'interior.dark', arms=False, suspension=False)
    std.block('interior.dark', (0, -.76, f + .24), (.22, .26, .28), .03)
    air = u.part('option.seat_air', 'cab')
    A.seat(air, where, 'fabric.seat')
    air.bar('interior.dark', [(-.30, -.572, f + .50), (.30, -.572, f + .50)], .03, .04)
    for x in (-.13, .13):
        air.bar('decal.accent', [(x, -1.00, f + .553), (x, -.60, f + .553)], .016, .006)


# ---------------------------------------------------------------- outside

def mirrors(p):
    """Tall mirrors on double arms, wide-angle glasses below, one before the windscreen."""
    for s in (1, -1):
        foot = (s * (half(3.2) + .03), corner_y(3.2) + .02, 3.20)
        head = (s * 1.34, corner_y(3.2) - .22, 2.92)
        small.mirror(p, foot, head, .21, .42, facing=(-s * .10, 1, 0))
        p.tube('metal.dark', [(s * (half(2.62) + .03), corner_y(2.62) + .01, 2.62), (s * 1.20, corner_y(2.7) - .14, 2.64), (head[0], head[1] + .01, 2.74)], .011, .1)
        small.mirror(p, (head[0], head[1], 2.72), (head[0], head[1], 2.58), .19, .16, facing=(-s * .12, 1, -.1))
    small.mirror(p, (-.42, D.CAB_FRONT - .16, 3.45), (-.46, D.CAB_FRONT - .36, 3.20), .22, .15, facing=(.12, .9, -.45))


def wiper(p):
    """One long wiper with two arms, hung from the sill."""
    tip = Vector((-.05, 0, 2.62))
    tip.y = screen_y(tip.x, tip.z)
    for x in (.10, .20):
        a = Vector((x, screen_y(x, 2.0) - .002, 2.00))
        p.cyl('plastic.black', a, a + Vector((0, -.04, 0)), .020)
        b = tip + Vector((.03 if x > .15 else -.02, -.022, 0))
        p.bar('plastic.black', [a + Vector((0, -.035, 0)), (a + b) / 2 + Vector((0, -.025, 0)), b], .016, .008, .1, up=(0, -1, 0))
    d = Vector((-.16, 0, .60)).normalized()
    pts = []
    for k in range(9):
        q = tip + d * (-.44 + .88 * k / 8)
        pts.append((q.x, screen_y(q.x, q.z) - .012, q.z))
    p.bar('plastic.black', pts, .014, .020, up=(0, -1, 0))


def front_lamps(p):
    """Road lamps and indicators in the sill, lettering."""
    for s in (1, -1):
        k = .60
        t = Vector((1, (screen_y(k + .05, 1.98) - screen_y(k - .05, 1.98)) / .10 * s, 0))
        f = frame((s * k, screen_y(k, 1.98) - .020, 1.845), t, (0, 0, 1))
        p.add('plastic.black', shapes.prism(shapes.rect(-.19, -.075, .19, .075, .03), 0, .020, .006), f)
        small.round_lamp(p, f @ Matrix.Translation((-.105 * s, 0, .010)), .058, .024)
        small.round_lamp(p, f @ Matrix.Translation((.018 * s, 0, .010)), .050, .024)
        A.lamp(p, f @ Matrix.Translation((.128 * s, 0, .012)), .075, .11, .026, 'lamp.amber')
    p.text('decal.dark', 'PALESSE', .070, frame((0, screen_y(0, 1.98) - .0185, 1.885), (1, 0, 0), (0, 0, 1)), .002, shear=.15)


LADDER = -1.295                        # y of the ladder's middle


def ladder(u):
    """ladder: treads between stringers with hand rails; folds up over the walkway's edge for the road."""
    z, x1, y = 1.82, 1.555, LADDER
    p = u.part('ladder', 'body.platform', pivot=(x1 + .012, y, z), axis='y', min=-170, max=0, explode=(.2, 0, 0))
    foot, head = Vector((1.53, y, .52)), Vector((1.50, y, z - .02))
    small.ladder(p, foot, head, .50, 5, (0, 1, 0), tread=.17)
    for i in range(5):
        c = foot + (head - foot) * ((i + .35) / 5)
        p.bar('plastic.yellow', [c + Vector((.0885, -.22, -.010)), c + Vector((.0885, .22, -.010))], .005, .012, up=(0, 0, 1))
    for k in (-1, 1):
        e = Vector((0, .255 * k, 0))
        p.tube('paint.chassis', [foot + e + Vector((.01, .006 * k, .36)), foot + e + Vector((.058, .012 * k, .46)), head + e + Vector((.062, .012 * k, -.14)), head + e + Vector((.012, .006 * k, -.05))], .013, .05, 8)
        p.block('paint.chassis', head + e * .97 + Vector((.045, 0, .004)), (.085, .018, .06), .004)
        p.cyl('metal.steel', (x1 + .012, y + .235 * k, z), (x1 + .012, y + .275 * k, z), .013, segments=8)


def platform(u):
    """body.platform: walkway with rails and a ladder on the left, catwalk on the right, extinguisher."""
    p = u.part('body.platform', explode=(.55, -.2, 0))
    z, x0, x1, y0, y1 = 1.87, .93, 1.555, -1.60, .04
    small.grating(p, frame(((x0 + x1) / 2, (y0 + y1) / 2, z), (0, 1, 0), (-1, 0, 0)), y1 - y0, x1 - x0, pitch=.066, high=.035)
    for x in (x0 + .02, x1 - .01):
        p.bar('paint.chassis', [(x, y0, z - .030), (x, y1, z - .030)], .05, .085)
    for y in (y0 + .01, -1.02, -.5, y1):
        p.bar('paint.chassis', [(.93 if y < -1.5 else .70, y, z - .04), (x1, y, z - .04)], .05, .06)
    for s in (1, -1):                                                        # cab frame: beams under the floor, posts on the axle
        p.bar('paint.chassis', [(s * .745, -1.48, 1.650), (s * .745, -.30, 1.650), (s * .745, .10, 1.72)], .07, .12, bevel=.006)
        p.bar('paint.chassis', [(s * .75, -.16, 1.10), (s * .75, -.20, 1.62)], .08, .09, bevel=.006)
        p.bar('paint.chassis', [(s * .745, -.90, 1.60), (s * .75, -.18, 1.22)], .06, .06, bevel=.006)
        for y in (-1.38, -.35):
            p.cyl('rubber.belt', (s * .74, y, 1.69), (s * .74, y, 1.76), .040)
    for y in (-1.44, -.10):                                                  # gussets under the walkway
        p.prism('paint.chassis', [(.72, 1.62), (.76, 1.60), (1.44, z - .075), (1.44, z - .05), (.72, z - .05)], y - .006, y + .006, 'y', .003)
    A.rail(p, [(x1, -.98, z), (x1, -.98, z + 1.0), (x1, .02, z + 1.0), (x1, .02, z)], .018, .10)
    p.tube('paint.chassis', [(x1, -.98, z + .52), (x1, .02, z + .52)], .013)
    p.tube('paint.chassis', [(x1, -.48, z + .01), (x1, -.48, z + 1.0)], .013)
    A.rail(p, [(x1, y0 + .01, z), (x1, y0 + .01, z + .92), (1.42, y0 + .01, z + 1.02), (1.06, y0 + .01, z + 1.02), (.985, y0 + .01, z + .95), (.985, y0 + .01, z)], .018, .10)
    p.tube('paint.chassis', [(x1, y0 + .01, z + .52), (.985, y0 + .01, z + .52)], .013)
    p.prism('paint.chassis', [(-.97, z - .01), (.03, z - .01), (.03, z + .08), (-.97, z + .08)], x1 + .010, x1 + .016, 'x', .002)       # toe board
    ym = LADDER
    p.prism('plastic.yellow', [(ym - .24, z - .065), (ym + .24, z - .065), (ym + .24, z - .040), (ym - .24, z - .040)], x1 + .016, x1 + .020, 'x', .001)
    p.box('paint.chassis', (-1.46, -1.36, z - .07), (-.92, .02, z), .012)
    small.grating(p, frame((-1.19, -.66, z + .015), (0, 1, 0), (1, 0, 0)), 1.34, .52, pitch=.07, high=.02)
    A.rail(p, [(-1.445, -1.32, z), (-1.445, -1.32, z + .50), (-1.445, -.05, z + .50), (-1.445, -.05, z)], .016, .09)
    for y in (-1.28, -.1):
        p.prism('paint.chassis', [(-.72, 1.62), (-.76, 1.60), (-1.40, z - .075), (-1.40, z - .05), (-.72, z - .05)], y - .006, y + .006, 'y', .003)
    A.extinguisher(p, frame((1.44, -.06, z + .01), (-1, 0, 0), (0, -1, 0)), .066, .44)
    for x, y in ((1.50, y0 - .02), (-1.40, -1.365)):
        small.round_lamp(p, frame((x, y, z - .035), (1, 0, 0), (0, 0, 1)), .034, .03, 'lamp.amber')
        small.reflector(p, frame((x * .91, y, z - .035), (1, 0, 0), (0, 0, 1)), .07, .036, 'reflect.white')


def build(u):
    """The whole cab."""
    p = u.part('cab', explode=(0, -.9, .8))
    for make in (pillars, skirt, rear_wall, wiper, mirrors, front_lamps):
        make(p)
    for make in (glass, door, roof, lamps_standard, interior, seats, platform, ladder):
        make(u)
