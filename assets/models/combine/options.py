"""Options as subtrees of their own, shown or hidden by the program. D is the machine's sizes module, S its surfaces
(flank, upper, place, rear_frame)."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import axis_frame, towards

from . import lean

from .works import layout

UP = lambda x, y, z: frame((x, y, z), (1, 0, 0), (0, 1, 0))            # noqa: E731


def air_conditioner(u, D):
    """option.ac: unit on the cab roof with two fans and grilles."""
    p = u.part('option.ac', 'cab', explode=(0, 0, .6))
    y0, z = D.AC
    rings = []
    for h, d in ((0, 0), (.055, -.01), (.095, -.035), (.115, -.08), (.12, -.14)):
        rings.append([Vector((x, y + y0, z + h)) for x, y in shapes.rect(-.52 - d, -.34 - d, .52 + d, .34 + d, .12)])
    p.loft('paint.roof', rings)
    for x in (-.23, .23):
        f = UP(x, y0, z + .12)
        p.add('plastic.black', shapes.ring(.125, .150, -.01, .012, .004, 28), f)
        p.add('mesh.dark', shapes.cyl(.13, -.012, .003, 0, 24), f)
        for i in range(7):
            t = math.tau * i / 7
            p.add('plastic.black', shapes.box((.02, -.018, .002), (.118, .018, .008), .002), f @ Matrix.Rotation(t, 4, 'Z') @ Matrix.Rotation(.3, 4, 'X'))
        for r in (.045, .085):
            p.add('plastic.black', shapes.ring(r, r + .006, .008, .014, .001, 24), f)
        p.add('plastic.black', shapes.cyl(.03, .0, .016, .004), f)
    for k in range(5):
        p.block('plastic.black', (0, y0 - .345 + .004 * k, z + .025 + .014 * k), (.70, .02, .006), .002)


def beacons(u, D):
    """option.beacon: two beacons on the roof."""
    p = u.part('option.beacon', 'cab.roof')
    x, y, z = D.BEACONS
    for s in (1, -1):
        A.beacon(p, UP(s * x, y, z), .058, .165)


def yield_monitor(u, D):
    """option.monitor_yield: terminal, grain sensor on the elevator, GPS dome."""
    p = u.part('option.monitor_yield', 'cab')
    t = Vector(D.TERMINAL)
    A.screen(p, _facing(t, D.EYE), .27, .19)
    p.tube('plastic.black', [t + Vector(q) for q in ((-.02, -.04, 0), (-.06, -.12, -.05), (-.10, -.14, -.27))], .013, .04)
    g = UP(*D.GPS)
    dome = u.part('option.monitor_yield.dome', 'cab.roof')
    dome.add('plastic.black', shapes.cyl(.05, -.02, .03, .006), g)
    dome.add('plastic.white', shapes.lathe([(0, .025), (.10, .025), (.118, .04), (.118, .07), (.10, .095), (.06, .112), (0, .118)], 28), g)
    s = u.part('option.monitor_yield.sensor', 'option.monitor_yield', explode=(0, .9, -.7))
    L = layout(D)
    q = Vector((-L.elevator_x, L.grain_head[0], L.grain_head[1] + L.elevator_d + .058))
    s.block('plastic.blue', q, (.16, .14, .10), .02)
    s.cyl('metal.steel', q - Vector((0, 0, .06)), q - Vector((0, 0, .03)), .05)
    s.tube('rubber.belt', [q + Vector(v) for v in ((0, -.07, 0), (0, -.21, -.06), (0, -.91, -.46))], .008, .1)


def _facing(at, target):
    """Frame at a point, w towards the target, u horizontal to the viewer's right."""
    return towards(at, target)


def rear_camera(u, D, S):
    """option.camera_rear: camera on the hood and its cable, screen in the cab."""
    p = u.part('option.camera_rear')
    f = S.rear_frame(*D.CAMERA, .02)
    p.add('plastic.black', shapes.prism(shapes.rect(-.045, -.035, .045, .035, .012), 0, .07, .006), f)
    p.add('mesh.dark', shapes.cyl(.022, .068, .076, .002, 18), f)
    p.add('glass.mirror', shapes.cyl(.014, .074, .078, .002, 14), f)
    p.bar('plastic.black', [f @ Vector((-.05, .045, .0)), f @ Vector((-.05, .045, .085))], .004, .004)
    p.add('plastic.black', shapes.plate(shapes.rect(-.055, .036, .055, .042, .002), (), .09, .001), f @ Matrix.Translation((0, 0, .09)))
    q = u.part('option.camera_rear.screen', 'option.camera_rear', explode=(0, -.9, .7))
    t = Vector(D.CAMERA_SCREEN)
    A.screen(q, _facing(t, Vector(D.EYE) + Vector((0, -.10, 0))), .15, .10, 2)
    q.tube('plastic.black', [t + Vector(v) for v in ((.02, -.03, 0), (.08, -.06, .12), (.10, -.06, .24))], .009, .03)


def toolbox(u, D):
    """option.toolbox: box on the right catwalk."""
    p = u.part('option.toolbox', explode=(-.5, 0, 0))
    o = shapes.rect(-.30, 0, .30, .30, .03)
    f = frame(D.TOOLBOX, (0, -1, 0), (0, 0, 1))
    p.add('plastic.black', shapes.prism(o, -.12, .12, .015), f)
    p.add('plastic.black', shapes.prism(shapes.rect(-.31, .245, .31, .315, .025), -.13, .13, .012), f)
    for x in (-.18, .18):
        lean.latch(p, f @ Matrix.Translation((x, .235, .131)), .028)
    lean.sticker(p, f @ Matrix.Translation((0, .12, .121)), .18, .06, 'decal.light')
    p.text('decal.dark', 'ALƏTLƏR', .026, f @ Matrix.Translation((0, .12, .123)), .001)


def second_extinguisher(u, D):
    """option.extinguisher2: at the rear of the deck."""
    p = u.part('option.extinguisher2', explode=(0, .3, .6))
    x, y, z = D.EXTINGUISHER2
    A.extinguisher(p, frame((x, y, z + .02), (-1, 0, 0), (0, -1, 0)), .062, .40)
    p.box('paint.chassis', (x - .10, y - .12, z - .005), (x + .10, y + .09, z + .02), .006)


def straw_plate(u, D):
    """option.straw_plate: windrow plate below the hood with two deflectors."""
    w, y0, z0 = D.STRAW_PLATE
    p = u.part('option.straw_plate', pivot=(0, y0, z0), axis='x', min=-10, max=35, explode=(0, 1.3, -.3))
    y1 = D.REAR
    rows = []
    for k in range(9):
        t = k / 8
        y, z = y0 + (y1 - y0) * t, z0 - .30 * t - .16 * t * t
        rows.append((y, z))

    def f(s, t):
        i = min(7, int(t * 8))
        g = t * 8 - i
        y = rows[i][0] * (1 - g) + rows[i + 1][0] * g
        z = rows[i][1] * (1 - g) + rows[i + 1][1] * g
        return ((2 * s - 1) * (w + .06 * t), y, z)
    p.grid('metal.galv', f, 8, 8, thickness=.006)
    for s in (1, -1):
        rail = [(s * (w + .06 * k / 8), y, z + .0) for k, (y, z) in enumerate(rows)]
        side = [[Vector(q) + Vector((0, 0, -.02)), Vector(q) + Vector((0, 0, .15 * (1 - k / 12))), Vector(q) + Vector((s * .006, 0, .15 * (1 - k / 12))), Vector(q) + Vector((s * .006, 0, -.02))] for k, q in enumerate(rail)]
        p.loft('metal.galv', side)
    for x in (-w * .68, 0, w * .68):
        p.bar('metal.galv', [(x, y, z - .022) for y, z in rows], .035, .03)
    p.bar('paint.chassis', [(-w - .06, y1 - .012, rows[-1][1] - .01), (w + .06, y1 - .012, rows[-1][1] - .01)], .024, .03)
    p.cyl('metal.steel', (-w - .06, y0, z0), (w + .06, y0, z0), .018)


def chocks(u, D):
    """option.chocks: two wheel chocks in a holder, standing on the catwalk."""
    p = u.part('option.chocks', explode=(-.5, 0, .2))
    x, y, z = D.CHOCKS
    p.box('paint.chassis', (x - .17, y - .085, z - .004), (x + .17, y + .085, z + .014), .004)
    for k in (-1, 1):
        p.bar('paint.chassis', [(x + k * .165, y, z + .01), (x + k * .165, y, z + .17)], .07, .008, up=(1, 0, 0))
        p.box('rubber.belt', (x + k * .165 - .012, y - .03, z + .145), (x + k * .165 + .012, y + .03, z + .165), .003)
    outline = [(-.14, .015, .012), (.14, .015, .008), (.145, .035, .01), (.05, .075, .06), (-.045, .165, .03), (-.10, .175, .015), (-.14, .15, .02)]
    for k in (-1, 1):
        at = Matrix.Translation((x, y + .042 * k, z)) @ Matrix.Scale(k, 4, (1, 0, 0))
        with p.at(at):
            p.prism('plastic.yellow', outline, -.034, .034, 'y', .006)
            for i in range(4):
                q = (.125 - .035 * i, .045 + .022 * i * (1 + .22 * i))
                p.box('plastic.yellow', (q[0] - .007, -.030, q[1] - .004), (q[0] + .007, .030, q[1] + .012), .003)
            p.tube('metal.zinc', [(-.12, -.02, .165), (-.12, -.02, .20), (-.12, .02, .20), (-.12, .02, .165)], .005, .015, 6)


def wide_boards(u, D):
    """option.wide_boards: striped width markers with lamps, two in front and two at the rear, on hinged arms."""
    root = u.empty('option.wide_boards')
    for where, (x, y, z), back in (('front', D.BOARDS_FRONT, 1), ('rear', D.BOARDS_REAR, -1)):
        for side, s in (('L', 1), ('R', -1)):
            p = u.part(f'option.wide_boards.{where}.{side}', root, explode=(.3 * s, -.6 * back if where == 'front' else 1.2, 0))
            f = frame((s * x, y, z), (back, 0, 0), (0, 0, 1))                          # w looks out of the machine
            k = s * back
            p.add('metal.galv', shapes.prism(shapes.rect(-.212, -.212, .212, .212, .02), -.004, 0, .0015), f)
            A.hazard(p, f @ Matrix.Translation((0, 0, .001)), .40, .40, angle=45 * -k, stripes=5)
            for v in (-.13, .13):
                p.bar('paint.chassis', [f @ Vector((-.20, v, -.012)), f @ Vector((.20, v, -.012))], .03, .014, up=(0, 1, 0))
            arm = [f @ Vector((-k * .10, .13, -.02)), f @ Vector((-k * .10, .13, -.06)), f @ Vector((-k * D.BOARD_ARM[0], .13 + D.BOARD_ARM[1], -.06))]
            p.bar('paint.chassis', arm if where == 'front' else [f @ Vector((-k * .10, .13, -.02)), f @ Vector((-k * .22, .13, -.11))], .04, .025)
            p.cyl('metal.steel', f @ Vector((-k * .10, .08, -.035)), f @ Vector((-k * .10, .18, -.035)), .012, segments=8)
            lamp = f @ Matrix.Translation((k * .13, .245, -.03))
            p.add('plastic.black', shapes.prism(shapes.rect(-.055, -.035, .055, .035, .02), 0, .035, .006), lamp)
            p.add('lamp.white' if where == 'front' else 'lamp.red', shapes.prism(shapes.rect(-.048, -.028, .048, .028, .016), .02, .048, .006), lamp)
            p.bar('paint.chassis', [f @ Vector((k * .13, .19, -.01)), f @ Vector((k * .13, .23, -.015))], .03, .008)
            p.tube('rubber.belt', [f @ Vector((k * .10, .235, -.028)), f @ Vector((k * .02, .20, -.04)), f @ Vector((-k * .08, .15, -.035))], .005, .03, 5)


def build(u, D, S):
    """All options outside the cab and body modules."""
    for make in (air_conditioner, beacons, yield_monitor):
        make(u, D)
    rear_camera(u, D, S)
    for make in (toolbox, second_extinguisher, straw_plate):
        make(u, D)
    if hasattr(D, 'CHOCKS'):
        chocks(u, D)
    if hasattr(D, 'BOARDS_FRONT'):
        wide_boards(u, D)
