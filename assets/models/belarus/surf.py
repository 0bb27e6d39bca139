"""Surfaces that details lie on: hood, cab side, fender; and the flat signs that lie on them."""
import math

from mathutils import Matrix

from kit import shapes

from . import layout
from .util import clamp, ease, lerp


def hood_t(D, y):
    """0 at the nose, 1 at the cab."""
    return clamp((y - D.NOSE) / (D.HOOD_REAR - D.NOSE))


def hood_top(D, y):
    """Height of the hood's middle line."""
    return lerp(*D.HOOD_TOP, hood_t(D, y) ** .92)


def hood_half(D, y):
    """Half width at the shut line."""
    return lerp(*D.HOOD_HALF, hood_t(D, y))


def hood_side(D, y, z):
    """x of the left side panel: a slight belly that leans in towards the top."""
    k = (z - 1.20) / .30
    return hood_half(D, y) + .0135 - .016 * clamp(k, -1, 1.6) ** 2 * (1 if k > 0 else .4)


def hood_section(D, y, roll=0.0):
    """Left half of the hood's cross section, from the shut line to the middle: (x, z). roll 0..1 curls it in at the nose."""
    _, drop, narrow = D.HOOD_ROLL
    top, shut = hood_top(D, y) - drop * roll, hood_top(D, y) - D.HOOD_SHUT
    r = min(D.HOOD_CORNER, top - D.HOOD_CROWN - shut - .012)
    x1 = hood_side(D, y, shut + .045) - narrow * roll
    z1 = min(shut + .045, top - D.HOOD_CROWN - r - .004)
    pts = [(hood_side(D, y, shut) - narrow * roll, shut), (x1, z1)]
    cx, cz = x1 - .004 - r, top - D.HOOD_CROWN - r
    n = 5 if D.HOOD_CORNER > .08 else 4 if D.HOOD_CORNER > .04 else 3
    for k in range(n + 1):
        a = math.radians(4 + 80 * k / n)
        pts.append((cx + r * math.cos(a), cz + r * math.sin(a)))
    x0, z0 = pts[-1]
    for k in (1, 2, 3):
        f = k / 3
        pts.append((x0 * (1 - f), z0 + (top - z0) * (1 - (1 - f) ** 2)))
    return pts


def hood_up(D, x, y):
    """z of the hood's top at (x, y)."""
    pts = hood_section(D, y)
    for (xa, za), (xb, zb) in zip(pts, pts[1:]):
        if xb <= abs(x) <= xa:
            return lerp(zb, za, (abs(x) - xb) / max(xa - xb, 1e-9))
    return pts[-1][1]


def cab_x(D, z):
    """Half width of the cab's side: widest at the waist, kinked."""
    if z <= D.WAIST:
        return lerp(D.CAB_HALF[0], D.CAB_HALF[1], clamp((z - D.SILL) / (D.WAIST - D.SILL), -.2, 1))
    return lerp(D.CAB_HALF[1], D.CAB_HALF[2], clamp((z - D.WAIST) / (D.EAVES - D.WAIST), 0, 1.2))


def a_post(D, z):
    """y of the front pillar's middle."""
    if z >= D.WAIST:
        return lerp(D.A_KINK, D.A_TOP, clamp((z - D.WAIST) / (D.EAVES - D.WAIST), 0, 1.1))
    return lerp(D.A_FOOT, D.A_KINK, clamp((z - D.SILL) / (D.WAIST - D.SILL), -.2, 1))


def c_post(D, z):
    """y of the rear pillar's middle."""
    return lerp(D.C_KINK, D.C_TOP, clamp((z - D.WAIST) / (D.EAVES - D.WAIST), -.1, 1.1))


def fender_point(D, r, degrees):
    """(y, z) at radius r about the rear axle; 0 degrees = rear horizon, 90 = top."""
    a = math.radians(degrees)
    return r * math.cos(a), D.REAR_Z + r * math.sin(a)


def front_x(D, x, z):
    """y of the windscreen: bowed a little."""
    return a_post(D, z) - .035 * (1 - clamp(abs(x) / (D.CAB_HALF[1] - .042)) ** 2) * ease((z - D.SILL) / .5)


# ---------------------------------------------------------------- signs of few triangles

LIFT = .0014                                       # one sheet of a sticker over the next


def tag(p, where, width, height, slot='decal.light', layer=1, at=(0, 0), r=.004, warp=None):
    """A flat sticker with cut corners on the plane of `where` (or on warp(u, v)), `layer` sheets above it."""
    u, v, a, b = at[0], at[1], width / 2, height / 2
    r = min(r, a * .5, b * .5)
    o = [(-a + r, -b), (a - r, -b), (a, -b + r), (a, b - r), (a - r, b), (-a + r, b), (-a, b - r), (-a, -b + r)]
    patch(p, where, [(u + x, v + y) for x, y in o], slot, layer, warp)


def patch(p, where, outline, slot, layer=1, warp=None):
    """A flat piece of foil of any convex outline."""
    pts = [warp(x, y, LIFT * layer) if warp else (x, y, LIFT * layer) for x, y in outline]
    p.add(slot, shapes.Chunk(pts, [tuple(range(len(pts)))], False), where)


def letters(string, size, shear=0.0, spacing=1.0, lift=LIFT, fine=1):
    """Flat lettering: the face of the kit's text without its walls."""
    c = shapes.text(string, size, .0012, 'bold', shear, spacing=spacing, fine=fine)
    faces = [f for f in c.faces if all(c.points[i][2] > .0006 for i in f)]
    used = sorted({i for f in faces for i in f})
    at = {i: k for k, i in enumerate(used)}
    return shapes.Chunk([(c.points[i][0], c.points[i][1], lift) for i in used], [tuple(at[i] for i in f) for f in faces], False)


def sign(p, where, height=.10, width=None, sort='decal.yellow', warp=None):
    """Safety sign: white field, coloured head with a triangle and its mark, lines of print."""
    w = width or height * .55
    tag(p, where, w, height, 'decal.light', 1, warp=warp)
    tag(p, where, w * .90, height * .47, sort, 2, (0, height * .235), .003, warp)
    m = height * .235
    for k, slot, layer in ((1.0, 'decal.dark', 3), (.62, sort, 4)):
        patch(p, where, [(-w * .34 * k, m - height * .155 * k - .001), (w * .34 * k, m - height * .155 * k - .001), (0, m + height * .185 * k - .001)], slot, layer, warp)
    tag(p, where, w * .07, height * .13, 'decal.dark', 5, (0, m - height * .02), .001, warp)
    for a, b in ((.74, -.08), (.52, -.17), (.70, -.26), (.40, -.35)):
        tag(p, where, w * a, height * .045, 'decal.dark', 2, ((a - .80) * w * .5, height * (b - .04)), .001, warp)


def reflect(p, where, width, height, slot='reflect.red'):
    """Reflector: raised body in a dark frame."""
    for a, z0, z1, skin in ((.5, 0, .006, 'plastic.black'), (.44, .006, .011, slot)):
        u, v = width * a, height / 2 - width * (.5 - a)
        rows = [[(x * u - math.copysign(d, x), y * v - math.copysign(d, y), z) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))] for d, z in ((0, z0), (0, (z0 + z1) / 2), (.003, z1))]
        c = shapes.loft(rows)
        p.add(skin, shapes.outward(c), where)


def plate(p, where, width, height):
    """Type plate: metal field, four rivets, lines of print."""
    tag(p, where, width, height, 'metal.galv', 1, r=.006)
    tag(p, where, width * .86, height * .22, 'decal.blue', 2, (0, height * .29), .002)
    for k in range(4):
        tag(p, where, width * (.76, .5, .68, .42)[k], height * .06, 'decal.dark', 2, (-width * (.0, .13, .04, .17)[k], height * (.08 - .15 * k)), .001)
    for u in (-.455, .455):
        for v in (-.42, .42):
            p.add('metal.steel', shapes.cyl(.0045, 0, .004, 0, 6), where @ Matrix.Translation((width * u, height * v, LIFT)))
