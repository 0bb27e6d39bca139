"""halftrack.glb: triangular rubber tracks in place of the front wheels. Origin: ground under the front axle.

The drive sprocket sits on the machine's front axle (D.FRONT_R); all sizes grow with it. The right unit is the left one turned round;
only the belts are made twice, since their tread has a direction."""
import math
import os
from types import SimpleNamespace

from mathutils import Matrix, Vector

from kit import Unit, export, frame, shapes, wheels
from kit import assemblies as A
from kit.part import axis_frame

THICK, LUG = .026, .036                          # belt and its lugs
TURN = Matrix.Rotation(math.pi, 4, 'Z')


def layout(D):
    """Places and sizes of the left unit."""
    k = D.FRONT_R / .80
    L = SimpleNamespace(m=D.TRACK_FRONT / 2, wide=getattr(D, 'HALFTRACK_WIDE', .52), k=k, name=D.NAME)
    L.idler_r, L.idler_y = .25 * k, .74 * k
    L.idler_z = L.idler_r + THICK + LUG + .002
    L.sprocket_r, L.axle = .36 * k, D.FRONT_R
    L.beam_top = L.axle - L.sprocket_r - .040
    L.rolls = [(-L.idler_y, L.idler_z, L.idler_r), (L.idler_y, L.idler_z, L.idler_r), (0, L.axle, L.sprocket_r)]
    return L


def write(out, D):
    """Both units."""
    export.clear()
    u = Unit('running.front.halftrack', fits='running.front', below_ground_front=0.0)
    L = layout(D)
    for side, s in (('L', 1), ('R', -1)):
        belt = u.part(f'track.belt.{side}', alone=True, explode=(.75 * s, 0, 0), budget=9500)
        with belt.at(Matrix.Scale(s, 4, (1, 0, 0))):
            wheels.crawler_belt(belt, L.rolls, L.m - L.wide / 2, L.m + L.wide / 2, THICK, LUG, .125 * L.k)
    body = u.part('track.frame.L', pivot=(L.m, 0, 0), explode=(.75, 0, 0), budget=9000)
    frame_unit(body, L)
    drive = u.part('track.sprocket.L', pivot=(L.m, 0, L.axle), alone=True, axis='x', explode=(.75, 0, 0))
    sprocket(drive, L)
    idler = u.part('track.idler.front.L', pivot=(L.m, -L.idler_y, L.idler_z), alone=True, axis='x', explode=(.75, 0, 0))
    idler_wheels(idler, L)
    u.instance('track.idler.rear.L', idler, (L.m, L.idler_y, L.idler_z), axis='x', explode=(.75, 0, 0))
    u.instance('track.frame.R', body, (-L.m, 0, 0), turn=TURN, explode=(-.75, 0, 0))
    u.instance('track.sprocket.R', drive, (-L.m, 0, L.axle), turn=TURN, axis='x', explode=(-.75, 0, 0))
    for name, y in (('front', -L.idler_y), ('rear', L.idler_y)):
        u.instance(f'track.idler.{name}.R', idler, (-L.m, y, L.idler_z), turn=TURN, axis='x', explode=(-.75, 0, 0))
    export.write(u, os.path.join(out, 'halftrack.glb'), budget=44000)


def frame_unit(p, L):
    """Beam below the sprocket, arms up to the axle, idler forks with the tensioner, road rollers, final drive."""
    m, k, top = L.m, L.k, L.beam_top
    low = top - .13
    p.box('paint.chassis', (m - .085, -.46 * k, low), (m + .085, .46 * k, top), .02)
    for y in (-.17, .17):
        p.box('paint.chassis', (m - .235, y * k - .06, top - .085), (m + .235, y * k + .06, top - .005), .012)
    for x in (m - .215, m + .215):
        o = [(-.27 * k, top - .12, .05), (.27 * k, top - .12, .05), (.25 * k, top - .01, .04), (.15, L.axle + .06, .10), (.08, L.axle + .16, .10), (-.08, L.axle + .16, .10), (-.15, L.axle + .06, .10), (-.25 * k, top - .01, .04)]
        p.prism('paint.chassis', o, x - .018, x + .018, 'x', .008)
    out = axis_frame('x', (m + .233, 0, L.axle))
    p.add('metal.cast', shapes.lathe([(.155, 0), (.150, .018), (.125, .026), (.06, .030), (.055, .05), (0, .052)], 24), out)
    A.bolts(p, out @ Matrix.Translation((0, 0, .019)), [(.138 * math.cos(math.tau * i / 10), .138 * math.sin(math.tau * i / 10)) for i in range(10)], .010)
    A.bolts(p, frame((m + .234, 0, 0), (0, 1, 0), (0, 0, 1)), [(y * k, top - .055) for y in (-.22, -.13, .13, .22)], .011)
    for s in (-1, 1):                                                           # forks of the idlers
        p.bar('paint.chassis', [(m, s * .40 * k, (low + top) / 2), (m, s * .58 * k, L.idler_z + .04), (m, s * L.idler_y, L.idler_z)], .085, .11, .08, bevel=.012, up=(0, 0, 1))
        p.cyl('metal.cast', (m - .066, s * L.idler_y, L.idler_z), (m + .066, s * L.idler_y, L.idler_z), .075)
    p.box('paint.accent', (m - .07, -.44 * k, top - .01), (m + .07, -.20 * k, top + .030), .012)       # tensioner under its lid
    z, r = THICK + LUG + .115, .112
    for y in [i * .29 * k for i in (-1, 0, 1)]:
        for x in (m - .17, m + .17):
            p.add('rubber.belt', shapes.lathe([(r - .03, -.05), (r - .008, -.05), (r, -.04), (r, .04), (r - .008, .05), (r - .03, .05)], 20), axis_frame('x', (x, y, z)))
            p.add('paint.rim', shapes.lathe([(0, -.055), (.035, -.055), (.04, -.03), (r - .028, -.02), (r - .028, .02), (.04, .03), (.035, .055), (0, .055)], 20), axis_frame('x', (x, y, z)))
        p.cyl('metal.steel', (m - .22, y, z), (m + .22, y, z), .028)
        p.bar('paint.chassis', [(m, y, z), (m, y, low + .02)], .09, .07, up=(0, 1, 0))
    f = axis_frame('x', (m, 0, L.axle))
    p.add('metal.cast', shapes.lathe([(0, -.50), (.15, -.50), (.16, -.48), (.16, -.40), (.205, -.385), (.215, -.36), (.215, -.30), (.20, -.275), (.13, -.26), (.13, -.20), (0, -.20)], 28), f)
    A.bolts(p, f @ Matrix.Translation((0, 0, -.275)), [(.172 * math.cos(math.tau * i / 12), .172 * math.sin(math.tau * i / 12)) for i in range(12)], .011)
    A.warning(p, frame((m + .234, .17 * k, top + .05), (0, 1, 0), (0, 0, 1)), .09)
    p.text('decal.light', L.name, .058, frame((m + .234, -.02 * k, top + .05), (0, 1, 0), (0, 0, 1)), shear=.18, fine=1)


def sprocket(p, L):
    """Spoked drive wheel with bars that mesh with the belt's teeth."""
    r = L.sprocket_r
    f = axis_frame('x', (L.m, 0, L.axle))
    cuts = []
    for i in range(6):
        a = math.tau * (i + .5) / 6
        o = [(.44 * r, -.13 * r, .03), (.68 * r, -.20 * r, .04), (.68 * r, .20 * r, .04), (.44 * r, .13 * r, .03)]
        cuts.append([(q[0] * math.cos(a) - q[1] * math.sin(a), q[0] * math.sin(a) + q[1] * math.cos(a)) for q in shapes.fillet(o)])
    for w in (-.155, .155):
        p.add('paint.rim', shapes.ring(r - .075, r + .012, w - .014, w + .014, .004, 40), f)
        p.add('paint.rim', shapes.plate(shapes.circle(0, 0, r - .07, 32), cuts, .016, .004), f @ Matrix.Translation((0, 0, w + .008)))
    n = 2 * round(7 * L.k)
    for i in range(n):
        a = math.tau * i / n
        p.add('metal.worn', shapes.cyl(.021, -.165, .165, .004, 8), f @ Matrix.Translation((r * math.cos(a), r * math.sin(a), 0)))
    p.add('paint.chassis', shapes.lathe([(0, -.20), (.15, -.20), (.15, .17), (.13, .195), (0, .195)], 24), f)
    p.add('metal.zinc', wheels.nuts(.12, 10, .170, .011), f)


def idler_wheels(p, L):
    """Two big rubber-tyred wheels with dished discs."""
    r = L.idler_r
    f = axis_frame('x', (L.m, -L.idler_y, L.idler_z))
    for w, d in ((.145, 1), (-.145, -1)):
        p.add('rubber.belt', shapes.ring(r - .035, r, w - .075, w + .075, .012, 36), f)
        p.add('paint.rim', shapes.ring(r - .060, r - .032, w - .07, w + .07, .004, 36), f)
        p.add('paint.rim', shapes.lathe([(.05, w + d * .06), (.10, w + d * .05), (.13, w + d * .01), (r - .055, w + d * .02), (r - .055, w + d * .03), (.13, w + d * .022), (.10, w + d * .062), (.05, w + d * .072)], 30, closed=True), f)
        p.add('paint.chassis', shapes.lathe([(0, 0), (.055, 0), (.055, d * .06), (.045, d * .080), (0, d * .085)], 18), f @ Matrix.Translation((0, 0, w)))
        p.add('metal.zinc', wheels.nuts(.085, 6, .053, .010), f @ Matrix.Translation((0, 0, w)) @ (Matrix() if d > 0 else Matrix.Rotation(math.pi, 4, 'X')))
