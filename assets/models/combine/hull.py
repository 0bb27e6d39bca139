"""Threshing body: walls, roof and floor of thin plate round the working parts, with frame rails and fan housing.

Nodes body.hull (frame), body.hull.wall.L / .R, body.hull.roof, body.hull.floor: each can be hidden or cut."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import axis_frame, side_frame

from . import lean
from .threshing import arc, bearing, block, circle_of, dots, sheet
from .works import layout, polar, walls

T = Matrix.Translation


def build(u, D):
    """The whole body."""
    L = layout(D)
    p = u.part('body.hull', budget=9000)
    rails(p, D, L)
    for side in 'LR':
        wall(u, D, L, side)
    roof(u, D, L)
    floor(u, D, L)


def rails(p, D, L):
    """Main rails on both sides, cross members, brackets from rail to wall."""
    x = D.FRAME_X
    for s in (1, -1):
        p.bar('paint.chassis', [(s * x, y, z) for y, z in L.rail], .08, .14, bevel=.008)
        for y in (L.rail[0][0] + .12, L.fan[0] - .3, L.sieve_y + .35, D.WHEELBASE - .35, L.rail[-1][0] - .15):
            z = rail_z(L, y)
            p.prism('paint.chassis', [(y - .07, z + .068), (y + .07, z + .068), (y + .03, z + .20), (y - .03, z + .20)], s * (D.HULL + .004), s * (x + .02), 'x', .006, radius=0)
            dots(p, side_frame('L' if s > 0 else 'R', x + .041, y, z), [(q, v) for q in (-.05, .05) for v in (-.04, .04)], .010)
        h = L.roof
        p.box('paint.chassis', (s * (D.HULL - .055), D.CAB_REAR + .10, h + .003), (s * (D.HULL + .02), L.walker[0] + L.walker_len - .72, h + .125), .008)   # beam that carries tank and engine
        for y in [D.CAB_REAR + .35 + .62 * i for i in range(5)]:
            p.add('metal.dark', block((s * D.HULL - .05, y - .05, h + .120), (s * D.HULL + .05, y + .05, h + .150)))
    y, z = L.rail[0]
    p.bar('paint.chassis', [(-x - .03, y + .03, z - .11), (x + .03, y + .03, z - .11)], .08, .10, bevel=.008)
    y = L.rail[-1][0] - .12
    p.bar('paint.chassis', [(-x, y, rail_z(L, y)), (x, y, rail_z(L, y))], .08, .10, bevel=.008)
    A.nameplate(p, side_frame('R', x + .041, L.rail[0][0] + .45, z), .15, .09)


def rail_z(L, y):
    """Height of the rail's middle at y."""
    pts = L.rail
    for (a, za), (b, zb) in zip(pts, pts[1:]):
        if y <= b or (b, zb) == pts[-1]:
            return za + (zb - za) * (y - a) / (b - a)


def wall(u, D, L, side):
    """Side wall: plate with pressed ribs, drum plate in two halves, bearings, hatch, bolts along the seams."""
    s, H = (1, -1)[side == 'R'], D.HULL
    p = u.part(f'body.hull.wall.{side}', 'body.hull', explode=(.32 * s, 0, 0), budget=6500)
    p.bake_without = ('panel.',)
    k = s                                                                    # the right frame's u runs to the front
    f = side_frame(side, H)
    o = [(k * y, z, r) for y, z, r in walls(L, D)]
    window = [(k * (L.crank_rear[0] - .42), L.crank_rear[1] + .30), (k * (L.crank_rear[0] - .10), L.crank_rear[1] + .33),
              (k * (L.crank_rear[0] - .10), L.crank_rear[1] + .52), (k * (L.crank_rear[0] - .42), L.crank_rear[1] + .52)]
    p.plate('metal.galv', o, f, (), .005, .001, grid=.40)
    skirt(p, L, f, k, window)
    ribs(p, D, L, f, k)
    below(p, D, L, f, k, s)
    drum_plate(p, L, f, k)
    if L.accelerator:
        drum_plate(p, L, f, k, L.accelerator, L.accelerator_r * .62)
    at = [(L.beater, .075), (L.fan, .05), (L.grain, .045), (L.returns, .045), (L.feeder_shaft, .065)]
    for c, r in at:
        bearing(p, s, H + .003, c, r)
        p.add('metal.zinc', shapes.tube([(.0, r * .75, .03), (.0, r * 1.25, .05)], .004, 0, 3), axis_frame('x' if s > 0 else '-x', (s * (H + .003), *c)))
    bottom = [(y, z) for y, z, _ in walls(L, D)]
    dots(p, f @ T((0, 0, .001)), [(k * q[0], q[1]) for q in along(bottom[1:4], .34, .022)], .007)
    dots(p, f @ T((0, 0, .001)), [(k * q[0], q[1]) for q in along(bottom[5:8], .17, .026)], .010)
    dots(p, f @ T((0, 0, .016)), [(k * (D.CAB_REAR + .16 + .57 * i), L.roof - .018) for i in range(int((L.walker[0] + L.walker_len - .8 - D.CAB_REAR) / .57))], .008)
    A.warning(p, f @ T((k * (L.walker[0] + .62), L.walker[1] + .42, .002)), .10)


def along(line, pitch, up):
    """Points at an even pitch along a polyline, lifted by `up`."""
    out = []
    for a, b in zip(line, line[1:]):
        n = max(1, round(math.dist(a, b) / pitch))
        out += [(a[0] + (b[0] - a[0]) * (i + .5) / n, a[1] + (b[1] - a[1]) * (i + .5) / n + up) for i in range(n)]
    return out


def skirt(p, L, f, k, window):
    """Bolted hatch to the rear crankshaft."""
    p.add('metal.galv', shapes.prism(window, .001, .010, .003, .02), f)
    us, vs = [q[0] for q in window], [q[1] for q in window]
    dots(p, f @ T((0, 0, .010)), [(u, v) for u in (min(us) + .025, max(us) - .025) for v in (min(vs) + .045, max(vs) - .025)], .008)
    u, v = sum(us) / 4, sum(vs) / 4
    p.add('plastic.black', shapes.tube([(u - .05, v, .008), (u - .05, v, .040), (u + .05, v, .040), (u + .05, v, .008)], .006, .012, 5), f)


def below(p, D, L, f, k, s):
    """Wall below the rail: pressed ribs, clean-out doors, cheek round both troughs bolted on, hangers from the rail."""
    low = L.lower[1] - .10
    y0, y1 = L.pan_rear[0] - .06, L.returns[0] + .16
    at = lambda t: y0 + (y1 - y0) * t                                        # noqa: E731
    top = lambda y: rail_z(L, y) - .085                                      # noqa: E731
    for t in (0, .33, .43, .76, 1):
        y = at(t)
        rib = [(k * y - .024, low + .045), (k * y + .024, low + .045), (k * y + .024, top(y)), (k * y - .024, top(y))]
        pressed(p, 'metal.galv', f, rib, 0, .020, .013)
    for t, half in ((.165, .115), (.595, .115)):
        door(p, f @ T((k * at(t), (low + .05 + top(at(t))) / 2, 0)), half, (top(at(t)) - low - .07) / 2)
    troughs(p, L, f, k, low)
    for t in (.38, .88):
        y, z, x = at(t), rail_z(L, at(t)), D.FRAME_X - .015
        p.bar('metal.cast', [(s * x, y, z - .062), (s * x, y, z - .10), (s * (D.HULL + .009), y, z - .155), (s * (D.HULL + .009), y, low - .03)], .055, .010, up=(s, 0, 0))
        dots(p, f @ T((0, 0, .014)), [(k * y, low + .02), (k * y, low + .075)], .012)


def door(p, f, a, b):
    """Clean-out door: pressed lid in a frame with two hinges below and two over-centre latches above."""
    lid = lean.rounded(2 * a, 2 * b, .04)
    pressed(p, 'rubber.belt', f, [(u * 1.06, v * 1.09) for u, v in lid], 0, .004, .002)
    pressed(p, 'metal.galv', f, lid, .003, .013, .005)
    pressed(p, 'metal.galv', f, [(u * .74, v * .52) for u, v in lid], .013, .021, .012)
    for u in (-a * .6, a * .6):
        p.add('metal.bright', lean.tiny((u - .013, b - .022, .012), (u + .013, b + .028, .024)), f)
        p.add('plastic.red', lean.tiny((u - .009, b - .044, .012), (u + .009, b - .004, .034)), f)
        p.add('metal.cast', lean.tiny((u - .024, -b - .010, .002), (u + .024, -b + .012, .019)), f)


def pressed(p, slot, f, loop, w0, w1, chamfer):
    """Raised field of a sheet: its sloping sides and its face, nothing behind."""
    loop = shapes.ccw(loop)
    small = shapes.inset(loop, chamfer)
    n, k = len(loop), w0 + .15 * (w1 - w0)                                    # steep sides: their edges stay crisp in the shading
    rings = [[Vector((u, v, w)) for u, v in q] for q, w in ((loop, w0), (loop, k), (small, w1))]
    c = shapes.loft(rings, caps=False)
    c.faces.append(tuple(range(2 * n, 3 * n)))
    p.add(slot, shapes.Chunk(c.points, c.faces, False), f)


def troughs(p, L, f, k, low):
    """Cheek that closes the hoppers of the grain and returns troughs at the side, lapped over the wall's lower edge and bolted."""
    r = L.auger_r + .030
    (gy, gz), (ry, rz) = L.grain, L.returns
    end = ry + r + .055
    o = [(gy - r - .045, low + .030)] + arc(L.grain, r, 180, 345, 8) + [(ry - r - .04, low - .01)] + arc(L.returns, r, 195, 350, 8) + [(end, low + .030)]
    p.plate('metal.galv', [(k * y, z) for y, z in o], f @ T((0, 0, .0035)), (), .006, .001)
    n = max(4, round((end - gy) / .16))
    dots(p, f @ T((0, 0, .0035)), [(k * (gy - r + (end - gy + r - .03) * i / n), low + .015) for i in range(n + 1)], .010)
    for c in (L.grain, L.returns):                                           # end plates of the troughs
        dots(p, f @ T((k * c[0], c[1], .0035)), [(k * u, v) for u, v in circle_of(r - .014, 12) if v < .02], .009)


def ribs(p, D, L, f, k):
    """Pressed stiffeners between bottom and roof, angle along the roof and along the rail."""
    for y in D.HULL_RIBS:
        if abs(y - L.beater[0]) < .18 or abs(y - L.drum[0]) < .45:
            continue
        z0 = max(rail_z(L, y) + .10, L.walker[1] - .10)
        pressed(p, 'metal.galv', f @ T((k * y, 0, 0)), [(-.030, z0), (.030, z0), (.030, L.roof - .06), (-.030, L.roof - .06)], 0, .022, .012)
    y0, y1 = L.beater[0] + .30, L.walker[0] + L.walker_len - .5
    for z in (L.roof - .006,):
        p.add('metal.galv', shapes.prism([(k * (D.CAB_REAR + .10), z - .035), (k * y1, z - .035), (k * y1, z), (k * (D.CAB_REAR + .10), z)], 0, .016, .003), f)
    z = L.walker[1] + .26
    p.add('metal.galv', shapes.prism([(k * y0, z - .018, .01), (k * (y1 - .3), z + .10, .01), (k * (y1 - .3), z + .136, .01), (k * y0, z + .018, .01)], 0, .014, .005), f)


def drum_plate(p, L, f, k, at=None, r=None):
    """Round bolted plate through which the drum is taken out, with its bearing."""
    (y, z), r = at or L.drum, r or L.drum_r + .055
    g = f @ T((k * y, z, 0))
    p.add('metal.dark', shapes.lathe([(r, .001), (r, .014), (r * .93, .014), (r * .93, .008), (.06, .008)], 30), g)
    for a in (35, 125, 215, 305):
        q = g @ Matrix.Rotation(math.radians(a), 4, 'Z')
        pressed(p, 'metal.dark', q, [(.10, -.026), (r * .90, -.026), (r * .90, .026), (.10, .026)], .007, .020, .008)
    dots(p, g @ T((0, 0, .014)), circle_of(r * .965, 14), .009)
    p.add('metal.cast', shapes.box((-.12, -.10, .007), (.12, .10, .022), .006), g)
    p.add('metal.cast', shapes.lathe([(.092, .020), (.086, .052), (.060, .058), (.060, .046), (0, .046)], 20), g)
    dots(p, g @ T((0, 0, .022)), [(a, b) for a in (-.10, .10) for b in (-.08, .08)], .012)


def roof(u, D, L):
    """body.hull.roof: cover from the feeder's mouth over the drum to the walkers' end, drum hatch with hinges."""
    w = D.HULL - .006
    p = u.part('body.hull.roof', 'body.hull', explode=(0, 0, .35), budget=3500)
    top = [q[:2] for q in walls(L, D)][-5:]
    line = [(y, z - .002) for y, z in shapes.fillet(top[::-1] + [(top[0][0], top[0][1])], 0, closed=True)[:5]]
    clear = D.FEEDER_PIVOT[2] + .365                 # above the arc of the lifting feeder
    if line[0][1] - .02 > clear:
        line = [(line[0][0], max(clear, line[0][1] - .13))] + line
    sheet(p, 'metal.galv', line, -w, w, .004)
    for y in [L.beater[0] + .35 + .52 * i for i in range(int((L.walker_len - .9) / .52) + 1)]:
        pressed(p, 'metal.galv', frame((0, y, L.roof - .003), (1, 0, 0), (0, 1, 0)), [(-w + .02, -.025), (w - .02, -.025), (w - .02, .025), (-w + .02, .025)], 0, .020, .012)
    y, r = L.drum[0] + .10, .26
    f = frame((0, y + .10, L.roof - .002), (1, 0, 0), (0, 1, 0))
    p.add('metal.galv', shapes.prism(shapes.rect(-w + .08, -r * .7, w - .08, r * .7, .03), 0, .012, .004), f)
    for x in (-w * .6, w * .6):
        p.add('metal.zinc', block((x - .02, -r * .62, .010), (x + .02, -r * .40, .024)), f)
        p.add('metal.dark', block((x - .045, r * .60, .008), (x + .045, r * .80, .018)), f)
    # guide sheet over the drum: bends the straw from the feeder down to the beater
    g = arc(L.drum, L.drum_r + .055, 168, 62, 10)
    sheet(p, 'metal.worn', g, -w, w, .004)


def floor(u, D, L):
    """body.hull.floor: fan housing, outlet, the floors and troughs under the sieves, chute at the rear."""
    w = D.HULL - .006
    p = u.part('body.hull.floor', 'body.hull', explode=(0, 0, -.30), budget=6500)
    fan_housing(p, D, L, w)
    r = L.auger_r + .018
    (gy, gz), (ry, rz) = L.grain, L.returns
    front = [(gy - r - .015, L.lower[1] - .10), (gy - r, gz + .02)] + arc(L.grain, r, 190, 350, 10)
    rear = (ry - r - .01, L.lower[1] - .075)
    sheet(p, 'metal.galv', front + [(gy + r + .03, gz + .02), rear], -w, w, .004)
    back = (L.sieve_y + L.upper_len + .05, L.upper[1] - .10)
    sheet(p, 'metal.galv', [rear, (ry - r, rz + .02)] + arc(L.returns, r, 190, 350, 10) + [(ry + r + .03, rz + .03), back], -w, w, .004)
    for (y, z), name in ((L.grain, 'grain'), (L.returns, 'returns')):
        for s in (1, -1):
            f = axis_frame('x' if s > 0 else '-x', (s * w, y, z))
            p.add('metal.galv', shapes.lathe([(0, -.002), (r + .008, -.002), (r + .008, .010), (0, .012)], 18), f)
        f = frame((0, y, z - r - .004), (1, 0, 0), (0, -1, 0))                # clean-out flap with latches
        p.add('metal.galv', shapes.prism([(-w + .10, -.05), (w - .10, -.05), (w - .10, .05), (-w + .10, .05)], 0, .008, .002, 0), f)
        for x in (-w * .55, w * .55):
            p.add('metal.zinc', shapes.box((x - .016, .03, .006), (x + .016, .085, .020), .004), f)
    # chute from the walkers' end down to the chopper, carried by the walls
    end, z = L.walker[0] + L.walker_len, L.walker[1] + .30 - .19
    sheet(p, 'metal.galv', [(D.WHEELBASE + .44, L.upper[1] + .10), (end - .30, z - .12), (end - .05, z - .085)], -w, w, .004)


def pts_low(ring, u):
    """Lowest height of a closed outline at u."""
    at = [a[1] + (b[1] - a[1]) * (u - a[0]) / (b[0] - a[0]) for a, b in zip(ring, ring[1:] + ring[:1]) if (a[0] - u) * (b[0] - u) < 0]
    return min(at)


def fan_housing(p, D, L, w):
    """Spiral casing with two inlets and guards, throttle plates, duct with guide vanes to the sieves."""
    (y, z), r = L.fan, L.fan_r + .028
    y1 = L.sieve_y - .02
    out_low, out_top = (y1, L.lower[1] - .085), (y1, L.upper[1] - .05)
    spiral = [polar((y, z), r * (1 + .12 * max(0, (290 - a)) / 230), a) for a in range(60, 300, 15)]
    top = [(y1 - .02, out_top[1]), (y + .30, L.pan_rear[1] - .055)]
    line = top + [q for q in spiral if q[1] < top[1][1] + .001] + [polar((y, z), r, 300), out_low]
    line = [(a, min(b, L.pan_rear[1] - .050)) for a, b in line]
    sheet(p, 'metal.galv', line[::-1], -w, w, .004)
    for k in (.35, .65):                                                     # guide vanes
        a = (y + .42, z - .02 + .16 * k)
        sheet(p, 'metal.galv', [a, (y1 - .02, out_low[1] + (out_top[1] - out_low[1]) * k)], -w, w, .003)
    ring = [(q - y, b - z) for q, b in line]
    for s in (1, -1):
        f = side_frame('L' if s > 0 else 'R', w + .003, y, z)
        o = [(s * a, b) for a, b in ring]
        hole = shapes.circle(0, 0, L.fan_r * .62, 24)
        p.plate('metal.galv', o, f, [hole], .004, .001)
        p.add('paint.chassis', shapes.lathe([(L.fan_r * .70, .001), (L.fan_r * .70, .017), (L.fan_r * .68, .022), (L.fan_r * .62, .022), (L.fan_r * .60, .017), (L.fan_r * .60, -.004)], 22), f)
        for q in (.22, .41):                                                 # guard rings and spokes
            p.add('metal.dark', shapes.tube([(L.fan_r * q * math.cos(t), L.fan_r * q * math.sin(t), .017) for t in [math.tau * i / 14 for i in range(14)]], .003, 0, 3, closed=True), f)
        for i in range(4):
            t = math.tau * i / 4 + .4
            p.add('metal.dark', block((.03, -.004, .014), (L.fan_r * .63, .004, .020)), f @ Matrix.Rotation(t, 4, 'Z'))
        for i, q in enumerate((0, 1)):                                       # throttle halves
            half = [(L.fan_r * (.68 if j < 6 else .45) * math.cos(a), L.fan_r * (.68 if j < 6 else .45) * math.sin(a))
                    for j, a in [(j, math.radians(20 + 180 * q + (110 * j / 5 if j < 6 else 110 * (11 - j) / 5))) for j in range(12)]]
            p.add('paint.accent', shapes.loft([[(a, b, h) for a, b in half] for h in (.022, .028)]), f)
        dots(p, f @ T((0, 0, .001)), circle_of(L.fan_r * .95, 8), .009)
        for q in (.36, .50, .64):
            if q < y1 - y - .06:
                low = pts_low(ring, q + .02) + .045
                pressed(p, 'metal.galv', f, [(s * (q - .022), low), (s * (q + .022), low), (s * (q + .022), .10), (s * (q - .022), .10)], 0, .016, .012)
    A.nameplate(p, side_frame('L', w + .005, y + .30, z + .05), .09, .06)
