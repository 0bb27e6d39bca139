"""Front weights: a carrier on the bracket and twelve slabs, 510 kg together. Origin = mount.front."""
import math
import os

from mathutils import Matrix, Vector

from kit import Unit, assemblies as A, export, frame, settings, shapes, side_frame

from . import layout
from .util import bolt, bolts, front_frame, lerp, rear_frame, up_frame

M = Matrix.Translation
COUNT, PITCH, THICK = 12, .0385, .0315
MASS_ALL = 510                                                          # twelve slabs and their carrier, kilograms


def write(D, out, bake=True):
    """front_weights.glb."""
    export.clear()
    u = Unit('weights.front', fits='front,front_weights,mount.front', mass_kg=MASS_ALL)
    carrier(u.part('weights.carrier', explode=(0, -.25, 0)))
    first = None
    for i in range(COUNT):
        x = (i - (COUNT - 1) / 2) * PITCH
        name = f'weights.slab.{i}'
        out_x = (i - (COUNT - 1) / 2) * .05
        if first is None:
            first = u.part(name, pivot=(x, 0, 0), explode=(out_x, -.55, .10))
            with first.at((x, 0, 0)):
                slab(first)
        else:
            u.instance(name, first, (x, 0, 0), explode=(out_x, -.55, .10))
    letters(u.part('weights.letters', explode=(0, -.55, .10)))
    print(f'  {u.triangles} triangles of meshes')
    export.write(u, os.path.join(out, 'front_weights.glb'), bake=bake, budget=20000)


OUTLINE = [(-.055, .085, .02), (-.085, .085, .012), (-.085, .150, .03), (-.330, .150, .06), (-.395, .085, .05), (-.410, -.140, .05), (-.350, -.215, .05), (-.060, -.215, .03),
           (-.030, -.180, .02), (-.030, -.100, .01), (-.062, -.085, .01), (-.062, .040, .01), (-.055, .046, .004)]


def slab(p):
    """One cast slab with hook, hand hole and a raised rim."""
    t = THICK / 2
    hole = shapes.rect(-.318, .072, -.205, .112, .018)
    o = shapes.ccw(shapes.fillet([(a, b, r) for a, b, r in OUTLINE]))
    b = .0045
    small = shapes.inset(o, b)
    body = shapes.prism(OUTLINE, -t, t, b, None)
    p.add('paint.accent', body.mapped(lambda q: (q[2], q[0], q[1])))
    # the grip: a cast bow over the slab's back with room for a hand
    for y in (-.312, -.204):
        p.box('paint.accent', (-t * .8, y - .009, .138), (t * .8, y + .009, .176), .004)
    p.bar('paint.accent', [(0, -.320, .180), (0, -.196, .180)], t * 1.6, .018, 0, .006)
    p.box('mesh.dark', (-t * .6, -.300, .1485), (t * .6, -.216, .1515), 0)
    p.prism('paint.accent', [(-.392, .055, .01), (-.404, -.110, .01), (-.411, -.110, .01), (-.399, .055, .01)], -t * .55, t * .55, 'x', .003)     # raised rib on the nose


def carrier(p):
    """Bar hooked on the bracket, end cheeks, clamp rods with nuts."""
    half = COUNT * PITCH / 2
    p.box('paint.chassis', (-half - .02, -.052, -.030), (half + .02, -.004, .072), .006)
    for s in (-1, 1):
        p.prism('paint.chassis', [(-.070, .080, .01), (.045, .066, .01), (.045, -.030, .01), (-.02, -.130, .02), (-.060, -.130, .01)], s * (half + .006), s * (half + .018), 'x', .003)
        bolts(p, side_frame('L' if s > 0 else 'R', half + .018, 0, 0), [(s * -.03, .04), (s * -.03, -.05)], .011)
    for y, z in ((-.200, -.060), (-.300, -.060)):
        p.cyl('metal.zinc', (-half - .030, y, z), (half + .030, y, z), .011, .002, 12)
        for s in (-1, 1):
            f = side_frame('L' if s > 0 else 'R', half + .002, y if s > 0 else y, z)
            p.add('metal.dark', shapes.cyl(.026, 0, .005, .001, 16), f)
            bolt(p, f @ M((0, 0, .005)), .018, 'metal.zinc')


def letters(p):
    """Raised letters over the front of the row and the mass on the outer slabs."""
    half = COUNT * PITCH / 2
    a, b = Vector((0, -.395, .085)), Vector((0, -.410, -.140))
    v = (a - b).normalized()
    mid = a.lerp(b, .48)
    n = Vector((1, 0, 0)).cross(v)
    f = frame(mid + n * .0020, (1, 0, 0), v)
    p.add('paint.primary', shapes.plate(shapes.rect(-half + .02, -.040, half - .02, .040, .012), (), .012, .002), f @ M((0, 0, .007)))
    p.add('decal.light', shapes.text('BELARUS', .046, .002, 'bold', spacing=1.1), f @ M((0, 0, .007)))
    for side, s in (('L', 1), ('R', -1)):
        x = (COUNT - 1) / 2 * PITCH + THICK / 2
        w = side_frame(side, x, -.225, -.015)
        p.add('decal.light', shapes.text('MTZ', .056, .004, 'bold'), w @ M((0, .040, -.001)))
        p.add('paint.accent', shapes.plate(shapes.rect(-.125, -.172, .125, .085, .03), [shapes.rect(-.115, -.162, .115, .075, .025)], .006, .002, back=False), w @ M((0, 0, .0035)))
        A.reflector(p, side_frame(side, x, -.372, -.015), .030, .055, 'reflect.amber')
