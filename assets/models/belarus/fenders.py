"""Rear fenders, steps, fuel tanks, battery box, tool box, air receiver."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, left_frame, right_frame, settings, shapes, side_frame
from kit.part import axis_frame

from . import layout, surf
from .util import bolt, bolts, collar, front_frame, lerp, rear_frame, rrect, up_frame

M = Matrix.Translation
TO = 27                                                                # rear end, degrees from the rear horizon


def build(u, D):
    """Fenders and what hangs about the cab's foot."""
    for side in 'LR':
        fender(u, D, side)
    if D.FRONT_FENDERS:
        for side in 'LR':
            front_fender(u, D, side)
    steps(u, D)
    tanks(u, D)
    boxes(u, D)


def fender(u, D, side):
    """Arched sheet with rolled lip, stiffening beads, black edge, stays."""
    k = 1 if side == 'L' else -1
    p = u.part(f'body.fender.{side}', explode=(k * .45, .1, .25))
    with p.at(Matrix.Scale(k, 4, (1, 0, 0))):
        R, x0, x1 = D.FENDER_R, D.TUB + .004, D.FENDER_OUT
        prof, skirt = section(D, x0, x1)
        n = 28 if D.FENDER == 'round' else 24

        def at(s, t):
            x, d = prof[round(s * (len(prof) - 1))]
            cut_ = corner(D, x)
            a = lerp(D.FENDER_FROM - cut_ * .6, TO + cut_, t)
            y, z = surf.fender_point(D, R + .008 + d, a)
            return (x, y, z)
        if D.FENDER == 'square':                                              # black plastic extension outside the sheet
            cut = 4
            inner = lambda s, t: at(s * cut / (len(prof) - 1), t)                                # noqa: E731
            outer = lambda s, t: at((cut + s * (len(prof) - 1 - cut)) / (len(prof) - 1), t)       # noqa: E731
            p.add('paint.primary', shapes.grid(inner, cut, n, .004))
            p.add('plastic.black', shapes.grid(outer, len(prof) - 1 - cut, n, .006))
        else:
            p.add('paint.primary', shapes.grid(at, len(prof) - 1, n, .004))
        # black edge piece round the lip
        c1 = corner(D, prof[-1][0])
        pts = [(x1 - .004, *surf.fender_point(D, R + .004 - skirt, lerp(D.FENDER_FROM - c1 * .6, TO + c1, i / n))) for i in range(n + 1)]
        prof2 = [(-.022, -.006), (.012, -.006), (.014, .004), (.012, .008), (-.020, .008), (-.024, .002)]
        p.add('plastic.black', shapes.sweep(pts, prof2, up=(0, *Vector((pts[0][1], pts[0][2] - D.REAR_Z)).normalized())))
        # rolled lips of both ends, round the corners
        m = len(prof) - 1
        for t in (0, 1):
            p.tube('plastic.black', [at(i / m, t) for i in range(m + 1)], .0085, 0, 6)
        # stays underneath and bolts at the inner edge
        for a in (140, 95, 50):
            pts = [(x0 + .01, *surf.fender_point(D, R + .001, a)), (x1 - .055, *surf.fender_point(D, R + .001, a))]
            p.bar('paint.chassis', pts, .040, .010, 0, .002, up=(0, math.cos(math.radians(a)), math.sin(math.radians(a))))
            for x in (x0 + .05, x0 + .17):
                q = surf.fender_point(D, top_of(D, x if a != 95 else x + .20) - .001, a)
                rad = Vector((0, math.cos(math.radians(a)), math.sin(math.radians(a))))
                bolt(p, frame((x if a != 95 else x + .20, *q), (1, 0, 0), rad.cross(Vector((1, 0, 0)))), .009, 'metal.dark')
        flap(p, D)
    lamps(p, D, side, k)


def corner(D, x):
    """Degrees by which the fender ends earlier at x: its outer corners are round."""
    r = .075 if D.FENDER == 'square' else .115
    u = min(max(0.0, x - (D.FENDER_OUT - r)) / r, 1)
    return math.degrees(r * (1 - math.sqrt(1 - u * u)) / D.FENDER_R)


def flap(p, D):
    """Mud flap of moulded rubber: ribs, bent foot, clamp strip with bolts, the maker's name and a reflector."""
    y, z = surf.fender_point(D, D.FENDER_R - .012, TO)
    w = frame(((D.TUB + D.FENDER_OUT) / 2 + .005, y - .004, z + .010), (-1, 0, 0), (0, -.12, 1))
    o = [(-.165, -.265, .06), (.165, -.265, .06), (.190, -.10, .05), (.190, .0), (-.190, .0), (-.190, -.10, .05)]
    p.add('rubber.belt', shapes.plate(shapes.fillet(o, 0, 3), (), .010, .003), w)
    p.add('metal.galv', shapes.box((-.188, -.036, -.001), (.188, -.010, .004), .0015), w)
    for u in (-.155, -.055, .055, .155):
        bolt(p, w @ M((u, -.023, .004)), .011)
    for i in range(7):
        u = -.132 + .044 * i
        p.add('rubber.worn', shapes.box((u - .005, -.225, .001), (u + .005, -.140, .0062), 0), w)
    p.add('decal.light', surf.letters('BELARUS', .030, 0, 1.15, .0006), w @ Matrix.Scale(-1 if p.stack[-1].determinant() < 0 else 1, 4, (1, 0, 0)) @ M((0, -.115, 0)))
    surf.reflect(p, w @ M((-.125, -.080, 0)), .085, .040)


def section(D, x0, x1):
    """Cross section of the fender, inner edge to lip: [(x, height over the inner radius)], and the depth of its skirt."""
    m = (x0 + x1) / 2
    if D.FENDER == 'square':                                                  # flat top, crease, deep outer skirt
        return [(x0, .0), (m - .10, .006), (m - .085, .014), (x1 - .075, .014), (x1 - .055, .006), (x1 - .022, .004), (x1 - .008, -.002), (x1 - .002, -.014), (x1 - .001, -.095)], .091
    return [(x0, .0), (m - .04, .005), (m - .02, .013), (m + .005, .013), (m + .025, .005), (x1 - .095, .003), (x1 - .050, .0), (x1 - .025, -.006), (x1 - .010, -.018), (x1 - .004, -.034), (x1 - .004, -.050)], .050


def top_of(D, x):
    """Radius of the fender's outer face at x, about the rear axle."""
    prof, _ = section(D, D.TUB + .004, D.FENDER_OUT)
    for (a, p), (b, q) in zip(prof, prof[1:]):
        if a <= x <= b:
            return D.FENDER_R + .008 + lerp(p, q, (x - a) / max(b - a, 1e-9))
    return D.FENDER_R + .008


def lamps(p, D, side, k):
    """Indicator with position light in front, tail lamp, reflector and plate lamp behind."""
    x = k * (D.FENDER_OUT - .165)
    y, z = surf.fender_point(D, D.FENDER_R + .012, 121)
    foot = Vector((x, y, z))
    p.bar('metal.galv', [foot - Vector((0, 0, .03)), foot + Vector((0, -.012, .060))], .060, .007, 0, .002, up=(0, 1, 0))
    rad = Vector((0, math.cos(math.radians(121)), math.sin(math.radians(121))))
    plane = frame(foot, (1, 0, 0), rad.cross(Vector((1, 0, 0))))
    p.add('metal.galv', shapes.prism(rrect(-.034, -.062, .034, .012, .010, 1), -.012, .005, .0015), plane)
    for u in (-.020, .020):
        bolt(p, plane @ M((u, -.044, .005)), .009)
    f = front_frame(x, y - .012, z + .085)
    p.add('plastic.black', shapes.prism(rrect(-.082, -.045, .082, .045, .014, 2), -.045, .006, .008), f)
    out = 1 if k > 0 else -1
    p.add('lamp.amber', shapes.prism(rrect(*sorted_pair(.004 * out, .074 * out, -.037, .037), .010, 2), .0, .022, .008), f)
    p.add('lamp.white', shapes.prism(rrect(*sorted_pair(-.074 * out, .0 * out, -.037, .037), .010, 2), .0, .020, .008), f)
    # side repeater
    p.add('lamp.amber', shapes.prism(rrect(-.02, -.03, .02, .03, .008), 0, .014, .005), side_frame(side, abs(x) + .082, y + .010, z + .085))
    # rear
    y, z = surf.fender_point(D, D.FENDER_R + .002, 38)
    x = D.FENDER_OUT - .155
    p.box('plastic.black', (k * (x - .10), y - .02, z - .065), (k * (x + .10), y + .040, z + .060), .010)
    w = rear_frame(k * x, y + .036, z)
    if k > 0:
        w = w @ Matrix.Rotation(math.pi, 4, 'Z')
    tail_lamp(p, w)


def tail_lamp(p, w):
    """Three chambers in one dark frame: indicator outside, tail and stop light, reversing light."""
    p.add('plastic.black', shapes.prism(rrect(-.098, -.052, .098, .052, .012, 1), 0, .024, .004), w)
    for slot, a, b in (('lamp.amber', -.090, -.034), ('lamp.red', -.030, .048), ('lamp.white', .052, .090)):
        p.add(slot, shapes.prism(rrect(a, -.043, b, .043, .008, 1), .018, .034, .006), w)


def front_fender(u, D, side):
    """Black plastic mudguard over a front wheel on a bent bracket from the swivel housing."""
    k = 1 if side == 'L' else -1
    p = u.part(f'body.fender.front.{side}', f'steer.front.{side}', explode=(k * .35, -.1, .25))
    R, x = D.TYRES['standard']['front'][1] / 2 + .055, D.TRACK_FRONT / 2
    half = D.TYRES['standard']['front'][2] / 2 - .010
    with p.at(Matrix.Scale(k, 4, (1, 0, 0))):
        prof = [(x - half, -.045), (x - half, -.008), (x - half + .012, .004), (x - .06, .010), (x + .06, .010), (x + half - .012, .004), (x + half, -.008), (x + half, -.045)]

        def at(s, t, d=0.0):
            a = math.radians(lerp(130, 14, t))
            q, h = prof[round(s * (len(prof) - 1))]
            return (q, D.FRONT_Y + (R + h + d) * math.cos(a), D.FRONT_Z + (R + h + d) * math.sin(a))
        p.add('plastic.black', shapes.grid(at, len(prof) - 1, 14, .005))
        for t in (.30, .66):
            pts = [at(s, t, -.009) for s in (.15, .85)]
            a = math.radians(lerp(130, 14, t))
            p.bar('metal.dark', [(.02 + pts[0][0], *pts[0][1:]), (pts[1][0] - .02, *pts[1][1:])], .030, .008, 0, .002, up=(0, math.cos(a), math.sin(a)))
            foot = (x - .215, D.FRONT_Y + (.045 if t > .5 else -.045), D.FRONT_Z + .150)
            p.tube('metal.dark', [foot, (x - half - .030, foot[1] + (.05 if t > .5 else -.05), D.FRONT_Z + .30), (x - half - .018, pts[0][1], pts[0][2] - .02), (x - half + .06, pts[0][1], pts[0][2] - .004)], .013, .06)
            for s in (.30, .70):
                q = at(s, t, .003)
                bolt(p, frame(q, (1, 0, 0), Vector((0, math.cos(a), math.sin(a))).cross(Vector((1, 0, 0)))), .009, 'metal.zinc')


def sorted_pair(a, b, v0, v1):
    """(u0, v0, u1, v1) in rising order."""
    return min(a, b), v0, max(a, b), v1


def steps(u, D):
    """Two-tread steps hung under both doors, with a boot scraper and a rail."""
    p = u.part('body.steps', explode=(0, -.1, -.2))
    d = D.CAB_HALF[0] - .600                                                  # follows the cab's sill
    for _ in p.both_sides():
        y0, y1 = D.A_FOOT - .025, D.A_FOOT + .205
        for y in (y0, y1):
            p.tube('paint.chassis', [(.500 + d, y, 1.00), (.560 + d, y, .90), (.600 + d, y, .70), (.620 + d, y, .475)], .014, .08)
            step_post(p, d, y, 1 if y == y0 else -1)
        for x, z, w in ((.592, .745, .150), (.619, .485, .150)):             # frames between the posts, flanged to them
            A.grating(p, frame((x + d + .020, (y0 + y1) / 2, z), (0, 1, 0), (-1, 0, 0)), y1 - y0 - .052, w, 'metal.galv', .042, .026)
            for y, s in ((y0, 1), (y1, -1)):
                p.box('metal.galv', (x + d - .045, y + s * .013, z - .034), (x + d + .045, y + s * .024, z + .022), .002)
                bolts(p, frame((x + d, y + s * .013, z - .004), (s, 0, 0), (0, 0, 1)), [(-.031, 0), (.031, 0)], .0105)
        p.box('paint.chassis', (.604 + d, y0 - .020, .452), (.636 + d, y1 + .020, .478), .003)      # cross-piece the posts stand in
        p.box('paint.chassis', (.33, y0 - .012, .962), (.53 + d, y0 + .016, .992), .004)
        p.box('paint.chassis', (.33, y1 - .016, .962), (.53 + d, y1 + .012, .992), .004)
        for y in (y0, y1):
            bolt(p, frame((.53 + d, y, .977), (0, 1, 0), (0, 0, 1)), .010)


def step_post(p, d, y, s):
    """Bracket that holds the upper end of a step's post under the sill: foot with two bolts and a gusset; s: which way the tread lies."""
    p.prism('paint.chassis', [(.470 + d, .962), (.590 + d, .962, .01), (.590 + d, .935, .01), (.575 + d, .845, .012), (.545 + d, .845, .012), (.470 + d, .930)], y - s * .022, y - s * .012, 'y', .002)
    bolts(p, frame((0, y - s * .022, 0), (-s, 0, 0), (0, 0, 1)), [(-s * (.500 + d), .942), (-s * (.562 + d), .872)], .010)
    p.add('metal.galv', shapes.ring(.0138, .0175, -.010, .010, .001, 10), M((.578 + d, y, .815)) @ Matrix.Rotation(-.2, 4, 'Y'))


def tanks(u, D):
    """Two fuel tanks behind the cab with straps, ribs, cap, drain and hose."""
    p = u.part('body.tanks', explode=(0, .55, 0))
    with p.at((0, D.C_KINK - .640, 0)):
        tanks_at(p)


def tanks_at(p):
    """The tanks as they stand behind the 82.1's cab."""
    for k in (1, -1):
        xs = sorted((k * .070, k * .432))
        y0, y1, z0, z1 = .624, .800, 1.215, 1.600
        o = [(xs[0], z0, .05), (xs[1], z0, .06), (xs[1], z1, .06), (xs[0], z1, .05)]
        p.prism('plastic.black', o, y0, y1, 'y', .030, grid=None)
        for x in (xs[0] + .085, xs[1] - .085):
            ring = [(x, y0 - .012, z0 - .008), (x, y1 + .011, z0 - .008), (x, y1 + .011, z1 + .006), (x, y0 - .012, z1 + .006)]
            p.add('metal.galv', shapes.sweep(shapes.fillet([*ring, ring[0]], .03, closed=False)[:-1], [(-.0015, -.014), (.0015, -.014), (.0015, .014), (-.0015, .014)], closed=True, up=(0, 0, 1)))
        p.cyl('metal.zinc', ((xs[0] + xs[1]) / 2, y0 + .09, z0 - .025), ((xs[0] + xs[1]) / 2, y0 + .09, z0 + .01), .014, .003, 6)
        x = k * .108                                                          # level gauge: clear hose between two fittings, red float
        p.tube('glass.tank', [(x, y1 - .004, 1.285), (x, y1 + .022, 1.285), (x, y1 + .022, 1.535), (x, y1 - .004, 1.535)], .0075, .012, 6)
        for z in (1.285, 1.535):
            p.cyl('metal.zinc', (x, y1 - .008, z), (x, y1 + .014, z), .013, .002, 6)
        p.cyl('plastic.red', (x, y1 + .022, 1.43), (x, y1 + .022, 1.46), .0055, .001, 6)
        for q in (xs[0] + .085, xs[1] - .085):                                # tightening screws of the straps
            p.box('metal.galv', (q - .018, y1 + .008, z0 + .012), (q + .018, y1 + .026, z0 + .022), .002)
            p.cyl('metal.zinc', (q, y1 + .018, z0 - .012), (q, y1 + .018, z0 + .050), .006, .001, 6)
        for q in xs:                                                          # angle brackets at the tank's foot
            e = .016 if q > (xs[0] + xs[1]) / 2 else -.016
            p.box('paint.chassis', (min(q, q + e * .4), y0 + .03, z0 - .006), (max(q, q + e * .4), y1 - .03, z0 + .075), .003)
    p.cyl('plastic.black', (.25, .712, 1.595), (.25, .712, 1.632), .048, .006, 14)
    p.cyl('metal.galv', (.25, .712, 1.628), (.25, .712, 1.648), .058, .004, 14)
    p.cyl('plastic.red', (.25, .712, 1.646), (.25, .712, 1.660), .046, .005, 12)
    p.box('plastic.red', (.205, .703, 1.655), (.295, .721, 1.676), .005)
    p.tube('metal.steel', [(.30, .735, 1.640), (.335, .75, 1.612), (.365, .74, 1.602)], .0035, .02, 5)
    p.tube('rubber.belt', [(.17, .70, 1.24), (.05, .70, 1.205), (-.05, .70, 1.205), (-.17, .70, 1.24)], .016, .05)
    p.tube('rubber.belt', [(-.10, .70, 1.225), (-.13, .66, 1.12), (-.20, .50, 1.06), (-.25, .20, 1.00)], .010, .08)
    surf.tag(p, rear_frame(.251, .8070, 1.450), .150, .060, 'decal.yellow')
    p.add('decal.dark', surf.letters('DIESEL', .026, 0, 1.0, .003), rear_frame(.251, .8070, 1.450))
    # shelf under the tanks
    for x in (-.40, -.10, .10, .40):
        p.prism('paint.chassis', [(.600, 1.205), (.80, 1.205, .01), (.80, 1.185, .01), (.62, 1.06, .02), (.600, 1.06)], x - .006, x + .006, 'x', .002)
    p.box('paint.chassis', (-.44, .600, 1.196), (.44, .800, 1.210), .003)


def boxes(u, D):
    """Battery box right, tool box left, air receiver."""
    p = u.part('body.boxes', explode=(0, 0, -.25))
    with p.at((0, D.CLUTCH[1] + 1.29, 0)):
        boxes_at(p)


def boxes_at(p):
    """The boxes as they stand beside the 82.1's clutch housing."""
    # battery box, right, ahead of the rear wheel under the cab
    p.box('plastic.black', (-.485, -1.60, .700), (-.285, -1.25, .925), .014)
    p.box('paint.accent', (-.492, -1.607, .900), (-.278, -1.243, .955), .016)
    for y in (-1.50, -1.35):
        p.box('rubber.belt', (-.497, y - .014, .74), (-.486, y + .014, .93), .003)
        p.box('metal.dark', (-.500, y - .018, .84), (-.490, y + .018, .875), .003)
    for k in range(4):
        p.box('plastic.black', (-.491, -1.575 + .085 * k, .725), (-.483, -1.545 + .085 * k, .835), .003)
    surf.sign(p, side_frame('R', .4865, -1.425, .790), .085)
    p.tube('rubber.belt', [(-.30, -1.28, .93), (-.24, -1.22, .98), (-.20, -1.35, 1.02), (.10, -1.55, 1.00), (.22, -1.70, .86)], .009, .08)
    p.box('paint.chassis', (-.47, -1.58, .672), (-.20, -1.27, .702), .006)
    # tool box, left
    p.box('paint.accent', (.285, -1.56, .720), (.430, -1.245, .900), .012)
    p.box('paint.accent', (.280, -1.565, .885), (.437, -1.240, .925), .010)
    A.latch(p, side_frame('L', .4365, -1.40, .88), .020)
    p.box('paint.chassis', (.20, -1.54, .695), (.42, -1.27, .722), .006)
    # air receiver across, under the gearbox on the right
    ax = M((-.300, -1.080, .770)) @ axis_frame('y')
    p.add('paint.chassis', shapes.lathe([(0, -.165), (.05, -.160), (.078, -.140), (.086, -.115), (.086, .225), (.078, .250), (.05, .270), (0, .275)], 24), ax)
    for w in (-.08, .19):
        p.add('metal.galv', shapes.ring(.086, .090, w - .012, w + .012, .001, 24), ax)
    for w in (-1.160, -.890):
        p.prism('paint.chassis', [(-.300, .690, .01), (-.184, .700), (-.184, .860), (-.300, .850, .01)], w - .015, w + .015, 'y', .003)
    p.cyl('metal.zinc', (-.300, -1.00, .675), (-.300, -1.00, .69), .010, .002, 6)
    A.hose(p, [(-.30, -.80, .79), (-.29, -.70, .85), (-.23, -.55, .93), (-.20, -.30, 1.02)], .008)
