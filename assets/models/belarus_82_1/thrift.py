"""Fewer triangles where a chamfer would be under a pixel: plain boxes and pins for the smallest pieces of the kit."""
from kit import shapes

_box, _cyl = shapes.box, shapes.cyl
SMALL_BOX, SMALL_PIN = .0165, .0135


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
    if max(r, r1 or 0) > SMALL_PIN:
        return _cyl(r, w0, w1, bevel, segments, r1)
    r1 = r if r1 is None else r1
    if w1 < w0:
        w0, w1, r, r1 = w1, w0, r1, r
    return shapes.lathe([(0, w0), (r, w0), (r1, w1), (0, w1)], min(segments or 10, 10))


def apply():
    """Use them everywhere in this build."""
    shapes.box, shapes.cyl = box, cyl
