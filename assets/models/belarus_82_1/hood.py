"""Hood, side panels, grille mask, radiator screens, silencer and pre-cleaner."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, settings, shapes
from kit.part import towards

from . import dims as D, surf
from .util import bolt, bolts, collar, front_frame, lerp, rrect, up_frame

M = Matrix.Translation


def build(u):
    """All sheet metal ahead of the cab."""
    top(u)
    for side in 'LR':
        side_panel(u, side)
        screen(u, side)
    mask(u)
    exhaust(u)
    intake(u)


def top(u):
    """The hood's upper shell with its rolled nose, seams, handle and gasket."""
    p = u.part('panel.hood', explode=(0, 0, .55), pivot=(0, D.HOOD_REAR, 1.52))
    roll, length = 5, 11
    stations = [(D.NOSE + .060 * (1 - math.sin(a)), 1 - math.cos(a)) for a in [math.pi / 2 * (1 - k / roll) for k in range(roll)]]
    stations += [(lerp(D.NOSE + .060, D.HOOD_REAR, k / length), 0) for k in range(length + 1)]

    def at(s, t):
        y, r = stations[round(t * (len(stations) - 1))]
        half = surf.hood_section(y, r)
        pts = [(-x, z) for x, z in half] + [(x, z) for x, z in reversed(half[:-1])]
        x, z = pts[round(s * (len(pts) - 1))]
        return (x, y, z)
    n = 2 * len(surf.hood_section(-2)) - 2
    p.add('paint.primary', shapes.grid(at, n, len(stations) - 1, .005))
    # edge wire along both shut lines, and the raised middle bead that follows the surface
    for k in (1, -1):
        pts = [(k * (surf.hood_half(y) - .004), y, surf.hood_top(y) - D.HOOD_SHUT + .006) for y, _ in stations[roll:]]
        p.tube('plastic.black', pts, .005, 0, 6)
        for y in (-2.62, -1.52):
            z = surf.hood_top(y) - D.HOOD_SHUT
            hold(p, k, y, z)
    # dark inner skirt behind the shut line: no light through the joint
    for k in (1, -1):
        def skirt(s, t, k=k):
            y = lerp(D.NOSE + .065, D.HOOD_REAR, t)
            z = surf.hood_top(y) - D.HOOD_SHUT + lerp(-.045, .035, s)
            return (k * (surf.hood_side(y, z) - .014), y, z)
        p.add('mesh.dark', shapes.grid(skirt, 1, 8))
    p.add('paint.primary', shapes.plate(rrect(-.052, -2.78, .052, -1.36, .050), (), .004, .003, grid=(.03, .12), back=False,
                                        warp=lambda a, b: Vector((a, b, surf.hood_up(a, b) + .008))))
    # firewall gasket
    ring = [(x, D.HOOD_REAR + .006, z) for x, z in [(-a, b) for a, b in surf.hood_section(D.HOOD_REAR)] + list(reversed(surf.hood_section(D.HOOD_REAR)[:-1]))]
    p.tube('rubber.belt', ring, .012, 0, 8)
    # collars round the two pipes
    for (x, y), r in ((D.EXHAUST, .068), (D.INTAKE, .066)):
        z = surf.hood_up(x, y)
        p.add('plastic.black', shapes.ring(r, r + .022, -.006, .012, .004, 24), M((x, y, z)))


def hold(p, k, y, z):
    """Rubber T-latch over the shut line."""
    x = surf.hood_side(y, z) + .004
    where = frame((k * x, y, z), (0, k, 0), (0, 0, 1))
    p.add('metal.dark', shapes.prism(rrect(-.020, -.062, .020, -.020, .006), 0, .006, .002), where)
    p.add('rubber.belt', shapes.prism([(-.011, -.045, .004), (.011, -.045, .004), (.008, .030, .004), (.024, .036, .004), (.024, .052, .006), (-.024, .052, .006), (-.024, .036, .004), (-.008, .030, .004)], .003, .013, .003), where)
    p.add('metal.dark', shapes.prism(rrect(-.018, .014, .018, .032, .005), 0, .007, .002), where)


def side_panel(u, side):
    """Side sheet under the shut line with three groups of slots and the model's name."""
    p = u.part(f'panel.side.{side}', explode=((.45 if side == 'L' else -.45), 0, 0), pivot=((1 if side == 'L' else -1) * surf.hood_half(-2), -2, 1.22))
    y0, y1 = -2.905, D.HOOD_REAR
    shut = lambda y: surf.hood_top(y) - D.HOOD_SHUT - .006                                     # noqa: E731
    top_line = [(lerp(y0, y1, k / 6), shut(lerp(y0, y1, k / 6))) for k in range(7)]
    outline = [(y0, D.ENGINE_TOP, .012), (y1, D.ENGINE_TOP, .02)] + [(a, b, .004) for a, b in reversed(top_line)]
    holes = []
    for g in range(3):
        y = -2.56 + .215 * g
        mid = (shut(y) + D.ENGINE_TOP) / 2 + .002
        for row in range(4):
            holes.append(shapes.slot(y, mid - .051 + .034 * row, .175, .017))
    sgn = 1 if side == 'L' else -1
    warp = lambda a, b: Vector((sgn * surf.hood_side(a, b), a, b))                              # noqa: E731
    outline_r = [(-a, *r) for a, *r in outline]
    if side == 'L':
        body = shapes.plate(outline, holes, .005, .002, warp, (.12, .06), .022)
    else:
        warp = lambda a, b: Vector((-surf.hood_side(-a, b), -a, b))                             # noqa: E731
        body = shapes.plate(outline_r, [[(-a, b) for a, b in h] for h in holes], .005, .002, warp, (.12, .06), .022)
    p.add('paint.primary', body)
    # dark sheet behind the slots, louvre lips in front
    inner = [(-2.70, D.ENGINE_TOP + .012), (-1.98, D.ENGINE_TOP + .012), (-1.98, shut(-1.98) - .010), (-2.70, shut(-2.70) - .010)]
    inner = inner if side == 'L' else [(-a, b) for a, b in inner]
    c = shapes.plate(inner, (), .002, 0, warp, .1, back=False)
    p.add('mesh.dark', c, M((-sgn * .022, 0, 0)))
    for h in holes:
        cy = sum(a for a, _ in h) / len(h)
        cz = sum(b for _, b in h) / len(h)
        x = surf.hood_side(cy, cz + .0085)
        p.add('paint.primary', shapes.loft([[(sgn * (x - .001), cy + s * .076, cz + .0095), (sgn * (x + .007), cy + s * .073, cz + .001), (sgn * (x + .004), cy + s * .073, cz - .0005), (sgn * (x - .006), cy + s * .076, cz + .0065)] for s in (-1, 1)]))
    lettering(p, side, warp, shut)
    # return flange of the lower edge, closes the gap to the radiator screen
    def flange_at(s, t):
        y = lerp(-2.905, D.HOOD_REAR, t)
        return (sgn * (surf.hood_side(y, D.ENGINE_TOP) - lerp(.004, .045, s)), y, D.ENGINE_TOP + .004 - .026 * s)
    p.add('mesh.dark', shapes.grid(flange_at, 1, 6))
    # screws of the lower edge
    for y in (-2.86, -2.40, -1.95, -1.50, -1.27):
        z = D.ENGINE_TOP + .016
        bolt(p, frame((sgn * surf.hood_side(y, z), y, z), (0, sgn, 0), (0, 0, 1)), .007, 'metal.dark')


def lettering(p, side, warp, shut):
    """BELARUS 82.1 on a dark band that follows the panel, and a thin stripe forward of it."""
    sgn = 1 if side == 'L' else -1
    ys = -1.62
    band = [(-1.955, 1.335, .004), (-1.268, 1.335, .012), (-1.268, 1.450, .012), (-1.915, 1.450, .004)]
    if side == 'R':
        band = [(-a, b, r) for a, b, r in band]
    p.add('decal.dark', shapes.plate(band, (), .0012, 0, lambda a, b: off(warp, a, b, .0030), .06, back=False))
    cu = ys if side == 'L' else -ys
    at = lambda q: off(warp, cu + q[0], 1.3925 + q[1], .0044 + q[2])                               # noqa: E731
    name = shapes.text('BELARUS 82.1', .056, .0012, 'bold', .12, spacing=1.04)
    p.add('decal.light', name.mapped(lambda q: at(q)))
    for k, (a, b) in enumerate(((-1.955, -1.268), (-1.955, -1.268))):
        z = 1.318 - .014 * k
        strip = [(a + .006, z - .004), (b, z - .004), (b, z + .004), (a + .010, z + .004)]
        strip = strip if side == 'L' else [(-x, y) for x, y in strip]
        p.add('decal.light' if k == 0 else 'decal.accent', shapes.plate(strip, (), .0012, 0, lambda a, b: off(warp, a, b, .0030), .08, back=False))


def off(warp, a, b, d):
    """A point lifted from the warped surface along its normal."""
    e = 1e-3
    c = Vector(warp(a, b))
    n = (Vector(warp(a + e, b)) - c).cross(Vector(warp(a, b + e)) - c).normalized()
    return c + n * d


def screen(u, side):
    """Dark screen at the radiator's side: frame, slots with depth, hinges and latch."""
    sgn = 1 if side == 'L' else -1
    p = u.part(f'panel.side.front.{side}', pivot=(sgn * .285, -2.900, 1.05), axis='z', min=-70 if side == 'L' else 0, max=0 if side == 'L' else 70, explode=(.40 * sgn, -.15, 0))
    where = frame((sgn * .286, -2.665, 1.055), (0, sgn, 0), (0, 0, 1))
    w, h = .235, .148
    o = [(-w, -h, .02), (w, -h, .05), (w, h, .012), (-w, h, .012)]
    if side == 'R':
        o = [(-a, b, r) for a, b, r in o]
    holes = [shapes.slot(0, -.105 + .035 * k, .38, .019) for k in range(7)]
    p.plate('paint.accent', o, where, holes=holes, thickness=.006, bevel=.003, lip=.030, grid=.10, behind='mesh.dark', gap=.014)
    for k in range(7):
        p.add('paint.accent', shapes.prism([(-.188, -.0025), (.188, -.0025), (.188, .0025), (-.188, .0025)], -.016, .004, .001), where @ M((0, -.0945 + .035 * k, 0)) @ Matrix.Rotation(math.radians(-35), 4, 'X'))
    for v in (-.09, .09):
        A.hinge(p, where @ M((-w + .012 if side == 'L' else w - .012, v, 0)), .055, .006)
    A.latch(p, where @ M(((w - .035) * (1 if side == 'L' else -1), 0, 0)), .020)


def mask(u):
    """Upright grille mask: frame, slotted insert, two rectangular lamps, badge, tow-side vents."""
    p = u.part('body.nose', explode=(0, -.45, 0))
    y = D.MASK
    o = [(-.258, .885, .03), (.258, .885, .03), (.272, 1.300, .3), (.252, 1.446, .05), (.13, 1.470, .2), (0, 1.4775), (-.13, 1.470, .2), (-.252, 1.446, .05), (-.272, 1.300, .3)]
    ring = shapes.ccw(shapes.fillet(o))
    # frame: lofted bezel, deeper at the rim
    def scaled(d, yy):
        return [(a, yy, b) for a, b in shapes.inset(ring, d)]
    p.add('paint.accent', shapes.loft([scaled(.0, -2.875), scaled(0, y + .028), scaled(.006, y + .010), scaled(.018, y), scaled(.030, y + .002), scaled(.036, y + .016), scaled(.036, y + .05)], caps=False))
    # insert with slots, set back
    inner = shapes.inset(ring, .034)
    bars = [shapes.slot(0, .940 + .0285 * k, .40, .0155) for k in range(9)]
    lamps = [rrect(s * .122 - .096, 1.258, s * .122 + .096, 1.396, .022) for s in (-1, 1)]
    where = front_frame(0, y + .018, 0)
    p.plate('plastic.black', inner, where, holes=bars + lamps, thickness=.012, bevel=.003, grid=.12, back=False)
    p.add('mesh.dark', shapes.plate(shapes.inset(ring, .030), (), .002, 0, back=False), where @ M((0, 0, -.075)))
    for k in range(9):                                                    # slanted vanes
        p.add('plastic.black', shapes.prism(rrect(-.20, -.003, .20, .003), -.022, .006, .0015), where @ M((0, .9325 + .0285 * k, -.012)) @ Matrix.Rotation(math.radians(30), 4, 'X'))
    for x in (-.205, 0, .205):
        p.add('plastic.black', shapes.box((x - .007, .925, -.030), (x + .007, 1.185, .004), .002), where)
    for s in (-1, 1):
        headlamp(p, where @ M((s * .122, 1.327, 0)), .180, .126)
        # vertical mask cheeks: indicator bar outboard of the lamps' lower corner
        p.add('lamp.amber', shapes.prism(rrect(s * .205 - .020, 1.205, s * .205 + .020, 1.240, .006), 0, .008, .003), where)
    # badge
    p.add('metal.chrome', shapes.prism(rrect(-.115, 1.412, .115, 1.447, .008), 0, .005, .0018), front_frame(0, y + .014, 0))
    p.add('decal.dark', shapes.prism(rrect(-.110, 1.416, .110, 1.443, .006), 0, .0075, .001), front_frame(0, y + .014, 0))
    p.add('metal.chrome', shapes.text('BELARUS', .017, .0018, 'bold', spacing=1.25), front_frame(0, y + .0065, 1.4295))
    # MTZ roundel under the lamps
    p.add('metal.chrome', shapes.lathe([(.044, 0), (.044, .006), (.040, .010), (.036, .010), (.034, .006), (0, .006)], 28), front_frame(0, y + .010, 1.222))
    p.add('paint.primary', shapes.lathe([(.034, .004), (.034, .0072), (0, .0085)], 28), front_frame(0, y + .010, 1.222))
    p.add('decal.light', shapes.text('MTZ', .019, .0015, 'bold'), front_frame(0, y + .0015, 1.222))
    # bolts of the mask, chin spoiler
    for x in (-.225, .225):
        for z in (.915, 1.215):
            bolt(p, where @ M((x, z, 0)), .007, 'metal.dark')


def headlamp(p, where, w, h):
    """Rectangular lamp: pocket, chrome bowl, bulb cap, ribbed lens."""
    o = shapes.ccw(rrect(-w / 2, -h / 2, w / 2, h / 2, .022))
    rim = shapes.inset(o, -.008)
    p.add('plastic.black', shapes.plate(rim, [shapes.inset(o, .004)], .05, .003, back=False), where @ M((0, 0, .006)))
    rows = [(0.0, .000), (.16, -.018), (.42, -.034), (.75, -.044)]
    p.add('metal.chrome', shapes.loft([[(a * (1 - f), b * (1 - f), d) for a, b in shapes.inset(o, .004)] for f, d in reversed(rows)], caps=False), where)
    p.add('metal.chrome', shapes.cyl(.018, -.046, -.012, .004, 14), where)
    p.add('lamp.white', shapes.prism(shapes.inset(o, .005), -.010, .003, .004), where)
    collar(p, 'metal.chrome', .036, .040, .0062, where @ M((-w * .20, 0, 0)), 20)                # low and high beam bowls
    collar(p, 'metal.chrome', .031, .035, .0062, where @ M((w * .26, 0, 0)), 20)
    for a, r in ((-w * .20, .036), (w * .26, .031)):
        collar(p, 'plastic.grey', r * .34, r * .44, .0055, where @ M((a, 0, 0)), 12)
    for k in range(4):
        b = -h * .30 + h * .20 * k
        p.add('plastic.grey', shapes.box((-w * .46, b - .0006, .002), (w * .46, b + .0006, .0040), 0), where)


def exhaust(u):
    """Upright silencer: collar, barrel with seams, heat shield with holes, bent tail pipe."""
    p = u.part('body.exhaust', explode=(0, 0, .9))
    x, y = D.EXHAUST
    z = surf.hood_up(x, y)
    where = frame((x, y, z - .06), (1, 0, 0), (0, 1, 0))
    p.add('metal.exhaust', shapes.cyl(.042, 0, .14, .003, 18), where)
    p.add('metal.dark', shapes.ring(.041, .056, .085, .120, .003, 18), where)                  # clamp
    p.add('metal.zinc', shapes.cyl(.006, -.03, .03, .001, 8), where @ M((.058, 0, .1025)) @ Matrix.Rotation(math.pi / 2, 4, 'X'))
    s = where @ M((0, 0, .12))
    r, n = .085, .46
    p.add('metal.exhaust', shapes.lathe([(0, 0), (.042, 0), (.044, .03), (r - .012, .055), (r, .075), (r + .004, .078), (r + .004, .088), (r, .091), (r, n - .091), (r + .004, n - .088), (r + .004, n - .078),
                                         (r, n - .075), (r - .012, n - .055), (.044, n - .03), (.040, n), (0, n)], settings.segs(28)), s)
    p.add('metal.exhaust', shapes.prism(rrect(-.006, .09, .006, n - .09, .002), 0, .004, .001), s @ frame((0, r - .001, 0), (-1, 0, 0), (0, 0, 1)))
    top = n - .02
    pts = [(0, 0, top), (0, 0, top + .245), (0, .085, top + .345)]
    p.add('metal.exhaust', shapes.tube(pts, .036, .12, 18, caps=False), s)
    p.add('metal.exhaust', shapes.tube(list(reversed(pts)), .032, .12, 14, caps=False), s)
    e = towards(Vector(pts[-1]), Vector(pts[-1]) + (Vector(pts[-1]) - Vector(pts[-2])))
    p.add('metal.exhaust', shapes.ring(.0315, .0375, -.004, .004, .001, 18), s @ e)
    p.add('mesh.dark', shapes.cyl(.032, -.10, -.09, 0, 14), s @ e)
    shield(p, s, r, n)


def shield(p, s, r, n):
    """Perforated guard round half of the silencer, on stand-offs, towards the driver."""
    a0, a1, rr = math.radians(20), math.radians(160), r + .020
    wide = (a1 - a0) * rr
    cols, rows = 4, 5
    holes = [shapes.slot(wide * (i + .5) / cols, .10 + (n - .20) * (j + .5) / rows, .026, .016) for i in range(cols) for j in range(rows)]
    warp = lambda a, b: Vector((rr * math.cos(a1 - a / rr), rr * math.sin(a1 - a / rr), b))      # noqa: E731
    c = shapes.plate(rrect(0, .085, wide, n - .085, .012), holes, .0025, .0008, warp, (.03, .2))
    p.add('metal.galv', c, s)
    for b in (.13, n - .13):
        for a in (40, 140):
            q = math.radians(a)
            p.add('metal.steel', shapes.cyl(.007, r - .004, rr + .006, .001, 8), s @ M((0, 0, b)) @ frame((0, 0, 0), (-math.sin(q), math.cos(q), 0), (0, 0, 1)))


def intake(u):
    """Pre-cleaner on its stack with clamp and glass bowl."""
    p = u.part('body.intake', explode=(0, -.1, .75))
    x, y = D.INTAKE
    z = surf.hood_up(x, y)
    p.add('metal.dark', shapes.cyl(.052, -.05, .10, .003, 20), M((x, y, z)))
    p.add('metal.galv', shapes.ring(.051, .058, .045, .060, .002, 20), M((x, y, z)))
    A.pre_cleaner(p, M((x, y, z + .07)), .098, .27)
