"""Grain tank with extension, and the unloading auger."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import towards

from . import dims as D
from .surf import place, upper

F, B, T = D.TANK_FRONT, D.TANK_REAR, D.TANK_TOP
XI = 1.06                                        # half width of the tank at the rim


def tank(u):
    """body.tank: walls with ribs, rim, hopper, window, grain."""
    p = u.part('body.tank', explode=(0, 0, 1.0))
    y1 = 1.60
    wall(p, F, (0, -1, 0), (1, 0, 0))
    wall(p, y1, (0, 1, 0), (-1, 0, 0))
    for s in (1, -1):
        p.loft('metal.galv', [[(s * XI, F + .018, z), (s * XI, y1 - .018, z), (s * (XI - .012), y1 - .018, z), (s * (XI - .012), F + .018, z)] for z in (2.10, T)])
        p.bar('paint.secondary', [(s * (XI + .03), F, T), (s * (XI + .03), y1, T)], .10, .035)
    for y in (F, y1):
        p.bar('paint.secondary', [(-XI - .07, y, T), (XI + .07, y, T)], .07, .045)
    hopper(p, y1)
    grain(p, y1)
    for x in (-.55, .55):
        p.bar('metal.galv', [(x, F + .02, T - .15), (x, y1 - .02, T - .15)], .04, .04)
    p.tube('metal.galv', [(-.15, F + .10, T - .02), (-.15, F + .5, T - .02), (-.15, .75, T + .06)], .09, .2)   # filling auger
    p.add('metal.galv', shapes.ring(.085, .105, -.02, .03, .004), towards((-.15, .75, T + .06), (-.15, 1.0, T + .14)))


def wall(p, y, normal, right):
    """Front or rear wall with pressed ribs and a bolted seam."""
    s = -normal[1]
    f = frame((0, y, 0), right, (0, 0, 1))
    p.plate('paint.secondary', [(-XI, 2.0, .01), (XI, 2.0, .01), (XI, T, .01), (-XI, T, .01)], f, (), .015, .003, grid=.2)
    for x in (-.78, -.39, 0, .39, .78):
        o = [(-.035, 2.08), (.035, 2.08), (.035, T - .08), (-.035, T - .08)]
        p.add('paint.secondary', shapes.prism(o, -.005, .030, .012, .02), f @ Matrix.Translation((x, 0, 0)))
    A.bolts(p, f, [(-XI + .10 + .19 * i, T - .045) for i in range(11)], .007)
    if normal[1] < 0:                                                        # sight window behind the cab
        o = [(-.17, 2.74, .04), (.17, 2.74, .04), (.17, 3.02, .04), (-.17, 3.02, .04)]
        g = f @ Matrix.Translation((.585, 0, .008))
        p.add('rubber.belt', shapes.plate(o, [shapes.inset(shapes.ccw(shapes.fillet(o)), .02)], .02, .004), g @ Matrix.Translation((0, 0, .012)))
        p.add('glass.tank', shapes.plate(o, (), .003, 0), g)
        p.add('grain', shapes.plate([(-.15, 2.76), (.15, 2.76), (.15, 2.88), (-.15, 2.92)], (), .002, 0, back=False), g @ Matrix.Translation((0, 0, -.002)))


def hopper(p, y1):
    """Sloping floor to the cross auger and the trough under it."""
    for s in (1, -1):
        p.loft('metal.galv', [[(s * (XI - .015), y, z0 + dz) if k else (s * .20, y, z0 + dz) for k, y, z0 in ((1, F + .02, 2.30), (1, y1 - .02, 2.30), (0, y1 - .02, 1.98), (0, F + .02, 1.98))] for dz in (0, -.02)])
    p.box('metal.galv', (-.25, F + .02, 1.93), (.25, y1 - .02, 1.99), .01)


def grain(p, y1):
    """Heap of grain below the rim."""
    def heap(s, t):
        x, y = -XI + .02 + (2 * XI - .04) * s, F + .02 + (y1 - F - .04) * t
        d = math.hypot((x + .1) / 1.1, (y - .85) / .8)
        z = 2.98 - .34 * min(1.0, d) ** 1.5 + .006 * math.sin(x * 23 + y * 7) * math.cos(y * 19 - x * 5)
        return (x, y, min(z, T - .06))
    p.grid('grain', heap, 22, 16)


def extension(u):
    """option.tank_extension: flared walls with stiffeners to the full height."""
    p = u.part('option.tank_extension', explode=(0, 0, 1.45))
    y0, y1, top, flare = F, 1.60, D.HEIGHT - .012, .14
    lo = [(-XI - .02, y0), (XI + .02, y0), (XI + .02, y1), (-XI - .02, y1)]
    hi = [(-XI - .02 - flare, y0 - .02), (XI + .02 + flare, y0 - .02), (XI + .02 + flare, y1 + flare), (-XI - .02 - flare, y1 + flare)]
    z0 = T + .018
    for i in range(4):
        j = (i + 1) % 4
        a, b, c, d = (*lo[i], z0), (*lo[j], z0), (*hi[j], top), (*hi[i], top)
        _sheet(p, [Vector(v) for v in (a, b, c, d)])
        p.bar('metal.dark', [d, c], .035, .035)
        p.bar('metal.dark', [a, b], .03, .04)
        p.bar('metal.dark', [Vector(a), Vector(d)], .035, .03)
        n = 4 if i % 2 == 0 else 3
        for k in range(1, n):
            f = k / n
            q0, q1 = Vector(a).lerp(Vector(b), f), Vector(d).lerp(Vector(c), f)
            out = ((Vector(b) - Vector(a)).cross(Vector(d) - Vector(a))).normalized() * .016
            p.bar('metal.galv', [q0 + out, q1 + out], .055, .024, up=out)
            for g in (.08, .5, .92):
                A.bolt(p, towards(q0.lerp(q1, g) + out * 1.6, q0.lerp(q1, g) + out * 4), .007)
        if i in (1, 3):
            A.hinge(p, towards(Vector(a).lerp(Vector(b), .25) + Vector((0, 0, .02)), Vector(a).lerp(Vector(b), .25) + Vector((0, 0, .02)) + out), .1)
    for s in (1, -1):
        p.tube('metal.steel', [(s * .5, y0 + .05, top - .05), (s * .5, y1 + .08, top - .05)], .010)


def _sheet(p, q):
    """Thin sheet over four corners (outside first), sliced for shading."""
    a, b, c, d = q
    p.grid('paint.secondary', lambda s, t: a.lerp(b, s).lerp(d.lerp(c, s), t), 8, 4, thickness=.004)


# ---------------------------------------------------------------- unloading auger

AX, AY = D.AUGER_COLUMN
R = .132                                        # tube radius
Z_TURN, Z_TUBE = 2.52, 2.775


def column(u):
    """body.auger.column: the fixed stub out of the tank and the upright up to the turning flange."""
    p = u.part('body.auger.column', explode=(.6, 0, .2))
    z = 2.26
    p.tube('paint.secondary', [(.85, AY, z), (AX, AY, z), (AX, AY, Z_TURN - .01)], R, .16, 24)
    for f in (towards((1.135, AY, z), (2, AY, z)),):
        flange(p, f)
    p.add('paint.secondary', shapes.cyl(R * 1.02, -.10, .05, .02), frame((AX, AY, z - R * .55), (1, 0, 0), (0, 1, 0)))
    p.block('metal.cast', (AX, AY, z - .20), (.17, .17, .10), .02)                        # gearbox with chain case
    p.cyl('metal.steel', (AX, AY - .16, z - .20), (AX, AY + .02, z - .20), .022)
    A.sprocket(p, frame((AX, AY - .14, z - .20), (1, 0, 0), (0, 0, 1)), .075)
    flange(p, frame((AX, AY, Z_TURN - .022), (1, 0, 0), (0, 1, 0)))
    ring = frame((AX, AY, Z_TURN - .035), (1, 0, 0), (0, 1, 0))
    p.add('metal.dark', shapes.ring(R * 1.0, R * 1.22, -.03, .012, .004, 28), ring)
    A.cylinder(p, (1.10, .62, 2.42), (AX + .10, AY + .16, 2.50), .026, .35)
    p.block('paint.chassis', (1.11, .62, 2.42), (.10, .10, .12), .01)


def flange(p, where, r=R, bolts=10):
    """Bolted pair of flanges."""
    p.add('metal.galv', shapes.ring(r * .98, r * 1.27, -.007, .007, .002, 28), where)
    A.bolt_circle(p, where @ Matrix.Translation((0, 0, .007)), r * 1.15, bolts, .008)


def auger(u):
    """auger.unload: turning elbow, tube along the left side, spout; pivot = the column's axis."""
    p = u.part('auger.unload', pivot=(AX, AY, Z_TURN), axis='z', min=-95, max=0, explode=(.6, .2, .6))
    slope = .040
    end = D.REAR - .52
    zt = lambda y: Z_TUBE + slope * (y - AY)                                       # noqa: E731
    p.tube('paint.secondary', [(AX, AY, Z_TURN + .005), (AX, AY, Z_TUBE), (AX, AY + .9, zt(AY + .9))], R, .19, 24)
    flange(p, frame((AX, AY, Z_TURN + .010), (1, 0, 0), (0, 1, 0)))
    p.tube('paint.secondary', [(AX, AY + .88, zt(AY + .88)), (AX, end, zt(end))], R, 0, 28)
    d = Vector((0, 1, slope)).normalized()
    for y in (AY + .42, AY + .90, 2.9, end - .12):
        flange(p, towards((AX, y, zt(y)), Vector((AX, y, zt(y))) + d))
    for y in (1.75, 3.65):
        p.add('metal.galv', shapes.ring(R * .99, R * 1.07, -.02, .02, .003, 28), towards((AX, y, zt(y)), Vector((AX, y, zt(y))) + d))
    gearbox(p, zt)
    p.bar('paint.accent', [(AX, 1.1, zt(1.1) + R + .01), (AX, 1.1, zt(1.1) + R + .05), (AX, 2.4, zt(2.4) + R + .05), (AX, 2.4, zt(2.4) + R + .01)], .03, .012)
    spout(p, end, zt)
    A.hose(p, [(AX + .06, AY + .30, zt(AY) + R), (AX + .05, 1.6, zt(1.6) + R + .01), (AX + .05, 3.0, zt(3.0) + R + .01), (AX + .04, end - .2, zt(end) + R + .01)], .008, ends=False)
    side = lambda y, z=0: frame((AX + R * 1.003, y, zt(y) + z), d, (0, -slope, 1))        # noqa: E731
    for y in (2.30, 3.25):
        A.warning(p, side(y), .09)
    A.reflector(p, side(4.35), .10, .04)


def gearbox(p, zt):
    """Bevel gearbox on the elbow."""
    p.block('metal.cast', (AX, AY - .135, Z_TUBE + .02), (.15, .10, .15), .025)
    p.cyl('metal.cast', (AX, AY - .21, Z_TUBE + .02), (AX, AY - .17, Z_TUBE + .02), .05)
    A.bolt_circle(p, towards((AX, AY - .21, Z_TUBE + .02), (AX, AY - 1, Z_TUBE + .02)), .036, 6, .007)
    p.add('paint.secondary', shapes.cyl(R * 1.01, -.05, .03, .012), frame((AX, AY - .01, Z_TUBE + .10), (1, 0, 0), (0, 1, 0)))
    p.add('metal.galv', shapes.cyl(R * .92, .03, .042, .004), frame((AX, AY - .01, Z_TUBE + .10), (1, 0, 0), (0, 1, 0)))


def spout(p, end, zt):
    """Rubber spout with clamp, lamp and guard; its lip lies at the unloading height."""
    z = zt(end)
    a, b = Vector((AX, end - .01, z)), Vector((AX, D.REAR - .17, z - .10))
    c = Vector((AX, D.REAR - .14, z - .30))
    pts = shapes.fillet([a, (AX, D.REAR - .20, z + .01), c], .22, 8, closed=False)
    rings = []
    frames = shapes.path_frames(pts)
    n = len(frames)
    for i, (q, x, y, *_rest) in enumerate(frames):
        k = i / (n - 1)
        w, h = R * (1.03 + .02 * k), R * (1.03 + .10 * k)
        rings.append([q + x * (h * math.cos(t)) + y * (w * math.sin(t)) for t in [math.tau * j / 24 for j in range(24)]])
    inner = [[v + (q[0] - v).normalized() * .012 for v in r] for r, q in zip(rings, frames)]
    p.loft('rubber.belt', rings + inner[::-1], caps=False, loop=True)
    p.add('metal.galv', shapes.ring(R * 1.04, R * 1.10, -.015, .015, .003, 28), towards(a + Vector((0, .03, 0)), a + Vector((0, 1, 0))))
    A.lamp(p, frame((AX - R - .05, end - .25, z - .02), (1, 0, 0), (0, -.6, .8)), .10, .08, .06)
    p.bar('paint.chassis', [(AX - R + .01, end - .27, z), (AX - R - .05, end - .26, z)], .03, .012)


def saddle(u):
    """body.auger.saddle: rest for the folded tube."""
    p = u.part('body.auger.saddle')
    y = 3.30
    z = Z_TUBE + .040 * (y - AY) - R
    x = upper(y, 2.6)
    p.bar('paint.chassis', [(x - .08, y, 2.30), (x + .01, y, z - .10), (AX, y, z - .03)], .06, .04, .06)
    pts = [(AX + (R + .016) * math.cos(a), y, z + R + (R + .016) * math.sin(a)) for a in [math.radians(200 + 140 * i / 12) for i in range(13)]]
    p.add('paint.chassis', shapes.bar(pts, .08, .014))
    p.add('rubber.belt', shapes.bar([Vector(q) + (Vector((AX, y, z + R)) - Vector(q)) * .08 for q in pts], .06, .008))


def build(u):
    """Tank and auger."""
    tank(u)
    extension(u)
    column(u)
    auger(u)
    saddle(u)
