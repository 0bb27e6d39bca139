"""Builds the headers: blender -b -t 1 -P build.py -- [names, comma separated] [--quick]"""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import GROUND, export, write                                                  # noqa: E402
import grain                                                                      # noqa: E402
import kits                                                                       # noqa: E402
import maize                                                                      # noqa: E402
import pickup                                                                     # noqa: E402
import trolley                                                                    # noqa: E402


def jobs():
    out = {
        'grain_4m': lambda: (grain.build(grain.Spec('grain_4m', 4.0, 5, '4.0 m')), 62000),
        'grain_5m': lambda: (grain.build(grain.Spec('grain_5m', 5.0, 6, '5.0 m', skids=5, spiders=4)), 70000),
        'soya_5m': lambda: (grain.build(grain.Spec('soya_5m', 5.0, 6, '5.0 m', flex=True, guard_pitch=.0508, tine_pitch=.11, skids=13, spiders=4)), 90000),
    }
    out['maize_4row'] = lambda: (maize.build(), 36000)
    out['pickup_3m'] = lambda: (pickup.build(), 50000)
    out['rape_4m'] = lambda: (kits.build_rape(), 30000)
    out['sunflower_4m'] = lambda: (kits.build_sunflower(), 20000)
    out['trolley'] = lambda: (trolley.build(), 50000)
    return out


def main():
    args = sys.argv[sys.argv.index('--') + 1:] if '--' in sys.argv else []
    quick = '--quick' in args
    names = [n for a in args if not a.startswith('--') for n in a.split(',')]
    for name, job in jobs().items():
        if names and name not in names:
            continue
        export.clear()
        unit, budget = job()
        if '--list' in args:
            for p in unit.parts.values():
                print(f'  {p.name:28} {p.triangles:6}')
        write(unit, name, not quick, budget, lift=0 if name == 'trolley' else -GROUND)


main()
