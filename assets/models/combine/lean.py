"""Small parts with few triangles, for what there are many of."""
import math

from mathutils import Matrix, Vector

from kit import shapes
from kit.part import towards

M = Matrix.Translation


def slot(cu, cv, length, height, angle=0.0):
    """Slot outline with eight corners."""
    a, h, k = length / 2, height / 2, height * .29
    pts = [(-a, -h + k), (-a + k, -h), (a - k, -h), (a, -h + k), (a, h - k), (a - k, h), (-a + k, h), (-a, h - k)]
    c, s = math.cos(angle), math.sin(angle)
    return [(cu + u * c - v * s, cv + u * s + v * c) for u, v in pts]


def rounded(width, height, k):
    """Rectangle with corners of two points each."""
    a, b = width / 2, height / 2
    j = k * .29
    out = []
    for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        x, y = sx * a, sy * b
        q = [(x, y - sy * k), (x - sx * j, y - sy * j), (x - sx * k, y)]
        out += q if sx * sy > 0 else q[::-1]
    return out


def section(a, b, k=.012):
    """Bar section with chamfered corners, for sweeps: a along the first axis."""
    h, w = a / 2, b / 2
    return [(-h, -w + k), (-h + k, -w), (h - k, -w), (h, -w + k), (h, w - k), (h - k, w), (-h + k, w), (-h, w - k)]


def face(loop, w):
    """Flat face over an outline at height w, looking along +w."""
    loop = shapes.ccw(loop)
    return shapes.Chunk([Vector((u, v, w)) for u, v in loop], [tuple(range(len(loop)))], False)


def collar(p, slot_, where, r0, r1, w, segments=20):
    """Open ring round a tube, its inner edge sunk into the tube."""
    p.add(slot_, shapes.outward(shapes.lathe([(r0, -w), (r1, -w + .001), (r1, w - .001), (r0, w)], segments)), where)


def lamp(p, where, width, height, depth=.05, slot_='lamp.white', led=0, bezel='plastic.black'):
    """Work lamp: housing, rim, lens set back, reflector cups."""
    o = rounded(width, height, min(width, height) * .22)
    grown = lambda k: [(u + math.copysign(k, u), v + math.copysign(k, v)) for u, v in o]                # noqa: E731
    rows = (([(u * .75, v * .75) for u, v in o], 0), (o, depth * .55), (o, depth * .97), (grown(-.004), depth), (grown(-.009), depth), (grown(-.010), depth * .8))
    c = shapes.outward(shapes.loft([[(u, v, w) for u, v in ring] for ring, w in rows]))
    p.add(bezel, c, where)
    p.add(slot_, face(grown(-.0085), depth * .93), where)
    rows = 2 if height > width * .6 else 1
    for i in range(led // rows if led else 0):
        for j in range(rows):
            u, v = ((i + .5) / (led / rows) - .5) * width * .82, 0 if rows == 1 else (j - .5) * .42 * height
            p.add('metal.chrome', shapes.lathe([(.012, .002), (.006, .0012), (0, .0012)], 7), where @ M((u, v, depth * .95)))


def mirror(p, foot, head, width, height, facing, elbow=None):
    """Mirror on an arm that reaches it from behind; the glass looks along `facing`. Without a foot only the head."""
    head = Vector(head)
    m = towards(head, head + Vector(facing))
    back = m @ Vector((0, 0, -.055))
    if foot is not None:
        foot = Vector(foot)
        p.add('metal.dark', shapes.tube([foot, Vector(elbow or (foot + back) / 2), back], .011, .05, 6))
        p.add('metal.dark', shapes.cyl(.022, -.015, .03, .003, 8), towards(foot, elbow or back))
    o = rounded(width, height, width * .26)
    k = lambda a, b: [(u * a, v * b) for u, v in o]                                  # noqa: E731
    rows = ((k(.62, .74), -.068), (k(.90, .94), -.045), (k(1, 1), -.010), (k(1, 1), .014), (k(.965, .98), .020), (k(.90, .945), .020))
    p.add('plastic.black', shapes.outward(shapes.loft([[(u, v, w) for u, v in ring] for ring, w in rows], caps=True)), m)
    p.add('glass.mirror', face(k(.89, .935), .0225), m)


def latch(p, where, size=.04):
    """Paddle latch in a dark bezel with a key cylinder."""
    p.add('plastic.black', shapes.plate(rounded(size * 2, size * 1.4, size * .3), (), .006, .002, back=False), where @ M((0, 0, .006)))
    p.add('plastic.grey', shapes.plate([(u - size * .17, v) for u, v in rounded(size * 1.25, size, size * .2)], (), .006, .003, back=False), where @ M((0, 0, .011)))
    p.add('metal.steel', shapes.cyl(size * .16, .004, .012, .002, 8), where @ M((size * .70, 0, 0)))


def hinge(p, where, length=.09, r=.009):
    """Leaf hinge; knuckle along v, leaves in the uv plane."""
    p.add('metal.dark', shapes.plate(rounded(.07, length, .012), (), .004, .0015, back=False), where @ M((0, 0, .004)))
    p.add('metal.dark', shapes.cyl(r, -length / 2, length / 2, .002, 8), where @ M((0, 0, .004 + r * .3)) @ Matrix.Rotation(-math.pi / 2, 4, 'X'))


def tiny(lo, hi):
    """Plain box for pieces of a few millimetres, where a chamfer cannot be seen."""
    c = [(hi[0] if i & 1 else lo[0], hi[1] if i & 2 else lo[1], hi[2] if i & 4 else lo[2]) for i in range(8)]
    faces = [(0, 2, 3, 1), (4, 5, 7, 6), (0, 1, 5, 4), (2, 6, 7, 3), (0, 4, 6, 2), (1, 3, 7, 5)]
    return shapes.outward(shapes.Chunk([Vector(q) for q in c], faces))


def rim(p, slot_, where, r0, r1, h, segments=14):
    """Raised ring on a surface: only the faces that show."""
    p.add(slot_, shapes.lathe([(r1, -.001), (r1 - (r1 - r0) * .2, h), (r0 + (r1 - r0) * .2, h), (r0, 0)], segments), where)


def sticker(p, where, width, height, slot_='decal.light', radius=.004, lift=.0015):
    """Thin rounded label without an edge, centre at the origin of `where`."""
    p.add(slot_, face(rounded(width, height, min(radius, width * .3, height * .3)), lift), where)


def warning(p, where, height=.10, width=None):
    """Safety sign: yellow field with a triangle above, white field with lines of print below."""
    w = width or height * .5
    quad = lambda x, y, a, b: [(x - a / 2, y - b / 2), (x + a / 2, y - b / 2), (x + a / 2, y + b / 2), (x - a / 2, y + b / 2)]           # noqa: E731
    sticker(p, where, w, height, 'decal.light', .005, .0015)
    p.add('decal.yellow', face(quad(0, height * .24, w * .92, height * .46), .0026), where)
    tri = [(-w * .30, height * .09), (w * .30, height * .09), (0, height * .41)]
    small = shapes.inset(tri, w * .07)
    ring = shapes.Chunk([Vector((u, v, .0036)) for u, v in tri + small], [(i, (i + 1) % 3, 3 + (i + 1) % 3, 3 + i) for i in range(3)], False)
    p.add('decal.dark', ring, where)
    p.add('decal.dark', face(quad(0, height * .215, w * .06, height * .12), .0036), where)
    for k, (a, b) in enumerate(((.62, -.06), (.40, -.13), (.58, -.20), (.50, -.27), (.30, -.34))):
        p.add('decal.dark', face(quad((a - .62) * w * .5, height * (b - .06), w * a, height * .03), .0026), where)


def grating(p, where, width, depth, slot_='metal.galv', pitch=.045, high=.030):
    """Open step or walkway: rim of flat bars, bearing bars and cross rods; centre at the origin, top at w = 0."""
    w, d = width / 2, depth / 2
    for a, b in (((-w, -d), (w, -d)), ((-w, d), (w, d)), ((-w, -d), (-w, d)), ((w, -d), (w, d))):
        p.add(slot_, shapes.box((min(a[0], b[0]) - .003, min(a[1], b[1]) - .003, -high), (max(a[0], b[0]) + .003, max(a[1], b[1]) + .003, 0), .0015), where)
    n = max(2, round(depth / pitch))
    for i in range(1, n):
        v = -d + depth * i / n
        p.add(slot_, _strip((-w, v - .0025), (w, v + .0025), -high * .9, -.001), where)
    m = max(1, round(width / (pitch * 2)))
    for i in range(1, m):
        u = -w + width * i / m
        p.add(slot_, _strip((u - .003, -d), (u + .003, d), -.016, -.003), where)


def _strip(lo, hi, w0, w1):
    """Bar of a grating: top and the two long sides."""
    along_u = hi[0] - lo[0] > hi[1] - lo[1]
    a, b = ((lo[0], lo[1]), (hi[0], lo[1])) if along_u else ((hi[0], lo[1]), (hi[0], hi[1]))
    c, d = ((hi[0], hi[1]), (lo[0], hi[1])) if along_u else ((lo[0], hi[1]), (lo[0], lo[1]))
    pts = [Vector((*q, w)) for q in (a, b, c, d) for w in (w0, w1)]
    return shapes.Chunk(pts, [(1, 3, 5, 7), (0, 2, 3, 1), (4, 6, 7, 5), (0, 4, 6, 2)], False)


def reflector(p, where, width=.09, height=.04, slot_='reflect.amber'):
    """Rounded reflector on a dark base."""
    o, k = rounded(width, height, min(width, height) * .25), .004
    big = [(u + math.copysign(k, u), v + math.copysign(k, v)) for u, v in o]
    p.add('plastic.black', shapes.loft([[Vector((u, v, w)) for u, v in ring] for ring, w in ((big, 0), (big, .005), (o, .007))], caps=False), where)
    p.add(slot_, shapes.loft([[Vector((u * a, v * a, w)) for u, v in o] for a, w in ((1, .006), (1, .009), (.93, .012))], caps=False), where)
    p.add(slot_, face([(u * .93, v * .93) for u, v in o], .012), where)


def round_lamp(p, where, r=.03, depth=.03, slot_='lamp.amber'):
    """Small round marker lamp with a domed lens."""
    p.add('plastic.black', shapes.lathe([(r * 1.04, 0), (r * 1.06, depth), (r * .93, depth * 1.04)], 12), where)
    p.add(slot_, shapes.lathe([(r * .94, depth), (r * .80, depth * 1.14), (r * .45, depth * 1.22), (0, depth * 1.24)], 12), where)
