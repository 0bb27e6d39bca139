"""Builds assets/glb/belarus_options/*.glb:  blender -b -t 1 -P build.py -- [names] [fast]. OPTIONS_OUT=<folder> writes elsewhere."""
import importlib
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..'))

from kit import export, settings                                                    # noqa: E402
from belarus import thrift                                                     # noqa: E402

OUT = os.environ.get('OPTIONS_OUT') or os.path.join(HERE, '..', '..', 'glb', 'belarus_options')

# file: module, function, triangles, height above the ground at which it hangs on an 82.1
FILES = {
    'front_linkage': ('front_linkage', 'unit', 18000, .79),
    'hitch_automatic': ('hitches', 'automatic', 7000, .395),
    'hitch_lift': ('hitches', 'pickup', 8000, .395),
    'pto_side': ('drives', 'side_pto', 5000, .74),
    'pulley': ('drives', 'pulley', 6000, .64),
    'toolbox': ('boxes', 'toolbox', 4000, .48),
    'linkage_ballast': ('boxes', 'ballast', 5000, .545),
    'loader_forks': ('loader_tools', 'forks', 8000, .33),
    'loader_bale_spike': ('loader_tools', 'bale_spike', 8000, .33),
}


def main():
    thrift.apply()
    args = settings.words()
    names = [n for n in FILES if n in args] or [n for n in FILES if os.path.exists(os.path.join(HERE, FILES[n][0] + '.py'))]
    for name in names:
        module, make, budget, lift = FILES[name]
        export.clear()
        u = getattr(importlib.import_module('belarus_options.' + module), make)()
        for p in sorted(u.parts.values(), key=lambda p: -p.triangles)[:5]:
            print(f'  {p.triangles:7d}  {p.name}')
        export.write(u, os.path.join(OUT, name + '.glb'), bake='fast' not in args, budget=budget, lift=lift)


if __name__ == '__main__':
    main()
