"""Tow hitch for the header trolley: a drawbar from the frame behind the rear axle, clevis, pin, chains, socket."""
from mathutils import Vector

from kit import frame
from kit import assemblies as A

from .threshing import hose

EYE_Z = .55                  # height of the trolley's eye


def eye(D):
    """Where the trolley's eye sits."""
    return (0, D.WHEELBASE + D.HITCH_BACK, EYE_Z)


def build(u, D):
    """body.hitch and mount.trolley."""
    p = u.part('body.hitch', explode=(0, .8, -.3))
    e = Vector(eye(D))
    top = D.FRAME_RAIL[-1][1] - .05                 # close under the rails: the axle swings below
    for s in (1, -1):
        a, b = Vector((s * .30, D.WHEELBASE + .12, top)), Vector((s * .055, e.y - .22, EYE_Z + .02))
        p.bar('metal.engine', [a, a + Vector((0, .10, 0)), b, b + Vector((0, .10, 0))], .07, .09, .05, .006)
        p.block('paint.chassis', (s * .30, D.WHEELBASE + .06, top + .01), (.16, .22, .05), .008)
        hose(p, [(s * .075, e.y - .19, EYE_Z + .03), (s * .145, e.y - .21, EYE_Z - .03), (s * .13, e.y - .20, EYE_Z - .10), (s * .05, e.y - .16, EYE_Z - .046)], .010)
    for z in (.045, -.045):
        p.prism('metal.engine', [(-.075, e.y - .26), (.075, e.y - .26), (.062, e.y), (.035, e.y + .045), (-.035, e.y + .045), (-.062, e.y)], EYE_Z + z - .011, EYE_Z + z + .011, 'z', .004, radius=0)
    p.block('metal.engine', (0, e.y - .20, EYE_Z), (.13, .10, .09), .006)
    p.cyl('metal.zinc', (0, e.y, EYE_Z - .085), (0, e.y, EYE_Z + .085), .017)
    p.tube('metal.zinc', [(0, e.y, EYE_Z + .085), (0, e.y, EYE_Z + .13), (.06, e.y, EYE_Z + .13)], .006, .02)
    f = frame((-.13, e.y - .26, EYE_Z + .12), (-1, 0, 0), (0, 0, 1))
    p.block('paint.chassis', (-.10, e.y - .28, EYE_Z + .09), (.12, .012, .14), .003)
    p.cyl('plastic.black', f.translation, f.translation + Vector((0, .05, 0)), .034)
    A.warning(p, frame((0, e.y - .148, EYE_Z), (-1, 0, 0), (0, 0, 1)), .06)
    u.mount('trolley', tuple(e), 'trolley,mount.trolley')
