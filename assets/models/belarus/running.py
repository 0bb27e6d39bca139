"""The three sets of wheels; pivots lie on the axles of base.glb, whose heights follow the standard tyres."""
import os

from mathutils import Matrix

from kit import Unit, export, shapes, wheels
from kit.part import axis_frame
from kit.tyre import Tyre

from . import layout, wheel_options


def write(D, kind, out):
    """One GLB: tyres_<kind>.glb."""
    export.clear()
    front, rear = D.TYRES[kind]['front'], D.TYRES[kind]['rear']
    low = layout.below_ground(D, kind)
    u = Unit(f'wheels.{kind}', fits='wheels,mount.wheels', tyre_front=front[0], tyre_rear=rear[0],
             below_ground_front=low[0], below_ground_rear=low[1])
    for side, sgn in (('L', 1), ('R', -1)):
        pin = layout.kingpin(D, side)
        u.empty(f'steer.front.{side}', '', (pin.x, pin.y, D.FRONT_R), axis='z', **layout.steer_range(D, kind))   # the base has a knuckle of this name: both are posed together
        wheels.wheel(u, f'wheel.front.{side}', front[0], side, (sgn * D.TRACK_FRONT / 2, D.FRONT_Y, D.FRONT_R), parent=f'steer.front.{side}', hub='reduction', hub_slot=layout.IRON, dims=(front[1], front[2], inch(front[0])),
                     explode=(sgn * .6, -.1, 0), rpm=60, offset=-.014, depth=.055, holes=6)
        wheels.wheel(u, f'wheel.rear.{side}', rear[0], side, (sgn * D.TRACK_REAR / 2, 0, D.REAR_R), hub='none', dims=(rear[1], rear[2], inch(rear[0])),
                     explode=(sgn * .8, 0, 0), rpm=38, offset=-.020, depth=.075, holes=8)
        for which in ('front', 'rear'):
            if sgn < 0:
                bead(u, f'wheel.{which}.L', D.TYRES[kind][which])
    wheel_options.add(u, D, kind)
    for p in u.parts.values():
        print(f'  {p.triangles:7d}  {p.name}')
    export.write(u, os.path.join(out, f'tyres_{kind}.glb'), budget=64000)


def bead(u, name, tyre):
    """Rubber bead that fills the seat between the tyre's foot and both flanges of the rim: no daylight between their polygons. Both sides share the mesh."""
    p = u.parts[name]
    t = Tyre(tyre[0], (tyre[1], tyre[2], inch(tyre[0])))
    turn = Matrix.Translation(p.pivot) @ axis_frame('x')
    b, f = t.rim_w, t.flange
    for s in (-1, 1):
        p.add('rubber.tyre', shapes.ring(t.Rr + .009, t.Rr + f + .010, *sorted((s * (b - .030), s * (b + .002))), 0, 40), turn)


def inch(size):
    """Rim diameter from the size string."""
    return wheels.TYRES[size][2]
