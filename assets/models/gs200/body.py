"""Shell: side shields, belt, upper flanks, straw hood, fenders, decals and signs."""
import functools
import math

from mathutils import Matrix, Vector

from kit import frame, shapes, side_frame
from kit import assemblies as A
from kit.part import towards

from . import dims as D
from combine import lean
from .surf import CREASE, arc, belt, contours, film, flank, lettering, outline, place, pressed, shoulder, shut_line, smooth, tension, upper, upper_of, warp

GAP = 0.014                       # shut line


# ---------------------------------------------------------------- side shields

def front_shape():
    """Outline (y, z) of the front shield: follows the wheel arch."""
    top = 2.02
    return ([(0.075, 1.735, .03), (0.055, belt(0) - .012, .03), (top, belt(top) - .012, .02), (top + .17, 1.03, .05), (1.00, .985, .04)]
            + arc(0, D.FRONT_R, 0.945, 13.5, 76, 10))


def rear_shape():
    """Outline of the rear shield: cut out over the rear wheel."""
    y0, y1 = 2.02 + GAP, 3.66
    wheel = arc(D.WHEELBASE, D.REAR_R, 0.70, 134, 60, 9)
    return [(y0, belt(y0) - .012, .02), (y1, belt(y1) - .012, .02), (y1 + .13, 1.15, .03)] + wheel[::-1] + [(2.80, .995, .04), (y0 + .17, 1.03, .05)]


def slots(y, z, n, pitch=0.058, length=0.34, rake=0.16, high=0.030):
    """A stack of raked slots."""
    out = []
    for i in range(n):
        k = length * (1 - 0.07 * i)
        out.append([(q[0] - i * pitch * rake, q[1]) for q in lean.slot(y, z - i * pitch, k, high, 0.052)])
    return out


OPEN = 70                          # degrees by which a side shield swings up


def groove(y0, y1):
    """Pressed line below the belt, from y0 to y1: outline, depth, slope."""
    return [(y0, belt(y0) - .148, .013), (y1, belt(y1) - .148, .013), (y1, belt(y1) - .118, .013), (y0, belt(y0) - .118, .013)], -.013, .012


def side_shields(u):
    """panel.side.front.* and panel.side.rear.*: hinged at the belt, with gas struts."""
    for side in 'LR':
        s = 1 if side == 'L' else -1
        turn = {'axis': 'y', 'min': -OPEN if s > 0 else 0, 'max': 0 if s > 0 else OPEN}
        pivot = lambda y: (s * (flank(y, belt(y)) - .012), y, belt(y) - .016)               # noqa: E731
        front = u.part(f'panel.side.front.{side}', budget=7000, pivot=pivot(1.1), explode=(.75 * s, 0, 0), **turn)
        pocket = [(1.47, 1.115, .03), (1.925, 1.125, .03), (1.955, 1.328, .03), (1.50, 1.318, .03)], -.011, .012
        dish = [(q[0], q[1]) for q in shapes.rect(1.235, 1.165, 1.375, 1.275, .03)], -.012, .012
        fn = pressed(front, side, 'paint.primary', front_shape(), flank, slots(1.735, 1.287, 4, .048, .36, .16, .026), [groove(.17, 1.93), pocket, dish],
                     contours(.93, 2.135, tension, CREASE[1:]) + contours(.55, 2.115, tension), bevel=.010, behind='mesh.dark')
        shield_fittings(front, side, (0.35, 1.05, 1.80), 1.305, 1.22, fn)
        rear = u.part(f'panel.side.rear.{side}', budget=7000, pivot=pivot(2.85), explode=(.75 * s, 0, 0), **turn)
        pocket = [(2.265, 1.13, .03), (2.675, 1.13, .03), (2.71, 1.362, .03), (2.30, 1.352, .03)], -.011, .012
        dish = [(q[0], q[1]) for q in shapes.rect(2.84, 1.185, 2.98, 1.295, .03)], -.012, .012
        bead = [(3.10, 1.25, .02), (3.60, 1.255, .02), (3.60, 1.30, .02), (3.08, 1.295, .02)], .008, .010
        fn = pressed(rear, side, 'paint.primary', rear_shape(), flank, slots(2.505, 1.318, 4, .050, .33, .16, .027), [groove(2.42, 3.56), pocket, dish, bead],
                     contours(2.12, 3.73, tension, CREASE), bevel=.010, behind='mesh.dark')
        shield_fittings(rear, side, (2.25, 2.90, 3.50), 2.91, 1.24, fn)
        sill(front, side, [(1.035, .992), (2.172, 1.036), (2.164, 1.092), (1.03, 1.048)])
        sill(rear, side, [(2.215, 1.040), (2.79, 1.002), (2.825, 1.058), (2.206, 1.096)])
        edging(front, side, arc(0, D.FRONT_R, .950, 15, 74, 14))
        edging(rear, side, arc(D.WHEELBASE, D.REAR_R, .705, 60, 132, 14))
        stiffeners(front, side, 0.66, 1.90)
        stiffeners(rear, side, 2.20, 3.55)
        for p, ys in ((front, (.62, 1.94)), (rear, (2.24, 3.52))):
            for y in ys:
                strut(p, side, y)
        shut_seals(rear, side)


def strut(p, side, y):
    """Gas strut on a shield; its inner end meets the frame post when the shield is up, and lies behind the tank side when down."""
    s, t = (1 if side == 'L' else -1), math.radians(OPEN)
    px, pz = abs(p.pivot.x), p.pivot.z
    dx, dz = 1.088 - px, 1.80 - pz                                       # post bracket, seen from the hinge
    foot = Vector((s * (px + dx * math.cos(t) + dz * math.sin(t)), y, pz - dx * math.sin(t) + dz * math.cos(t)))
    head = Vector((s * (flank(y, 1.62) - .05), y, 1.62))
    d = foot - head
    p.cyl('plastic.black', head + d * .02, head + d * .52, .014, segments=10)
    p.cyl('metal.chrome', head + d * .50, foot, .006, segments=8)
    for q in (head, foot):
        p.cyl('metal.zinc', q - Vector((0, .018, 0)), q + Vector((0, .018, 0)), .012, segments=8)
    p.block('metal.dark', head + Vector((s * .012, 0, 0)), (.02, .05, .06), .003)


def shield_fittings(p, side, hinges, latch_y, latch_z, fn):
    """Hinges at the upper edge, paddle latch in its dish, quarter-turn screws, rubber stops."""
    for y in hinges:
        lean.hinge(p, place(side, y, belt(y) - .050, flank, .001) @ Matrix.Rotation(math.pi / 2, 4, 'Z'), .11)
        for k in (-.032, .032):
            A.bolt(p, place(side, y + k, belt(y) - .068, flank, .005), .006, washer=False)
    paddle(p, place(side, latch_y, latch_z, fn, .001))
    for y in (hinges[0] + .35, hinges[1] + .30):
        z = belt(y) - .06
        p.add('rubber.belt', shapes.cyl(.016, -.03, -.018, .003, 8), place(side, y, z, flank))
    for k in (-.28, .30):
        y = latch_y + k
        q = place(side, y, tension(y) - .105, flank, .001)
        p.add('metal.zinc', shapes.cyl(.013, 0, .005, .002, 10), q)
        p.add('mesh.dark', shapes.box((-.009, -.002, .0045), (.009, .002, .0062), .0005), q)


def paddle(p, where, w=.056, h=.038):
    """Paddle latch in its dish: dark bezel, bright paddle that stands proud at its finger edge, key cylinder."""
    p.add('plastic.black', shapes.plate(lean.rounded(w * 2, h * 2, .014), (), .008, .003, back=False), where @ Matrix.Translation((0, 0, .008)))
    p.add('metal.galv', shapes.outward(shapes.loft([[(u, v, .008) for u, v in ((-.046, -.026), (.022, -.026), (.022, .026), (-.046, .026))],
                                                    [(u, v, d) for u, v, d in ((-.043, -.022, .024), (.019, -.022, .024), (.019, .022, .013), (-.043, .022, .013))]])), where)
    p.add('mesh.dark', lean.tiny((-.043, -.033, .0075), (.019, -.027, .0095)), where)
    p.add('metal.zinc', shapes.lathe([(.011, .007), (.010, .014), (0, .014)], 8), where @ Matrix.Translation((.039, 0, 0)))


def shut_seals(p, side):
    """Rubber profiles on both leaning edges of the rear shield: dark lines in the shut lines to the front shield and the hood."""
    s = 1 if side == 'L' else -1
    for (ya, za), (yb, zb) in (((2.02 + GAP / 2, belt(2.02) - .03), (2.19 + GAP / 2, 1.045)), ((3.66 + GAP / 2, belt(3.66) - .012), (3.79 + GAP / 2, 1.15))):
        zs = [za, tension((ya + yb) / 2) + .004, tension((ya + yb) / 2) - .056, zb]
        pts = [(ya + (yb - ya) * (z - za) / (zb - za), z) for z in zs]
        p.bar('rubber.belt', [(s * (flank(y, z) - .020), y, z) for y, z in pts], .012, .024, up=(1, 0, 0))


def sill(p, side, pts):
    """Dark rubbing strip along the lower edge of a shield."""
    p.add('paint.accent', shapes.plate(outline(side, [(*q, .015) for q in pts]), (), .012, .005, warp(side, flank, .009), .14, back=False))


def edging(p, side, pts):
    """Rubber bead on the edge of a wheel arch."""
    s = 1 if side == 'L' else -1
    p.tube('rubber.belt', [(s * (flank(y, z) - .004), y, z) for y, z in pts], .013, 0)


def stiffeners(p, side, y0, y1):
    """Hat profiles on the inside of a shield."""
    s = 1 if side == 'L' else -1
    for z in (1.78, 1.50):
        pts = [(s * (flank(y, z) - .045), y, z) for y in (y0, (y0 + y1) / 2, y1)]
        p.bar('paint.accent', pts, .05, .03)


# ---------------------------------------------------------------- belt and upper flanks

def belt_rail(u):
    """Dark shelf between shields and upper flank."""
    p = u.part('body.belt')
    ys = [0.05 + (3.66 - 0.05) * i / 24 for i in range(25)]
    for side in 'LR':
        s = 1 if side == 'L' else -1
        rings = []
        for y in ys:
            z, xo, xi = belt(y), flank(y, belt(y) - .02), upper(y, belt(y) + .05) - .02
            rings.append([(s * (xi - .03), y, z - .07), (s * (xo - .050), y, z - .07), (s * (xo - .045), y, z - .004), (s * (xo - .004), y, z + .004), (s * (xo + .004), y, z + .014),
                          (s * (xo + .002), y, z + .030), (s * (xo - .012), y, z + .038), (s * xi, y, z + .055)])
        p.loft('paint.accent', rings)


def tank_side_shape():
    """Outline of the flank panel beside the tank; its rear edge leans."""
    return [(0.085, belt(0) + .062, .03), (0.085, 3.10, .05), (1.50, 3.06, .05), (1.93, belt(1.93) + .062, .02)]


def engine_side_shape():
    """Outline of the flank panel beside the engine: top line runs down to the hood."""
    k = GAP + .004
    return [(1.93 + k, belt(1.95) + .062, .02), (1.50 + k, 3.06, .05), (2.30, 2.99, .4), (3.10, 2.86, .50), (3.655, hood_top(3.655) - .02, .06), (3.66, belt(3.66) + .062, .02)]


def upper_sides(u):
    """panel.upper.tank.*, panel.upper.engine.* with louvres (left) and the screen's opening (right)."""
    for side in 'LR':
        s = 1 if side == 'L' else -1
        tank = u.part(f'panel.upper.tank.{side}', explode=(.55 * s, 0, .1))
        low = [([(1.04 - .02 * k, 2.150 + .080 * k, .016), (1.80 - .046 * k, 2.135 + .080 * k, .016), (1.782 - .046 * k, 2.180 + .080 * k, .016),
                 (1.03 - .02 * k, 2.195 + .080 * k, .016)], .017, .016) for k in range(5)]
        field = [(.16, 2.60, .04), (1.60, 2.545, .04), (1.475, 2.985, .05), (.16, 3.025, .05)], .007, .012
        presses = low + [field] if side == 'R' else low
        fn = pressed(tank, side, 'paint.secondary', tank_side_shape(), upper_of(side), (), presses, contours(.70 if side == 'L' else .14, 1.66, shoulder, (0,), .12), (.17, .14), lip=.05)
        engine = u.part(f'panel.upper.engine.{side}', explode=(.55 * s, 0, .1))
        crease = contours(1.80, 2.02, shoulder, (0,), .12) + contours(3.02, 3.50, shoulder, (0,), .12)
        if side == 'L':
            hole = [(2.16, 2.20, .05), (1.90, 2.84, .05), (2.62, 2.76, .08), (3.02, 2.62, .12), (3.13, 2.18, .05)]
            grooves = [([(3.19 + .02 - .055 * k / 2, 2.22 + .10 * k, .01), (3.56, 2.205 + .10 * k, .01), (3.56, 2.235 + .10 * k, .01), (3.20 - .055 * k / 2, 2.25 + .10 * k, .01)], -.009, .009) for k in range(1, 4)]
            pressed(engine, side, 'paint.secondary', engine_side_shape(), upper, [hole], grooves, crease, (.17, .14))
            louvre(engine, side, hole)
        else:
            hole = [(2.04, 2.20, .05), (1.84, 2.82, .05), (2.62, 2.80, .10), (3.02, 2.66, .15), (3.16, 2.19, .05)]
            pressed(engine, side, 'paint.secondary', engine_side_shape(), upper, [hole], (), crease, (.17, .14))
            o, disc = outline(side, hole), outline(side, shapes.circle(2.50, 2.46, .262, 36))
            engine.add('paint.accent', shapes.plate(o, [disc], .05, .006, warp(side, upper, -.012), (.16, .11)))
        hatch(tank, side)
        lean.latch(engine, place(side, 3.44, 2.13, upper, .001), .034)
        for y, z in ((2.02, 2.10), (2.55, 2.09), (3.05, 2.08), (3.60, 2.10), (3.60, 2.60), (2.9, 2.86), (2.3, 2.945)):
            A.bolt(engine, place(side, y, z, upper, .001), .008)
        for y, z in ((.14, 2.17), (.14, 2.45), (.14, 2.75), (.14, 3.05), (.62, 3.04), (1.02, 3.03), (1.45, 3.01), (1.86, 2.10), (.62, 2.13), (1.0, 2.12), (1.66, 2.66)):
            A.bolt(tank, place(side, y, z, fn, .001), .008)


def hatch(p, side):
    """Flap near the front of the tank side, right: cleaning opening with a shut line, hinges and a latch."""
    if side == 'L':
        return
    o = [(.20, 2.17, .04), (.56, 2.165, .04), (.56, 2.52, .04), (.20, 2.53, .04)]
    shut_line(p, side, o, upper_of(side), .007)
    small = [(.21, 2.18, .035), (.55, 2.175, .035), (.55, 2.51, .035), (.21, 2.52, .035)]
    p.add('paint.secondary', shapes.plate(outline(side, small), (), .008, .004, warp(side, upper_of(side), .006), .2, back=False))
    for z in (2.25, 2.44):
        lean.hinge(p, place(side, .545, z, upper_of(side), .005), .07, .007)
    lean.latch(p, place(side, .27, 2.345, upper_of(side), .006), .030)


def louvre(p, side, hole):
    """Louvre insert: frame, raked grey blades over a lit core, two posts and a bright lower lip."""
    s = 1 if side == 'L' else -1
    o = outline(side, hole)
    ring = shapes.ccw(shapes.fillet(o))
    small = shapes.inset(ring, .032)
    p.add('mesh.dark', shapes.plate(shapes.inset(ring, -.01), (), .002, 0, warp(side, upper, -.105), .25, back=False))
    p.add('paint.accent', shapes.plate(o, [small], .055, .007, warp(side, upper, .006), .2, back=False))
    flat = [(q[0] * s, q[1]) for q in small]
    lo, hi, n = 2.225, 2.80, 11
    for i in range(n):
        z = lo + (hi - lo) * (i + .5) / n
        ya, yb = _left_of(flat, z), _right_of(flat, z)
        if yb - ya < .1:
            continue
        rings = []
        for k in range(5):
            y = ya - .012 + (yb - ya + .024) * k / 4
            x = upper(y, z)
            rings.append([(s * (x - .062), y, z + .030), (s * (x - .014), y, z - .018), (s * (x - .004), y, z - .014), (s * (x - .004), y, z - .006), (s * (x - .056), y, z + .036)])
        p.loft('plastic.grey', rings)
    for y in (2.37, 2.72):
        zs = [_left_of([(q[1], q[0]) for q in flat], y) - .005, _right_of([(q[1], q[0]) for q in flat], y) + .005]
        pts = [(s * (upper(y - .02 * k, z) - .050), y, z) for k, z in enumerate([zs[0] + (zs[1] - zs[0]) * j / 4 for j in range(5)])]
        p.bar('paint.accent', pts, .022, .05, up=(1, 0, 0))
    for y, z in ((2.20, 2.218), (3.09, 2.20), (1.955, 2.80), (2.62, 2.742)):
        A.bolt(p, place(side, y, z, upper, .006), .006, washer=False)


def _left_of(poly, z):
    return min((a[0] + (b[0] - a[0]) * (z - a[1]) / (b[1] - a[1]) for a, b in zip(poly, poly[1:] + poly[:1]) if (a[1] > z) != (b[1] > z)), default=0)


def _right_of(poly, z):
    return max((a[0] + (b[0] - a[0]) * (z - a[1]) / (b[1] - a[1]) for a, b in zip(poly, poly[1:] + poly[:1]) if (a[1] > z) != (b[1] > z)), default=0)


# ---------------------------------------------------------------- straw hood

def hood_top(y):
    """Crest of the hood."""
    d = y - 3.66
    return 2.70 - 0.205 * d - 0.055 * d * abs(d)


def hood_low(y):
    """Lower edge of the hood."""
    return 1.16 + 0.03 * max(0, y - 4.0)


def hood_upper(y, z):
    """x of the hood above the belt: carries on the set-back upper flank and merges with the lower one to the rear."""
    k = smooth(3.75, 5.05, y)
    b = belt(y)
    return upper(y, z) * (1 - k) + (flank(y, b) - .006 - .14 * (z - b)) * k


def joint(y, z):
    """How far the hood's front edge lies behind y at height z: it follows the rear shield, and evens out to the rear."""
    top = belt(3.66) - .012
    return .130 * max(0.0, (top - z) / (top - 1.15)) * (1 - smooth(3.66, 4.25, y))


def hood_ring(y, shrink=0.0, lean=0.0, n_up=5, n_arc=6):
    """Points of one hood section from the left foot over the top to the right foot: flank, ledge, upper flank, crown."""
    r = 0.07 + 0.27 * smooth(3.66, 4.6, y)
    b, zb, zt = belt(y), hood_low(y) + shrink * .2, hood_top(y) - shrink
    step = max(0.0, flank(y, b) - hood_upper(y, b))
    t = tension(y)
    zs = [zb, zb + (t - CREASE[3] - zb) * .5] + [t - d for d in reversed(CREASE)] + [t + .004] + [t + (b - t) * i / 3 for i in range(1, 4)]
    left = [(flank(y + joint(y, z), z), z) for z in zs]       # points run along the crease, or it would ripple
    left += [(flank(y, b) - .006, b + .010), (flank(y, b) - .35 * step - .004, b + .022)]
    zs = zt - r
    z0 = b + .030 + .22 * step
    left += [(hood_upper(y, z0 + (zs - z0) * i / n_up), z0 + (zs - z0) * i / n_up) for i in range(n_up + 1)]
    xs = left[-1][0]
    for i in range(1, n_arc + 1):
        a = math.pi / 2 * i / n_arc
        left.append((xs - r * 1.15 * (1 - math.cos(a)), zs + r * math.sin(a)))
    left = [(x - shrink, z) for x, z in left]
    xi = left[-1][0]
    for k, h in ((.885, 0), (.865, 0), (.83, 1), (.81, 1), (.45, 1)):                      # the crown's middle field is pressed upward
        left.append((xi * k, zt + .022 * (1 - k * k) + .022 * h * smooth(3.70, 3.82, y) * (1 - smooth(4.7, 4.95, y))))
    pts = left + [(0, zt + .022 + .022 * smooth(3.70, 3.82, y) * (1 - smooth(4.7, 4.95, y)))] + [(-x, z) for x, z in reversed(left)]
    return [Vector((x, y - lean * (z - zb) + joint(y, z), z)) for x, z in pts]


@functools.lru_cache(None)
def hood_rings():
    """All sections: run, then the rounded rear edge."""
    y0, y1 = 3.66 + GAP, D.HOOD_REAR
    out = []
    for y in [y0, y0 + .04, y0 + .09, 3.83, 3.95, 4.08, 4.22, 4.36, 4.50, 4.62, 4.74, 4.86, 4.98, y1 - .16]:
        out.append(hood_ring(y, 0, .10 * smooth(4.2, y1, y)))
    for i in range(1, 6):
        a = math.pi / 2 * i / 5
        y = y1 - .16 + .16 * math.sin(a)
        out.append(hood_ring(y, .16 * (1 - math.cos(a)), .10))
    return out


def hood_profile(x, lift=0.0):
    """(y, z) of the hood's crown along a line of constant x, front to rear, raised by lift square to it."""
    out = []
    for ring in hood_rings():
        n = len(ring) // 2
        for a, b in zip(ring[10:n + 1], ring[11:n + 1]):
            if a.x >= x > b.x and a.z > 1.9:
                out.append(tuple((a + (b - a) * ((a.x - x) / (a.x - b.x)))[1:]))
                break
    if lift:
        flat = [Vector((y, z)) for y, z in out]
        done = []
        for i, q in enumerate(flat):
            d = (flat[min(i + 1, len(flat) - 1)] - flat[max(i - 1, 0)]).normalized()
            done.append((q.x - d.y * lift, q.y + d.x * lift))
        out = done
    return out


def crown_height(x, y):
    """z of the hood's crown at a point of the plan."""
    profile = hood_profile(max(abs(x), .004))
    return next((za + (zb - za) * (y - ya) / (yb - ya) for (ya, za), (yb, zb) in zip(profile, profile[1:]) if ya <= y <= yb), profile[-1][1])


def skin(x, y, lift=0.0):
    """Frame on the hood's crown, w out of the sheet, raised by lift."""
    e = .03
    f = frame((x, y, crown_height(x, y)), (2 * e, 0, crown_height(x + e, y) - crown_height(x - e, y)), (0, 2 * e, crown_height(x, y + e) - crown_height(x, y - e)))
    return f @ Matrix.Translation((0, 0, lift))


HATCH = (-.60, .28, 3.98, 4.72)     # walker hatch in the hood's crown: x from, to; y from, to


def crown_hatch(p):
    """Hatch over the straw walkers in the crown: raised flap in a shut line, hinges in front, two latches and a grip at the rear."""
    x0, x1, y0, y1 = HATCH
    on = lambda lift: lambda x, y: (x, y, crown_height(x, y) + lift)            # noqa: E731
    o = shapes.split_edges(shapes.ccw(shapes.fillet(shapes.rect(x0, y0, x1, y1, .07), 0, 4)), .25)
    ring, n = o + shapes.inset(o, .012), len(o)
    p.add('mesh.dark', shapes.warped(shapes.Chunk([Vector((*q, 0)) for q in ring], [(i, (i + 1) % n, n + (i + 1) % n, n + i) for i in range(n)], False), on(.004)))
    flap = shapes.inset(o, .014)
    p.add('paint.primary', shapes.plate(flap, (), .014, .006, on(.012), (.25, .25), back=False))
    for x in (x0 + .20, x1 - .20):
        lean.hinge(p, skin(x, y0 + .012, .010), .10, .011)
        paddle(p, skin(x, y1 - .10, .012))
    a, b = skin((x0 + x1) / 2 - .09, y1 - .10, .010), skin((x0 + x1) / 2 + .09, y1 - .10, .010)
    p.tube('plastic.black', [a.translation, a @ Vector((0, 0, .05)), b @ Vector((0, 0, .05)), b.translation], .010, .03, 6)
    for x in (x0 + .14, x1 - .14):                                              # pressed beads that stiffen it
        p.loft('paint.primary', [[skin(x, y) @ Vector((u, 0, w)) for u, w in ((-.035, .008), (-.018, h), (.018, h), (.035, .008))] for y, h in ((y0 + .10, .010), (y0 + .14, .022), ((y0 + y1) / 2, .022), (y1 - .26, .022), (y1 - .22, .010))], closed=False, caps=False)


def hood(u):
    """body.hood: shell, rear face with lamps, plate, triangle, stripes."""
    p = u.part('body.hood', budget=17500, explode=(0, 1.1, .15))
    rings = hood_rings()
    m, n = len(rings), len(rings[0])
    p.grid('paint.primary', lambda s, t: rings[round(s * (m - 1))][round(t * (n - 1))], m - 1, n - 1)
    inner = [[q for k, q in enumerate(r) if k % 2 == 0 or k in (0, n - 1)] for r in rings[::2] + ([rings[-1]] if m % 2 == 0 else [])]
    im, jn = len(inner), len(inner[0])
    p.grid('paint.primary', lambda s, t: _shrunk(inner[round((1 - s) * (im - 1))][round(t * (jn - 1))]), im - 1, jn - 1)
    hood_front_edge(p, rings[0])
    hood_front_seal(p)
    hood_rear(p, rings[-1])
    hood_fittings(p)
    hood_trim(p)
    crown_hatch(p)


def _shrunk(q):
    """A point of the hood's inner skin."""
    return Vector((q.x * .984, q.y, q.z - .014 * smooth(2.0, 2.3, q.z)))


def hood_front_edge(p, ring):
    """Return flange at the joint to the shields."""
    inner = [Vector((q.x * .955, q.y + .004, q.z - .05 * smooth(1.9, 2.3, q.z))) for q in ring]
    back = [q + Vector((0, .10, 0)) for q in inner]
    rows = [ring, inner, back]
    p.grid('paint.accent', lambda s, t: rows[round(s * 2)][round(t * (len(ring) - 1))], 2, len(ring) - 1)   # dark: a glossy one would flash in the shut line


def hood_front_seal(p):
    """Dark profile right behind the hood's front edge: no light shows beside the flange."""
    for s in (1, -1):
        zs = [belt(3.66) - .02, 1.77, tension(3.7) + .010, tension(3.7) - .058, 1.18]
        at = lambda z: 3.66 + GAP + joint(3.66, z) + .014                        # noqa: E731
        p.bar('rubber.belt', [(s * (flank(at(z), z) - .016), at(z), z) for z in zs], .020, .022, up=(1, 0, 0))


def hood_rear(p, last):
    """Recessed rear face above the straw opening: yellow above, a dark band with the lamps below it, a bumper rail."""
    y = D.HOOD_REAR - .035
    face = [(q.x * .985, q.z) for q in last if q.z > 1.60]
    x0 = max(q[0] for q in face)
    face = [(x0, 1.60)] + face + [(-x0, 1.60)]
    lean = .10
    where = lambda uu, v: (-uu, y - lean * (v - 1.2), v)                         # noqa: E731
    hood_rear_flange(p, last)
    small = shapes.inset(shapes.ccw(face), .012)
    p.add('paint.primary', shapes.plate([(-a, b) for a, b in small], (), .02, .006, where, (.25, .15)))
    w = LAMPS + .145                                                              # its ends leave the corners free: on the left the ladder goes up
    band = [(-w, 1.625, .03), (w, 1.625, .03), (w - .015, 1.975, .05), (-w + .015, 1.975, .05)]
    p.add('paint.accent', shapes.plate(band, (), .018, .008, lambda a, b: (-a, y + .014 - lean * (b - 1.2), b), (.3, .2), back=False))
    lip = [(-.45, 2.09), (.45, 2.09)]
    p.bar('paint.accent', [(a, y + .004 - lean * (z - 1.2), z + .012) for a, z in lip], .016, .010)
    p.bar('paint.accent', [(x0 * .99, y - .012, 1.592), (-x0 * .99, y - .012, 1.592)], .07, .055)
    p.bar('rubber.belt', [(x0 * .96, y + .028, 1.592), (-x0 * .96, y + .028, 1.592)], .02, .038)


def hood_rear_flange(p, last):
    """Return of the shell's rear edge towards the recessed face: it hides the inner skin and its thickness."""
    ring = [q for q in last if q.z > 1.56]
    rows = [ring]
    for inset, deep in ((.025, .010), (.025, .075)):
        row = []
        for i, q in enumerate(ring):
            t = ring[min(i + 1, len(ring) - 1)] - ring[max(i - 1, 0)]
            n = Vector((-t.z, 0, t.x)).normalized()                              # from left over the top to right: points into the hood
            n = n if n.dot(Vector((-q.x, 0, 1.9 - q.z))) > 0 else -n
            row.append(q + n * inset - Vector((0, deep, 0)))
        rows.append(row)
    p.grid('paint.primary', lambda s, t: rows[round(s * 2)][round(t * (len(ring) - 1))], 2, len(ring) - 1)


def hood_trim(p):
    """Rubber bead along the lower edges, service flap with shut line, latches and hinges, gills, belt groove, bolts at the joint."""
    for side, s in (('L', 1), ('R', -1)):
        ys = [3.80 + (5.06 - 3.80) * i / 12 for i in range(13)]
        p.tube('rubber.belt', [(s * (flank(y, hood_low(y)) - .006), y - .0, hood_low(y)) for y in ys], .013, 0, 6)
        o = [(4.00, 2.045, .04), (4.70, 2.02, .05), (4.58, 2.27, .07), (4.00, 2.36, .05)]
        shut_line(p, side, o, hood_upper, .008, .002)
        inner = shapes.inset(shapes.ccw(shapes.fillet(o)), .011)
        p.add('paint.primary', shapes.plate(outline(side, inner), (), .010, .004, warp(side, hood_upper, .008), (.14, .08), back=False))
        lean.latch(p, place(side, 4.09, 2.13, hood_upper, .009), .030)
        lean.hinge(p, place(side, 4.52, 2.14, hood_upper, .008), .07, .007)
        for i in range(5):
            gill(p, side, 4.30 + .11 * i, 1.37)
        o = [(4.20, 1.265, .03), (4.86, 1.27, .03), (4.90, 1.475, .03), (4.22, 1.47, .03)]
        shut_line(p, side, o, flank, .006, .002)
        for y, z in ((4.235, 1.30), (4.84, 1.305), (4.865, 1.445), (4.25, 1.44)):
            p.add('metal.zinc', shapes.cyl(.011, 0, .005, .002, 8), place(side, y, z, flank, .001))
        for k, z in enumerate((1.25, 1.48, 1.72, 1.90, 2.2, 2.42, 2.58)):
            fn = flank if z < 1.95 else hood_upper
            y = 3.715 + joint(3.66, z)
            A.bolt(p, place(side, y, z, fn, .001), .008, washer=False)
    p.bar('rubber.belt', [(x, 3.664, hood_top(3.66) + .006) for x in (-.9, -.45, 0, .45, .9)], .02, .016, up=(0, 0, 1))


def gill(p, side, y, z, tall=.15, wide=.05):
    """Pressed gill: a dark opening under a blister that stands 18 mm proud at its rear edge."""
    s = 1 if side == 'L' else -1
    film(p, side, 'mesh.dark', [(y, z - tall / 2, .01), (y + wide, z - tall / 2, .01), (y + wide + .02, z + tall / 2, .01), (y + .02, z + tall / 2, .01)], flank, .002)

    def blister(a, b):
        v = z + tall * (b - .5)
        u = y - .005 + (wide * .95) * a + .02 * b
        return (s * (flank(u, v) + .002 + .018 * a * a * (1 - abs(2 * b - 1) ** 4)), u, v)
    p.grid('paint.primary', blister if s > 0 else lambda a, b: blister(a, 1 - b), 2, 6, thickness=.002)


def rear_frame(x, z, lift=0.0):
    """Frame on the hood's rear face, w to the rear."""
    y = D.HOOD_REAR - .035 - .10 * (z - 1.2) + lift
    return frame((x, y, z), (-1, 0, 0), (0, -.10, 1))


LAMPS = .545                      # x of the tail lamps


def hood_fittings(p):
    """Lamps, plate, triangle, stripes, handle, speed disc, lettering."""
    for s in (1, -1):
        tail_lamp(p, rear_frame(LAMPS * s, 1.755, .020) @ Matrix.Scale(s, 4, (1, 0, 0)), .25, .11, .05)
        A.hazard(p, rear_frame(LAMPS * s, 1.895, .019), .25, .125, angle=45 * s)
        lean.reflector(p, rear_frame(LAMPS * s, 1.662, .019), .12, .040, 'reflect.red')
        side = 'L' if s > 0 else 'R'
        lean.reflector(p, place(side, 4.96, 1.33, flank, .001), .10, .045)
        lean.reflector(p, place(side, 3.92, 1.30, flank, .001), .10, .045)
        lean.round_lamp(p, place(side, 5.02, 1.80, flank, .0), .028, .022, 'lamp.amber')
        lean.warning(p, place(side, 5.00, 1.475, flank, .002), .11)
    A.slow_triangle(p, rear_frame(.205, 1.78, .036), .32)
    p.text('decal.dark', 'GOMSELMASH', .058, rear_frame(-.28, 2.03, .003), shear=.18, fine=1)
    plate_at = rear_frame(-.215, 1.76, .020)
    p.add('plastic.black', shapes.prism(shapes.rect(-.135, -.085, .135, .085, .01), 0, .008, .003), plate_at)
    p.add('decal.light', shapes.plate(shapes.rect(-.125, -.075, .125, .075, .006), (), .001, 0, back=False), plate_at @ Matrix.Translation((0, 0, .010)))
    p.text('decal.dark', '10 ZM', .045, plate_at @ Matrix.Translation((0, .028, .010)), .001, font='condensed', fine=1)
    p.text('decal.dark', '200', .045, plate_at @ Matrix.Translation((0, -.035, .010)), .001, font='condensed', fine=1)
    lean.lamp(p, plate_at @ Matrix.Translation((0, .105, .0)), .09, .028, .03)
    lean.warning(p, rear_frame(-.020, 1.735, .021), .13)
    speed_disc(p, rear_frame(-.020, 1.885, .020), .045, '20')
    A.grab(p, (-.16, D.HOOD_REAR - .02, 1.600), (.16, D.HOOD_REAR - .02, 1.600), (0, 1, 0))


def tail_lamp(p, where, width=.25, height=.11, depth=.05):
    """Rear combination: amber, red and white chambers with ribs in one dark frame."""
    o = lean.rounded(width, height, .02)
    p.add('plastic.black', shapes.prism(o, 0, depth * .8, .005, 0), where)
    for slot, a, b in (('lamp.amber', -.47, -.17), ('lamp.red', -.15, .25), ('lamp.white', .27, .47)):
        p.add(slot, shapes.box((width * a, -height * .42, depth * .5), (width * b, height * .42, depth), .006), where)
    for k in range(4):
        p.add('lamp.red', lean.tiny((-width * .13, -height * .30 + height * .2 * k - .003, depth * .9), (width * .23, -height * .30 + height * .2 * k + .003, depth * 1.05)), where)


def speed_disc(p, where, r, text):
    """Road speed sign: white disc with a red rim and the figure."""
    p.add('decal.light', shapes.plate(shapes.circle(0, 0, r, 20), (), .0015, 0, back=False), where @ Matrix.Translation((0, 0, .0015)))
    p.add('decal.accent', shapes.plate(shapes.circle(0, 0, r, 20), [shapes.circle(0, 0, r * .80, 20)], .001, 0, back=False), where @ Matrix.Translation((0, 0, .0028)))
    p.text('decal.dark', text, r * .75, where @ Matrix.Translation((0, 0, .002)), .001, font='condensed', fine=1)


# ---------------------------------------------------------------- fenders and signs

def fenders(u):
    """body.fender.*: dark arches over the front wheels with lip."""
    for side, s in (('L', 1), ('R', -1)):
        p = u.part(f'body.fender.{side}', explode=(.4 * s, 0, 0))
        r = .905
        rings = []
        for i in range(19):
            a = math.radians(18 + (128 - 18) * i / 18)
            c, n = math.cos(a), math.sin(a)
            row = [(.90, r - .012), (.90, r + .006), (1.20, r + .016), (1.395, r + .010), (1.432, r - .012), (1.440, r - .045), (1.428, r - .045), (1.420, r - .018), (1.39, r - .006), (1.20, r)]
            rings.append([(s * x, q * c, D.FRONT_R + q * n) for x, q in row])
        p.loft('plastic.black', rings)
        for a in (40, 105):
            c, n = math.cos(math.radians(a)), math.sin(math.radians(a))
            p.bar('paint.chassis', [(s * .55, r * c * .9, D.FRONT_R + r * n * .95), (s * .86, r * c * .98, D.FRONT_R + r * n * .985), (s * 1.38, r * c * .985, D.FRONT_R + r * n * .985)], .05, .02, .1)


PLACES = {'front': ((.44, 2.101), .75, 0), 'rear': ((2.132, 3.712), .75, 0), 'hood': ((3.752, 5.055), 0, 1.1), 'tank': (None, .55, 0)}


def decals(u):
    """option.decal_*: three liveries, only one shown at a time. Each has a part per panel that explodes with it."""
    for name, livery in (('factory', livery_factory), ('plain', livery_plain), ('ganja', livery_ganja)):
        root = u.empty(f'option.decal_{name}')
        for side, s in (('L', 1), ('R', -1)):
            for where, (span, out, back) in PLACES.items():
                explode = (out * s, back, .15 if back else .1 if where == 'tank' else 0)
                if where in ('front', 'rear'):                                    # they open with their shield
                    p = u.part(f'option.decal_{name}.{where}.{side}', f'panel.side.{where}.{side}')
                else:
                    p = u.part(f'option.decal_{name}.{where}.{side}', root, explode=explode)
                livery(p, side, where, span)
                if not p.faces:
                    del u.parts[p.name]


def _stripe(y0, y1, dz0, dz1, rake=.175):
    """Outline parallel to the crease between two heights above it, from y0 to y1 at the crease; its ends lean like the shut lines of the shields."""
    return [(y0 - rake * dz0, tension(y0) + dz0), (y1 - rake * dz0, tension(y1) + dz0), (y1 - rake * dz1, tension(y1) + dz1), (y0 - rake * dz1, tension(y0) + dz1)]


def _round_arch(pts, r=.962):
    """A stripe's outline pushed out of the wheel arch, so that it ends along the shield's edge."""
    out = []
    for q in shapes.split_edges(shapes.ccw(pts), .05):
        d = math.hypot(q[0], q[1] - D.FRONT_R)
        out.append((q[0] * r / d, D.FRONT_R + (q[1] - D.FRONT_R) * r / d) if d < r else q)
    return [q for i, q in enumerate(out) if math.dist(q, out[i - 1]) > .004]


def _clear_of_arch(y0, dz, r=.965):
    """First y at or behind y0 where the height dz above the crease is outside the wheel arch."""
    while math.hypot(y0, tension(y0) + dz - D.FRONT_R) < r:
        y0 += .01
    return y0


KW = {'shear': .18}


def livery_factory(p, side, where, span):
    """Dark band above the crease across both shields, red line, white name; big type on the upper flank."""
    if span:
        band = _stripe(*span, .030, .275)
        film(p, side, 'decal.dark', _round_arch(band) if where == 'front' else band, flank)
        film(p, side, 'decal.accent', _stripe(*span, .292, .314), flank)
    if where == 'front':
        lettering(p, side, 'decal.light', 'GOMSELMASH', .128, 1.26, tension(1.26) + .150, flank, .006, **KW)
    if where == 'rear':
        lettering(p, side, 'decal.light', 'GS200', .145, 3.06, tension(3.06) + .150, flank, .006, **KW)
    if where == 'tank':
        big = side == 'R'
        lettering(p, side, 'decal.dark', 'GS200', .20 if big else .095, .86 if big else 1.32, 2.805 if big else 2.60, upper_of(side), .0105 if big else .002, **KW)
        if big:
            film(p, side, 'decal.accent', [(.36, 2.655), (1.30, 2.655), (1.312, 2.675), (.36, 2.675)], upper_of(side), .0115)


def livery_plain(p, side, where, span):
    """Names only."""
    if where == 'front':
        lettering(p, side, 'decal.dark', 'GOMSELMASH', .115, 1.28, 1.70, flank, **KW)
    if where == 'rear':
        lettering(p, side, 'decal.dark', 'GS200', .115, 2.86, 1.68, flank, **KW)


def livery_ganja(p, side, where, span):
    """Gəncə plant livery: three thin lines in blue, red, green and the plant's name."""
    for k, slot in enumerate(('decal.blue', 'decal.accent', 'decal.green') if span else ()):
        start = _clear_of_arch(span[0], .030 + .034 * k) + .175 * (.054 + .034 * k) if where == 'front' else span[0]
        film(p, side, slot, _stripe(start, span[1], .030 + .034 * k, .054 + .034 * k), flank, grid=.16)
    if where == 'front':
        lettering(p, side, 'decal.dark', 'GƏNCƏ', .15, 1.22, tension(1.22) + .235, flank, **KW)
    if where == 'rear':
        lettering(p, side, 'decal.dark', 'AVTOMOBİL ZAVODU', .060, 2.86, tension(2.86) + .215, flank, fine=1, **KW)
    if where == 'tank' and side == 'R':
        lettering(p, side, 'decal.dark', 'GS200', .155, .90, 2.80, upper_of(side), .0105, **KW)


def stickers(u):
    """Warnings, plates and reflectors, on the panels they belong to."""
    for side in 'LR':
        front, rear, engine = (u.parts[f'panel.{n}.{side}'] for n in ('side.front', 'side.rear', 'upper.engine'))
        for p, y, z in ((front, .24, 1.79), (front, 1.12, 1.22), (rear, 2.115, 1.86), (rear, 3.60, 1.40)):
            lean.warning(p, place(side, y, z, flank, .002), .115)
        for p, y in ((front, 1.15), (rear, 2.62)):
            lean.reflector(p, place(side, y, 1.034 + (.022 if y < 2 else .0), flank, .009), .10, .040)
        lean.sticker(front, place(side, 1.72, 1.825, flank, .002), .12, .05, 'decal.yellow')
        lean.sticker(front, place(side, 1.72, 1.825, flank, .0035), .08, .012, 'decal.dark')
        lean.warning(engine, place(side, 3.52, 2.18, upper, .002), .10)
    for side in 'LR':
        front, rear, engine, tank = (u.parts[f'panel.{n}.{side}'] for n in ('side.front', 'side.rear', 'upper.engine', 'upper.tank'))
        for p, y, z in ((front, 1.02, 1.36), (front, 2.06, 1.25), (rear, 2.20, 1.26), (rear, 3.02, 1.40)):
            grease(p, place(side, y, z, flank, .0005))
        lean.sticker(front, place(side, .24, 1.70, flank, .002), .07, .05, 'decal.blue')
        lean.warning(tank, place(side, .17 if side == 'L' else .80, 2.34, upper_of(side), .002), .10)
        lean.round_lamp(front, place(side, 2.00, 1.10, flank, .008), .022, .016, 'lamp.amber')
    lean.sticker(u.parts['panel.upper.engine.R'], place('R', 3.35, 2.30, upper, .002), .12, .09, 'decal.green')
    u.parts['panel.upper.engine.R'].text('decal.light', 'DIESEL', .022, place('R', 3.35, 2.31, upper, .0035), .001, fine=1)
    u.parts['panel.upper.engine.R'].text('decal.light', '250 l', .018, place('R', 3.35, 2.275, upper, .0035), .001, fine=1)
    A.nameplate(u.parts['panel.side.front.R'], place('R', .44, 1.79, flank, .001), .16, .10)


def inner_frame(u):
    """Posts and rails behind the shields, so that open shut lines show structure."""
    p = u.part('body.frame')
    p.bake_without = ('panel.',)
    for s in (1, -1):
        p.box('paint.secondary', (s * .56, .098, 1.60), (s * 1.222, .116, belt(0) - .02), .004)
        p.prism('paint.accent', shapes.rect(s * .72, 1.74, s * 1.02, 1.96, .04), .075, .10, 'y', .008)
        for k in range(4):
            p.box('mesh.dark', (s * .75, .073, 1.77 + .048 * k), (s * .99, .08, 1.79 + .048 * k), .001)
        for y in (.12, 2.10, 3.64):
            p.bar('paint.chassis', [(s * 1.13, y, 1.10 if y > .5 else 1.74), (s * 1.16, y, belt(y) - .03)], .06, .05)
            p.bar('paint.chassis', [(s * .58, y, belt(y) - .06), (s * 1.16, y, belt(y) - .06)], .06, .05)
        p.bar('paint.chassis', [(s * 1.08, .95, 1.06), (s * 1.08, 2.75, 1.06)], .05, .06)
        for y in (1.0, 2.10, 2.72):
            p.bar('paint.chassis', [(s * .58, y, 1.04), (s * 1.08, y, 1.06)], .05, .05)
        p.bar('paint.chassis', [(s * 1.05, .12, belt(.12) - .06), (s * 1.05, 3.64, belt(3.64) - .06)], .04, .04)
        for y in (.62, 1.94, 2.24, 3.52):                                       # brackets that take the struts of open shields
            p.bar('paint.chassis', [(s * 1.050, y, belt(y) - .05), (s * 1.050, y, 1.775)], .035, .012, up=(0, 1, 0))


def lines(u):
    """body.lines: brake pipes and cable looms under the frame rails, up behind the cab and along the deck, with clips."""
    p = u.part('body.lines')
    p.bake_without = ('panel.',)
    for s in (1, -1):
        x, z = s * D.FRAME_X, .846
        for k, (r, slot) in enumerate(((.005, 'metal.steel'), (.005, 'metal.steel'), (.014, 'rubber.belt'))):
            q = x + s * (-.026 + .018 * k + (.012 if k == 2 else 0))
            p.tube(slot, [(q, -.32, z + .004), (q, .30, z), (q, 3.05, z), (q - s * .10, 3.22, z + .03)], r, 0, 5)
        for i in range(7):
            clip(p, frame((x, -.15 + .48 * i, z - .012), (s, 0, 0), (0, -s, 0)), .022)
        loom = [(s * q, .075, z) for q, z in ((D.HULL + .024, .90), (D.HULL + .024, 1.50), (.68, 1.62), (.70, 1.95))]
        p.tube('rubber.belt', loom, .016, .06, 6)
        for z in (1.05, 1.30, 1.50):
            p.add('metal.zinc', lean.tiny((s * D.HULL - .007 + s * .018 - .018, .050, z - .008), (s * D.HULL + .007 + s * .018 + .018, .094, z + .008)))
    x, z = -.955, D.DECK_Z + .016
    p.tube('rubber.belt', [(x, 1.70, z), (x, 3.30, z), (x + .05, 3.46, z), (x + .1, 3.52, z - .05)], .015, .06, 6)
    for i in range(5):
        clip(p, frame((x, 1.80 + .34 * i, z + .015), (1, 0, 0), (0, 1, 0)), .020)
    pipes = [(-.60, -1.02, 1.63), (-.66, -.80, 1.60), (-.68, -.2, 1.50), (-.575, .02, 1.30)]
    for k in range(3):                                                          # hydraulic hoses from the cab floor
        p.tube('rubber.belt', [Vector(q) + Vector((-.03 * k, .0, -.012 * k)) for q in pipes], .010, .1, 6)


def clip(p, where, r=.02):
    """Saddle clip over a bundle: a plain strap."""
    p.add('metal.zinc', lean.tiny((-r * 1.5, -.008, -.002), (r * 1.5, .008, .003)), where)


def grease(p, where):
    """Lubrication point: nipple and its yellow ring."""
    p.add('decal.yellow', shapes.plate(shapes.circle(0, 0, .026, 14), [shapes.circle(0, 0, .013, 10)], .001, 0, back=False), where @ Matrix.Translation((0, 0, .0015)))
    p.add('metal.zinc', shapes.cyl(.006, 0, .012, .002, 6), where)
    p.add('metal.zinc', shapes.cyl(.004, .011, .018, .0015, 6), where)


def build(u):
    """All of the shell."""
    side_shields(u)
    belt_rail(u)
    upper_sides(u)
    hood(u)
    fenders(u)
    decals(u)
    stickers(u)
    inner_frame(u)
    lines(u)
