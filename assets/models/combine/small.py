"""Small fittings with few triangles, for places where many stand: hinges, latches, signs, gratings."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit.part import towards

T = Matrix.Translation


def hinge(p, where, length=.09, r=.009, slot='metal.dark'):
    """Leaf hinge; knuckle along v, leaves in the uv plane."""
    p.add(slot, shapes.plate([(-.035, -length / 2), (.035, -length / 2), (.035, length / 2), (-.035, length / 2)], (), .005, .0015, back=False), where @ T((0, 0, .005)))
    k = where @ Matrix.Rotation(-math.pi / 2, 4, 'X')
    p.add(slot, shapes.cyl(r, -length / 2, length / 2, .002, 7), k @ T((0, -.004 - r * .3, 0)))


def latch(p, where, size=.05, slot='plastic.black'):
    """Flush paddle latch in a dark bezel with a key cylinder."""
    def field(x0, y0, x1, y1, high, r):
        c = [(x0 + r, y0), (x1 - r, y0), (x1, y0 + r), (x1, y1 - r), (x1 - r, y1), (x0 + r, y1), (x0, y1 - r), (x0, y0 + r)]
        return shapes.plate(c, (), high, .002, back=False)
    s = size
    p.add(slot, field(-s, -s * .7, s, s * .7, .006, s * .2), where @ T((0, 0, .006)))
    p.add('plastic.grey', field(-s * .8, -s * .5, s * .45, s * .5, .006, s * .15), where @ T((0, 0, .0115)))
    p.add('metal.steel', shapes.cyl(s * .16, .005, .012, .002, 7), where @ T((s * .70, 0, 0)))


def sheet(p, slot, where, width, height, lift):
    """Thin label without rim, centre at the origin of `where`."""
    w, h = width / 2, height / 2
    p.add(slot, shapes.Chunk([(-w, -h, lift), (w, -h, lift), (w, h, lift), (-w, h, lift)], [(0, 1, 2, 3)], False), where)


def warning(p, where, height=.10):
    """Safety sign: yellow field with a triangle above, white field with lines of print below."""
    w = height * .5
    p.add('decal.light', shapes.plate([(-w / 2, -height / 2), (w / 2, -height / 2), (w / 2, height / 2), (-w / 2, height / 2)], (), .0015, .0005, back=False), where @ T((0, 0, .0015)))
    sheet(p, 'decal.yellow', where @ T((0, height * .24, 0)), w * .90, height * .44, .0025)
    a, b, c = (-w * .30, height * .09), (w * .30, height * .09), (0, height * .41)
    k = .30
    m = ((a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3)
    inner = [(q[0] + (m[0] - q[0]) * k, q[1] + (m[1] - q[1]) * k) for q in (a, b, c)]
    pts = [(*q, .0035) for q in (a, b, c, *inner)]
    p.add('decal.dark', shapes.Chunk(pts, [(0, 1, 4, 3), (1, 2, 5, 4), (2, 0, 3, 5)], False), where)
    sheet(p, 'decal.dark', where @ T((0, height * .185, 0)), w * .07, height * .11, .0035)
    for share, v in ((.74, -.08), (.62, -.16), (.70, -.24), (.66, -.32), (.44, -.40)):
        sheet(p, 'decal.dark', where @ T(((share - .80) * w * .5, height * v, 0)), w * share, height * .035, .0025)


def reflector(p, where, width=.09, height=.04, slot='reflect.amber'):
    """Reflector with a dark base."""
    def field(w, h, high, c):
        w, h = w / 2, h / 2
        o = [(c - w, -h), (w - c, -h), (w, c - h), (w, h - c), (w - c, h), (c - w, h), (-w, h - c), (-w, c - h)]
        return shapes.plate(o, (), high, .002, back=False)
    p.add('plastic.black', field(width + .008, height + .008, .006, .006), where @ T((0, 0, .006)))
    p.add(slot, field(width, height, .006, .006), where @ T((0, 0, .011)))


def round_lamp(p, where, r=.05, depth=.05, slot='lamp.white', bezel='plastic.black'):
    """Round lamp with domed lens."""
    p.add(bezel, shapes.lathe([(r * .8, 0), (r, depth * .5), (r * 1.06, depth), (r * .95, depth * 1.06), (r * .92, depth * .9)], 18), where)
    p.add(slot, shapes.lathe([(r * .93, depth * .88), (r * .82, depth * 1.05), (0, depth * 1.2)], 18), where)


def bar3(p, slot, where, u0, u1, v0, v1, w0):
    """Bar of a grating: top at w = 0 and four sides, no bottom."""
    pts = [(u0, v0, 0), (u1, v0, 0), (u1, v1, 0), (u0, v1, 0), (u0, v0, w0), (u1, v0, w0), (u1, v1, w0), (u0, v1, w0)]
    faces = [(0, 1, 2, 3), (0, 4, 5, 1), (1, 5, 6, 2), (2, 6, 7, 3), (3, 7, 4, 0), (4, 7, 6, 5)]
    p.add(slot, shapes.Chunk([(a, b, c) for a, b, c in pts], faces, True), where)


def grating(p, where, width, depth, slot='metal.galv', pitch=.05, high=.025):
    """Open step or walkway of bars inside a rim; centre at the origin, w up, top at w = 0."""
    w, d, t = width / 2, depth / 2, .003
    for a in ((-w - t, w + t, -d - t, -d + t), (-w - t, w + t, d - t, d + t), (-w - t, -w + t, -d + t, d - t), (w - t, w + t, -d + t, d - t)):
        bar3(p, slot, where, *a, -high)
    n, m = max(1, round(depth / pitch)), max(1, round(width / (pitch * 2)))
    for i in range(1, n):
        v = -d + depth * i / n
        bar3(p, slot, where @ T((0, 0, -.001)), -w, w, v - t, v + t, -high * .9)
    for i in range(1, m):
        u = -w + width * i / m
        bar3(p, slot, where @ T((0, 0, -.004)), u - .0025, u + .0025, -d, d, -high * .6)


def ladder(p, foot, top, width=.42, steps=4, side=(0, 1, 0), slot='paint.chassis', tread_slot='metal.galv', tread=.11):
    """Ladder between the middle of its foot and of its top; `side` is the direction across the treads."""
    foot, top, s = Vector(foot), Vector(top), Vector(side).normalized()
    out = s.cross((top - foot).normalized()).normalized()
    for k in (-1, 1):
        e = s * (width / 2 * k)
        p.add(slot, shapes.bar([foot + e, top + e], .018, .055, 0, .004, up=out))
    flat = Vector((0, 0, 1)).cross(s).normalized()
    for i in range(steps):
        grating(p, frame(foot + (top - foot) * ((i + .35) / steps), s, flat), width - .018, tread, tread_slot, .045, .028)


def collar(p, slot, where, r0, r1, w0, w1, b=.003, segments=18):
    """Ring on a tube: no inner face."""
    p.add(slot, shapes.lathe([(r0, w0), (r1 - b, w0), (r1, w0 + b), (r1, w1 - b), (r1 - b, w1), (r0, w1)], segments), where)


def slot(cu, cv, length, height):
    """Slot outline of eight points."""
    l, h, c = length / 2, height / 2, height * .32
    return [(cu + u, cv + v) for u, v in ((c - l, -h), (l - c, -h), (l, c - h), (l, h - c), (l - c, h), (c - l, h), (-l, h - c), (-l, c - h))]


def mirror(p, foot, head, width=.19, height=.34, facing=(0, 1, 0)):
    """Mirror on an arm from `foot` to `head`; the glass looks along `facing`."""
    foot, head = Vector(foot), Vector(head)
    p.add('metal.dark', shapes.tube([foot, (foot + head) / 2 + Vector((0, 0, .06)), head], .011, .08, 7))
    p.add('metal.dark', shapes.cyl(.022, -.015, .03, .003, 10), towards(foot, head))
    m = towards(head, head + Vector(facing))
    w, h = width / 2, height / 2
    o = shapes.fillet([(-w, -h), (w, -h), (w, h), (-w, h)], width * .22, 2)
    small = [(u * .72, v * .80) for u, v in o]
    p.add('plastic.black', shapes.outward(shapes.loft([[(u, v, q) for u, v in ring] for ring, q in ((small, -.065), ([(u * .92, v * .95) for u, v in o], -.045), (o, -.01), (o, .014))])), m)
    p.add('glass.mirror', shapes.plate(shapes.inset(shapes.ccw(o), .010), (), .002, 0, back=False), m @ T((0, 0, .0175)))
