"""Farm yard about the machine: concrete slabs, a steel shed behind with a sliding door, grain bin, fence, bales, tanks, trees."""
from common import *                                                              # noqa: F403
import nature

SLAB = 5.0
X0, X1, Y0, Y1 = -20, 20, -20, 15               # the concrete
SHED = (-21.0, 2.0, 16.5, 29.0)                 # x0, x1, y0, y1
EAVE, RIDGE = 5.4, 7.6
DOOR = (-14.5, -8.5, 4.7)                       # opening: x0, x1, height
BAY = frame((SHED[0], SHED[2], 0), (1, 0, 0), (0, 0, 1))       # front wall: u from the shed's right end to the left, v up, w to -Y


def build():
    """The whole yard."""
    u = Unit('scenery.yard', surroundings=1, outdoors=1)
    ground(u)
    slabs(u)
    shed(u)
    doors(u)
    bin_(u)
    fence(u)
    stores(u)
    trees(u)
    return u


def ground(u):
    """Gravel and grass round the concrete, tufts along its edge."""
    p = u.part('yard.ground')
    z = -.05
    xs = [-75, -45, -28, X0 - .3, -10, 0, 10, X1 + .3, 28, 45, 75]
    ys = [-75, -45, -28, Y0 - .3, -10, 0, 8, Y1 + .3, 30, 48, 75]
    wave = lambda x, y: z if max(abs(x), abs(y - 4)) < 30 else z - .25 + .25 * math.sin(x * .09) * math.cos(y * .07)      # noqa: E731
    for i in range(len(xs) - 1):
        for j in range(len(ys) - 1):
            mx, my = (xs[i] + xs[i + 1]) / 2, (ys[j] + ys[j + 1]) / 2
            under = X0 - .2 < mx < X1 + .2 and Y0 - .2 < my < Y1 + .2
            slot = 'ground.joint' if under else 'grain.gravel' if -28 < mx < 28 and -28 < my < 30 else 'grain.grass'
            q = [(xs[i], ys[j]), (xs[i + 1], ys[j]), (xs[i + 1], ys[j + 1]), (xs[i], ys[j + 1])]
            p.add(slot, Chunk([(a, b, wave(a, b) + (.02 if under else 0)) for a, b in q], [(0, 1, 2, 3)], False))
    d = dice(11)
    pts, faces = [], []
    for _ in range(420):                                      # grass that comes up along the edge of the concrete and in the gravel
        side = d.randrange(4)
        t = d.uniform(-22, 22)
        off = abs(d.gauss(0, 1.4)) + .12
        x, y = ((X1 + off, t), (X0 - off, t), (t, Y0 - off), (t, Y1 + min(off, 1.0)))[side]
        a, h, w = d.uniform(0, TAU), d.uniform(.07, .24), d.uniform(.012, .03)
        for e in (-1, 1):
            k = len(pts)
            pts += [(x - w * math.cos(a), y - w * math.sin(a), z), (x + w * math.cos(a), y + w * math.sin(a), z), (x + e * h * .5 * math.cos(a + .8), y + e * h * .5 * math.sin(a + .8), z + h)]
            faces.append((k, k + 1, k + 2))
    p.add('plant.leaf', Chunk(pts, faces, False))


def slabs(u):
    """Slabs with chamfered joints; three shades, stains, a gully and a painted line."""
    p = u.part('yard.slabs')
    d = dice(4)
    g, c = .005, .007
    for i in range(round((X1 - X0) / SLAB)):
        for j in range(round((Y1 - Y0) / SLAB)):
            x, y = X0 + SLAB * i, Y0 + SLAB * j
            lo, hi = (x + g, y + g), (x + SLAB - g, y + SLAB - g)
            slot = ('fabric.concrete', 'fabric.concrete', 'fabric.concrete2', 'fabric.concrete3', 'fabric.concrete4', 'fabric.concrete5')[d.randrange(6)]
            out = [(lo[0], lo[1], -.03), (hi[0], lo[1], -.03), (hi[0], hi[1], -.03), (lo[0], hi[1], -.03)]
            n = 2
            top = [(lo[0] + c + (hi[0] - lo[0] - 2 * c) * a / n, lo[1] + c + (hi[1] - lo[1] - 2 * c) * b / n, 0) for b in range(n + 1) for a in range(n + 1)]
            faces = [(b * (n + 1) + a, b * (n + 1) + a + 1, (b + 1) * (n + 1) + a + 1, (b + 1) * (n + 1) + a) for b in range(n) for a in range(n)]
            k = len(top)
            corner = [0, n, (n + 1) ** 2 - 1, n * (n + 1)]
            mids = [[0, 1, 2], [2, 5, 8], [8, 7, 6], [6, 3, 0]]
            for e in range(4):
                a, b = k + e, k + (e + 1) % 4
                m = mids[e]
                faces += [(a, b, m[2], m[1]), (a, m[1], m[0])]
            p.add(slot, Chunk(top + out, faces, False))
    for _ in range(13):                                       # stains and patches
        x, y, r = d.uniform(X0 + 2, X1 - 2), d.uniform(Y0 + 2, Y1 - 2), d.uniform(.25, 1.0)
        n = 14
        ring = [(x + r * (1 + d.uniform(-.25, .25)) * math.cos(TAU * k / n) * 1.3, y + r * (1 + d.uniform(-.25, .25)) * math.sin(TAU * k / n), .0032) for k in range(n)]
        p.add('fabric.concrete2', Chunk(ring, [tuple(range(n))], False))
    for _ in range(4):                                        # cracks
        x, y, a = d.uniform(X0 + 2, X1 - 2), d.uniform(Y0 + 2, Y1 - 2), d.uniform(0, TAU)
        pts, faces = [], []
        for k in range(9):
            w = .006 * (1 - k / 9) + .001
            pts += [(x - w * math.sin(a), y + w * math.cos(a), .0035), (x + w * math.sin(a), y - w * math.cos(a), .0035)]
            if k:
                faces.append((2 * k - 2, 2 * k - 1, 2 * k + 1, 2 * k))
            a += d.uniform(-.9, .9)
            x, y = x + .22 * math.cos(a), y + .32 * math.sin(a)
        p.add('ground.joint', Chunk(pts, faces, False))
    y = 10.0
    for k in range(20):                                       # gully with gratings in front of the shed
        x = -20 + 2.0 * k
        p.add('metal.galv', cube((x + .01, y - .10, -.02), (x + 1.99, y + .10, .004)))
        for i in range(14):
            flat(p, 'mesh.dark', frame((x, y, 0), (1, 0, 0), (0, 1, 0)), .07 + .135 * i, -.075, .105 + .135 * i, .075, .0072)
    for x0, x1 in ((SHED[0] + .5, X1 - .3),):
        p.add('decal.yellow', cube((DOOR[0] - .4, Y1 - 2.2, -.01), (DOOR[1] + .4, Y1 - 2.08, .0036)))


def shed(u):
    """Steel shed: plinth, cladding, roof with skylights, gutter, lamps, small door, number."""
    p = u.part('yard.shed')
    x0, x1, y0, y1 = SHED
    w, deep, mid = x1 - x0, y1 - y0, (y0 + y1) / 2
    d0, d1, dh = DOOR
    top = EAVE + .05
    p.add('fabric.concrete', cube((x0 - .1, Y1 + .02, -.3), (x1 + .6, y1 + .3, .012)))       # floor and apron
    for a, b in ((x0, d0), (d1, x1)):
        p.add('wall.plinth', cube((a, y0 - .10, -.1), (b, y0 + .14, .62)))
    p.add('wall.plinth', cube((x1 - .14, y0 - .10, -.1), (x1 + .10, y1, .62)))
    ribbed(p, 'wall.sheet', BAY @ M((0, .60, .02)), w, top - .60, .333, .035, .35, holes=[(d0 - x0, d1 - x0, 0, dh - .60), (x1 - 3.4 - x0, x1 - 2.4 - x0, 0, 1.55)])
    side = frame((x1 + .02, y0, .60), (0, 1, 0), (0, 0, 1))
    ribbed(p, 'wall.sheet', side, deep, top - .60, .333, .035, .35)
    n = 24                                                     # gable
    ring = [(y0, EAVE + .04), (y1, EAVE + .04), (mid, RIDGE)]
    p.add('wall.sheet', Chunk([(x1 + .03, a, b) for a, b in ring], [(0, 1, 2)], False))
    for k in range(1, n):
        y = y0 + deep * k / n
        h = EAVE + (RIDGE - EAVE) * (1 - abs(y - mid) / (deep / 2))
        p.add('wall.sheet', cube((x1 + .02, y - .045, EAVE), (x1 + .058, y + .045, h)))
    p.add('wall.dark', cube((x1 + .01, y0 - .03, .55), (x1 + .075, y0 + .10, top)))           # corner flashings
    p.add('wall.dark', cube((x1 - .05, y0 - .070, .55), (x1 + .075, y0 - .02, top)))
    # roof: front slope seen, rear slope for closing
    over = .45
    slope = Vector((0, mid - y0, RIDGE - EAVE))
    long_ = slope.length + over
    start = Vector((x0 - .3, y0, EAVE + .12)) - slope.normalized() * over
    roof = frame(start, (1, 0, 0), slope)
    lights = [(4.0 + 6.2 * k, 5.0 + 6.2 * k, 1.4, long_ - 1.0) for k in range(3)]
    ribbed(p, 'wall.roof', roof, w + .7, long_, .40, .040, .35, holes=lights)
    for a, b, c, e in lights:
        flat(p, 'plastic.white', roof, a, c, b, e, .015)
    back = frame((x1 + .4, y1 + .3, EAVE + .05), (-1, 0, 0), (0, -(mid - y0), RIDGE - EAVE))
    flat(p, 'wall.roof', back, 0, 0, w + .7, long_ - .05)
    p.add('wall.dark', shapes.prism([(mid - .28, RIDGE + .06), (mid, RIDGE + .17), (mid + .28, RIDGE + .06), (mid, RIDGE + .10)], x0 - .32, x1 + .42, .002).mapped(lambda q: (q[2], q[0], q[1])))
    under = frame((x0 - .3, y0 - over * .9, EAVE + .02), (1, 0, 0), (0, -1, 0))
    p.add('wall.dark', cube((x0 - .3, y0 - .42, EAVE + .0), (x1 + .4, y0 - .40, EAVE + .06)))
    p.add('wall.roof', Chunk([(x0 - .3, y0 - .40, EAVE + .02), (x1 + .4, y0 - .40, EAVE + .02), (x1 + .4, y0 + .02, EAVE + .06), (x0 - .3, y0 + .02, EAVE + .06)], [(3, 2, 1, 0)], False))
    gut = [(.075 * math.cos(math.pi + math.pi * k / 6), .075 * math.sin(math.pi + math.pi * k / 6)) for k in range(7)]
    c = shapes.loft([[(x, y0 - .50 + a, EAVE + .03 + b) for a, b in gut] for x in (x0 - .3, x1 + .42)], closed=False)
    p.add('metal.galv', Chunk(c.points, [tuple(reversed(f)) for f in c.faces], False))
    p.add('metal.galv', c)
    for x in (x0 + .6, d1 + 3.2, x1 - .25):
        p.tube('metal.galv', [(x, y0 - .50, EAVE - .04), (x, y0 - .48, EAVE - .28), (x, y0 - .13, EAVE - .60), (x, y0 - .13, .10), (x, y0 - .26, .04)], .050, .06, 6)
    # inside seen through the door
    p.add('wall.dark', Chunk([(x0 + .1, y0 + 7, 0), (x1 - .2, y0 + 7, 0), (x1 - .2, y0 + 7, EAVE), (x0 + .1, y0 + 7, EAVE)], [(0, 1, 2, 3)], False))
    p.add('wall.dark', Chunk([(d0 - 3, y0 + .2, EAVE), (d1 + 3, y0 + .2, EAVE), (d1 + 3, y0 + 7, EAVE), (d0 - 3, y0 + 7, EAVE)], [(3, 2, 1, 0)], False))
    for x in (d0 - 3, d1 + 3):
        p.add('wall.dark', cube((x - .05, y0 + .2, 0), (x + .05, y0 + 7, EAVE)))
    for x in (d0 - .16, d1 + .02):                            # door posts and lintel
        p.add('wall.dark', cube((x, y0 - .08, 0), (x + .14, y0 + .16, dh + .1)))
    p.add('wall.dark', cube((d0 - .16, y0 - .08, dh), (d1 + .16, y0 + .16, dh + .16)))
    p.box('metal.galv', (d0 - .3, y0 - .20, dh + .16), (d1 + 5.6, y0 - .07, dh + .28), .008)                # rail
    for x in spread(d0, d1 + 5.2, 9):
        p.add('metal.dark', cube((x - .04, y0 - .16, dh + .22), (x + .04, y0 + .0, dh + .36)))
    # small door with canopy, lamp and number
    a = x1 - 3.4
    p.box('wall.dark', (a, y0 - .05, .02), (a + 1.0, y0 + .03, 2.16), .01)
    p.add('plastic.grey', cube((a + .08, y0 - .065, .06), (a + .92, y0 - .045, 2.08)))
    p.add('glass.mirror', cube((a + .25, y0 - .075, 1.25), (a + .75, y0 - .060, 1.85)))
    p.box('metal.steel', (a + .80, y0 - .12, 1.02), (a + .86, y0 - .06, 1.14), .006)
    p.box('wall.roof', (a - .15, y0 - .75, 2.40), (a + 1.15, y0 + .02, 2.46), .01)
    for x in (d0 - 1.2, d1 + 3.6, a + .5):
        z = 4.95 if x < a else 2.95
        p.tube('metal.galv', [(x, y0 - .02, z), (x, y0 - .35, z + .12), (x, y0 - .45, z + .02)], .022, .10, 6)
        p.add('metal.dark', shapes.lathe([(.03, .10), (.16, .0), (.15, -.01), (0, -.005)], 12), M((x, y0 - .45, z - .08)))
    plate = BAY @ M((d0 - 1.2 - x0, 3.6, .056))
    p.add('decal.blue', shapes.plate(shapes.rect(-.42, -.42, .42, .42, .05), (), .01, .003, back=False), plate @ M((0, 0, .01)))
    p.text('decal.light', '2', .50, plate @ M((0, 0, .011)), .003)


def doors(u):
    """Sliding leaf, half open: it hangs on the rail before the wall."""
    d0, d1, dh = DOOR
    w = 3.15
    x = d0 + 2.9
    p = u.part('yard.door', pivot=(x, SHED[2] - .14, dh), travel=(-2.8, 0, 0))
    where = frame((x, SHED[2] - .115, .06), (1, 0, 0), (0, 0, 1))
    ribbed(p, 'wall.dark', where, w + .1, dh + .05, .333, .030, .35)
    for a, b, c, e in ((0, .10, 0, dh + .06), (w, w + .10, 0, dh + .06), (0, w + .1, 0, .12), (0, w + .1, dh - .06, dh + .06), (0, w + .1, 2.2, 2.3)):
        p.add('metal.galv', cube((x + a, SHED[2] - .165, .05 + c), (x + b, SHED[2] - .110, .05 + e)))
    for k in (.5, w - .4):
        p.box('metal.dark', (x + k - .06, SHED[2] - .19, dh + .05), (x + k + .06, SHED[2] - .13, dh + .26), .01)
    p.box('metal.galv', (x + w + .03, SHED[2] - .22, 1.0), (x + w + .07, SHED[2] - .16, 1.5), .008)
    for k in range(4):
        p.add('decal.yellow', cube((x + .03, SHED[2] - .172, .35 + .5 * k), (x + .07, SHED[2] - .160, .60 + .5 * k)))


def bin_(u):
    """Corrugated grain bin with cone roof, ladder and foot ring."""
    p = u.part('yard.bin')
    at = M((13.5, 23.5, 0))
    r, h = 3.2, 6.4
    prof = [(r * 1.02, -.1), (r * 1.02, .25), (r, .26)]
    n = 14
    for k in range(n):
        z = .30 + (h - .3) * k / n
        q = (h - .3) / n
        prof += [(r, z), (r + .035, z + q * .5)]
    prof += [(r, h), (r + .16, h - .02), (r + .14, h + .03), (r * .55, h + 1.05), (.42, h + 1.72), (.42, h + 1.84), (.50, h + 1.86), (0, h + 2.1)]
    p.add('metal.galv', shapes.lathe(prof, 24), at)
    for k in range(10):
        a = TAU * k / 10
        m = at @ Matrix.Rotation(a, 4, 'Z')
        p.add('metal.galv', cube((r + .01, -.05, .0), (r + .075, .05, h)), m)
        c = Vector((r + .14, 0, h + .035))
        e = Vector((.45, 0, h + 1.74))
        p.add('metal.galv', shapes.bar([c, e], .07, .06, 0, 0), m)
    lad = at @ Matrix.Rotation(math.radians(-118), 4, 'Z')
    for v in (-.22, .22):
        p.add('metal.galv', shapes.tube([(r + .22, v, .3), (r + .22, v, h + .2), (r - .3, v, h + .5)], .022, .1, 5), lad)
    for z in (.6, 2.6, 4.6, 6.2):
        for v in (-.22, .22):
            p.add('metal.galv', cube((r - .02, v - .015, z - .02), (r + .23, v + .015, z + .02)), lad)
    for k in range(20):
        p.add('metal.galv', cube((r + .205, -.22, .5 + .30 * k), (r + .235, .22, .525 + .30 * k)), lad)
    door = at @ Matrix.Rotation(math.radians(-78), 4, 'Z')
    p.add('metal.dark', cube((r + .0, -.45, .7), (r + .09, .45, 1.9)), door)
    p.add('metal.galv', cube((r + .08, -.38, .77), (r + .11, .38, 1.83)), door)
    p.add('wall.plinth', shapes.lathe([(0, .10), (r + .5, .10), (r + .55, .05), (r + .55, -.1)], 30), at)


def fence(u):
    """Tube fence along the left side and behind."""
    p = u.part('yard.fence')
    line = [(21.5, -21, 0), (21.5, 18.5, 0), (17.6, 18.5, 0)]
    for a, b in zip(line, line[1:]):
        a, b = Vector(a), Vector(b)
        n = round((b - a).length / 2.8)
        for k in range(n + 1):
            q = a + (b - a) * (k / n)
            p.add('metal.galv', shapes.lathe([(.038, -.1), (.038, 1.17), (.02, 1.19), (0, 1.19)], 6), M(q))
        for z in (.35, .72, 1.08):
            p.tube('metal.galv', [a + Vector((0, 0, z)), b + Vector((0, 0, z))], .022, 0, 6)
    # wooden fence at the right, lower
    for k in range(14):
        y = -20 + 2.5 * k
        p.add('wood.old', cube((-22.06, y - .06, -.1), (-21.94, y + .06, 1.15)))
        if k < 13:
            for z in (.30, .62, .94):
                p.add('wood.old', cube((-21.94, y - .02, z), (-21.905, y + 2.52, z + .12)))


def stores(u):
    """Bales, pallets with bags, tanks and drums."""
    p = u.part('yard.bales')
    for k, (x, y, z) in enumerate(((17.6, 12.6, .62), (17.6, 11.33, .62), (17.6, 10.06, .62), (17.6, 11.97, 1.71), (17.6, 10.70, 1.71))):
        nature.round_bale(p, axis_frame('x', (x, y, z)) @ Matrix.Rotation(.7 * k, 4, 'Z'), .635, 1.22, 20 + k)
    q = u.part('yard.pallets')
    for k in range(5):
        pallet(q, M((-18.0, 13.2, .144 * k)) @ Matrix.Rotation(.03 * (k % 3 - 1), 4, 'Z'))
    pallet(q, M((-16.4, 13.4, 0)) @ Matrix.Rotation(.16, 4, 'Z'))
    for k in range(8):                                        # bags on the single pallet
        x, y, z = -16.4 + (-.30, .30)[k % 2], 13.4 + (-.26, .26)[(k // 2) % 2], .144 + .15 * (k // 4)
        q.add('decal.light', shapes.outward(shapes.loft([[(x + sx * a, y + sy * b, z + c) for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1))] for a, b, c in ((.22, .17, -.002), (.29, .235, .05), (.29, .235, .10), (.20, .15, .145))])))
    t = u.part('yard.tank')
    water_tank(t)
    ibc(t, M((-7.0, 13.9, .0)))
    for k in range(3):                                        # drums
        m = M((-5.6 + .62 * k, 14.1 - .1 * (k % 2), 0))
        t.add(('plastic.blue', 'metal.dark', 'plastic.blue')[k], shapes.lathe([(.285, 0), (.285, .29), (.295, .30), (.285, .31), (.285, .58), (.295, .59), (.285, .60), (.290, .88), (.275, .872), (0, .87)], 16), m)


def pallet(p, m):
    """Wooden pallet."""
    for y in (-.36, 0, .36):
        p.add('wood.old', cube((-.6, y - .05, 0), (.6, y + .05, .022)), m)
        for x in (-.53, 0, .53):
            p.add('wood.old', cube((x - .07, y - .05, .022), (x + .07, y + .05, .10)), m)
    for k in range(7):
        x = -.55 + .1833 * k
        p.add('wood.board', cube((x - .055, -.40, .122), (x + .055, .40, .144)), m)
    for y in (-.36, 0, .36):
        p.add('wood.old', cube((-.6, y - .05, .10), (.6, y + .05, .122)), m)


def water_tank(p):
    """Lying water tank on saddles with manhole, pipe and tap."""
    at = frame((16.6, 2.0, 1.35), (1, 0, 0), (0, 0, 1))       # along -Y
    r, n = .80, 1.55
    p.add('metal.galv', shapes.lathe([(0, -n - .22), (r * .5, -n - .16), (r * .86, -n - .06), (r, -n + .06), (r, -n * .5), (r * 1.012, -n * .5 + .01), (r * 1.012, -n * .5 + .05), (r, -n * .5 + .06), (r, n * .5 - .06), (r * 1.012, n * .5 - .05), (r * 1.012, n * .5 - .01), (r, n * .5), (r, n - .06), (r * .86, n + .06), (r * .5, n + .16), (0, n + .22)], 26), at)
    for y in (2 - .95, 2 + .95):
        p.prism('wall.plinth', [(16.6 - .75, 0), (16.6 + .75, 0), (16.6 + .68, .86), (16.6 + .42, .66), (16.6, .58), (16.6 - .42, .66), (16.6 - .68, .86)], y - .12, y + .12, 'y', .012, .02)
    p.cyl('metal.galv', (16.6, 2.0, 2.1), (16.6, 2.0, 2.30), .26, .012, 18)
    p.cyl('metal.dark', (16.6, 2.0, 2.29), (16.6, 2.0, 2.33), .30, .01, 18)
    p.tube('plastic.blue', [(16.6, .30, .92), (16.6, .18, .92), (16.6, .18, .45)], .032, .06, 8)
    p.cyl('plastic.red', (16.6, .18, .60), (16.6, .05, .60), .022, .004, 8)
    p.text('decal.blue', 'SU 6000', .26, frame((16.6 - .803, 2.0, 1.38), (0, -1, 0), (0, 0, 1)), .004, fine=1)


def ibc(p, m):
    """White tank in a wire cage on a pallet."""
    p.add('wood.old', cube((-.60, -.5, 0), (.60, .5, .02)), m)
    for y in (-.42, 0, .42):
        p.add('wood.old', cube((-.6, y - .06, .02), (.6, y + .06, .13)), m)
    p.add('metal.galv', cube((-.6, -.5, .13), (.6, .5, .15)), m)
    p.add('plastic.white', shapes.prism(shapes.rect(-.57, -.47, .57, .47, .10), .155, 1.10, .06), m)
    p.add('plastic.red', shapes.cyl(.09, 1.09, 1.14, .01, 12), m)
    for z in (.30, .57, .84, 1.10):
        p.add('metal.galv', shapes.tube([(-.60, -.50, z), (.60, -.50, z), (.60, .50, z), (-.60, .50, z)], .010, 0, 4, closed=True), m)
    for x in spread(-.60, .60, 5):
        for y in (-.505, .505):
            p.add('metal.galv', shapes.tube([(x, y, .14), (x, y, 1.11)], .009, 0, 4), m)
    for y in (-.17, .17):
        for x in (-.605, .605):
            p.add('metal.galv', shapes.tube([(x, y, .14), (x, y, 1.11)], .009, 0, 4), m)
    p.add('plastic.black', shapes.cyl(.045, 0, .12, .006, 10), m @ towards((0, -.47, .24), (0, -1, .24)))


def trees(u):
    """Trees and hedges round the yard, hills behind."""
    kinds = (lambda p: nature.broadleaf(p, 9.5, 3.3, .24, 41, 32, 34),
             lambda p: nature.broadleaf(p, 11.0, 2.7, .20, 42, 32, 34),
             lambda p: nature.broadleaf(p, 7.5, 3.0, .16, 43, 26, 34))
    spots = [(-28, 33, 1.05), (-20, 37, 1.1), (-9, 36, 1.0), (4.5, 35, 1.1), (9, 40, .95), (22, 31, 1.0), (28, 24, .95), (31, 8, 1.05), (29, -6, .9), (-33, 4, 1.05),
             (-31, -5, .85), (-16, -38, 1.0), (14, -40, .95), (-36, -26, .95)]
    d = dice(45)
    nature.grove(u, 'yard.tree', kinds, [((k * 2 + k // 3) % 3, (x, y, -.25), s * d.uniform(.92, 1.08), d.uniform(0, TAU)) for k, (x, y, s) in enumerate(spots)])
    p = u.part('yard.trees')
    nature.hedge(p, (24, -22, -.1), (24.5, 16, -.1), 1.7, .95, 7, 1.7)
    nature.hedge(p, (-24.5, -22, -.1), (-25, 14, -.1), 1.5, .9, 9, 1.7)
    nature.hills(p, 74, .55)
