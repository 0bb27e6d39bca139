"""Builds all GLBs of the GS200:  blender -b -t 1 -P assets/models/gs200/build.py [-- base lod1 wheels track chopper fast]"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..'))

from kit import Unit, export, settings                                                   # noqa: E402
from gs200 import dims as D                                                    # noqa: E402

OUT = os.path.join(HERE, '..', '..', 'glb', 'gs200')


def base(bake=True, name='base', keep=1.0, budget=250000):
    """The machine without front running gear, header and chopper; keep < 1 gives a level of detail."""
    from gs200 import body, cab, drive, engine_deck, feeder, options, tank
    export.clear()
    u = Unit('machine.gs200', model='gs200')
    for module in (body, cab, tank, engine_deck, feeder, drive, options):
        module.build(u)
    mounts(u)
    report(u)
    export.write(u, os.path.join(OUT, name + '.glb'), bake=bake, budget=budget, keep=keep)


def mounts(u):
    """Hitch points and dimension pairs, from the constants."""
    u.mount('header', D.HEADER_MOUNT, 'header', parent='feeder')
    u.mount('running.front', (0, 0, 0), 'running.front')
    u.mount('chopper', (0, D.HOOD_REAR - .10, 1.20), 'chopper')
    u.dim('length', (0, D.FRONT, 0), (0, D.REAR, 0))
    u.dim('width', (-D.HALF, 0, 0), (D.HALF, 0, 0))
    u.dim('height', (0, 0, 0), (0, 0, D.HEIGHT))
    u.dim('wheelbase', (0, 0, D.FRONT_R), (0, D.WHEELBASE, D.FRONT_R))
    u.dim('track_front', (-D.TRACK_FRONT / 2, 0, 0), (D.TRACK_FRONT / 2, 0, 0))
    u.dim('track_rear', (-D.TRACK_REAR / 2, D.WHEELBASE, 0), (D.TRACK_REAR / 2, D.WHEELBASE, 0))


def report(u):
    """Triangles per part, largest first."""
    for p in sorted(u.parts.values(), key=lambda p: -p.triangles)[:40]:
        print(f'  {p.triangles:7d}  {p.name}')


def main():
    args = sys.argv[sys.argv.index('--') + 1:] if '--' in sys.argv else []
    want = [a for a in args if a != 'fast'] or ['base', 'wheels', 'track', 'chopper']
    bake = 'fast' not in args
    if 'base' in want:
        base(bake)
    if 'lod1' in want:
        settings.detail = 1
        base(bake, 'base_lod1', .45, 110000)
        settings.detail = 2
    from gs200 import chopper, running
    if 'wheels' in want:
        running.wheels_all(OUT)
    if 'track' in want:
        running.halftrack(OUT)
    if 'chopper' in want:
        chopper.write(OUT)


main()
