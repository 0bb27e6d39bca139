"""Additional power take-offs: side gear housing on mount.side, belt pulley on mount.pto (in place of the guard)."""
import math

from mathutils import Matrix, Vector

from kit import Unit, assemblies as A, frame, shapes
from kit.part import axis_frame
from belarus.util import bolt, bolt_circle, bolts, front_frame, rear_frame, rrect, up_frame

from . import dims as D
from .util import side

M = Matrix.Translation


def spline(p, f, w0, w1, r=.0175):
    """Splined stub with its ring groove along w of a frame."""
    o = [(q * math.cos(math.tau * (i + k) / 6), q * math.sin(math.tau * (i + k) / 6)) for i in range(6) for k, q in ((0, r), (.48, r), (.52, r * .81), (.98, r * .81))]
    p.add('metal.steel', shapes.prism(o, w0, w1, .0015, 0), f)
    p.add('metal.steel', shapes.cyl(r * .80, w1 - .040, w1 - .030, 0, 12), f)


def side_pto():
    """pto_side.glb: housing bolted on the gearbox's left cover, stub to the rear under a cap, lever."""
    u = Unit('pto.side', fits='side,mount.side', mass_kg=35)
    p = u.part('pto.side.case', explode=(.35, 0, 0))
    f = side(1, 0)
    o = rrect(-.105, -.118, .105, .110, .035)
    p.add('metal.cast', shapes.prism(o, -.012, .020, .004), f)
    bolts(p, f @ M((0, 0, .020)), [(a, b) for a in (-.088, .088) for b in (-.088, 0, .084)] + [(0, -.100), (0, .094)], .011)
    # case: drum across the tractor and the output barrel along it
    rings = [(rrect(-.086, -.096, .086, .090, .05, 4), .018), (rrect(-.080, -.090, .080, .084, .05, 4), .070), (rrect(-.070, -.078, .074, .066, .045, 4), .108), (rrect(-.058, -.064, .064, .054, .04, 4), .120)]
    p.add('metal.cast', shapes.outward(shapes.loft([[(a, b, w) for a, b in ring] for ring, w in rings])), f)
    for a in (-.050, 0, .050):
        p.add('metal.cast', shapes.prism([(-.085, .018), (-.070, .102, .02), (.060, .102, .02), (.078, .018)], a - .005, a + .005, .002, 0).mapped(lambda q: (q[2], q[0], q[1])), f)
    out = rear_frame(.068, .070, -.015)
    p.add('metal.cast', shapes.lathe([(0, -.135), (.042, -.135), (.056, -.118), (.060, -.06), (.060, .030), (.074, .036), (.074, .052), (.060, .060), (.042, .066), (0, .066)], 22), out)
    bolt_circle(p, out @ M((0, 0, .052)), .065, 6, .007)
    spline(p, out, .06, .150)
    p.add('plastic.black', shapes.lathe([(.064, .036), (.084, .040), (.084, .150), (.080, .150), (.080, .046), (.064, .044)], 24), out)           # guard ring
    A.warning(p, frame((.068 + .0855, .160, -.015), (0, 1, 0), (0, 0, 1)), .045)
    p.cyl('metal.zinc', (.095, -.02, -.080), (.095, -.02, -.094), .012, .002, 6)
    p.cyl('metal.zinc', (.105, -.035, .060), (.105, -.035, .084), .009, .002, 6)
    # engaging lever on top
    p.add('metal.cast', shapes.cyl(.022, .06, .100, .004, 12), up_frame(.060, -.01, 0))
    p.bar('metal.dark', [(.060, -.01, .098), (.088, -.03, .130), (.095, -.05, .250)], .012, .026, .03, .003, up=(1, 0, 0))
    p.add('plastic.red', shapes.cyl(.014, 0, .060, .005, 10), M((.095, -.052, .235)))
    A.nameplate(p, side(1, .1215, .01, .005), .070, .042)
    return u


def pulley():
    """pulley.glb: bevel gear on the rear PTO with a crowned belt pulley at its side."""
    u = Unit('pto.pulley', fits='pto,mount.pto', mass_kg=60)
    p = u.part('pto.pulley.case', explode=(0, .35, 0))
    f = rear_frame(0, 0, 0)
    p.add('metal.cast', shapes.lathe([(0, .001), (.122, .001), (.124, .006), (.124, .022), (.108, .030), (.082, .060), (.070, .110), (.072, .140), (0, .140)], 24), f)
    bolt_circle(p, f @ M((0, 0, .022)), .110, 8, .010)
    for i in range(4):
        q = f @ Matrix.Rotation(math.tau * (i + .5) / 4, 4, 'Z')
        p.add('metal.cast', shapes.prism([(.07, .028), (.112, .028), (.076, .115), (.066, .115)], -.006, .006, .002, 0).mapped(lambda v: (v[0], v[2], v[1])), q)
    y = D.PULLEY_AT[1]
    # bevel gear case: ball-shaped, with a rear cover and the side barrel
    p.add('metal.cast', shapes.lathe([(.066, .130), (.086, .160), (.098, .200), (.100, y), (.098, y + .050), (.090, y + .078), (.094, y + .080), (.094, y + .094), (.070, y + .102), (.030, y + .108), (0, y + .108)], 24), f)
    bolt_circle(p, f @ M((0, 0, y + .094)), .080, 8, .008)
    ax = M((0, y, 0)) @ axis_frame('-x')
    x = -D.PULLEY_AT[0]
    p.add('metal.cast', shapes.lathe([(0, -.108), (.060, -.108), (.072, -.100), (.076, -.060), (.076, .0), (.070, .050), (.052, x - D.PULLEY_W * .30), (0, x - D.PULLEY_W * .30)], 22), ax)
    bolt_circle(p, ax @ Matrix.Rotation(math.pi, 4, 'X') @ M((0, 0, .104)), .048, 6, .008)
    p.add('metal.zinc', shapes.cyl(.012, 0, .016, .002, 6), up_frame(0, y - .02, .098))
    p.add('metal.zinc', shapes.cyl(.013, 0, .012, .002, 6), frame((0, y + .01, -.099), (1, 0, 0), (0, -1, 0)))
    A.warning(p, rear_frame(0, y + .1090, 0), .050)
    w = u.part('pto.pulley.wheel', 'pto.pulley', D.PULLEY_AT, alone=True, axis='x', rpm=800, explode=(-.30, .10, 0))
    wheel(w)
    return u


def wheel(w):
    """Crowned pulley with dished web, holes, hub and nut."""
    ax = M(D.PULLEY_AT) @ axis_frame('-x')
    r, h = D.PULLEY_R, D.PULLEY_W / 2
    rim = [(r - .014, -h), (r - .003, -h), (r, -h * .5), (r + .002, 0), (r, h * .5), (r - .003, h), (r - .014, h), (r - .016, h * .4), (r - .018, .006), (r - .018, -.006), (r - .016, -h * .4)]
    w.add('metal.steel', shapes.lathe(rim, 36, closed=True), ax)
    holes = [shapes.circle(r * .58 * math.cos(math.tau * i / 6), r * .58 * math.sin(math.tau * i / 6), .021, 12) for i in range(6)]
    for d in (0, 1):
        m = ax if not d else ax @ Matrix.Rotation(math.pi, 4, 'X')
        w.add('metal.cast', shapes.plate(shapes.circle(0, 0, r - .016, 36), holes, .007, .001, back=False), m @ M((0, 0, .007)))
    w.add('metal.cast', shapes.lathe([(0, -h * .6), (.040, -h * .6), (.043, -h * .5), (.043, h * .5), (.040, h * .6), (0, h * .6)], 20), ax)
    w.add('metal.zinc', shapes.cyl(.026, h * .6, h * .6 + .004, .001, 16), ax)
    bolt(w, ax @ M((0, 0, h * .6 + .004)), .019)
    for i in range(6):
        w.add('metal.cast', shapes.box((.038, -.005, -h * .45), (r - .016, .005, h * .45), .002), ax @ Matrix.Rotation(math.tau * (i + .5) / 6, 4, 'Z'))
