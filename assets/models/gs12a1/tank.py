"""Grain tank with hinged extension flaps, and the unloading auger."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import axis_frame, towards

from combine import small

from . import bits
from . import dims as D
from .cab import work_lamp
from .surf import belt, place, upper

F, B, T, XI = D.TANK_FRONT, D.TANK_REAR, D.TANK_TOP, D.TANK_HALF


BOARD_TOP, FLARE = 3.735, {'front': .09, 'L': .125, 'rear': .10, 'R': .125}       # rim of the extension boards, how far they lean out


def tank(u):
    """body.tank: walls with ribs, capped rim, hopper, filling auger, sensors, grain."""
    p = u.part('body.tank', explode=(0, 0, 1.1))
    p.bake_without = ('panel.', 'auger.')
    wall(p, F, (1, 0, 0), True)
    wall(p, B, (-1, 0, 0), False)
    for s in (1, -1):
        p.loft('metal.galv', [[(s * XI, F + .018, z), (s * XI, B - .018, z), (s * (XI - .012), B - .018, z), (s * (XI - .012), F + .018, z)] for z in (2.30, 2.52, 2.75, 3.05, 3.35, T)])
        for k in range(6):                                               # pressed ribs, seen when the flank panel is off
            bits.hat(p, 'metal.galv', frame((s * XI, F + .20 + .36 * k, 0), (0, s, 0), (0, 0, 1)), 2.54, T - .20, .11, .030)
        p.bar('metal.galv', [(s * (XI + .012), F + .03, 2.86), (s * (XI + .012), B - .03, 2.86)], .022, .05, up=(0, 0, 1))
        xo = upper(1.2, 3.40) + .012
        p.prism('paint.secondary', [(s * (XI - .03), T - .035, .01), (s * xo, 3.392, .012), (s * (xo + .004), 3.41, .012), (s * (xo - .02), T + .012, .02), (s * (XI - .03), T + .012, .012)], F - .02, B + .045, 'y', .005)
    for y in (F, B):
        p.bar('paint.secondary', [(-XI - .03, y, T - .012), (XI + .03, y, T - .012)], .09, .052)
    hopper(p)
    grain(p)
    filler(p)
    boards(p)


def wall(p, y, right, front):
    """Front or rear wall with pressed ribs, bolted seam; window and ladder in front."""
    f = frame((0, y, 0), right, (0, 0, 1))
    p.plate('paint.secondary', [(-XI - .05, 2.1, .01), (XI + .05, 2.1, .01), (XI + .05, T, .01), (-XI - .05, T, .01)], f, (), .015, .003, grid=.3)
    for x in (-1.12, -.75, -.375, 0, .375, .75) if front else (-1.12, -.75, -.375, 0, .375, .75, 1.12):
        bits.hat(p, 'paint.secondary', f @ Matrix.Translation((x, 0, 0)), 2.2, T - .10, .12, .050)
    p.bar('metal.galv', [f @ Vector((-XI - .03, T - .055, .002)), f @ Vector((XI + .03, T - .055, .002))], .006, .045, up=(0, 0, 1))
    bits.heads(p, f @ Matrix.Translation((0, 0, .005)), [(-XI + .08 + .40 * i, T - .055) for i in range(7)], .012)
    if front:
        bits.sight_window(p, f @ Matrix.Translation((.565, 3.17, .004)), .42, .32)
        rungs(p, y)


def rungs(p, y):
    """Ladder up the front wall on the platform's side: stiles on brackets, five rungs, grips over the rim."""
    x0, x1, out = .955, 1.315, y - .13
    for x in (x0, x1):
        p.bar('paint.chassis', [(x, out, 2.10), (x, out, T - .02)], .016, .050, up=(0, 1, 0))
        p.tube('paint.chassis', [(x, out, T - .05), (x, out, T + .34), (x, y + .02, T + .34), (x, y + .06, T + .10)], .015, .07, 7)
        for z in (2.22, 2.80, 3.36):
            p.bar('paint.chassis', [(x, y + .004, z), (x, out, z)], .045, .012, up=(0, 0, 1))
    for k in range(5):
        z = 2.24 + .27 * k
        p.box('metal.galv', (x0, out - .028, z - .012), (x1, out + .028, z + .012), .004)
    bits.warning(p, frame((.80, y - .052, 2.86), (1, 0, 0), (0, 0, 1)), .13)


def hopper(p):
    """Sloping floors to the cross augers and the troughs under them."""
    y0, y1 = F + .02, B - .02
    for s in (1, -1):
        p.loft('metal.galv', [[(s * (XI - .015) if k else s * .25, y, z0 + dz) for k, y, z0 in ((1, y0, 2.62), (1, y1, 2.62), (0, y1, 2.16), (0, y0, 2.16))] for dz in (0, -.02)])
    p.box('metal.galv', (-.30, y0, 2.10), (.30, y1, 2.17), .01)


HEAPS = ((.34, 1.22, 1.30, 1.12, 3.60), (-.62, 1.90, 1.25, .95, 3.47), (-.70, .55, 1.20, .95, 3.43))     # x, y, widths, crest


def grain(p):
    """Heaped grain: the cone under the filling auger's mouth and two older ones, up into the extension boards."""
    def heap(s, t):
        x, y = -XI + .02 + (2 * XI - .04) * s, F + .02 + (B - F - .04) * t
        tops = [c - .44 * math.hypot((x - cx) / wx, (y - cy) / wy) ** 1.25 for cx, cy, wx, wy, c in HEAPS]
        soft = math.log(sum(math.exp(26 * z) for z in tops)) / 26
        return (x, y, soft + .007 * math.sin(x * 23 + y * 7) * math.cos(y * 19 - x * 5))
    p.grid('grain', heap, 22, 17)


def filler(p):
    """Filling auger that rises through the grain, its hood, full-tank sensor."""
    p.tube('metal.galv', [(-1.05, 1.30, T - .45), (-.52, 1.26, T - .06), (-.20, 1.24, T + .10)], .11, .2, 16)
    d = Vector((.32, -.02, .16)).normalized()
    c = Vector((-.20, 1.24, T + .10))
    p.add('metal.galv', shapes.ring(.105, .130, -.03, .03, .004, 22), towards(c, c + d))
    p.bar('metal.galv', [c + Vector((-.02, 0, .125)), c + Vector((.26, -.01, .125)), c + Vector((.34, -.012, .02))], .22, .008, .08)
    p.bar('metal.steel', [c - Vector((0, .108, 0)), c + Vector((0, .108, 0))], .03, .02)
    p.cyl('metal.steel', c - d * .1, c + d * .12, .022)
    p.cyl('plastic.black', (.88, B - .012, T - .10), (.88, B - .10, T - .10), .045)
    p.bar('metal.galv', [(-.36, F + .01, T - .03), (-.36, B - .01, T - .03)], .05, .05)             # carries the auger's mouth
    p.bar('metal.galv', [(-.36, 1.25, T - .03), (-.36, 1.25, T + .04)], .26, .05)


# ---------------------------------------------------------------- extension boards

def corners(z, share=1.0):
    """Corner points of the boards' rim or of a level between hinge (0) and rim (1), counter-clockwise from the right front."""
    fx, ff, fr = FLARE['L'] * share, FLARE['front'] * share, FLARE['rear'] * share
    return [Vector((x, y, z)) for x, y in ((-XI - fx, F - ff), (XI + fx, F - ff), (XI + fx, B + fr), (-XI - fx, B + fr))]


def boards(p):
    """Four flared boards hinged on the rim, pressed ribs, folded rim, gussets, stays across."""
    lo, hi = corners(T + .022, 0), corners(BOARD_TOP)
    for i in range(4):
        board(p, lo[i], lo[(i + 1) % 4], hi[(i + 1) % 4], hi[i])
    for a, d in zip(lo, hi):                                             # canvas over the corner joints
        p.bar('rubber.belt', [a.lerp(d, .13), d - Vector((0, 0, .030))], .070, .020, bevel=.008, up=(a.x, a.y - 1.26, 0))
    for y in (F + .50, B - .50):                                         # stays from side to side
        p.bar('metal.galv', [(-XI - .094, y, BOARD_TOP - .07), (XI + .094, y, BOARD_TOP - .07)], .035, .045, up=(0, 0, 1))
        for s in (1, -1):
            p.box('metal.dark', (s * (XI + .03), y - .035, BOARD_TOP - .11), (s * (XI + .095), y + .035, BOARD_TOP - .035), .006)


def board(p, a, b, c, d):
    """One board over four corners: sheet, folded rim, hat ribs, hinges on the tank's rim and gussets beside them."""
    n, along = (b - a).cross(d - a).normalized(), (b - a).normalized()
    up = (d - a - along * (d - a).dot(along)).normalized()
    tall, wide = (d - a).dot(up), (b - a).length
    p.grid('paint.primary', lambda s, t: a.lerp(b, s).lerp(d.lerp(c, s), t), 8, 2, thickness=.006)
    p.bar('paint.accent', [d + n * .004, c + n * .004], .050, .040, bevel=.012, up=up)
    where = Matrix((*zip(along, up, n, a + n * .001), (0, 0, 0, 1)))
    count = round(wide / .30)
    for k in range(count):
        m = wide * (k + .5) / count
        bits.hat(p, 'paint.primary', where @ Matrix.Translation((m, 0, 0)), .055, tall - .028, .125, .034)
    gap = wide / count
    for k in range(1, count):
        if k % 2:
            small.hinge(p, where @ Matrix.Translation((gap * k, .030, .004)) @ Matrix.Rotation(math.pi / 2, 4, 'Z'), .13, .012)
        else:                                                            # gusset: foot on the rim, back on the board
            for e in (-.030, .030):
                q = where @ Vector((gap * k + e, 0, 0))
                r = q + up * (tall * .55)
                out = Vector((n.x, n.y, 0)).normalized()
                foot = q + out * .105 - Vector((0, 0, .006))
                t = along * .005
                p.loft('paint.primary', [[v - t for v in (q, foot, foot + Vector((0, 0, .025)), r)], [v + t for v in (q, foot, foot + Vector((0, 0, .025)), r)]])
            q = where @ Vector((gap * k, .045, .006))
            p.add('metal.galv', bits.bar_box(q - Vector((.03, .03, .008)), q + Vector((.03, .03, .008))))


def extension(u):
    """option.tank_extension: a second tier of flaps hinged on the boards' rim, with stiffeners, stays and canvas corners."""
    root = u.part('option.tank_extension', explode=(0, 0, 1.6))
    top = D.EXTENSION_TOP
    lo, hi = corners(BOARD_TOP + .012), corners(top, 1.22)
    names = ('front', 'L', 'rear', 'R')
    turn = {'front': ('x', -100, 0), 'rear': ('x', 0, 100), 'L': ('y', -100, 0), 'R': ('y', 0, 100)}
    for i, name in enumerate(names):
        j = (i + 1) % 4
        a, b, c, d = lo[i], lo[j], hi[j], hi[i]
        axis, low, high = turn[name]
        p = u.part(f'option.tank_extension.{name}', 'option.tank_extension', pivot=(a + b) / 2, axis=axis, min=low, max=high)
        flap(p, a, b, c, d)
    for i in range(4):                                             # canvas in the corners
        a, d = lo[i], hi[i]
        root.bar('rubber.belt', [a + Vector((0, 0, .01)), d + Vector((0, 0, -.01))], .03, .03)
    for y in (F + .55, B - .45):
        root.tube('metal.steel', [(-XI - .13, y, top - .06), (XI + .13, y, top - .06)], .013)


def flap(p, a, b, c, d):
    """One flap over four corners: sheet, folded edges, hat stiffeners with bolts, hinges."""
    p.grid('paint.secondary', lambda s, t: a.lerp(b, s).lerp(d.lerp(c, s), t), 10, 2, thickness=.005)
    p.bar('paint.accent', [d, c], .035, .035)
    p.bar('metal.galv', [a, b], .03, .030)
    n = (b - a).cross(d - a).normalized()
    along = (b - a).normalized()
    count = max(3, round((b - a).length / .45))
    for k in range(1, count):
        f = k / count
        q0, q1 = a.lerp(b, f) + n * .012, d.lerp(c, f) + n * .012
        p.bar('metal.galv', [q0, q1], .07, .022, up=n)
        if k % 2:
            q = a.lerp(b, f + .5 / count) + n * .012
            small.hinge(p, frame(q, (0, 0, 1) if abs(n.z) < .9 else (0, 1, 0), -along), .12)


# ---------------------------------------------------------------- unloading auger

AX, AY = D.AUGER_COLUMN
R = D.AUGER_R                                    # tube radius
SLOPE = .030
Z_TURN, Z_TUBE = 2.90, 3.20
END = D.REAR - .50                               # rear end of the steel tube


def zt(y):
    """Height of the tube's middle."""
    return Z_TUBE + SLOPE * (y - AY)


def flange(p, where, r=R, bolts=7):
    """Bolted pair of flanges."""
    p.add('metal.galv', shapes.lathe([(r * .98, -.010), (r * 1.22, -.009), (r * 1.22, .009), (r * .98, .010)], 22), where)
    for k in range(bolts):
        a = math.tau * k / bolts
        p.add('metal.zinc', shapes.lathe([(.012, -.018), (.012, .017), (0, .018)], 5), where @ Matrix.Translation((r * 1.11 * math.cos(a), r * 1.11 * math.sin(a), 0)))


def column(u):
    """body.auger.column: stub out of the tank, upright on a foot with bevel gearbox, turning ring with worm wheel and cylinder."""
    p = u.part('body.auger.column', explode=(.7, 0, .2))
    z = 2.66
    p.tube('paint.secondary', [(1.20, AY, z), (AX, AY, z), (AX, AY, Z_TURN - .01)], R, .17, 24)
    flange(p, towards((upper(AY, z) + .012, AY, z), (2, AY, z)))
    foot(p, z)
    gear_foot(p, z)
    flange(p, frame((AX, AY, Z_TURN - .024), (1, 0, 0), (0, 1, 0)))
    ring_ = frame((AX, AY, Z_TURN - .045), (1, 0, 0), (0, 1, 0))
    p.add('metal.dark', shapes.lathe([(R * .99, -.046), (R * 1.20, -.046), (R * 1.22, -.040), (R * 1.22, .006), (R * 1.18, .010), (R * .99, .010)], 26), ring_)
    for k in range(22):                                                   # teeth of the turning ring
        a = math.tau * k / 22
        p.add('metal.steel', bits.bar_box((R * 1.20, -.008, -.036), (R * 1.255, .008, .002)), ring_ @ Matrix.Rotation(a, 4, 'Z'))
    A.cylinder(p, (upper(1.1, 2.78) + .07, 1.10, 2.78), (AX + .06, AY + .19, Z_TURN - .03), .034, .35)
    p.block('paint.chassis', (upper(1.1, 2.78) + .03, 1.12, 2.78), (.10, .10, .14), .01)
    p.add('metal.galv', shapes.plate(shapes.rect(-.09, -.11, .09, .11), (), .008, .002, back=False), place('L', 1.12, 2.78, upper, .010))
    bits.heads(p, place('L', 1.12, 2.78, upper, .010), [(i * .068, j * .085) for i in (-1, 1) for j in (-1, 1)], .011)
    for e in (-.03, .03):                                                 # hoses of the swing cylinder along the wall
        q = Vector((upper(1.0, 2.70) + .10, 1.02 + e, 2.745))
        p.add('rubber.belt', shapes.tube(A.smooth_path([q, q + Vector((.01, .10 + e, -.09)), (upper(1.5, 2.55) + .03, 1.5, 2.545 + e * .4), (upper(2.1, 2.54) + .012, 2.1, 2.535 + e * .4)], 3), .011, 0, 6))


def foot(p, z):
    """Cast foot under the elbow: bolted base plate on the shoulder, ribbed pedestal, gusset plates back to the tank's wall."""
    base = belt(AY) + .078
    p.box('paint.chassis', (1.33, AY - .20, base - .006), (AX + .15, AY + .20, base + .014), .006)
    p.bar('paint.chassis', [(1.30, AY, base - .035), (AX + .05, AY, base - .022)], .26, .03)
    at = frame((0, 0, base + .014), (1, 0, 0), (0, 1, 0))
    bits.heads(p, at, [(x, AY + s * .165) for x in (1.46, AX + .10) for s in (-1, 1)], .014)
    p.loft('metal.cast', [[(AX + a * w, AY + b * w, h) for a, b in shapes.rect(-1, -1, 1, 1, .4)] for w, h in ((.135, base + .012), (.120, base + .03), (.118, z - R - .005), (.135, z - R + .03))])
    for s in (1, -1):
        q = AY + s * .125
        p.prism('metal.cast', [(AX - .20, base + .01, .01), (AX - .09, base + .01, .01), (AX - .09, z - R * .6, .01)], q - .009, q + .009, 'y', .003)
    p.add('paint.secondary', shapes.cyl(R * 1.02, -.10, .05, .02), frame((AX, AY, z - R * .50), (1, 0, 0), (0, 1, 0)))


def gear_foot(p, z):
    """Bevel gearbox on the elbow's front, where the drive comes in: ribbed case, flanged cover, shaft into a guard, breather."""
    c = Vector((AX - .01, AY - R - .045, z - .02))
    p.box('metal.cast', c - Vector((.095, .075, .095)), c + Vector((.095, .060, .095)), .024)
    f = frame(c + Vector((0, -.075, 0)), (1, 0, 0), (0, 0, 1))
    p.add('metal.engine', shapes.cyl(.082, 0, .024, .005, 18), f)
    bits.heads(p, f @ Matrix.Translation((0, 0, .024)), bits.on_circle(.064, 6), .012)
    p.add('metal.steel', shapes.cyl(.024, .02, .075, .004, 10), f)
    for k in (-1, 0, 1):
        p.box('metal.cast', c + Vector((.088, -.05, .055 * k - .008)), c + Vector((.108, .045, .055 * k + .008)), .003)
    p.cyl('metal.zinc', c + Vector((.03, -.01, .09)), c + Vector((.03, -.01, .135)), .014, segments=6)
    p.prism('paint.accent', shapes.rect(c.y - .175, c.z - .30, c.y - .065, c.z + .09, .05), AX - .07, AX + .05, 'x', .012)
    bits.warning(p, frame((AX + .0505, c.y - .12, c.z - .05), (0, 1, 0), (0, 0, 1)), .10)


def auger(u):
    """auger.unload: elbow, tube along the left side, spout; turns about the column."""
    p = u.part('auger.unload', pivot=(AX, AY, Z_TURN), axis='z', min=-95, max=0, explode=(.7, .2, .7))
    y1 = AY + .95
    p.tube('paint.secondary', [(AX, AY, Z_TURN + .005), (AX, AY, Z_TUBE), (AX, y1, zt(y1))], R, .22, 22)
    flange(p, frame((AX, AY, Z_TURN + .010), (1, 0, 0), (0, 1, 0)))
    p.tube('paint.secondary', [(AX, y1 - .02, zt(y1 - .02)), (AX, END, zt(END))], R, 0, 26)
    d = Vector((0, 1, SLOPE)).normalized()
    at = lambda y: towards((AX, y, zt(y)), Vector((AX, y, zt(y))) + d)               # noqa: E731
    for y in (AY + .46, y1, 3.75, END - .10):
        flange(p, at(y))
    for y in (2.10, 3.00, 4.60, 5.45):
        p.add('metal.galv', shapes.lathe([(R * .99, -.022), (R * 1.06, -.020), (R * 1.06, .020), (R * .99, .022)], 18), at(y))
    gearbox(p)
    truss(p)
    spout(p)
    A.hose(p, [(AX + .07, AY + .34, zt(AY) + R), (AX + .06, 2.0, zt(2.0) + R + .012), (AX + .06, 4.2, zt(4.2) + R + .012), (AX + .05, END - .25, zt(END) + R + .012)], .009, ends=False)
    side = lambda y, z=0: frame((AX + R * 1.003, y, zt(y) + z), d, (0, -SLOPE, 1))        # noqa: E731
    for y in (2.55, 4.20):
        bits.warning(p, side(y), .11)
    for y in (3.30, 5.90):
        bits.reflector(p, side(y), .11, .04)


def gearbox(p):
    """Cap of the elbow with bevel gearbox and its guard; nothing stands out further than the tube, or it would hit the tank when the auger swings."""
    z = Z_TUBE + .125
    top = frame((AX, AY - .01, z), (1, 0, 0), (0, 1, 0))
    p.add('paint.secondary', shapes.cyl(R * 1.0, -.06, .030, .014, 24), top)
    p.add('metal.galv', shapes.cyl(R * .90, .030, .042, .004, 24), top)
    bits.heads(p, top @ Matrix.Translation((0, 0, .042)), bits.on_circle(R * .78, 8), .009)
    p.block('metal.engine', (AX, AY - .01, z + .080), (.17, .19, .095), .024)
    for k in (-.05, 0, .05):
        p.box('metal.engine', (AX + k - .007, AY - .115, z + .05), (AX + k + .007, AY + .09, z + .136), .003)
    p.cyl('metal.cast', (AX, AY + .06, z + .08), (AX, AY + .16, z + .075), .052, segments=16)
    p.tube('paint.accent', [(AX, AY + .14, z + .075), (AX, AY + .46, zt(AY + .46) + R + .02)], .028, 0, 10)


def truss(p):
    """Stay on top of the long tube: rod over two posts with turnbuckle."""
    a, b, c, e = (Vector((AX, y, zt(y) + R + h)) for y, h in ((1.35, .0), (2.35, .10), (4.35, .10), (5.60, .0)))
    p.tube('paint.accent', [a, b, c, e], .012, .06)
    for q in (b, c):
        p.bar('paint.accent', [q - Vector((0, 0, .11)), q + Vector((0, 0, .01))], .05, .014, up=(0, 1, 0))
    m = (b + c) / 2
    p.cyl('metal.zinc', m - Vector((0, .12, .004)), m + Vector((0, .12, .004)), .020, segments=8)


def spout(p):
    """Rubber spout: clamped collar, hood in folds, stiff lip; work lamp in a bracket under the tube; its lip lies at the unloading height."""
    z = zt(END)
    a = Vector((AX, END - .01, z))
    c = Vector((AX, D.REAR - .165, z - .36))
    pts = shapes.fillet([a, (AX, D.REAR - .235, z + .01), c], .26, 7, closed=False)
    frames = shapes.path_frames(pts)
    n, rings, round_ = len(frames), [], 20
    for i, (q, x, y, *_rest) in enumerate(frames):
        k = i / (n - 1)
        fold = 1.045 if 0 < i < n - 1 and i % 2 else 1.0
        w, h = R * (1.03 + .02 * k) * fold, R * (1.03 + .10 * k) * fold
        rings.append([q + x * (h * math.cos(t)) + y * (w * math.sin(t)) for t in [math.tau * j / round_ for j in range(round_)]])
    inner = [[v + (q[0] - v).normalized() * .012 for v in r] for r, q in zip((rings[0], rings[n // 2], rings[-1]), (frames[0], frames[n // 2], frames[-1]))]
    p.loft('rubber.belt', rings + inner[::-1], caps=False, loop=True)
    lip = frames[-1]
    w, h = R * 1.065, R * 1.145
    edge = [lip[0] + lip[1] * (h * math.cos(t)) + lip[2] * (w * math.sin(t)) + Vector((0, 0, .012)) for t in [math.tau * j / 20 for j in range(20)]]
    p.tube('metal.dark', edge, .012, 0, 5, closed=True)
    collar = towards(a + Vector((0, .035, 0)), a + Vector((0, 1, 0)))
    p.add('metal.galv', shapes.lathe([(R * 1.03, -.024), (R * 1.10, -.022), (R * 1.10, .022), (R * 1.03, .024)], 22), collar)
    for k in (-1, 1):                                                     # clamp screws and the cable over the top
        p.block('metal.zinc', a + Vector((0, .035, k * R * 1.14)), (.06, .03, .04), .006)
    p.bar('paint.chassis', [(AX, END - .30, z - R + .004), (AX, END - .30, z - R - .045)], .09, .012, up=(1, 0, 0))
    for e in (-.062, .062):
        p.box('paint.chassis', (AX + e - .004, END - .325, z - R - .10), (AX + e + .004, END - .275, z - R - .02), .002)
    p.box('paint.chassis', (AX - .066, END - .325, z - R - .026), (AX + .066, END - .275, z - R - .018), .002)
    lamp_frame = frame((AX, END - .30, z - R - .075), (-1, 0, 0), (0, .55, .83))
    work_lamp(p, lamp_frame @ Matrix.Translation((0, 0, -.03)), .116, .096, .062, 3)
    p.tube('plastic.black', [(AX, END - .31, z - R - .06), (AX, END - .40, z - R - .03), (AX, END - .52, z - R + .004)], .008, .03, 5)


def saddle(u):
    """body.auger.saddle: post with foot plate and brace, cradle with rubber, hook with its handle."""
    p = u.part('body.auger.saddle')
    y = 4.30
    z = zt(y) - R
    x = upper(y, 2.8)
    wall = place('L', y, 2.74, upper, .004)
    p.add('metal.galv', shapes.plate(shapes.rect(-.11, -.15, .11, .15, .02), (), .010, .003, back=False), wall @ Matrix.Translation((0, 0, .008)))
    bits.heads(p, wall @ Matrix.Translation((0, 0, .008)), [(i * .085, j * .12) for i in (-1, 1) for j in (-1, 1)], .013)
    for s in (-.045, .045):
        p.prism('paint.chassis', [(x - .005, 2.60, .01), (x + .035, 2.60, .02), (AX - .02, z - .075, .02), (AX + .06, z - .03, .01), (AX - .10, z - .010, .01), (x + .01, z - .16, .02)], y + s - .007, y + s + .007, 'y', .003)
    p.box('paint.chassis', (AX - .10, y - .05, z - .045), (AX + .07, y + .05, z - .018), .006)
    pts = [(AX + (R + .020) * math.cos(a), y, z + R + (R + .020) * math.sin(a)) for a in [math.radians(192 + 150 * i / 14) for i in range(15)]]
    p.add('paint.chassis', shapes.bar(pts, .15, .018))
    p.add('rubber.belt', shapes.bar([Vector(q) + (Vector((AX, y, z + R)) - Vector(q)) * .075 for q in pts], .12, .010))
    for q in (pts[0], pts[-1]):
        p.add('metal.galv', shapes.cyl(.016, -.085, .085, .003, 8), frame(q, (1, 0, 0), (0, 0, 1)))
    p.bar('plastic.yellow', [Vector(pts[-1]) + Vector((.012, .055, -.02)), Vector(pts[-1]) + Vector((.020, .055, -.16)), Vector(pts[-1]) + Vector((-.01, .055, -.20))], .030, .012)


def build(u):
    """Tank and auger."""
    tank(u)
    extension(u)
    column(u)
    auger(u)
    saddle(u)
