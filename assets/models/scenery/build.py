"""Builds the scenery: blender -b -t 1 -P build.py -- [names, comma separated] [fast]"""
import importlib
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import export, settings, write                                         # noqa: E402

# name: (triangle budget, brings its own floor)
JOBS = {'person': (7500, False), 'trailer': (16000, False), 'container': (10000, False), 'yard': (40000, True),
        'field': (55000, True), 'cyclorama': (3000, True)}


def main():
    """Build the named ones, or all."""
    args = settings.words()
    fast = 'fast' in args
    names = [n for a in args if a not in ('fast', '--list') for n in a.split(',')]
    for name, (budget, floor) in JOBS.items():
        if names and name not in names:
            continue
        export.clear()
        unit = importlib.import_module(name).build()
        if '--list' in args:
            for p in unit.parts.values():
                print(f'  {p.name:28} {p.triangles:6}')
        write(unit, name, not fast, budget, floor)


main()
