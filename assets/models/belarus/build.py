"""Builds the GLBs of the Belarus tractors:  blender -b -t 1 -P build.py -- [82_1 892 1025_3 1221_2] [base tyres weights loader] [fast]

Without a model all of them, without a unit all units of each. BELARUS_OUT=<folder> writes elsewhere."""
import importlib
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..'))

from mathutils import Vector                                                   # noqa: E402

from kit import Unit, export, settings                                                # noqa: E402
from belarus import layout, thrift                                                     # noqa: E402

OUT = os.environ.get('BELARUS_OUT') or os.path.join(HERE, '..', '..', 'glb')
MODELS = ('82_1', '892', '1025_3', '1221_2')
UNITS = ('base', 'tyres', 'weights', 'loader')
AREAS = ('hood', 'engine', 'chassis', 'cab', 'interior', 'fenders', 'rear', 'fittings', 'options')


def sizes(model):
    """The sizes module of a model."""
    return importlib.import_module('belarus.dims_' + model)


def base(D, out, bake=True):
    """The machine without wheels, weights and loader."""
    export.clear()
    u = Unit('machine.' + D.MODEL, model=D.MODEL, title=D.NAME)
    for name in AREAS:
        importlib.import_module('belarus.' + name).build(u, D)
    lift(u, D.LIFT)
    mounts(u, D)
    report(u)
    export.write(u, os.path.join(out, 'base.glb'), bake=bake, budget=150000)


def lift(u, height):
    """Set the whole body higher: larger wheels carry the same parts."""
    if not height:
        return
    up = Vector((0, 0, height))
    for p in u.parts.values():
        p.pivot = p.pivot + up                      # a part's points are kept about its pivot and come along
    for name, (parent, at, extras) in list(u.empties.items()):
        if parent is not None:
            u.empties[name] = (parent, at + up, extras)


def views(D):
    """Points a camera may look at, and points a label may hang on."""
    up, mid = D.LIFT, sum(D.ENGINE) / 2
    view = {'engine': (0, mid, 1.0 + up), 'cab': (0, -.3, 1.9 + up), 'front': (0, D.FRONT, 1.1 + up), 'linkage': (0, .6, .8 + up), 'front_axle': (0, D.FRONT_Y, D.FRONT_R),
            'wheel': (D.TRACK_REAR / 2, 0, D.REAR_R), 'roof': (0, -.3, D.HEIGHT), 'seat': D.EYE_POINT}
    info = {'engine': (.26, mid, 1.10 + up), 'gearbox': (.22, -.85, .75 + up), 'front_axle': (.40, D.FRONT_Y, .60 + up), 'linkage': (.365, .80, .55 + up), 'pto': (0, .52, .64 + up), 'tank': (.25, .80, 1.42 + up),
            'hydraulics': (.32, .70, 1.08 + up), 'cab': (.64, -.60, 2.20), 'silencer': (*D.EXHAUST, 2.0), 'battery': (-.48, -1.42, .82 + up), 'drawbar': (0, .72, .40 + up)}
    return view, info


def mounts(u, D):
    """Hitch points and dimension pairs, from the constants."""
    u.mount('wheels', (0, 0, 0), 'wheels,mount.wheels')
    u.mount('front', D.FRONT_MOUNT, 'front,front_weights,mount.front')
    u.empty('mount.loader', '', D.LOADER_MOUNT, accepts='loader,mount.loader', at_text='middle of the frame rails, %.3f m ahead of the rear axle, %.3f m above ground' % (-D.LOADER_MOUNT[1], D.LOADER_MOUNT[2]))
    for what, at in layout.option_mounts(D).items():
        u.mount(what, at, f'{what},mount.{what}')
    view, info = views(D)
    for what, at in view.items():
        u.empty('view.' + what, '', at, **({'look': (0, -1, -.32)} if what == 'seat' else {}))          # the driver's eyes look ahead and down
    for what, at in info.items():
        u.empty('info.' + what, '', at)
    u.dim('length', (D.HALF, D.FRONT, 0), (D.HALF, D.REAR, 0))
    u.dim('width', (-D.HALF, 0, D.REAR_R), (D.HALF, 0, D.REAR_R))
    u.dim('height', (0, D.ROOF_REAR, 0), (0, D.ROOF_REAR, D.HEIGHT))
    u.dim('wheelbase', (D.HALF, D.FRONT_Y, D.FRONT_R), (D.HALF, 0, D.FRONT_R))
    u.dim('track_rear', (-D.TRACK_REAR / 2, 0, 0), (D.TRACK_REAR / 2, 0, 0))
    u.dim('track_front', (-D.TRACK_FRONT / 2, D.FRONT_Y, 0), (D.TRACK_FRONT / 2, D.FRONT_Y, 0))


def report(u):
    """Triangles per part, largest first."""
    for p in sorted(u.parts.values(), key=lambda p: -p.triangles)[:24]:
        print(f'  {p.triangles:7d}  {p.name}')
    print(f'  {u.triangles:7d}  together')


def main():
    thrift.apply()
    args = settings.words()
    models = [m for m in MODELS if m in args] or [m for m in MODELS if os.path.exists(os.path.join(HERE, f'dims_{m}.py'))]
    units = [a for a in UNITS if a in args] or UNITS
    bake = 'fast' not in args
    for model in models:
        D = sizes(model)
        out = os.path.join(OUT, D.MODEL)
        if 'base' in units:
            base(D, out, bake)
        if 'tyres' in units:
            from belarus import running
            for kind in D.TYRES:
                running.write(D, kind, out)
        for unit in ('weights', 'loader'):
            if unit in units and unit in D.UNITS:
                importlib.import_module('belarus.' + unit).write(D, out, bake)


if __name__ == '__main__':
    main()
