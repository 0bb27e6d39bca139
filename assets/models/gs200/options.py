"""Options as subtrees of their own, shown or hidden by the program."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import axis_frame, towards

from . import dims as D
from .body import hood_low, rear_frame
from .surf import flank, place, upper

UP = lambda x, y, z: frame((x, y, z), (1, 0, 0), (0, 1, 0))            # noqa: E731


def air_conditioner(u):
    """option.ac: unit on the cab roof with two fans and grilles."""
    p = u.part('option.ac', 'cab', explode=(0, 0, .6))
    z = D.ROOF_TOP - .01
    rings = []
    for h, d in ((0, 0), (.055, -.01), (.095, -.035), (.115, -.08), (.12, -.14)):
        rings.append([Vector((x, y - .50, z + h)) for x, y in shapes.rect(-.52 - d, -.34 - d, .52 + d, .34 + d, .12)])
    p.loft('paint.roof', rings)
    for x in (-.23, .23):
        f = UP(x, -.50, z + .12)
        p.add('plastic.black', shapes.ring(.125, .150, -.01, .012, .004, 28), f)
        p.add('mesh.dark', shapes.cyl(.13, -.012, .003, 0, 24), f)
        for i in range(7):
            t = math.tau * i / 7
            p.add('plastic.black', shapes.box((.02, -.018, .002), (.118, .018, .008), .002), f @ Matrix.Rotation(t, 4, 'Z') @ Matrix.Rotation(.3, 4, 'X'))
        for r in (.045, .085):
            p.add('plastic.black', shapes.ring(r, r + .006, .008, .014, .001, 24), f)
        p.add('plastic.black', shapes.cyl(.03, .0, .016, .004), f)
    for k in range(5):
        p.block('plastic.black', (0, -.845 + .004 * k, z + .025 + .014 * k), (.70, .02, .006), .002)


def beacons(u):
    """option.beacon: two beacons on the roof."""
    p = u.part('option.beacon', 'cab')
    for s in (1, -1):
        A.beacon(p, UP(s * .66, -.12, D.ROOF_TOP - .025), .058, .165)


def yield_monitor(u):
    """option.monitor_yield: terminal, grain sensor on the elevator, GPS dome."""
    p = u.part('option.monitor_yield', 'cab')
    A.screen(p, _facing((-.56, -1.00, 2.55), (0, -.35, 2.75)), .27, .19)
    p.tube('plastic.black', [(-.58, -1.04, 2.55), (-.62, -1.12, 2.50), (-.66, -1.14, 2.28)], .013, .04)
    g = UP(0, -1.20, D.ROOF_TOP + .012)
    p.add('plastic.black', shapes.cyl(.05, -.02, .03, .006), g)
    p.add('plastic.white', shapes.lathe([(0, .025), (.10, .025), (.118, .04), (.118, .07), (.10, .095), (.06, .112), (0, .118)], 28), g)
    s = u.part('option.monitor_yield.sensor', 'option.monitor_yield', explode=(0, .9, -.7))
    s.block('plastic.blue', (-.70, 1.31, 2.66), (.16, .14, .10), .02)
    s.cyl('metal.steel', (-.70, 1.31, 2.60), (-.70, 1.31, 2.63), .05)
    s.tube('rubber.belt', [(-.70, 1.24, 2.66), (-.70, 1.1, 2.60), (-.70, .4, 2.2)], .008, .1)


def _facing(at, target):
    """Frame at a point, w towards the target, u horizontal to the viewer's right."""
    return towards(at, target)


def rear_camera(u):
    """option.camera_rear: camera on the hood and its cable, screen in the cab."""
    p = u.part('option.camera_rear')
    f = rear_frame(-.16, 1.97, .02)
    p.add('plastic.black', shapes.prism(shapes.rect(-.045, -.035, .045, .035, .012), 0, .07, .006), f)
    p.add('mesh.dark', shapes.cyl(.022, .068, .076, .002, 18), f)
    p.add('glass.mirror', shapes.cyl(.014, .074, .078, .002, 14), f)
    p.bar('plastic.black', [f @ Vector((-.05, .045, .0)), f @ Vector((-.05, .045, .085))], .004, .004)
    p.add('plastic.black', shapes.plate(shapes.rect(-.055, .036, .055, .042, .002), (), .09, .001), f @ Matrix.Translation((0, 0, .09)))
    q = u.part('option.camera_rear.screen', 'option.camera_rear', explode=(0, -.9, .7))
    A.screen(q, _facing((.52, -1.10, 2.98), (0, -.45, 2.75)), .15, .10, 2)
    q.tube('plastic.black', [(.54, -1.13, 2.98), (.60, -1.16, 3.1), (.62, -1.16, 3.22)], .009, .03)


def toolbox(u):
    """option.toolbox: box on the right catwalk."""
    p = u.part('option.toolbox', explode=(-.5, 0, 0))
    o = shapes.rect(-.30, 0, .30, .30, .03)
    f = frame((-1.20, -.60, 1.725), (0, -1, 0), (0, 0, 1))
    p.add('plastic.black', shapes.prism(o, -.12, .12, .015), f)
    p.add('plastic.black', shapes.prism(shapes.rect(-.31, .245, .31, .315, .025), -.13, .13, .012), f)
    for x in (-.18, .18):
        A.latch(p, f @ Matrix.Translation((x, .235, .131)), .028)
    A.sticker(p, f @ Matrix.Translation((0, .12, .121)), .18, .06, 'decal.light')
    p.text('decal.dark', 'ALƏTLƏR', .026, f @ Matrix.Translation((0, .12, .123)), .001)


def second_extinguisher(u):
    """option.extinguisher2: at the rear of the deck."""
    p = u.part('option.extinguisher2', explode=(0, .3, .6))
    A.extinguisher(p, frame((.56, 3.50, D.DECK_Z + .02), (-1, 0, 0), (0, -1, 0)), .062, .40)
    p.box('paint.chassis', (.46, 3.38, D.DECK_Z - .005), (.66, 3.59, D.DECK_Z + .02), .006)


def straw_plate(u):
    """option.straw_plate: windrow plate below the hood with two deflectors."""
    p = u.part('option.straw_plate', pivot=(0, 4.62, 1.42), axis='x', min=-10, max=35, explode=(0, 1.3, -.3))
    y0, y1 = 4.62, D.REAR
    rows = []
    for k in range(9):
        t = k / 8
        y, z = y0 + (y1 - y0) * t, 1.42 - .30 * t - .16 * t * t
        rows.append((y, z))

    def f(s, t):
        i = min(7, int(t * 8))
        g = t * 8 - i
        y = rows[i][0] * (1 - g) + rows[i + 1][0] * g
        z = rows[i][1] * (1 - g) + rows[i + 1][1] * g
        return ((2 * s - 1) * (.74 + .06 * t), y, z)
    p.grid('metal.galv', f, 8, 8, thickness=.006)
    for s in (1, -1):
        rail = [(s * (.74 + .06 * k / 8), y, z + .0) for k, (y, z) in enumerate(rows)]
        side = [[Vector(q) + Vector((0, 0, -.02)), Vector(q) + Vector((0, 0, .15 * (1 - k / 12))), Vector(q) + Vector((s * .006, 0, .15 * (1 - k / 12))), Vector(q) + Vector((s * .006, 0, -.02))] for k, q in enumerate(rail)]
        p.loft('metal.galv', side)
    for x in (-.5, 0, .5):
        p.bar('metal.galv', [(x, y, z - .022) for y, z in rows], .035, .03)
    p.bar('paint.chassis', [(-.80, y1 - .012, rows[-1][1] - .01), (.80, y1 - .012, rows[-1][1] - .01)], .024, .03)
    p.cyl('metal.steel', (-.80, y0, 1.42), (.80, y0, 1.42), .018)


def driven_axle(u):
    """option.axle_driven: hub motors, hoses and a valve block at the rear axle."""
    p = u.part('option.axle_driven', 'axle.rear')
    y, z = D.WHEELBASE, D.REAR_R
    for s in (1, -1):
        f = axis_frame('x' if s > 0 else '-x', (s * .86, y, z))
        p.add('metal.cast', shapes.lathe([(0, -.02), (.10, -.02), (.12, .0), (.13, .06), (.155, .07), (.155, .12), (.13, .13), (0, .13)], 28), f)
        A.bolt_circle(p, f @ Matrix.Translation((0, 0, .0)) @ Matrix.Rotation(math.pi, 4, 'X') @ Matrix.Translation((0, 0, .02)), .08, 8, .009)
        for k in (-1, 1):
            A.hose(p, [(s * .85, y + .07 * k, z + .09), (s * .72, y + .12 * k, z + .26), (s * .45, y + .10 * k, z + .34), (s * .10, y + .06 * k, z + .38)], .013)
    p.block('metal.zinc', (0, y, z + .37), (.22, .20, .10), .012)
    for k in range(3):
        p.cyl('metal.dark', (-.07 + .07 * k, y, z + .42), (-.07 + .07 * k, y, z + .48), .022)


def build(u):
    """All options outside the cab and body modules."""
    air_conditioner(u)
    beacons(u)
    yield_monitor(u)
    rear_camera(u)
    toolbox(u)
    second_extinguisher(u)
    straw_plate(u)
    driven_axle(u)
