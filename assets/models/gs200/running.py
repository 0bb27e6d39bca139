"""Front running gear, each a GLB of its own: three tyre sizes and the half-track. Origin: ground under the front axle."""
import math
import os
import re

from mathutils import Matrix, Vector

from kit import Unit, export, frame, shapes, wheels
from kit import assemblies as A
from kit.part import axis_frame

from . import dims as D


def slug(size):
    """File and node name of a tyre size."""
    return re.sub(r'[^a-z0-9]+', '_', size.lower())


def wheel_pair(size, out):
    """running_front_<size>.glb"""
    export.clear()
    u = Unit(f'running.front.{slug(size)}', fits='running.front', tyre=size)
    r = wheels.TYRES[size][0] / 2
    for side, s in (('L', 1), ('R', -1)):
        wheels.wheel(u, f'wheel.front.{side}', size, side, (s * D.TRACK_FRONT / 2, 0, r), hub='reduction', explode=(.75 * s, 0, 0))
    export.write(u, os.path.join(out, f'running_front_{slug(size)}.glb'), budget=28000)


def wheels_all(out):
    """All three sizes."""
    for size in (D.TYRE_FRONT, D.TYRE_FRONT_WIDE, D.TYRE_FRONT_BIG):
        wheel_pair(size, out)


# ---------------------------------------------------------------- half-track

X0, X1 = .94, 1.46                                 # belt, left side
ROLL = [(-.70, .30, .235), (.70, .30, .235), (0, .86, .31)]      # idler front, idler rear, drive sprocket (y, z, r)


def halftrack(out):
    """halftrack.glb: triangular rubber tracks in place of the front wheels."""
    export.clear()
    u = Unit('running.front.halftrack', fits='running.front')
    for side, s in (('L', 1), ('R', -1)):
        belt = u.part(f'track.belt.{side}', alone=True, explode=(.75 * s, 0, 0), budget=9000)
        body = u.part(f'track.frame.{side}', explode=(.75 * s, 0, 0), budget=9000)
        drive = u.part(f'track.sprocket.{side}', pivot=(s * 1.2, 0, ROLL[2][1]), alone=True, axis='x', explode=(.75 * s, 0, 0))
        for p in (belt, body, drive):
            p.stack.append(Matrix.Scale(s, 4, (1, 0, 0)))
        wheels.crawler_belt(belt, [(y, z + .035, r) for y, z, r in ROLL], X0, X1, .026, .036, .125)
        frame_unit(body)
        sprocket(drive)
        for p in (belt, body, drive):
            p.stack.pop()
        idlers(u, side, s)
    export.write(u, os.path.join(out, 'halftrack.glb'), budget=44000)


def frame_unit(p):
    """Triangular carrier, tensioner, rollers' yokes, guards."""
    m = (X0 + X1) / 2
    for x in (m - .10, m + .10):
        p.prism('paint.chassis', [(-.62, .28, .06), (.62, .28, .06), (.62, .40, .05), (.16, .78, .06), (-.16, .78, .06), (-.62, .40, .05)], x - .02, x + .02, 'x', .008)
    p.box('paint.chassis', (m - .13, -.34, .36), (m + .13, .34, .52), .03)
    p.box('paint.accent', (m - .075, -.62, .40), (m + .075, -.30, .50), .02)
    A.cylinder(p, (m, .30, .46), (m, .66, .34), .038, .4)
    p.cyl('metal.cast', (.80, 0, ROLL[2][1]), (X1 - .10, 0, ROLL[2][1]), .12)
    p.cyl('metal.cast', (.72, 0, ROLL[2][1] - .05), (.96, 0, ROLL[2][1] - .05), .20)
    A.bolt_circle(p, axis_frame('x', (.96, 0, ROLL[2][1] - .05)), .16, 10, .011)
    for y in (-.28, 0, .28):
        for x in (m - .105, m + .105):
            p.add('metal.dark', shapes.lathe([(0, -.045), (.10, -.045), (.115, -.03), (.115, .03), (.10, .045), (.05, .045), (.04, .055), (0, .055)], 20), axis_frame('x', (x + (.06 if x > m else -.06), y, .175)))
        p.cyl('metal.steel', (m - .2, y, .175), (m + .2, y, .175), .03)
        p.bar('paint.chassis', [(m, y, .18), (m, y, .34)], .08, .05)
    A.warning(p, frame((m + .132, .24, .44), (0, 1, 0), (0, 0, 1)), .09)
    p.text('decal.light', 'GS200', .07, frame((m + .132, -.10, .44), (0, 1, 0), (0, 0, 1)), shear=.18)


def sprocket(p):
    """Spoked drive wheel with bars that mesh with the belt's teeth."""
    m, (y, z, r) = (X0 + X1) / 2, ROLL[2]
    f = axis_frame('x', (m, y, z))
    for w in (-.16, .16):
        p.add('paint.rim', shapes.ring(r - .075, r + .02, w - .012, w + .012, .004, 40), f)
        p.add('paint.rim', shapes.plate(shapes.circle(0, 0, r - .07, 32), [[(q[0] * math.cos(a) - q[1] * math.sin(a), q[0] * math.sin(a) + q[1] * math.cos(a)) for q in shapes.rect(.135, -.042, .205, .042, .025)] for a in [math.tau * (i + .5) / 6 for i in range(6)]], .016, .004), f @ Matrix.Translation((0, 0, w + .008)))
    for i in range(14):
        a = math.tau * i / 14
        p.add('metal.worn', shapes.cyl(.020, -.17, .17, .004, 10), f @ Matrix.Translation((r * math.cos(a), r * math.sin(a), 0)))
    p.add('paint.chassis', shapes.lathe([(.13, .16), (.13, .20), (.11, .23), (.05, .25), (0, .25)], 28), f)
    p.add('metal.zinc', wheels.nuts(.10, 10, .215, .012), f)


def idlers(u, side, s):
    """track.idler.*: two big wheels with dished discs on each side."""
    m = (X0 + X1) / 2
    for name, (y, z, r) in zip(('front', 'rear'), ROLL):
        p = u.part(f'track.idler.{name}.{side}', pivot=(s * m, y, z), alone=True, axis='x', explode=(.75 * s, 0, 0))
        with p.at(Matrix.Scale(s, 4, (1, 0, 0))):
            f = axis_frame('x', (m, y, z + .035))
            for w, d in ((.14, 1), (-.14, -1)):
                p.add('rubber.belt', shapes.ring(r - .03, r, w - .075, w + .075, .012, 36), f)
                p.add('paint.rim', shapes.ring(r - .055, r - .028, w - .07, w + .07, .004, 36), f)
                p.add('paint.rim', shapes.lathe([(.05, w + d * .06), (.10, w + d * .05), (.13, w + d * .01), (r - .05, w + d * .02), (r - .05, w + d * .03), (.13, w + d * .022), (.10, w + d * .062), (.05, w + d * .072)], 32, closed=True), f)
            p.add('paint.chassis', shapes.lathe([(0, -.20), (.055, -.20), (.055, .20), (.045, .225), (0, .23)], 20), f)
            p.add('metal.zinc', wheels.nuts(.085, 6, .20, .010), f)
