"""Primitives. Every function returns a Chunk: points and faces in a local frame, metres.

Conventions
  * closed shapes come out with outward normals (they are recalculated when `solid` is true);
  * flat outlines are lists of (u, v) or (u, v, r), where r is the fillet radius of that corner;
  * a `bevel` is a chamfer in metres and is clamped to 0.4 of the smallest size.
"""
import math
import os
from dataclasses import dataclass, field

import bmesh
import bpy
from mathutils import Matrix, Vector
from mathutils.geometry import delaunay_2d_cdt

from . import settings

TAU = math.tau


@dataclass
class Chunk:
    """One primitive: points, faces (index tuples), and whether it encloses a volume."""
    points: list = field(default_factory=list)
    faces: list = field(default_factory=list)
    solid: bool = True

    def moved(self, matrix):
        """A copy under a 4x4 matrix; faces are flipped when the matrix mirrors."""
        flip = matrix.to_3x3().determinant() < 0
        faces = [tuple(reversed(f)) for f in self.faces] if flip else list(self.faces)
        return Chunk([matrix @ Vector(p) for p in self.points], faces, self.solid)

    def mapped(self, fn):
        """A copy with every point sent through fn(Vector) -> Vector."""
        return Chunk([Vector(fn(Vector(p))) for p in self.points], list(self.faces), self.solid)

    def __add__(self, other):
        n = len(self.points)
        return Chunk(self.points + other.points, self.faces + [tuple(i + n for i in f) for f in other.faces],
                     self.solid and other.solid)


def outward(chunk):
    """Make the normals of a closed chunk point outward, island by island."""
    bm = bmesh.new()
    verts = [bm.verts.new(p) for p in chunk.points]
    for f in chunk.faces:
        try:
            bm.faces.new([verts[i] for i in f])
        except ValueError:
            pass                                            # a face given twice or a degenerate one
    bmesh.ops.recalc_face_normals(bm, faces=bm.faces)
    _turn_inside_out_islands(bm)
    bm.verts.index_update()
    out = Chunk([v.co.copy() for v in bm.verts], [tuple(v.index for v in f.verts) for f in bm.faces], chunk.solid)
    bm.free()
    return out


def _turn_inside_out_islands(bm):
    """Blender's recalculation guesses wrong on thin and folded bodies: decide by the signed volume of each (nearly) closed island."""
    seen = set()
    for start in bm.faces:
        if start in seen:
            continue
        seen.add(start)
        island, queue, edges, gaps = [], [start], 0, 0
        while queue:
            f = queue.pop()
            island.append(f)
            for e in f.edges:
                edges += 1
                gaps += len(e.link_faces) != 2
                for g in e.link_faces:
                    if g not in seen:
                        seen.add(g)
                        queue.append(g)
        if gaps < 0.25 * edges and _volume(island) < 0:            # slivers may leave a few gaps
            bmesh.ops.reverse_faces(bm, faces=island)


def _volume(faces):
    """Six times the signed volume of a closed set of faces."""
    base = faces[0].verts[0].co
    total = 0.0
    for f in faces:
        p = [v.co - base for v in f.verts]
        for i in range(1, len(p) - 1):
            total += p[0].dot(p[i].cross(p[i + 1]))
    return total


# ---------------------------------------------------------------- outlines

def area(poly):
    """Signed area of a closed 2D outline, positive when counter-clockwise."""
    return 0.5 * sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(poly, poly[1:] + poly[:1]))


def ccw(poly):
    """The outline in counter-clockwise order."""
    return list(poly) if area(poly) >= 0 else list(reversed(poly))


def fillet(poly, radius=0.0, steps=None, closed=True):
    """Round the corners of a polyline (2D or 3D). A third number of a 2D point is its own radius."""
    own = closed and len(poly[0]) == 3 or (not closed and len(poly[0]) == 4)
    dim = 2 if closed else 3
    pts = [Vector(p[:dim]).to_3d() for p in poly]
    rad = [p[dim] if len(p) > dim else radius for p in poly] if own or any(len(p) > dim for p in poly) else [radius] * len(pts)
    out, n = [], len(pts)
    for i, p in enumerate(pts):
        r = rad[i]
        if r <= 0 or (not closed and i in (0, n - 1)):
            out.append(p)
            continue
        a, b = pts[i - 1] - p, pts[(i + 1) % n] - p
        out += _arc(p, a, b, r, steps)
    return [tuple(p[:dim]) for p in out]


def _arc(p, a, b, radius, steps):
    """Points of the fillet arc at corner p between directions a and b."""
    la, lb = a.length, b.length
    if la < 1e-6 or lb < 1e-6:
        return [p]
    a, b = a / la, b / lb
    inner = math.acos(max(-1, min(1, a.dot(b))))
    if inner > math.pi - 0.03 or inner < 0.05:
        return [p]
    cut = min(radius / math.tan(inner / 2), la * 0.49, lb * 0.49)
    r = cut * math.tan(inner / 2)
    centre = p + (a + b).normalized() * (r / math.sin(inner / 2))
    turn = math.pi - inner
    n = steps or max(1, min(settings.segs(8), math.ceil(turn / 0.35), math.ceil(turn * r / 0.007)))
    s, e = p + a * cut - centre, p + b * cut - centre
    if r < 1e-5 or turn < 1e-3:
        return [p]
    return [centre + (s * math.sin(turn * (1 - k / n)) + e * math.sin(turn * k / n)) / math.sin(turn) for k in range(n + 1)]


def inset(poly, d):
    """The closed 2D outline moved inward by d (mitre joints, made for small d)."""
    n = len(poly)
    sign = 1 if area(poly) > 0 else -1
    out = []
    for i in range(n):
        a, p, b = Vector(poly[i - 1]), Vector(poly[i]), Vector(poly[(i + 1) % n])
        e1, e2 = (p - a), (b - p)
        if e1.length < 1e-9 or e2.length < 1e-9:
            out.append(tuple(p))
            continue
        n1, n2 = Vector((-e1.y, e1.x)).normalized(), Vector((-e2.y, e2.x)).normalized()
        m = n1 + n2
        m = n1 if m.length < 1e-6 else m / max(m.length_squared / 2, 0.35)
        out.append(tuple(p + m * d * sign))
    return out


def rect(u0, v0, u1, v1, r=0.0):
    """Rectangle outline with rounded corners."""
    return fillet([(u0, v0, r), (u1, v0, r), (u1, v1, r), (u0, v1, r)])


def slot(cu, cv, length, height, angle=0.0):
    """Rounded slot outline, angle in radians."""
    base = rect(-length / 2, -height / 2, length / 2, height / 2, height * 0.499)
    c, s = math.cos(angle), math.sin(angle)
    return [(cu + u * c - v * s, cv + u * s + v * c) for u, v in base]


def circle(cu, cv, r, n=None):
    """Circle outline."""
    n = n or settings.segs(max(8, min(32, int(10 + r * 40))))
    return [(cu + r * math.cos(TAU * i / n), cv + r * math.sin(TAU * i / n)) for i in range(n)]


def inside(p, poly):
    """Is the 2D point inside the outline?"""
    x, y, hit = p[0], p[1], False
    for a, b in zip(poly, poly[1:] + poly[:1]):
        if (a[1] > y) != (b[1] > y) and x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]:
            hit = not hit
    return hit


# ---------------------------------------------------------------- flat things with thickness

def _fill(loops, grid):
    """Triangles of the region inside loops[0] and outside the others, with grid points of the given pitch.

    Returns (points2d, triangles); the first points are the loops' points in order."""
    pts = [Vector(p[:2]) for loop in loops for p in loop]
    edges, k = [], 0
    for loop in loops:
        edges += [(k + i, k + (i + 1) % len(loop)) for i in range(len(loop))]
        k += len(loop)
    if grid:
        pts += _grid_points(loops, grid)
    out, _, tris, origin, _, _ = delaunay_2d_cdt(pts, edges, [], 1, 1e-6)
    back = [o[0] if o else None for o in origin]
    keep = []
    for t in tris:
        c = (out[t[0]] + out[t[1]] + out[t[2]]) / 3
        if inside(c, loops[0]) and not any(inside(c, h) for h in loops[1:]):
            keep.append(tuple(t))
    # renumber so that input points keep their index
    n = len(pts)
    index = {}
    points = list(pts)
    for i, o in enumerate(out):
        if back[i] is not None and back[i] < n:
            index[i] = back[i]
        else:
            index[i] = len(points)
            points.append(o)
    return points, [tuple(index[i] for i in t) for t in keep]


def _grid_points(loops, pitch):
    """Lattice points well inside the region; pitch is a number or (pitch_u, pitch_v)."""
    pu, pv = pitch if isinstance(pitch, (tuple, list)) else (pitch, pitch)
    us, vs = [p[0] for p in loops[0]], [p[1] for p in loops[0]]
    nu, nv = max(1, round((max(us) - min(us)) / pu)), max(1, round((max(vs) - min(vs)) / pv))
    du, dv = (max(us) - min(us)) / nu, (max(vs) - min(vs)) / nv
    out = []
    for i in range(1, nu):
        for j in range(1, nv):
            p = (min(us) + du * i, min(vs) + dv * j)
            if inside(p, loops[0]) and not any(inside(p, h) for h in loops[1:]) \
                    and all(_far(p, loop, 0.25 * min(du, dv)) for loop in loops):
                out.append(Vector(p))
    return out


def _far(p, loop, d):
    """Is the point further than d from every edge of the loop?"""
    for a, b in zip(loop, loop[1:] + loop[:1]):
        ax, ay, bx, by = a[0], a[1], b[0] - a[0], b[1] - a[1]
        l2 = bx * bx + by * by or 1e-12
        t = max(0, min(1, ((p[0] - ax) * bx + (p[1] - ay) * by) / l2))
        if (ax + bx * t - p[0]) ** 2 + (ay + by * t - p[1]) ** 2 < d * d:
            return False
    return True


def split_edges(poly, pitch):
    """Add points so that no edge of the outline is longer than pitch."""
    if not pitch:
        return list(poly)
    pu, pv = pitch if isinstance(pitch, (tuple, list)) else (pitch, pitch)
    out = []
    for a, b in zip(poly, poly[1:] + poly[:1]):
        n = max(1, round(max(abs(b[0] - a[0]) / pu, abs(b[1] - a[1]) / pv)))
        out += [(a[0] + (b[0] - a[0]) * i / n, a[1] + (b[1] - a[1]) * i / n) for i in range(n)]
    return out


def plate(outline, holes=(), thickness=0.004, bevel=0.0015, warp=None, grid=None, lip=0.0, back=True):
    """Sheet panel. Its face lies at w = 0 and looks along +w; the thickness goes to -w.

    holes   outlines cut out, with walls, so that slots have depth
    warp    warp(u, v) -> w, or a Vector (whole position); bends the panel, depth follows
    grid    pitch in metres of the extra points that bending and AO need
    lip     return flange: depth to which the rim is pulled back behind the face
    back    leave out the back face when nobody can see it
    """
    loops = [ccw(fillet(outline))] + [list(reversed(ccw(fillet(h)))) for h in holes]
    loops = [split_edges(loop, grid) for loop in loops]
    us, vs = [p[0] for p in loops[0]], [p[1] for p in loops[0]]
    b = min(bevel, 0.4 * min(max(us) - min(us), max(vs) - min(vs)), 0.8 * thickness)
    face = [inset(loops[0], b)] + [inset(h, -b) for h in loops[1:]]
    pts2, tris = _fill(face, grid)
    points = [(p[0], p[1], 0.0) for p in pts2]
    faces = list(tris)
    depth = max(thickness, lip)
    k = 0
    for inner, outer in zip(face, loops):
        n = len(outer)
        mid, low = len(points), len(points) + n
        points += [(p[0], p[1], -b) for p in outer] + [(p[0], p[1], -depth) for p in outer]
        for i in range(n):
            j = (i + 1) % n
            faces += [(k + i, mid + i, mid + j, k + j), (mid + i, low + i, low + j, mid + j)]
        k += n
    chunk = Chunk(points, faces, False)
    if lip > thickness:
        _lip_inside(chunk, loops[0], thickness, depth)
    if back:
        pts3, tris3 = _fill(loops, None if warp is None else grid)
        n = len(chunk.points)
        chunk.points += [(p[0], p[1], -thickness) for p in pts3]
        chunk.faces += [tuple(n + i for i in reversed(t)) for t in tris3]
    return warped(chunk, warp) if warp else chunk


def _lip_inside(chunk, outer, thickness, depth, wall=0.003):
    """Inner side and edge of the return flange along the outer loop, so that an open shield is not seen through."""
    inner, n, k = inset(outer, wall), len(outer), len(chunk.points)
    chunk.points += [(p[0], p[1], -depth) for p in outer] + [(p[0], p[1], -depth) for p in inner] + [(p[0], p[1], -thickness) for p in inner]
    for i in range(n):
        j = (i + 1) % n
        chunk.faces += [(k + i, k + n + i, k + n + j, k + j), (k + n + i, k + 2 * n + i, k + 2 * n + j, k + n + j)]


def warped(chunk, warp):
    """Send (u, v, w) over a surface: warp gives the height of the face, or its position (depth then follows the normal)."""
    probe = warp(chunk.points[0][0], chunk.points[0][1])
    if isinstance(probe, (int, float)):
        return chunk.mapped(lambda p: (p[0], p[1], p[2] + warp(p[0], p[1])))

    def place(p):
        e = 1e-3
        c = Vector(warp(p[0], p[1]))
        if abs(p[2]) < 1e-9:
            return c
        n = (Vector(warp(p[0] + e, p[1])) - c).cross(Vector(warp(p[0], p[1] + e)) - c).normalized()
        return c + n * p[2]
    return chunk.mapped(place)


def prism(outline, w0, w1, bevel=0.004, radius=None, grid=None):
    """Solid with the outline as cross section, from w0 to w1; both rims are chamfered.

    radius  rounding of the corners without a radius of their own (default: the bevel)."""
    outline = [p if len(p) == 3 else (p[0], p[1], bevel if radius is None else radius) for p in outline]
    loop = split_edges(ccw(fillet(outline)), grid)
    w0, w1 = min(w0, w1), max(w0, w1)
    us, vs = [p[0] for p in loop], [p[1] for p in loop]
    b = min(bevel, 0.4 * min(max(us) - min(us), max(vs) - min(vs), w1 - w0))
    small = inset(loop, b)
    cuts = [w0 + b, w1 - b]
    if grid:
        pitch = grid if isinstance(grid, (int, float)) else grid[-1]
        m = max(1, round((w1 - w0 - 2 * b) / pitch))
        cuts = [w0 + b + (w1 - w0 - 2 * b) * i / m for i in range(m + 1)]
    rings = [(small, w0)] + [(loop, w) for w in cuts] + [(small, w1)]
    n = len(loop)
    points = [(p[0], p[1], w) for ring, w in rings for p in ring]
    faces = [(k * n + i, k * n + (i + 1) % n, (k + 1) * n + (i + 1) % n, (k + 1) * n + i)
             for k in range(len(rings) - 1) for i in range(n)]
    pts2, tris = _fill([small], grid)
    for base, w, turn in ((0, w0, True), ((len(rings) - 1) * n, w1, False)):
        extra = len(points)
        points += [(p[0], p[1], w) for p in pts2[n:]]
        number = lambda i: base + i if i < n else extra + i - n                   # noqa: E731
        faces += [tuple(number(i) for i in (reversed(t) if turn else t)) for t in tris]
    return Chunk(points, faces)


def box(lo, hi, bevel=0.004, grid=None):
    """Chamfered box between two corners."""
    lo, hi = [min(a, b) for a, b in zip(lo, hi)], [max(a, b) for a, b in zip(lo, hi)]
    size = [b - a for a, b in zip(lo, hi)]
    if grid:
        return prism(rect(lo[0], lo[1], hi[0], hi[1]), lo[2], hi[2], bevel, grid=grid)
    b = min(bevel, 0.4 * min(size))
    points, index = [], {}
    for corner in range(8):
        s = [(corner >> k) & 1 for k in range(3)]
        for axis in range(3):
            p = [(hi[k] - (0 if k == axis else b)) if s[k] else (lo[k] + (0 if k == axis else b)) for k in range(3)]
            index[corner, axis] = len(points)
            points.append(tuple(p))
    faces = []
    for axis in range(3):
        u, v = (axis + 1) % 3, (axis + 2) % 3
        for side in (0, 1):
            ring = [(0, 0), (1, 0), (1, 1), (0, 1)]
            faces.append(tuple(index[(side << axis) | (a << u) | (c << v), axis] for a, c in (ring if side else ring[::-1])))
        for a in (0, 1):
            for c in (0, 1):                                # the chamfer strips along `axis`
                c0, c1 = (a << u) | (c << v), (a << u) | (c << v) | (1 << axis)
                quad = (index[c0, u], index[c1, u], index[c1, v], index[c0, v])
                faces.append(quad)
    faces += [tuple(index[c, k] for k in range(3)) for c in range(8)]
    return Chunk(points, faces)


# ---------------------------------------------------------------- round things

def lathe(profile, segments=None, closed=False, arc=(0.0, TAU)):
    """Turn (r, w) points about the w axis. A profile that ends on r = 0 closes itself; `closed` joins last to first."""
    full = abs(arc[1] - arc[0] - TAU) < 1e-6
    n = segments or settings.segs(max(8, min(48, int(12 + 34 * max(p[0] for p in profile)))))
    m = len(profile)
    rows = n if full else n + 1
    points, start = [], []
    for r, w in profile:
        start.append((len(points), r < 1e-6))
        if r < 1e-6:
            points.append((0, 0, w))
            continue
        for i in range(rows):
            a = arc[0] + (arc[1] - arc[0]) * i / n
            points.append((r * math.cos(a), r * math.sin(a), w))
    faces = []
    for k in range(m if closed else m - 1):
        (s0, z0), (s1, z1) = start[k], start[(k + 1) % m]
        for i in range(n):
            j = (i + 1) % rows
            if z0 and z1:
                continue
            if z0:
                faces.append((s0, s1 + j, s1 + i))
            elif z1:
                faces.append((s0 + i, s0 + j, s1))
            else:
                faces.append((s0 + i, s0 + j, s1 + j, s1 + i))
    return Chunk(points, faces, closed or (start[0][1] and start[-1][1]))


def cyl(r, w0, w1, bevel=0.003, segments=None, r1=None):
    """Chamfered cylinder along w; r1 makes it a cone."""
    r1 = r if r1 is None else r1
    w0, w1, r, r1 = (w0, w1, r, r1) if w0 <= w1 else (w1, w0, r1, r)
    b = min(bevel, 0.4 * (w1 - w0), 0.4 * min(r, r1))
    return lathe([(0, w0), (r - b, w0), (r, w0 + b), (r1, w1 - b), (r1 - b, w1), (0, w1)], segments)


def ring(r0, r1, w0, w1, bevel=0.003, segments=None):
    """Chamfered pipe section between radii r0 < r1."""
    b = min(bevel, 0.4 * (r1 - r0), 0.4 * abs(w1 - w0))
    w0, w1 = min(w0, w1), max(w0, w1)
    return lathe([(r0 + b, w0), (r1 - b, w0), (r1, w0 + b), (r1, w1 - b), (r1 - b, w1), (r0 + b, w1),
                  (r0, w1 - b), (r0, w0 + b)], segments, closed=True)


def sphere(r, segments=None, rings=None):
    """Ball about the origin."""
    n = rings or settings.segs(8)
    return lathe([(max(0, r * math.sin(math.pi * i / n)) if 0 < i < n else 0, -r * math.cos(math.pi * i / n))
                  for i in range(n + 1)], segments or settings.segs(14))


# ---------------------------------------------------------------- swept things

def loft(sections, closed=True, caps=True, loop=False):
    """Skin over rings of equal point count. `closed` joins each ring, `loop` joins the last ring to the first."""
    n, m = len(sections[0]), len(sections)
    points = [tuple(p) for s in sections for p in s]
    faces = []
    for k in range(m if loop else m - 1):
        a, b = k * n, ((k + 1) % m) * n
        for i in range(n if closed else n - 1):
            j = (i + 1) % n
            faces.append((a + i, a + j, b + j, b + i))
    if caps and closed and not loop:
        faces += [tuple(reversed(range(n))), tuple(range((m - 1) * n, m * n))]
    return Chunk(points, faces, closed and (caps or loop))


def path_frames(points, up=None):
    """Matrices along a 3D path, turned as little as possible; column z is the direction."""
    pts = [Vector(p) for p in points]
    tangents = []
    for i in range(len(pts)):
        a, b = pts[max(0, i - 1)], pts[min(len(pts) - 1, i + 1)]
        d1 = (pts[i] - a).normalized() if i > 0 else Vector()
        d2 = (b - pts[i]).normalized() if i < len(pts) - 1 else Vector()
        t = d1 + d2
        tangents.append(t.normalized() if t.length > 1e-6 else (d1 if d1.length else d2))
    t = tangents[0]
    ref = Vector(up) if up else (Vector((0, 0, 1)) if abs(t.z) < 0.9 else Vector((0, -1, 0)))
    x = (ref - t * ref.dot(t)).normalized()
    out = []
    for i, t in enumerate(tangents):
        x = (x - t * x.dot(t)).normalized()
        y = t.cross(x)
        scale = 1.0
        if 0 < i < len(pts) - 1:
            c = (pts[i] - pts[i - 1]).normalized().dot(t)
            scale = 1 / max(c, 0.6)
        out.append((pts[i], x, y, scale, (pts[i] - pts[i - 1]).normalized() if i else t, t))
    return out


def sweep(path, profile, bend=0.0, up=None, closed=False, caps=True):
    """Carry a closed 2D profile (x, y) along a 3D path; x starts out along `up`. `bend` rounds the path's corners."""
    pts = fillet(path, bend, closed=False) if bend else list(path)
    if closed:
        pts = pts + [pts[0]]
    rings = []
    for p, x, y, scale, _, _ in path_frames(pts, up):
        rings.append([p + x * a + y * b for a, b in profile])
    if closed:
        return loft(rings[:-1], loop=True)
    return loft(rings, caps=caps)


def tube(points, radius, bend=None, segments=None, closed=False, caps=True):
    """Round bar or hose along a path, corners rounded with radius `bend` (default 3.5 radii)."""
    n = segments or settings.segs(6 if radius < 0.008 else 8 if radius < 0.03 else 12 if radius < 0.07 else 20)
    profile = [(radius * math.cos(TAU * i / n), radius * math.sin(TAU * i / n)) for i in range(n)]
    bend = 3.5 * radius if bend is None else bend
    return sweep(points, profile, bend, closed=closed, caps=caps)


def bar(points, width, height, bend=0.0, bevel=0.002, up=None):
    """Rectangular bar along a path; `height` is measured along `up`."""
    b = min(bevel, 0.4 * width, 0.4 * height)
    h, w = height / 2, width / 2
    profile = [(-h, -w + b), (-h + b, -w), (h - b, -w), (h, -w + b), (h, w - b), (h - b, w), (-h + b, w), (-h, w - b)]
    return sweep(points, profile, bend, up)


def arc_points(centre, radius, a0, a1, n, plane='yz'):
    """3D points of an arc, angles in radians, in plane xy, yz or xz."""
    i, j = 'xyz'.index(plane[0]), 'xyz'.index(plane[1])
    out = []
    for k in range(n + 1):
        a = a0 + (a1 - a0) * k / n
        p = list(centre)
        p[i] += radius * math.cos(a)
        p[j] += radius * math.sin(a)
        out.append(tuple(p))
    return out


def grid(f, nu, nv, thickness=0.0, closed_u=False, closed_v=False):
    """Surface f(s, t) for s, t in 0..1. With a thickness it becomes a sheet that grows against its normal."""
    cu, cv = (nu if closed_u else nu + 1), (nv if closed_v else nv + 1)
    front = [Vector(f(i / nu, j / nv)) for i in range(cu) for j in range(cv)]
    faces = [(((i) % cu) * cv + j % cv, ((i + 1) % cu) * cv + j % cv, ((i + 1) % cu) * cv + (j + 1) % cv, (i % cu) * cv + (j + 1) % cv)
             for i in range(nu) for j in range(nv)]
    if not thickness:
        return Chunk(front, faces, False)
    normals = [Vector() for _ in front]
    for q in faces:
        n = (front[q[2]] - front[q[0]]).cross(front[q[3]] - front[q[1]])
        for i in q:
            normals[i] += n
    back = [p - n.normalized() * thickness if n.length else p.copy() for p, n in zip(front, normals)]
    k = len(front)
    points = front + back
    faces = faces + [tuple(k + i for i in reversed(q)) for q in faces]
    rim = []
    if not closed_v:
        rim += [((i % cu) * cv, ((i + 1) % cu) * cv) for i in range(nu)] + [(((i + 1) % cu) * cv + cv - 1, (i % cu) * cv + cv - 1) for i in range(nu)]
    if not closed_u:
        rim += [(j + 1 if j + 1 < cv else 0, j) for j in range(nv)] + [((cu - 1) * cv + j, (cu - 1) * cv + (j + 1) % cv) for j in range(nv)]
    faces += [(b, a, k + a, k + b) for a, b in rim]
    return Chunk(points, faces, False)


def helix(r0, r1, pitch, length, thickness=0.004, hand=1, turns_from=0.0, steps=20):
    """Auger flighting along +z between radii r0 and r1; hand +1 or -1."""
    turns = length / pitch
    n = max(2, int(settings.segs(steps) * turns))
    out = Chunk([], [], False)
    ring_ = []
    for i in range(n + 1):
        z, a = length * i / n, hand * TAU * (turns_from + turns * i / n)
        c, s = math.cos(a), math.sin(a)
        t = thickness / 2
        ring_.append([(r0 * c, r0 * s, z - t), (r1 * c, r1 * s, z - t), (r1 * c, r1 * s, z + t), (r0 * c, r0 * s, z + t)])
    out = loft(ring_)
    return out


# ---------------------------------------------------------------- lettering

FONTS = {
    'bold': '/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf',
    'condensed': '/usr/share/fonts/truetype/dejavu/DejaVuSansCondensed-Bold.ttf',
    'plain': '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
}
_text_cache = {}


def _font(name):
    path = FONTS.get(name, name)
    return bpy.data.fonts.load(path, check_existing=True) if os.path.exists(path) else None


def text(string, size, thickness=0.0012, font='bold', shear=0.0, align='CENTER', spacing=1.0, grid=None, warp=None, fine=2):
    """Lettering in the uv plane, back at w = 0, face at w = thickness. `size` is the height of a capital letter."""
    key = (string, size, thickness, font, shear, align, spacing, fine)
    if key not in _text_cache:
        _text_cache[key] = _text_mesh(*key)
    points, faces = _text_cache[key]
    chunk = Chunk(list(points), list(faces), False)
    return warped(chunk, warp) if warp else chunk


def _text_mesh(string, size, thickness, font, shear, align, spacing, fine):
    curve = bpy.data.curves.new('text', 'FONT')
    curve.body, curve.align_x, curve.align_y = string, align, 'CENTER'
    loaded = _font(font)
    if loaded:
        curve.font = loaded
    curve.size, curve.shear, curve.space_character = size / 0.73, shear, spacing
    curve.resolution_u, curve.extrude, curve.fill_mode = fine, thickness / 2, 'BOTH'
    curve.align_y = 'BOTTOM_BASELINE'
    obj = bpy.data.objects.new('text', curve)
    bpy.context.scene.collection.objects.link(obj)
    mesh = obj.evaluated_get(bpy.context.evaluated_depsgraph_get()).to_mesh()
    bm = bmesh.new()
    bm.from_mesh(mesh)
    bmesh.ops.remove_doubles(bm, verts=bm.verts, dist=size * 0.002)
    bmesh.ops.dissolve_limit(bm, angle_limit=0.02, verts=bm.verts, edges=bm.edges)
    bm.verts.index_update()
    points = [(v.co.x, v.co.y - size / 2, v.co.z + thickness / 2) for v in bm.verts]
    faces = [tuple(v.index for v in f.verts) for f in bm.faces]
    bm.free()
    bpy.data.objects.remove(obj)
    bpy.data.curves.remove(curve)
    whole = outward(Chunk(points, faces))
    return whole.points, [f for f in whole.faces if any(whole.points[i][2] > thickness * .5 for i in f)]     # the back is never seen


def ringtext(string, radius, size, thickness=0.002, font='bold', centre=math.pi / 2, spacing=1.15, height=None):
    """Lettering bent round the w axis, read from +w, its middle at angle `centre`. height(r) gives the surface under it."""
    flat = text(string, size, thickness, font, spacing=spacing, fine=1)

    def bend(p):
        a = centre - p[0] / radius
        r = radius + p[1]
        base = height(r) if height else 0.0
        return (r * math.cos(a), r * math.sin(a), base + p[2])
    return flat.mapped(bend)
