"""Parts of many machines. Each function adds to a Part; `where` is a frame whose w points out of the surface."""
import math

from mathutils import Matrix, Vector

from . import settings, shapes
from .part import axis_frame, frame, towards
from .shapes import TAU, Chunk

M = Matrix.Translation


def rounded(width, height, r, steps=3):
    """Rounded rectangle about the origin with few points: for small things."""
    w, h = width / 2, height / 2
    return shapes.fillet([(-w, -h), (w, -h), (w, h), (-w, h)], r, steps)


# ---------------------------------------------------------------- fasteners, signs

def bolt(p, where, size=.010, slot='metal.zinc', washer=True):
    """Hexagon head on the plane w = 0; size = half the width across corners."""
    if settings.detail == 0:
        return
    if washer:
        p.add(slot, shapes.lathe([(size * 1.4, 0), (size * 1.35, size * .25), (0, size * .25)], 8), where)
    p.add(slot, shapes.lathe([(size, 0), (size, size * .8), (size * .8, size), (0, size)], 6), where)


def bolts(p, where, points, size=.010, slot='metal.zinc', washer=False):
    """Several bolts at (u, v) points of one plane."""
    for u, v in points:
        bolt(p, where @ M((u, v, 0)), size, slot, washer)


def bolt_circle(p, where, radius, count, size=.010, slot='metal.zinc'):
    """Bolts on a circle about the frame's origin."""
    bolts(p, where, [(radius * math.cos(TAU * i / count), radius * math.sin(TAU * i / count)) for i in range(count)], size, slot)


def sticker(p, where, width, height, slot='decal.light', radius=.004, lift=.0015):
    """Thin rounded label, centre at the origin of `where`."""
    p.add(slot, shapes.plate(shapes.rect(-width / 2, -height / 2, width / 2, height / 2, radius), (), lift, 0, back=False), where @ M((0, 0, lift)))


def warning(p, where, height=.10, width=None):
    """Safety sign: yellow field with a triangle above, white field with figures below."""
    w = width or height * .5
    sticker(p, where, w, height, 'decal.light', lift=.0015)
    up = where @ M((0, height * .24, .0015))
    sticker(p, up, w * .92, height * .46, 'decal.yellow', .003, .001)
    tri = [(-w * .30, -height * .15), (w * .30, -height * .15), (0, height * .17)]
    p.add('decal.dark', shapes.plate(tri, [shapes.inset(tri, w * .07)], .001, 0, back=False), up @ M((0, 0, .002)))
    p.add('decal.dark', shapes.plate(shapes.rect(-w * .03, -height * .06, w * .03, height * .07), (), .001, 0, back=False), up @ M((0, 0, .002)))
    for k, (a, b) in enumerate(((.62, -.06), (.40, -.13), (.58, -.20), (.50, -.27), (.30, -.34))):
        sticker(p, where @ M(((a - .62) * w * .5, height * (b - .06), .0015)), w * a, height * .03, 'decal.dark', .001, .001)


def nameplate(p, where, width=.16, height=.10):
    """Type plate: metal field, rivets, lines of print."""
    p.add('metal.galv', shapes.plate(shapes.rect(-width / 2, -height / 2, width / 2, height / 2, .006), (), .002, .0005, back=False), where @ M((0, 0, .002)))
    for k in range(5):
        sticker(p, where @ M((-width * .06, height * (.30 - .14 * k), .002)), width * (.72, .5, .66, .6, .4)[k], height * .05, 'decal.dark', .001, .0008)
    for u in (-.45, .45):
        for v in (-.42, .42):
            p.add('metal.steel', shapes.cyl(.0035, 0, .003, .001, 8), where @ M((width * u, height * v, .002)))


def hazard(p, where, width, height, angle=45, red_first=True, stripes=None):
    """Red and white slanted stripes on a white board, centred."""
    sticker(p, where, width, height, 'reflect.white', .002, .002)
    n = stripes or max(3, round(width / height * 2))
    pitch, slant = width / n, height * math.tan(math.radians(angle))
    for i in range(-n, n + 2):
        x = -width / 2 + pitch * i
        if i % 2 == (0 if red_first else 1):
            poly = _clip([(x, -height / 2), (x + pitch, -height / 2), (x + pitch + slant, height / 2), (x + slant, height / 2)], width / 2)
            if len(poly) > 2:
                p.add('reflect.red', shapes.plate(poly, (), .001, 0, back=False), where @ M((0, 0, .0035)))


def _clip(poly, half):
    """Cut a convex polygon to |u| <= half."""
    for s in (1, -1):
        out = []
        for a, b in zip(poly, poly[1:] + poly[:1]):
            ia, ib = s * a[0] <= half + 1e-9, s * b[0] <= half + 1e-9
            if ia:
                out.append(a)
            if ia != ib:
                t = (s * half - a[0]) / (b[0] - a[0])
                out.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))
        poly = out
        if not poly:
            return []
    clean = [q for i, q in enumerate(poly) if math.dist(q, poly[i - 1]) > 1e-5]
    return clean if abs(shapes.area(clean)) > 1e-6 else []


def reflector(p, where, width=.09, height=.04, slot='reflect.amber'):
    """Rounded reflector with a dark base."""
    r = min(width, height) * .2
    p.add('plastic.black', shapes.plate(rounded(width + .008, height + .008, r), (), .006, .002, back=False), where @ M((0, 0, .006)))
    p.add(slot, shapes.plate(rounded(width, height, r), (), .007, .003, back=False), where @ M((0, 0, .011)))


def slow_triangle(p, where, size=.36):
    """Slow vehicle triangle: red rim, amber middle, blunt corners."""
    def tri(s):
        h = s * math.sqrt(3) / 2
        a, b, c = (-s / 2, -h / 3), (s / 2, -h / 3), (0, 2 * h / 3)
        k = .10
        mix = lambda p0, p1: (p0[0] + (p1[0] - p0[0]) * k, p0[1] + (p1[1] - p0[1]) * k)           # noqa: E731
        return [mix(a, b), mix(b, a), mix(b, c), mix(c, b), mix(c, a), mix(a, c)]
    p.add('metal.galv', shapes.prism(tri(size * 1.02), -.004, 0, .001), where)
    p.add('reflect.red', shapes.plate(tri(size), [tri(size * .70)], .002, 0, back=False), where @ M((0, 0, .002)))
    p.add('reflect.amber', shapes.plate(tri(size * .66), (), .002, 0, back=False), where @ M((0, 0, .0025)))


# ---------------------------------------------------------------- lamps

def lamp(p, where, width=.14, height=.10, depth=.07, slot='lamp.white', led=0, bezel='plastic.black', radius=None):
    """Box work lamp: housing, rim, lens set back, reflector or `led` cells. Lens looks along w; origin = middle of the back."""
    r = radius if radius is not None else min(width, height) * .18
    o = rounded(width, height, r)
    small = rounded(width * .72, height * .72, r)
    n = len(o)
    p.add(bezel, shapes.outward(shapes.loft([[(u, v, w) for u, v in ring] for ring, w in ((small[:n], 0), (o[:n], depth * .55), (o[:n], depth * .92))])), where)
    hole = shapes.inset(shapes.ccw(o), .008)
    p.add(bezel, shapes.plate(o, [hole], depth * .3, .004, back=False), where @ M((0, 0, depth)))
    lens = shapes.inset(shapes.ccw(o), .007)
    p.add(slot, shapes.prism(lens, depth * .70, depth * .93, .004), where)
    if led and settings.detail == 2:
        rows = 2 if height > width * .6 else 1
        for i in range(led // rows):
            for j in range(rows):
                u = (i + .5) / (led / rows) - .5
                v = 0 if rows == 1 else (j - .5) * .42
                p.add('metal.chrome', shapes.lathe([(.011, 0), (.009, .002), (.005, .0005), (0, .0005)], 8), where @ M((u * width * .82, v * height, depth * .93)))


def round_lamp(p, where, r=.05, depth=.05, slot='lamp.white', bezel='plastic.black'):
    """Round lamp with domed lens."""
    p.add(bezel, shapes.lathe([(0, 0), (r * .7, 0), (r, depth * .5), (r * 1.06, depth), (r * .95, depth * 1.06), (r * .92, depth * .9), (0, depth * .9)], settings.segs(20)), where)
    p.add(slot, shapes.lathe([(r * .93, depth * .88), (r * .90, depth * 1.0), (r * .6, depth * 1.14), (0, depth * 1.2)], settings.segs(20)), where)


def tail_lamp(p, where, width=.22, height=.10, depth=.05):
    """Rear combination: amber, red and white chambers in one dark frame."""
    p.add('plastic.black', shapes.prism(shapes.rect(-width / 2, -height / 2, width / 2, height / 2, .012), 0, depth * .8, .005), where)
    for k, (slot, a, b) in enumerate((('lamp.amber', -.47, -.17), ('lamp.red', -.15, .25), ('lamp.white', .27, .47))):
        p.add(slot, shapes.prism(shapes.rect(width * a, -height * .42, width * b, height * .42, .008), depth * .5, depth, .006), where)


def beacon(p, where, r=.055, height=.15):
    """Amber beacon on a rubber foot and spigot; where = foot."""
    p.add('metal.steel', shapes.cyl(.013, -.02, height * .25, .002), where)
    p.add('plastic.black', shapes.lathe([(0, .02), (r * .9, .02), (r, .03), (r, .055), (r * .86, .062), (0, .062)], settings.segs(20)), where)
    p.add('lamp.amber', shapes.lathe([(r * .84, .060), (r * .82, height * .75), (r * .70, height * .93), (r * .4, height), (0, height * 1.01)], settings.segs(20)), where)
    for k in range(3):
        p.add('lamp.amber', shapes.ring(r * .80, r * .87, height * (.48 + .14 * k), height * (.53 + .14 * k), .002, settings.segs(20)), where)


# ---------------------------------------------------------------- hydraulics

def cylinder(p, a, b, r=.035, rod=.4, body='paint.chassis', ports=True, eyes=True):
    """Hydraulic cylinder from pin a (closed end) to pin b (rod end); rod = visible share of the length."""
    a, b = Vector(a), Vector(b)
    length = (b - a).length
    m = towards(a, b)
    tube_end = length * (1 - rod)
    p.add(body, shapes.cyl(r, r * .9, tube_end, .004), m)
    p.add(body, shapes.cyl(r * 1.14, tube_end - r * .9, tube_end, .004), m)
    p.add(body, shapes.cyl(r * 1.10, r * .7, r * 1.5, .004), m)
    p.add('metal.chrome', shapes.cyl(r * .52, tube_end - .01, length - r * .6, .002), m)
    if eyes:
        for w, q in ((0, r * .95), (length, r * .80)):
            eye = m @ M((0, 0, w)) @ Matrix.Rotation(math.pi / 2, 4, 'Y')
            p.add(body, shapes.ring(q * .45, q, -q * .55, q * .55, .003, settings.segs(14)), eye)
            p.add('metal.steel', shapes.cyl(q * .46, -q * 1.15, q * 1.15, .003), eye)
    if ports:
        for w in (r * 1.6, tube_end - r * .8):
            p.add('metal.zinc', shapes.cyl(r * .26, r * .8, r * 1.5, .002, 8), m @ M((0, 0, w)) @ Matrix.Rotation(math.pi / 2, 4, 'X'))


def hose(p, points, r=.011, slot='rubber.belt', ends=True):
    """Hydraulic hose with crimped ends, smooth through the points."""
    pts = smooth_path(points)
    p.add(slot, shapes.tube(pts, r, 0))
    if ends and settings.detail == 2:
        for a, b in ((pts[0], pts[1]), (pts[-1], pts[-2])):
            m = towards(a, b)
            p.add('metal.zinc', shapes.cyl(r * 1.35, -.004, r * 4, .002, 10), m)
            p.add('metal.zinc', shapes.cyl(r * 1.6, -.012, r * .6, .002, 6), m)


def smooth_path(points, steps=5):
    """Catmull-Rom points through the given ones."""
    q = [Vector(p) for p in points]
    if len(q) < 3:
        return q
    q = [q[0] * 2 - q[1]] + q + [q[-1] * 2 - q[-2]]
    out, n = [], settings.segs(steps)
    for a, b, c, d in zip(q, q[1:], q[2:], q[3:]):
        for k in range(n):
            t = k / n
            out.append(.5 * ((2 * b) + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3))
    return out + [q[-2]]


# ---------------------------------------------------------------- drives

def pulley(p, where, r, width=.05, grooves=2, spokes=5, slot='metal.cast', hub=None):
    """Grooved pulley with spokes (or a solid disc when spokes = 0), centred on w = 0."""
    h, g = width / 2, width / max(grooves, 1)
    prof = [(r * .84, -h)]
    prof += [(r, -h)]
    for k in range(grooves):
        a = -h + g * k
        prof += [(r, a + g * .14), (r - g * .55, a + g * .38), (r - g * .55, a + g * .62), (r, a + g * .86)]
    prof += [(r, h), (r * .84, h)]
    if grooves == 0:
        prof = [(r * .84, -h), (r, -h), (r, h), (r * .84, h)]
    p.add(slot, shapes.lathe(prof, settings.segs(max(14, int(14 + r * 44))), closed=True), where)
    hub = hub or max(.03, r * .22)
    p.add(slot, shapes.cyl(hub, -h * 1.1, h * 1.2, .003), where)
    p.add('metal.steel', shapes.cyl(hub * .45, -h * 1.3, h * 1.9, .003), where)
    if spokes:
        for i in range(spokes):
            arm = where @ Matrix.Rotation(TAU * i / spokes, 4, 'Z')
            p.add(slot, shapes.outward(shapes.loft([[(hub * .7, -.30 * hub, -h * .5), (hub * .7, .30 * hub, -h * .5), (hub * .7, .30 * hub, h * .5), (hub * .7, -.30 * hub, h * .5)],
                                                    [(r * .88, -.18 * hub - .006, -h * .4), (r * .88, .18 * hub + .006, -h * .4), (r * .88, .18 * hub + .006, h * .4), (r * .88, -.18 * hub - .006, h * .4)]])), arm)
    else:
        p.add(slot, shapes.cyl(r * .86, -h * .35, h * .35, .003), where)


def belt(p, where, wheels, width=.03, thickness=.014, slot='rubber.belt'):
    """Belt round pulleys [(u, v, r)] listed counter-clockwise in the plane of `where` (seen from +w)."""
    from .wheels import hull_path
    path = hull_path(wheels, settings.segs(20 * len(wheels)))
    rings, m, t, w = [], len(path), thickness, width / 2
    for i in range(m):
        a, b = path[i - 1], path[(i + 1) % m]
        d = math.dist(a, b)
        nu, nv = (b[1] - a[1]) / d, -(b[0] - a[0]) / d
        u, v = path[i]
        rings.append([(u - nu * t * .5, v - nv * t * .5, -w * .7), (u + nu * t * .5, v + nv * t * .5, -w), (u + nu * t * .5, v + nv * t * .5, w), (u - nu * t * .5, v - nv * t * .5, w * .7)])
    p.add(slot, shapes.loft(rings, loop=True), where)


def sprocket(p, where, r, width=.012, teeth=None, slot='metal.dark'):
    """Chain wheel with teeth."""
    teeth = teeth or max(9, round(TAU * r / .032))
    o = []
    for i in range(teeth):
        for f, q in ((0, .92), (.4, 1.0)):
            a = TAU * (i + f) / teeth
            o.append((r * q * math.cos(a), r * q * math.sin(a)))
    p.add(slot, shapes.loft([[(u, v, w) for u, v in o] for w in (-width / 2, width / 2)]), where)
    p.add(slot, shapes.cyl(r * .35, -width, width * 1.6, .003), where)


def shaft(p, a, b, r=.03, guard='plastic.black', cone='plastic.yellow'):
    """Drive shaft with guard tube and bell ends."""
    a, b = Vector(a), Vector(b)
    n = (b - a).length
    m = towards(a, b)
    p.add(guard, shapes.cyl(r, n * .12, n * .88, .003), m)
    for w0, w1, r0, r1 in ((n * .02, n * .15, r * 1.7, r * 1.05), (n * .85, n * .98, r * 1.05, r * 1.7)):
        p.add(cone, shapes.cyl(r0, w0, w1, .003, None, r1), m)
    p.add('metal.steel', shapes.cyl(r * .55, -.01, n + .01, .002), m)


# ---------------------------------------------------------------- cab furniture

def mirror(p, foot, head, width=.19, height=.34, facing=(0, 1, 0), round_=False):
    """Mirror on an arm from `foot` to `head`; the glass looks along `facing`."""
    foot, head = Vector(foot), Vector(head)
    p.add('metal.dark', shapes.tube([foot, (foot + head) / 2 + Vector((0, 0, .06)), head], .011, .08))
    p.add('metal.dark', shapes.cyl(.022, -.015, .03, .003), towards(foot, head))
    m = towards(head, head + Vector(facing))
    o = rounded(width, height, width * .22, 4)
    small = [(u * .72, v * .80) for u, v in o]
    p.add('plastic.black', shapes.outward(shapes.loft([[(u, v, w) for u, v in ring] for ring, w in ((small, -.065), ([(u * .92, v * .95) for u, v in o], -.045), (o, -.01), (o, .012))])), m)
    p.add('glass.mirror', shapes.prism(shapes.inset(shapes.ccw(o), .012), .006, .0145, .001), m)
    p.add('plastic.black', shapes.plate(o, [shapes.inset(shapes.ccw(o), .010)], .012, .003, back=False), m @ M((0, 0, .020)))


def seat(p, where, slot='fabric.seat', frame_slot='interior.dark', arms=True, suspension=True):
    """Driver's seat. Frame: w up, v forward, u to the driver's right; origin on the floor under the seat."""
    o = shapes.rect(-.25, -.22, .25, .25, .07)

    def cushion(ring, rows):
        return shapes.outward(shapes.loft([[(u * s, v * s + dv, w) for u, v in ring] for s, dv, w in rows]))
    p.add(slot, cushion(o, ((.90, 0, .42), (1, 0, .45), (1, 0, .51), (.93, .0, .545), (.6, -.01, .540))), where)
    tilt = where @ M((0, -.20, .50)) @ Matrix.Rotation(math.radians(78), 4, 'X')
    back = shapes.rect(-.235, 0, .235, .62, .09)
    p.add(slot, shapes.outward(shapes.loft([[(u * s, .31 + (v - .31) * s, w) for u, v in back] for s, w in ((.90, -.06), (1, -.03), (1, .05), (.90, .085), (.55, .075))])), tilt)
    head = shapes.rect(-.13, .66, .13, .84, .06)
    p.add(slot, shapes.outward(shapes.loft([[(u * s, .75 + (v - .75) * s, w) for u, v in head] for s, w in ((.85, -.03), (1, 0), (1, .05), (.8, .075))])), tilt)
    for u in (-.07, .07):
        p.add('metal.steel', shapes.tube([(u, .55, .0), (u, .70, .0)], .007), tilt)
    p.add(frame_slot, shapes.box((-.22, -.20, .36), (.22, .22, .425), .012), where)
    if suspension:
        for k in range(5):
            s = .205 - .012 * (k % 2)
            p.add('plastic.black', shapes.box((-s, -s, .10 + .052 * k), (s, s, .152 + .052 * k), .014), where)
    p.add(frame_slot, shapes.box((-.20, -.24, 0), (.20, .22, .10), .012), where)
    if arms:
        for u in (-.29, .29):
            p.add(slot, shapes.box((u - .035, -.20, .66), (u + .035, .14, .71), .02), where)
            p.add(frame_slot, shapes.box((u - .015, -.22, .46), (u + .015, -.15, .67), .006), where)
            p.add(frame_slot, shapes.box((min(u, u * .7), -.215, .45), (max(u, u * .7), -.155, .49), .006), where)


def steering_wheel(p, where, r=.19, slot='plastic.black'):
    """Wheel in the plane of `where`, hub at its origin, w towards the driver."""
    pts = [(r * math.cos(TAU * i / 36), r * math.sin(TAU * i / 36), 0) for i in range(settings.segs(36))]
    n = len(pts)
    pts = [(r * math.cos(TAU * i / n), r * math.sin(TAU * i / n), 0) for i in range(n)]
    p.add(slot, shapes.tube(pts, .014, 0, 8, closed=True), where)
    p.add(slot, shapes.cyl(.045, -.05, .006, .008), where)
    for a in (0.25, math.pi - .25, -math.pi / 2):
        p.add(slot, shapes.bar([(.03 * math.cos(a), .03 * math.sin(a), -.015), (r * math.cos(a), r * math.sin(a), 0)], .028, .010, up=(0, 0, 1)), where)
    p.add(slot, shapes.cyl(.014, 0, .055, .006), where @ M((r * .80, r * .55, .0)))


def screen(p, where, width=.26, height=.18, rows=4):
    """Monitor: housing, glass, a few bright fields."""
    p.add('plastic.black', shapes.prism(shapes.rect(-width / 2 - .016, -height / 2 - .016, width / 2 + .016, height / 2 + .016, .016), -.035, 0, .006), where)
    p.add('screen', shapes.plate(shapes.rect(-width / 2, -height / 2, width / 2, height / 2, .004), (), .001, 0, back=False), where @ M((0, 0, .0015)))
    for k in range(rows):
        v = height * (.36 - .72 * k / max(rows - 1, 1))
        sticker(p, where @ M((-width * .26, v, .0015)), width * .36, height * .10, ('decal.light', 'decal.green', 'decal.yellow', 'decal.light')[k % 4], .002, .001)
    sticker(p, where @ M((width * .22, 0, .0015)), width * .42, height * .72, 'decal.green', .004, .001)


def wiper(p, foot, tip, normal, blade=.5):
    """Wiper arm from the motor shaft to the blade's middle, with a blade along the glass (both ends given on the glass)."""
    foot, tip, n = Vector(foot), Vector(tip), Vector(normal).normalized()
    d = (tip - foot).normalized()
    p.add('plastic.black', shapes.cyl(.022, -.01, .035, .004), towards(foot, foot + n))
    p.add('plastic.black', shapes.bar([foot + n * .03, (foot + tip) / 2 + n * .035, tip + n * .018], .018, .008, .1, up=n))
    p.add('plastic.black', shapes.bar([tip - d * blade / 2 + n * .012, tip + d * blade / 2 + n * .012], .014, .016, up=n))


# ---------------------------------------------------------------- access

def ladder(p, foot, top, width=.42, steps=4, side=(0, 1, 0), slot='paint.chassis', tread_slot='metal.galv', tread=.11):
    """Ladder between the middle of its foot and of its top; `side` is the direction across the treads."""
    foot, top, s = Vector(foot), Vector(top), Vector(side).normalized()
    up = (top - foot).normalized()
    out = s.cross(up).normalized()
    if out.z < 0 and abs(out.z) > .3:
        out = -out
    for k in (-1, 1):
        e = s * (width / 2 * k)
        p.add(slot, shapes.bar([foot + e, top + e], .018, .055, 0, .004, up=out))
    flat = Vector((0, 0, 1)).cross(s).normalized()
    for i in range(steps):
        c = foot + (top - foot) * ((i + .35) / steps)
        grating(p, frame(c, s, flat), width - .018, tread, tread_slot, pitch=.045, high=.028)


def grating(p, where, width, depth, slot='metal.galv', pitch=.05, high=.025, bars=None):
    """Open step or walkway of bars inside a rim; centre at the origin, w up, top at w = 0."""
    w, d = width / 2, depth / 2
    for a, b in (((-w, -d), (w, -d)), ((w, d), (-w, d)), ((-w, d), (-w, -d)), ((w, -d), (w, d))):
        p.add(slot, shapes.box((min(a[0], b[0]) - .003, min(a[1], b[1]) - .003, -high), (max(a[0], b[0]) + .003, max(a[1], b[1]) + .003, 0), .0015), where)
    n = max(1, round(depth / pitch))
    for i in range(1, n):
        v = -d + depth * i / n
        p.add(slot, shapes.box((-w, v - .003, -high * .9), (w, v + .003, -.001), .001), where)
    m = max(1, round(width / (pitch * 2)))
    for i in range(1, m):
        u = -w + width * i / m
        p.add(slot, shapes.box((u - .0025, -d, -high * .6), (u + .0025, d, -.004), .001), where)


def rail(p, points, r=.016, bend=.09, slot='paint.chassis', feet=True):
    """Hand rail along a path, with foot plates at both ends."""
    p.add(slot, shapes.tube(points, r, bend))
    if feet:
        for a, b in ((points[0], points[1]), (points[-1], points[-2])):
            p.add(slot, shapes.cyl(r * 2.1, -.004, .006, .002, 12), towards(a, b))


def grab(p, a, b, out, r=.012, stand=.06, slot='plastic.black'):
    """Grab handle between two points of a surface, standing off along `out`."""
    a, b, o = Vector(a), Vector(b), Vector(out).normalized()
    p.add(slot, shapes.tube([a, a + o * stand, b + o * stand, b], r, .035))
    for q in (a, b):
        p.add(slot, shapes.cyl(r * 1.9, -.002, .008, .002, 10), towards(q, q + o))


def latch(p, where, size=.05, slot='plastic.black'):
    """Flush paddle latch in a dark bezel with a key cylinder."""
    p.add(slot, shapes.prism(shapes.rect(-size, -size * .7, size, size * .7, size * .25), 0, .006, .002), where)
    p.add('plastic.grey', shapes.prism(shapes.rect(-size * .8, -size * .5, size * .45, size * .5, size * .18), .004, .011, .003), where)
    p.add('metal.steel', shapes.cyl(size * .16, .004, .012, .002, 12), where @ M((size * .70, 0, 0)))


def extinguisher(p, where, r=.065, height=.42):
    """Fire extinguisher standing along w of `where`, strapped to a bracket on its -v side."""
    p.add('plastic.red', shapes.lathe([(0, 0), (r * .8, 0), (r, .02), (r, height * .80), (r * .85, height * .90), (r * .35, height * .96), (r * .3, height), (0, height)], settings.segs(24)), where)
    p.add('metal.dark', shapes.cyl(r * .35, height * .97, height * 1.05, .003), where)
    p.add('plastic.black', shapes.box((-.02, 0, height * 1.04), (.02, .10, height * 1.08), .006), where)
    p.add('plastic.black', shapes.box((-.012, 0, height * 1.10), (.012, .11, height * 1.125), .005), where)
    p.add('rubber.belt', shapes.tube([(0, -.02, height * 1.03), (r * .9, -.03, height * 1.0), (r * 1.15, 0, height * .7), (r * 1.08, .01, height * .3)], .010, .05), where)
    for w in (.25, .62):
        p.add('metal.dark', shapes.ring(r * .98, r * 1.05, height * w, height * w + .022, .001), where)
    p.add('metal.dark', shapes.box((-.03, -r - .02, -.01), (.03, -r + .012, height * .75), .003), where)
    lab = shapes.plate(shapes.rect(-.045, height * .42, .045, height * .58, .004), (), .001, 0, grid=.02, warp=lambda u, v: (-math.sin(u / r) * (r + .001), math.cos(u / r) * (r + .001), v), back=False)
    p.add('decal.light', lab, where)


def antenna(p, where, length=.7):
    """Whip antenna on a rubber foot."""
    p.add('plastic.black', shapes.cyl(.018, 0, .03, .005, 12, .010), where)
    p.add('plastic.black', shapes.cyl(.004, .02, length * .3, .001, 6, .003), where)
    p.add('metal.dark', shapes.cyl(.0028, length * .28, length, .0005, 5, .0015), where)


def silencer(p, where, r=.10, length=.55, pipe=.045, rise=.35, slot='metal.exhaust'):
    """Upright silencer with a bent tail pipe; w runs up."""
    p.add(slot, shapes.lathe([(0, 0), (pipe, 0), (pipe, .04), (r * .9, .07), (r, .10), (r, length - .10), (r * .9, length - .07), (pipe, length - .04), (pipe, length)], settings.segs(24)), where)
    for w in (.10, length - .11):
        p.add(slot, shapes.ring(r * .99, r * 1.04, w, w + .015, .003), where)
    pts = [(0, 0, length - .02), (0, 0, length + rise * .55), (0, -rise * .5, length + rise)]
    outer = shapes.tube(pts, pipe, .14)
    p.add(slot, outer, where)
    end = towards(Vector((0, -rise * .5, length + rise)), Vector((0, -rise * 1.2, length + rise * 1.65)))
    p.add(slot, shapes.ring(pipe * .86, pipe * 1.03, -.02, .004, .003), where @ end)
    p.add('mesh.dark', shapes.cyl(pipe * .87, -.05, -.004, 0), where @ end)


def pre_cleaner(p, where, r=.11, height=.30):
    """Air pre-cleaner bowl on a pipe; w runs up."""
    p.add('plastic.black', shapes.cyl(r * .55, -.02, height * .35, .004), where)
    p.add('plastic.black', shapes.lathe([(r * .55, height * .30), (r * .95, height * .40), (r, height * .48), (r, height * .62), (r * .9, height * .66)], settings.segs(24)), where)
    for i in range(settings.segs(20)):
        a = TAU * i / settings.segs(20)
        p.add('plastic.black', shapes.box((r * .72, -.003, height * .62), (r * .92, .003, height * .76), .001), where @ Matrix.Rotation(a, 4, 'Z'))
    p.add('mesh.dark', shapes.cyl(r * .75, height * .60, height * .78, 0), where)
    p.add('plastic.black', shapes.lathe([(0, height * .74), (r * 1.0, height * .75), (r * 1.04, height * .80), (r * .9, height * .92), (r * .3, height), (0, height)], settings.segs(24)), where)
    p.add('metal.galv', shapes.ring(r * .56, r * .62, height * .12, height * .17, .002), where)
