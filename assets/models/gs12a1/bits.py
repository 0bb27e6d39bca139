"""Small pieces with few triangles that stand many times on this machine: gratings, ladders, bolt heads, rings."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit.shapes import Chunk


def bar_box(lo, hi):
    """Box without its bottom, which nobody sees."""
    (a, b, c), (d, e, f) = lo, hi
    pts = [(a, b, c), (d, b, c), (d, e, c), (a, e, c), (a, b, f), (d, b, f), (d, e, f), (a, e, f)]
    return Chunk([Vector(p) for p in pts], [(4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)], False)


def grating(p, where, width, depth, slot='metal.galv', pitch=.05, high=.025):
    """Open step or walkway of bars inside a rim; centre at the origin, w up, top at w = 0."""
    w, d = width / 2, depth / 2
    out = Chunk([], [], False)
    for v in (-d, d):
        out = out + bar_box((-w, v - .004, -high), (w, v + .004, 0))
    for u in (-w, w):
        out = out + bar_box((u - .004, -d, -high), (u + .004, d, 0))
    for i in range(1, max(1, round(depth / pitch))):
        v = -d + depth * i / max(1, round(depth / pitch))
        out = out + bar_box((-w, v - .0035, -high * .9), (w, v + .0035, -.001))
    m = max(1, round(width / (pitch * 2)))
    for i in range(1, m):
        u = -w + width * i / m
        out = out + bar_box((u - .0035, -d, -high * .6), (u + .0035, d, -.004))
    p.add(slot, out, where)


def ladder(p, foot, top, width, steps, side, slot='paint.chassis', tread=.11):
    """Ladder between the middle of its foot and of its top; `side` is the direction across the treads."""
    foot, top, s = Vector(foot), Vector(top), Vector(side).normalized()
    out = s.cross((top - foot).normalized()).normalized()
    for k in (-1, 1):
        e = s * (width / 2 * k)
        p.add(slot, shapes.bar([foot + e, top + e], .018, .055, 0, .004, up=out))
    flat = Vector((0, 0, 1)).cross(s).normalized()
    for i in range(steps):
        c = foot + (top - foot) * ((i + .35) / steps)
        grating(p, frame(c, s, flat), width - .018, tread, pitch=.045, high=.028)


def heads(p, where, points, size=.009, slot='metal.zinc'):
    """Bolt heads at (u, v) points of one plane."""
    for u, v in points:
        p.add(slot, shapes.lathe([(size, 0), (size * .88, size * .85), (0, size * .85)], 6), where @ Matrix.Translation((u, v, 0)))


def hoop(p, slot, where, r0, r1, w0, w1, n=28):
    """Flat ring with its outer and front faces; the inner and rear ones are hidden."""
    p.add(slot, shapes.lathe([(r1, w0), (r1, w1 - .004), (r1 - .004, w1), (r0, w1), (r0, w0)], n), where)


def on_circle(r, n, start=0.0):
    """n points on a circle."""
    return [(r * math.cos(math.tau * k / n + start), r * math.sin(math.tau * k / n + start)) for k in range(n)]


def label(p, where, width, height, slot, lift=.0015):
    """Square-cornered label of few triangles, centre at the origin of `where`."""
    p.add(slot, shapes.plate([(-width / 2, -height / 2), (width / 2, -height / 2), (width / 2, height / 2), (-width / 2, height / 2)], (), lift, 0, back=False), where @ Matrix.Translation((0, 0, lift)))


def warning(p, where, height=.12):
    """Safety sign: yellow field with a triangle above, lines of print on white below."""
    w = height * .5
    T = Matrix.Translation
    label(p, where, w, height, 'decal.light')
    up = where @ T((0, height * .24, .0015))
    label(p, up, w * .90, height * .46, 'decal.yellow', .001)
    tri = [(-w * .30, -height * .15), (w * .30, -height * .15), (0, height * .17)]
    p.add('decal.dark', shapes.plate(tri, [shapes.inset(tri, w * .08)], .001, 0, back=False), up @ T((0, 0, .002)))
    label(p, up @ T((0, -height * .02, .001)), w * .07, height * .12, 'decal.dark', .001)
    for k, a in enumerate((.62, .48, .58)):
        label(p, where @ T(((a - .62) * w * .5, height * (-.11 - .105 * k), .0015)), w * a, height * .045, 'decal.dark', .001)


def reflector(p, where, width, height, slot='reflect.amber'):
    """Reflector with cut corners on a dark base."""
    def cut(w, h):
        c = min(w, h) * .2
        w, h = w / 2, h / 2
        return [(-w, -h + c), (-w + c, -h), (w - c, -h), (w, -h + c), (w, h - c), (w - c, h), (-w + c, h), (-w, h - c)]
    p.add('plastic.black', shapes.plate(cut(width + .010, height + .010), (), .006, .0015, back=False), where @ Matrix.Translation((0, 0, .006)))
    p.add(slot, shapes.plate(cut(width, height), (), .005, .002, back=False), where @ Matrix.Translation((0, 0, .0105)))


def hat(p, slot, where, v0, v1, wide, high):
    """Pressed rib along v on the plane of `where`: four flanks and its crest."""
    a, b, e = wide / 2, wide * .30, high * 1.2
    pts = [(-a, v0), (a, v0), (a, v1), (-a, v1)]
    top = [(-b, v0 + e), (b, v0 + e), (b, v1 - e), (-b, v1 - e)]
    verts = [Vector((u, v, 0)) for u, v in pts] + [Vector((u, v, high)) for u, v in top]
    p.add(slot, Chunk(verts, [(4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)], False), where)


def grab(p, a, b, out, r=.012, stand=.06, slot='plastic.black'):
    """Grab handle between two points of a surface, standing off along `out`."""
    a, b, o = Vector(a), Vector(b), Vector(out).normalized()
    p.add(slot, shapes.tube(shapes.fillet([a, a + o * stand, b + o * stand, b], .03, 2, closed=False), r, 0, 6))


def dial(p, slot, where, r, w0, w1, n=12):
    """Flat round face."""
    p.add(slot, shapes.lathe([(r, w0), (r, w1), (0, w1)], n), where)


def sight_window(p, where, w, h):
    """Sight window: galvanised frame with bolts over a rubber seal, pane, the level of the grain behind; middle at the origin of `where`."""
    o = shapes.fillet([(-w / 2, -h / 2), (w / 2, -h / 2), (w / 2, h / 2), (-w / 2, h / 2)], .05, 2)
    up = lambda d: where @ Matrix.Translation((0, 0, d))                             # noqa: E731
    p.add('metal.galv', shapes.plate(o, [shapes.inset(shapes.ccw(o), .030)], .022, .004, back=False), up(.022))
    seal = shapes.inset(shapes.ccw(o), .028)
    p.add('rubber.belt', shapes.plate(seal, [shapes.inset(shapes.ccw(seal), .014)], .016, .004, back=False), up(.027))
    a, b = w / 2 - .035, h / 2 - .035
    p.add('mesh.dark', shapes.plate([(-a, -b), (a, -b), (a, b), (-a, b)], (), .002, 0, back=False), up(.003))
    p.add('grain', shapes.plate([(-a, -b), (a, -b), (a, b * .15), (a * .2, b * .36), (-a, b * .05)], (), .002, 0, back=False), up(.007))
    p.add('glass.tank', shapes.plate(seal, (), .003, 0, back=False), up(.016))
    heads(p, up(.022), [(i * (w / 2 - .015), j * h * .30) for i in (-1, 1) for j in (-1, 1)] + [(i * w * .26, j * (h / 2 - .015)) for i in (-1, 1) for j in (-1, 1)], .007)


def strap_hinge(p, where, length=.10, width=.09, r=.012, slot='metal.dark'):
    """Lift-off hinge over a joint that runs along v through the origin: strap on the lid towards -u, plate towards +u, knuckle between."""
    for u0, u1 in ((-length, -.008), (.008, length * .55)):
        p.add(slot, shapes.plate([(u0, -width * .42), (u1, -width / 2), (u1, width / 2), (u0, width * .42)], (), .008, .003, back=False), where @ Matrix.Translation((0, 0, .007)))
        heads(p, where @ Matrix.Translation((0, 0, .006)), [((u0 + u1) / 2, v) for v in (-width * .24, width * .24)], .008)
    p.add(slot, shapes.cyl(r, -width * .52, width * .52, .003, 8), where @ Matrix.Translation((0, 0, .007)) @ Matrix.Rotation(-math.pi / 2, 4, 'X'))
