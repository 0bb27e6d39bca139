"""Rear fenders, steps, fuel tanks, battery box, tool box, air receiver."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, left_frame, right_frame, settings, shapes, side_frame
from kit.part import axis_frame

from . import dims as D, surf
from .util import bolt, bolts, collar, front_frame, lerp, rear_frame, rrect, up_frame

M = Matrix.Translation
TO = 27                                                                # rear end, degrees from the rear horizon


def build(u):
    """Fenders and what hangs about the cab's foot."""
    for side in 'LR':
        fender(u, side)
    steps(u)
    tanks(u)
    boxes(u)


def fender(u, side):
    """Arched sheet with rolled lip, stiffening beads, black edge, stays."""
    k = 1 if side == 'L' else -1
    p = u.part(f'body.fender.{side}', explode=(k * .45, .1, .25))
    with p.at(Matrix.Scale(k, 4, (1, 0, 0))):
        R, x0, x1 = D.FENDER_R, D.TUB + .004, D.FENDER_OUT
        prof = [(x0, .0), (.62, .002), (.70, .005), (.72, .013), (.745, .013), (.765, .005), (.86, .003), (.905, .0), (.930, -.006), (.945, -.018), (.951, -.034), (.951, -.050)]
        n = 20

        def at(s, t):
            x, d = prof[round(s * (len(prof) - 1))]
            a = lerp(D.FENDER_FROM, TO, t)
            y, z = surf.fender_point(R + .008 + d, a)
            return (x, y, z)
        p.add('paint.primary', shapes.grid(at, len(prof) - 1, n, .004))
        # black edge piece round the lip
        for r, w in ((R - .046, .010),):
            pts = [(.951, *surf.fender_point(r, lerp(D.FENDER_FROM, TO, i / n))) for i in range(n + 1)]
            prof2 = [(-.022, -.006), (.012, -.006), (.014, .004), (.012, .008), (-.020, .008), (-.024, .002)]
            p.add('plastic.black', shapes.sweep(pts, prof2, up=(0, *[v for v in (Vector((pts[0][1], pts[0][2] - D.REAR_R)).normalized())])))
        # end flanges
        for a, dy in ((D.FENDER_FROM, 1), (TO, -1)):
            y, z = surf.fender_point(R - .006, a)
            pts = [(x, *surf.fender_point(R - .004 + d, a)) for x, d in prof[:-1]]
            p.tube('paint.primary', pts, .007, 0, 6)
        # stays underneath and bolts at the inner edge
        for a in (140, 95, 50):
            pts = [(x0 + .01, *surf.fender_point(R + .001, a)), (.90, *surf.fender_point(R + .001, a))]
            p.bar('paint.chassis', pts, .040, .010, 0, .002, up=(0, math.cos(math.radians(a)), math.sin(math.radians(a))))
            for x in (.50, .62):
                q = surf.fender_point(R + .010, a)
                rad = Vector((0, math.cos(math.radians(a)), math.sin(math.radians(a))))
                bolt(p, frame((x if a != 95 else x + .20, *q), (1, 0, 0), rad.cross(Vector((1, 0, 0)))), .009, 'metal.dark')
        # mud flap
        y, z = surf.fender_point(R - .01, TO)
        p.plate('rubber.belt', rrect(-.20, -.20, .20, .0, .02), frame((.70, y - .006, z + .014), (-1, 0, 0), (0, -.12, 1)), thickness=.008, bevel=.002)
        for x in (.56, .70, .84):
            bolt(p, frame((x, y - .004, z - .022), (-1, 0, 0), (0, -.12, 1)), .008, 'metal.dark')
    lamps(p, side, k)


def lamps(p, side, k):
    """Indicator with position light in front, tail lamp, reflector and plate lamp behind."""
    x = k * .790
    y, z = surf.fender_point(D.FENDER_R + .012, 121)
    foot = Vector((x, y, z))
    p.bar('plastic.black', [foot - Vector((0, 0, .03)), foot + Vector((0, -.02, .055))], .05, .03, 0, .006, up=(0, 1, 0))
    f = front_frame(x, y - .012, z + .085)
    p.add('plastic.black', shapes.prism(rrect(-.082, -.045, .082, .045, .014), -.045, .006, .008), f)
    out = 1 if k > 0 else -1
    p.add('lamp.amber', shapes.prism(rrect(*sorted_pair(.004 * out, .074 * out, -.037, .037), .010), .0, .022, .008), f)
    p.add('lamp.white', shapes.prism(rrect(*sorted_pair(-.074 * out, .0 * out, -.037, .037), .010), .0, .020, .008), f)
    # side repeater
    p.add('lamp.amber', shapes.prism(rrect(-.02, -.03, .02, .03, .008), 0, .014, .005), side_frame(side, abs(x) + .082, y + .010, z + .085))
    # rear
    y, z = surf.fender_point(D.FENDER_R + .002, 38)
    p.box('plastic.black', (k * .70, y - .02, z - .065), (k * .90, y + .040, z + .060), .010)
    w = rear_frame(k * .80, y + .036, z)
    if k > 0:
        w = w @ Matrix.Rotation(math.pi, 4, 'Z')
    A.tail_lamp(p, w, .185, .095, .035)
    A.reflector(p, rear_frame(k * .745, surf.fender_point(D.FENDER_R, TO)[0] + .004, surf.fender_point(D.FENDER_R, TO)[1] - .10), .09, .045, 'reflect.red')


def sorted_pair(a, b, v0, v1):
    """(u0, v0, u1, v1) in rising order."""
    return min(a, b), v0, max(a, b), v1


def steps(u):
    """Two-tread steps hung under both doors, with a boot scraper and a rail."""
    p = u.part('body.steps', explode=(0, -.1, -.2))
    for _ in p.both_sides():
        y0, y1 = -1.175, -.945
        for y in (y0, y1):
            p.tube('paint.chassis', [(.500, y, 1.00), (.560, y, .90), (.600, y, .70), (.620, y, .475)], .014, .08)
        for x, z, w in ((.585, .745, .150), (.612, .485, .150)):
            A.grating(p, frame((x + .035, (y0 + y1) / 2, z), (0, 1, 0), (-1, 0, 0)), y1 - y0 + .016, w, 'metal.galv', .042, .026)
        p.box('paint.chassis', (.33, y0 - .012, .962), (.53, y0 + .016, .992), .004)
        p.box('paint.chassis', (.33, y1 - .016, .962), (.53, y1 + .012, .992), .004)
        for y in (y0, y1):
            bolt(p, frame((.53, y, .977), (0, 1, 0), (0, 0, 1)), .010)


def tanks(u):
    """Two fuel tanks behind the cab with straps, ribs, cap, drain and hose."""
    p = u.part('body.tanks', explode=(0, .55, 0))
    for k in (1, -1):
        xs = sorted((k * .070, k * .432))
        y0, y1, z0, z1 = .624, .800, 1.215, 1.600
        o = [(xs[0], z0, .05), (xs[1], z0, .06), (xs[1], z1, .06), (xs[0], z1, .05)]
        p.prism('plastic.black', o, y0, y1, 'y', .030, grid=None)
        for z in (1.30, 1.40, 1.50):
            p.box('plastic.black', (xs[0] + .035, y1 - .006, z - .010), (xs[1] - .035, y1 + .007, z + .010), .006)
        for x in (xs[0] + .085, xs[1] - .085):
            ring = [(x, y0 - .012, z0 - .008), (x, y1 + .011, z0 - .008), (x, y1 + .011, z1 + .006), (x, y0 - .012, z1 + .006)]
            p.add('metal.galv', shapes.sweep(shapes.fillet([*ring, ring[0]], .03, closed=False)[:-1], [(-.0015, -.014), (.0015, -.014), (.0015, .014), (-.0015, .014)], closed=True, up=(0, 0, 1)))
        p.cyl('metal.zinc', ((xs[0] + xs[1]) / 2, y0 + .09, z0 - .025), ((xs[0] + xs[1]) / 2, y0 + .09, z0 + .01), .014, .003, 6)
    p.cyl('plastic.black', (.25, .712, 1.595), (.25, .712, 1.640), .048, .008, 18)
    p.cyl('plastic.black', (.25, .712, 1.638), (.25, .712, 1.664), .056, .006, 14)
    p.tube('rubber.belt', [(.17, .70, 1.24), (.05, .70, 1.205), (-.05, .70, 1.205), (-.17, .70, 1.24)], .016, .05)
    p.tube('rubber.belt', [(-.10, .70, 1.225), (-.13, .66, 1.12), (-.20, .50, 1.06), (-.25, .20, 1.00)], .010, .08)
    A.sticker(p, rear_frame(.345, .8085, 1.352), .075, .050, 'decal.yellow')
    p.add('decal.dark', shapes.text('DIESEL', .011, .001, 'bold'), rear_frame(.345, .8105, 1.352))
    # shelf under the tanks
    for x in (-.40, -.10, .10, .40):
        p.prism('paint.chassis', [(.600, 1.205), (.80, 1.205, .01), (.80, 1.185, .01), (.62, 1.06, .02), (.600, 1.06)], x - .006, x + .006, 'x', .002)
    p.box('paint.chassis', (-.44, .600, 1.196), (.44, .800, 1.210), .003)


def boxes(u):
    """Battery box right, tool box left, air receiver."""
    p = u.part('body.boxes', explode=(0, 0, -.25))
    # battery box, right, ahead of the rear wheel under the cab
    p.box('plastic.black', (-.485, -1.60, .700), (-.285, -1.25, .925), .014)
    p.box('paint.accent', (-.492, -1.607, .900), (-.278, -1.243, .955), .016)
    for y in (-1.50, -1.35):
        p.box('rubber.belt', (-.497, y - .014, .74), (-.486, y + .014, .93), .003)
        p.box('metal.dark', (-.500, y - .018, .84), (-.490, y + .018, .875), .003)
    for k in range(4):
        p.box('plastic.black', (-.491, -1.575 + .085 * k, .725), (-.483, -1.545 + .085 * k, .835), .003)
    A.warning(p, side_frame('R', .4865, -1.425, .790), .085)
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
