"""Front running gear, each a GLB of its own: three tyre sizes and the half-track. Origin: ground under the front axle.
D is the machine's sizes module; every wheel stands on the machine's axle (D.FRONT_R, the loaded radius of its first tyre)."""
import os
import re

from kit import Unit, export, wheels


def slug(size):
    """File and node name of a tyre size."""
    return re.sub(r'[^a-z0-9]+', '_', size.lower())


def wheel_pair(size, out, D):
    """running_front_<size>.glb; the root tells how far this tyre reaches below the ground of the base machine."""
    export.clear()
    below = wheels.TYRES[size][0] / 2 - D.DEFLECTION_FRONT - D.FRONT_R
    u = Unit(f'running.front.{slug(size)}', fits='running.front', tyre=size, below_ground_front=round(below, 4))
    for side, s in (('L', 1), ('R', -1)):
        wheels.wheel(u, f'wheel.front.{side}', size, side, (s * D.TRACK_FRONT / 2, 0, D.FRONT_R), hub='reduction', explode=(.75 * s, 0, 0))
    export.write(u, os.path.join(out, f'running_front_{slug(size)}.glb'), budget=28000)


def wheels_all(out, D):
    """All sizes of the machine."""
    for size in D.TYRES_FRONT:
        wheel_pair(size, out, D)


def halftrack(out, D):
    """halftrack.glb"""
    from . import halftrack as module
    module.write(out, D)
