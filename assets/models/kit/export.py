"""Checks that fail the build, and the GLB export with the exact flags."""
import os
import re

import bpy
import numpy as np

from . import ao, compact, materials, settings


ONE_LEVEL = 200_000          # bytes: smaller files are cheap enough to have no other levels of detail


def clear():
    """Empty scene; call before building a unit."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    from . import shapes
    shapes._text_cache.clear()


def write(unit, path, bake=True, budget=None, ground=True, lift=0.0, rays=None):
    """Build the unit, check it, bake its occlusion, write the GLB and print a summary line.

    `lift`: how far above the ground the unit hangs while its occlusion is baked (headers hang on a mount). At a level of
    detail above 0 the file is <name>.lod<level>.glb, thinned to its share of level 0, which must be there already;
    small files have level 0 only."""
    level = settings.level
    full = path
    path = path if not level else f'{path[:-4]}.lod{level}.glb'
    if level and os.path.exists(full) and os.path.getsize(full) < ONE_LEVEL:
        return
    objects = unit.build(_keep(unit, full) if level else 1.0)
    _check(unit, objects, None if level else budget)
    if bake:
        _bake(unit, objects, ground, lift, rays)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    if bake:
        read_colours_by_corner()
    bpy.ops.export_scene.gltf(filepath=path, export_format='GLB', export_apply=False, export_extras=True,
                              export_animations=False, export_colors=True, export_texcoords=False,
                              export_tangents=False, export_normals=True, export_yup=True,
                              export_cameras=False, export_lights=False)
    compact.compact(path)
    print(f'GLB {os.path.basename(path)}: {_triangles(objects)} triangles stored, {_shown(unit, objects)} shown, {len(objects)} nodes, '
          f'{os.path.getsize(path) / 1e6:.2f} MB')


def _keep(unit, full):
    """Share of the triangles to keep so that this level has its share of level 0."""
    if not os.path.exists(full):
        raise SystemExit(f'BUILD FAILED\n  level {settings.level} of {full} needs level 0; build that first')
    return min(1.0, compact.triangles(full) * settings.SHARE[settings.level] / max(1, unit.triangles))


def _bake(unit, objects, ground, lift, rays):
    """Occlusion with the unit at its height above the ground."""
    objects[unit.root].location.z += lift
    bpy.context.view_layer.update()
    alone = {n for n, p in unit.parts.items() if p.bake_alone}
    without = {n: p.bake_without for n, p in unit.parts.items() if p.bake_without}
    ao.bake(list(objects.values()), alone, ground, without=without, **({'rays': rays} if rays else {}))
    objects[unit.root].location.z -= lift
    bpy.context.view_layer.update()


def _shown(unit, objects):
    """Triangles drawn: a shared mesh counts for each node that shows it."""
    return sum(len(o.data.polygons) for o in objects.values() if o.type == 'MESH')


def _triangles(objects):
    """Triangles stored in the file: a shared mesh counts once."""
    return sum(len(m.polygons) for m in {o.data for o in objects.values() if o.type == 'MESH'})


def _check(unit, objects, budget):
    """Guide section 2: names, materials, normals, budgets."""
    faults = []
    for name, obj in objects.items():
        if obj.name != name or re.search(r'\.\d\d\d$', obj.name):
            faults.append(f'name {name} became {obj.name}')
        if not re.fullmatch(r'[a-z0-9_]+(\.[A-Za-z0-9_]+)*', name):
            faults.append(f'name {name} breaks the pattern')
        if obj.type == 'MESH':
            faults += _mesh_faults(obj)
    for p in unit.parts.values():
        if p.budget and p.triangles > p.budget:
            faults.append(f'{p.name}: {p.triangles} triangles, budget {p.budget}')
        if p.stack and len(p.stack) != 1:
            faults.append(f'{p.name}: a placing context was left open')
    count = _triangles(objects)
    if budget and count > budget:
        faults.append(f'{unit.root}: {count} triangles, budget {budget}')
    if faults:
        raise SystemExit('BUILD FAILED\n  ' + '\n  '.join(faults))


def _mesh_faults(obj):
    mesh, out = obj.data, []
    for m in mesh.materials:
        if not materials.known(m.name):
            out.append(f'{obj.name}: unknown material {m.name}')
    mesh.calc_normals_split()
    n = np.empty(len(mesh.loops) * 3, dtype=np.float32)
    mesh.loops.foreach_get('normal', n)
    length = np.linalg.norm(n.reshape(-1, 3), axis=1)
    bad = int((np.abs(length - 1) > 1e-2).sum()) if not settings.level else 0      # thinning leaves slivers; compact mends them
    if bad or not np.isfinite(n).all():
        out.append(f'{obj.name}: {bad} normals are not unit length')
    co = np.empty(len(mesh.vertices) * 3, dtype=np.float32)
    mesh.vertices.foreach_get('co', co)
    if not np.isfinite(co).all():
        out.append(f'{obj.name}: coordinates are not finite')
    return out


# ---------------------------------------------------------------- colours

def read_colours_by_corner():
    """Blender 3.4.1's exporter reads corner colours by vertex number, which scrambles them; make it read them by corner."""
    from io_scene_gltf2.blender.exp import gltf2_blender_gather_primitives_extract as extract

    def colours(self, attr):
        mesh = self.blender_mesh
        data = np.empty(len(mesh.loops) * 4, dtype=np.float32)
        mesh.color_attributes[mesh.color_attributes.render_color_index].data.foreach_get('color', data)
        for i in range(4):
            self.dots[attr['gltf_attribute_name'] + str(i)] = data.reshape(-1, 4)[:, i]
    extract.PrimitiveCreator._PrimitiveCreator__get_color_attribute = colours
