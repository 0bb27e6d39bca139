"""Engine deck: floor, engine bay, engine under a louvred hood, cooling box with a lying rotary screen, silencer, air cleaner, rails, rear ladder."""
import math

from mathutils import Matrix, Vector

from combine import lean, small
from combine.threshing import circle_of, dots
from kit import frame, shapes
from kit import assemblies as A
from kit.part import axis_frame, towards

from . import dims as D
from .body import hood_top, rear_y
from .surf import upper

Z = D.DECK_Z
Y0, Y1 = 1.98, D.DECK_REAR
UP = lambda x, y, z: frame((x, y, z), (1, 0, 0), (0, 1, 0))            # noqa: E731


WELL = (-.17, .69, 2.51, 3.45)          # opening over the engine, under its cover: x from, to; y from, to
BAY = 2.225                             # floor of the engine bay


def deck(u):
    """body.deck: floor with the engine well, tread strips, walls of the engine bay, bulkhead to the hood."""
    p = u.part('body.deck', explode=(0, .1, 1.1))
    p.bake_without = ('panel.upper.engine.', 'body.engine_cover')                # the bay below is seen with its flank off
    ys = [Y0 + (4.19 - Y0) * i / 6 for i in range(7)]
    edge = [(upper(y, Z) - .02, y) for y in ys] + [(.02 - upper(y, Z), y) for y in reversed(ys)]
    x0, x1, y0, y1 = WELL
    p.plate('paint.accent', edge, frame((0, 0, Z), (1, 0, 0), (0, 1, 0)), [[(x0, y0), (x1, y0), (x1, y1), (x0, y1)]], .03, .003, grid=.4)
    for y in (2.20, 2.40, 3.66, 3.80, 3.94, 4.08):
        for x in (-.98, -.42, .14, .70):
            p.box('metal.galv', (x, y - .022, Z), (x + .44, y + .022, Z + .005), .002)
    bay(p)
    p.box('paint.primary', (-1.16, 4.175, Z - .02), (1.16, 4.205, hood_top(4.2) - .02), .006)


def bay(p):
    """Engine bay: light sheet floor with pressed ribs, quilted mats on both end walls, lining to the right, sill the flank shuts on."""
    w = 1.235
    p.box('paint.secondary', (-w, 1.99, BAY - .02), (w, 4.10, BAY), .004)
    p.box('paint.secondary', (-w, 4.10, BAY - .02), (w, 4.13, Z - .02), .006)
    p.box('paint.secondary', (-w, 1.995, BAY - .01), (w, 2.015, Z - .02), .004)
    for y, q in ((2.015, 1), (4.10, -1)):
        for i in range(5):
            x = -.96 + .48 * i
            p.box('metal.galv', (x - .20, y, 2.29), (x + .20, y + q * .018, Z - .07), .008)
            for v in (2.40, 2.58):
                p.add('metal.zinc', lean.tiny((x - .022, y + q * .013, v - .022), (x + .022, y + q * .023, v + .022)))
        for i in range(6):
            p.bar('paint.secondary', [(-1.20 + .48 * i, y + q * .008, BAY), (-1.20 + .48 * i, y + q * .008, Z - .04)], .034, .028, up=(0, 1, 0), bevel=.008)
    for y in (2.16, 2.30, 3.30, 3.84, 3.98):
        p.bar('paint.secondary', [(-1.12, y, BAY + .003), (1.18, y, BAY + .003)], .05, .016, up=(0, 0, 1), bevel=.007)
    p.bar('paint.accent', [(1.225, 2.02, BAY + .012), (1.225, 4.09, BAY + .012)], .035, .07, bevel=.006)
    p.bar('rubber.belt', [(1.236, 2.02, BAY + .052), (1.236, 4.09, BAY + .052)], .014, .018)
    for y in (2.50, 2.94):                                                   # engine bearers
        p.bar('paint.chassis', [(-.60, y, BAY + .010), (.66, y, BAY + .010)], .09, .05, bevel=.006)
    for y0, y1 in ((2.02, 2.46), (3.52, 4.10)):                              # lining beside the radiator
        p.box('paint.secondary', (-1.20, y0, BAY - .01), (-1.19, y1, Z - .04), .003)


def engine(u):
    """body.engine: six in line across the machine, flywheel end with the pumps to the left, radiator and fan to the right."""
    p = u.part('body.engine', explode=(0, .1, 1.4))
    p.bake_without = ('body.engine_cover', 'panel.upper.engine.')
    y, z = 2.72, 2.265
    p.box('paint.inner', (-.36, y - .20, z + .02), (.52, y + .20, z + .28), .02)
    p.box('metal.dark', (-.32, y - .15, BAY + .004), (.48, y + .15, z + .04), .02)
    p.box('paint.inner', (-.36, y - .16, z + .27), (.52, y + .16, z + .38), .014)
    for x0, x1 in ((-.35, -.07), (-.06, .22), (.23, .51)):                   # valve covers
        p.box('metal.galv', (x0, y - .11, z + .375), (x1, y + .11, z + .455), .028)
        dots(p, UP((x0 + x1) / 2, y, z + .455), [(-.08, 0), (.08, 0)], .010)
    p.cyl('plastic.yellow', (.08, y + .03, z + .45), (.08, y + .03, z + .495), .034, segments=10)
    for i in range(6):
        x = -.29 + .147 * i
        p.cyl('metal.cast', (x, y + .15, z + .31), (x, y + .24, z + .31), .036, 0, segments=8)
        p.cyl('metal.galv', (x, y - .15, z + .33), (x, y - .22, z + .33), .028, 0, segments=6)
        p.tube('metal.steel', [(x, y - .145, z + .38), (x, y - .19, z + .44), (-.20 + .055 * i, y - .26, z + .34), (-.20 + .055 * i, y - .27, z + .26)], .006, 0, 4)
        p.add('paint.inner', lean.tiny((x - .010, y + .195, z + .06), (x + .010, y + .218, z + .24)))
    p.box('metal.galv', (-.24, y - .31, z + .10), (.12, y - .22, z + .26), .012)                  # injection pump
    p.tube('metal.galv', [(-.32, y - .24, z + .33), (.50, y - .24, z + .33)], .040, 0, 10)
    p.tube('metal.exhaust', [(-.32, y + .265, z + .31), (.44, y + .265, z + .31)], .048, 0, 10)
    for k, slot in enumerate(('plastic.blue', 'plastic.white')):
        p.cyl(slot, (.28 + .13 * k, y - .245, z + .05), (.28 + .13 * k, y - .245, z + .22), .052, segments=12)
        p.cyl('metal.cast', (.28 + .13 * k, y - .245, z + .22), (.28 + .13 * k, y - .245, z + .26), .054, segments=12)
    turbo(p, Vector((.30, y + .37, z + .40)))
    flywheel(p, y, z + .205)
    oil_tank(p)
    filters(p)
    cooling(p)
    p.tube('rubber.belt', [(-.34, y - .12, z + .46), (.0, y - .14, z + .465), (.50, y - .13, z + .46), (.56, y, z + .44), (.56, 3.06, z + .42), (.62, 3.22, z + .34)], .013, .06, 6)


def turbo(p, c):
    """Turbocharger over the manifold: two snails, elbow from the manifold, pipe on to the silencer."""
    f = axis_frame('x', c)
    p.lathe('metal.exhaust', [(0, .04), (.05, .04), (.10, .055), (.11, .09), (.095, .12), (.048, .13), (.048, .16), (0, .16)], f, 18)
    p.lathe('metal.cast', [(0, -.05), (.05, -.05), (.055, 0), (.05, .05), (0, .05)], f, 12)
    p.lathe('metal.galv', [(0, -.16), (.048, -.16), (.048, -.13), (.095, -.12), (.107, -.09), (.095, -.055), (.05, -.04), (0, -.04)], f, 18)
    p.cyl('metal.exhaust', c + Vector((.09, 0, -.02)), c + Vector((.09, -.09, -.08)), .045, segments=10)
    p.tube('metal.exhaust', [c + Vector((.14, 0, 0)), c + Vector((.34, 0, 0)), (.64, 3.66, c.z + .02), (.64, 3.66, Z - .02)], .046, .10, 12)
    lean.collar(p, 'metal.galv', axis_frame('x', c + Vector((.19, 0, 0))), .044, .057, .014, 14)
    pipe(p, 'rubber.belt', [c + Vector((-.15, 0, 0)), c + Vector((-.34, 0, .01)), c + Vector((-.52, -.10, .0)), (-.56, 2.98, 2.60)], .046, .09)


def pipe(p, slot, pts, r, bend=.06, segments=8):
    """Hose with a worm clamp near each end."""
    p.tube(slot, pts, r, bend, segments)
    for a, b in ((pts[0], pts[1]), (pts[-1], pts[-2])):
        lean.collar(p, 'metal.zinc', towards(Vector(a).lerp(Vector(b), .16), b), r, r * 1.16, .008, 10)


def flywheel(p, y, z):
    """Flywheel housing with ribs and bolts, clutch bell, starter; hydrostatic and gear pump flanged on, with their lines."""
    f = axis_frame('x', (.54, y, z))
    p.add('metal.galv', shapes.lathe([(.19, -.04), (.205, -.01), (.225, -.01), (.225, .03), (.205, .034), (.195, .09), (.135, .16), (.135, .18), (.155, .184), (.155, .206), (.09, .21), (0, .21)], 24), f)
    dots(p, f @ Matrix.Translation((0, 0, .030)), circle_of(.214, 12, .13), .011)
    dots(p, f @ Matrix.Translation((0, 0, .207)), circle_of(.138, 8, .2), .011)
    for i in range(8):
        p.add('metal.galv', shapes.loft([[(r0, -v, w0), (r0, v, w0), (r0, v, w1), (r0, -v, w1)] for r0, v, w0, w1 in ((.206, .012, .03, .09), (.140, .010, .09, .175))]), f @ Matrix.Rotation(math.tau * (i + .25) / 8, 4, 'Z'))
    p.cyl('metal.dark', (.26, y + .255, z - .09), (.55, y + .255, z - .09), .055, .006, 12)
    p.cyl('metal.galv', (.32, y + .26, z - .005), (.50, y + .26, z - .005), .030, .004, 10)
    p.tube('plastic.red', [(.32, y + .26, z - .005), (.24, y + .28, z - .01), (.16, y + .30, z - .12)], .010, .04, 5)
    c = Vector((.75, y, z))
    g = axis_frame('x', c)
    p.add('metal.cast', shapes.lathe([(.125, -.002), (.125, .030), (.094, .038), (.094, .150), (.104, .154), (.104, .190), (.060, .196), (0, .196)], 18), g)
    dots(p, g @ Matrix.Translation((0, 0, .031)), circle_of(.110, 6, .8), .012)
    dots(p, g @ Matrix.Translation((0, 0, .190)), circle_of(.084, 6, .3), .010)
    p.block('metal.galv', c + Vector((.085, 0, .105)), (.10, .09, .06), .012)
    p.bar('metal.bright', [c + Vector((.085, -.052, .11)), c + Vector((.070, -.060, .20))], .020, .007)
    p.block('metal.galv', c + Vector((.255, 0, 0)), (.12, .125, .14), .018)                       # gear pump
    p.add('metal.galv', shapes.cyl(.062, .31, .335, .006, 14), g)
    dots(p, g @ Matrix.Translation((0, 0, .335)), circle_of(.042, 4, .8), .010)
    for s in (-1, 1):                                                        # pressure lines with flanges, in yellow spiral sleeves
        a = c + Vector((.12, s * .088, -.035))
        p.cyl('metal.zinc', a, a + Vector((0, s * .045, 0)), .028, segments=8)
        q = [a + Vector((0, s * .03, 0)), a + Vector((0, s * .13, .0)), a + Vector((.02, s * .22, -.07)), (.90, y + s * .34, BAY)]
        p.tube('rubber.belt', q, .021, .07, 8)
        p.tube('plastic.yellow', q[1:3], .025, 0, 8)
    pipe(p, 'rubber.belt', [c + Vector((.26, .055, -.02)), c + Vector((.26, .20, -.03)), (1.02, 3.28, 2.36), (1.02, 3.42, 2.36)], .032, .08)
    pipe(p, 'rubber.belt', [c + Vector((.26, 0, .06)), c + Vector((.26, .02, .19)), (1.0, 3.16, 2.64), (1.0, 3.42, 2.58)], .020, .07)


def oil_tank(p):
    """Hydraulic tank behind the pumps: pressed sides, straps, sight gauge, filler, return filter."""
    x0, x1, y0, y1, z0, z1 = .70, 1.20, 3.42, 3.92, BAY, 2.655
    p.box('paint.primary', (x0, y0, z0), (x1, y1, z1), .035)
    for z in (2.33, 2.43, 2.53):
        p.bar('paint.primary', [(x1 + .001, y0 + .06, z), (x1 + .001, y1 - .13, z)], .038, .016, up=(1, 0, 0), bevel=.006)
    f = frame((x1 + .002, y1 - .065, 2.44), (0, 1, 0), (0, 0, 1))
    p.add('plastic.black', shapes.box((-.028, -.12, -.002), (.028, .12, .014), .004), f)
    p.add('plastic.yellow', lean.tiny((-.012, -.09, .014), (.012, .01, .018)), f)
    p.add('plastic.white', lean.tiny((-.012, .01, .014), (.012, .09, .0178)), f)
    p.cyl('metal.galv', (1.08, 3.54, z1 - .004), (1.08, 3.54, z1 + .04), .050, segments=12)
    p.cyl('plastic.black', (1.08, 3.54, z1 + .04), (1.08, 3.54, z1 + .075), .058, segments=12)
    p.cyl('metal.cast', (.86, 3.66, z1 - .01), (.86, 3.66, z1 + .06), .080, segments=14)
    for y in (3.50, 3.775):
        p.bar('metal.galv', [(x1 + .005, y, z0), (x1 + .005, y, z1 + .005), (x0, y, z1 + .005)], .032, .006, up=(1, 0, 0))
    for z, r in ((2.36, .042), (2.58, .030)):
        p.cyl('metal.zinc', (1.02 if z < 2.5 else 1.0, 3.375, z), (1.02 if z < 2.5 else 1.0, 3.425, z), r, segments=8)
    lean.sticker(p, frame((x1 + .003, 3.64, 2.60), (0, 1, 0), (0, 0, 1)), .16, .045, 'decal.light', lift=.006)


def filters(p):
    """On the front wall: fuel filter and water separator on a bracket, fuse box, coolant pipe."""
    y = 2.030
    p.block('metal.galv', (.93, y + .006, 2.60), (.42, .020, .14), .003)
    for x, slot, low in ((.82, 'plastic.white', 0), (1.04, 'plastic.yellow', 1)):
        p.block('metal.cast', (x, y + .085, 2.60), (.12, .16, .06), .012)
        p.cyl(slot, (x, y + .10, 2.575), (x, y + .10, 2.36 + .05 * low), .060, .010, 12)
        if low:
            p.cyl('plastic.yellow', (x, y + .10, 2.41), (x, y + .10, 2.33), .046, .008, 10)
    p.cyl('plastic.black', (.93, y + .08, 2.615), (.93, y + .08, 2.69), .024, segments=8)
    p.block('metal.galv', (.93, y + .08, 2.605), (.12, .06, .03), .004)
    p.tube('rubber.belt', [(1.09, 2.13, 2.60), (1.17, 2.16, 2.56), (1.10, 2.34, 2.38), (.56, 2.40, 2.40), (.44, 2.45, 2.42)], .013, .06, 6)
    p.block('plastic.black', (.46, y + .05, 2.54), (.28, .12, .26), .014)
    p.block('plastic.grey', (.46, y + .112, 2.54), (.23, .014, .21), .006)
    lean.sticker(p, frame((.46, y + .1205, 2.57), (-1, 0, 0), (0, 0, 1)), .14, .07, 'decal.yellow')


def cooling(p):
    """Radiator with core and shroud behind the right grille, fan with its shaft, both hoses."""
    p.box('metal.dark', (-1.16, 2.48, 2.24), (-.92, 3.50, Z - .04), .02)
    for k in range(12):
        p.add('metal.galv', lean.tiny((-1.168, 2.50, 2.28 + .040 * k), (-1.158, 3.48, 2.288 + .040 * k)))
    p.box('paint.secondary', (-.930, 2.50, 2.25), (-.912, 3.48, Z - .06), .004)                     # shroud
    p.add('mesh.dark', shapes.cyl(.245, 0, .004, 0, 24), axis_frame('x', (-.914, 2.95, 2.50)))
    p.lathe('metal.galv', [(.25, 0), (.27, 0), (.27, .14), (.25, .14)], axis_frame('x', (-.93, 2.95, 2.50)), 24)
    f = axis_frame('x', (-.86, 2.95, 2.50))
    for i in range(8):
        p.add('plastic.white', shapes.loft([[(.06, -.03, -.02), (.06, .03, .02), (.06, .035, .017), (.06, -.025, -.023)], [(.235, -.05, -.022), (.235, .05, .022), (.235, .054, .018), (.235, -.046, -.026)]]), f @ Matrix.Rotation(math.tau * i / 8, 4, 'Z'))
    p.add('metal.cast', shapes.cyl(.07, -.08, .04, .006, 12), f)
    p.cyl('metal.steel', (-.84, 2.95, 2.50), (-.34, 2.88, 2.48), .035)
    pipe(p, 'rubber.belt', [(-.93, 2.58, 2.68), (-.74, 2.58, 2.69), (-.58, 2.62, 2.62), (-.34, 2.66, 2.60)], .032)
    pipe(p, 'rubber.belt', [(-.93, 2.56, 2.32), (-.74, 2.56, 2.31), (-.56, 2.60, 2.34), (-.34, 2.66, 2.36)], .032)
    p.box('metal.galv', (-.70, 2.94, 2.54), (-.44, 3.02, 2.66), .02)                               # intake duct the turbo hose ends on
    p.bar('paint.chassis', [(-.57, 2.98, 2.25), (-.57, 2.98, 2.55)], .05, .03)


def cover(u):
    """body.engine_cover: sloped hood over the engine with louvres, grips and latches."""
    x0, x1, y0, y1 = -.22, .74, 2.46, 3.50
    p = u.part('body.engine_cover', pivot=((x0 + x1) / 2, y0 + .01, Z + .02), axis='x', min=0, max=55, explode=(0, .2, 1.6))
    rows = []
    for y, h in ((y0, .02), (y0 + .03, .14), (y0 + .12, .24), (y0 + .34, .295), (y1 - .30, .285), (y1 - .08, .20), (y1 - .015, .12), (y1, .02)):
        top = Z + h
        k = .05 * h / .3
        o = [(x0, Z - .01), (x0 + k * .6, top - .06), (x0 + k + .02, top - .02), (x0 + k + .07, top), (x1 - k - .07, top), (x1 - k - .02, top - .02), (x1 - k * .6, top - .06), (x1, Z - .01)]
        rows.append([(x, y, max(zz, Z - .01)) for x, zz in o])
    p.loft('paint.primary', rows, closed=False, caps=False)
    skin = [[Vector((m_ + (q[0] - m_) * .97, q[1], max(Z + .004, q[2] - .016))) for q in r] for m_ in ((x0 + x1) / 2,) for r in rows[1:-1]]
    p.loft('paint.primary', skin[::-1], closed=False, caps=False)
    m = (x0 + x1) / 2
    f = frame((m, (y0 + y1) / 2 - .02, Z + .294), (1, 0, 0), (0, 1, -.012))
    holes = [small.slot(0, -.21 + .07 * i, .56, .032) for i in range(7)]
    p.plate('paint.accent', shapes.rect(-.34, -.28, .34, .28, .05), f @ Matrix.Translation((0, 0, .024)), holes, .012, .004, lip=.04, behind='mesh.dark', gap=.001)
    A.grab(p, (m - .10, y1 - .05, Z + .155), (m + .10, y1 - .05, Z + .155), (0, .7, .7), .010, .05)
    for x in (m - .28, m + .28):
        small.latch(p, frame((x, y1 - .047, Z + .162), (-1, 0, 0), (0, -.66, .75)), .03)
    small.warning(p, frame((m, y0 + .072, Z + .195), (1, 0, 0), (0, .66, .75)), .10)


SCREEN = (-.76, 2.98)             # middle of the lying screen
TOP = Z + .46


def rotary_screen(u):
    """body.screen_housing and screen.rotary: lying screen on the cooling box; turns about z, swept by a suction arm."""
    cx, cy = SCREEN
    p = u.part('body.screen_housing', explode=(-.3, 0, 1.6))
    lo, hi = shapes.rect(-.47, -.56, .47, .56, .08), shapes.rect(-.425, -.50, .425, .50, .10)
    p.loft('paint.primary', [[(cx + a * k, cy + b * k, z) for a, b in o] for o, k, z in ((lo, 1, Z - .01), (lo, 1, Z + .16), (hi, 1, TOP - .05), (hi, .97, TOP - .015), (hi, .93, TOP))])
    for s in (1, -1):                                                        # louvres on the inner and the outer wall
        f = frame((cx + s * .4715, cy, Z + .085), (0, s, 0), (0, 0, 1))
        for i in range(5):
            o = [(-.45 + .19 * i, -.03), (-.31 + .19 * i, -.03), (-.31 + .19 * i, .03), (-.45 + .19 * i, .03)]
            p.add('mesh.dark', shapes.plate(o, (), .001, 0, back=False), f @ Matrix.Translation((0, 0, .002)))
            p.add('paint.accent', shapes.plate(shapes.inset(o, -.014), [o], .008, .003, back=False), f @ Matrix.Translation((0, 0, .008)))
    top = UP(cx, cy, TOP)
    p.add('paint.accent', shapes.ring(.395, .425, -.02, .045, .008, 40), top)
    p.add('mesh.dark', shapes.cyl(.40, -.02, .002, 0, 32), top)
    arm = [Vector((cx, cy, TOP + .085)), Vector((cx + .20, cy - .22, TOP + .095)), Vector((cx + .32, cy - .34, TOP + .05)), Vector((cx + .34, cy - .36, TOP - .01))]
    p.tube('plastic.black', arm, .030, .08)
    p.bar('plastic.black', [(cx + .02, cy - .02, TOP + .062), (cx + .28, cy - .295, TOP + .062)], .05, .03)
    for b in ((-.39, -.46), (.39, -.46), (.39, .46), (-.39, .46)):
        A.bolt(p, UP(cx + b[0] * .93, cy + b[1] * .94, TOP + .001), .010)
    q = u.part('screen.rotary', pivot=(cx, cy, TOP), alone=True, axis='z', rpm=60, explode=(-.3, 0, 1.9))
    holes = []
    for k, n in ((.345, 22), (.286, 18), (.222, 14), (.155, 10)):
        for i in range(n):
            a, w = math.tau * i / n, k * math.tau / n * .38
            holes.append([((k + du) * math.cos(a + dv / k), (k + du) * math.sin(a + dv / k)) for du, dv in ((-.022, -w), (.022, -w), (.022, w), (-.022, w))])
    q.add('metal.galv', shapes.plate(shapes.circle(0, 0, .382, 40), holes, .006, .0012), top @ Matrix.Translation((0, 0, .034)))
    q.add('mesh.dark', shapes.cyl(.376, .004, .020, 0, 32), top)
    q.add('metal.galv', shapes.ring(.370, .386, .004, .042, .003, 40), top)
    q.add('metal.dark', shapes.cyl(.085, .02, .050, .008, 20), top)
    for i in range(4):
        q.add('metal.galv', shapes.box((.08, -.010, .034), (.37, .010, .042), .003), top @ Matrix.Rotation(math.tau * (i + .5) / 4, 4, 'Z'))


def pipes(u):
    """body.exhaust: lying silencer in a guard, upright tail pipe with a rain flap; body.air_cleaner; tanks and fillers."""
    p = u.part('body.exhaust', explode=(0, .1, 1.7))
    y, z = 3.70, Z + .20
    f = axis_frame('x', (-.02, y, z))
    p.add('metal.exhaust', shapes.lathe([(0, 0), (.05, 0), (.05, .02), (.115, .05), (.125, .08), (.125, .66), (.115, .69), (.05, .72), (0, .72)], 26), f)
    for w in (.10, .37, .63):
        small.collar(p, 'metal.exhaust', f, .124, .131, w, w + .016)
    for w in (.16, .56):
        p.bar('paint.chassis', [(-.02 + w, y, Z), (-.02 + w, y, Z + .09)], .12, .035)
        small.collar(p, 'metal.galv', f, .125, .132, w - .015, w + .015, .002)
    x = .90
    p.tube('metal.exhaust', [(.66, y, z), (x, y, z), (x, y, D.HEIGHT - .16), (x, y + .05, D.HEIGHT - .075)], .050, .11)
    end = frame((x, y + .05, D.HEIGHT - .075), (1, 0, 0), (0, .80, -.45))
    p.add('metal.exhaust', shapes.ring(.044, .054, -.025, .006, .003, 20), end)
    p.add('mesh.dark', shapes.cyl(.045, -.03, -.012, 0, 16), end)
    guard = frame((x, y, z + .12), (1, 0, 0), (0, 1, 0))
    p.add('metal.galv', shapes.ring(.066, .072, .0, .34, .003, 16), guard)
    for k in range(3):
        for i in range(8):
            p.add('mesh.dark', shapes.plate(shapes.rect(-.010, -.030, .010, .030, .009), (), .001, 0, back=False), guard @ Matrix.Rotation(math.tau * i / 8, 4, 'Z') @ frame((.0732, 0, .07 + .10 * k), (0, 1, 0), (0, 0, 1)))
    q = u.part('body.air_cleaner', explode=(0, .1, 1.7))
    c = Vector((.96, 2.34, Z))
    q.cyl('plastic.black', c + Vector((0, 0, .03)), c + Vector((0, 0, .46)), .135)
    q.cyl('plastic.black', c + Vector((0, 0, .455)), c + Vector((0, 0, .50)), .110)
    for h in (.10, .38):
        small.collar(q, 'metal.galv', UP(*c), .134, .140, h - .014, h + .014, .002)
    for k in range(4):
        q.block('metal.zinc', c + Vector((.138 * math.cos(k * 1.57 + .4), .138 * math.sin(k * 1.57 + .4), .44)), (.02, .02, .07), .003)
    q.bar('paint.chassis', [c + Vector((-.12, 0, .0)), c + Vector((.12, 0, .0))], .24, .05)
    A.pre_cleaner(q, UP(c.x, c.y, c.z + .48), .130, .36)
    q.tube('rubber.belt', [c + Vector((-.10, -.04, .30)), c + Vector((-.20, -.06, .30)), c + Vector((-.20, -.06, 0))], .050, .07)
    q.box('plastic.white', (-.16, 2.14, Z), (.24, 2.34, Z + .22), .035)                      # expansion tank
    q.cyl('plastic.black', (.04, 2.24, Z + .22), (.04, 2.24, Z + .27), .045)
    A.hose(q, [(.24, 2.30, Z + .04), (.36, 2.40, Z + .05), (.40, 2.50, Z + .03)], .016)
    q.cyl('plastic.black', (-1.02, 3.74, Z), (-1.02, 3.74, Z + .12), .055)                   # fuel filler
    q.cyl('plastic.yellow', (-1.02, 3.74, Z + .12), (-1.02, 3.74, Z + .16), .068)


def rails(u):
    """body.deck.rails: guard rails, ladder.rear: up the hood's rear face, steps on the hood."""
    p = u.part('body.deck.rails', explode=(0, .3, 1.2))
    x, h = 1.16, .70
    for s in (1, -1):
        path = [(s * x, 2.14, Z), (s * x, 2.14, Z + h), (s * x, Y1 + .10, Z + h), (s * x, Y1 + .10, Z)]
        A.rail(p, path, .017, .12)
        p.tube('paint.chassis', [(s * x, 2.14, Z + .48), (s * x, Y1 + .10, Z + .48)], .012)
        p.tube('paint.chassis', [(s * x, 3.02, Z), (s * x, 3.02, Z + h)], .013)
    A.rail(p, [(x, Y1 + .12, Z), (x, Y1 + .12, Z + h), (-.16, Y1 + .12, Z + h), (-.16, Y1 + .12, Z)], .017, .12)
    p.tube('paint.chassis', [(x, Y1 + .12, Z + .38), (-.16, Y1 + .12, Z + .38)], .012)
    q = u.part('ladder.rear', 'body.hood', explode=(0, .25, .15))
    lx, w = -.62, .40                                                        # ladder on the right half of the tail
    lean = [(rear_y(1.62) + .05, 1.60), (rear_y(2.30) + .05, 2.30), (D.HOOD_REAR - .02, 2.72), (5.30, hood_top(5.3) + .24), (4.92, hood_top(4.92) + .20), (4.86, hood_top(4.86) + .01)]
    for s in (1, -1):
        A.rail(q, [(lx + s * w / 2, y, z) for y, z in lean], .016, .12, feet=False)
        for z in (1.99, 2.42):                                               # brackets on foot plates bolted to the rear face
            x = lx + s * w / 2
            q.bar('paint.chassis', [(x, rear_y(z) - .01, z), (x, rear_y(z) + .05, z)], .05, .028)
            f = frame((x, rear_y(z) + .001, z), (-1, 0, 0), (0, -.07, 1))
            q.add('paint.chassis', shapes.box((-.034, -.055, 0), (.034, .055, .008), .002), f)
            dots(q, f @ Matrix.Translation((0, 0, .008)), [(0, -.038), (0, .038)], .010)
        for y, z in ((4.86, hood_top(4.86) + .15), (5.30, hood_top(5.30) + .23)):                   # flanged feet on the crown, at the rail's end and under its bend
            x = lx + s * w / 2
            top = hood_top(y) + .010
            q.tube('paint.chassis', [(x, y, top - .008), (x, y, z)], .014, 0, 6)
            q.cyl('paint.chassis', (x, y, top - .006), (x, y, top + .010), .044, segments=10)
            dots(q, UP(x, y, top + .010), [(-.028, 0), (.028, 0)], .009)
    for z in (1.64, 1.88, 2.12, 2.36):
        small.grating(q, frame((lx, rear_y(z) + .085, z), (1, 0, 0), (0, 1, 0)), w - .02, .14, pitch=.05, high=.024)
        q.bar('plastic.yellow', [(lx - w / 2 + .03, rear_y(z) + .159, z - .010), (lx + w / 2 - .03, rear_y(z) + .159, z - .010)], .005, .016)
    for y in (4.40, 4.74, 5.10):
        z = hood_top(y) + .055
        small.grating(q, frame((lx, y, z + .02), (1, 0, 0), (0, 1, -.15)), .44, .20, pitch=.05, high=.026)
        q.bar('paint.chassis', [(lx - .20, y, z - .012), (lx + .20, y, z - .012)], .06, .020)
        for k in (-.17, .17):
            q.bar('paint.chassis', [(lx + k, y, z - .07), (lx + k, y, z - .01)], .05, .016, up=(0, 1, 0))
            q.add('paint.chassis', shapes.box((-.035, -.045, -.006), (.035, .045, .010), .002), UP(lx + k, y, hood_top(y) + .010))


def build(u):
    """All of the engine deck."""
    for make in (deck, engine, cover, rotary_screen, pipes, rails):
        make(u)
