"""Feeder house with front frame, chain, lift cylinders, hoses."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import axis_frame, towards

from . import dims as D

W = D.FEEDER_HALF
Y0, Z0 = D.FRONT + .05, D.HEADER_MOUNT[2]        # front end
Y1, Z1 = D.FEEDER_PIVOT[1], D.FEEDER_PIVOT[2]
H0, H1 = .30, .33                                # half heights front and rear


def build(u):
    """feeder: pivot at the drum, turns about x. Lift cylinders are parts of their own (feeder moves little in the program)."""
    p = u.part('feeder', pivot=D.FEEDER_PIVOT, axis='x', min=-24, max=4, explode=(0, -1.1, -.1))
    d = Vector((0, Y1 - Y0, Z1 - Z0)).normalized()
    n = Vector((0, -d.z, d.y))
    a, b = Vector((0, Y0, Z0)), Vector((0, Y1 + .05, Z1 + .02))
    ring = lambda c, w, h: [c + Vector((sx * w, 0, 0)) + n * (sz * h) for sx, sz in ((1, -1), (1, 1), (-1, 1), (-1, -1))]          # noqa: E731
    cuts = [a.lerp(b, k / 8) for k in range(9)]
    outer = []
    for k, c in enumerate(cuts):
        h = H0 + (H1 - H0) * k / 8
        r = .05
        o = shapes.rect(-W, -h, W, h, r)
        outer.append([c + Vector((x, 0, 0)) + n * z for x, z in o])
    outer[0] = [q + d * ((D.FRONT + .06 - q.y) / d.y) for q in outer[0]]        # cut upright behind the front frame
    inner = [[q + (c - q) * .03 for q in row] for row, c in zip(outer, cuts)]
    p.loft('paint.primary', outer + inner[::-1], caps=False, loop=True)
    ribs(p, a, b, d, n)
    front_frame(p, d, n)
    chain(p, a, d, n)
    drive(p, a, b, d, n)
    lift(u)


def ribs(p, a, b, d, n):
    """Seams, stiffeners, inspection lid and bolts."""
    for k in (.18, .46, .74):
        c = a.lerp(b, k)
        h = H0 + (H1 - H0) * k + .006
        for s in (1, -1):
            p.bar('paint.primary', [c + Vector((s * (W + .012), 0, 0)) - n * h * .9, c + Vector((s * (W + .012), 0, 0)) + n * h * .9], .05, .026, up=(1, 0, 0))
        p.bar('paint.primary', [c + Vector((-W * .92, 0, 0)) + n * (h + .008), c + Vector((W * .92, 0, 0)) + n * (h + .008)], .05, .024, up=n)
    c = a.lerp(b, .32)
    f = frame(c + n * (H0 + .018), (1, 0, 0), d)
    p.add('paint.accent', shapes.prism(shapes.rect(-.36, -.13, .36, .13, .03), 0, .012, .004), f)
    for x in (-.26, .26):
        A.hinge(p, f @ Matrix.Translation((x, .125, .012)) @ Matrix.Rotation(math.pi / 2, 4, 'Z'), .08)
        A.latch(p, f @ Matrix.Translation((x, -.09, .012)), .03)
    for s in (1, -1):
        A.bolts(p, frame(a + Vector((s * (W + .002), 0, 0)), (0, d.y * s, d.z * s), n), [(s * (.10 + .22 * i), q) for i in range(7) for q in (-.27, .27)], .009)
    A.warning(p, frame(a.lerp(b, .60) + Vector((W + .003, 0, 0)), d, n), .12)
    A.warning(p, frame(a.lerp(b, .60) + Vector((-W - .003, 0, 0)), -d, n), .12)
    p.text('decal.dark', 'GS200', .10, frame(a.lerp(b, .60) + n * (H0 + .024), (1, 0, 0), d), .002, shear=.18)


def front_frame(p, d, n):
    """Face with the opening, top hooks, latch pins, rollers."""
    y = D.FRONT
    zc = D.HEADER_MOUNT[2]
    o = [(-W - .09, zc - .40, .03), (W + .09, zc - .40, .03), (W + .09, zc + .40, .03), (-W - .09, zc + .40, .03)]
    hole = [(-W + .04, zc - .27, .04), (W - .04, zc - .27, .04), (W - .04, zc + .26, .04), (-W + .04, zc + .26, .04)]
    p.plate('paint.chassis', o, frame((0, y, 0), (1, 0, 0), (0, 0, 1)), [hole], .09, .008, grid=.2)
    p.bar('paint.chassis', [(-W - .06, y + .05, zc + .40), (W + .06, y + .05, zc + .40)], .11, .07)
    for s in (1, -1):
        x = s * (W - .06)
        p.prism('metal.cast', [(y - .005, zc + .36, .01), (y + .11, zc + .36, .01), (y + .11, zc + .47, .02), (y + .03, zc + .50, .02), (y - .005, zc + .45, .01)], x - .03, x + .03, 'x', .006)
        p.cyl('metal.steel', (s * (W + .02), y + .05, zc - .36), (s * (W + .16), y + .05, zc - .36), .022)
        p.block('metal.cast', (s * (W + .04), y + .05, zc - .36), (.07, .09, .09), .01)
        A.reflector(p, frame((s * (W + .065), y - .001, zc + .30), (1, 0, 0), (0, 0, 1)), .035, .08, 'reflect.white')
    A.bolts(p, frame((0, y, 0), (1, 0, 0), (0, 0, 1)), [(x, zc + z) for x in (-.59, .59) for z in (-.25, -.08, .09, .26)], .010)
    p.bar('metal.worn', [(-W + .05, y + .055, zc - .30), (W - .05, y + .055, zc - .30)], .10, .02)
    p.block('plastic.black', (W + .12, y + .10, zc + .22), (.08, .12, .16), .012)                 # multi coupler
    for k in range(3):
        p.cyl('metal.zinc', (W + .12, y + .02, zc + .17 + .05 * k), (W + .12, y + .05, zc + .17 + .05 * k), .016)


def chain(p, a, d, n):
    """Feeder drum, slats and the dark inside."""
    c = Vector((0, D.FRONT + .26, Z0 + .02))
    p.cyl('metal.dark', c - Vector((W - .06, 0, 0)), c + Vector((W - .06, 0, 0)), .13)
    for i in range(6):
        t = math.tau * i / 6 + .3
        q = c + Vector((0, math.cos(t) * .20, math.sin(t) * .20))
        p.bar('metal.worn', [q - Vector((W - .08, 0, 0)), q + Vector((W - .08, 0, 0))], .025, .045, up=(0, math.cos(t), math.sin(t)))
    for x in (-.36, 0, .36):
        A.sprocket(p, axis_frame('x', c + Vector((x, 0, 0))), .17, .02)
    q = a + d * .75
    p.add('mesh.dark', shapes.plate([(-W + .02, -H1 + .03), (W - .02, -H1 + .03), (W - .02, H1 - .03), (-W + .02, H1 - .03)], (), .004, 0), frame(q, (1, 0, 0), n))


def drive(p, a, b, d, n):
    """Header drive on the left: chain case, shaft, guard; cables and hoses on the right."""
    q = a + d * .25 + Vector((W + .05, 0, .03))
    A.pulley(p, axis_frame('x', b + Vector((W + .10, -.12, -.05))), .20, .07, 2, 5)
    p.add('paint.accent', shapes.prism(shapes.rect(-.14, -.10, .62, .10, .09), 0, .07, .012), frame(a + d * .2 + Vector((W + .035, 0, 0)), d, n))
    A.bolt_circle(p, frame(q + Vector((.058, 0, 0)), d, n), .05, 5, .008)
    p.cyl('metal.steel', a + d * .16 + Vector((W, 0, -.08)), a + d * .16 + Vector((W + .20, 0, -.08)), .02)
    p.cyl('plastic.yellow', a + d * .16 + Vector((W + .11, 0, -.08)), a + d * .16 + Vector((W + .21, 0, -.08)), .05, r1=.07)
    for k in range(3):
        off = Vector((-(W + .03 + .022 * k), 0, 0))
        A.hose(p, [a + off + n * .20 + d * .10, a + off + n * (.24 + .02 * k) + d * .5, a.lerp(b, .72) + off + n * .26, b + off + n * .22], .010)
    A.hose(p, [Vector((W + .12, D.FRONT + .15, Z0 + .22)), a + d * .35 + Vector((W + .05, 0, 0)) + n * .27, b + Vector((W + .03, 0, 0)) + n * .30], .010)


def lift(u):
    """cylinder.lift.*: from the axle to the feeder's underside."""
    for side, s in (('L', 1), ('R', -1)):
        p = u.part(f'cylinder.lift.{side}', explode=(0, -.6, -.2))
        foot, head = Vector((s * .43, -.22, .60)), Vector((s * .43, -1.62, .43))
        A.cylinder(p, foot, head, .052, .34, 'paint.chassis')
        p.block('paint.chassis', foot + Vector((s * .075, .06, .02)), (.025, .16, .16), .008)
        p.block('paint.chassis', foot + Vector((-s * .075, .06, .02)), (.025, .16, .16), .008)
        for k in (-1, 1):
            p.prism('paint.chassis', [(head.y - .07, head.z - .06, .04), (head.y + .07, head.z - .06, .04), (head.y + .12, .74, .02), (head.y - .12, .64, .02)], head.x + k * .07 - .01, head.x + k * .07 + .01, 'x', .004)
        A.hose(p, [foot + Vector((0, -.12, .09)), foot + Vector((0, -.05, .22)), foot + Vector((-s * .10, .18, .24))], .011)
