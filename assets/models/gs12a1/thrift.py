"""Fewer triangles where a chamfer or one more side would be under a pixel: what that saves pays for what is seen."""
import math

from kit import shapes

_box, _cyl, _tube, _lathe = shapes.box, shapes.cyl, shapes.tube, shapes.lathe
TINY_BOX, PIN = .013, .0125                                     # metres: smallest side of a box, radius of a pin
SIDES = ((.016, 8), (.034, 10), (.060, 14), (.110, 16), (.150, 20))      # radius up to -> most sides


def box(lo, hi, bevel=0.004, grid=None):
    """The kit's box; without chamfers when its smallest side is tiny."""
    lo, hi = [min(a, b) for a, b in zip(lo, hi)], [max(a, b) for a, b in zip(lo, hi)]
    size = sorted(b - a for a, b in zip(lo, hi))
    if grid or size[0] > TINY_BOX or size[1] > .20:
        return _box(lo, hi, bevel, grid)
    points = [(x, y, z) for z in (lo[2], hi[2]) for y in (lo[1], hi[1]) for x in (lo[0], hi[0])]
    return shapes.Chunk(points, [(0, 2, 3, 1), (4, 5, 7, 6), (0, 1, 5, 4), (2, 6, 7, 3), (0, 4, 6, 2), (1, 3, 7, 5)])


def cyl(r, w0, w1, bevel=0.003, segments=None, r1=None):
    """The kit's cylinder; thin pins without chamfers and with at most eight sides."""
    if max(r, r1 or 0) > PIN:
        return _cyl(r, w0, w1, bevel, segments, r1)
    r1 = r if r1 is None else r1
    if w1 < w0:
        w0, w1, r, r1 = w1, w0, r1, r
    return _lathe([(0, w0), (r, w0), (r1, w1), (0, w1)], min(segments or 8, 8))


def tube(points, radius, bend=None, segments=None, closed=False, caps=True):
    """The kit's tube; thin lines and hoses with fewer sides."""
    return _tube(points, radius, bend, segments or (5 if radius < .008 else 6 if radius < .0145 else 7 if radius < .024 else None), closed, caps)


def lathe(profile, segments=None, closed=False, arc=(0.0, math.tau)):
    """The kit's turned part; never more sides than its size deserves."""
    r = max(q[0] for q in profile)
    most = next((n for limit, n in SIDES if r < limit), None)
    return _lathe(profile, min(segments, most) if segments and most else segments or most, closed, arc)


def apply():
    """Use them everywhere in this build."""
    shapes.box, shapes.cyl, shapes.tube, shapes.lathe = box, cyl, tube, lathe
