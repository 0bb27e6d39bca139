"""Front linkage 2500 kg on mount.front: frame, arms with claws, cylinders, top link; the front power take-off is a node of its own."""
import math

from mathutils import Matrix, Vector

from kit import Unit, assemblies as A, frame, shapes
from kit.part import axis_frame, towards
from belarus.util import bolt_circle, bolts, front_frame, rrect

from . import dims as D
from .util import ball, pin, ram, side

M = Matrix.Translation
F0, F1 = -.036, -.010                               # front plate over the weight bracket, front and back


def unit():
    """front_linkage.glb"""
    u = Unit('front_linkage', fits='front,mount.front', mass_kg=260, lift_kg=2500)
    body(u.part('front_linkage.frame', explode=(0, -.30, 0)))
    arms(u)
    for s, k in (('L', 1), ('R', -1)):
        flip = Vector((k, 1, 1))
        ram(u, 'lift', s, Vector(D.FRONT_RAM[0]) * flip, Vector(D.FRONT_RAM[1]) * flip, 'front_linkage.frame', 'front_linkage.arms', .034, .40)
    top_link(u)
    pto(u)
    u.mount('front_tool', (0, D.FRONT_TIP[1], D.FRONT_TIP[2]), 'front_tool,mount.front_tool', 'front_linkage.arms')
    return u


def body(p):
    """Side plates along the rails, front plate, cross tubes, ears of arms and cylinders, valve block, hoses."""
    px, py, pz = D.FRONT_PIVOT
    for s in p.both_sides():
        o = [(D.RAIL_BACK, -.118, .02), (D.RAIL_BACK, .020, .03), (.40, .020, .05), (.16, .012, .06), (.03, .055, .03), (F0 + .004, .055, .01), (F0 + .004, -.330, .02), (.02, -.345, .05), (.10, -.290, .10), (.24, -.135, .10)]
        p.prism('paint.accent', o, D.RAIL + .0035, D.RAIL + .0185, 'x', .003)
        f = frame((D.RAIL + .0185, 0, 0), (0, 1, 0), (0, 0, 1))
        bolts(p, f, [(y, z) for y in (.19, .29, .39, .50) for z in (-.085, -.015)], .013, 'metal.zinc', True)
        # ears: two plates that take the arm below and the cylinder above
        ear = [(F1 + .004, .130, .02), (F0 - .020, .135, .03), (py - .050, .110, .03), (py - .045, -.02, .05), (py - .058, -.270, .04), (py - .030, -.345, .04), (py + .045, -.330, .03), (F1 + .004, -.300)]
        for x in (px - .052, px + .036):
            p.prism('paint.accent', ear, x, x + .016, 'x', .003)
        pin(p, (px, py, pz), .078, .019)
        pin(p, D.FRONT_RAM[0], .072, .016)
        # brace from the tube to the ear
        p.prism('paint.accent', [(.268, -.20), (px - .052, -.20), (px - .052, -.12, .03), (.268, -.08)], F0 + .006, F0 + .016, 'y', .002)
    # front plate with a window for the shaft, lower cross tube, upper beam
    w = front_frame(0, F0, 0)
    p.plate('paint.accent', [(-.385, -.330, .03), (.385, -.330, .03), (.385, .045, .03), (.20, .128, .05), (-.20, .128, .05), (-.385, .045, .03)], w, holes=[shapes.circle(0, D.FRONT_PTO[2], .088, 20), shapes.rect(-.235, -.275, -.125, -.215, .025), shapes.rect(.125, -.275, .235, -.215, .025)],
            thickness=.018, bevel=.003)
    p.cyl('paint.accent', (-.262, .055, -.315), (.262, .055, -.315), .030, .004, 14)
    bolts(p, w @ M((0, 0, .0)), [(x, z) for x in (-.19, -.12, .12, .19) for z in (.080, .018)], .014, 'metal.zinc', True)
    # bracket of the top link
    ty, tz = D.FRONT_TOP[1], D.FRONT_TOP[2]
    for k in (-1, 1):
        p.prism('paint.accent', [(F0 - .002, tz - .085, .01), (ty - .012, tz - .050, .02), (ty - .038, tz + .010, .03), (ty - .010, tz + .045, .03), (F0 - .002, tz + .010, .02)], k * .034, k * .048, 'x', .003)
    pin(p, D.FRONT_TOP, .066, .0125)
    # valve block with accumulator and a pair of couplers
    p.box('metal.zinc', (-.235, F0 - .062, .020), (-.130, F0 - .002, .078), .004)
    p.add('paint.accent', shapes.lathe([(0, 0), (.018, 0), (.018, .018), (.040, .030), (.052, .060), (.048, .092), (.028, .110), (0, .114)], 16), M((-.160, F0 - .034, .078)))
    p.tube('metal.steel', [(-.215, F0 - .03, .078), (-.215, F0 - .03, .105), (-.235, F0 - .05, .125)], .006, .012, 6)
    p.add('plastic.red', shapes.cyl(.010, 0, .030, .003, 8), towards((-.235, F0 - .05, .125), (-.262, F0 - .075, .150)))
    for i, slot in enumerate(('plastic.red', 'plastic.blue')):
        f = front_frame(.165 + .055 * i, F0 - .004, .098 - .02 * i)
        p.add('metal.zinc', shapes.cyl(.015, 0, .028, .002, 6), f)
        p.add('metal.steel', shapes.cyl(.014, .026, .046, .002, 12), f)
        p.add(slot, shapes.cyl(.019, .044, .060, .005, 12), f)
    a0 = Vector(D.FRONT_RAM[0])
    for k in (-1, 1):
        A.hose(p, [(-.180 + .03 * k, F0 - .060, .045), (k * .14, F0 - .085, -.005), (k * .235, F0 - .075, .030), (k * (a0.x - .052), a0.y - .030, .020)], .0085)
    for k in (0, 1):
        A.hose(p, [(-.150 - .05 * k, F1 + .004, .060), (-.272, .05, .075), (-.276, .25, .046 + .022 * k), (-.262, .54, .050 + .022 * k)], .0085)
    A.warning(p, front_frame(-.300, F0 - .001, -.060), .085)
    p.add('decal.light', shapes.text('2500 kg', .030, .0012, 'bold'), front_frame(0, F0 - .0006, -.292))
    for k in (-1, 1):
        A.reflector(p, front_frame(k * .345, F0 - .001, -.290), .05, .025, 'reflect.white')


def arms(u):
    """Two lower arms with quick-hitch claws on one cross tube, folded level."""
    px, py, pz = D.FRONT_PIVOT
    p = u.part('front_linkage.arms', 'front_linkage', (0, py, pz), axis='x', min=-46, max=14, explode=(0, -.45, -.10))
    tx, ty, tz = D.FRONT_TIP
    p.cyl('paint.accent', (-px, py - .105, pz + .012), (px, py - .105, pz + .012), .030, .004, 14)
    for s in p.both_sides():
        path = [(px, py, pz), (px + .004, py - .15, pz + .018), (tx - .012, ty + .20, tz + .012), (tx, ty + .045, tz)]
        p.bar('paint.accent', path, .030, .078, .10, .006, up=(0, 0, 1))
        p.add('paint.accent', shapes.ring(.019, .050, -.030, .030, .005, 18), M((px, py, pz)) @ axis_frame('x'))
        b = D.FRONT_RAM[1]
        for x in (-.030, .018):
            p.prism('paint.accent', [(b[1] - .075, pz + .010), (b[1] + .075, pz + .006), (b[1] + .028, b[2] + .030, .02), (b[1] - .028, b[2] + .030, .02)], b[0] + x, b[0] + x + .012, 'x', .003)
        pin(p, b, .044, .014)
        claw(p, tx, ty, tz)


def claw(p, x, y, z):
    """Open hook with latch, lever and a ball shown in it."""
    o = [(y + .075, z - .045, .01), (y + .075, z + .040, .02), (y + .028, z + .048, .02), (y + .022, z + .022, .01), (y + .010, z - .016, .012), (y - .014, z - .022, .014), (y - .034, z - .004, .014), (y - .040, z + .034, .008),
         (y - .058, z + .036, .012), (y - .066, z - .020, .03), (y - .030, z - .058, .03), (y + .020, z - .062, .03)]
    p.prism('metal.cast', o, x - .024, x + .024, 'x', .004)
    p.prism('metal.steel', [(y + .060, z + .046), (y + .006, z + .020), (y - .002, z + .034, .006), (y + .052, z + .066, .01)], x - .010, x + .010, 'x', .002)
    p.tube('metal.dark', [(x, y + .056, z + .056), (x, y + .075, z + .085), (x + .02, y + .080, z + .105)], .0055, .012, 6)


def top_link(u):
    """Turnbuckle with hook, held up in its bracket."""
    a = Vector(D.FRONT_TOP)
    p = u.part('front_linkage.top_link', 'front_linkage', a, axis='x', min=-50, max=40, explode=(0, -.40, .20))
    b = a + Vector((0, -.420, .095))
    m, n = towards(a, b), (b - a).length
    ball(p, a, .034, .026, 'metal.dark')
    p.add('metal.steel', shapes.cyl(.0145, .028, n - .03, .002, 12), m)
    p.add('paint.accent', shapes.cyl(.025, .085, n - .115, .004, 12), m)
    for w0, w1 in ((.078, .104), (n - .134, n - .108)):
        p.add('metal.dark', shapes.cyl(.031, w0, w1, .003, 6), m)
    p.tube('metal.dark', [m @ Vector((-.024, 0, n * .5 - .045)), m @ Vector((-.065, 0, n * .5 - .045)), m @ Vector((-.065, 0, n * .5 + .045)), m @ Vector((-.024, 0, n * .5 + .045))], .006, .02, 6)
    claw(p, b.x, b.y, b.z)


def pto(u):
    """option.front_pto: gearbox behind the plate, flange, splined stub, guard, shaft towards the engine."""
    p = u.part('option.front_pto', 'front_linkage', D.FRONT_PTO, default=0, explode=(0, -.60, -.05))
    x, y, z = D.FRONT_PTO
    f = front_frame(x, F0, z)
    p.add('paint.accent', shapes.lathe([(.084, -.05), (.084, .002), (.110, .004), (.112, .020), (.094, .026), (.080, .046), (.056, .058), (0, .058)], 24), f)
    bolt_circle(p, f @ M((0, 0, .020)), .098, 8, .009)
    p.cyl('metal.zinc', (x + .045, F0 - .048, z + .035), (x + .045, F0 - .064, z + .035), .011, .002, 6)
    spline = [(r * math.cos(math.tau * (i + q) / 6), r * math.sin(math.tau * (i + q) / 6)) for i in range(6) for q, r in ((0, .0175), (.48, .0175), (.52, .0142), (.98, .0142))]
    p.add('metal.steel', shapes.prism(spline, .05, .150, .0015, 0), f)
    p.add('metal.steel', shapes.cyl(.0142, .108, .118, 0, 12), f)
    # bent guard
    o = [(-.135, -.085), (-.135, .055), (-.095, .108), (.095, .108), (.135, .055), (.135, -.085)]
    q = [(a, b) for a, _, b in shapes.fillet([(a, 0, b) for a, b in o], .03, closed=False)]
    n = len(q)
    p.add('plastic.black', shapes.grid(lambda s, t: f @ Vector((*q[round(s * (n - 1))], .006 + t * (.180 if q[round(s * (n - 1))][1] > 0 else .115))), n - 1, 2, .005))
    for k in (-1, 1):
        p.add('metal.dark', shapes.box((k * .128 - .012, -.04, .002), (k * .128 + .006, .04, .010), .002), f)
    A.warning(p, frame((0, F0 - .105, z + .1085), (1, 0, 0), (0, 1, 0)), .075)
    p.add('decal.light', shapes.text('1000', .022, .001, 'bold'), frame((.068, F0 - .100, z + .1088), (1, 0, 0), (0, 1, 0)))
