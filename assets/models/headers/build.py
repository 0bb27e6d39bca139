"""Builds the headers: blender -b -t 1 -P build.py -- [names, comma separated] [--quick]"""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import GROUND, export, settings, write                                                  # noqa: E402
import grain                                                                      # noqa: E402
import kits                                                                       # noqa: E402
import maize                                                                      # noqa: E402
import pickup                                                                     # noqa: E402
import trolley                                                                    # noqa: E402


def jobs():
    S = grain.Spec
    specs = (
        (S('grain_4m', 4.0, 6, '4.0 m'), 50500),
        (S('grain_5m', 5.0, 6, '5.0 m', skids=5), 54500),
        (S('grain_6m', 6.0, 6, '6.0 m', skids=6, spiders=4, mouth=1.25, plastic=True, heavy=True), 59500),
        (S('grain_7m', 7.0, 6, '7.0 m', skids=6, spiders=4, mouth=1.50, plastic=True, heavy=True, halves=2), 61500),
        (S('soya_5m', 5.0, 6, '5.0 m', flex=True, guard_pitch=.0508, tine_pitch=.125, skids=13), 60000),
        (S('soya_6m', 6.0, 6, '6.0 m', flex=True, guard_pitch=.0508, tine_pitch=.125, skids=15, spiders=4, mouth=1.25, heavy=True), 65000),
    )
    out = {s.name: (lambda s=s, budget=budget: (grain.build(s), budget)) for s, budget in specs}
    for m, budget in ((maize.Spec(4), 28000), (maize.Spec(6, mouth=1.25), 30000), (maize.Spec(8, mouth=1.50), 38000)):
        out[m.name] = lambda m=m, budget=budget: (maize.build(m), budget)
    out['pickup_3m'] = lambda: (pickup.build(3.0), 50000)
    out['pickup_3_4m'] = lambda: (pickup.build(3.4), 52000)
    out['rape_4m'] = lambda: (kits.build_rape(4.0), 22000)
    out['rape_6m'] = lambda: (kits.build_rape(6.0), 26000)
    out['sunflower_4m'] = lambda: (kits.build_sunflower(), 20000)
    out['trolley'] = lambda: (trolley.build(trolley.SMALL), 28000)
    out['trolley_6_7m'] = lambda: (trolley.build(trolley.LARGE), 30000)
    return out


def main():
    args = settings.words()
    quick = '--quick' in args or 'fast' in args
    names = [n for a in args if not a.startswith('--') and a != 'fast' for n in a.split(',')]
    for name, job in jobs().items():
        if names and name not in names:
            continue
        export.clear()
        unit, budget = job()
        if '--list' in args:
            for p in unit.parts.values():
                print(f'  {p.name:28} {p.triangles:6}')
        write(unit, name, not quick, budget, lift=trolley.EYE_Z if name.startswith('trolley') else -GROUND)


main()
