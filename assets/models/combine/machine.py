"""Builds the GLBs of one combine out of its own modules and the shared ones: what a machine's build.py runs."""
import importlib
import os
from types import SimpleNamespace

from kit import Unit, export, settings

from . import chopper, drive, feeder, hitch, mounts, options, running, threshing

GLB = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'glb')


def make(model, own, budget, insides=40000, track=True, finish=None):
    """All files of a machine, or those named on the command line: base insides wheels track chopper [fast].

    `own`: modules of the machine's package that build parts of the base. `budget`, `insides`: triangles stored.
    `finish(u)` is called on the base's unit before it is written."""
    D = importlib.import_module(model + '.dims')
    out = os.path.join(GLB, model)
    args = settings.words()
    bake = 'fast' not in args
    jobs = {'base': lambda: base(model, D, own, budget, bake, out, finish), 'insides': lambda: threshing.write(out, D, model, bake, insides),
            'wheels': lambda: running.wheels_all(out, D), 'track': lambda: running.halftrack(out, D), 'chopper': lambda: chopper.write(out, D)}
    if not track:
        del jobs['track']
    for name in [a for a in args if a != 'fast'] or jobs:
        jobs[name]()


def base(model, D, own, budget, bake, out, finish):
    """The machine without front running gear, header, insides and chopper."""
    export.clear()
    u = Unit('machine.' + model, model=model)
    modules = {name: importlib.import_module(f'{model}.{name}') for name in (*own, 'surf')}
    for name in own:
        modules[name].build(u)
    feeder.build(u, D)
    drive.build(u, D)
    options.build(u, D, SimpleNamespace(**{**vars(modules['surf']), 'rear_frame': modules['body'].rear_frame}))
    mounts.build(u, D)
    hitch.build(u, D)
    if finish:
        finish(u)
    for p in sorted(u.parts.values(), key=lambda p: -p.triangles)[:40]:
        print(f'  {p.triangles:7d}  {p.name}')
    export.write(u, os.path.join(out, 'base.glb'), bake=bake, budget=budget)
