"""Parts the program shows or hides: beacon, work lamps, roof air conditioner, awning instead of the cab."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, settings, shapes
from kit.part import towards

from . import dims as D, surf
from .util import bolt, bolts, collar, front_frame, lerp, rear_frame, rrect, up_frame

M = Matrix.Translation


def build(u):
    """Each under its own option node."""
    beacon(u)
    lamps(u)
    ac(u)
    awning(u)


def beacon(u):
    """Amber beacon on the roof's rear left corner with a bracket."""
    p = u.part('option.beacon', 'option.cab', default=1, explode=(0, 0, .95))
    p.box('metal.dark', (.425, .385, 2.790), (.495, .455, 2.806), .004)
    A.beacon(p, up_frame(.46, .42, 2.815), .055, .155)
    p.tube('rubber.belt', [(.46, .45, 2.80), (.47, .52, 2.798), (.48, .60, 2.780)], .005, .03)


def lamps(u):
    """Two lamps forward and two to the rear under the roof's lip, on brackets."""
    p = u.part('option.lamps_work', 'option.cab', default=1, explode=(0, 0, .75))
    for s in (-1, 1):
        yf = D.ROOF_FRONT - .045 * (1 - (.47 / D.ROOF_HALF) ** 2)
        for y, make, d in ((yf, front_frame, -1), (D.ROOF_REAR, rear_frame, 1)):
            w = make(s * .47, y + d * .016, 2.628)
            p.box('metal.dark', (s * .47 - .028, y - d * .045, 2.588), (s * .47 + .028, y + d * .048, 2.606), .003)
            p.tube('metal.dark', [(s * .47 - .085, y + d * .045, 2.628), (s * .47 - .085, y + d * .040, 2.588), (s * .47 + .085, y + d * .040, 2.588), (s * .47 + .085, y + d * .045, 2.628)], .006, .02)
            A.lamp(p, w, .150, .095, .065, 'lamp.white', 6 if d < 0 else 0)
            p.add('lamp.white', shapes.plate(rrect(-.068, -.0405, .068, .0405, .012), (), .002, 0, back=False), w @ M((0, 0, .0635)))


def ac(u):
    """Low roof unit with louvres and fan grille."""
    p = u.part('option.ac', 'option.cab', default=0, alone=True, explode=(0, 0, 1.0))
    y0, y1 = -.62, .20
    o = [(y0, .0, .02), (y1, .0, .02), (y1, .10, .04), (y1 - .06, .145, .05), (y0 + .20, .145, .10), (y0, .06, .04)]
    z = D.HEIGHT - .004
    p.prism('paint.roof', [(a, b + z, r) for a, b, r in o], -.36, .36, 'x', .022, grid=None)
    for s in (-1, 1):
        w = frame((s * .361, (y0 + y1) / 2 + .10, z + .070), (0, s, 0), (0, 0, 1))
        p.plate('plastic.black', rrect(-.24, -.045, .24, .045, .015), w, holes=[shapes.slot(-.195 + .065 * k, 0, .056, .016, math.pi / 2) for k in range(7)], thickness=.006, behind='mesh.dark', gap=.001, back=False)
    f = up_frame(0, -.06, z + .146)
    p.add('mesh.dark', shapes.cyl(.150, -.004, .002, 0, 28), f)
    for r in (.05, .085, .12, .155):
        collar(p, 'plastic.black', r - .003, r + .003, .009, f, 24)
    for k in range(8):
        p.add('plastic.black', shapes.box((.02, -.003, .001), (.156, .003, .009), .001), f @ Matrix.Rotation(math.tau * k / 8, 4, 'Z'))
    for s in (-1, 1):
        for y in (y0 + .05, y1 - .04):
            p.box('metal.dark', (s * .355, y - .03, z - .012), (s * .395, y + .03, z + .016), .004)
            bolt(p, up_frame(s * .380, y, z + .016), .009)


def awning(u):
    """Open roll-over frame with a canopy; shown when option.cab is hidden. Baked alone."""
    p = u.part('option.awning', default=0, alone=True, explode=(0, 0, .5))
    for s in (-1, 1):
        p.bar('paint.accent', [(s * .56, .52, 1.62), (s * .56, .50, 2.60)], .060, .060, 0, .010, up=(0, 1, 0))
        p.bar('paint.accent', [(s * .56, -.92, 1.02), (s * .57, -1.00, 1.70), (s * .56, -.86, 2.60)], .046, .046, .12, .010, up=(0, 1, 0))
        p.bar('paint.accent', [(s * .56, -.95, 2.60), (s * .56, .60, 2.60)], .050, .050, 0, .008)
        p.bar('paint.accent', [(s * .56, .48, 2.28), (s * .56, .28, 2.60)], .036, .036, 0, .006, up=(0, 1, 0))
        p.tube('paint.accent', [(s * .56, .46, 1.82), (s * .60, .20, 1.95), (s * .60, -.30, 1.95), (s * .56, -.60, 1.72)], .016, .10)
        p.box('paint.accent', (s * .52, .46, 1.60), (s * .62, .58, 1.64), .006)
        for y in (.475, .565):
            bolt(p, up_frame(s * .60, y, 1.64), .012)
    for y in (-.90, .50):
        p.bar('paint.accent', [(-.56, y, 2.60), (.56, y, 2.60)], .050, .050, 0, .008)
    p.bar('paint.accent', [(-.56, -.99, 1.70), (.56, -.99, 1.70)], .040, .030, 0, .006)
    rows = [(-.64, .62), (-.40, .66), (0.0, .67), (.40, .66), (.64, .62)]

    def at(s, t):
        x = lerp(-.66, .66, s)
        y = lerp(-1.14, .70, t)
        sag = .030 * (1 - (x / .66) ** 2)
        z = D.HEIGHT - .055 + sag - .030 * max(0, abs(x) - .56) / .10 - .020 * abs(math.sin(math.pi * t * 3))
        return (x, y, z)
    p.add('paint.roof', shapes.grid(at, 12, 18, .006))
    for t in (0, 1 / 3, 2 / 3, 1):
        p.tube('paint.accent', [Vector(at(k / 10, t)) - Vector((0, 0, .014)) for k in range(11)], .012, 0, 8)
    for s in (0, 1):
        p.tube('rubber.belt', [Vector(at(s, k / 18)) for k in range(19)], .010, 0, 6)
        for t in (0.02, .34, .66, .98):
            q = Vector(at(s, t))
            p.tube('paint.accent', [(q.x * .87, q.y, 2.60), (q.x * .98, q.y, q.z - .012)], .010, .01)
