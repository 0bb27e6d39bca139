"""Rear hitches in place of the drawbar, on mount.hitch: automatic coupling and hydraulic pick-up hook."""
import math

from mathutils import Matrix, Vector

from kit import Unit, assemblies as A, frame, shapes
from kit.part import axis_frame, towards
from belarus.util import bolt, bolts, rear_frame

from . import dims as D
from .util import pin, side

M = Matrix.Translation


def cheeks(p, back=.165, low=-.060):
    """Two plates bolted under the rear case, with a cross plate."""
    for s in p.both_sides():
        o = [(-.170, .108, .01), (.040, .108, .01), (back * .7, .070, .04), (back, .045, .03), (back, low, .02), (-.02, low, .04), (-.170, .020, .05)]
        p.prism('paint.chassis', o, D.CHEEK - .008, D.CHEEK + .010, 'x', .003)
        bolts(p, side(1, D.CHEEK + .010), [(y, .080) for y in (-.135, -.075, -.015)] + [(-.115, .040)], .012, 'metal.zinc', True)
    p.box('paint.chassis', (-D.CHEEK, -.150, .086), (D.CHEEK, .030, .104), .004)


def automatic():
    """hitch_automatic.glb: jaw with funnel and self-locking pin on a frame, released by a cable."""
    u = Unit('hitch.automatic', fits='hitch,mount.hitch', mass_kg=55)
    p = u.part('hitch.frame', explode=(0, .35, -.20))
    cheeks(p)
    y = D.HOOK_Y
    # rails with rows of holes, the coupling's block slides on them
    for s in p.both_sides():
        p.box('paint.chassis', (.060, .020, -.052), (.118, .205, -.028), .004)
        p.box('paint.chassis', (.060, .020, .040), (.118, .205, .062), .004)
    p.prism('paint.chassis', [(-.128, -.075, .02), (.128, -.075, .02), (.128, .075, .02), (-.128, .075, .02)], .172, .200, 'y', .005)
    bolts(p, rear_frame(0, .200, 0), [(a * .098, b * .048) for a in (-1, 1) for b in (-1, 1)], .014, 'metal.zinc', True)
    # neck and jaw: a flat funnel
    p.add('metal.cast', shapes.outward(shapes.loft([[(x * w, q, v * h) for x, v in ((-1, -.6), (-.8, -1), (.8, -1), (1, -.6), (1, .6), (.8, 1), (-.8, 1), (-1, .6))] for q, w, h in ((.198, .062, .050), (.235, .056, .048), (y - .070, .070, .060), (y - .030, .078, .066))])))
    jaw(p, y)
    # pin housing with spring, lever and cable
    p.add('metal.cast', shapes.lathe([(0, .060), (.046, .060), (.044, .085), (.036, .100), (.034, .165), (.028, .176), (0, .178)], 18), M((0, y - .012, 0)))
    p.add('metal.dark', shapes.box((-.012, -.014, .172), (.012, .014, .196), .004), M((0, y - .012, 0)))
    p.bar('metal.dark', [(-.030, y - .012, .186), (.030, y - .012, .186), (.105, y - .030, .205)], .010, .026, .02, .003, up=(0, 0, 1))
    p.add('plastic.red', shapes.cyl(.012, 0, .055, .004, 10), towards((.098, y - .028, .203), (.150, y - .040, .218)))
    p.tube('rubber.belt', [(.030, y - .020, .190), (.06, .20, .25), (.13, .05, .36), (.17, -.06, .50)], .0055, .12, 6)
    A.warning(p, side(1, .1365, .105, .010), .060)
    q = u.part('hitch.pin', 'hitch.automatic', (0, y - .012, 0), travel=(0, 0, .085), explode=(0, .35, .10))
    q.cyl('metal.steel', (0, y - .012, -.085), (0, y - .012, .07), .021, .006, 16)
    return u


def jaw(p, y):
    """Upper and lower lips of the jaw with a flared mouth; the drawbar eye enters from the rear."""
    for k in (-1, 1):
        rings = []
        for q, w, z0, z1 in ((y - .045, .074, .026, .062), (y + .010, .084, .028, .062), (y + .050, .098, .040, .070), (y + .085, .118, .066, .092)):
            rings.append([(x * w, q + (.022 if abs(x) < .5 else 0), k * z) for x, z in ((-1, z0 + .008), (-.85, z0), (-.3, z0 - .003), (.3, z0 - .003), (.85, z0), (1, z0 + .008), (.95, z1), (.3, z1 + .003), (-.3, z1 + .003), (-.95, z1))])
        p.add('metal.cast', shapes.outward(shapes.loft(rings)))
    for s in (-1, 1):
        p.prism('metal.cast', [(y - .045, -.060, .01), (y + .015, -.052, .03), (y + .015, .052, .03), (y - .045, .060, .01)], s * .060, s * .082, 'x', .006)
    p.add('metal.worn', shapes.ring(.022, .044, -.088, -.060, .004, 18), M((0, y - .012, 0)))


def pickup():
    """hitch_lift.glb: beam with an upright hook, lift rods to the arms, latch."""
    u = Unit('hitch.pickup', fits='hitch,mount.hitch', mass_kg=85)
    p = u.part('hitch.frame', explode=(0, .25, -.15))
    cheeks(p, .250, -.078)
    p.box('paint.chassis', (-D.CHEEK, .100, -.085), (D.CHEEK, .225, -.066), .005)
    # latch hooks hold the raised beam
    for s in (-1, 1):
        p.prism('metal.cast', [(.185, .050, .01), (.235, .055, .01), (.240, -.012, .01), (.216, -.040, .012), (.176, -.038, .008), (.178, -.022, .006), (.205, -.020, .006), (.206, .020)], s * .096, s * .112, 'x', .003)
    p.cyl('metal.steel', (-.135, .205, .048), (.135, .205, .048), .012, .003, 12)
    p.bar('metal.dark', [(.140, .205, .048), (.160, .205, .048), (.160, .180, .145)], .012, .024, .012, .003, up=(1, 0, 0))
    p.tube('rubber.belt', [(.160, .180, .140), (.165, .12, .26), (.175, .00, .40), (.18, -.08, .52)], .0055, .10, 6)
    A.warning(p, side(1, .1365, .160, -.010), .070)
    beam(u)
    rods(u)
    return u


def beam(u):
    """Lifting beam from its pivot under the case to the hook."""
    y0, (_, hy, hz) = D.PICKUP_PIVOT[1], D.PICKUP_HOOK
    b = u.part('hitch.beam', 'hitch.pickup', D.PICKUP_PIVOT, axis='x', min=-3, max=24, explode=(0, .45, -.25))
    for s in (-1, 1):
        b.prism('metal.cast', [(y0 - .035, -.020, .02), (y0 + .02, -.030, .02), (.16, -.052, .04), (hy + .010, -.050, .02), (hy + .010, .012, .02), (.16, .034, .04), (y0 + .02, .042, .02), (y0 - .035, .035, .02)], s * .040, s * .064, 'x', .004)
        b.add('metal.cast', shapes.ring(.018, .040, s * .030, s * .070, .004, 16) if s > 0 else shapes.ring(.018, .040, -.070, -.030, .004, 16), M((0, y0, .008)) @ axis_frame('x'))
    b.cyl('metal.steel', (-.118, y0, .008), (.118, y0, .008), .018, .003, 14)
    b.box('metal.cast', (-.050, .20, -.050), (.050, hy + .005, .012), .006)
    # hook: rises behind a seat for the drawbar eye
    o = [(hy - .070, -.052, .02), (hy + .060, -.060, .03), (hy + .098, -.030, .03), (hy + .104, .055, .03), (hy + .086, .098, .016), (hy + .066, .092, .014), (hy + .058, .020, .03), (hy + .030, -.006, .03), (hy + .002, .000, .02), (hy - .020, .020, .02), (hy - .070, .020, .01)]
    b.prism('metal.worn', o, -.034, .034, 'x', .008)
    b.prism('metal.cast', [(hy - .080, .014, .01), (hy - .030, .016, .01), (hy - .018, .100, .02), (hy - .040, .128, .02), (hy - .066, .110, .02)], -.026, .026, 'x', .006)
    b.prism('metal.steel', [(hy - .046, .104, .008), (hy + .085, .118, .012), (hy + .090, .134, .012), (hy - .046, .130, .012)], -.014, .014, 'x', .003)
    pin(b, (0, hy - .042, .116), .040, .009)
    x, y, z = D.PICKUP_RODS[0]
    for s in (-1, 1):
        b.cyl('metal.steel', (s * .06, y, z), (s * (x + .030), y, z), .013, .003, 12)


def rods(u):
    """Lift rods with turnbuckles between beam and lift arms; each half aims at the other's pin."""
    for s, k in (('L', 1), ('R', -1)):
        a, b = (Vector(q) * 1 for q in D.PICKUP_RODS)
        a.x, b.x = k * a.x, k * b.x
        u.empty(f'hitch.pin.rod.a.{s}', 'hitch.beam', a)
        u.empty(f'hitch.pin.rod.b.{s}', 'hitch.frame', b)
        p = u.part(f'hitch.rod.{s}', 'hitch.frame', b, aim=f'hitch.pin.rod.a.{s}', explode=(k * .15, 0, 0))
        m, n = towards(b, a), (a - b).length
        for w in (0, n):
            p.add('metal.dark', shapes.ring(.0135, .027, -.016, .016, .003, 12), m @ M((0, 0, w)) @ Matrix.Rotation(math.pi / 2, 4, 'Y'))
        p.add('metal.steel', shapes.cyl(.012, .022, n - .022, .002, 10), m)
        p.add('metal.galv', shapes.cyl(.019, n * .38, n * .72, .004, 12), m)
        for w in (.36, .72):
            p.add('metal.dark', shapes.cyl(.023, n * w, n * w + .022, .003, 6), m)
        p.cyl('metal.zinc', b - Vector((k * .030, 0, 0)), b + Vector((k * .034, 0, 0)), .0125, .002, 10)
