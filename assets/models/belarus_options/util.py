"""Helpers of the options: hydraulic cylinders that follow, eyes, pins, plates."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit.part import axis_frame, towards

M = Matrix.Translation


def ram(u, what, side, a, b, foot, head, r, share, slot='paint.accent', pin='front_linkage'):
    """Hydraulic cylinder of two nodes: the barrel on part `foot` at a and the rod on part `head` at b, each aiming at the other's pin."""
    a, b = Vector(a), Vector(b)
    length = (b - a).length
    u.empty(f'{pin}.pin.{what}.a.{side}', foot, a)
    u.empty(f'{pin}.pin.{what}.b.{side}', head, b)
    barrel = u.part(f'{pin}.{what}.barrel.{side}', foot, a, aim=f'{pin}.pin.{what}.b.{side}')
    rod = u.part(f'{pin}.{what}.rod.{side}', head, b, aim=f'{pin}.pin.{what}.a.{side}')
    m, end = towards(a, b), length * (1 - share)
    for w0, w1, k in ((r * .9, end, 1), (end - r * .9, end, 1.14), (r * .7, r * 1.5, 1.10)):
        barrel.add(slot, shapes.cyl(r * k, w0, w1, .004, 16), m)
    rod.add('metal.chrome', shapes.cyl(r * .52, end - .10, length - r * .6, .002, 12), m)
    for part, w, q in ((barrel, 0, r * .95), (rod, length, r * .85)):
        eye = m @ M((0, 0, w)) @ Matrix.Rotation(math.pi / 2, 4, 'Y')
        part.add(slot, shapes.ring(q * .45, q, -q * .55, q * .55, .003, 14), eye)
    for w in (r * 1.6, end - r * .8):
        barrel.add('metal.zinc', shapes.cyl(r * .28, r * .8, r * 1.5, .002, 8), m @ M((0, 0, w)) @ Matrix.Rotation(math.pi / 2, 4, 'X'))
    return barrel, rod


def pin(p, at, half, r, slot='metal.zinc', head=True):
    """Pin across the machine at a point, with a collar and a linch ring at its outer end."""
    p.cyl(slot, Vector(at) - Vector((half, 0, 0)), Vector(at) + Vector((half, 0, 0)), r, r * .2, 12)
    if head:
        x = Vector(at) - Vector((half, 0, 0))
        p.cyl(slot, x, x - Vector((.008, 0, 0)), r * 1.45, .002, 12)
        e = Vector(at) + Vector((half - .010, 0, 0))
        ring = [e + Vector((0, math.cos(t) * r * 1.25, math.sin(t) * r * 1.25)) for t in (math.tau * k / 10 for k in range(10))]
        p.add('metal.steel', shapes.tube(ring, .0025, 0, 5, closed=True))


def ball(p, at, r=.036, half=.024, slot='paint.chassis'):
    """Eye with a ball, axis across."""
    ax = M(Vector(at)) @ axis_frame('x')
    p.add(slot, shapes.ring(r * .66, r, -half, half, .004, 16), ax)
    p.add('metal.chrome', shapes.lathe([(.013, -half * 1.2), (r * .52, -half * .9), (r * .67, -.004), (r * .67, .004), (r * .52, half * .9), (.013, half * 1.2)], 12), ax)


def side(k, x, y=0.0, z=0.0):
    """Plane of the left (k = 1) or right (k = -1) side; u to the rear on the left, to the front on the right."""
    return frame((k * x, y, z), (0, k, 0), (0, 0, 1))
