"""Feeder house with front frame, chain, lift cylinders, hoses. D is the machine's sizes module."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import axis_frame, towards

from . import lean

H0, H1 = .30, .33                                # half heights front and rear


def build(u, D):
    """feeder: pivot at the drum, turns about x. Lift cylinders are parts of their own that follow."""
    p = u.part('feeder', pivot=D.FEEDER_PIVOT, axis='x', min=-D.FEEDER_UP, max=3, explode=(0, -1.1, -.1))
    W, Y0, Z0 = D.FEEDER_HALF, D.FRONT + .05, D.HEADER_MOUNT[2]                  # half width, front end
    _, Y1, Z1 = D.FEEDER_PIVOT
    d = Vector((0, Y1 - Y0, Z1 - Z0)).normalized()
    n = Vector((0, -d.z, d.y))
    a, b = Vector((0, Y0, Z0)), Vector((0, Y1 + .05, Z1 + .02))
    cuts = [a.lerp(b, k / 8) for k in range(9)]
    outer = []
    for k, c in enumerate(cuts):
        h = H0 + (H1 - H0) * k / 8
        o = _round(-W, -h, W, h, .0499)
        outer.append([c + Vector((x, 0, 0)) + n * z for x, z in o])
    outer[0] = [q + d * ((D.FRONT + .06 - q.y) / d.y) for q in outer[0]]        # cut upright behind the front frame
    inner = [[q + (c - q) * .03 for q in row] for row, c in zip(outer, cuts)]
    p.loft('paint.primary', outer + inner[::-1], caps=False, loop=True)
    ribs(p, D, a, b, d, n)
    front_frame(p, D)
    drive(p, D, a, b, d, n)
    lift(u, D)


def ribs(p, D, a, b, d, n):
    """Seams, stiffeners, inspection lid and bolts."""
    W = D.FEEDER_HALF
    for k in (.18, .46, .74):
        c = a.lerp(b, k)
        h = H0 + (H1 - H0) * k + .006
        for s in (1, -1):
            p.bar('paint.primary', [c + Vector((s * (W + .012), 0, 0)) - n * h * .9, c + Vector((s * (W + .012), 0, 0)) + n * h * .9], .05, .026, up=(1, 0, 0))
        if k < .7:                                                               # the rear one would reach the cab's floor
            p.bar('paint.primary', [c + Vector((-W * .92, 0, 0)) + n * (h + .008), c + Vector((W * .92, 0, 0)) + n * (h + .008)], .05, .024, up=n)
    c = a.lerp(b, .32)
    f = frame(c + n * (H0 + .018), (1, 0, 0), d)
    p.add('paint.accent', shapes.prism(_round(-.36, -.13, .36, .13, .03), 0, .012, .004, 0), f)
    for x in (-.26, .26):
        lean.hinge(p, f @ Matrix.Translation((x, .125, .012)) @ Matrix.Rotation(math.pi / 2, 4, 'Z'), .08)
        lean.latch(p, f @ Matrix.Translation((x, -.09, .012)), .03)
    for s in (1, -1):
        A.bolts(p, frame(a + Vector((s * (W + .002), 0, 0)), (0, d.y * s, d.z * s), n), [(s * (.10 + .22 * i), q) for i in range(7) for q in (-.27, .27) if i or q < 0], .009)
    for u_ in (-.18, 0, .18):
        p.add('paint.accent', shapes.prism(_round(u_ - .05, -.10, u_ + .05, .05, .02), .010, .017, .005, 0), f)
    p.add('rubber.belt', shapes.prism(_round(-.372, -.142, .372, .142, .036), -.012, .003, .002, 0), f)
    for s in (1, -1):                                                                   # pressed fields between the ribs
        for k0, k1 in ((.50, .70), (.78, .93)):
            c, half_ = a.lerp(b, (k0 + k1) / 2), (b - a).length * (k1 - k0) / 2 - .03
            g = frame(c + Vector((s * (W + .0005), 0, 0)), d * s, n)
            p.add('paint.primary', shapes.prism(_round(-half_, -.20, half_, .14, .03), -.004, .009, .009, 0), g)
    lean.warning(p, frame(a.lerp(b, .60) + Vector((W + .011, 0, 0)), d, n), .12)
    lean.warning(p, frame(a.lerp(b, .60) + Vector((-W - .011, 0, 0)), -d, n), .12)
    p.text('decal.dark', D.NAME, .10, frame(a.lerp(b, .60) + n * (H0 + .024), (1, 0, 0), d), .002, shear=.18)


def front_frame(p, D):
    """Face with the opening, top hooks, latch pins, rollers."""
    W = D.FEEDER_HALF
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
    A.bolts(p, frame((0, y, 0), (1, 0, 0), (0, 0, 1)), [(x, zc + z) for x in (-W - .05, W + .05) for z in (-.25, -.08, .09, .26)], .010)
    p.bar('metal.worn', [(-W + .05, y + .055, zc - .30), (W - .05, y + .055, zc - .30)], .10, .02)
    for s in (1, -1):                                                                            # gussets to the house, lower guides
        p.prism('paint.chassis', [(y + .085, zc + .30, .01), (y + .085, zc + .06, .01), (y + .24, zc + .16, .02), (y + .24, zc + .24, .02)], s * (W + .004), s * (W + .020), 'x', .004)
        p.prism('metal.worn', [(y - .012, zc - .40, .01), (y + .02, zc - .40, .01), (y + .02, zc - .25, .01), (y - .012, zc - .30, .01)], s * (W - .12) - .02, s * (W - .12) + .02, 'x', .004)
    A.hazard(p, frame((0, y - .001, zc + .335), (1, 0, 0), (0, 0, 1)), .34, .07)
    coupler(p, D)


def coupler(p, D):
    """Multi-coupler for the header's hydraulics and cables: plate, four couplings with coloured rings, lever, cable plug."""
    W, y, zc = D.FEEDER_HALF, D.FRONT, D.HEADER_MOUNT[2]
    x, z = W + .12, zc + .22
    p.block('paint.chassis', (W + .095, y + .085, z), (.07, .02, .26), .004)
    p.block('plastic.black', (x, y + .105, z), (.095, .09, .20), .010)
    p.block('metal.galv', (x, y + .052, z), (.088, .018, .19), .003)
    for k, slot in enumerate(('plastic.red', 'plastic.blue', 'plastic.yellow', 'plastic.white')):
        c = (x + (-.020 if k % 2 else .020), y + .05, z + .05 - .10 * (k // 2))
        p.cyl('metal.zinc', c, (c[0], y + .015, c[2]), .015, segments=10)
        p.cyl(slot, (c[0], y + .044, c[2]), (c[0], y + .034, c[2]), .018, segments=10)
    p.tube('plastic.red', [(x + .052, y + .09, z - .04), (x + .066, y + .09, z - .02), (x + .066, y + .06, z + .13), (x + .066, y + .06, z + .19)], .009, .03, 6)
    p.cyl('metal.steel', (x + .04, y + .09, z - .04), (x + .062, y + .09, z - .04), .016, segments=10)
    p.cyl('plastic.black', (x, y + .10, z - .10), (x, y + .10, z - .15), .022, segments=12)
    lean.sticker(p, frame((x + .0485, y + .105, z + .05), (0, 1, 0), (0, 0, 1)), .05, .05, 'decal.yellow')


def drive(p, D, a, b, d, n):
    """Header drive on the left: chain case with bolted lid, shaft under its guard; chain tensioners; hoses on both sides."""
    W = D.FEEDER_HALF
    case = lambda x: frame(a + d * .2 + Vector((x, 0, 0)), d, n)                                  # noqa: E731
    p.add('paint.accent', shapes.prism(_round(-.14, -.10, .62, .10, .09), -.032, .050, .012, 0), case(W + .035))
    p.add('paint.accent', shapes.prism(_round(-.115, -.075, .595, .075, .07), 0, .018, .006, 0), case(W + .083))
    p.add('paint.accent', shapes.prism(_round(.06, -.028, .42, .028, .026), 0, .012, .005, 0), case(W + .098))
    for u_, r in ((-.045, .062), (.525, .058)):                                                   # bearing caps over the sprockets
        f = case(W + .098) @ Matrix.Translation((u_, 0, 0))
        p.add('metal.cast', shapes.cyl(r, 0, .022, .006, 18), f)
        A.bolt_circle(p, f @ Matrix.Translation((0, 0, .006)), r * 1.0 - .012, 6, .008)
    A.bolts(p, case(W + .085), [(u_, v) for u_ in (-.10, .12, .24, .36, .58) for v in (-.082, .082)], .008)
    p.cyl('plastic.yellow', case(W + .06) @ Vector((.30, .092, 0)), case(W + .06) @ Vector((.30, .125, 0)), .018, segments=8)
    lean.warning(p, case(W + .1125) @ Matrix.Translation((.24, 0, 0)) @ Matrix.Rotation(0, 4, 'Z'), .052, .05)
    guard = axis_frame('x', a + d * .16 + Vector((W + .10, 0, -.02)))
    p.add('plastic.yellow', shapes.lathe([(.050, -.02), (.056, .05), (.080, .115), (.074, .115), (.050, .05), (.044, 0)], 20), guard)
    p.add('mesh.dark', shapes.cyl(.050, .0, .012, 0, 14), guard)
    p.add('metal.steel', shapes.cyl(.022, .0, .115, .003, 12), guard)
    for i in range(6):
        p.add('metal.steel', shapes.box((.019, -.0035, .03), (.026, .0035, .112), .001), guard @ Matrix.Rotation(math.tau * i / 6, 4, 'Z'))
    for s in (1, -1):                                                                             # tensioners of the chain's front drum
        x = s * (W + .030)
        f0 = a + d * .46 + n * .17
        at = lambda k, x=x, f0=f0: Vector((x, f0.y + d.y * k, f0.z + d.z * k))                     # noqa: E731
        p.cyl('metal.zinc', at(-.26), at(.10), .009, segments=8)
        p.bar('paint.chassis', [at(.06) - Vector((s * .030, 0, 0)), at(.06) + Vector((s * .018, 0, 0))], .05, .012)
        for k in range(7):
            p.add('metal.steel', shapes.lathe([(.014, -.004), (.022, 0), (.014, .004)], 8), towards(at(.045 - .016 * k), at(1)))
        p.bar('paint.chassis', [at(-.07) - Vector((s * .030, 0, 0)), at(-.07) + Vector((s * .018, 0, 0))], .05, .012)
        for k in (-.10, .085, .10):
            p.cyl('metal.zinc', at(k - .007), at(k + .007), .018, segments=6)
    for k in range(3):
        off = Vector((-(W + .03 + .022 * k), 0, 0))
        _hose(p, [a + off + n * .20 + d * .10, a + off + n * (.24 + .02 * k) + d * .5, a.lerp(b, .72) + off + n * .26, b + off + n * .22], .010)
    for k in range(3):
        _hose(p, [Vector((W + .10 + .02 * k, D.FRONT + .15, D.HEADER_MOUNT[2] + .26 - .05 * k)), a + d * (.16 + .03 * k) + Vector((W + .06, 0, 0)) + n * (.235 - .012 * k),
                   a + d * .62 + Vector((W + .045, 0, 0)) + n * (.275 - .022 * k), b + Vector((W + .03, 0, 0)) + n * (.30 - .022 * k)], .009)
    for k in (.42, .66, .88):
        c = a.lerp(b, k) + Vector((W + .052, 0, 0)) + n * .262
        p.bar('metal.galv', [c - n * .045, c + n * .045], .022, .005, up=(1, 0, 0))


def _hose(p, points, r):
    """Hose with few sides and crimped ends: six of them lie side by side."""
    pts = A.smooth_path(points, 3)
    p.tube('rubber.belt', pts, r, 0, 6)
    for a, b in ((pts[0], pts[1]), (pts[-1], pts[-2])):
        p.add('metal.zinc', shapes.cyl(r * 1.4, -.004, r * 4, .002, 6), towards(a, b))


def _round(u0, v0, u1, v1, r):
    """Rounded rectangle with three points a corner."""
    return shapes.fillet([(u0, v0), (u1, v0), (u1, v1), (u0, v1)], r, 2 if r < .05 else 5)


def floor(D, y):
    """Height of the feeder's underside at y, the feeder standing as built."""
    Y0, Z0, (_, Y1, Z1) = D.FRONT + .05, D.HEADER_MOUNT[2], D.FEEDER_PIVOT
    k = (y - Y0) / (Y1 - Y0)
    return Z0 + (Z1 - Z0) * k - (H0 + (H1 - H0) * k) * math.hypot(Y1 - Y0, Z1 - Z0) / (Y1 - Y0)


def lift(u, D):
    """cylinder.lift.*: from the axle to the feeder's underside; barrel and rod aim at each other's pin, so they follow the feeder."""
    (fx, fy, fz), (hy, hz) = D.LIFT_FOOT, D.LIFT_HEAD
    feeder, r, share = u.parts['feeder'], .052, .34
    for side, s in (('L', 1), ('R', -1)):
        foot, head = Vector((s * fx, fy, fz)), Vector((s * fx, hy, min(hz, floor(D, hy) - .075)))
        u.empty(f'cylinder.lift.foot.{side}', '', foot)
        u.empty(f'cylinder.lift.head.{side}', 'feeder', head)
        p = u.part(f'cylinder.lift.{side}', pivot=foot, aim=f'cylinder.lift.head.{side}', explode=(0, -.6, -.2))
        rod = u.part(f'cylinder.lift.rod.{side}', 'feeder', pivot=head, aim=f'cylinder.lift.foot.{side}')
        length, m = (head - foot).length, towards(foot, head)
        tube = length * (1 - share)
        for w0, w1, k in ((r * .9, tube, 1), (tube - r * .9, tube, 1.14), (r * .7, r * 1.5, 1.10)):
            p.add('paint.chassis', shapes.cyl(r * k, w0, w1, .004, 18), m)
        rod.add('metal.chrome', shapes.cyl(r * .52, tube - .24, length - r * .6, .002, 14), m)
        for part, w, q in ((p, 0, r * .95), (rod, length, r * .80)):
            eye = m @ Matrix.Translation((0, 0, w)) @ Matrix.Rotation(math.pi / 2, 4, 'Y')
            part.add('paint.chassis', shapes.ring(q * .45, q, -q * .55, q * .55, .003, 14), eye)
            part.add('metal.steel', shapes.cyl(q * .46, -q * 1.6, q * 1.6, .003, 10), eye)
        for w in (r * 1.6, tube - r * .8):
            p.add('metal.zinc', shapes.cyl(r * .26, r * .8, r * 1.5, .002, 8), m @ Matrix.Translation((0, 0, w)) @ Matrix.Rotation(math.pi / 2, 4, 'X'))
        clevis = u.part(f'cylinder.lift.clevis.{side}', 'axle.front')
        for k in (-1, 1):
            clevis.block('paint.chassis', foot + Vector((k * .075, .06, .02)), (.025, .16, .16), .008)
            feeder.prism('paint.chassis', [(head.y - .07, head.z - .06, .04), (head.y + .07, head.z - .06, .04), (head.y + .12, floor(D, head.y + .12) + .004, .01), (head.y - .12, floor(D, head.y - .12) + .004, .01)], head.x + k * .07 - .01, head.x + k * .07 + .01, 'x', .004)
        if s > 0:                                                                       # safety prop parked on the cylinder
            e = (head - foot).normalized()
            up = Vector((0, 0, 1)) - e * e.z
            up.normalize()
            q0, q1 = foot + e * .30 + up * .075, foot + e * .86 + up * .075
            p.bar('plastic.red', [q0, q1], .085, .010, up=up)
            for k in (-1, 1):
                p.bar('plastic.red', [q0 + Vector((k * .038, 0, 0)) - up * .02, q1 + Vector((k * .038, 0, 0)) - up * .02], .009, .05, up=up)
            p.cyl('metal.zinc', q1 + Vector((-.06, 0, 0)) - e * .03, q1 + Vector((.06, 0, 0)) - e * .03, .010, segments=8)
            lean.sticker(p, frame(q0.lerp(q1, .4) + up * .0055, (1, 0, 0), -e if up.cross(e).x < 0 else e), .05, .12, 'decal.yellow')
        _hose(p, [foot + Vector((0, -.12, .09)), foot + Vector((0, -.05, .17)), foot + Vector((-s * .09, .09, .13))], .011)