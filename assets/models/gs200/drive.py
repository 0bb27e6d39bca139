"""Threshing body, underside, axles, rear wheels, left and right drives, elevators, tank for fuel."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes, wheels
from kit import assemblies as A
from kit.part import axis_frame, towards

from . import dims as D
from .surf import belt, flank

H = D.HULL


def hull(u):
    """body.hull: walls of the threshing body with drum bulge, walker roof, troughs and sieve box."""
    p = u.part('body.hull', budget=20000)
    side = [(-.38, .98, .05), (.05, .80, .05), (.85, .80, .05), (1.05, 1.02, .05), (3.95, 1.02, .05), (4.55, 1.24, .05), (4.55, 1.80, .05), (3.55, 2.02, .05), (-.10, 2.02, .08), (-.42, 1.70, .10)]
    p.prism('metal.galv', side, -H, H, 'x', .01, grid=.22)
    for s in (1, -1):
        f = frame((s * (H + .002), 0, 0), (0, s, 0), (0, 0, 1))
        for y in (1.15, 1.75, 2.35, 2.95, 3.55):
            p.add('metal.galv', shapes.prism(shapes.rect(-.025, 1.10, .025, 1.95, .012), 0, .022, .006), f @ Matrix.Translation((s * y, 0, 0)))
        p.add('metal.dark', shapes.cyl(.36, 0, .045, .01, 32), frame((s * H, .20, 1.28), (0, s, 0), (0, 0, 1)))
        A.bolt_circle(p, frame((s * (H + .045), .20, 1.28), (0, s, 0), (0, 0, 1)), .33, 12, .009)
        p.bar('paint.chassis', [(s * .62, -.45, .93), (s * .62, .9, .93), (s * .62, 4.35, .98)], .08, .14)
    underside(p)


def underside(p):
    """Sieve box, grain and return troughs, fan, stone trap: no void from below."""
    p.prism('metal.galv', [(1.15, 1.04, .02), (1.15, .80, .03), (3.70, .92, .03), (3.85, 1.04, .02)], -.50, .50, 'x', .01, grid=.3)
    for y in (1.55, 2.35):
        p.add('metal.galv', shapes.outward(shapes.loft([[Vector((x, y + q, z)) for q, z in ((-.34, .84), (-.13, .56), (-.07, .52), (.07, .52), (.13, .56), (.34, .88))] for x in (-.52, .52)])))
        p.cyl('metal.cast', (-.60, y, .60), (.60, y, .60), .045)
        for s in (1, -1):
            p.add('metal.galv', shapes.cyl(.085, 0, .04, .006), axis_frame('x' if s > 0 else '-x', (s * .52, y, .60)))
    p.cyl('metal.galv', (-.50, .92, .74), (.50, .92, .74), .30, segments=32)                   # fan
    for s in (1, -1):
        f = axis_frame('x' if s > 0 else '-x', (s * .50, .92, .74))
        p.add('paint.chassis', shapes.ring(.19, .27, 0, .03, .006, 28), f)
        p.add('mesh.dark', shapes.cyl(.20, 0, .006, 0, 24), f)
        for i in range(6):
            t = math.tau * i / 6
            p.add('metal.dark', shapes.box((0, -.012, .004), (.21, .012, .016), .003), f @ Matrix.Rotation(t, 4, 'Z'))
    p.prism('metal.dark', [(-.30, .98, .05), (-.25, .66, .06), (.35, .58, .06), (.60, .84, .05)], -.50, .50, 'x', .012)   # concave pan
    p.bar('metal.worn', [(-.45, -.24, .68), (.45, -.24, .68)], .06, .03)
    for y in (.30, 1.15, 2.75, 3.95):
        p.bar('paint.chassis', [(-.62, y, .90), (.62, y, .90)], .07, .07)


def front_axle(u):
    """axle.front: beam, gearbox with hydrostatic motor, final drives, brake lines."""
    p = u.part('axle.front', explode=(0, -.2, -.35))
    z = D.FRONT_R
    p.box('metal.cast', (-.95, -.11, z - .11), (.95, .11, z + .11), .03)
    p.lathe('metal.cast', [(0, -.24), (.15, -.24), (.19, -.20), (.235, -.08), (.235, .08), (.19, .20), (.15, .24), (0, .24)], axis_frame('x', (.02, .06, z + .02)))
    A.bolt_circle(p, axis_frame('x', (.105, .06, z + .02)), .20, 12, .010)
    p.cyl('metal.dark', (.05, .24, z + .10), (.05, .56, z + .10), .10)
    p.block('metal.cast', (.05, .60, z + .10), (.16, .12, .16), .02)
    for k in (-1, 1):
        A.hose(p, [(.05 + .05 * k, .62, z + .18), (.05 + .12 * k, .75, z + .30), (.20 * k + .2, 1.0, z + .30)], .014)
    for s in (1, -1):
        f = axis_frame('x' if s > 0 else '-x', (s * .80, 0, z))
        p.add('metal.cast', shapes.lathe([(0, -.06), (.21, -.06), (.25, -.03), (.26, .03), (.25, .10), (.19, .13), (.15, .17), (.15, .32), (.17, .335), (.17, .36), (0, .36)], 32), f)
        A.bolt_circle(p, f @ Matrix.Translation((0, 0, .10)), .225, 14, .010)
        A.bolt_circle(p, f @ Matrix.Translation((0, 0, .36)), .14, 10, .011)
        p.prism('paint.chassis', [(-.17, z + .05, .03), (.17, z + .05, .03), (.13, .99, .02), (-.13, .99, .02)], s * .56, s * .68, 'x', .01)
        for y in (-.15, .15):
            p.cyl('metal.zinc', (s * .62, y, z - .15), (s * .62, y, z + .16), .014)
        p.block('paint.chassis', (s * .62, 0, z - .14), (.12, .38, .04), .008)
        p.tube('metal.steel', [(s * .12, .12, z + .12), (s * .5, .13, z + .125), (s * .78, .12, z + .18)], .007, .05)
        p.add('metal.dark', shapes.cyl(.15, .12, .14, .003, 28), f)


def rear_axle(u):
    """axle.rear (swings about y), steer.rear.* (turn about z), wheel.rear.* (turn about x)."""
    y, z = D.WHEELBASE, .60
    p = u.part('axle.rear', pivot=(0, y, z), axis='y', min=-8, max=8, explode=(0, .3, -.35))
    king = .80
    rings = []
    for x, h, w in ((-king, .07, .08), (-.62, .075, .085), (-.25, .11, .10), (0, .125, .105), (.25, .11, .10), (.62, .075, .085), (king, .07, .08)):
        rings.append([Vector((x, y + a, z + b + .03 * (1 - abs(x) / king))) for a, b in shapes.rect(-w, -h, w, h, .02)])
    p.loft('paint.chassis', rings)
    p.cyl('metal.cast', (0, y - .20, z + .03), (0, y + .20, z + .03), .075)
    A.bolt_circle(p, axis_frame('-y', (0, y - .20, z + .03)), .05, 6, .009)
    for s in (1, -1):
        p.cyl('metal.cast', (s * king, y, z - .14), (s * king, y, z + .17), .058)
        p.cyl('metal.zinc', (s * king, y, z + .17), (s * king, y, z + .20), .03, segments=6)
    A.cylinder(p, (-.05, y + .17, z - .02), (king - .08, y + .21, z - .04), .034, .42)
    p.block('paint.chassis', (-.05, y + .14, z - .02), (.10, .10, .10), .01)
    A.hose(p, [(.05, y + .17, z + .03), (0, y + .24, z + .18), (-.10, y + .05, z + .36)], .010)
    A.hose(p, [(.35, y + .20, z + .03), (.22, y + .28, z + .18), (-.02, y + .10, z + .36)], .010)
    p.tube('metal.dark', [(-king + .07, y - .20, z - .04), (king - .07, y - .20, z - .04)], .020, 0)
    for s in (1, -1):
        p.cyl('metal.zinc', (s * (king - .09), y - .20, z - .04), (s * (king - .20), y - .20, z - .04), .030)
    bracket = u.part('body.axle_bracket')
    for k in (-1, 1):
        bracket.prism('paint.chassis', [(-.20, .94, .02), (.20, .94, .02), (.10, z - .04, .06), (-.10, z - .04, .06)], y + k * .16 - .02, y + k * .16 + .02, 'y', .006)
    bracket.bar('paint.chassis', [(-.62, y, .95), (.62, y, .95)], .40, .08)
    for side, s in (('L', 1), ('R', -1)):
        knuckle(u, side, s, y, z, king)


def knuckle(u, side, s, y, z, king):
    """Steering knuckle with stub axle, and the wheel on it."""
    k = u.part(f'steer.rear.{side}', 'axle.rear', pivot=(s * king, y, z), axis='z', min=-32, max=32)
    zc = D.REAR_R
    k.prism('paint.chassis', [(y - .09, z - .20, .03), (y + .09, z - .20, .03), (y + .09, z + .02, .03), (y - .09, z + .02, .03)], s * (king - .05), s * (king + .10), 'x', .012)
    k.prism('paint.chassis', [(y - .08, z + .02, .02), (y + .08, z + .02, .02), (y + .06, z + .15, .03), (y - .06, z + .15, .03)], s * (king + .062), s * (king + .10), 'x', .010)
    k.cyl('metal.cast', (s * (king + .08), y, zc), (s * (D.TRACK_REAR / 2 - .02), y, zc), .07)
    k.lathe('metal.cast', [(0, 0), (.12, 0), (.13, .02), (.12, .05), (0, .06)], axis_frame('x' if s > 0 else '-x', (s * (D.TRACK_REAR / 2 - .085), y, zc)))
    k.bar('paint.chassis', [(s * (king + .02), y, z - .06), (s * (king - .07), y - .20, z - .07)], .06, .03)
    k.bar('paint.chassis', [(s * (king + .02), y, z - .08), (s * (king - .08), y + .21, z - .08)], .06, .03)
    for q in (-.20, .21):
        k.cyl('metal.steel', (s * (king - .075), y + q, z - .10), (s * (king - .075), y + q, z + .0), .016)
    wheels.wheel(u, f'wheel.rear.{side}', D.TYRE_REAR, side, (s * D.TRACK_REAR / 2, y, zc), parent=f'steer.rear.{side}', hub='cap', holes=6,
                 explode=(.7 * s, 0, 0), steer='rear')


# ---------------------------------------------------------------- drives behind the shields

LEFT = [('drum', .20, 1.28, .26, 3), ('engine', 2.45, 1.86, .17, 4), ('walker', 3.15, 1.62, .20, 1), ('fan', .92, .74, .17, 1), ('sieve', 2.90, 1.18, .16, 1), ('idler', 1.35, 1.62, .10, 0), ('grain', 1.55, .62, .13, 1), ('ret', 2.35, .62, .13, 1)]


def left_drives(u):
    """body.drives.L: pulleys and belts, seen when the shields are open."""
    p = u.part('body.drives.L')
    p.bake_without = ('panel.',)
    at = {n: (y, z, r) for n, y, z, r, _ in LEFT}
    plane = lambda x: frame((x, 0, 0), (0, 1, 0), (0, 0, 1))                        # noqa: E731
    layer = {'drum': .80, 'engine': .80, 'walker': .70, 'fan': .70, 'sieve': .70, 'idler': .80, 'grain': .66, 'ret': .66}
    for n, y, z, r, g in LEFT:
        A.pulley(p, plane(layer[n]) @ Matrix.Translation((y, z, 0)), r, .10 if g > 2 else .05, g, 5 if r > .15 else 0, 'metal.worn' if r > .15 else 'metal.cast')
        p.cyl('metal.steel', (H - .05, y, z), (layer[n], y, z), .024)
        p.cyl('metal.cast', (H, y, z), (H + .05, y, z), .06)
    for k in range(3):
        A.belt(p, plane(.772 + .028 * k), [at['drum'], at['engine']], .025, .024)
    A.belt(p, plane(.70), [(2.45, 1.86, .15), (2.90, 1.18, .155), (3.15, 1.62, .195)], .036, .022)
    A.pulley(p, plane(.70) @ Matrix.Translation((2.45, 1.86, 0)), .155, .05, 1, 0)
    A.belt(p, plane(.70), [(.20, 1.28, .14), (.92, .74, .165)], .034, .022)
    A.pulley(p, plane(.70) @ Matrix.Translation((.20, 1.28, 0)), .145, .05, 1, 0)
    A.belt(p, plane(.66), [(1.55, .62, .125), (2.35, .62, .125), (2.90, 1.18, .10)], .028, .018)
    p.bar('paint.chassis', [(.72, 1.35, 1.62), (.72, 1.75, 1.45)], .05, .02)
    p.tube('metal.zinc', [(.74, 1.75, 1.45), (.74, 2.1, 1.30)], .012)
    for i in range(12):
        p.add('metal.steel', shapes.ring(.018, .024, -.004, .004, .001, 10), towards((.74, 1.80 + .022 * i, 1.43 - .0095 * i), (.74, 2.0, 1.345)))


def right_side(u):
    """body.drives.R: grain elevator, return elevator, fuel tank, battery box, hydraulic tank."""
    p = u.part('body.drives.R')
    p.bake_without = ('panel.',)
    for y, x, top, lean in ((1.55, .70, 2.60, -.28), (2.35, .68, 1.98, -.55)):
        w = .09 if y < 2 else .075
        a, b = Vector((-x, y, D.CLEARANCE + .17)), Vector((-x, y + lean, top))
        rings = [[c + Vector((px, py, 0)) for px, py in shapes.rect(-w, -.15, w, .15, .02)] for c in (a, a.lerp(b, .5), b)]
        p.loft('metal.galv', rings)
        p.cyl('metal.galv', a + Vector((-w - .006, 0, -.01)), a + Vector((w + .006, 0, -.01)), .16 if y < 2 else .15, segments=28)
        A.bolts(p, frame(a + Vector((-w - .001, 0, 0)), (0, -1, 0), (0, 0, 1)), [(.1, .25 + .25 * i) for i in range(4)] + [(-.1, .25 + .25 * i) for i in range(4)], .008)
        A.sprocket(p, axis_frame('-x', a + Vector((-w - .04, 0, 0))), .10)
        A.latch(p, frame(a + Vector((-w - .002, 0, .18)), (0, -1, 0), (0, 0, 1)), .035)
    tank = [(2.62, 1.12, .06), (3.00, 1.12, .06), (3.00, 1.92, .08), (2.62, 1.92, .08)]
    p.prism('plastic.black', tank, -1.08, -.64, 'x', .03)
    p.cyl('plastic.black', (-.98, 2.72, 1.92), (-.98, 2.72, 1.98), .06)
    for y in (2.70, 2.92):
        p.bar('metal.galv', [(-1.085, y, 1.11), (-1.085, y, 1.93)], .03, .004, up=(1, 0, 0))
    p.box('paint.chassis', (-1.10, 1.05, 1.08), (-.72, 1.40, 1.42), .015)
    p.text('decal.light', '24 V', .07, frame((-1.102, 1.22, 1.25), (0, -1, 0), (0, 0, 1)))
    p.box('metal.dark', (-.98, .30, 1.56), (-.66, .80, 1.92), .03)
    for k in range(4):
        A.hose(p, [(-.80, .6, 1.58), (-.78 - .02 * k, .9, 1.50 - .05 * k), (-.66, 1.6, 1.46 - .06 * k), (-.65, 2.6, 1.52 - .06 * k)], .012)


def walkers(u):
    """body.walkers: ends of the straw walkers in the hood."""
    p = u.part('body.walkers')
    n = D.WALKERS
    w = 2 * (H - .03) / n
    for i in range(n):
        x = -H + .03 + w * (i + .5)
        dz = (.05, -.03, .03, -.05)[i % 4]
        teeth = [(3.4, 1.50), (4.50, 1.74)] + [(4.50 + .0, 1.68)] + [(3.4, 1.42)]
        p.prism('metal.galv', teeth, x - w * .46, x + w * .46, 'x', .004)
        for s in (-.46, .46):
            saw = [(3.6, 1.55 + dz)]
            for k in range(6):
                y = 3.6 + .15 * k
                z = 1.56 + dz + .033 * k
                saw += [(y, z), (y + .02, z + .075), (y + .15, z + .033)]
            saw += [(4.5, 1.66 + dz), (3.6, 1.48 + dz)]
            p.add('metal.galv', shapes.prism([(b, c) for b, c in saw[1:]], -.003, .003, .001, 0), frame((x + w * s, 0, 0), (0, 1, 0), (0, 0, 1)))


def build(u):
    """Everything below and behind the shields."""
    hull(u)
    front_axle(u)
    rear_axle(u)
    left_drives(u)
    right_side(u)
    walkers(u)
