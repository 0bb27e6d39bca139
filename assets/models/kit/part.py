"""Unit (one GLB) and Part (one node): primitives are appended into one mesh with several material slots."""
import math
from contextlib import contextmanager

import bpy
from mathutils import Matrix, Vector

from . import materials, settings, shapes
from .shapes import Chunk

# above 45, so that chamfers shade round; thinned meshes turn more within an edge and must not fall into facets
SMOOTH_ANGLE = math.radians((46, 60, 75)[settings.level])


# ---------------------------------------------------------------- frames

def frame(origin, u, v):
    """Local plane: columns u, v (made orthogonal) and w = u x v, as a 4x4 matrix."""
    u = Vector(u).normalized()
    v = Vector(v)
    v = (v - u * v.dot(u)).normalized()
    w = u.cross(v)
    return Matrix(((u.x, v.x, w.x, origin[0]), (u.y, v.y, w.y, origin[1]), (u.z, v.z, w.z, origin[2]), (0, 0, 0, 1)))


def left_frame(x=0.0, y=0.0, z=0.0):
    """Plane of the machine's left side: u to the rear (+Y), v up, w outward (+X)."""
    return frame((x, y, z), (0, 1, 0), (0, 0, 1))


def right_frame(x=0.0, y=0.0, z=0.0):
    """Plane of the right side: u to the front (-Y), v up, w outward (-X)."""
    return frame((x, y, z), (0, -1, 0), (0, 0, 1))


def side_frame(side, x=0.0, y=0.0, z=0.0):
    """left_frame or right_frame by 'L' / 'R'; x is the distance from the middle."""
    return left_frame(x, y, z) if side == 'L' else right_frame(-x, y, z)


def axis_frame(axis, origin=(0, 0, 0)):
    """Frame whose w runs along 'x', 'y' or 'z' (or '-x' ...)."""
    sign = -1 if axis.startswith('-') else 1
    u, v = {'x': ((0, 1, 0), (0, 0, 1)), 'y': ((0, 0, 1), (1, 0, 0)), 'z': ((1, 0, 0), (0, 1, 0))}[axis[-1]]
    return frame(origin, u, v) if sign > 0 else frame(origin, v, u)


def towards(origin, target, up=(0, 0, 1)):
    """Frame at origin whose w points at target."""
    w = (Vector(target) - Vector(origin)).normalized()
    up = Vector(up)
    if abs(w.dot(up)) > 0.99:
        up = Vector((0, 1, 0))
    u = up.cross(w).normalized()
    return frame(origin, u, w.cross(u))


MIRROR_X = Matrix.Scale(-1, 4, (1, 0, 0))


# ---------------------------------------------------------------- glTF axes

_LETTER = {'x': 'x', '-x': '-x', 'y': '-z', '-y': 'z', 'z': 'y', '-z': '-y'}


def to_gltf(key, value):
    """Extras in glTF axes: axis letters and 3-vectors (x, y, z) become (x, z, -y); all else is kept."""
    if key == 'axis':
        return _LETTER[value]
    if isinstance(value, (tuple, list, Vector)) and len(value) == 3:
        return [float(value[0]), float(value[2]), -float(value[1])]
    return value


# ---------------------------------------------------------------- parts

class Part:
    """A node. Geometry is given in machine coordinates; the node's origin is `pivot`."""

    def __init__(self, unit, name, parent, pivot, extras):
        self.unit, self.name, self.parent, self.pivot, self.extras = unit, name, parent, Vector(pivot), dict(extras)
        self.points, self.faces, self.slots = [], [], []
        self.stack = [Matrix()]
        self.source = None                   # another part whose mesh this one shares
        self.turn = Matrix()                 # rotation of such an instance
        self.budget = None
        self.bake_alone = False
        self.bake_without = ()               # name prefixes left out of this part's AO (covers that open)

    # -- placing

    @contextmanager
    def at(self, matrix):
        """Everything added inside is placed under this matrix (or origin)."""
        if not isinstance(matrix, Matrix):
            matrix = Matrix.Translation(Vector(matrix))
        self.stack.append(self.stack[-1] @ matrix)
        try:
            yield self
        finally:
            self.stack.pop()

    def mirrored(self):
        """Everything added inside is mirrored left to right."""
        return self.at(MIRROR_X)

    def both_sides(self):
        """Loop helper: `for side in part.both_sides():` runs the body once as is ('L') and once mirrored ('R')."""
        yield 'L'
        with self.mirrored():
            yield 'R'

    # -- adding

    def add(self, slot, chunk, matrix=None):
        """Append a chunk with the material of `slot`."""
        if not materials.known(slot):
            raise KeyError(f'{self.name}: unknown material slot {slot}')
        m = self.stack[-1] @ matrix if matrix is not None else self.stack[-1]
        chunk = chunk.moved(m)
        if settings.too_small(chunk.points):
            return self
        if chunk.solid:
            chunk = shapes.outward(chunk)
        n = len(self.points)
        self.points += [p - self.pivot for p in chunk.points]
        self.faces += [tuple(i + n for i in f) for f in chunk.faces]
        self.slots += [slot] * len(chunk.faces)
        return self

    def box(self, slot, lo, hi, bevel=0.004, grid=None):
        """Chamfered box between two corners."""
        return self.add(slot, shapes.box(lo, hi, bevel, grid))

    def block(self, slot, centre, size, bevel=0.004, grid=None):
        """Chamfered box by centre and size."""
        lo = [c - s / 2 for c, s in zip(centre, size)]
        return self.box(slot, lo, [c + s / 2 for c, s in zip(centre, size)], bevel, grid)

    def prism(self, slot, outline, w0, w1, axis='x', bevel=0.004, radius=None, grid=None):
        """Outline extruded along an axis: 'x' takes (y, z) outlines, 'y' takes (x, z), 'z' takes (x, y)."""
        c = shapes.prism(outline, w0, w1, bevel, radius, grid)
        swap = {'x': lambda p: (p[2], p[0], p[1]), 'y': lambda p: (p[0], p[2], p[1]), 'z': lambda p: p}[axis]
        c = c.mapped(swap)
        return self.add(slot, shapes.outward(c))

    def plate(self, slot, outline, where, holes=(), thickness=0.004, bevel=0.0015, warp=None, grid=None, lip=0.0, back=True, behind=None, gap=0.012):
        """Sheet panel in the plane `where` (a frame). `behind` = slot of a dark plate set `gap` behind the holes."""
        self.add(slot, shapes.plate(outline, holes, thickness, bevel, warp, grid, lip, back), where)
        if behind:
            for h in holes:
                wide = shapes.inset(shapes.ccw(shapes.fillet(h)), -0.008)
                w = (lambda u, v: warp(u, v) - thickness - gap) if warp and isinstance(warp(0, 0), (int, float)) else None
                c = shapes.plate(wide, (), 0.002, 0.0, w, None, back=False)
                self.add(behind, c, where if w else where @ Matrix.Translation((0, 0, -thickness - gap)))
        return self

    def tube(self, slot, points, radius, bend=None, segments=None, closed=False):
        """Round bar or hose along a path."""
        return self.add(slot, shapes.tube(points, radius, bend, segments, closed))

    def bar(self, slot, points, width, height, bend=0.0, bevel=0.002, up=None):
        """Rectangular bar along a path."""
        return self.add(slot, shapes.bar(points, width, height, bend, bevel, up))

    def cyl(self, slot, a, b, r, bevel=0.003, segments=None, r1=None):
        """Chamfered cylinder (or cone) from point a to point b."""
        length = (Vector(b) - Vector(a)).length
        return self.add(slot, shapes.cyl(r, 0, length, bevel, segments, r1), towards(a, b))

    def lathe(self, slot, profile, where, segments=None, closed=False):
        """Turned part: (r, w) profile about the w axis of the frame `where`."""
        return self.add(slot, shapes.lathe(profile, segments, closed), where)

    def loft(self, slot, sections, closed=True, caps=True, loop=False):
        """Skin over rings of points."""
        return self.add(slot, shapes.loft(sections, closed, caps, loop))

    def sweep(self, slot, path, profile, bend=0.0, up=None, closed=False):
        """Profile carried along a path."""
        return self.add(slot, shapes.sweep(path, profile, bend, up, closed))

    def grid(self, slot, f, nu, nv, thickness=0.0, closed_u=False, closed_v=False):
        """Surface f(s, t); see shapes.grid."""
        return self.add(slot, shapes.grid(f, nu, nv, thickness, closed_u, closed_v))

    def text(self, slot, string, size, where, thickness=0.0012, font='bold', shear=0.0, align='CENTER', spacing=1.0, warp=None, fine=2):
        """Lettering in the plane `where`."""
        return self.add(slot, shapes.text(string, size, thickness, font, shear, align, spacing, warp=warp, fine=fine), where)

    @property
    def triangles(self):
        """Triangles of this part's own mesh."""
        return sum(len(f) - 2 for f in self.faces) if not self.source else 0

    # -- building

    def build_mesh(self, keep=1.0):
        """The Blender mesh: triangulated, weighted normals under SMOOTH_ANGLE; keep < 1 thins it out."""
        mesh = bpy.data.meshes.new(self.name)
        mesh.from_pydata([tuple(p) for p in self.points], [], self.faces)
        order = sorted(set(self.slots))
        for slot in order:
            mesh.materials.append(materials.get(slot))
        number = {slot: i for i, slot in enumerate(order)}
        mesh.polygons.foreach_set('material_index', [number[s] for s in self.slots])
        mesh.validate()
        return _finish(mesh, keep)


def _finish(mesh, keep=1.0):
    """Drop slivers, triangulate, smooth by angle and weight the normals by area."""
    import bmesh
    bm = bmesh.new()
    bm.from_mesh(mesh)
    bmesh.ops.dissolve_degenerate(bm, dist=1e-6, edges=bm.edges)
    bmesh.ops.triangulate(bm, faces=[f for f in bm.faces if len(f.verts) > 3], quad_method='SHORT_EDGE')
    loose = [v for v in bm.verts if not v.link_faces]
    bmesh.ops.delete(bm, geom=loose, context='VERTS')
    for f in bm.faces:
        f.smooth = True
    bm.to_mesh(mesh)
    bm.free()
    mesh.use_auto_smooth = True
    mesh.auto_smooth_angle = SMOOTH_ANGLE
    obj = bpy.data.objects.new('finish', mesh)
    bpy.context.scene.collection.objects.link(obj)
    if keep < 1 and len(mesh.polygons) > 120:
        thin = obj.modifiers.new('thin', 'DECIMATE')
        thin.ratio, thin.use_collapse_triangulate = keep, True
    mod = obj.modifiers.new('wn', 'WEIGHTED_NORMAL')
    mod.mode, mod.weight, mod.keep_sharp = 'FACE_AREA_WITH_ANGLE', 50, True
    deps = bpy.context.evaluated_depsgraph_get()
    done = bpy.data.meshes.new_from_object(obj.evaluated_get(deps), preserve_all_data_layers=True, depsgraph=deps)
    name = mesh.name
    bpy.data.objects.remove(obj)
    bpy.data.meshes.remove(mesh)
    done.name = name
    return done


class Unit:
    """One GLB: a root node and its parts."""

    def __init__(self, root, **extras):
        self.root, self.extras = root, extras
        self.parts, self.empties = {}, {}
        self.empty(root, None, **extras)

    def part(self, name, parent=None, pivot=(0, 0, 0), budget=None, alone=False, **extras):
        """A new node with geometry. `alone`: bake its ambient occlusion without the rest (turning parts)."""
        self._free(name)
        p = Part(self, name, parent or self.root, pivot, extras)
        p.budget, p.bake_alone = budget, alone
        self.parts[name] = p
        return p

    def empty(self, name, parent='', at=(0, 0, 0), **extras):
        """A node without geometry: group, mount, dimension point, view."""
        self._free(name)
        self.empties[name] = (None if parent is None else parent or self.root, Vector(at), extras)
        return name

    def instance(self, name, of, pivot, parent=None, turn=None, **extras):
        """A node that shares the mesh of another part; `turn` is a rotation matrix about the pivot."""
        self._free(name)
        p = Part(self, name, parent or self.root, pivot, extras)
        p.source, p.turn = of, (turn or Matrix()).to_4x4()
        self.parts[name] = p
        return p

    def mount(self, what, at, accepts, parent=None):
        """Empty `mount.<what>` with the comma list of things it accepts."""
        return self.empty('mount.' + what, parent or '', at, accepts=accepts)

    def dim(self, what, a, b):
        """Pair of empties dim.<what>.a / .b."""
        self.empty(f'dim.{what}.a', '', a)
        self.empty(f'dim.{what}.b', '', b)

    def _free(self, name):
        if name in self.parts or name in self.empties:
            raise ValueError(f'node {name} exists already')

    @property
    def triangles(self):
        """Triangles written to the file."""
        return sum(p.triangles for p in self.parts.values())

    def build(self, keep=1.0):
        """Make the Blender objects; returns {name: object}. keep: share of the triangles of larger parts (levels of detail)."""
        objects, world = {}, {}
        for name, (parent, at, extras) in self.empties.items():
            objects[name], world[name] = self._object(name, None, extras), (parent, at, Matrix())
        meshes = {n: p.build_mesh(keep) for n, p in self.parts.items() if not p.source and p.faces}
        for name, p in self.parts.items():
            mesh = meshes.get(p.source.name if p.source else name)
            objects[name], world[name] = self._object(name, mesh, p.extras), (p.parent, p.pivot, p.turn)
        for name, (parent, at, turn) in world.items():
            if parent is not None:
                if parent not in objects:
                    raise ValueError(f'{name}: parent {parent} does not exist')
                objects[name].parent = objects[parent]
                base = world[parent][1]
                objects[name].matrix_basis = Matrix.Translation(at - base) @ turn
            else:
                objects[name].matrix_basis = Matrix.Translation(at)
        bpy.context.view_layer.update()
        return objects

    @staticmethod
    def _object(name, mesh, extras):
        obj = bpy.data.objects.new(name, mesh)
        bpy.context.scene.collection.objects.link(obj)
        for key, value in sorted(extras.items()):
            obj[key] = to_gltf(key, value)
        return obj
