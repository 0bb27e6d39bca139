"""chopper.glb: straw chopper and spreader, guarded belt on the left. Origin = mount.chopper of the base."""
import math
import os

from mathutils import Matrix, Vector

from kit import Unit, export, frame, shapes
from kit import assemblies as A
from kit.part import axis_frame

from . import dims as D


def write(out):
    """Build in machine coordinates relative to the mount (0, HOOD_REAR - .10, 1.20)."""
    export.clear()
    u = Unit('chopper', fits='chopper')
    body(u)
    rotor(u)
    spreader(u)
    drive(u)
    export.write(u, os.path.join(out, 'chopper.glb'), budget=22000, ground=False)


def body(u):
    """chopper.body: curved housing between two side plates."""
    p = u.part('chopper.body', explode=(0, .7, -.4))
    w = .80
    side = [(-.62, .10, .06), (-.20, .20, .06), (.02, .10, .05), (.06, -.16, .08), (-.10, -.36, .12), (-.40, -.40, .15), (-.62, -.20, .08)]
    for s in (1, -1):
        p.prism('paint.chassis', side, s * w, s * (w - .014), 'x', .005)
        A.bolts(p, frame((s * w, 0, 0), (0, s, 0), (0, 0, 1)), [(s * y, z) for y, z in ((-.56, .02), (-.24, .12), (0, .04), (-.5, -.26), (-.2, -.32))], .010)
    def shell(s, t):
        a = math.radians(168 + 150 * t)
        return ((2 * s - 1) * (w - .01), -.32 + .31 * math.cos(a), -.06 + .31 * math.sin(a))
    p.grid('metal.galv', shell, 10, 12, thickness=.006)
    def front(s, t):
        return ((2 * s - 1) * (w - .01), -.62 + .05 * t, -.02 + .30 * t)
    p.grid('metal.galv', front, 8, 2, thickness=.006)
    for x in (-.78, -.26, .26, .78):
        pts = [(x, -.32 + .325 * math.cos(math.radians(a)), -.06 + .325 * math.sin(math.radians(a))) for a in range(170, 320, 15)]
        p.add('paint.chassis', shapes.bar(pts, .035, .02))
    A.warning(p, frame((w + .001, -.32, -.22), (0, 1, 0), (0, 0, 1)), .12)
    A.warning(p, frame((-w - .001, -.32, -.22), (0, -1, 0), (0, 0, 1)), .12)


def rotor(u):
    """chopper.rotor: tube with flails, turns about x; counter knives stand in the body."""
    c = (0, -.32, -.06)
    p = u.part('chopper.rotor', pivot=c, alone=True, axis='x', rpm=3200, explode=(0, .7, -.55))
    p.cyl('metal.dark', (-.77, c[1], c[2]), (.77, c[1], c[2]), .075)
    n = 18
    for i in range(n):
        x = -.72 + 1.44 * i / (n - 1)
        for k in range(2):
            a = math.tau * (i % 3) / 6 + math.pi * k
            f = axis_frame('x', (x, c[1], c[2])) @ Matrix.Rotation(a, 4, 'Z')
            p.add('metal.worn', shapes.prism([(.07, -.022), (.265, -.022), (.275, .0), (.265, .022), (.07, .022)], -.003, .003, .001, .002), f)
            p.add('metal.dark', shapes.box((.06, -.03, -.012), (.10, .03, .012), .003), f)
    q = u.part('chopper.knives', 'chopper.body')
    for i in range(n - 1):
        x = -.72 + 1.44 * (i + .5) / (n - 1)
        q.prism('metal.worn', [(-.46, -.36), (-.40, -.36), (-.36, -.22), (-.39, -.20)], x - .002, x + .002, 'x', .0008, 0)


def spreader(u):
    """chopper.spreader: hinged tail board with curved vanes."""
    p = u.part('chopper.spreader', pivot=(0, -.06, .02), axis='x', min=-25, max=20, explode=(0, 1.1, -.5))
    w = .84
    top = lambda s, t: ((2 * s - 1) * (w + .10 * t), -.06 + .62 * t, .02 - .10 * t - .05 * t * t)      # noqa: E731
    p.grid('paint.chassis', top, 10, 6, thickness=.008)
    for x in (-.6, -.2, .2, .6):
        p.bar('paint.chassis', [(x, -.04, .035), (x * 1.06, .54, -.11)], .04, .03)
    p.bar('paint.chassis', [(-w - .10, .556, -.135), (w + .10, .556, -.135)], .03, .04)
    n = 9
    for i in range(n):
        x = -.74 + 1.48 * i / (n - 1)
        out = x / .74
        rings = []
        for k in range(7):
            t = k / 6
            y = -.02 + .54 * t
            px = x + out * .22 * t * t
            z = top(.5, (y + .06) / .62)[2] - .008
            d = .07 + .10 * math.sin(math.pi * (.15 + .7 * t))
            rings.append([(px - .002, y, z), (px + .002, y, z), (px + .002 + out * .01, y, z - d), (px - .002 + out * .01, y, z - d)])
        p.loft('metal.galv', rings)
        p.cyl('metal.zinc', (x, .02, .0), (x, .02, .035), .010)
    for s in (1, -1):
        p.prism('paint.chassis', [(-.06, .03, .02), (.56, -.12, .02), (.50, -.24, .05), (.0, -.16, .06)], s * (w + .0), s * (w + .010), 'x', .004)
        A.hazard(p, frame((s * .78, .578, -.135), (-1, 0, 0), (0, 0, 1)), .26, .042, 45 * s, stripes=6)
        A.reflector(p, frame((s * .55, .574, -.135), (-1, 0, 0), (0, 0, 1)), .08, .034, 'reflect.red')
    p.bar('paint.chassis', [(.74, .10, .03), (.74, .04, .16)], .03, .012)


def drive(u):
    """chopper.drive: pulley pair and belt behind a guard with a window slot."""
    p = u.part('chopper.drive', 'chopper.body', explode=(.4, 0, 0))
    x = .86
    f = frame((x, 0, 0), (0, 1, 0), (0, 0, 1))
    A.pulley(p, f @ Matrix.Translation((-.32, -.06, 0)), .10, .06, 2, 0)
    A.pulley(p, f @ Matrix.Translation((-.98, .30, 0)), .15, .06, 2, 5)
    A.belt(p, f, [(-.98, .30, .145), (-.32, -.06, .095)], .045, .014)
    g = f @ Matrix.Translation((-.65, .12, 0)) @ Matrix.Rotation(math.atan2(-.36, .66), 4, 'Z')
    o = [(-.58, -.20, .18), (.52, -.155, .14), (.52, .155, .14), (-.58, .20, .18)]
    holes = [shapes.slot(-.30 + .12 * i, 0, .16, .03, 1.2) for i in range(6)]
    p.plate('plastic.yellow', o, g @ Matrix.Translation((0, 0, .055)), holes, .004, .002, lip=.10)
    A.warning(p, g @ Matrix.Translation((.38, 0, .057)), .09)
