"""Stickers, plates, wiring looms, lettering on roof and cab, horn, seams."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, settings, shapes, side_frame
from kit.part import towards

from . import fenders, layout, surf
from .util import bolt, bolts, collar, front_frame, lerp, rear_frame, rrect, up_frame

M = Matrix.Translation


def build(u, D):
    """Small things that make it look used and real."""
    looms(u.part('body.wiring'), D)
    stickers(u.part('body.stickers'), D)
    cab_signs(u.part('cab.stickers', 'option.cab', explode=(0, 0, .35)), D)
    roof_signs(u.part('cab.roof.signs', 'cab.roof'), D)


def looms(p, D):
    """Wiring along the frame, to the lamps, horn, hydraulic pipes to the steering, brake pipes on the axle."""
    Y = lambda y: layout.along(D, y)                                                              # noqa: E731
    run = lambda pts: [(x, Y(y), z) for x, y, z in pts]                                          # noqa: E731
    for k in (-1, 1):
        p.tube('plastic.black', run([(k * .225, -1.50, .905), (k * .232, -1.72, .872), (k * .232, -2.55, .872), (k * .222, -2.80, .900), (k * .17, -2.90, 1.06), (k * .15, -2.93, 1.27)]), .0085, .05, 6)
        for y in (-1.70, -2.00, -2.30, -2.58):
            p.box('metal.dark', (k * .232 - .010, Y(y) - .006, .846), (k * .232 + .010, Y(y) + .006, .866), .002)
        # brake pipe on the trumpet
        p.tube('metal.steel', [(k * .14, .10, .97), (k * .22, .06, .955), (k * .40, .05, .905)], .0045, .03, 6)
        # loom to the rear lamps: along the wall, then under the fender
        f = surf.fender_point(D, D.FENDER_R - .018, 42)
        p.tube('plastic.black', [(k * .42, .612, 1.20), (k * (D.TUB - .02), .60, 1.26), (k * (D.TUB + .05), f[0] - .02, f[1] - .02), (k * (D.FENDER_OUT - .20), *f)], .007, .04, 6)
        # loom to the front indicators
        f = surf.fender_point(D, D.FENDER_R - .012, 121)
        p.tube('plastic.black', [(k * .46, f[0] + .05, f[1] + .015), (k * .62, *f), (k * .79, *f)], .006, .03, 6)
    # horn
    h = front_frame(-.175, Y(-2.915), .905)
    p.add('plastic.black', shapes.lathe([(0, -.05), (.022, -.05), (.024, -.02), (.038, 0), (.040, .006), (.030, .006), (.012, -.012), (0, -.012)], 18), h)
    # engine loom over the manifold side
    p.tube('plastic.black', run([(.175, -1.62, 1.02), (.185, -1.80, .985), (.185, -2.34, .985), (.15, -2.44, 1.02), (-.18, -2.44, .97), (-.235, -2.31, .96)]), .0075, .05, 6)
    for y in (-1.85, -2.05, -2.25):
        p.box('plastic.black', (.166, Y(y) - .012, .975), (.196, Y(y) + .012, .996), .003)
    # steel pipes right side: pump to steering, with clamps
    for i in range(2):
        z = .905 + .022 * i
        p.tube('metal.steel', run([(-.205, -1.70, z - .04), (-.219, -1.80, z), (-.219, -2.10, z), (-.200, -2.30, .86)]), .006, .04, 6)
    p.box('metal.dark', (-.228, Y(-1.95) - .010, .895), (-.196, Y(-1.95) + .010, .940), .003)


def stickers(p, D):
    """Warnings, plates and reflectors on the body."""
    for side in 'LR':
        k = 1 if side == 'L' else -1
        # on the radiator screens and rails
        A.warning(p, side_frame(side, .2520, layout.along(D, -2.52), .742), .070)
        A.reflector(p, side_frame(side, .2525, layout.along(D, -2.60), .80), .055, .022, 'reflect.amber')
        # tyre pressure sign on the fender's front, oil plate on the toolbox
        rad = Vector((0, math.cos(math.radians(150)), math.sin(math.radians(150))))
        w = frame((k * (D.FENDER_OUT - .135), *surf.fender_point(D, fenders.top_of(D, D.FENDER_OUT - .135) + .001, 150)), (1, 0, 0), rad.cross(Vector((1, 0, 0))))
        A.sticker(p, w, .085, .055, 'decal.light')
        A.sticker(p, w @ M((0, .012, .0015)), .070, .014, 'decal.dark', .002, .001)
        A.sticker(p, w @ M((-.012, -.012, .0015)), .046, .008, 'decal.dark', .002, .001)
    A.nameplate(p, side_frame('R', .2085, layout.along(D, -1.46), .835), .12, .075)
    A.warning(p, side_frame('L', .4315, layout.along(D, -1.43), .80), .075)
    # arrows for lifting and jacking
    for k, side in ((1, 'L'), (-1, 'R')):
        A.sticker(p, side_frame(side, .2515, layout.along(D, -2.36), .745), .050, .050, 'decal.yellow', .004)
        A.sticker(p, side_frame(side, .2530, layout.along(D, -2.36), .745), .012, .034, 'decal.dark', .002, .001)


def cab_signs(p, D):
    """Signs on the cab: model on the rear post panel, warnings, plate."""
    y, f = D.C_KINK - .0280, D.A_FOOT - .0565
    A.nameplate(p, rear_frame(.500, y, D.WAIST - .195), .13, .085)
    A.warning(p, rear_frame(-.500, y + .0015, D.WAIST - .175), .085)
    for side in 'LR':
        x = surf.cab_x(D, D.WAIST - .075) - .0135
        p.add('decal.light', shapes.text('4x4', .040, .0012, 'bold', .15), side_frame(side, x, D.C_KINK - .17, D.WAIST - .080))
    p.add('decal.light', shapes.text(D.NAME, .042, .0012, 'bold', .12), rear_frame(-.250, y + .0005, D.WAIST - .075))
    A.warning(p, front_frame(.475, f, 1.080), .075)
    A.sticker(p, front_frame(-.475, f, 1.080), .085, .055, 'decal.light')
    for i in range(3):
        A.sticker(p, front_frame(-.475, f - .0015, 1.095 - .014 * i), .066 - .014 * (i % 2), .006, 'decal.dark', .001, .001)


def roof_signs(p, D):
    """BELARUS on the front lip, clearance reflectors."""
    z = {'flat': .088, 'visor': .045, 'lamps': .034}[D.ROOF]
    out = .0006 if D.ROOF == 'flat' else .011
    size = .040 if D.ROOF == 'flat' else .026
    word = shapes.text('BELARUS', size, .0015, 'bold', spacing=1.3)
    def lip(x):
        return D.ROOF_FRONT - .045 * (1 - (x / D.ROOF_HALF) ** 2)
    p.add('decal.blue' if D.ROOF == 'flat' else 'decal.light', word.mapped(lambda q: (q[0], lip(q[0]) - q[2] - out, D.EAVES + z + q[1])))
    for s in (-1, 1):
        A.reflector(p, rear_frame(s * .46, D.ROOF_REAR + (-.001 if D.ROOF != 'lamps' else .004), D.EAVES + .048), .06, .03, 'reflect.red')
