"""Fewer triangles where a chamfer would be under a pixel: plain boxes and pins for the smallest pieces of the kit."""
import math

from kit import assemblies, shapes

_box, _cyl, _tube, _arc, _lathe, _ring, _path = shapes.box, shapes.cyl, shapes.tube, shapes._arc, shapes.lathe, shapes.ring, assemblies.smooth_path
SMALL_BOX, SMALL_PIN = .0205, .0145


def box(lo, hi, bevel=0.004, grid=None):
    """The kit's box; without chamfers when its smallest side is tiny."""
    lo, hi = [min(a, b) for a, b in zip(lo, hi)], [max(a, b) for a, b in zip(lo, hi)]
    size = sorted(b - a for a, b in zip(lo, hi))
    if grid or size[0] > SMALL_BOX or size[1] > .30:
        return _box(lo, hi, bevel, grid)
    points = [(x, y, z) for z in (lo[2], hi[2]) for y in (lo[1], hi[1]) for x in (lo[0], hi[0])]
    return shapes.Chunk(points, [(0, 2, 3, 1), (4, 5, 7, 6), (0, 1, 5, 4), (2, 6, 7, 3), (0, 4, 6, 2), (1, 3, 7, 5)])


def cyl(r, w0, w1, bevel=0.003, segments=None, r1=None):
    """The kit's cylinder; thin pins get one chamfer row fewer at each end and at most ten sides."""
    if max(r, r1 or 0) > (.027 if bevel <= .0022 else SMALL_PIN):
        return _cyl(r, w0, w1, bevel, segments, r1)
    r1 = r if r1 is None else r1
    if w1 < w0:
        w0, w1, r, r1 = w1, w0, r1, r
    most = 8 if max(r, r1) <= SMALL_PIN else 10
    return _lathe([(0, w0), (r, w0), (r1, w1), (0, w1)], min(segments or most, most))


def ring(r0, r1, w0, w1, bevel=0.003, segments=None):
    """The kit's pipe section; thin straps and collars without chamfers."""
    if r1 - r0 > .011 and bevel > .0022:
        return _ring(r0, r1, w0, w1, bevel, segments)
    w0, w1 = min(w0, w1), max(w0, w1)
    return lathe([(r0, w0), (r1, w0), (r1, w1), (r0, w1)], segments, closed=True)


_step = [.35]                                       # radians a step of a bend takes: wider while a thin line is drawn


def tube(points, radius, bend=None, segments=None, closed=False, caps=True):
    """The kit's tube; thin lines and hoses with fewer sides and fewer steps round their bends."""
    _step[0] = .80 if radius < .008 else .62 if radius < .016 else .48 if radius < .03 else .40
    try:
        return _tube(points, radius, bend, segments or (5 if radius < .008 else 6 if radius < .014 else None), closed, caps)
    finally:
        _step[0] = .35


def arc(p, a, b, radius, steps):
    """The kit's corner arc; small radii and thin lines with fewer points."""
    if steps is None and _step[0] > .35 and a.length > 1e-6 and b.length > 1e-6:
        inner = a.angle(b)
        steps = max(1, math.ceil((math.pi - inner) / _step[0] - .05))
    elif steps is None and radius < .035:
        steps = 1 if radius < .008 else 2 if radius < .016 else 3
    return _arc(p, a, b, radius, steps)


def lathe(profile, segments=None, closed=False, arc=(0.0, math.tau)):
    """The kit's turned part; never more sides than its size deserves. Wheel discs (many sides asked for) keep theirs: they meet sheets cut with the same number."""
    r = max(q[0] for q in profile)
    if r > .15 or (segments or 0) > 30:
        return _lathe(profile, segments, closed, arc)
    most = 7 if r < .012 else 8 if r < .024 else 10 if r < .040 else 12 if r < .060 else 16 if r < .110 else 20
    return _lathe(profile, min(segments or most, most), closed, arc)


def path(points, steps=3):
    """The kit's smooth path of a hose, with three steps between its points."""
    return _path(points, steps)


def apply():
    """Use them everywhere in this build."""
    shapes.box, shapes.cyl, shapes.tube, shapes._arc, shapes.lathe, shapes.ring, assemblies.smooth_path = box, cyl, tube, arc, lathe, ring, path
