"""Grain tank with hinged extension flaps, and the unloading auger."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import axis_frame, towards

from combine import small

from . import bits
from . import dims as D
from .surf import belt, place, upper

F, B, T, XI = D.TANK_FRONT, D.TANK_REAR, D.TANK_TOP, D.TANK_HALF


def tank(u):
    """body.tank: walls with ribs, capped rim, hopper, filling auger, sensors, grain."""
    p = u.part('body.tank', explode=(0, 0, 1.1))
    wall(p, F, (1, 0, 0), True)
    wall(p, B, (-1, 0, 0), False)
    for s in (1, -1):
        p.loft('metal.galv', [[(s * XI, F + .018, z), (s * XI, B - .018, z), (s * (XI - .012), B - .018, z), (s * (XI - .012), F + .018, z)] for z in (2.30, T)])
        xo = upper(1.2, 3.40) + .012
        p.prism('paint.secondary', [(s * (XI - .03), T - .035, .01), (s * xo, 3.392, .012), (s * (xo + .004), 3.41, .012), (s * (xo - .02), T + .012, .02), (s * (XI - .03), T + .012, .012)], F - .02, B + .045, 'y', .005)
    for y in (F, B):
        p.bar('paint.secondary', [(-XI - .03, y, T - .012), (XI + .03, y, T - .012)], .09, .052)
    hopper(p)
    grain(p)
    for x in (-.70, 0, .70):
        p.bar('metal.galv', [(x, F + .02, T - .13), (x, B - .02, T - .13)], .05, .05)
    filler(p)


def wall(p, y, right, front):
    """Front or rear wall with pressed ribs, bolted seam; window and ladder rungs in front."""
    f = frame((0, y, 0), right, (0, 0, 1))
    p.plate('paint.secondary', [(-XI - .05, 2.1, .01), (XI + .05, 2.1, .01), (XI + .05, T, .01), (-XI - .05, T, .01)], f, (), .015, .003, grid=.25)
    for x in (-1.12, -.75, -.375, 0, .375, .75, 1.12):
        bits.hat(p, 'paint.secondary', f @ Matrix.Translation((x, 0, 0)), 2.2, T - .10, .10, .034)
    bits.heads(p, f, [(-XI + .08 + .20 * i, T - .055) for i in range(13)], .010)
    if front:
        window(p, f)
        rungs(p, y)


def rungs(p, y):
    """Steps up the front wall on the platform's side, grip on the rim."""
    for z in (2.42, 2.72, 3.02):
        p.tube('paint.chassis', [(.98, y, z), (.98, y - .10, z), (1.28, y - .10, z), (1.28, y, z)], .014, .03, 7)
    p.tube('paint.chassis', [(1.33, y, 3.10), (1.33, y - .08, 3.10), (1.33, y - .08, T + .20), (1.33, y + .06, T + .20), (1.33, y + .06, T)], .014, .07, 7)
    bits.warning(p, frame((.88, y - .002, 2.78), (1, 0, 0), (0, 0, 1)), .13)


def window(p, f):
    """Sight window behind the cab, grain showing."""
    o = [(-.20, 3.02, .05), (.20, 3.02, .05), (.20, 3.32, .05), (-.20, 3.32, .05)]
    g = f @ Matrix.Translation((.565, 0, .008))
    p.add('rubber.belt', shapes.plate(o, [shapes.inset(shapes.ccw(shapes.fillet(o)), .022)], .02, .004), g @ Matrix.Translation((0, 0, .034)))
    p.add('glass.tank', shapes.plate(o, (), .003, 0), g @ Matrix.Translation((0, 0, .018)))
    p.add('grain', shapes.plate([(-.18, 3.03), (.18, 3.03), (.18, 3.20), (-.18, 3.24)], (), .002, 0, back=False), g @ Matrix.Translation((0, 0, .006)))


def hopper(p):
    """Sloping floors to the cross augers and the troughs under them."""
    y0, y1 = F + .02, B - .02
    for s in (1, -1):
        p.loft('metal.galv', [[(s * (XI - .015) if k else s * .25, y, z0 + dz) for k, y, z0 in ((1, y0, 2.62), (1, y1, 2.62), (0, y1, 2.16), (0, y0, 2.16))] for dz in (0, -.02)])
    p.box('metal.galv', (-.30, y0, 2.10), (.30, y1, 2.17), .01)


def grain(p):
    """Heap of grain below the rim: two cones grown into each other."""
    def heap(s, t):
        x, y = -XI + .02 + (2 * XI - .04) * s, F + .02 + (B - F - .04) * t
        d = math.hypot((x + .15) / 1.45, (y - 1.20) / 1.15)
        e = math.hypot((x - .35) / 1.3, (y - 1.75) / 1.0)
        z = 3.40 - .42 * min(d, e + .12) ** 1.35 + .007 * math.sin(x * 23 + y * 7) * math.cos(y * 19 - x * 5)
        return (x, y, min(z, T - .03))
    p.grid('grain', heap, 20, 15)


def filler(p):
    """Filling auger that rises through the grain, its hood, full-tank sensor."""
    p.tube('metal.galv', [(-1.05, 1.30, T - .45), (-.52, 1.26, T - .06), (-.20, 1.24, T + .10)], .11, .2, 18)
    d = Vector((.32, -.02, .16)).normalized()
    c = Vector((-.20, 1.24, T + .10))
    p.add('metal.galv', shapes.ring(.105, .130, -.03, .03, .004, 22), towards(c, c + d))
    p.bar('metal.galv', [c + Vector((-.02, 0, .125)), c + Vector((.26, -.01, .125)), c + Vector((.34, -.012, .02))], .22, .008, .08)
    p.bar('metal.steel', [c - Vector((0, .108, 0)), c + Vector((0, .108, 0))], .03, .02)
    p.cyl('metal.steel', c - d * .1, c + d * .12, .022)
    p.cyl('plastic.black', (.88, B - .05, T - .10), (.88, B - .16, T - .10), .045)


# ---------------------------------------------------------------- extension

def extension(u):
    """option.tank_extension: four flared flaps hinged on the rim, with stiffeners, stays and canvas corners."""
    root = u.part('option.tank_extension', explode=(0, 0, 1.6))
    z0, top, flare = T + .022, D.EXTENSION_TOP, .20
    lo = [Vector((x, y, z0)) for x, y in ((-XI, F), (XI, F), (XI, B), (-XI, B))]
    hi = [Vector((x, y, top)) for x, y in ((-XI - .10, F - .03), (XI + .10, F - .03), (XI + .10, B + flare), (-XI - .10, B + flare))]
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
        A.bolts(root, towards(a.lerp(d, .5), a.lerp(d, .5) + Vector((math.copysign(1, a.x), 0, 0))), [(-.05, 0)], .007)
    for y in (F + .55, B - .45):
        root.tube('metal.steel', [(-XI - .06, y, top - .14), (XI + .06, y, top - .14)], .013)


def flap(p, a, b, c, d):
    """One flap over four corners: sheet, folded edges, hat stiffeners with bolts, hinges."""
    p.grid('paint.secondary', lambda s, t: a.lerp(b, s).lerp(d.lerp(c, s), t), 10, 3, thickness=.005)
    p.bar('paint.accent', [d, c], .045, .045)
    p.bar('metal.galv', [a, b], .03, .035)
    n = (b - a).cross(d - a).normalized()
    along = (b - a).normalized()
    count = max(3, round((b - a).length / .45))
    for k in range(1, count):
        f = k / count
        q0, q1 = a.lerp(b, f) + n * .016, d.lerp(c, f) + n * .016
        p.bar('metal.galv', [q0, q1], .07, .028, up=n)
        for g in (.10, .5, .88):
            q = q0.lerp(q1, g) + n * .015
            bits.heads(p, towards(q, q + n), [(0, 0)], .008)
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
    p.add('metal.galv', shapes.lathe([(r * .98, -.009), (r * 1.21, -.009), (r * 1.22, -.006), (r * 1.22, .006), (r * 1.21, .009), (r * .98, .009)], 24), where)
    for k in range(bolts):
        a = math.tau * k / bolts
        p.add('metal.zinc', shapes.lathe([(.011, -.017), (.011, .017), (0, .018)], 6), where @ Matrix.Translation((r * 1.11 * math.cos(a), r * 1.11 * math.sin(a), 0)))


def column(u):
    """body.auger.column: stub out of the tank, upright with gearbox below, turning ring and cylinder."""
    p = u.part('body.auger.column', explode=(.7, 0, .2))
    z = 2.66
    p.tube('paint.secondary', [(1.20, AY, z), (AX, AY, z), (AX, AY, Z_TURN - .01)], R, .17, 26)
    flange(p, towards((upper(AY, z) + .012, AY, z), (2, AY, z)))
    p.add('paint.secondary', shapes.cyl(R * 1.02, -.10, .05, .02), frame((AX, AY, z - R * .50), (1, 0, 0), (0, 1, 0)))
    p.block('metal.cast', (AX - .02, AY, z - .215), (.20, .20, .09), .02)
    p.cyl('metal.steel', (AX, AY - .20, z - .20), (AX, AY + .02, z - .20), .024)
    p.prism('paint.accent', shapes.rect(AY - .36, z - .295, AY - .10, z - .105, .09), AX - .09, AX + .03, 'x', .012)
    flange(p, frame((AX, AY, Z_TURN - .024), (1, 0, 0), (0, 1, 0)))
    p.add('metal.dark', shapes.lathe([(R * .99, -.04), (R * 1.18, -.04), (R * 1.20, -.034), (R * 1.20, .006), (R * 1.18, .010), (R * .99, .010)], 26), frame((AX, AY, Z_TURN - .045), (1, 0, 0), (0, 1, 0)))
    A.cylinder(p, (upper(1.1, 2.78) + .07, 1.10, 2.78), (AX + .06, AY + .19, Z_TURN - .03), .030, .35)
    p.block('paint.chassis', (upper(1.1, 2.78) + .03, 1.12, 2.78), (.10, .10, .14), .01)
    p.bar('paint.chassis', [(1.30, AY, belt(AY) + .04), (AX + .05, AY, belt(AY) + .055)], .26, .03)


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
        p.add('metal.galv', shapes.lathe([(R * .99, -.022), (R * 1.06, -.020), (R * 1.06, .020), (R * .99, .022)], 24), at(y))
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
    p.block('metal.cast', (AX, AY - .01, z + .075), (.15, .17, .085), .022)
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
    """Rubber spout with clamp, lamp and guard; its lip lies at the unloading height."""
    z = zt(END)
    a = Vector((AX, END - .01, z))
    c = Vector((AX, D.REAR - .165, z - .36))
    pts = shapes.fillet([a, (AX, D.REAR - .235, z + .01), c], .26, 7, closed=False)
    frames = shapes.path_frames(pts)
    n, rings = len(frames), []
    for i, (q, x, y, *_rest) in enumerate(frames):
        k = i / (n - 1)
        w, h = R * (1.03 + .02 * k), R * (1.03 + .12 * k)
        rings.append([q + x * (h * math.cos(t)) + y * (w * math.sin(t)) for t in [math.tau * j / 22 for j in range(22)]])
    inner = [[v + (q[0] - v).normalized() * .012 for v in r] for r, q in zip(rings, frames)]
    p.loft('rubber.belt', rings + inner[::-1], caps=False, loop=True)
    p.add('metal.galv', shapes.lathe([(R * 1.03, -.018), (R * 1.09, -.016), (R * 1.09, .016), (R * 1.03, .018)], 24), towards(a + Vector((0, .035, 0)), a + Vector((0, 1, 0))))
    A.lamp(p, frame((AX - R - .07, END - .30, z - .02), (1, 0, 0), (0, -.6, .8)), .11, .09, .06)
    p.bar('paint.chassis', [(AX - R + .01, END - .32, z), (AX - R - .07, END - .31, z)], .03, .012)
    p.tube('metal.dark', [(AX + R + .01, END - .06, z + .02), (AX + R + .02, D.REAR - .16, z - .05), (AX + R + .01, D.REAR - .15, z - .26)], .008, .1)


def saddle(u):
    """body.auger.saddle: rest for the folded tube with lock."""
    p = u.part('body.auger.saddle')
    y = 4.30
    z = zt(y) - R
    x = upper(y, 2.8)
    p.bar('paint.chassis', [(x - .06, y, 2.66), (x + .03, y, z - .16), (AX, y, z - .03)], .08, .05, .08)
    p.block('paint.chassis', (upper(y, 2.70) + .006, y, 2.70), (.03, .16, .16), .008)
    pts = [(AX + (R + .018) * math.cos(a), y, z + R + (R + .018) * math.sin(a)) for a in [math.radians(198 + 144 * i / 12) for i in range(13)]]
    p.add('paint.chassis', shapes.bar(pts, .09, .016))
    p.add('rubber.belt', shapes.bar([Vector(q) + (Vector((AX, y, z + R)) - Vector(q)) * .08 for q in pts], .07, .008))


def build(u):
    """Tank and auger."""
    tank(u)
    extension(u)
    column(u)
    auger(u)
    saddle(u)
