"""Stickers, plates, wiring looms, lettering on roof and cab, horn, seams."""
import math

from mathutils import Matrix, Vector

from kit import frame, settings, shapes, side_frame
from kit.part import axis_frame, towards

from . import cab, fenders, layout, surf
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
            p.box('metal.galv', (k * .232 - .0125, Y(y) - .009, .826), (k * .232 + .0125, Y(y) + .009, .884), .002)
        plug(p, (k * .225, Y(-1.50), .905), (k * .232, Y(-1.72), .872))
        plug(p, (k * .15, Y(-2.93), 1.27), (k * .17, Y(-2.90), 1.06))
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
    p.tube('plastic.black', run([(.175, -1.62, 1.02), (.185, -1.80, .985), (.185, -2.34, .985), (.15, -2.44, 1.02), (-.18, -2.44, .97), (-.235, -2.31, .96)]), .0105, .05, 7)
    for i in range(14):                                                        # corrugations of its hose along the block
        p.add('plastic.grey', shapes.ring(.0100, .0145, -.0060, .0060, 0, 6), M((.185, Y(-1.815 - .037 * i), .985)) @ axis_frame('y'))
    for y in (-1.86, -2.06, -2.26):
        p.box('metal.galv', (.160, Y(y) - .010, .967), (.201, Y(y) + .010, 1.003), .003)
    plug(p, (.175, Y(-1.62), 1.02), (.185, Y(-1.80), .985))
    plug(p, (-.235, Y(-2.31), .96), (-.18, Y(-2.44), .97))
    # branches: to the starter's relay and to the oil pressure switch
    p.tube('plastic.black', [(.185, Y(-1.83), .985), (.215, D.ENGINE[1] - .36, 1.000), (.256, D.ENGINE[1] - .335, .985), (.256, D.ENGINE[1] - .312, .967)], .0065, .03, 6)
    p.cyl('metal.galv', (.256, D.ENGINE[1] - .318, .967), (.256, D.ENGINE[1] - .300, .967), .012, .001, 6)
    p.tube('plastic.black', [(.185, Y(-2.16), .985), (.196, Y(-2.18), .950), (.190, Y(-2.18), .905), (.160, Y(-2.18), .890)], .0055, .02, 6)
    p.cyl('metal.zinc', (.158, Y(-2.18), .890), (.198, Y(-2.18), .890), .012, .001, 6)
    # steel pipes right side: pump to steering, with clamps
    for i in range(2):
        z = .905 + .022 * i
        p.tube('metal.steel', run([(-.205, -1.70, z - .04), (-.219, -1.80, z), (-.219, -2.10, z), (-.200, -2.30, .86)]), .006, .04, 6)
    p.box('metal.galv', (-.228, Y(-1.95) - .010, .895), (-.196, Y(-1.95) + .010, .940), .003)


def plug(p, at, towards_):
    """Grey plug with its collar on the end of a loom."""
    m = towards(Vector(at), Vector(towards_))
    p.add('plastic.grey', shapes.cyl(.0165, -.022, .024, .002, 6), m)
    p.add('plastic.black', shapes.cyl(.0135, .022, .040, .001, 6), m)


def stickers(p, D):
    """Warnings, plates and reflectors on the body."""
    for side in 'LR':
        k = 1 if side == 'L' else -1
        # on the frame rails
        surf.sign(p, side_frame(side, .2515, layout.along(D, -2.52), .742), .085)
        surf.reflect(p, side_frame(side, .2515, layout.along(D, -2.60), .80), .075, .034, 'reflect.amber')
        surf.tag(p, side_frame(side, .2515, layout.along(D, -2.36), .745), .060, .060, 'decal.yellow')
        arrow = side_frame(side, .2515, layout.along(D, -2.36), .745)
        surf.tag(p, arrow, .014, .030, 'decal.dark', 2, (0, -.008), .001)
        surf.patch(p, arrow, [(-.018, .004), (.018, .004), (0, .026)], 'decal.dark', 2)
        on_fender(p, D, k)
    surf.plate(p, side_frame('R', .2085, layout.along(D, -1.46), .835), .13, .080)
    surf.sign(p, side_frame('L', .4315, layout.along(D, -1.43), .80), .105)


def on_fender(p, D, k):
    """Tyre pressure sign and crush warning on the fender's front, bent to its surface."""
    x0 = D.FENDER_OUT - (.205 if D.FENDER == 'square' else .165)

    def bent(deg):
        def at(a, b, lift):
            r = fenders.top_of(D, x0 + a * k) + lift + .0008
            y, z = surf.fender_point(D, r, deg - math.degrees(b / r))
            return (k * (x0 + a * k), y, z)
        return at
    here = Matrix()
    w = bent(138)
    surf.tag(p, here, .110, .066, 'decal.light', 1, warp=w)
    surf.tag(p, here, .098, .020, 'decal.blue', 2, (0, .018), .002, w)
    for i, n in enumerate((.080, .060, .072)):
        surf.tag(p, here, n, .006, 'decal.dark', 2, (-.010, -.004 - .011 * i), .001, w)
    surf.sign(p, here, .110, .064, warp=bent(150))


def cab_signs(p, D):
    """Signs on the cab: model on the rear wall, warnings, plate, speed and class plates."""
    y, f = D.C_KINK - .0275, D.A_FOOT - .0552
    surf.plate(p, rear_frame(.500, y + .0080, D.WAIST - .195), .14, .090)
    surf.sign(p, rear_frame(-.510, y + .0080, D.WAIST - .115), .110)
    p.add('decal.light', surf.letters(D.NAME, .046, .12, 1.0, .0016), rear_frame(-.06, y + .0002, D.WAIST - .075))
    surf.sign(p, front_frame(.475, f, 1.080), .100)
    w = front_frame(-.475, f, 1.080)
    surf.tag(p, w, .110, .080)
    surf.tag(p, w, .098, .022, 'decal.accent', 2, (0, .024), .002)
    for i in range(4):
        surf.tag(p, w, .088 - .022 * (i % 2), .006, 'decal.dark', 2, (-.005 * (i % 2), .004 - .012 * i), .001)


def roof_signs(p, D):
    """BELARUS on the front edge, clearance reflectors behind."""
    _, _, rear = cab.roof_size(D)
    z = {'flat': .105, 'visor': .075, 'lamps': .034}[D.ROOF]
    out = .0008 if D.ROOF == 'flat' else .0112 if D.ROOF == 'visor' else .006
    word = surf.letters('BELARUS', .044 if D.ROOF == 'flat' else .028, 0, 1.3, .0015, 2)
    p.add('decal.blue' if D.ROOF == 'flat' else 'decal.light', word.mapped(lambda q: (q[0], cab.lip(D, q[0]) - q[2] - out, D.EAVES + z + q[1])))
    for s in (-1, 1):
        surf.reflect(p, rear_frame(s * .30, rear + (-.001 if D.ROOF != 'lamps' else .004), D.EAVES + (.075 if D.ROOF != 'lamps' else .040)), .07, .030, 'reflect.red')
