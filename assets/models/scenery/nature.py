"""Trees, hedges, bales and hills with few triangles."""
from common import *                                                              # noqa: F403


NEAR_GREENS = ('plant.crown', 'plant.crown2', 'plant.crown3')        # underside, middle, sunlit top
FAR_GREENS = ('plant.haze', 'plant.haze2', 'plant.haze3')
GOLDEN = (1 + 5 ** .5) / 2
ICO = [Vector(q).normalized() for q in ((-1, GOLDEN, 0), (1, GOLDEN, 0), (-1, -GOLDEN, 0), (1, -GOLDEN, 0), (0, -1, GOLDEN), (0, 1, GOLDEN),
                                        (0, -1, -GOLDEN), (0, 1, -GOLDEN), (GOLDEN, 0, -1), (GOLDEN, 0, 1), (-GOLDEN, 0, -1), (-GOLDEN, 0, 1))]
ICO_FACES = ((0, 11, 5), (0, 5, 1), (0, 1, 7), (0, 7, 10), (0, 10, 11), (1, 5, 9), (5, 11, 4), (11, 10, 2), (10, 7, 6), (7, 1, 8),
             (3, 9, 4), (3, 4, 2), (3, 2, 6), (3, 6, 8), (3, 8, 9), (4, 9, 5), (2, 4, 11), (6, 2, 10), (8, 6, 7), (9, 8, 1))


def painted(p, chunk, slots):
    """Add one skin whose faces have several slots (their common corners stay smooth)."""
    p.add(slots[0], chunk)
    p.slots[-len(slots):] = slots


def shade(greens, nz, level, d):
    """Green of a leaf by how far it looks up and how high it sits in the crown (0..1)."""
    k = .55 * nz + 1.1 * (level - .5) + d.uniform(-.35, .35)
    return greens[0 if k < -.22 else 1 if k < .40 else 2]


def clump(p, c, r, greens, level, d):
    """Rounded mass of leaves: a slightly uneven twenty-sided ball, flat enough between faces to shade smooth."""
    turn = Matrix.Rotation(d.uniform(0, TAU), 3, Vector((d.uniform(-1, 1), d.uniform(-1, 1), d.uniform(-1, 1))).normalized())
    pts = [c + (turn @ v) * r * d.uniform(.94, 1.06) for v in ICO]
    slots = []
    for f in ICO_FACES:
        n = (sum((pts[i] for i in f), Vector()) / 3 - c).normalized()
        slots.append(greens[0 if n.z - .2 + level < .25 else 1])
    painted(p, Chunk(pts, list(ICO_FACES), False), slots)


def leaves(loose, c, r, count, size, greens, level, middle, d, reach=1.34):
    """Tufts of leaves about one clump, on the side that looks out of the crown; collected by slot."""
    for _ in range(count):
        n = Vector((d.gauss(0, 1), d.gauss(0, 1), d.gauss(0, 1))).normalized()
        if n.dot(c - middle) < -.15 * r:
            n = -n
        q = c + n * r * d.uniform(.88, reach)
        face = (n + Vector((d.uniform(-1.3, 1.3), d.uniform(-1.3, 1.3), d.uniform(-.9, 1.3)))).normalized()
        u = face.orthogonal().normalized()
        v = face.cross(u)
        t, s = d.uniform(0, TAU), size * d.uniform(.6, 1.35)
        pts, faces = loose.setdefault(shade(greens, face.z, level, d), ([], []))
        k = len(pts)
        for i in range(3):
            e = t + TAU * i / 3 + d.uniform(-.5, .5)
            pts.append(q + (u * math.cos(e) + v * math.sin(e)) * s)
        faces.append((k, k + 1, k + 2))


def ball(rounds):
    """Points and faces of the twenty-sided ball, each face parted in four `rounds` times."""
    pts, faces, halves = list(ICO), list(ICO_FACES), {}

    def half(i, j):
        key = (min(i, j), max(i, j))
        if key not in halves:
            halves[key] = len(pts)
            pts.append((pts[i] + pts[j]).normalized())
        return halves[key]
    for _ in range(rounds):
        faces = [q for i, j, k in faces for q in ((i, half(i, j), half(k, i)), (j, half(j, k), half(i, j)), (k, half(k, i), half(j, k)), (half(i, j), half(j, k), half(k, i)))]
    return pts, faces


def far_tree(p, high, wide, seed, tufts=170, size=.24):
    """Tree of a far belt at the origin: one lumpy crown down to the ground, its outline broken by tufts."""
    d, loose = dice(seed), {}
    lumps = [(Vector((d.gauss(0, 1), d.gauss(0, 1), d.gauss(0, 1))).normalized(), d.uniform(.28, .46)) for _ in range(24)]
    middle = Vector((0, 0, high * .46))
    pts, faces = ball(2)

    def skin(v):
        swell = .60 + max(s * max(0, v.dot(n) - .80) / .20 for n, s in lumps) ** .7
        return middle + Vector((v.x * wide, v.y * wide, v.z * high * .5)) * min(1.12, swell)
    crown = [skin(v) for v in pts]
    slots = [FAR_GREENS[0 if v.z + .35 * (v.z < 0) < -.12 else 1 if v.z < .45 else 2] for v in (sum((pts[i] for i in f), Vector()) / 3 for f in faces)]
    painted(p, Chunk(crown, faces, False), slots)
    for v, q in ((v, skin(v)) for v in (Vector((d.gauss(0, 1), d.gauss(0, 1), d.gauss(0, .9))).normalized() for _ in range(tufts))):
        leaves(loose, q, .05 * wide, 1, size, FAR_GREENS, q.z / high, middle, d)
    for slot, (pts, faces) in sorted(loose.items()):
        p.add(slot, Chunk(pts, faces, False))


def limb(p, a, b, ra, rb, bend, n=6):
    """Tapered trunk or branch from a to b with a bow."""
    a, b = Vector(a), Vector(b)
    rings = []
    for t in (0, .35, .7, 1):
        c = a + (b - a) * t + Vector(bend) * math.sin(math.pi * t)
        r = ra + (rb - ra) * t
        rings.append([(c.x + r * math.cos(TAU * i / n), c.y + r * math.sin(TAU * i / n), c.z) for i in range(n)])
    p.add('plant.bark', shapes.loft(rings, caps=False))


def broadleaf(p, high, wide, bare, seed, clumps=34, tufts=26, greens=NEAR_GREENS, size=.20, mass=.25, reach=1.34):
    """Broad-leaved tree standing at the origin: crown from bare * high upward, `wide` its half width."""
    d = dice(seed)
    half = high * (1 - bare) / 2
    middle = Vector((0, 0, high * bare + half))
    spots = []
    for k in range(clumps):
        z = 1 - 2 * (k + .5) / clumps
        a = 2.399963 * k + d.uniform(-.5, .5)
        out = math.sqrt(1 - z * z) * (1.0 if z < .2 else 1 - .25 * (z - .2))
        f = d.uniform(.58, .90) if k % 4 else d.uniform(.25, .55)
        c = middle + Vector((wide * out * f * math.cos(a), wide * out * f * math.sin(a), half * z * d.uniform(.70, .92)))
        spots.append((c, wide * mass * d.uniform(.76, 1.24)))
    loose = {}
    for c, r in spots:
        level = (c.z - high * bare) / (2 * half)
        clump(p, c, r, greens, level, d)
        leaves(loose, c, r, tufts, size, greens, level, middle, d, reach)
    core = [Vector((q.x * wide * .62, q.y * wide * .62, q.z * half * .70)) + middle for q in ICO]
    p.add(greens[0], Chunk(core, list(ICO_FACES), False))
    for slot, (pts, faces) in sorted(loose.items()):
        p.add(slot, Chunk(pts, faces, False))
    if bare > .08:
        fork = (d.uniform(-.1, .1), d.uniform(-.1, .1), high * (bare + .12))
        limb(p, (0, 0, -.3), fork, high * .030, high * .018, (d.uniform(-.10, .10), d.uniform(-.10, .10), 0), 7)
        for k in range(5):
            a = TAU * k / 5 + d.uniform(-.4, .4)
            start = (fork[0] * .8, fork[1] * .8, high * (bare - .06 + .025 * k))
            limb(p, start, (wide * .62 * math.cos(a), wide * .62 * math.sin(a), high * (bare + .16 + .03 * k)), high * .012, high * .005, (0, 0, -.03 * high), 5)


def grove(u, name, kinds, spots):
    """Trees that share a few meshes: kinds are functions that model one tree into a part; spots (kind, (x, y, z), scale, turn)."""
    first = {}
    for k, (kind, at, scale, turn) in enumerate(spots):
        m = Matrix.Rotation(turn, 4, 'Z') @ Matrix.Scale(scale, 4)
        if kind not in first:
            first[kind] = u.part(f'{name}.{k}', pivot=at)
            first[kind].turn = m
            with first[kind].at(at):
                kinds[kind](first[kind])
        else:
            u.instance(f'{name}.{k}', first[kind], at, turn=m)


def hedge(p, a, b, high, deep, seed, step=1.3):
    """Row of bushes from a to b."""
    a, b, d = Vector(a), Vector(b), dice(seed)
    n = max(2, round((b - a).length / step))
    loose = {}
    for k in range(n):
        c = a + (b - a) * ((k + .5) / n) + Vector((d.uniform(-.2, .2), d.uniform(-.2, .2), 0))
        r = deep * d.uniform(.75, 1.05)
        for z, s in ((r * .55, 1.0), (high * d.uniform(.62, .95) - r * .5, .78)):
            q = c + Vector((d.uniform(-.25, .25), d.uniform(-.25, .25), z))
            level = min(1, q.z / high)
            clump(p, q, r * s, NEAR_GREENS, level, d)
            leaves(loose, q, r * s, 13, .13, NEAR_GREENS, level, c, d)
    for slot, (pts, faces) in sorted(loose.items()):
        p.add(slot, Chunk(pts, faces, False))


def round_bale(p, where, r=.62, width=1.20, seed=1):
    """Round straw bale lying along w of `where`: net lines, ragged ends, loose straws."""
    d = dice(seed)
    prof = [(0, -width / 2 + .02), (r * .45, -width / 2), (r * .90, -width / 2 + .015), (r, -width / 2 + .07), (r * 1.005, -width * .2), (r * .995, 0), (r * 1.005, width * .2), (r, width / 2 - .07), (r * .90, width / 2 - .015), (r * .45, width / 2), (0, width / 2 - .02)]
    c = shapes.lathe(prof, 20)
    c.points = [Vector((q[0] * (1 + .018 * math.sin(7 * q[2] + 3 * i)), q[1] * (1 + .018 * math.cos(5 * q[2] + 5 * i)), q[2] + .006 * math.sin(i * 2.3))) for i, q in enumerate(c.points)]
    p.add('grain.straw', c, where)
    for w in spread(-width * .34, width * .34, 3):
        p.add('plant.straw', shapes.lathe([(r * .995, w - .034), (r * 1.014, w), (r * .995, w + .036)], 20), where)
    pts, faces = [], []
    for s in (1, -1):                                         # spiral of straw on the ends
        for k in range(34):
            q, a = r * math.sqrt(d.random()) * .9, d.uniform(0, TAU)
            t = a + math.pi / 2 + d.uniform(-.5, .5)
            n, e = d.uniform(.08, .20), .008
            u, v = q * math.cos(a), q * math.sin(a)
            w = s * (width / 2 + .004)
            i = len(pts)
            pts += [(u, v, w), (u + n * math.cos(t), v + n * math.sin(t), w + s * .012), (u + e * math.sin(t), v - e * math.cos(t), w + s * .006)]
            faces.append((i, i + 1, i + 2))
    p.add('plant.straw', Chunk(pts, faces, False), where)


def ridge(p, slot, radius, a0, a1, low, high, seed, n=60, base=-.5, waves=((3, .5), (7, .3), (17, .12))):
    """Chain of hills on a circle: a curtain whose top waves; angles in degrees from +X to +Y."""
    d = dice(seed)
    ph = [d.uniform(0, TAU) for _ in waves]
    pts, faces = [], []
    for k in range(n + 1):
        f = k / n
        a = math.radians(a0 + (a1 - a0) * f)
        h = low + (high - low) * (.5 + .5 * sum(s * math.sin(w * TAU * f * (a1 - a0) / 360 + q) for (w, s), q in zip(waves, ph)))
        c, s = math.cos(a), math.sin(a)
        pts += [(radius * .86 * c, radius * .86 * s, base), (radius * 1.06 * c, radius * 1.06 * s, h)]       # leans far back: lit alike all round
        if k:
            faces.append((2 * k, 2 * k - 2, 2 * k - 1, 2 * k + 1))
    p.add(slot, Chunk(pts, faces, False))


def hills(p, radius, size=1.0):
    """Three chains of hills behind each other, paler with the distance."""
    for slot, far, low, high, seed, waves in (('ground.ridge3', 1.12, 9, 15.5, 12, ((5, .42), (11, .34), (17, .20), (31, .06))),
                                              ('ground.ridge2', 1.05, 5, 12.5, 5, ((4, .45), (9, .33), (19, .16), (37, .05))),
                                              ('ground.ridge', .97, 1.5, 6.5, 3, ((3, .5), (8, .35), (19, .12)))):
        ridge(p, slot, radius * far, 0, 360, low * size, high * size, seed, 288, -4, waves)
