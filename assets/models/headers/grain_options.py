"""Parts that a grain header shows when they are ordered: crop lifters, long dividers, rice kit of the reel."""
from common import *                                                              # noqa: F403
from grain_sizes import *                                                         # noqa: F403
from grain_front import guard_places


def build(u, s):
    """option.lifters, option.dividers and, on headers for cereals, option.reel_rice."""
    lifters(u, s)
    dividers(u, s)
    if not s.flex:
        reel_rice(u, s)


def lifters(u, s):
    """Crop lifters on every fourth guard."""
    p = u.part('option.lifters', explode=(0, -.60, .05), budget=4000)
    tip = KNIFE_Y - (.143 if not s.flex else .113)
    for x in guard_places(s)[2:-1:4]:
        _lifter(p, x, tip)


def _lifter(p, x, tip):
    """Spring leaf under the guard, clip on its tip, runner ahead and the rising lifting bar."""
    y, z = tip, KNIFE_Z
    leaf = [(x, KNIFE_Y + .02, z - .027), (x, y + .02, z - .026), (x, y - .10, z - .050), (x, y - .185, z - .075)]
    p.add('metal.galv', shapes.loft([[(q[0] - w, q[1], q[2] - .003), (q[0] + w, q[1], q[2] - .003), (q[0] + w, q[1], q[2] + .003), (q[0] - w, q[1], q[2] + .003)] for q, w in zip(leaf, (.017, .014, .012, .006))]))
    p.add('metal.dark', cube((x - .016, y + .010, z - .030), (x + .016, y + .036, z + .012)))
    bar = [(x, y - .190, z - .076), (x, y - .06, z - .002), (x, y + .06, z + .050), (x, y + .13, z + .062)]
    p.add('metal.galv', shapes.loft([[(q[0] - w, q[1], q[2] - h), (q[0] + w, q[1], q[2] - h), (q[0], q[1], q[2] + h)] for q, w, h in zip(bar, (.004, .006, .006, .005), (.004, .008, .008, .005))]))
    p.add('metal.zinc', nut(.010, z - .034, z - .022), M((x, KNIFE_Y + .005, 0)))


def dividers(u, s):
    """Long dividers bolted over the noses on both ends: torpedo, rails to the end sheet, outer rod."""
    W = s.width / 2
    u.empty('option.dividers')
    for side, sgn in (('L', 1), ('R', -1)):
        p = u.part(f'option.dividers.{side}', parent='option.dividers', explode=(.40 * sgn, -.70, 0), budget=2500)
        with p.at(Matrix.Scale(sgn, 4, (1, 0, 0))):
            _long_divider(p, W)
        reflex(p, frame((sgn * (W + .0975), -1.66, -.50), (0, sgn, 0), (0, 0, 1)), .09, .04)


def _long_divider(p, W):
    rows = [(-1.52, -.012, .096, -.600, -.405), (-1.66, -.014, .096, -.604, -.440), (-1.95, -.010, .086, -.604, -.470), (-2.25, .000, .070, -.600, -.505),
            (-2.48, .012, .056, -.594, -.535), (-2.60, .020, .046, -.588, -.552)]
    p.add('paint.header', shapes.outward(shapes.loft([_torpedo(W + x0, W + x1, z0, z1, y) for y, x0, x1, z0, z1 in rows])))
    tip = [(-2.53, .012, .056, -.600, -.536), (-2.66, .022, .044, -.588, -.556), (-2.72, .029, .037, -.580, -.568)]
    p.add('metal.worn', shapes.outward(shapes.loft([_torpedo(W + x0, W + x1, z0, z1, y) for y, x0, x1, z0, z1 in tip])))
    p.bar('metal.worn', [(W + .035, -2.45, -.606), (W + .042, -1.95, -.6085), (W + .042, -1.55, -.6085)], .06, .008, 0, .002)
    p.tube('metal.galv', [(W + .033, -2.58, -.552), (W + .036, -2.15, -.43), (W + .034, -1.60, -.20), (W + .030, -1.20, .05), (W + .022, -.92, .02)], .013, .25, 6)
    p.tube('metal.galv', [(W + .045, -2.50, -.545), (W + .15, -2.05, -.42), (W + .235, -1.55, -.22), (W + .255, -1.15, -.05), (W + .17, -.95, -.02), (W + .03, -.93, -.03)], .013, .25, 6)
    p.tube('metal.galv', [(W + .036, -2.10, -.415), (W + .145, -2.06, -.422)], .008, 0, 6)
    p.tube('metal.galv', [(W + .034, -1.62, -.21), (W + .225, -1.60, -.24)], .008, 0, 6)
    p.tube('metal.galv', [(W + .033, -1.66, -.225), (W + .035, -1.72, -.455)], .010, 0, 6)
    p.box('metal.galv', (W - .004, -.985, -.07), (W + .060, -.895, .045), .005)
    nuts(p, frame((W + .060, -.94, -.01), (0, 1, 0), (0, 0, 1)), [(-.025, -.035), (.025, .03)], .010)
    nuts(p, frame((W + .096, -1.60, -.50), (0, 1, 0), (0, 0, 1)), [(-.02, .03), (-.02, -.05), (.04, .03), (.04, -.05)], .011)


def _torpedo(x0, x1, z0, z1, y):
    """Cross section of the long divider: half round above, flat shoe below."""
    w, h = x1 - x0, z1 - z0
    return [(x0 + q * w, y, z0 + r * h) for q, r in ((0, .12), (.12, 0), (.88, 0), (1, .12), (1, .45), (.92, .72), (.74, .93), (.5, 1), (.26, .93), (.08, .72), (0, .45))]


def reel_rice(u, s):
    """Tines at half the pitch on every bat, and mud shields on the ends."""
    W = s.width / 2
    p = u.part('option.reel_rice', explode=(0, -.1, .2), budget=2500)
    for side in p.both_sides():
        outline = [(.02, -.50, .03), (.02, .16, .10), (-.32, .30, .16), (-.74, .0, .2), (-1.00, -.20, .12), (-1.05, -.50, .03)]
        where = frame((W + .235, 0, 0), (0, 1, 0), (0, 0, 1))
        p.plate('plastic.black', few(outline), where, thickness=.006, bevel=.002, lip=.028)
        for y, z in ((-.10, .02), (-.50, .05), (-.88, -.26)):
            p.bar('metal.galv', [(W + .02, y, z), (W + .231, y, z)], .036, .008, 0, .002)
            p.add('metal.zinc', nut(.011, .0, .010), frame((W + .235, y, z), (0, 1, 0), (0, 0, 1)))
        p.bar('metal.worn', [(W + .238, -.98, -.49), (W + .238, -.02, -.49)], .012, .05, 0, .003, up=(0, 0, 1))
    for i in range(s.bats):                                  # the header's own tines once more, half a pitch aside
        x, y, z = bat_at(i, s.bats)
        u.instance(f'option.reel_rice.bat.{i}', u.parts['header.reel.tines.0'], (s.tine_pitch / 2, y, z), parent=f'header.reel.bat.{i}')
