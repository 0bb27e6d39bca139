"""Row unit of the maize headers: frame arms, stripper plates, snapping rolls with knives, gathering chains with lugs, gearbox."""
from common import *                                                              # noqa: F403

REAR, FRONT = (-.64, -.115), (-1.74, -.430)     # deck plates: (y, z) of their ends
GEAR = (-.585, -.245)                           # hexagon shaft through the gearboxes (y, z)
CHAIN = .040                                    # height of the chains above the deck
LENGTH = math.dist(REAR, FRONT)


def row_units(u, s):
    """One mesh, shown once a row."""
    first = None
    for i, x in enumerate(s.middles):
        if first:
            u.instance(f'header.row.{i}', first, (x, 0, 0), explode=(0, -.10, -.30))
            continue
        first = u.part('header.row.0', pivot=(x, 0, 0), budget=4600, explode=(0, -.10, -.30))
        with first.at(M((x, 0, 0))):
            _row(first)


def plane():
    """Frame on the deck at its rear end in the row's middle: u forward and down, v to the left (+X), w up."""
    return frame((0, *REAR), (0, FRONT[0] - REAR[0], FRONT[1] - REAR[1]), (1, 0, 0))


def _row(r):
    """One row unit about x = 0."""
    where = plane()
    for s in (1, -1):
        with r.at(where @ Matrix.Scale(s, 4, (0, 1, 0))):
            _deck(r)
            _roll(r, s)
            _chain(r)
    with r.at(where):
        _gearbox(r)


def _deck(r):
    """Stripper plate with a rounded nose, the arm below it, ear flap."""
    n = LENGTH
    r.add('metal.galv', shapes.outward(shapes.prism([(0, .016), (n - .10, .016), (n - .02, .05), (n, .10), (n, .21), (0, .21)], -.006, 0, .002, 0)))
    r.add('paint.chassis', shapes.outward(shapes.loft([[(u, v, w) for v, w in ((.150, -.012), (.205, -.012), (.205, lo), (.150, lo))] for u, lo in ((-.02, -.125), (n * .6, -.115), (n - .05, -.060))])))
    for k in range(4):
        r.add('metal.zinc', stud(.010, -.001, .008), M((.14 + .24 * k, .175, 0)))
    r.add('rubber.belt', cube((n - .293, .055, .010), (n - .283, .165, .086)))
    r.add('metal.dark', cube((n - .30, .066, .0), (n - .276, .155, .020)))
    r.add('paint.chassis', shapes.outward(shapes.loft([[(u, v, w) for v, w in ((.10, -.045), (.205, -.045), (.205, -.012), (.10, -.012))] for u in (n - .20, n - .13)])))   # carrier of the roll's front bearing
    r.add('metal.cast', shapes.lathe([(.036, n - .235), (.042, n - .225), (.042, n - .185), (.030, n - .175)], 8), M((0, .052, -.075)) @ frame((0, 0, 0), (0, 1, 0), (0, 0, 1)))


def _roll(r, s):
    """Snapping roll: six knives, a cone with flighting that draws the stalks in."""
    n = LENGTH
    with r.at(M((.06, .050, -.075)) @ frame((0, 0, 0), (0, 1, 0), (0, 0, 1))):
        r.add('metal.steel', shapes.lathe([(.030, 0), (.030, n - .22), (.026, n - .20), (.012, n - .02), (0, n - .01)], 10))
        for k in range(6):
            m = Matrix.Rotation(TAU * k / 6 + (.5 if s < 0 else 0), 4, 'Z')
            r.add('metal.worn', cube((.026, -.003, .05), (.044, .003, n - .24)), m)
        r.add('metal.worn', shapes.helix(.010, .040, .10, .20, .006, -s, 0, 7).moved(M((0, 0, n - .22))))


def _chain(r):
    """Gathering chain of the left side, in the deck's plane, with lugs towards the gap; sprocket, idler and tension rod."""
    n, h = LENGTH, CHAIN
    a, b = (.13, .118, .052), (n - .03, .108, .042)
    m = 18
    path = wheels.hull_path([a, b], m)
    normals = []
    for i in range(m):
        p0, p1 = path[i - 1], path[(i + 1) % m]
        d = math.dist(p0, p1)
        normals.append(((p1[1] - p0[1]) / d, -(p1[0] - p0[0]) / d))
    rings = [[(u - nu * .006, v - nv * .006, h - .009), (u + nu * .006, v + nv * .006, h - .009), (u + nu * .006, v + nv * .006, h + .009), (u - nu * .006, v - nv * .006, h + .009)] for (u, v), (nu, nv) in zip(path, normals)]
    r.add('metal.cast', shapes.loft(rings, loop=True))
    for (u, v) in wheels.hull_path([a, b], 24):               # pins of the strand that is seen
        if v < a[1] + .02:
            r.add('metal.steel', shapes.lathe([(.006, -.011), (.006, .013), (0, .013)], 4), M((u, v, h)))
    m = 13
    path = wheels.hull_path([a, b], m)
    for i in range(m):
        p0, p1 = path[i - 1], path[(i + 1) % m]
        d = math.dist(p0, p1)
        nu, nv = (p1[1] - p0[1]) / d, -(p1[0] - p0[0]) / d
        u, v = path[i]
        t = Matrix(((-nv, nu, 0, u), (nu, nv, 0, v), (0, 0, 1, h), (0, 0, 0, 1)))
        lug = [(-.030, .004), (.030, .004), (.016, .034), (.010, .064), (-.006, .064), (-.012, .034)]
        r.add('metal.galv', shapes.outward(shapes.loft([[(x, y, -.012) for x, y in lug], [(x, y, .012) for x, y in lug]])), t)
    teeth = [((a[2] - .004) * q * math.cos(TAU * (i + f) / 9), (a[2] - .004) * q * math.sin(TAU * (i + f) / 9)) for i in range(9) for f, q in ((0, .86), (.45, 1.0))]
    r.add('metal.cast', shapes.loft([[(x, y, w) for x, y in teeth] for w in (-.006, .006)]), M((a[0], a[1], h)))
    r.add('metal.dark', shapes.lathe([(b[2] - .006, -.010), (b[2] - .006, .012), (0, .014)], 10), M((b[0], b[1], h)))
    r.add('metal.steel', stud(.016, -.03, .030), M((b[0], b[1], h)))
    r.add('metal.steel', stud(.018, -.03, .032), M((a[0], a[1], h)))
    r.add('metal.dark', cube((n - .34, b[1] - .012, h - .028), (n - .05, b[1] + .012, h - .014)))     # carrier of the idler
    r.add('metal.zinc', shapes.tube([(n - .42, b[1], h - .01), (n - .05, b[1], h - .01)], .007, 0, 5))
    r.add('metal.zinc', shapes.tube([(n - .40 + .0066 * k, b[1] + .016 * math.cos(k * 1.57), h - .01 + .016 * math.sin(k * 1.57)) for k in range(11)], .0035, 0, 3, caps=False))   # its spring


def _gearbox(r):
    """Cast gearbox with its bosses, drain plug and the clutch on the hexagon shaft."""
    r.add('metal.cast', shapes.box((-.12, -.20, -.20), (.07, .20, -.015), .025))
    r.add('metal.cast', shapes.box((-.07, -.115, -.235), (.04, .115, -.18), .02))
    for v in (.118, -.118):                                   # chain drives up, roll drives forward
        r.add('metal.cast', shapes.lathe([(.060, -.03), (.052, .010), (.030, .022)], 9), M((.13, v, .0)))
        r.add('metal.cast', shapes.lathe([(.050, .0), (.050, .03), (.034, .045)], 9), M((.05, v * .42, -.075)) @ frame((0, 0, 0), (0, 1, 0), (0, 0, 1)))
    for e in (1, -1):
        studs(r, M((-.03, e * .200, -.10)) @ frame((0, 0, 0), (e, 0, 0), (0, 0, 1)), [(-.055, -.06), (.055, -.06), (-.055, .06), (.055, .06)], .011)
        r.add('metal.cast', shapes.lathe([(.075, 0), (.070, .022), (.03, .03)], 10), M((-.03, e * .198, -.12)) @ frame((0, 0, 0), (0, 0, e), (1, 0, 0)))
    r.add('metal.zinc', stud(.014, -.012, .012), M((-.02, 0, -.246)) @ Matrix.Rotation(math.pi, 4, 'X'))
