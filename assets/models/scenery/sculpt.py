"""Sculpting with distance fields: soft bodies are blended, cut, meshed with surface nets and thinned out."""
import bpy
import numpy as np
from mathutils import Vector

from kit.shapes import Chunk


def _v(p):
    """As an array."""
    return np.asarray(p, dtype=np.float64)


# ---------------------------------------------------------------- bodies: each takes points (..., 3) and gives distances

def ball(p, c, r):
    """Sphere."""
    return np.linalg.norm(p - _v(c), axis=-1) - r


def egg(p, c, r, turn=None):
    """Ellipsoid with half axes r; `turn` is a 3x3 rotation."""
    q = p - _v(c)
    if turn is not None:
        q = q @ np.asarray(turn)
    r = _v(r)
    k0 = np.linalg.norm(q / r, axis=-1)
    k1 = np.linalg.norm(q / (r * r), axis=-1)
    return k0 * (k0 - 1) / np.maximum(k1, 1e-9)


def cone(p, a, b, ra, rb, flat=(1, 1, 1)):
    """Round-ended cone from a to b; `flat` squeezes it along the axes."""
    a, b, s = _v(a), _v(b), _v(flat)
    q, d = (p - a) / s, (b - a) / s
    t = np.clip(q @ d / (d @ d), 0, 1)
    return (np.linalg.norm(q - t[..., None] * d, axis=-1) - (ra + (rb - ra) * t)) * s.min()


def chain(p, points, radii, k=.01):
    """Round-ended cones through several points."""
    out = None
    for a, b, ra, rb in zip(points, points[1:], radii, radii[1:]):
        d = cone(p, a, b, ra, rb)
        out = d if out is None else join(out, d, k)
    return out


def join(a, b, k=.02):
    """Union with a fillet of about k."""
    h = np.clip(.5 + .5 * (b - a) / k, 0, 1)
    return b + (a - b) * h - k * h * (1 - h)


def cut(a, b, k=.01):
    """a without b, edge rounded by k."""
    h = np.clip(.5 - .5 * (a + b) / k, 0, 1)
    return a + (-b - a) * h + k * h * (1 - h)


def both(a, b, k=.01):
    """What lies in a and in b."""
    return -join(-a, -b, k)


# ---------------------------------------------------------------- meshing

def mesh(field, lo, hi, pitch, triangles):
    """Chunk of the surface field = 0 inside a box, thinned out to about `triangles`."""
    axes = [np.arange(a, b + pitch, pitch) for a, b in zip(lo, hi)]
    p = np.stack(np.meshgrid(*axes, indexing='ij'), axis=-1)
    d = field(p)
    d[0], d[-1] = np.maximum(d[0], 1e-4), np.maximum(d[-1], 1e-4)
    d[:, 0], d[:, -1] = np.maximum(d[:, 0], 1e-4), np.maximum(d[:, -1], 1e-4)
    d[:, :, 0], d[:, :, -1] = np.maximum(d[:, :, 0], 1e-4), np.maximum(d[:, :, -1], 1e-4)
    points, quads = _nets(d, np.array(lo), pitch)
    return _thin(points, quads, triangles)


def _nets(d, lo, pitch):
    """Naive surface nets: one point per cell that the surface crosses, one quad per crossed lattice edge."""
    n = np.array(d.shape) - 1
    total, count = np.zeros((*n, 3)), np.zeros(n)
    corner = [(i, j, k) for i in (0, 1) for j in (0, 1) for k in (0, 1)]
    view = {c: d[c[0]:c[0] + n[0], c[1]:c[1] + n[1], c[2]:c[2] + n[2]] for c in corner}
    for a in corner:
        for axis in range(3):
            if a[axis]:
                continue
            b = tuple(v + (i == axis) for i, v in enumerate(a))
            da, db = view[a], view[b]
            hit = (da < 0) != (db < 0)
            t = np.where(hit, da / np.where(hit, da - db, 1), 0)
            for i in range(3):
                total[..., i] += np.where(hit, a[i] + (t if i == axis else 0), 0)
            count += hit
    used = count > 0
    number = np.full(n, -1)
    number[used] = np.arange(used.sum())
    cells = np.argwhere(used)
    points = (cells + total[used] / count[used][:, None]) * pitch + lo
    quads = []
    for axis in range(3):
        u, v = (axis + 1) % 3, (axis + 2) % 3
        a, b = [slice(None)] * 3, [slice(None)] * 3
        a[axis], b[axis] = slice(0, -1), slice(1, None)
        hit = (d[tuple(a)] < 0) != (d[tuple(b)] < 0)
        for c in np.argwhere(hit):
            if c[u] == 0 or c[v] == 0 or c[u] > n[u] - 1 or c[v] > n[v] - 1:
                continue
            ring = []
            for du, dv in ((-1, -1), (0, -1), (0, 0), (-1, 0)):
                q = c.copy()
                q[u] += du
                q[v] += dv
                ring.append(int(number[tuple(q)]))
            quads.append(tuple(ring if d[tuple(c)] < 0 else reversed(ring)))
    return points, quads


def _thin(points, quads, triangles):
    """Collapse edges down to the wished number of triangles."""
    m = bpy.data.meshes.new('sculpt')
    m.from_pydata([tuple(p) for p in points], [], quads)
    o = bpy.data.objects.new('sculpt', m)
    bpy.context.scene.collection.objects.link(o)
    now = 2 * len(quads)
    if triangles < now:
        mod = o.modifiers.new('thin', 'DECIMATE')
        mod.ratio, mod.use_collapse_triangulate = triangles / now, True
    deps = bpy.context.evaluated_depsgraph_get()
    done = o.evaluated_get(deps).to_mesh()
    out = Chunk([Vector(v.co) for v in done.vertices], [tuple(f.vertices) for f in done.polygons], False)
    bpy.data.objects.remove(o)
    bpy.data.meshes.remove(m)
    return out


def reach(field, start, direction, far=.6):
    """First point of the surface seen from `start` along `direction` (plain sphere tracing)."""
    p, d = _v(start).copy(), _v(direction)
    d = d / np.linalg.norm(d)
    gone = 0.0
    for _ in range(90):
        step = float(field(p[None])[0])
        if abs(step) < 2e-4 or gone > far:
            break
        p, gone = p + d * step * .8, gone + step * .8
    return Vector(p)
