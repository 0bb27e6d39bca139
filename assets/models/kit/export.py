"""Checks that fail the build, and the GLB export with the exact flags."""
import json
import os
import re
import struct

import bpy
import numpy as np

from . import ao, materials


def clear():
    """Empty scene; call before building a unit."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    from . import shapes
    shapes._text_cache.clear()


def write(unit, path, bake=True, budget=None, ground=True, keep=1.0):
    """Build the unit, check it, bake AO, write the GLB and print a summary line. keep < 1 thins the meshes (levels of detail)."""
    objects = unit.build(keep)
    _check(unit, objects, budget)
    if bake:
        alone = {n for n, p in unit.parts.items() if p.bake_alone}
        without = {n: p.bake_without for n, p in unit.parts.items() if p.bake_without}
        ao.bake(list(objects.values()), alone, ground, without=without)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    read_colours_by_corner()
    bpy.ops.export_scene.gltf(filepath=path, export_format='GLB', export_apply=False, export_extras=True,
                              export_animations=False, export_colors=True, export_texcoords=False,
                              export_tangents=False, export_normals=True, export_yup=True,
                              export_cameras=False, export_lights=False)
    pack_colours(path)
    print(f'GLB {os.path.basename(path)}: {_triangles(objects)} triangles, {len(objects)} nodes, {os.path.getsize(path) / 1e6:.2f} MB')


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
    bad = int((np.abs(length - 1) > 1e-2).sum())
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


def pack_colours(path):
    """Rewrite COLOR_0 as normalised bytes (plain glTF 2.0, a quarter of the size) and close up the buffer."""
    with open(path, 'rb') as f:
        data = f.read()
    n = struct.unpack_from('<I', data, 12)[0]
    doc = json.loads(data[20:20 + n])
    blob = data[28 + n:]
    colours = {p['attributes']['COLOR_0'] for m in doc['meshes'] for p in m['primitives'] if 'COLOR_0' in p['attributes']}
    out, views = bytearray(), []
    for i, a in enumerate(doc['accessors']):
        v = doc['bufferViews'][a['bufferView']]
        raw = blob[v.get('byteOffset', 0):v.get('byteOffset', 0) + v['byteLength']]
        if i in colours:
            kind = {5126: ('<f4', 1.0), 5123: ('<u2', 65535.0), 5121: ('u1', 255.0)}[a['componentType']]
            width = {'VEC3': 3, 'VEC4': 4}[a['type']]
            c = np.frombuffer(raw, kind[0]).reshape(-1, width).astype(np.float32) / kind[1]
            rgba = np.ones((len(c), 4), np.float32)
            rgba[:, :width] = c
            raw = (np.clip(rgba, 0, 1) * 255 + 0.5).astype(np.uint8).tobytes()
            a.update(componentType=5121, normalized=True, type='VEC4')
        out += b'\0' * (-len(out) % 4)
        view = {'buffer': 0, 'byteOffset': len(out), 'byteLength': len(raw)}
        if 'target' in v:
            view['target'] = v['target']
        a['bufferView'] = len(views)
        views.append(view)
        out += raw
    out += b'\0' * (-len(out) % 4)
    doc['bufferViews'], doc['buffers'] = views, [{'byteLength': len(out)}]
    text = json.dumps(doc, separators=(',', ':')).encode()
    text += b' ' * (-len(text) % 4)
    with open(path, 'wb') as f:
        f.write(struct.pack('<4sII', b'glTF', 2, 28 + len(text) + len(out)))
        f.write(struct.pack('<I4s', len(text), b'JSON') + text)
        f.write(struct.pack('<I4s', len(out), b'BIN\0') + bytes(out))
