"""Corner colour attribute `ao`: R = ambient occlusion, G = edge wear, B = dust catch. All values 0..1, linear."""
import math
import time

import numpy as np
from mathutils import Vector
from mathutils.bvhtree import BVHTree

from . import materials

RAYS, REACH = 24, 0.9          # rays a corner, metres


def bake(objects, alone=(), ground=True, rays=RAYS, reach=REACH, without=None):
    """Bake all mesh objects together.

    alone     names that see only themselves (turning parts)
    without   {name: prefixes of parts it does not see}, for what lies behind covers that open
    Parts named option.* shade nothing but themselves and their own subtree, since they may be hidden."""
    t = time.time()
    meshes = [o for o in objects if o.type == 'MESH']
    fixed = [o for o in meshes if o.name not in alone and not _option(o)]
    trees = {(): _tree(fixed, ground)}
    own = {}
    done = set()
    for o in meshes:
        if o.data.name in done:
            continue
        done.add(o.data.name)
        if o.name in alone:
            use = [_tree([o], False)]
        else:
            skip = tuple((without or {}).get(o.name, ()))
            if skip not in trees:
                trees[skip] = _tree([q for q in fixed if not q.name.startswith(skip)], ground)
            use = [trees[skip]]
            key = _option(o)
            if key:
                own[key] = own.get(key) or _tree([q for q in meshes if _option(q) == key], False)
                use.append(own[key])
        _bake_object(o, [x for x in use if x], rays, reach, low=o.name not in alone)
    print(f'AO {time.time() - t:.1f} s')


def _option(o):
    """Name of the outermost option.* node above the object, or None."""
    name = None
    while o:
        name = o.name if o.name.startswith('option.') else name
        o = o.parent
    return name


def _tree(objects, ground):
    points, tris = [], []
    for o in objects:
        clear = [m.name in materials.GLASS for m in o.data.materials]
        mw, n = o.matrix_world, len(points)
        points += [mw @ v.co for v in o.data.vertices]
        tris += [tuple(i + n for i in p.vertices) for p in o.data.polygons if not clear[p.material_index]]
    if ground:
        n = len(points)
        points += [Vector((x, y, 0)) for x, y in ((-30, -30), (30, -30), (30, 30), (-30, 30))]
        tris += [(n, n + 1, n + 2), (n, n + 2, n + 3)]
    return BVHTree.FromPolygons(points, tris) if tris else None


def _directions(rays):
    """Cosine-weighted directions about +z, by a fixed spiral."""
    out = []
    for i in range(rays):
        z = math.sqrt(1 - (i + 0.5) / rays)
        a = i * 2.399963
        r = math.sqrt(max(0, 1 - z * z))
        out.append((r * math.cos(a), r * math.sin(a), z))
    return out


def _occlusion(trees, p, n, dirs, reach):
    t = Vector((0, 0, 1)) if abs(n.z) < 0.9 else Vector((1, 0, 0))
    x = n.cross(t).normalized()
    y = n.cross(x)
    start, sky = p + n * 0.006, 0.0
    for a, b, c in dirs:
        d = x * a + y * b + n * c
        near = reach
        for tree in trees:
            hit = tree.ray_cast(start, d, near)[3]
            if hit is not None:
                near = hit
        sky += 1.0 if near == reach else (near / reach) ** 0.8 * 0.75
    return sky / len(dirs)


def _edge_wear(mesh):
    """Per vertex: how strongly convex the sharpest edge is (0 flat, 1 at 60 degrees and more)."""
    wear = np.zeros(len(mesh.vertices))
    faces_of = {}
    for p in mesh.polygons:
        for k in p.edge_keys:
            faces_of.setdefault(k, []).append(p)
    for (a, b), ps in faces_of.items():
        if len(ps) != 2:
            continue
        f, g = ps
        if (g.center - f.center).dot(f.normal) < -1e-7:     # convex
            angle = f.normal.angle(g.normal, 0.0)
            if angle > 0.3:
                w = min(1.0, angle / 1.0)
                wear[a], wear[b] = max(wear[a], w), max(wear[b], w)
    return wear


def _smoothed(mesh, keys, values):
    """One round of averaging between neighbouring corners that face alike: hides the ray pattern."""
    total, weight = dict(values), {k: 1.0 for k in values}
    for poly in mesh.polygons:
        ring = [keys[i] for i in poly.loop_indices]
        for a in ring:
            for b in ring:
                if a is not b and a[1] * b[1] + a[2] * b[2] + a[3] * b[3] > 0.8:
                    total[a] += values[b] * 0.5
                    weight[a] += 0.5
    return {k: total[k] / weight[k] for k in values}


def _bake_object(o, trees, rays, reach, low):
    mesh, mw = o.data, o.matrix_world
    turn = mw.to_3x3()
    dirs = _directions(rays)
    mesh.calc_normals_split()
    wear = _edge_wear(mesh)
    keys, occlusion, place = [], {}, {}
    for loop in mesh.loops:
        n = loop.normal
        key = (loop.vertex_index, round(n.x, 2), round(n.y, 2), round(n.z, 2))
        keys.append(key)
        if key not in occlusion:
            p, nw = mw @ mesh.vertices[loop.vertex_index].co, (turn @ n).normalized()
            occlusion[key], place[key] = _occlusion(trees, p, nw, dirs, reach), (p.z, nw.z)
    occlusion = _smoothed(mesh, keys, occlusion)
    colour = {}
    for key, occ in occlusion.items():
        z, up = place[key]
        lowness = max(0.0, min(1.0, (1.5 - z) / 1.3)) if low else 0.35
        dust = min(1.0, max(0.0, up) * (0.45 + 0.75 * (1 - occ)) + 0.55 * lowness * (0.5 + 0.5 * (1 - occ)))
        colour[key] = (occ, float(wear[key[0]]) * (0.4 + 0.6 * occ), dust, 1.0)
    values = np.array([colour[k] for k in keys], dtype=np.float32)
    layer = mesh.color_attributes.new('ao', 'FLOAT_COLOR', 'CORNER')
    layer.data.foreach_set('color', values.ravel())
    mesh.color_attributes.active_color = layer
    mesh.color_attributes.render_color_index = 0
