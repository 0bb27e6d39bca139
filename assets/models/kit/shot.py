"""Fixed preview pictures of exported GLBs, so that what is judged is what ships.

blender -b -t 1 -P assets/models/kit/shot.py -- FILE.glb[,FILE2.glb@x,y,z ...] --view front_left --out /tmp/x.png
    [--size 640x360] [--samples 14] [--hide option.a;option.b] [--paint slot=r/g/b;slot=r/g/b] [--ao 0.8]
    [--cam=x,y,z --look=x,y,z --lens=35]   (Blender axes) for a view of your own

GLBs are separated by ';' or by ',' before a path; an offset is in Blender axes. Views: front_left, front_right, side, side_right,
rear_left, rear_right, cab, header, top, front, rear, under.
"""
import argparse
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

import numpy
for _n in ('bool', 'int', 'float'):                     # Debian 12: old importer, new numpy
    if _n not in numpy.__dict__:
        setattr(numpy, _n, getattr(__builtins__, _n) if not isinstance(__builtins__, dict) else __builtins__[_n])

import bpy                                              # noqa: E402
from mathutils import Vector                            # noqa: E402

# view: direction from the target to the camera, distance in machine lengths, lens mm, target height share
VIEWS = {
    'front_left':  ((.62, -.74, .26), 1.62, 40, .46), 'front_right': ((-.62, -.74, .26), 1.62, 40, .46),
    'side':        ((1, 0, .06), 1.75, 45, .48),      'side_right':  ((-1, 0, .06), 1.75, 45, .48),
    'rear_left':   ((.66, .72, .28), 1.55, 40, .46),  'rear_right':  ((-.66, .72, .28), 1.55, 40, .46),
    'top':         ((.25, -.25, 1), 1.6, 40, .5),     'front': ((0, -1, .08), 1.7, 45, .48), 'rear': ((0, 1, .08), 1.5, 45, .48),
    'under':       ((.55, -.5, -.12), 1.2, 35, .25),
}
CLOSE = {'cab': ('cab', (.60, -.80, .10), 1.9, 40), 'cab_left': ('cab', (1, -.25, .12), 1.7, 40), 'header': ('header', (.45, -.80, .42), .95, 40)}


def arguments():
    a = argparse.ArgumentParser()
    a.add_argument('files')
    a.add_argument('--view', default='front_left')
    a.add_argument('--out', default='/tmp/shot.png')
    a.add_argument('--size', default='640x360')
    a.add_argument('--samples', type=int, default=14)
    a.add_argument('--hide', default='')
    a.add_argument('--paint', default='')
    a.add_argument('--ao', type=float, default=.8)
    a.add_argument('--faces', action='store_true', help='paint back faces magenta: they vanish under back-face culling')
    a.add_argument('--cam')
    a.add_argument('--look')
    a.add_argument('--lens', type=float, default=40)
    return a.parse_args(sys.argv[sys.argv.index('--') + 1:])


def load(spec):
    for item in re.split(r';|,(?=[^,@]*\.glb)', spec):
        path, _, offset = item.partition('@')
        before = set(bpy.data.objects)
        bpy.ops.import_scene.gltf(filepath=path)
        if offset:
            for o in set(bpy.data.objects) - before:
                if o.parent is None:
                    o.location = Vector([float(x) for x in offset.split(',')])


def hide(names):
    for name in filter(None, names.split(';')):
        for o in [o for o in bpy.data.objects if o.name == name]:
            for c in [o, *o.children_recursive]:
                c.hide_render = True


def _colour(slot, shader):
    """Start colour of a known slot; the importer hides it behind the vertex colour."""
    from kit import materials as table
    return (*table._START[slot][0], 1) if table.known(slot) else shader.inputs['Base Color'].default_value


def materials(paint, strength):
    """Multiply AO into the colour, soften glass shadows, repaint slots."""
    colours = dict(x.split('=') for x in filter(None, paint.split(';')))
    layer = next((m.color_attributes[0].name for m in bpy.data.meshes if len(m.color_attributes)), '')
    for m in bpy.data.materials:
        if not m.use_nodes or 'Principled BSDF' not in m.node_tree.nodes:
            continue
        nodes, links = m.node_tree.nodes, m.node_tree.links
        b = nodes['Principled BSDF']
        for l in list(b.inputs['Base Color'].links):
            links.remove(l)
        base = _colour(m.name.split('.0')[0], b)
        if m.name in colours:
            base = (*[float(x) for x in colours[m.name].split('/')], 1)
        ao = nodes.new('ShaderNodeVertexColor')
        ao.layer_name = layer
        split, mix = nodes.new('ShaderNodeSeparateRGB'), nodes.new('ShaderNodeMixRGB')
        lift = nodes.new('ShaderNodeMapRange')
        lift.inputs['To Min'].default_value = 1 - strength
        links.new(ao.outputs[0], split.inputs[0])
        links.new(split.outputs[0], lift.inputs[0])
        mix.blend_type, mix.inputs[0].default_value = 'MULTIPLY', 1
        mix.inputs[1].default_value = base
        links.new(lift.outputs[0], mix.inputs[2])
        if layer:
            links.new(mix.outputs[0], b.inputs['Base Color'])


def show_back_faces():
    """Magenta where a culled material is seen from behind."""
    for m in bpy.data.materials:
        if not m.use_nodes or not m.use_backface_culling or m.name.startswith('stage'):
            continue
        n, l = m.node_tree.nodes, m.node_tree.links
        out = next(x for x in n if x.type == 'OUTPUT_MATERIAL')
        geo, mix, glow = n.new('ShaderNodeNewGeometry'), n.new('ShaderNodeMixShader'), n.new('ShaderNodeEmission')
        glow.inputs[0].default_value, glow.inputs[1].default_value = (1, 0, 1, 1), 3
        l.new(geo.outputs['Backfacing'], mix.inputs[0])
        l.new(out.inputs[0].links[0].from_socket, mix.inputs[1])
        l.new(glow.outputs[0], mix.inputs[2])
        l.new(mix.outputs[0], out.inputs[0])


def stage(samples, size):
    s = bpy.context.scene
    s.render.engine, s.cycles.device, s.cycles.samples = 'CYCLES', 'CPU', samples
    s.cycles.use_denoising = s.cycles.use_adaptive_sampling = False
    s.cycles.max_bounces, s.cycles.transparent_max_bounces = 4, 8
    s.cycles.sample_clamp_indirect = 2
    s.render.resolution_x, s.render.resolution_y = [int(x) for x in size.split('x')]
    s.view_settings.view_transform, s.view_settings.look = 'Filmic', 'Medium High Contrast'
    world = bpy.data.worlds.new('sky')
    s.world, world.use_nodes = world, True
    n, l = world.node_tree.nodes, world.node_tree.links
    geo, sep, ramp = n.new('ShaderNodeTexCoord'), n.new('ShaderNodeSeparateXYZ'), n.new('ShaderNodeValToRGB')
    l.new(geo.outputs['Generated'], sep.inputs[0])
    l.new(sep.outputs[2], ramp.inputs[0])
    e = ramp.color_ramp.elements
    e[0].position, e[0].color = 0.0, (.80, .78, .72, 1)
    e[1].position, e[1].color = .7, (.36, .52, .78, 1)
    mid = ramp.color_ramp.elements.new(.16)
    mid.color = (.72, .80, .88, 1)
    l.new(ramp.outputs[0], n['Background'].inputs[0])
    n['Background'].inputs[1].default_value = .85
    sun = bpy.data.objects.new('sun', bpy.data.lights.new('sun', 'SUN'))
    sun.data.energy, sun.data.angle = 3.2, .02
    sun.rotation_mode = 'QUATERNION'
    sun.rotation_quaternion = Vector((.45, -.62, .85)).to_track_quat('Z', 'Y')
    s.collection.objects.link(sun)
    bpy.ops.mesh.primitive_plane_add(size=400)
    g = bpy.context.object
    g.name = 'stage.ground'
    m = bpy.data.materials.new('stage.ground')
    m.use_nodes = True
    m.node_tree.nodes['Principled BSDF'].inputs['Base Color'].default_value = (.24, .235, .225, 1)
    m.node_tree.nodes['Principled BSDF'].inputs['Roughness'].default_value = .9
    g.data.materials.append(m)


def bounds(objects):
    pts = [o.matrix_world @ Vector(c) for o in objects if o.type == 'MESH' and not o.hide_render for c in o.bound_box]
    lo = Vector([min(p[i] for p in pts) for i in range(3)])
    hi = Vector([max(p[i] for p in pts) for i in range(3)])
    return lo, hi


def aim(a):
    objects = list(bpy.data.objects)
    if a.cam:
        where, look, lens = [float(x) for x in a.cam.split(',')], [float(x) for x in a.look.split(',')], a.lens
    elif a.view in CLOSE:
        prefix, d, far, lens = CLOSE[a.view]
        lo, hi = bounds([o for o in objects if o.name == prefix or o.name.startswith(prefix + '.')])
        look, size = (lo + hi) / 2, max(hi - lo)
        where = look + Vector(d).normalized() * size * far
    else:
        d, far, lens, share = VIEWS[a.view]
        lo, hi = bounds([o for o in objects if not o.name.startswith('stage')])
        size = max(hi - lo)
        look = Vector(((lo.x + hi.x) / 2, (lo.y + hi.y) / 2, lo.z + (hi.z - lo.z) * share))
        where = look + Vector(d).normalized() * size * far
    cam = bpy.data.objects.new('camera', bpy.data.cameras.new('camera'))
    bpy.context.scene.collection.objects.link(cam)
    cam.data.lens = lens
    cam.location = where
    cam.rotation_mode = 'QUATERNION'
    cam.rotation_quaternion = (Vector(where) - Vector(look)).to_track_quat('Z', 'Y')
    bpy.context.scene.camera = cam


def main():
    a = arguments()
    bpy.ops.wm.read_factory_settings(use_empty=True)
    load(a.files)
    hide(a.hide)
    materials(a.paint, a.ao)
    if a.faces:
        show_back_faces()
    bpy.context.view_layer.update()
    views = a.view.split(',')
    stage(a.samples, a.size)
    for v in views:
        a.view = v
        aim(a)
        bpy.context.scene.render.filepath = a.out if len(views) == 1 else a.out.replace('.png', f'_{v}.png')
        bpy.ops.render.render(write_still=True)


main()
