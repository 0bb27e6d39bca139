"""Grain tank with opened fold-out sides, and the unloading auger."""
import math

from mathutils import Matrix, Vector

from combine import small
from kit import frame, shapes
from kit import assemblies as A
from kit.part import towards

from . import dims as D
from .surf import upper

F, B, T = D.TANK_FRONT, 1.96, D.TANK_TOP         # front wall, rear wall, rim
XI = 1.225                                       # half width of the tank at the rim


def tank(u):
    """body.tank: walls with pressed ribs, rim, hopper, window, grain, filling auger."""
    p = u.part('body.tank', explode=(0, 0, 1.1))
    wall(p, F, (0, -1, 0), (1, 0, 0))
    wall(p, B, (0, 1, 0), (-1, 0, 0))
    for s in (1, -1):
        p.loft('metal.galv', [[(s * XI, F + .018, z), (s * XI, B - .018, z), (s * (XI - .012), B - .018, z), (s * (XI - .012), F + .018, z)] for z in (2.30, T)])
        p.bar('paint.primary', [(s * (XI + .030), F - .02, T - .012), (s * (XI + .030), B + .02, T - .012)], .11, .05, bevel=.010)
        for y in (.56, .90, 1.24, 1.58):                                     # upright ribs, seen with the flank off
            p.bar('metal.galv', [(s * (XI + .004), y, 2.34), (s * (XI + .004), y, T - .10)], .07, .026, up=(s, 0, 0), bevel=.010)
    for y in (F, B):
        p.bar('paint.primary', [(-XI - .08, y, T - .010), (XI + .08, y, T - .010)], .08, .055, bevel=.010)
    for s in (1, -1):                                                        # sloping floor down to the cross auger
        p.loft('metal.galv', [[(s * (XI - .015), F + .02, 2.62 + d), (s * (XI - .015), B - .02, 2.62 + d), (s * .20, B - .02, 2.18 + d), (s * .20, F + .02, 2.18 + d)] for d in (0, -.02)])
    p.box('metal.galv', (-.22, F + .02, 2.075), (.22, B - .02, 2.19), .01)
    grain(u)
    for x in (-.62, .62):
        p.bar('metal.galv', [(x, F + .02, T - .14), (x, B - .02, T - .14)], .045, .045)
    mouth = Vector((-.12, .975, T + .045))                                   # filling auger from the elevator's head
    p.tube('metal.galv', [(-.86, 1.425, 2.55), (-.80, 1.42, 2.88), mouth], .088, .2)
    way = (mouth - Vector((-.80, 1.42, 2.88))).normalized()
    p.add('metal.galv', shapes.ring(.084, .108, -.02, .03, .004, 20), towards(mouth, mouth + way))
    p.add('mesh.dark', shapes.cyl(.083, -.03, .012, 0, 16), towards(mouth, mouth + way))
    for k in range(4):                                                       # steps inside the rear wall
        p.tube('metal.steel', [(.70, B - .02, 2.78 + .16 * k), (.70, B - .08, 2.78 + .16 * k), (.96, B - .08, 2.78 + .16 * k), (.96, B - .02, 2.78 + .16 * k)], .010, .03)


def wall(p, y, normal, right):
    """Front or rear wall: outside painted with lying pressed ribs, inside galvanised."""
    f = frame((0, y, 0), right, (0, 0, 1))
    w = XI + .04
    p.plate('paint.primary', [(-w, 2.12, .01), (w, 2.12, .01), (XI + .01, T, .01), (-XI - .01, T, .01)], f, (), .015, .003, grid=.22)
    for z in (2.42, 2.66, 2.90, 3.14):
        p.add('paint.primary', shapes.plate([(.05 - w + .09, z - .045), (w - .14, z - .045), (w - .12, z - .025), (w - .12, z + .025), (w - .14, z + .045), (.14 - w, z + .045), (.12 - w, z + .025), (.12 - w, z - .025)], (), .03, .012, back=False), f @ Matrix.Translation((0, 0, .026)))
    A.bolts(p, f, [(-XI + .12 + .2245 * i, T - .065) for i in range(11)], .007)
    if normal[1] < 0:                                                        # sight window behind the cab
        window(p, f @ Matrix.Translation((.44, 0, .030)), .17, 2.98, 3.28)
        window(p, f @ Matrix.Translation((1.065, 0, .030)), .085, 2.70, 3.10)       # beside the cab: seen from the ladder


def window(p, g, w, z0, z1):
    """Sight window: glass in a rubber profile over the ribs, the grain standing behind it."""
    o = [(-w, z0, .04), (w, z0, .04), (w, z1, .04), (-w, z1, .04)]
    p.add('rubber.belt', shapes.plate(o, [shapes.inset(shapes.ccw(shapes.fillet(o)), .02)], .04, .004), g @ Matrix.Translation((0, 0, .010)))
    p.add('glass.tank', shapes.plate(o, (), .003, 0), g)
    m = z0 + (z1 - z0) * .55
    p.add('grain', shapes.plate([(.02 - w, z0 + .02), (w - .02, z0 + .02), (w - .02, m - .02), (.02 - w, m + .02)], (), .002, 0, back=False), g @ Matrix.Translation((0, 0, -.002)))


APEX = (-.12, .975, 3.30)                       # top of the heap, under the mouth of the filling auger
REPOSE = .488                                   # slope of the heap, chosen


def grain(u):
    """body.tank.grain: cone with a blunt top under the filling auger, ripples where it slips; sides down into the tank."""
    p = u.part('body.tank.grain', 'body.tank', pivot=APEX, explode=(0, 0, .35))
    n, m = 26, 20

    def heap(s, t):
        x, y = -XI + .014 + (2 * XI - .028) * s, F + .012 + (B - F - .024) * t
        r, a = math.hypot(x - APEX[0], y - APEX[1]), math.atan2(y - APEX[1], x - APEX[0])
        slip = .012 * math.sin(3 * a + .6) * min(1.0, r / .6) + .005 * math.sin(21 * r + 2.0 * math.sin(2 * a))
        return (x, y, APEX[2] - REPOSE * (math.hypot(r, .12) - .12) + slip * min(1, r / .3))
    p.grid('grain', heap, n, m)
    edge = [heap(i / n, 0) for i in range(n)] + [heap(1, j / m) for j in range(m)] + [heap(1 - i / n, 1) for i in range(n)] + [heap(0, 1 - j / m) for j in range(m)]
    p.add('grain', shapes.loft([[Vector((q[0], q[1], 2.55)) for q in edge], edge], caps=False))


def flaps(u):
    """body.tank.flaps: four folded-out sides with stiffeners, canvas corners, stays."""
    p = u.part('body.tank.flaps', explode=(0, 0, 1.6))
    x0, z0, z1, out = XI + .075, T + .026, D.FLAP_TOP, .17
    y0, y1 = F - .04, B + .04
    lo = [(-x0, y0), (x0, y0), (x0, y1), (-x0, y1)]
    # each side stands off the corners, canvas closes the gap
    cut = .10
    top = [(-x0 + cut, y0 - out * .25), (x0 - cut, y0 - out * .25), (x0 + out, y0 + cut), (x0 + out, y1 - cut), (x0 - cut, y1 + out), (-x0 + cut, y1 + out), (-x0 - out, y1 - cut), (-x0 - out, y0 + cut)]
    V = Vector
    for i in range(4):
        a, b = V((*lo[i], z0)), V((*lo[(i + 1) % 4], z0))
        d, c = V((*top[2 * i], z1)), V((*top[2 * i + 1], z1))
        n = (b - a).cross(d - a).normalized()
        for lift, flip in ((.000, False), (-.004, True)):
            q = [v + n * lift for v in (a, b, c, d)]
            at = (lambda s, t, q=q: q[0].lerp(q[1], s).lerp(q[3].lerp(q[2], s), t)) if not flip else (lambda s, t, q=q: q[1].lerp(q[0], s).lerp(q[2].lerp(q[3], s), t))
            p.grid('paint.secondary' if not flip else 'metal.galv', at, 8, 3)
        p.bar('paint.secondary', [d, c], .036, .030, bevel=.008, up=n)
        for q0, q1 in ((a, d), (b, c)):
            p.bar('paint.secondary', [q0, q1], .030, .022, bevel=.005, up=n)
        p.bar('metal.dark', [a + n * .004, b + n * .004], .022, .024, bevel=.004, up=n)
        m = 4 if i % 2 == 0 else 3
        for k in range(1, m + 1):
            g = (k - .5) / m
            q0, q1 = a.lerp(b, g).lerp(d.lerp(c, g), .08) + n * .010, a.lerp(b, g).lerp(d.lerp(c, g), .93) + n * .010
            p.bar('paint.secondary', [q0, q1], .06, .020, bevel=.008, up=n)
            e = (b - a).normalized()
            small.hinge(p, frame(a.lerp(b, g) + n * .010, (d - a), e), .10)
        A.bolts(p, frame(a + n * .002, b - a, d - a), [((b - a).length * (k + .5) / 9, .045) for k in range(9)], .007)
        e, g = c, V((*top[(2 * i + 2) % 8], z1))                              # canvas of the corner between this side and the next
        deep = (e - b).cross(g - b).normalized() * .006
        for flip in (0, 1):
            tri = (lambda s, t: b.lerp(e.lerp(g, s), t)) if not flip else (lambda s, t: b.lerp(g.lerp(e, s), t) + deep)
            p.grid('rubber.belt', tri, 3, 3)
        p.tube('rubber.belt', [e, g], .008, 0)
    for s in (1, -1):                                                         # stays across
        for y in (.62, 1.45):
            p.tube('metal.steel', [(s * (XI - .02), y, T - .10), (s * (XI + .115), y, T + .16)], .009)


def cover(u):
    """option.tank_cover: tarpaulin over the opened sides on hoops, with roll tube, crank and straps."""
    p = u.part('option.tank_cover', explode=(0, 0, 1.9))
    w, y0, y1, rise = XI + .075 + .17, F - .10, B + .22, .085
    arch = lambda x: D.FLAP_TOP + .020 + rise * (1 - abs(x / w) ** 2.2)             # noqa: E731
    bows = (y0 + .03, .45, .88, 1.31, 1.74, y1 - .03)
    for y in bows:
        p.tube('metal.galv', [(w * q, y, arch(w * q) - .015) for q in [-.99 + 1.98 * i / 10 for i in range(11)]], .013, 0, 6)

    def sheet(s, t):
        x, y = w * (1 - 2 * s), y0 + (y1 - y0) * t
        k = min(abs(y - q) for q in bows) / .21
        return (x, y, arch(x) - .014 * min(1, k) ** 1.5 * (1 - abs(x / w) ** 4) + .003)
    p.grid('plastic.grey', sheet, 16, 24, thickness=.004)
    for y, q in ((y0, -1), (y1, 1)):                                         # ends hang over the sides
        rows = [[Vector((w * (1 - i / 8), y + q * out, arch(w * (1 - i / 8)) + .003 + dz)) for i in range(17)] for dz, out in ((0, 0), (-.05, .012), (-.17, .016))]
        rows = rows if q > 0 else [r[::-1] for r in rows]
        p.grid('plastic.grey', lambda s, t, rows=rows: rows[round((1 - s) * 2)][round(t * 16)], 2, 16, thickness=.004)
        p.tube('rubber.belt', rows[-1], .008, 0, 6)
    x, z = w + .014, D.FLAP_TOP - .01
    p.tube('plastic.grey', [(x, y0, z), (x, y1, z)], .036, 0, 12)              # rolled up on the left, hem on the right
    p.tube('metal.galv', [(x, y0 - .06, z), (x, y1 + .06, z)], .014, 0, 8)
    p.tube('plastic.grey', [(-x, y0, z), (-x, y1, z)], .015, 0, 8)
    p.tube('metal.galv', [(x, y0 - .05, z), (x, y0 - .09, z), (x, y0 - .09, z - .24), (x, y0 - .17, z - .24)], .010, .03, 6)
    p.cyl('plastic.black', (x, y0 - .16, z - .24), (x, y0 - .26, z - .24), .018, segments=10)
    for y in (.66, 1.10, 1.52):
        p.bar('rubber.belt', [(w * q, y, arch(w * q) + .006) for q in [-1 + i / 6 for i in range(13)]], .045, .004, up=(0, 0, 1))
        p.bar('rubber.belt', [(-w - .010, y, z + .01), (-w + .025, y, z - .15)], .045, .005, up=(1, 0, 0))
        p.block('metal.zinc', (-w + .006, y, z - .09), (.030, .06, .04), .003)


def sampler(u):
    """option.tank_sampler: slide hatch in the tank's front wall over the walkway, with tray, handle and scoop."""
    p = u.part('option.tank_sampler', explode=(.35, -.3, .3))
    f = frame((1.04, F - .002, 2.535), (1, 0, 0), (0, 0, 1))
    p.add('paint.accent', shapes.plate(shapes.rect(-.085, -.06, .085, .065, .012), [shapes.rect(-.055, -.04, .055, .030, .01)], .014, .004), f @ Matrix.Translation((0, 0, .013)))
    p.add('mesh.dark', shapes.plate(shapes.rect(-.06, -.045, .06, .035), (), .002, 0, back=False), f @ Matrix.Translation((0, 0, .003)))
    p.add('metal.galv', shapes.plate(shapes.rect(-.060, -.005, .060, .125, .006), (), .004, .001), f @ Matrix.Translation((0, 0, .018)))
    A.grab(p, f @ Vector((-.03, .105, .016)), f @ Vector((.03, .105, .016)), (0, -1, 0), .006, .03)
    tray = [[f @ Vector((x, -.04 - .05 * k, .014 + .10 * k + dz)) for x, dz in ((-.055, 0), (.055, 0), (.055, .03), (.050, .03), (.050, .005), (-.050, .005), (-.050, .03), (-.055, .03))] for k in (0, 1)]
    p.add('metal.galv', shapes.outward(shapes.loft(tray)))
    p.add('grain', shapes.plate(shapes.rect(-.048, -.02, .048, .09, .02), (), .002, 0, back=False), frame(f @ Vector((0, -.045, .024)), (1, 0, 0), (0, -.89, -.45)))
    A.bolts(p, f @ Matrix.Translation((0, 0, .013)), [(-.07, -.048), (.07, -.048), (-.07, .052), (.07, .052)], .005)
    g = frame((1.16, F - .052, 2.50), (1, 0, 0), (0, -1, 0))
    p.add('plastic.red', shapes.lathe([(0, -.10), (.034, -.095), (.040, .0), (.036, .0), (.032, -.088), (0, -.092)], 14), g)
    p.bar('paint.accent', [(1.115, F - .002, 2.455), (1.115, F - .095, 2.455), (1.205, F - .095, 2.455), (1.205, F - .002, 2.455)], .018, .006, .02)
    small.sheet(p, 'decal.yellow', f @ Matrix.Translation((0, -.085, 0)), .11, .03, .002)


# ---------------------------------------------------------------- unloading auger

AX, AY = D.AUGER_COLUMN
R = .140                                        # tube radius
Z_TURN, Z_TUBE, SLOPE = 2.86, 3.150, .055


def tube_z(y):
    """Height of the folded tube's axis."""
    return Z_TUBE + SLOPE * (y - AY)


def flange(p, where, r=R, bolts=8):
    """Bolted pair of flanges."""
    small.collar(p, 'metal.galv', where, r * .98, r * 1.25, -.008, .008, .002)
    A.bolt_circle(p, where @ Matrix.Translation((0, 0, .008)), r * 1.14, bolts, .008)


def column(u):
    """body.auger.column: stub out of the tank, boot with cleaning lid, upright up to the turning ring."""
    p = u.part('body.auger.column', explode=(.65, 0, .2))
    z, up = 2.60, (1, 0, 0)
    p.tube('paint.secondary', [(1.02, AY, z), (AX, AY, z), (AX, AY, Z_TURN - .01)], R, .15, 20)
    flange(p, towards((upper(AY, z) + .012, AY, z), (2, AY, z)))
    p.add('paint.secondary', shapes.cyl(R * 1.03, -.12, .04, .02), frame((AX, AY, z - R * .45), up, (0, 1, 0)))
    A.bolt_circle(p, frame((AX, AY, z - R * .45 - .12), up, (0, -1, 0)), R * .8, 6, .009)
    p.block('metal.cast', (AX, AY, z - .22), (.15, .15, .09), .02)
    p.cyl('metal.steel', (AX, AY + .05, z - .22), (AX, AY + .20, z - .22), .020)
    A.sprocket(p, frame((AX, AY + .15, z - .22), (1, 0, 0), (0, 0, 1)), .070)
    flange(p, frame((AX, AY, Z_TURN - .024), up, (0, 1, 0)))
    small.collar(p, 'metal.dark', frame((AX, AY, Z_TURN - .045), up, (0, 1, 0)), R, R * 1.20, -.034, .014, .004, 22)
    A.cylinder(p, (upper(.80, 2.62) + .06, .80, 2.62), (AX - .02, AY + R + .03, 2.80), .026, .30)
    p.block('paint.chassis', (upper(.80, 2.62) + .015, .81, 2.62), (.08, .10, .12), .01)


def auger(u):
    """auger.unload: two-piece elbow, tube along the left side, spout; pivot = the column's axis."""
    p = u.part('auger.unload', pivot=(AX, AY, Z_TURN), axis='z', min=-95, max=0, explode=(.65, .2, .7))
    end = D.REAR - .50
    d = Vector((0, 1, SLOPE)).normalized()
    at = lambda y: Vector((AX, y, tube_z(y)))                                        # noqa: E731
    p.tube('paint.secondary', [(AX, AY, Z_TURN + .005), (AX, AY, Z_TUBE - .05), (AX, AY + .14, Z_TUBE + .01), at(AY + .60)], R, .10, 20)
    flange(p, frame((AX, AY, Z_TURN + .010), (1, 0, 0), (0, 1, 0)))
    p.tube('paint.secondary', [at(AY + .58), at(end)], R, 0, 22)
    for y in (AY + .59, 2.55, end - .06):
        flange(p, towards(at(y), at(y) + d))
    for y in (1.45, 3.50, 4.55):
        small.collar(p, 'metal.galv', towards(at(y), at(y) + d), R * .99, R * 1.06, -.022, .022)
        p.block('metal.zinc', at(y) + Vector((0, 0, -R * 1.10)), (.03, .03, .03), .003)
    g = Vector((AX, AY + .03, Z_TUBE + R - .03))                                            # bevel gearbox on the elbow
    p.block('metal.cast', g + Vector((0, 0, .05)), (.15, .17, .12), .025)
    p.cyl('metal.cast', g + Vector((0, 0, .10)), g + Vector((0, 0, .135)), .05)
    A.bolt_circle(p, frame(g + Vector((0, 0, .135)), (1, 0, 0), (0, 1, 0)), .036, 6, .007)
    p.add('metal.galv', shapes.prism(shapes.rect(-.09, -.12, .09, .12, .03), 0, .012, .003), frame(at(AY + .36) + Vector((0, 0, R - .004)), (1, 0, 0), d))   # cleaning lid
    A.bolts(p, frame(at(AY + .36) + Vector((0, 0, R + .008)), (1, 0, 0), d), [(x, y) for x in (-.07, .07) for y in (-.10, .10)], .008)
    for k, y in enumerate((1.0, 1.75, 2.5)):                                              # truss rod under the tube
        p.bar('paint.chassis', [at(y) - Vector((0, 0, R - .01)), at(y) - Vector((0, 0, R + .05))], .03, .03)
    p.tube('metal.steel', [at(.86) - Vector((0, 0, R)), at(1.0) - Vector((0, 0, R + .05)), at(2.5) - Vector((0, 0, R + .05)), at(2.64) - Vector((0, 0, R))], .010, .02)
    spout(p, end)
    A.hose(p, [at(AY + .45) + Vector((.06, 0, R * .9)), at(1.8) + Vector((.05, 0, R)), at(3.4) + Vector((.05, 0, R)), at(end - .1) + Vector((-.04, 0, R))], .008, ends=False)
    side = lambda y, z=0: frame(at(y) + Vector((R * 1.003, 0, z)), d, (0, -SLOPE, 1))      # noqa: E731
    for y in (1.95, 4.05):
        small.warning(p, side(y), .09)
    small.reflector(p, side(5.0), .10, .04)
    A.hazard(p, side(5.18), .14, .10, 45, stripes=4)


def spout(p, end):
    """Steel hood and rubber spout with clamp and lamp; its lip lies at the unloading height."""
    a = Vector((AX, end - .01, tube_z(end)))
    c = Vector((AX, D.REAR - .155, D.UNLOAD_Z))
    pts = shapes.fillet([a, (AX, D.REAR - .20, a.z + .012), c], .22, 6, closed=False)
    frames = shapes.path_frames(pts)
    n, rings = len(frames), []
    for i, (q, x, y, *_rest) in enumerate(frames):
        k = i / (n - 1)
        rings.append([q + x * (R * (1.04 + .06 * k) * math.cos(t)) + y * (R * 1.04 * math.sin(t)) for t in [math.tau * j / 22 for j in range(20)]])
    cut = n * 2 // 3
    inner = [[v + (q[0] - v).normalized() * .012 for v in r] for r, q in zip(rings, frames)]
    p.loft('paint.secondary', rings[:cut] + inner[:cut][::-1], caps=False, loop=True)
    rub = [[v + (v - q[0]).normalized() * .008 for v in r] for r, q in zip(rings, frames)]
    p.loft('rubber.belt', rub[cut - 1:] + inner[cut - 1:][::-1], caps=False, loop=True)
    q, q2 = frames[cut - 1][0], frames[cut][0]
    small.collar(p, 'metal.galv', towards(q, q2), R * 1.08, R * 1.15, -.015, .015)
    z = tube_z(end - .16) + R                                                # work lamp on a bracket over the clamp, shines on the trailer
    p.bar('paint.chassis', [(AX, end - .16, z - .012), (AX, end - .16, z + .05)], .06, .014, up=(0, 1, 0))
    A.lamp(p, frame((AX, end - .17, z + .085), (-1, 0, 0), (0, .42, .9)), .15, .10, .06, led=6)


def saddle(u):
    """body.auger.saddle: post with a rubber-lined fork for the folded tube."""
    p = u.part('body.auger.saddle')
    y = 3.80
    z = tube_z(y)
    x = upper(y, 2.7)
    for dy in (-.05, .05):
        p.bar('paint.chassis', [(x - .05, y + dy, 2.66), (x + .02, y + dy, 2.78), (AX - .02, y + dy * .6, z - R - .045)], .05, .03, .06)
    p.block('paint.chassis', (x - .01, y, 2.70), (.05, .20, .14), .01)
    pts = [(AX + (R + .018) * math.cos(a), y, z + (R + .018) * math.sin(a)) for a in [math.radians(196 + 148 * i / 12) for i in range(13)]]
    p.add('paint.chassis', shapes.bar(pts, .09, .014))
    p.add('rubber.belt', shapes.bar([Vector(q) + (Vector((AX, y, z)) - Vector(q)) * .08 for q in pts], .07, .008))


def build(u):
    """Tank and auger."""
    for make in (tank, flaps, cover, sampler, column, auger, saddle):
        make(u)
