"""Feeder house with front frame, chain, lift cylinders, hoses. D is the machine's sizes module."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import axis_frame, towards

from . import lean
from .hull import pressed
from .threshing import dots
from .threshing import rod as plain

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
            g = frame(c + Vector((s * W, 0, 0)), d * s, n)
            pressed(p, 'paint.primary', g, lean.rounded(.080, h * 1.80, .03), 0, .030, .014)
            dots(p, g @ Matrix.Translation((0, 0, .030)), [(0, -.265), (0, .265)], .013)             # bolted through to the floors of the house
        if k < .7:                                                               # the rear one would reach the cab's floor
            g = frame(c + n * (h - .006), (1, 0, 0), d)
            pressed(p, 'paint.primary', g, lean.rounded(W * 1.84, .075, .03), 0, .028, .013)
            dots(p, g @ Matrix.Translation((0, 0, .028)), [(W * q, 0) for q in (-.8, -.4, 0, .4, .8)], .011)
    c = a.lerp(b, .32)
    f = frame(c + n * (H0 + .018), (1, 0, 0), d)
    p.add('paint.accent', shapes.prism(_round(-.36, -.13, .36, .13, .03), 0, .012, .004, 0), f)
    for x in (-.26, .26):
        lean.hinge(p, f @ Matrix.Translation((x, .125, .012)) @ Matrix.Rotation(math.pi / 2, 4, 'Z'), .08)
        lean.latch(p, f @ Matrix.Translation((x, -.09, .012)), .03)
    length = (b - a).length
    accumulators(p, D, a, d, n)
    for s in (1, -1):                                                            # lower seam: lapped angle, bolted; upper seam behind the hoses
        e0, e1 = a + d * .12 - n * (H0 - .034), b - d * .27 - n * (H1 - .034)
        p.bar('paint.primary', [e0 + Vector((s * (W + .004), 0, 0)), e1 + Vector((s * (W + .004), 0, 0))], .052, .012, bevel=.003, up=(1, 0, 0))
        g = frame(e0 + Vector((s * (W + .010), 0, 0)), (e1 - e0) * s, n)
        dots(p, g, [(s * (length - .39) * (i + .5) / 9, 0) for i in range(9)], .012)
        side_door(p, frame(a.lerp(b, .60) + Vector((s * (W + .001), 0, 0)) - n * .02, d * s, n), length * .105)
    for u_ in (-.18, 0, .18):
        p.add('paint.accent', shapes.prism(_round(u_ - .05, -.10, u_ + .05, .05, .02), .010, .017, .005, 0), f)
    p.add('rubber.belt', shapes.prism(_round(-.372, -.142, .372, .142, .036), -.012, .003, .002, 0), f)
    for s in (1, -1):                                                                   # pressed field of the rear side, before the hull's walls
        g = frame(a.lerp(b, .818) + Vector((s * W, 0, 0)), d * s, n)
        pressed(p, 'paint.primary', g, lean.rounded(length * .088, .40, .05), 0, .020, .012)
        pressed(p, 'paint.primary', g, lean.rounded(length * .088 - .07, .30, .03), .020, .032, .008)
    lean.warning(p, frame(a.lerp(b, .60) + Vector((W + .0285, 0, 0)) - n * .02, d, n), .12)
    lean.warning(p, frame(a.lerp(b, .60) + Vector((-W - .0285, 0, 0)) - n * .02, -d, n), .12)
    h = H0 + (H1 - H0) * .60
    pressed(p, 'paint.primary', frame(a.lerp(b, .60) + n * (h - .001), (1, 0, 0), d), lean.rounded(W * 1.5, (b - a).length * .19, .08), 0, .013, .009)
    p.text('decal.dark', D.NAME, .10, frame(a.lerp(b, .60) + n * (h + .0125), (1, 0, 0), d), .002, shear=.18, fine=1)


def accumulators(p, D, a, d, n):
    """Header suspension on the right side: two gas accumulators in clamps on a plate, block with a shut-off tap, line to the hoses."""
    x = -(D.FEEDER_HALF + .012)
    at = lambda t, v, w: a + d * t + n * v + Vector((x - w, 0, 0))                 # noqa: E731
    g = frame(at(.50, -.07, -.012), -d, n)
    pressed(p, 'paint.chassis', g, lean.rounded(.31, .25, .04), 0, .014, .005)
    for v in (-.055, .055):
        w = .058
        c = at(.50, v - .07, w)
        p.add('metal.cast', shapes.lathe([(.020, -.135), (.046, -.118), (.052, -.095), (.052, .085), (.040, .108), (.020, .118), (.020, .145), (0, .145)], 14), towards(c, c + d))
        for t in (-.065, .050):
            p.add('metal.bright', shapes.lathe([(.050, -.013), (.057, -.012), (.057, .012), (.050, .013)], 14), towards(c + d * t, c + d))
            p.add('metal.bright', lean.tiny((-.02, -.013, 0), (.02, .013, .04)), towards(c + d * t + Vector((.050, 0, 0)), c + d * t + Vector((-1, 0, 0)), d))
        plain(p, 'metal.zinc', c + d * .14, c + d * .175, .018, 6)
    f = frame(at(.705, -.07, 0), -d, n)
    p.add('metal.bright', lean.tiny((-.036, -.100, -.012), (.036, .100, .075)), f)
    p.add('plastic.red', lean.tiny((-.012, -.018, .075), (.012, .085, .092)), f)
    _hose(p, [at(.705, .028, .040), at(.715, .09, .045), at(.75, .155, .035), at(.85, .205, .030)], .011)


def side_door(p, f, half):
    """Hatch to the feeder chain: rubber seal, pressed lid, hinges below, two latches above."""
    pressed(p, 'rubber.belt', f, lean.rounded(2 * half + .024, .334, .04), 0, .006, .003)
    pressed(p, 'paint.primary', f, lean.rounded(2 * half, .31, .04), .005, .018, .007)
    pressed(p, 'paint.primary', f, lean.rounded(2 * half - .09, .21, .05), .018, .027, .014)
    for u in (-half * .62, half * .62):
        p.add('metal.bright', lean.tiny((u - .017, .125, .016), (u + .017, .180, .030)), f)
        p.add('plastic.black', lean.tiny((u - .011, .098, .016), (u + .011, .140, .040)), f)
        p.add('metal.cast', lean.tiny((u - .030, -.170, .004), (u + .030, -.142, .024)), f)


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
    dots(p, frame((0, y, 0), (1, 0, 0), (0, 0, 1)), [(x, zc + z) for x in (-W - .05, W + .05) for z in (-.25, -.08, .09, .26)], .011)
    p.bar('metal.worn', [(-W + .05, y + .055, zc - .30), (W - .05, y + .055, zc - .30)], .10, .02)
    for s in (1, -1):                                                                            # gussets to the house, lower guides
        p.prism('paint.chassis', [(y + .085, zc + .30, .01), (y + .085, zc + .06, .01), (y + .24, zc + .16, .02), (y + .24, zc + .24, .02)], s * (W + .004), s * (W + .020), 'x', .004)
        p.prism('metal.worn', [(y - .012, zc - .40, .01), (y + .02, zc - .40, .01), (y + .02, zc - .25, .01), (y - .012, zc - .30, .01)], s * (W - .12) - .02, s * (W - .12) + .02, 'x', .004)
    A.hazard(p, frame((0, y - .001, zc + .335), (1, 0, 0), (0, 0, 1)), .34, .07)
    coupler(p, D)


def coupler(p, D):
    """Multi-coupler for the header's hydraulics and cables beside the front frame: bracket, fixed half, loose half with six coloured
    couplings, yoke with a red grip, hoses and cable behind, plug below."""
    W, y, zc = D.FEEDER_HALF, D.FRONT, D.HEADER_MOUNT[2]
    x, z, c = W + .09, zc + .245, y + .145
    p.block('paint.chassis', (x - .010, y + .085, z - .02), (.06, .10, .22), .006)
    p.block('metal.cast', (x + .026, c, z), (.034, .215, .275), .006)
    p.block('metal.bright', (x + .066, c, z), (.030, .185, .245), .008)
    for v in (-.085, .085):                                                      # guide pins between the halves
        plain(p, 'metal.steel', (x + .03, c - .075, z + v), (x + .09, c - .075, z + v), .010, 6)
    for k, slot in enumerate(('plastic.red', 'plastic.red', 'plastic.blue', 'plastic.blue', 'plastic.yellow', 'decal.green')):
        u, v = c + (-.035, .048)[k % 2], z + .078 - .078 * (k // 2)
        plain(p, 'metal.zinc', (x + .07, u, v), (x + .102, u, v), .023, 8)
        p.add(slot, shapes.lathe([(.018, -.002), (.029, 0), (.029, .024), (.021, .033), (0, .033)], 12), axis_frame('x', (x + .100, u, v)))
    for v in (-.150, .150):                                                      # yoke on both sides of the plates, joined by the grip
        p.bar('plastic.red', [(x + .055, c + .02, z + v), (x + .150, c - .075, z + v)], .030, .012, bevel=.002, up=(0, 0, 1))
        plain(p, 'metal.zinc', (x + .055, c + .02, z + v * .90), (x + .055, c + .02, z + v * 1.08), .017, 8)
    p.cyl('plastic.red', (x + .150, c - .075, z - .158), (x + .150, c - .075, z + .158), .015, .004, 10)
    p.cyl('metal.cast', (x + .026, c + .070, z + .130), (x + .026, c + .070, z + .165), .030, .004, 12)      # socket and plug of the header's cable
    p.cyl('plastic.black', (x + .026, c + .070, z + .160), (x + .026, c + .070, z + .225), .035, .006, 12)
    p.cyl('plastic.yellow', (x + .026, c + .070, z + .172), (x + .026, c + .070, z + .184), .038, .002, 12)
    p.tube('rubber.belt', [(x + .026, c + .070, z + .22), (x + .026, c + .075, z + .265), (x + .02, c + .17, z + .245), (x - .004, c + .26, z + .190), (W - .006, c + .34, z + .185)], .011, .05, 6)
    p.cyl('plastic.black', (W - .004, c + .335, z + .186), (W + .022, c + .322, z + .187), .020, 0, 8)     # grommet: it goes on inside the house
    lean.sticker(p, frame((x + .0815, c + .008, z - .112), (0, 1, 0), (0, 0, 1)), .13, .018, 'decal.yellow')


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
    dots(p, case(W + .085), [(u_, v) for u_ in (-.10, .12, .24, .36, .58) for v in (-.082, .082)], .010)
    p.cyl('plastic.yellow', case(W + .06) @ Vector((.30, .092, 0)), case(W + .06) @ Vector((.30, .125, 0)), .018, segments=8)
    lean.warning(p, case(W + .1125) @ Matrix.Translation((.24, 0, 0)) @ Matrix.Rotation(0, 4, 'Z'), .052, .05)
    guard = axis_frame('x', a + d * .16 + Vector((W + .10, 0, -.02)))
    p.add('plastic.yellow', shapes.lathe([(.050, -.02), (.056, .05), (.080, .115), (.074, .115), (.050, .05), (.044, 0)], 20), guard)
    p.add('mesh.dark', shapes.cyl(.050, .0, .012, 0, 14), guard)
    p.add('metal.steel', shapes.cyl(.022, .0, .115, .003, 12), guard)
    for i in range(6):
        p.add('metal.steel', lean.tiny((.019, -.0035, .03), (.026, .0035, .112)), guard @ Matrix.Rotation(math.tau * i / 6, 4, 'Z'))
    for s in (1, -1):                                                                             # tensioners of the chain's front drum
        x = s * (W + .030)
        f0 = a + d * .46 + n * .17
        at = lambda k, x=x, f0=f0: Vector((x, f0.y + d.y * k, f0.z + d.z * k))                     # noqa: E731
        plain(p, 'metal.zinc', at(-.26), at(.10), .009, 6)
        p.bar('paint.chassis', [at(.06) - Vector((s * .030, 0, 0)), at(.06) + Vector((s * .018, 0, 0))], .05, .012)
        for k in range(7):
            p.add('metal.steel', shapes.lathe([(.014, -.004), (.022, 0), (.014, .004)], 6), towards(at(.045 - .016 * k), at(1)))
        p.bar('paint.chassis', [at(-.07) - Vector((s * .030, 0, 0)), at(-.07) + Vector((s * .018, 0, 0))], .05, .012)
        for k in (-.10, .085, .10):
            plain(p, 'metal.zinc', at(k - .007), at(k + .007), .018, 6)
    for k in range(3):
        off = Vector((-(W + .03 + .022 * k), 0, 0))
        _hose(p, [a + off + n * .20 + d * .10, a + off + n * (.24 + .02 * k) + d * .5, a.lerp(b, .72) + off + n * .26, b + off + n * .22], .010)
    for k in range(3):
        _hose(p, [Vector((W + .116, D.FRONT + .235, D.HEADER_MOUNT[2] + .315 - .075 * k)), Vector((W + .114, D.FRONT + .31, D.HEADER_MOUNT[2] + .335 - .070 * k)), a + d * (.42 + .02 * k) + Vector((W + .060, 0, 0)) + n * (.255 - .020 * k),
                   a + d * .70 + Vector((W + .050, 0, 0)) + n * (.275 - .024 * k), b + Vector((W + .03, 0, 0)) + n * (.30 - .022 * k)], .009)
    for k in (.42, .66, .88):
        c = a.lerp(b, k) + Vector((W + .052, 0, 0)) + n * .262
        p.bar('metal.bright', [c - n * .060, c + n * .045], .030, .006, up=(1, 0, 0))
        p.bar('metal.bright', [c - n * .058 - Vector((.050, 0, 0)), c - n * .058], .030, .006, up=n)
        dots(p, frame(c - n * .050 + Vector((.003, 0, 0)), d, n), [(0, 0)], .009)


def _hose(p, points, r):
    """Hose with few sides and crimped ends: six of them lie side by side."""
    pts = A.smooth_path(points, 3)
    p.tube('rubber.belt', pts, r, 0, 6)
    for a, b in ((pts[0], pts[1]), (pts[-1], pts[-2])):
        e = (b - a).normalized()
        plain(p, 'metal.zinc', a - e * .004, a + e * r * 4, r * 1.4, 6)


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
        outline = [(0, r * .7), (1.1, r * .7), (1.1, r * 1.5), (1, r * 1.5), (1, tube - r * .9), (1.14, tube - r * .9), (1.14, tube), (0, tube)]
        p.add('paint.inner', shapes.lathe([(r * k, w) for k, w in outline], 16), m)
        plain(rod, 'metal.chrome', m @ Vector((0, 0, tube - .24)), m @ Vector((0, 0, length - r * .6)), r * .52, 12)
        for part, w, q in ((p, 0, r * .95), (rod, length, r * .80)):
            eye = m @ Matrix.Translation((0, 0, w)) @ Matrix.Rotation(math.pi / 2, 4, 'Y')
            for slot, k, half in (('paint.inner', 1, .55), ('metal.steel', .46, 1.6)):
                plain(part, slot, eye @ Vector((0, 0, -q * half)), eye @ Vector((0, 0, q * half)), q * k, 12)
        e = (head - foot).normalized()
        aside = Vector((s, 0, 0))                                                       # line along the barrel's outer side from the gland to the foot
        q0, q1 = foot + e * .16 + aside * (r + .022), foot + e * (tube - r * .8) + aside * (r + .022)
        p.tube('metal.bright', [q1 - aside * .035, q1, q0], .011, .02, 6)
        plain(p, 'metal.zinc', q1 - aside * .03, q1 + aside * .010, .019, 6)
        for t in (.20, .52, .84):
            c = foot + e * (.16 + (tube - .16 - r * .8) * t)
            p.add('metal.bright', shapes.lathe([(r - .001, -.013), (r + .006, -.012), (r + .006, .012), (r - .001, .013)], 14), towards(c, head))
            c += aside * (r + .022)
            p.add('metal.bright', lean.tiny((-.018, -.020, -.013), (.018, .020, .013)), towards(c, c + e))
        clevis = u.part(f'cylinder.lift.clevis.{side}', 'axle.front')
        for k in (-1, 1):
            clevis.block('metal.cast', foot + Vector((k * .075, .06, .02)), (.025, .16, .16), .008)
            feeder.prism('metal.cast', [(head.y - .07, head.z - .035), (head.y - .045, head.z - .06), (head.y + .045, head.z - .06), (head.y + .07, head.z - .035), (head.y + .12, floor(D, head.y + .12) + .004), (head.y - .12, floor(D, head.y - .12) + .004)], head.x + k * .07 - .01, head.x + k * .07 + .01, 'x', .003, radius=0)
        up = (Vector((0, 0, 1)) - e * e.z).normalized()
        if s > 0:                                                                       # safety prop parked on the cylinder
            b0, b1 = foot + e * .30 + up * .075, foot + e * .86 + up * .075
            p.bar('plastic.red', [b0, b1], .085, .010, up=up)
            for k in (-1, 1):
                p.bar('plastic.red', [b0 + Vector((k * .038, 0, 0)) - up * .02, b1 + Vector((k * .038, 0, 0)) - up * .02], .009, .05, up=up)
            plain(p, 'metal.zinc', b1 + Vector((-.06, 0, 0)) - e * .03, b1 + Vector((.06, 0, 0)) - e * .03, .010, 6)
            lean.sticker(p, frame(b0.lerp(b1, .4) + up * .0055, (1, 0, 0), -e if up.cross(e).x < 0 else e), .05, .12, 'decal.yellow')
        _hose(p, [q0, foot + Vector((s * .105, -.02, .10)), foot + Vector((s * .055, .065, .125))], .015)
        port = foot + e * .125 + up * r                                                 # on top of the barrel, beside the prop
        plain(p, 'metal.zinc', port - up * .004, port + up * .016, .022, 6)
        _hose(p, [port + up * .012, foot + Vector((0, -.07, .15)), foot + Vector((-s * .055, .065, .125))], .013)
        clevis.block('metal.cast', foot + Vector((0, .10, .120)), (.19, .07, .05), .006)   # where both hoses end