"""Grain tank with extension, and the unloading auger."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import towards

from . import dims as D
from combine import lean

F, B, T = D.TANK_FRONT, D.TANK_REAR, D.TANK_TOP
XI = 1.06                                        # half width of the tank at the rim


BAR = -.55                                       # x of the left cross bar
Y1 = 1.60                                        # rear wall
APEX = (-.06, .79, 2.985)                        # top of the heap, under the mouth of the filling auger
REPOSE = math.tan(math.radians(22))              # slope of the heap, chosen: flatter than wheat rests by itself, for the auger levels it


def tank(u):
    """body.tank: walls with ribs, rim with gussets, hopper, window, filling auger, sensors, rungs; body.tank.grain."""
    p = u.part('body.tank', explode=(0, 0, 1.0))
    p.bake_without = ('panel.upper.tank.',)                                     # its sides are seen with the flank panel off
    wall(p, F, (0, -1, 0), (1, 0, 0))
    wall(p, Y1, (0, 1, 0), (-1, 0, 0))
    for s in (1, -1):
        p.loft('metal.galv', [[(s * XI, F + .018, z), (s * XI, Y1 - .018, z), (s * (XI - .012), Y1 - .018, z), (s * (XI - .012), F + .018, z)] for z in (2.10, T)])
        p.bar('paint.secondary', [(s * (XI + .022), F - .02, T), (s * (XI + .022), Y1 + .02, T)], .09, .035)
        p.bar('paint.secondary', [(s * (XI + .060), F - .02, T - .035), (s * (XI + .060), Y1 + .02, T - .035)], .014, .07)
        for y in (.40, .86, 1.32):                                           # pressed ribs inside
            p.bar('metal.galv', [(s * (XI - .016), y, 2.34), (s * (XI - .016), y, T - .03)], .06, .02, up=(1, 0, 0), bevel=.008)
        for y in (.30, .56, .82, 1.08, 1.34):                                # ribs and a folded seam outside, behind the flank panel
            p.bar('metal.galv', [(s * (XI + .004), y, 2.14), (s * (XI + .004), y, 2.84)], .075, .034, up=(1, 0, 0), bevel=.012)
        p.bar('metal.galv', [(s * (XI + .004), F + .03, 2.50), (s * (XI + .004), Y1 - .03, 2.50)], .045, .024, up=(1, 0, 0), bevel=.008)
        for y in (F + .09, .86, Y1 - .09):
            A.bolts(p, frame((s * (XI + .022), y, T + .0176), (1, 0, 0), (0, 1, 0)), [(0, -.03), (0, .03)], .007)
        for y, q in ((F + .012, 1), (Y1 - .012, -1)):                        # corner gussets
            tri = [(0, 0), (-s * .16, 0), (0, q * .16)]
            p.add('metal.galv', shapes.outward(shapes.loft([[(s * (XI - .01) + a, y + b, z) for a, b in tri] for z in (T - .045, T - .038)])))
    for y in (F, Y1):
        p.bar('paint.secondary', [(-XI - .065, y, T), (XI + .065, y, T)], .07, .045)
    rim_fittings(p)
    hopper(p, Y1)
    for x in (-.55, .55):
        p.bar('metal.galv', [(x, F + .02, T - .15), (x, Y1 - .02, T - .15)], .04, .04)
    fill_auger(p)
    for z in (2.72, 2.98):                                                   # level sensors
        f = frame((.62, Y1 - .008, z), (1, 0, 0), (0, 0, 1))
        p.add('plastic.black', shapes.cyl(.045, 0, .022, .006, 14), f)
        p.add('rubber.belt', shapes.cyl(.034, .018, .028, .003, 12), f)
    for z in (2.50, 2.76, 3.02):                                             # rungs down into the tank
        p.tube('metal.galv', [(.78, F + .008, z), (.78, F + .10, z), (.98, F + .10, z), (.98, F + .008, z)], .009, .03)
    loom = [(-.98, F - .02, 2.06), (-.98, F - .02, 3.02), (-.90, F - .02, T - .06), (-.30, F - .02, T - .06)]
    p.tube('rubber.belt', loom, .013, .06, 6)
    for z in (2.3, 2.6, 2.9):
        p.block('metal.zinc', (-.98, F - .014, z), (.045, .034, .018), .002)
    grain(u)


def rim_fittings(p):
    """Rubber edging on the inner edge of the rim, tarpaulin hooks under its outer lip, pressed ribs inside the end walls."""
    for s in (1, -1):
        p.bar('rubber.belt', [(s * (XI - .022), F + .03, T + .012), (s * (XI - .022), Y1 - .03, T + .012)], .018, .026)
        for y in (.30, .62, 1.10, 1.42):
            p.bar('metal.zinc', [(s * (XI + .063), y, T - .030), (s * (XI + .082), y, T - .040), (s * (XI + .086), y, T - .014)], .030, .006, up=(0, 1, 0))
    for y in (F + .036, Y1 - .036):
        p.bar('rubber.belt', [(-XI + .03, y, T + .012), (XI - .03, y, T + .012)], .018, .026)
    for x in (-.80, -.28, .24):
        for y in (F + .018, Y1 - .018):
            p.bar('paint.secondary', [(x, y, 2.20), (x, y, T - .04)], .07, .022, up=(0, 1, 0), bevel=.008)
    p.bar('paint.secondary', [(-XI + .02, Y1 - .018, 2.90), (XI - .02, Y1 - .018, 2.90)], .05, .020, up=(0, 1, 0), bevel=.008)


def fill_auger(p):
    """Tube round the filling auger, clamped to one cross bar, its mouth hung from both, with a hood that throws the grain down."""
    a, b = (Vector(q) for q in D.FILL_AUGER)
    d = (b - a).normalized()
    side = Vector((d.y, -d.x, 0)).normalized()
    up = side.cross(d)
    p.tube('metal.galv', [a, b], .092, 0, 18, )
    p.add('metal.galv', shapes.ring(.090, .106, -.05, .004, .003, 18), towards(b, b + d))
    p.add('mesh.dark', shapes.cyl(.086, -.02, .003, 0, 18), towards(b, b + d))
    k = (BAR - a.x) / d.x                                                      # where the tube passes the left cross bar's line
    p.add('metal.galv', shapes.ring(.092, .110, -.020, .020, .003, 18), towards(a + d * k, b))
    for q in (-1, 1):                                                         # clamp ears up to the bar
        p.bar('metal.galv', [a + d * k + side * .098 * q, Vector((BAR, a.y + d.y * k + .098 * q * side.y, T - .16))], .045, .008)
    p.bar('metal.galv', [b - d * .02 + side * .10, (BAR, b.y + .10 * side.y - .05, T - .135)], .045, .008, up=(0, 0, 1))
    p.bar('metal.galv', [b - d * .02 - side * .10, (-BAR, b.y - .10 * side.y + .02, T - .135)], .045, .008, up=(0, 0, 1))

    def hood(s, t):
        f = math.radians(84) * (2 * s - 1)
        c = b + d * (.13 * t - .01) - Vector((0, 0, .07 * t * t))
        return c + side * .105 * math.sin(f) + up * .105 * math.cos(f)
    p.grid('metal.galv', hood, 9, 3, thickness=.004)


WINDOWS = ((.585, .17, 2.50, 3.02), (.945, .085, 2.46, 2.99))       # sight windows: behind the cab's rear pane, and beside the cab; x, half width, z from, to


def wall(p, y, normal, right):
    """Front or rear wall with pressed ribs, a hem and bolted seams."""
    f = frame((0, y, 0), right, (0, 0, 1))
    front = normal[1] < 0
    holes = [[(x - w + .02, z0 + .02, .03), (x + w - .02, z0 + .02, .03), (x + w - .02, z1 - .02, .03), (x - w + .02, z1 - .02, .03)] for x, w, z0, z1 in WINDOWS]
    p.plate('paint.secondary', [(-XI, 2.0, .01), (XI, 2.0, .01), (XI, T, .01), (-XI, T, .01)], f, holes if front else (), .015, .003, grid=.25)
    for x in (-.78, -.39, 0, .34, .80) if front else (-.78, -.39, 0, .39, .78):
        o = [(-.035, 2.08), (.035, 2.08), (.035, T - .08), (-.035, T - .08)]
        p.add('paint.secondary', shapes.prism(o, -.005, .036, .016, 0), f @ Matrix.Translation((x, 0, 0)))
    p.bar('paint.secondary', [f @ Vector((-XI + .02, 2.62, .006)), f @ Vector((XI - .02, 2.62, .006))], .04, .016, up=normal)
    A.bolts(p, f, [(-XI + .10 + .19 * i, T - .045) for i in range(11)], .007, washer=False)
    if front:
        A.bolts(p, f, [(s * (XI - .035), 2.2 + .2 * i) for i in range(5) for s in (1, -1)], .007)
        for x, w, z0, z1 in WINDOWS:
            sight(p, f, x, w, z0, z1)


def sight(p, f, x, w, z0, z1):
    """Sight window of the front wall, framed in rubber on both faces, with a scale beside the pane."""
    loop = lambda k, q: [(u * q, v + (z0 + z1) / 2) for u, v in lean.rounded((w - k) * 2, z1 - z0 - 2 * k, .04 - k)]           # noqa: E731
    g = f @ Matrix.Translation((x, 0, .008))
    for rows, at, q in ((((0, -.002), (0, .009), (.004, .012), (.018, .012), (.022, .003)), g, 1),
                        (((0, 0), (0, .008), (.022, .008), (.022, 0)), frame(f @ Vector((x, 0, -.0165)), -f.col[0].to_3d(), (0, 0, 1)), 1)):
        p.add('rubber.belt', shapes.outward(shapes.loft([[(u, v, d) for u, v in loop(k, q)] for k, d in rows], caps=False)), at)
    p.add('glass.tank', lean.face(loop(.005, 1), 0), g)
    for v in (z0 + .03, (z0 + z1) / 2, z1 - .03):
        for u in (-w + .011, w - .011):
            p.add('metal.zinc', shapes.lathe([(.006, .011), (.005, .017), (0, .017)], 6), g @ Matrix.Translation((u, v, 0)))


def hopper(p, y1):
    """Sloping floor to the cross auger and the trough under it."""
    for s in (1, -1):
        p.loft('metal.galv', [[(s * (XI - .015), y, z0 + dz) if k else (s * .20, y, z0 + dz) for k, y, z0 in ((1, F + .02, 2.30), (1, y1 - .02, 2.30), (0, y1 - .02, 1.98), (0, F + .02, 1.98))] for dz in (0, -.02)])
    p.box('metal.galv', (-.25, F + .02, 1.93), (.25, y1 - .02, 1.99), .01)


def grain(u):
    """body.tank.grain: a cone at the angle of repose with a blunt top and the ripples of slipping grain."""
    p = u.part('body.tank.grain', 'body.tank', pivot=APEX, explode=(0, 0, .35))
    n, m = 28, 20

    def heap(s, t):
        x, y = -XI + .014 + (2 * XI - .028) * s, F + .012 + (Y1 - F - .024) * t
        r = math.hypot(x - APEX[0], y - APEX[1])
        a = math.atan2(y - APEX[1], x - APEX[0])
        slip = .022 * math.sin(5 * a + 1.1 + 2 * r) * smooth_(r, .15, .7) + .006 * math.sin(23 * r + 2.2 * math.sin(2 * a))
        i, j = round(s * n), round(t * m)
        rough = ((i * 7919 + j * 104729 + i * j * 1301) % 997 / 997 - .5) * .016
        return (x, y, APEX[2] - REPOSE * (math.hypot(r, .07) - .07) + (slip + rough) * min(1, r / .3))
    p.grid('grain', heap, n, m)
    edge = [heap(i / n, 0) for i in range(n)] + [heap(1, j / m) for j in range(m)] + [heap(1 - i / n, 1) for i in range(n)] + [heap(0, 1 - j / m) for j in range(m)]
    p.add('grain', shapes.loft([[Vector((q[0], q[1], 2.10)) for q in edge], edge], caps=False))


def smooth_(x, a, b):
    """Straight step from 0 at a to 1 at b."""
    return max(0.0, min(1.0, (x - a) / (b - a)))


def cover(u):
    """option.tank_cover: roll-over tarpaulin on hoops, with roll tube, crank and straps."""
    p = u.part('option.tank_cover', explode=(0, 0, 1.5))
    w, y0, y1, rise = XI + .075, F - .045, Y1 + .045, .235
    arch = lambda x: T + .022 + rise * (1 - abs(x / w) ** 2.2)                      # noqa: E731
    bows = (y0 + .04, .50, .86, 1.22, y1 - .04)
    for y in bows:
        p.tube('metal.galv', [(w * q, y, arch(w * q) - .016) for q in [-.97 + 1.94 * i / 12 for i in range(13)]], .013, 0, 6)

    def sheet(s, t):
        x, y = w * (1 - 2 * s), y0 + (y1 - y0) * t
        k = min(abs(y - q) for q in bows) / .18
        sag = .014 * min(1, k) ** 1.5 * (1 - abs(x / w) ** 4)
        return (x, y, arch(x) - sag + .004)
    p.grid('plastic.grey', sheet, 18, 24, thickness=.004)
    for y, q in ((y0, -1), (y1, 1)):                                        # ends hang over the rim
        rows = []
        for k, (dz, out) in enumerate(((0, 0), (-.06, .012), (-1, .016))):
            rows.append([Vector((w * (1 - 2 * i / 18), y + q * out, (arch(w * (1 - 2 * i / 18)) + .004 + dz) if dz > -.5 else T - .10 + .012 * math.sin(i * 1.9))) for i in range(19)])
        rows = rows if q > 0 else [r[::-1] for r in rows]
        p.grid('plastic.grey', lambda s, t, rows=rows: rows[round((1 - s) * 2)][round(t * 18)], 2, 18, thickness=.004)
        p.tube('rubber.belt', [v + Vector((0, q * .004, -.002)) for v in rows[-1]], .008, 0, 6)
    for s in (1, -1):                                                       # long sides: hem on the right, roll on the left
        p.tube('plastic.grey', [(s * (w + .012), y0 + .0, T - .01), (s * (w + .012), y1, T - .01)], .040 if s > 0 else .016, 0, 12)
        p.tube('metal.galv', [(s * (w + .012), y0 - .07, T - .01), (s * (w + .012), y1 + .07, T - .01)], .014, 0, 8)
    x = w + .012
    p.tube('metal.galv', [(x, y0 - .06, T - .01), (x, y0 - .10, T - .01), (x, y0 - .10, T - .22), (x, y0 - .18, T - .22)], .010, .03, 6)
    p.cyl('plastic.black', (x, y0 - .17, T - .22), (x, y0 - .27, T - .22), .018, segments=10)
    for y in (.32, .68, 1.40):
        p.bar('rubber.belt', [(w * q, y, arch(w * q) + .006) for q in [-1 + 2 * i / 12 for i in range(13)]], .045, .004, up=(0, 0, 1))
        p.bar('rubber.belt', [(-w - .03, y, T - .01), (-w - .02, y, T - .16)], .045, .004, up=(1, 0, 0))
        p.block('metal.zinc', (-w - .026, y, T - .09), (.022, .06, .04), .003)


def sampler(u):
    """option.tank_sampler: slide hatch in the tank's front wall beside the cab, with tray, handle and scoop."""
    p = u.part('option.tank_sampler', explode=(.35, -.25, .3))
    f = frame((.945, F - .003, 2.20), (1, 0, 0), (0, 0, 1))
    p.add('paint.accent', shapes.plate(shapes.rect(-.085, -.10, .085, .14, .015), [shapes.rect(-.055, -.06, .055, .05, .01)], .012, .004), f @ Matrix.Translation((0, 0, .012)))
    p.add('mesh.dark', shapes.plate(shapes.rect(-.06, -.065, .06, .055), (), .002, 0, back=False), f @ Matrix.Translation((0, 0, .002)))
    p.add('metal.galv', shapes.plate(shapes.rect(-.062, -.02, .062, .17, .008), (), .004, .001), f @ Matrix.Translation((0, 0, .018)))
    A.grab(p, f @ Vector((-.03, .145, .016)), f @ Vector((.03, .145, .016)), (0, -1, 0), .006, .03)
    for u_ in (-.074, .074):
        p.bar('paint.accent', [f @ Vector((u_, -.02, .016)), f @ Vector((u_, .19, .016))], .018, .012, up=(0, 1, 0))
    tray = [[f @ Vector((x, -.06 - .05 * k, .014 + .10 * k + dz)) for x, dz in ((-.055, 0), (-.050, -.004), (.050, -.004), (.055, 0), (.055, .03), (.051, .03), (.050, .0), (-.050, .0), (-.051, .03), (-.055, .03))] for k in (0, 1)]
    p.add('metal.galv', shapes.outward(shapes.loft(tray)))
    p.add('grain', shapes.plate(shapes.rect(-.05, -.02, .05, .10, .02), (), .002, 0, back=False), frame(f @ Vector((0, -.062, .018)), (1, 0, 0), (0, -.89, -.45)))
    A.bolts(p, f @ Matrix.Translation((0, 0, .012)), [(-.07, -.085), (.07, -.085), (-.07, .125), (.07, .125)], .005)
    g = frame((.945, F - .03, 1.98), (1, 0, 0), (0, -1, 0))
    p.add('plastic.red', shapes.lathe([(0, -.10), (.034, -.095), (.040, .0), (.036, .0), (.032, -.088), (0, -.092)], 14), g)
    p.tube('plastic.red', [(.945, F - .03, 1.985), (.945, F - .03, 2.06), (.945, F - .045, 2.10)], .008, .02, 6)
    p.bar('paint.accent', [(.895, F - .012, 1.955), (.895, F - .075, 1.955), (.995, F - .075, 1.955), (.995, F - .012, 1.955)], .018, .006, .02)
    lean.sticker(p, f @ Matrix.Translation((0, .215, -.001)), .12, .035, 'decal.yellow')


def extension(u):
    """option.tank_extension: flared walls with stiffeners to the full height."""
    p = u.part('option.tank_extension', explode=(0, 0, 1.45))
    y0, y1, top, flare = F, 1.60, D.HEIGHT - .012, .14
    lo = [(-XI - .02, y0), (XI + .02, y0), (XI + .02, y1), (-XI - .02, y1)]
    hi = [(-XI - .02 - flare, y0 - .02), (XI + .02 + flare, y0 - .02), (XI + .02 + flare, y1 + flare), (-XI - .02 - flare, y1 + flare)]
    z0 = T + .018
    for i in range(4):
        j = (i + 1) % 4
        a, b, c, d = (*lo[i], z0), (*lo[j], z0), (*hi[j], top), (*hi[i], top)
        _sheet(p, [Vector(v) for v in (a, b, c, d)])
        a, b, c, d = (Vector(v) for v in (a, b, c, d))
        out = (b - a).cross(d - a).normalized()
        p.bar('paint.secondary', [d, c], .055, .045, bevel=.008)
        p.bar('metal.dark', [a, b], .03, .04)
        p.bar('metal.galv', [a + out * .006, d + out * .006], .060, .012, up=out)
        n = 5 if i % 2 == 0 else 4
        for k in range(1, 2 * n):                                             # pressed ribs, and between them stiffeners with gusset and hinge
            q0, q1 = a.lerp(b, k / (2 * n)), d.lerp(c, k / (2 * n))
            if k % 2:
                p.bar('paint.secondary', [q0.lerp(q1, .10) + out * .010, q0.lerp(q1, .90) + out * .010], .075, .030, up=out, bevel=.012)
            else:
                _stiffener(p, q0, q1, out)
        p.bar('paint.secondary', [a.lerp(d, .52) + out * .008, b.lerp(c, .52) + out * .008], .05, .022, up=out, bevel=.009)
        p.bar('rubber.belt', [d + Vector((0, 0, .024)), c + Vector((0, 0, .024))], .030, .014)
    for s in (1, -1):
        p.tube('metal.steel', [(s * .5, y0 - .018, top - .012), (s * .5, y1 + flare - .004, top - .012)], .010, segments=6)
        for y in (y0 + .30, y1 - .28):                                        # gas struts that hold the boards up, from the rim to the board
            foot, head = Vector((s * (XI - .038), y, T + .03)), Vector((s * (XI + flare * .56), y + .12 if y < 1 else y - .12, z0 + (top - z0) * .62))
            p.cyl('plastic.black', foot, foot.lerp(head, .58), .014, segments=8)
            p.cyl('metal.chrome', foot.lerp(head, .55), head, .007, segments=6)
            p.block('metal.zinc', foot, (.05, .03, .05), .006)


def _stiffener(p, q0, q1, out):
    """Folded bar up a board of the extension; at its foot a gusset and a hinge on the rim."""
    along = (q1 - q0).normalized()
    side = along.cross(out)
    p.bar('metal.galv', [q0 + out * .016, q1 + out * .016], .045, .028, up=out)
    tri = [q0 + out * .028, q0 + out * .085 + along * .004, q0 + along * .20 + out * .028]
    p.add('metal.galv', shapes.outward(shapes.loft([[v + side * w for v in tri] for w in (-.005, .005)])))
    p.cyl('metal.dark', q0 + out * .050 - side * .055, q0 + out * .050 + side * .055, .013, segments=8)
    for g in (.30, .62, .94):
        p.add('metal.zinc', shapes.lathe([(.010, 0), (.009, .008), (0, .008)], 6), towards(q0.lerp(q1, g) + out * .030, q0.lerp(q1, g) + out))


def _sheet(p, q):
    """Thin sheet over four corners (outside first), sliced for shading."""
    a, b, c, d = q
    p.grid('paint.secondary', lambda s, t: a.lerp(b, s).lerp(d.lerp(c, s), t), 8, 4, thickness=.004)


# ---------------------------------------------------------------- unloading auger

AX, AY = D.AUGER_COLUMN
R = .132                                        # tube radius
Z_TURN, Z_TUBE = 2.56, 2.80
END = D.REAR - .52                               # y of the tube's end
SLOPE = (D.UNLOAD_Z + .30 - Z_TUBE) / (END - AY)     # rises so that the spout's lip lies at the unloading height


def column(u):
    """body.auger.column: the fixed stub out of the tank and the upright up to the turning flange."""
    p = u.part('body.auger.column', explode=(.6, 0, .2))
    z = 2.30
    p.tube('paint.secondary', [(.85, AY, z), (AX, AY, z), (AX, AY, Z_TURN - .01)], R, .16, 24)
    for f in (towards((1.135, AY, z), (2, AY, z)),):
        flange(p, f)
    p.add('paint.secondary', shapes.cyl(R * 1.02, -.10, .05, .02), frame((AX, AY, z - R * .55), (1, 0, 0), (0, 1, 0)))
    p.block('metal.cast', (AX, AY, z - .165), (.17, .17, .07), .02)                        # gearbox with chain case
    p.cyl('metal.steel', (AX, AY - .16, z - .165), (AX, AY + .02, z - .165), .018)
    A.sprocket(p, frame((AX, AY - .14, z - .165), (1, 0, 0), (0, 0, 1)), .060)
    flange(p, frame((AX, AY, Z_TURN - .022), (1, 0, 0), (0, 1, 0)), out=1.15)
    ring = frame((AX, AY, Z_TURN - .035), (1, 0, 0), (0, 1, 0))
    p.add('metal.dark', shapes.ring(R * 1.0, R * 1.13, -.03, .010, .004, 24), ring)
    A.cylinder(p, (1.10, .62, 2.42), (AX + .10, AY + .16, 2.50), .026, .35)
    p.block('paint.chassis', (1.11, .62, 2.42), (.10, .10, .12), .01)


def flange(p, where, r=R, bolts=8, out=1.27):
    """Bolted pair of flanges."""
    for w in (-.0095, .0095):
        lean.collar(p, 'metal.galv', where @ Matrix.Translation((0, 0, w)), r * .98, r * out, .0085, 22)
    k = .009 if out > 1.2 else .007
    for i in range(bolts):
        t = math.tau * i / bolts
        c = where @ Matrix.Translation((r * (.45 + .55 * out) * math.cos(t), r * (.45 + .55 * out) * math.sin(t), .018))
        p.add('metal.zinc', shapes.lathe([(k, 0), (k * .9, k * .9), (0, k * .9)], 6), c)


def auger(u):
    """auger.unload: turning elbow, tube along the left side, spout; pivot = the column's axis."""
    p = u.part('auger.unload', pivot=(AX, AY, Z_TURN), axis='z', min=-95, max=0, explode=(.6, .2, .6))
    slope = SLOPE
    end = END
    zt = lambda y: Z_TUBE + slope * (y - AY)                                       # noqa: E731
    p.tube('paint.secondary', [(AX, AY, Z_TURN + .005), (AX, AY, Z_TUBE), (AX, AY + .9, zt(AY + .9))], R, .19, 24)
    flange(p, frame((AX, AY, Z_TURN + .014), (1, 0, 0), (0, 1, 0)), out=1.15)
    p.tube('paint.secondary', [(AX, AY + .88, zt(AY + .88)), (AX, end, zt(end))], R, 0, 28)
    d = Vector((0, 1, slope)).normalized()
    for y in (AY + .42, AY + .90, 2.9, end - .12):
        flange(p, towards((AX, y, zt(y)), Vector((AX, y, zt(y))) + d))
    for y in (1.75, 3.65):
        lean.collar(p, 'metal.galv', towards((AX, y, zt(y)), Vector((AX, y, zt(y))) + d), R * .99, R * 1.06, .02)
    gearbox(p, zt)
    spout(p, end, zt)
    A.hose(p, [(AX + .06, AY + .30, zt(AY) + R), (AX + .05, 1.6, zt(1.6) + R + .01), (AX + .05, 3.0, zt(3.0) + R + .01), (AX + .04, end - .2, zt(end - .2) + R + .006)], .008, ends=False)
    side = lambda y, z=0: frame((AX + R * 1.003, y, zt(y) + z), d, (0, -slope, 1))        # noqa: E731
    for y in (2.30, 3.25):
        lean.warning(p, side(y), .09)
    lean.reflector(p, side(4.35), .10, .04)


def gearbox(p, zt):
    """Bevel gearbox on top of the elbow, on the turning axis so that it clears the tank when the tube swings."""
    up = lambda z: frame((AX, AY, Z_TUBE + z), (1, 0, 0), (0, 1, 0))                # noqa: E731
    p.add('paint.secondary', shapes.cyl(R * .98, .04, .150, .012, 20), up(0))
    p.add('metal.galv', shapes.cyl(R * .92, .148, .162, .003, 20), up(0))
    A.bolt_circle(p, up(.162), R * .80, 8, .007)
    p.block('metal.cast', (AX, AY, Z_TUBE + .222), (.155, .155, .12), .030)
    for k in range(4):                                                        # ribs of the housing
        t = Matrix.Rotation(math.tau * (k + .5) / 4, 4, 'Z')
        p.add('metal.cast', lean.tiny((.060, -.008, .160), (.112, .008, .235)), up(0) @ t)
    p.cyl('metal.cast', (AX, AY, Z_TUBE + .28), (AX, AY, Z_TUBE + .305), .060, segments=14)
    A.bolt_circle(p, up(.305), .044, 6, .008)
    p.cyl('plastic.yellow', (AX + .074, AY, Z_TUBE + .245), (AX + .094, AY, Z_TUBE + .245), .014, segments=8)
    p.cyl('metal.galv', (AX, AY + .074, Z_TUBE + .222), (AX, AY + .105, Z_TUBE + .222), .042, segments=12)         # shaft end to the tube's auger
    p.cyl('plastic.red', (AX, AY + .105, Z_TUBE + .222), (AX, AY + .125, Z_TUBE + .222), .030, segments=10)


def spout(p, end, zt):
    """Rubber spout with clamp, lamp and guard; its lip lies at the unloading height."""
    z = zt(end)
    a, b = Vector((AX, end - .01, z)), Vector((AX, D.REAR - .17, z - .10))
    c = Vector((AX, D.REAR - .14, z - .30))
    pts = shapes.fillet([a, (AX, D.REAR - .20, z + .01), c], .22, 8, closed=False)
    rings = []
    frames = shapes.path_frames(pts)
    n = len(frames)
    for i, (q, x, y, *_rest) in enumerate(frames):
        k = i / (n - 1)
        w, h = R * (1.03 + .02 * k), R * (1.03 + .10 * k)
        rings.append([q + x * (h * math.cos(t)) + y * (w * math.sin(t)) for t in [math.tau * j / 24 for j in range(24)]])
    inner = [[v + (q[0] - v).normalized() * .012 for v in r] for r, q in zip(rings, frames)]
    p.loft('rubber.belt', rings + inner[::-1], caps=False, loop=True)
    p.add('metal.galv', shapes.ring(R * 1.04, R * 1.10, -.015, .015, .003, 28), towards(a + Vector((0, .03, 0)), a + Vector((0, 1, 0))))
    at = Vector((AX + .118, end - .20, z - .128))                               # lamp that shows the stream and the trailer: outside, below the tube
    lean.lamp(p, frame(at, (-1, 0, 0), (0, .75, .66)), .115, .090, .065)
    p.bar('paint.chassis', [(AX + .085, end - .25, z - .075), at + Vector((0, -.045, .05)), at + Vector((0, .010, -.005))], .045, .010, up=(1, 0, 0))
    p.tube('rubber.belt', [at + Vector((-.02, -.01, .01)), (AX + .06, end - .32, z - .122), (AX + .03, end - .50, z - .150 - .016)], .006, .04, 5)


def saddle(u):
    """body.auger.saddle: post on the deck with a padded rest for the folded tube, gusset and retaining hook."""
    p = u.part('body.auger.saddle', explode=(0, .1, 1.0))
    y, x = 3.30, .985
    z = Z_TUBE + SLOPE * (y - AY) - R
    p.block('paint.chassis', (x, y, D.DECK_Z + .008), (.12, .14, .016), .003)
    A.bolts(p, frame((x, y, D.DECK_Z + .016), (1, 0, 0), (0, 1, 0)), [(a, b) for a in (-.04, .04) for b in (-.05, .05)], .010)
    p.bar('paint.chassis', [(x, y, D.DECK_Z), (x, y, z - .10), (AX - .04, y, z - .035)], .055, .055, .05)
    p.prism('paint.chassis', [(x + .01, z - .26), (x + .16, z - .075), (x + .01, z - .11)], y - .006, y + .006, 'y', .002)
    pts = [(AX + (R + .016) * math.cos(a), y, z + R + (R + .016) * math.sin(a)) for a in [math.radians(205 + 130 * i / 9) for i in range(10)]]
    p.add('paint.chassis', shapes.bar(pts, .11, .016))
    p.add('rubber.belt', shapes.bar([Vector(q) + (Vector((AX, y, z + R)) - Vector(q)) * .08 for q in pts], .13, .010))
    q = Vector(pts[0])
    p.bar('plastic.yellow', [q, q + Vector((-.03, 0, .06)), q + Vector((-.02, 0, .12))], .04, .012, .02)
    p.bar('plastic.yellow', [Vector(pts[-1]), Vector(pts[-1]) + Vector((.016, 0, .030))], .08, .012)


def build(u):
    """Tank and auger."""
    tank(u)
    extension(u)
    cover(u)
    sampler(u)
    column(u)
    auger(u)
    saddle(u)
