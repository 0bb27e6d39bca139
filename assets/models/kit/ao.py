"""Corner colour attribute `ao`: R = ambient occlusion, G = edge wear, B = dust catch. All values 0..1, linear."""
import math
import time

import bpy
import numpy as np
from mathutils import Vector
from mathutils.bvhtree import BVHTree

from . import materials

RAYS, REACH = 20, 0.9          # rays a corner, metres


def bake(objects, alone=(), ground=True, rays=RAYS, reach=REACH):
    """Bake all mesh objects together; names in `alone` (and instances' meshes) see only themselves."""
    t = time.time()
    meshes = [o for o in objects if o.type == 'MESH']
    world = _tree([o for o in meshes if o.name not in alone], ground)
    done = set()
    for o in meshes:
        if o.data.name in done:
            continue
        done.add(o.data.name)
        tree = _tree([o], False) if o.name in alone else world
        _bake_object(o, tree, rays, reach, low=o.name not in alone)
    print(f'AO {time.time() - t:.1f} s')


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


def _occlusion(tree, p, n, dirs, reach):
    if tree is None:
        return 1.0
    t = Vector((0, 0, 1)) if abs(n.z) < 0.9 else Vector((1, 0, 0))
    x = n.cross(t).normalized()
    y = n.cross(x)
    start, open_sky = p + n * 0.004, 0.0
    cast = tree.ray_cast
    for a, b, c in dirs:
        hit = cast(start, x * a + y * b + n * c, reach)[3]
        open_sky += 1.0 if hit is None else (hit / reach) ** 0.8 * 0.75
    return open_sky / len(dirs)


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


def _bake_object(o, tree, rays, reach, low):
    mesh, mw = o.data, o.matrix_world
    turn = mw.to_3x3()
    dirs = _directions(rays)
    mesh.calc_normals_split()
    wear = _edge_wear(mesh)
    values = np.ones((len(mesh.loops), 4), dtype=np.float32)
    cache = {}
    for loop in mesh.loops:
        n = loop.normal
        key = (loop.vertex_index, round(n.x, 2), round(n.y, 2), round(n.z, 2))
        if key not in cache:
            p, nw = mw @ mesh.vertices[loop.vertex_index].co, (turn @ n).normalized()
            occ = _occlusion(tree, p, nw, dirs, reach)
            up = max(0.0, nw.z)
            lowness = max(0.0, min(1.0, (1.5 - p.z) / 1.3)) if low else 0.35
            dust = min(1.0, up * (0.45 + 0.75 * (1 - occ)) + 0.55 * lowness * (0.5 + 0.5 * (1 - occ)))
            cache[key] = (occ, float(wear[loop.vertex_index]) * (0.4 + 0.6 * occ), dust, 1.0)
        values[loop.index] = cache[key]
    layer = mesh.color_attributes.new('ao', 'FLOAT_COLOR', 'CORNER')
    layer.data.foreach_set('color', values.ravel())
    mesh.color_attributes.active_color = layer
    mesh.color_attributes.render_color_index = 0
