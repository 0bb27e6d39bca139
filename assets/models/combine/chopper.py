"""chopper.glb: straw chopper and spreader, belt behind a guard of bars on the left. Origin = mount.chopper of the base; D is the machine's sizes module."""
import math
import os

from mathutils import Matrix, Vector

from kit import Unit, export, frame, shapes
from kit import assemblies as A
from kit.part import axis_frame

from .drive import loop, sheave, v_belt
from .threshing import rod


def write(out, D):
    """Build relative to the mount; the housing's half width is D.CHOPPER_HALF."""
    export.clear()
    u = Unit('chopper', fits='chopper')
    for make in (body, rotor, spreader, drive):
        make(u, D)
    export.write(u, os.path.join(out, 'chopper.glb'), budget=22000, ground=False)


def body(u, D):
    """chopper.body: curved housing between two side plates."""
    p = u.part('chopper.body', explode=(0, .7, -.4))
    w = D.CHOPPER_HALF
    side = [(-.62, .285, .03), (-.50, .285, .06), (-.20, .20, .06), (.02, .10, .05), (.06, -.16, .08), (-.10, -.36, .12), (-.40, -.40, .15), (-.62, -.20, .08)]
    for s in (1, -1):
        p.prism('paint.inner', side, s * w, s * (w - .014), 'x', .005)
        A.bolts(p, frame((s * w, 0, 0), (0, s, 0), (0, 0, 1)), [(s * y, z) for y, z in ((-.56, .02), (-.24, .12), (0, .04), (-.5, -.26), (-.2, -.32))], .010)
    hang = getattr(D, 'CHOPPER_HANG', w + .06)                                   # inner face of the hood at the hangers
    p.bar('paint.chassis', [(-hang, -.45, .13), (hang, -.45, .13)], .06, .05)
    for s in (1, -1):
        p.block('paint.chassis', (s * (hang - .006), -.45, .13), (.012, .16, .12), .004)
        A.bolts(p, frame((s * (hang - .012), -.45, .13), (0, -s, 0), (0, 0, 1)), [(y, z) for y in (-.055, .055) for z in (-.035, .035)], .010)

    def shell(s, t):
        a = math.radians(168 + 150 * t)
        return ((2 * s - 1) * (w - .01), -.32 + .31 * math.cos(a), -.06 + .31 * math.sin(a))
    p.grid('metal.galv', shell, 10, 12, thickness=.006)
    def front(s, t):
        return ((2 * s - 1) * (w - .01), -.62 + .05 * t, -.02 + .30 * t)
    p.grid('metal.cast', front, 8, 2, thickness=.006)
    for x in [(w - .02) * k for k in (-1, -1 / 3, 1 / 3, 1)]:
        pts = [(x, -.32 + .325 * math.cos(math.radians(a)), -.06 + .325 * math.sin(math.radians(a))) for a in range(170, 320, 15)]
        p.add('paint.chassis', shapes.bar(pts, .035, .02))
    A.warning(p, frame((w + .001, -.32, -.22), (0, 1, 0), (0, 0, 1)), .12)
    A.warning(p, frame((-w - .001, -.32, -.22), (0, -1, 0), (0, 0, 1)), .12)


def rotor(u, D):
    """chopper.rotor: painted tube with end discs and flail knives hung in pairs, turns about x; counter knives stand in the body."""
    w = D.CHOPPER_HALF
    c = (0, -.32, -.06)
    p = u.part('chopper.rotor', pivot=c, alone=True, axis='x', rpm=3200, explode=(0, .7, -.55))
    hub = axis_frame('x', c)
    p.add('paint.inner', shapes.lathe([(0, .03 - w), (.145, .031 - w), (.145, .039 - w), (.100, .041 - w), (.100, w - .041), (.145, w - .039), (.145, w - .031), (0, w - .03)], 20), hub)
    n = round(w * 22.5)
    blade = [(.108, -.020), (.262, -.022), (.275, .0), (.262, .022), (.108, .020)]
    for i in range(n):
        x = (w - .08) * (2 * i / (n - 1) - 1)
        for k in range(2):
            a = math.tau * (i % 3) / 6 + math.pi * k
            f = axis_frame('x', (x, c[1], c[2])) @ Matrix.Rotation(a, 4, 'Z')
            for s in (-1, 1):                                # the two knives of a pair, on one pin through the lug
                p.add('metal.bright', shapes.prism(blade, s * .013, s * .018, 0, 0), f)
            p.add('paint.inner', shapes.prism([(.085, -.034), (.142, -.016), (.142, .016), (.085, .034)], -.011, .011, 0, 0), f)
    q = u.part('chopper.knives', 'chopper.body')
    for i in range(n - 1):
        x = (w - .08) * (2 * (i + .5) / (n - 1) - 1)
        q.prism('metal.bright', [(-.46, -.36), (-.40, -.36), (-.36, -.22), (-.39, -.20)], x - .002, x + .002, 'x', .0008, 0)


def spreader(u, D):
    """chopper.spreader: hinged tail board with cheeks and deep curved vanes under it."""
    p = u.part('chopper.spreader', pivot=(0, -.06, .02), axis='x', min=-25, max=12, explode=(0, 1.1, -.5))
    w = D.CHOPPER_HALF + .04
    top = lambda s, t: ((2 * s - 1) * (w + .10 * t), -.06 + .62 * t, .02 - .05 * t - .03 * t * t)      # noqa: E731
    p.grid('metal.galv', top, 8, 6, thickness=.008)
    for x in [w * k / 4.2 for k in (-3, -1, 1, 3)]:
        p.bar('paint.chassis', [(x, -.04, .035), (x * 1.06, .54, -.043)], .04, .03)
    edge = top(0, 1)[2] - .006
    p.bar('paint.chassis', [(-w - .10, .556, edge), (w + .10, .556, edge)], .03, .04)
    n = round(w * 10.7)
    for i in range(n):
        out = 2 * i / (n - 1) - 1
        x = (w - .16) * out
        p.loft('plastic.yellow', [_vane_ring(top, x, out, k / 7) for k in range(8)])
        for t in (.13, .55):                                 # each vane hangs on two bolts
            q = top(.5, t)
            p.add('metal.zinc', shapes.lathe([(.011, q[2] - .002), (.0105, q[2] + .009), (0, q[2] + .010)], 6), Matrix.Translation((x + out * .22 * _bow(q[1]), q[1], 0)))
    for s in (1, -1):
        rings = []
        for t, low, high in ((.02, .10, .025), (.16, .15, .045), (.50, .15, .042), (.82, .14, .034), (.955, .09, .012)):
            x, y, z = top(1, t)
            rings.append([(s * (x - .004), y, z - low), (s * (x + .008), y, z - low), (s * (x + .008), y, z + high), (s * (x - .004), y, z + high)])
        p.add('paint.chassis', shapes.outward(shapes.loft(rings)))
        A.hazard(p, frame((s * (w - .06), .578, edge), (-1, 0, 0), (0, 0, 1)), .26, .042, 45 * s, stripes=6)
        A.reflector(p, frame((s * (w - .29), .574, edge), (-1, 0, 0), (0, 0, 1)), .08, .034, 'reflect.red')
    for s in (1, -1):                                                        # lugs for the struts that set the board's slope
        p.bar('paint.chassis', [(s * (w - .10), .09, .002), (s * (w - .10), .03, .15)], .03, .012)


def _bow(y):
    """How far along its outward bow a vane is at y, 0 to 1."""
    return ((y - .0) / .535) ** 2


def _vane_ring(top, x, out, t):
    """Cross section of a vane that starts at x: 150 mm deep, leaning outwards, bent towards its side of the swath."""
    y = .575 * t
    z = top(.5, (y + .06) / .62)[2] - .006
    px = x + out * .22 * _bow(y)
    d = .075 + .085 * min(1, 2.2 * t)
    return [(px - .003, y, z), (px + .003, y, z), (px + .003 + out * .022, y, z - d), (px - .003 + out * .022, y, z - d)]


def drive(u, D):
    """chopper.drive: pulley pair and banded belt behind a guard of bars through which both are seen."""
    p = u.part('chopper.drive', 'chopper.body', explode=(.4, 0, 0))
    x = D.CHOPPER_HALF + .06
    big, small = (-.98, .30, .185), (-.32, -.06, .150)
    for (y, z, r), spokes in ((big, 5), (small, 5)):
        sheave(p, axis_frame('x', (x, y, z)), r, .066, 2, spokes)
    p.cyl('metal.steel', (D.CHOPPER_HALF - .01, *small[:2]), (x, *small[:2]), .030, segments=12)
    v_belt(p, x, [(*big[:2], big[2] - .006), (*small[:2], small[2] - .006)], .060, .022, taper=.9)
    guard(p, D.CHOPPER_HALF, x, [(y, z, r + .046) for y, z, r in (big, small)])


def guard(p, w, x, rim):
    """Yellow belt guard: high rim, welded bars across and along, two straps to the housing, sign on a plate of its own."""
    face, back = x + .055, x - .045
    f = frame((0, 0, 0), (0, 1, 0), (0, 0, 1))
    outer, inner = loop(rim, .34), loop([(y, z, r - .006) for y, z, r in rim], .34)
    lip = loop([(y, z, r - .022) for y, z, r in rim], .34)
    p.add('plastic.yellow', shapes.outward(shapes.loft([[(*o, back), (*o, face), (*e, face), (*e, face - .005), (*q, face - .005), (*q, back)] for o, e, q in zip(outer, lip, inner)], loop=True)), f)
    a, b = Vector(rim[0][:2]), Vector(rim[1][:2])
    d = (b - a).normalized()
    n = Vector((-d.y, d.x))
    half = lambda t: rim[0][2] + (rim[1][2] - rim[0][2]) * t - .010                      # noqa: E731
    for t in (-.12, .02, .18, .34, .50, .66, .82, .98, 1.10):                # across
        q = a.lerp(b, t)
        h = half(min(max(t, 0), 1)) * (.90 if t in (-.12, 1.10) else 1)
        rod(p, 'plastic.yellow', (face - .006, *(q + n * h)), (face - .006, *(q - n * h)), .0045, 4)
    for k in (-.55, 0, .55):                                                 # along
        s, e = a + n * k * half(0) - d * half(0) * math.sqrt(1 - k * k), b + n * k * half(1) + d * half(1) * math.sqrt(1 - k * k)
        rod(p, 'plastic.yellow', (face - .003, *s), (face - .003, *e), .0045, 4)
    for y, z in ((-.32, -.06 - rim[1][2] + .003), (-.418, .226)):
        p.bar('paint.chassis', [(w - .004, y, z), (face - .006, y, z)], .04, .008, up=(0, 0, 1))
    at = a.lerp(b, .42)
    p.add('plastic.yellow', shapes.box((-.075, -.085, face - .004), (.075, .085, face + .002), .002), f @ Matrix.Translation((*at, 0)))
    A.warning(p, f @ Matrix.Translation((*at, face + .0025)), .12)
