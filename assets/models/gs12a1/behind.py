"""What this machine shows behind its shields besides the shared drives: main belt drive with guards, filters, valve
block, pipes, tool box, lamps."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import axis_frame, towards

from combine import small
from combine.drive import sheave, v_belt

from . import bits
from . import dims as D

H = D.HULL
PLANE = lambda x: frame((x, 0, 0), (0, 1, 0), (0, 0, 1))                          # noqa: E731
ENGINE = next((y, z, r) for n, y, z, r, _ in D.LEFT_PULLEYS if n == 'engine')
MAIN = {'engine': ENGINE, 'counter': (2.26, 1.60, .36)}


def _hose(p, points, r):
    """Hose of few triangles."""
    p.add('rubber.belt', shapes.tube(A.smooth_path(points, 3), r, 0, 6))


def main_drive(u):
    """body.drives.main: power band from the engine's shaft to the header countershaft; the outermost layer on the left."""
    p = u.part('body.drives.main', explode=(.5, 0, 0))
    p.bake_without = ('panel.',)
    x = 1.30
    for name, spokes in (('engine', 0), ('counter', 6)):
        y, z, r = MAIN[name]
        q = u.part(f'drive.pulley.main_{name}.L', 'body.drives.main', (x, y, z), alone=True, axis='x', rpm=1900 if name == 'engine' else 1100)
        sheave(q, axis_frame('x', (x, y, z)), r, .15, 5, spokes)
        p.cyl('metal.steel', (H - .02, y, z), (x, y, z), .032, segments=12)
        p.cyl('metal.cast', (H, y, z), (H + .09, y, z), .085, segments=14)
    for k in range(5):
        v_belt(p, x - .06 + .03 * k, [(*MAIN['counter'][:2], .352), (*MAIN['engine'][:2], ENGINE[2] - .006)], .025, .024)
    tension(p, x)
    guards(p, x)


def tension(p, x):
    """Idler on an arm with spring and rod for the main band."""
    y, z = 2.86, 1.62
    p.lathe('metal.steel', [(0, -.075), (.10, -.075), (.10, .075), (.03, .078), (0, .085)], axis_frame('x', (x, y, z)), 18)
    p.bar('paint.chassis', [(x - .10, y, z), (x - .10, y + .36, z - .16)], .07, .02, up=(1, 0, 0))
    p.cyl('metal.steel', (x - .12, y, z), (x + .09, y, z), .022, segments=10)
    p.cyl('metal.cast', (H, y + .36, z - .16), (x - .08, y + .36, z - .16), .035, segments=12)
    a, b = Vector((x - .10, y + .04, z - .02)), Vector((x - .10, y - .10, z - .42))
    p.cyl('metal.zinc', a, b, .010, segments=8)
    d = (b - a).normalized()
    for k in range(11):
        p.add('metal.steel', shapes.lathe([(.028, -.004), (.028, .004), (.018, 0)], 8, closed=True), towards(a + d * (.12 + .020 * k), b))
    p.block('paint.chassis', b, (.05, .09, .06), .008)


def guards(p, x):
    """Yellow guards: perforated half shell round the engine pulley and a shield before the countershaft's lower half."""
    y, z, r = MAIN['engine']
    o = shapes.arc_points((0, 0, 0), r + .075, math.radians(-60), math.radians(130), 16)
    rings = []
    for px, py, pz in o:
        rings.append([(x + w, y + py * f, z + pz * f) for w, f in ((-.10, 1), (.115, 1), (.115, .90), (.110, .90), (.110, .985), (-.10, .985))])
    p.loft('plastic.yellow', rings)
    y, z, r = MAIN['counter']
    hole = [shapes.fillet([(y + .30 * math.cos(t) + du, z + .30 * math.sin(t) + dv) for du, dv in ((-.03, -.012), (.03, -.012), (.03, .012), (-.03, .012))], .01, 2) for t in [math.radians(k) for k in (205, 230, 255, 285, 310, 335)]]
    out = [(y + (r + .05) * math.cos(math.radians(k)), z + (r + .05) * math.sin(math.radians(k))) for k in range(180, 361, 12)]
    p.plate('plastic.yellow', out, PLANE(x + .125), hole, .004, .0015, lip=.16)
    bits.warning(p, PLANE(x + .127) @ Matrix.Translation((y, z - .16, 0)), .13)
    p.bar('paint.chassis', [(x - .03, y, z - r - .05), (x - .06, y, 1.14)], .06, .012, up=(0, 1, 0))


def left_side(u):
    """body.hydraulics.L: steering and header valve block, pipes under the shoulder, work lamp."""
    p = u.part('body.hydraulics.L')
    p.bake_without = ('panel.',)
    p.box('metal.zinc', (1.12, 3.62, 1.56), (1.28, 3.98, 1.72), .012)
    for k in range(4):
        y = 3.68 + .085 * k
        p.cyl('metal.dark', (1.20, y, 1.72), (1.20, y, 1.82), .028, segments=8)
        _hose(p, [(1.15, y, 1.57), (1.12, y - .05, 1.545), (1.02, 3.4 - .06 * k, 1.52), (1.02, 2.9 - .06 * k, 1.20), (1.00, 2.0, 1.20 + .03 * k)], .013)
    p.bar('paint.chassis', [(.80, 3.80, 1.64), (1.14, 3.80, 1.64)], .20, .03)
    pipes(p, 1)


def pipes(p, s):
    """Steel pipes along the shoulder rail with clamps, lamp under the shield."""
    for k in range(3):
        z = 2.17 + .036 * k
        p.tube('metal.zinc', [(s * 1.30, .40, z), (s * 1.32, 1.6, z + .02), (s * 1.34, 4.45, z + .05)], .010, .3, 5)
    for y in (.6, 1.6, 2.6, 3.6, 4.3):
        p.block('plastic.black', (s * (1.315 + .006 * y), y, 2.225 + .012 * y), (.05, .04, .13), .006)
    A.round_lamp(p, towards((s * 1.34, 2.42, 2.20), (s * 1.6, 2.42, 1.5)), .05, .05)


def right_side(u):
    """body.hydraulics.R: filters, tool box, pipes under the shoulder, work lamp."""
    p = u.part('body.hydraulics.R')
    p.bake_without = ('panel.',)
    for k in range(3):
        y = 3.36 + .17 * k
        p.cyl('metal.dark', (-1.12, y, 1.62), (-1.12, y, 1.90), .062, segments=14)
        p.cyl('metal.zinc', (-1.12, y, 1.90), (-1.12, y, 1.95), .07, segments=14)
        _hose(p, [(-1.12, y, 1.97), (-1.10, y - .10, 2.12), (-1.05, 2.5, 2.14 - .05 * k), (-1.00, 1.5, 2.06 - .04 * k)], .016)
    p.bar('paint.chassis', [(-.80, 3.53, 1.95), (-1.18, 3.53, 1.95)], .50, .03)
    p.box('plastic.black', (-1.40, 4.02, 1.66), (-1.02, 4.52, 1.96), .03)
    p.bar('paint.chassis', [(-.80, 4.27, 1.66), (-1.36, 4.27, 1.65)], .30, .03)
    for y in (4.14, 4.40):
        small.latch(p, frame((-1.401, y, 1.90), (0, -1, 0), (0, 0, 1)), .028)
    pipes(p, -1)


def build(u):
    """Everything of this machine's own behind the shields."""
    main_drive(u)
    left_side(u)
    right_side(u)
