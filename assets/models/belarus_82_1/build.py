"""Builds all GLBs of the Belarus 82.1:  blender -b -t 1 -P build.py -- [base tyres weights loader] [fast]"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..'))

from kit import Unit, export                                                   # noqa: E402
from belarus_82_1 import dims as D, thrift                                     # noqa: E402

OUT = os.environ.get('B82_OUT') or os.path.join(HERE, '..', '..', 'glb', 'belarus_82_1')


# points a camera may look at, and points a label may hang on
VIEWS = {'engine': (0, -2.0, 1.0), 'cab': (0, -.3, 1.9), 'front': (0, D.FRONT, 1.1), 'linkage': (0, .6, .8), 'front_axle': (0, D.FRONT_Y, D.FRONT_R),
         'wheel': (D.TRACK_REAR / 2, 0, D.REAR_R), 'roof': (0, -.3, D.HEIGHT)}
INFO = {'engine': (.26, -2.0, 1.10), 'gearbox': (.22, -.85, .75), 'front_axle': (.40, D.FRONT_Y, .60), 'linkage': (.365, .80, .55), 'pto': (0, .52, .64), 'tank': (.25, .80, 1.42),
        'hydraulics': (.32, .70, 1.08), 'cab': (.64, -.60, 2.20), 'silencer': (*D.EXHAUST, 2.0), 'battery': (-.48, -1.42, .82), 'drawbar': (0, .72, .40)}


def base(bake=True):
    """The machine without wheels, weights and loader."""
    import importlib
    export.clear()
    u = Unit('machine.belarus_82_1', model='belarus_82_1', title='BELARUS 82.1')
    for name in ('hood', 'engine', 'chassis', 'cab', 'interior', 'fenders', 'rear', 'fittings', 'options'):
        if os.path.exists(os.path.join(HERE, name + '.py')):
            importlib.import_module('belarus_82_1.' + name).build(u)
    mounts(u)
    report(u)
    export.write(u, os.path.join(OUT, 'base.glb'), bake=bake, budget=150000)


def mounts(u):
    """Hitch points and dimension pairs, from the constants."""
    u.mount('wheels', (0, 0, 0), 'wheels,mount.wheels')
    u.mount('front', D.FRONT_MOUNT, 'front,front_weights,mount.front')
    u.empty('mount.loader', '', D.LOADER_MOUNT, accepts='loader,mount.loader', at_text='middle of the frame rails, %.3f m ahead of the rear axle, %.3f m above ground' % (-D.LOADER_MOUNT[1], D.LOADER_MOUNT[2]))
    for what, at in VIEWS.items():
        u.empty('view.' + what, '', at)
    for what, at in INFO.items():
        u.empty('info.' + what, '', at)
    u.dim('length', (D.HALF, D.FRONT, 0), (D.HALF, D.REAR, 0))
    u.dim('width', (-D.HALF, 0, D.REAR_R), (D.HALF, 0, D.REAR_R))
    u.dim('height', (0, D.ROOF_REAR, 0), (0, D.ROOF_REAR, D.HEIGHT))
    u.dim('wheelbase', (D.HALF, D.FRONT_Y, D.FRONT_R), (D.HALF, 0, D.FRONT_R))
    u.dim('track_rear', (-D.TRACK_REAR / 2, 0, 0), (D.TRACK_REAR / 2, 0, 0))
    u.dim('track_front', (-D.TRACK_FRONT / 2, D.FRONT_Y, 0), (D.TRACK_FRONT / 2, D.FRONT_Y, 0))


def report(u):
    """Triangles per part, largest first."""
    for p in sorted(u.parts.values(), key=lambda p: -p.triangles)[:40]:
        print(f'  {p.triangles:7d}  {p.name}')
    print(f'  {u.triangles:7d}  together')


def main():
    thrift.apply()
    args = sys.argv[sys.argv.index('--') + 1:] if '--' in sys.argv else []
    want = [a for a in args if a != 'fast'] or ['base', 'tyres', 'weights', 'loader']
    bake = 'fast' not in args
    if 'base' in want:
        base(bake)
    if 'tyres' in want:
        from belarus_82_1 import running
        for kind in D.TYRES:
            running.write(kind, OUT)
    if 'weights' in want:
        from belarus_82_1 import weights
        weights.write(OUT, bake)
    if 'loader' in want:
        from belarus_82_1 import loader
        loader.write(OUT, bake)


main()
