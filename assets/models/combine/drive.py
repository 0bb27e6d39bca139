"""Drives behind the shields, elevators, tanks for fuel and oil, batteries, hydraulic block, looms. D is the machine's sizes module.

Left, from outside to inside: engine to beater and sieve shaft, sieve shaft to walkers, beater to fan, augers, feeder.
Right: variator from beater to drum, grain and returns elevator. Pulleys are nodes of their own that turn (axis, rpm)."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes, side_frame
from kit import assemblies as A
from kit.part import axis_frame, towards

from . import axles, hull, lean
from .threshing import arc, bearing, block, build_in_base, chain_links, circle_of, cog, dots, hose, ram, rod, sheet, slab
from .works import layout, polar

T, TAU = Matrix.Translation, math.tau


# ---------------------------------------------------------------- pieces of a drive

def sheave(p, f, r, width, grooves=1, spokes=5, bore=.026, n=None):
    """Grooved pulley of few triangles, centred on w = 0: rim, spokes or web, bolted hub, shaft end with its key."""
    slot = 'paint.works'                                                     # it stands in the shade, before a darker wall
    h, n = width / 2, n or max(16, int(16 + r * 32))
    g, ri = width / grooves, r - .30 * width / grooves - .024
    prof = [(ri, -h), (r, -h)]
    for k in range(grooves):
        a = -h + g * (k + .5)
        prof += [(r - .45 * g, a)] + ([(r, a + g / 2)] if k < grooves - 1 else [])
    p.add(slot, shapes.lathe(prof + [(r, h), (ri, h)], n, closed=True), f)
    for k in range(grooves):                                                 # polished dark by the belt, a light land left on each side
        a = -h + g * (k + .5)
        p.add('metal.cast', shapes.lathe([(r - .06 * g, a - .38 * g), (r - .43 * g, a), (r - .06 * g, a + .38 * g)], n), f)
    hub = max(.050, r * .27)
    if spokes:
        for i in range(spokes):
            q = f @ Matrix.Rotation(TAU * (i + .3) / spokes, 4, 'Z')
            a, b = hub * .42, .015 + r * .06
            p.add(slot, shapes.loft([[(hub * .8, -a, -h * .35), (hub * .8, a, -h * .35), (hub * .8, a, h * .45), (hub * .8, -a, h * .45)],
                                     [(ri + .006, -b, -h * .45), (ri + .006, b, -h * .45), (ri + .006, b, h * .55), (ri + .006, -b, h * .55)]]), q)
    else:
        p.add(slot, shapes.lathe([(hub, -h * .35), (ri + .004, -h * .2), (ri + .004, h * .2), (hub, h * .35)], n), f)
    p.add('metal.cast', shapes.lathe([(hub, -h * .9), (hub, h * .95), (hub * .85, h * 1.1), (bore, h * 1.1)], 14), f)
    end = h * 1.1 + .016                                                     # the shaft stands out of its hub
    p.add('metal.bright', shapes.lathe([(bore, h * .9), (bore, end - .004), (bore * .8, end), (0, end)], 10), f)
    p.add('metal.dark', block((-.006, bore * .35, h), (.006, bore * 1.35, end + .002)), f)
    if r > .125:
        dots(p, f @ T((0, 0, h * 1.06)), circle_of(hub * .74, 3, .5), .010)


def pulley(u, L, name, side, at, x, r, width, grooves=1, spokes=5, rpm=600, house=0.0):
    """drive.pulley.<name>.<side>: a turning node at x from the middle, with its shaft from the wall; house: size of a flange bearing there."""
    s = 1 if side == 'L' else -1
    p = u.part(f'drive.pulley.{name}.{side}', f'body.drives.{side}', (s * x, *at), alone=True, axis='x', rpm=rpm)
    f = axis_frame('x' if s > 0 else '-x', (s * x, *at))
    sheave(p, f, r, width, grooves, spokes, n=None if spokes else 13)     # the discs stand behind other pulleys
    rod(p, 'metal.steel', (s * (L.hull + .02), *at), (s * x, *at), .026, 10)
    if house:
        bearing(u.parts[f'body.drives.{side}'], s, L.hull + .003, at, house)
    return p


def loop(wheels, step=.30):
    """Tangents and arcs round wheels [(y, z, r)], counter-clockwise: every point lies on a wheel, both ends of each arc included."""
    from kit.wheels import _tangent
    out, m = [], len(wheels)
    for i, (y, z, r) in enumerate(wheels):
        before, after = wheels[i - 1], wheels[(i + 1) % m]
        a0, a1 = _tangent(*before, y, z, r), _tangent(y, z, r, *after)
        while a1 < a0 - 1e-6:
            a1 += TAU
        k = max(1, math.ceil((a1 - a0) / step))
        out += [(y + r * math.cos(a0 + (a1 - a0) * n / k), z + r * math.sin(a0 + (a1 - a0) * n / k)) for n in range(k + 1)]
    return out


def v_belt(p, x, wheels, width=.034, thickness=.024, taper=.66):
    """Wedge belt or band in the plane at x; wheels = [(y, z, r)] listed counter-clockwise in (y, z). It stands out of its grooves by more
    than its thickness there; its back is dark before the light pulleys, the flanks are worn grey by them."""
    path = loop(wheels, .36)
    rings, m, w = [], len(path), width / 2
    for i in range(m):
        q = Vector(path[i])
        d = (q - Vector(path[i - 1])).normalized() + (Vector(path[(i + 1) % m]) - q).normalized()
        n = Vector((d.y, -d.x)).normalized()
        lo, mid, hi = q - n * thickness * .55, q + n * thickness * .05, q + n * thickness * 1.15
        rings.append([(x - w * taper, *lo), (x - w, *mid), (x - w, *hi), (x + w, *hi), (x + w, *mid), (x + w * taper, *lo)])
    whole = shapes.outward(shapes.loft(rings, loop=True))
    cloth = [q for q in whole.faces if {i % 6 for i in q} in ({1, 2}, {2, 3}, {3, 4})]
    for slot, faces in (('rubber.belt', cloth), ('rubber.worn', [q for q in whole.faces if q not in cloth])):
        p.add(slot, shapes.Chunk(whole.points, faces, False))


def spring(p, a, b, r=.030, turns=7, wire=.0056):
    """Tension spring with hooks between two points."""
    a, b = Vector(a), Vector(b)
    m, n = towards(a, b), (b - a).length
    pts = [(0, 0, 0), (0, 0, n * .14)]
    k = turns * 6
    pts += [(r * math.cos(TAU * i / 6), r * math.sin(TAU * i / 6), n * (.16 + .68 * i / k)) for i in range(k + 1)]
    pts += [(0, 0, n * .86), (0, 0, n)]
    p.add('metal.bright', shapes.tube(pts, wire, 0, 3), m)


def run_point(a, b, t, r, outside=True, gap=.016):
    """Middle of a roller of radius r that lies on the run of a belt from circle a to circle b, both (y, z, r), counter-clockwise."""
    d = Vector(b[:2]) - Vector(a[:2])
    n = Vector((d.y, -d.x)).normalized()                                     # points out of the loop
    p = (Vector(a[:2]) + n * a[2]).lerp(Vector(b[:2]) + n * b[2], t)
    return tuple(p + n * ((r + gap) if outside else -(r + gap)))


def carrier(p, L, s, points):
    """Flat bar along the wall through points (y, z), its end led down on to the frame rail: it stands when the wall is taken off."""
    x, y = s * (L.hull + .012), points[-1][0]
    zr = hull.rail_z(L, y) + .012
    p.bar('paint.inner', [(x, *q) for q in points] + [(x, y, zr), (s * L.rail_x, y, zr)], .010, .046, up=(s, 0, 0))


def tensioner(u, L, name, side, x, roller, r, foot, hook, width=.05):
    """Roller on a swinging arm, pulled by a spring to a bracket on the wall. Positions are (y, z)."""
    s = 1 if side == 'L' else -1
    p = u.parts[f'body.drives.{side}']
    w = s * (x - .035)
    p.cyl('metal.cast', (s * L.hull, *foot), (s * (x - .02), *foot), .026, .003, 12)
    d = (Vector(roller) - Vector(foot))
    tail = Vector(foot) - d.normalized() * .12
    p.bar('plastic.yellow', [(w, *roller), (w, *foot), (w, *tail)], .018, .058, bevel=.004)
    for q, rr in ((roller, .036), (foot, .046)):
        p.add('paint.accent', shapes.lathe([(rr, -.012), (rr, .012), (0, .014)], 14), axis_frame('x' if s > 0 else '-x', (w, *q)))
    spring(p, (w, *tail), (w, *hook))
    p.cyl('metal.zinc', (s * L.hull, *hook), (w + s * .012, *hook), .012, .002, 8)
    carrier(p, L, s, [hook, foot])
    q = u.part(f'drive.roller.{name}.{side}', f'body.drives.{side}', (s * x, *roller), alone=True, axis='x', rpm=1500)
    f = axis_frame('x' if s > 0 else '-x', (s * x, *roller))
    h = width / 2
    q.add('metal.bright', shapes.lathe([(r * .5, -h), (r, -h), (r, h), (r * .86, h), (r * .8, h * .6), (.03, h * .6), (.025, h * .9), (0, h * .9)], 16), f)


# ---------------------------------------------------------------- left side

def left_drives(u, D, L):
    """body.drives.L with its pulleys, belts, tensioners and guards."""
    p = u.part('body.drives.L', explode=(.30, 0, 0))
    L.rail_x = D.FRAME_X
    p.bake_without = ('panel.',)
    xa, xb, xc, xm = L.hull + .17, L.hull + .23, L.hull + .30, L.hull + .312
    e = next((y, z, r) for n, y, z, r, g in D.LEFT_PULLEYS if n == 'engine')
    eng, er = e[:2], e[2]
    beater, fan = L.beater, L.fan
    big = D.REAR_R > .5                                                      # large rear wheels: the walkers' front shaft is driven, on the inner layer
    walker, xw = (L.crank_front, xa) if big else (L.crank_rear, xc)
    s_at = (L.sieve_y + L.upper_len * .76, L.upper[1] + .31)
    br = er * 1.45
    at = lambda c, r: (*c, r)                                                          # noqa: E731
    pulley(u, L, 'engine', 'L', eng, xm, er, .112, 3, 5, 2000)
    pulley(u, L, 'beater', 'L', beater, xm, br, .112, 3, 6, 740)
    v_belt(p, xm, [at(eng, er - .004), at(beater, br - .004)], .106, .028, taper=.93)              # one band with three ribs
    mid = run_point(at(beater, br), at(eng, er), .56, .062)
    tensioner(u, L, 'main', 'L', xm, mid, .062, (mid[0] - .20, mid[1] - .16), (mid[0] - .44, mid[1] - .10), .110)
    engine_shaft(p, L, eng, er, xb, xm)
    pulley(u, L, 'engine2', 'L', eng, xb, er * .72, .050, 1, 0, 2000)
    pulley(u, L, 'sieve', 'L', s_at, xb, .205, .050, 1, 5, 290, house=.085)
    v_belt(p, xb, [at(s_at, .198), at(eng, er * .72 - .008)], .044, .026)
    low = run_point(at(eng, er * .72), at(s_at, .205), .52, .048)
    tensioner(u, L, 'sieve', 'L', xb, low, .048, (low[0] - .18, low[1] - .10), (low[0] - .38, low[1] + .02), .044)
    pulley(u, L, 'sieve2', 'L', s_at, xw, .095, .044, 1, 0, 290)
    pulley(u, L, 'walker', 'L', walker, xw, .165, .048, 1, 5, 210, house=.070)
    v_belt(p, xw, [at(walker, .158), at(s_at, .088)] if big else [at(s_at, .088), at(walker, .158)], .042, .026)
    eccentric(p, D, L, s_at)
    pulley(u, L, 'beater2', 'L', beater, xa, .120, .050, 1, 0, 740)
    pulley(u, L, 'fan', 'L', fan, xa, .135, .050, 1, 5, 700)
    v_belt(p, xa, [at(fan, .127), at(beater, .112)], .040, .024)
    augers_chain(u, D, L, p, xa, s_at)
    feeder_belt(u, D, L, p)
    guards(p, D, L, xm, eng, er, beater, br)


def engine_shaft(p, L, eng, er, xb, xc):
    """Bearing stand of the engine's take-off on the frame, coupling half and clutch lever."""
    y, z = eng
    p.prism('paint.inner', [(y - .15, L.roof - .07, .02), (y + .15, L.roof - .07, .02), (y + .07, z + .07, .05), (y - .07, z + .07, .05)], L.hull + .010, L.hull + .060, 'x', .006)
    rod(p, 'metal.cast', (L.hull + .05, y, z), (xb - .03, y, z), .052, 14)
    rod(p, 'metal.cast', (L.hull - .30, y, z), (L.hull + .02, y, z), .040, 12)
    f = side_frame('L', L.hull + .060, y, z)
    dots(p, f, circle_of(.075, 6), .010)
    ram(p, (xb - .07, y + .32, L.roof - .02), (xb - .07, y + .08, z + .02), .022, .4)
    p.block('paint.chassis', (xb - .08, y + .33, L.roof - .03), (.10, .05, .06), .006)


def eccentric(p, D, L, s_at):
    """Sieve shaft: bearing, crank disc and connecting rod to the shoe."""
    y, z = s_at
    x = D.FRAME_X + .055                                                     # just outside the frame rail
    rod(p, 'metal.cast', (L.hull, y, z), (L.hull + .06, y, z), .060, 14)
    rod(p, 'metal.steel', (-L.hull + .04, y, z), (L.hull, y, z), .022, 8)
    rod(p, 'metal.cast', (x - .022, y, z), (x + .020, y, z), .070, 16)
    by = L.sieve_y + L.upper_len * .36
    a, b = Vector((x, y - .020, z + .010)), Vector((x, by, hull.rail_z(L, by) + .115))   # above the rail: inside the shield
    p.bar('paint.inner', [a, b], .016, .050, bevel=.004)
    for q, r in ((a, .046), (b, .036)):
        rod(p, 'paint.inner', q - Vector((.018, 0, 0)), q + Vector((.018, 0, 0)), r, 14)
        rod(p, 'metal.zinc', q - Vector((.024, 0, 0)), q + Vector((.026, 0, 0)), r * .45, 6)
    rod(p, 'metal.steel', (L.hull - .06, b.y, b.z), (x, b.y, b.z), .016, 8)


def augers_chain(u, D, L, p, x, s_at):
    """Roller chain round the two lower augers' shafts, with a tension sprocket on an arm, in an open guard pan."""
    g, r, top = (*L.grain, .078), (*L.returns, .078), (L.returns[0] - .10, L.returns[1] + .115, .046)
    chain_links(p, [g, r, top], x, .048, .036, .036, 'metal.dark', 'metal.worn')
    for n, q in (('grain', g), ('returns', r), ('chain', top)):
        w = u.part(f'drive.sprocket.{n}.L', 'body.drives.L', (x, q[0], q[1]), alone=True, axis='x', rpm=400)
        cog(w, q[:2], x, q[2] + .020, None, .014, 'metal.bright')
        w.cyl('metal.steel', (L.hull + .02, q[0], q[1]), (x + .026, q[0], q[1]), .018, .002, 10)
        w.add('metal.zinc', shapes.lathe([(.028, .012), (.024, .030), (0, .031)], 6), side_frame('L', x, q[0], q[1]))
    y, z = top[:2]
    p.bar('paint.accent', [(x - .022, y, z), (x - .022, y - .13, z - .02)], .012, .04, bevel=.003)
    p.cyl('metal.cast', (L.hull, y - .13, z - .02), (x - .016, y - .13, z - .02), .022, .003, 10)
    chain_guard(p, L, x, g, r, top)


def chain_guard(p, L, x, g, r, top):
    """Pan round the chain of the augers: back plate behind the sprockets, high rim, so that the chain lies open to the oil can."""
    rim = [(a, b, c + .034) for a, b, c in (g, r, top)]
    back, face = x - .034, x + .036
    f = side_frame('L', back)
    outer, inner = loop(rim, .42), loop([(y, z, c - .005) for y, z, c in rim], .42)
    p.add('plastic.yellow', shapes.prism(outer, -.003, .0, 0, 0), f)
    p.add('plastic.yellow', shapes.outward(shapes.loft([[(*o, -.003), (*o, face - back), (*q, face - back), (*q, -.003)] for o, q in zip(outer, inner)], loop=True)), f)
    a, b = Vector(g[:2]), Vector(r[:2])
    for c, turn in ((g, 205), (r, -28), (top, 70)):
        q, e = polar(c[:2], c[2] + .024 if c is top else .085, turn), polar(c[:2], c[2] + .026, turn)
        p.bar('metal.galv', [(L.hull - .004, *q), (L.hull + .03, *q), (x - .05, *e), (back + .002, *e)], .030, .006, up=(0, *(Vector(e) - Vector(c[:2])).normalized()))
    for c in (g, top):                                                       # hangers from the frame rail, on the rim
        y, z = c[0], c[1] + c[2] + .034
        zr, xr = hull.rail_z(L, y), L.rail_x + .050
        p.bar('metal.galv', [(xr, y, zr + .020), (xr, y, zr - .075), (face + .003, y, max(z + .03, zr - .20)), (face + .003, y, z - .010)], .007, .044, up=(0, 1, 0))
        dots(p, side_frame('L', xr + .0035, 0, 0), [(y, zr - .02)], .010)
    lean.warning(p, f @ T((*a.lerp(b, .30), .001)), .075)


def feeder_belt(u, D, L, p):
    """Belt from the beater to the feeder's upper shaft, with a roller lifted by a hydraulic cylinder."""
    x = L.hull + .095
    r0, r1 = .115, .185
    pulley(u, L, 'beater3', 'L', L.beater, x, r0, .040, 1, 0, 740)
    pulley(u, L, 'feeder', 'L', L.feeder_shaft, x, r1, .040, 1, 5, 500)
    v_belt(p, x, [(*L.feeder_shaft, r1 - .007), (*L.beater, r0 - .007)], .032, .024)
    mid = run_point((*L.beater, r0), (*L.feeder_shaft, r1), .42, .046)
    tensioner(u, L, 'feeder', 'L', x, mid, .046, (mid[0] - .14, mid[1] + .10), (mid[0] - .36, mid[1] + .08), .042)


def guards(p, D, L, xc, eng, er, beater, br):
    """Belt guard over the main belt, edge guards, greasing bank with lines to the bearings, loom along the roof."""
    path = [(*polar(beater, br + .045, a),) for a in range(250, 80, -20)]
    p.bar('plastic.yellow', [(xc + .058, *q) for q in path], .006, .075, up=(1, 0, 0), bevel=.001)
    for a in (186, 110):
        q = polar(beater, br + .045, a)
        p.bar('paint.accent', [(L.hull, *q), (xc + .06, *q)], .030, .008)
    path = [(*polar(eng, er + .045, a),) for a in range(70, -90, -20)]
    p.bar('plastic.yellow', [(xc + .058, *q) for q in path], .006, .075, up=(1, 0, 0), bevel=.001)
    for a in (50, -70):
        q = polar(eng, er + .045, a)
        p.bar('paint.accent', [(L.hull, *q), (xc + .06, *q)], .030, .008)
    y, z = L.walker[0] + .30, L.walker[1] + .02
    p.block('metal.zinc', (L.hull + .022, y, z), (.03, .16, .05), .004)
    carrier(p, L, 1, [(y, z)])
    for k, c in enumerate((L.drum, L.beater, L.crank_front, L.crank_rear)):
        q = y - .06 + .03 * k
        p.cyl('metal.steel', (L.hull + .035, q, z), (L.hull + .052, q, z), .006, .001, 6)
        end = Vector((L.hull + .05, c[0] + .05, c[1] + .04))
        up = z + .06 + .012 * k if c[1] > z - .1 else z - .05
        p.tube('metal.galv', [(L.hull + .014, q, z), (L.hull + .012, q, up), (L.hull + .012, end.y, up), (L.hull + .016, end.y, end.z)], .004, .04, 4)
    loom(p, 1, L, D.CAB_REAR + .18, L.crank_rear[0] - .35)


def loom(p, s, L, y0, y1):
    """Corrugated electric loom along the roof with clamps and branches."""
    z = L.roof - .075
    x = s * (L.hull + .030)
    p.tube('plastic.grey', [(x, y0, z + .03), (x, y0 + .3, z), (x, y1 - .3, z), (x, y1, z - .18)], .011, .10, 6)
    n = int((y1 - y0) / .42)
    for i in range(n):
        y = y0 + .34 + .42 * i
        if y < y1 - .3:
            p.block('metal.zinc', (x - s * .008, y, z), (.036, .016, .030), .003)
            if i % 2:
                p.tube('plastic.grey', [(x, y + .04, z), (x, y + .06, z - .10), (s * (L.hull + .012), y + .06, z - .22)], .005, .04, 5)
                p.block('plastic.grey', (s * (L.hull + .014), y + .06, z - .235), (.024, .030, .040), .004)


# ---------------------------------------------------------------- right side

def right_drives(u, D, L):
    """body.drives.R: variator of the drum, hydraulic block with lines, loom."""
    p = u.part('body.drives.R', explode=(-.30, 0, 0))
    p.bake_without = ('panel.',)
    variator(u, D, L, p)
    hydraulics(p, D, L)
    loom(p, -1, L, D.CAB_REAR + .18, L.crank_rear[0] - .35)


def variator(u, D, L, p):
    """Two pairs of cone discs with a wide belt: drum speed is set by the oil cylinder on the beater's shaft."""
    x = L.hull + .165
    reach = math.dist(L.drum, L.beater)
    r0, r1 = min(.255, reach * .46), min(.205, reach * .37)
    for name, at, r, gap in (('drum_variator', L.drum, r0, .030), ('beater_variator', L.beater, r1, .052)):
        q = u.part(f'drive.pulley.{name}.R', 'body.drives.R', (-x, *at), alone=True, axis='x', rpm=900 if r == r0 else 740)
        f = axis_frame('-x', (-x, *at))
        for s in (1, -1):
            c = f @ Matrix.Scale(s, 4, (0, 0, 1))
            q.add('metal.steel', shapes.lathe([(.045, gap * .25), (r - .004, gap), (r, gap + .003), (r, gap + .010), (r * .92, gap + .012), (.075, gap * .5 + .035), (.045, gap * .5 + .040)], 26 if s > 0 else 20, closed=True), c)
            for i in range(6 if s > 0 else 0):
                q.add('metal.cast', shapes.loft([[(.07, -.004, gap * .5 + .03), (.07, .004, gap * .5 + .03), (r * .90, .004, gap + .011), (r * .90, -.004, gap + .011)],
                                                 [(.07, -.004, gap * .5 + .058), (.07, .004, gap * .5 + .058), (r * .90, .004, gap + .014), (r * .90, -.004, gap + .014)]]), c @ Matrix.Rotation(TAU * i / 6, 4, 'Z'))
        q.add('metal.cast', shapes.lathe([(.062, -gap - .045), (.062, gap + .06), (.052, gap + .07), (0, gap + .07)], 16), f)
        q.cyl('metal.steel', (-L.hull - .02, *at), (-x, *at), .036, .003, 14)
    v_belt(p, -x, [(*L.drum, r0 * .93), (*L.beater, r1 * .66)], .056, .030)
    y, z = L.beater
    ram(p, (-x - .30, y, z), (-x - .13, y, z), .040, .25, 'metal.cast')
    p.bar('paint.chassis', [(-L.hull, y + .26, z + .02), (-x - .24, y + .26, z + .02), (-x - .24, y + .03, z)], .05, .012, .04, up=(0, 0, 1))
    hose(p, [(-x - .22, y, z + .05), (-x - .20, y + .10, z + .16), (-L.hull - .05, y + .34, L.roof - .14)], .008)


def hydraulics(p, D, L):
    """Valve block on a plate, lines with clamps along the wall to the feeder and to the rear axle."""
    x, y, z = L.hull, L.walker[0] + .86, L.walker[1] + .30
    f = side_frame('R', x, y, z)
    p.add('paint.chassis', shapes.box((-.20, -.13, .020), (.20, .15, .028), .003), f)
    for a in (-.16, .16):
        p.add('metal.dark', shapes.box((a - .015, -.10, 0), (a + .015, -.07, .022), .002), f)
        p.add('metal.dark', shapes.box((a - .015, .09, 0), (a + .015, .12, .022), .002), f)
    p.add('metal.galv', shapes.box((-.16, -.07, .028), (.16, .05, .110), .004), f)
    for k in range(5):
        a = -.13 + .065 * k
        p.add('metal.dark', shapes.cyl(.020, .05, .13, .004, 12), f @ T((a, 0, .07)) @ Matrix.Rotation(-math.pi / 2, 4, 'X'))
        p.add('plastic.black', shapes.box((a - .017, .128, .055), (a + .017, .150, .088), .003), f)
        p.add('metal.zinc', shapes.cyl(.011, .07, .10, .002, 6), f @ T((a, 0, .06)) @ Matrix.Rotation(math.pi / 2, 4, 'X'))
    for k in range(5):                                                       # steel lines, bent round the wall's front end and to the rear
        q = L.hull + .022 + (.016 if k % 2 else 0)
        yk, zk = y + .13 - .065 * k, z - .10
        low = (L.accelerator[1] - .10 if L.accelerator else L.walker[1] - .10) - .026 * k
        if k < 3:
            pts = [(-x - .06, yk, zk), (-x - .05, yk, low + .05), (-q, yk - .08, low), (-q, D.FEEDER_PIVOT[1] + .22, low), (-q, D.FEEDER_PIVOT[1] + .04, low - .08)]
        else:
            pts = [(-x - .06, yk, zk), (-x - .05, yk, low + .05), (-q, yk + .08, low + .02), (-q, L.crank_rear[0] - .35, low + .02), (-q, D.WHEELBASE - .12, L.rail[-1][1] + .12)]
        p.tube('metal.steel', pts, .0065, .06, 5)
    for yy in (L.drum[0] - .40, L.beater[0] + .24, y + .55, y + 1.15):
        p.block('plastic.black', (-x - .018, yy, L.walker[1] - .152), (.036, .022, .150 if yy < y else .10), .004)
        p.block('metal.zinc', (-x - .038, yy, L.walker[1] - .152), (.008, .026, .15 if yy < y else .10), .002)
    tank(p, D, L)


def tank(p, D, L):
    """Oil tank with filler, return filter, level glass and suction hose."""
    x0, x1, y0, y1, z0, z1 = -L.hull - .46, -L.hull - .14, L.beater[0] - .04, L.beater[0] + .36, L.roof - .34, L.roof + .02
    z0, z1 = max(z0, L.beater[1] + .28), max(z1, L.beater[1] + .62)
    p.box('paint.accent', (x0, y0, z0), (x1, y1, z1), .018)
    for y in (y0 + .08, y1 - .08):
        p.bar('paint.chassis', [(-L.hull, y, z0 - .012), (x0, y, z0 - .012)], .04, .025)
    p.cyl('plastic.black', (x0 + .09, y0 + .10, z1), (x0 + .09, y0 + .10, z1 + .05), .042, .006, 16)
    p.cyl('metal.cast', (x0 + .20, y1 - .12, z1), (x0 + .20, y1 - .12, z1 + .09), .055, .008, 18)
    dots(p, frame((x0 + .20, y1 - .12, z1 + .09), (1, 0, 0), (0, 1, 0)), circle_of(.040, 4), .008)
    f = side_frame('R', -x0, (y0 + y1) / 2, (z0 + z1) / 2)
    p.add('plastic.black', shapes.box((-.02, -.09, 0), (.02, .09, .010), .004), f)
    p.add('glass.mirror', shapes.box((-.010, -.07, .008), (.010, .07, .014), .003), f)
    A.sticker(p, f @ T((.12, .06, .001)), .10, .05, 'decal.yellow')
    hose(p, [(x1 - .05, y1 - .06, z0), (x1 - .03, y1 + .05, z0 - .12), (-L.hull - .06, y1 + .3, z0 - .2), (-L.hull - .05, y1 + .62, L.walker[1] + .30)], .016)


def elevator_case(u, D, L, name, foot, head, drive=False):
    """body.elevator.<name>: hollow case round the chain with middle wall, cover plate of its own, tensioner and drive at the head."""
    p = u.part(f'body.elevator.{name}', explode=(-.45, 0, 0))
    p.bake_without = ('panel.',)
    x, w, d = -L.elevator_x, L.elevator_w, L.elevator_d
    a, b = Vector(foot), Vector(head)
    run = math.degrees(math.atan2(b.y - a.y, b.x - a.x))
    outline = arc(foot, d, run + 90, run + 270, 10) + arc(head, d, run - 90, run + 90, 10)
    ring = outline + outline[:1]
    sheet(p, 'metal.galv', ring[::-1], x - w, x + w, .003)
    slab(p, 'metal.galv', outline, x + w, x + w - .003)
    n = Vector((-(b - a).y, (b - a).x)).normalized()
    e0, e1 = a.lerp(b, .12), a.lerp(b, .90)
    slab(p, 'metal.galv', [tuple(e0 + n * .003), tuple(e0 - n * .003), tuple(e1 - n * .003), tuple(e1 + n * .003)], x - w, x + w)
    c = u.part(f'body.elevator.{name}.cover', f'body.elevator.{name}', explode=(-.25, 0, 0))
    c.bake_without = ('panel.',)
    slab(c, 'metal.galv', outline, x - w, x - w - .003)
    for k in (-1, 1):                                                        # flanges along the case, bolted
        for s in (-1, 1):
            q = n * (d + .010) * k
            c.bar('metal.galv', [(x + s * (w + .002), *(a + q)), (x + s * (w + .002), *(b + q))], .022, .004, up=(1, 0, 0))
    f = side_frame('R', L.elevator_x + w + .004)
    m = max(3, round((b - a).length / .34))
    dots(c, f, [(-(a.lerp(b, (i + .5) / m) + n * (d - .022) * k).x, (a.lerp(b, (i + .5) / m) + n * (d - .022) * k).y) for i in range(m) for k in (-1, 1)], .008)
    lid = [(-q[0], q[1]) for q in (a.lerp(b, .14) + n * .09, a.lerp(b, .14) - n * .09, a.lerp(b, .34) - n * .09, a.lerp(b, .34) + n * .09)]
    c.add('metal.galv', shapes.prism(lid, .001, .010, .003, .01), f)
    q = a.lerp(b, .24)
    A.latch(c, f @ T((-q.x, q.y, .010)), .030)
    s_, t_ = a.lerp(b, .985), a.lerp(b, .72)
    for k in (-1, 1):                                                        # chain tensioner: threaded rods at the head's bearing
        o = n * .052 * k
        p.cyl('metal.zinc', (x - w - .022, *(s_ + o)), (x - w - .022, *(t_ + o)), .007, .001, 6)
        q = t_ + o
        p.cyl('metal.zinc', (x - w - .022, *q), (x - w - .022, *(q + (b - a).normalized() * .03)), .013, .002, 6)
    p.add('metal.dark', shapes.box((-.065, -.05, .004), (.065, .05, .016), .004), f @ T((-b.x, b.y, 0)))
    p.add('metal.cast', shapes.lathe([(.040, .014), (.036, .046), (0, .050)], 14), f @ T((-b.x, b.y, 0)))
    q = t_ - (b - a).normalized() * .012
    p.bar('metal.dark', [(x - w - .014, *(q + n * .07)), (x - w - .014, *(q - n * .07))], .03, .014, up=(1, 0, 0))
    p.add('metal.cast', shapes.lathe([(.050, .004), (.045, .040), (0, .046)], 14), f @ T((-a.x, a.y, 0)))
    if name == 'grain':
        stays = ((L.walker[1] + .22, .35), (D.BELT - .02, .62))
    else:
        stays = ((L.walker[1] + .06, .6),)
    for z, _ in stays:
        k = (z - a.y) / (b.y - a.y)
        q = a.lerp(b, k)
        p.bar('paint.chassis', [(-L.hull if z < L.roof else -L.hull + .05, q.x, z), (x + w, q.x, z)], .05, .006)
        p.bar('paint.chassis', [(x + w + .003, q.x - d, z), (x + w + .003, q.x + d, z)], .006, .05)
    return p


def returns_throat(u, L, p):
    """Chute from the returns elevator's head through the wall on to the walkers' return floor."""
    y, z = L.returns_head
    d = L.elevator_d
    p.loft('metal.galv', [[(x, y - d - .02 + dy, z + dz) for dy, dz in ((-.10, -.06), (.03, -.10), (.03, .10), (-.10, .10))] for x in (-L.hull - .002, -L.elevator_x - L.elevator_w + .01)])
    p.bar('metal.dark', [(-L.hull - .008, y - d - .06, z - .12), (-L.hull - .008, y - d - .06, z + .13)], .19, .010, up=(1, 0, 0))


def fuel_and_batteries(u, D, L):
    """body.fuel_tank with cap, sight tube, straps, cradle; body.battery_box with lid, latches and cables."""
    p = u.part('body.fuel_tank', explode=(-.45, 0, -.1))
    p.bake_without = ('panel.',)
    (x0, y0, z0), (x1, y1, z1) = D.FUEL_TANK
    x1 = min(x1, -L.hull - .10)
    r, clear = D.REAR_R + D.DEFLECTION_REAR, z0 - .24 - D.REAR_R             # room for the rear wheel at full swing
    if clear < r:
        shift = max(0.0, y1 - (D.WHEELBASE - math.sqrt(r * r - clear * clear) - .05))
        (fy, fz), (hy, hz) = L.returns, L.returns_head                       # the returns elevator stands before it
        y0, y1 = max(y0 - shift, fy + (hy - fy) * (z0 - fz) / (hz - fz) + L.elevator_d + .05), y1 - shift
    p.prism('plastic.black', [(y0, z0, .06), (y1, z0, .06), (y1, z1, .08), (y0, z1, .08)], x0, x1, 'x', .03)
    c = (x0 + .10, y0 + .10)
    p.cyl('plastic.black', (*c, z1 - .01), (*c, z1 + .045), .052, .006, 14)
    p.cyl('plastic.blue', (*c, z1 + .045), (*c, z1 + .085), .062, .010, 18)
    for y in (y0 + .09, y1 - .09):
        p.bar('metal.galv', [(x1 + .004, y, z0 - .004), (x1 + .004, y, z1 + .004), (x0 - .004, y, z1 + .004), (x0 - .004, y, z0 - .004), (x1 + .004, y, z0 - .004)], .004, .034, .03, up=(0, 1, 0))
        p.cyl('metal.zinc', (x0 - .006, y, z0 + .10), (x0 - .006, y, z0 + .18), .008, .002, 6)
        p.bar('paint.chassis', [(-L.hull - .0, y, z0 - .022), (x0 - .01, y, z0 - .022)], .05, .034)
        p.bar('paint.chassis', [(-L.hull - .0, y, z0 - .11), (x0 + .16, y, z0 - .035)], .04, .010)
    f = side_frame('R', -x0, 0, 0)
    u0 = -(y0 + y1) / 2
    p.tube('glass.tank', [(x0 - .012, -u0, z0 + .07), (x0 - .030, -u0, z0 + .09), (x0 - .030, -u0, z1 - .12), (x0 - .012, -u0, z1 - .10)], .010, .02, 8)
    for z in (z0 + .07, z1 - .10):
        p.cyl('metal.zinc', (x0 + .004, -u0, z), (x0 - .026, -u0, z), .015, .002, 6)
    p.add('decal.light', shapes.box((u0 + .045, z0 + .12, .0), (u0 + .085, z1 - .14, .0012), 0), f)
    for k in range(5):
        A.sticker(p, f @ T((u0 + .065, z0 + .16 + (z1 - z0 - .34) * k / 4, .0014)), .032, .004, 'decal.dark', .001, .001)
    p.cyl('metal.zinc', ((x0 + x1) / 2, -u0, z0 - .03), ((x0 + x1) / 2, -u0, z0 + .01), .018, .003, 6)
    hose(p, [(x1 - .06, y0 + .12, z1 - .01), (x1 - .04, y0 + .10, z1 + .08), (-L.hull - .02, y0 - .05, z1 + .14)], .009)
    b = u.part('body.battery_box', explode=(-.45, 0, 0))
    b.bake_without = ('panel.',)
    bx, by, bz = D.BATTERY_BOX
    by = min(by, L.grain[0] - .30 - L.elevator_d - .27)
    b.box('paint.chassis', (bx, by, bz), (bx + .34, by + .36, bz + .26), .012)
    b.box('plastic.black', (bx - .008, by - .008, bz + .255), (bx + .348, by + .368, bz + .31), .016)
    g = side_frame('R', -bx, by + .18, bz + .20)
    for q in (-.11, .11):
        b.add('rubber.belt', shapes.box((q - .014, -.03, .002), (q + .014, .09, .012), .004), g)
    b.text('decal.light', '24 V', .055, g @ T((0, -.09, .002)))
    b.bar('paint.chassis', [(-L.hull, by + .10, bz - .02), (bx + .02, by + .10, bz - .02)], .04, .03)
    b.bar('paint.chassis', [(-L.hull, by + .28, bz - .02), (bx + .02, by + .28, bz - .02)], .04, .03)
    b.tube('plastic.red', [(bx + .26, by + .08, bz + .30), (bx + .30, by + .04, bz + .36), (-L.hull - .03, by + .10, bz + .42), (-L.hull - .03, by + .30, L.roof - .10)], .009, .06, 6)
    b.tube('plastic.black', [(bx + .26, by + .28, bz + .30), (bx + .32, by + .30, bz + .35), (-L.hull - .03, by + .34, bz + .30)], .009, .06, 6)


def build(u, D):
    """Everything below and behind the shields."""
    L = layout(D)
    hull.build(u, D)
    axles.build(u, D)
    left_drives(u, D, L)
    right_drives(u, D, L)
    elevator_case(u, D, L, 'grain', L.grain, L.grain_head)
    p = elevator_case(u, D, L, 'returns', L.returns, L.returns_head)
    returns_throat(u, L, p)
    fuel_and_batteries(u, D, L)
    build_in_base(u, D)
