"""Stubble field at harvest: rows of stubble, swaths, a standing edge of wheat at the machine's right, tree line and hills."""
from common import *                                                              # noqa: F403
import nature

EDGE = -4.3                                     # the wheat stands beyond this x
ROW = .15                                       # rows of stubble
CROP = .80                                      # height of the wheat's top
NEAR = 11.5                                     # single stalks up to here
TRACK, TRACK_W = 1.2, .30                       # wheel tracks behind the machine


def height(x, y):
    """Level within 15 m, gentle waves beyond."""
    r = math.hypot(x, y)
    k = max(0.0, min(1.0, (r - 15) / 60))
    k = k * k * (3 - 2 * k)
    return k * (1.3 * math.sin(x * .031 + .6) + 1.1 * math.cos(y * .027 - x * .012) - .6 + (r - 15) * .004)


def build():
    """The whole field."""
    u = Unit('scenery.field', surroundings=1, outdoors=1)
    ground(u)
    stubble(u)
    rows(u)
    swaths(u)
    wheat(u)
    horizon(u)
    return u


def ground(u):
    """Terrain in rings about the machine."""
    p = u.part('field.ground')
    radii = [0, 3.5, 8, 15, 22, 32, 46, 64, 88, 118, 152]
    n = 40
    pts = [(0, 0, 0)] + [(r * math.cos(TAU * i / n), r * math.sin(TAU * i / n), height(r * math.cos(TAU * i / n), r * math.sin(TAU * i / n)) - (.004 if r > 2 else 0)) for r in radii[1:] for i in range(n)]
    near, far = [(0, 1 + i, 1 + (i + 1) % n) for i in range(n)], []
    for j in range(len(radii) - 2):
        for i in range(n):
            k, a, b = (i + 1) % n, 1 + j * n, 1 + (j + 1) * n
            (near if radii[j + 2] < 40 else far).append((a + i, b + i, b + k, a + k))
    p.add('grain.stubble', Chunk(pts, near, False))
    p.add('ground.far', Chunk(pts, far, False))


class Blades:
    """Collects thin triangles, two shades by turns."""

    def __init__(self, slots):
        """Two or more slots, taken by number."""
        self.slots, self.chunks = slots, [Chunk([], [], False) for _ in slots]

    def tri(self, which, *q):
        """One triangle."""
        c = self.chunks[which % len(self.chunks)]
        k = len(c.points)
        c.points += q
        c.faces.append((k, k + 1, k + 2))

    def quad(self, which, *q):
        """One quad."""
        c = self.chunks[which % len(self.chunks)]
        k = len(c.points)
        c.points += q
        c.faces.append((k, k + 1, k + 2, k + 3))

    def put(self, p):
        """Hand everything to the part."""
        for slot, c in zip(self.slots, self.chunks):
            if c.faces:
                p.add(slot, c)


def pressed(x, y):
    """In the machine's wheel tracks?"""
    return y > .3 and abs(abs(x) - TRACK) < TRACK_W


def below_header(x, y):
    """Under a header nothing may stand through its floor."""
    return abs(x) < 3.7 and -5.2 < y < -1.7


def below_machine(x, y):
    """The box that the machine takes with its header: short straw only."""
    return abs(x) < 3.7 and -5.2 < y < 7.2


def straw(b, d, x, y, far):
    """One cut straw: narrow at its foot, blunt at the cut."""
    a = d.uniform(0, TAU)
    w = d.uniform(.005, .009) * far
    if pressed(x, y):
        h, lean = d.uniform(.015, .035), d.uniform(.08, .16)
    elif below_header(x, y):
        h, lean = d.uniform(.035, .075), d.gauss(0, .015)
    elif below_machine(x, y):
        h, lean = d.uniform(.070, .112), d.gauss(0, .022)
    else:
        h, lean = d.uniform(.115, .185), d.gauss(0, .030)
    u, v = w * math.cos(a), w * math.sin(a)
    tx, ty = x + lean * math.sin(a * 3), y + lean * math.cos(a * 3)
    b.tri((0, 0, 1, 2)[d.randrange(4)], (x, y, -.008), (tx + u, ty + v, h), (tx - u, ty - v, h - d.uniform(0, .012)))


def stubble(u):
    """Drilled rows of cut straw near the machine, thinning out with the distance; straw and chaff between them."""
    p = u.part('field.stubble')
    b, d = Blades(('plant.stubble', 'plant.straw', 'plant.straw2')), dice(3)
    x = EDGE + .15
    while x < NEAR:
        y = -NEAR
        while y < NEAR:
            r = math.hypot(x - 1.2, y)
            y += (.130 + .030 * max(0, r - 6.5)) * d.uniform(.6, 1.4)
            under = abs(x) < 1.6 and -1.5 < y < 6              # nobody looks there
            if r > NEAR + d.uniform(-2.5, 0) or (abs(x) < .62 and y > 6) or (under and d.random() < .9):
                continue
            for _ in range(2 if r < 8.5 else 1):
                straw(b, d, x + d.gauss(0, .012), y + d.gauss(0, .022), 1 + .10 * max(0, r - 5))
        x += ROW
    for _ in range(2200):                                     # short straw and chaff that lies about
        x, y = d.uniform(EDGE + .2, 11), d.gauss(-1, 6)
        if abs(y) > 13:
            continue
        a, n, w = d.uniform(0, TAU), d.uniform(.05, .24), d.uniform(.003, .007)
        z = d.uniform(.006, .03)
        b.tri((0, 1, 1, 2)[d.randrange(4)], (x, y, z), (x + n * math.cos(a) - w * math.sin(a), y + n * math.sin(a) + w * math.cos(a), z + .012), (x + n * math.cos(a) + w * math.sin(a), y + n * math.sin(a) - w * math.cos(a), z + .006))
    b.put(p)
    g, pts, faces = u.part('field.weeds'), [], []
    for _ in range(60):                                       # a few green weeds
        x, y = d.uniform(EDGE + .3, 12), d.uniform(-12, 12)
        for k in range(5):
            a, h = d.uniform(0, TAU), d.uniform(.05, .11)
            i = len(pts)
            pts += [(x, y, 0), (x + h * .7 * math.cos(a - .3), y + h * .7 * math.sin(a - .3), h * .7), (x + h * math.cos(a), y + h * math.sin(a), h)]
            faces.append((i, i + 1, i + 2))
    g.add('plant.leaf', Chunk(pts, faces, False))


def band(b, which, x, y0, y1, w, lift, step, d):
    """Foot of a row: strip with uneven edges that follows the ground."""
    n = max(1, round((y1 - y0) / step))
    last = None
    for k in range(n + 1):
        y = y0 + (y1 - y0) * k / n
        z = height(x, y) + lift
        now = ((x - w * d.uniform(.3, 1.4), y, z), (x + w * d.uniform(.3, 1.4), y, z))
        if last:
            b.quad(which, last[0], last[1], now[1], now[0])
        last = now


def rows(u):
    """The rows as paler strips on the ground, wider and fewer with the distance."""
    p = u.part('field.rows')
    b, d = Blades(('ground.row', 'ground.far')), dice(8)
    for x1, pitch, r0, r1, w, lift, step in ((14, ROW, 0, 14.5, .030, .0045, 1.6), (34, ROW * 3, 14.2, 34, .13, .012, 7.0), (100, ROW * 12, 33.5, 104, .50, .035, 16)):
        x, k = EDGE + .15, 0
        while x < x1:
            out = math.sqrt(max(0, r1 * r1 - x * x))
            low = math.sqrt(max(0, r0 * r0 - x * x))
            for a, c in (((-out, -low), (low, out)) if low else ((-out, out),)):
                if c - a > .5:
                    band(b, (0, 0, 1, 0, 0, 0, 0)[k % 7], x, a, c, w, lift, step, d)
            x += pitch
            k += 1
    b.put(p)


def swath_run(p, b, d, x, y0, y1, straws, step):
    """One windrow: uneven ridge with straws that stick out."""
    rings, n = [], max(1, round((y1 - y0) / step))
    for k in range(n + 1):
        y = y0 + (y1 - y0) * k / n
        z = height(x, y)
        f = 1 + d.uniform(-.16, .16)
        if k == 0 and y0 == START:
            f = .04
        s = x + d.uniform(-.09, .09)
        rings.append([(s + a * f, y, z + h * (f if h > 0 else 1) + (d.uniform(-.045, .045) if h > 0 else 0)) for a, h in ((-.76, -.03), (-.46, .16), (-.05, .29), (.40, .19), (.76, -.03))])
    c = shapes.loft(rings, closed=False)
    p.add('grain.straw', c)
    for _ in range(int((y1 - y0) * straws)):
        a, t = d.uniform(-.80, .80), d.uniform(0, 1)
        y = y0 + (y1 - y0) * t
        z = .28 * max(0, 1 - (a / .76) ** 2) + d.uniform(-.01, .05)
        if y0 == START:                                       # it swells up from nothing behind the machine
            z *= min(1, (y - START) / .8)
        far = 1 if straws > 30 else 2.2
        ang, up, m, w = d.uniform(0, TAU), d.uniform(-.10, .14), d.uniform(.18, .50) * far ** .5, d.uniform(.005, .010) * far
        q = Vector((x + a, y, height(x, y) + max(.01, z)))
        v = Vector((math.cos(ang), math.sin(ang), up)) * m
        o = Vector((-math.sin(ang), math.cos(ang), .4)) * w
        b.tri(0 if d.random() < .8 else 1, q - o, q + o, q + v)


START = 6.85                                     # the machine's own swath begins behind it


def swaths(u):
    """The machine's swath and its neighbours, all along +Y and -Y."""
    p = u.part('field.swath')
    b, d = Blades(('plant.straw', 'plant.straw2')), dice(21)
    swath_run(p, b, d, 0, START, 14.3, 85, .8)
    swath_run(p, b, d, 0, 14.3, 32, 14, 1.6)
    swath_run(p, b, d, 0, 32, 110, 0, 6)
    for k in range(1, 9):
        x = 5.6 * k + 2.6
        if k == 1:
            for a, c, n, step in ((-110, -40, 0, 9), (-40, -16, 4, 3), (-16, -8, 16, 1.5), (-8, 8, 45, 1.0), (8, 16, 16, 1.5), (16, 40, 4, 3), (40, 110, 0, 9)):
                swath_run(p, b, d, x, a, c, n, step)
        else:
            end = math.sqrt(112 ** 2 - x * x)
            for a, c, n, step in ((-end, -36, 0, 10), (-36, 36, 5 if k < 4 else 2, 3.2), (36, end, 0, 10)):
                swath_run(p, b, d, x, a, c, n, step)
    b.put(p)


EDGE_BACK = -.12                                # stems behind the first layers, before the dark
TILE = 2.0                                      # pieces of the standing crop repeat at this length


def ear(b, d, at, lean, size):
    """Ear of wheat: long spindle of three faces a half, with two awns."""
    a = d.uniform(0, TAU)
    v = Vector((math.cos(a) * lean, math.sin(a) * lean, 1 - .6 * lean)).normalized()
    n, w = .092 * size * d.uniform(.8, 1.15), .0075 * size
    o = v.orthogonal().normalized()
    q = v.cross(o)
    ring = [at + v * n * .35 + (o * math.cos(e) + q * math.sin(e)) * w for e in (0, TAU / 3, 2 * TAU / 3)]
    tip = at + v * n
    k = 0 if d.random() < .6 else 1
    for i in range(3):
        b.tri(k, ring[i], ring[(i + 1) % 3], tip)
    b.tri(2, at, ring[1], ring[0])
    for i in (0, 1):
        b.tri(k, tip - v * n * .5, tip - v * n * .42 + o * .002, tip + v * n * .55 + (o if i else q) * n * d.uniform(-.3, .3))


def stems(p, seed, count=115):
    """A piece of the crop's edge at the origin, TILE long along y: stems, dry leaves and ears, ragged."""
    b, d = Blades(('plant.wheat', 'plant.straw', 'plant.wheat2', 'plant.stubble')), dice(seed)
    for k in range(count):
        y = TILE * ((k + d.random()) / count - .5)
        x = d.choice((.06, 0, -.07, -.15, -.24)) + d.gauss(0, .02)
        h = CROP - d.uniform(-.03, .17)
        dx, dy, w = d.gauss(.02, .05), d.gauss(0, .05), d.uniform(.003, .005)
        a = d.uniform(0, TAU)
        u, v = w * math.cos(a), w * math.sin(a)
        b.quad((1, 2, 0, 3)[d.randrange(4)], (x - u, y - v, -.01), (x + u, y + v, -.01), (x + dx + u * .6, y + dy + v * .6, h), (x + dx - u * .6, y + dy - v * .6, h))
        ear(b, d, Vector((x + dx, y + dy, h)), d.uniform(.1, .75), 1.1)
        if k % 3 == 0:
            z, s = h * d.uniform(.25, .75), d.uniform(.10, .22)
            q = (x + dx * z / h, y + dy * z / h, z)
            b.tri(2, q, (q[0] + s * .5 * math.cos(a), q[1] + s * .5 * math.sin(a), z + .045), (q[0] + s * .5 * math.cos(a + .05), q[1] + s * .5 * math.sin(a + .05), z + .028))
    for k in range(int(count * 1.3)):                         # the stems behind, thinner in detail
        y, w, x = d.uniform(-.5, .5) * TILE, d.uniform(.004, .008), EDGE_BACK + d.uniform(-.03, .10)
        h = CROP - d.uniform(.0, .25)
        b.tri((2, 2, 1, 0)[d.randrange(4)], (x, y - w, -.01), (x, y + w, -.01), (x + d.gauss(0, .03), y + d.gauss(0, .05), h))
    b.put(p)


def tops(p, seed, count=200):
    """Ears that stand out of the crop's top: a square of TILE at the origin."""
    b, d = Blades(('plant.wheat', 'plant.straw', 'plant.wheat2')), dice(seed)
    for _ in range(count):
        x, y = d.uniform(-.5, .5) * TILE, d.uniform(-.5, .5) * TILE
        at = Vector((x, y, CROP + d.gauss(-.07, .035)))
        head(b, d, at, 1.15)
    b.put(p)


def repeat(u, name, model, spots):
    """The first spot gets the model, the others share its mesh; spots are (x, y, half turn)."""
    first = None
    for k, (x, y, turned) in enumerate(spots):
        at, turn = (x, y, height(x, y)), Matrix.Rotation(math.pi * turned, 4, 'Z')
        if first:
            u.instance(f'{name}.{k}', first, at, turn=turn)
        else:
            first = u.part(f'{name}.{k}', pivot=at)
            first.turn = turn
            with first.at(at):
                model(first)


def wheat(u):
    """The standing crop: a mass with an uneven top, stalks along its edge, ears that stand out near the machine."""
    p = u.part('field.wheat')
    d = dice(33)
    xs = [EDGE - .26, EDGE - .5, EDGE - 1.2, -6.5, -8, -10, -13, -17, -23, -32, -46, -66, -92, -118]
    ys = [-112, -80, -56, -40, -28, -20, -15] + [-12 + 1.5 * k for k in range(17)] + [15, 20, 28, 40, 56, 80, 112]
    top = {}
    for i, x in enumerate(xs):
        for j, y in enumerate(ys):
            top[i, j] = (x + d.uniform(-.05, .05), y + d.uniform(-.1, .1), height(x, y) + (CROP - .10 if i else CROP - .26) + d.uniform(-.04, .04))
    pts = [top[i, j] for i in range(len(xs)) for j in range(len(ys))]
    m = len(ys)
    faces = [(i * m + j, i * m + j + 1, (i + 1) * m + j + 1, (i + 1) * m + j) for i in range(len(xs) - 1) for j in range(m - 1) if math.hypot(xs[i], ys[j]) < 135]
    near = [math.hypot(pts[q[0]][0] - EDGE, pts[q[0]][1] + .75) < 10 for q in faces]        # darker where single ears stand out of it
    nature.painted(p, Chunk(pts, faces, False), ['grain.crop' if k else 'grain.wheat' for k in near])
    foot = [Vector((EDGE - .20, y, height(EDGE, y) - .05)) for y in ys]
    waist = [a.lerp(Vector(top[0, k]), .72) for k, a in enumerate(foot)]
    for slot, low, high in (('ground.crop', foot, waist), ('plant.wheat2', waist, [top[0, j] for j in range(m)])):       # dark between the stems
        p.add(slot, Chunk(low + high, [(j, j + 1, m + j + 1, m + j) for j in range(m - 1)], False))
    repeat(u, 'field.edge', lambda q: stems(q, 34), [(EDGE, -12 + TILE * k, 0) for k in range(1, 11)])
    far = [(EDGE - 1.1 - TILE * i, -12 + TILE * j, (i + j) % 2) for i in range(3) for j in range(13) if math.hypot(2.6 + TILE * i, -12 + TILE * j) < 11.5]
    repeat(u, 'field.ears', lambda q: tops(q, 35), far)
    b = Blades(('plant.wheat', 'plant.straw', 'plant.wheat2'))
    for s in (-1, 1):                                          # the edge farther off
        y = 9.0 if s > 0 else 11.0
        while y < 34:
            y += d.uniform(.06, .16) * (1 + (y - 12) * .05)
            x, w = EDGE - .05 + d.gauss(0, .09), .010 + .0006 * (y - 12)
            z = height(x, s * y)
            q = Vector((x + d.gauss(0, .05), s * y + d.gauss(0, .05), z + CROP - d.uniform(.02, .18)))
            b.tri(d.randrange(3), (x, s * y - w, z), (x + .002, s * y + w, z), q)
            head(b, d, q, 1.6)
    b.put(p)


def head(b, d, at, size):
    """Ear of wheat seen from farther off, nodding: two triangles that make a long leaf-like shape."""
    a = d.uniform(0, TAU)
    n, w = .100 * size * d.uniform(.8, 1.2), .009 * size
    v = Vector((math.cos(a) * .55, math.sin(a) * .55, d.uniform(.15, .95))).normalized()
    o = v.cross(Vector((d.uniform(-1, 1), d.uniform(-1, 1), .3))).normalized() * w
    mid, tip = at + v * n * .4, at + v * n + Vector((0, 0, -.012))
    k = 0 if d.random() < .7 else 1
    b.tri(k, at, mid + o, tip)
    b.tri(k, at, tip, mid - o)


BELTS = ((14, 80, 116), (92, 152, 124), (160, 196, 110), (202, 248, 122), (258, 308, 112), (316, 352, 120))     # from, to (degrees), distance


def horizon(u):
    """Three chains of hills and belts of trees before them, all a little pale."""
    nature.hills(u.part('field.horizon'), 142, 1.0)
    kinds = (lambda p: nature.far_tree(p, 9.0, 3.6, 61), lambda p: nature.far_tree(p, 11.0, 3.0, 62), lambda p: nature.far_tree(p, 4.2, 3.6, 63))
    d, spots = dice(77), []
    for a0, a1, r in BELTS:
        a = a0 + d.uniform(0, 3)
        while a < a1:                                          # groups of three to six, gaps between
            for _ in range(d.randrange(3, 6)):
                q = r + d.uniform(-5, 5)
                x, y = q * math.cos(math.radians(a)), q * math.sin(math.radians(a))
                spots.append((d.choice((0, 1, 2, 2)), (x, y, height(x, y) - .5), d.uniform(.6, 1.05), d.uniform(0, TAU)))
                a += d.uniform(1.2, 2.3)
            a += d.uniform(5, 13)
    nature.grove(u, 'field.tree', kinds, spots)
